"""Ends without a decision: terminated, withdrawn, returned (T7, T12, T20, T21)."""

from collections.abc import Iterable
from datetime import date

from window_client.clock import hall_day
from window_client.domain.case import events as ev
from window_client.domain.case import refusals as no
from window_client.domain.case.approval import approved, reasoned
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.completeness import deferred_of
from window_client.domain.case.ending_events import ReturnCause
from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.domain.catalogue import materials_for


def terminate(
    case: Case, around: Circumstances, *, reason: str, approved_by: str, credit_record: bool = False
) -> tuple[ev.Event, ...]:
    """Stop a case whose applicant has let a period pass: for the supplement, or for promised materials.

    Raises:
        ReasonMissing, SecondPersonNeeded, TermRunning: The case goes on.
    """
    if not any(around.today > due_on for due_on in _terms(case, around)):
        raise no.TermRunning
    waiting = case.status is Status.CORRECTION_REQUESTED
    ended = ev.Terminated(
        cause="supplement_missing" if waiting else "deferral_broken",
        reason=reasoned(reason),
        ended_on=around.today,
        approved_by=approved(approved_by, around),
        credit_record=credit_record and not waiting,
    )
    return (ended,)


def _terms(case: Case, around: Circumstances) -> tuple[date, ...]:
    if case.status is Status.CORRECTION_REQUESTED:
        return (case.correction_due_on,) if case.correction_due_on else ()
    promised = deferred_of(materials_for(around.item, case.answers), case.verdicts)
    return tuple(one.due_on for one in promised if one.due_on)


def is_terminable(case: Case, around: Circumstances) -> bool:
    """Tell whether a period that the applicant had is over."""
    return any(around.today > due_on for due_on in _terms(case, around))


def withdraw(
    case: Case,
    around: Circumstances,
    *,
    reason: str,
    applied_on: date | None = None,
    materials: Iterable[str] | None = None,
) -> tuple[ev.Event, ...]:
    """Let the applicant take the application back, in writing, before the decision; materials go back.

    Args:
        case: The case.
        around: The circumstances.
        reason: As the applicant gives it.
        applied_on: Date of the written application, today by default.
        materials: What is handed back; by default all that was handed in.

    Raises:
        ReasonMissing: The application gives none, or is dated before the receipt or after today.
    """
    written_on = applied_on or around.today
    if not hall_day(case.received_at) <= written_on <= around.today:
        raise no.ReasonMissing
    back = _handed_in(case) if materials is None else tuple(materials)
    return (ev.Withdrawn(reason=reasoned(reason), applied_on=written_on, materials=back),)


def give_back(
    case: Case, around: Circumstances, *, cause: ReturnCause, reason: str, approved_by: str
) -> tuple[ev.Event, ...]:
    """Return or void an application that must not be handled: a duplicate, a wrong entry (T21).

    Raises:
        ReasonMissing, SecondPersonNeeded: The case goes on.
    """
    ended = ev.Returned(
        cause=cause,
        reason=reasoned(reason),
        ended_on=around.today,
        approved_by=approved(approved_by, around),
        materials=_handed_in(case),
    )
    return (ended,)


def _handed_in(case: Case) -> tuple[str, ...]:
    return tuple(one.material for one in case.verdicts if one.verdict in {"qualified", "defective"})
