"""Monday, 9:05: what lies where, what was left open, and the next applicant; keys only, real store."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Heard
from tests.ui.counter_fixture import HALL, WINDOW, HandClock, a_counter, close
from tests.ui.pages.finding import find, nameless_controls
from tests.ui.pages.workbench_page import CTRL, WorkbenchPage
from tests.ui.workbench.desk_of_work import LONG, person, receive
from ui.application import Desktop
from ui.data_changes import DataChanges
from ui.error_messages import ErrorMessages
from ui.message_bar import MessageBar
from ui.task_runner import TaskRunner
from ui.workbench.workbench_presenter import WorkbenchPresenter
from ui.workbench.workbench_view import WorkbenchView
from window_client.domain.hall import Account, Enrolment, Role
from window_client.services.counter import Counter
from window_client.services.drafts import IntakeDraft
from window_client.services.sign_in import Session
from window_client.store.rows import Draft

SESSION = Session(
    account=Account(id="9001", name="王小明", role=Role.CLERK),
    enrolment=Enrolment(device="d1", hall=HALL, window=WINDOW),
    offline=True,
)


class Bench:
    """The workbench of one program run."""

    def __init__(self, counter: Counter, qtbot: QtBot) -> None:
        self.tasks, self.changes = TaskRunner(), DataChanges()
        self.crashed = Heard(self.tasks.crashed)
        self._qtbot, self.view = qtbot, WorkbenchView()
        self.messages = MessageBar(self.view)
        self.presenter = WorkbenchPresenter(
            self.view, counter=counter, tasks=self.tasks, messages=self.messages, changes=self.changes,
            words=ErrorMessages("zh_CN").notice_for, session=SESSION,
        )  # fmt: skip
        self.intakes = Heard(self.presenter.intake_requested)
        self.cases = Heard(self.presenter.case_requested)
        self.certificates = Heard(self.presenter.certificates_requested)
        self.page = WorkbenchPage(self.view, qtbot)
        self.settle()

    def settle(self) -> None:
        """Wait until what was asked for is on screen."""
        self._qtbot.waitUntil(lambda: not self.presenter._reading, timeout=20_000)

    def wait_for(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: words in self.page.words, timeout=20_000)

    def find(self, query: str) -> list[str]:
        self.page.press(Qt.Key.Key_F3).type(query)
        self._qtbot.waitUntil(lambda: self.presenter._query == query and not self.page.lists_visible)
        self._qtbot.waitUntil(lambda: bool(self.page.results) or "没有找到" in self.page.words)
        return self.page.results

    def close(self) -> None:
        self.view.hide()
        self.tasks.shutdown()
        assert self.crashed.said == []


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def counter(tmp_path: Path, clock: HandClock) -> Iterator[Counter]:
    made = a_counter(tmp_path, clock)
    yield made
    close(made)


@pytest.fixture
def benches() -> Iterator[list[Bench]]:
    made: list[Bench] = []
    yield made
    for bench in made:
        bench.close()


@pytest.fixture
def open_bench(counter: Counter, qtbot: QtBot, benches: list[Bench]) -> Callable[[], Bench]:
    """Opens the workbench once the desk is as the test wants it."""

    def opened() -> Bench:
        benches.append(Bench(counter, qtbot))
        return benches[-1]

    return opened


def draft(counter: Counter, draft_id: str, name: str, *, version: int = 1, step: str = "form") -> None:
    who = person(name) if name else None
    counter.drafts.save(draft_id, version, IntakeDraft(item="elderly_card", step=step, applicant=who))


def test_a_new_window_greets_and_waits_for_the_first_applicant(open_bench: Callable[[], Bench]) -> None:
    bench = open_bench()

    bench.wait_for("离线登录")
    assert "王小明，上午好" in bench.page.words
    assert "2026年11月23日 星期一 · 3号综合窗口 · 演示县政务服务中心" in bench.page.words
    assert "尚未与平台同步，只有本机数据" in bench.page.words
    assert "“待受理”里没有办件" in bench.page.words
    assert "未完成的工作" not in bench.page.words
    assert bench.page.notices == []
    assert bench.page.focused.objectName() == "start_intake"


def test_f2_begins_an_intake_wherever_the_focus_is(open_bench: Callable[[], Bench]) -> None:
    bench = open_bench()

    bench.page.press(Qt.Key.Key_F2).press(Qt.Key.Key_F3).press(Qt.Key.Key_F2)

    assert bench.intakes.said == [(None,), (None,)]


def test_lists_counts_and_the_way_to_a_case(counter: Counter, open_bench: Callable[[], Bench]) -> None:
    receive(counter, "张三", 1)
    accepted = receive(counter, "李四", 2)
    counter.intake.accept(accepted.case.id, accepted.case.revision)

    bench = open_bench()

    assert bench.page.chosen_queue == "to_accept"
    assert [bench.page.count(queue) for queue in ("to_accept", "in_review", "all")] == ["1", "1", "2"]
    [row] = bench.page.rows
    assert row[1:5] == [
        "张三",
        person("张三").id_number[:3] + "*" * 11 + person("张三").id_number[-4:],
        "老年人优待证申领",
        "已收件",
    ]
    assert row[7] == "待发送"

    bench.page.press(Qt.Key.Key_3, CTRL)
    bench.settle()
    assert [row[1] for row in bench.page.rows] == ["李四"]
    bench.page.press(Qt.Key.Key_Down).press(Qt.Key.Key_Return)
    assert bench.cases.said == [(accepted.case.id,)]


def test_lights_say_how_many_and_list_them(
    counter: Counter, open_bench: Callable[[], Bench], clock: HandClock
) -> None:
    receive(counter, "张三", 1)
    clock.pass_by(timedelta(days=8))  # five working days for the notice are over
    receive(counter, "李四", 2)
    bench = open_bench()

    assert bench.page.lights == ["红牌 1 件"]
    bench.page.press_light("red")
    bench.settle()

    assert [row[1] for row in bench.page.rows] == ["张三"]
    assert bench.page.rows[0][5] == "11-30 红牌"
    assert "红牌 1 件" in bench.page.words


def test_cards_are_reached_and_chosen_by_arrows(counter: Counter, open_bench: Callable[[], Bench]) -> None:
    receive(counter, "张三")
    bench = open_bench()

    bench.page.press(Qt.Key.Key_F6).press(Qt.Key.Key_F6)
    assert bench.page.focused.objectName() == "queue_to_accept"
    bench.page.press(Qt.Key.Key_Right).press(Qt.Key.Key_Return)
    bench.settle()

    assert bench.page.chosen_queue == "awaiting_correction"
    assert bench.page.rows == []


def test_a_step_elsewhere_shows_up_by_itself(
    counter: Counter, open_bench: Callable[[], Bench], qtbot: QtBot
) -> None:
    bench = open_bench()
    for number in range(1, 4):
        done = receive(counter, "张三", number)
        bench.changes.announce(frozenset({done.case.id}))

    qtbot.waitUntil(lambda: bench.page.count("to_accept") == "3", timeout=20_000)
    assert len(bench.page.rows) == 3


def test_a_storm_of_changes_is_one_reading(open_bench: Callable[[], Bench]) -> None:
    bench = open_bench()
    ran = Heard(bench.presenter._pause.timeout)

    for _change in range(500):
        bench.changes.announce(frozenset({"x"}))

    assert bench.presenter._pause.isActive()
    assert ran.said == []
    assert not bench.presenter._reading


@pytest.mark.slow
def test_the_list_goes_on_where_it_was_scrolled_to(
    counter: Counter, open_bench: Callable[[], Bench], clock: HandClock, qtbot: QtBot
) -> None:
    for number in range(1, 121):
        receive(counter, "张三", number)
        clock.pass_by(timedelta(seconds=1))
    bench = open_bench()
    assert len(bench.page.rows) == 100
    bench.page.press(Qt.Key.Key_1, CTRL)
    bench.settle()

    bench.page.press(Qt.Key.Key_End, CTRL)
    qtbot.waitUntil(lambda: len(bench.page.rows) == 120, timeout=20_000)
    numbers = [row[0] for row in bench.page.rows]
    assert numbers == sorted(numbers, reverse=True)

    bench.page.press(Qt.Key.Key_F5)
    bench.settle()
    assert len(bench.page.rows) == 120  # a refresh does not shorten what was read


def test_search_by_initials_opens_a_case(counter: Counter, open_bench: Callable[[], Bench]) -> None:
    receive(counter, "张三", 1)
    wanted = receive(counter, "李小明", 2)
    bench = open_bench()

    results = bench.find("lxm")

    assert results[0] == "本窗口 · 待发送"
    assert results[1].startswith("李小明")
    assert "找到 1 件" in bench.page.words
    bench.page.press(Qt.Key.Key_Return)
    assert bench.cases.said == [(wanted.case.id,)]


def test_search_also_finds_unfinished_intakes_and_esc_ends_it(
    counter: Counter, open_bench: Callable[[], Bench], qtbot: QtBot
) -> None:
    receive(counter, "孙小美")
    draft(counter, "dr1", "孙小美")
    bench = open_bench()

    results = bench.find("孙小")
    assert [line for line in results if "\n" not in line] == ["未完成的收件", "本窗口 · 待发送"]
    bench.page.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(bench.intakes.said) == 1)

    bench.page.press(Qt.Key.Key_Escape)
    assert bench.page.lists_visible
    assert bench.page.results == []


def test_nothing_found_says_how_to_go_on(open_bench: Callable[[], Bench]) -> None:
    bench = open_bench()

    assert bench.find("王五") == []
    assert "本机没有找到" in bench.page.words


def test_an_unfinished_intake_is_gone_on_with_as_it_is_saved_now(
    counter: Counter, open_bench: Callable[[], Bench], qtbot: QtBot
) -> None:
    draft(counter, "dr1", LONG)
    bench = open_bench()
    assert "收件停在“填写表单”，09:05 保存" in bench.page.words
    draft(counter, "dr1", LONG, version=2, step="materials")  # what is on screen is older now

    bench.page.press(Qt.Key.Key_F6).press(Qt.Key.Key_F6).press(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: len(bench.intakes.said) == 1)
    [(found,)] = bench.intakes.said
    assert isinstance(found, Draft)
    assert (found.id, found.version) == ("dr1", 2)


def test_setting_aside_hides_until_the_next_start_and_deletes_nothing(
    counter: Counter, open_bench: Callable[[], Bench]
) -> None:
    draft(counter, "dr1", "孙小美")
    bench = open_bench()

    bench.page.press(Qt.Key.Key_F6).press(Qt.Key.Key_F6).press(Qt.Key.Key_Tab).press(Qt.Key.Key_Return)

    assert "孙小美 · 老年人优待证申领" not in bench.page.words
    assert find(bench.view, QPushButton, "show_all_unfinished").text() == "显示另外 1 件"
    assert [one.id for one in counter.drafts.all()] == ["dr1"]
    assert "收件停在" in open_bench().page.words


def test_a_print_without_a_result_is_asked_for(counter: Counter, open_bench: Callable[[], Bench]) -> None:
    done = receive(counter, "张三")
    for step in (
        counter.intake.accept,
        counter.results.decide_at_window,
        counter.results.reserve_certificate,
    ):
        done = step(done.case.id, done.case.revision)
    bench = open_bench()

    assert "证照已送打印，还没有登记结果" in bench.page.words
    bench.page.press(Qt.Key.Key_F6).press(Qt.Key.Key_F6).press(Qt.Key.Key_Return)

    assert bench.certificates.said == [()]


def test_another_clerks_drafts_stay_theirs(counter: Counter, open_bench: Callable[[], Bench]) -> None:
    with counter.desk.store.begin() as work:
        work.save_draft(Draft(id="theirs", clerk="9002", item="elderly_card", version=1, title="吴小芳"))
        work.commit()

    assert "吴小芳" not in open_bench().page.words


def test_stock_that_runs_out_is_said_once_per_cause(
    open_bench: Callable[[], Bench], clock: HandClock
) -> None:
    clock.pass_by(timedelta(days=61))  # with the new year other series count, and none of them was fetched

    [line] = open_bench().page.notices

    assert line.startswith("正在向平台领取编号")


def test_a_failing_store_says_so_and_the_screen_lives(
    counter: Counter, open_bench: Callable[[], Bench], qtbot: QtBot
) -> None:
    receive(counter, "张三")
    bench = open_bench()
    database = counter.desk.store.folder / "window.db"
    pages = database.read_bytes()
    database.write_bytes(pages[:4096] + b"\0" * (len(pages) - 4096))
    counter.desk.store._readers.dispose()

    bench.page.press(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: bench.messages.messages != (), timeout=20_000)

    assert bench.messages.messages[0].code == "store.damaged"
    bench.page.press(Qt.Key.Key_F2)
    assert bench.intakes.said == [(None,)]
    database.write_bytes(pages)


def test_the_bench_keeps_the_rules_of_a_screen(
    counter: Counter, open_bench: Callable[[], Bench], desktop: Desktop
) -> None:
    receive(counter, LONG)
    draft(counter, "dr1", LONG)
    bench = open_bench()
    assert nameless_controls(bench.view) == []
    assert bench.view.minimumSizeHint().width() <= 1366 - 176

    desktop.languages.switch("en")
    desktop.theme.set_percent(200)

    assert nameless_controls(bench.view) == []
    assert bench.view.minimumSizeHint().width() <= 1366 - 64
