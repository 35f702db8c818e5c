"""Walk the journal and name the first entry that is not what was written."""

from collections.abc import Callable, Iterator

import msgspec
from sqlalchemy import Connection, Row, func, select

from window_client.clock import hall_day
from window_client.domain.journal import GENESIS, Entry, chain_hash
from window_client.domain.values import Value
from window_client.store.ids import milliseconds
from window_client.store.journal import Head, load_head, read_entry
from window_client.store.schema import case_key, chain, journal

Progress = Callable[[str, int, int], None]
"""Told the step, how much of it is done, and how much there is."""


class JournalBreak(Value, frozen=True, kw_only=True):
    """The first place where the journal does not verify.

    Attributes:
        entry_id: The entry as the table names it; empty where it is missing.
        why: `gap` (missing), `hash` (content is not what was sealed), `columns` (the row says other than its
            content), `unchained` (never sealed).
    """

    incarnation: str
    seq: int
    entry_id: str
    why: str


class JournalReport(Value, frozen=True, kw_only=True):
    """What the walk found."""

    entries: int
    incarnations: int
    broken: JournalBreak | None


def no_progress(_step: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def verify_journal(connection: Connection, progress: Progress = no_progress) -> JournalReport:
    """Walk all chains, entry by entry, without holding them in memory."""
    head = load_head(connection)
    total = connection.scalar(select(func.count()).select_from(chain)) or 0
    walked = 0
    expected = _Expected("", 0, GENESIS)
    broken: JournalBreak | None = None
    lives = 0
    for row in _rows(connection):
        if row.incarnation != expected.incarnation:
            expected, lives = _Expected(row.incarnation, 0, GENESIS), lives + 1
        broken = _fault(row, expected)
        if broken is not None:
            break
        expected = _Expected(row.incarnation, row.seq, row.hash)
        walked += 1
        progress("verify", walked, total)
    broken = broken or _end_fault(connection, head)
    return JournalReport(entries=walked, incarnations=lives, broken=broken)


class _Expected(msgspec.Struct, frozen=True):
    incarnation: str
    seq: int
    hash: str


def _rows(connection: Connection) -> Iterator[Row[tuple[object, ...]]]:
    query = (
        select(chain, journal, case_key.c.case_id)
        .outerjoin(journal, journal.c.ordinal == chain.c.ordinal)
        .outerjoin(case_key, case_key.c.no == journal.c.case_no)
        .order_by(chain.c.incarnation, chain.c.seq)
    )
    with connection.execution_options(yield_per=500).execute(query) as rows:
        yield from rows


def _fault(row: Row[tuple[object, ...]], before: _Expected) -> JournalBreak | None:
    def broken(why: str, seq: int = row.seq) -> JournalBreak:
        return JournalBreak(incarnation=row.incarnation, seq=seq, entry_id=row.entry_id or "", why=why)

    if row.seq != before.seq + 1:
        return broken("gap", before.seq + 1)
    if row.content is None:
        return broken("gap")
    try:
        entry = read_entry(row.content)
    except msgspec.DecodeError:
        return broken("hash")
    if row.hash != chain_hash(before.hash, row.incarnation, row.seq, entry):
        return broken("hash")
    return None if _columns(row) == _told(entry) else broken("columns")


def _columns(row: Row[tuple[object, ...]]) -> tuple[object, ...]:
    return row.entry_id, row.kind, row.case_id, row.at_ms, row.day, row.clerk


def _told(entry: Entry) -> tuple[object, ...]:
    day = hall_day(entry.at).isoformat()
    return entry.id, entry.kind, entry.case, milliseconds(entry.at), day, entry.clerk


def _end_fault(connection: Connection, head: Head) -> JournalBreak | None:
    """See that nothing was cut off the end, and nothing stands beside the chain."""
    end = select(func.max(chain.c.seq)).where(chain.c.incarnation == head.incarnation)
    top = connection.scalar(end) or 0
    if top != head.seq:
        return JournalBreak(incarnation=head.incarnation, seq=min(top, head.seq) + 1, entry_id="", why="gap")
    loose = (
        select(journal.c.ordinal, journal.c.entry_id)
        .where(journal.c.ordinal.not_in(select(chain.c.ordinal)))
        .order_by(journal.c.ordinal)
        .limit(1)
    )
    found = connection.execute(loose).first()
    if found is None:
        return None
    return JournalBreak(incarnation="", seq=found.ordinal, entry_id=found.entry_id, why="unchained")
