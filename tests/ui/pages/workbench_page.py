"""The workbench as a clerk sees it: keys in, words out."""

from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListWidget, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.finding import find
from ui.workbench.workbench_view import WorkbenchView

CTRL = Qt.KeyboardModifier.ControlModifier


class WorkbenchPage:
    """The screen in an active window."""

    def __init__(self, view: WorkbenchView, qtbot: QtBot) -> None:
        self.view, self._qtbot = view, qtbot
        qtbot.addWidget(view)
        view.resize(1180, 700)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        view.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Self:
        self._qtbot.keyClick(self.focused, key, modifier)
        return self

    def type(self, text: str) -> Self:
        for letter in text:
            if letter.isascii():
                self._qtbot.keyClicks(self.focused, letter)
            else:  # as an input method delivers it
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(self.focused, event)
        return self

    @property
    def focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        return focused

    @property
    def words(self) -> str:
        """Everything that can be read outside of lists."""
        labels = self.view.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible() and label.text())

    @property
    def notices(self) -> list[str]:
        frames = self.view.findChildren(QFrame)
        return [f.accessibleName() for f in frames if f.property("surface") == "notice" and f.isVisible()]

    @property
    def lights(self) -> list[str]:
        """The supervision lights that are on, in words."""
        buttons = self.view.findChildren(QPushButton)
        return [b.text() for b in buttons if b.objectName().startswith("light_") and b.isVisible()]

    def press_light(self, key: str) -> None:
        """Go to a light and press it."""
        button = find(self.view, QPushButton, f"light_{key}")
        button.setFocus()
        self.press(Qt.Key.Key_Return)

    @property
    def rows(self) -> list[list[str]]:
        """The work list as it stands."""
        model = find(self.view, QTableView, "worklist").model()
        columns = range(model.columnCount())
        return [[str(model.index(row, at).data()) for at in columns] for row in range(model.rowCount())]

    def count(self, queue: str) -> str:
        return find(self.view, QPushButton, f"queue_{queue}").accessibleName().split()[1]

    @property
    def chosen_queue(self) -> str:
        cards = self.view.findChildren(QPushButton)
        [name] = [c.objectName() for c in cards if c.isChecked() and c.objectName().startswith("queue_")]
        return name.removeprefix("queue_")

    @property
    def results(self) -> list[str]:
        found = find(self.view, QListWidget, "results")
        if not found.isVisible():
            return []
        return [found.item(row).text() for row in range(found.count())]

    @property
    def lists_visible(self) -> bool:
        return find(self.view, QTableView, "worklist").isVisible()
