"""Which event may follow in which state: the one table that client and platform both obey.

Source: Administrative Licensing Law arts. 29-45; the step numbers T1-T25 are those of DECISIONS.md.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from window_client.domain.case import events as ev
from window_client.domain.case.parts import CertificateStatus, Status
from window_client.domain.case.state import Case

ENDED = frozenset({Status.LICENCE_NOT_NEEDED, Status.ACCEPTANCE_DECLINED, Status.REFUSED, Status.DELIVERED})
"""States after which nothing but closing remains."""

_ANY = frozenset(Status)

ALLOWED: Mapping[type[ev.Event], frozenset[Status]] = MappingProxyType(
    {
        ev.MaterialsJudged: frozenset({Status.RECEIVED}),
        ev.CorrectionRequested: frozenset({Status.RECEIVED}),
        ev.SupplementReceived: frozenset({Status.CORRECTION_REQUESTED}),
        ev.LicenceNotNeeded: frozenset({Status.RECEIVED}),
        ev.AcceptanceDeclined: frozenset({Status.RECEIVED}),
        ev.Accepted: frozenset({Status.RECEIVED}),
        ev.DeferredMaterialReceived: frozenset({Status.ACCEPTED, Status.GRANTED}),
        ev.Decided: frozenset({Status.ACCEPTED}),
        ev.DocumentIssued: _ANY,
        ev.DocumentServed: _ANY,
        ev.CertificateReserved: frozenset({Status.GRANTED}),
        ev.CertificatePrinted: frozenset({Status.GRANTED}),
        ev.CertificateSpoiled: frozenset({Status.GRANTED}),
        ev.CertificateNotPrinted: frozenset({Status.GRANTED}),
        ev.CertificateDelivered: frozenset({Status.CERTIFICATE_PRODUCED}),
        ev.Completed: ENDED,
        ev.Archived: frozenset({Status.COMPLETED}),
        ev.Rated: ENDED | {Status.COMPLETED, Status.ARCHIVED},
    }
)

LEGAL_ACTS: frozenset[type[ev.Event]] = frozenset(
    {
        ev.CorrectionRequested,
        ev.LicenceNotNeeded,
        ev.AcceptanceDeclined,
        ev.Accepted,
        ev.Decided,
        ev.CertificateReserved,
        ev.CertificateDelivered,
    }
)
"""Acts that bind: the platform applies them only on the revision that the clerk was looking at."""


def refusal_of(case: Case | None, event: ev.Event) -> str | None:
    """Say why an event cannot happen to a case, as a code, or None if it can.

    Codes: `exists`, `unknown_case`, `state`, `second_notice`, `unknown_document`, `already_served`,
    `document_exists`, `no_certificate`, `certificate_state`, `other_number`, `already_rated`,
    `nothing_deferred`.
    """
    if isinstance(event, ev.Received):
        return "exists" if case else None
    if case is None:
        return "unknown_case"
    if case.status not in ALLOWED[type(event)]:
        return "state"
    check = _CHECKS.get(type(event))
    return check(case, event) if check else None


def _second_notice(case: Case, _event: ev.Event) -> str | None:
    return "second_notice" if case.corrected else None


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


def _rated(case: Case, _event: ev.Event) -> str | None:
    return None if case.stars is None else "already_rated"


def _deferred(case: Case, event: ev.Event) -> str | None:
    assert isinstance(event, ev.DeferredMaterialReceived)
    open_ones = {found.material for found in case.verdicts if found.due_on is not None}
    return None if {found.material for found in event.verdicts} <= open_ones else "nothing_deferred"


_CHECKS: Mapping[type[ev.Event], Callable[[Case, ev.Event], str | None]] = MappingProxyType(
    {
        ev.CorrectionRequested: _second_notice,
        ev.DocumentIssued: _issued,
        ev.DocumentServed: _served,
        ev.CertificateReserved: _reserved,
        ev.CertificatePrinted: _open_print,
        ev.CertificateSpoiled: _open_print,
        ev.CertificateNotPrinted: _open_print,
        ev.CertificateDelivered: _delivered,
        ev.DeferredMaterialReceived: _deferred,
        ev.Rated: _rated,
    }
)
