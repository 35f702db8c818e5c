"""What the schema cannot say: names declared and used, styles that exist, boxes on paper, sums of widths."""

from collections.abc import Iterator

import msgspec

from printing import schema
from printing.binding import Place, parse
from printing.fonts import default_book
from printing.layout import Layout

_TEXTS = ("text", "organ", "date", "note", "label", "texts")
_NAMES = ("when", "unless", "value")
_STYLES = ("style", "head_style", "note_style")
_OWN_NAMES = frozenset({"page.no", "page.count", "each.index"})
_FORMATTERS = {
    "text": {"", "mask_id", "mask_birthday"},
    "number": {"", "cn_number"},
    "money": {"yuan"},
    "date": {"date"},
    "moment": {"date", "datetime"},
}
_ROUNDING_MM = 0.05


def problems(layout: Layout) -> Iterator[str]:
    """Yield a sentence for everything in a layout that cannot be right."""
    used = set()
    for part, each in parts(layout):
        used |= _used(part, each)
        yield from _text_problems(layout, part, each)
        yield from _style_problems(layout, part)
    yield from (f"“{name}” is declared but never used" for name in sorted(set(layout.needs) - used))
    yield from _name_problems(layout, used)
    yield from _geometry_problems(layout)


def parts(layout: Layout) -> Iterator[tuple[msgspec.Struct, str]]:
    """Yield every item, block, row, cell and column, with the list that `each` stands for there."""
    for item in layout.items:
        yield item, ""
    for block in layout.flow.blocks if layout.flow else ():
        yield from _inside(block, "")


def _inside(part: msgspec.Struct, each: str) -> Iterator[tuple[msgspec.Struct, str]]:
    each = getattr(part, "each", None) or each
    yield part, each
    for field in ("blocks", "rows", "cells", "columns"):
        for inner in getattr(part, field, ()):
            yield from _inside(inner, each)


def texts(part: msgspec.Struct) -> Iterator[str]:
    """Yield the texts of a part that may hold names."""
    for field in _TEXTS:
        value = getattr(part, field, None)
        yield from value if isinstance(value, tuple) else [value] if isinstance(value, str) else []


def _used(part: msgspec.Struct, each: str) -> set[str]:
    names = {getattr(part, field, None) for field in _NAMES} | {getattr(part, "each", None)}
    names |= {place.name for text in texts(part) for place in _places(text)}
    return {each if name.split(".")[0] == "each" else name for name in names if name} - _OWN_NAMES - {""}


def _places(text: str) -> list[Place]:
    try:
        return list(parse(text).places)
    except ValueError:
        return []  # reported by _text_problems


def _text_problems(layout: Layout, part: msgspec.Struct, each: str) -> Iterator[str]:
    for text in texts(part):
        try:
            places = parse(text).places
        except ValueError as problem:
            yield str(problem)
            continue
        for place in places:
            yield from _kind_problems(layout, place.name, place.formatter, each)


def _kind_problems(layout: Layout, name: str, formatter: str, each: str) -> Iterator[str]:
    need = _need(layout, name, each)
    if isinstance(need, str):
        yield need
    elif need is not None and formatter not in _FORMATTERS.get(need.kind, set()):
        yield f"“{name}” is of kind {need.kind} and cannot be shown by “{formatter or 'text'}”"


def _need(layout: Layout, name: str, each: str) -> schema.Need | str | None:
    """Return what declares a name, a sentence where nothing does, or None for the engine's own names."""
    if name in _OWN_NAMES:
        return None
    if not name.startswith("each."):
        return layout.needs.get(name)
    source = layout.needs.get(each)
    if source is None:
        return f"“{name}” stands outside of any list"
    if source.kind == "texts":
        return None if name == "each.text" else f"“{each}” is a list of texts and has no “{name}”"
    return source.fields.get(name.removeprefix("each.")) or f"“{each}” has no field for “{name}”"


def _name_problems(layout: Layout, used: set[str]) -> Iterator[str]:
    for name in sorted(used - set(layout.needs)):
        yield f"“{name}” is used but not declared in needs"
    for part, _ in parts(layout):
        source = layout.needs.get(getattr(part, "each", None) or "")
        if source and source.kind not in {"list", "texts"}:
            yield f"“{getattr(part, 'each', '')}” is not a list"


def _style_problems(layout: Layout, part: msgspec.Struct) -> Iterator[str]:
    for field in _STYLES:
        name = getattr(part, field, None)
        if name is None:
            continue
        if name not in layout.styles:
            yield f"no style is called “{name}”"
        elif layout.styles[name].role not in default_book().roles:
            yield f"no font role is called “{layout.styles[name].role}”"


def _geometry_problems(layout: Layout) -> Iterator[str]:
    width, height = layout.size_mm
    for item in layout.items:
        right, bottom = item.x_mm + _extent(item, "width_mm"), item.y_mm + _extent(item, "height_mm")
        if right > width + _ROUNDING_MM or bottom > height + _ROUNDING_MM:
            yield f"an item at {item.x_mm:g}, {item.y_mm:g} mm reaches beyond the paper"
    if layout.flow:
        yield from _flow_problems(layout, layout.flow)


def _extent(item: schema.Item, field: str) -> float:
    extent: float | None = getattr(item, field, None)
    size: float = getattr(item, "size_mm", 0.0)
    return extent or size


def _flow_problems(layout: Layout, flow: schema.Flow) -> Iterator[str]:
    if flow.x_mm + flow.width_mm > layout.size_mm[0] or flow.y_mm + flow.height_mm > layout.size_mm[1]:
        yield "the flow reaches beyond the paper"
    for part, _ in parts(layout):
        if isinstance(part, schema.GridBlock):
            yield from _grid_problems(part, flow.width_mm)
        if isinstance(part, schema.TableBlock):
            yield from _sum_problem([column.width_mm for column in part.columns], flow.width_mm, "table")


def _grid_problems(grid: schema.GridBlock, width: float) -> Iterator[str]:
    yield from _sum_problem(list(grid.columns_mm), width, "grid")
    for number, row in enumerate(grid.rows, 1):
        if sum(cell.span for cell in row.cells) != len(grid.columns_mm):
            yield f"row {number} of a grid does not fill its {len(grid.columns_mm)} columns"


def _sum_problem(widths: list[float], width: float, what: str) -> Iterator[str]:
    if abs(sum(widths) - width) > _ROUNDING_MM:
        yield f"the columns of a {what} are {sum(widths):g} mm wide together, the flow {width:g} mm"
