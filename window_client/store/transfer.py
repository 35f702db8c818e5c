"""The sync's door to the store: each call is one transaction, so a crash loses and doubles nothing."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime

from sqlalchemy import func, select

from window_client.domain.hall import Account, Lease
from window_client.domain.journal import GENESIS, SealedEntry
from window_client.domain.transfer import EntryVerdict, FeedLine
from window_client.domain.values import Value
from window_client.store.ids import moment_of
from window_client.store.journal import sealed_from
from window_client.store.outbox import PENDING
from window_client.store.reader import Reader
from window_client.store.rows import Changes, SyncState
from window_client.store.schema import attachment, chain, journal, transfer
from window_client.store.transfer_work import TransferWork


class Position(Value, frozen=True, kw_only=True):
    """Where this device stands.

    Attributes:
        next: Sequence number of the first entry without a receipt; `top + 1` when all have one.
        top: Highest sequence number in the journal of this incarnation.
        last_hash: Hash of entry `next - 1`; GENESIS when there is none.
        cursor: Feed position, empty before the first page.
        epoch: Platform numbering that is known, empty before the first contact.
    """

    device: str
    incarnation: str
    next: int
    top: int
    last_hash: str
    cursor: str
    epoch: str


class UnsentSummary(Value, frozen=True, kw_only=True):
    """What waits: counts, bytes, and when the oldest entry was made."""

    entries: int
    files: int
    file_bytes: int
    oldest_at: datetime | None


class FileToSend(Value, frozen=True, kw_only=True):
    """An attachment without the platform's receipt; `url` and `sent_bytes` tell how far it has come."""

    sha256: str
    size: int
    name: str
    media_type: str
    url: str
    sent_bytes: int


class TransferStore:
    """What the sync engine may ask and do."""

    def __init__(
        self, read: Callable[[], AbstractContextManager[Reader]], begin: Callable[[], TransferWork]
    ) -> None:
        """Work through the store's snapshots and units of work."""
        self._read = read
        self._begin = begin

    # asking

    def position(self) -> Position:
        """Return where this device stands."""
        with self._read() as reader:
            head = reader.head()
            first = select(func.min(transfer.c.seq)).where(
                transfer.c.state == PENDING, transfer.c.incarnation == head.incarnation
            )
            following = reader.scalar(first) or head.seq + 1
            return Position(
                device=head.device,
                incarnation=head.incarnation,
                next=following,
                top=head.seq,
                last_hash=_hash_at(reader, head.incarnation, following - 1) or GENESIS,
                cursor=head.cursor,
                epoch=head.epoch,
            )

    def hash_at(self, seq: int) -> str | None:
        """Return the hash of an entry of this incarnation; GENESIS for 0, None for one that is not there."""
        with self._read() as reader:
            return _hash_at(reader, reader.head().incarnation, seq)

    def unsent(self, from_seq: int, max_entries: int, max_bytes: int) -> tuple[SealedEntry, ...]:
        """Return consecutive entries from a place on: at least one if there is one, then up to the limits."""
        with self._read() as reader:
            head = reader.head()
            sizes = reader.rows(
                select(chain.c.seq, func.length(journal.c.content).label("size"))
                .join(journal, journal.c.ordinal == chain.c.ordinal)
                .where(chain.c.incarnation == head.incarnation, chain.c.seq >= from_seq)
                .order_by(chain.c.seq)
                .limit(max_entries)
            )
            total, last = 0, 0
            for row in sizes:
                total += row.size
                if last and total > max_bytes:
                    break
                last = row.seq
            return tuple(sealed_from(reader.connection, head.incarnation, from_seq, last))

    def unsent_summary(self) -> UnsentSummary:
        """Return what waits to be sent."""
        with self._read() as reader:
            entries = reader.rows(
                select(func.count().label("n"), func.min(journal.c.at_ms).label("oldest"))
                .join(transfer, transfer.c.ordinal == journal.c.ordinal)
                .where(transfer.c.state == PENDING)
            )[0]
            files = reader.rows(
                select(
                    func.count().label("n"),
                    func.coalesce(func.sum(attachment.c.size - attachment.c.sent_bytes), 0).label("bytes"),
                ).where(attachment.c.state == PENDING)
            )[0]
        oldest = None if entries.oldest is None else moment_of(entries.oldest)
        return UnsentSummary(entries=entries.n, files=files.n, file_bytes=files.bytes, oldest_at=oldest)

    def files_to_send(self, limit: int = 100) -> tuple[FileToSend, ...]:
        """Return attachments without a receipt, oldest first."""
        with self._read() as reader:
            rows = reader.rows(
                select(attachment)
                .where(attachment.c.state == PENDING)
                .order_by(attachment.c.added_ms, attachment.c.sha256)
                .limit(limit)
            )
        return tuple(
            FileToSend(
                sha256=row.sha256,
                size=row.size,
                name=row.name,
                media_type=row.media_type,
                url=row.url,
                sent_bytes=row.sent_bytes,
            )
            for row in rows
        )

    def is_file_ok(self, sha256: str) -> bool:
        """Tell whether the platform holds this file whole."""
        with self._read() as reader:
            state = reader.scalar(select(attachment.c.state).where(attachment.c.sha256 == sha256))
        return bool(state == SyncState.ACKED)

    def last_contact(self) -> datetime | None:
        """Return the platform's time at the last contact."""
        with self._read() as reader:
            return reader.last_contact()

    def clock_offset_ms(self) -> int:
        """Return platform time minus PC time at the last contact."""
        with self._read() as reader:
            return reader.head().clock_offset_ms

    # doing

    def record_verdicts(
        self, epoch: str, next_seq: int, stable_seq: int, verdicts: Sequence[EntryVerdict] = ()
    ) -> Changes:
        """Write the platform's durable word down; everything before `next_seq` is confirmed.

        Raises:
            EpochChanged: The platform went back in time: `reset_epoch` first.
            OwnEntryUnknown: It has entries of this incarnation that are not here: `reincarnate` first.
        """
        with self._begin() as work:
            work.meet_epoch(epoch)
            work.acknowledge(next_seq, stable_seq)
            work.judge(work.head().incarnation, verdicts)
            return work.commit()

    def apply_feed(
        self, lines: Sequence[FeedLine], cursor: str, epoch: str, *, complete: bool = False
    ) -> Changes:
        """Write a page of the feed and its cursor, together; a page applied twice changes nothing.

        `complete` says that the platform has nothing after this page: then others' entries of an earlier
        epoch that have not come again no longer count. Without it that is found out page by page.

        Raises:
            EpochChanged, OwnEntryUnknown: As for `record_verdicts`.
        """
        with self._begin() as work:
            work.meet_epoch(epoch)
            work.take_in(lines, cursor, complete=complete)
            return work.commit()

    def reincarnate(self) -> None:
        """Begin a new life after any doubt about the disk: unsent entries anew, leases void, feed from 0."""
        with self._begin() as work:
            work.new_life(void_leases=True)
            work.commit()

    def reset_epoch(self, epoch: str, next_seq: int) -> Changes:
        """Follow a restored platform that expects `next_seq` next: what it lost is unsent again."""
        with self._begin() as work:
            work.reset(epoch, next_seq)
            return work.commit()

    def add_lease(self, lease: Lease) -> Changes:
        """Record a block of numbers; the same lease again changes nothing."""
        with self._begin() as work:
            work.lease(lease)
            return work.commit()

    def set_upload(self, sha256: str, url: str, sent_bytes: int) -> None:
        """Keep how far an upload has come; an empty url begins anew."""
        with self._begin() as work:
            work.set_upload(sha256, url, sent_bytes)
            work.commit()

    def file_ok(self, sha256: str) -> None:
        """The platform holds the whole file."""
        with self._begin() as work:
            work.receive_files([sha256])
            work.commit()

    def contact(self, platform_now: datetime) -> None:
        """The platform answered; this is its time."""
        with self._begin() as work:
            work.heard(platform_now)
            work.commit()

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Take over who may sign in at this hall; accounts that are gone cannot sign in offline either."""
        with self._begin() as work:
            work.update_accounts(accounts)
            work.commit()


def _hash_at(reader: Reader, incarnation: str, seq: int) -> str | None:
    if seq == 0:
        return GENESIS
    found = select(chain.c.hash).where(chain.c.incarnation == incarnation, chain.c.seq == seq)
    known: str | None = reader.scalar(found)
    return known
