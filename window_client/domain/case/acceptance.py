"""Acceptance: ordinary, deemed, with deferred materials, on a commitment, simplified (arts. 32, 42)."""

from datetime import date

from window_client.clock import hall_day
from window_client.domain.case import events as ev
from window_client.domain.case import refusals as no
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.completeness import deferred_of, offers
from window_client.domain.case.notice import check_ordinary, is_deemed
from window_client.domain.case.parts import Procedure, Promise
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Limit, ServiceItem, holds, materials_for
from window_client.domain.deadline import reckon, start_of_clock
from window_client.domain.units import Span


def accept(case: Case, around: Circumstances, *, simplified: bool = False) -> tuple[ev.Event, ...]:
    """Accept: within powers and complete, or complete but for what the item lets come later (art. 32(5)).

    Args:
        case: The case.
        around: The circumstances.
        simplified: By the simplified procedure (简易程序), where the item has one.

    Raises:
        MaterialsOpen, MaterialsUnmet, NoticePeriodOver, SimplifiedNotOffered: The case was not accepted.
    """
    check_ordinary(case, around)
    offered = offers(case, around.item)
    if offered.completeness.open:
        raise no.MaterialsOpen(count=len(offered.completeness.open))
    if not offered.accept:
        raise no.MaterialsUnmet(count=len(offered.completeness.unmet))
    procedure = _procedure(case, around.item, deferred=bool(offered.completeness.deferred))
    if simplified:
        if not simplified_open(case, around.item):
            raise no.SimplifiedNotOffered
        procedure = Procedure.SIMPLIFIED
    deferred = deferred_of(materials_for(around.item, case.answers), case.verdicts)
    promise = promise_of(case, around, simplified=simplified)
    return (
        ev.Accepted(procedure=procedure, promise=promise, deferred=deferred, accepted_on=promise.start_on),
    )


def accept_deemed(case: Case, around: Circumstances) -> tuple[ev.Event, ...]:
    """Record that the application counts as accepted since receipt, whatever it lacks (art. 32(4), T9).

    Acceptance is dated back to the receipt and the promise reckoned from there.

    Raises:
        NotDeemed: The notice period runs, or a notice was given.
    """
    if not is_deemed(case, around):
        raise no.NotDeemed
    promise = _promise_from(hall_day(case.received_at), _limit(case, around.item), around)
    procedure = _procedure(case, around.item, deferred=False)
    accepted_on = hall_day(case.received_at)
    return (ev.Accepted(procedure=procedure, promise=promise, deemed=True, accepted_on=accepted_on),)


def simplified_open(case: Case, item: ServiceItem) -> bool:
    """Return whether the item has a simplified procedure and nothing rules it out.

    The item's situation may, and so does another procedure: instant, by commitment, with deferred materials.
    """
    rule, deferred = item.simplified, bool(offers(case, item).completeness.deferred)
    barred = rule is None or any(holds(one, case.answers) for one in rule.excluded_when)
    return not barred and _procedure(case, item, deferred=deferred) is Procedure.GENERAL


def _procedure(case: Case, item: ServiceItem, *, deferred: bool) -> Procedure:
    if case.by_commitment:
        return Procedure.COMMITMENT
    if deferred:
        return Procedure.DEFERRED
    return Procedure.INSTANT if item.handling == "instant" else Procedure.GENERAL


def promise_of(case: Case, around: Circumstances, *, simplified: bool = False) -> Promise:
    """Reckon until when the decision is promised, from the day on which everything was in.

    Source: art. 42 (from acceptance), art. 82 (working days); a supplemented case counts from the day its
    supplement was complete; a start on a day off rolls to the first working day.
    """
    rule = around.item.simplified if simplified else None
    limit = rule.promised if rule else _limit(case, around.item)
    return _promise_from(hall_day(case.complete_at) if case.corrected else around.today, limit, around)


def _promise_from(day: date, limit: Limit, around: Circumstances) -> Promise:
    start = start_of_clock(day, around.calendar)
    reckoning = reckon(start.on, limit.count, limit.unit, around.calendar)
    return Promise(
        count=limit.count,
        unit=limit.unit,
        start_on=start.on,
        due_on=reckoning.deadline_on,
        published=reckoning.published and start.published,
        statutory=_statutory(around.item),
    )


def _statutory(item: ServiceItem) -> Span | None:
    """Return the limit by law as a fact of the case: a later package may say otherwise."""
    return Span(count=item.statutory.count, unit=item.statutory.unit) if item.statutory else None


def _limit(case: Case, item: ServiceItem) -> Limit:
    if case.by_commitment and item.commitment:
        return item.commitment.promised
    return item.promised
