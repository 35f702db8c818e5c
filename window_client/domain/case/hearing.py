"""Hearing (arts. 46-48) and third parties (art. 36). All periods of the Act are working days (art. 82)."""

from datetime import date

from window_client.domain.case import events as ev
from window_client.domain.case import refusals as no
from window_client.domain.case.approval import reasoned
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.parts import Person
from window_client.domain.case.proceedings import ThirdParty
from window_client.domain.case.state import Case
from window_client.domain.deadline import reckon
from window_client.domain.values import Value

ASK_WORKDAYS = 5
"""Within so many working days a hearing must be asked for (art. 47)."""

HOLD_WORKDAYS = 20
"""Within so many working days after that it must be held (art. 47)."""

NOTICE_WORKDAYS = 7
"""So many working days before, everybody is told time and place (art. 48)."""

ANSWER_WORKDAYS = 5
"""What a third party gets for a statement; the Act names no period, the hall may configure another."""


class HearingDay(Value, frozen=True, kw_only=True):
    """When and where a hearing is held, and who presides."""

    on: date
    place: str
    chair: str


def _after(day: date, workdays: int, around: Circumstances) -> date:
    return reckon(day, workdays, "workday", around.calendar).deadline_on


def offer_hearing(_case: Case, around: Circumstances, *, subject: str) -> tuple[ev.Event, ...]:
    """Tell applicant and third parties of their right to a hearing.

    Raises:
        ReasonMissing: Nothing says what it would be about.
    """
    today = around.today
    ask_by = _after(today, ASK_WORKDAYS, around)
    return (ev.HearingOffered(subject=reasoned(subject), told_on=today, ask_by=ask_by),)


def ask_for_hearing(_case: Case, around: Circumstances) -> tuple[ev.Event, ...]:
    """Record that a hearing was asked for."""
    hold_by = _after(around.today, HOLD_WORKDAYS, around)
    return (ev.HearingAsked(asked_on=around.today, hold_by=hold_by),)


def waive_hearing(_case: Case, around: Circumstances) -> tuple[ev.Event, ...]:
    """Record that everybody entitled gave the hearing up in writing."""
    return (ev.HearingWaived(waived_on=around.today),)


def call_hearing(case: Case, around: Circumstances, day: HearingDay) -> tuple[ev.Event, ...]:
    """Make time, place and chair known, seven working days before at least.

    Raises:
        HearingDates: The notice would be too short, or the hearing too late.
        SamePerson: The chair has reviewed the case.
        ReasonMissing: Place or chair is missing.
    """
    hold_by = case.hearing.hold_by if case.hearing else None
    if day.on < _after(around.today, NOTICE_WORKDAYS, around) or (hold_by and day.on > hold_by):
        raise no.HearingDates
    if day.chair.strip() in {one.signed_name for one in case.review}:
        raise no.SamePerson
    called = ev.HearingCalled(
        notified_on=around.today, hearing_on=day.on, place=reasoned(day.place), chair=reasoned(day.chair)
    )
    return (called,)


def hold_hearing(_case: Case, around: Circumstances, *, record: str) -> tuple[ev.Event, ...]:
    """Put the record of the hearing on file; the decision rests on it.

    Raises:
        ReasonMissing: There is no record.
    """
    return (ev.HearingHeld(held_on=around.today, record=reasoned(record)),)


def notify_third_party(
    _case: Case,
    around: Circumstances,
    *,
    person: Person,
    interest: str,
    answer_workdays: int = ANSWER_WORKDAYS,
) -> tuple[ev.Event, ...]:
    """Tell somebody directly affected and ask for a statement.

    Raises:
        ReasonMissing: Nobody is named, or no interest.
    """
    reasoned(person.name)
    party = ThirdParty(
        person=person,
        interest=reasoned(interest),
        notified_on=around.today,
        answer_by=_after(around.today, max(1, answer_workdays), around),
    )
    return (ev.ThirdPartyNotified(party=party),)


def hear_third_party(
    _case: Case, around: Circumstances, *, place: int, statement: str = ""
) -> tuple[ev.Event, ...]:
    """Record a third party's statement, or without words that there is none to make."""
    return (ev.ThirdPartyHeard(place=place, heard_on=around.today, statement=statement.strip()),)
