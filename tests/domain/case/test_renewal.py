"""The watch over certificates that end, by the Act's thirty working days or the package's own rule."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.case.around import an_item
from tests.domain.case.around_review import Course
from window_client.domain.case.renewal import back_from, renewal_of
from window_client.domain.catalogue import Limit, Result
from window_client.domain.catalogue_procedures import Renewal
from window_client.domain.deadline import reckon
from window_client.domain.packaged import calendar

RULE = Renewal(closes=Limit(count=15, unit="workday"), opens=Limit(count=3, unit="month"), item="renew")


def delivered(result: Result | None = None, valid_until: date = date(2026, 10, 30)) -> Course:
    item = an_item(result=result) if result else an_item()
    course = Course(item).delivered()
    paper = course.here.certificate
    assert paper is not None
    course.case = replace(course.here, certificate=replace(paper, valid_until=valid_until))
    return course


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 7, 29), "early"),
        (date(2026, 7, 30), "open"),
        (date(2026, 10, 10), "open"),  # a Saturday that is worked
        (date(2026, 10, 11), "late"),
        (date(2026, 10, 31), "expired"),
    ],
)
def test_the_state_of_a_certificate_by_the_packages_rule(today: date, state: str) -> None:
    course = delivered(replace(an_item().result, renewal=RULE))
    watch = renewal_of(course.here, course.item, calendar(), today)

    assert watch is not None
    assert (watch.state, watch.opens_on, watch.renewed_by) == (state, date(2026, 7, 30), "renew")
    assert "张三" not in repr(watch)


def test_without_a_rule_the_act_holds() -> None:
    course = delivered(valid_until=date(2026, 8, 31))
    watch = renewal_of(course.here, course.item, calendar(), date(2026, 7, 1))

    assert watch is not None
    assert watch.opens_on is None
    assert watch.apply_by == date(2026, 7, 20)  # thirty working days earlier


def test_nothing_is_watched_that_does_not_end_or_was_not_handed_over() -> None:
    course = delivered()
    paper = course.here.certificate
    assert paper is not None
    endless = replace(course.here, certificate=replace(paper, valid_until=None))

    assert renewal_of(endless, course.item, calendar(), date(2026, 7, 1)) is None
    assert renewal_of(Course().granted().here, course.item, calendar(), date(2026, 7, 1)) is None
    assert renewal_of(Course().printed().here, course.item, calendar(), date(2026, 7, 1)) is None


@given(st.dates(date(2005, 1, 1), date(2026, 12, 31)), st.integers(0, 60))
def test_going_back_and_reckoning_forth_meet(last: date, count: int) -> None:
    days = calendar()
    first = back_from(last, Limit(count=count, unit="workday"), days)
    reached = reckon(first, count, "workday", days).deadline_on

    assert reached <= last
    assert all(not days.kind_of(reached + timedelta(days=n)).works for n in range(1, (last - reached).days))


def test_a_month_before_its_last_day_is_the_shorter_months_last_day() -> None:
    assert back_from(date(2026, 3, 31), Limit(count=1, unit="month"), calendar()) == date(2026, 2, 28)
    with pytest.raises(ValueError, match="hour"):
        back_from(date(2026, 3, 31), Limit(count=1, unit="hour"), calendar())
