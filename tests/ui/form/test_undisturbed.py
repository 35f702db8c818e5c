"""No redisplay touches what is being typed, and the focus goes where the clerk sends it."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QTableWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Heard
from tests.ui.form.test_form_view import FAULTS, STATE
from tests.ui.pages.finding import find
from tests.ui.pages.form_page import FormPage
from ui.form.definition import Choice, FieldSpec, FormDefinition, GroupSpec, WidgetKind
from ui.form.form_state import FormState
from ui.form.form_view import FormView
from ui.gallery.demo_form import DEMO_VALUES
from ui.scanner import ScannerFilter

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ROW = ("李四", "安全员", "5")
OpenForm = Callable[..., FormPage]


@pytest.fixture
def open_form(qtbot: QtBot) -> OpenForm:
    def open_with(**changes: Any) -> FormPage:
        view = FormView()
        view.display(msgspec.structs.replace(STATE, **changes))
        return FormPage(view, qtbot)

    return open_with


@pytest.fixture
def reader(qapp: QApplication) -> Iterator[ScannerFilter]:
    """Every key comes at the speed of a card reader, 25 ms after the one before."""
    now = iter(range(0, 10**9, 25))
    made = ScannerFilter(qapp, lambda: next(now))
    yield made
    qapp.removeEventFilter(made)


def table(page: FormPage) -> QTableWidget:
    return find(page.view, QTableWidget, "table_managers")


def open_cell(page: FormPage) -> QLineEdit:
    cells = [one for one in table(page).viewport().findChildren(QLineEdit) if one.isVisible()]
    assert cells, "no cell is open"
    return cells[-1]


# faults and the focus


def test_faults_that_come_by_themselves_leave_the_focus_alone(open_form: OpenForm) -> None:
    page = open_form().go_to("operator/name")

    page.view.display(msgspec.structs.replace(STATE, faults=FAULTS))
    page.type("abc")
    page.view.display(msgspec.structs.replace(STATE, faults=FAULTS[:2]))
    page.type("def")

    assert page.focused_field == "operator/name"
    assert page.values["operator"]["name"] == "abcdef"


def test_faults_found_by_ctrl_enter_take_the_focus_each_time(open_form: OpenForm) -> None:
    page = open_form().go_to("area")
    page.view.page_done_requested.connect(
        lambda _values: page.view.display(msgspec.structs.replace(STATE, faults=FAULTS))
    )

    for _time in range(2):
        page.press(Qt.Key.Key_Return, CTRL)
        assert page.summary.hasFocus()
        page.go_to("area").type("1")


def test_tab_leads_from_the_faults_through_their_links_into_the_form(open_form: OpenForm) -> None:
    page = open_form(faults=FAULTS)
    page.summary.setFocus()

    walked = []
    for _link in range(len(FAULTS) + 1):
        page.press(Qt.Key.Key_Tab)
        walked.append(page.view.focusWidget().objectName())

    assert walked[: len(FAULTS)] == ["fault_0", "fault_1", "fault_2"]
    assert page.focused_field == page.shown_fields[0]


def test_a_question_has_one_mark_only(open_form: OpenForm) -> None:
    fault = msgspec.structs.replace(FAULTS[0], title="有无实体门店？", message="请选择一项。")
    page = open_form(faults=(fault,))

    assert page.summary.stops[1].accessibleName() == "有无实体门店？请选择一项。"


# values


def test_a_redisplay_leaves_a_field_that_is_being_typed(open_form: OpenForm) -> None:
    page = open_form(values={"operator": {"name": "old"}}).go_to("operator/name")
    page.press(Qt.Key.Key_A, CTRL).type("typed")

    page.view.display(msgspec.structs.replace(STATE, values={"operator": {"name": "late"}}, faults=FAULTS))

    assert page.values["operator"]["name"] == "typed"


def test_a_redisplay_leaves_a_word_that_is_being_composed(open_form: OpenForm) -> None:
    page = open_form().go_to("operator/name")
    composing = QInputMethodEvent("zhang", [])
    QApplication.sendEvent(page.view.focusWidget(), composing)

    page.view.display(msgspec.structs.replace(STATE, values={"operator": {"name": "late"}}))

    assert page.values.get("operator", {}).get("name") is None


@pytest.mark.parametrize("rows", [DEMO_VALUES["managers"], []], ids=["other rows", "no rows"])
def test_a_redisplay_leaves_a_cell_that_is_being_written(open_form: OpenForm, rows: list[Any]) -> None:
    page = open_form(values={"managers": [{"name": "王五"}]}).go_to("managers")
    page.type("张")
    cell = open_cell(page)

    page.view.display(msgspec.structs.replace(STATE, values={"managers": rows}))
    page.type("三")

    assert open_cell(page) is cell
    page.press(Qt.Key.Key_Return)
    assert page.values["managers"] == [{"name": "张三"}]


def test_an_autosave_in_the_middle_of_a_cell_changes_nothing(open_form: OpenForm, qtbot: QtBot) -> None:
    page = open_form().go_to("managers")
    page.view.draft_changed.connect(
        lambda values: page.view.display(msgspec.structs.replace(STATE, values=values))
    )
    heard = Heard(page.view.draft_changed)
    page.type("ab").press(Qt.Key.Key_Tab).press(Qt.Key.Key_Tab).type("9")
    qtbot.waitUntil(lambda: bool(heard.said))
    page.type("8").press(Qt.Key.Key_Tab)

    assert page.values["managers"] == [{"name": "ab", "years": 98}]


def test_ctrl_enter_in_a_cell_takes_the_cell_with_it(open_form: OpenForm) -> None:
    page = open_form().go_to("managers")
    heard = Heard(page.view.page_done_requested)

    page.type("abc").press(Qt.Key.Key_Return, CTRL)

    assert heard.said[0][0]["managers"] == [{"name": "abc"}]


# a table at the speed of a card reader


def test_a_card_reader_fills_a_cell(open_form: OpenForm, reader: ScannerFilter) -> None:
    page = open_form().go_to("managers")

    page.type("990101195001010010").press(Qt.Key.Key_Tab)

    assert reader.parent() is not None
    assert page.values["managers"] == [{"name": "990101195001010010"}]


def test_tab_walks_through_the_row_and_out_at_the_end(open_form: OpenForm) -> None:
    page = open_form(values=DEMO_VALUES)
    grid = table(page)
    cells = grid.rowCount() * grid.columnCount()
    page.go_to("managers")
    grid.setCurrentCell(0, 0)

    for _cell in range(cells - 1):
        page.press(Qt.Key.Key_Tab)
    assert grid.hasFocus()
    assert (grid.currentRow(), grid.currentColumn()) == (grid.rowCount() - 1, grid.columnCount() - 1)
    page.press(Qt.Key.Key_Tab)
    assert not grid.hasFocus()
    page.press(Qt.Key.Key_Backtab, SHIFT)
    assert grid.hasFocus()


def test_a_paste_then_tab_goes_to_the_next_cell(open_form: OpenForm) -> None:
    page = open_form().go_to("managers")

    page.paste("李四").press(Qt.Key.Key_Tab).press(Qt.Key.Key_Tab).type("12").press(Qt.Key.Key_Tab)

    assert page.values["managers"] == [{"name": "李四", "years": 12}]


@pytest.mark.parametrize("composed", [False, True], ids=["at once", "composed"])
def test_the_first_word_in_a_cell_is_kept(open_form: OpenForm, *, composed: bool) -> None:
    page = open_form().go_to("managers")
    if composed:
        QApplication.sendEvent(page.view.focusWidget(), QInputMethodEvent("zhang", []))

    page.type("张三")
    QApplication.processEvents()  # the key that ends a composition is not one for the page
    page.press(Qt.Key.Key_Tab)

    assert page.values["managers"] == [{"name": "张三"}]


def test_a_row_pasted_into_an_open_cell_fills_the_row(open_form: OpenForm) -> None:
    page = open_form().go_to("managers")

    page.type("x").paste("\t".join(ROW))

    assert page.values["managers"][0]["name"] == ROW[0]
    assert len(page.values["managers"][0]) == len(ROW)


# choices


def test_a_space_tapped_quicker_than_a_code_chooses(open_form: OpenForm, reader: ScannerFilter) -> None:
    page = open_form().go_to("kind")
    buttons = page.field("kind").findChildren(QRadioButton)

    page.press(Qt.Key.Key_Right).press(Qt.Key.Key_Space).press(Qt.Key.Key_Tab)

    assert reader.parent() is not None
    assert buttons[1].isChecked()
    assert not buttons[1].isDown()


def test_the_focus_comes_to_the_answer_that_was_chosen(open_form: OpenForm) -> None:
    page = open_form(values=DEMO_VALUES)
    chosen = next(one for one in page.field("kind").findChildren(QRadioButton) if one.isChecked())
    other = next(one for one in page.field("kind").findChildren(QRadioButton) if not one.isChecked())

    page.view.go_to("/kind")
    assert chosen.hasFocus()

    other.click()
    page.go_to("area")
    page.view.go_to("/kind")
    assert other.hasFocus()


@pytest.mark.parametrize("typed", ["zj", "总监", "ZJ"])
def test_a_label_is_found_by_initials_and_taken_by_one_enter(qtbot: QtBot, typed: str) -> None:
    choices = tuple(
        Choice(value=number, label=label) for number, label in enumerate(("安全员", "总监", "厨师"))
    )
    form = FormDefinition(
        groups=(
            GroupSpec(
                title="",
                fields=(
                    FieldSpec(name="duty", title="职务", widget=WidgetKind.COMBO, span=2, choices=choices),
                    FieldSpec(name="name", title="姓名", widget=WidgetKind.TEXT, span=2),
                ),
            ),
        )
    )
    view = FormView()
    view.display(FormState(form=form))
    page = FormPage(view, qtbot).go_to("duty")

    page.type(typed)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert page.values == {"duty": 1}
    assert page.focused_field == "name"


def test_what_only_one_label_fits_is_taken_when_the_field_is_left(qtbot: QtBot) -> None:
    choices = tuple(Choice(value=label, label=label) for label in ("安全员", "安保员", "厨师"))
    fields = (
        FieldSpec(name="duty", title="职务", widget=WidgetKind.COMBO, span=2, choices=choices),
        FieldSpec(name="name", title="姓名", widget=WidgetKind.TEXT, span=2),
    )
    view = FormView()
    view.display(FormState(form=FormDefinition(groups=(GroupSpec(title="", fields=fields),))))
    page = FormPage(view, qtbot)

    taken = []
    for typed in ("cs", "a"):
        page.go_to("duty").press(Qt.Key.Key_A, CTRL).type(typed)
        qtbot.keyClick(QApplication.activePopupWidget() or page.view.focusWidget(), Qt.Key.Key_Tab)
        taken.append(page.values.get("duty"))

    assert page.focused_field == "name"
    assert taken == ["厨师", "a"]
