"""A repeating group as a table: keyboard, totals, paste from a spreadsheet."""

from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
)

from ui.form.definition import FieldSpec
from ui.form.table_grid import TableGrid
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.texts import text_label
from ui.widgets.view import View


class TableEditor(View):
    """Rows of plain answers; Enter goes on cell by cell, Ctrl+V pastes from a spreadsheet."""

    edited = Signal()
    overflowed = Signal(int)

    def __init__(self, spec: FieldSpec) -> None:
        """Start with one empty row."""
        super().__init__()
        self._spec = spec
        self._removed: tuple[int, list[str]] | None = None
        self._grid = TableGrid(spec)
        self._grid.setObjectName(f"table_{spec.name.replace('/', '_')}")
        self._add = act_button("add_row", "secondary", "plus")
        self._remove = act_button("remove_row", "quiet", "trash")
        self._restore = act_button("restore_row", "quiet", "refresh")
        self._totals = text_label("strong")
        bar = QHBoxLayout()
        space(bar, 8)
        for button in (self._add, self._remove, self._restore):
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self._totals)
        layout = QVBoxLayout(self)
        space(layout, 6)
        layout.addWidget(self._grid)
        layout.addLayout(bar)
        self.setFocusProxy(self._grid)
        self._grid.changed.connect(self._tell)
        self._grid.overflowed.connect(self.overflowed)
        self._add.clicked.connect(lambda _checked=False: self._grid.add_row())
        self._remove.clicked.connect(lambda _checked=False: self._remove_row())
        self._restore.clicked.connect(lambda _checked=False: self._restore_row())
        self.retranslate()
        self.set_value(None)

    def value(self) -> Any:
        """See Editor; empty rows are left out."""
        rows = [self._grid.row_value(row) for row in range(self._grid.rowCount())]
        return [row for row in rows if row] or None

    def set_value(self, value: Any) -> None:
        """See Editor."""
        rows = value if isinstance(value, list) else []
        if (rows or None) != self.value() or not self._grid.rowCount():
            self._grid.show_rows(rows)  # closes a cell that is being written, see `editing`
        self._sum_up()

    def set_locked(self, *, locked: bool) -> None:
        """See Editor."""
        self._grid.set_locked(locked=locked)
        for button in (self._add, self._remove):
            button.setVisible(not locked)
        self._restore.setVisible(self._removed is not None and not locked)

    def editing(self) -> bool:
        """See Editor."""
        return self._grid.writing

    def commit(self) -> None:
        """See Editor."""
        self._grid.commit()

    def retranslate(self) -> None:
        """Say the acts in the present language."""
        for button, words in (
            (self._add, self.tr("添加一行")),
            (self._remove, self.tr("删除本行")),
            (self._restore, self.tr("恢复删除的行")),
        ):
            button.setText(words)
            button.setAccessibleName(f"{self._spec.title} {words}")
        self._restore.setVisible(self._removed is not None)
        self._sum_up()

    def changeEvent(self, event: QEvent) -> None:
        """Pass the field's name on to the table itself."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._grid.measure()

    def _tell(self) -> None:
        self._sum_up()
        self.edited.emit()

    def _remove_row(self) -> None:
        self._removed = self._grid.take_row()
        self._restore.setVisible(self._removed is not None)
        self._tell()

    def _restore_row(self) -> None:
        if self._removed:
            self._grid.put_row(*self._removed)
        self._removed = None
        self._restore.setVisible(False)
        self._tell()

    def _sum_up(self) -> None:
        rows = self.value() or []
        parts = [self.tr("{count} 行").format(count=len(rows))]
        for column in self._spec.columns:
            if column.total:
                figures = [row[column.name] for row in rows if isinstance(row.get(column.name), int | float)]
                total = f"{sum(figures):.2f}".rstrip("0").rstrip(".")
                parts.append(self.tr("{title}合计 {total}").format(title=column.title, total=total))
        self._totals.setText(" · ".join(parts))
