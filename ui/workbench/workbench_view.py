"""The workbench: one big act, one search box, the work lists, and what must not be forgotten."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.shell.shell_state import ShortcutLine
from ui.theme.scaling import fix_size, space
from ui.theme.theme import theme
from ui.widgets.buttons import act_button
from ui.widgets.clocks.lights_line import LightsLine
from ui.widgets.data_table import DataTable
from ui.widgets.page_header import PageHeader
from ui.widgets.search_box import SearchBox
from ui.widgets.table_state import TableColumn
from ui.widgets.texts import text_label
from ui.widgets.view import View
from ui.workbench.notice_lines import NoticeLines
from ui.workbench.queue_cards import QueueCards
from ui.workbench.unfinished_panel import UnfinishedPanel
from ui.workbench.workbench_state import WorkbenchState

_LEAST_TABLE = 232
_DIGITS = range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)


class WorkbenchView(View):
    """What a clerk sees between two visitors.

    Attributes:
        unfinished: Work that was begun and not ended.

    Signals:
        intake_requested: Begin with the next applicant.
        search_requested: The clerk typed into the search box.
            query: What.
        found_chosen: A search result was chosen.
            key: Its key.
        queue_chosen: Another list is wanted.
            key: Its key.
        case_chosen: A row was opened.
            case: Id of the case.
        page_wanted: The list can show more.
            after: Key of the last row.
        refresh_requested: The clerk wants fresh figures, or the screen came into view.
        words_wanted: The language changed; the state should be made anew.
    """

    intake_requested = Signal()
    search_requested = Signal(str)
    found_chosen = Signal(str)
    queue_chosen = Signal(str)
    case_chosen = Signal(str)
    page_wanted = Signal(str)
    refresh_requested = Signal()
    words_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty desk until the first display."""
        super().__init__(parent)
        self._state = WorkbenchState()
        self._header = PageHeader()
        self._intake = act_button("start_intake", "primary", "plus")
        fix_size(self._intake, width=148, height=44)
        self._header.acts.addWidget(self._intake)
        self._search = SearchBox()
        self._notices = NoticeLines()
        self.unfinished = UnfinishedPanel()
        self._cards = QueueCards()
        self._title = text_label("section")
        self._lights = LightsLine()
        self._as_of = text_label("help")
        self._table = DataTable("worklist", self._columns())
        self._lists = QWidget()
        self._lay_out()
        self._connect()
        self._table.setMinimumHeight(theme().px(_LEAST_TABLE))
        self._table.display(self._state.table)
        self.retranslate()

    def display(self, state: WorkbenchState) -> None:
        """Show `state`; only what changed is drawn again, so that nothing jumps under the clerk's hands."""
        before, self._state = self._state, state
        if state.header != before.header:
            self._header.display(state.header)
        if state.search != before.search:
            self._search.display(state.search)
        self._lists.setVisible(not state.searching)
        self._notices.display(state.notices)
        self.unfinished.display(state.unfinished)
        self._cards.display(state.queues, state.current)
        self._lights.display(state.lights)
        self._title.setText(state.list_title)
        self._as_of.setText(state.as_of)
        self._table.set_empty_words(state.empty, state.empty_hint)
        if state.table != before.table:
            self._table.display(state.table)

    def enter_search(self) -> None:
        """Give the focus to the search box."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter(self) -> None:
        """Give the focus to where the clerk most likely goes on."""
        self._intake.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set the fixed words in the present language and ask for the others."""
        self._intake.setText(self.tr("收件 F2"))
        self._intake.setAccessibleName(self.tr("开始收件"))
        self._search.set_words(
            self.tr("查找办件"), self.tr("F3 查找：姓名、首字母、办件编号、证件号或手机号后几位")
        )
        self._table.set_columns(self._columns(), self.tr("办件清单"))
        self.words_wanted.emit()

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        """Return the keys of this screen."""
        pairs = (
            ("F2", self.tr("开始收件")),
            ("F3 / Ctrl+F", self.tr("查找办件")),
            ("Ctrl+1 … 9, 0", self.tr("选择工作清单")),
            ("Enter", self.tr("打开选中的办件")),
            ("F5", self.tr("刷新")),
            ("F6", self.tr("在收件、查找、未完成、清单、期限监督之间移动")),
            ("Esc", self.tr("结束查找")),
        )
        return tuple(ShortcutLine(keys=keys, words=words) for keys, words in pairs)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the screen."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in _DIGITS:
            self._choose_queue(event.key() - Qt.Key.Key_0)
        elif event.key() == Qt.Key.Key_F3 or (control and event.key() == Qt.Key.Key_F):
            self.enter_search()
        elif act := self._acts.get(event.key()):
            act()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for fresh figures."""
        super().showEvent(event)
        self.refresh_requested.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scale: some rows of the list are always in sight."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._table.setMinimumHeight(theme().px(_LEAST_TABLE))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on."""
        super().focusInEvent(event)
        self.enter()

    def _columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn(key="number", title=self.tr("办件编号"), width=156),
            TableColumn(key="applicant", title=self.tr("申请人"), width=3, stretch=True),
            TableColumn(key="id", title=self.tr("证件号码"), width=176),
            TableColumn(key="item", title=self.tr("事项"), width=3, stretch=True),
            TableColumn(key="status", title=self.tr("状态"), width=92),
            TableColumn(key="due", title=self.tr("期限"), width=136),
            TableColumn(key="updated", title=self.tr("最近办理"), width=104),
            TableColumn(key="sync", title=self.tr("上报"), width=92),
        )

    def _choose_queue(self, digit: int) -> None:
        place = (digit - 1) % 10
        if place < len(self._state.queues):
            self.queue_chosen.emit(self._state.queues[place].key)
            self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _stop_search(self) -> None:
        if self._state.searching:
            self._search.clear()
            self.enter_search()

    def _next_pane(self) -> None:
        panes = [self._header, self._search, self.unfinished, self._cards, self._lights, self._table]
        here = self.focusWidget()
        at = next((n for n, pane in enumerate(panes) if here and pane.isAncestorOf(here)), 0)
        for step in range(1, len(panes) + 1):
            pane = panes[(at + step) % len(panes)]
            if pane.isVisible() and self._enter_pane(pane):
                return

    def _enter_pane(self, pane: QWidget) -> bool:
        if pane is self._header:
            self.enter()
        elif pane is self._cards:
            self._cards.enter()
        elif pane is self.unfinished:
            return self.unfinished.enter()
        elif pane is self._lights:
            return self._lights.enter()
        else:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        space(heading, 10)
        heading.addWidget(self._title)
        heading.addStretch(1)
        heading.addWidget(self._lights)
        heading.addWidget(self._as_of)
        lists = QVBoxLayout(self._lists)
        space(lists, 10)
        for part in (self._notices, self.unfinished, self._cards):
            lists.addWidget(part)
        lists.addLayout(heading)
        lists.addWidget(self._table, 1)
        layout = QVBoxLayout(self)
        space(layout, 10, (16, 12, 16, 12))
        layout.addWidget(self._header)
        layout.addWidget(self._search)
        layout.addWidget(self._lists, 1)
        layout.addStretch(0)

    def _connect(self) -> None:
        self._acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_F2: self.intake_requested.emit,
            Qt.Key.Key_F5: self.refresh_requested.emit,
            Qt.Key.Key_F6: self._next_pane,
            Qt.Key.Key_Escape: self._stop_search,
        }
        self._intake.clicked.connect(lambda _checked=False: self.intake_requested.emit())
        self._search.search_requested.connect(self.search_requested)
        self._search.chosen.connect(self.found_chosen)
        self._cards.chosen.connect(self.queue_chosen)
        self._lights.chosen.connect(self.queue_chosen)
        self._table.open_requested.connect(self.case_chosen)
        self._table.page_wanted.connect(self.page_wanted)
