import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Heard
from tests.ui.pages.finding import find, nameless_controls
from tests.ui.shell.conftest import ALT, COMMANDS, CTRL, SHIFT, STATE, press
from ui.application import Desktop
from ui.message_bar import Message
from ui.shell.command_list import find_commands
from ui.shell.main_window import MainWindow
from ui.shell.shell_state import NavigationItem
from ui.shell.sync_status import SyncKind, SyncState, SyncStatusWidget
from ui.widgets.tone import Tone


def test_title_says_where_and_whether_it_is_practice(window: MainWindow) -> None:
    assert window.windowTitle() == "综合窗口 · 示例县政务服务中心 · 3 号窗口"

    window.display(msgspec.structs.replace(STATE, practice=True))

    assert window.windowTitle().startswith("练习 · ")


def test_practice_has_a_red_frame_of_six_pixels(window: MainWindow, desktop: Desktop) -> None:
    window.display(msgspec.structs.replace(STATE, practice=True))

    QApplication.processEvents()  # the layout makes room for the frame
    image = window.grab().toImage()
    red = desktop.theme.colour("practice")
    edges = [image.pixelColor(x, 300) for x in (0, 5)] + [image.pixelColor(300, image.height() - 1)]
    assert edges == [red] * 3
    assert image.pixelColor(6, 300) != red


def test_real_work_has_no_red_frame(window: MainWindow, desktop: Desktop) -> None:
    assert window.grab().toImage().pixelColor(0, 300) != desktop.theme.colour("practice")


def test_the_screen_named_comes_forward_with_the_focus(window: MainWindow) -> None:
    assert window.screen_of("bench").isVisible()
    assert window.screen_of("bench").hasFocus()

    window.display(msgspec.structs.replace(STATE, current="outbox"))

    assert window.screen_of("outbox").isVisible()
    assert not window.screen_of("bench").isVisible()


def test_displaying_again_leaves_the_focus_where_it_is(window: MainWindow) -> None:
    button = find(window, QPushButton, "go_outbox")
    button.setFocus()

    window.display(STATE)

    assert button.hasFocus()


def test_alt_and_a_digit_goes_to_a_place(window: MainWindow, qtbot: QtBot) -> None:
    heard = Heard(window.screen_requested)

    press(qtbot, window, Qt.Key.Key_2, ALT)

    qtbot.waitUntil(lambda: heard.said == [("outbox",)])
    assert find(window, QPushButton, "go_bench").isChecked()


def test_counts_are_said_and_bounded(window: MainWindow) -> None:
    assert find(window, QPushButton, "go_outbox").accessibleName() == "发件箱 999+"
    assert find(window, QPushButton, "go_attention").accessibleName() == "需处理 2"
    assert find(window, QPushButton, "go_bench").accessibleName() == "工作台"


def test_a_command_is_found_by_initials_and_chosen(window: MainWindow, qtbot: QtBot) -> None:
    heard = Heard(window.command_chosen)
    press(qtbot, window, Qt.Key.Key_K, CTRL)
    field = find(window, QLineEdit, "command_query")
    assert field.hasFocus()

    qtbot.keyClicks(field, "cz")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert heard.said == [("find",)]
    assert window.screen_of("bench").hasFocus()


def test_arrows_choose_among_the_commands(window: MainWindow, qtbot: QtBot) -> None:
    heard = Heard(window.command_chosen)
    press(qtbot, window, Qt.Key.Key_K, CTRL)
    field = find(window, QLineEdit, "command_query")

    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert heard.said == [("find",)]


def test_escape_closes_the_commands_and_chooses_none(window: MainWindow, qtbot: QtBot) -> None:
    heard = Heard(window.command_chosen)
    press(qtbot, window, Qt.Key.Key_K, CTRL)

    qtbot.keyClick(find(window, QLineEdit, "command_query"), Qt.Key.Key_Escape)

    assert not find(window, QListWidget, "commands").isVisible()
    assert heard.said == []


@pytest.mark.parametrize(
    ("query", "keys"),
    [("", ["new", "find", "lock"]), ("件", ["new", "find"]), ("SP", ["lock"]), ("ｋｓ", ["new"]), ("zz", [])],
)
def test_commands_by_words_and_initials(query: str, keys: list[str]) -> None:
    assert [command.key for command in find_commands(COMMANDS, query)] == keys


def test_f1_shows_the_keys_of_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_F1)

    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "F3" in shown
    assert "Ctrl+L" in shown


def test_keys_that_are_always_there(window: MainWindow, qtbot: QtBot) -> None:
    locked, outbox = Heard(window.lock_requested), Heard(window.outbox_requested)

    press(qtbot, window, Qt.Key.Key_L, CTRL)
    press(qtbot, window, Qt.Key.Key_S, CTRL, SHIFT)

    assert len(locked.said) == 1
    assert len(outbox.said) == 1


def test_f8_brings_the_focus_to_the_message(window: MainWindow, qtbot: QtBot) -> None:
    window.messages.post(Message(happened="打印机缺纸。", tone=Tone.WARNING))

    press(qtbot, window, Qt.Key.Key_F8)

    focused = window.focusWidget()
    assert isinstance(focused, QFrame)
    assert focused.accessibleName() == "打印机缺纸。"


def test_a_bare_window_offers_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.display(msgspec.structs.replace(STATE, bare=True))
    locked = Heard(window.lock_requested)

    press(qtbot, window, Qt.Key.Key_L, CTRL)
    press(qtbot, window, Qt.Key.Key_K, CTRL)

    assert locked.said == []
    assert not find(window, QListWidget, "commands").isVisible()
    assert not find(window, QPushButton, "go_bench").isVisible()


def test_text_grows_by_key_within_bounds(window: MainWindow, qtbot: QtBot, desktop: Desktop) -> None:
    press(qtbot, window, Qt.Key.Key_Minus, CTRL)
    assert desktop.theme.percent == 100

    press(qtbot, window, Qt.Key.Key_Equal, CTRL)
    assert desktop.theme.percent == 110


def test_a_small_screen_with_large_text_keeps_names(
    window: MainWindow, qtbot: QtBot, desktop: Desktop
) -> None:
    desktop.theme.set_percent(200)
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: find(window, QPushButton, "lock").text() == "")

    assert nameless_controls(window) == []
    assert find(window, QPushButton, "go_bench").accessibleName() == "工作台"


def test_language_changes_while_it_runs(window: MainWindow, desktop: Desktop, qtbot: QtBot) -> None:
    heard = Heard(window.language_requested)
    button = find(window, QPushButton, "language")
    assert button.text() == "English"

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    desktop.languages.switch("en")

    assert heard.said == [("en",)]
    qtbot.waitUntil(lambda: button.text() == "中文")
    assert window.windowTitle().startswith("Service Window")


def test_every_control_of_the_shell_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    window.messages.post(Message(happened="打印机缺纸。", tone=Tone.WARNING, act="x", act_words="重打"))
    press(qtbot, window, Qt.Key.Key_K, CTRL)

    assert nameless_controls(window) == []


SYNC = [
    (SyncState(kind=SyncKind.NORMAL, confirmed_at="10:42"), "正常 · 已全部送达 10:42", "success"),
    (SyncState(kind=SyncKind.NORMAL), "正常 · 无待发", "success"),
    (
        SyncState(kind=SyncKind.OFFLINE, waiting=12, oldest_minutes=125),
        "离线 · 待发 12 · 最早 2 小时前",
        "neutral",
    ),
    (SyncState(kind=SyncKind.OFFLINE), "离线 · 无待发", "neutral"),
    (
        SyncState(kind=SyncKind.SENDING, done=3, total=12, waiting=9, oldest_minutes=0),
        "发送中 3/12 · 待发 9 · 最早 1 分钟前",
        "info",
    ),
    (
        SyncState(kind=SyncKind.WAITING, waiting=4, oldest_minutes=3000, overdue=True),
        "正常 · 待发 4 · 最早 2 天前",
        "warning",
    ),
    (SyncState(kind=SyncKind.ATTENTION, attention=2), "需处理 2 项", "error"),
    (
        SyncState(kind=SyncKind.PAUSED, paused_until="14:00", waiting=1),
        "已暂停发送至 14:00 · 待发 1",
        "neutral",
    ),
]


@pytest.mark.parametrize(("state", "words", "tone"), SYNC)
def test_sync_state_in_words(qtbot: QtBot, state: SyncState, words: str, tone: str) -> None:
    widget = SyncStatusWidget()
    qtbot.addWidget(widget)

    widget.display(state)

    button = find(widget, QPushButton, "sync_status")
    assert button.text() == words
    assert button.property("tone") == tone


def test_sync_state_repaints_at_most_twice_a_second(qtbot: QtBot) -> None:
    widget = SyncStatusWidget()
    qtbot.addWidget(widget)
    button = find(widget, QPushButton, "sync_status")
    for done in range(9):
        widget.display(SyncState(kind=SyncKind.SENDING, done=done, total=9))
    assert button.text() == "发送中 0/9"

    qtbot.waitUntil(lambda: button.text() == "发送中 8/9")


def test_nothing_is_claimed_before_anything_is_known(qtbot: QtBot) -> None:
    widget = SyncStatusWidget()
    qtbot.addWidget(widget)

    assert find(widget, QPushButton, "sync_status").text() == "正在查看网络"


def test_a_command_is_done_by_the_key_that_stands_beside_it(window: MainWindow, qtbot: QtBot) -> None:
    chosen = Heard(window.command_chosen)

    press(qtbot, window, Qt.Key.Key_N, CTRL)

    assert chosen.said == [("new",)]


def test_no_command_is_done_while_the_screen_is_locked(window: MainWindow, qtbot: QtBot) -> None:
    chosen = Heard(window.command_chosen)
    window.display(msgspec.structs.replace(STATE, bare=True))

    press(qtbot, window, Qt.Key.Key_N, CTRL)

    assert chosen.said == []


def test_more_places_than_a_low_screen_has_room_for_do_not_stretch_the_window(
    window: MainWindow, desktop: Desktop
) -> None:
    places = tuple(NavigationItem(key=f"p{n}", title=f"地方{n}", icon="home") for n in range(9))
    window.display(msgspec.structs.replace(STATE, navigation=places))

    window.resize(1366, 700)
    desktop.theme.set_percent(200)
    QApplication.processEvents()

    assert (window.width(), window.height()) == (1366, 700)
    find(window, QPushButton, "go_p8").setFocus()
    assert find(window, QPushButton, "go_p8").hasFocus()
