"""The days of a period one after the other: which count, which do not, and why."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from window_client.domain.calendar import DayKind, WorkCalendar
from window_client.domain.deadline_parts import (
    CountRefusedError,
    Pause,
    PauseRefusedError,
    Period,
    ReckonStep,
    SpanTooLongError,
    StepKind,
    TooManyPausesError,
)
from window_client.domain.units import DAYS_A_MONTH, MINUTES_A_DAY, DayUnit, minutes_in, months_after

MAX_COUNT = 5_000
MAX_SPAN_DAYS = 20_000
MAX_PAUSES = 200

_WEEKDAYS = "一二三四五六日"
_COUNTING = frozenset({"counted", DayKind.WORKDAY, DayKind.MAKE_UP_DAY, DayKind.UNPUBLISHED_WEEKDAY})


class Day(NamedTuple):
    """A day after the start; `number` is None where it does not count."""

    on: date
    kind: StepKind
    number: int | None
    extended: bool
    pause: Pause | None


def days_after(day: date) -> Iterator[date]:
    """Return the days after one, as far as a period may reach."""
    last = min(day.toordinal() + MAX_SPAN_DAYS, date.max.toordinal())
    return map(date.fromordinal, range(day.toordinal() + 1, last + 1))


def check(period: Period) -> None:
    """Refuse what no real period is.

    Raises:
        CountRefusedError, TooManyPausesError, PauseRefusedError: As named.
    """
    for count in (period.count, period.added.count if period.added else 0):
        if not 0 <= count <= MAX_COUNT:
            raise CountRefusedError(count=count, limit=MAX_COUNT)
    check_pauses(period.pauses)


def check_pauses(pauses: Sequence[Pause]) -> None:
    """Refuse pauses that make no sense.

    Raises:
        TooManyPausesError, PauseRefusedError: As named.
    """
    if len(pauses) > MAX_PAUSES:
        raise TooManyPausesError(count=len(pauses), limit=MAX_PAUSES)
    for pause in pauses:
        if pause.until_on is not None and pause.until_on < pause.from_on:
            raise PauseRefusedError(from_on=pause.from_on.isoformat(), until_on=pause.until_on.isoformat())


def counted_days(period: Period) -> tuple[int, DayUnit]:
    """Return the limit without its extension as days to be counted.

    A month ends on its corresponding day (民法典 art 202), so its days depend on the start. Of hours and
    minutes only whole days can be seen here, counted from the beginning of the first day; see `hours`.

    Raises:
        SpanTooLongError: A month beyond the end of what a calendar can hold.
    """
    if period.unit == "month":
        return _days_of_months(period.from_on, period.count), "calendar"
    if period.unit == "hour" or period.unit == "minute":  # noqa: PLR1714  spelled out for the type checker
        return minutes_in(period.count, period.unit) // MINUTES_A_DAY, "calendar"
    return period.count, period.unit


def _days_of_months(from_on: date, months: int) -> int:
    try:
        return (months_after(from_on, months) - from_on).days
    except (OverflowError, ValueError):
        raise SpanTooLongError(count=months * DAYS_A_MONTH) from None


def counting_unit(period: Period) -> DayUnit:
    """Return in what the end of a period is counted: by its extension where there is one."""
    return period.added.unit if period.added else counted_days(period)[1]


def total(period: Period) -> int:
    """Return how many days are to be counted in all, the extension among them."""
    return counted_days(period)[0] + (period.added.count if period.added else 0)


def days_of(period: Period, calendar: WorkCalendar) -> Iterator[Day]:
    """Yield every day after the start, also after the end of the period: the reader stops."""
    base, unit = counted_days(period)
    number = 0
    for on in days_after(period.from_on):
        extended = bool(period.added) and number >= base
        pause = next((one for one in period.pauses if one.covers(on)), None)
        counts_by = period.added.unit if extended and period.added else unit
        kind = _kind(on, counts_by, calendar) if pause is None else "paused"
        counts = kind in _COUNTING
        number += counts
        yield Day(on, kind, number if counts else None, extended, pause)


def _kind(on: date, unit: DayUnit, calendar: WorkCalendar) -> StepKind:
    return "counted" if unit == "calendar" else calendar.kind_of(on).value


def start_step(on: date) -> ReckonStep:
    """Return the line of the first day, which is not counted (民法典 art 201)."""
    return ReckonStep(on=on, counted=None, kind="start", note=f"{weekday(on)}，起算当日不计入")


def step_of(day: Day, base: int, calendar: WorkCalendar) -> ReckonStep:
    """Return the line of a day; `base` is the limit without the extension."""
    return ReckonStep(
        on=day.on,
        counted=day.number,
        kind=day.kind,
        note=f"{weekday(day.on)}，{_why(day, base, calendar)}",
        extended=day.extended,
    )


def weekday(day: date) -> str:
    """Return the day of the week, such as 周五."""
    return f"周{_WEEKDAYS[day.weekday()]}"


def _why(day: Day, base: int, calendar: WorkCalendar) -> str:
    number = f"第{day.number}天"
    if day.extended and day.number is not None:
        number += f"（延期第{day.number - base}天）"
    name = calendar.name_of(day.on)
    procedure = f"（{day.pause.name}）" if day.pause and day.pause.name else ""
    return {
        "start": "起算当日不计入",
        "counted": number,
        "workday": number,
        "make_up_day": f"{name}调休上班，{number}",
        "weekend": "周末不计",
        "holiday": f"法定节假日（{name}）不计",
        "unpublished_weekday": f"预计{number}（当年放假安排待发布）",
        "unpublished_weekend": "周末不计（当年放假安排待发布）",
        "paused": f"特别程序{procedure}期间不计",
    }[day.kind]
