"""Who takes a certificate or a document: applicant or agent prefilled, identity checked by hand."""

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.parts import DocumentRef, Person
from window_client.domain.case.state import Case
from window_client.domain.documents.words import ID_KINDS, TITLES
from window_client.domain.masking import mask_for
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter
from window_client.services.results import HandOver, Service

from ui.case.case_state import Fact, PanelState
from ui.case.fields import choice, form_of, text_field
from ui.case.filled import Faults, Filled, Step
from ui.form.definition import Choice, Condition, FieldSpec, WidgetKind
from ui.widgets.error_summary import Fault

SERVE = "serve"
RECIPIENT, NAME, ID_KIND, ID_NUMBER, PHONE = "recipient", "name", "id_kind", "id_number", "phone"
WAY, RELATION, CHECKED = "way", "relation", "checked"
APPLICANT, AGENT, OTHER = "applicant", "agent", "other"
IDENTITY = "identity"
_WAYS = ("直接送达", "窗口领取", "邮寄送达", "留置送达")
"""Ways of serving as they are recorded and printed, in Chinese on every screen."""
_PERSON_KINDS = ("resident", "hmt_resident", "foreign_permanent_resident", "passport")

translate = QCoreApplication.translate


def deliver_panel(view: CaseView, _counter: Counter) -> PanelState:
    """Ask who takes the certificate; nobody gets it without an identity check."""
    paper = view.case.certificate
    blank = translate("HandOverForm", "{number} · 空白证照 {blank}")
    words = blank.format(number=paper.number, blank=paper.blank_serial) if paper else ""
    facts = (Fact(title=view.item.result.name, words=words),)
    return PanelState(
        help=translate("HandOverForm", "交付后打印领取登记暨送达回证，请领取人签名。"),
        facts=facts,
        form=form_of(*who_fields(view.case), identity_field(), **first_answers(view.case, "窗口领取")),
        act=translate("HandOverForm", "交付证照"),
    )


def identity_field() -> FieldSpec:
    """Return the box without which nobody gets a result."""
    title = translate("HandOverForm", "身份核对")
    box = Choice(value=IDENTITY, label=translate("HandOverForm", "已核对身份：人、证一致，证件有效"))
    return choice(CHECKED, title, (box,), widget=WidgetKind.CHECKS)


def deliver(filled: Filled) -> Step | Faults:
    """Hand the certificate over."""
    found = read_hand_over(filled.values, filled.view.case)
    if not isinstance(found, HandOver):
        return found
    return partial(filled.counter.results.deliver, *filled.at, found)


def serve(filled: Filled) -> Step | Faults:
    """Record that a document was served."""
    found = read_service(filled.values, filled.view.case)
    if not isinstance(found, Service):
        return found
    return partial(filled.counter.results.serve, *filled.at, filled.about, found)


def serve_panel(view: CaseView, ref: DocumentRef) -> PanelState:
    """Ask who takes a document."""
    words = translate("HandOverForm", "送达：{name}").format(name=TITLES[ref.kind])
    return PanelState(
        key=f"{SERVE}:{ref.id}",
        title=words,
        help=translate("HandOverForm", "请收件人在送达回证上签名、写明时间。"),
        facts=(Fact(title=translate("HandOverForm", "文号"), words=ref.number),),
        form=form_of(*who_fields(view.case), **first_answers(view.case, "直接送达")),
        act=translate("HandOverForm", "登记送达"),
    )


def read_hand_over(values: dict[str, Any], case: Case) -> HandOver | tuple[Fault, ...]:
    """Return who takes the certificate, or all that is missing."""
    found = read_service(values, case)
    checked = IDENTITY in (values.get(CHECKED) or ())
    if checked and isinstance(found, Service):
        return HandOver(
            recipient=found.recipient, way=found.way, relation=found.relation, identity_checked=True
        )
    missing = found if isinstance(found, tuple) else ()
    if not checked:
        message = translate("HandOverForm", "请核对领取人身份后勾选“已核对身份”。")
        missing = (*missing, _fault(CHECKED, translate("HandOverForm", "身份核对"), message))
    return missing


def read_service(values: dict[str, Any], case: Case) -> Service | tuple[Fault, ...]:
    """Return who takes a document, or all that is missing."""
    who = values.get(RECIPIENT)
    faults = [] if values.get(WAY) in _WAYS else [_missing(WAY, translate("HandOverForm", "方式"))]
    needed = {NAME, ID_NUMBER, RELATION} if who == OTHER else set()
    titles = _titles()
    faults += [
        _missing(one, titles[one]) for one in (NAME, ID_NUMBER, RELATION) if one in needed - set(values)
    ]
    if who not in {APPLICANT, AGENT, OTHER}:
        faults.insert(0, _missing(RECIPIENT, titles[RECIPIENT]))
    if faults:
        return tuple(faults)
    relation = "代理人" if who == AGENT else str(values.get(RELATION, ""))
    return Service(recipient=_person(values, case), way=str(values[WAY]), relation=relation)


def who_fields(case: Case) -> tuple[FieldSpec, ...]:
    """Return the fields that say who takes something and how."""
    titles = _titles()
    known = [(APPLICANT, translate("HandOverForm", "申请人"), case.applicant)]
    if case.agent:
        known.append((AGENT, translate("HandOverForm", "代理人"), case.agent.person))
    choices = [Choice(value=key, label=f"{role} {_known(person)}") for key, role, person in known]
    choices.append(Choice(value=OTHER, label=translate("HandOverForm", "其他人")))
    other = Condition(field=RECIPIENT, equals=OTHER)
    kinds = tuple(Choice(value=kind, label=ID_KINDS[kind]) for kind in _PERSON_KINDS)
    return (
        choice(RECIPIENT, titles[RECIPIENT], tuple(choices)),
        text_field(NAME, titles[NAME], show_if=other, span=2),
        text_field(RELATION, titles[RELATION], show_if=other, length=60, span=2),
        FieldSpec(
            name=ID_KIND, title=titles[ID_KIND], widget=WidgetKind.COMBO, span=2, required=True,
            choices=kinds, default="resident", show_if=other,
        ),
        FieldSpec(
            name=ID_NUMBER, title=titles[ID_NUMBER], widget=WidgetKind.ID_NUMBER, span=2, required=True,
            show_if=other, max_length=60,
        ),
        choice(WAY, titles[WAY], tuple(Choice(value=way, label=_way_words(way)) for way in _WAYS)),
    )  # fmt: skip


def first_answers(case: Case, way: str) -> dict[str, Any]:
    """Return the answers to begin with: the agent or the applicant, by the usual way."""
    return {RECIPIENT: AGENT if case.agent else APPLICANT, WAY: way}


def _known(person: Person) -> str:
    return f"{person.name} {mask_for(person.id_kind, person.id_number)}"


def _person(values: dict[str, Any], case: Case) -> Person:
    if values[RECIPIENT] == APPLICANT:
        return case.applicant
    if values[RECIPIENT] == AGENT and case.agent:
        return case.agent.person
    return Person(
        name=str(values.get(NAME, "")),
        id_kind=str(values.get(ID_KIND, "resident")),
        id_number=str(values.get(ID_NUMBER, "")),
    )


def _titles() -> dict[str, str]:
    return {
        RECIPIENT: translate("HandOverForm", "领取人"),
        NAME: translate("HandOverForm", "姓名"),
        RELATION: translate("HandOverForm", "与申请人的关系"),
        ID_KIND: translate("HandOverForm", "证件类型"),
        ID_NUMBER: translate("HandOverForm", "证件号码"),
        WAY: translate("HandOverForm", "方式"),
    }


def _way_words(way: str) -> str:
    words = {
        "直接送达": translate("HandOverForm", "直接送达"),
        "窗口领取": translate("HandOverForm", "窗口领取"),
        "邮寄送达": translate("HandOverForm", "邮寄送达"),
        "留置送达": translate("HandOverForm", "留置送达"),
    }
    return words[way]


def _missing(name: str, title: str) -> Fault:
    return _fault(name, title, translate("HandOverForm", "请填写或选择。"))


def _fault(name: str, title: str, message: str) -> Fault:
    return Fault(pointer=f"/{name}", title=title, message=message)
