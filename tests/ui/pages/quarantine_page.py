"""需处理 as a clerk sees it and works it, by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.finding import find
from ui.quarantine.quarantine_view import QuarantineScreen
from ui.widgets.confirm_dialog import ConfirmDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


class QuarantinePage:
    """Opens the screen in an active window."""

    def __init__(self, view: QuarantineScreen, qtbot: QtBot) -> None:
        self.view = view
        self._qtbot = qtbot
        qtbot.addWidget(view)
        view.resize(1190, 700)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        view.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self.view.focusWidget() or self.view, key, modifier)

    def next(self) -> None:
        self.press(Qt.Key.Key_Down, CONTROL)

    def before(self) -> None:
        self.press(Qt.Key.Key_Up, CONTROL)

    def open_case(self) -> None:
        self.press(Qt.Key.Key_O, CONTROL)

    def ask_to_close(self) -> None:
        self.press(Qt.Key.Key_Return, CONTROL)
        self._qtbot.waitUntil(lambda: self.question is not None)

    @property
    def question(self) -> ConfirmDialog | None:
        found = [one for one in self.view.findChildren(ConfirmDialog) if one.isVisible()]
        return found[0] if found else None

    def give_reason(self, reason: str) -> None:
        assert self.question is not None
        line = find(self.question, QComboBox, "reason").lineEdit()
        assert line is not None
        line.setFocus()
        line.clear()
        self._qtbot.keyClicks(line, reason) if reason.isascii() else line.insert(reason)

    def confirm(self) -> None:
        assert self.question is not None
        button = find(self.question, QPushButton, "do_it")
        button.setFocus()
        self._qtbot.keyClick(button, Qt.Key.Key_Return)

    def go_back(self) -> None:
        assert self.question is not None
        self._qtbot.keyClick(self.question, Qt.Key.Key_Escape)

    @property
    def may_confirm(self) -> bool:
        return self.question is not None and find(self.question, QPushButton, "do_it").isEnabled()

    @property
    def reason(self) -> str:
        return find(self.view, QLabel, "platform_reason").text()

    @property
    def next_step(self) -> str:
        return find(self.view, QLabel, "platform_next").text()

    def sees(self, words: str) -> bool:
        return any(words in label.text() for label in self._labels())

    def _labels(self) -> list[QLabel]:
        return [label for label in self.view.findChildren(QLabel) if _shown(label, self.view)]


def _shown(label: QWidget, root: QWidget) -> bool:
    return label.isVisibleTo(root)
