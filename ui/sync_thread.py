"""The sync worker's own thread; what it says reaches the GUI thread by queued signals."""

import logging
import secrets
import threading
from random import Random

import msgspec
from PySide6.QtCore import QObject, Signal
from sync.client.engine import SyncEngine
from sync.client.worker import SyncWorker, WorkerStatus
from window_client.clock import Clock

from ui.sync_situation import SendingProgress

RESTART_S = 60.0
"""After a mistake of ours sending begins anew, but not at once: it would fail the same way."""

_log = logging.getLogger(__name__)


class SyncThread(QObject):
    """One thread that runs one worker until told to end.

    The signals are emitted in that thread: connect them queued, to slots of an object of the GUI thread.

    Signals:
        said: The worker's status.
            status: A WorkerStatus.
        progressed: The run under way came further.
            progress: A SendingProgress.
        crashed: A mistake of ours stopped the worker; it begins anew after RESTART_S.
            reference: Short random text that stands in the log beside the traceback.
    """

    said = Signal(object)
    progressed = Signal(object)
    crashed = Signal(str)

    def __init__(self, engine: SyncEngine, clock: Clock, random: Random, parent: QObject) -> None:
        """Stay idle until `start`."""
        super().__init__(parent)
        self.worker = SyncWorker(engine, clock, random, self._say, self._progress)
        self._ending = threading.Event()
        self._deaf = threading.Event()
        self._thread = threading.Thread(target=self._loop, name="sync", daemon=True)

    def start(self) -> None:
        """Begin to send."""
        self._thread.start()

    def end(self, limit_s: float) -> bool:
        """Let the present step finish; return whether the thread ended within the limit.

        A thread that hangs in the network ends with the program: every step is durable or was not taken.
        """
        self._ending.set()
        self.worker.end()
        if self._thread.is_alive():
            self._thread.join(limit_s)
        self._deaf.set()
        return not self._thread.is_alive()

    def _loop(self) -> None:
        while not self._ending.is_set():
            try:
                self.worker.run()
            except Exception as mistake:  # noqa: BLE001  whatever it is, the clerk must learn of it
                if self._deaf.is_set():
                    return  # the program has closed the store under a run that would not end
                self._report(mistake)
                self._ending.wait(RESTART_S)

    def _report(self, mistake: Exception) -> None:
        reference = secrets.token_hex(3).upper()
        _log.error("sync stopped by a mistake of ours, reference %s", reference, exc_info=mistake)
        self.crashed.emit(reference)

    def _say(self, status: WorkerStatus) -> None:
        self._tell(self.said, status)

    def _progress(self, step: str, done: int, total: int) -> None:
        self._tell(self.progressed, SendingProgress(step=step, done=done, total=total))

    def _tell(self, signal: object, what: msgspec.Struct) -> None:
        if not self._deaf.is_set():
            signal.emit(what)  # type: ignore[attr-defined]  # bound signals have no public type
