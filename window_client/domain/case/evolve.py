"""Fold: state of a case + event → next state. No decision is taken here; `steps` has said yes before."""

from collections.abc import Iterable

from msgspec.structs import replace

from window_client.domain.case import events as ev
from window_client.domain.case.effects import merge_verdicts
from window_client.domain.case.parts import Status
from window_client.domain.case.review_effects import apply
from window_client.domain.case.state import Case
from window_client.domain.case.steps import refusal_of
from window_client.domain.journal import Entry
from window_client.errors import WindowClientError

__all__ = ["StepNotAllowed", "evolve", "fold", "merge_verdicts"]


class StepNotAllowed(WindowClientError):
    """The case does not allow this step now; `why` is a code of `steps.refusal_of`."""

    code = "case.step_not_allowed"


def evolve(case: Case | None, entry: Entry, event: ev.Event) -> Case:
    """Return the case after the event of an entry.

    Raises:
        StepNotAllowed: The table of steps refuses it; nothing changed.
    """
    why = refusal_of(case, event)
    if why is not None:
        raise StepNotAllowed(why=why, kind=event.kind)
    if isinstance(event, ev.Received):
        return _begin(entry, event)
    assert case is not None
    after = apply(event, case, entry)
    return replace(after, revision=case.revision + 1, updated_at=entry.at)


def fold(entries: Iterable[Entry]) -> Case | None:
    """Add up a case's entries in order; None for none."""
    case: Case | None = None
    for entry in entries:
        case = evolve(case, entry, ev.event_of(entry))
    return case


def _begin(entry: Entry, event: ev.Received) -> Case:
    assert entry.case is not None
    return Case(
        id=entry.case,
        application=event.application,
        number=event.number,
        query_code=event.query_code,
        item=event.item,
        item_version=event.item_version,
        hall=event.hall,
        department=event.department,
        window=entry.window,
        clerk=entry.clerk,
        status=Status.RECEIVED,
        revision=1,
        applicant=event.applicant,
        agent=event.agent,
        form=event.form,
        answers=event.answers,
        materials=event.materials,
        by_commitment=event.by_commitment,
        joint=event.joint,
        look_ups=event.look_ups,
        received_at=entry.at,
        complete_at=entry.at,
        updated_at=entry.at,
    )
