"""One form out of several: shared fields first, asked once, then what each item asks for itself."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from window_client.domain.form import FROM_ANSWER
from window_client.domain.joint.names import field_names, own, taking_part
from window_client.domain.joint.package import JointMatter, Part, SharedField

_SAME_INSTANCE = frozenset({"if", "then", "else", "not"})
_SAME_INSTANCE_LISTS = frozenset({"allOf", "anyOf", "oneOf"})
_PARTS = ("all", "any")

Document = dict[str, Any]


def joint_form(matter: JointMatter, parts: tuple[Part, ...]) -> tuple[msgspec.Raw, msgspec.Raw]:
    """Return schema and layout of the joint form."""
    schemas = {part.item.id: _decoded(part.package.form) for part in parts}
    names = {item: field_names(matter, item, tuple(one["properties"])) for item, one in schemas.items()}
    schema: Document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{matter.name}申请表",
        "type": "object",
        "properties": _properties(matter, parts, schemas, names),
        "required": [taking_part(part.item.id) for part in parts if part.component.when],
        "allOf": [_rules(part, schemas[part.item.id], names[part.item.id]) for part in parts],
        "additionalProperties": False,
    }
    layout = {"groups": [*_shared_groups(matter), *_own_groups(parts, names)]}
    return msgspec.Raw(msgspec.json.encode(schema)), msgspec.Raw(msgspec.json.encode(layout))


def _decoded(raw: msgspec.Raw) -> Document:
    return msgspec.json.decode(bytes(raw), type=Document)


def _properties(
    matter: JointMatter,
    parts: tuple[Part, ...],
    schemas: Mapping[str, Document],
    names: Mapping[str, Mapping[str, str]],
) -> Document:
    found: Document = {one.name: _shared_rule(one, schemas) for one in matter.shared_fields}
    for part in parts:
        item = part.item.id
        if part.component.when:
            found[taking_part(item)] = _taking_part_rule(part)
        for name, rule in schemas[item]["properties"].items():
            if names[item][name] == own(item, name):
                found[names[item][name]] = _own_rule(rule, part, names[item])
    return found


def _shared_rule(field: SharedField, schemas: Mapping[str, Document]) -> Document:
    item, name = field.feeds[0].split(".", 1)
    rule = {key: value for key, value in schemas[item]["properties"][name].items() if key != "x-birth-of"}
    return rule | field.rule


def _own_rule(rule: Document, part: Part, names: Mapping[str, str]) -> Document:
    renamed = dict(rule)
    source = str(rule.get("x-from", ""))
    if source.startswith(FROM_ANSWER):
        question = source.removeprefix(FROM_ANSWER)
        fixed = part.component.answers.get(question)
        renamed["x-from"] = FROM_ANSWER + own(part.item.id, question)
        if fixed is not None:
            del renamed["x-from"]
            renamed["const"] = {"yes": True, "no": False}.get(fixed, fixed)
            renamed["default"] = renamed["const"]
    if "x-birth-of" in rule:
        renamed["x-birth-of"] = names[rule["x-birth-of"]]
    return renamed


def _taking_part_rule(part: Part) -> Document:
    (question, _allowed), *_none = part.component.when.items()
    return {
        "type": "boolean",
        "title": f"同时办理：{part.item.name}",
        "x-from": FROM_ANSWER + question,
    }


def _rules(part: Part, schema: Document, names: Mapping[str, str]) -> Document:
    """Return what an item demands of the form; of one that may stay away only while it takes part."""
    demanded = _renamed({key: schema[key] for key in ("required", "allOf") if key in schema}, names)
    if not part.component.when:
        return demanded
    own_names = [one for one in names.values() if one.startswith(own(part.item.id, ""))]
    field = taking_part(part.item.id)
    return {
        "if": {"properties": {field: {"const": True}}, "required": [field]},
        "then": demanded,
        "else": {"properties": dict.fromkeys(own_names, False)},
    }


def _renamed(rule: Document, names: Mapping[str, str]) -> Document:
    """Rename the properties of one instance throughout a schema; what lies below a property stays."""
    found: Document = {}
    for key, value in rule.items():
        if key == "properties":
            found[key] = {names.get(name, name): below for name, below in value.items()}
        elif key == "required":
            found[key] = [names.get(name, name) for name in value]
        elif key in _SAME_INSTANCE and isinstance(value, dict):
            found[key] = _renamed(value, names)
        elif key in _SAME_INSTANCE_LISTS:
            found[key] = [_renamed(one, names) for one in value]
        else:
            found[key] = value
    return found


def _shared_groups(matter: JointMatter) -> Iterator[Document]:
    for group in matter.groups:
        fields = [{"name": one.name, **one.hints} for one in group.fields]
        yield {"title": group.title, "help": group.help, "fields": fields}


def _own_groups(parts: tuple[Part, ...], names: Mapping[str, Mapping[str, str]]) -> Iterator[Document]:
    for part in parts:
        item = part.item.id
        if part.component.when:
            field = {"name": taking_part(item), "read_only": True, "span": 4}
            yield {"title": part.item.name, "fields": [field]}
        for group in _decoded(part.package.layout)["groups"]:
            yield from _own_group(group, part, names[item])


def _own_group(group: Document, part: Part, names: Mapping[str, str]) -> Iterator[Document]:
    fields = [_hints(one, part, names) for one in group["fields"] if _is_own(one["name"], part, names)]
    if not fields:
        return
    shown: list[Document] = []
    if part.component.when:
        shown.append({"field": taking_part(part.item.id), "equals": True})
    if "show_if" in group:
        shown.append(_condition(group["show_if"], names))
    condition = {"show_if": {"all": shown}} if shown else {}
    yield {**group, "title": f"{part.item.name}：{group['title']}", "fields": fields, **condition}


def _is_own(name: str, part: Part, names: Mapping[str, str]) -> bool:
    top = name.split("/", 1)[0]
    return names[top] == own(part.item.id, top)


def _hints(field: Document, part: Part, names: Mapping[str, str]) -> Document:
    top, *below = field["name"].split("/")
    found = {**field, "name": "/".join((names[top], *below))}
    for key in ("show_if", "require_if"):
        if key in field:
            found[key] = _condition(field[key], names)
    return found | ({"read_only": True} if _settled(top, part) else {})


def _settled(name: str, part: Part) -> bool:
    rule = _decoded(part.package.form)["properties"][name]
    source = str(rule.get("x-from", ""))
    return source.removeprefix(FROM_ANSWER) in part.component.answers


def _condition(condition: Document, names: Mapping[str, str]) -> Document:
    found: Document = {}
    for key, value in condition.items():
        if key == "field":
            top, *below = value.split("/")
            found[key] = "/".join((names.get(top, top), *below))
        elif key in _PARTS:
            found[key] = [_condition(one, names) for one in value]
        elif key == "not":
            found[key] = _condition(value, names)
        else:
            found[key] = value
    return found
