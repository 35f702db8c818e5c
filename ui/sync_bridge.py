"""Joins sending and screens: the sync worker's reports in the GUI thread, its commands from there."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from types import MappingProxyType

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from sync.client.engine import SyncEngine
from sync.client.report import SyncOutcome, SyncReport
from sync.client.worker import Phase, WorkerStatus
from window_client.clock import Clock
from window_client.errors import WindowClientError
from window_client.services.outbox import OutboxCounts

from ui.data_changes import DataChanges
from ui.sync_situation import FailedItem, SendingProgress, SyncSituation, picture
from ui.sync_thread import SyncThread
from ui.task_runner import Runs

PAUSE = timedelta(hours=1)
"""A pause ends by itself, so that nobody forgets it."""

LEAVE_S = 3.0
_LOOK_MS = 15_000
_HURRY_MS = 30_000


class SyncBridge(QObject):
    """Knows how sending stands and tells it; every method is for the GUI thread.

    Own steps are heard through `changes` and wake the worker; cases that sync changed are announced there.

    Signals:
        status_changed: What the status bar should say.
            state: A `ui.shell.sync_status.SyncState`.
        situation_changed: Anything about sending changed.
            situation: A SyncSituation.
        cases_changed: A run changed cases or what is known of their way.
            cases: Their ids, a frozenset; empty when only other things moved.
        crashed: See SyncThread.crashed.
            reference: Short random text for the log and the clerk.
    """

    status_changed = Signal(object)
    situation_changed = Signal(object)
    cases_changed = Signal(object)
    crashed = Signal(str)

    def __init__(  # noqa: PLR0913  everything it joins, by name
        self,
        engine: SyncEngine,
        *,
        count: Callable[[], OutboxCounts],
        clock: Clock,
        random: Random,
        tasks: Runs,
        changes: DataChanges,
        parent: QObject | None = None,
    ) -> None:
        """Send nothing until `start`.

        Args:
            engine: What the thread runs.
            count: Counts what is not settled; called in the store's lane.
            clock: The one clock.
            random: Spreads the pauses after failures.
            tasks: The store's lane.
            changes: Where own steps are heard and the platform's are announced.
            parent: Owner.
        """
        super().__init__(parent)
        self._engine, self._count, self._clock = engine, count, clock
        self._tasks, self._changes = tasks, changes
        self._situation = SyncSituation()
        self._counting, self._count_again, self._announcing, self._closed = False, False, False, False
        self._hurried_at_ms: int | None = None
        self._probe = ""
        self._thread = SyncThread(engine, clock, random, self)
        queued = Qt.ConnectionType.QueuedConnection
        self._thread.said.connect(self._hear, queued)
        self._thread.progressed.connect(self._come_further, queued)
        self._thread.crashed.connect(self._stumble, queued)
        self._look = QTimer(self)
        self._look.setObjectName("sync_look_ms")
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look)
        changes.changed.connect(self.note_change)

    @property
    def situation(self) -> SyncSituation:
        """How sending stands."""
        return self._situation

    def start(self) -> None:
        """Begin to send and to tell."""
        self._recount()
        self._look.start()
        self._thread.start()

    def retry_now(self) -> None:
        """Try everything at once, also what pauses after a failure of its own; ends a pause."""
        self._set(paused_until=None)
        self._thread.worker.pause(paused=False)
        self._thread.worker.retry_now()

    def pause(self) -> None:
        """Stop sending for an hour; a request under way ends first."""
        self._set(paused_until=self._clock.now() + PAUSE, progress=None)
        self._thread.worker.pause(paused=True)

    def resume(self) -> None:
        """Go on sending."""
        self._set(paused_until=None)
        self._thread.worker.pause(paused=False)

    def note_probe(self, words: str) -> None:
        """Keep what the last network test gave, for the status bar's tooltip."""
        self._probe = words
        self._tell()

    def shutdown(self, limit_s: float = LEAVE_S) -> bool:
        """End sending; return whether the thread ended within the limit. Nothing is told any more."""
        self._closed = True
        self._look.stop()
        return self._thread.end(limit_s)

    @Slot()
    def look(self) -> None:
        """Let ages grow; end a pause whose time has come."""
        until = self._situation.paused_until
        if until is not None and self._clock.now() >= until:
            self.resume()
        self._tell()

    @Slot(object)
    def note_change(self, _cases: frozenset[str] = frozenset()) -> None:
        """Something was recorded: count again, and send it."""
        if self._announcing or self._closed:
            return
        self._recount()
        if self._may_hurry():
            self._thread.worker.wake()

    @Slot(object)
    def _hear(self, status: WorkerStatus) -> None:
        ended = status.report is not self._situation.report
        running = status.phase is Phase.RUNNING
        self._set(
            phase=status.phase,
            next_try_ms=status.next_try_ms,
            failures=status.failures,
            report=status.report,
            progress=self._situation.progress if running else None,
            crashed=self._situation.crashed and not ended,
            failed=self._failed(status.report if ended else None),
        )
        if ended and status.report is not None and not self._closed:
            self._take_in(status.report)

    @Slot(object)
    def _come_further(self, progress: SendingProgress) -> None:
        if self._situation.phase is Phase.RUNNING:
            self._set(progress=progress)

    @Slot(str)
    def _stumble(self, reference: str) -> None:
        self._set(crashed=True, progress=None, next_try_ms=None)
        self.crashed.emit(reference)

    def _take_in(self, report: SyncReport) -> None:
        if report.outcome is SyncOutcome.SETTLED:
            self._set(settled_at=self._clock.now())
        self._recount()
        if report.touched or report.sent or report.read or report.leased or report.files:
            self._announce(report.touched)

    def _announce(self, cases: frozenset[str]) -> None:
        self.cases_changed.emit(cases)
        self._announcing = True
        try:
            self._changes.announce(cases)
        finally:
            self._announcing = False

    def _failed(self, report: SyncReport | None) -> MappingProxyType[str, FailedItem]:
        """Keep what failed by itself until it goes through: a later run may not have tried it again."""
        codes = {item: known.code for item, known in self._situation.failed.items()}
        codes |= {one.item: one.code for one in report.item_troubles} if report else {}
        due = {item: self._engine.pauses.next_try_ms(item) for item in codes}
        return MappingProxyType(
            {
                item: FailedItem(code=code, next_try_ms=at)
                for item, code in codes.items()
                if (at := due[item]) is not None
            }
        )

    def _may_hurry(self) -> bool:
        """Tell whether a new act starts a run: always on a good line, twice a minute on a bad one."""
        if self._situation.reached is not False:
            return True
        now = self._clock.monotonic_ms()
        if self._hurried_at_ms is not None and now - self._hurried_at_ms < _HURRY_MS:
            return False
        self._hurried_at_ms = now
        return True

    def _recount(self) -> None:
        if self._counting:
            self._count_again = True
            return
        self._counting = True
        self._tasks.run(self._count, owner=self, done=self._counted, failed=self._not_counted)

    def _counted(self, counts: OutboxCounts) -> None:
        self._counting = False
        self._set(counts=counts)
        if self._count_again:
            self._count_again = False
            self._recount()

    def _not_counted(self, _error: WindowClientError) -> None:
        # the step that met the same trouble tells it to the clerk; here the last figures stand
        self._counting = self._count_again = False

    def _set(self, **changed: object) -> None:
        if self._closed:
            return  # what was still on its way from the thread finds no screens any more
        before = self._situation
        self._situation = msgspec.structs.replace(before, **changed)
        if self._situation != before:
            self.situation_changed.emit(self._situation)
            self._tell()

    def _tell(self) -> None:
        state = picture(self._situation, self._clock.now(), self._probe)
        if state is not None:
            self.status_changed.emit(state)
