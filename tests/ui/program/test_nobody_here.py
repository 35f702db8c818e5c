"""While the window is locked or nobody is signed in, nothing of the work can be seen, reached or answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.end_to_end.program_on_loopback import ProgramOnLoopback
from tests.end_to_end.window_on_loopback import open_window, take_in_blanks
from tests.services.test_steps import judged
from tests.ui.pages.program_page import ALT, CTRL
from ui.application import Desktop
from ui.lock.lock_view import LockView
from ui.message_bar import Message
from ui.outbox.outbox_view import OutboxView
from ui.print_flow.print_strip import PrintStrip
from ui.program.platform_process import PlatformProcess
from ui.shell.command_list import CommandList
from ui.shell.shortcut_sheet import ShortcutSheet
from ui.sign_in.sign_in_view import SignInView
from ui.widgets.tone import Tone
from ui.workbench.workbench_view import WorkbenchView
from window_client.domain.case.parts import CertificateStatus

pytestmark = pytest.mark.slow  # every sign-in stretches a password
SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
KEYS = (
    (Qt.Key.Key_K, CTRL), (Qt.Key.Key_L, CTRL), (Qt.Key.Key_S, CTRL | SHIFT), (Qt.Key.Key_G, CTRL),
    (Qt.Key.Key_Return, CTRL), (Qt.Key.Key_Tab, _NONE),
    *((Qt.Key(Qt.Key.Key_1 + at), ALT) for at in range(9)),
    *((Qt.Key(Qt.Key.Key_1 + at), _NONE) for at in range(5)),
    *((Qt.Key(Qt.Key.Key_F1 + at), _NONE) for at in range(12) if at != 3),
    (Qt.Key.Key_Escape, _NONE),
)  # fmt: skip
"""Every shortcut of the program but F4, which hands the window over."""


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlatformProcess]:
    process = PlatformProcess(tmp_path_factory.mktemp("platform") / "data", decide_after_s=60)
    process.start()
    yield process
    process.stop()


@pytest.fixture(scope="module")
def left_behind(platform: PlatformProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a window that ended between the printer and the clerk's answer."""
    folder = tmp_path_factory.mktemp("window")
    window = open_window(folder, platform.address, code="DEMO-W1")
    window.sync()
    take_in_blanks(window.counter)
    intake, results = window.counter.intake, window.counter.results
    case = intake.receive("elderly_card", replace(judged(window.counter), id="a1")).case
    case = intake.accept(case.id, case.revision).case
    case = results.decide_at_window(case.id, case.revision).case
    results.reserve_certificate(case.id, case.revision)
    window.close()
    return folder


@pytest.fixture
def at(
    qtbot: QtBot, desktop: Desktop, left_behind: Path, platform: PlatformProcess
) -> Iterator[ProgramOnLoopback]:
    running = ProgramOnLoopback(qtbot, desktop, left_behind, platform)
    come_in(running)
    yield running
    running.close()


def come_in(at: ProgramOnLoopback) -> None:
    at.page.at(SignInView)
    at.page.until(lambda: at.page.focus.objectName() in {"account", "password", "enter"})
    if at.page.focus.objectName() == "account":
        at.page.type("9001")
    for _step in range(9):
        if at.page.focus.objectName() != "password":
            at.page.press(Qt.Key.Key_Tab)
    at.page.type("practice")
    at.page.press(Qt.Key.Key_Return)
    at.page.at(WorkbenchView)
    at.page.at(PrintStrip)


def lock(at: ProgramOnLoopback) -> None:
    at.page.press(Qt.Key.Key_L, CTRL)
    at.page.at(LockView)


def leave(at: ProgramOnLoopback) -> None:
    lock(at)
    at.page.press(Qt.Key.Key_F4)
    at.page.at(SignInView)
    at.page.until(lambda: at.page.focus.isEnabled() and at.page.focus.objectName() in {"account", "password"})


def check_nothing_of_the_work(at: ProgramOnLoopback, door: type[LockView] | type[SignInView]) -> None:
    """Only the door is there, and only the door takes keys."""
    page = at.page
    assert page.shown(door) is not None
    for kind in (PrintStrip, WorkbenchView, CommandList):
        assert page.shown(kind) is None, kind
    assert "已出纸" not in page.words
    assert "工作台" not in page.words
    allowed = (page.shown(door), *page.window.findChildren(ShortcutSheet))
    header = {"text_size", "language"}
    here = page.focus
    assert here.objectName() in header or any(one and one.isAncestorOf(here) for one in allowed), here
    assert QApplication.activePopupWidget() is None


def open_print(at: ProgramOnLoopback) -> CertificateStatus:
    [case] = at.counter.work.unfinished().open_prints
    certificate = at.counter.cases.open(case.case_id).case.certificate
    assert certificate is not None
    return certificate.status


def test_the_question_is_hidden_behind_the_lock_and_back_after_it(at: ProgramOnLoopback) -> None:
    lock(at)
    check_nothing_of_the_work(at, LockView)

    at.page.type("practice")
    at.page.press(Qt.Key.Key_Return)
    at.page.at(PrintStrip)
    assert at.page.shown(WorkbenchView) is not None


def test_no_key_leads_past_the_lock(at: ProgramOnLoopback) -> None:
    lock(at)
    for key, held in KEYS:
        at.page.press(key, held)
        QApplication.processEvents()
        check_nothing_of_the_work(at, LockView)

    assert open_print(at) is CertificateStatus.RESERVED


def test_no_button_of_the_work_answers_a_locked_window(at: ProgramOnLoopback) -> None:
    strip = at.page.at(PrintStrip)
    buttons = strip.findChildren(QPushButton)
    lock(at)
    for button in buttons:
        if shiboken6.isValid(button):
            button.click()
    strip.setFocus()
    at.page.press(Qt.Key.Key_1)
    QApplication.processEvents()

    check_nothing_of_the_work(at, LockView)
    assert open_print(at) is CertificateStatus.RESERVED


def test_what_happens_behind_the_lock_does_not_open_it(at: ProgramOnLoopback) -> None:
    """The sync, a printer's answer, a scan: none of them is somebody."""
    workplace = at.program.workplace
    assert workplace is not None
    [case] = at.counter.work.unfinished().open_prints
    at.page.press(Qt.Key.Key_4, ALT)
    lock(at)

    waiting = at.waiting
    at.counter.reveals.reveal(case.case_id, "applicant.id_number", "与证件原件核对")
    workplace.changes.announce(frozenset({case.case_id}))
    workplace.bridge.retry_now()
    at.page.until(lambda: workplace.bridge.situation.counts is not None)
    workplace.flow.attention_requested.emit()
    at.program.scan(case.case_id)
    at.page.until(lambda: at.waiting <= waiting)

    check_nothing_of_the_work(at, LockView)


def test_messages_wait_behind_the_lock(at: ProgramOnLoopback) -> None:
    told = Message(happened="张三的证照没有打印", next_step="请检查打印机。", tone=Tone.ERROR, act="look")
    at.page.window.messages.post(told)
    at.page.see("张三的证照没有打印")
    lock(at)
    assert "张三" not in at.page.words
    at.page.press(Qt.Key.Key_F8)
    check_nothing_of_the_work(at, LockView)

    at.page.type("practice")
    at.page.press(Qt.Key.Key_Return)
    at.page.see("张三的证照没有打印")


def test_what_floats_over_the_window_closes_with_the_lock(at: ProgramOnLoopback) -> None:
    menu = QMenu(at.page.window)
    menu.addAction("张三")
    menu.popup(at.page.window.rect().center())
    at.page.press(Qt.Key.Key_K, CTRL)
    at.page.window.lock_requested.emit()
    at.page.at(LockView)

    check_nothing_of_the_work(at, LockView)
    assert not menu.isVisible()


def test_nothing_of_the_work_is_left_at_the_sign_in(at: ProgramOnLoopback) -> None:
    at.page.window.messages.post(Message(happened="证照没有打印", next_step="…", tone=Tone.ERROR))
    leave(at)
    check_nothing_of_the_work(at, SignInView)
    assert "证照" not in at.page.words

    for key, held in KEYS:
        at.page.press(key, held)
        QApplication.processEvents()
        check_nothing_of_the_work(at, SignInView)
    come_in(at)
    assert "证照没有打印" not in at.page.words


def test_the_keys_of_the_last_clerk_are_dead_for_the_next(at: ProgramOnLoopback) -> None:
    before = at.program.workplace
    leave(at)
    come_in(at)
    QApplication.processEvents()

    assert not shiboken6.isValid(before)
    at.page.press(Qt.Key.Key_S, CTRL | SHIFT)
    at.page.at(OutboxView)


def test_the_lock_gives_the_clerk_back_the_very_field(at: ProgramOnLoopback) -> None:
    at.page.press(Qt.Key.Key_F3)
    at.page.type("办到一半")
    field = at.page.focus
    lock(at)
    at.page.type("practice")
    at.page.press(Qt.Key.Key_Return)
    at.page.until(lambda: at.page.shown(LockView) is None)

    assert at.page.focus is field


def test_the_language_can_be_changed_at_the_door_and_back(at: ProgramOnLoopback) -> None:
    lock(at)
    for words in ("Unlock", "解锁"):
        button = at.page.window.findChild(QPushButton, "language")
        assert button is not None
        button.click()
        at.page.see(words)
    check_nothing_of_the_work(at, LockView)
