"""Ctrl+L and back: the work waits, only the clerk's own password opens, failures are counted."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.threshold import CLERK, CODE, LoopbackPlatform, Pc
from tests.sync.builders import PASSWORD, HandClock
from tests.ui.conftest import Heard
from tests.ui.pages.finding import nameless_controls
from tests.ui.pages.sign_in_page import DoorPage
from ui.error_messages import ErrorMessages
from ui.lock.lock_presenter import LockPresenter
from ui.lock.lock_view import LockView
from ui.task_runner import TaskRunner
from window_client.store.accounts import FREE_TRIES


class Locked:
    """A locked window of a clerk who signed in; the platform is gone since."""

    def __init__(self, pc: Pc, qtbot: QtBot) -> None:
        session = pc.service.enrol(CODE, CLERK, PASSWORD)
        self.tasks = TaskRunner()
        view = LockView()
        words = ErrorMessages("zh_CN").notice_for
        self.presenter = LockPresenter(view, service=pc.service, tasks=self.tasks, words=words)
        self.unlocked = Heard(self.presenter.unlocked)
        self.switched = Heard(self.presenter.switch_requested)
        self.presenter.lock(session)
        self.page = DoorPage(view, qtbot)
        view.setFocus()
        self._qtbot = qtbot

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.presenter.state.busy, timeout=20_000)

    def guess(self, password: str) -> None:
        self.page.type(password).enter()
        self.settle()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def locked(tmp_path: Path, clock: HandClock, qtbot: QtBot) -> Iterator[Locked]:
    platform = LoopbackPlatform(tmp_path / "platform", clock)
    platform.switch_on()
    pc = Pc(tmp_path / "pc", clock, platform.address)
    made = Locked(pc, qtbot)
    platform.close()
    yield made
    made.tasks.shutdown()
    pc.service.close()


def test_the_clerk_is_back_with_a_password_and_no_platform(locked: Locked) -> None:
    assert "王小明" in locked.presenter.state.clerk
    assert "正在办理的内容原样保留" in locked.page.words

    locked.guess(PASSWORD)

    assert locked.unlocked.said == [()]
    assert locked.page.typed("unlock_password") == ""


def test_a_wrong_password_says_how_many_tries_are_left(locked: Locked) -> None:
    locked.guess("wrong")

    assert f"还可以试 {FREE_TRIES - 1} 次" in locked.page.words
    assert (locked.page.focused_name, locked.page.typed("unlock_password")) == ("unlock_password", "")
    assert locked.unlocked.said == []


def test_guessing_makes_everybody_wait(locked: Locked, clock: HandClock) -> None:
    for _try in range(FREE_TRIES):
        locked.guess("wrong")
    locked.guess(PASSWORD)
    assert "账号已锁定" in locked.page.words
    assert locked.unlocked.said == []

    clock.advance(seconds=timedelta(minutes=2).total_seconds())
    locked.guess(PASSWORD)
    assert locked.unlocked.said == [()]


def test_nothing_typed_is_not_a_try(locked: Locked) -> None:
    locked.page.enter()

    assert "请输入密码" in locked.page.words
    assert not locked.presenter.state.busy


def test_another_person_may_take_the_window(locked: Locked) -> None:
    locked.page.type("half a pass").press(Qt.Key.Key_F4)

    assert locked.switched.said == [()]
    assert locked.page.typed("unlock_password") == ""


def test_the_lock_keeps_the_rules_of_a_screen(locked: Locked) -> None:
    assert nameless_controls(locked.page.view) == []
