"""From the sheets of a filled workbook to one filled form per row, each value with its cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from window_client.domain.values import Value
from window_client.exchange.failures import TooMuch
from window_client.exchange.forms.cell_values import taken
from window_client.exchange.forms.failures import FormNotOurs
from window_client.exchange.forms.plan import NUMBER_KEY, Column, FormPlan, Shape, SideTable
from window_client.exchange.forms.workbook import FIRST_ROW, KEY_ROW, ROWS_SHEET
from window_client.exchange.reading.tables import Book, Row, Sheet, address

MOST_ROWS = 2000


class CellFault(Value, frozen=True, kw_only=True):
    """What is wrong with one cell: sheet and address as a spreadsheet calls it, and the sentence."""

    place: str
    words: str


@dataclass(slots=True)
class FilledRow:
    """One application as it stands in the workbook.

    Attributes:
        number: Row in the sheet.
        values: By column key; form fields under their path, ready to be a form.
        places: Cell of each column key and of each form pointer.
        faults: Cells that could not be read.
    """

    number: int
    values: dict[str, object] = field(default_factory=dict)
    form: dict[str, object] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    faults: list[CellFault] = field(default_factory=list)

    def text(self, key: str) -> str:
        """Return a plain value as text, empty if it was not filled in."""
        return str(self.values.get(key, ""))

    def wrong(self, place: str, words: str) -> None:
        """Note a fault."""
        self.faults.append(CellFault(place=place, words=words))

    def place(self, key: str) -> str:
        """Return the cell of a column or pointer; that of the nearest outer one; the row's first cell."""
        while key not in self.places and "/" in key[1:]:
            key = key.rpartition("/")[0]
        return self.places.get(key, f"{ROWS_SHEET}!{address(self.number, 0)}")


class FilledBook(NamedTuple):
    """The applications of a workbook, and rows of side tables that belong to none of them."""

    rows: tuple[FilledRow, ...]
    strays: tuple[CellFault, ...]


def filled_rows(book: Book, plan: FormPlan) -> FilledBook:
    """Read every row in which something is filled in.

    Raises:
        FormNotOurs: A sheet or a needed column is gone.
        TooMuch: More rows than a form has room for.
    """
    sheet = _sheet(book, ROWS_SHEET)
    columns = _columns(sheet, plan.columns)
    side = {table.field: _SideRows(_sheet(book, table.sheet), table) for table in plan.tables}
    rows = [_read(row, sheet.name, columns) for row in _body(sheet)]
    found = [row for row in rows if row.values.keys() - {NUMBER_KEY} or row.form or row.faults]
    if len(found) > MOST_ROWS:
        raise TooMuch(what="行", most=MOST_ROWS)
    strays = tuple(stray for name, table in side.items() for stray in table.join(found, name))
    return FilledBook(tuple(found), strays)


def _sheet(book: Book, name: str) -> Sheet:
    sheet = book.sheet(name)
    if sheet is None or not sheet.rows or sheet.rows[0].number != KEY_ROW:
        raise FormNotOurs
    return sheet


def _columns(sheet: Sheet, planned: tuple[Column, ...]) -> Mapping[int, Column]:
    by_key = {column.key: column for column in planned}
    keys = {place: str(cell) for place, cell in enumerate(sheet.rows[0].cells) if cell is not None}
    found = {place: by_key[key] for place, key in keys.items() if key in by_key}
    if len(found) != len(by_key) or len({column.key for column in found.values()}) != len(by_key):
        raise FormNotOurs
    return found


def _body(sheet: Sheet) -> Iterator[Row]:
    return (row for row in sheet.rows if row.number >= FIRST_ROW)


def _read(row: Row, sheet: str, columns: Mapping[int, Column]) -> FilledRow:
    filled = FilledRow(number=row.number)
    for place, column in columns.items():
        cell = f"{sheet}!{address(row.number, place)}"
        filled.places[column.key] = cell
        if column.pointer:
            filled.places.setdefault(column.pointer, cell)
        found = taken(column, row.cell(place))
        if found.wrong:
            filled.wrong(cell, f"{column.title}：{found.wrong}")
        elif found.value is not None:
            _keep(filled, column, found.value)
    return filled


def _keep(filled: FilledRow, column: Column, value: object) -> None:
    if not column.pointer:
        filled.values[column.key] = value
        return
    path = column.pointer.removeprefix("/").split("/")
    if column.shape is Shape.TICK:
        if value is True:
            _list_at(filled.form, path).append(column.key.partition("=")[2])
        return
    _put(
        filled.form,
        path,
        value == "yes" if column.shape is Shape.YES_NO and value in {"yes", "no"} else value,
    )


def _put(form: dict[str, object], path: list[str], value: object) -> None:
    for step in path[:-1]:
        inner = form.setdefault(step, {})
        assert isinstance(inner, dict)
        form = inner
    form[path[-1]] = value


def _list_at(form: dict[str, object], path: list[str]) -> list[object]:
    for step in path[:-1]:
        inner = form.setdefault(step, {})
        assert isinstance(inner, dict)
        form = inner
    found = form.setdefault(path[-1], [])
    assert isinstance(found, list)
    return found


class _SideRows:
    """The rows of a side table, to be joined to the applications by their number."""

    def __init__(self, sheet: Sheet, table: SideTable) -> None:
        number = Column(key=NUMBER_KEY, title="序号", shape=Shape.WHOLE, needed=True)
        self._name, self._table = sheet.name, table
        self._columns = _columns(sheet, (number, *table.columns))
        rows = (_read(row, sheet.name, self._columns) for row in _body(sheet))
        self._rows = [row for row in rows if row.values or row.form or row.faults]

    def join(self, applications: list[FilledRow], name: str) -> Iterator[CellFault]:
        """Give each row to its application; yield a fault for each that belongs to none."""
        by_number = {row.values.get(NUMBER_KEY): row for row in applications}
        for row in self._rows:
            owner = by_number.get(row.values.get(NUMBER_KEY))
            if owner is None:
                words = f"{self._table.title}：序号在“{ROWS_SHEET}”表中没有对应的申请"
                yield CellFault(place=row.places[NUMBER_KEY], words=words)
                continue
            listed = _list_at(owner.form, name.split("/"))
            for pointer, place in row.places.items():
                if pointer.startswith("/"):
                    owner.places[f"/{name}/{len(listed)}{pointer}"] = place
            owner.places.setdefault(f"/{name}/{len(listed)}", row.places[NUMBER_KEY])
            owner.places.setdefault(f"/{name}", f"{self._name}!{address(FIRST_ROW, 0)}")
            owner.faults += row.faults
            listed.append(row.form)
