"""Periods of hours and minutes: they run from the moment on, and end at a moment (民法典 art 201 para. 2).

Every hour counts, at night and on days off too, since no law says otherwise; a paused day counts not at all.
The start is taken to the whole minute.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import chain

from window_client.clock import HALL_ZONE, hall_day
from window_client.domain.calendar import WorkCalendar
from window_client.domain.deadline import first_workday
from window_client.domain.deadline_days import (
    MAX_SPAN_DAYS,
    check_pauses,
    days_after,
    weekday,
)
from window_client.domain.deadline_parts import (
    CountRefusedError,
    Pause,
    PauseOpenError,
    SpanTooLongError,
    StepKind,
)
from window_client.domain.units import MINUTES_A_DAY, MINUTES_AN_HOUR, Unit, minutes_in
from window_client.domain.values import Value

MAX_MINUTES = MAX_SPAN_DAYS * MINUTES_A_DAY


class HourStep(Value, frozen=True, kw_only=True):
    """One day of such a period: how many minutes of it count."""

    on: date
    minutes: int
    kind: StepKind
    note: str


class HourReckoning(Value, frozen=True, kw_only=True):
    """When a period of hours or minutes ends.

    Attributes:
        deadline_at: The moment, in the hall's zone.
        next_workday_on: The first working day after it where it ends on a day off; shown beside it.
    """

    from_at: datetime
    count: int
    unit: Unit
    deadline_at: datetime
    next_workday_on: date | None = None
    steps: tuple[HourStep, ...]


def reckon_hours(
    from_at: datetime, count: int, unit: Unit, calendar: WorkCalendar, pauses: Sequence[Pause] = ()
) -> HourReckoning:
    """Return the moment at which a period of hours or minutes ends.

    Args:
        from_at: The moment from which it runs, aware.
        count: How many.
        unit: `hour` or `minute`.
        calendar: For the first working day after an end on a day off.
        pauses: Whole days that do not count.

    Raises:
        CountRefusedError, SpanTooLongError, PauseRefusedError, TooManyPausesError, PauseOpenError: As named.
    """
    total = minutes_in(count, unit)
    if not 0 <= total <= MAX_MINUTES:
        raise CountRefusedError(count=count, limit=MAX_MINUTES // (MINUTES_AN_HOUR if unit == "hour" else 1))
    check_pauses(pauses)
    begun = from_at.astimezone(HALL_ZONE).replace(second=0, microsecond=0)
    steps = tuple(_steps(begun, total, pauses))
    ended = _end(begun, steps)
    rolled = first_workday(ended.date(), calendar)
    return HourReckoning(
        from_at=begun,
        count=count,
        unit=unit,
        deadline_at=ended,
        next_workday_on=rolled if rolled != ended.date() else None,
        steps=steps,
    )


def _steps(begun: datetime, total: int, pauses: Sequence[Pause]) -> Iterator[HourStep]:
    left, first = total, hall_day(begun)
    room = MINUTES_A_DAY - begun.hour * MINUTES_AN_HOUR - begun.minute
    for on in chain((first,), days_after(first)):
        pause = next((one for one in pauses if one.covers(on)), None)
        if pause and pause.until_on is None:
            raise PauseOpenError(from_on=first.isoformat(), used=total - left)
        taken = 0 if pause else min(left, room)
        left -= taken
        kind: StepKind = "paused" if pause else "counted"
        yield HourStep(on=on, minutes=taken, kind=kind, note=_note(on, taken, pause))
        room = MINUTES_A_DAY
        if not left:
            return
    raise SpanTooLongError(count=total)


def _end(begun: datetime, steps: Sequence[HourStep]) -> datetime:
    last = steps[-1]
    if last.on == begun.date():
        return begun + timedelta(minutes=last.minutes)
    return datetime.combine(last.on, time(), HALL_ZONE) + timedelta(minutes=last.minutes)


def _note(on: date, minutes: int, pause: Pause | None) -> str:
    if pause:
        procedure = f"（{pause.name}）" if pause.name else ""
        return f"{weekday(on)}，特别程序{procedure}期间不计"
    return f"{weekday(on)}，计{span_words(minutes)}"


def span_words(minutes: int) -> str:
    """Say a span, such as 2小时30分."""
    hours, rest = divmod(minutes, MINUTES_AN_HOUR)
    parts = [f"{hours}小时" if hours else "", f"{rest}分" if rest or not hours else ""]
    return "".join(parts)
