"""Barcode scanners that act as keyboards, told from people by their speed."""

from collections.abc import Callable
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

GAP_MS = 30
SHORTEST_CODE = 6
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class _HeldKey(NamedTuple):
    target: QObject
    event: QKeyEvent


class ScannerFilter(QObject):
    """Application-wide filter that takes scanned codes out of the stream of keys.

    Every character is held back, and its key's release with it, until the next key or `GAP_MS`. A run of
    at least `SHORTEST_CODE` characters, each less than `GAP_MS` after the one before, closed by Enter at the
    same speed, is a scan; anything else is given to the widget it was meant for, in the order typed: to the
    one that had the focus, and then wherever these keys lead it (the first of them opens a table's cell).

    Signals:
        scanned: A code was read; no widget received any of it.
            code: The characters without the closing Enter.
    """

    scanned = Signal(str)

    def __init__(self, application: QApplication, now_ms: Callable[[], int]) -> None:
        """Watch the whole program.

        Args:
            application: The program.
            now_ms: A steady counter in milliseconds.
        """
        super().__init__(application)
        self._now_ms = now_ms
        self._held: list[_HeldKey] = []
        self._last_ms = 0
        self._replaying = False
        self._pause = QTimer(self)
        self._pause.setObjectName("scanner_pause_ms")
        self._pause.setSingleShot(True)
        self._pause.setInterval(GAP_MS)
        self._pause.timeout.connect(self._give_back)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold characters back, or let everything else through after them."""
        if self._replaying or not isinstance(event, QKeyEvent) or not watched.isWidgetType():
            return super().eventFilter(watched, event)  # the window's copy; the widget's one follows
        if event.type() is QEvent.Type.KeyRelease:
            return self._let_go(watched, event)
        if event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        at_ms = self._now_ms()
        if self._held and at_ms - self._last_ms >= GAP_MS:
            self._give_back()
        self._last_ms = at_ms
        if self._is_character(event):
            self._hold(watched, event)
            return True
        return self._close(event)

    @staticmethod
    def _is_character(event: QKeyEvent) -> bool:
        text = event.text()
        plain = not (event.modifiers() & ~_TYPING) and not event.isAutoRepeat()
        return plain and len(text) == 1 and text.isascii() and text.isprintable()

    def _hold(self, target: QObject, event: QKeyEvent) -> None:
        self._held.append(_HeldKey(target, event.clone()))
        self._pause.start()

    def _let_go(self, target: QObject, event: QKeyEvent) -> bool:
        """Keep the order: a button that hears of the release before the press stays pressed."""
        held = any(one.event.key() == event.key() for one in self._held)
        if held:
            self._held.append(_HeldKey(target, event.clone()))
        return held

    def _close(self, event: QKeyEvent) -> bool:
        code = "".join(key.event.text() for key in self._held if key.event.type() is QEvent.Type.KeyPress)
        if event.key() in _ENTERS and len(code) >= SHORTEST_CODE:
            self._held.clear()
            self._pause.stop()
            self.scanned.emit(code)
            return True
        if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock):
            self._give_back()  # a scanner presses Shift between capital letters
        return False

    def _give_back(self) -> None:
        self._pause.stop()
        held, self._held = self._held, []
        led_by = QApplication.focusWidget()
        self._replaying = True
        try:
            for key in held:
                target = _target_of(key, led_by)
                if target is not None and shiboken6.isValid(target):
                    QCoreApplication.sendEvent(target, key.event)
        finally:
            self._replaying = False


def _target_of(key: _HeldKey, led_by: QObject | None) -> QObject | None:
    return QApplication.focusWidget() or key.target if key.target is led_by else key.target
