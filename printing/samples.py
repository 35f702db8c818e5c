"""Believable, longest and fewest values of a layout, from what its needs declare."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

import resources
from printing.layout import Layout
from printing.schema import Need

Amount = Literal["usual", "longest", "fewest"]
"""`fewest` leaves out whatever may be left out."""


def sample_values(layout: Layout, amount: Amount = "usual") -> dict[str, object]:
    """Return nested values for every need of a layout."""
    values: dict[str, object] = {}
    for name, need in layout.needs.items():
        if need.required or amount != "fewest":
            _put(values, name.split("."), sample_value(need, amount))
    document = values.get("document")
    if isinstance(document, dict) and amount != "longest":
        document["title"] = layout.title
    return values


def sample_value(need: Need, amount: Amount = "usual") -> object:
    """Return one sample in the type that the need's kind asks for."""
    value = need.longest if amount == "longest" and need.longest is not None else need.sample
    if need.kind not in {"list", "texts"}:
        return _typed(value, need)
    entries = [_fields(entry, need, amount) for entry in value] if need.kind == "list" else list(value)
    wanted = need.longest_count if amount == "longest" and need.longest_count else len(entries)
    return [entries[at % len(entries)] for at in range(wanted)]


def _fields(entry: Mapping[str, object], need: Need, amount: Amount) -> dict[str, object]:
    fields: dict[str, object] = {}
    for name, field in need.fields.items():
        if amount == "longest" and field.longest is not None:
            fields[name] = sample_value(field, "longest")
        elif name in entry and (field.required or amount != "fewest"):
            fields[name] = _typed(entry[name], field)
    return fields


def _typed(value: object, need: Need) -> object:
    match need.kind, value:
        case "date", str():
            return date.fromisoformat(value)
        case "moment", str():
            return datetime.fromisoformat(value)
        case "money", str():
            return Decimal(value)
        case "picture", str():
            return resources.read_bytes("templates", *value.split("/"))
    return value


def _put(values: dict[str, object], path: list[str], value: object) -> None:
    for part in path[:-1]:
        inner = values.setdefault(part, {})
        if not isinstance(inner, dict):
            raise TypeError(f"{'.'.join(path)} lies below a value that is no mapping")
        values = inner
    values[path[-1]] = value
