"""Keys wherever the focus is, panels that keep theirs, and the clerk's own menu."""

import msgspec
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Heard
from tests.ui.pages.finding import find, nameless_controls
from tests.ui.shell.conftest import ALT, CTRL, SHIFT, STATE, press
from ui.message_bar import Message
from ui.shell.main_window import MainWindow
from ui.shell.shell_state import ShellState
from ui.widgets.tone import Tone

# keys wherever the focus is


class Page(QWidget):
    """A screen with a field, and keys of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []
        self.field = QLineEdit(self)
        self.field.setObjectName("page_field")
        self.setFocusProxy(self.field)
        self.wants_f8 = True

    def event(self, event: QEvent) -> bool:
        override = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F8 and self.wants_f8:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's own name
        mine = {Qt.Key.Key_F6: "F6", Qt.Key.Key_F8: "F8", Qt.Key.Key_Return: "Ctrl+Enter"}
        if event.key() in mine:
            self.taken.append(mine[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


@pytest.fixture
def page(window: MainWindow) -> Page:
    made = Page()
    window.add_screen("page", made)
    window.display(msgspec.structs.replace(STATE, current="page"))
    return made


@pytest.mark.parametrize("place", ["shortcuts", "clerk_menu", "go_bench", "sync_status"])
def test_keys_of_the_page_work_outside_it(window: MainWindow, page: Page, qtbot: QtBot, place: str) -> None:
    for key, held in ((Qt.Key.Key_F6, ()), (Qt.Key.Key_F8, ()), (Qt.Key.Key_Return, (CTRL,))):
        find(window, QPushButton, place).setFocus()
        press(qtbot, window, key, *held)

    assert page.taken == ["F6", "F8", "Ctrl+Enter"]


def test_f8_goes_to_the_messages_where_the_page_has_no_use_for_it(
    window: MainWindow, page: Page, qtbot: QtBot
) -> None:
    page.wants_f8 = False
    window.messages.post(Message(happened="没有打印", tone=Tone.ERROR))
    find(window, QPushButton, "shortcuts").setFocus()

    press(qtbot, window, Qt.Key.Key_F8)

    assert page.taken == []
    assert window.messages.isAncestorOf(window.focusWidget())


def test_escape_in_the_header_leads_back_to_the_page(window: MainWindow, page: Page, qtbot: QtBot) -> None:
    find(window, QPushButton, "shortcuts").setFocus()

    press(qtbot, window, Qt.Key.Key_Escape)

    assert page.field.hasFocus()


def test_letters_in_the_header_stay_there(window: MainWindow, page: Page, qtbot: QtBot) -> None:
    find(window, QPushButton, "shortcuts").setFocus()

    qtbot.keyClicks(window.focusWidget(), "abc")

    assert page.field.text() == ""


# panels are modal


def test_no_key_works_behind_the_command_list(window: MainWindow, page: Page, qtbot: QtBot) -> None:
    asked = [Heard(one) for one in (window.screen_requested, window.outbox_requested, window.command_chosen)]
    press(qtbot, window, Qt.Key.Key_K, CTRL)

    for key, *held in (
        (Qt.Key.Key_Tab,), (Qt.Key.Key_Tab, SHIFT), (Qt.Key.Key_F6,), (Qt.Key.Key_F8,), (Qt.Key.Key_2, ALT),
        (Qt.Key.Key_N, CTRL), (Qt.Key.Key_S, CTRL, SHIFT),
    ):  # fmt: skip
        press(qtbot, window, key, *held)
        assert find(window, QListWidget, "commands").isVisible()
        assert find(window, QLineEdit, "command_query").hasFocus()

    assert (page.taken, [one.said for one in asked]) == ([], [[], [], []])
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not find(window, QListWidget, "commands").isVisible()
    assert page.field.hasFocus()


def test_ctrl_l_locks_even_over_the_command_list(window: MainWindow, qtbot: QtBot) -> None:
    asked = Heard(window.lock_requested)
    press(qtbot, window, Qt.Key.Key_K, CTRL)
    press(qtbot, window, Qt.Key.Key_L, CTRL)

    assert asked.said == [()]


def test_a_search_for_nothing_says_so(window: MainWindow, qtbot: QtBot) -> None:
    chosen = Heard(window.command_chosen)
    press(qtbot, window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(window.focusWidget(), "zzzz")

    listed = find(window, QListWidget, "commands")
    assert listed.item(0).text().startswith("没有找到")
    press(qtbot, window, Qt.Key.Key_Return)
    assert (chosen.said, listed.isVisible()) == ([], True)


def test_the_panel_goes_when_the_focus_is_taken_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_K, CTRL)

    find(window, QPushButton, "go_bench").setFocus()

    assert not find(window, QListWidget, "commands").isVisible()
    assert find(window, QPushButton, "go_bench").hasFocus()


# the clerk's own menu


def test_the_clerks_name_offers_lock_leave_and_keys(window: MainWindow) -> None:
    button = find(window, QPushButton, "clerk_menu")
    asked = {"锁屏": Heard(window.lock_requested), "退出登录": Heard(window.leave_requested)}

    for words, heard in asked.items():
        menu = button.menu()
        entry = next(one for one in menu.actions() if one.text().startswith(words))
        entry.trigger()
        assert heard.said == [()]
    assert button.text().startswith("王小明")
    assert nameless_controls(window) == []


@pytest.mark.parametrize("there", [{"current": "outbox"}, {"page": "another case"}])
def test_messages_stay_behind_with_their_page(window: MainWindow, there: dict[str, str]) -> None:
    window.messages.post(Message(happened="张三的材料不能打开", tone=Tone.ERROR))
    window.display(STATE)
    assert window.messages.messages

    window.display(msgspec.structs.replace(STATE, **there))

    assert window.messages.messages == ()


def test_messages_wait_behind_a_lock(window: MainWindow) -> None:
    window.add_screen("lock", QLineEdit())
    told = Message(happened="张三的材料不能打开", tone=Tone.ERROR)
    window.messages.post(told)

    window.display(ShellState(hall="", current="lock", bare=True, locked=True))
    assert not window.messages.isVisible()
    window.presence.admit()
    window.display(STATE)

    assert window.messages.isVisible()
    assert window.messages.messages == (told,)
