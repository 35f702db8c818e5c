"""The outbox: how sending stands, what waits, why, and until when."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from window_client.services.outbox import OutboxFilter, OutboxLine, line_key
from window_client.store.rows import OutboxRow

from ui.outbox.filter_bar import FILTERS, FilterBar
from ui.outbox.line_detail import LineDetail, needs_person
from ui.outbox.outbox_rows import columns, earlier_in_case, table_state
from ui.outbox.outbox_state import OutboxState
from ui.outbox.probe_card import ProbeCard
from ui.outbox.sending_card import SendingCard
from ui.shell.shell_state import ShortcutLine
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.data_table import DataTable
from ui.widgets.page_header import PageHeader, PageHeaderState
from ui.widgets.view import View


class OutboxView(View):
    """Everything that is not settled with the platform. There is no way to delete anything.

    Signals:
        retry_requested, pause_requested, resume_requested, probe_requested: See SendingCard.
        filter_chosen: See FilterBar.
        page_wanted: The table can show more.
            after: Key of the last line shown.
        case_requested: The clerk opens a case.
            case: Its id.
        quarantine_requested: The clerk deals with a refused record.
            entry: Its id.
        diagnosis_requested: The clerk wants the state as text for the support desk.
        probe_copy_requested: The clerk wants the network test as text.
        probe_close_requested: The clerk has read the network test.
        words_wanted: The language changed; the presenter says its words anew.
    """

    retry_requested = Signal()
    pause_requested = Signal()
    resume_requested = Signal()
    probe_requested = Signal()
    filter_chosen = Signal(object)
    page_wanted = Signal(str)
    case_requested = Signal(str)
    quarantine_requested = Signal(str)
    diagnosis_requested = Signal()
    probe_copy_requested = Signal()
    probe_close_requested = Signal()
    words_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state: OutboxState | None = None
        self._drawn: tuple[object, ...] = ()
        self._header = PageHeader()
        self._copy = act_button("copy_diagnosis", "secondary", "paper")
        self._header.acts.addWidget(self._copy)
        self._sending, self._probe, self._filters = SendingCard(), ProbeCard(), FilterBar()
        self._table = DataTable("outbox_lines", columns())
        self._detail = LineDetail()
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        self.setFocusProxy(self._table)
        self.retranslate()

    def display(self, state: OutboxState) -> None:
        """Show `state`; rows are drawn again only when they changed, not at every tick of the countdown."""
        self._state = state
        self._sending.display(state)
        drawn = _drawn_from(state)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._probe.display(state.probe)
        self._filters.display(state)
        self._say_empty(state)
        self._table.display(table_state(state))
        self._show_detail()

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        """Return this screen's keys for F1."""
        return (
            ShortcutLine(keys="F5", words=self.tr("立即重试")),
            ShortcutLine(keys="Ctrl+Shift+P", words=self.tr("暂停或继续发送")),
            ShortcutLine(keys="Ctrl+T", words=self.tr("网络检测")),
            ShortcutLine(keys="Ctrl+1 … Ctrl+5", words=self.tr("选择显示哪些")),
            ShortcutLine(keys="Enter", words=self.tr("打开办件，或去处理")),
            ShortcutLine(keys="Ctrl+D", words=self.tr("复制诊断信息")),
            ShortcutLine(keys="F6", words=self.tr("在列表和筛选之间移动")),
            ShortcutLine(keys="Esc", words=self.tr("关闭网络检测")),
        )

    def retranslate(self) -> None:
        """Set all fixed texts in the present language."""
        subtitle = self.tr("平台还没有确认的记录和附件；平台确认之前，一项也不会从这里消失")
        self._header.display(PageHeaderState(title=self.tr("发件箱"), subtitle=subtitle))
        self._copy.setText(self.tr("复制诊断"))
        self._copy.setToolTip(self.tr("复制诊断信息，不含个人信息 (Ctrl+D)"))
        self._table.set_columns(columns(), self.tr("未送达的记录和附件"))
        self._drawn = ()
        if self._state:
            self.display(self._state)
            self.words_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the network test."""
        if event.key() == Qt.Key.Key_Escape and self._state and self._state.probe:
            self.probe_close_requested.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        space(filters, 8)
        filters.addWidget(self._filters, 1)
        layout = QVBoxLayout(self)
        space(layout, 10, (16, 12, 16, 12))
        layout.addWidget(self._header)
        layout.addWidget(self._sending)
        layout.addWidget(self._probe)
        layout.addLayout(filters)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._detail)

    def _connect(self) -> None:
        card = self._sending
        card.retry_requested.connect(self.retry_requested)
        card.pause_requested.connect(self.pause_requested)
        card.resume_requested.connect(self.resume_requested)
        card.probe_requested.connect(self.probe_requested)
        self._probe.copy_requested.connect(self.probe_copy_requested)
        self._probe.close_requested.connect(self.probe_close_requested)
        self._filters.filter_chosen.connect(self.filter_chosen)
        self._table.page_wanted.connect(self.page_wanted)
        self._table.open_requested.connect(lambda _key: self._open())
        self._table.row_changed.connect(lambda _key: self._show_detail())
        self._detail.open_requested.connect(self._open)
        self._copy.clicked.connect(lambda _checked=False: self.diagnosis_requested.emit())

    def _add_shortcuts(self) -> None:
        self._add_key("F5", self.retry_requested.emit)
        self._add_key("Ctrl+T", self.probe_requested.emit)
        self._add_key("Ctrl+Shift+P", self._turn_pause)
        self._add_key("Ctrl+D", self.diagnosis_requested.emit)
        self._add_key("F6", self._next_pane)
        for number, each in enumerate(FILTERS, start=1):
            self._add_key(f"Ctrl+{number}", partial(self.filter_chosen.emit, each))

    def _add_key(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _turn_pause(self) -> None:
        paused = self._state is not None and self._state.situation.paused_until is not None
        (self.resume_requested if paused else self.pause_requested).emit()

    def _next_pane(self) -> None:
        here = self.focusWidget()
        in_filters = here is not None and self._filters.isAncestorOf(here)
        (self._table if in_filters else self._filters).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_empty(self, state: OutboxState) -> None:
        if not state.loaded:
            self._table.set_empty_words(self.tr("正在读取"))
            return
        words = {
            OutboxFilter.ALL: self.tr("没有未送达的记录和附件"),
            OutboxFilter.UNSENT: self.tr("没有待发的记录"),
            OutboxFilter.FAILED: self.tr("没有上传失败的附件"),
            OutboxFilter.ATTENTION: self.tr("没有需处理的记录"),
            OutboxFilter.FILES: self.tr("没有待上传的附件"),
        }
        self._table.set_empty_words(words[state.chosen], self.tr("新办的件会先出现在这里，平台确认后离开"))

    def _current(self) -> OutboxLine | None:
        lines = self._state.lines if self._state else ()
        return next((line for line in lines if line_key(line) == self._table.current_key), None)

    def _show_detail(self) -> None:
        line = self._current()
        if self._state is not None:
            before = earlier_in_case(self._state.lines)[line_key(line)] if line else 0
            self._detail.display(line, self._state, before)

    def _open(self) -> None:
        line = self._current()
        if line is None:
            return
        if needs_person(line) and isinstance(line, OutboxRow):
            self.quarantine_requested.emit(line.entry_id)
        elif line.case_id is not None:
            self.case_requested.emit(line.case_id)


def _drawn_from(state: OutboxState) -> tuple[object, ...]:
    minute = int(datetime.timestamp(state.now)) // 60
    shown = (state.situation, state.trouble, state.items, state.chosen, state.lines, state.more, state.loaded)
    return (*shown, state.probe, minute)
