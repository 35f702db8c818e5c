"""Units of periods: what a limit may be counted in, and how other systems write it.

Sources: 行政许可法 art 82 (working days); 民法典 arts 200-204 (hours, days, months by the solar calendar);
unit codes and the conversion of months and years of the provincial exchange tables.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import ClassVar, Literal

from window_client.domain.values import Value
from window_client.errors import WindowClientError

Unit = Literal["workday", "calendar", "month", "hour", "minute"]
"""工作日, 自然日, 月, 小时, 分钟. Stored and sent: add, never change."""

DayUnit = Literal["workday", "calendar"]

UNIT_WORDS: Mapping[Unit, str] = MappingProxyType(
    {"workday": "个工作日", "calendar": "个自然日", "month": "个月", "hour": "小时", "minute": "分钟"}
)

HOURS_A_DAY, MINUTES_AN_HOUR = 24, 60
MINUTES_A_DAY = HOURS_A_DAY * MINUTES_AN_HOUR
DAYS_A_MONTH = 30
DAYS_A_YEAR = 365
"""Months and years turned into natural days as the exchange tables want it: 30 and 365."""

_CODES: Mapping[str, tuple[Unit, int]] = MappingProxyType(
    {
        "G": ("workday", 1),
        "W": ("workday", 1),
        "Z": ("calendar", 1),
        "N": ("calendar", 1),
        "H": ("hour", 1),
        "工作日": ("workday", 1),
        "自然日": ("calendar", 1),
        "日": ("workday", 1),  # 行政许可法 art 82: days in the Act are working days
        "小时": ("hour", 1),
        "分钟": ("minute", 1),
        "月": ("month", 1),
        "年": ("month", 12),
    }
)


class Span(Value, frozen=True, kw_only=True):
    """A bare limit: so many of a unit."""

    count: int
    unit: Unit = "workday"


class UnitUnknownError(WindowClientError):
    """`text` names no unit that this program knows."""

    code: ClassVar[str] = "deadline.unit_unknown"


def from_code(count: int, code: str) -> tuple[int, Unit]:
    """Return a limit that another system wrote, such as (20, "G") or (1, "年").

    Raises:
        UnitUnknownError: The code is none of those known.
    """
    known = _CODES.get(code.strip())
    if known is None:
        raise UnitUnknownError(text=code[:20])
    unit, factor = known
    return count * factor, unit


def to_days_code(count: int, unit: Unit) -> tuple[int, str]:
    """Return a limit in days with code G (working) or Z (natural), as the exchange tables want it.

    A month is 30 and a year 365 natural days there; hours and minutes are rounded up to whole days. This is
    for exchange only: the end of a month's period is its corresponding day, see `deadline.reckon`.
    """
    if unit == "workday":
        return count, "G"
    if unit == "month":
        years, months = divmod(count, 12)
        return years * DAYS_A_YEAR + months * DAYS_A_MONTH, "Z"
    if unit == "calendar":
        return count, "Z"
    return -(-minutes_in(count, unit) // MINUTES_A_DAY), "Z"


def minutes_in(count: int, unit: Unit) -> int:
    """Return hours or minutes as minutes."""
    return count * MINUTES_AN_HOUR if unit == "hour" else count


def months_after(day: date, months: int) -> date:
    """Return the corresponding day so many months later; a month without it ends the period on its last day.

    Source: 民法典 art 202.

    Raises:
        ValueError, OverflowError: Beyond the end of what a calendar can hold.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        raise OverflowError(year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
