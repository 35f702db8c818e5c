"""Which legal documents an event calls for (column "paper" of the table of steps)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from window_client.domain.case import events as ev
from window_client.domain.case.parts import Decision, DocumentKind
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, is_licence

_PLAIN: Mapping[type[ev.Event], tuple[DocumentKind, ...]] = MappingProxyType(
    {
        ev.CorrectedOnTheSpot: (DocumentKind.SPOT_CORRECTION,),
        ev.CorrectionRequested: (DocumentKind.CORRECTION_NOTICE,),
        ev.SupplementReceived: (DocumentKind.SUPPLEMENT_RECEIPT,),
        ev.LicenceNotNeeded: (DocumentKind.LICENCE_NOT_NEEDED_NOTICE,),
        ev.AcceptanceDeclined: (DocumentKind.DECLINE_NOTICE,),
        ev.Dispatched: (DocumentKind.TRANSFER_SLIP,),
        ev.SpecialProcedureStarted: (DocumentKind.SPECIAL_PROCEDURE_NOTICE,),
        ev.HearingOffered: (DocumentKind.HEARING_RIGHT_NOTICE,),
        ev.HearingCalled: (DocumentKind.HEARING_NOTICE,),
        ev.HearingHeld: (DocumentKind.HEARING_RECORD,),
        ev.ThirdPartyNotified: (DocumentKind.THIRD_PARTY_NOTICE,),
        ev.Extended: (DocumentKind.EXTENSION_NOTICE,),
        ev.Terminated: (DocumentKind.TERMINATION_NOTICE,),
        ev.Withdrawn: (DocumentKind.WITHDRAWAL_APPLICATION, DocumentKind.WITHDRAWAL_PERMISSION),
        ev.Returned: (DocumentKind.RETURN_NOTICE,),
        ev.CertificateDelivered: (DocumentKind.DELIVERY_RECORD,),
        ev.PostChecked: (DocumentKind.POST_CHECK_RESULT,),
    }
)


def papers_for(events: Iterable[ev.Event], item: ServiceItem) -> tuple[DocumentKind, ...]:
    """List the documents due after a step, in the order in which they are handed over."""
    return tuple(kind for event in events for kind in _papers(event, item))


def _papers(event: ev.Event, item: ServiceItem) -> tuple[DocumentKind, ...]:
    match event:
        case ev.Received():
            commitment = (DocumentKind.COMMITMENT,) if event.by_commitment else ()
            return (*_receipt(event), *commitment)
        case ev.Accepted():
            return _acceptance(event, item)
        case ev.Decided():
            return _decision(event.decision, item)
        case ev.ResultDelivered():
            return (DocumentKind.DELIVERY_RECORD,) if event.recipient else ()
    return _PLAIN.get(type(event), ())


def _receipt(event: ev.Received) -> tuple[DocumentKind, ...]:
    # one receipt for a joint application; it goes with the leading case
    if event.joint is None:
        return (DocumentKind.RECEIPT,)
    return (DocumentKind.JOINT_RECEIPT,) if event.joint.led_by(event.number) else ()


def _acceptance(event: ev.Accepted, item: ServiceItem) -> tuple[DocumentKind, ...]:
    # the Act's vouchers are for licences; a public service is served with its receipt
    notice = (DocumentKind.ACCEPTANCE_NOTICE,) if is_licence(item) else ()
    promise = (DocumentKind.DEFERRAL_PROMISE,) if event.deferred else ()
    return (*notice, *promise)


def _decision(decision: Decision, item: ServiceItem) -> tuple[DocumentKind, ...]:
    if not decision.granted:
        return (DocumentKind.REFUSAL_DECISION,)
    proof = (DocumentKind.RESULT_PROOF,) if item.result.kind == "document" else ()
    decides_itself = bool(proof) and item.result.name.endswith("决定书")
    grant = (DocumentKind.GRANT_DECISION,) if is_licence(item) and not decides_itself else ()
    return (*grant, *proof)


def papers_outstanding(case: Case, item: ServiceItem) -> tuple[DocumentKind, ...]:
    """List documents that acts of the department call for and that are not made out yet, in their order."""
    issued = Counter(ref.kind for ref in case.documents)
    return tuple(
        kind
        for kind, wanted in _called_for_elsewhere(case, item).items()
        for _ in range(wanted - issued[kind])
    )


def _called_for_elsewhere(case: Case, item: ServiceItem) -> dict[DocumentKind, int]:
    hearing, check = case.hearing, case.post_check
    wanted = {
        DocumentKind.SPECIAL_PROCEDURE_NOTICE: len(case.special),
        DocumentKind.HEARING_RIGHT_NOTICE: int(hearing is not None),
        DocumentKind.HEARING_NOTICE: int(hearing is not None and hearing.notified_on is not None),
        DocumentKind.HEARING_RECORD: int(hearing is not None and hearing.held_on is not None),
        DocumentKind.THIRD_PARTY_NOTICE: len(case.third_parties),
        DocumentKind.EXTENSION_NOTICE: int(case.extension is not None),
    }
    if case.decision:
        wanted |= dict.fromkeys(_decision(case.decision, item), 1)
    if check and check.checked_on:
        wanted[DocumentKind.POST_CHECK_RESULT] = case.checks
    return wanted
