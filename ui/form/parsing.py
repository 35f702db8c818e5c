"""Joins a JSON Schema and its layout into a form definition."""

from typing import Any, NamedTuple

import msgspec
from window_client.errors import WindowClientError

from ui.form.definition import (
    LONGEST_TEXT,
    Choice,
    ColumnSpec,
    FieldSpec,
    FormDefinition,
    GroupSpec,
    WidgetKind,
)
from ui.form.layout_document import LayoutColumn, LayoutField, LayoutGroup, read_layout

_MULTILINE_FROM = 120
_RADIO_UP_TO = 4
_FULL_WIDTH = 4
_HALF_WIDTH = 2
_LONG_TEXT = 40
_WIDE = frozenset({WidgetKind.MULTILINE, WidgetKind.CHECKS, WidgetKind.ADDRESS, WidgetKind.TABLE})
_NARROW = frozenset(
    {WidgetKind.DATE, WidgetKind.INTEGER, WidgetKind.DECIMAL, WidgetKind.PHONE, WidgetKind.BOOL}
)
_BY_TYPE = {"boolean": WidgetKind.BOOL, "integer": WidgetKind.INTEGER, "number": WidgetKind.DECIMAL}

Schema = dict[str, Any]


class FormNotUnderstood(WindowClientError):
    """Schema and layout contradict each other, or use what this program does not know."""

    code = "form.not_understood"


class _Property(NamedTuple):
    schema: Schema
    required: bool


def parse(schema: Schema, layout: dict[str, Any]) -> FormDefinition:
    """Join schema and layout; see LAYOUT.md.

    Raises:
        FormNotUnderstood: They contradict each other; facts `place` and `reason` say where and why.
    """
    try:
        document = read_layout(layout)
    except msgspec.ValidationError as error:
        raise FormNotUnderstood(place="layout", reason=str(error)) from error
    properties = _leaves(schema, schema, "", required=True)
    groups = tuple(_group(group, properties) for group in document.groups)
    mentioned = {field.name for group in groups for field in group.fields}
    rest = tuple(_field(LayoutField(name=n), p) for n, p in properties.items() if n not in mentioned)
    form = FormDefinition(groups=(*groups, GroupSpec(title="其他", fields=rest)) if rest else groups)
    _check(form)
    return form


def _leaves(root: Schema, schema: Schema, prefix: str, *, required: bool) -> dict[str, _Property]:
    found: dict[str, _Property] = {}
    needed = set(schema.get("required", ()))
    for name, written in schema.get("properties", {}).items():
        part = _resolve(root, written)
        here = required and name in needed
        if part.get("type") == "object":
            found |= _leaves(root, part, f"{prefix}{name}/", required=here)
        else:
            found[f"{prefix}{name}"] = _Property(_with_items(root, part), here)
    return found


def _resolve(root: Schema, schema: Schema) -> Schema:
    reference = schema.get("$ref")
    if reference is None:
        return schema
    target: Any = root
    for step in str(reference).removeprefix("#/").split("/"):
        if not isinstance(target, dict) or step not in target:
            raise FormNotUnderstood(place=str(reference), reason="$ref")
        target = target[step]
    return {**target, **{key: value for key, value in schema.items() if key != "$ref"}}


def _with_items(root: Schema, schema: Schema) -> Schema:
    if schema.get("type") != "array":
        return schema
    items = _resolve(root, schema.get("items", {}))
    columns = {name: _resolve(root, part) for name, part in items.get("properties", {}).items()}
    return {**schema, "items": {**items, "properties": columns} if columns else items}


def _group(group: LayoutGroup, properties: dict[str, _Property]) -> GroupSpec:
    for field in group.fields:
        if field.name not in properties:
            raise FormNotUnderstood(place=field.name, reason="layout names no property")
    fields = tuple(_field(field, properties[field.name]) for field in group.fields)
    return GroupSpec(title=group.title, fields=fields, help=group.help, show_if=group.show_if)


def _field(layout: LayoutField, found: _Property) -> FieldSpec:
    schema = found.schema
    widget = layout.widget or _widget(layout.name, schema)
    enum_schema = schema.get("items", {}) if widget is WidgetKind.CHECKS else schema
    return FieldSpec(
        name=layout.name,
        title=layout.title or schema.get("title", layout.name),
        widget=widget,
        span=min(max(layout.span or _span(widget, schema), 1), _FULL_WIDTH),
        required=found.required,
        help=layout.help or schema.get("description", ""),
        placeholder=layout.placeholder,
        choices=_choices(layout.name, enum_schema, layout.labels, widget),
        rows=layout.rows,
        unit=layout.unit,
        decimals=layout.decimals,
        max_length=min(schema.get("maxLength", LONGEST_TEXT), LONGEST_TEXT),
        max_rows=schema.get("maxItems", 200),
        default=schema.get("default"),
        default_from=layout.default_from,
        read_only=schema.get("readOnly", False) if layout.read_only is None else layout.read_only,
        show_if=layout.show_if,
        require_if=layout.require_if,
        columns=_columns(layout, schema) if widget is WidgetKind.TABLE else (),
    )


def _widget(name: str, schema: Schema) -> WidgetKind:
    kind = schema.get("type")
    if "enum" in schema or "oneOf" in schema:
        count = len(schema.get("enum") or schema.get("oneOf") or ())
        return WidgetKind.RADIO if count <= _RADIO_UP_TO else WidgetKind.COMBO
    if kind == "array":
        return WidgetKind.TABLE if "properties" in schema.get("items", {}) else WidgetKind.CHECKS
    if kind == "string":
        return _text_widget(schema)
    if kind not in _BY_TYPE:
        raise FormNotUnderstood(place=name, reason=f"type {kind}")
    return _BY_TYPE[kind]


def _text_widget(schema: Schema) -> WidgetKind:
    if schema.get("format") == "date":
        return WidgetKind.DATE
    return WidgetKind.MULTILINE if schema.get("maxLength", 0) > _MULTILINE_FROM else WidgetKind.TEXT


def _span(widget: WidgetKind, schema: Schema) -> int:
    if widget in _WIDE:
        return _FULL_WIDTH
    if widget in _NARROW:
        return 1
    return _FULL_WIDTH if schema.get("maxLength", 0) > _LONG_TEXT * 2 else _HALF_WIDTH


def _choices(name: str, schema: Schema, labels: dict[str, str], widget: WidgetKind) -> tuple[Choice, ...]:
    if widget not in (WidgetKind.COMBO, WidgetKind.RADIO, WidgetKind.CHECKS):
        return ()
    titled = {
        option["const"]: option.get("title", str(option["const"])) for option in schema.get("oneOf", ())
    }
    values = schema.get("enum", list(titled))
    if not values:
        raise FormNotUnderstood(place=name, reason="enum without values")
    return tuple(Choice(value=v, label=labels.get(str(v), titled.get(v, str(v)))) for v in values)


def _columns(layout: LayoutField, schema: Schema) -> tuple[ColumnSpec, ...]:
    parts: dict[str, Schema] = schema.get("items", {}).get("properties", {})
    hints = layout.columns or tuple(LayoutColumn(name=name) for name in parts)
    missing = [hint.name for hint in hints if hint.name not in parts]
    if missing or not hints:
        raise FormNotUnderstood(
            place=f"{layout.name}/{''.join(missing[:1])}", reason="column without property"
        )
    return tuple(_column(hint, parts[hint.name]) for hint in hints)


def _column(hint: LayoutColumn, schema: Schema) -> ColumnSpec:
    widget = hint.widget or _widget(hint.name, schema)
    widget = WidgetKind.COMBO if widget is WidgetKind.RADIO else widget
    return ColumnSpec(
        name=hint.name,
        title=hint.title or schema.get("title", hint.name),
        widget=widget,
        width=hint.width,
        choices=_choices(hint.name, schema, hint.labels, widget),
        total=hint.total,
        max_length=min(schema.get("maxLength", 200), LONGEST_TEXT),
    )


def _check(form: FormDefinition) -> None:
    names = [field.name for field in form.fields]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise FormNotUnderstood(place=min(twice), reason="named twice")
    conditions = [field.show_if for field in form.fields] + [field.require_if for field in form.fields]
    conditions += [group.show_if for group in form.groups]
    for condition in conditions:
        unknown = condition.fields().difference(names) if condition else ()
        if unknown:
            raise FormNotUnderstood(place=min(unknown), reason="condition names no field")
