"""Periods by working days, calendar days or months, explained day by day.

Sources: 行政许可法 arts 32, 42, 44, 45, 82; the day on which a period begins is not counted (民法典 art
201); a period of months ends on its corresponding day (art 202). Past the calendar's last published year a
deadline is an estimate by weekends alone and says so (待发布). Hours and minutes end at a moment: `hours`.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import Literal

from window_client.domain.calendar import WorkCalendar
from window_client.domain.deadline_days import (
    MAX_COUNT,
    MAX_PAUSES,
    MAX_SPAN_DAYS,
    check,
    counted_days,
    days_after,
    days_of,
    start_step,
    step_of,
    total,
)
from window_client.domain.deadline_parts import (
    Added,
    CountRefusedError,
    DeadlineError,
    Pause,
    PauseOpenError,
    PauseRefusedError,
    Period,
    Reckoning,
    ReckonStep,
    SpanTooLongError,
    StepKind,
    TooManyPausesError,
    Usage,
)
from window_client.domain.units import Unit
from window_client.domain.values import Value

__all__ = [
    "DELIVERY_WORKDAYS", "LIGHTS", "MAX_COUNT", "MAX_PAUSES", "MAX_SPAN_DAYS", "NOTICE_WORKDAYS", "Added",
    "AlertThresholds", "ClockStart", "CountRefusedError", "DeadlineError", "Light", "Pause", "PauseOpenError",
    "PauseRefusedError", "Period", "ReckonStep", "Reckoning", "SpanTooLongError", "StepKind",
    "TooManyPausesError", "Unit", "Usage", "ends_on", "explained_until", "first_workday", "light_for",
    "notice_deadline", "pause_between", "reckon", "reckon_period", "start_of_clock", "usage", "workdays_left",
]  # fmt: skip

NOTICE_WORKDAYS = 5
"""The one-time notice must be given within five working days of receipt (行政许可法 art 32(4))."""

DELIVERY_WORKDAYS = 10
"""A licence must be delivered within ten working days of the decision (行政许可法 art 44)."""

_ONE_DAY = timedelta(days=1)


def reckon(
    from_on: date, count: int, unit: Unit, calendar: WorkCalendar, pauses: Sequence[Pause] = ()
) -> Reckoning:
    """Return the last day of a period that begins on `from_on`, which itself is not counted.

    Raises:
        CountRefusedError: `count` is negative or above `MAX_COUNT`.
        SpanTooLongError: The period needs more than `MAX_SPAN_DAYS` days.
        PauseRefusedError: A pause ends before it begins.
        PauseOpenError: The period is paused with no end.
    """
    return reckon_period(Period(from_on=from_on, count=count, unit=unit, pauses=tuple(pauses)), calendar)


def reckon_period(period: Period, calendar: WorkCalendar) -> Reckoning:
    """Return the last day of a period, its extension in it; raises as `reckon` does."""
    deadline_on, published = ends_on(period, calendar)
    off = counted_days(period)[1] == "calendar" if period.added is None else period.added.unit == "calendar"
    rolled = first_workday(deadline_on, calendar) if off else deadline_on
    return Reckoning(
        from_on=period.from_on,
        count=period.count,
        unit=period.unit,
        deadline_on=deadline_on,
        published=published,
        next_workday_on=rolled if rolled != deadline_on else None,
        steps=explained_until(period, calendar, deadline_on),
        added=period.added,
    )


def ends_on(period: Period, calendar: WorkCalendar) -> tuple[date, bool]:
    """Return the last day of a period and whether all its days are published; raises as `reckon` does."""
    check(period)
    left, published, last = total(period), True, period.from_on
    for day in days_of(period, calendar) if left else ():
        if day.pause and day.pause.until_on is None:
            raise PauseOpenError(from_on=period.from_on.isoformat(), used=total(period) - left)
        published = published and not day.kind.startswith("unpublished")
        left -= day.number is not None
        last = day.on
        if not left:
            break
    if left:
        raise SpanTooLongError(count=total(period))
    return last, published


def explained_until(period: Period, calendar: WorkCalendar, last: date) -> tuple[ReckonStep, ...]:
    """Return every day of a period up to and with `last`, also of one that is paused and has no end yet."""
    base = counted_days(period)[0]
    days = takewhile(lambda day: day.on <= last, days_of(period, calendar))
    return (start_step(period.from_on), *(step_of(day, base, calendar) for day in days))


def usage(period: Period, calendar: WorkCalendar, today: date) -> Usage:
    """Return how many days of the period are used and left when `today` is over.

    A pause that still runs covers every day up to `today`. Before the period begins nothing is used.

    Raises:
        CountRefusedError: `count` is negative or above `MAX_COUNT`.
        SpanTooLongError: `today` is more than `MAX_SPAN_DAYS` after the start.
        PauseRefusedError: A pause ends before it begins.
    """
    check(period)
    if (today - period.from_on).days > MAX_SPAN_DAYS:
        raise SpanTooLongError(count=(today - period.from_on).days)
    gone = tuple(takewhile(lambda day: day.on <= today, days_of(period, calendar)))
    used = sum(day.number is not None for day in gone)
    return Usage(
        used=used,
        remaining=total(period) - used,
        paused=sum(day.pause is not None for day in gone),
        published=not any(day.kind.startswith("unpublished") for day in gone),
    )


def workdays_left(
    today: date, deadline_on: date, calendar: WorkCalendar, pauses: Sequence[Pause] = ()
) -> tuple[int, bool]:
    """Return the working days after `today` up to the deadline, and whether all of them are published.

    Negative when overdue: the working days since the deadline.

    Raises:
        SpanTooLongError: The two days are more than `MAX_SPAN_DAYS` apart.
    """
    earlier, later = sorted((today, deadline_on))
    spent = usage(Period(from_on=earlier, count=0, pauses=tuple(pauses)), calendar, later)
    return (spent.used if deadline_on >= today else -spent.used), spent.published


def first_workday(on: date, calendar: WorkCalendar) -> date:
    """Return `on` itself if it is a working day, else the first one after it (unpublished: by weekends)."""
    if calendar.kind_of(on).works:
        return on
    return next(day for day in days_after(on) if calendar.kind_of(day).works)


class ClockStart(Value, frozen=True, kw_only=True):
    """The day that counts as the day of acceptance; `rolled` when papers came on a day off."""

    on: date
    rolled: bool
    published: bool


def start_of_clock(taken_on: date, calendar: WorkCalendar) -> ClockStart:
    """Return the acceptance day of papers taken on a day: a day off rolls to the first working day.

    Source: weekend opening rules of halls (收件的业务受理日期顺延至第一个工作日).
    """
    on = first_workday(taken_on, calendar)
    published = calendar.kind_of(taken_on).published and calendar.kind_of(on).published
    return ClockStart(on=on, rolled=on != taken_on, published=published)


def notice_deadline(received_on: date, calendar: WorkCalendar) -> Reckoning:
    """Return the last day for the one-time notice: it runs from receipt, which never rolls (art 32(4))."""
    return reckon(received_on, NOTICE_WORKDAYS, "workday", calendar)


def pause_between(started_on: date, ended_on: date | None, name: str = "") -> Pause | None:
    """Return the paused days of a special procedure from its two dated events, or None where it costs no day.

    The day on which it starts is still the period's own; the day on which it ends is paused, and counting
    resumes the day after: the rule by which a period does not count its first day. No day is used and paused.

    Raises:
        PauseRefusedError: The end is before the start.
    """
    if ended_on is not None and ended_on < started_on:
        raise PauseRefusedError(from_on=started_on.isoformat(), until_on=ended_on.isoformat())
    if ended_on == started_on:
        return None
    return Pause(from_on=started_on + _ONE_DAY, until_on=ended_on, name=name)


class AlertThresholds(Value, frozen=True, kw_only=True):
    """Days left at which each light comes on, None for never; a hall configures them.

    By default as in common supervision rules: a prompt before the end, yellow on the last day, then red.
    """

    alert: int | None = 3
    yellow: int | None = 0
    red: int | None = -1


Light = Literal["none", "alert", "yellow", "red"]

LIGHTS: tuple[Light, ...] = ("none", "alert", "yellow", "red")
"""The lights (正常, 预警, 黄牌, 红牌), each graver than the one before."""


def light_for(left: int, thresholds: AlertThresholds) -> Light:
    """Return the supervision light (预警 / 黄牌 / 红牌) for the working days left."""
    lights: tuple[tuple[Light, int | None], ...] = (
        ("red", thresholds.red),
        ("yellow", thresholds.yellow),
        ("alert", thresholds.alert),
    )
    return next((light for light, at in lights if at is not None and left <= at), "none")
