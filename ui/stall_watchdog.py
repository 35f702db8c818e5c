"""Notices when the screen stood still."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

LIMIT_MS = 50
_INTERVAL_MS = 10
_log = logging.getLogger(__name__)


class StallWatchdog(QObject):
    """Logs each time that the event loop came late by more than `LIMIT_MS`; for development and tests."""

    def __init__(self, now_ms: Callable[[], int], parent: QObject | None = None) -> None:
        """Start watching.

        Args:
            now_ms: A steady counter in milliseconds.
            parent: Owner.
        """
        super().__init__(parent)
        self._now_ms = now_ms
        self._due_ms = now_ms() + _INTERVAL_MS
        self._stalls_ms: list[int] = []
        self._tick = QTimer(self)
        self._tick.setObjectName("stall_watchdog_ms")
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.setInterval(_INTERVAL_MS)
        self._tick.timeout.connect(self._check)
        self._tick.start()

    @property
    def stalls_ms(self) -> tuple[int, ...]:
        """By how much the loop was late each time, in milliseconds."""
        return tuple(self._stalls_ms)

    def _check(self) -> None:
        now = self._now_ms()
        late_ms = now - self._due_ms
        self._due_ms = now + _INTERVAL_MS
        if late_ms > LIMIT_MS:
            self._stalls_ms.append(late_ms)
            _log.warning("the event loop was late by %d ms", late_ms)
