"""The rows of a data table, read page by page from a key on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.theme.theme import theme
from ui.widgets.table_state import Cell, TableColumn, TableState
from ui.widgets.tone import TONE_ICONS, Tone

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PagedTableModel(QAbstractTableModel):
    """Shows what was read so far and asks for the next page when the view nears the end.

    Signals:
        page_wanted: The view can show more.
            after: Key of the last row shown; the query continues behind it (keyset paging).
    """

    page_wanted = Signal(str)

    def __init__(self, columns: tuple[TableColumn, ...], parent: QObject | None = None) -> None:
        """Start with no rows."""
        super().__init__(parent)
        self._columns = columns
        self._state = TableState()
        self._asked_after: str | None = None

    @property
    def state(self) -> TableState:
        """What is shown."""
        return self._state

    def set_columns(self, columns: tuple[TableColumn, ...]) -> None:
        """Change the headings (language)."""
        self._columns = columns
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def display(self, state: TableState) -> None:
        """Show `state`, keeping scroll and selection when rows were only added."""
        self._asked_after = None
        shown, wanted = self._state.rows, state.rows
        if wanted == shown:
            self._state = state
        elif shown and len(wanted) > len(shown) and wanted[: len(shown)] == shown:
            self.beginInsertRows(_NOWHERE, len(shown), len(wanted) - 1)
            self._state = state
            self.endInsertRows()
        elif shown and tuple(row.key for row in wanted) == tuple(row.key for row in shown):
            self._state = state
            last = self.index(len(wanted) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.beginResetModel()
            self._state = state
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows read so far."""
        return 0 if parent.isValid() else len(self._state.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._columns)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there is a page that was not asked for yet."""
        waiting = self._asked_after is not None
        return not parent.isValid() and self._state.more and not waiting

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent) and self._state.rows:
            self._asked_after = self._state.rows[-1].key
            self.page_wanted.emit(self._asked_after)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a heading."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column) | _MIDDLE
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one side of a cell."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self._state.rows[index.row()].key
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self._columns[index.column()]) | _MIDDLE
        show = _ROLES.get(role)
        return show(self._cell(index)) if show else None

    def _cell(self, index: Index) -> Cell:
        cell = self._state.rows[index.row()].cells[index.column()]
        return Cell(cell) if isinstance(cell, str) else cell


def _side(column: TableColumn) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft


def _icon(cell: Cell) -> Any:
    if cell.icon:
        return theme().icon(cell.icon, cell.tone.value, 16)
    if cell.tone is Tone.NEUTRAL:
        return None
    return theme().icon(TONE_ICONS[cell.tone], cell.tone.value, 16)


def _colour(cell: Cell) -> Any:
    return None if cell.tone is Tone.NEUTRAL else theme().colour(cell.tone.value)


_ROLES: dict[int, Callable[[Cell], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda cell: cell.text,
    Qt.ItemDataRole.AccessibleTextRole: lambda cell: cell.text,
    Qt.ItemDataRole.ToolTipRole: lambda cell: cell.hint or cell.text,
    Qt.ItemDataRole.DecorationRole: _icon,
    Qt.ItemDataRole.ForegroundRole: _colour,
}
