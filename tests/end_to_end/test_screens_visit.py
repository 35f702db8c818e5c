"""The visit through the screens, by keys, against the real platform: line up, line down, and never up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sync.platform.core import Platform
from sync.platform.tables import case as platform_case
from tests.end_to_end import after_all
from tests.end_to_end import screens_driver as clerk
from tests.end_to_end.program_on_loopback import ProgramOnLoopback
from tests.end_to_end.window_on_loopback import open_window
from ui.application import Desktop
from ui.gallery.lists import page_picture
from ui.program.platform_process import PlatformProcess
from ui.theme.theme import Theme
from window_client.clock import SystemClock
from window_client.domain.case.parts import DocumentKind, Status
from window_client.domain.case.state import Case
from window_client.domain.values import decode

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("propagateSizeHints")]


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[PlatformProcess]:
    process = PlatformProcess(tmp_path / "platform", decide_after_s=0.2)
    process.start()
    yield process
    process.stop()


@pytest.fixture
def desktop(qapp: QApplication) -> Iterator[Desktop]:
    """The application as the program makes it; its key guard ends with the test."""
    qapp.setCursorFlashTime(0)
    dressed = Desktop(qapp, Theme(steady=True))
    yield dressed
    shiboken6.delete(dressed.guard)


@pytest.fixture
def at(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path, platform: PlatformProcess
) -> Iterator[ProgramOnLoopback]:
    """The program with its clerk in."""
    running = ProgramOnLoopback(qtbot, desktop, tmp_path / "window", platform)
    clerk.sign_in(running)
    yield running
    running.close()


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "scan.png"
    path.write_bytes(page_picture("营业执照"))
    return path


def take_in_food(at: ProgramOnLoopback, scan: Path) -> Case:
    """From F2 to the notice of acceptance."""
    clerk.food_item(at.page)
    clerk.firm_with_agent(at.page)
    clerk.food_form(at.page)
    clerk.attach(at.page, scan)
    clerk.judge_all(at.page)
    case = clerk.receive(at, clerk.FIRM_NAME)
    return clerk.outcome(at, "受理", "已转演示县市场监督管理局审查", case.number, Status.ACCEPTED)


def finish_food(at: ProgramOnLoopback, number: str) -> Case:
    """From the department's decision to the archive and the rating."""
    clerk.open_case(at, number)
    clerk.issue_decision(at, number)
    clerk.make_certificate(at, number)
    clerk.hand_over(at, number)
    return clerk.close_case(at, number)


def check_food(case: Case) -> None:
    assert (case.status, case.stars) == (Status.ARCHIVED, 5)
    assert case.applicant.name == clerk.FIRM_NAME
    assert case.agent is not None
    assert case.agent.person.name == "李四"
    assert case.form["business_items"] == ["热食类制售"]
    assert case.form["food_safety_staff"] == [clerk.STAFF]
    assert case.delivery is not None
    assert (case.delivery.recipient.name, case.delivery.relation) == ("李四", "代理人")
    assert [ref.kind for ref in case.documents] == [
        DocumentKind.RECEIPT,
        DocumentKind.ACCEPTANCE_NOTICE,
        DocumentKind.GRANT_DECISION,
        DocumentKind.DELIVERY_RECORD,
    ]


def check_both_sides(at: ProgramOnLoopback, platform: PlatformProcess, scan: Path, number: str) -> None:
    """Window and platform hold the same, once, byte for byte; nothing waits and nothing is broken."""
    clerk.send_all(at)
    case, folder = at.case_numbered(number), at.folder.parent
    at.close()
    window = open_window(at.folder, platform.address)
    window.sync()
    after_all.check_store(window)
    entries = after_all.own_entries(window)
    window.close()
    after_all.check_second_window(folder, platform.address, (case,))
    platform.stop()
    [attached] = [one for found in case.verdicts for one in found.attachments]
    after_all.check_platform_data(folder / "platform", entries, {attached.sha256: scan.read_bytes()})
    assert cases_of(folder / "platform", case.application) == [case]


def cases_of(folder: Path, application: str) -> list[Case]:
    """What the platform made of an application."""
    platform = Platform(folder, SystemClock())
    with platform.database.read() as tx:
        cases = [decode(row.body, Case) for row in tx.execute(platform_case.select())]
    platform.close()
    return [case for case in cases if case.application == application]


def tell_stalls(at: ProgramOnLoopback) -> None:
    """Say how long the screens stood still at worst; no promise, machines differ."""
    stalls = at.watchdog.stalls_ms
    print(f"{len(stalls)} stalls, the worst {max(stalls, default=0)} ms")  # noqa: T201


def test_food_licence_with_the_line_up(at: ProgramOnLoopback, platform: PlatformProcess, scan: Path) -> None:
    number = take_in_food(at, scan).number
    clerk.await_decision(at, number)
    case = finish_food(at, number)

    tell_stalls(at)
    check_food(case)
    check_both_sides(at, platform, scan, number)


def test_food_licence_with_the_line_down_for_the_whole_intake(
    at: ProgramOnLoopback, platform: PlatformProcess, scan: Path
) -> None:
    platform.stop()
    number = take_in_food(at, scan).number
    at.page.see("离线", "待发")
    assert at.waiting > 0

    platform.start()
    clerk.send_all(at)
    clerk.await_decision(at, number)
    case = finish_food(at, number)

    tell_stalls(at)
    check_food(case)
    check_both_sides(at, platform, scan, number)


def test_elderly_card_wholly_offline(at: ProgramOnLoopback, platform: PlatformProcess, scan: Path) -> None:
    platform.stop()
    clerk.elderly_item_to_materials(at.page)
    clerk.attach(at.page, scan)
    clerk.judge_all(at.page)
    number = clerk.receive(at, "王小明").number
    clerk.outcome(at, "受理", "已受理", number, Status.ACCEPTED)
    clerk.outcome(at, "当场决定：准予", "已准予，可以制证。", number, Status.GRANTED)
    clerk.open_case(at, number)
    clerk.make_certificate(at, number)
    clerk.hand_over(at, number)
    case = clerk.close_case(at, number)
    at.page.see("离线", "待发")

    tell_stalls(at)
    assert (case.status, case.stars) == (Status.ARCHIVED, 5)
    assert [ref.kind for ref in case.documents] == [DocumentKind.RECEIPT, DocumentKind.DELIVERY_RECORD]
    platform.start()
    check_both_sides(at, platform, scan, number)
