"""Recording and applying what windows send: every entry once, with one verdict, in one order.

Recording is apart from applying: an entry that cannot be applied is recorded with the reason and consumed,
so nothing behind it waits.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, Row, insert, select, update

from sync.messages import PROTO, HelloAnswer, HelloRequest, Problem, PushAnswer, PushRequest
from sync.platform import tables as t
from sync.platform.batch import Batch
from sync.platform.database import PlatformDatabase, epoch_of, head_of
from sync.platform.feed import cursor_text, read_cursor
from sync.platform.judging import PLATFORM_DESK
from sync.platform.people import Place, names_of
from sync.platform.problems import Declined, declined
from sync.platform.settings import PlatformSettings
from sync.wire import chain_hash_of_bytes
from window_client.clock import Clock
from window_client.domain.journal import GENESIS, SCHEMA, Entry
from window_client.domain.transfer import EntryVerdict, PlatformVerdict
from window_client.domain.values import Value, canonical


class Position(Value, frozen=True, kw_only=True):
    """How far an incarnation is recorded."""

    next: int = 1
    last_hash: str = GENESIS
    stable_seq: int = 0


class Ledger:
    """The one order of all entries."""

    def __init__(self, database: PlatformDatabase, clock: Clock, settings: PlatformSettings) -> None:
        self._db, self._clock, self._settings = database, clock, settings

    def hello(self, place: Place, request: HelloRequest, poll_s: int) -> HelloAnswer:
        """Tell a device where the platform stands with it, and note where the device stands.

        Raises:
            Declined: 403 `other_device`, 426 `proto`.
        """
        _check_device(place, request.device)
        if PROTO not in request.proto:
            raise declined(426, "proto")
        now = self._clock.now()
        with self._db.write() as tx:
            _note_contact(tx, request, now)
            at = position_of(tx, place.device, request.incarnation)
            epoch, head = epoch_of(tx), head_of(tx)
            names = names_of(tx, place.hall)
        cursor = read_cursor(request.cursor, epoch=epoch, hall=place.hall, head=head)
        return HelloAnswer(
            proto=PROTO,
            schema=SCHEMA,
            server_time=now,
            epoch=epoch,
            next=at.next,
            last_hash=at.last_hash,
            stable_seq=at.stable_seq,
            head=cursor_text(epoch, head, place.hall),
            cursor_ok=cursor is not None,
            limits=self._settings.limits,
            poll_s=poll_s,
            nonce=request.nonce,
            names=None if names.version == request.names else names,
        )

    def push(self, place: Place, request: PushRequest) -> PushAnswer:
        """Record consecutive entries of one incarnation and rule on each.

        Raises:
            Declined: 403 `other_device`, 409 `gap`, `fork` or `epoch`, 413 `too_large`, 422 `chain`.
        """
        _check_device(place, request.device)
        if len(request.entries) > self._settings.limits.push_entries:
            raise declined(413, "too_large")
        with self._db.write() as tx:
            return self._record(tx, place, request)

    def append(self, hall: str, entry: Entry) -> EntryVerdict:
        """Record an entry that is made on the platform itself, such as a department's decision."""
        place = Place(device=PLATFORM_DESK, hall=hall, window=PLATFORM_DESK)
        raw = canonical(entry)
        with self._db.write() as tx:
            life = epoch_of(tx)  # its own incarnation: after a restore no sequence number comes twice
            at = position_of(tx, PLATFORM_DESK, life)
            request = PushRequest(
                epoch=life,
                device=PLATFORM_DESK,
                incarnation=life,
                first=at.next,
                prev=at.last_hash,
                last=chain_hash_of_bytes(at.last_hash, life, at.next, raw),
                entries=(msgspec.Raw(raw),),
            )
            return self._record(tx, place, request).verdicts[-1]

    def _record(self, tx: Connection, place: Place, request: PushRequest) -> PushAnswer:
        epoch = epoch_of(tx)
        if request.epoch != epoch:
            raise Declined(409, Problem(error="epoch", epoch=epoch))
        at = position_of(tx, place.device, request.incarnation)
        hashes = _chain(request)
        known = _known(tx, place.device, request)
        _check_continues(request, at, hashes, known)
        fresh = self._rule_and_write(tx, place, request, hashes, skip=len(known))
        if fresh:
            done = fresh[-1].seq
            at = replace(at, next=done + 1, last_hash=hashes[done - request.first])
            _keep_position(tx, place.device, request.incarnation, at)
        return PushAnswer(
            epoch=epoch,
            next=at.next,
            last_hash=at.last_hash,
            stable_seq=at.stable_seq,
            head=cursor_text(epoch, head_of(tx), place.hall),
            verdicts=(*(_verdict_of(row) for row in known), *fresh),
        )

    def _rule_and_write(
        self, tx: Connection, place: Place, request: PushRequest, hashes: Sequence[str], *, skip: int
    ) -> list[EntryVerdict]:
        raws = [bytes(raw) for raw in request.entries]
        batch = Batch(tx, place, request.incarnation, raws[skip:])
        begun = self._clock.monotonic_ms()
        for index in range(skip, len(raws)):
            batch.rule(request.first + index, hashes[index], raws[index])
            if self._clock.monotonic_ms() - begun > self._settings.push_budget_ms:
                break  # `next` tells how far it went; the rest comes with the next push
        return batch.write()


def position_of(tx: Connection, device: str, incarnation: str) -> Position:
    """Return how far an incarnation is recorded; the beginning for one never heard of."""
    row = tx.execute(select(t.incarnation).where(_is(device, incarnation))).one_or_none()
    if row is None:
        return Position()
    return Position(next=row.next, last_hash=row.last_hash, stable_seq=row.stable_seq)


def _keep_position(tx: Connection, device: str, incarnation: str, at: Position) -> None:
    values = {"next": at.next, "last_hash": at.last_hash}
    done = tx.execute(update(t.incarnation).where(_is(device, incarnation)).values(values))
    if not done.rowcount:
        tx.execute(insert(t.incarnation).values(values | {"device": device, "id": incarnation}))


def _is(device: str, incarnation: str) -> Any:
    return (t.incarnation.c.device == device) & (t.incarnation.c.id == incarnation)


def _check_device(place: Place, device: str) -> None:
    if device != place.device:
        raise declined(403, "other_device")


def _note_contact(tx: Connection, request: HelloRequest, now: datetime) -> None:
    """Keep what the hall's office wants to see of each window: last contact, unsent work, clock."""
    values = {
        "last_contact_ms": int(now.astimezone(UTC).timestamp() * 1000),
        "clock_offset_ms": int((request.now - now).total_seconds() * 1000),
        "app": request.app[:32],
        "pending": canonical(request.pending),
    }
    tx.execute(update(t.device).where(t.device.c.id == request.device).values(values))


def _chain(request: PushRequest) -> list[str]:
    """Reckon the hash of every entry from the bytes that came.

    Raises:
        Declined: 422 `chain`: they are not the bytes that were sent.
    """
    hashes, previous = [], request.prev
    for seq, raw in enumerate(request.entries, request.first):
        previous = chain_hash_of_bytes(previous, request.incarnation, seq, bytes(raw))
        hashes.append(previous)
    if previous != request.last:
        raise declined(422, "chain")
    return hashes


def _check_continues(
    request: PushRequest, at: Position, hashes: Sequence[str], known: Sequence[Row[Any]]
) -> None:
    """Make sure that what comes continues what is recorded, byte for byte."""
    if not 1 <= request.first <= at.next:
        raise declined(409, "gap", next_seq=at.next)
    changed = any(row.hash != mine for row, mine in zip(known, hashes, strict=False))
    if changed or (request.first == at.next and request.prev != at.last_hash):
        raise declined(409, "fork", next_seq=at.next)


def _known(tx: Connection, device: str, request: PushRequest) -> Sequence[Row[Any]]:
    ours = (t.entry.c.device == device) & (t.entry.c.incarnation == request.incarnation)
    span = t.entry.c.seq.between(request.first, request.first + len(request.entries) - 1)
    return tx.execute(select(t.entry).where(ours & span).order_by(t.entry.c.seq)).all()


def _verdict_of(row: Row[Any]) -> EntryVerdict:
    return EntryVerdict(seq=row.seq, verdict=PlatformVerdict(row.verdict), g=row.g, why=row.why)
