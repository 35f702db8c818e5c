"""What a package turns into: its papers with sample data, so that whoever maintains it sees them."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from window_client.clock import HALL_ZONE
from window_client.domain.case.parts import (
    Certificate,
    CertificateStatus,
    Decision,
    Defect,
    Delivery,
    DocumentKind,
    DocumentRef,
    MaterialVerdict,
    Person,
    Promise,
    Status,
    Verdict,
)  # fmt: skip
from window_client.domain.case.proceedings import (
    Extension,
    FieldChange,
    Hearing,
    PostCheck,
    SpecialProcedure,
    SpotCorrection,
    ThirdParty,
    Transfer,
)  # fmt: skip
from window_client.domain.case.result import valid_until
from window_client.domain.case.state import Case
from window_client.domain.catalogue import (
    CataloguePackage,
    Material,
    Scenario,
    ServiceItem,
    is_licence,
    item_for,
    makes_certificate,
    materials_for,
)  # fmt: skip
from window_client.domain.deadline import reckon
from window_client.domain.documents.certificates import compose_certificate
from window_client.domain.documents.letters import compose, template_of
from window_client.domain.documents.sheet import Sheet, Values
from window_client.domain.form_fields import day_fields
from window_client.domain.form_sample import NUMBERS, sample_form
from window_client.domain.hall import Hall
from window_client.domain.numbering import certificate_number, document_number
from window_client.domain.packaged import calendar
from window_client.services.papers import Renderer

_COUNTER = 12
_ENDS: Mapping[DocumentKind, tuple[str, str]] = MappingProxyType(
    {
        DocumentKind.LICENCE_NOT_NEEDED_NOTICE: ("申请事项依法不需要取得行政许可", ""),
        DocumentKind.DECLINE_NOTICE: ("申请事项依法不属于本机关职权范围", ""),
        DocumentKind.TERMINATION_NOTICE: ("逾期未提交补正材料", "supplement_missing"),
        DocumentKind.WITHDRAWAL_APPLICATION: ("申请人另有安排", ""),
        DocumentKind.RETURN_NOTICE: ("与已受理的办件重复", "duplicate"),
    }
)
"""Reason and cause of the end on which a document stands."""

_NEEDS_LICENCE = frozenset(
    {
        DocumentKind.ACCEPTANCE_NOTICE, DocumentKind.GRANT_DECISION, DocumentKind.REFUSAL_DECISION,
        DocumentKind.LICENCE_NOT_NEEDED_NOTICE, DocumentKind.DECLINE_NOTICE,
        DocumentKind.HEARING_RIGHT_NOTICE, DocumentKind.HEARING_NOTICE, DocumentKind.HEARING_RECORD,
        DocumentKind.THIRD_PARTY_NOTICE,
    }
)  # fmt: skip


class Paper(NamedTuple):
    """One paper of a preview: the name of its file and its bytes as PDF."""

    name: str
    pdf: bytes


class Preview(NamedTuple):
    """An item in one of its situations on a day, at a hall."""

    package: CataloguePackage
    scenario: Scenario
    hall: Hall
    at: datetime


def papers(preview: Preview, renderer: Renderer) -> Iterator[Paper]:
    """Render every paper that a case of this item can end up with, each marked 样张.

    Raises:
        WindowClientError: A template or a value of the package does not fit.
    """
    case, item = sample_case(preview), _item(preview)
    for kind in kinds_for(item, case):
        sheet = Sheet(
            case=_ended(case, kind), item=item, hall=preview.hall, ref=_ref(kind, preview),
            clerk="王小明", window="1号窗口",
        )  # fmt: skip
        yield _render(renderer, template_of(kind), compose(sheet), kind.value)
    if makes_certificate(item):
        days = day_fields(msgspec.json.decode(preview.package.form, type=dict[str, Any]))
        values = compose_certificate(case, item, preview.hall, days=days)
        yield _render(renderer, item.result.certificate, values, "certificate")


def _render(renderer: Renderer, template: str, values: Values, name: str) -> Paper:
    return Paper(name, renderer.render(template, values, preview=True, specimen=True))


def kinds_for(item: ServiceItem, case: Case) -> tuple[DocumentKind, ...]:
    """Return the kinds of documents that this case, of which everything is known, may come to."""
    without: set[DocumentKind] = {DocumentKind.JOINT_RECEIPT}
    for present, kinds in (
        (is_licence(item), _NEEDS_LICENCE),
        (item.commitment is not None, {DocumentKind.COMMITMENT, DocumentKind.POST_CHECK_RESULT}),
        (any(one.verdict is Verdict.DEFERRED for one in case.verdicts), {DocumentKind.DEFERRAL_PROMISE}),
        (item.extension is not None, {DocumentKind.EXTENSION_NOTICE}),
        (bool(item.special), {DocumentKind.SPECIAL_PROCEDURE_NOTICE}),
        (not makes_certificate(item), {DocumentKind.RESULT_PROOF}),
    ):
        without |= set() if present else set(kinds)
    return tuple(kind for kind in DocumentKind if kind not in without)


def _item(preview: Preview) -> ServiceItem:
    return item_for(preview.package.item, _answers(preview))


def _answers(preview: Preview) -> dict[str, str]:
    return {"agent": "no", **preview.scenario.answers}


def sample_case(preview: Preview) -> Case:
    """Return a case that has been through everything, of an applicant who is nobody."""
    item, at, today = _item(preview), preview.at, _day(preview)
    answers = _answers(preview)
    needed = materials_for(item, answers)
    form = sample_form(bytes(preview.package.form), preview.scenario.answers)
    return Case(
        id="preview", application="preview", number="99010020260000128", query_code="123456", item=item.id,
        item_version=item.version, hall=preview.hall.id, department=item.department, window="w1",
        clerk="9001", status=Status.GRANTED, revision=1, applicant=_applicant(item), form=form,
        materials=tuple(one.id for one in needed), received_at=at, complete_at=at, updated_at=at,
        answers=answers, verdicts=tuple(_verdicts(needed, today)), defects=_defects(needed),
        correction_due_on=today + timedelta(days=10), supplemented=tuple(one.id for one in needed[:1]),
        promise=_promise(item, today), decision=_decision(item, today),
        certificate=_certificate(item, preview, form),
        delivery=Delivery(recipient=_applicant(item), way="窗口领取", at=at),
        accepted_on=today, special=_special(item, today), extension=_extension(item, today),
        spot_corrections=(_spot(form, needed),),
        transfer=Transfer(to=item.department, handed_by="王小明", handed_at=at),
        hearing=_hearing(item, today), third_parties=(_third_party(today),), post_check=_post_check(today),
        ended_on=today, returned=tuple(one.id for one in needed),
    )  # fmt: skip


def _day(preview: Preview) -> date:
    return preview.at.astimezone(HALL_ZONE).date()


def _applicant(item: ServiceItem) -> Person:
    company = "person" not in item.audience
    kind = "uscc" if company else "resident"
    return Person(
        name="演示县明日服务有限公司" if company else "张三", id_kind=kind, id_number=NUMBERS[kind],
        phone="13900000000", address="演示县为民路1号", legal_representative="张三" if company else "",
    )  # fmt: skip


def _verdicts(needed: tuple[Material, ...], today: date) -> Iterator[MaterialVerdict]:
    for material in needed:
        late = today + timedelta(days=10) if material.deferrable else None
        verdict = Verdict.DEFERRED if late else Verdict.QUALIFIED
        yield MaterialVerdict(material=material.id, verdict=verdict, copies=material.copies, due_on=late)


def _defects(needed: tuple[Material, ...]) -> tuple[Defect, ...]:
    return tuple(
        Defect(material=one.id, name=one.name, reason=one.defects[0].text, standard=one.standard)
        for one in needed
        if one.defects
    )


def _promise(item: ServiceItem, today: date) -> Promise:
    limit = item.promised
    found = reckon(today, limit.count, limit.unit, calendar()) if limit.unit in _DAYS else None
    return Promise(
        count=limit.count, unit=limit.unit, start_on=today, due_on=found.deadline_on if found else today,
        published=found.published if found else True,
    )  # fmt: skip


_DAYS = frozenset({"workday", "calendar", "month"})


def _decision(item: ServiceItem, today: date) -> Decision:
    reasons = tuple(one.text for one in item.refusal_grounds[:1]) or ("不符合条件",)
    return Decision(
        granted=True, decided_on=today, decided_by="9101", organ=item.organ.name, content=item.result.name,
        reasons=reasons,
    )  # fmt: skip


def _certificate(item: ServiceItem, preview: Preview, form: dict[str, object]) -> Certificate | None:
    if not makes_certificate(item):
        return None
    today, result = _day(preview), item.result
    return Certificate(
        id="preview", layout=result.certificate, series=result.number_series, counter=_COUNTER,
        number=certificate_number(result.number_rule, preview.hall, today.year, _COUNTER, form),
        blank_type=result.blank_type, blank_serial="样000012", status=CertificateStatus.PRINTED,
        valid_from=today, valid_until=valid_until(today, item),
    )  # fmt: skip


def _special(item: ServiceItem, today: date) -> tuple[SpecialProcedure, ...]:
    return tuple(
        SpecialProcedure(kind=one.kind, reason=one.name, from_on=today, workdays_needed=5, approved_by="9101")
        for one in item.special[:1]
    )


def _extension(item: ServiceItem, today: date) -> Extension | None:
    rule = item.extension
    if rule is None:
        return None
    end = reckon(today, rule.count, rule.unit, calendar()).deadline_on
    return Extension(
        added=rule.count, unit=rule.unit, new_due_on=end, reason="情况复杂，需要进一步核查",
        approved_by="9101", approver_level=rule.approver, extended_on=today,
    )  # fmt: skip


def _spot(form: dict[str, object], needed: tuple[Material, ...]) -> SpotCorrection:
    name, value = next(iter(form.items()))
    change = FieldChange(field=name, label="表单内容", before="（填写有误）", after=value)
    return SpotCorrection(changes=(change,), materials=tuple(one.id for one in needed[:1]))


def _hearing(item: ServiceItem, today: date) -> Hearing:
    later = today + timedelta(days=20)
    return Hearing(
        subject=item.name, told_on=today, ask_by=today + timedelta(days=7), asked_on=today, hold_by=later,
        notified_on=today, hearing_on=later, place="演示县政务服务大厅会议室", chair="赵小红", held_on=later,
        record="申请人陈述意见，审查人员说明理由，双方质证。",
    )  # fmt: skip


def _third_party(today: date) -> ThirdParty:
    person = Person(name="李四", id_kind="resident", id_number=NUMBERS["resident"])
    return ThirdParty(
        person=person, interest="相邻关系", notified_on=today, answer_by=today + timedelta(days=7)
    )


def _post_check(today: date) -> PostCheck:
    return PostCheck(
        due_on=today, checked_on=today, passed=True, finding="与承诺一致", checked_by=("王小明", "赵小红")
    )


def _ended(case: Case, kind: DocumentKind) -> Case:
    """Return the case with the words of the end on which this document stands."""
    words = _ENDS.get(kind)
    if words is None:
        return case
    reason, cause = words
    return replace(case, ended_reason=reason, ended_cause=cause, competent_organ="有权办理的机关")


def _ref(kind: DocumentKind, preview: Preview) -> DocumentRef:
    number = document_number(kind, preview.hall, _day(preview).year, _COUNTER)
    return DocumentRef(
        id="preview", kind=kind, number=number, issued_at=preview.at, template_version=1, revision=1
    )
