from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Heard
from tests.ui.pages.finding import find
from ui.gallery.lists import page_picture
from ui.widgets.answer_list import Answer, AnswerList, AnswerSection
from ui.widgets.confirm_dialog import Confirmation, ConfirmDialog
from ui.widgets.data_table import DataTable
from ui.widgets.date_field import read_date
from ui.widgets.masked_number import MaskedNumber, MaskedNumberState
from ui.widgets.page_preview import PagePreview, PagePreviewState
from ui.widgets.progress_strip import ProgressStrip, ProgressStripState, StripChoice
from ui.widgets.search_box import SearchBox, SearchHit, SearchState
from ui.widgets.step_list import Step, StepList, StepListState, StepProgress
from ui.widgets.table_model import PagedTableModel
from ui.widgets.table_state import Cell, TableColumn, TableRow, TableState
from ui.widgets.texts import ElidedLabel
from ui.widgets.tone import Tone
from ui.widgets.view import View

COLUMNS = (TableColumn(key="name", title="姓名", stretch=True), TableColumn(key="state", title="状态"))
ROOT = QModelIndex()


def rows(first: int, last: int) -> tuple[TableRow, ...]:
    return tuple(TableRow(f"k{n}", (f"张{n}", Cell("已受理", Tone.SUCCESS))) for n in range(first, last))


def show(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    widget.resize(max(widget.width(), 400), max(widget.height(), 300))
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def test_model_keeps_qt_s_rules(qtmodeltester: Any) -> None:
    model = PagedTableModel(COLUMNS)
    model.display(TableState(rows=rows(0, 5), more=True))

    qtmodeltester.check(model)


def test_next_page_is_asked_for_once_behind_the_last_key() -> None:
    model = PagedTableModel(COLUMNS)
    heard = Heard(model.page_wanted)
    model.display(TableState(rows=rows(0, 5), more=True))

    for _ in range(3):
        if model.canFetchMore(ROOT):
            model.fetchMore(ROOT)
    assert heard.said == [("k4",)]

    model.display(TableState(rows=rows(0, 9), more=False))
    assert not model.canFetchMore(ROOT)


def test_more_rows_are_added_below_without_a_reset() -> None:
    model = PagedTableModel(COLUMNS)
    model.display(TableState(rows=rows(0, 5), more=True))
    reset, inserted = Heard(model.modelReset), Heard(model.rowsInserted)

    model.display(TableState(rows=rows(0, 8)))

    assert reset.said == []
    assert [said[1:] for said in inserted.said] == [(5, 7)]


def test_a_tone_comes_with_an_icon() -> None:
    model = PagedTableModel(COLUMNS)
    model.display(TableState(rows=rows(0, 1)))
    cell = model.index(0, 1)

    assert model.data(cell) == "已受理"
    assert model.data(cell, Qt.ItemDataRole.DecorationRole) is not None
    assert model.data(cell, Qt.ItemDataRole.ForegroundRole) is not None
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None


def test_current_row_stays_by_its_key(qtbot: QtBot) -> None:
    table = DataTable("cases", COLUMNS)
    show(table, qtbot)
    table.display(TableState(rows=rows(0, 5)))
    table.choose("k3")

    table.display(TableState(rows=rows(2, 9)))

    assert table.current_key == "k3"


def test_enter_opens_the_row(qtbot: QtBot) -> None:
    table = DataTable("cases", COLUMNS)
    show(table, qtbot)
    table.display(TableState(rows=rows(0, 5)))
    table.choose("k1")
    heard = Heard(table.open_requested)

    qtbot.keyClick(find(table, QTableView, "cases"), Qt.Key.Key_Return)

    assert heard.said == [("k1",)]


def test_an_empty_table_says_why(qtbot: QtBot) -> None:
    table = DataTable("cases", COLUMNS)
    table.set_empty_words("没有待办的件", "按 Ctrl+N 开始收件。")
    show(table, qtbot)

    table.display(TableState())

    shown = [label.text() for label in table.findChildren(QLabel) if label.isVisible()]
    assert "没有待办的件" in shown


def test_the_focus_stays_in_a_table_that_becomes_empty_and_fills_again(qtbot: QtBot) -> None:
    table = DataTable("cases", COLUMNS)
    show(table, qtbot)
    for state in (TableState(), TableState(rows=rows(0, 5)), TableState()):
        table.display(state)
        table.setFocus()

        focus = QApplication.focusWidget()

        assert focus is not None
        assert focus.isVisible()
        assert table.isAncestorOf(focus)
    table.display(TableState(rows=rows(0, 5)))
    assert find(table, QTableView, "cases").hasFocus()


def test_search_waits_for_a_pause_and_drops_answers_to_older_questions(qtbot: QtBot) -> None:
    box = SearchBox()
    show(box, qtbot)
    heard = Heard(box.search_requested)
    field = find(box, QLineEdit, "search")

    qtbot.keyClicks(field, "  spjy ")
    qtbot.waitUntil(lambda: heard.said == [("spjy",)])
    box.display(SearchState(query="sp", hits=(SearchHit(key="old", title="旧"),)))
    assert find(box, QListWidget, "results").count() == 0

    box.display(SearchState(query="spjy", hits=(SearchHit(key="new", title="新"),)))
    assert find(box, QListWidget, "results").count() == 1


def test_search_results_are_chosen_from_the_field(qtbot: QtBot) -> None:
    box = SearchBox()
    show(box, qtbot)
    heard = Heard(box.chosen)
    box.display(SearchState(hits=tuple(SearchHit(key=key, title=key) for key in "abc")))
    field = find(box, QLineEdit, "search")

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(field, key)

    assert heard.said == [("b",)]


def test_steps_say_their_state_and_move_only_with_the_screen(qtbot: QtBot) -> None:
    steps = StepList()
    show(steps, qtbot)
    heard = Heard(steps.step_requested)
    states = zip("abcd", StepProgress, strict=True)
    shown = tuple(Step(key=key, title=key, progress=state, reachable=key != "d") for key, state in states)
    steps.display(StepListState(steps=shown, current="a"))

    find(steps, QPushButton, "step_b").click()
    find(steps, QPushButton, "step_d").click()

    names = [find(steps, QPushButton, f"step_{key}").accessibleName() for key in "abcd"]
    assert names == ["1 a 未开始", "2 b 进行中", "3 c 完成", "4 d 有误"]
    assert heard.said == [("b",)]
    assert find(steps, QPushButton, "step_a").isChecked()


def test_check_page_names_what_was_not_answered(qtbot: QtBot) -> None:
    answers = AnswerList()
    show(answers, qtbot)
    heard = Heard(answers.change_requested)
    lines = (Answer(title="姓名", words="张三", pointer="/name"), Answer(title="传真", pointer="/fax"))

    answers.display((AnswerSection(title="申请人", answers=lines),))
    find(answers, QPushButton, "change_fax").click()

    assert "未填写" in [label.text() for label in answers.findChildren(QLabel)]
    assert heard.said == [("/fax",)]
    assert find(answers, QPushButton, "change_name").accessibleName() == "更改：姓名"


def test_whole_number_is_shown_only_after_the_reveal_was_recorded(qtbot: QtBot) -> None:
    number = MaskedNumber()
    show(number, qtbot)
    heard = Heard(number.reveal_requested)
    number.display(MaskedNumberState(masked="990***1234"))
    button = find(number, QPushButton, "reveal")

    button.click()
    assert len(heard.said) == 1
    assert "990***1234" in [label.text() for label in number.findChildren(QLabel)]

    number.display(MaskedNumberState(masked="990***1234", revealed="990101199003071234"))
    assert "990101199003071234" in [label.text() for label in number.findChildren(QLabel)]
    assert not button.isVisible()


def test_preview_turns_and_zooms_by_keys(qtbot: QtBot) -> None:
    preview = PagePreview(whole_page=True)
    preview.resize(700, 500)
    show(preview, qtbot)
    heard = Heard(preview.page_changed)
    preview.display(PagePreviewState(pages=(page_picture(), page_picture()), title="回执"))
    narrow = preview._picture.pixmap().width()

    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_Plus):
        qtbot.keyClick(preview, key)

    assert heard.said == [(2,)]
    assert preview._picture.pixmap().width() > narrow


def test_a_whole_page_is_in_sight_without_scrolling_and_0_goes_to_its_width(qtbot: QtBot) -> None:
    preview = PagePreview(whole_page=True)
    preview.resize(700, 360)
    show(preview, qtbot)
    preview.display(PagePreviewState(pages=(page_picture(),), title="证照"))
    area = find(preview, QScrollArea, "pages")
    whole = preview._picture.pixmap().height()
    assert whole <= area.viewport().height()
    assert area.verticalScrollBar().maximum() == 0

    qtbot.keyClick(preview, Qt.Key.Key_0)
    assert preview._picture.pixmap().height() > area.viewport().height()

    for key in (Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_0):
        qtbot.keyClick(preview, key)
    assert preview._picture.pixmap().height() == whole


def test_page_down_in_the_page_scrolls_first_and_then_turns(qtbot: QtBot) -> None:
    preview = PagePreview()
    preview.resize(700, 240)
    show(preview, qtbot)
    heard = Heard(preview.page_changed)
    preview.display(PagePreviewState(pages=(page_picture(), page_picture()), title="回执"))
    area = find(preview, QScrollArea, "pages")
    QApplication.processEvents()

    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    assert heard.said == []

    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert heard.said == [(2,)]
    assert area.verticalScrollBar().value() == 0


def test_a_damaged_page_leaves_words(qtbot: QtBot) -> None:
    preview = PagePreview()
    show(preview, qtbot)

    preview.display(PagePreviewState(pages=(b"no picture",), words="此页无法显示。"))

    assert preview._picture.text() == "此页无法显示。"


QUESTION = Confirmation(title="作废?", consequence="不能恢复。", act="作废 0001", reasons=("卡纸", "污损"))


def test_enter_alone_never_does_what_cannot_be_undone(qtbot: QtBot) -> None:
    dialog = ConfirmDialog(Confirmation(title="作废?", consequence="不能恢复。", act="作废 0001"))
    show(dialog, qtbot)
    accepted = Heard(dialog.accepted)

    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    assert accepted.said == []


def test_the_act_waits_for_a_reason(qtbot: QtBot) -> None:
    dialog = ConfirmDialog(QUESTION)
    show(dialog, qtbot)
    act = find(dialog, QPushButton, "do_it")
    assert not act.isEnabled()

    qtbot.keyClicks(dialog.focusWidget(), "jam")

    assert act.isEnabled()
    assert dialog.reason == "jam"


def test_a_strip_stays_until_it_is_answered(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    show(strip, qtbot)
    heard = Heard(strip.chosen)
    choices = (StripChoice(key="printed", words="已出纸"), StripChoice(key="spoiled", words="废张"))
    strip.display(ProgressStripState(words="出纸了吗?", choices=choices))

    find(strip, QPushButton, "choice_spoiled").click()
    assert heard.said == [("spoiled",)]
    assert strip.isVisible()

    strip.display(None)
    assert not strip.isVisible()


def test_long_text_is_shortened_and_kept_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    show(label, qtbot)
    label.display("很长的名称" * 20)

    assert label.toolTip() == "很长的名称" * 20
    label.resize(4000, 20)
    assert label.toolTip() == ""


@given(st.dates(min_value=date(1000, 1, 1)))
def test_dates_are_read_as_they_are_written(day: date) -> None:
    assert read_date(day.isoformat()) == day
    assert read_date(day.strftime("%Y%m%d").zfill(8)) == day
    assert read_date(f"{day.year}年{day.month}月{day.day}日") == day


@pytest.mark.parametrize("text", ["", "2026", "20261301", "2026-02-30", "昨天", "2026-1-1-1", "0000-01-01"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None


class Greeting(View):
    """Says one word and counts how often it said it."""

    def __init__(self) -> None:
        super().__init__()
        self.said = 0
        self.retranslate()

    def retranslate(self) -> None:
        self.said += 1


def test_what_nobody_sees_says_its_words_anew_when_it_is_shown(qtbot: QtBot) -> None:
    greeting = Greeting()
    qtbot.addWidget(greeting)
    changed = QEvent(QEvent.Type.LanguageChange)

    QApplication.sendEvent(greeting, changed)
    QApplication.sendEvent(greeting, changed)
    assert greeting.said == 1

    greeting.show()
    assert greeting.said == 2
    QApplication.sendEvent(greeting, changed)
    greeting.hide()
    greeting.show()
    assert greeting.said == 3


def test_a_page_that_came_while_hidden_is_drawn_when_shown(qtbot: QtBot) -> None:
    preview = PagePreview()
    qtbot.addWidget(preview)
    preview.display(PagePreviewState(title="paper", pages=(page_picture(),)))
    drawn = find(preview, QScrollArea, "pages").widget()
    assert isinstance(drawn, QLabel)
    assert drawn.pixmap().isNull()
    preview.show()

    assert not drawn.pixmap().isNull()
