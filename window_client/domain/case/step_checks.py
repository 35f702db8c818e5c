"""What a case itself says against an event, beyond its state. Each check answers with a code or with None."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from window_client.domain.case import events as ev
from window_client.domain.case.parts import CertificateStatus
from window_client.domain.case.state import Case
from window_client.domain.case.step_checks_review import (
    asked,
    called,
    decided,
    dispatched,
    ended_special,
    extended,
    heard,
    held,
    notified,
    offered,
    reviewed,
    started_special,
    taken_on,
    waived,
)

Check = Callable[[Case, ev.Event], str | None]


def _spot(_case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.CorrectedOnTheSpot)
    return None if event.confirmed and (event.changes or event.verdicts) else "not_confirmed"


def _second_notice(case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.CorrectionRequested)
    excused = event.reason.strip() and event.approved_by
    return "second_notice" if case.corrected and not excused else None


def _accepted(case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.Accepted)
    return "not_deemed" if event.deemed and case.corrected else None


def _issued(case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.DocumentIssued)
    taken = any(ref.id == event.document or ref.number == event.number for ref in case.documents)
    return "document_exists" if taken else None


def _served(case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.DocumentServed)
    found = next((ref for ref in case.documents if ref.id == event.document), None)
    if found is None:
        return "unknown_document"
    return "already_served" if found.served_at else None


def _reserved(case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.CertificateReserved)
    if case.certificate is None:
        return None
    if case.certificate.status is not CertificateStatus.UNPRINTED:
        return "certificate_state"
    same = (case.certificate.id, case.certificate.number) == (event.certificate, event.number)
    return None if same else "other_number"


def _open_print(case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.CertificatePrinted | ev.CertificateSpoiled | ev.CertificateNotPrinted)
    if case.certificate is None or case.certificate.id != event.certificate:
        return "no_certificate"
    return None if case.certificate.status is CertificateStatus.RESERVED else "certificate_state"


def _delivered(case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.CertificateDelivered)
    known = case.certificate is not None and case.certificate.id == event.certificate
    return None if known else "no_certificate"


def _result_delivered(case: Case, _event: ev.Event) -> str | None:
    return "certificate_exists" if case.certificate else None


def _rated(case: Case, _event: ev.Event) -> str | None:
    return None if case.stars is None else "already_rated"


def _deferred(case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.DeferredMaterialReceived)
    open_ones = {found.material for found in case.verdicts if found.due_on is not None}
    return None if {found.material for found in event.verdicts} <= open_ones else "nothing_deferred"


def _terminated(case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.Terminated)
    if not (event.reason.strip() and event.approved_by):
        return "incomplete"
    before_acceptance = case.promise is None
    if before_acceptance != (event.cause == "supplement_missing"):
        return "state"
    if before_acceptance:
        terms = [case.correction_due_on] if case.correction_due_on else []
    else:
        terms = [one.due_on for one in case.verdicts if one.due_on]
    return None if any(event.ended_on > due_on for due_on in terms) else "term_running"


def _withdrawn(_case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.Withdrawn)
    return None if event.reason.strip() else "incomplete"


def _returned(_case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.Returned)
    return None if event.reason.strip() and event.approved_by else "incomplete"


def _post_checked(case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.PostChecked)
    if case.post_check is None or not case.post_check.open:
        return "no_post_check"
    told = event.finding.strip() and event.checked_by
    follows = event.passed or (event.consequence and event.approved_by)
    dated = event.consequence != "rectify" or (event.rectify_by or event.checked_on) > event.checked_on
    return None if told and follows and dated else "incomplete"


CHECKS: Mapping[type[ev.Event], Check] = MappingProxyType(
    {
        ev.CorrectedOnTheSpot: _spot,
        ev.CorrectionRequested: _second_notice,
        ev.Accepted: _accepted,
        ev.DocumentIssued: _issued,
        ev.DocumentServed: _served,
        ev.CertificateReserved: _reserved,
        ev.CertificatePrinted: _open_print,
        ev.CertificateSpoiled: _open_print,
        ev.CertificateNotPrinted: _open_print,
        ev.CertificateDelivered: _delivered,
        ev.ResultDelivered: _result_delivered,
        ev.DeferredMaterialReceived: _deferred,
        ev.Rated: _rated,
        ev.Terminated: _terminated,
        ev.Withdrawn: _withdrawn,
        ev.Returned: _returned,
        ev.PostChecked: _post_checked,
        ev.Dispatched: dispatched,
        ev.TakenOn: taken_on,
        ev.StageReviewed: reviewed,
        ev.SpecialProcedureStarted: started_special,
        ev.SpecialProcedureEnded: ended_special,
        ev.Extended: extended,
        ev.HearingOffered: offered,
        ev.HearingAsked: asked,
        ev.HearingWaived: waived,
        ev.HearingCalled: called,
        ev.HearingHeld: held,
        ev.ThirdPartyNotified: notified,
        ev.ThirdPartyHeard: heard,
        ev.Decided: decided,
    }
)
