"""What passes between a window and the platform about journal entries, apart from the entries themselves."""

from enum import StrEnum

from window_client.domain.journal import SealedEntry
from window_client.domain.values import Value


class PlatformVerdict(StrEnum):
    """The platform's durable word on one entry; every entry gets exactly one."""

    ACCEPTED = "accepted"  # applied
    MERGED = "merged"  # applied, with another window's change beside it
    DUPLICATE = "duplicate"  # known already under its id: nothing done again
    HELD = "held"  # recorded, not applied: a person must look (需处理)
    RENUMBER = "renumber"  # applied, but its number belonged to another case
    REFUSED = "refused"  # recorded, never applicable (not entitled, unknown item or schema)


APPLIED = frozenset({PlatformVerdict.ACCEPTED, PlatformVerdict.MERGED, PlatformVerdict.RENUMBER})
"""Verdicts under which the entry counts for its case."""

NEEDS_PERSON = frozenset({PlatformVerdict.HELD, PlatformVerdict.REFUSED, PlatformVerdict.RENUMBER})
"""Verdicts that put the entry into 需处理 at the window that wrote it."""


class EntryVerdict(Value, frozen=True, kw_only=True):
    """Verdict on the asking device's entry `seq`.

    Attributes:
        g: Place in the platform's one order of all entries.
        why: Code of `case.steps.refusal_of`, or `stale`, `number_taken`, `not_entitled`, `second_person`,
            `unknown_item`, `unknown_kind`, `malformed`; empty when applied.
    """

    seq: int
    verdict: PlatformVerdict
    g: int
    why: str = ""


class FeedEntry(Value, frozen=True, kw_only=True, tag="entry"):
    """An entry of another device (or of a department) at its place in the platform's order."""

    g: int
    verdict: PlatformVerdict
    sealed: SealedEntry


class OwnEntry(Value, frozen=True, kw_only=True, tag="own"):
    """An entry of the asking device comes by in the feed: only its place is told, the content is known."""

    g: int
    incarnation: str
    seq: int
    verdict: PlatformVerdict
    why: str = ""


class FileReceipt(Value, frozen=True, kw_only=True, tag="file"):
    """The platform holds the whole file: hash verified, synced to disk (`file_ok`)."""

    g: int
    sha256: str


FeedLine = FeedEntry | OwnEntry | FileReceipt
