"""The sample filler: rules of conditions that look for an entry of a table, not for one word."""

import jsonschema_rs
import msgspec
import pytest

from window_client.domain.form_sample import sample_form

ROW = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "role": {"enum": ["员工", "负责人"]}},
    "required": ["name", "role"],
}


def schema_with(contains: dict[str, object]) -> bytes:
    rule = {"if": {"required": ["name"]}, "then": {"properties": {"people": {"contains": contains}}}}
    people = {"type": "array", "minItems": 2, "items": ROW}
    return msgspec.json.encode(
        {
            "type": "object",
            "properties": {"name": {"type": "string"}, "people": people},
            "required": ["name", "people"],
            "allOf": [rule],
            "$defs": {"head": {"properties": {"role": {"const": "负责人"}}}},
        }
    )


@pytest.mark.parametrize(
    "contains",
    [
        {"properties": {"role": {"const": "负责人"}}},
        {"properties": {"role": {"const": "负责人"}}, "required": ["role"]},
        {"$ref": "#/$defs/head"},
    ],
)
def test_a_row_that_a_rule_looks_for_is_put_in(contains: dict[str, object]) -> None:
    schema = schema_with(contains)
    form = sample_form(schema, {})

    assert [one["role"] for one in form["people"]] == ["负责人", "员工"]
    assert jsonschema_rs.Draft202012Validator(msgspec.json.decode(schema)).is_valid(form)


def test_a_rule_that_looks_for_nothing_certain_changes_nothing() -> None:
    form = sample_form(schema_with({"minProperties": 3}), {})

    assert [one["role"] for one in form["people"]] == ["员工", "员工"]
