"""Which event may follow in which state: the one table that client and platform both obey.

Source: Administrative Licensing Law arts. 29-49; `STEPS.md` beside this module is made from the table.
"""

from collections.abc import Mapping
from types import MappingProxyType

from window_client.domain.case import events as ev
from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.domain.case.step_checks import CHECKS
from window_client.domain.case.step_row import Step
from window_client.domain.case.step_table import ENDED, ENDING_STEPS, INTAKE_STEPS
from window_client.domain.case.step_table_review import REVIEW_STEPS
from window_client.domain.hall import HALL_ROLES, Account, Role

__all__ = [
    "ALLOWED", "ENDED", "LEGAL_ACTS", "STEPS", "Step", "approver_of", "may_approve", "may_take", "refusal_of",
    "step_of",
]  # fmt: skip

STEPS: tuple[Step, ...] = (*INTAKE_STEPS, *REVIEW_STEPS, *ENDING_STEPS)

ALLOWED: Mapping[type[ev.Event], frozenset[Status]] = MappingProxyType(
    {
        event: frozenset().union(*(step.states for step in STEPS if step.event is event))
        for event in ev.EVENTS
        if event is not ev.Received
    }
)

LEGAL_ACTS: frozenset[type[ev.Event]] = frozenset(step.event for step in STEPS if step.binding)
"""Acts that bind: the platform applies them only on the revision that the clerk was looking at."""


def refusal_of(case: Case | None, event: ev.Event) -> str | None:
    """Say why an event cannot happen to a case, as a code, or None if it can.

    Codes: `exists`, `unknown_case`, `state`, `second_notice`, `unknown_document`, `already_served`,
    `document_exists`, `no_certificate`, `certificate_state`, `other_number`, `already_rated`,
    `nothing_deferred`, `not_confirmed`, `not_deemed`, `term_running`, `incomplete`, `already_dispatched`,
    `stage_taken`, `special_overlap`, `special_dates`, `already_extended`, `extension_late`,
    `hearing_state`, `hearing_late`, `same_person`, `unknown_party`, `hearing_open`, `third_party_open`,
    `certificate_exists`, `no_post_check`.
    """
    if isinstance(event, ev.Received):
        return "exists" if case else None
    if case is None:
        return "unknown_case"
    if case.status not in ALLOWED[type(event)]:
        return "state"
    check = CHECKS.get(type(event))
    return check(case, event) if check else None


def step_of(event: ev.Event) -> Step:
    """Return the line of the table under which an event falls."""
    lines = [step for step in STEPS if step.event is type(event)]
    return lines[0] if len(lines) == 1 else next(step for step in lines if step.id == _line_of(event))


def _line_of(event: ev.Event) -> str:
    if isinstance(event, ev.Decided):
        return "T18" if event.decision.granted else "T19"
    if isinstance(event, ev.CorrectionRequested):
        return "T5a" if event.approved_by else "T5"
    if isinstance(event, ev.Terminated):
        return "T7" if event.cause == "supplement_missing" else "T12"
    assert isinstance(event, ev.Accepted)
    if event.deemed:
        return "T9"
    if event.deferred:
        return "T10"
    return "T13" if event.procedure == "commitment" else "T8"


def may_take(role: Role, event: ev.Event, *, at_desk: bool, window_decides: bool) -> bool:
    """Tell whether somebody in this role may enter an event.

    Args:
        role: Of the account that enters it.
        event: What is entered.
        at_desk: At the department's desk on the platform, not at a window of the hall.
        window_decides: The item is decided at the window.
    """
    step = step_of(event)
    if role not in HALL_ROLES:
        return at_desk and role in step.at_desk
    return step.at_window == "always" or (step.at_window == "own_decision" and window_decides)


def approver_of(event: ev.Event) -> str:
    """Return the account that approved an event as its second person, empty where there is none."""
    match event:
        case ev.SpecialProcedureStarted():
            return event.procedure.approved_by
        case ev.Extended():
            return event.extension.approved_by
        case ev.StageReviewed():
            return event.stage.second
    return str(getattr(event, "approved_by", ""))


def may_approve(account: Account, event: ev.Event, *, taken_by: str) -> bool:
    """Tell whether an account may stand as the second person of an event."""
    step = step_of(event)
    if account.id == taken_by and (step.other_person or account.role is Role.CLERK):
        return False
    if isinstance(event, ev.Extended):
        return account.role == event.extension.approver_level
    return account.role in step.second
