"""What a work list needs of a case's clocks, free of any present day: when it is due, when each light is on.

Kept beside the case by the store, so that counting what is due takes no look at any case.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from window_client.domain.calendar import WorkCalendar
from window_client.domain.case.state import Case
from window_client.domain.clocks.clocks import specs_of
from window_client.domain.clocks.parts import APPLICANTS_OWN, Spec
from window_client.domain.clocks.thresholds import Thresholds, first_day
from window_client.domain.deadline import DeadlineError, Light, ends_on
from window_client.domain.deadline_days import total
from window_client.domain.hours import reckon_hours
from window_client.domain.values import Value


class CaseDates(Value, frozen=True, kw_only=True):
    """The next end of a case, and the first days of its lights.

    Attributes:
        due_on: Last day of the clock that ends first; None where nothing runs, or a pause has no end.
        clock: The kind of that clock.
        published: False where that day is an estimate.
        alert_on, yellow_on, red_on: First day of at least this light; None: it does not come on.
    """

    due_on: date | None = None
    clock: str = ""
    published: bool = True
    alert_on: date | None = None
    yellow_on: date | None = None
    red_on: date | None = None

    def level(self, today: date) -> Light:
        """Return the light on a day."""
        return level_on(today, self.alert_on, self.yellow_on, self.red_on)


def level_on(today: date, alert_on: date | None, yellow_on: date | None, red_on: date | None) -> Light:
    """Return the light on a day from the first days of each."""
    firsts: tuple[tuple[Light, date | None], ...] = (
        ("red", red_on),
        ("yellow", yellow_on),
        ("alert", alert_on),
    )
    return next((light for light, first in firsts if first and today >= first), "none")


def dates_of(case: Case, calendar: WorkCalendar, thresholds: Thresholds) -> CaseDates:
    """Return the dates of a case; whatever stands in it, this does not fail."""
    found = [one for spec in specs_of(case, None) if (one := _dates(spec, calendar, thresholds))]
    if not found:
        return CaseDates()
    first = min(found, key=lambda one: one.due_on or date.max)
    red_on = _earliest(one.red_on for one in found)
    yellow_on = _earliest((red_on, *(one.yellow_on for one in found)))
    return CaseDates(
        due_on=first.due_on,
        clock=first.clock,
        published=first.published,
        alert_on=_earliest((yellow_on, *(one.alert_on for one in found))),
        yellow_on=yellow_on,
        red_on=red_on,
    )


def _dates(spec: Spec, calendar: WorkCalendar, thresholds: Thresholds) -> CaseDates | None:
    if not spec.open or spec.kind in APPLICANTS_OWN:
        return None
    try:
        due_on, published = _end(spec, calendar)
        lights = thresholds.lights(spec.marks or spec.kind, total(spec.period))
        return CaseDates(
            due_on=due_on,
            clock=spec.kind,
            published=published,
            alert_on=_first(lights.alert, due_on, spec, calendar),
            yellow_on=_first(lights.yellow, due_on, spec, calendar),
            red_on=_first(lights.red, due_on, spec, calendar),
        )
    except (DeadlineError, OverflowError):  # no real case; it must not stop a list
        return None


def _end(spec: Spec, calendar: WorkCalendar) -> tuple[date, bool]:
    period = spec.period
    if spec.begun_at:
        hours = reckon_hours(spec.begun_at, period.count, period.unit, calendar, period.pauses)
        return hours.deadline_at.date(), True
    return ends_on(period, calendar)


def _first(left: int | None, due_on: date, spec: Spec, calendar: WorkCalendar) -> date | None:
    if left is None:
        return None
    if spec.begun_at:  # it ends at a moment: what is left of it is told in natural days
        return max(due_on - timedelta(days=left), spec.period.from_on)
    return first_day(left, spec.period, due_on, calendar)


def _earliest(days: Iterator[date | None] | tuple[date | None, ...]) -> date | None:
    return min((day for day in days if day), default=None)
