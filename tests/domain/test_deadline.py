from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import chinese_calendar
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from window_client.domain import packaged
from window_client.domain.deadline import (
    MAX_COUNT,
    AlertThresholds,
    CountRefusedError,
    Pause,
    PauseOpenError,
    PauseRefusedError,
    Period,
    Reckoning,
    SpanTooLongError,
    TooManyPausesError,
    Unit,
    first_workday,
    light_for,
    notice_deadline,
    pause_between,
    reckon,
    start_of_clock,
    usage,
    workdays_left,
)

CALENDAR = packaged.calendar()
ONE_DAY = timedelta(days=1)
published_days = st.dates(date(2004, 1, 1), date(2026, 6, 30))
counts = st.integers(0, 90)


def reckoned(start: str, count: int, unit: Unit = "workday", pauses: Sequence[Pause] = ()) -> Reckoning:
    return reckon(date.fromisoformat(start), count, unit, CALENDAR, pauses)


def pause(start: str, end: str | None) -> Pause:
    return Pause(from_on=date.fromisoformat(start), until_on=date.fromisoformat(end) if end else None)


@st.composite
def pauses_after(draw: st.DrawFn, start: date) -> tuple[Pause, ...]:
    """Up to three closed pauses within four months, overlapping or not."""
    spans = draw(st.lists(st.tuples(st.integers(-5, 120), st.integers(0, 40)), max_size=3))
    return tuple(
        Pause(from_on=start + timedelta(days=begin), until_on=start + timedelta(days=begin + length))
        for begin, length in spans
    )


@pytest.mark.parametrize(
    ("start", "count", "deadline"),
    [
        ("2026-02-13", 5, "2026-02-27"),
        ("2026-02-14", 5, "2026-02-28"),
        ("2026-05-08", 1, "2026-05-09"),
        ("2026-04-30", 5, "2026-05-11"),
        ("2026-09-18", 20, "2026-10-22"),
        ("2026-09-30", 5, "2026-10-13"),
        ("2026-11-20", 20, "2026-12-18"),
    ],
)
def test_vectors_of_the_published_notices(start: str, count: int, deadline: str) -> None:
    found = reckoned(start, count)

    assert (found.deadline_on.isoformat(), found.published) == (deadline, True)


def test_past_the_last_published_year_a_deadline_is_an_estimate_and_says_so() -> None:
    found = reckoned("2026-12-25", 5)

    assert not found.published
    assert found.steps[-1].kind == "unpublished_weekday"
    assert "待发布" in found.steps[-1].note
    assert "待发布" not in found.steps[-2].note
    assert not reckoned("2003-12-30", 1).published


def test_a_period_that_ends_on_the_last_published_day_is_no_estimate() -> None:
    assert reckoned("2026-12-30", 1).published
    assert not reckoned("2026-12-31", 1).published


def test_every_day_is_explained() -> None:
    steps = reckoned("2026-02-13", 5).steps
    told = {f"{step.on:%m-%d}": (step.counted, step.kind, step.note) for step in steps}

    assert told["02-13"] == (None, "start", "周五，起算当日不计入")
    assert told["02-14"] == (1, "make_up_day", "周六，春节调休上班，第1天")
    assert told["02-17"] == (None, "holiday", "周二，法定节假日（春节）不计")
    assert told["02-27"] == (5, "workday", "周五，第5天")
    assert reckoned("2026-11-20", 1).steps[1].note == "周六，周末不计"


def test_calendar_days_count_every_day_and_show_where_the_civil_code_would_end_them() -> None:
    found = reckoned("2026-02-12", 3, "calendar")

    assert (found.deadline_on, found.published) == (date(2026, 2, 15), True)
    assert found.next_workday_on == date(2026, 2, 24)
    assert reckoned("2026-02-12", 1, "calendar").next_workday_on is None
    assert reckoned("2026-12-30", 30, "calendar").published


def test_zero_days_end_on_the_day_itself() -> None:
    found = reckoned("2026-02-13", 0)

    assert (found.deadline_on, len(found.steps)) == (date(2026, 2, 13), 1)


@pytest.mark.parametrize("count", [-1, MAX_COUNT + 1, 10**30])
def test_counts_out_of_bounds_are_refused(count: int) -> None:
    with pytest.raises(CountRefusedError):
        reckoned("2026-02-13", count)


def test_the_largest_count_works_and_the_end_of_time_is_refused() -> None:
    assert len(reckoned("2004-01-01", MAX_COUNT).steps) < 8_000
    with pytest.raises(SpanTooLongError):
        reckoned("9999-12-20", 30)
    with pytest.raises(SpanTooLongError):
        reckoned("2026-01-01", 1, pauses=[pause("2026-01-01", "9000-01-01")])


def test_a_paused_day_moves_the_deadline_by_one_working_day() -> None:
    found = reckoned("2026-11-20", 5, pauses=[pause("2026-11-24", "2026-11-25")])

    assert found.deadline_on == date(2026, 12, 1)
    assert [step.note for step in found.steps if step.kind == "paused"] == [
        "周二，特别程序期间不计",
        "周三，特别程序期间不计",
    ]


def test_a_pause_over_days_off_moves_nothing() -> None:
    paused = reckoned("2026-11-20", 5, pauses=[pause("2026-11-21", "2026-11-22")])

    assert paused.deadline_on == reckoned("2026-11-20", 5).deadline_on


def test_an_open_pause_has_no_deadline_unless_it_begins_after_it() -> None:
    with pytest.raises(PauseOpenError) as caught:
        reckoned("2026-11-20", 5, pauses=[pause("2026-11-25", None)])

    assert caught.value.facts["used"] == 2
    assert reckoned("2026-11-20", 5, pauses=[pause("2026-11-28", None)]).deadline_on == date(2026, 11, 27)


def test_pauses_that_make_no_sense_are_refused() -> None:
    with pytest.raises(PauseRefusedError):
        reckoned("2026-11-20", 5, pauses=[pause("2026-11-25", "2026-11-24")])
    with pytest.raises(TooManyPausesError):
        reckoned("2026-11-20", 5, pauses=[pause("2026-11-25", "2026-11-25")] * 201)
    with pytest.raises(PauseRefusedError):
        pause_between(date(2026, 11, 25), date(2026, 11, 24))


def test_the_days_of_a_special_procedure() -> None:
    start, end = date(2026, 11, 24), date(2026, 11, 26)

    assert pause_between(start, end) == pause("2026-11-25", "2026-11-26")
    assert pause_between(start, None) == pause("2026-11-25", None)
    assert pause_between(start, start) is None


@given(published_days, counts)
def test_the_period_holds_exactly_its_working_days_by_the_oracle(start: date, count: int) -> None:
    deadline = reckon(start, count, "workday", CALENDAR).deadline_on

    if count:
        assert len(chinese_calendar.get_workdays(start + ONE_DAY, deadline)) == count
        assert chinese_calendar.is_workday(deadline)


@given(published_days, counts, st.integers(0, 30))
def test_later_starts_and_longer_periods_never_end_earlier(start: date, count: int, more: int) -> None:
    end = reckon(start, count, "workday", CALENDAR).deadline_on

    assert reckon(start + timedelta(days=more), count, "workday", CALENDAR).deadline_on >= end
    assert reckon(start, count + more, "workday", CALENDAR).deadline_on >= end


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), counts, st.sampled_from(["workday", "calendar"]))
def test_steps_are_every_day_once_and_numbered_in_order(start: date, count: int, unit: Unit) -> None:
    steps = reckon(start, count, unit, CALENDAR).steps

    assert all(after.on - before.on == ONE_DAY for before, after in pairwise(steps))
    assert [step.counted for step in steps if step.counted] == list(range(1, count + 1))
    assert steps[0].on == start
    assert count == 0 or steps[-1].counted == count


@given(st.data(), published_days.filter(lambda day: day.year < 2026), st.integers(1, 60))
def test_used_and_remaining_are_always_the_limit(data: st.DataObject, start: date, count: int) -> None:
    pauses = data.draw(pauses_after(start))
    today = start + timedelta(days=data.draw(st.integers(-3, 200)))
    period = Period(from_on=start, count=count, pauses=pauses)
    spent = usage(period, CALENDAR, today)
    deadline = reckon(start, count, "workday", CALENDAR, pauses).deadline_on

    assert spent.used + spent.remaining == count
    assert (spent.remaining > 0) == (today < deadline)
    assert usage(period, CALENDAR, deadline).remaining == 0


@given(st.data(), published_days.filter(lambda day: day.year < 2026), st.integers(1, 60))
def test_a_naive_counter_agrees_with_pauses(data: st.DataObject, start: date, count: int) -> None:
    pauses = data.draw(pauses_after(start))
    day, left = start, count
    while left:
        day += ONE_DAY
        stopped = any(p.from_on <= day <= (p.until_on or day) for p in pauses)
        left -= chinese_calendar.is_workday(day) and not stopped

    assert reckon(start, count, "workday", CALENDAR, pauses).deadline_on == day


@given(st.data(), published_days.filter(lambda day: day.year < 2026))
def test_a_day_paused_twice_counts_once(data: st.DataObject, start: date) -> None:
    pauses = data.draw(pauses_after(start))

    assert reckon(start, 20, "workday", CALENDAR, pauses + pauses) == reckon(
        start, 20, "workday", CALENDAR, pauses
    )


def test_an_open_pause_uses_nothing_while_it_runs() -> None:
    period = Period(from_on=date(2026, 11, 20), count=5, pauses=(pause("2026-11-25", None),))

    for today in (date(2026, 11, 24), date(2026, 12, 24)):
        spent = usage(period, CALENDAR, today)
        assert (spent.used, spent.remaining) == (2, 3)
    assert usage(period, CALENDAR, date(2026, 12, 24)).paused == 30


def test_usage_says_when_it_is_an_estimate_and_is_bounded() -> None:
    period = Period(from_on=date(2026, 12, 25), count=5)

    assert usage(period, CALENDAR, date(2026, 12, 31)).published
    assert not usage(period, CALENDAR, date(2027, 1, 4)).published
    with pytest.raises(SpanTooLongError):
        usage(period, CALENDAR, date(9999, 1, 1))


@given(published_days, counts)
def test_working_days_left_invert_the_reckoning(start: date, count: int) -> None:
    deadline = reckon(start, count, "workday", CALENDAR).deadline_on

    assert workdays_left(start, deadline, CALENDAR) == (count, True)
    assume(deadline != start)
    assert workdays_left(deadline, start, CALENDAR) == (-count, True)


@pytest.mark.parametrize(
    ("taken", "counts_from"),
    [
        ("2026-11-20", "2026-11-20"),
        ("2026-11-21", "2026-11-23"),
        ("2026-02-14", "2026-02-14"),
        ("2026-02-15", "2026-02-24"),
        ("2026-10-01", "2026-10-08"),
    ],
)
def test_intake_on_a_day_off_rolls_to_the_first_working_day(taken: str, counts_from: str) -> None:
    start = start_of_clock(date.fromisoformat(taken), CALENDAR)

    assert (start.on.isoformat(), start.rolled, start.published) == (counts_from, taken != counts_from, True)


def test_rolling_into_an_unpublished_year_says_so() -> None:
    assert not start_of_clock(date(2027, 1, 2), CALENDAR).published
    assert first_workday(date(2027, 1, 2), CALENDAR) == date(2027, 1, 4)


def test_the_notice_clock_runs_from_receipt_even_on_a_day_off() -> None:
    assert notice_deadline(date(2026, 11, 21), CALENDAR).deadline_on == date(2026, 11, 27)
    assert notice_deadline(date(2026, 11, 20), CALENDAR).deadline_on == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("left", "light"), [(4, "none"), (3, "alert"), (1, "alert"), (0, "yellow"), (-1, "red"), (-9, "red")]
)
def test_lights_by_default(left: int, light: str) -> None:
    assert light_for(left, AlertThresholds()) == light


def test_lights_follow_the_halls_own_thresholds() -> None:
    assert light_for(6, AlertThresholds(alert=10, yellow=5, red=0)) == "alert"
    assert light_for(5, AlertThresholds(alert=10, yellow=5, red=0)) == "yellow"
    assert light_for(0, AlertThresholds(alert=10, yellow=5, red=0)) == "red"
