"""Working days (工作日): Monday to Friday, less statutory holidays, plus make-up days (调休上班).

Source: 行政许可法 art 82 (periods are working days, statutory holidays excluded) and the yearly notice of the
State Council's office. A year whose notice is not in the package is unpublished: nothing is guessed for it.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar

import msgspec

from window_client.domain.values import Value
from window_client.errors import WindowClientError

FORMAT = 1
MAX_PACKAGE_BYTES = 2_000_000
YEARS = range(1949, 2201)
SATURDAY = 5

_VERSION = re.compile(r"\d{4}(\.\d{1,4}){1,2}", re.ASCII)


class DayKind(StrEnum):
    """What a day is for the reckoning of periods."""

    WORKDAY = "workday"
    MAKE_UP_DAY = "make_up_day"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    UNPUBLISHED_WEEKDAY = "unpublished_weekday"
    UNPUBLISHED_WEEKEND = "unpublished_weekend"

    @property
    def works(self) -> bool:
        """Whether the day counts; on an unpublished day this is only an estimate."""
        return self in {DayKind.WORKDAY, DayKind.MAKE_UP_DAY, DayKind.UNPUBLISHED_WEEKDAY}

    @property
    def published(self) -> bool:
        """Whether the State Council's notice for the day's year is in the package."""
        return self not in {DayKind.UNPUBLISHED_WEEKDAY, DayKind.UNPUBLISHED_WEEKEND}


class CalendarPackageError(WindowClientError):
    """A calendar package was refused; `code` of the instance says why, `where` names the place."""

    code: ClassVar[str] = "calendar.package_refused"


class YearUnpublishedError(WindowClientError):
    """The working days of `year` are not published."""

    code: ClassVar[str] = "calendar.year_unpublished"


class NamedDays(Value, frozen=True, kw_only=True):
    """Days of one holiday: those off, or those worked in exchange."""

    name: str
    days: tuple[date, ...]


class CalendarYear(Value, frozen=True, kw_only=True):
    """One year of a calendar package.

    Attributes:
        notice: Title of the notice, 待核 where it has not been confirmed.
        document_number: Its number (文号), 待核 where it has not been confirmed.
        issued_on: Its date.
        changed_by: A later notice that changed it; its content is contained in the days.
        holidays: Days off, those on weekends included.
        make_up_days: Saturdays and Sundays that are worked.
    """

    notice: str
    document_number: str
    issued_on: date | None = None
    changed_by: str | None = None
    holidays: tuple[NamedDays, ...]
    make_up_days: tuple[NamedDays, ...] = ()


class CalendarPackage(Value, frozen=True, kw_only=True):
    """A calendar as it is shipped and exchanged (JSON)."""

    format: int
    region: str
    version: str
    source: str
    years: dict[str, CalendarYear]


class WorkCalendar(msgspec.Struct, frozen=True, kw_only=True):
    """The legal working days of the published years.

    Attributes:
        version: Version of the package.
        years: Published years with their notices.
        marks: Days that differ from the plain week, with the holiday's name.
    """

    version: str
    years: Mapping[int, CalendarYear]
    marks: Mapping[date, tuple[DayKind, str]]

    @property
    def first_year(self) -> int:
        """The first published year."""
        return min(self.years)

    @property
    def last_year(self) -> int:
        """The last published year."""
        return max(self.years)

    def kind_of(self, day: date) -> DayKind:
        """Return what the day is; for an unpublished year only the day of the week is known."""
        weekend = day.weekday() >= SATURDAY
        if day.year not in self.years:
            return DayKind.UNPUBLISHED_WEEKEND if weekend else DayKind.UNPUBLISHED_WEEKDAY
        mark = self.marks.get(day)
        if mark:
            return mark[0]
        return DayKind.WEEKEND if weekend else DayKind.WORKDAY

    def name_of(self, day: date) -> str:
        """Return the holiday for which the day is off or worked, or an empty text."""
        return self.marks[day][1] if day in self.marks else ""

    def is_workday(self, day: date) -> bool:
        """Return whether the day is a legal working day.

        Raises:
            YearUnpublishedError: The day's year is not in the package.
        """
        kind = self.kind_of(day)
        if not kind.published:
            raise YearUnpublishedError(year=day.year)
        return kind.works


class HallDays(Value, frozen=True, kw_only=True):
    """Days on which one hall is closed or open by its own decision.

    They say when people are served and never change a legal period, so they stand apart from `WorkCalendar`.
    """

    closed: dict[date, str] = {}
    opened: dict[date, str] = {}


def is_hall_open(day: date, calendar: WorkCalendar, hall: HallDays) -> bool:
    """Return whether the hall serves people; a closure wins over an opening."""
    if day in hall.closed:
        return False
    return day in hall.opened or calendar.kind_of(day).works


def parse_calendar(data: bytes) -> WorkCalendar:
    """Read and check a calendar package; see `read_package`."""
    return calendar_of(read_package(data))


def read_package(data: bytes) -> CalendarPackage:
    """Read and check a calendar package as it is exchanged.

    Raises:
        CalendarPackageError: Not a package, or one that contradicts itself; `where` names the place.
    """
    if len(data) > MAX_PACKAGE_BYTES:
        raise CalendarPackageError(where="文件过大")
    try:
        package = msgspec.json.decode(data, type=CalendarPackage)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CalendarPackageError(where=f"内容不是日历包（{error}）") from error
    if package.format != FORMAT:
        raise CalendarPackageError(where=f"格式版本 {package.format}")
    calendar_of(package)
    return package


def version_key(version: str) -> tuple[int, ...]:
    """Return a version such as 2026.1 so that later ones compare greater.

    Raises:
        CalendarPackageError: It is no version.
    """
    if not _VERSION.fullmatch(version):
        raise CalendarPackageError(where=f"版本“{version[:20]}”")
    return tuple(int(part) for part in version.split("."))


def check_successor(new: CalendarPackage, old: CalendarPackage) -> None:
    """Let a package take another's place: of the same region, newer, and without losing a year.

    Raises:
        CalendarPackageError: It may not; `where` says why.
    """
    if new.region != old.region:
        raise CalendarPackageError(where=f"适用区域是“{new.region[:20]}”，现行日历是“{old.region}”")
    if version_key(new.version) <= version_key(old.version):
        raise CalendarPackageError(where=f"版本 {new.version} 不比现行的 {old.version} 新")
    lost = sorted(old.years.keys() - new.years.keys())
    if lost:
        raise CalendarPackageError(where=f"缺少现行日历已有的 {'、'.join(lost)} 年")


def changed_years(new: CalendarPackage, old: CalendarPackage) -> tuple[str, ...]:
    """Return the years whose days are not the same in both, or that only one of them has."""
    years = new.years.keys() | old.years.keys()
    return tuple(sorted(year for year in years if _days(new, year) != _days(old, year)))


def _days(package: CalendarPackage, year: str) -> frozenset[tuple[date, DayKind]]:
    found = package.years.get(year)
    return (
        frozenset((day, kind) for day, (kind, _name) in _marks_of(int(year), found)) if found else frozenset()
    )


def calendar_of(package: CalendarPackage) -> WorkCalendar:
    """Return the working days of a package.

    Raises:
        CalendarPackageError: It contradicts itself; `where` names the place.
    """
    years = {_year_of(text): year for text, year in package.years.items()}
    if not years:
        raise CalendarPackageError(where="没有任何年份")
    marks: dict[date, tuple[DayKind, str]] = {}
    for number, year in years.items():
        for day, mark in _marks_of(number, year):
            if day in marks:
                raise CalendarPackageError(where=f"{day} 重复")
            marks[day] = mark
    return WorkCalendar(version=package.version, years=years, marks=marks)


def _year_of(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == len("2026") and int(text) in YEARS):
        raise CalendarPackageError(where=f"年份“{text[:20]}”")
    return int(text)


def _marks_of(number: int, year: CalendarYear) -> Iterator[tuple[date, tuple[DayKind, str]]]:
    if not year.holidays:
        raise CalendarPackageError(where=f"{number} 年没有节假日")
    for kind, groups in ((DayKind.HOLIDAY, year.holidays), (DayKind.MAKE_UP_DAY, year.make_up_days)):
        for group in groups:
            for day in group.days:
                _check_day(day, number, kind)
                yield day, (kind, group.name)


def _check_day(day: date, number: int, kind: DayKind) -> None:
    if day.year != number:
        raise CalendarPackageError(where=f"{day} 不属于 {number} 年")
    if kind is DayKind.MAKE_UP_DAY and day.weekday() < SATURDAY:
        raise CalendarPackageError(where=f"{day} 是周一至周五，不能是调休上班日")
