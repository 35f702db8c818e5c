"""Compute every projection anew from the journal and the feed, and compare with what stands there.

All in one transaction: the tables as they were are set aside, emptied and filled again by the same code that
fills them in daily work; then both are compared row by row. A crash leaves everything as it was.
"""

# ruff: noqa: S608 - the only names in these statements are those of our own tables

from collections.abc import Iterator
from heapq import merge
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, Select, delete, func, select, text

from window_client.domain.journal import Entry
from window_client.domain.values import Value
from window_client.store.journal import Head, load_head, read_entry
from window_client.store.projections import ledger, numbers
from window_client.store.projections.cases import CaseWriter
from window_client.store.recorded import recorded_event
from window_client.store.schema import PROJECTIONS, case_key, feed_entry, journal
from window_client.store.verify import Progress, no_progress

_TEXT = "case_text"
_CASES_AT_ONCE = 500


class Difference(Value, frozen=True, kw_only=True):
    """A projection that was not what the journal says: rows it lacked, rows it should not have had."""

    table: str
    missing: int
    surplus: int


class RebuildReport(Value, frozen=True, kw_only=True):
    """What was recomputed and what had been wrong."""

    entries: int
    cases: int
    differences: tuple[Difference, ...]


def rebuild(connection: Connection, progress: Progress = no_progress) -> RebuildReport:
    """Recompute all projections inside the caller's transaction; the caller commits or rolls back."""
    head = load_head(connection)
    _set_aside(connection)
    entries = _replay_ledgers(connection, head, progress)
    numbers.void_leases(connection, head.leases_void_to)
    cases = _refold_cases(connection, head, progress)
    differences = tuple(_differences(connection))
    _drop_shadows(connection)
    return RebuildReport(entries=entries, cases=cases, differences=differences)


def _set_aside(connection: Connection) -> None:
    connection.execute(
        text(f"CREATE VIRTUAL TABLE temp.{_TEXT}_terms USING fts5vocab(main, {_TEXT}, instance)")
    )
    connection.execute(text(f"CREATE TABLE shadow_{_TEXT} AS {_terms()}"))
    connection.execute(text(f"INSERT INTO {_TEXT} ({_TEXT}) VALUES ('delete-all')"))
    for table in PROJECTIONS:
        connection.execute(text(f"CREATE TABLE shadow_{table.name} AS SELECT * FROM {table.name}"))
        connection.execute(delete(table))


def _terms() -> str:
    return f"SELECT term, doc, col FROM temp.{_TEXT}_terms"


class _Step(NamedTuple):
    """An entry at its place in the order in which things happened at this window."""

    after: int
    arrival: int
    case_no: int | None
    content: bytes


def _replay_ledgers(connection: Connection, head: Head, progress: Progress) -> int:
    total = connection.scalar(select(func.count()).select_from(journal)) or 0
    done = 0
    for step in merge(_own_steps(connection), _recovered_steps(connection, head)):
        entry = read_entry(step.content)
        if step.arrival:
            ledger.record_recovered(connection, step.arrival, step.case_no, entry)
        else:
            _replay(connection, step, entry)
            done += 1
            progress("ledgers", done, total)
    return done


def _replay(connection: Connection, step: _Step, entry: Entry) -> None:
    try:
        event = recorded_event(entry)
    except (KeyError, msgspec.ValidationError):
        return  # a later program wrote it; what it means is not known here
    ledger.record(connection, step.after, step.case_no, entry, event)


def _own_steps(connection: Connection) -> Iterator[_Step]:
    for row in _paged(connection, select(journal).order_by(journal.c.ordinal)):
        yield _Step(row.ordinal, 0, row.case_no, row.content)


def _recovered_steps(connection: Connection, head: Head) -> Iterator[_Step]:
    mine = feed_entry.c.device == head.device
    for row in _paged(connection, select(feed_entry).where(mine).order_by(feed_entry.c.arrival)):
        yield _Step(row.after_ordinal, row.arrival, row.case_no, row.content)


def _paged(connection: Connection, query: Select[Any]) -> Iterator[Row[Any]]:
    return iter(connection.execute(query).yield_per(500))


def _refold_cases(connection: Connection, head: Head, progress: Progress) -> int:
    writer = CaseWriter(connection)
    numbers_of_cases = list(connection.scalars(select(case_key.c.no).order_by(case_key.c.no)))
    for start in range(0, len(numbers_of_cases), _CASES_AT_ONCE):
        some = numbers_of_cases[start : start + _CASES_AT_ONCE]
        writer.refold(some, head.device)
        writer.flush()
        progress("cases", start + len(some), len(numbers_of_cases))
    return len(numbers_of_cases)


def _differences(connection: Connection) -> Iterator[Difference]:
    pairs = [(table.name, f"SELECT * FROM {table.name}") for table in PROJECTIONS]
    for name, now in (*pairs, (_TEXT, _terms())):
        before = f"SELECT * FROM shadow_{name}"
        missing = _count_except(connection, now, before)
        surplus = _count_except(connection, before, now)
        if missing or surplus:
            yield Difference(table=name, missing=missing, surplus=surplus)


def _count_except(connection: Connection, left: str, right: str) -> int:
    return int(connection.scalar(text(f"SELECT count(*) FROM ({left} EXCEPT {right})")) or 0)


def _drop_shadows(connection: Connection) -> None:
    for table in PROJECTIONS:
        connection.execute(text(f"DROP TABLE shadow_{table.name}"))
    connection.execute(text(f"DROP TABLE shadow_{_TEXT}"))
    connection.execute(text(f"DROP TABLE temp.{_TEXT}_terms"))
