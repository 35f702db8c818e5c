"""The door as a clerk meets it: keys in, words out."""

from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.finding import find


class DoorPage:
    """A screen that asks for a password, in an active window."""

    def __init__(self, view: QWidget, qtbot: QtBot) -> None:
        self.view, self._qtbot = view, qtbot
        qtbot.addWidget(view)
        view.resize(900, 700)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()

    def type(self, text: str) -> Self:
        for letter in text:
            shift = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier
            self._qtbot.keyClick(self.focused, letter, shift)
        return self

    def type_with_caps_lock(self, text: str) -> Self:
        for letter in text.upper():
            self._qtbot.keyClick(self.focused, letter)
        return self

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Self:
        self._qtbot.keyClick(self.focused, key, modifier)
        return self

    def enter(self) -> Self:
        return self.press(Qt.Key.Key_Return)

    def done(self) -> Self:
        return self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    @property
    def focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        return focused

    @property
    def focused_name(self) -> str:
        return self.focused.objectName()

    def typed(self, field: str) -> str:
        return find(self.view, QLineEdit, field).text()

    def is_ready(self, button: str) -> bool:
        return find(self.view, QPushButton, button).isEnabled()

    @property
    def offered(self) -> list[str]:
        buttons = self.view.findChildren(QPushButton)
        return [one.text() for one in buttons if one.objectName().startswith("known_") and one.isVisible()]

    @property
    def words(self) -> str:
        """Everything that can be read."""
        labels = self.view.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible() and label.text())
