"""The strip after printing, as a clerk sees and answers it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.pages.finding import find
from ui.print_flow.print_strip import PrintStrip


class PrintStripPage:
    """Keys only."""

    def __init__(self, qtbot: QtBot, strip: PrintStrip) -> None:
        self._qtbot = qtbot
        self.strip = strip

    @property
    def asks(self) -> bool:
        return self.strip.isVisible()

    @property
    def words(self) -> str:
        return " ".join(label.text() for label in self.strip.findChildren(QLabel) if label.isVisible())

    @property
    def choices(self) -> list[str]:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
        return [
            button.text()
            for button in self.strip.findChildren(QPushButton)
            if button.isVisible() and button.objectName().startswith("choice_")
        ]

    def press(self, key: Qt.Key) -> None:
        self.strip.take_focus()
        self._qtbot.keyClick(self.strip, key)

    def came_out(self) -> None:
        self.press(Qt.Key.Key_1)

    def is_spoiled(self) -> None:
        self.press(Qt.Key.Key_2)

    def did_not_come(self) -> None:
        self.press(Qt.Key.Key_3)

    def write_reason(self, reason: str) -> None:
        line = find(self.strip, QLineEdit, "spoiled_reason")
        line.setText(reason)
        self._qtbot.keyClick(line, Qt.Key.Key_Return)
