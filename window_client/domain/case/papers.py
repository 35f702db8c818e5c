"""Which legal documents an event calls for (domain facts §2.3, column 'document emitted')."""

from collections.abc import Iterable

from window_client.domain.case import events as ev
from window_client.domain.case.parts import Decision, DocumentKind
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, is_licence


def papers_for(events: Iterable[ev.Event], item: ServiceItem) -> tuple[DocumentKind, ...]:
    """List the documents due after a step, in the order in which they are handed over."""
    return tuple(kind for event in events for kind in _papers(event, item))


def _papers(event: ev.Event, item: ServiceItem) -> tuple[DocumentKind, ...]:  # noqa: PLR0911  one line an event
    match event:
        case ev.Received(by_commitment=True):
            return (DocumentKind.RECEIPT, DocumentKind.COMMITMENT)
        case ev.Received():
            return (DocumentKind.RECEIPT,)
        case ev.CorrectionRequested():
            return (DocumentKind.CORRECTION_NOTICE,)
        case ev.SupplementReceived():
            return (DocumentKind.SUPPLEMENT_RECEIPT,)
        case ev.LicenceNotNeeded():
            return (DocumentKind.LICENCE_NOT_NEEDED_NOTICE,)
        case ev.AcceptanceDeclined():
            return (DocumentKind.DECLINE_NOTICE,)
        case ev.Accepted():
            return _acceptance(event, item)
        case ev.Decided():
            return _decision(event.decision, item)
        case ev.CertificateDelivered():
            return (DocumentKind.DELIVERY_RECORD,)
    return ()


def _acceptance(event: ev.Accepted, item: ServiceItem) -> tuple[DocumentKind, ...]:
    # the Act's vouchers are for licences; a public service is served with its receipt
    notice = (DocumentKind.ACCEPTANCE_NOTICE,) if is_licence(item) else ()
    promise = (DocumentKind.DEFERRAL_PROMISE,) if event.deferred else ()
    return (*notice, *promise)


def _decision(decision: Decision, item: ServiceItem) -> tuple[DocumentKind, ...]:
    if not decision.granted:
        return (DocumentKind.REFUSAL_DECISION,)
    return (DocumentKind.GRANT_DECISION,) if is_licence(item) else ()


def papers_outstanding(case: Case, item: ServiceItem) -> tuple[DocumentKind, ...]:
    """List decision documents that a decision taken elsewhere calls for and that are not made out yet."""
    if case.decision is None:
        return ()
    issued = {ref.kind for ref in case.documents}
    return tuple(kind for kind in _decision(case.decision, item) if kind not in issued)
