"""Ends without a decision at the window: terminated, withdrawn, returned."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from window_client.domain.case import endings as rules
from window_client.domain.case.ending_events import ReturnCause
from window_client.services.desk import Desk, StepDone


@dataclass(frozen=True, slots=True)
class EndingService:
    """Each ends the case with its papers."""

    desk: Desk

    def terminate(
        self, case_id: str, revision: int, *, reason: str, approved_by: str, credit_record: bool = False
    ) -> StepDone:
        """Stop a case whose applicant has let a period pass (T7, T12).

        Raises:
            Refusals of `domain.case.endings.terminate`, StepNotAllowed: Nothing changed.
        """
        return self.desk.take_step(
            case_id,
            revision,
            "decline",
            lambda case, around: rules.terminate(
                case, around, reason=reason, approved_by=approved_by, credit_record=credit_record
            ),
        )

    def withdraw(
        self,
        case_id: str,
        revision: int,
        *,
        reason: str,
        applied_on: date | None = None,
        materials: Iterable[str] | None = None,
    ) -> StepDone:
        """Let the applicant take the application back; application form and permission are made out (T20).

        Raises:
            Refusals of `domain.case.endings.withdraw`, StepNotAllowed: Nothing changed.
        """
        back = None if materials is None else tuple(materials)
        return self.desk.take_step(
            case_id,
            revision,
            "decline",
            lambda case, around: rules.withdraw(
                case, around, reason=reason, applied_on=applied_on, materials=back
            ),
        )

    def give_back(
        self, case_id: str, revision: int, *, cause: ReturnCause, reason: str, approved_by: str
    ) -> StepDone:
        """Return or void an application that must not be handled (T21).

        Raises:
            Refusals of `domain.case.endings.give_back`, StepNotAllowed: Nothing changed.
        """
        return self.desk.take_step(
            case_id,
            revision,
            "decline",
            lambda case, around: rules.give_back(
                case, around, cause=cause, reason=reason, approved_by=approved_by
            ),
        )
