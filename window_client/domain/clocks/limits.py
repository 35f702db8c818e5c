"""The limit of a decision: what pauses it, what extends it, and its clocks (行政许可法 arts 42, 45)."""

from collections.abc import Iterator
from datetime import date
from math import ceil

from window_client.domain.case.parts import UNDECIDED, Promise
from window_client.domain.case.proceedings import PAUSING_KINDS, SPECIAL_KINDS
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, StepLimit, item_for
from window_client.domain.clocks.parts import ClockKind, Spec
from window_client.domain.clocks.thresholds import SOLE_DECISION
from window_client.domain.deadline import Added, Pause, Period, pause_between
from window_client.domain.units import Span, to_days_code

_DECIDER = "决定人"


def pauses_of(case: Case, known_on: date | None = None) -> tuple[Pause, ...]:
    """Return the days that the case's special procedures take out of its limit.

    Only the procedures of art. 45 do; 公示, 现场核查 and the like run within the limit.

    Args:
        case: The case.
        known_on: Only procedures that were over by then.
    """
    over = [
        one
        for one in case.special
        if one.kind in PAUSING_KINDS
        and (one.until_on is None or one.until_on >= one.from_on)
        and (known_on is None or (one.until_on is not None and one.until_on <= known_on))
    ]
    found = (pause_between(one.from_on, one.until_on, PAUSING_KINDS[one.kind]) for one in over)
    return tuple(pause for pause in found if pause)


def added_of(case: Case) -> Added | None:
    """Return what the extension adds; months are 30 natural days, hours round up to days."""
    if case.extension is None:
        return None
    days, code = to_days_code(case.extension.added, case.extension.unit)
    return Added(count=days, unit="workday" if code == "G" else "calendar")


def decision_period(case: Case, limit: Span, from_on: date) -> Period:
    """Return a limit as it runs for a case, from the day of acceptance."""
    return Period(
        from_on=from_on, count=limit.count, unit=limit.unit, pauses=pauses_of(case), added=added_of(case)
    )


def decision_specs(case: Case, item: ServiceItem | None) -> Iterator[Spec]:
    """Yield the promised clock, and the statutory one where the law sets a limit."""
    promise = case.promise
    if promise is None:
        return
    statutory = _statutory(case, promise, item)
    ended_on = case.decision.decided_on if case.decision else None
    void = ended_on is None and case.status not in UNDECIDED
    span = Span(count=promise.count, unit=promise.unit)
    hours = span.unit in ("hour", "minute") and case.extension is None  # an extension is of days
    yield Spec(
        kind=ClockKind.PROMISED,
        period=decision_period(case, span, promise.start_on),
        ended_on=ended_on,
        void=void,
        printed_on=case.extension.new_due_on if case.extension else promise.due_on,
        printed_period=None if hours else _as_printed(case, promise),
        begun_at=case.complete_at if hours else None,
        marks="" if statutory else SOLE_DECISION,
    )
    if statutory:
        period = decision_period(case, statutory, promise.start_on)
        yield Spec(kind=ClockKind.STATUTORY, period=period, ended_on=ended_on, void=void)


def _as_printed(case: Case, promise: Promise) -> Period:
    """Return the promised period as it stood when its last day was printed."""
    known_on = case.extension.extended_on if case.extension else date.min
    return Period(
        from_on=promise.start_on,
        count=promise.count,
        unit=promise.unit,
        pauses=pauses_of(case, known_on),
        added=added_of(case),
    )


def _statutory(case: Case, promise: Promise, item: ServiceItem | None) -> Span | None:
    if promise.statutory:
        return promise.statutory
    limit = item_for(item, case.answers).statutory if item else None
    return Span(count=limit.count, unit=limit.unit) if limit else None


def step_specs(case: Case, item: ServiceItem | None) -> Iterator[Spec]:
    """Yield each step of the item with the day until which it and all before it should be done.

    The n-th step that has a limit is over with the n-th signed opinion, all are with the decision.
    """
    promise = case.promise
    if promise is None or item is None:
        return
    over, void = 0.0, case.decision is None and case.status not in UNDECIDED
    for place, step in enumerate(_limited(item_for(item, case.answers))):
        over += step.workdays
        yield Spec(
            kind=ClockKind.STEP,
            subject=step.name,
            period=Period(from_on=promise.start_on, count=ceil(over), pauses=pauses_of(case)),
            ended_on=_step_ended_on(case, step, place),
            void=void,
        )


def _limited(item: ServiceItem) -> list[StepLimit]:
    return [step for step in item.steps if step.workdays > 0]


def _step_ended_on(case: Case, step: StepLimit, place: int) -> date | None:
    if step.role != _DECIDER and place < len(case.review):
        return case.review[place].signed_on
    return case.decision.decided_on if case.decision else None


def special_specs(case: Case) -> Iterator[Spec]:
    """Yield each special procedure with the time that the applicant was told it needs."""
    void = case.status not in UNDECIDED and case.decision is None
    for one in case.special:
        period = Period(from_on=one.from_on, count=max(one.workdays_needed, 0))
        yield Spec(
            kind=ClockKind.SPECIAL,
            subject=SPECIAL_KINDS.get(one.kind, one.kind),
            period=period,
            ended_on=one.until_on,
            void=one.until_on is None and void,
        )
