"""The network test in a thread of its own: a name server that never answers must hold up nothing."""

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from sync.client.probe import ProbeResult

_log = logging.getLogger(__name__)


class NetworkProbe(QObject):
    """Runs one test at a time.

    Signals:
        finished: The test ended.
            result: A ProbeResult; None when it failed by a mistake of ours.
    """

    finished = Signal(object)
    _returned = Signal(object)

    def __init__(self, test: Callable[[], ProbeResult], parent: QObject | None = None) -> None:
        """Test nothing until `start`."""
        super().__init__(parent)
        self._test = test
        self._running, self._gone = False, threading.Event()
        self._returned.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether a test is under way."""
        return self._running

    def start(self) -> None:
        """Begin a test unless one is under way."""
        if not self._running:
            self._running = True
            threading.Thread(target=self._run, name="network test", daemon=True).start()

    def shutdown(self) -> None:
        """Tell nothing any more; a test under way ends with the program."""
        self._gone.set()

    def _run(self) -> None:
        result: ProbeResult | None = None
        try:
            result = self._test()
        except Exception as mistake:  # noqa: BLE001  the button must come back whatever happened
            _log.error("the network test failed by a mistake of ours", exc_info=mistake)
        if not self._gone.is_set():
            self._returned.emit(result)

    @Slot(object)
    def _finish(self, result: ProbeResult | None) -> None:
        self._running = False
        if not self._gone.is_set():
            self.finished.emit(result)
