"""Leased number blocks: which counters are taken, which is next. A block has no gaps unless a block ends."""

import re
from typing import Any

from sqlalchemy import Connection, Select, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from window_client.domain.case import events as ev
from window_client.domain.day.events import FeeCharged
from window_client.domain.numbering import CASE_SERIES, is_case_number
from window_client.domain.window_events import BlockLeased, WindowEvent
from window_client.store.errors import NumbersExhausted
from window_client.store.ids import milliseconds
from window_client.store.rows import NumberStock
from window_client.store.schema import number_block, number_used

_DOCUMENT_COUNTER = re.compile(r"〕\D*(\d+)号$")
_YEAR = slice(6, 10)
_COUNTER = slice(10, 16)


def counter_in(event: ev.Event | WindowEvent) -> tuple[str, int] | None:
    """Return the series and counter that an event uses up, read from its number where it does not say."""
    if isinstance(event, ev.CertificateReserved | FeeCharged):
        return event.series, event.counter
    if isinstance(event, ev.DocumentIssued):
        found = _DOCUMENT_COUNTER.search(event.number)
        return (event.series, int(found[1])) if found else None
    if isinstance(event, ev.Received) and is_case_number(event.number):
        series = f"{CASE_SERIES}/{event.hall}/{int(event.number[_YEAR])}"
        return series, int(event.number[_COUNTER])
    return None


def record_lease(connection: Connection, ordinal: int, event: BlockLeased) -> None:
    """Add a block; a lease that is known already changes nothing."""
    row = {
        "lease": event.lease,
        "ordinal": ordinal,
        "series": event.series,
        "low": event.low,
        "high": event.high,
        "next": _free_from(connection, event.series, event.low),
        "valid_until_ms": milliseconds(event.valid_until),
    }
    connection.execute(upsert(number_block).on_conflict_do_nothing(), row)


def record_use(connection: Connection, ordinal: int, series: str, counter: int) -> None:
    """Mark a counter as used for ever and move the block on if it was the next one."""
    used = {"series": series, "counter": counter, "ordinal": ordinal}
    connection.execute(upsert(number_used).on_conflict_do_nothing(), used)
    at_next = (number_block.c.series == series) & (number_block.c.next == counter)
    if connection.scalar(select(number_block.c.lease).where(at_next)) is not None:
        free = _free_from(connection, series, counter + 1)
        connection.execute(update(number_block).where(at_next).values(next=free))


def _free_from(connection: Connection, series: str, counter: int) -> int:
    while _is_used(connection, series, counter):
        counter += 1
    return counter


def _is_used(connection: Connection, series: str, counter: int) -> bool:
    found = select(number_used.c.counter).where(
        number_used.c.series == series, number_used.c.counter == counter
    )
    return connection.scalar(found) is not None


def take(connection: Connection, series: str, now_ms: int, taken: set[int]) -> int:
    """Return the lowest counter that is leased, valid, unused and not in `taken`; add it there.

    Raises:
        NumbersExhausted: There is none.
    """
    for block in connection.execute(_valid(series, now_ms).order_by(number_block.c.low)).all():
        counter = int(block.next)
        while counter in taken or _is_used(connection, series, counter):
            counter += 1
        if counter <= block.high:
            taken.add(counter)
            return counter
    raise NumbersExhausted(series=series)


def stock(connection: Connection, series: str, now_ms: int) -> NumberStock:
    """Count what is left of the valid blocks of a series."""
    left = total = 0
    for block in connection.execute(_valid(series, now_ms)).all():
        beyond = select(func.count()).where(
            number_used.c.series == series, number_used.c.counter.between(block.next, block.high)
        )
        left += max(block.high - block.next + 1, 0) - (connection.scalar(beyond) or 0)
        total += block.high - block.low + 1
    return NumberStock(series=series, left=left, total=total)


def _valid(series: str, now_ms: int) -> Select[Any]:
    return select(number_block).where(number_block.c.series == series, number_block.c.valid_until_ms > now_ms)


def series(connection: Connection) -> tuple[str, ...]:
    """Return all series of which a block is known."""
    return tuple(connection.scalars(select(number_block.c.series).distinct().order_by(number_block.c.series)))


def void_leases(connection: Connection, ordinal: int) -> None:
    """Never give out again what was leased up to this place in the journal."""
    connection.execute(delete(number_block).where(number_block.c.ordinal <= ordinal))


def is_leased(connection: Connection, lease: str) -> bool:
    """Tell whether a block is known and not void."""
    return connection.scalar(select(number_block.c.lease).where(number_block.c.lease == lease)) is not None
