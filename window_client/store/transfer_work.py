"""Units of work of the sync: what the platform said, written beside the journal, and cases added up anew."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

import msgspec
from sqlalchemy import Update, bindparam, case, null, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from window_client.domain.hall import Actor, Lease
from window_client.domain.journal import GENESIS
from window_client.domain.transfer import (
    EntryVerdict,
    FeedEntry,
    FeedLine,
    FileReceipt,
    OwnEntry,
    PlatformVerdict,
)
from window_client.domain.values import canonical
from window_client.domain.window_events import BlockLeased
from window_client.store import journal as journal_table
from window_client.store.errors import EpochChanged, OwnEntryUnknown
from window_client.store.ids import milliseconds
from window_client.store.outbox import PENDING
from window_client.store.projections import ledger, numbers
from window_client.store.rows import SyncState
from window_client.store.schema import attachment, feed_entry, journal, transfer
from window_client.store.unit_of_work import UnitOfWork

SYSTEM = "system"
"""Account named on entries that the program makes by itself."""

_AT_ONCE = 400
_END = 2**62


class TransferWork(UnitOfWork):
    """A unit of work that may also write transfer state."""

    # what the platform said of own entries

    def meet_epoch(self, epoch: str) -> None:
        """Go on only in the platform's numbering that is known; the first one met is taken.

        Raises:
            EpochChanged: The platform went back in time; `reset_epoch` comes first.
        """
        if not self._head.epoch:
            self._change_head(epoch=epoch)
        if self._head.epoch != epoch:
            raise EpochChanged(known=self._head.epoch, told=epoch)

    def acknowledge(self, next_seq: int, stable_seq: int) -> None:
        """Mark what the platform has, and what is in its backup. Nothing ever goes back here.

        Raises:
            OwnEntryUnknown: It has more than this journal.
        """
        if next_seq > self._head.seq + 1:
            raise OwnEntryUnknown(seq=next_seq - 1)
        mine = transfer.c.incarnation == self._head.incarnation
        newly = mine & (transfer.c.state == PENDING) & (transfer.c.seq < next_seq)
        touched = self._cases_of(select(transfer.c.ordinal).where(newly))
        self._connection.execute(update(transfer).where(newly).values(state=SyncState.ACKED))
        settled = mine & (transfer.c.state == SyncState.ACKED) & (transfer.c.seq <= stable_seq)
        self._connection.execute(update(transfer).where(settled).values(state=SyncState.STABLE))
        self._refold(touched)

    def judge(self, incarnation: str, verdicts: Sequence[EntryVerdict]) -> None:
        """Write verdicts on entries of one incarnation beside them."""
        self._place(
            {
                "of": incarnation,
                "at": one.seq,
                "verdict_": one.verdict,
                "g_": one.g,
                "why_": one.why,
            }
            for one in verdicts
        )

    def _place(self, rows: Iterable[dict[str, Any]], statement: Update | None = None) -> None:
        found = list(rows)
        if not found:
            return
        told = _JUDGE if statement is None else statement
        self._connection.execute(told, [row | {"epoch_": self._head.epoch_no} for row in found])
        ordinals = [self._ordinal_of(row["of"], row["at"]) for row in found]
        self._refold(self._cases_of(ordinals))

    def _ordinal_of(self, incarnation: str, seq: int) -> int:
        at = (transfer.c.incarnation == incarnation) & (transfer.c.seq == seq)
        ordinal: int | None = self._connection.scalar(select(transfer.c.ordinal).where(at))
        if ordinal is None:
            raise OwnEntryUnknown(seq=seq)
        return ordinal

    def _cases_of(self, ordinals: Any) -> list[int]:
        query = select(journal.c.case_no).where(
            journal.c.ordinal.in_(ordinals), journal.c.case_no.is_not(None)
        )
        return list(self._connection.scalars(query.distinct()))

    # the feed

    def take_in(self, lines: Sequence[FeedLine], cursor: str, *, complete: bool) -> None:
        """Write a page of the feed and the place where the next one begins; `complete` if that is its end."""
        touched, resent = self._take_entries([line for line in lines if isinstance(line, FeedEntry)])
        self._place(self._own_lines(lines))
        self._place(resent, statement=_LOCATE)
        self._refold(sorted(touched | self._withdraw(lines, complete=complete)))
        self.receive_files([line.sha256 for line in lines if isinstance(line, FileReceipt)])
        self._change_head(cursor=cursor)

    def _withdraw(self, lines: Sequence[FeedLine], *, complete: bool) -> set[int]:
        """Let others' entries go that a restored platform has lost; return the cases.

        The feed comes in order: what had its place before this page's end and has not come again is not
        there. It is kept, because this may be the last copy, and counts again if its window sends it again.
        """
        passed = _END if complete else max((line.g for line in lines), default=0)
        leftover = feed_entry.c.epoch_no.between(0, self._head.epoch_no - 1) & (feed_entry.c.g <= passed)
        if not self._head.epoch_no:
            return set()
        cases = select(feed_entry.c.case_no).where(leftover, feed_entry.c.case_no.is_not(None)).distinct()
        touched = set(self._connection.scalars(cases))
        self._connection.execute(
            update(feed_entry).where(leftover).values(epoch_no=-feed_entry.c.epoch_no - 1)
        )
        return touched

    def _own_lines(self, lines: Sequence[FeedLine]) -> list[dict[str, Any]]:
        return [
            {"of": line.incarnation, "at": line.seq, "verdict_": line.verdict, "g_": line.g, "why_": line.why}
            for line in lines
            if isinstance(line, OwnEntry)
        ]

    def _take_entries(self, lines: Sequence[FeedEntry]) -> tuple[set[int], list[dict[str, Any]]]:
        """Keep others' entries; return their cases, and the places of own ones that an earlier life sent."""
        own: list[dict[str, Any]] = []
        known = self._places_of([line.sealed.entry.id for line in lines])
        arrived = self._arrived([line.sealed.entry.id for line in lines])
        rows, touched = [], set()
        for line in lines:
            entry = line.sealed.entry
            if entry.id in known:  # written here in an earlier life: only its place is news
                incarnation, seq = known[entry.id]
                own.append({"of": incarnation, "at": seq, "verdict_": line.verdict, "g_": line.g, "why_": ""})
                continue
            case_no = None
            if entry.case is not None:
                case_no, self._head = journal_table.number_case(self._connection, self._head, entry.case)
                touched.add(case_no)
            self._head = msgspec.structs.replace(self._head, arrival=self._head.arrival + 1)
            rows.append(self._feed_row(line, case_no))
        if rows:
            self._connection.execute(_TAKE, rows)
        self._recover([line for line in lines if line.sealed.entry.id not in known.keys() | arrived])
        self._kinds.update(line.sealed.entry.kind for line in lines)
        return touched, own

    def _feed_row(self, line: FeedEntry, case_no: int | None) -> dict[str, Any]:
        sealed = line.sealed
        return {
            "entry_id": sealed.entry.id,
            "epoch_no": self._head.epoch_no,
            "g": line.g,
            "verdict": line.verdict,
            "case_no": case_no,
            "device": sealed.device,
            "incarnation": sealed.incarnation,
            "seq": sealed.seq,
            "hash": sealed.hash,
            "content": canonical(sealed.entry),
            "arrival": self._head.arrival,
            "after_ordinal": self._head.ordinal,
        }

    def _recover(self, lines: Sequence[FeedEntry]) -> None:
        # what a lost life of this device did with paper and questions still counts at this window
        for line in lines:
            if line.sealed.device == self._head.device:
                query = select(feed_entry.c.arrival, feed_entry.c.case_no)
                row = self._connection.execute(
                    query.where(feed_entry.c.entry_id == line.sealed.entry.id)
                ).one()
                ledger.record_recovered(self._connection, row.arrival, row.case_no, line.sealed.entry)

    def _places_of(self, ids: Sequence[str]) -> dict[str, tuple[str, int]]:
        query = select(journal.c.entry_id, transfer.c.incarnation, transfer.c.seq).join(
            transfer, transfer.c.ordinal == journal.c.ordinal
        )
        found: dict[str, tuple[str, int]] = {}
        for start in range(0, len(ids), _AT_ONCE):
            some = query.where(journal.c.entry_id.in_(ids[start : start + _AT_ONCE]))
            found |= {row.entry_id: (row.incarnation, row.seq) for row in self._connection.execute(some)}
        return found

    def _arrived(self, ids: Sequence[str]) -> set[str]:
        found: set[str] = set()
        for start in range(0, len(ids), _AT_ONCE):
            some = feed_entry.c.entry_id.in_(ids[start : start + _AT_ONCE])
            found |= set(self._connection.scalars(select(feed_entry.c.entry_id).where(some)))
        return found

    # lives and epochs

    def new_life(self, *, void_leases: bool) -> None:
        """Begin a new incarnation: unsent entries get new places in order, everything else stays.

        The chain of the old life is kept as it is; its entries that the platform has are found by id.
        """
        waiting = self._waiting()
        self._change_head(incarnation=str(uuid4()), seq=0, hash=GENESIS, cursor="")
        if void_leases:
            self._change_head(leases_void_to=self._head.ordinal)
            numbers.void_leases(self._connection, self._head.leases_void_to)
        for ordinal, content in waiting:
            entry = journal_table.read_entry(content)
            _, self._head = journal_table.link(self._connection, self._head, entry, ordinal)
        self._keep_head()

    def _waiting(self) -> list[tuple[int, bytes]]:
        query = (
            select(journal.c.ordinal, journal.c.content)
            .join(transfer, transfer.c.ordinal == journal.c.ordinal)
            .where(transfer.c.state == PENDING)
            .order_by(journal.c.ordinal)
        )
        return [(row.ordinal, row.content) for row in self._connection.execute(query)]

    def reset(self, epoch: str, next_seq: int) -> None:
        """Follow a platform that went back in time: what it lost is unsent again, the feed is read anew."""
        earlier = (transfer.c.incarnation != self._head.incarnation) & (transfer.c.state == SyncState.ACKED)
        lost = (transfer.c.incarnation == self._head.incarnation) & (transfer.c.seq >= next_seq)
        older_life = self._connection.scalar(select(transfer.c.ordinal).where(earlier).limit(1)) is not None
        gone = or_(earlier, lost) if older_life else lost
        touched = self._cases_of(select(transfer.c.ordinal).where(gone))
        unsaid = {"state": SyncState.PENDING, "verdict": null(), "g": null(), "epoch_no": null(), "why": ""}
        self._connection.execute(update(transfer).where(gone).values(**unsaid))
        self._connection.execute(
            update(attachment)
            .where(attachment.c.state == SyncState.ACKED)
            .values(state=SyncState.PENDING, url="", sent_bytes=0)
        )
        self._change_head(epoch=epoch, epoch_no=self._head.epoch_no + 1, cursor="")
        if older_life:  # what an earlier life sent must come again before what was built on it
            self.new_life(void_leases=False)
        self._refold(touched)

    # leases, files, contact

    def lease(self, lease: Lease) -> None:
        """Record a leased block; one that is known changes nothing."""
        enrolment = self.enrolment()
        if enrolment is None or numbers.is_leased(self._connection, lease.id):
            return
        event = BlockLeased(
            lease=lease.id,
            series=lease.series,
            low=lease.low,
            high=lease.high,
            valid_until=lease.valid_until,
        )
        self.append(event, actor=Actor(clerk=SYSTEM, window=enrolment.window.id))

    def receive_files(self, sha256s: Sequence[str]) -> None:
        """Mark files that the platform holds whole."""
        for start in range(0, len(sha256s), _AT_ONCE):
            named = attachment.c.sha256.in_(sha256s[start : start + _AT_ONCE])
            done = {"state": SyncState.ACKED, "url": "", "sent_bytes": attachment.c.size}
            self._connection.execute(update(attachment).where(named).values(**done))

    def set_upload(self, sha256: str, url: str, sent_bytes: int) -> None:
        """Keep how far a file has come."""
        waiting = (attachment.c.sha256 == sha256) & (attachment.c.state == PENDING)
        self._connection.execute(update(attachment).where(waiting).values(url=url, sent_bytes=sent_bytes))

    def heard(self, platform_now: datetime) -> None:
        """Keep the platform's time and the difference of the PC's clock."""
        ms = milliseconds(platform_now)
        offset = ms - milliseconds(self._clock.now())
        self._change_head(platform_at_ms=ms, clock_offset_ms=offset, seen_ms=ms)

    def _change_head(self, **changes: Any) -> None:
        self._head = msgspec.structs.replace(self._head, **changes)
        self._keep_head()


_KNOWN = transfer.c.verdict.is_(None) | (transfer.c.verdict == PlatformVerdict.DUPLICATE)
_NEWS = bindparam("verdict_") != PlatformVerdict.DUPLICATE
_BETTER = or_(_KNOWN, _NEWS)  # `duplicate` says only that a verdict exists: it never replaces one
# the feed repeats a verdict without its reason where it sends an earlier life's entry
_SAYS_WHY = (bindparam("why_") != "") | transfer.c.verdict.is_distinct_from(bindparam("verdict_"))
_AT = (transfer.c.incarnation == bindparam("of")) & (transfer.c.seq == bindparam("at"))
# an entry that an earlier life sent is still due in the present stream, which may have no gap: the platform
# answers `duplicate` then, so a feed line about it tells its place and settles nothing
_LOCATE = (
    update(transfer)
    .where(_AT)
    .values(
        verdict=case((_BETTER, bindparam("verdict_")), else_=transfer.c.verdict),
        epoch_no=case((_BETTER, bindparam("epoch_")), else_=transfer.c.epoch_no),
        g=case((_BETTER, bindparam("g_")), else_=transfer.c.g),
        why=case((_BETTER & _SAYS_WHY, bindparam("why_")), else_=transfer.c.why),
    )
)
_JUDGE = _LOCATE.values(state=case((transfer.c.state == PENDING, SyncState.ACKED), else_=transfer.c.state))
_ENTRY = upsert(feed_entry)
_TAKE = _ENTRY.on_conflict_do_update(
    index_elements=["entry_id"],
    set_={name: _ENTRY.excluded[name] for name in ("epoch_no", "g", "verdict")},
)
