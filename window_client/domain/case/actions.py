"""What a clerk may do next with a case; the first action is the one to propose."""

from enum import StrEnum

from window_client.domain.case.acceptance import simplified_open
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.completeness import deferred_of, offers
from window_client.domain.case.endings import is_terminable
from window_client.domain.case.notice import is_deemed
from window_client.domain.case.papers import papers_outstanding
from window_client.domain.case.parts import BEFORE_DECISION, UNDECIDED, CertificateStatus, Status
from window_client.domain.case.special import extension_rule
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
    ACCEPT_DEEMED = "accept_deemed"
    ACCEPT_SIMPLIFIED = "accept_simplified"
    CORRECT_ON_THE_SPOT = "correct_on_the_spot"
    SECOND_CORRECTION = "second_correction"
    TERMINATE = "terminate"
    WITHDRAW = "withdraw"
    RETURN = "return"
    DISPATCH = "dispatch"
    CONFIRM_TRANSFER = "confirm_transfer"
    ISSUE_PAPERS = "issue_papers"
    REFUSE = "refuse"
    START_SPECIAL = "start_special"
    END_SPECIAL = "end_special"
    EXTEND = "extend"
    OFFER_HEARING = "offer_hearing"
    ASK_FOR_HEARING = "ask_for_hearing"
    WAIVE_HEARING = "waive_hearing"
    CALL_HEARING = "call_hearing"
    HOLD_HEARING = "hold_hearing"
    NOTIFY_THIRD_PARTY = "notify_third_party"
    HEAR_THIRD_PARTY = "hear_third_party"
    DELIVER_RESULT = "deliver_result"
    POST_CHECK = "post_check"


def next_actions(case: Case, item: ServiceItem) -> tuple[Action, ...]:
    """List the usual steps open now, the proposed one first; none while others (the department) must act.

    `further_actions` adds what is less usual, and what depends on the day.
    """
    match case.status:
        case Status.RECEIVED:
            return _received(case, item)
        case Status.CORRECTION_REQUESTED:
            return (Action.RECEIVE_SUPPLEMENT,)
        case Status.ACCEPTED | Status.IN_REVIEW | Status.SPECIAL_PROCEDURE:
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
    here = item.decided_by == "window" and case.status is not Status.SPECIAL_PROCEDURE
    decide = (Action.DECIDE,) if here else ()
    return (*decide, *_deferred(case, item))


def _granted(case: Case, item: ServiceItem) -> tuple[Action, ...]:
    if case.certificate and case.certificate.status is CertificateStatus.RESERVED:
        return (Action.ANSWER_PRINT,)
    if papers_outstanding(case, item):
        return (Action.ISSUE_DECISION,)
    make = (Action.MAKE_CERTIFICATE,) if item.result.kind == "certificate" else ()
    return (*_deferred(case, item), *make)


def _ending(case: Case, item: ServiceItem) -> tuple[Action, ...]:
    rate = (Action.RATE,) if case.stars is None else ()
    if case.status is Status.COMPLETED:
        return (*rate, Action.ARCHIVE)
    if case.status is Status.ARCHIVED:
        return rate
    if papers_outstanding(case, item):
        return (Action.ISSUE_DECISION,)
    return (Action.COMPLETE, *rate)


def further_actions(case: Case, around: Circumstances) -> tuple[Action, ...]:
    """List the less usual steps open now, in the order in which a screen should offer them.

    Where `ACCEPT_DEEMED` is among them, it takes the place of `ACCEPT` and `REQUEST_CORRECTION`.
    """
    open_now = (
        *_at_intake(case, around),
        *_on_the_way(case, around),
        *_in_review(case, around),
        *_at_the_end(case, around),
    )
    return tuple(action for action, is_open in open_now if is_open)


_Offered = tuple[tuple[Action, bool], ...]


def _at_intake(case: Case, around: Circumstances) -> _Offered:
    if case.status is not Status.RECEIVED:
        return ()
    offered, deemed = offers(case, around.item), is_deemed(case, around)
    unmet = not offered.completeness.open and bool(offered.completeness.unmet)
    return (
        (Action.ACCEPT_DEEMED, deemed),
        (Action.ACCEPT_SIMPLIFIED, offered.accept and not deemed and simplified_open(case, around.item)),
        (Action.CORRECT_ON_THE_SPOT, True),
        (Action.SECOND_CORRECTION, unmet and case.corrected),
    )


def _on_the_way(case: Case, around: Circumstances) -> _Offered:
    accepted, elsewhere = case.status is Status.ACCEPTED, around.item.decided_by == "department"
    waiting_papers = case.decision is None and bool(papers_outstanding(case, around.item))
    return (
        (Action.ISSUE_PAPERS, waiting_papers or _check_paper_due(case, around.item)),
        (Action.DISPATCH, accepted and elsewhere and case.transfer is None),
        (Action.CONFIRM_TRANSFER, accepted and case.transfer is not None),
        (Action.TERMINATE, case.status in BEFORE_DECISION and is_terminable(case, around)),
        (Action.WITHDRAW, case.status in BEFORE_DECISION),
        (Action.RETURN, case.status in BEFORE_DECISION),
    )


def _check_paper_due(case: Case, item: ServiceItem) -> bool:
    return case.checks > 0 and bool(papers_outstanding(case, item))


def _in_review(case: Case, around: Circumstances) -> _Offered:
    if case.status not in UNDECIDED:
        return ()
    here, paused = around.item.decided_by == "window", case.status is Status.SPECIAL_PROCEDURE
    free, hearing = here and not paused, case.hearing
    coming = hearing is not None and not (hearing.waived_on or hearing.held_on)
    asked, called = coming and hearing is not None and hearing.asked_on, hearing and hearing.hearing_on
    in_time = hearing is not None and around.today <= hearing.ask_by
    return (
        (Action.REFUSE, free),
        (Action.START_SPECIAL, free),
        (Action.END_SPECIAL, here and paused),
        (Action.EXTEND, free and case.extension is None and extension_rule(around.item) is not None),
        (Action.OFFER_HEARING, free and hearing is None),
        (Action.ASK_FOR_HEARING, coming and not asked and in_time),
        (Action.WAIVE_HEARING, coming),
        (Action.CALL_HEARING, here and bool(asked)),
        (Action.HOLD_HEARING, here and coming and bool(called)),
        (Action.NOTIFY_THIRD_PARTY, here),
        (Action.HEAR_THIRD_PARTY, any(one.heard_on is None for one in case.third_parties)),
    )


def _at_the_end(case: Case, around: Circumstances) -> _Offered:
    item, here = around.item, around.item.decided_by == "window"
    bare = case.status is Status.GRANTED and item.result.kind != "certificate"
    due = here and case.post_check is not None and case.post_check.open
    return (
        (Action.DELIVER_RESULT, bare and not papers_outstanding(case, item) and not _deferred(case, item)),
        (Action.POST_CHECK, due),
    )
