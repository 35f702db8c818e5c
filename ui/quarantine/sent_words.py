"""What was sent, all of it, as a list of answers."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.case import events as ev
from window_client.domain.case.parts import MaterialVerdict, Person
from window_client.domain.documents.words import VERDICTS
from window_client.domain.masking import mask_for, mask_number, mask_phone
from window_client.services.quarantine import QuarantineView

from ui.form.definition import FieldSpec, WidgetKind
from ui.form.values import flat
from ui.quarantine.quarantine_state import QuarantineState
from ui.widgets.answer_list import Answer, AnswerSection
from ui.words.case_words import moment_words
from ui.words.entry_words import kind_words
from ui.words.event_words import happening

translate = QCoreApplication.translate


def sent_title(found: QuarantineView) -> str:
    """Say which step was sent."""
    return happening(found.event).title if found.event else kind_words(found.entry.kind)


def sent_sections(found: QuarantineView, state: QuarantineState) -> tuple[AnswerSection, ...]:
    """Return the step with its circumstances, then everything that it said."""
    parts: list[tuple[str, tuple[Answer, ...]]] = [(_head(found), _circumstances(found, state))]
    event = found.event
    if isinstance(event, ev.Received):
        parts += [(translate("SentWords", "申请人身份"), _person(event.applicant)), *_form(event, state)]
    verdicts = getattr(event, "verdicts", ()) or getattr(event, "deferred", ())
    if verdicts:
        parts.append((translate("SentWords", "材料"), _materials(verdicts, found)))
    if isinstance(event, ev.CorrectionRequested):
        told = tuple(Answer(title=one.name, words=one.reason, note=one.standard) for one in event.defects)
        parts.append((translate("SentWords", "告知补正的材料"), told))
    return tuple(AnswerSection(title=title, answers=answers) for title, answers in parts if answers)


def _head(found: QuarantineView) -> str:
    return translate("SentWords", "发出的内容：{step}").format(step=sent_title(found))


def _circumstances(found: QuarantineView, state: QuarantineState) -> tuple[Answer, ...]:
    entry, event = found.entry, found.event
    detail = happening(event).detail if event else translate("SentWords", "本程序读不懂这条记录的内容")
    number = found.case.number if found.case else getattr(event, "number", "")
    lines = (
        (translate("SentWords", "内容"), detail),
        (translate("SentWords", "事项"), found.item.name if found.item else ""),
        (translate("SentWords", "办件编号"), number),
        (translate("SentWords", "办理时间"), moment_words(entry.at)),
        (translate("SentWords", "办理人"), f"{state.name(entry.clerk)} · {state.name(entry.window)}"),
    )
    return tuple(Answer(title=title, words=words) for title, words in lines if words)


def _person(person: Person) -> tuple[Answer, ...]:
    lines = (
        (translate("SentWords", "姓名或名称"), person.name),
        (translate("SentWords", "证件号码"), mask_for(person.id_kind, person.id_number)),
        (translate("SentWords", "电话"), mask_phone(person.phone) if person.phone else ""),
        (translate("SentWords", "地址"), person.address),
    )
    return tuple(Answer(title=title, words=words) for title, words in lines)


def _form(event: ev.Received, state: QuarantineState) -> list[tuple[str, tuple[Answer, ...]]]:
    values = flat(event.form)
    if state.form is None:
        title = translate("SentWords", "表单")
        return [(title, tuple(Answer(title=name, words=str(value)) for name, value in values.items()))]
    return [
        (
            group.title or translate("SentWords", "表单"),
            tuple(
                Answer(title=field.title, words=_value(field, values[field.name]))
                for field in group.fields
                if field.name in values
            ),
        )
        for group in state.form.groups
    ]


_MASKED: dict[WidgetKind, Callable[[str], str]] = {
    WidgetKind.ID_NUMBER: mask_number,
    WidgetKind.PHONE: mask_phone,
}


def _value(field: FieldSpec, value: Any) -> str:
    if field.widget in _MASKED:
        return _MASKED[field.widget](str(value))
    if isinstance(value, bool):
        return translate("SentWords", "是") if value else translate("SentWords", "否")
    if isinstance(value, list):
        return "\n".join(_row(field, row) for row in value)
    labels = {str(choice.value): choice.label for choice in field.choices}
    words = labels.get(str(value), str(value))
    return f"{words} {field.unit}" if field.unit else words


def _row(field: FieldSpec, row: Any) -> str:
    if not isinstance(row, dict):
        labels = {str(choice.value): choice.label for choice in field.choices}
        return labels.get(str(row), str(row))
    hidden = {column.name for column in field.columns if column.widget is WidgetKind.ID_NUMBER}
    cells = (mask_number(str(cell)) if name in hidden else str(cell) for name, cell in row.items())
    return " · ".join(cells)


def _materials(verdicts: tuple[MaterialVerdict, ...], found: QuarantineView) -> tuple[Answer, ...]:
    names = {one.id: one.name for one in found.item.materials} if found.item else {}
    return tuple(
        Answer(title=names.get(one.material, one.material), words=_verdict(one), note=one.reason)
        for one in verdicts
    )


def _verdict(one: MaterialVerdict) -> str:
    files = translate("SentWords", "附件 {n} 份").format(n=len(one.attachments)) if one.attachments else ""
    return " · ".join(part for part in (VERDICTS[one.verdict], files) if part)
