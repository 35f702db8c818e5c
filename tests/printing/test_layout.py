"""A layout that cannot be right is refused with a sentence that says where."""

import pytest

from printing.errors import LayoutInvalid, LayoutUnknown
from printing.layout import layout_names, load_layout
from tests.printing.layouts import FLOW, TEXT, layout_of
from window_client.domain.case.parts import DocumentKind

TABLE = {"kind": "table", "each": "materials"}
COLUMN = {"head": "名", "text": "{each.name}", "width_mm": 160}


def problem_of(**parts: object) -> str:
    with pytest.raises(LayoutInvalid) as problem:
        layout_of(**parts)
    return str(problem.value.facts["problem"])


def test_an_undeclared_name_is_found() -> None:
    assert problem_of(items=[{**TEXT, "text": "{applicant.name}"}]) == (
        "“applicant.name” is used but not declared in needs"
    )


def test_a_declared_name_that_is_never_printed_is_found() -> None:
    needs = {"required": ["applicant.name"]}
    assert problem_of(needs=needs) == "“applicant.name” is declared but never used"


def test_a_name_outside_the_vocabulary_is_found() -> None:
    needs = {"required": ["applicant.hobby"]}
    assert problem_of(needs=needs) == "“applicant.hobby” is not in the vocabulary of values"


def test_a_condition_counts_as_use_and_needs_a_declaration() -> None:
    assert "“remedies” is used but not declared" in problem_of(
        items=[{**TEXT, "text": "x", "when": "remedies"}]
    )


def test_a_day_cannot_be_shown_as_text() -> None:
    needs = {"required": ["case.accepted_on"]}
    item = {**TEXT, "text": "{case.accepted_on}"}
    assert problem_of(needs=needs, items=[item]) == (
        "“case.accepted_on” is of kind date and cannot be shown by “text”"
    )


def test_a_column_of_an_unknown_field_is_found() -> None:
    flow = {**FLOW, "blocks": [{**TABLE, "columns": [{**COLUMN, "text": "{each.colour}"}]}]}
    assert problem_of(needs={"required": ["materials"]}, flow=flow) == (
        "“materials” has no field for “each.colour”"
    )


def test_columns_that_do_not_fill_the_flow_are_found() -> None:
    flow = {**FLOW, "blocks": [{**TABLE, "columns": [{**COLUMN, "width_mm": 150}]}]}
    assert problem_of(needs={"required": ["materials"]}, flow=flow) == (
        "the columns of a table are 150 mm wide together, the flow 160 mm"
    )


def test_an_item_beyond_the_paper_is_found() -> None:
    assert problem_of(items=[{**TEXT, "text": "x", "x_mm": 150}]) == (
        "an item at 150, 10 mm reaches beyond the paper"
    )


def test_an_unknown_style_and_a_stray_brace_are_found() -> None:
    assert problem_of(items=[{**TEXT, "text": "x", "style": "loud"}]) == "no style is called “loud”"
    assert problem_of(items=[{**TEXT, "text": "{applicant"}]) == "a brace without a name in “{applicant”"


def test_a_grid_row_that_leaves_columns_empty_is_found() -> None:
    grid = {"kind": "grid", "columns_mm": [80, 80], "rows": [{"cells": [{"text": "x"}]}]}
    assert problem_of(flow={**FLOW, "blocks": [grid]}) == "row 1 of a grid does not fill its 2 columns"


def test_a_layout_that_does_not_exist_is_named() -> None:
    with pytest.raises(LayoutUnknown):
        load_layout("documents/no_such_paper")


def test_every_kind_of_legal_document_has_a_layout() -> None:

    assert {f"documents/{kind.value}" for kind in DocumentKind} <= set(layout_names())
