"""The engine: asks the planner what to do, does it, asks again, until nothing is left or something fails."""

from collections.abc import Callable
from functools import partial
from random import Random

from sync.client.backoff import ItemPauses
from sync.client.http import Stop, StopRequested
from sync.client.link import PlatformLink
from sync.client.planner import (
    Action,
    LeaseNumbers,
    PullPage,
    PushEntries,
    SayHello,
    SendChunk,
    SyncState,
    plan,
)
from sync.client.ports import LocalJournal
from sync.client.report import SyncOutcome, SyncReport, Tally
from sync.client.talk import Talk
from sync.client.uploads import Uploads
from sync.errors import FileChanged, FileTooLarge, NumbersUsedUp, RequestRefused, StaleTalk, SyncError
from window_client.clock import Clock
from window_client.errors import WindowClientError

Progress = Callable[[str, int, int], None]
"""Told a step (`hello`, `push`, `pull`, `lease`, `file`), how much is done, and of how much (0: unknown)."""

STALE_LIMIT = 3
"""So many times in one run positions may turn out to be in doubt before the run counts as failed."""

LEASES_IN_A_ROW = 8
"""So many blocks of numbers are fetched before entries get their turn again."""

ITEM_FAILURES = (FileChanged, FileTooLarge, NumbersUsedUp, RequestRefused)


class SyncEngine:
    """Keeps one window's journal and the platform together; runs in the caller's thread."""

    def __init__(self, link: PlatformLink, journal: LocalJournal, clock: Clock, *, app: str = "") -> None:
        """Do nothing yet."""
        self._link, self._journal, self._clock = link, journal, clock
        self._talk = Talk(link, journal, clock, app)
        self._uploads = Uploads(link, journal, clock)
        self.pauses = ItemPauses()
        self._low: tuple[str, ...] = ()

    def run(self, *, stop: Stop | None = None, progress: Progress | None = None) -> SyncReport:
        """Bring both sides together as far as possible now. Foreseen failures end up in the report."""
        tally = Tally()
        self._talk.greeted = False
        self._link.stop_by(stop)
        try:
            self._work(tally, stop, progress or _silent)
        except StopRequested:
            return tally.report(SyncOutcome.STOPPED, self._journal.pending())
        except WindowClientError as trouble:
            return tally.report(SyncOutcome.FAILED, self._journal.pending(), trouble)
        waiting = bool(tally.item_troubles) or bool(self._paused())
        outcome = SyncOutcome.WAITING if waiting else SyncOutcome.SETTLED
        return tally.report(outcome, self._journal.pending())

    def _work(self, tally: Tally, stop: Stop | None, progress: Progress) -> None:
        stale = 0
        while steps := plan(self.state()):
            if stop is not None and stop.is_set():
                raise StopRequested
            try:
                self._do(steps[0], tally, progress)
            except StaleTalk:
                stale += 1
                if stale > STALE_LIMIT:
                    raise
                self._talk.greeted = False

    def state(self) -> SyncState:
        """Return what the next step depends on."""
        if not self._talk.greeted:
            return SyncState(greeted=False, unsent=False, feed_behind=False)
        at, now = self._journal.position(), self._clock.monotonic_ms()
        low = tuple(name for name in self._low if not self.pauses.pausing(name, now))
        files = (one.sha256 for one in self._journal.files_to_send())
        return SyncState(
            greeted=True,
            unsent=at.next_unsent <= at.top_seq,
            feed_behind=at.cursor != self._talk.head,
            low_series=low,
            files=tuple(sha256 for sha256 in files if not self.pauses.pausing(sha256, now)),
        )

    def _do(self, step: Action, tally: Tally, progress: Progress) -> None:
        match step:
            case SayHello():
                progress("hello", 0, 0)
                self._talk.hello(tally)
                self._uploads.learn(self._talk.limits)
                self._low = tuple(self._journal.low_series())
            case PushEntries():
                self._talk.push(tally)
                progress("push", tally.sent, tally.sent + self._journal.pending().entries)
            case PullPage():
                self._talk.pull(tally)
                progress("pull", tally.read, 0)
            case LeaseNumbers():
                self._lease_some(tally, progress)
            case SendChunk(sha256=sha256):
                self._alone(sha256, tally, lambda: self._send_chunk(sha256, tally, progress))

    def _lease_some(self, tally: Tally, progress: Progress) -> None:
        """Fetch several blocks in a row: a push for each would make a first day's dozens take long."""
        for series in self.state().low_series[:LEASES_IN_A_ROW]:
            self._alone(series, tally, partial(self._talk.lease, series, tally))
            progress("lease", len(tally.leased), 0)
        self._low = tuple(one for one in self._low if one not in tally.leased)

    def _send_chunk(self, sha256: str, tally: Tally, progress: Progress) -> None:
        file = next(one for one in self._journal.files_to_send() if one.sha256 == sha256)
        if self._uploads.send_chunk(file):
            self._journal.file_ok(sha256)
            tally.files += 1
        progress("file", tally.files, tally.files + self._journal.pending().files)

    def _alone(self, item: str, tally: Tally, work: Callable[[], None]) -> None:
        """Let a failure of one file or series hold up nothing else; a failure of the way ends the run."""
        try:
            work()
        except (SyncError, WindowClientError) as trouble:
            if isinstance(trouble, SyncError) and not isinstance(trouble, ITEM_FAILURES):
                raise
            self.pauses.failed(item, self._clock.monotonic_ms())
            tally.item_failed(item, trouble)
        else:
            self.pauses.done(item)

    def _paused(self) -> list[str]:
        now = self._clock.monotonic_ms()
        items = [*self._low, *(one.sha256 for one in self._journal.files_to_send())]
        return [item for item in items if self.pauses.pausing(item, now)]


def _silent(_step: str, _done: int, _total: int) -> None:
    """Say nothing."""


def make_random(seed: int | None = None) -> Random:
    """Return the randomness of pauses; with a seed, always the same."""
    return Random(seed)  # noqa: S311 - spreads load, protects nothing
