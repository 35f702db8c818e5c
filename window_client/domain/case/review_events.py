"""What can happen to a case under review. Kinds and fields are stored and sent: add, never change."""

from datetime import date
from typing import ClassVar

from window_client.domain.case.event import Event
from window_client.domain.case.proceedings import Extension, ReviewStage, SpecialProcedure, ThirdParty


class Dispatched(Event, frozen=True, kw_only=True):
    """The papers left the window for the department, with a slip (物料转移, T14)."""

    kind: ClassVar[str] = "case.dispatched"
    to: str
    handed_by: str


class TakenOn(Event, frozen=True, kw_only=True):
    """The department signed for the papers and took the case on (T14); `taken_by` is the name on the slip."""

    kind: ClassVar[str] = "case.taken_on"
    taken_by: str


class StageReviewed(Event, frozen=True, kw_only=True):
    """One level of the review gave its opinion, signed and dated (T14)."""

    kind: ClassVar[str] = "case.stage_reviewed"
    stage: ReviewStage


class SpecialProcedureStarted(Event, frozen=True, kw_only=True):
    """A special procedure began and the applicant is told how long it takes (art. 45, T15)."""

    kind: ClassVar[str] = "case.special_procedure_started"
    procedure: SpecialProcedure


class SpecialProcedureEnded(Event, frozen=True, kw_only=True):
    """The result of the running special procedure is there (T16)."""

    kind: ClassVar[str] = "case.special_procedure_ended"
    until_on: date
    result: str


class Extended(Event, frozen=True, kw_only=True):
    """The limit was extended, once, before it ended (art. 42, T17)."""

    kind: ClassVar[str] = "case.extended"
    extension: Extension


class HearingOffered(Event, frozen=True, kw_only=True):
    """Applicant and third parties were told of their right to a hearing (art. 47).

    Attributes:
        subject: What the hearing would be about.
        ask_by: Last local day for asking for it.
    """

    kind: ClassVar[str] = "case.hearing_offered"
    subject: str
    told_on: date
    ask_by: date


class HearingAsked(Event, frozen=True, kw_only=True):
    """A hearing was asked for; it is to be held by `hold_by` (art. 47)."""

    kind: ClassVar[str] = "case.hearing_asked"
    asked_on: date
    hold_by: date


class HearingWaived(Event, frozen=True, kw_only=True):
    """Everybody entitled gave the hearing up in writing."""

    kind: ClassVar[str] = "case.hearing_waived"
    waived_on: date


class HearingCalled(Event, frozen=True, kw_only=True):
    """Time, place and chair of the hearing were made known (art. 48(1))."""

    kind: ClassVar[str] = "case.hearing_called"
    notified_on: date
    hearing_on: date
    place: str
    chair: str


class HearingHeld(Event, frozen=True, kw_only=True):
    """The hearing was held; the decision rests on its record (art. 48(5))."""

    kind: ClassVar[str] = "case.hearing_held"
    held_on: date
    record: str


class ThirdPartyNotified(Event, frozen=True, kw_only=True):
    """Somebody directly affected was told and asked for a statement (art. 36)."""

    kind: ClassVar[str] = "case.third_party_notified"
    party: ThirdParty


class ThirdPartyHeard(Event, frozen=True, kw_only=True):
    """A third party made a statement, or said that there is none to make; `place` counts from 0."""

    kind: ClassVar[str] = "case.third_party_heard"
    place: int
    heard_on: date
    statement: str = ""


REVIEW_EVENTS: tuple[type[Event], ...] = (
    Dispatched,
    TakenOn,
    StageReviewed,
    SpecialProcedureStarted,
    SpecialProcedureEnded,
    Extended,
    HearingOffered,
    HearingAsked,
    HearingWaived,
    HearingCalled,
    HearingHeld,
    ThirdPartyNotified,
    ThirdPartyHeard,
)
