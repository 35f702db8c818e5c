"""The outbox on a real store, the real worker and the real platform; keyboard only."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from sync.client.worker import Phase
from tests.services.unsettled import SENIOR, a_scan, holding, platform_says, receive
from tests.sync.transport import Fault
from tests.ui.conftest import Heard
from tests.ui.counter_on_line import CounterOnLine
from tests.ui.pages.finding import nameless_controls
from tests.ui.pages.outbox_page import OutboxPage
from ui.application import Desktop
from ui.languages import ENGLISH
from ui.outbox.outbox_presenter import OutboxPresenter
from ui.outbox.outbox_view import OutboxView

STATE, REASON, NEXT = 6, 7, 8


@pytest.fixture
def world(tmp_path: Path) -> Iterator[CounterOnLine]:
    made = CounterOnLine(tmp_path)
    yield made
    made.close()


@pytest.fixture
def presenter(world: CounterOnLine) -> OutboxPresenter:
    return OutboxPresenter(
        OutboxView(),
        counter=world.counter,
        tasks=world.tasks,
        messages=world.messages,
        changes=world.changes,
        words=world.words,
        sync=world.bridge,
        probe=world.probe,
        secure=False,
    )


@pytest.fixture
def page(presenter: OutboxPresenter, qtbot: QtBot) -> OutboxPage:
    view = presenter.parent()
    assert isinstance(view, OutboxView)
    return OutboxPage(view, qtbot)


def cut_the_line(world: CounterOnLine) -> None:
    world.line.script(*[Fault.LOSE_REQUEST] * 200)


def start(world: CounterOnLine, qtbot: QtBot, phase: Phase = Phase.IDLE) -> None:
    world.bridge.start()
    qtbot.waitUntil(
        lambda: world.bridge.situation.phase is phase and world.bridge.situation.counts is not None
    )


def test_offline_everything_is_there_with_age_reason_and_next_try(
    world: CounterOnLine, page: OutboxPage, qtbot: QtBot
) -> None:
    done = receive(world.counter, 1, a_scan(world.counter, "张三.pdf"))
    world.clock.pass_by(timedelta(hours=2))
    cut_the_line(world)
    start(world, qtbot, Phase.RETRYING)
    world.changes.announce()

    own = [row for row in page.rows if row[1] == done.case.number]
    assert [row[0] for row in own] == ["收件", "核验材料", "出具文书", "附件 PDF"]
    assert {row[2] for row in own} == {"张*"}
    assert {row[4] for row in own} == {"2 小时"}
    assert {row[STATE] for row in own} == {"待发", "待上传"}
    assert {row[REASON] for row in own} == {"与平台的连接中途断开。"}
    assert {len(row[NEXT]) for row in own} == {len("11:05:02")}
    assert "离线" in page.title
    assert "最早的已等 2 小时" in page.figures
    assert "后自动重试（已连续失败 1 次）" in page.countdown
    assert SENIOR.name not in " ".join(cell for row in page.rows for cell in row)
    assert "送达" not in page.all_words().replace("未送达", "")


def test_the_countdown_follows_the_workers_own_plan(
    world: CounterOnLine, presenter: OutboxPresenter, page: OutboxPage, qtbot: QtBot
) -> None:
    cut_the_line(world)
    start(world, qtbot, Phase.RETRYING)
    for failures in (2, 3, 4):
        page.retry()
        qtbot.waitUntil(lambda: world.bridge.situation.failures == failures)  # noqa: B023
    qtbot.waitUntil(lambda: world.bridge.situation.phase is Phase.RETRYING)
    planned = world.bridge.situation.next_try_ms
    assert planned is not None

    world.clock.pass_by(timedelta(seconds=3))
    presenter.tick()

    left = (planned - world.clock.monotonic_ms()) // 1000
    assert page.countdown.startswith(f"0:{left:02} ")
    assert left == 13


def test_retry_sends_everything_and_the_list_empties(
    world: CounterOnLine, page: OutboxPage, qtbot: QtBot
) -> None:
    receive(world.counter, 1, a_scan(world.counter))
    cut_the_line(world)
    start(world, qtbot, Phase.RETRYING)
    world.line.heal()

    page.retry()

    qtbot.waitUntil(lambda: "已全部送达" in page.title)
    assert page.rows == []
    assert page.figures == "待发记录 0 · 附件 0 · 需处理 0"
    assert page.countdown == ""


def test_order_within_a_case_is_told(world: CounterOnLine, page: OutboxPage) -> None:
    receive(world.counter)
    world.changes.announce()
    page.choose("unsent")

    assert page.column(REASON)[-3:] == ["等待发送", "排在本办件前 1 步之后", "排在本办件前 2 步之后"]


def test_refused_work_stands_first_and_enter_leads_to_it(
    world: CounterOnLine, presenter: OutboxPresenter, page: OutboxPage, heard: type[Heard]
) -> None:
    receive(world.counter, 1)
    platform_says(world.counter, holding("document.issued", "number_taken"))
    done = receive(world.counter, 2)
    world.changes.announce()
    [held] = world.counter.quarantine.waiting()
    quarantine, cases = heard(presenter.quarantine_requested), heard(presenter.case_requested)

    page.go_to_row(0)
    assert page.rows[0][STATE] == "平台未采用"
    assert page.reason == "这个号码已被另一个办件使用。"
    page.press(Qt.Key.Key_Return)
    page.go_to_row(1)
    page.press(Qt.Key.Key_Return)

    assert quarantine.said == [(held.entry_id,)]
    assert cases.said == [(done.case.id,)]


def test_filters_by_key_show_their_lines(world: CounterOnLine, page: OutboxPage, qtbot: QtBot) -> None:
    receive(world.counter, 1)
    platform_says(world.counter, holding("document.issued"))
    receive(world.counter, 2, a_scan(world.counter))
    cut_the_line(world)
    start(world, qtbot, Phase.RETRYING)

    for name, states in (
        ("attention", {"平台未采用"}),
        ("unsent", {"待发"}),
        ("files", {"待上传"}),
        ("failed", set[str]()),
        ("all", {"平台未采用", "待发", "待上传"}),
    ):
        page.choose(name)
        assert {row[STATE] for row in page.rows} == states, name
    assert [page.words_of(f"filter_{name}") for name in ("attention", "files")] == ["需处理 1", "附件 1"]


def test_a_file_that_fails_is_named_with_its_own_next_try(
    world: CounterOnLine, page: OutboxPage, qtbot: QtBot
) -> None:
    scan = a_scan(world.counter)
    receive(world.counter, 1, scan)
    for path in (world.counter.desk.store.folder / "attachments").rglob("*"):
        if path.is_file():
            path.unlink()

    start(world, qtbot)
    page.choose("failed")

    [row] = page.rows
    assert row[STATE] == "上传失败"
    assert row[REASON].startswith("本机没有这份材料的文件")
    assert row[NEXT] == "09:05:30"
    assert page.words_of("filter_failed") == "失败 1"


def test_long_outbox_is_read_in_pages(world: CounterOnLine, page: OutboxPage, qtbot: QtBot) -> None:
    for number in range(60):
        receive(world.counter, number)
    world.changes.announce()
    page.choose("unsent")
    assert len(page.rows) == 100

    page.table.setFocus()
    total = world.counter.outbox.counts().entries

    def at_the_end() -> bool:
        page.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        return len(page.rows) == total

    qtbot.waitUntil(at_the_end)

    assert total > 180
    world.changes.announce()
    assert len(page.rows) == total


def test_pause_and_go_on_by_key(world: CounterOnLine, page: OutboxPage, qtbot: QtBot) -> None:
    start(world, qtbot)
    page.turn_pause()
    qtbot.waitUntil(lambda: world.bridge.situation.phase is Phase.PAUSED)
    receive(world.counter)
    world.changes.announce()
    assert page.title == "已暂停发送，10:05 自动继续"
    assert {row[REASON] for row in page.rows} == {"已暂停发送"}

    page.turn_pause()

    qtbot.waitUntil(lambda: "已全部送达" in page.title)


def test_network_test_names_the_step_that_fails_and_copies_no_person(
    world: CounterOnLine, presenter: OutboxPresenter, page: OutboxPage, qtbot: QtBot
) -> None:
    receive(world.counter, 1, a_scan(world.counter, "张三.pdf"))
    world.line.script(Fault.LOSE_REQUEST)
    page.test_network()
    qtbot.waitUntil(lambda: presenter.state.probe is not None and not presenter.state.probe.running)
    qtbot.waitUntil(lambda: "前一步不通，没有检测" in page.all_words())

    page.press_button("copy_probe")
    lines = QGuiApplication.clipboard().text().splitlines()
    marks = "".join(line[0] for line in lines[1:-1])
    assert marks == "✓✓✗––––"
    assert lines[-1] == "sync.connection_cut"

    page.test_network()
    qtbot.waitUntil(lambda: presenter.state.probe is not None and not presenter.state.probe.running)
    page.press_button("copy_probe")
    assert {line[0] for line in QGuiApplication.clipboard().text().splitlines()[1:]} == {"✓"}
    page.press(Qt.Key.Key_Escape)
    assert presenter.state.probe is None


def test_diagnosis_holds_codes_and_nobody(world: CounterOnLine, page: OutboxPage, qtbot: QtBot) -> None:
    done = receive(world.counter, 1, a_scan(world.counter, "张三身份证.pdf"))
    platform_says(world.counter, holding("document.issued"))
    cut_the_line(world)
    start(world, qtbot, Phase.RETRYING)

    page.copy_diagnosis()

    text = QGuiApplication.clipboard().text()
    for private in (SENIOR.name, SENIOR.id_number, SENIOR.phone, done.case.number, "身份证", "王小明"):
        assert private not in text
    for wanted in ("sync.connection_cut", "kind=document.issued", "state=held", "why=stale", "file="):
        assert wanted in text


def test_nothing_can_be_deleted(world: CounterOnLine, page: OutboxPage) -> None:
    receive(world.counter)
    world.changes.announce()
    before = page.rows
    page.go_to_row(0)
    page.press(Qt.Key.Key_Delete)
    page.press(Qt.Key.Key_Backspace)

    world.changes.announce()
    assert page.rows == before
    assert not any(word in page.all_words() for word in ("删除", "清空", "放弃"))


def test_everything_is_named_and_speaks_english(
    world: CounterOnLine, page: OutboxPage, desktop: Desktop, qtbot: QtBot
) -> None:
    receive(world.counter, 1)
    platform_says(world.counter, holding("document.issued"))
    cut_the_line(world)
    start(world, qtbot, Phase.RETRYING)
    page.go_to_row(0)
    assert nameless_controls(page.view) == []

    desktop.languages.switch(ENGLISH)

    said = "While you took this step the case had moved on elsewhere, and you had not seen it."
    qtbot.waitUntil(lambda: page.reason == said)
    assert len(page.view.shortcut_lines()) == 8
