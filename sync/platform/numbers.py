"""Number blocks: every window numbers from blocks that nobody else has, ever."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from sync.messages import LeaseRequest
from sync.platform import tables as t
from sync.platform.database import SERIES_FLOOR, PlatformDatabase
from sync.platform.people import Place
from sync.platform.problems import declined
from sync.platform.settings import PlatformSettings
from window_client.clock import Clock, hall_day
from window_client.domain.hall import Lease

_SERIES = re.compile(r"([a-z][a-z0-9_.\-]{0,40})/([^/\s]{1,64})/([0-9]{4})")
JUMP_AFTER_RESTORE = 10_000
"""A restored platform may have forgotten blocks that it gave out; it goes on this far behind them."""

MAX_COUNTER = 999_999
"""Numbers have six digits."""


class NumberOffice:
    """Gives out blocks and remembers every one."""

    def __init__(self, database: PlatformDatabase, clock: Clock, settings: PlatformSettings) -> None:
        self._db, self._clock, self._settings = database, clock, settings

    def lease(self, place: Place, request: LeaseRequest) -> Lease:
        """Give a block of a series of the device's hall; the same request id gets the same block.

        Raises:
            Declined: 422 `unknown_series`, 403 `other_device`, 409 `series_used_up`.
        """
        kind = self._kind_of(place, request.series)
        with self._db.write() as tx:
            before = tx.execute(select(t.lease).where(t.lease.c.id == request.id)).one_or_none()
            if before is not None:
                return _again(before, place, request)
            size = self._settings.lease_sizes.get(kind, self._settings.lease_size)
            low = _advance(tx, request.series, size)
            lease = self._made(request, low, size)
            tx.execute(insert(t.lease).values(_row(lease, place, request.incarnation)))
        return lease

    def _kind_of(self, place: Place, series: str) -> str:
        found = _SERIES.fullmatch(series)
        year = hall_day(self._clock.now()).year
        if not found or found[2] != place.hall or abs(int(found[3]) - year) > 1:
            raise declined(422, "unknown_series")
        return found[1]

    def _made(self, request: LeaseRequest, low: int, size: int) -> Lease:
        until = self._clock.now() + timedelta(days=self._settings.lease_days)
        return Lease(id=request.id, series=request.series, low=low, high=low + size - 1, valid_until=until)


def jump_ahead(tx: Connection) -> None:
    """Leave out the numbers that a forgotten tail may have given out, also in series it had begun."""
    tx.execute(update(t.series).values(next=t.series.c.next + JUMP_AFTER_RESTORE))
    floor = t.counter.c.name == SERIES_FLOOR
    tx.execute(update(t.counter).where(floor).values(value=t.counter.c.value + JUMP_AFTER_RESTORE))


def _advance(tx: Connection, series: str, size: int) -> int:
    low = tx.scalar(select(t.series.c.next).where(t.series.c.name == series)) or _first_number(tx)
    if low + size - 1 > MAX_COUNTER:
        raise declined(409, "series_used_up")
    moved = tx.execute(update(t.series).where(t.series.c.name == series).values(next=low + size))
    if not moved.rowcount:
        tx.execute(insert(t.series).values(name=series, next=low + size))
    return low


def _first_number(tx: Connection) -> int:
    return 1 + int(tx.scalar(select(t.counter.c.value).where(t.counter.c.name == SERIES_FLOOR)) or 0)


def _again(row: Row[Any], place: Place, request: LeaseRequest) -> Lease:
    if (row.device, row.series) != (place.device, request.series):
        raise declined(403, "other_device")
    until = datetime.fromtimestamp(row.valid_until_ms / 1000, UTC)
    return Lease(id=row.id, series=row.series, low=row.low, high=row.high, valid_until=until)


def _row(lease: Lease, place: Place, incarnation: str) -> dict[str, object]:
    return {
        "id": lease.id,
        "device": place.device,
        "incarnation": incarnation,
        "series": lease.series,
        "low": lease.low,
        "high": lease.high,
        "valid_until_ms": int(lease.valid_until.timestamp() * 1000),
    }
