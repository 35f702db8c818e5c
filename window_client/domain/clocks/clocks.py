"""All clocks of a case, read at a moment."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from window_client.clock import HALL_ZONE, hall_day
from window_client.domain.calendar import WorkCalendar
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem
from window_client.domain.clocks.intake import (
    deferred_specs,
    hearing_specs,
    notice_specs,
    supplement_specs,
)
from window_client.domain.clocks.limits import decision_specs, special_specs, step_specs
from window_client.domain.clocks.outcome import check_specs, delivery_specs, remedy_specs
from window_client.domain.clocks.parts import APPLICANTS_OWN, Clock, ClockState, Spec
from window_client.domain.clocks.thresholds import Thresholds
from window_client.domain.deadline import (
    MAX_SPAN_DAYS,
    DeadlineError,
    Light,
    Period,
    ReckonStep,
    ends_on,
    explained_until,
    first_workday,
    light_for,
    usage,
)
from window_client.domain.deadline_days import counted_days, counting_unit, total
from window_client.domain.hours import HourReckoning, reckon_hours
from window_client.domain.units import MINUTES_A_DAY, Unit, minutes_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What clocks are read by: the calendar in force, the hall's thresholds, the moment."""

    calendar: WorkCalendar
    thresholds: Thresholds
    now: datetime

    @property
    def today(self) -> date:
        """Return the hall's day."""
        return hall_day(self.now)


def specs_of(case: Case, item: ServiceItem | None) -> Iterator[Spec]:
    """Yield every clock of a case in the order in which they come; without an item, what the case tells."""
    yield from notice_specs(case)
    yield from supplement_specs(case)
    yield from decision_specs(case, item)
    yield from deferred_specs(case, item)
    yield from step_specs(case, item)
    yield from special_specs(case)
    yield from hearing_specs(case)
    yield from delivery_specs(case)
    yield from check_specs(case)
    yield from remedy_specs(case)


def clocks_of(
    case: Case, item: ServiceItem | None, calendar: WorkCalendar, now: datetime, thresholds: Thresholds
) -> tuple[Clock, ...]:
    """Return all clocks of a case as they stand now.

    Nothing in a case makes this fail: a period that no calendar can hold has no last day and is no fact.
    """
    reading = Reading(calendar=calendar, thresholds=thresholds, now=now)
    return tuple(read(spec, reading) for spec in specs_of(case, item))


def explain(clock: Clock, calendar: WorkCalendar, today: date) -> tuple[ReckonStep, ...]:
    """Return every day of a clock: to its last day, or as far as it came where a pause has no end yet."""
    last = clock.due_on or clock.ended_on or today
    return explained_until(clock.period, calendar, last)


def read(spec: Spec, reading: Reading) -> Clock:
    """Return a clock as it stands."""
    due_on, published = _end(spec.period, reading.calendar)
    hours = _hours(spec, reading.calendar)
    if hours:
        due_on = hours.deadline_at.date()
    state = _state(spec, due_on, hours, reading)
    whole, used, counted_in = _spent(spec, hours, reading)
    return Clock(
        kind=spec.kind,
        subject=spec.subject,
        begins_on=spec.period.from_on,
        due_on=due_on,
        due_at=hours.deadline_at if hours else None,
        state=state,
        total=whole,
        used=used,
        remaining=whole - used,
        counted_in=counted_in,
        published=published,
        level=_level(spec, state, due_on, whole - used, reading),
        printed_on=spec.printed_on,
        printed_anew_on=_end(spec.printed_period, reading.calendar)[0] if spec.printed_period else None,
        ended_on=spec.ended_on,
        next_workday_on=_rolled(spec.period, due_on, reading.calendar),
        begun_at=spec.begun_at,
        period=spec.period,
    )


def _end(period: Period, calendar: WorkCalendar) -> tuple[date | None, bool]:
    try:
        return ends_on(period, calendar)
    except DeadlineError:  # an open pause; or numbers that no real case has, which must not stop a list
        return None, True


def _hours(spec: Spec, calendar: WorkCalendar) -> HourReckoning | None:
    if spec.begun_at is None:
        return None
    period = spec.period
    try:
        return reckon_hours(spec.begun_at, period.count, period.unit, calendar, period.pauses)
    except DeadlineError:
        return None


def _state(spec: Spec, due_on: date | None, hours: HourReckoning | None, reading: Reading) -> ClockState:
    if spec.void:
        return ClockState.VOID
    if spec.ended_on:
        return ClockState.MET if due_on is None or spec.ended_on <= due_on else ClockState.OVERDUE
    if due_on is None:
        return ClockState.PAUSED
    over = reading.now.astimezone(HALL_ZONE) > hours.deadline_at if hours else reading.today > due_on
    if over:
        return ClockState.VOID if spec.kind in APPLICANTS_OWN else ClockState.OVERDUE
    return ClockState.RUNNING


def _spent(spec: Spec, hours: HourReckoning | None, reading: Reading) -> tuple[int, int, Unit]:
    """Return total and used, and what they are counted in."""
    if hours and spec.begun_at:
        whole = minutes_in(spec.period.count, spec.period.unit)
        return whole, _minutes_used(hours, whole, reading.now), "minute"
    furthest = min(spec.period.from_on.toordinal() + MAX_SPAN_DAYS, date.max.toordinal())
    as_of = min(spec.ended_on or reading.today, date.fromordinal(furthest))
    try:
        whole, unit = total(spec.period), counted_days(spec.period)[1]
        return whole, usage(spec.period, reading.calendar, as_of).used, unit
    except DeadlineError:
        return 0, 0, "workday"


def _minutes_used(hours: HourReckoning, whole: int, now: datetime) -> int:
    """Return the minutes gone: of days past those that count, of today as many as its end leaves."""
    here = now.astimezone(HALL_ZONE)
    if here >= hours.deadline_at:
        return whole + (here - hours.deadline_at) // timedelta(minutes=1)
    gone = sum(step.minutes for step in hours.steps if step.on < here.date())
    today = next((step.minutes for step in hours.steps if step.on == here.date()), 0)
    begun = here.date() == hours.from_at.date()
    since = (here - hours.from_at) // timedelta(minutes=1) if begun else here.hour * 60 + here.minute
    return gone + max(min(since, today, MINUTES_A_DAY), 0)


def _level(spec: Spec, state: ClockState, due_on: date | None, left: int, reading: Reading) -> Light:
    if not spec.open or due_on is None or state is ClockState.VOID or spec.kind in APPLICANTS_OWN:
        return "none"
    if spec.begun_at:
        left = (due_on - reading.today).days
    if state is ClockState.OVERDUE:
        left = min(left, -1)
    return light_for(left, reading.thresholds.lights(spec.marks or spec.kind, total(spec.period)))


def _rolled(period: Period, due_on: date | None, calendar: WorkCalendar) -> date | None:
    if due_on is None or counting_unit(period) == "workday":
        return None
    rolled = first_workday(due_on, calendar)
    return rolled if rolled != due_on else None
