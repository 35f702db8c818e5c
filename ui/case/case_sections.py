"""A case as the page shows it: head, answers, papers, history, ids."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication
from window_client.domain.case.events import Decided, event_of
from window_client.domain.case.parts import CertificateStatus, Person
from window_client.domain.documents.certificates import validity_text
from window_client.domain.documents.words import ID_KINDS, TITLES
from window_client.domain.journal import Entry
from window_client.domain.masking import mask_for, mask_phone
from window_client.services.case_view import CaseView, DecisionClock
from window_client.services.reveals import AGENT_NUMBER, APPLICANT_NUMBER
from window_client.store.rows import HistoryLine, SyncState

from ui.case.answer_words import answer_words
from ui.case.case_state import ClockState, Fact, HeadState, PapersState, Party
from ui.case.joint_words import joint_of
from ui.form.definition import FormDefinition
from ui.form.values import flat
from ui.widgets.answer_list import Answer, AnswerSection
from ui.widgets.clocks.clock_words import due_words, left_words, light_pill, name_words
from ui.widgets.masked_number import MaskedNumberState
from ui.widgets.pill import PillState
from ui.widgets.table_state import Cell, TableRow, TableState
from ui.widgets.timeline import TimelineEntry
from ui.widgets.tone import Tone
from ui.words.case_words import (
    ATTENTION,
    certificate_words,
    clock_pill,
    moment_words,
    status_pill,
    sync_pill,
    sync_words,
)
from ui.words.event_words import Happening, happening
from ui.words.look_up_words import look_up_answers

Names = Callable[[str], str]
translate = QCoreApplication.translate


def head_of(view: CaseView, revealed: Mapping[str, str], names: Names) -> HeadState:
    """Return the head; `revealed` has the numbers that were shown on record."""
    case = view.case
    received = f"{moment_words(case.received_at)} · {names(case.clerk)} · {names(case.window)}"
    pills = [status_pill(case.status), sync_pill(view.history)]
    if case.by_commitment:
        pills.insert(1, PillState(words=translate("CaseSections", "告知承诺"), tone=Tone.INFO, icon="flag"))
    return HeadState(
        item=view.item.name,
        number=case.number,
        received=received,
        pills=tuple(pills),
        parties=_parties(view, revealed),
        clock=_clock(view),
        without_clock=translate("CaseSections", "受理后开始计算办理时限"),
        joint=joint_of(view),
    )


def _parties(view: CaseView, revealed: Mapping[str, str]) -> tuple[Party, ...]:
    case = view.case
    applicant = _party(APPLICANT_NUMBER, translate("CaseSections", "申请人"), case.applicant, revealed)
    if case.agent is None:
        return (applicant,)
    agent = _party(AGENT_NUMBER, translate("CaseSections", "代理人"), case.agent.person, revealed)
    return applicant, msgspec.structs.replace(agent, note=case.agent.authority)


def _party(field: str, title: str, person: Person, revealed: Mapping[str, str]) -> Party:
    masked = mask_for(person.id_kind, person.id_number)
    whole = person.id_number if masked == person.id_number else revealed.get(field, "")
    return Party(
        field=field, title=title, name=person.name, number=MaskedNumberState(masked=masked, revealed=whole)
    )


def _clock(view: CaseView) -> ClockState | None:
    """Say the promise; before there is one, the clock that runs: the notice, the supplement."""
    if view.clock:
        left = left_words(view.clock.clock) if view.clock.running else ""
        return ClockState(promised=_promise_words(view.clock), left=left, light=clock_pill(view.clock))
    running = next((one for one in view.clocks if one.running and one.due_on), None)
    if running is None:
        return None
    words = translate("CaseSections", "{what}不晚于 {day}")
    promised = words.format(what=name_words(running), day=due_words(running))
    return ClockState(promised=promised, left=left_words(running), light=light_pill(running.level))


def _promise_words(clock: DecisionClock) -> str:
    due_on = clock.clock.due_on
    if due_on is None:
        return translate("CaseSections", "特别程序结束后重新推算决定期限")
    words = translate("CaseSections", "承诺不晚于 {day} 决定")
    if not clock.published:
        words = translate("CaseSections", "预计 {day} 决定（放假安排待发布）")
    said = words.format(day=due_on.isoformat())
    if not clock.clock.differs:
        return said
    differs = translate("CaseSections", "{said}，与通知书不同")
    return differs.format(said=said)


def answers_of(view: CaseView, form: FormDefinition) -> tuple[AnswerSection, ...]:
    """Return everything that was asked at intake, with the answers."""
    groups = _form_answers(form, dict(view.case.form))
    return (_situation(view), *_people(view), *groups)


def _situation(view: CaseView) -> AnswerSection:
    item, case = view.item, view.case
    asked = [
        Answer(
            title=question.text,
            words=next((o.label for o in question.options if o.id == case.answers.get(question.id)), ""),
        )
        for question in item.questions
    ]
    version = translate("CaseSections", "第 {version} 版").format(version=case.item_version)
    first = Answer(title=translate("CaseSections", "事项"), words=item.name, note=version)
    return AnswerSection(title=translate("CaseSections", "事项与情形"), answers=(first, *asked))


def _people(view: CaseView) -> tuple[AnswerSection, ...]:
    case = view.case
    answers = (*_person(case.applicant), *look_up_answers(case.look_ups))
    applicant = AnswerSection(title=translate("CaseSections", "申请人"), answers=answers)
    if case.agent is None:
        return (applicant,)
    until = case.agent.valid_until.isoformat() if case.agent.valid_until else ""
    more = (
        Answer(title=translate("CaseSections", "委托权限"), words=case.agent.authority),
        Answer(title=translate("CaseSections", "委托有效期至"), words=until),
    )
    agent = (*_person(case.agent.person), *more)
    return applicant, AnswerSection(title=translate("CaseSections", "代理人"), answers=agent)


def _person(person: Person) -> tuple[Answer, ...]:
    number = ID_KINDS.get(person.id_kind, translate("CaseSections", "证件号码"))
    rows = [
        Answer(title=translate("CaseSections", "姓名或名称"), words=person.name),
        Answer(title=number, words=mask_for(person.id_kind, person.id_number)),
        Answer(
            title=translate("CaseSections", "联系电话"),
            words=mask_phone(person.phone) if person.phone else "",
        ),
        Answer(title=translate("CaseSections", "地址"), words=person.address),
    ]
    if person.legal_representative:
        title = translate("CaseSections", "法定代表人（负责人）")
        rows.insert(2, Answer(title=title, words=person.legal_representative))
    return tuple(rows)


def _form_answers(form: FormDefinition, document: dict[str, Any]) -> tuple[AnswerSection, ...]:
    values = flat(document)
    sections = []
    for group in form.groups:
        if group.show_if and not group.show_if.holds(values):
            continue
        fields = [one for one in group.fields if not one.show_if or one.show_if.holds(values)]
        answers = tuple(Answer(title=f.title, words=answer_words(f, values.get(f.name))) for f in fields)
        sections.append(AnswerSection(title=group.title, answers=answers))
    return tuple(section for section in sections if section.answers)


def papers_of(view: CaseView, chosen: str) -> PapersState:
    """Return the documents, newest first, and the certificate."""
    rows = tuple(
        TableRow(
            ref.id,
            (
                TITLES[ref.kind],
                ref.number,
                moment_words(ref.issued_at),
                translate("CaseSections", "{count} 份").format(count=ref.copies),
                _served(ref.served_at is not None),
            ),
        )
        for ref in reversed(view.case.documents)
    )
    return PapersState(
        documents=TableState(rows=rows),
        chosen=chosen,
        certificate=_certificate(view),
        certificate_mark=_certificate_mark(view),
    )


def _served(served: bool) -> Cell:  # noqa: FBT001  a cell of a column with two values
    if served:
        return Cell(translate("CaseSections", "已送达"), Tone.SUCCESS)
    return Cell(translate("CaseSections", "未送达"), Tone.NEUTRAL, "circle")


def _certificate(view: CaseView) -> tuple[Fact, ...]:
    paper = view.case.certificate
    if paper is None:
        return ()
    spoiled = "、".join(paper.spoiled)
    facts = (
        Fact(title=translate("CaseSections", "名称"), words=view.item.result.name),
        Fact(title=translate("CaseSections", "证照编号"), words=paper.number),
        Fact(title=translate("CaseSections", "空白证照"), words=paper.blank_serial),
        Fact(
            title=translate("CaseSections", "有效期"),
            words=validity_text(paper.valid_from, paper.valid_until),
        ),
        Fact(title=translate("CaseSections", "废张"), words=spoiled),
        Fact(title=translate("CaseSections", "领取"), words=_taken(view)),
    )
    return tuple(fact for fact in facts if fact.words)


def _taken(view: CaseView) -> str:
    delivery = view.case.delivery
    if delivery is None:
        return ""
    parts = (delivery.recipient.name, delivery.relation, delivery.way, moment_words(delivery.at))
    return " · ".join(part for part in parts if part)


_MARKS = {
    CertificateStatus.RESERVED: (Tone.WARNING, "printer"),
    CertificateStatus.UNPRINTED: (Tone.NEUTRAL, "circle"),
    CertificateStatus.PRINTED: (Tone.INFO, "certificate"),
    CertificateStatus.DELIVERED: (Tone.SUCCESS, "hand-over"),
}


def _certificate_mark(view: CaseView) -> PillState | None:
    paper = view.case.certificate
    if paper is None:
        return None
    tone, icon = _MARKS[paper.status]
    return PillState(words=certificate_words(paper.status), tone=tone, icon=icon)


def history_of(view: CaseView, names: Names) -> tuple[TimelineEntry, ...]:
    """Return what happened, newest first, with how far each entry has come."""
    return tuple(_line(line, names) for line in reversed(view.history))


def _line(line: HistoryLine, names: Names) -> TimelineEntry:
    what = happening(event_of(line.entry))
    entry = line.entry
    troubled = line.state in ATTENTION or not line.counts
    tone = Tone.ERROR if troubled else what.tone
    return TimelineEntry(
        title=what.title,
        when=moment_words(entry.at),
        who=_who(entry, names),
        detail=_detail(what, line),
        tone=tone,
        icon="error" if troubled else what.icon,
        mark=_mark(line),
    )


def _who(entry: Entry, names: Names) -> str:
    """Return who did it; a decision taken away from the windows of the hall is its organ's."""
    event, window = event_of(entry), names(entry.window)
    if isinstance(event, Decided) and window == entry.window:
        return event.decision.organ
    return f"{names(entry.clerk)} · {window}"


def _detail(what: Happening, line: HistoryLine) -> str:
    if line.counts:
        return what.detail
    ignored = translate("CaseSections", "这一步没有计入办件，请在“需处理”中处理。")
    return f"{what.detail}\n{ignored}" if what.detail else ignored


def _mark(line: HistoryLine) -> str:
    if line.g is None or line.state is SyncState.PENDING:
        return sync_words(line.state)
    return translate("CaseSections", "{state} · 平台序号 {g}").format(state=sync_words(line.state), g=line.g)


def numbers_of(view: CaseView) -> tuple[Fact, ...]:
    """Return the ids that support and other systems ask for."""
    case = view.case
    facts = (
        Fact(title=translate("CaseSections", "办件编号"), words=case.number),
        Fact(title=translate("CaseSections", "查询码"), words=case.query_code),
        Fact(title=translate("CaseSections", "办件标识"), words=case.id),
        Fact(title=translate("CaseSections", "申办标识"), words=case.application),
        Fact(title=translate("CaseSections", "事项编码"), words=view.item.code),
        Fact(title=translate("CaseSections", "目录"), words=f"{case.item} v{case.item_version}"),
        Fact(title=translate("CaseSections", "修订号"), words=str(case.revision)),
        Fact(
            title=translate("CaseSections", "证照标识"), words=case.certificate.id if case.certificate else ""
        ),
    )
    return tuple(fact for fact in facts if fact.words)
