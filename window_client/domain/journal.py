"""The journal's entry: one thing that happened at one window, for ever.

An entry is sealed when it is appended: it gets the next sequence number of its device incarnation and the
hash of everything before it. What the platform later says about it (verdict, position) stands beside the
entry and never inside.
"""

import hashlib
from collections.abc import Iterable
from datetime import datetime

import msgspec

from window_client.domain.values import Value, canonical

SCHEMA = 1
"""Version of the event bodies written by this program."""

GENESIS = "0" * 64
"""What the first entry of an incarnation names as the hash before it."""


class Entry(Value, frozen=True, kw_only=True):
    """One fact with its circumstances, not yet numbered.

    Attributes:
        id: UUIDv7; the entry is known by it for ever, on every machine.
        kind: Tag of the event, e.g. `case.received`.
        case: Case concerned, or None for facts about the window itself.
        base: Revision of the case that the clerk was looking at, 0 for a new case, None without a case.
        at: Wall time of the PC.
        monotonic_ms: Steady counter of the PC, so that a clock set back shows.
        platform_at: Platform time at the last contact, None before the first.
        clerk: Account that acted.
        window: Window where it happened.
        body: The event as JSON, without its tag.
        schema: Version of the body's shape.
    """

    id: str
    kind: str
    at: datetime
    monotonic_ms: int
    clerk: str
    window: str
    body: msgspec.Raw
    case: str | None = None
    base: int | None = None
    platform_at: datetime | None = None
    schema: int = SCHEMA


class SealedEntry(Value, frozen=True, kw_only=True):
    """An entry at its place in the chain of one device incarnation.

    Attributes:
        device: Enrolled device that wrote it.
        incarnation: Life of that device's database file; a new one begins after any doubt about the disk.
        seq: 1, 2, 3 … without gaps within the incarnation.
        hash: SHA-256 in hex over the previous hash, incarnation, seq and canonical entry.
    """

    device: str
    incarnation: str
    seq: int
    hash: str
    entry: Entry


def chain_hash(previous: str, incarnation: str, seq: int, entry: Entry) -> str:
    """Return the hash that stands for this entry and all before it."""
    head = f"{previous}|{incarnation}|{seq}|".encode()
    return hashlib.sha256(head + canonical(entry)).hexdigest()


def seal(entry: Entry, *, device: str, incarnation: str, seq: int, previous: str) -> SealedEntry:
    """Give an entry its place behind `previous`, the hash of entry `seq - 1` (GENESIS for the first)."""
    return SealedEntry(
        device=device,
        incarnation=incarnation,
        seq=seq,
        hash=chain_hash(previous, incarnation, seq, entry),
        entry=entry,
    )


class BrokenChain(Value, frozen=True, kw_only=True):
    """The first place where a journal does not verify.

    Attributes:
        seq: Number of the entry that is wrong or missing.
        why: `gap` (a number is missing), `hash` (content and hash disagree).
    """

    incarnation: str
    seq: int
    why: str


def first_break(entries: Iterable[SealedEntry]) -> BrokenChain | None:
    """Walk one incarnation's entries in order of `seq` and name the first that does not follow."""
    previous, expected = GENESIS, 1
    for sealed in entries:
        if sealed.seq != expected:
            return BrokenChain(incarnation=sealed.incarnation, seq=expected, why="gap")
        if sealed.hash != chain_hash(previous, sealed.incarnation, sealed.seq, sealed.entry):
            return BrokenChain(incarnation=sealed.incarnation, seq=sealed.seq, why="hash")
        previous, expected = sealed.hash, expected + 1
    return None
