"""The one clock: everything that needs the time is given one of these."""

import time
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

HALL_ZONE = timezone(timedelta(hours=8))
"""China keeps one civil time, UTC+8, without daylight saving."""


class Clock(Protocol):
    """Wall time and a steady counter."""

    def now(self) -> datetime:
        """Return the present moment, aware, UTC, whole milliseconds."""

    def monotonic_ms(self) -> int:
        """Return a counter that never runs backwards while the PC is on, in milliseconds."""


class SystemClock:
    """The PC's clock."""

    def now(self) -> datetime:
        """Return the PC's wall time, cut to milliseconds so that stored and sent forms agree."""
        moment = datetime.now(UTC)
        return moment.replace(microsecond=moment.microsecond // 1000 * 1000)

    def monotonic_ms(self) -> int:
        """Return the PC's steady counter."""
        return time.monotonic_ns() // 1_000_000


def hall_day(moment: datetime) -> date:
    """Return the local calendar day of a moment."""
    return moment.astimezone(HALL_ZONE).date()
