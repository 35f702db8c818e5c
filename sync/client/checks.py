"""Checking what the platform says before any of it is believed."""

import re
from collections.abc import Sequence
from itertools import pairwise

from sync.client.ports import Position
from sync.errors import BadAnswer
from sync.messages import PROTO, FeedEnd, HelloAnswer, HelloRequest, LeaseRequest, Limits, PushAnswer
from window_client.domain.hall import Lease
from window_client.domain.journal import GENESIS, SealedEntry
from window_client.domain.transfer import FeedEntry, FeedLine, OwnEntry

_HASH = re.compile(r"[0-9a-f]{64}")
LARGEST_BLOCK = 100_000
POLL_S = (1, 3600)


def check_hello(answer: HelloAnswer, request: HelloRequest) -> None:
    """Raise `BadAnswer` unless this answers that hello and makes sense."""
    _insist(answer.nonce == request.nonce, "nonce")
    _insist(answer.proto == PROTO, "proto")
    _insist(bool(answer.epoch) and answer.next >= 1, "position")
    _insist(bool(_HASH.fullmatch(answer.last_hash)), "hash")
    _insist((answer.next == 1) == (answer.last_hash == GENESIS), "hash")
    _insist(0 <= answer.stable_seq < answer.next, "stable_seq")
    _check_limits(answer.limits)


def _check_limits(limits: Limits) -> None:
    sizes = (limits.push_bytes, limits.push_plain_bytes, limits.pull_bytes, limits.chunk_bytes)
    _insist(min(sizes) >= 1024 and limits.push_entries >= 1, "limits")  # noqa: PLR2004


def check_push(answer: PushAnswer, sent: Sequence[SealedEntry], epoch: str) -> None:
    """Raise `BadAnswer` unless the verdicts are exactly those on what was sent, up to where it says."""
    first = sent[0].seq
    done = answer.next - first
    _insist(answer.epoch == epoch, "epoch")
    _insist(1 <= done <= len(sent), "next")
    _insist(answer.last_hash == sent[done - 1].hash, "hash")
    _insist([one.seq for one in answer.verdicts] == list(range(first, answer.next)), "verdicts")
    _insist(0 <= answer.stable_seq < answer.next, "stable_seq")


def check_page(lines: Sequence[FeedLine], end: FeedEnd, at: Position) -> None:
    """Raise `BadAnswer` unless a page of the feed continues ours and speaks of entries that exist."""
    _insist(end.epoch == at.epoch, "epoch")
    _insist(not (end.more and (end.to == at.cursor or not lines)), "progress")
    places = [line.g for line in lines]
    _insist(all(a < b for a, b in pairwise(places)), "order")
    _insist(all(_is_ours(line, at) for line in lines), "own")


def _is_ours(line: FeedLine, at: Position) -> bool:
    """Own entries come as places only, and only those that this journal has."""
    if isinstance(line, OwnEntry):
        return line.incarnation == at.incarnation and 1 <= line.seq <= at.top_seq
    if isinstance(line, FeedEntry):
        return (line.sealed.device, line.sealed.incarnation) != (at.device, at.incarnation)
    return bool(_HASH.fullmatch(line.sha256))


def check_lease(lease: Lease, request: LeaseRequest) -> None:
    """Raise `BadAnswer` unless this is a block of the series that was asked for."""
    _insist((lease.id, lease.series) == (request.id, request.series), "lease")
    _insist(1 <= lease.low <= lease.high < lease.low + LARGEST_BLOCK, "lease")
    _insist(lease.valid_until.tzinfo is not None, "lease")


def _insist(holds: bool, what: str) -> None:  # noqa: FBT001
    if not holds:
        raise BadAnswer(what=what)
