"""Units, extensions and named pauses, against the published years."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.clock import HALL_ZONE
from window_client.domain import packaged
from window_client.domain.deadline import (
    Added,
    CountRefusedError,
    Pause,
    PauseOpenError,
    Period,
    SpanTooLongError,
    ends_on,
    explained_until,
    reckon,
    reckon_period,
    usage,
)
from window_client.domain.hours import MAX_MINUTES, reckon_hours, span_words
from window_client.domain.units import (
    Unit,
    UnitUnknownError,
    from_code,
    months_after,
    to_days_code,
)

CALENDAR = packaged.calendar()
ONE_DAY = timedelta(days=1)
GOLDEN = Path(__file__).parent / "explanation.txt"

days = st.dates(date(2004, 1, 1), date(2025, 12, 31))
counts = st.integers(0, 60)
day_units: st.SearchStrategy[Unit] = st.sampled_from(["workday", "calendar", "month"])


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """A period of the published years with up to three closed pauses, extended or not."""
    start = draw(days)
    unit = draw(day_units)
    spans = draw(st.lists(st.tuples(st.integers(-5, 90), st.integers(0, 30)), max_size=3))
    return Period(
        from_on=start,
        count=draw(st.integers(0, 3) if unit == "month" else counts),
        unit=unit,
        pauses=tuple(
            Pause(from_on=start + timedelta(days=begin), until_on=start + timedelta(days=begin + long))
            for begin, long in spans
        ),
        added=draw(st.none() | st.builds(Added, count=st.integers(0, 15))),
    )


def naive_end(period: Period) -> date:
    """Count day by day with the other calendar, as a person would on paper."""
    day, left = period.from_on, period.count
    if period.unit == "month":
        left = (months_after(period.from_on, period.count) - period.from_on).days
    for count, works_only in (
        (left, period.unit == "workday"),
        (period.added.count if period.added else 0, True),
    ):
        while count:
            day += ONE_DAY
            stopped = any(pause.covers(day) for pause in period.pauses)
            count -= not stopped and (not works_only or chinese_calendar.is_workday(day))  # noqa: PLW2901
    return day


@given(periods())
def test_every_period_ends_where_counting_by_hand_ends(period: Period) -> None:
    assert ends_on(period, CALENDAR) == (naive_end(period), naive_end(period).year <= 2026)


@given(periods(), st.integers(-10, 200))
def test_used_and_left_are_the_limit_and_no_day_is_used_and_paused(period: Period, on: int) -> None:
    today = period.from_on + timedelta(days=on)
    spent = usage(period, CALENDAR, today)
    due_on, _ = ends_on(period, CALENDAR)
    whole = usage(period, CALENDAR, period.from_on).remaining

    assert (spent.used >= 0, spent.paused >= 0) == (True, True)
    assert spent.used + spent.remaining == whole
    assert spent.used + spent.paused <= max(on, 0)
    assert (spent.remaining > 0) == (whole > 0 and today < due_on)


@given(periods(), st.integers(0, 60), st.integers(0, 20))
def test_one_more_pause_never_ends_a_period_earlier(period: Period, begin: int, long: int) -> None:
    start = period.from_on + timedelta(days=begin)
    more = Pause(from_on=start, until_on=start + timedelta(days=long))
    paused = Period(
        from_on=period.from_on,
        count=period.count,
        unit=period.unit,
        pauses=(*period.pauses, more),
        added=period.added,
    )

    assert ends_on(paused, CALENDAR)[0] >= ends_on(period, CALENDAR)[0]


@given(periods())
def test_the_order_of_pauses_and_their_overlap_change_nothing(period: Period) -> None:
    turned = Period(
        from_on=period.from_on,
        count=period.count,
        unit=period.unit,
        pauses=(*reversed(period.pauses), *period.pauses),
        added=period.added,
    )

    assert ends_on(turned, CALENDAR) == ends_on(period, CALENDAR)


@given(days, counts, st.integers(0, 15))
def test_an_extension_of_working_days_is_a_longer_period_of_working_days(
    start: date, count: int, more: int
) -> None:
    extended = reckon_period(Period(from_on=start, count=count, added=Added(count=more)), CALENDAR)
    longer = reckon(start, count + more, "workday", CALENDAR)

    assert extended.deadline_on == longer.deadline_on
    assert sum(step.extended and step.counted is not None for step in extended.steps) == more
    assert [step.counted for step in extended.steps] == [step.counted for step in longer.steps]


@given(periods())
def test_every_day_is_told_once_with_its_reason(period: Period) -> None:
    due_on, _ = ends_on(period, CALENDAR)
    steps = explained_until(period, CALENDAR, due_on)

    assert [step.on for step in steps] == [
        period.from_on + timedelta(days=n) for n in range((due_on - period.from_on).days + 1)
    ]
    assert all(step.note for step in steps)
    numbers = [step.counted for step in steps if step.counted is not None]
    assert numbers == list(range(1, len(numbers) + 1))
    assert not any(step.counted for step in steps if any(pause.covers(step.on) for pause in period.pauses))


def test_a_paused_period_without_an_end_is_told_as_far_as_it_came() -> None:
    period = Period(
        from_on=date(2026, 11, 20), count=5, pauses=(Pause(from_on=date(2026, 11, 25), name="检验"),)
    )

    with pytest.raises(PauseOpenError):
        reckon_period(period, CALENDAR)
    steps = explained_until(period, CALENDAR, date(2026, 11, 26))
    assert [step.counted for step in steps][-4:] == [1, 2, None, None]
    assert steps[-1].note == "周四，特别程序（检验）期间不计"


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-08-30", 6, "2027-02-28"),
        ("2026-11-20", 6, "2027-05-20"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-03-31", 0, "2026-03-31"),
    ],
)
def test_months_end_on_the_corresponding_day(start: str, months: int, end: str) -> None:
    assert reckon(date.fromisoformat(start), months, "month", CALENDAR).deadline_on.isoformat() == end


def test_months_that_no_calendar_holds_are_refused() -> None:
    with pytest.raises(SpanTooLongError):
        reckon(date(9999, 12, 1), 2, "month", CALENDAR)
    with pytest.raises(SpanTooLongError):
        reckon(date(2026, 1, 1), 5_000, "month", CALENDAR)


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(0, 48), st.integers(0, 48))
def test_months_never_skip_one_and_later_is_never_earlier(start: date, months: int, more: int) -> None:
    end = months_after(start, months)

    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day <= start.day
    assert months_after(start, months + more) >= end


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HALL_ZONE)


@pytest.mark.parametrize(
    ("start", "count", "unit", "end"),
    [
        ("2026-11-20 16:30", 2, "hour", "2026-11-20 18:30"),
        ("2026-11-20 16:30", 24, "hour", "2026-11-21 16:30"),
        ("2026-11-20 16:30", 450, "minute", "2026-11-21 00:00"),
        ("2026-11-20 00:00", 48, "hour", "2026-11-22 00:00"),
        ("2026-11-20 16:30", 0, "hour", "2026-11-20 16:30"),
    ],
)
def test_hours_run_from_the_moment(start: str, count: int, unit: Unit, end: str) -> None:
    assert reckon_hours(at(start), count, unit, CALENDAR).deadline_at == at(end)


def test_hours_that_end_on_a_day_off_say_the_next_working_day_and_pauses_take_whole_days() -> None:
    ended = reckon_hours(at("2026-11-20 16:00"), 24, "hour", CALENDAR)
    paused = reckon_hours(
        at("2026-11-20 16:00"),
        24,
        "hour",
        CALENDAR,
        [Pause(from_on=date(2026, 11, 21), until_on=date(2026, 11, 23))],
    )

    assert ended.next_workday_on == date(2026, 11, 23)
    assert [step.note for step in ended.steps] == ["周五，计8小时", "周六，计16小时"]
    assert paused.deadline_at == at("2026-11-24 16:00")
    assert [step.minutes for step in paused.steps] == [480, 0, 0, 0, 960]


@given(
    st.integers(0, 22 * 365 * 86_400).map(lambda s: datetime(2004, 1, 1, tzinfo=UTC) + timedelta(seconds=s)),
    st.integers(0, 20_000),
)
def test_minutes_counted_are_the_limit_and_the_end_is_that_much_later(start: datetime, minutes: int) -> None:
    found = reckon_hours(start, minutes, "minute", CALENDAR)

    assert sum(step.minutes for step in found.steps) == minutes
    assert found.deadline_at - found.from_at == timedelta(minutes=minutes)
    assert abs(found.from_at - start) < timedelta(minutes=1)


def test_hours_out_of_bounds_are_refused() -> None:
    for count in (-1, MAX_MINUTES // 60 + 1):
        with pytest.raises(CountRefusedError):
            reckon_hours(at("2026-11-20 16:00"), count, "hour", CALENDAR)
    with pytest.raises(PauseOpenError):
        reckon_hours(at("2026-11-20 16:00"), 48, "hour", CALENDAR, [Pause(from_on=date(2026, 11, 21))])


@pytest.mark.parametrize(
    ("count", "code", "limit", "exchanged"),
    [
        (20, "G", (20, "workday"), (20, "G")),
        (20, "W", (20, "workday"), (20, "G")),
        (60, "Z", (60, "calendar"), (60, "Z")),
        (60, "N", (60, "calendar"), (60, "Z")),
        (4, "H", (4, "hour"), (1, "Z")),
        (25, "小时", (25, "hour"), (2, "Z")),
        (30, "分钟", (30, "minute"), (1, "Z")),
        (6, "月", (6, "month"), (180, "Z")),
        (1, "年", (12, "month"), (365, "Z")),
        (3, " 年 ", (36, "month"), (1095, "Z")),
    ],
)
def test_units_of_other_systems(
    count: int, code: str, limit: tuple[int, Unit], exchanged: tuple[int, str]
) -> None:
    assert from_code(count, code) == limit
    assert to_days_code(*limit) == exchanged


def test_an_unknown_unit_is_refused_by_name() -> None:
    with pytest.raises(UnitUnknownError) as caught:
        from_code(1, "旬" * 50)
    assert caught.value.facts == {"text": "旬" * 20}


def test_spans_in_words() -> None:
    assert [span_words(minutes) for minutes in (0, 30, 60, 150)] == ["0分", "30分", "1小时", "2小时30分"]


def test_the_explanation_reads_as_it_was_approved() -> None:
    """Spring Festival, a make-up day, a hearing, a weekend and an extension in one period, word for word."""
    period = Period(
        from_on=date(2026, 2, 11),
        count=4,
        pauses=(Pause(from_on=date(2026, 2, 25), until_on=date(2026, 2, 26), name="听证"),),
        added=Added(count=3),
    )
    found = reckon_period(period, CALENDAR)
    lines = [f"{step.on} {step.note}" for step in found.steps]
    crossing = explained_until(Period(from_on=date(2026, 12, 30), count=3), CALENDAR, date(2027, 1, 4))
    lines += ["", *(f"{step.on} {step.note}" for step in crossing)]

    assert GOLDEN.read_text("utf-8") == "\n".join(lines) + "\n"
