"""The screen of exchange: forms out and in, case tables out, exports of others compared."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.exchange.filled import GOOD, STAFF, blank_form, filled
from tests.exchange.visits import SHOP, a_received_case, an_accepted_case
from tests.ui.conftest import Heard
from tests.ui.counter_fixture import a_counter, close
from tests.ui.pages.exchange_page import ExchangePage
from tests.ui.pages.finding import nameless_controls
from tests.ui.tasks import RunsAtOnce
from ui.application import Desktop
from ui.data_changes import DataChanges
from ui.error_messages import Notice
from ui.exchange.exchange_presenter import ExchangePresenter
from ui.exchange.exchange_state import Act
from ui.exchange.exchange_view import ExchangeView
from ui.languages import ENGLISH
from ui.message_bar import MessageBar
from window_client.domain.hall import Role
from window_client.errors import WindowClientError
from window_client.services.counter import Counter

WEEK = ("2026-11-16", "2026-11-23")


class Desk:
    """A counter with the screen on it."""

    def __init__(self, qtbot: QtBot, place: Path, role: Role = Role.CLERK) -> None:
        self.counter: Counter = a_counter(place / "store")
        self.view = ExchangeView()
        self.messages = MessageBar()
        qtbot.addWidget(self.messages)
        self.changes = DataChanges()
        self.presenter = ExchangePresenter(
            self.view,
            counter=self.counter,
            tasks=RunsAtOnce(),
            messages=self.messages,
            changes=self.changes,
            words=notice,
            role=role,
        )
        self.page = ExchangePage(self.view, qtbot)

    def failures(self) -> list[str]:
        return [message.code for message in self.messages.messages]


def notice(error: WindowClientError) -> Notice:
    return Notice(happened=error.code, work="", next_step="", code=error.code)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    yield desk
    close(desk.counter)


def test_form_is_made_for_the_item_that_is_chosen(desk: Desk, tmp_path: Path) -> None:
    desk.page.choose_item("食品经营许可（新办）")
    desk.page.push(Act.MAKE_FORM)
    assert desk.page.asked

    desk.page.answer(Act.MAKE_FORM, tmp_path / "form")

    assert (tmp_path / "form.xlsx").is_file()
    assert "“食品经营许可（新办）”的填报表已写到" in desk.page.words


def test_form_needs_an_item(desk: Desk) -> None:
    desk.page.push(Act.MAKE_FORM)

    assert desk.page.asked == []
    assert "事项：请填写或者选择。" in desk.page.words


def test_filled_form_is_checked_then_taken_in(desk: Desk, tmp_path: Path) -> None:
    blank = blank_form(desk.counter.desk, tmp_path / "blank.xlsx")
    rows = (GOOD, GOOD | {"从业人员数": "三"})
    file = filled(blank, tmp_path / "f.xlsx", *rows, staff=(STAFF, STAFF | {"序号": 2}))
    told = Heard(desk.changes.changed)

    desk.page.push(Act.CHECK_FORM)
    desk.page.answer(Act.CHECK_FORM, file)
    assert desk.page.rows() == [
        ["4", "演示餐饮有限公司", "可以导入", "", ""],
        ["5", "演示餐饮有限公司", "有问题", "申请!AE5", "从业人员数：应当是数字"],
    ]
    assert desk.counter.drafts.all() == ()
    desk.page.do()
    desk.page.answer(Act.TAKE_IN, file)

    assert "导入为草稿 1 行，以前已导入 0 行，有问题 1 行" in desk.page.words
    assert len(desk.counter.drafts.all()) == 1
    assert told.said


def test_file_that_is_no_form_is_told_in_the_message_bar(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "f.xlsx").write_bytes(b"PK\x03\x04")

    desk.page.do()
    desk.page.answer(Act.TAKE_IN, tmp_path / "f.xlsx")

    assert desk.failures() == ["exchange.workbook_broken"]


def test_masked_or_whole_is_never_proposed(desk: Desk) -> None:
    desk.page.tab(2)
    desk.page.do()

    assert desk.page.asked == []
    assert "个人信息：请填写或者选择。" in desk.page.words
    assert "收件日期从：" not in desk.page.words


def test_cases_of_the_days_are_exported(desk: Desk, tmp_path: Path) -> None:
    an_accepted_case(desk.counter)
    a_week_masked(desk)
    assert [one.selectedFiles()[0].endswith("national-2026-11-16-2026-11-23") for one in desk.page.asked] == [
        True
    ]

    desk.page.answer(Act.EXPORT, tmp_path / "out")

    assert desk.page.rows()[0] == ["办件受理信息", "up_pro_accept", "1"]
    assert "代码待核：证件类型" in desk.page.words
    assert json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))["masked"]


def a_week_masked(desk: Desk, privacy: str = "脱敏") -> None:
    desk.page.tab(2)
    desk.page.type_day(0, WEEK[0])
    desk.page.type_day(1, WEEK[1])
    desk.page.choose(privacy)
    desk.page.do()


def test_value_without_a_code_is_listed(desk: Desk, tmp_path: Path) -> None:
    individual = msgspec.structs.replace(SHOP, id_number="92990100MA00000070")
    case = an_accepted_case(desk.counter, individual).case
    a_week_masked(desk)

    desk.page.answer(Act.EXPORT, tmp_path / "out")

    assert desk.page.rows() == [
        ["没有对应代码", "申请人类型", "市场监管/个体工商户", "up_pro_accept.applyer_type", case.number]
    ]
    assert not (tmp_path / "out").exists()


def test_hall_codes_in_the_data_folder_are_used(desk: Desk, tmp_path: Path) -> None:
    an_accepted_case(desk.counter)
    own = desk.counter.desk.store.folder / "exchange"
    own.mkdir()
    confirmed = ["id_kind", "action", "express", "outcome", "material_way"]
    (own / "national.json").write_text(json.dumps({"confirmed": confirmed}), "utf-8")
    a_week_masked(desk)

    desk.page.answer(Act.EXPORT, tmp_path / "out")

    assert "代码待核" not in desk.page.words


def test_clerk_cannot_let_whole_numbers_leave(desk: Desk, tmp_path: Path) -> None:
    a_week_masked(desk, "完整")

    desk.page.answer(Act.EXPORT, tmp_path / "out")

    assert desk.failures() == ["exchange.whole_not_allowed"]


def test_supervisor_may(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, Role.SUPERVISOR)
    an_accepted_case(desk.counter)
    a_week_masked(desk, "完整")

    desk.page.answer(Act.EXPORT, tmp_path / "out")

    assert "含完整个人信息，请妥善保管" in desk.page.words
    close(desk.counter)


def test_export_of_another_window_is_compared(desk: Desk, tmp_path: Path) -> None:
    an_accepted_case(desk.counter)
    case = a_received_case(desk.counter).case
    a_week_masked(desk)
    desk.page.answer(Act.EXPORT, tmp_path / "out")
    desk.counter.intake.decline(case.id, case.revision, code="x", reason="不属于本机关职权", organ="演示市监")

    desk.page.tab(3)
    desk.page.do()
    desk.page.answer(Act.COMPARE, tmp_path / "out")

    assert "与本机不同 0 行，本机没有 0 行" in desk.page.words
    assert desk.page.rows() == []


def test_what_was_said_on_a_tab_is_there_again(desk: Desk) -> None:
    desk.page.choose_item("食品经营许可（新办）")
    desk.page.tab(2)
    desk.page.tab(1)
    desk.page.push(Act.MAKE_FORM)

    assert desk.page.asked


def test_language_changes_results_too(desk: Desk, tmp_path: Path, desktop: Desktop) -> None:
    blank = blank_form(desk.counter.desk, tmp_path / "blank.xlsx")
    desk.page.push(Act.CHECK_FORM)
    desk.page.answer(Act.CHECK_FORM, filled(blank, tmp_path / "f.xlsx", GOOD, staff=(STAFF,)))

    desktop.languages.switch(ENGLISH)

    assert len(desk.page.rows()) == 1


def test_every_control_has_a_name_and_esc_leads_back(desk: Desk) -> None:
    left = Heard(desk.presenter.back_requested)
    for number in (1, 2, 3):
        desk.page.tab(number)
        assert nameless_controls(desk.view) == []

    desk.page.press(Qt.Key.Key_Escape)

    assert left.said == [()]
    assert next(line.keys for line in desk.view.shortcut_lines()) == "Ctrl+1 … 3"
