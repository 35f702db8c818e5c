"""The whole window as a clerk works it: real keys where the focus is, and every word that can be read."""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.shell.main_window import MainWindow

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
HANGS_AFTER_MS = 60_000
"""Far more than anything needs; what is not there by then will not come."""
_MOST_TABS = 120

W = TypeVar("W", bound=QWidget)


class ProgramPage:
    """Hands and eyes at one window; it knows no presenter, service or store."""

    def __init__(self, bot: QtBot, window: MainWindow) -> None:
        self._bot = bot
        self.window = window
        with bot.waitActive(window, timeout=HANGS_AFTER_MS):
            window.show()
            window.activateWindow()

    # what the clerk sees

    def until(self, happened: Callable[[], bool]) -> None:
        """Let the program work until something has happened, or fail with what stands on screen instead."""

        def it_happened() -> None:
            assert happened(), f"the keys go to {QApplication.focusWidget()}\n{self.words}"

        self._bot.waitUntil(it_happened, timeout=HANGS_AFTER_MS)

    def see(self, *words: str) -> None:
        """Wait until all these words can be read, or fail with what stands there."""

        def all_there() -> None:
            there = self.words
            assert not [one for one in words if one not in there], there

        self._bot.waitUntil(all_there, timeout=HANGS_AFTER_MS)

    @property
    def words(self) -> str:
        """Everything that can be read, a line each."""
        return "\n".join(text for widget in self._visible() for text in _texts(widget) if text)

    def shown(self, kind: type[W], name: str = "") -> W | None:
        """A part of the window that is on screen."""
        found = self.window.findChildren(kind, name) if name else self.window.findChildren(kind)
        return next((one for one in found if shiboken6.isValid(one) and one.isVisible()), None)

    def at(self, kind: type[W]) -> W:
        """Wait until a part is on screen."""
        self.until(lambda: self.shown(kind) is not None)
        part = self.shown(kind)
        assert part is not None
        return part

    def rows(self, table: str) -> list[list[str]]:
        """The cells of a table on screen, none when there is no such table."""
        view = self.shown(QTableView, table)
        if view is None:
            return []
        model = view.model()
        columns = range(model.columnCount())
        return [[str(model.index(row, at).data()) for at in columns] for row in range(model.rowCount())]

    @property
    def found(self) -> str:
        """What Enter takes in the search box on screen."""
        results = self.shown(QListWidget, "results")
        hit = results.currentItem() if results else None
        return hit.text() if hit else ""

    @property
    def proposed(self) -> str:
        """The act that Ctrl+Enter begins."""
        buttons = [one for one in self.window.findChildren(QAbstractButton) if one.isVisible()]
        acts = [one for one in buttons if one.objectName().startswith("act_")]
        return next((one.accessibleName() for one in acts if one.property("role") == "primary"), "")

    # what the clerk does

    @property
    def focus(self) -> QWidget:
        """What gets the keys."""
        here = QApplication.focusWidget()
        assert here is not None, "the keys go nowhere"
        return here

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.focus, key, held)

    def page_done(self) -> None:
        """Press Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, CTRL)

    def type(self, words: str) -> None:
        """Type; Chinese comes as an input method delivers it."""
        for plain, letters in groupby(words, str.isascii):
            run = "".join(letters)
            if plain:
                QTest.keyClicks(self.focus, run)
            else:
                composed = QInputMethodEvent()
                composed.setCommitString(run)
                QApplication.sendEvent(self.focus, composed)

    def paste(self, words: str) -> None:
        """Press Ctrl+V after a copy elsewhere."""
        QApplication.clipboard().setText(words)
        self.press(Qt.Key.Key_V, CTRL)

    def walk_to(self, name: str) -> None:
        """Press Tab until the focus is in a field."""
        wanted = f"field_{name.replace('__', '_').replace('/', '_')}"
        for _step in range(_MOST_TABS):
            field, here = self.shown(QWidget, wanted), self.focus
            if field is not None and (here is field or field.isAncestorOf(here)):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{wanted} cannot be reached by Tab")

    def fill(self, **fields: str) -> None:
        """Go to each field and type over what stands there; `__` stands for `/`."""
        for name, words in fields.items():
            self.walk_to(name)
            self.press(Qt.Key.Key_A, CTRL)
            self.type(words)

    def choose(self, name: str, number: int) -> None:
        """Choose one answer by its digit."""
        self.walk_to(name)
        self.press(Qt.Key(Qt.Key.Key_0 + number))

    def pick(self, name: str, label: str) -> None:
        """Press Down until a list of choices shows this one."""
        self.walk_to(name)
        box = self.focus
        assert isinstance(box, QComboBox)
        for _choice in range(box.count()):
            if box.currentText() == label:
                return
            self.press(Qt.Key.Key_Down)
        assert box.currentText() == label

    def _visible(self) -> Iterator[QWidget]:
        for widget in self.window.findChildren(QWidget):
            if shiboken6.isValid(widget) and widget.isVisible():
                yield widget


def _texts(widget: QWidget) -> tuple[str, ...]:
    if isinstance(widget, QLabel):
        return (widget.text(),)
    if isinstance(widget, QAbstractButton):
        return widget.text(), widget.accessibleName()
    if isinstance(widget, QLineEdit) and widget.echoMode() is QLineEdit.EchoMode.Normal:
        return (widget.text(),)
    return ()
