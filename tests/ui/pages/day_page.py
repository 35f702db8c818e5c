"""The page of the day as a clerk sees it: keys in, words out."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.finding import find
from ui.day.day_view import TABLE, DayView
from ui.message_bar import MessageBar

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class DayPage:
    """The screen under its message bar, in an active window."""

    def __init__(self, qtbot: QtBot, view: DayView, messages: MessageBar) -> None:
        self.view, self._messages = view, messages
        window = QWidget()
        inside = QVBoxLayout(window)
        inside.addWidget(messages)
        inside.addWidget(view, 1)
        qtbot.addWidget(window)
        window.resize(1190, 700)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        self._window = window
        view.setFocus()
        self.settle()

    def settle(self) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    @property
    def focused(self) -> QWidget:
        self.settle()
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        assert self.view.isAncestorOf(target) or target is self.view
        return target

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.focused, key, held)
        self.settle()

    def tab(self, number: int) -> None:
        self.press(Qt.Key(Qt.Key.Key_0 + number), CTRL)

    def type(self, text: str) -> None:
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.focused, letter)
            else:  # as an input method delivers it
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(self.focused, event)
        self.settle()

    def done(self) -> None:
        self.press(Qt.Key.Key_Return, CTRL)

    @property
    def rows(self) -> list[list[str]]:
        self.settle()
        model = find(self.view, QTableView, TABLE).model()
        columns = range(model.columnCount())
        return [[str(model.index(row, c).data()) for c in columns] for row in range(model.rowCount())]

    @property
    def words(self) -> str:
        self.settle()
        return "\n".join(label.text() for label in self.view.findChildren(QLabel) if label.isVisible())

    @property
    def acts(self) -> list[str]:
        self.settle()
        found = self.view.findChildren(QPushButton)
        fixed = ("tab_", "frame", "do_act", "drop_act")
        return [b.accessibleName() for b in found if b.isVisible() and not b.objectName().startswith(fixed)]

    @property
    def said(self) -> list[str]:
        """What the message bar says, newest first."""
        self.settle()
        return [message.happened for message in self._messages.messages]
