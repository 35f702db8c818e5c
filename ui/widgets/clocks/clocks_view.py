"""All clocks of a case, and beside them the reckoning of the chosen one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.theme.theme import theme
from ui.widgets.clocks.clocks_state import ClockLine, ClocksState
from ui.widgets.data_table import DataTable
from ui.widgets.table_state import TableColumn, TableRow, TableState
from ui.widgets.texts import icon_label, text_label
from ui.widgets.view import View

_SIDE_BY_SIDE_DP = 880
_LEAST_TABLE_DP = 80


class ClocksView(View):
    """The arrows choose a clock; its days stand beside it, or below where there is no room.

    Signals:
        chosen: Another clock's reckoning is shown.
            key: The line's key.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state = ClocksState()
        self._clocks = DataTable("clocks", self._clock_columns())
        self._steps = DataTable("steps", self._step_columns())
        self._basis = text_label("muted", wrap=True)
        self._notice = text_label("body", wrap=True)
        self._warning = QWidget()
        self._lay_out()
        self._clocks.row_changed.connect(self._choose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def display(self, state: ClocksState) -> None:
        """Show the clocks; what the clerk chose stays chosen until another clock leads."""
        before, self._state = self._state, state
        rows = tuple(TableRow(one.key, (one.name, one.due, one.standing)) for one in state.lines)
        self._clocks.display(TableState(rows=rows))
        if state.chosen != before.chosen or not before.lines or self._line() is None:
            self._clocks.choose(state.chosen)
        self._show()

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._clocks.set_columns(self._clock_columns(), self.tr("期限"))
        self._clocks.set_empty_words(self.tr("没有期限"))
        self._steps.set_columns(self._step_columns(), self.tr("逐日推算"))
        self._steps.set_empty_words(self.tr("没有可推算的日子"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on."""
        super().focusInEvent(event)
        self._clocks.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the days below where they have no room beside."""
        super().resizeEvent(event)
        wide = self.width() >= theme().px(_SIDE_BY_SIDE_DP)
        across = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._across.direction() is not across:
            self._across.setDirection(across)
        for table in (self._clocks, self._steps):
            table.setMinimumHeight(theme().px(_LEAST_TABLE_DP))

    def _line(self) -> ClockLine | None:
        key = self._clocks.current_key
        return next((line for line in self._state.lines if line.key == key), None)

    def _choose(self, key: str) -> None:
        self._show()
        if key:
            self.chosen.emit(key)

    def _show(self) -> None:
        line = self._line()
        self._basis.setText(line.basis if line else "")
        self._notice.setText(line.notice if line else "")
        self._warning.setVisible(bool(line and line.notice))
        self._steps.display(line.steps if line else TableState())

    def _lay_out(self) -> None:
        reckoning = QWidget()
        below = QVBoxLayout(reckoning)
        space(below, 6)
        warning = QHBoxLayout(self._warning)
        space(warning, 6)
        warning.addWidget(icon_label("warning", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        warning.addWidget(self._notice, 1)
        for part in (self._basis, self._warning):
            below.addWidget(part)
        below.addWidget(self._steps, 1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        space(self._across, 12)
        self._across.addWidget(self._clocks, 1)
        self._across.addWidget(reckoning, 1)

    def _clock_columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn(key="name", title=self.tr("期限"), width=1, stretch=True),
            TableColumn(key="due", title=self.tr("最后一天"), width=112),
            TableColumn(key="standing", title=self.tr("情况"), width=210),
        )

    def _step_columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn(key="on", title=self.tr("日期"), width=110),
            TableColumn(key="counted", title=self.tr("第几天"), width=70, right=True),
            TableColumn(key="note", title=self.tr("说明"), width=1, stretch=True),
        )
