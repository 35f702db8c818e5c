"""Tables as CSV, workbook or JSON. What looks like a formula stays text in every spreadsheet."""

import csv
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from window_client.domain.values import Value

Format = Literal["csv", "xlsx", "json"]
FORMATS: tuple[Format, ...] = ("csv", "xlsx", "json")

_FORMULA = re.compile(r"['\s]*[=+\-@＝＋－＠\t\r]")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


class Grid(Value, frozen=True, kw_only=True):
    """One table: heads and rows of text."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def safe(text: str) -> str:
    """Return text that no spreadsheet runs: behind an apostrophe if it could begin a formula.

    An apostrophe that is there already gets another one, so that `unsafe` returns what was written.
    """
    return f"'{text}" if text.startswith("'") or _FORMULA.match(text) else text


def unsafe(text: str) -> str:
    """Undo `safe`."""
    return text.removeprefix("'")


def write_grids(folder: Path, grids: Sequence[Grid], form: Format) -> tuple[Path, ...]:
    """Write tables into a folder and return the files.

    Raises:
        OSError: The disk refused.
    """
    if form == "xlsx":
        return (_write_workbook(folder / "tables.xlsx", grids),)
    write = _write_csv if form == "csv" else _write_json
    return tuple(write(folder / f"{grid.name}.{form}", grid) for grid in grids)


def _write_csv(file: Path, grid: Grid) -> Path:
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(grid.heads)
        writer.writerows(tuple(safe(cell) for cell in row) for row in grid.rows)
    return file


def _write_json(file: Path, grid: Grid) -> Path:
    rows = [dict(zip(grid.heads, row, strict=True)) for row in grid.rows]
    file.write_bytes(msgspec.json.format(msgspec.json.encode(rows), indent=1))
    return file


def _write_workbook(file: Path, grids: Sequence[Grid]) -> Path:
    from openpyxl import Workbook  # noqa: PLC0415  slow to import, only for those who exchange

    book = Workbook(write_only=True)
    book.properties.creator = "window-client"
    for grid in grids:
        sheet = book.create_sheet(grid.name[:31])
        for row in (grid.heads, *grid.rows):
            sheet.append([_text_cell(sheet, text) for text in row])
    book.save(file)
    return file


def put_text(cell: Any, text: str) -> None:
    """Put text into a cell that stays text, whatever it begins with, and holds nothing that XML forbids."""
    cell.value = _NOT_IN_XML.sub("", text) or None
    if cell.value:
        cell.data_type = "s"


def _text_cell(sheet: Any, text: str) -> Any:
    """Make a cell that is text whatever it begins with, and stays so when somebody edits it."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    cell = WriteOnlyCell(sheet)
    put_text(cell, text)
    if text:
        cell.number_format = "@"
    return cell
