"""The feed: everything that a hall must hear, in the one order, continued by cursor."""

import hashlib
from collections.abc import Iterator, Sequence
from heapq import merge
from typing import Any

from sqlalchemy import Connection, Row, select

from sync.platform import tables as t
from sync.platform.database import PlatformDatabase, epoch_of, head_of
from sync.platform.people import Place
from sync.platform.problems import declined
from sync.wire import feed_page
from window_client.domain.journal import Entry, SealedEntry
from window_client.domain.transfer import APPLIED, FeedEntry, FeedLine, FileReceipt, OwnEntry, PlatformVerdict
from window_client.domain.values import canonical, decode

PAGE_LINES = 500


def cursor_text(epoch: str, g: int, hall: str) -> str:
    """Return a cursor; windows keep it and give it back, and never look inside."""
    return f"{epoch}.{g}.{_scope(hall)}"


def read_cursor(cursor: str, *, epoch: str, hall: str, head: int) -> int | None:
    """Return the place after which a cursor continues; None if it belongs to another life or scope."""
    if not cursor:
        return 0
    life, _, rest = cursor.partition(".")
    digits, _, scope = rest.partition(".")
    fits = life == epoch and scope == _scope(hall) and digits.isascii() and digits.isdigit()
    return int(digits) if fits and len(digits) < 19 and int(digits) <= head else None  # noqa: PLR2004


class Feed:
    """Pages of the feed for one device at a time."""

    def __init__(self, database: PlatformDatabase) -> None:
        self._db = database

    def page(self, place: Place, incarnation: str, cursor: str, max_bytes: int) -> bytes:
        """Return the page after `cursor`: own entries as places only, others' with content.

        Raises:
            Declined: 409 `cursor`: begin again from the start.
        """
        with self._db.read() as tx:
            epoch, head = epoch_of(tx), head_of(tx)
            after = read_cursor(cursor, epoch=epoch, hall=place.hall, head=head)
            if after is None:
                raise declined(409, "cursor")
            lines, more = _fill(_lines(tx, place, incarnation, after), max_bytes)
        to = cursor_text(epoch, lines[-1].g if more else head, place.hall)
        return b"".join(feed_page(lines, epoch=epoch, to=to, more=more))


def _fill(lines: Iterator[FeedLine], max_bytes: int) -> tuple[list[FeedLine], bool]:
    """Take lines up to the size of a page, at least one; tell whether some are left."""
    page: list[FeedLine] = []
    size = 0
    for line in lines:
        size += len(canonical(line)) + 1
        if page and (size > max_bytes or len(page) >= PAGE_LINES):
            return page, True
        page.append(line)
    return page, False


def _lines(tx: Connection, place: Place, incarnation: str, after: int) -> Iterator[FeedLine]:
    entries = (_entry_line(row, place, incarnation) for row in _entry_rows(tx, place, incarnation, after))
    files = (FileReceipt(g=row.g, sha256=row.sha256) for row in _file_rows(tx, place, after))
    return merge(entries, files, key=lambda line: line.g)


def _entry_rows(tx: Connection, place: Place, incarnation: str, after: int) -> Sequence[Row[Any]]:
    """Own entries of this life; what earlier lives of the same device wrote; others' case entries that count.

    A device whose disk went back in time has lost what its earlier life sent last, so that comes whole, with
    whatever verdict it got.
    """
    column = t.entry.c
    mine = column.device == place.device
    own = mine & (column.incarnation == incarnation)
    earlier = mine & (column.kind != "") & (column.verdict != PlatformVerdict.DUPLICATE.value)
    counts = column.verdict.in_([one.value for one in APPLIED]) & column.case_id.is_not(None)
    wanted = (column.hall == place.hall) & (column.g > after) & (own | earlier | (~mine & counts))
    return tx.execute(select(t.entry).where(wanted).order_by(column.g).limit(PAGE_LINES + 1)).all()


def _file_rows(tx: Connection, place: Place, after: int) -> Sequence[Row[Any]]:
    column = t.file_receipt.c
    wanted = (column.hall == place.hall) & (column.g > after)
    return tx.execute(select(t.file_receipt).where(wanted).order_by(column.g).limit(PAGE_LINES + 1)).all()


def _entry_line(row: Row[Any], place: Place, incarnation: str) -> FeedLine:
    verdict = PlatformVerdict(row.verdict)
    if (row.device, row.incarnation) == (place.device, incarnation):
        return OwnEntry(g=row.g, incarnation=incarnation, seq=row.seq, verdict=verdict, why=row.why)
    sealed = SealedEntry(
        device=row.device,
        incarnation=row.incarnation,
        seq=row.seq,
        hash=row.hash,
        entry=decode(row.raw, Entry),
    )
    return FeedEntry(g=row.g, verdict=verdict, sealed=sealed)


def _scope(hall: str) -> str:
    return hashlib.sha256(hall.encode()).hexdigest()[:8]
