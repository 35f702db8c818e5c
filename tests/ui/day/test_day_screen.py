"""The window's day by keyboard: open, call, record, keep, sign, charge, rate, mark, report, close."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from printing.pages import page_text
from tests.services.day.day_desk import receive
from tests.services.day.test_registers import a_slip
from tests.ui.conftest import Heard
from tests.ui.counter_fixture import HandClock
from tests.ui.pages.day_page import DayPage
from tests.ui.pages.finding import nameless_controls
from tests.ui.print_flow.desk import PrintDesk, a_print_desk
from ui.application import Desktop
from ui.day.day_presenter import DayPresenter
from ui.day.day_state import Tab
from ui.day.day_view import DayView
from ui.languages import ENGLISH
from window_client.domain.day.events import VisitOutcome

Key = Qt.Key


class Screen:
    """The page with its presenter on a real counter."""

    def __init__(self, qtbot: QtBot, place: Path) -> None:
        self.desk: PrintDesk = a_print_desk(place)
        self.counter = self.desk.counter
        self.view = DayView()
        self.presenter = DayPresenter(self.view, self.desk.tools)
        self.page = DayPage(qtbot, self.view, self.desk.messages)

    def pass_by(self, **time: int) -> None:
        clock = self.counter.desk.clock
        assert isinstance(clock, HandClock)
        clock.pass_by(timedelta(**time))


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    made = Screen(qtbot, tmp_path)
    yield made
    made.desk.close()


@pytest.fixture
def open_screen(screen: Screen) -> Screen:
    screen.page.press(Key.Key_F9)
    return screen


def test_a_closed_window_offers_only_to_open(screen: Screen) -> None:
    page = screen.page
    assert "未开窗" in page.words
    assert "按 F9 开窗后叫号" in page.words
    assert page.acts == []

    page.press(Key.Key_F9)

    assert page.said[0] == "已开窗，可以叫号。"
    assert "09:05 开窗" in page.words
    assert page.acts == ["呼叫下一位", "按号呼叫", "过号", "取号"]


def test_a_visit_from_number_to_outcome_by_keys_alone(open_screen: Screen) -> None:
    page = open_screen.page
    page.press(Key.Key_N)
    page.press(Key.Key_N)
    open_screen.pass_by(minutes=4)
    page.press(Key.Key_C)
    assert [row[:2] for row in page.rows] == [["A001", "在窗口"], ["A002", "等候"]]

    open_screen.pass_by(minutes=10)
    page.press(Key.Key_V)
    assert "登记 A001 号的来访结果" in page.words
    page.press(Key.Key_Right)  # from 办理业务 to 咨询
    page.press(Key.Key_Space)
    page.done()

    assert page.said[0] == "来访结果已登记。"
    assert page.rows[-1] == ["A001", "办结", "09:05", "09:09", "1", "4:00", "10:00"]
    visits = open_screen.counter.day.visits.of_day(open_screen.counter.day.figures.today())
    assert [visit.outcome for _at, visit in visits] == [VisitOutcome.CONSULTED]


def test_what_is_missing_is_named_and_nothing_is_recorded(open_screen: Screen) -> None:
    page = open_screen.page
    page.tab(2)
    page.press(Key.Key_V)
    page.done()

    assert "请填写或选择。" in page.words
    page.press(Key.Key_Escape)
    assert page.rows == []


def test_a_number_of_the_halls_machine_is_typed(open_screen: Screen) -> None:
    page = open_screen.page
    page.press(Key.Key_K)
    page.type("b017")
    page.done()
    assert page.said[0] == "请 B017 号到窗口。"

    page.press(Key.Key_C)

    assert page.said[0] == "B017 号还在窗口办理。"
    page.press(Key.Key_S)
    assert [row[:2] for row in page.rows] == [["B017", "过号"]]


def test_originals_are_kept_and_handed_back(open_screen: Screen) -> None:
    page, case = open_screen.page, receive(open_screen.counter)
    page.tab(3)
    page.press(Key.Key_N)
    page.type(case.number)
    page.press(Key.Key_Return)
    page.type("营业执照正本")
    page.done()
    assert [row[:3] for row in page.rows] == [[case.number, "营业执照正本", "1"]]

    page.press(Key.Key_R)
    page.type("张三")
    page.done()

    assert page.said[0].startswith("原件已退还。原件凭证已送到")
    assert page.rows == []
    desk = open_screen.desk
    papers = [page_text((desk.folder / name).read_bytes(), 0) for name in desk.printed_files()]
    assert sorted(("原件暂存凭证" in paper, "原件退还凭证" in paper) for paper in papers) == [
        (False, True),
        (True, False),
    ]
    assert all("营业执照正本" in paper and "补打" not in paper for paper in papers)


def test_a_scanned_slip_asks_who_takes_it(open_screen: Screen) -> None:
    page, case = open_screen.page, receive(open_screen.counter)
    a_slip(open_screen.counter, case.id, 1)
    page.press(Key.Key_F5)
    assert not open_screen.presenter.take_scan("123")

    assert open_screen.presenter.take_scan(f"{case.number} 111111")
    page.type("王五")
    page.done()

    assert page.said[0] == "演政交〔2026〕000001号 已由 王五 签收。"
    assert page.rows == []


def test_a_rating_of_the_last_visit_and_one_that_needs_its_reason(open_screen: Screen) -> None:
    page = open_screen.page
    page.press(Key.Key_K)
    page.type("A1")
    page.done()
    page.press(Key.Key_V)
    page.press(Key.Key_Space)
    page.done()
    page.tab(6)
    page.press(Key.Key_N)
    page.press(Key.Key_Return)  # over the case number
    for _ in range(3):
        page.press(Key.Key_Right)
    page.press(Key.Key_Space)  # 不满意
    page.done()
    assert "不满意的评价需要勾选原因" in page.said[0]

    page.press(Key.Key_Return)
    page.press(Key.Key_Space)  # 服务效率低
    page.done()

    assert page.said[0] == "评价已登记，联网后报送。"
    assert page.rows[0][1:] == ["不满意", "（来访，没有办件）", "待报送"]


def test_a_card_is_marked_and_cleared(open_screen: Screen) -> None:
    page = open_screen.page
    page.tab(7)
    page.press(Key.Key_N)
    page.press(Key.Key_Right)
    page.press(Key.Key_Space)  # 黄牌
    page.press(Key.Key_Return)
    page.type("超过承诺时限")
    page.press(Key.Key_Return)
    page.type("电子监察室")
    page.press(Key.Key_Return)
    page.press(Key.Key_Return)
    page.type("超一个工作日")
    page.done()
    assert page.rows[0][:3] == ["黄牌", "超过承诺时限", "超一个工作日"]

    page.press(Key.Key_R)
    page.type("系统故障")
    page.press(Key.Key_Return)
    page.type("电子监察室")
    page.done()

    assert page.rows == []


def test_the_report_is_shown_and_printed(open_screen: Screen) -> None:
    page = open_screen.page
    receive(open_screen.counter)
    page.press(Key.Key_F5)
    page.tab(8)
    assert page.rows[0] == ["业务", "老年人优待证申领", "1", "收件 1"]

    page.press(Key.Key_P)

    assert page.said[0].startswith("日报已送到")
    assert len(open_screen.desk.printed_files()) == 1


def test_what_is_due_is_listed_and_enter_opens_the_case(open_screen: Screen, heard: type[Heard]) -> None:
    page, opened = open_screen.page, heard(open_screen.presenter.case_requested)
    page.tab(9)
    assert "没有到期或者临近到期的办件" in page.words
    case = receive(open_screen.counter)
    open_screen.pass_by(days=7)
    page.press(Key.Key_F5)
    assert page.rows[0][:3] == ["五日告知", "今天截止", "请今天受理，或者一次性告知"]
    assert page.rows[0][-2:] == ["2026-11-30", case.number]

    page.press(Key.Key_Return)

    assert opened.said == [(case.id,)]


def test_closing_asks_for_counts_and_a_word(open_screen: Screen) -> None:
    page = open_screen.page
    page.press(Key.Key_F9)
    assert "关窗：清点空白证书" in page.words
    page.done()
    assert "请填写或选择。" in page.words
    page.press(Key.Key_Escape)

    blanks = open_screen.counter.day.opening.situation().blanks
    page.press(Key.Key_F9)
    for _kind in blanks:
        page.type("200")
        page.press(Key.Key_Return)
    page.press(Key.Key_Return)
    page.type("断网")
    page.done()

    assert "已关窗" in page.said[0]
    assert "未开窗" in page.words


def test_esc_leaves_what_was_begun_and_then_the_page(open_screen: Screen, heard: type[Heard]) -> None:
    page, left = open_screen.page, heard(open_screen.presenter.back_requested)
    page.press(Key.Key_K)
    page.type("A1")
    page.press(Key.Key_Escape)
    assert left.said == []
    page.press(Key.Key_Escape)
    assert left.said == [()]
    assert page.rows == []


def test_every_control_has_a_name_and_every_tab_its_key(open_screen: Screen) -> None:
    page = open_screen.page
    for number, tab in enumerate(Tab, start=1):
        page.tab(number)
        assert nameless_controls(open_screen.view) == [], tab
    page.press(Key.Key_F9)
    assert nameless_controls(open_screen.view) == []


def test_a_change_of_language_says_everything_again(open_screen: Screen, desktop: Desktop) -> None:
    open_screen.page.tab(2)
    desktop.languages.switch(ENGLISH)
    QApplication.processEvents()
    assert open_screen.page.acts
