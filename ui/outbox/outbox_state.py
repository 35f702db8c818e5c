"""What the outbox shows."""

from datetime import datetime
from types import MappingProxyType

import msgspec
from sync.client.probe import ProbeResult
from window_client.services.outbox import OutboxFilter, OutboxLine

from ui.error_messages import Notice
from ui.sync_situation import SyncSituation


class ProbeState(msgspec.Struct, frozen=True, kw_only=True):
    """The network test.

    Attributes:
        running: Whether it is under way.
        result: What it found, None while it runs or when it broke off.
        notice: Words of what it found to be wrong, None when all is well.
        secure: Whether the platform's address asks for encryption.
        at: When it ended, in the hall's time.
    """

    running: bool = False
    result: ProbeResult | None = None
    notice: Notice | None = None
    secure: bool = True
    at: str = ""


class OutboxState(msgspec.Struct, frozen=True, kw_only=True):
    """Everything on the screen.

    Attributes:
        situation: How sending stands.
        trouble: Words of why the platform was not reached.
        items: Words of what is wrong with single attachments (by hash) and number series.
        now: The moment for which ages are told.
        now_ms: The same on the steady counter, for the countdown.
        lines: Lines read so far.
        more: Whether there are more behind them.
        loaded: Whether the first page has been read.
    """

    now: datetime
    now_ms: int
    situation: SyncSituation = SyncSituation()
    trouble: Notice | None = None
    items: MappingProxyType[str, Notice] = MappingProxyType({})
    chosen: OutboxFilter = OutboxFilter.ALL
    lines: tuple[OutboxLine, ...] = ()
    more: bool = False
    loaded: bool = False
    probe: ProbeState | None = None

    @property
    def countdown_s(self) -> int | None:
        """Seconds until the worker's next try, None when none is planned."""
        at = self.situation.next_try_ms
        return None if at is None else max(0, (at - self.now_ms + 999) // 1000)

    @property
    def failed_files(self) -> frozenset[str]:
        """Attachments whose last try failed."""
        return frozenset(item for item in self.situation.failed if is_file(item))


def is_file(item: str) -> bool:
    """Tell an attachment's hash from the name of a number series."""
    return len(item) == _HASH_LENGTH and all(letter in "0123456789abcdef" for letter in item)


_HASH_LENGTH = 64
