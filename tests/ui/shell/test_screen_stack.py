"""The stack asks for the room of the screen that is shown, not of the largest."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui.shell.screen_stack import ScreenStack


class TallScreen(QWidget):
    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt chose the name
        return QSize(10, 900)


def test_a_tall_screen_leaves_no_scroll_bar_behind(qtbot: QtBot) -> None:
    around, stack, tall, low = QScrollArea(), ScreenStack(), TallScreen(), QWidget()
    qtbot.addWidget(around)
    around.setWidgetResizable(True)
    around.setWidget(stack)
    around.resize(300, 200)
    around.show()
    stack.addWidget(low)
    stack.addWidget(tall)

    stack.setCurrentWidget(tall)
    qtbot.waitUntil(lambda: around.verticalScrollBar().maximum() > 600)
    stack.setCurrentWidget(low)

    qtbot.waitUntil(lambda: around.verticalScrollBar().maximum() == 0)
