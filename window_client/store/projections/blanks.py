"""Pre-printed sheets of this window: which are left, reserved, printed, spoiled."""

from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from window_client.domain.case import events as ev
from window_client.domain.window_events import BlanksReceived
from window_client.store.errors import BlanksExhausted
from window_client.store.projections.counters import add_counts
from window_client.store.rows import BlankStock
from window_client.store.schema import blank, blank_count, blank_range

FREE, RESERVED, PRINTED, SPOILED = "free", "reserved", "printed", "spoiled"


def record_received(connection: Connection, ordinal: int, event: BlanksReceived) -> None:
    """Add a pile of blanks."""
    row = {
        "ordinal": ordinal,
        "blank_type": event.blank_type,
        "prefix": event.prefix,
        "first": event.first,
        "last": event.last,
        "digits": event.digits,
        "next": event.first,
    }
    connection.execute(insert(blank_range), row)


def record_reserved(connection: Connection, case_no: int, event: ev.CertificateReserved) -> None:
    """Take a sheet for a certificate."""
    pile, position = _find_pile(connection, event.blank_type, event.blank_serial)
    _set_state(
        connection,
        {
            "blank_type": event.blank_type,
            "serial": event.blank_serial,
            "state": RESERVED,
            "range": pile,
            "position": position,
            "certificate": event.certificate,
            "case_no": case_no,
        },
    )
    if pile:
        _move_on(connection, pile, position)


def record_printed(connection: Connection, event: ev.CertificatePrinted) -> None:
    """The reserved sheet of a certificate was printed."""
    reserved = select(blank).where(blank.c.certificate == event.certificate, blank.c.state == RESERVED)
    for row in connection.execute(reserved).mappings().all():
        _set_state(connection, dict(row) | {"state": PRINTED})


def record_answer(connection: Connection, event: ev.CertificateSpoiled | ev.CertificateNotPrinted) -> None:
    """A sheet is spent, or free for the next try."""
    state = SPOILED if isinstance(event, ev.CertificateSpoiled) else FREE
    wanted = (blank.c.blank_type == event.blank_type) & (blank.c.serial == event.blank_serial)
    row = connection.execute(select(blank).where(wanted)).mappings().one_or_none()
    if row is not None:
        _set_state(connection, dict(row) | {"state": state})


def _set_state(connection: Connection, row: dict[str, Any]) -> None:
    key = (blank.c.blank_type == row["blank_type"]) & (blank.c.serial == row["serial"])
    before = connection.scalar(select(blank.c.state).where(key))
    connection.execute(
        upsert(blank).on_conflict_do_update(index_elements=["blank_type", "serial"], set_=row), row
    )
    if row["range"]:  # only sheets of known piles count against the stock
        changes: dict[tuple[str, ...], int] = {(row["blank_type"], row["state"]): 1}
        if before is not None:
            changes[row["blank_type"], before] = changes.get((row["blank_type"], before), 0) - 1
        add_counts(connection, blank_count, changes)


def _find_pile(connection: Connection, blank_type: str, serial: str) -> tuple[int, int]:
    for pile in connection.execute(_piles(blank_type)).all():
        digits = serial.removeprefix(pile.prefix)
        fits = serial.startswith(pile.prefix) and len(digits) == pile.digits and digits.isdecimal()
        if fits and pile.first <= int(digits) <= pile.last:
            return pile.ordinal, int(digits)
    return 0, 0


def _move_on(connection: Connection, pile: int, position: int) -> None:
    at_next = (blank_range.c.ordinal == pile) & (blank_range.c.next == position)
    row = connection.execute(select(blank_range).where(at_next)).one_or_none()
    if row is None:
        return
    following = position + 1
    while _is_known(connection, row.blank_type, _serial(row, following)):
        following += 1
    connection.execute(update(blank_range).where(at_next).values(next=following))


def _is_known(connection: Connection, blank_type: str, serial: str) -> bool:
    found = select(blank.c.serial).where(blank.c.blank_type == blank_type, blank.c.serial == serial)
    return connection.scalar(found) is not None


def _serial(pile: Any, position: int) -> str:
    return f"{pile.prefix}{position:0{pile.digits}d}"


def take(connection: Connection, blank_type: str, taken: set[str]) -> str:
    """Return the serial of the sheet on top that is not in `taken`; add it there.

    A sheet that came back unprinted lies on top of those after it.

    Raises:
        BlanksExhausted: The piles are used up.
    """
    serial = _top(connection, blank_type, taken)
    if serial is None:
        raise BlanksExhausted(blank_type=blank_type)
    taken.add(serial)
    return serial


def _top(connection: Connection, blank_type: str, taken: set[str]) -> str | None:
    found = [
        (row.range, row.position, row.serial)
        for row in connection.execute(
            select(blank)
            .where(blank.c.blank_type == blank_type, blank.c.state == FREE, blank.c.range > 0)
            .order_by(blank.c.range, blank.c.position)
            .limit(len(taken) + 1)
        )
        if row.serial not in taken
    ]
    for pile in connection.execute(_piles(blank_type)).all():
        position = pile.next
        while _serial(pile, position) in taken or _is_known(connection, blank_type, _serial(pile, position)):
            position += 1
        if position <= pile.last:
            found.append((pile.ordinal, position, _serial(pile, position)))
            break
    return min(found)[2] if found else None


def _piles(blank_type: str) -> Select[Any]:
    return select(blank_range).where(blank_range.c.blank_type == blank_type).order_by(blank_range.c.ordinal)


def stock(connection: Connection, blank_type: str) -> BlankStock:
    """Count the sheets of one kind."""
    rows = connection.execute(select(blank_count).where(blank_count.c.blank_type == blank_type)).all()
    by_state = {row.state: row.n for row in rows}
    received = select(func.sum(blank_range.c.last - blank_range.c.first + 1)).where(
        blank_range.c.blank_type == blank_type
    )
    gone = sum(by_state.get(state, 0) for state in (RESERVED, PRINTED, SPOILED))
    return BlankStock(
        blank_type=blank_type,
        left=(connection.scalar(received) or 0) - gone,
        reserved=by_state.get(RESERVED, 0),
        printed=by_state.get(PRINTED, 0),
        spoiled=by_state.get(SPOILED, 0),
        next_serial=_top(connection, blank_type, set()),
    )


def open_cases() -> Select[Any]:
    """Return a query for the cases of which a sheet of this window is at the printer."""
    return select(blank.c.case_no).where(blank.c.state == RESERVED)
