"""The small steps of the conversation about entries: hello, push, pull, lease. One transaction each."""

import secrets
from collections.abc import Sequence
from urllib.parse import urlencode
from uuid import uuid4

import msgspec

from sync.client.checks import check_hello, check_lease, check_page, check_push
from sync.client.http import Call
from sync.client.link import PlatformLink, check_type, read_reply
from sync.client.ports import LocalJournal, Position
from sync.client.report import Tally
from sync.errors import BadAnswer, EntryTooLarge, NumbersUsedUp, RequestRefused, SyncError
from sync.messages import (
    PROTO,
    HelloAnswer,
    HelloRequest,
    LeaseAnswer,
    LeaseRequest,
    Limits,
    NumbersLeft,
    PushAnswer,
    PushRequest,
)
from sync.wire import Garbled, pack, read_feed_page
from window_client.clock import Clock
from window_client.domain.journal import GENESIS, SCHEMA, SealedEntry
from window_client.domain.values import canonical

START_BYTES = 16 * 1024
"""First size of a push, compressed; doubled while answers come quickly, halved by failures."""

QUICK_MS = 5_000
PACKING = 4
"""Entries shrink to about a quarter; only a first guess of how many fill a batch."""

SMALLEST_BYTES = 512
GREETINGS = 4
"""A new life and a new epoch may come together; more rounds mean that the platform makes no sense."""


class Talk:
    """One conversation; what it learned is worth nothing after a failure, so hello comes again."""

    def __init__(self, link: PlatformLink, journal: LocalJournal, clock: Clock, app: str) -> None:
        self._link, self._journal, self._clock, self._app = link, journal, clock, app
        self._batch_bytes = START_BYTES
        self._lease_ids: dict[str, str] = {}
        self.greeted = False
        self.head = ""
        self.limits = Limits()

    def hello(self, tally: Tally) -> None:
        """Compare positions; find out whether this disk or the platform went back in time.

        Each of the two makes this journal begin anew in some way, and then positions are compared again.
        """
        for _ in range(GREETINGS):
            at = self._journal.position()
            answer = self._greet(at)
            self.limits, self.head, tally.poll_s = answer.limits, answer.head, answer.poll_s
            if not self._same_history(answer):
                self._journal.reincarnate()
                self._lease_ids.clear()  # blocks asked for by the lost life may have been used by it
            elif not _same_place(answer, at):
                self._journal.reset_epoch(epoch=answer.epoch, next_seq=answer.next)
            else:
                tally.touched |= self._journal.record_verdicts(
                    epoch=answer.epoch, next_seq=answer.next, stable_seq=answer.stable_seq, verdicts=()
                )
                self.greeted = True
                return
        raise BadAnswer(what="history")

    def push(self, tally: Tally) -> None:
        """Send the next batch; what the platform confirms, and only that, counts as sent."""
        at = self._journal.position()
        batch = self._journal.unsent(self.limits.push_entries, self._batch_bytes * PACKING)
        body, sent = self._packed(at, batch)
        begun = self._clock.monotonic_ms()
        try:
            answer = self._deliver(body)
        except SyncError as failure:
            self._shrink(sent, failure)
            raise
        check_push(answer, sent, at.epoch)
        if self._clock.monotonic_ms() - begun < QUICK_MS:
            self._batch_bytes = min(self._batch_bytes * 2, self.limits.push_bytes)
        self.head = answer.head
        tally.judged(answer.verdicts, answer.next - sent[0].seq)
        tally.touched |= self._journal.record_verdicts(
            epoch=answer.epoch,
            next_seq=answer.next,
            stable_seq=answer.stable_seq,
            verdicts=answer.verdicts,
        )

    def pull(self, tally: Tally) -> None:
        """Read the next page of the feed and take it over whole, or not at all."""
        at = self._journal.position()
        page = self._fetch(at)
        try:
            lines, end = read_feed_page(page)
        except Garbled as broken:
            raise BadAnswer(what="feed") from broken
        check_page(lines, end, at)
        tally.touched |= self._journal.apply_feed(
            lines, cursor=end.to, epoch=end.epoch, complete=not end.more
        )
        tally.read += len(lines)
        if not end.more:
            self.head = end.to

    def lease(self, series: str, tally: Tally) -> None:
        """Fetch a block of numbers; asked again after a lost answer, the platform gives the same block."""
        at = self._journal.position()
        request = LeaseRequest(
            id=self._lease_ids.setdefault(series, uuid4().hex), series=series, incarnation=at.incarnation
        )
        try:
            answer = self._link.ask("/sync/v1/lease", request, LeaseAnswer)
        except RequestRefused as refusal:
            if refusal.facts.get("error") == "series_used_up":
                raise NumbersUsedUp(series=series) from refusal
            raise
        check_lease(answer.lease, request)
        before = self._journal.numbers_left(series)
        self._journal.add_lease(answer.lease)
        del self._lease_ids[series]
        if self._journal.numbers_left(series) <= before:  # expired before it came: asking on would never end
            raise BadAnswer(what="lease")
        tally.leased.append(series)

    def _greet(self, at: Position) -> HelloAnswer:
        stock = self._journal.number_stock()
        request = HelloRequest(
            proto=(PROTO,),
            app=self._app,
            schema=SCHEMA,
            device=at.device,
            incarnation=at.incarnation,
            top_seq=at.top_seq,
            cursor=at.cursor,
            now=self._clock.now(),
            nonce=secrets.token_hex(12),
            pending=self._journal.pending(),
            leases=tuple(NumbersLeft(series=series, left=left) for series, left in stock),
            names=self._journal.names_version(),
        )
        answer = self._link.ask("/sync/v1/hello", request, HelloAnswer)
        check_hello(answer, request)
        self._journal.heard_platform(answer.server_time)
        if answer.names is not None:
            self._journal.keep_names(answer.names)
        return answer

    def _same_history(self, answer: HelloAnswer) -> bool:
        """Tell whether the platform's last entry of this incarnation is ours; the chain covers the rest."""
        mine = GENESIS if answer.next == 1 else self._journal.hash_at(answer.next - 1)
        return mine == answer.last_hash

    def _packed(self, at: Position, batch: Sequence[SealedEntry]) -> tuple[bytes, Sequence[SealedEntry]]:
        """Compress a batch, leaving off entries until it has the wanted size."""
        while True:
            body = pack(canonical(self._request(at, batch)))
            if len(batch) == 1 or len(body) <= self._batch_bytes:
                return body, batch
            batch = batch[: max(1, len(batch) * self._batch_bytes // (len(body) + 1))]

    def _request(self, at: Position, batch: Sequence[SealedEntry]) -> PushRequest:
        first = batch[0].seq
        before = GENESIS if first == 1 else self._journal.hash_at(first - 1)
        return PushRequest(
            epoch=at.epoch,
            device=at.device,
            incarnation=at.incarnation,
            first=first,
            prev=before or GENESIS,
            last=batch[-1].hash,
            entries=tuple(msgspec.Raw(canonical(one.entry)) for one in batch),
        )

    def _deliver(self, body: bytes) -> PushAnswer:
        headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
        reply = self._link.send(Call(method="POST", path="/sync/v1/push", body=body, headers=headers))
        return read_reply(reply, PushAnswer)

    def _shrink(self, sent: Sequence[SealedEntry], failure: SyncError) -> None:
        self._batch_bytes = max(SMALLEST_BYTES, self._batch_bytes // 2)
        if failure.facts.get("error") == "too_large" and len(sent) == 1:
            raise EntryTooLarge(seq=sent[0].seq) from failure

    def _fetch(self, at: Position) -> bytes:
        query = urlencode({"cursor": at.cursor, "incarnation": at.incarnation})
        path = f"/sync/v1/pull?{query}&max_bytes={self.limits.pull_bytes}"
        slack = 64 * 1024  # one line may be larger than a page, and the control line comes on top
        reply = self._link.send(
            Call(method="GET", path=path, limit=self.limits.push_plain_bytes + self.limits.pull_bytes + slack)
        )
        check_type(reply, "application/x-ndjson")
        return reply.body


def _same_place(answer: HelloAnswer, at: Position) -> bool:
    """Tell whether the platform still has all that it confirmed, in the numbering that is known."""
    known = at.epoch in {"", answer.epoch}
    return known and answer.cursor_ok and answer.next >= at.next_unsent
