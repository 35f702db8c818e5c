"""Tables as they were read: what stands in which cell, and nothing made of it yet."""

from datetime import date, datetime, time, timedelta

from window_client.domain.values import Value


class Formula(Value, frozen=True, kw_only=True):
    """A cell that is reckoned by a spreadsheet; never reckoned here, and its last result not trusted."""

    text: str


Cell = str | int | float | bool | date | datetime | time | timedelta | Formula | None


class Row(Value, frozen=True, kw_only=True):
    """One row with content; `number` is its number in the file, from 1."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """Return what stands in a column, counted from 0; None beyond the last."""
        return self.cells[column] if column < len(self.cells) else None


class Area(Value, frozen=True, kw_only=True):
    """Merged cells: rows and columns from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(Value, frozen=True, kw_only=True):
    """One sheet."""

    name: str
    rows: tuple[Row, ...]
    merged: tuple[Area, ...] = ()
    hidden: bool = False


class Book(Value, frozen=True, kw_only=True):
    """All sheets of a file.

    Attributes:
        links: Whether the file points to other files; nothing of theirs was read.
    """

    sheets: tuple[Sheet, ...]
    links: bool = False

    def visible(self) -> tuple[Sheet, ...]:
        """Return the sheets that a person sees and that hold something."""
        return tuple(sheet for sheet in self.sheets if sheet.rows and not sheet.hidden)

    def sheet(self, name: str) -> Sheet | None:
        """Return a sheet by its name, hidden or not."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def address(row: int, column: int) -> str:
    """Return what a cell is called in a spreadsheet: row from 1, column from 0; (7, 27) is AB7."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def filled_down(sheet: Sheet) -> Sheet:
    """Put the value of merged cells into each of them, as a reader of the table would."""
    rows = {row.number: list(row.cells) for row in sheet.rows}
    for area in sheet.merged:
        top = rows.get(area.top, [])
        value = top[area.left - 1] if area.left <= len(top) else None
        for number in range(area.top, area.bottom + 1):
            if value is not None and number in rows:
                _put(rows[number], area, value)
    return Sheet(
        name=sheet.name,
        hidden=sheet.hidden,
        rows=tuple(Row(number=number, cells=tuple(cells)) for number, cells in sorted(rows.items())),
    )


def _put(cells: list[Cell], area: Area, value: Cell) -> None:
    cells += [None] * (area.right - len(cells))
    for column in range(area.left - 1, area.right):
        if cells[column] is None:
            cells[column] = value


def plain(cell: Cell) -> str:
    """Return a cell as text: days as YYYY-MM-DD, whole numbers without a point, a formula as it stands."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    if isinstance(cell, datetime):
        midnight = cell.time() == time()
        return cell.date().isoformat() if midnight else cell.isoformat(" ", "seconds")
    if isinstance(cell, Formula):
        return cell.text
    return str(cell).strip()
