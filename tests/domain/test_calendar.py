from datetime import date, timedelta

import chinese_calendar
import msgspec
import pytest

from resources import read_bytes
from tests.tools.make_calendar import package
from window_client.domain import packaged
from window_client.domain.calendar import (
    CalendarPackageError,
    DayKind,
    HallDays,
    WorkCalendar,
    YearUnpublishedError,
    is_hall_open,
    parse_calendar,
)

ALL_DAYS = [date.fromordinal(n) for n in range(date(2004, 1, 1).toordinal(), date(2027, 1, 1).toordinal())]
NEW_YEAR = {"name": "元旦", "days": ["2030-01-01"]}


def calendar_with(**changes: object) -> WorkCalendar:
    year = {"notice": "测试", "document_number": "待核", "holidays": [NEW_YEAR]} | changes
    return parse_calendar(package_of({"2030": year}))


def package_of(years: object, **changes: object) -> bytes:
    head = {"format": 1, "region": "CN", "version": "2030.1", "source": "test"}
    return msgspec.json.encode(head | {"years": years} | changes)


def refusal(data: bytes) -> str:
    with pytest.raises(CalendarPackageError) as caught:
        parse_calendar(data)
    return str(caught.value.facts["where"])


def test_every_day_from_2004_to_2026_agrees_with_the_oracle() -> None:
    calendar = packaged.calendar()

    assert [day for day in ALL_DAYS if calendar.is_workday(day) != chinese_calendar.is_workday(day)] == []


def test_the_packaged_file_is_what_the_generator_writes() -> None:
    shipped = msgspec.json.decode(read_bytes("calendar", packaged.CALENDAR_FILE), type=dict[str, object])

    assert shipped == msgspec.json.decode(msgspec.json.encode(package()))


def test_the_2026_notice_day_by_day() -> None:
    calendar = packaged.calendar()
    worked = [day for day in ALL_DAYS if day.year == 2026 and calendar.kind_of(day) is DayKind.MAKE_UP_DAY]

    assert [f"{day:%m-%d}" for day in worked] == ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
    assert calendar.name_of(date(2026, 2, 17)) == "春节"
    assert calendar.years[2026].document_number == "国办发明电〔2025〕7号"


def test_an_unpublished_year_is_never_guessed() -> None:
    calendar = packaged.calendar()

    for day in (date(2003, 12, 31), date(2027, 1, 4)):
        with pytest.raises(YearUnpublishedError) as caught:
            calendar.is_workday(day)
        assert caught.value.facts == {"year": day.year}
    assert calendar.kind_of(date(2027, 1, 4)) is DayKind.UNPUBLISHED_WEEKDAY
    assert calendar.kind_of(date(2027, 1, 2)) is DayKind.UNPUBLISHED_WEEKEND
    assert (calendar.first_year, calendar.last_year) == (2004, 2026)


def test_a_newer_package_replaces_the_old_one() -> None:
    calendar = calendar_with(make_up_days=[{"name": "元旦", "days": ["2030-01-05"]}])

    assert not calendar.is_workday(date(2030, 1, 1))
    assert calendar.is_workday(date(2030, 1, 5))
    assert calendar.is_workday(date(2030, 1, 2))


def test_hall_days_stand_apart_from_legal_working_days() -> None:
    calendar = packaged.calendar()
    monday, saturday = date(2026, 11, 23), date(2026, 11, 28)
    hall = HallDays(closed={monday: "系统升级"}, opened={saturday: "延时服务", monday: "误填"})

    assert not is_hall_open(monday, calendar, hall)
    assert is_hall_open(saturday, calendar, hall)
    assert not is_hall_open(saturday + timedelta(days=1), calendar, hall)
    assert is_hall_open(monday + timedelta(days=1), calendar, hall)
    assert calendar.is_workday(monday)
    assert not calendar.is_workday(saturday)


@pytest.mark.parametrize(
    ("holidays", "made_up", "where"),
    [
        ([NEW_YEAR, {"name": "节", "days": ["2030-01-01"]}], [], "2030-01-01 重复"),
        ([NEW_YEAR], [{"name": "元旦", "days": ["2030-01-05", "2030-01-05"]}], "2030-01-05 重复"),
        (
            [{"name": "元旦", "days": ["2030-01-05"]}],
            [{"name": "元旦", "days": ["2030-01-05"]}],
            "2030-01-05 重复",
        ),
        ([NEW_YEAR], [{"name": "元旦", "days": ["2030-01-04"]}], "不能是调休上班日"),
        ([{"name": "元旦", "days": ["2031-01-01"]}], [], "不属于 2030 年"),
        ([], [], "2030 年没有节假日"),
    ],
)
def test_contradictions_are_refused_by_place(
    holidays: list[object], made_up: list[object], where: str
) -> None:
    year = {"notice": "n", "document_number": "d", "holidays": holidays, "make_up_days": made_up}

    assert where in refusal(package_of({"2030": year}))


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b"", "不是日历包"),
        (b"\xff\xfe", "不是日历包"),
        (b'{"format":1}', "不是日历包"),
        (package_of({}), "没有任何年份"),
        (package_of({}, format=2), "格式版本 2"),
        (package_of({}, extra=1), "不是日历包"),
        (
            package_of({"20300": {"notice": "n", "document_number": "d", "holidays": [NEW_YEAR]}}),
            "年份“20300”",
        ),
        (
            package_of({"二零三零": {"notice": "n", "document_number": "d", "holidays": [NEW_YEAR]}}),
            "年份“二零三零”",
        ),
        (b" " * 2_000_001, "文件过大"),
    ],
    ids=range(9),
)
def test_what_is_no_package_is_refused(data: bytes, where: str) -> None:
    assert where in refusal(data)


def test_a_day_that_does_not_exist_is_refused() -> None:
    data = package_of(
        {
            "2030": {
                "notice": "n",
                "document_number": "d",
                "holidays": [{"name": "节", "days": ["2030-02-30"]}],
            }
        }
    )

    assert "不是日历包" in refusal(data)
