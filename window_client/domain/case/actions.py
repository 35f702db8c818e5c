"""What a clerk may do next with a case; the first action is the one to propose."""

from enum import StrEnum

from window_client.domain.case.completeness import deferred_of, offers
from window_client.domain.case.papers import papers_outstanding
from window_client.domain.case.parts import CertificateStatus, Status
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, materials_for


class Action(StrEnum):
    """A step that a screen can offer."""

    JUDGE = "judge"
    ACCEPT = "accept"
    REQUEST_CORRECTION = "request_correction"
    DECLINE = "decline"
    RECEIVE_SUPPLEMENT = "receive_supplement"
    RECEIVE_DEFERRED = "receive_deferred"
    DECIDE = "decide"
    ISSUE_DECISION = "issue_decision"
    MAKE_CERTIFICATE = "make_certificate"
    ANSWER_PRINT = "answer_print"
    DELIVER = "deliver"
    COMPLETE = "complete"
    ARCHIVE = "archive"
    RATE = "rate"


def next_actions(case: Case, item: ServiceItem) -> tuple[Action, ...]:
    """List the steps open now, the proposed one first; none while others (the department) must act."""
    match case.status:
        case Status.RECEIVED:
            return _received(case, item)
        case Status.CORRECTION_REQUESTED:
            return (Action.RECEIVE_SUPPLEMENT,)
        case Status.ACCEPTED:
            return _accepted(case, item)
        case Status.GRANTED:
            return _granted(case, item)
        case Status.CERTIFICATE_PRODUCED:
            return (Action.DELIVER,)
        case _:
            return _ending(case, item)


def _received(case: Case, item: ServiceItem) -> tuple[Action, ...]:
    offered = offers(case, item)
    proposed = [
        action
        for action, open_now in (
            (Action.ACCEPT, offered.accept),
            (Action.REQUEST_CORRECTION, offered.correct),
        )
        if open_now
    ]
    return (*proposed, Action.JUDGE, Action.DECLINE)


def _deferred(case: Case, item: ServiceItem) -> tuple[Action, ...]:
    out = deferred_of(materials_for(item, case.answers), case.verdicts)
    return (Action.RECEIVE_DEFERRED,) if out else ()


def _accepted(case: Case, item: ServiceItem) -> tuple[Action, ...]:
    decide = (Action.DECIDE,) if item.decided_by == "window" else ()
    return (*decide, *_deferred(case, item))


def _granted(case: Case, item: ServiceItem) -> tuple[Action, ...]:
    if case.certificate and case.certificate.status is CertificateStatus.RESERVED:
        return (Action.ANSWER_PRINT,)
    if papers_outstanding(case, item):
        return (Action.ISSUE_DECISION,)
    return (*_deferred(case, item), Action.MAKE_CERTIFICATE)


def _ending(case: Case, item: ServiceItem) -> tuple[Action, ...]:
    rate = (Action.RATE,) if case.stars is None else ()
    if case.status is Status.COMPLETED:
        return (*rate, Action.ARCHIVE)
    if case.status is Status.ARCHIVED:
        return rate
    if papers_outstanding(case, item):
        return (Action.ISSUE_DECISION,)
    return (Action.COMPLETE, *rate)
