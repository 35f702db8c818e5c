"""Fold: state of a case + event → next state. No decision is taken here; `steps` has said yes before."""

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
from window_client.domain.case.state import Case
from window_client.domain.case.steps import refusal_of
from window_client.domain.journal import Entry
from window_client.errors import WindowClientError


class StepNotAllowed(WindowClientError):
    """The case does not allow this step now; `why` is a code of `steps.refusal_of`."""

    code = "case.step_not_allowed"


def evolve(case: Case | None, entry: Entry, event: ev.Event) -> Case:
    """Return the case after the event of an entry.

    Raises:
        StepNotAllowed: The table of steps refuses it; nothing changed.
    """
    why = refusal_of(case, event)
    if why is not None:
        raise StepNotAllowed(why=why, kind=event.kind)
    if isinstance(event, ev.Received):
        return _begin(entry, event)
    assert case is not None
    after = apply(event, case, entry)
    return replace(after, revision=case.revision + 1, updated_at=entry.at)


def fold(entries: Iterable[Entry]) -> Case | None:
    """Add up a case's entries in order; None for none."""
    case: Case | None = None
    for entry in entries:
        case = evolve(case, entry, ev.event_of(entry))
    return case


def _begin(entry: Entry, event: ev.Received) -> Case:
    assert entry.case is not None
    return Case(
        id=entry.case,
        application=event.application,
        number=event.number,
        query_code=event.query_code,
        item=event.item,
        item_version=event.item_version,
        hall=event.hall,
        department=event.department,
        window=entry.window,
        clerk=entry.clerk,
        status=Status.RECEIVED,
        revision=1,
        applicant=event.applicant,
        agent=event.agent,
        form=event.form,
        answers=event.answers,
        materials=event.materials,
        by_commitment=event.by_commitment,
        received_at=entry.at,
        complete_at=entry.at,
        updated_at=entry.at,
    )


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
def _(event: ev.CorrectionRequested, case: Case, _entry: Entry) -> Case:
    return replace(
        case,
        status=Status.CORRECTION_REQUESTED,
        corrected=True,
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
        case, status=Status.ACCEPTED, procedure=event.procedure, promise=event.promise, verdicts=verdicts
    )


@apply.register
def _(event: ev.DeferredMaterialReceived, case: Case, _entry: Entry) -> Case:
    return replace(case, verdicts=merge_verdicts(case.materials, case.verdicts, event.verdicts))


@apply.register
def _(event: ev.Decided, case: Case, _entry: Entry) -> Case:
    status = Status.GRANTED if event.decision.granted else Status.REFUSED
    return replace(case, status=status, decision=event.decision)


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
def _(_event: ev.Completed, case: Case, _entry: Entry) -> Case:
    return replace(case, status=Status.COMPLETED)


@apply.register
def _(_event: ev.Archived, case: Case, _entry: Entry) -> Case:
    return replace(case, status=Status.ARCHIVED)


@apply.register
def _(event: ev.Rated, case: Case, _entry: Entry) -> Case:
    return replace(case, stars=event.stars)
