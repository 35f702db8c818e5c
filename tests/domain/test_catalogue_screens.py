"""The forms of the shipped packages are forms that the screens understand."""

import json

import pytest

from tests.domain.catalogue_samples import ITEMS, shipped, valid_form
from ui.form.parsing import parse


@pytest.mark.parametrize("name", ITEMS)
def test_the_screen_understands_the_form_and_shows_every_field_in_its_place(name: str) -> None:
    package = shipped(name)

    form = parse(json.loads(bytes(package.form)), json.loads(bytes(package.layout)))

    assert {field.name for field in form.fields} == set(json.loads(bytes(package.form))["properties"])
    assert "其他" not in {group.title for group in form.groups}


@pytest.mark.parametrize("name", ITEMS)
def test_the_fields_shown_for_a_valid_form_are_enough_to_fill_it_in(name: str) -> None:
    package, values = shipped(name), valid_form(name)
    form = parse(json.loads(bytes(package.form)), json.loads(bytes(package.layout)))
    shown = [
        field
        for group in form.groups
        for field in group.fields
        if all(one is None or one.holds(values) for one in (group.show_if, field.show_if))
    ]

    assert set(values) <= {field.name for field in shown}
    assert {field.name for field in shown if field.required} <= set(values)
