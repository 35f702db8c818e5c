"""What the events of the review, the further ends and the check afterwards leave behind in a case."""

from msgspec.structs import replace

from window_client.domain.case import events as ev
from window_client.domain.case.effects import apply
from window_client.domain.case.parts import Status
from window_client.domain.case.proceedings import Hearing, PostCheck, Transfer
from window_client.domain.case.state import Case
from window_client.domain.journal import Entry

__all__ = ["apply"]


@apply.register
def _(event: ev.Dispatched, case: Case, entry: Entry) -> Case:
    return replace(case, transfer=Transfer(to=event.to, handed_by=event.handed_by, handed_at=entry.at))


@apply.register
def _(event: ev.TakenOn, case: Case, entry: Entry) -> Case:
    # without a slip the department took on what came over the line
    way = case.transfer or Transfer(to=case.department, handed_by="", handed_at=entry.at)
    taken = replace(way, taken_by=event.taken_by, taken_at=entry.at)
    return replace(case, status=Status.IN_REVIEW, transfer=taken)


@apply.register
def _(event: ev.StageReviewed, case: Case, _entry: Entry) -> Case:
    return replace(case, review=(*case.review, event.stage))


@apply.register
def _(event: ev.SpecialProcedureStarted, case: Case, _entry: Entry) -> Case:
    return replace(
        case,
        status=Status.SPECIAL_PROCEDURE,
        resumes=case.status,
        special=(*case.special, event.procedure),
    )


@apply.register
def _(event: ev.SpecialProcedureEnded, case: Case, _entry: Entry) -> Case:
    *before, running = case.special
    ended = replace(running, until_on=event.until_on, result=event.result)
    assert case.resumes is not None
    return replace(case, status=case.resumes, resumes=None, special=(*before, ended))


@apply.register
def _(event: ev.Extended, case: Case, _entry: Entry) -> Case:
    return replace(case, extension=event.extension)


@apply.register
def _(event: ev.HearingOffered, case: Case, _entry: Entry) -> Case:
    return replace(case, hearing=Hearing(subject=event.subject, told_on=event.told_on, ask_by=event.ask_by))


@apply.register
def _(event: ev.HearingAsked, case: Case, _entry: Entry) -> Case:
    return _hearing(case, asked_on=event.asked_on, hold_by=event.hold_by)


@apply.register
def _(event: ev.HearingWaived, case: Case, _entry: Entry) -> Case:
    return _hearing(case, waived_on=event.waived_on)


@apply.register
def _(event: ev.HearingCalled, case: Case, _entry: Entry) -> Case:
    return _hearing(
        case,
        notified_on=event.notified_on,
        hearing_on=event.hearing_on,
        place=event.place,
        chair=event.chair,
    )


@apply.register
def _(event: ev.HearingHeld, case: Case, _entry: Entry) -> Case:
    return _hearing(case, held_on=event.held_on, record=event.record)


def _hearing(case: Case, **changes: object) -> Case:
    assert case.hearing is not None
    return replace(case, hearing=replace(case.hearing, **changes))


@apply.register
def _(event: ev.ThirdPartyNotified, case: Case, _entry: Entry) -> Case:
    return replace(case, third_parties=(*case.third_parties, event.party))


@apply.register
def _(event: ev.ThirdPartyHeard, case: Case, _entry: Entry) -> Case:
    heard = tuple(
        replace(one, heard_on=event.heard_on, statement=event.statement) if place == event.place else one
        for place, one in enumerate(case.third_parties)
    )
    return replace(case, third_parties=heard)


@apply.register
def _(event: ev.Terminated, case: Case, _entry: Entry) -> Case:
    return replace(
        case,
        status=Status.TERMINATED,
        ended_cause=event.cause,
        ended_credit=event.credit_record,
        ended_reason=event.reason,
        ended_on=event.ended_on,
    )


@apply.register
def _(event: ev.Withdrawn, case: Case, _entry: Entry) -> Case:
    return replace(
        case,
        status=Status.WITHDRAWN,
        ended_reason=event.reason,
        ended_on=event.applied_on,
        returned=event.materials,
    )


@apply.register
def _(event: ev.Returned, case: Case, _entry: Entry) -> Case:
    return replace(
        case,
        status=Status.RETURNED,
        ended_cause=event.cause,
        ended_reason=event.reason,
        ended_on=event.ended_on,
        returned=event.materials,
    )


@apply.register
def _(event: ev.PostChecked, case: Case, _entry: Entry) -> Case:
    assert case.post_check is not None
    checked = PostCheck(
        due_on=event.rectify_by or case.post_check.due_on,
        checked_on=event.checked_on,
        passed=event.passed,
        finding=event.finding,
        consequence=event.consequence,
        rectify_by=event.rectify_by,
        checked_by=event.checked_by,
    )
    if event.consequence != "revoke":
        return replace(case, post_check=checked, checks=case.checks + 1)
    return replace(
        case,
        status=Status.REVOKED,
        post_check=checked,
        checks=case.checks + 1,
        ended_reason=event.finding,
        ended_on=event.checked_on,
    )
