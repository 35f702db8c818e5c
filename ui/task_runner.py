"""Work off the GUI thread: one lane for the store, one for printing.

This is the only module with threads for these two. A lane does one piece of work at a time, in the order
asked for; SQLite has one writer, so clerks' actions queue here instead of colliding there.
"""

import logging
import secrets
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, Protocol, TypeVar

import msgspec
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from window_client.errors import WindowClientError

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Runs(Protocol):
    """What a presenter needs: somebody who runs work and reports back on the GUI thread."""

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[WindowClientError], None],
    ) -> None:
        """Run `work` elsewhere, then call at most one of `done` and `failed` on the GUI thread.

        Neither is called when `work` fails by a mistake of ours (reported as a crash) or when `owner` is
        gone by then: a callback may be a lambda, which does not tell whose widgets it touches.

        Args:
            work: Touches no widget.
            owner: The presenter or view that asks.
            done: Takes the result.
            failed: Takes a foreseen failure.
        """
        ...


class _Outcome(msgspec.Struct, frozen=True):
    future: Future[Any]
    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[WindowClientError], None]


class TaskLane(QObject):
    """One worker thread and its queue.

    Signals:
        crashed: Work failed by a mistake of ours; the traceback is in the log.
            reference: Short random text that stands in the log beside the traceback.
    """

    crashed = Signal(str)
    _finished = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """Start idle; the thread is made by the first work."""
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._asked: set[Future[Any]] = set()
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[WindowClientError], None],
    ) -> None:
        """See Runs.run."""
        future = self._worker.submit(work)
        self._asked.add(future)
        future.add_done_callback(lambda ready: self._finished.emit(_Outcome(ready, owner, done, failed)))

    def drain(self) -> bool:
        """Finish and deliver what was asked for so far; return whether there was anything."""
        asked = bool(self._asked)
        wait(self._asked)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return asked

    def shutdown(self) -> None:
        """Refuse later work."""
        self._worker.shutdown(wait=True)

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        self._asked.discard(outcome.future)
        error = outcome.future.exception()
        if error is not None and not isinstance(error, WindowClientError):
            self._report(error)
        elif shiboken6.isValid(outcome.owner):
            if error is None:
                outcome.done(outcome.future.result())
            else:
                outcome.failed(error)

    def _report(self, error: BaseException) -> None:
        reference = secrets.token_hex(3).upper()
        _log.error("work failed by a mistake of ours, reference %s", reference, exc_info=error)
        self.crashed.emit(reference)


class TaskRunner(QObject):
    """The two lanes of the program.

    Signals:
        crashed: See TaskLane.crashed.
            reference: Short random text for the log and the clerk.
    """

    crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start both lanes idle."""
        super().__init__(parent)
        self.store = TaskLane("store", self)
        self.printing = TaskLane("printing", self)
        for lane in (self.store, self.printing):
            lane.crashed.connect(self.crashed)

    def shutdown(self) -> None:
        """Finish both lanes' work, deliver the results, and finish what these ask for in turn."""
        busy = True
        while busy:
            busy = any([self.store.drain(), self.printing.drain()])
        self.store.shutdown()
        self.printing.shutdown()
