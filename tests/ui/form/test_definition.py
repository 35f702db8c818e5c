import copy
import json
from importlib import resources
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.form.definition import Condition, WidgetKind
from ui.form.parsing import FormNotUnderstood, parse
from ui.form.values import clean_line, clean_number, flat, nested
from ui.gallery.demo_form import demo_layout, demo_schema


def fields() -> dict[str, Any]:
    return {field.name: field for field in parse(demo_schema(), demo_layout()).fields}


def test_widgets_follow_the_schema() -> None:
    found = {name: field.widget for name, field in fields().items()}

    assert found == {
        "operator/name": WidgetKind.TEXT,
        "operator/code": WidgetKind.ID_NUMBER,
        "operator/phone": WidgetKind.PHONE,
        "operator/address": WidgetKind.ADDRESS,
        "kind": WidgetKind.RADIO,
        "region": WidgetKind.COMBO,
        "scope": WidgetKind.CHECKS,
        "area": WidgetKind.DECIMAL,
        "staff": WidgetKind.INTEGER,
        "opened_on": WidgetKind.DATE,
        "online": WidgetKind.BOOL,
        "site": WidgetKind.TEXT,
        "remark": WidgetKind.MULTILINE,
        "managers": WidgetKind.TABLE,
    }


def test_required_needs_every_object_above_to_be_required() -> None:
    needed = {name for name, field in fields().items() if field.required}

    assert {"operator/name", "kind", "scope", "area", "opened_on"} <= needed
    assert "operator/address" not in needed
    schema = demo_schema()
    schema["required"].remove("operator")
    loose = {field.name: field for field in parse(schema, demo_layout()).fields}
    assert not loose["operator/name"].required


def test_labels_come_from_the_layout_then_from_titles() -> None:
    schema = {
        "type": "object",
        "properties": {"sex": {"oneOf": [{"const": "1", "title": "男"}, {"const": "2"}]}},
    }
    layout = {"groups": [{"title": "", "fields": [{"name": "sex", "labels": {"2": "女"}}]}]}

    [field] = parse(schema, layout).fields

    assert [(choice.value, choice.label) for choice in field.choices] == [("1", "男"), ("2", "女")]


def test_what_the_layout_forgets_is_shown_all_the_same() -> None:
    form = parse({"type": "object", "properties": {"name": {"type": "string", "title": "姓名"}}}, {})

    assert [(group.title, group.fields[0].title) for group in form.groups] == [("其他", "姓名")]


def test_references_are_followed() -> None:
    schema = {
        "type": "object",
        "$defs": {"day": {"type": "string", "format": "date", "title": "日期"}},
        "properties": {"on": {"$ref": "#/$defs/day"}},
    }

    assert parse(schema, {}).fields[0].widget is WidgetKind.DATE


def _layout(**field: Any) -> dict[str, Any]:
    return {"groups": [{"title": "组", "fields": [{"name": "kind", **field}]}]}


@pytest.mark.parametrize(
    ("layout", "place"),
    [
        ({"groups": [{"title": "组", "fields": [{"name": "nobody"}]}]}, "nobody"),
        ({"groups": [{"title": "组", "fields": [{"name": "kind"}, {"name": "kind"}]}]}, "kind"),
        (_layout(show_if={"field": "nobody", "equals": 1}), "nobody"),
        (_layout(require_if={"not": {"field": "nobody", "filled": True}}), "nobody"),
        (_layout(colour="red"), "layout"),
        (_layout(widget="wheel"), "layout"),
        (
            {"groups": [{"title": "组", "fields": [{"name": "managers", "columns": [{"name": "x"}]}]}]},
            "managers/x",
        ),
    ],
)
def test_contradictions_are_named(layout: dict[str, Any], place: str) -> None:
    with pytest.raises(FormNotUnderstood) as refusal:
        parse(demo_schema(), layout)

    assert refusal.value.facts["place"] == place


def test_a_type_that_is_not_known_is_named() -> None:
    with pytest.raises(FormNotUnderstood, match="odd"):
        parse({"type": "object", "properties": {"odd": {"type": "null"}}}, {})


@pytest.mark.parametrize(
    "item", [p.name for p in resources.files("resources").joinpath("catalogue").iterdir()]
)
def test_forms_of_the_catalogue_are_understood(item: str) -> None:
    folder = resources.files("resources").joinpath("catalogue", item)
    if not folder.joinpath("layout.json").is_file():
        pytest.skip("no form")
    schema, layout = (
        json.loads(folder.joinpath(f"{part}.json").read_text("utf-8")) for part in ("form", "layout")
    )

    form = parse(schema, layout)

    assert form.fields
    assert "其他" not in [group.title for group in form.groups]


def condition(document: dict[str, Any]) -> Condition:
    return msgspec.convert(document, Condition)


@pytest.mark.parametrize(
    ("document", "values", "holds"),
    [
        ({"field": "a", "equals": True}, {"a": True}, True),
        ({"field": "a", "equals": True}, {}, False),
        ({"field": "a", "in": ["x", "y"]}, {"a": "y"}, True),
        ({"field": "a", "in": ["x"]}, {"a": "y"}, False),
        ({"field": "a", "contains": "x"}, {"a": ["x", "y"]}, True),
        ({"field": "a", "contains": "x"}, {}, False),
        ({"field": "a", "filled": True}, {"a": 0}, True),
        ({"field": "a", "filled": False}, {}, True),
        ({"all": [{"field": "a", "filled": True}, {"field": "b", "filled": True}]}, {"a": 1}, False),
        ({"any": [{"field": "a", "filled": True}, {"field": "b", "filled": True}]}, {"a": 1}, True),
        ({"not": {"field": "a", "equals": 1}}, {"a": 2}, True),
    ],
)
def test_conditions(document: dict[str, Any], values: dict[str, Any], *, holds: bool) -> None:
    assert condition(document).holds(values) is holds


NAMES = st.text("abc", min_size=1, max_size=3)
DOCUMENTS = st.recursive(
    st.integers() | st.text() | st.lists(st.integers()),
    lambda part: st.dictionaries(NAMES, part, min_size=1, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(NAMES, DOCUMENTS, max_size=3))
def test_flat_and_nested_are_each_others_inverse(document: dict[str, Any]) -> None:
    assert nested(flat(copy.deepcopy(document))) == document


def test_no_answer_is_left_out() -> None:
    assert nested({"a/b": None, "a/c": 1}) == {"a": {"c": 1}}


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("  张 三 ", "张 三"),
        ("１２３ＡＢ", "123AB"),
        ("　买买提·艾山　", "买买提·艾山"),
        ("甲，乙（丙）", "甲，乙（丙）"),
        ("行一\n行二", "行一 行二"),
    ],
)
def test_lines_are_cleaned_of_what_nobody_means(typed: str, clean: str) -> None:
    assert clean_line(typed) == clean


def test_numbers_lose_their_spaces() -> None:
    assert clean_number(" 990101 19900307 123ｘ ") == "99010119900307123X"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean_line(clean_line(text)) == clean_line(text)
