"""Walking a form schema: which rule stands behind each value, and what a field is called."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

Schema = Mapping[str, Any]


class Leaf(NamedTuple):
    """A plain value of a filled form with its place and rule."""

    path: tuple[str, ...]
    rule: Schema
    value: object


def resolve(root: Schema, rule: Schema) -> Schema:
    """Follow a local `$ref`; a reference into nothing gives an empty rule."""
    reference = rule.get("$ref")
    if not isinstance(reference, str):
        return rule
    target: Any = root
    for step in reference.removeprefix("#/").split("/"):
        target = target.get(step, {}) if isinstance(target, Mapping) else {}
    return {**target, **{key: value for key, value in rule.items() if key != "$ref"}}


def leaves(root: Schema, rule: Schema, value: object, path: tuple[str, ...] = ()) -> Iterator[Leaf]:
    """Yield every plain value for which the schema has a property or items, in the order of the schema."""
    rule = resolve(root, rule)
    if isinstance(value, Mapping):
        for name, part in rule.get("properties", {}).items():
            if name in value:
                yield from leaves(root, part, value[name], (*path, name))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from leaves(root, rule.get("items", {}), one, (*path, str(place)))
    else:
        yield Leaf(path, rule, value)


def rules(root: Schema, rule: Schema, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Schema]]:
    """Yield every property with its path; columns of a table follow the table, below `items`."""
    for name, written in rule.get("properties", {}).items():
        part = resolve(root, written)
        yield (*path, name), part
        yield from rules(root, part, (*path, name))
        yield from rules(root, resolve(root, part.get("items", {})), (*path, name, "items"))


def label(root: Schema, path: Sequence[str]) -> str:
    """Return what a place is called: titles along the path, rows by number: 管理人员第 2 行姓名."""
    rule, words = root, ""
    for step in path:
        if rule.get("type") == "array":
            rule, words = resolve(root, rule.get("items", {})), f"{words}第 {int(step) + 1} 行"
        else:
            rule = resolve(root, rule.get("properties", {}).get(step, {}))
            words += str(rule.get("title", step))
    return words


def place(root: Schema, path: Sequence[str]) -> tuple[int, ...]:
    """Return a key that sorts places in the order of the schema, rows by number."""
    rule, key = root, []
    for step in path:
        if rule.get("type") == "array":
            rule = resolve(root, rule.get("items", {}))
            key.append(int(step))
        else:
            names = list(rule.get("properties", {}))
            key.append(names.index(step) if step in names else len(names))
            rule = resolve(root, rule.get("properties", {}).get(step, {}))
    return tuple(key)


def day_fields(root: Schema) -> frozenset[str]:
    """Return the names of the form's own properties that hold a day (`format: date`)."""
    written = root.get("properties", {})
    return frozenset(name for name, rule in written.items() if resolve(root, rule).get("format") == "date")
