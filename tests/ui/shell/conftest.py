"""The main window with two screens, for all tests of the shell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ui.shell.main_window import MainWindow
from ui.shell.shell_state import Command, NavigationItem, ShellState, ShortcutLine

COMMANDS = (
    Command(key="new", words="开始收件", initials="kssj", shortcut="Ctrl+N"),
    Command(key="find", words="查找办件", initials="czbj"),
    Command(key="lock", words="锁屏", initials="sp"),
)
STATE = ShellState(
    hall="示例县政务服务中心",
    window="3 号窗口",
    clerk="王小明",
    navigation=(
        NavigationItem(key="bench", title="工作台", icon="home"),
        NavigationItem(key="outbox", title="发件箱", icon="outbox", count=1200),
        NavigationItem(key="attention", title="需处理", icon="flag", count=2, urgent=True),
    ),
    current="bench",
    commands=COMMANDS,
)


class Bench(QLineEdit):
    """A screen with keys of its own."""

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        return (ShortcutLine(keys="F3", words="查找"),)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    made.presence.admit()
    qtbot.addWidget(made)
    bench = Bench()
    bench.setAccessibleName("工作台")
    made.add_screen("bench", bench)
    made.add_screen("outbox", QLabel("发件箱"))
    made.display(STATE)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(window.focusWidget() or window, key, held)


CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
