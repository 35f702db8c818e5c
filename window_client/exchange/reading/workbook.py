"""Reading an Excel workbook: looked over first, then read by openpyxl as a stream, values only."""

import io
import math
import warnings
from collections.abc import Iterator
from typing import Any

from window_client.errors import WindowClientError
from window_client.exchange.failures import NothingInside, WorkbookBroken
from window_client.exchange.reading.limits import Watch
from window_client.exchange.reading.tables import Book, Cell, Formula, Row, Sheet
from window_client.exchange.reading.workbook_gate import GateReport, SheetShape, look_over

_EMPTY = SheetShape(rows=0, columns=0)


def read_workbook(content: bytes, watch: Watch) -> Book:
    """Return all sheets, hidden ones marked; formulas are named, never reckoned; links are not followed.

    Raises:
        NothingInside: No sheet at all.
        WorkbookBroken: Damaged, or not as the standard has it.
        WindowClientError: See `look_over`.
    """
    seen = look_over(content, watch)
    from openpyxl import load_workbook  # noqa: PLC0415  slow to import, only for those who exchange

    try:
        with warnings.catch_warnings():  # what it warns of (styles, validation) is not used
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
            sheets = tuple(_sheet(one, seen, watch) for one in book.worksheets)
            book.close()
    except WindowClientError:
        raise
    except Exception as error:  # a library built for good files fails on bad ones in any way
        raise WorkbookBroken(place="xl") from error
    if not sheets:
        raise NothingInside
    return Book(sheets=sheets, links=seen.links)


def _sheet(sheet: Any, seen: GateReport, watch: Watch) -> Sheet:
    shape = seen.shapes.get(str(sheet._worksheet_path).lstrip("/"), _EMPTY)  # noqa: SLF001
    rows = tuple(_rows(sheet, shape, watch)) if shape.rows else ()
    hidden = sheet.sheet_state != "visible"
    return Sheet(name=str(sheet.title), rows=rows, merged=shape.merged, hidden=hidden)


def _rows(sheet: Any, shape: SheetShape, watch: Watch) -> Iterator[Row]:
    found = sheet.iter_rows(min_row=1, min_col=1, max_row=shape.rows, max_col=shape.columns)
    for number, cells in enumerate(found, start=1):
        watch.look()
        values = tuple(_cell(cell, watch) for cell in cells)
        if any(value is not None for value in values):
            yield Row(number=number, cells=values)


def _cell(cell: Any, watch: Watch) -> Cell:
    value: Any = cell.value
    if cell.data_type == "f":
        return Formula(text=str(value))
    if isinstance(value, str):
        watch.allow("一个单元格的字数", len(value), watch.limits.text)
        return value if value.strip() else None
    if isinstance(value, float) and not math.isfinite(value):
        raise WorkbookBroken(place=f"{cell.coordinate}")
    found: Cell = value
    return found
