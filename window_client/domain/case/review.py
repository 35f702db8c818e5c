"""Review: the decision, by the department or, for instant items, at the window (arts. 34, 38)."""

from window_client.domain.case import events as ev
from window_client.domain.case import refusals as no
from window_client.domain.case.intake import Circumstances
from window_client.domain.case.parts import Decision
from window_client.domain.case.state import Case


def grant(_case: Case, around: Circumstances, *, by: str, content: str = "") -> tuple[ev.Event, ...]:
    """Grant the application."""
    decision = Decision(
        granted=True,
        decided_on=around.today,
        decided_by=by,
        organ=around.item.organ.name,
        content=content or around.item.result.name,
        basis=_basis(around),
    )
    return (ev.Decided(decision=decision),)


def refuse(_case: Case, around: Circumstances, *, by: str, reasons: tuple[str, ...]) -> tuple[ev.Event, ...]:
    """Refuse the application, with reasons (art. 38).

    Raises:
        ReasonMissing: No reason was given.
    """
    given = tuple(reason.strip() for reason in reasons if reason.strip())
    if not given:
        raise no.ReasonMissing
    decision = Decision(
        granted=False,
        decided_on=around.today,
        decided_by=by,
        organ=around.item.organ.name,
        reasons=given,
        basis=_basis(around),
    )
    return (ev.Decided(decision=decision),)


def decide_at_window(case: Case, around: Circumstances, *, by: str) -> tuple[ev.Event, ...]:
    """Grant an instant item at the counter.

    Raises:
        NotDecidedHere: The department decides this item.
    """
    if around.item.decided_by != "window":
        raise no.NotDecidedHere
    return grant(case, around, by=by)


def _basis(around: Circumstances) -> tuple[str, ...]:
    return tuple(f"《{one.law}》{one.articles}" for one in around.item.basis)
