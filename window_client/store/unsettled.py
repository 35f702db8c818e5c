"""Attachments on their way, and single own entries, for the screens that watch over sending."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select, tuple_

from window_client.domain.journal import Entry
from window_client.domain.values import Value
from window_client.store import outbox
from window_client.store.ids import first_id, moment_of
from window_client.store.journal import read_entry
from window_client.store.outbox import PENDING, masked_name
from window_client.store.reader import Reader
from window_client.store.rows import OutboxRow
from window_client.store.schema import attachment, case_key, case_row, journal


class UnsentFile(Value, frozen=True, kw_only=True):
    """An attachment without the platform's receipt, and the case that it belongs to.

    Attributes:
        sent_bytes: Bytes that the platform has so far.
        applicant: Masked.
    """

    sha256: str
    name: str
    size: int
    sent_bytes: int
    added_at: datetime
    case_id: str | None
    number: str
    applicant: str

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks: a scan may be named after a person."""
        return f"UnsentFile({self.sha256[:8]}, {self.sent_bytes}/{self.size})"


def unsent_files(
    reader: Reader, *, after: str = "", limit: int = 200, only: frozenset[str] | None = None
) -> tuple[UnsentFile, ...]:
    """Return attachments without a receipt, oldest first.

    Args:
        reader: Snapshot to ask.
        after: Hash of the last one seen.
        limit: At most so many.
        only: Only these, by hash.
    """
    order = (attachment.c.added_ms, attachment.c.sha256)
    query = select(attachment).where(attachment.c.state == PENDING).order_by(*order).limit(limit)
    if only is not None:
        query = query.where(attachment.c.sha256.in_(sorted(only)))
    if after:
        query = _behind(query, reader, after)
    return tuple(_to_file(reader, row) for row in reader.rows(query))


def oldest_unsent_file_at(reader: Reader) -> datetime | None:
    """Return since when the oldest attachment waits, None when none does."""
    ms = reader.scalar(select(func.min(attachment.c.added_ms)).where(attachment.c.state == PENDING))
    return None if ms is None else moment_of(ms)


def own_entry(reader: Reader, now: datetime, entry_id: str) -> tuple[OutboxRow, Entry] | None:
    """Return one own entry with what is known of its way, None if this window never wrote it."""
    row = outbox.entry_row(reader.connection, now, entry_id)
    if row is None:
        return None
    content = reader.scalar(select(journal.c.content).where(journal.c.ordinal == row.ordinal))
    return row, read_entry(content)


def _behind(query: Select[Any], reader: Reader, after: str) -> Select[Any]:
    since = reader.scalar(select(attachment.c.added_ms).where(attachment.c.sha256 == after)) or 0
    return query.where(tuple_(attachment.c.added_ms, attachment.c.sha256) > (since, after))


def _to_file(reader: Reader, row: Any) -> UnsentFile:
    case = _case_of(reader, row.sha256, row.added_ms)
    return UnsentFile(
        sha256=row.sha256,
        name=row.name,
        size=row.size,
        sent_bytes=row.sent_bytes,
        added_at=moment_of(row.added_ms),
        case_id=case.case_id if case else None,
        number=(case.number or "") if case else "",
        applicant=masked_name(case.applicant or "") if case else "",
    )


def _case_of(reader: Reader, sha256: str, added_ms: int) -> Any:
    """Find the case by the entry that brought the file: it was made in the same millisecond."""
    query = (
        select(journal.c.content, case_key.c.case_id, case_row.c.number, case_row.c.applicant)
        .join(case_key, case_key.c.no == journal.c.case_no)
        .outerjoin(case_row, case_row.c.no == journal.c.case_no)
        .where(journal.c.entry_id >= first_id(added_ms), journal.c.entry_id < first_id(added_ms + 1))
        .order_by(journal.c.entry_id)
    )
    wanted = sha256.encode()
    return next((row for row in reader.rows(query) if wanted in row.content), None)
