"""Hands and eyes at the window: real keys, bounded waits, what stands on screen, pictures."""

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QDeadlineTimer, QEvent, Qt
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from ui.shell.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_WITHIN_MS = 30_000
_TURN_MS = 15
_MOST_TABS = 200
_MOST_LOOKS = 20

W = TypeVar("W", bound=QWidget)


class TourFailed(Exception):
    """A step did not happen; says what was waited for."""


class Driver:
    """Works the main window as a clerk does, without a mouse."""

    def __init__(self, window: MainWindow) -> None:
        """Bring the window to the front.

        Raises:
            TourFailed: It does not become active, so that it would get no keys.
        """
        self.window = window
        window.show()
        window.activateWindow()
        self.until(self._is_active, "the window is active")

    # waiting

    def until(self, happened: Callable[[], bool], what: str) -> None:
        """Let the program work until something has happened, for 30 s at most.

        Raises:
            TourFailed: It has not.
        """
        if not self.soon(happened, _WITHIN_MS):
            raise TourFailed(f"waited {_WITHIN_MS // 1000} s in vain: {what}; {self._keys_are()}")

    def soon(self, happened: Callable[[], bool], within_ms: int) -> bool:
        """Let the program work until something has happened or the time is over; tell which."""
        deadline = QDeadlineTimer(within_ms)
        while not happened():
            if deadline.hasExpired():
                return False
            QTest.qWait(_TURN_MS)
        return True

    def at(self, kind: type[W]) -> W:
        """Wait until a part of this kind is on screen, and return it."""
        self.until(lambda: self.shown(kind) is not None, f"{kind.__name__} is on screen")
        found = self.shown(kind)
        assert found is not None
        return found

    def see(self, *words: str) -> None:
        """Wait until all these words are on screen."""
        self.until(lambda: all(word in self.words() for word in words), f"on screen: {' / '.join(words)}")

    # looking

    def shown(self, kind: type[W], name: str = "") -> W | None:
        """Return a visible part of the window, None where there is none."""
        found = self.window.findChildren(kind, name) if name else self.window.findChildren(kind)
        return next((one for one in found if shiboken6.isValid(one) and one.isVisible()), None)

    def words(self) -> str:
        """Return everything that can be read on screen, a line each."""
        return "\n".join(text for widget in self._visible() for text in _texts(widget) if text)

    def rows(self, table: str) -> list[list[str]]:
        """Return the cells of the visible table with this object name."""
        view = self.shown(QTableView, table)
        if view is None:
            return []
        model = view.model()
        columns = range(model.columnCount())
        return [[str(model.index(row, at).data() or "") for at in columns] for row in range(model.rowCount())]

    def current_row(self, table: str) -> int:
        """Return the number of the current row of a visible table, -1 for none."""
        view = self.shown(QTableView, table)
        return view.currentIndex().row() if view else -1

    @property
    def focus(self) -> QWidget:
        """The widget that gets the keys."""
        self._stay_in_front()
        widget = QApplication.focusWidget()
        if widget is None:
            raise TourFailed("nothing has the focus")
        return widget

    def picture(self, path: Path) -> None:
        """Save the window as it is on screen."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if not self._at_rest().save(str(path)):
            raise TourFailed(f"{path.name} cannot be written")

    # keys

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = _PLAIN) -> None:
        """Press a key where the focus is, and let the program follow as it does between a person's keys."""
        QTest.keyClick(self.focus, key, held)
        QApplication.processEvents()

    def page_done(self) -> None:
        """Press Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, CONTROL)

    def type(self, words: str) -> None:
        """Type into the field with the focus; what is not ASCII comes as an input method delivers it."""
        for plain, letters in groupby(words, str.isascii):
            run = "".join(letters)
            if plain:
                QTest.keyClicks(self.focus, run)
            else:
                event = QInputMethodEvent()
                event.setCommitString(run)
                QApplication.sendEvent(self.focus, event)
            self._settle(run)

    def paste(self, words: str) -> None:
        """Press Ctrl+V after a copy elsewhere."""
        QApplication.clipboard().setText(words)
        self.press(Qt.Key.Key_V, CONTROL)

    def close_messages(self) -> None:
        """Read the messages by F8 and close each by Esc, as far as F8 leads there; then go on as before."""
        bar = self.window.messages
        while bar.messages:
            self.press(Qt.Key.Key_F8)
            if not bar.isAncestorOf(self.focus):
                return
            self.press(Qt.Key.Key_Escape)

    # forms

    def walk_to(self, name: str) -> QWidget:
        """Press Tab until the focus is in the widget with this object name, and return that widget."""
        for _step in range(_MOST_TABS):
            wanted, here = self.shown(QWidget, name), QApplication.focusWidget()
            if wanted and here and (here is wanted or wanted.isAncestorOf(here)):
                return wanted
            self.press(Qt.Key.Key_Tab)
        raise TourFailed(f"{name} cannot be reached by Tab")

    def fill(self, **fields: str) -> None:
        """Go to each field and type over what stands there; `__` stands for `/`."""
        for name, words in fields.items():
            self.walk_to(_field(name))
            self.press(Qt.Key.Key_A, CONTROL)
            self.type(words)

    def choose(self, name: str, number: int) -> None:
        """Choose among buttons by digit."""
        self.walk_to(_field(name))
        self.press(Qt.Key(Qt.Key.Key_0 + number))

    def push(self, name: str) -> None:
        """Go to a button by Tab and press the space bar."""
        self.walk_to(name)
        self.press(Qt.Key.Key_Space)

    def _at_rest(self) -> QImage:
        """Return the window once two looks at it agree; one that keeps moving is taken as it is."""
        before = self.window.grab().toImage()
        for _look in range(_MOST_LOOKS):
            QTest.qWait(_TURN_MS)
            now = self.window.grab().toImage()
            if now == before:
                break
            before = now
        return before

    def _settle(self, run: str) -> None:
        """Wait until a field shows what was typed: quick keys are held back in case a scanner sent them."""
        field = self.focus
        if isinstance(field, QLineEdit):
            self.until(lambda: run in field.text(), "the field shows what was typed")

    def _stay_in_front(self) -> None:
        """Do what a window manager does after a popup has closed; the offscreen platform has none."""
        if QApplication.activePopupWidget() is None and not self._is_active():
            self.window.activateWindow()
            self.until(self._is_active, "the window is active")

    def _is_active(self) -> bool:
        """Tell whether the window has the keys; Qt calls it active while a popup of it has them."""
        return QApplication.activeWindow() is self.window

    def _keys_are(self) -> str:
        widget = QApplication.focusWidget()
        return f"keys go to {type(widget).__name__} {widget.objectName()}" if widget else "keys go nowhere"

    def _visible(self) -> Iterator[QWidget]:
        for widget in self.window.findChildren(QWidget):
            if shiboken6.isValid(widget) and widget.isVisible():
                yield widget


def _field(name: str) -> str:
    return "field_" + name.replace("__", "_").replace("/", "_")


def _texts(widget: QWidget) -> tuple[str, ...]:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text(), widget.accessibleName()
    if isinstance(widget, QLineEdit):
        secret = widget.echoMode() is not QLineEdit.EchoMode.Normal
        return ("" if secret else widget.text(),)
    if isinstance(widget, QComboBox):
        return (widget.currentText(),)
    if isinstance(widget, QAbstractItemView):
        return tuple(_cells(widget))
    return (widget.accessibleName(),)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount() if model else 0):
        yield " ".join(str(model.index(row, at).data() or "") for at in range(model.columnCount()))
