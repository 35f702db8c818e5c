"""Review at the window: the way to the department, and the organ's acts where the window decides itself.

What departments do on the platform obeys the same table of steps.
"""

from collections.abc import Callable
from dataclasses import dataclass

from window_client.domain.case import events as ev
from window_client.domain.case import hearing, review, special
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.hearing import HearingDay
from window_client.domain.case.parts import Person
from window_client.domain.case.review import Opinion
from window_client.domain.case.special import SpecialPlan
from window_client.domain.case.state import Case
from window_client.services.desk import Desk, StepDone

Rule = Callable[[Case, Circumstances], tuple[ev.Event, ...]]


@dataclass(frozen=True, slots=True)
class ReviewService:
    """Everything between acceptance and decision; what a rule refuses changes nothing."""

    desk: Desk

    def dispatch(self, case_id: str, revision: int, *, by: str, to: str = "") -> StepDone:
        """Hand the papers over with a slip (T14); `by` is the clerk's name."""
        return self.desk.take_step(
            case_id, revision, "accept", lambda case, around: review.dispatch(case, around, by=by, to=to)
        )

    def confirm_transfer(self, case_id: str, revision: int, *, taken_by: str) -> StepDone:
        """Record the receiver's signature on the slip that came back (T14a)."""
        return self.desk.take_step(
            case_id, revision, "accept", lambda case, around: review.take_on(case, around, by=taken_by)
        )

    def opine(self, case_id: str, revision: int, opinion: Opinion) -> StepDone:
        """Give the signed opinion of one level (T14b)."""
        return self._own(case_id, revision, lambda case, around: review.opine(case, around, opinion))

    def refuse(self, case_id: str, revision: int, *, reasons: tuple[str, ...]) -> StepDone:
        """Refuse with reasons (T19)."""
        by = self.desk.actor.clerk
        return self._own(
            case_id,
            revision,
            lambda case, around: review.refuse_at_window(case, around, by=by, reasons=reasons),
        )

    def start_special(self, case_id: str, revision: int, plan: SpecialPlan, *, approved_by: str) -> StepDone:
        """Begin a special procedure (T15)."""
        return self._own(
            case_id,
            revision,
            lambda case, around: special.start_special(case, around, plan, approved_by=approved_by),
        )

    def end_special(self, case_id: str, revision: int, *, result: str) -> StepDone:
        """End the running special procedure with its result (T16)."""
        return self._own(
            case_id, revision, lambda case, around: special.end_special(case, around, result=result)
        )

    def extend(
        self, case_id: str, revision: int, *, reason: str, approved_by: str, workdays: int | None = None
    ) -> StepDone:
        """Extend the limit once (T17)."""
        return self._own(
            case_id,
            revision,
            lambda case, around: special.extend(
                case, around, reason=reason, approved_by=approved_by, workdays=workdays
            ),
        )

    def offer_hearing(self, case_id: str, revision: int, *, subject: str) -> StepDone:
        """Tell of the right to a hearing (T16a)."""
        return self._own(
            case_id, revision, lambda case, around: hearing.offer_hearing(case, around, subject=subject)
        )

    def ask_for_hearing(self, case_id: str, revision: int) -> StepDone:
        """Record that a hearing was asked for, at whichever window (T16b)."""
        return self.desk.take_step(case_id, revision, "receive", hearing.ask_for_hearing)

    def waive_hearing(self, case_id: str, revision: int) -> StepDone:
        """Record that the hearing was given up in writing (T16c)."""
        return self.desk.take_step(case_id, revision, "receive", hearing.waive_hearing)

    def call_hearing(self, case_id: str, revision: int, day: HearingDay) -> StepDone:
        """Make time, place and chair known (T16d)."""
        return self._own(case_id, revision, lambda case, around: hearing.call_hearing(case, around, day))

    def hold_hearing(self, case_id: str, revision: int, *, record: str) -> StepDone:
        """Put the record on file (T16e)."""
        return self._own(
            case_id, revision, lambda case, around: hearing.hold_hearing(case, around, record=record)
        )

    def notify_third_party(
        self, case_id: str, revision: int, *, person: Person, interest: str, answer_workdays: int = 5
    ) -> StepDone:
        """Tell somebody directly affected (T16f)."""
        return self._own(
            case_id,
            revision,
            lambda case, around: hearing.notify_third_party(
                case, around, person=person, interest=interest, answer_workdays=answer_workdays
            ),
        )

    def hear_third_party(self, case_id: str, revision: int, *, place: int, statement: str = "") -> StepDone:
        """Take a third party's statement, at whichever window (T16g)."""
        return self.desk.take_step(
            case_id,
            revision,
            "receive",
            lambda case, around: hearing.hear_third_party(case, around, place=place, statement=statement),
        )

    def _own(self, case_id: str, revision: int, rule: Rule) -> StepDone:
        """Take a step of the organ, which a window takes only for items that it decides itself."""

        def decide(case: Case, around: Circumstances) -> tuple[ev.Event, ...]:
            review.check_decided_here(around)
            return rule(case, around)

        return self.desk.take_step(case_id, revision, "decide", decide)
