"""The checklist: a table of materials, verdict buttons with their keys, and the pane beside it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from ui.theme.scaling import set_icon, space
from ui.widgets.buttons import act_button
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.materials.checklist_state import ChecklistState, MaterialRow, VerdictMark
from ui.widgets.materials.material_pane import MaterialPane
from ui.widgets.materials.verdict_words import ICONS, KEYS, TONES, verdict_words
from ui.widgets.table_state import Cell, TableColumn, TableRow, TableState
from ui.widgets.texts import ElidedLabel, text_label
from ui.widgets.tone import Tone
from ui.widgets.view import View


class MaterialChecklist(View):
    """Takes the rows and tells what the clerk wants; it decides nothing.

    Keys on the table: 1 合格, 2 缺, 3 不符, 4 免交, 5 容缺, S attach, V view, R reason. After a verdict the
    next row without one becomes current.

    Signals:
        verdict_given: The clerk judged a material.
            key: The material.
            verdict: The value of a VerdictMark.
        reason_requested: The clerk wants to give or change the reason or ground.
            key: The material.
        attach_requested: The clerk wants to scan or attach.
            key: The material.
        view_requested: The clerk wants to see what is attached.
            key: The material.
    """

    verdict_given = Signal(str, str)
    reason_requested = Signal(str)
    attach_requested = Signal(str)
    view_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state = ChecklistState()
        self._table = DataTable("materials", self._columns())
        self._table.row_changed.connect(self._follow_row)
        self._table.open_requested.connect(self.view_requested)
        self._inner = self._table.findChild(QWidget, "materials")
        if self._inner:
            self._inner.installEventFilter(self)
        self._pane = MaterialPane()
        self._counter = text_label("strong")
        self._outcome = ElidedLabel("muted")
        self._verdicts = {verdict: self._verdict_button(verdict) for verdict in VerdictMark}
        self._attach = act_button("attach", "secondary", "scan")
        self._view = act_button("view", "secondary", "eye")
        self._reason = act_button("reason", "secondary", "edit")
        for button, signal in (
            (self._attach, self.attach_requested),
            (self._view, self.view_requested),
            (self._reason, self.reason_requested),
        ):
            button.clicked.connect(lambda _checked=False, to=signal: to.emit(self._table.current_key))
        self._lay_out()
        self.setFocusProxy(self._table)
        self.retranslate()

    def display(self, state: ChecklistState) -> None:
        """Show `state`; the current row stays."""
        current = self._table.current_key
        judged = self._just_judged(state, current)
        self._state = state
        self._table.display(TableState(rows=tuple(_table_row(row) for row in state.rows)))
        if not self._table.current_key and state.rows:
            self._table.choose(state.rows[0].key)
        elif judged:
            self._go_to_open_row(current)
        self._counter.setText(self._count())
        self._outcome.display(state.outcome)
        self._follow_row(self._table.current_key)

    @property
    def current(self) -> str:
        """The material whose row is current, empty for none."""
        return self._table.current_key

    def choose(self, key: str) -> None:
        """Make a material current, if it is there."""
        self._table.choose(key)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._table.set_columns(self._columns(), self.tr("材料清单"))
        self._table.set_empty_words(self.tr("本情形不需要材料"))
        for number, (verdict, button) in enumerate(self._verdicts.items(), start=1):
            button.setText(f"{number} {verdict_words(verdict)}")
            button.setAccessibleName(verdict_words(verdict))
        for button, words in (
            (self._attach, self.tr("S 附件")),
            (self._view, self.tr("V 查看")),
            (self._reason, self.tr("R 原因")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
        self.display(self._state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read the keys on the table."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        acts = FlowLayout()
        space(acts, 6)
        for button in (*self._verdicts.values(), self._attach, self._view, self._reason):
            acts.addWidget(button)
        summary = QHBoxLayout()
        space(summary, 12)
        summary.addWidget(self._counter)
        summary.addWidget(self._outcome, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        space(column, 8)
        column.addLayout(summary)
        column.addWidget(self._table, 1)
        column.addLayout(acts)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._pane)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setSizes([740, 260])
        outer = QVBoxLayout(self)
        space(outer, 0)
        outer.addWidget(split)

    def _columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn(key="name", title=self.tr("材料"), width=2, stretch=True),
            TableColumn(key="demand", title=self.tr("形式"), width=152),
            TableColumn(key="pages", title=self.tr("页"), width=64, right=True),
            TableColumn(key="verdict", title=self.tr("核验"), width=108),
            TableColumn(key="reason", title=self.tr("原因/依据"), width=1, stretch=True),
        )

    def _verdict_button(self, verdict: VerdictMark) -> QPushButton:
        button = act_button(f"verdict_{verdict.value}")
        set_icon(button, ICONS[verdict], TONES[verdict].value)
        button.clicked.connect(lambda _checked=False: self._judge(verdict))
        return button

    def _current(self) -> MaterialRow | None:
        key = self._table.current_key
        return next((row for row in self._state.rows if row.key == key), None)

    def _take_key(self, event: QKeyEvent) -> bool:
        row = self._current()
        if row is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        if key in KEYS:
            self._judge(KEYS[key])
            return True
        acts = {Qt.Key.Key_S: self._attach, Qt.Key.Key_V: self._view, Qt.Key.Key_R: self._reason}
        if key in acts:
            acts[key].click()
            return True
        return False

    def _judge(self, verdict: VerdictMark) -> None:
        row = self._current()
        if row and verdict in row.offered and not self._state.read_only:
            self.verdict_given.emit(row.key, verdict.value)

    def _just_judged(self, state: ChecklistState, key: str) -> bool:
        before = next((row for row in self._state.rows if row.key == key), None)
        after = next((row for row in state.rows if row.key == key), None)
        if before is None or after is None or before.verdict is not None:
            return False
        settled = after.verdict is not VerdictMark.DEFECTIVE or bool(after.reason)  # else its reason is next
        return after.verdict is not None and settled

    def _go_to_open_row(self, after: str) -> None:
        keys = [row.key for row in self._state.rows]
        start = keys.index(after) + 1 if after in keys else 0
        ordered = self._state.rows[start:] + self._state.rows[:start]
        if row := next((row for row in ordered if row.verdict is None), None):
            self._table.choose(row.key)

    def _follow_row(self, _key: str) -> None:
        row = self._current()
        self._pane.display(row)
        for button in (*self._verdicts.values(), self._attach, self._reason):
            button.setVisible(not self._state.read_only)
        for verdict, button in self._verdicts.items():
            button.setEnabled(row is not None and verdict in row.offered and not self._state.read_only)
        self._attach.setEnabled(row is not None and not self._state.read_only)
        self._reason.setEnabled(row is not None and not self._state.read_only)
        self._view.setEnabled(row is not None and row.pages > 0)

    def _count(self) -> str:
        verdicts = [row.verdict for row in self._state.rows]
        head = self.tr("合格 {done}/{total}").format(
            done=verdicts.count(VerdictMark.QUALIFIED), total=len(verdicts)
        )
        others = (None, *(verdict for verdict in VerdictMark if verdict is not VerdictMark.QUALIFIED))
        parts = [f"{verdict_words(v)} {verdicts.count(v)}" for v in others if verdicts.count(v)]
        return self.tr("，").join([head, *parts])


def _table_row(row: MaterialRow) -> TableRow:
    tone = TONES[row.verdict] if row.verdict else Tone.NEUTRAL
    icon = ICONS[row.verdict] if row.verdict else "circle"
    name = f"{row.name}({row.group})" if row.group else row.name
    optional = QCoreApplication.translate("MaterialChecklist", "非必要")
    required = name if row.required else f"{name} · {optional}"
    return TableRow(
        row.key,
        (
            required,
            row.demand,
            str(row.pages) if row.pages else "—",
            Cell(verdict_words(row.verdict), tone, icon),
            row.reason,
        ),
    )
