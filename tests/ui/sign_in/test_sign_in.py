"""The first start and every morning after it: real platform, real store, real threads, keys only."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.threshold import CLERK, CODE, SECOND, LoopbackPlatform, MemoryKeyring, Pc
from tests.sync.builders import PASSWORD, HandClock
from tests.ui.conftest import Heard
from tests.ui.pages.finding import nameless_controls
from tests.ui.pages.sign_in_page import DoorPage
from ui.application import Desktop
from ui.error_messages import ErrorMessages
from ui.message_bar import MessageBar
from ui.sign_in.sign_in_presenter import SignInPresenter
from ui.sign_in.sign_in_state import PracticeHint, SignInStep
from ui.sign_in.sign_in_view import SignInView
from ui.task_runner import TaskRunner
from window_client.services.sign_in import Session
from window_client.store.errors import InUse
from window_client.store.store import Limits, Store


class Door:
    """The sign-in screen of one program run."""

    def __init__(self, pc: Pc, qtbot: QtBot, practice: PracticeHint | None = None) -> None:
        self.tasks, self.messages = TaskRunner(), MessageBar()
        qtbot.addWidget(self.messages)
        view = SignInView()
        words = ErrorMessages("zh_CN").notice_for
        self.presenter = SignInPresenter(
            view, service=pc.service, tasks=self.tasks, messages=self.messages, words=words, practice=practice
        )
        self.heard = Heard(self.presenter.signed_in)
        self.page = DoorPage(view, qtbot)
        self._qtbot = qtbot
        self.presenter.open()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is being checked."""
        self._qtbot.waitUntil(lambda: not self.busy, timeout=20_000)

    @property
    def busy(self) -> bool:
        state = self.presenter.state
        return state.busy or state.step is SignInStep.OPENING

    @property
    def session(self) -> Session:
        [(session,)] = self.heard.said
        assert isinstance(session, Session)
        return session


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def platform(tmp_path: Path, clock: HandClock) -> Iterator[LoopbackPlatform]:
    made = LoopbackPlatform(tmp_path / "platform", clock)
    made.switch_on()
    yield made
    made.close()


@pytest.fixture
def pc(tmp_path: Path, clock: HandClock, platform: LoopbackPlatform) -> Iterator[Pc]:
    made = Pc(tmp_path / "pc", clock, platform.address)
    yield made
    made.service.close()


@pytest.fixture
def doors() -> Iterator[list[Door]]:
    made: list[Door] = []
    yield made
    for door in made:
        door.tasks.shutdown()


@pytest.fixture
def first(pc: Pc, qtbot: QtBot, doors: list[Door]) -> Door:
    """The door on the first start."""
    doors.append(Door(pc, qtbot, PracticeHint(account=CLERK, password=PASSWORD, code=CODE)))
    return doors[-1]


@pytest.fixture
def door(pc: Pc, qtbot: QtBot, doors: list[Door]) -> Door:
    """The door on another morning."""
    pc.service.enrol(CODE, CLERK, PASSWORD)
    pc.restart()
    doors.append(Door(pc, qtbot))
    return doors[-1]


def test_the_first_start_by_keys_alone(first: Door) -> None:
    assert first.page.focused_name == "code"

    first.page.type(CODE).enter().type(CLERK).enter().type(PASSWORD).enter()
    first.settle()

    assert first.session.account.id == CLERK
    assert not first.session.offline
    assert first.page.typed("password") == ""


def test_a_code_may_be_typed_in_small_letters(first: Door) -> None:
    first.page.type(CODE.lower()).enter().type(CLERK).enter().type(PASSWORD).enter()
    first.settle()

    assert first.session.account.id == CLERK


def test_a_wrong_code_says_what_to_do_and_keeps_the_rest(first: Door) -> None:
    first.page.type("NONSENSE").enter().type(CLERK).enter().type(PASSWORD).done()
    first.settle()

    assert "登记码不正确、已被使用或已过期" in first.page.words
    assert "本机没有任何改动" in first.page.words
    assert first.page.focused_name == "code"
    assert (first.page.typed("account"), first.page.typed("password")) == (CLERK, "")
    assert first.heard.said == []


def test_enrolling_with_the_line_down_names_the_cause(first: Door, platform: LoopbackPlatform) -> None:
    platform.switch_off()
    first.page.type(CODE).enter().type(CLERK).enter().type(PASSWORD).enter()
    first.settle()

    assert "平台没有响应连接" in first.page.words
    platform.switch_on()
    first.page.type(PASSWORD).enter()
    first.settle()
    assert first.session.account.id == CLERK


def test_practice_shows_what_may_be_typed_and_real_work_does_not(first: Door, door: Door) -> None:
    assert "练习登记码 CODE-1，账号 9001，密码 practice" in first.page.words
    assert "练习" not in door.page.words


def test_the_only_known_clerk_types_nothing_but_the_password(door: Door) -> None:
    assert (door.page.focused_name, door.page.typed("account")) == ("password", CLERK)
    assert "1号窗口" in "".join(door.presenter.state.place)

    door.page.type(PASSWORD).enter()
    door.settle()

    assert not door.session.offline
    assert door.messages.messages == ()


def test_with_the_line_down_the_clerk_comes_in_and_is_told(door: Door, platform: LoopbackPlatform) -> None:
    platform.switch_off()
    door.page.type(PASSWORD).enter()
    door.settle()

    assert door.session.offline
    [message] = door.messages.messages
    assert message.happened.startswith("已离线登录")
    assert message.work == "办理的内容保存在本机，联网后自动发送。"


def test_a_wrong_password_is_forgotten_and_asked_again(door: Door) -> None:
    door.page.type("wrong").enter()
    assert not door.page.is_ready("enter")  # the hash runs elsewhere
    door.settle()

    assert "账号或密码不对" in door.page.words
    assert (door.page.focused_name, door.page.typed("password")) == ("password", "")
    door.page.type(PASSWORD).enter()
    door.settle()
    assert door.session.account.id == CLERK


def test_nothing_is_asked_before_all_is_typed(door: Door) -> None:
    door.page.done()

    assert "请输入密码" in door.page.words
    assert not door.busy


def test_caps_lock_is_noticed_by_the_letters(door: Door) -> None:
    door.page.type_with_caps_lock("pra")
    assert "大写锁定似乎已打开" in door.page.words

    door.page.press(Qt.Key.Key_CapsLock).type("cT")
    assert "大写锁定" not in door.page.words


def test_arrows_choose_among_known_people(pc: Pc, qtbot: QtBot, doors: list[Door], clock: HandClock) -> None:
    pc.service.enrol(CODE, CLERK, PASSWORD)
    clock.advance(seconds=60)
    pc.service.sign_in(SECOND, PASSWORD)
    door = Door(pc, qtbot)
    doors.append(door)
    assert door.page.offered == ["王小明  9001", "赵小红  9002"]
    assert door.page.focused_name == "account"

    assert door.page.typed("account") == SECOND  # who came last, and typing or an arrow replaces it

    door.page.press(Qt.Key.Key_Down).enter().type(PASSWORD).enter()
    door.settle()

    assert door.session.account.id == CLERK


def test_a_locked_store_says_who_can_open_it(pc: Pc, qtbot: QtBot, doors: list[Door]) -> None:
    pc.service.enrol(CODE, CLERK, PASSWORD)
    pc.restart(MemoryKeyring())
    locked = Door(pc, qtbot)
    doors.append(locked)
    assert "本机数据已加密" in locked.page.words
    assert locked.page.typed("account") == CLERK

    locked.page.type(SECOND).enter().type(PASSWORD).enter()
    locked.settle()
    assert "此账号没有在本机登录过" in locked.page.words
    assert locked.page.focused_name == "account"

    locked.page.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    locked.page.type(CLERK).enter().type(PASSWORD).enter()
    locked.settle()
    assert locked.session.account.id == CLERK


def test_a_second_program_on_the_same_folder_is_named(
    pc: Pc, qtbot: QtBot, doors: list[Door], clock: HandClock
) -> None:
    pc.service.enrol(CODE, CLERK, PASSWORD)
    key = pc.vault.from_keyring()
    pc.service.close()
    assert key is not None
    other = Store.open(pc.folder, key, clock=clock, limits=Limits(ballast=0, scan_floor=0))

    door = Door(pc, qtbot)
    doors.append(door)

    assert door.presenter.state.notice is not None
    assert door.presenter.state.notice.code == InUse.code
    assert "本窗口的程序已经在运行" in door.page.words
    other.close()
    door.page.type(CLERK).enter().type(PASSWORD).enter()
    door.settle()
    assert door.session.account.id == CLERK


def test_a_mistake_of_ours_does_not_leave_the_door_shut(door: Door) -> None:
    door.presenter._show(busy=True)
    assert not door.page.is_ready("enter")

    door.tasks.store.run(lambda: 1 // 0, owner=door.presenter, done=lambda _n: None, failed=lambda _e: None)

    door.settle()
    assert door.page.is_ready("enter")


def test_the_door_keeps_the_rules_of_a_screen(door: Door, desktop: Desktop) -> None:
    assert nameless_controls(door.page.view) == []

    desktop.languages.switch("en")
    desktop.theme.set_percent(200)

    assert nameless_controls(door.page.view) == []
    assert door.page.view.minimumSizeHint().width() <= 1366
