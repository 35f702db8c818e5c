"""Ruled forms and tables: rows grow with their text, heads are repeated, long rows cut between lines."""

from collections.abc import Iterator

import msgspec

from printing import ops
from printing.binder import Binder
from printing.ops import Op
from printing.schema import Align, Cell, Flow, GridBlock, GridRow, Style, TableBlock
from printing.slices import Slice
from printing.typeset import Setter, SetText

_SIDE_MM = 1.6
"""Space between a rule and text beside it."""

_ABOVE_MM = 0.9
"""Space between a rule and text below or above it."""


class _Box(msgspec.Struct, frozen=True, kw_only=True):
    """A cell whose text is set."""

    x_mm: float
    width_mm: float
    done: SetText
    align: Align
    fill: str | None


class GridSetter:
    """Sets grids and tables of one flow."""

    def __init__(self, setter: Setter, styles: dict[str, Style], flow: Flow) -> None:
        """Keep what text needs and the room there is."""
        self._setter = setter
        self._styles = styles
        self._flow = flow

    def grid(self, block: GridBlock, binder: Binder) -> Iterator[Slice]:
        """Yield one slice for each row that is wanted (more for a row longer than a page)."""
        for row in block.rows:
            if binder.wanted(row.when, row.unless):
                boxes = list(self._grid_boxes(block, row, binder))
                yield from self._row(boxes, row.min_height_mm, block.stroke_mm)

    def _grid_boxes(self, block: GridBlock, row: GridRow, binder: Binder) -> Iterator[_Box]:
        column, x = 0, 0.0
        for cell in row.cells:
            width = sum(block.columns_mm[column : column + cell.span])
            yield self._box(cell, binder, x, width)
            column, x = column + cell.span, x + width

    def table(self, block: TableBlock, binder: Binder) -> Iterator[Slice]:
        """Yield the head and one slice for each entry; every entry brings the head along to a new page."""
        cells = [
            Cell(text=column.head, style=block.head_style, align="center", fill=block.head_fill)
            for column in block.columns
        ]
        head = tuple(self._table_row(block, cells, binder))
        entries = [self._entry(block, inner) for inner in binder.entries(block.each)]
        rows = [msgspec.structs.replace(row, head=head) for entry in entries for row in entry]
        yield from (msgspec.structs.replace(row, keep=bool(rows)) for row in head)
        yield from rows

    def _entry(self, block: TableBlock, binder: Binder) -> list[Slice]:
        cells = [Cell(text=column.text, style=block.style, align=column.align) for column in block.columns]
        return list(self._table_row(block, cells, binder))

    def _table_row(self, block: TableBlock, cells: list[Cell], binder: Binder) -> Iterator[Slice]:
        x = 0.0
        boxes = []
        for cell, column in zip(cells, block.columns, strict=True):
            boxes.append(self._box(cell, binder, x, column.width_mm))
            x += column.width_mm
        yield from self._row(boxes, block.min_height_mm, block.stroke_mm)

    def _box(self, cell: Cell, binder: Binder, x_mm: float, width_mm: float) -> _Box:
        style = self._styles[cell.style]
        done = self._setter.wrap(binder.text(cell.text), style, width_mm - 2 * _SIDE_MM)
        return _Box(x_mm=x_mm, width_mm=width_mm, done=done, align=cell.align or style.align, fill=cell.fill)

    def _row(self, boxes: list[_Box], min_height_mm: float, stroke_mm: float) -> Iterator[Slice]:
        tallest = max(box.done.line_mm for box in boxes)
        at_once = max(1, int(self._flow.height_mm / 3 / tallest))
        most = max(len(box.done.lines) for box in boxes)
        for first in range(0, most, at_once):
            part = range(first, min(first + at_once, most))
            whole = most <= at_once
            yield self._strip(boxes, part, min_height_mm if whole else 0.0, stroke_mm)

    def _strip(self, boxes: list[_Box], part: range, min_height_mm: float, stroke_mm: float) -> Slice:
        """Set some lines of a row with the rules round them."""
        heights = [len(_within(box, part)) * box.done.line_mm for box in boxes]
        height = max(min_height_mm, max(heights) + 2 * _ABOVE_MM)
        placed: list[Op] = []
        for box, used in zip(boxes, heights, strict=True):
            placed.append(_frame(box, height, stroke_mm))
            y = (height - used) / 2
            for number in _within(box, part):
                placed += self._setter.line(box.done, number, box.x_mm + _SIDE_MM, y, box.align)
                y += box.done.line_mm
        return Slice(height_mm=height, ops=tuple(placed), lines=len(part))


def _within(box: _Box, part: range) -> range:
    """Return the lines of a cell that a strip shows."""
    return range(min(part.start, len(box.done.lines)), min(part.stop, len(box.done.lines)))


def _frame(box: _Box, height_mm: float, stroke_mm: float) -> Op:
    return ops.Rect(
        x_mm=box.x_mm,
        y_mm=0.0,
        width_mm=box.width_mm,
        height_mm=height_mm,
        stroke_mm=stroke_mm,
        fill=box.fill,
    )
