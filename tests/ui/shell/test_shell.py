import msgspec
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Heard
from tests.ui.pages.finding import find, nameless_controls
from ui.application import Desktop
from ui.message_bar import Message
from ui.shell.command_list import find_commands
from ui.shell.main_window import MainWindow
from ui.shell.shell_state import Command, NavigationItem, ShellState, ShortcutLine
from ui.shell.sync_status import SyncKind, SyncState, SyncStatusWidget
from ui.widgets.tone import Tone

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
