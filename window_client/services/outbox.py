"""What this window has not settled with the platform: entries, refusals, attachments, page by page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from window_client.domain.values import Value
from window_client.services.desk import Desk
from window_client.store.reader import Reader
from window_client.store.rows import OutboxRow, SyncState
from window_client.store.store import Store
from window_client.store.unsettled import UnsentFile, oldest_unsent_file_at, unsent_files

PAGE = 100
MOST_SHOWN = 2_000
"""So many lines are read again at most when something changed; further ones come by paging."""

OutboxLine = OutboxRow | UnsentFile


class OutboxFilter(StrEnum):
    """Which lines of the outbox to show."""

    ALL = "all"
    UNSENT = "unsent"
    FAILED = "failed"
    ATTENTION = "attention"
    FILES = "files"


class OutboxCounts(Value, frozen=True, kw_only=True):
    """How much is not settled.

    Attributes:
        entries: Entries without the platform's receipt.
        files: Attachments without it.
        attention: Entries that wait for a person.
        oldest_at: Since when the oldest entry or attachment waits to be sent.
    """

    entries: int = 0
    files: int = 0
    file_bytes: int = 0
    attention: int = 0
    oldest_at: datetime | None = None


class OutboxPage(Value, frozen=True, kw_only=True):
    """The next lines, and whether there are more behind them."""

    lines: tuple[OutboxLine, ...]
    more: bool


def line_key(line: OutboxLine) -> str:
    """Return what names a line; the page behind it is asked for by this."""
    if isinstance(line, UnsentFile):
        return f"{OutboxFilter.FILES}/{line.sha256}"
    section = OutboxFilter.UNSENT if line.state is SyncState.PENDING else OutboxFilter.ATTENTION
    return f"{section}/{line.ordinal}"


def count_unsettled(store: Store) -> OutboxCounts:
    """Count what is not settled."""
    waits = store.transfer.unsent_summary()
    with store.read() as reader:
        attention = len(reader.quarantine())
        oldest = [at for at in (waits.oldest_at, oldest_unsent_file_at(reader)) if at]
    return OutboxCounts(
        entries=waits.entries,
        files=waits.files,
        file_bytes=waits.file_bytes,
        attention=attention,
        oldest_at=min(oldest, default=None),
    )


@dataclass(frozen=True, slots=True)
class OutboxService:
    """Reads for the outbox; nothing can be taken out of it here."""

    desk: Desk

    def counts(self) -> OutboxCounts:
        """Count what is not settled."""
        return count_unsettled(self.desk.store)

    def page(
        self,
        chosen: OutboxFilter,
        after: str = "",
        *,
        failed: frozenset[str] = frozenset(),
        limit: int = PAGE,
    ) -> OutboxPage:
        """Return the next lines: what waits for a person first, then entries in order, then attachments.

        Args:
            chosen: Which lines.
            after: `line_key` of the last line seen, empty for the beginning.
            failed: Attachments whose last try failed, by hash; the failed ones are these.
            limit: At most so many.
        """
        section, _, place = after.partition("/")
        sections = _SECTIONS[chosen]
        first = sections.index(OutboxFilter(section)) if section else 0
        only = failed if chosen is OutboxFilter.FAILED else None
        wanted = limit + 1
        lines: list[OutboxLine] = []
        with self.desk.store.read() as reader:
            for each in sections[first:]:
                lines += _READ[each](reader, place, wanted - len(lines), only)
                place = ""
                if len(lines) >= wanted:
                    break
        return OutboxPage(lines=tuple(lines[:limit]), more=len(lines) > limit)


def _unsent(reader: Reader, after: str, limit: int, _only: frozenset[str] | None) -> list[OutboxLine]:
    """Read entries on their way; one that fits no longer stands among those for a person already."""
    found: list[OutboxLine] = []
    place = int(after or 0)
    while len(found) < limit:
        rows = reader.outbox(after=place, limit=limit)
        found += [row for row in rows if row.state is SyncState.PENDING]
        if len(rows) < limit:
            break
        place = rows[-1].ordinal
    return found[:limit]


def _attention(reader: Reader, after: str, limit: int, _only: frozenset[str] | None) -> list[OutboxLine]:
    return list(reader.quarantine(after=int(after or 0), limit=limit))


def _files(reader: Reader, after: str, limit: int, only: frozenset[str] | None) -> list[OutboxLine]:
    return list(unsent_files(reader, after=after, limit=limit, only=only))


_READ: dict[OutboxFilter, Callable[[Reader, str, int, frozenset[str] | None], list[OutboxLine]]] = {
    OutboxFilter.ATTENTION: _attention,
    OutboxFilter.UNSENT: _unsent,
    OutboxFilter.FILES: _files,
}
_SECTIONS = {
    OutboxFilter.ALL: (OutboxFilter.ATTENTION, OutboxFilter.UNSENT, OutboxFilter.FILES),
    OutboxFilter.UNSENT: (OutboxFilter.UNSENT,),
    OutboxFilter.FAILED: (OutboxFilter.FILES,),
    OutboxFilter.ATTENTION: (OutboxFilter.ATTENTION,),
    OutboxFilter.FILES: (OutboxFilter.FILES,),
}
