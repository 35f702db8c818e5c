"""The draft as a list of answers, each with the page and field that it came from."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.parts import Agent, Person
from window_client.domain.case.standing import LookUpResult
from window_client.domain.catalogue import ServiceItem, holds
from window_client.domain.masking import mask_for, mask_phone
from window_client.domain.numbers.check import kind_name
from window_client.services.drafts import IntakeDraft

from ui.form.definition import FieldSpec, FormDefinition, WidgetKind
from ui.form.values import flat
from ui.intake.applicant_form import AGENT, is_organisation, title_of
from ui.intake.intake_state import IntakeStep
from ui.intake.item_form import PROCEDURE, procedure_words
from ui.intake.material_rows import needed_materials
from ui.judging.material_rows import reason_words
from ui.widgets.answer_list import Answer, AnswerSection
from ui.widgets.materials.checklist_state import VerdictMark
from ui.widgets.materials.verdict_words import verdict_words
from ui.words.look_up_words import look_up_answers

SECTION_STEPS = (IntakeStep.ITEM, IntakeStep.APPLICANT, IntakeStep.FORM, IntakeStep.MATERIALS)


def sections(
    item: ServiceItem, draft: IntakeDraft, form: FormDefinition, shown: dict[str, Any]
) -> tuple[AnswerSection, ...]:
    """Return all answers.

    Args:
        item: The item.
        draft: What was typed.
        form: The item's form.
        shown: Its answers without hidden fields, nested.
    """
    parts = (
        (QCoreApplication.translate("CheckSections", "事项与情形"), _item(item, draft)),
        (QCoreApplication.translate("CheckSections", "申请人"), _people(draft)),
        (QCoreApplication.translate("CheckSections", "表单"), _form(form, shown)),
        (QCoreApplication.translate("CheckSections", "材料"), _materials(item, draft)),
    )
    return tuple(
        AnswerSection(title=f"{number} {title} (Alt+{number})", answers=answers)
        for number, (title, answers) in enumerate(parts, start=1)
    )


def with_look_ups(
    found: tuple[AnswerSection, ...], results: tuple[LookUpResult, ...]
) -> tuple[AnswerSection, ...]:
    """Return the sections with what the lists say beside the applicant."""
    place = SECTION_STEPS.index(IntakeStep.APPLICANT)
    people = found[place]
    whole = AnswerSection(title=people.title, answers=(*people.answers, *look_up_answers(results)))
    return (*found[:place], whole, *found[place + 1 :])


def _item(item: ServiceItem, draft: IntakeDraft) -> tuple[Answer, ...]:
    name = Answer(
        title=QCoreApplication.translate("CheckSections", "事项"),
        words=item.name,
        pointer=_at(IntakeStep.ITEM),
    )
    answers = [name]
    for question in item.questions:
        if not holds(question.when, draft.answers):
            continue
        chosen = draft.answers.get(question.id)
        label = next((option.label for option in question.options if option.id == chosen), "")
        pointer = _at(IntakeStep.ITEM, f"question/{question.id}")
        answers.append(Answer(title=question.text, words=label, pointer=pointer))
    if item.commitment:
        title = QCoreApplication.translate("CheckSections", "办理方式")
        words = procedure_words(by_commitment=draft.by_commitment)
        answers.append(Answer(title=title, words=words, pointer=_at(IntakeStep.ITEM, PROCEDURE)))
    return tuple(answers)


def _people(draft: IntakeDraft) -> tuple[Answer, ...]:
    applicant = _person(draft.applicant, "") if draft.applicant else ()
    title = QCoreApplication.translate("CheckSections", "代理人")
    if draft.agent is None:
        words = QCoreApplication.translate("CheckSections", "无，本人办理")
        return (*applicant, Answer(title=title, words=words, pointer=_at(IntakeStep.APPLICANT, "has_agent")))
    return (*applicant, *_agent(draft.agent, title))


def _person(person: Person, prefix: str) -> tuple[Answer, ...]:
    names = ["name", "id_number", "phone", "address"]
    if is_organisation(person.id_kind):
        names.insert(2, "legal_representative")
    return tuple(_person_answer(person, name, prefix) for name in names)


def _person_answer(person: Person, name: str, prefix: str) -> Answer:
    words = getattr(person, name)
    title = title_of(name)
    if name == "id_number":
        title = kind_name(person.id_kind) or title
        words = mask_for(person.id_kind, words) if words else ""
    if name == "phone" and words:
        words = mask_phone(words)
    note = _source_note(person) if name == "name" else ""
    return Answer(title=title, words=words, pointer=_at(IntakeStep.APPLICANT, prefix + name), note=note)


def _source_note(person: Person) -> str:
    kind, _, number = person.source.partition(":")
    if kind != "history":
        return ""
    return QCoreApplication.translate("CheckSections", "沿用办件 {number} 的信息").format(number=number)


def _agent(agent: Agent, title: str) -> tuple[Answer, ...]:
    person = agent.person
    number = mask_for(person.id_kind, person.id_number) if person.id_number else ""
    who = " ".join(part for part in (person.name, number, mask_phone(person.phone)) if part)
    until = agent.valid_until.isoformat() if agent.valid_until else ""
    return (
        Answer(title=title, words=who, pointer=_at(IntakeStep.APPLICANT, f"{AGENT}/id_number")),
        Answer(
            title=title_of("authority"),
            words=agent.authority,
            pointer=_at(IntakeStep.APPLICANT, f"{AGENT}/authority"),
        ),
        Answer(
            title=title_of("valid_until"),
            words=until,
            pointer=_at(IntakeStep.APPLICANT, f"{AGENT}/valid_until"),
        ),
    )


def _form(form: FormDefinition, shown: dict[str, Any]) -> tuple[Answer, ...]:
    values = flat(shown)
    hidden = _hidden(form, values)
    return tuple(
        Answer(
            title=field.title,
            words=value_words(field, values.get(field.name)),
            pointer=_at(IntakeStep.FORM, field.name),
        )
        for field in form.fields
        if field.name not in hidden
    )


def _hidden(form: FormDefinition, values: dict[str, Any]) -> frozenset[str]:
    conditions = [
        (field.name, (group.show_if, field.show_if)) for group in form.groups for field in group.fields
    ]
    return frozenset(name for name, tests in conditions if any(t and not t.holds(values) for t in tests))


def value_words(field: FieldSpec, value: Any) -> str:
    """Return an answer as people read it."""
    if value is None:
        return ""
    if field.widget is WidgetKind.BOOL:
        yes = QCoreApplication.translate("CheckSections", "是")
        return yes if value else QCoreApplication.translate("CheckSections", "否")
    if field.widget is WidgetKind.ID_NUMBER:
        return mask_for("", str(value))
    if field.widget is WidgetKind.TABLE:
        return "\n".join(_row_words(field, row) for row in value)
    labels = {choice.value: choice.label for choice in field.choices}
    if isinstance(value, list):
        return "、".join(labels.get(one, str(one)) for one in value)
    words = labels.get(value, str(value))
    return f"{words} {field.unit}" if field.unit else words


def _row_words(field: FieldSpec, row: dict[str, Any]) -> str:
    parts = []
    for column in field.columns:
        value = row.get(column.name)
        if value is not None:
            masked = column.widget is WidgetKind.ID_NUMBER
            parts.append(mask_for("", str(value)) if masked else str(value))
    return " ".join(parts)


def _materials(item: ServiceItem, draft: IntakeDraft) -> tuple[Answer, ...]:
    found = {one.material: one for one in draft.verdicts}
    answers = []
    for material in needed_materials(item, draft):
        verdict = found.get(material.id)
        words = verdict_words(VerdictMark(verdict.verdict.value) if verdict else None)
        reason = reason_words(verdict) if verdict else ""
        files = len(draft.attachments.get(material.id, ()))
        attached = QCoreApplication.translate("CheckSections", "附件 {count} 个").format(count=files)
        note = " · ".join(part for part in (reason, attached if files else "") if part)
        pointer = _at(IntakeStep.MATERIALS, material.id)
        answers.append(Answer(title=material.name, words=words, note=note, pointer=pointer))
    return tuple(answers)


def _at(step: IntakeStep, field: str = "") -> str:
    return f"/{step.value}/{field}" if field else f"/{step.value}"
