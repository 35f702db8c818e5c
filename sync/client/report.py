"""What one run of the engine did and where things stand now, without a word too much."""

from collections import Counter
from enum import StrEnum

from sync.messages import Pending
from window_client.domain.transfer import EntryVerdict
from window_client.domain.values import Value
from window_client.errors import WindowClientError


class SyncOutcome(StrEnum):
    """How a run ended."""

    SETTLED = "settled"  # everything sent and confirmed, everything read
    WAITING = "waiting"  # something pauses after a failure of its own; all else is done
    STOPPED = "stopped"  # somebody asked to stop
    FAILED = "failed"  # the platform was not reached or did not do its part


class ItemTrouble(Value, frozen=True, kw_only=True):
    """A single file or series that failed and pauses; `code` names the words."""

    item: str
    code: str


class SyncReport(Value, frozen=True, kw_only=True):
    """The outcome of one run.

    Attributes:
        touched: Cases that changed or whose transfer state changed.
        sent: Entries confirmed by the platform in this run.
        verdicts: How many of them got which verdict.
        read: Lines of the feed taken over.
        leased: Series that got a block.
        files: Attachments that the platform confirmed.
        pending: What still waits, counted after the run.
        trouble: Why the run failed.
        poll_s: When the platform wants to hear from us again.
        wait_s: What the platform asked to wait after a failure.
    """

    outcome: SyncOutcome
    touched: frozenset[str] = frozenset()
    sent: int = 0
    verdicts: dict[str, int] = {}
    read: int = 0
    leased: tuple[str, ...] = ()
    files: int = 0
    pending: Pending = Pending()
    trouble: WindowClientError | None = None
    item_troubles: tuple[ItemTrouble, ...] = ()
    poll_s: int = 60
    wait_s: int | None = None


class Tally:
    """Collects while a run goes on."""

    def __init__(self) -> None:
        self.touched: set[str] = set()
        self.verdicts: Counter[str] = Counter()
        self.sent = self.read = self.files = 0
        self.leased: list[str] = []
        self.item_troubles: list[ItemTrouble] = []
        self.poll_s = 60

    def judged(self, verdicts: tuple[EntryVerdict, ...], confirmed: int) -> None:
        """Count entries that the platform confirmed."""
        self.sent += confirmed
        self.verdicts.update(one.verdict.value for one in verdicts)

    def item_failed(self, item: str, trouble: WindowClientError) -> None:
        """Note a file or series that failed by itself."""
        self.item_troubles.append(ItemTrouble(item=item, code=trouble.code))

    def report(
        self, outcome: SyncOutcome, pending: Pending, trouble: WindowClientError | None = None
    ) -> SyncReport:
        """Sum up."""
        return SyncReport(
            outcome=outcome,
            touched=frozenset(self.touched),
            sent=self.sent,
            verdicts=dict(self.verdicts),
            read=self.read,
            leased=tuple(self.leased),
            files=self.files,
            pending=pending,
            trouble=trouble,
            item_troubles=tuple(self.item_troubles),
            poll_s=self.poll_s,
            wait_s=getattr(trouble, "wait_s", None),
        )
