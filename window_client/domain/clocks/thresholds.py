"""At how many days left each supervision light comes on: configuration of a hall, no law.

Thresholds stand in `resources/supervision/thresholds.json`; a hall's own go into its settings. A mark is a
number of days left (`left`, negative: days over) or a share of the limit that is used (`used_percent`):
supervision systems in the field have both.
"""

from datetime import date, timedelta
from typing import ClassVar

import msgspec

from window_client.domain.calendar import WorkCalendar
from window_client.domain.clocks.parts import ClockKind
from window_client.domain.deadline import AlertThresholds, Period
from window_client.domain.deadline_days import days_of, total
from window_client.domain.values import Value
from window_client.errors import WindowClientError

FORMAT = 1
MAX_BYTES = 64_000
MOST_LEFT, MOST_PERCENT = 365, 1_000
SOLE_DECISION = "sole_decision"
"""The promised limit where the law sets none: no second clock stands behind it."""

_NAMES = frozenset({*ClockKind, SOLE_DECISION})
_WHOLE = 100
_ONE_DAY = timedelta(days=1)


class ThresholdsError(WindowClientError):
    """Thresholds that cannot be used; `where` names the place."""

    code: ClassVar[str] = "supervision.thresholds_refused"


class Mark(Value, frozen=True, kw_only=True):
    """One mark: days left, or per cent of the limit used; exactly one of them."""

    left: int | None = None
    used_percent: int | None = None

    def days_left(self, total: int) -> int:
        """Return the mark as days left of a limit."""
        if self.left is not None:
            return self.left
        return total * (_WHOLE - (self.used_percent or 0)) // _WHOLE


class Marks(Value, frozen=True, kw_only=True):
    """The marks of one kind of clock; None: this light never comes on."""

    alert: Mark | None = None
    yellow: Mark | None = None
    red: Mark | None = None


class Thresholds(Value, frozen=True, kw_only=True):
    """All marks.

    Attributes:
        default: For every clock that is not named.
        clocks: By the value of a `ClockKind`, or `SOLE_DECISION`.
        source: Where they come from.
    """

    default: Marks
    clocks: dict[str, Marks] = {}
    format: int = FORMAT
    source: str = ""

    def lights(self, name: str, total: int) -> AlertThresholds:
        """Return the marks of a clock in days left of its limit."""
        marks = self.clocks.get(name, self.default)
        days = [mark.days_left(total) if mark else None for mark in (marks.alert, marks.yellow, marks.red)]
        return AlertThresholds(alert=days[0], yellow=days[1], red=days[2])


def parse_thresholds(data: bytes) -> Thresholds:
    """Read and check thresholds.

    Raises:
        ThresholdsError: They cannot be used; `where` names the place.
    """
    if len(data) > MAX_BYTES:
        raise ThresholdsError(where="文件过大")
    try:
        found = msgspec.json.decode(data, type=Thresholds)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ThresholdsError(where=str(error)) from error
    return checked(found)


def checked(found: Thresholds) -> Thresholds:
    """Return thresholds that can be used.

    Raises:
        ThresholdsError: They cannot; `where` names the place.
    """
    if found.format != FORMAT:
        raise ThresholdsError(where=f"格式版本 {found.format}")
    for name in found.clocks.keys() - _NAMES:
        raise ThresholdsError(where=f"没有“{name[:40]}”这种期限")
    for name, marks in {"default": found.default, **found.clocks}.items():
        _check(name, marks)
    return found


def _check(name: str, marks: Marks) -> None:
    given = [mark for mark in (marks.alert, marks.yellow, marks.red) if mark]
    for mark in given:
        if (mark.left is None) == (mark.used_percent is None):
            raise ThresholdsError(where=f"{name}：剩余天数与已用百分比须写且只写一个")
        if abs(mark.left or 0) > MOST_LEFT or not 0 <= (mark.used_percent or 0) <= MOST_PERCENT:
            raise ThresholdsError(where=f"{name}：数值超出范围")
    alike = len({mark.left is None for mark in given}) <= 1
    days = [mark.days_left(_WHOLE) for mark in given]
    if alike and days != sorted(days, reverse=True):
        raise ThresholdsError(where=f"{name}：预警应早于黄牌，黄牌应早于红牌")


def first_day(left: int, period: Period, due_on: date, calendar: WorkCalendar) -> date | None:
    """Return the first day on which no more than `left` days are left of a period that ends on `due_on`.

    Days over are counted from the end: one over is reached on the very next day, off or not. None where a
    pause without an end keeps that day from coming.
    """
    whole = total(period)
    if left >= whole:
        return period.from_on
    if left == -1:
        return due_on + _ONE_DAY
    for day in days_of(period, calendar):
        if day.number == whole - left:
            return day.on
        if day.pause and day.pause.until_on is None:
            break
    return None
