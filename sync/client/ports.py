"""What the engine needs of the window's journal. `local.py` gives it the store's."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from sync.messages import Pending
from window_client.domain.hall import Lease
from window_client.domain.hall_names import HallNames
from window_client.domain.journal import SealedEntry
from window_client.domain.transfer import EntryVerdict, FeedLine
from window_client.domain.values import Value


class Position(Value, frozen=True, kw_only=True):
    """Where the journal stands.

    Attributes:
        top_seq: Last entry of the present incarnation, 0 for none.
        next_unsent: First entry that the platform has not confirmed; `top_seq + 1` when there is none.
        epoch: Epoch of the platform as last heard, empty before the first contact.
        cursor: Where the feed goes on, empty for its beginning.
    """

    device: str
    incarnation: str
    top_seq: int
    next_unsent: int
    epoch: str
    cursor: str


class FileToSend(Value, frozen=True, kw_only=True):
    """An attachment without a receipt; `url` and `offset` tell how far an upload has come."""

    sha256: str
    size: int
    name: str
    url: str = ""
    offset: int = 0


class LocalJournal(Protocol):
    """The window's journal as sync sees it. Every method is one transaction, durable when it returns."""

    def position(self) -> Position:
        """Return where the journal stands."""

    def pending(self) -> Pending:
        """Return what waits to be sent."""

    def hash_at(self, seq: int) -> str | None:
        """Return the chain hash of an entry of the present incarnation, None if there is none."""

    def unsent(self, max_entries: int, max_bytes: int) -> Sequence[SealedEntry]:
        """Return the beginning of the unsent tail, at least one entry if there is any."""

    def record_verdicts(
        self, *, epoch: str, next_seq: int, stable_seq: int, verdicts: Sequence[EntryVerdict]
    ) -> frozenset[str]:
        """Take down that the platform has everything below `next_seq`; return the cases touched."""

    def apply_feed(
        self, lines: Sequence[FeedLine], *, cursor: str, epoch: str, complete: bool
    ) -> frozenset[str]:
        """Take over a page of the feed and its cursor at once; return the cases touched.

        `complete` says that the platform has nothing after this page.
        """

    def reincarnate(self) -> None:
        """Begin a new incarnation: what was not confirmed is numbered anew, leases are void, cursor empty."""

    def reset_epoch(self, *, epoch: str, next_seq: int) -> None:
        """The platform went back in time: below `next_seq` it has everything, the rest is unsent again."""

    def low_series(self) -> Sequence[str]:
        """Return number series below their refill mark, the most urgent first."""

    def numbers_left(self, series: str) -> int:
        """Return how many numbers are left in one series."""

    def number_stock(self) -> Sequence[tuple[str, int]]:
        """Return how many numbers are left in each series."""

    def add_lease(self, lease: Lease) -> None:
        """Take a block of numbers over."""

    def files_to_send(self) -> Sequence[FileToSend]:
        """Return attachments without a receipt, the most urgent first."""

    def read_file(self, sha256: str, offset: int, size: int) -> bytes:
        """Return a part of an attachment.

        Raises:
            WindowClientError: It cannot be read; only this file waits then.
        """

    def set_upload(self, sha256: str, *, url: str, offset: int) -> None:
        """Remember how far an upload has come; an empty `url` begins it again."""

    def file_ok(self, sha256: str) -> None:
        """Take down that the platform holds the whole file, verified."""

    def names_version(self) -> str:
        """Return which names of the hall are kept, empty before the first."""

    def keep_names(self, names: HallNames) -> None:
        """Take the hall's names over."""

    def heard_platform(self, at: datetime) -> None:
        """Take down the platform's time and how far this PC's clock is from it."""
