from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Heard
from tests.ui.pages.finding import find, nameless_controls
from tests.ui.pages.form_page import FormPage
from ui.application import Desktop
from ui.form.form_state import FormState, Origin
from ui.form.form_view import FormView
from ui.form.parsing import parse
from ui.gallery.demo_form import DEMO_VALUES, demo_layout, demo_schema
from ui.widgets.error_summary import Fault

OpenForm = Callable[..., FormPage]
STATE = FormState(form=parse(demo_schema(), demo_layout()))
CTRL = Qt.KeyboardModifier.ControlModifier
FAULTS = (
    Fault(pointer="/operator/code", title="统一社会信用代码", message="校验码不对。"),
    Fault(pointer="/managers/0/years", title="食品安全管理人员", message="第 1 行从业年限应为整数。"),
    Fault(pointer="/area", title="经营面积", message="应大于 0。"),
)


@pytest.fixture
def open_form(qtbot: QtBot) -> OpenForm:
    def open_with(**changes: Any) -> FormPage:
        view = FormView()
        view.display(msgspec.structs.replace(STATE, **changes))
        return FormPage(view, qtbot)

    return open_with


def test_answers_come_out_as_they_went_in(open_form: OpenForm) -> None:
    page = open_form(values=DEMO_VALUES)

    assert page.values == {**DEMO_VALUES, "staff": 1}


def test_an_empty_form_has_only_its_defaults(open_form: OpenForm) -> None:
    assert open_form().values == {"staff": 1}


def test_typing_is_saved_once_after_the_last_key(open_form: OpenForm, qtbot: QtBot) -> None:
    page = open_form()
    heard = Heard(page.view.draft_changed)

    page.go_to("operator/name").type("abc")
    assert heard.said == []

    qtbot.waitUntil(lambda: heard.said == [({"operator": {"name": "abc"}, "staff": 1},)])


def test_leaving_a_field_saves_at_once(open_form: OpenForm) -> None:
    page = open_form()
    heard = Heard(page.view.draft_changed)

    page.go_to("operator/name").type("abc").press(Qt.Key.Key_Return)

    assert len(heard.said) == 1
    assert page.focused_field == "operator/code"


def test_leaving_the_page_saves_at_once(open_form: OpenForm) -> None:
    page = open_form()
    heard = Heard(page.view.draft_changed)
    page.go_to("operator/name").type("abc")

    page.view.hide()

    assert len(heard.said) == 1


def test_enter_never_submits(open_form: OpenForm) -> None:
    page = open_form()
    done = Heard(page.view.page_done_requested)
    page.go_to("operator/name")

    for _ in range(40):
        page.press(Qt.Key.Key_Return)

    assert done.said == []


def test_control_enter_is_done_and_escape_goes_back(open_form: OpenForm) -> None:
    page = open_form()
    done, back = Heard(page.view.page_done_requested), Heard(page.view.back_requested)
    page.go_to("operator/name").type("abc")

    page.press(Qt.Key.Key_Return, CTRL).press(Qt.Key.Key_Escape)

    assert done.said == [({"operator": {"name": "abc"}, "staff": 1},)]
    assert len(back.said) == 1


def test_a_form_is_filled_without_a_mouse(open_form: OpenForm) -> None:
    page = open_form()
    enter = Qt.Key.Key_Return

    page.go_to("operator/name").type("  XYZ ").press(enter).type("99990000ma00000000").press(enter)
    page.type("138 0000 0000").press(enter).press(enter)
    page.type("2")  # the second kind of business

    assert page.values["operator"] == {"name": "XYZ", "code": "99990000MA00000000", "phone": "13800000000"}
    assert page.values["kind"] == "餐饮服务"


@pytest.mark.parametrize(
    "typed", ["20261122", "2026-11-22", "２０２６１１２２", "2026/11/22", "2026年11月22日"]
)
def test_dates_as_clerks_type_them(open_form: OpenForm, typed: str) -> None:
    page = open_form()

    page.go_to("opened_on").type(typed).press(Qt.Key.Key_Return)

    assert page.values["opened_on"] == "2026-11-22"
    assert page.field("opened_on").editor.property("text") == "2026-11-22"


def test_what_is_no_number_stays_as_typed(open_form: OpenForm) -> None:
    page = open_form()

    page.go_to("area").type("八十")

    assert page.values["area"] == "八十"


@pytest.mark.parametrize(
    ("typed", "value"), [("86.5", 86.5), ("1,200", 1200), ("-3", -3), ("1.234", "1.234")]
)
def test_figures(open_form: OpenForm, typed: str, value: object) -> None:
    page = open_form()

    page.go_to("area").type(typed)

    assert page.values["area"] == value


def test_fields_follow_their_conditions(open_form: OpenForm) -> None:
    page = open_form()
    assert "site" not in page.shown_fields

    page.choose("online", "是").go_to("site").type("shop")
    assert page.values["site"] == "shop"

    page.choose("online", "否")
    assert "site" not in page.shown_fields
    assert "site" not in page.values

    page.choose("online", "是")
    assert page.values["site"] == "shop"


def test_a_condition_on_a_hidden_field_does_not_hold(qtbot: QtBot) -> None:
    schema = {"type": "object", "properties": {name: {"type": "boolean"} for name in "abc"}}
    fields = [
        {"name": "a"},
        {"name": "b", "show_if": {"field": "a", "equals": True}},
        {"name": "c", "show_if": {"field": "b", "filled": False}},
    ]
    view = FormView()
    values = {"a": False, "b": True, "c": True}
    view.display(FormState(form=parse(schema, {"groups": [{"title": "", "fields": fields}]}), values=values))

    assert FormPage(view, qtbot).values == {"a": False, "c": True}


def test_required_is_said_where_a_condition_asks_for_it(open_form: OpenForm) -> None:
    page = open_form()
    assert "选填" in page.words_at("remark")

    page.choose("scope", "生食类制售")

    assert "选填" not in page.words_at("remark")


def test_a_default_is_marked_until_it_is_changed(open_form: OpenForm) -> None:
    page = open_form()
    assert any("默认值：事项设置" in words for words in page.words_at("staff"))

    page.go_to("staff").type("2")

    assert not any("默认值" in words for words in page.words_at("staff"))


def test_a_prefilled_answer_names_its_source_and_can_be_locked(open_form: OpenForm) -> None:
    origin = Origin(source="营业执照库", on=date(2026, 11, 20), locked=True)
    page = open_form(values=DEMO_VALUES, origins={"operator/name": origin})

    page.go_to("operator/name").type("x")

    assert "来自营业执照库 2026-11-20" in page.words_at("operator/name")
    assert page.values["operator"]["name"] == DEMO_VALUES["operator"]["name"]


def test_a_late_state_never_undoes_typing(open_form: OpenForm) -> None:
    page = open_form(values={"site": "old", "online": True})
    page.go_to("operator/name").type("typed")

    page.view.display(msgspec.structs.replace(STATE, values={"site": "new", "online": True}))

    assert page.values["operator"]["name"] == "typed"
    assert page.values["site"] == "new"


def test_faults_stand_at_the_field_and_in_the_summary_with_the_same_words(open_form: OpenForm) -> None:
    page = open_form()

    page.view.display(msgspec.structs.replace(STATE, faults=FAULTS))

    assert page.summary.accessibleName() == "有 3 处需要修改"
    for fault, name in zip(FAULTS, ("operator/code", "managers", "area"), strict=True):
        assert fault.message in page.words_at(name)
        assert page.field(name).editor.accessibleDescription() == fault.message


def test_f8_and_enter_go_from_fault_to_fault(open_form: OpenForm) -> None:
    page = open_form()
    page.view.display(msgspec.structs.replace(STATE, faults=FAULTS))
    page.summary.setFocus()
    visited = []

    page.press(Qt.Key.Key_Return)
    visited.append(page.focused_field)
    for _ in range(3):
        page.press(Qt.Key.Key_F8)
        visited.append(page.focused_field)

    assert visited == ["operator/code", "managers", "area", "operator/code"]


def test_a_fault_leaves_its_field_when_the_answer_changes(open_form: OpenForm) -> None:
    page = open_form(faults=FAULTS)

    page.go_to("area").type("9")

    assert "应大于 0。" not in page.words_at("area")
    assert "校验码不对。" in page.words_at("operator/code")


def test_a_read_only_form_takes_nothing(open_form: OpenForm) -> None:
    page = open_form(values=DEMO_VALUES, read_only=True)
    before = page.values

    page.go_to("operator/code").type("1")
    page.choose("kind", "食品销售")

    assert page.values == before


@pytest.mark.parametrize(("name", "limit"), [("operator/name", 100), ("remark", 500)])
def test_a_huge_paste_is_cut_with_a_clear_notice(open_form: OpenForm, name: str, limit: int) -> None:
    page = open_form()
    page.go_to(name)

    page.paste("字" * 10_000_000)

    pasted = page.values["operator"]["name"] if name == "operator/name" else page.values["remark"]
    assert pasted == "字" * limit
    assert any(f"最多 {limit} 个字" in words for words in page.words_at(name))


def grid(page: FormPage) -> QTableWidget:
    return find(page.view, QTableWidget, "table_managers")


def test_rows_are_pasted_from_a_spreadsheet(open_form: OpenForm) -> None:
    page = open_form().go_to("managers")

    page.paste("张三\t总监\t８\r\n李四\t安全员\t3\r\n")

    assert page.values["managers"] == [
        {"name": "张三", "duty": "总监", "years": 8},
        {"name": "李四", "duty": "安全员", "years": 3},
    ]
    assert "2 行 · 从业年限合计 11" in page.words_at("managers")


def test_more_rows_than_allowed_are_named(open_form: OpenForm) -> None:
    page = open_form().go_to("managers")

    page.paste("\n".join(f"张{number}" for number in range(80)))

    assert len(page.values["managers"]) == 50
    assert any("最多 50 行" in words for words in page.words_at("managers"))


def test_a_removed_row_can_be_put_back(open_form: OpenForm) -> None:
    page = open_form(values=DEMO_VALUES)
    grid(page).setCurrentCell(0, 0)

    page.choose("managers", "删除本行")
    assert [row["name"] for row in page.values["managers"]] == ["李四"]

    page.choose("managers", "恢复删除的行")
    assert page.values["managers"] == DEMO_VALUES["managers"]


def test_enter_goes_through_the_cells_and_out(open_form: OpenForm) -> None:
    page = open_form(values=DEMO_VALUES).go_to("managers")
    grid(page).setCurrentCell(0, 0)
    places = []

    for _ in range(6):
        page.press(Qt.Key.Key_Return)
        places.append((grid(page).currentRow(), grid(page).currentColumn()))

    assert places == [(0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (1, 2)]
    assert not grid(page).hasFocus()


def test_typing_in_a_cell_edits_it(open_form: OpenForm) -> None:
    page = open_form().go_to("managers")
    grid(page).setCurrentCell(0, 0)

    page.type("abc").press(Qt.Key.Key_Return)

    assert page.values["managers"] == [{"name": "abc"}]


def test_every_control_of_a_form_has_a_name(open_form: OpenForm, desktop: Desktop, qtbot: QtBot) -> None:
    page = open_form(values=DEMO_VALUES, faults=FAULTS)
    assert nameless_controls(page.view) == []

    desktop.languages.switch("en")
    qtbot.waitUntil(lambda: any("optional" in words for words in page.words_at("region")))
    assert nameless_controls(page.view) == []


def test_sixty_fields_are_built_without_widgets_for_empty_notes(qtbot: QtBot) -> None:
    schema = {
        "type": "object",
        "properties": {f"f{n}": {"type": "string", "title": f"字段{n}"} for n in range(60)},
    }
    view = FormView()
    view.display(FormState(form=parse(schema, {})))

    page = FormPage(view, qtbot)

    assert len(page.shown_fields) == 60
    assert len(page.field("f7").children()) <= 8
