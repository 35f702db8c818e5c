"""Thresholds as configuration."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain import packaged
from window_client.domain.clocks.thresholds import (
    MAX_BYTES,
    Mark,
    ThresholdsError,
    first_day,
    parse_thresholds,
)
from window_client.domain.deadline import Pause, Period, ends_on, usage
from window_client.domain.units import DayUnit

CALENDAR = packaged.calendar()


def package(**clocks: object) -> bytes:
    default = {"alert": {"left": 1}, "yellow": {"left": 0}, "red": {"left": -1}}
    return msgspec.json.encode({"format": 1, "default": default, "clocks": clocks})


def test_the_thresholds_of_the_release_are_fit_and_say_where_they_come_from() -> None:
    assert "待核" in packaged.thresholds().source
    assert packaged.thresholds().lights("notice", 5).alert == 1


def test_a_share_of_the_limit_becomes_days_left() -> None:
    assert [Mark(used_percent=percent).days_left(20) for percent in (0, 80, 100, 150)] == [20, 4, 0, -10]
    assert Mark(used_percent=80).days_left(3) == 0  # reached when 2.4 of 3 days are used: on the third


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"{", "Input data was truncated"),
        (b"\xff", "invalid"),
        (b"x" * (MAX_BYTES + 1), "文件过大"),
        (package(weekly={}), "没有“weekly”这种期限"),
        (package(notice={"alert": {}}), "须写且只写一个"),
        (package(notice={"alert": {"left": 1, "used_percent": 5}}), "须写且只写一个"),
        (package(notice={"alert": {"left": 400}}), "数值超出范围"),
        (package(notice={"alert": {"used_percent": -1}}), "数值超出范围"),
        (package(notice={"alert": {"left": 0}, "red": {"left": 2}}), "预警应早于黄牌"),
        (package(notice={"colour": {}}), "unknown field"),
        (msgspec.json.encode({"format": 2, "default": {}}), "格式版本 2"),
    ],
    ids=range(11),
)
def test_thresholds_that_cannot_be_used_are_refused_with_the_place(data: bytes, where: str) -> None:
    with pytest.raises(ThresholdsError) as caught:
        parse_thresholds(data)
    assert where in str(caught.value.facts["where"])


@given(
    st.dates(date(2004, 1, 1), date(2025, 12, 31)),
    st.integers(1, 40),
    st.integers(-8, 8),
    st.sampled_from(["workday", "calendar"]),
)
def test_a_light_comes_on_on_the_first_day_with_so_few_days_left(
    start: date, count: int, left: int, unit: DayUnit
) -> None:
    period = Period(from_on=start, count=count, unit=unit)
    due_on, _ = ends_on(period, CALENDAR)
    first = first_day(left, period, due_on, CALENDAR)

    def left_on(day: date) -> int:
        remaining = usage(period, CALENDAR, day).remaining
        return min(remaining, -1) if day > due_on else remaining

    assert first is not None
    assert left_on(first) <= left
    assert first == start or left_on(first - timedelta(days=1)) > left


def test_one_day_over_is_the_very_next_day_and_two_are_working_days() -> None:
    friday = Period(from_on=date(2026, 11, 20), count=5)
    due_on, _ = ends_on(friday, CALENDAR)

    days = [first_day(left, friday, due_on, CALENDAR) for left in (5, 0, -1, -2, -3)]
    assert days == [
        date(2026, 11, 20),
        date(2026, 11, 27),
        date(2026, 11, 28),
        date(2026, 12, 1),
        date(2026, 12, 2),
    ]


def test_a_light_that_a_pause_without_end_keeps_away_never_comes() -> None:
    paused = Period(from_on=date(2026, 11, 20), count=5, pauses=(Pause(from_on=date(2026, 11, 28)),))

    assert first_day(-1, paused, date(2026, 11, 27), CALENDAR) == date(2026, 11, 28)
    assert first_day(-2, paused, date(2026, 11, 27), CALENDAR) is None
