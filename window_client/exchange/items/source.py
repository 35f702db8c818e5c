"""Finding items and materials in whatever table or JSON a platform exports: by the names of the columns."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import resources
from window_client.domain.values import Value, decode
from window_client.exchange.items.failures import NoItemsFound
from window_client.exchange.reading.tables import Book, Formula, Row, Sheet, filled_down, plain

_HEAD_ROWS = 12
"""Titles and remarks may stand above the heads; the head is the first row that names an item or material."""


class FieldNames(Value, frozen=True, kw_only=True):
    """Names under which platforms export facts, and words that they use in them."""

    source: str
    item: dict[str, tuple[str, ...]]
    material: dict[str, tuple[str, ...]]
    words: dict[str, dict[str, str]]


@functools.cache
def field_names() -> FieldNames:
    """Return the names known, from `resources/exchange/items`."""
    return decode(resources.read_bytes("exchange", "items", "fields.json"), FieldNames)


@dataclass(slots=True)
class RawMaterial:
    """A material as it stands there."""

    place: str
    values: dict[str, str]


@dataclass(slots=True)
class RawItem:
    """An item as it stands there.

    Attributes:
        place: Sheet and row, or the place in JSON.
        formulas: Facts that were formulas; they are left out.
        unknown: Names of columns that are not taken over.
    """

    place: str
    values: dict[str, str]
    materials: list[RawMaterial] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    unknown: tuple[str, ...] = ()


def raw_items(content: Any) -> list[RawItem]:
    """Return the items of a file in its order.

    Args:
        content: A `Book`, or plain values read from JSON.

    Raises:
        NoItemsFound: Nothing in it has the name of an item.
    """
    found = list(_of_book(content)) if isinstance(content, Book) else list(_of_json(content))
    if not found:
        raise NoItemsFound
    return found


# tables


def _of_book(book: Book) -> Iterator[RawItem]:
    names = field_names()
    sheets = [filled_down(sheet) for sheet in book.visible()]
    apart: list[tuple[str, RawMaterial]] = []
    items: list[RawItem] = []
    for sheet in sheets:
        head = _head(sheet)
        if head is None:
            continue
        columns = _columns(head, names.item)
        if "name" in columns:
            items += _item_rows(sheet, head, columns)
        elif "code" in columns and "name" in _columns(head, names.material):
            apart += _material_rows(sheet, head, columns["code"])
    for code, material in apart:
        owner = next((item for item in items if item.values.get("code") == code), None)
        if owner is not None:
            owner.materials.append(material)
    yield from items


def _head(sheet: Sheet) -> Row | None:
    names = field_names()
    for row in sheet.rows[:_HEAD_ROWS]:
        found = _columns(row, names.item)
        if "name" in found or ("code" in found and "name" in _columns(row, names.material)):
            return row
    return None


def _columns(head: Row, known: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Return where each fact stands; the first column that bears one of its names."""
    titles = [_bare(plain(cell)) for cell in head.cells]
    found: dict[str, int] = {}
    for fact, names in known.items():
        wanted = [_bare(name) for name in names]
        place = next((place for place, title in enumerate(titles) if title in wanted), None)
        if place is not None:
            found[fact] = place
    return found


def _bare(title: str) -> str:
    return "".join(title.split()).strip("*＊:：").lower()


def _item_rows(sheet: Sheet, head: Row, columns: Mapping[str, int]) -> Iterator[RawItem]:
    materials = _columns(head, field_names().material)
    taken = {*columns.values(), *materials.values()}
    titles = (plain(cell) for place, cell in enumerate(head.cells) if place not in taken)
    unknown = tuple(title for title in titles if title)
    for row in (one for one in sheet.rows if one.number > head.number):
        item = RawItem(place=f"{sheet.name} 第 {row.number} 行", values={}, unknown=unknown)
        for fact, column in columns.items():
            _take(item, fact, row, column)
        if "name" in materials and plain(row.cell(materials["name"])):
            item.materials.append(_material(item.place, row, materials))
        if item.values or item.materials or item.formulas:
            yield item


def _take(item: RawItem, fact: str, row: Row, column: int) -> None:
    cell = row.cell(column)
    if isinstance(cell, Formula):
        item.formulas.append(fact)
    elif plain(cell):
        item.values[fact] = plain(cell)


def _material(place: str, row: Row, columns: Mapping[str, int]) -> RawMaterial:
    cells = {fact: row.cell(column) for fact, column in columns.items()}
    values = {fact: plain(cell) for fact, cell in cells.items() if not isinstance(cell, Formula)}
    return RawMaterial(place=place, values={fact: text for fact, text in values.items() if text})


def _material_rows(sheet: Sheet, head: Row, code: int) -> Iterator[tuple[str, RawMaterial]]:
    columns = _columns(head, field_names().material)
    for row in (one for one in sheet.rows if one.number > head.number):
        yield plain(row.cell(code)), _material(f"{sheet.name} 第 {row.number} 行", row, columns)


# JSON


def _of_json(content: Any, place: str = "$") -> Iterator[RawItem]:
    """Walk down until something has an item's name; an item is not looked into for further ones."""
    if isinstance(content, list):
        for number, one in enumerate(content):
            yield from _of_json(one, f"{place}[{number}]")
    elif isinstance(content, dict):
        values = _facts(content, field_names().item)
        if "name" in values:
            yield _json_item(content, values, place)
            return
        for name, one in content.items():
            yield from _of_json(one, f"{place}.{name}")


def _facts(content: Mapping[str, Any], known: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    by_name = {_bare(name): value for name, value in content.items()}
    found: dict[str, Any] = {}
    for fact, names in known.items():
        value = next((by_name[_bare(name)] for name in names if _bare(name) in by_name), None)
        if value is not None:
            found[fact] = value
    return found


def _json_item(content: Mapping[str, Any], values: Mapping[str, Any], place: str) -> RawItem:
    known = {_bare(name) for names in field_names().item.values() for name in names}
    listed = values.get("materials")
    item = RawItem(
        place=place,
        values={fact: text for fact, value in values.items() if (text := _as_text(value))},
        unknown=tuple(name for name in content if _bare(name) not in known),
    )
    if isinstance(listed, list):
        item.values.pop("materials", None)
        item.materials += [
            _json_material(one, f"{place}.materials[{number}]") for number, one in enumerate(listed)
        ]
    return item


def _json_material(one: Any, place: str) -> RawMaterial:
    if not isinstance(one, dict):
        return RawMaterial(place=place, values={"name": _as_text(one)})
    values = _facts(one, field_names().material)
    return RawMaterial(place=place, values={fact: _as_text(value) for fact, value in values.items()})


def _as_text(value: Any) -> str:
    if isinstance(value, list):
        return "\n".join(text for one in value if (text := _as_text(one)))
    if isinstance(value, dict):
        return ""
    return plain(value) if isinstance(value, str | int | float | bool) else ""
