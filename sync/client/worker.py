"""When to run the engine: on a schedule, at once when woken, later after failures; a thread calls `run`."""

import threading
from collections.abc import Callable
from enum import StrEnum
from random import Random

from sync.client.backoff import Backoff
from sync.client.engine import Progress, SyncEngine
from sync.client.report import SyncOutcome, SyncReport
from window_client.clock import Clock
from window_client.domain.values import Value

ITEM_LOOK_S = 30.0


class Phase(StrEnum):
    """What the worker is doing."""

    RUNNING = "running"
    IDLE = "idle"  # all done, waits for the next hello
    RETRYING = "retrying"  # waits after a failure
    PAUSED = "paused"
    ENDED = "ended"


class WorkerStatus(Value, frozen=True, kw_only=True):
    """What a status bar may say.

    Attributes:
        next_try_ms: Moment of the next run on the clock's steady counter; a countdown is made from it.
        failures: Failed runs in a row.
        report: The last run, None before the first.
    """

    phase: Phase
    next_try_ms: int | None = None
    failures: int = 0
    report: SyncReport | None = None


class SyncWorker:
    """The loop of the sync thread; `wake`, `pause` and `end` may be called from any thread."""

    def __init__(
        self,
        engine: SyncEngine,
        clock: Clock,
        random: Random,
        on_status: Callable[[WorkerStatus], None],
        on_progress: Progress | None = None,
    ) -> None:
        """Do nothing until `run`; `on_status` and `on_progress` are called in the thread that runs."""
        self._engine, self._clock = engine, clock
        self._backoff = Backoff(random)
        self._on_status, self._on_progress = on_status, on_progress
        self._moved = threading.Condition()
        self._stop = threading.Event()
        self._woken, self._ended, self._paused = True, False, False
        self._report: SyncReport | None = None

    def wake(self) -> None:
        """Run at once: something was recorded, the network came back, or a person asked for it."""
        with self._moved:
            self._woken = True
            self._moved.notify_all()

    def retry_now(self) -> None:
        """Run at once and let paused files and series try again (a person asked for it)."""
        self._engine.pauses.clear()
        self.wake()

    def pause(self, *, paused: bool) -> None:
        """Stop sending until told otherwise; a run under way ends at the next step."""
        with self._moved:
            self._paused = paused
            self._woken = True
            self._moved.notify_all()
        if paused:
            self._stop.set()

    def end(self) -> None:
        """Leave the loop; a run under way ends at the next step."""
        with self._moved:
            self._ended = True
            self._moved.notify_all()
        self._stop.set()

    def run(self) -> None:
        """Loop until `end`."""
        while not self._ended:
            wait_s = None if self._paused else self._run_once()
            self._wait(wait_s)
        self._say(Phase.ENDED, None)

    def _run_once(self) -> float:
        """Run the engine and return how long to wait."""
        with self._moved:
            self._woken = False
            if not (self._ended or self._paused):
                self._stop.clear()
        self._say(Phase.RUNNING, None)
        self._report = self._engine.run(stop=self._stop, progress=self._on_progress)
        wait_s = self._next_wait(self._report)
        phase = Phase.RETRYING if self._report.outcome is SyncOutcome.FAILED else Phase.IDLE
        self._say(phase, wait_s)
        return wait_s

    def _next_wait(self, report: SyncReport) -> float:
        if report.outcome is SyncOutcome.FAILED:
            return self._backoff.failed(report.wait_s)
        self._backoff.success()
        if report.outcome is SyncOutcome.STOPPED:
            return 0
        return min(report.poll_s, ITEM_LOOK_S) if report.outcome is SyncOutcome.WAITING else report.poll_s

    def _wait(self, wait_s: float | None) -> None:
        if self._paused and not self._ended:
            self._say(Phase.PAUSED, None)
        with self._moved:
            self._moved.wait_for(lambda: self._woken or self._ended, wait_s)
            self._woken = False

    def _say(self, phase: Phase, wait_s: float | None) -> None:
        at = None if wait_s is None else self._clock.monotonic_ms() + int(wait_s * 1000)
        failures = self._backoff.failures
        self._on_status(WorkerStatus(phase=phase, next_try_ms=at, failures=failures, report=self._report))
