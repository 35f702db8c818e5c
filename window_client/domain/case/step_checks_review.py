"""What a case under review itself says against an event. Each check answers with a code or with None."""

from datetime import timedelta

from window_client.domain.case import events as ev
from window_client.domain.case.proceedings import PAUSING_KINDS, SPECIAL_KINDS
from window_client.domain.case.state import Case

HEARING_NOTICE_DAYS = timedelta(days=7)
"""No calendar makes seven working days (art. 48) shorter than this; the rules count them exactly."""


def dispatched(case: Case, _event: ev.Event) -> str | None:
    """The papers go over once."""
    return "already_dispatched" if case.transfer else None


def taken_on(_case: Case, event: ev.Event) -> str | None:
    """A slip bears the receiver's name."""
    assert isinstance(event, ev.TakenOn)
    return None if event.taken_by.strip() else "incomplete"


def reviewed(case: Case, event: ev.Event) -> str | None:
    """An opinion has words, a name and a date, on-site facts two people; each level agrees once."""
    assert isinstance(event, ev.StageReviewed)
    stage = event.stage
    lone = stage.on_site and stage.second in {"", stage.signed_by}
    if lone or not (stage.opinion.strip() and stage.signed_name.strip()):
        return "incomplete"
    agreed = any(one.stage == stage.stage and one.passed for one in case.review)
    return "stage_taken" if agreed else None


def started_special(case: Case, event: ev.Event) -> str | None:
    """The applicant is told kind, reason and needed time in writing; one runs at a time."""
    assert isinstance(event, ev.SpecialProcedureStarted)
    new = event.procedure
    told = new.reason.strip() and new.approved_by and new.workdays_needed > 0
    if new.kind not in SPECIAL_KINDS or new.until_on or not told:
        return "incomplete"
    last_day = case.special[-1].until_on if case.special else None
    return "special_overlap" if last_day and new.from_on < last_day else None


def ended_special(case: Case, event: ev.Event) -> str | None:
    """It ends with a result, not before it began."""
    assert isinstance(event, ev.SpecialProcedureEnded)
    if not event.result.strip():
        return "incomplete"
    return "special_dates" if event.until_on < case.special[-1].from_on else None


def extended(case: Case, event: ev.Event) -> str | None:
    """Once, with reason and approver, before the limit has ended."""
    assert isinstance(event, ev.Extended)
    if case.extension:
        return "already_extended"
    new, promise = event.extension, case.promise
    assert promise is not None
    if new.added < 1 or not (new.reason.strip() and new.approved_by) or new.new_due_on <= promise.due_on:
        return "incomplete"
    paused = any(one.kind in PAUSING_KINDS for one in case.special)
    return "extension_late" if not paused and new.extended_on > promise.due_on else None


def offered(case: Case, event: ev.Event) -> str | None:
    """One hearing at a time."""
    assert isinstance(event, ev.HearingOffered)
    if not event.subject.strip():
        return "incomplete"
    return None if case.hearing is None else "hearing_state"


def asked(case: Case, event: ev.Event) -> str | None:
    """It is asked for within the five working days that the notice named."""
    assert isinstance(event, ev.HearingAsked)
    hearing = case.hearing
    if hearing is None or hearing.asked_on or hearing.waived_on:
        return "hearing_state"
    return "hearing_late" if event.asked_on > hearing.ask_by else None


def waived(case: Case, _event: ev.Event) -> str | None:
    """Only a hearing that is still to come can be given up."""
    hearing = case.hearing
    return None if hearing and not (hearing.waived_on or hearing.held_on) else "hearing_state"


def called(case: Case, event: ev.Event) -> str | None:
    """Who asked is told in good time when and where; the chair has not reviewed the case."""
    assert isinstance(event, ev.HearingCalled)
    hearing = case.hearing
    if hearing is None or not hearing.asked_on or hearing.waived_on or hearing.held_on:
        return "hearing_state"
    if not (event.place.strip() and event.chair.strip()):
        return "incomplete"
    if event.chair.strip() in {one.signed_name for one in case.review}:
        return "same_person"
    assert hearing.hold_by is not None
    in_time = event.notified_on + HEARING_NOTICE_DAYS <= event.hearing_on <= hearing.hold_by
    return None if in_time else "hearing_late"


def held(case: Case, event: ev.Event) -> str | None:
    """It is held as it was called, and leaves a record."""
    assert isinstance(event, ev.HearingHeld)
    hearing = case.hearing
    if hearing is None or hearing.held_on or hearing.waived_on or hearing.hearing_on is None:
        return "hearing_state"
    if event.held_on < hearing.hearing_on:
        return "hearing_state"
    return None if event.record.strip() else "incomplete"


def notified(_case: Case, event: ev.Event) -> str | None:
    """A third party is told which interest is meant and gets time to answer."""
    assert isinstance(event, ev.ThirdPartyNotified)
    party = event.party
    told = party.interest.strip() and party.person.name.strip() and party.answer_by > party.notified_on
    return None if told and party.heard_on is None else "incomplete"


def heard(case: Case, event: ev.Event) -> str | None:
    """Each third party is heard once."""
    assert isinstance(event, ev.ThirdPartyHeard)
    known = 0 <= event.place < len(case.third_parties)
    return None if known and case.third_parties[event.place].heard_on is None else "unknown_party"


def decided(case: Case, event: ev.Event) -> str | None:
    """Nobody who is to be heard is passed over (arts. 36, 47)."""
    assert isinstance(event, ev.Decided)
    day = event.decision.decided_on
    if case.hearing and case.hearing.open_on(day):
        return "hearing_open"
    return "third_party_open" if any(one.open_on(day) for one in case.third_parties) else None
