"""The cells of a repeating group: keys, paste, one editor a cell."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.form.definition import ColumnSpec, FieldSpec, WidgetKind
from ui.form.editors import read_quantity
from ui.form.values import clean_line, clean_number
from ui.theme.theme import theme
from ui.widgets.date_field import read_date

_LONGEST_PASTE = 1_000_000
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FRAME_PX = 2
_NUMBERS = (WidgetKind.INTEGER, WidgetKind.DECIMAL)


def read_cell(column: ColumnSpec, text: str) -> Any:
    """Return a cell's answer from its text, None when empty; what cannot be read is given as typed."""
    line = clean_line(text)
    if not line:
        return None
    if column.choices:
        return next((choice.value for choice in column.choices if choice.label == line), line)
    if column.widget in _NUMBERS:
        return read_quantity(line.replace(",", ""), whole=column.widget is WidgetKind.INTEGER, decimals=4)
    if column.widget is WidgetKind.DATE:
        found = read_date(line)
        return found.isoformat() if found else line
    return clean_number(line) if column.widget in (WidgetKind.ID_NUMBER, WidgetKind.PHONE) else line


def show_cell(column: ColumnSpec, value: Any) -> str:
    """Return the text that a cell shows for an answer."""
    label = next((choice.label for choice in column.choices if choice.value == value), None)
    return label if label is not None else "" if value is None else str(value)


class TableGrid(QTableWidget):
    """The cells.

    Signals:
        changed: A cell or the number of rows changed by the clerk.
        overflowed: More rows were asked for than there may be.
            limit: How many there may be.
    """

    changed = Signal()
    overflowed = Signal(int)

    def __init__(self, spec: FieldSpec) -> None:
        """Start without rows."""
        super().__init__(0, len(spec.columns))
        self._spec = spec
        self.setHorizontalHeaderLabels([column.title for column in spec.columns])
        self.setAccessibleName(spec.title)
        self.setItemDelegate(_CellDelegate(spec.columns, self))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self.measure()

    def measure(self) -> None:
        """Set heights by the scale and the rows asked for."""
        look = theme()
        row_px = look.metric("row_height")
        self.verticalHeader().setDefaultSectionSize(row_px)
        self.horizontalHeader().setFixedHeight(look.metric("control_height"))
        rows = min(max(self._spec.rows, self.rowCount()), 8)
        self.setFixedHeight(look.metric("control_height") + rows * row_px + _FRAME_PX)

    def row_value(self, row: int) -> dict[str, Any]:
        """Return the row's answers, those given only."""
        texts = self._texts(row)
        answers = {c.name: read_cell(c, t) for c, t in zip(self._spec.columns, texts, strict=True)}
        return {name: value for name, value in answers.items() if value is not None}

    def show_rows(self, rows: list[dict[str, Any]]) -> None:
        """Show rows and an empty one when there are none."""
        before = self.blockSignals(True)  # noqa: FBT003  Qt's own name
        self.setRowCount(0)
        for row in rows or [{}]:
            self._append([show_cell(column, row.get(column.name)) for column in self._spec.columns])
        self.blockSignals(before)
        self.measure()

    def set_locked(self, *, locked: bool) -> None:
        """Let cells be looked at only."""
        if locked:
            self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def add_row(self) -> None:
        """Add an empty row and go there."""
        if self.rowCount() >= self._spec.max_rows:
            self.overflowed.emit(self._spec.max_rows)
            return
        self._append([""] * len(self._spec.columns))
        self.measure()
        self.setCurrentCell(self.rowCount() - 1, 0)
        self.setFocus()

    def take_row(self) -> tuple[int, list[str]] | None:
        """Remove the current row and return it, None when there is none."""
        row = self.currentRow() if self.currentRow() >= 0 else self.rowCount() - 1
        if row < 0:
            return None
        texts = self._texts(row)
        self.removeRow(row)
        if not self.rowCount():
            self._append([""] * len(self._spec.columns))
        return row, texts

    def put_row(self, row: int, texts: list[str]) -> None:
        """Put a removed row back."""
        self.insertRow(min(row, self.rowCount()))
        self._fill(min(row, self.rowCount() - 1), texts)
        self.measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Ctrl+V pastes, Delete empties the cell; other keys edit."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QApplication.clipboard().text()[:_LONGEST_PASTE])
        elif event.key() in _ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_on(event)
        elif event.key() == Qt.Key.Key_Delete and self.currentItem():
            self.currentItem().setText("")
        elif event.key() == Qt.Key.Key_Escape or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width."""
        super().resizeEvent(event)
        shares = sum(column.width for column in self._spec.columns)
        for number, column in enumerate(self._spec.columns):
            self.setColumnWidth(number, self.viewport().width() * column.width // shares)

    def _go_on(self, event: QKeyEvent) -> None:
        row, column = self.currentRow(), self.currentColumn() + 1
        if column >= self.columnCount():
            row, column = row + 1, 0
        if row < self.rowCount():
            self.setCurrentCell(row, column)
        else:
            event.ignore()  # the form goes to its next field

    def _paste(self, text: str) -> None:
        lines = [line.split("\t") for line in text.replace("\r\n", "\n").rstrip("\n").split("\n")]
        top, left = max(self.currentRow(), 0), max(self.currentColumn(), 0)
        fitting = lines[: self._spec.max_rows - top]
        before = self.blockSignals(True)  # noqa: FBT003  Qt's own name
        while self.rowCount() < top + len(fitting):
            self._append([""] * len(self._spec.columns))
        for number, cells in enumerate(fitting):
            texts = self._texts(top + number)
            texts[left : left + len(cells)] = cells[: len(texts) - left]
            self._fill(top + number, texts)
        self.blockSignals(before)
        self.measure()
        self.viewport().update()
        if len(lines) > len(fitting):
            self.overflowed.emit(self._spec.max_rows)
        self.changed.emit()

    def _append(self, texts: list[str]) -> None:
        self.insertRow(self.rowCount())
        self._fill(self.rowCount() - 1, texts)

    def _fill(self, row: int, texts: list[str]) -> None:
        for number, (column, text) in enumerate(zip(self._spec.columns, texts, strict=True)):
            item = QTableWidgetItem(show_cell(column, read_cell(column, text[: column.max_length])))
            if column.widget in _NUMBERS:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, number, item)

    def _texts(self, row: int) -> list[str]:
        items = (self.item(row, number) for number in range(self.columnCount()))
        return [item.text() if item else "" for item in items]


class _CellDelegate(QStyledItemDelegate):
    """Opens a list for enum columns and a bounded line for the others."""

    def __init__(self, columns: tuple[ColumnSpec, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Make the editor of a cell."""
        column = self._columns[index.column()]
        if column.choices:
            box = QComboBox(parent)
            box.addItems([choice.label for choice in column.choices])
            box.setAccessibleName(column.title)
            return box
        line = QLineEdit(parent)
        line.setMaxLength(column.max_length)
        line.setAccessibleName(column.title)
        return line

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Write the cleaned text."""
        column = self._columns[index.column()]
        text = editor.currentText() if isinstance(editor, QComboBox) else editor.property("text")
        model.setData(index, show_cell(column, read_cell(column, str(text))))
