"""Periods by working days or calendar days, explained day by day.

Sources: 行政许可法 arts 32, 42, 44, 45, 82; the day on which a period begins is not counted (民法典 art 201).
Past the calendar's last published year a deadline is an estimate by weekends alone and says so (待发布).
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import ClassVar, Literal

from window_client.domain.calendar import DayKind, WorkCalendar
from window_client.domain.values import Value
from window_client.errors import WindowClientError

Unit = Literal["workday", "calendar"]
StepKind = Literal[
    "start",
    "counted",
    "workday",
    "make_up_day",
    "weekend",
    "holiday",
    "unpublished_weekday",
    "unpublished_weekend",
    "paused",
]

MAX_COUNT = 5_000
MAX_SPAN_DAYS = 20_000
MAX_PAUSES = 200
NOTICE_WORKDAYS = 5
"""The one-time notice must be given within five working days of receipt (行政许可法 art 32(4))."""

DELIVERY_WORKDAYS = 10
"""A licence must be delivered within ten working days of the decision (行政许可法 art 44)."""

_ONE_DAY = timedelta(days=1)
_WEEKDAYS = "一二三四五六日"


class DeadlineError(WindowClientError):
    """A period cannot be reckoned."""

    code: ClassVar[str] = "deadline.refused"


class CountRefusedError(DeadlineError):
    """The number of days is negative or above the limit."""

    code: ClassVar[str] = "deadline.count_refused"


class SpanTooLongError(DeadlineError):
    """The period ends beyond what a calendar can hold."""

    code: ClassVar[str] = "deadline.span_too_long"


class PauseRefusedError(DeadlineError):
    """A pause ends before it begins."""

    code: ClassVar[str] = "deadline.pause_refused"


class TooManyPausesError(DeadlineError):
    """More pauses than any real case has."""

    code: ClassVar[str] = "deadline.too_many_pauses"


class PauseOpenError(DeadlineError):
    """A pause without an end stands before the deadline, so there is no deadline yet."""

    code: ClassVar[str] = "deadline.pause_open"


class Pause(Value, frozen=True, kw_only=True):
    """Days that do not count because a special procedure runs (特别程序, art 45); both ends belong to it.

    `until_on` is None while the procedure still runs.
    """

    from_on: date
    until_on: date | None = None

    def covers(self, day: date) -> bool:
        """Return whether the day is paused."""
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


class ReckonStep(Value, frozen=True, kw_only=True):
    """One day of a reckoning: `counted` is its number, None where the day does not count."""

    on: date
    counted: int | None
    kind: StepKind
    note: str


class Reckoning(Value, frozen=True, kw_only=True):
    """A deadline and how it came about.

    Attributes:
        deadline_on: The last day of the period.
        published: False where a day counted lies in a year whose notice is not published: an estimate (预计).
        next_workday_on: Where a period of calendar days ends on a day off: the first working day after it, on
            which a period ends by 民法典 art 203. Shown beside the deadline, never put in its place.
        steps: Every day from the start to the deadline.
    """

    from_on: date
    count: int
    unit: Unit
    deadline_on: date
    published: bool
    next_workday_on: date | None = None
    steps: tuple[ReckonStep, ...]


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
    _check(count, pauses)
    steps = [_step(from_on, None, "start", calendar)]
    counted = 0
    for day in _days_after(from_on):
        if counted == count:
            break
        if any(pause.until_on is None and pause.covers(day) for pause in pauses):
            raise PauseOpenError(from_on=from_on.isoformat(), used=counted)
        kind = _kind(day, unit, calendar, pauses)
        counted += _counts(kind)
        steps.append(_step(day, counted if _counts(kind) else None, kind, calendar))
    if counted < count:
        raise SpanTooLongError(count=count)
    return _reckoning(from_on, count, unit, calendar, tuple(steps))


def _reckoning(
    from_on: date, count: int, unit: Unit, calendar: WorkCalendar, steps: tuple[ReckonStep, ...]
) -> Reckoning:
    deadline_on = steps[-1].on
    rolled = first_workday(deadline_on, calendar) if unit == "calendar" else deadline_on
    return Reckoning(
        from_on=from_on,
        count=count,
        unit=unit,
        deadline_on=deadline_on,
        published=not any(step.kind.startswith("unpublished") for step in steps),
        next_workday_on=rolled if rolled != deadline_on else None,
        steps=steps,
    )


class Usage(Value, frozen=True, kw_only=True):
    """How much of a period is gone at the end of a day.

    `used + remaining` is always the limit; `remaining` is negative once the period is overrun.
    """

    used: int
    remaining: int
    paused: int
    published: bool


class Period(Value, frozen=True, kw_only=True):
    """A running period: begun on `from_on`, `count` days of `unit`, with its pauses so far."""

    from_on: date
    count: int
    unit: Unit = "workday"
    pauses: tuple[Pause, ...] = ()


def usage(period: Period, calendar: WorkCalendar, today: date) -> Usage:
    """Return how many days of the period are used and left when `today` is over.

    A pause that still runs covers every day up to `today`. Before the period begins nothing is used.

    Raises:
        CountRefusedError: `count` is negative or above `MAX_COUNT`.
        SpanTooLongError: `today` is more than `MAX_SPAN_DAYS` after the start.
        PauseRefusedError: A pause ends before it begins.
    """
    _check(period.count, period.pauses)
    if (today - period.from_on).days > MAX_SPAN_DAYS:
        raise SpanTooLongError(count=(today - period.from_on).days)
    gone = takewhile(lambda day: day <= today, _days_after(period.from_on))
    kinds = [_kind(day, period.unit, calendar, period.pauses) for day in gone]
    used = sum(_counts(kind) for kind in kinds)
    return Usage(
        used=used,
        remaining=period.count - used,
        paused=kinds.count("paused"),
        published=not any(kind.startswith("unpublished") for kind in kinds),
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
    return next(day for day in _days_after(on) if calendar.kind_of(day).works)


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


def pause_between(started_on: date, ended_on: date | None) -> Pause | None:
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
    return Pause(from_on=started_on + _ONE_DAY, until_on=ended_on)


class AlertThresholds(Value, frozen=True, kw_only=True):
    """Working days left at which each light comes on; a hall configures them.

    By default as in common supervision rules: a prompt before the end, yellow on the last day, then red.
    """

    alert: int = 3
    yellow: int = 0
    red: int = -1


Light = Literal["none", "alert", "yellow", "red"]


def light_for(left: int, thresholds: AlertThresholds) -> Light:
    """Return the supervision light (预警 / 黄牌 / 红牌) for the working days left."""
    if left <= thresholds.red:
        return "red"
    if left <= thresholds.yellow:
        return "yellow"
    return "alert" if left <= thresholds.alert else "none"


def _check(count: int, pauses: Sequence[Pause]) -> None:
    if not 0 <= count <= MAX_COUNT:
        raise CountRefusedError(count=count, limit=MAX_COUNT)
    if len(pauses) > MAX_PAUSES:
        raise TooManyPausesError(count=len(pauses), limit=MAX_PAUSES)
    for pause in pauses:
        if pause.until_on is not None and pause.until_on < pause.from_on:
            raise PauseRefusedError(from_on=pause.from_on.isoformat(), until_on=pause.until_on.isoformat())


def _days_after(day: date) -> Iterator[date]:
    last = min(day.toordinal() + MAX_SPAN_DAYS, date.max.toordinal())
    return map(date.fromordinal, range(day.toordinal() + 1, last + 1))


def _kind(day: date, unit: Unit, calendar: WorkCalendar, pauses: Sequence[Pause]) -> StepKind:
    if any(pause.covers(day) for pause in pauses):
        return "paused"
    return "counted" if unit == "calendar" else calendar.kind_of(day).value


def _counts(kind: StepKind) -> bool:
    return kind in {"counted", DayKind.WORKDAY, DayKind.MAKE_UP_DAY, DayKind.UNPUBLISHED_WEEKDAY}


def _step(day: date, counted: int | None, kind: StepKind, calendar: WorkCalendar) -> ReckonStep:
    return ReckonStep(on=day, counted=counted, kind=kind, note=_note(day, counted, kind, calendar))


def _note(day: date, counted: int | None, kind: StepKind, calendar: WorkCalendar) -> str:
    weekday = f"周{_WEEKDAYS[day.weekday()]}"
    number = f"第{counted}天"
    name = calendar.name_of(day)
    notes = {
        "start": f"{weekday}，起算当日不计入",
        "counted": f"{weekday}，{number}",
        "workday": f"{weekday}，{number}",
        "make_up_day": f"{weekday}，{name}调休上班，{number}",
        "weekend": f"{weekday}，周末不计",
        "holiday": f"{weekday}，法定节假日（{name}）不计",
        "unpublished_weekday": f"{weekday}，预计{number}（当年放假安排待发布）",
        "unpublished_weekend": f"{weekday}，周末不计（当年放假安排待发布）",
        "paused": f"{weekday}，特别程序期间不计",
    }
    return notes[kind]
