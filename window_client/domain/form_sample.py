"""A form filled in believably: for previews of a package and for tests. All persons in it are nobody."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import jsonschema_rs
import msgspec

from window_client.domain.form import FROM_ANSWER, answer_value, kinds_of
from window_client.domain.form_fields import Schema, resolve
from window_client.domain.numbers.check_digits import mod_11_2, mod_11_10, organisation, uscc

MOST_ROUNDS = 100
"""Rules that ask for further answers are followed so often."""

_BORN, _OLD = "19600101", "19260101"
_ADULT = 65
"""Whoever must be older than this is given the earlier birth date."""

_REGION = "990101"


def sample_form(schema: bytes, answers: Mapping[str, str]) -> dict[str, Any]:
    """Return a small valid form: what is required, and what follows from it.

    A property may name its own value by the standard keyword `examples`.

    Args:
        schema: The form's JSON Schema.
        answers: Answers to the guiding questions, with which the form agrees.
    """
    root: dict[str, Any] = msgspec.json.decode(schema, type=dict[str, Any])
    validator = jsonschema_rs.Draft202012Validator(root, validate_formats=True)
    form: dict[str, Any] = {}
    for name, rule in root.get("properties", {}).items():
        if name in root.get("required", ()) or _follows(resolve(root, rule), answers):
            form[name] = _value(root, rule, answers)
    for _round in range(MOST_ROUNDS):
        if not any(_mend(root, form, error, answers) for error in validator.iter_errors(form)):
            break
    return form


def _follows(rule: Schema, answers: Mapping[str, str]) -> bool:
    return str(rule.get("x-from", "")).removeprefix(FROM_ANSWER) in answers


def _mend(root: Schema, form: dict[str, Any], error: Any, answers: Mapping[str, str]) -> bool:
    """Answer what a rule asks for and leave out what it forbids; tell whether that changed the form."""
    path, keyword = list(error.instance_path), error.kind.name
    if keyword == "required" and not path:
        name = error.kind.property
        form[name] = _value(root, root["properties"][name], answers)
        return True
    if len(path) != 1 or path[0] not in form:
        return False
    if keyword == "falseSchema":
        del form[path[0]]
        return True
    wished = _wished(root, error, form[path[0]])
    changed = wished is not None and wished != form[path[0]]
    if changed:
        form[path[0]] = wished
    return changed


def _wished(root: Schema, error: Any, present: Any) -> Any:
    """Return the value that a rule of a condition asks for: a constant, one of a list, a list with one."""
    place: Any = root
    for step in list(error.schema_path)[:-1]:
        place = place[step]
    if "contains" in place:
        return _contained(root, place["contains"], present)
    if "const" in place or "enum" in place:
        return _listed(place)
    return place.get("minimum")


def _contained(root: Schema, written: Schema, present: Any) -> list[Any] | None:
    """Return a list with the entry that a rule looks for, None where it asks for no certain entry.

    Of an entry with columns the rule names some; the others stay as the first row has them.
    """
    rule = resolve(root, written)
    if "const" in rule or "enum" in rule:
        return [_listed(rule)]
    columns = rule.get("properties", {})
    entry = {name: _value(root, column, {}) for name, column in columns.items()}
    first, *others = present if isinstance(present, list) and present else [{}]
    return [{**first, **entry}, *others] if entry and isinstance(first, dict) else None


def _listed(rule: Schema) -> Any:
    return rule["const"] if "const" in rule else rule["enum"][0]


def _value(root: Schema, written: Schema, answers: Mapping[str, str]) -> Any:
    rule = resolve(root, written)
    source = str(rule.get("x-from", ""))
    if source.startswith(FROM_ANSWER) and source.removeprefix(FROM_ANSWER) in answers:
        return answer_value(rule, answers[source.removeprefix(FROM_ANSWER)])
    if rule.get("examples"):
        return rule["examples"][0]
    if "const" in rule or "enum" in rule:
        return _listed(rule)
    if rule.get("oneOf"):
        return rule["oneOf"][0].get("const")
    return _plain(root, rule, answers)


def _plain(root: Schema, rule: Schema, answers: Mapping[str, str]) -> Any:
    match rule.get("type"):
        case "boolean":
            return False
        case "integer" | "number":
            return max(rule.get("minimum", 1), 1)
        case "array":
            items = rule.get("items", {})
            return [_value(root, items, answers) for _ in range(max(rule.get("minItems", 1), 1))]
        case "object":
            columns = rule.get("properties", {})
            return {name: _value(root, columns[name], answers) for name in rule.get("required", ())}
    return _text(rule)


def _text(rule: Schema) -> str:
    if rule.get("format") == "date":
        return "1960-01-01" if "x-min-age" in rule or "x-birth-of" in rule else "2026-01-01"
    for kind in kinds_of(rule):
        return _resident(_OLD) if rule.get("x-min-age", 0) > _ADULT else NUMBERS[kind]
    return _NAMED.get(str(rule.get("title", "")), "演示内容")[: rule.get("maxLength", 100)]


def _resident(born: str = _BORN) -> str:
    stem = f"{_REGION}{born}001"
    return stem + mod_11_2(stem)


def _credit_code() -> str:
    stem = f"91{_REGION}MA000001{organisation('MA000001')}"
    return stem + uscc(stem)


def _food_licence() -> str:
    stem = f"2{_REGION}000001"
    return f"JY{stem}" + mod_11_10(stem)


NUMBERS: Mapping[str, str] = MappingProxyType(
    {
        "resident": _resident(),
        "uscc": _credit_code(),
        "organisation_code": "MA000001" + organisation("MA000001"),
        "food_licence": _food_licence(),
        "disability": _resident() + "42",
        "mobile": "13900000000",
        "phone": "0000-0000000",
        "passport": "E00000000",
        "hk_macao_permit": "H00000000",
        "taiwan_permit": "00000000",
        "tobacco": f"{_REGION}000001",
        "road_transport": f"{_REGION}000001",
        "auto": _resident(),
    }
)
"""A well-formed number of each kind that is nobody's (division 990101 does not exist)."""

_NAMED: Mapping[str, str] = MappingProxyType(
    {"姓名": "李四", "法定代表人": "张三", "法定代表人（负责人）": "张三", "地址": "演示县为民路1号"}
)
