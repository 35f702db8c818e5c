"""The cells of a repeating group: keys, paste, one editor a cell."""

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableWidget, QTableWidgetItem

from ui.form.definition import FieldSpec
from ui.form.table_cells import ENTERS, LONGEST_PASTE, NUMBERS, CellDelegate, read_cell, show_cell
from ui.theme.theme import theme

_FRAME_PX = 2


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
        self._delegate = CellDelegate(spec.columns, self)
        self._delegate.paste_requested.connect(self.paste)
        self._delegate.step_requested.connect(self._step_out_of_cell)
        self.setItemDelegate(self._delegate)
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

    @property
    def writing(self) -> bool:
        """Whether a cell is being written."""
        return self.state() is QAbstractItemView.State.EditingState

    def commit(self) -> None:
        """Take over the cell that is being written, and close it."""
        if self.writing:
            self._delegate.close_cell()

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
        """Enter and Tab go on, Ctrl+V pastes, Delete empties the cell; other keys edit."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_on(event)
        elif event.key() == Qt.Key.Key_Delete and self.currentItem():
            self.currentItem().setText("")
        elif event.key() == Qt.Key.Key_Escape or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let a word that comes at once open its cell; Qt would open the cell and lose the word."""
        said, item = event.commitString(), self.currentItem()
        may_write = self.editTriggers() != QAbstractItemView.EditTrigger.NoEditTriggers
        if said and not event.preeditString() and not self.writing and item and may_write:
            self.editItem(item)
            self._delegate.write(said)
        else:
            super().inputMethodEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  Qt's own name
        """Tab goes from cell to cell and leaves the table at its end, as whoever fills a row expects."""
        return self._step(1 if next else -1) or super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the end of the table that the clerk comes from."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason or self.currentRow() < 0:
            self.setCurrentCell(0, 0)
        elif event.reason() is Qt.FocusReason.BacktabFocusReason:
            self.setCurrentCell(self.rowCount() - 1, self.columnCount() - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width."""
        super().resizeEvent(event)
        shares = sum(column.width for column in self._spec.columns)
        for number, column in enumerate(self._spec.columns):
            self.setColumnWidth(number, self.viewport().width() * column.width // shares)

    def _go_on(self, event: QKeyEvent) -> None:
        if not self._step(1):
            event.ignore()  # the form goes to its next field

    def _step(self, by: int) -> bool:
        """Go to the next cell or the one before; say whether there is one."""
        at = max(self.currentRow(), 0) * self.columnCount() + max(self.currentColumn(), 0) + by
        there = 0 <= at < self.rowCount() * self.columnCount()
        if there:
            self.setCurrentCell(*divmod(at, self.columnCount()))
        return there

    @Slot(int)
    def _step_out_of_cell(self, by: int) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._step(by):
            super().focusNextPrevChild(by > 0)

    @Slot()
    def paste(self) -> None:
        """Put the clipboard's rows in from the current cell on."""
        text = QApplication.clipboard().text()[:LONGEST_PASTE]
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
            if column.widget in NUMBERS:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, number, item)

    def _texts(self, row: int) -> list[str]:
        items = (self.item(row, number) for number in range(self.columnCount()))
        return [item.text() if item else "" for item in items]
