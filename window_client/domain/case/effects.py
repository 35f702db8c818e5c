"""What each event leaves behind in a case. No decision is taken here; `steps` has said yes before."""

from collections.abc import Iterable
from functools import singledispatch

from msgspec.structs import replace

from window_client.domain.case import events as ev
from window_client.domain.case.parts import (
    Certificate,
    CertificateStatus,
    Delivery,
    DocumentRef,
    MaterialVerdict,
    Status,
)
from window_client.domain.case.proceedings import PostCheck, SpotCorrection
from window_client.domain.case.state import Case
from window_client.domain.journal import Entry


def merge_verdicts(
    order: tuple[str, ...], before: Iterable[MaterialVerdict], found: Iterable[MaterialVerdict]
) -> tuple[MaterialVerdict, ...]:
    """Let later findings replace earlier ones of the same material; keep the order of the material list."""
    latest = {one.material: one for one in (*before, *found)}
    known = [latest.pop(name) for name in order if name in latest]
    return (*known, *latest.values())


@singledispatch
def apply(event: ev.Event, case: Case, entry: Entry) -> Case:
    """Return the case as the event leaves it; one implementation per event, below."""
    raise TypeError(event.kind)


@apply.register
def _(event: ev.MaterialsJudged, case: Case, _entry: Entry) -> Case:
    return replace(case, verdicts=merge_verdicts(case.materials, case.verdicts, event.verdicts))


@apply.register
def _(event: ev.CorrectedOnTheSpot, case: Case, _entry: Entry) -> Case:
    corrected = SpotCorrection(changes=event.changes, materials=tuple(one.material for one in event.verdicts))
    form = {**case.form, **{one.field: one.after for one in event.changes}}
    return replace(
        case,
        form={name: value for name, value in form.items() if value is not None},
        verdicts=merge_verdicts(case.materials, case.verdicts, event.verdicts),
        spot_corrections=(*case.spot_corrections, corrected),
    )


@apply.register
def _(event: ev.CorrectionRequested, case: Case, _entry: Entry) -> Case:
    return replace(
        case,
        status=Status.CORRECTION_REQUESTED,
        corrected=True,
        notices=case.notices + 1,
        defects=event.defects,
        correction_due_on=event.due_on,
    )


@apply.register
def _(event: ev.SupplementReceived, case: Case, entry: Entry) -> Case:
    verdicts = merge_verdicts(case.materials, case.verdicts, event.verdicts)
    return replace(
        case,
        status=Status.RECEIVED,
        verdicts=verdicts,
        complete_at=entry.at,
        supplemented=tuple(one.material for one in event.verdicts),
    )


@apply.register
def _(event: ev.LicenceNotNeeded, case: Case, _entry: Entry) -> Case:
    return replace(case, status=Status.LICENCE_NOT_NEEDED, ended_reason=event.reason)


@apply.register
def _(event: ev.AcceptanceDeclined, case: Case, _entry: Entry) -> Case:
    return replace(
        case,
        status=Status.ACCEPTANCE_DECLINED,
        ended_reason=event.reason,
        competent_organ=event.competent_organ,
    )


@apply.register
def _(event: ev.Accepted, case: Case, _entry: Entry) -> Case:
    verdicts = merge_verdicts(case.materials, case.verdicts, event.deferred)
    return replace(
        case,
        status=Status.ACCEPTED,
        procedure=event.procedure,
        promise=event.promise,
        verdicts=verdicts,
        deemed_accepted=event.deemed,
        accepted_on=event.accepted_on or event.promise.start_on,
    )


@apply.register
def _(event: ev.DeferredMaterialReceived, case: Case, _entry: Entry) -> Case:
    return replace(case, verdicts=merge_verdicts(case.materials, case.verdicts, event.verdicts))


@apply.register
def _(event: ev.Decided, case: Case, _entry: Entry) -> Case:
    status = Status.GRANTED if event.decision.granted else Status.REFUSED
    due_on = event.decision.post_check_due_on
    check = PostCheck(due_on=due_on) if due_on else None
    return replace(case, status=status, decision=event.decision, post_check=check)


@apply.register
def _(event: ev.DocumentIssued, case: Case, entry: Entry) -> Case:
    issued = DocumentRef(
        id=event.document,
        kind=event.document_kind,
        number=event.number,
        issued_at=entry.at,
        template_version=event.template_version,
        revision=case.revision,
        copies=event.copies,
    )
    return replace(case, documents=(*case.documents, issued))


@apply.register
def _(event: ev.DocumentServed, case: Case, entry: Entry) -> Case:
    documents = tuple(
        replace(ref, served_at=entry.at) if ref.id == event.document else ref for ref in case.documents
    )
    return replace(case, documents=documents)


@apply.register
def _(event: ev.CertificateReserved, case: Case, _entry: Entry) -> Case:
    certificate = Certificate(
        id=event.certificate,
        layout=event.layout,
        number=event.number,
        series=event.series,
        counter=event.counter,
        blank_type=event.blank_type,
        blank_serial=event.blank_serial,
        status=CertificateStatus.RESERVED,
        valid_from=event.valid_from,
        valid_until=event.valid_until,
        spoiled=case.certificate.spoiled if case.certificate else (),
    )
    return replace(case, certificate=certificate)


def _print_answer(case: Case, status: CertificateStatus, *, spoiled: str = "") -> Case:
    assert case.certificate is not None
    spent = (*case.certificate.spoiled, spoiled) if spoiled else case.certificate.spoiled
    return replace(case, certificate=replace(case.certificate, status=status, spoiled=spent))


@apply.register
def _(event: ev.CertificatePrinted, case: Case, _entry: Entry) -> Case:
    after = _print_answer(case, CertificateStatus.PRINTED)
    return replace(after, status=Status.CERTIFICATE_PRODUCED)


@apply.register
def _(event: ev.CertificateSpoiled, case: Case, _entry: Entry) -> Case:
    return _print_answer(case, CertificateStatus.UNPRINTED, spoiled=event.blank_serial)


@apply.register
def _(_event: ev.CertificateNotPrinted, case: Case, _entry: Entry) -> Case:
    return _print_answer(case, CertificateStatus.UNPRINTED)


@apply.register
def _(event: ev.CertificateDelivered, case: Case, entry: Entry) -> Case:
    handed = Delivery(recipient=event.recipient, way=event.way, at=entry.at, relation=event.relation)
    after = _print_answer(case, CertificateStatus.DELIVERED)
    return replace(after, status=Status.DELIVERED, delivery=handed)


@apply.register
def _(event: ev.ResultDelivered, case: Case, entry: Entry) -> Case:
    recipient = event.recipient or case.applicant
    handed = Delivery(recipient=recipient, way=event.way, at=entry.at, relation=event.relation)
    return replace(case, status=Status.DELIVERED, delivery=handed)


@apply.register
def _(_event: ev.Completed, case: Case, _entry: Entry) -> Case:
    return replace(case, status=Status.COMPLETED)


@apply.register
def _(_event: ev.Archived, case: Case, _entry: Entry) -> Case:
    return replace(case, status=Status.ARCHIVED)


@apply.register
def _(event: ev.Rated, case: Case, _entry: Entry) -> Case:
    return replace(case, stars=event.stars)
