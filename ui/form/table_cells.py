"""The cells of a table: text to answer and back, and the editor that opens in one of them."""

from types import MappingProxyType
from typing import Any

import shiboken6
from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.form.definition import ColumnSpec, WidgetKind
from ui.form.editors import read_quantity
from ui.form.values import clean_line, clean_number
from ui.widgets.date_field import read_date

LONGEST_PASTE = 1_000_000
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NUMBERS = (WidgetKind.INTEGER, WidgetKind.DECIMAL)
_STEPS = MappingProxyType(
    {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
)


def read_cell(column: ColumnSpec, text: str) -> Any:
    """Return a cell's answer from its text, None when empty; what cannot be read is given as typed."""
    line = clean_line(text)
    if not line:
        return None
    if column.choices:
        return next((choice.value for choice in column.choices if choice.label == line), line)
    if column.widget in NUMBERS:
        return read_quantity(line.replace(",", ""), whole=column.widget is WidgetKind.INTEGER, decimals=4)
    if column.widget is WidgetKind.DATE:
        found = read_date(line)
        return found.isoformat() if found else line
    return clean_number(line) if column.widget in (WidgetKind.ID_NUMBER, WidgetKind.PHONE) else line


def show_cell(column: ColumnSpec, value: Any) -> str:
    """Return the text that a cell shows for an answer."""
    label = next((choice.label for choice in column.choices if choice.value == value), None)
    return label if label is not None else "" if value is None else str(value)


class CellDelegate(QStyledItemDelegate):
    """Opens a list for enum columns and a bounded line for the others.

    Keys in a cell are taken here and not left to Qt, which takes the text over only after the key has gone
    on: by then the page may be done without it.

    Signals:
        step_requested: The cell was taken over; go on, or back.
            by: 1 or -1.
        paste_requested: Several cells are on the clipboard.
    """

    step_requested = Signal(int)
    paste_requested = Signal()

    def __init__(self, columns: tuple[ColumnSpec, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns
        self._open: QWidget | None = None

    def write(self, words: str) -> None:
        """Write over what the open cell holds."""
        if isinstance(self._open, QLineEdit) and shiboken6.isValid(self._open):
            self._open.selectAll()
            self._open.insert(words)

    def close_cell(self) -> None:
        """Take over what is being written."""
        if self._open is not None and shiboken6.isValid(self._open):
            self.commitData.emit(self._open)
            self.closeEditor.emit(self._open, QStyledItemDelegate.EndEditHint.NoHint)
        self._open = None

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and Tab take over and go on, Ctrl+Enter takes over; several cells at once are the table's."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(editor, event)
        if event.key() in ENTERS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.close_cell()
            return False  # goes on to the page
        return self._take_key(event) or super().eventFilter(editor, event)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Make the editor of a cell."""
        column = self._columns[index.column()]
        self._open = _list(column, parent) if column.choices else _line(column, parent)
        self._open.setAccessibleName(column.title)
        return self._open

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Write the cleaned text."""
        column = self._columns[index.column()]
        text = editor.currentText() if isinstance(editor, QComboBox) else editor.property("text")
        model.setData(index, show_cell(column, read_cell(column, str(text))))

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() in _STEPS:
            self.close_cell()
            self.step_requested.emit(_STEPS[Qt.Key(event.key())])
            return True
        if event.matches(QKeySequence.StandardKey.Paste) and _several_cells():
            self.close_cell()
            self.paste_requested.emit()
            return True
        return False


def _list(column: ColumnSpec, parent: QWidget) -> QWidget:
    box = QComboBox(parent)
    box.addItems([choice.label for choice in column.choices])
    return box


def _line(column: ColumnSpec, parent: QWidget) -> QWidget:
    line = QLineEdit(parent)
    line.setMaxLength(column.max_length)
    return line


def _several_cells() -> bool:
    text = QApplication.clipboard().text()[:LONGEST_PASTE].rstrip()
    return "\t" in text or "\n" in text
