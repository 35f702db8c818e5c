"""The page of the day: one list a tab, its acts under it, the act being prepared in its place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QTableView, QVBoxLayout, QWidget

from ui.day.day_panel import DayPanel
from ui.day.day_state import Act, DayState, Tab
from ui.shell.shell_state import ShortcutLine
from ui.theme.scaling import set_look, space
from ui.widgets.buttons import act_button
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_header import PageHeader
from ui.widgets.view import View

TABLE = "day"


class DayView(View):
    """Letters do the acts of a tab while the list has the focus; Ctrl and a digit changes the tab.

    Signals:
        tab_requested: Another tab.
            tab: The value of a Tab.
        act_requested: An act of the tab.
            act, row: Its key, and the key of the current row (empty for none).
        frame_requested: Open or close the window.
        refresh_requested: Read everything again.
        words_wanted: The language changed; the presenter says its words again.
        back_requested: Esc on the list.
    """

    tab_requested = Signal(str)
    act_requested = Signal(str, str)
    frame_requested = Signal()
    refresh_requested = Signal()
    words_wanted = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty page until the first display."""
        super().__init__(parent)
        self._state = DayState()
        self._header = PageHeader()
        self._frame = act_button("frame", "primary")
        self._tabs = {tab: self._tab_button(tab) for tab in Tab}
        self._table = DataTable(TABLE, ())
        self.panel = DayPanel()
        self._stack = QStackedWidget()
        self._acts = QWidget()
        self._act_line = FlowLayout(self._acts)
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def display(self, state: DayState) -> None:
        """Show `state`; the row that was current stays current."""
        before, self._state = self._state, state
        if state.acts != before.acts:
            self._make_buttons(state.acts)  # before the list, whose current row enables them
        self._header.display(state.header)
        self._frame.setText(f"{state.frame} F9")
        self._frame.setAccessibleName(state.frame)
        set_look(self._frame, role="primary" if state.to_open else "secondary")
        self._frame.setVisible(bool(state.frame) and state.panel is None)
        for tab, button in self._tabs.items():
            button.setText(self._tab_words(tab))
            button.setAccessibleName(self._tab_words(tab))
            button.setChecked(tab is state.tab)
        if state.columns != before.columns:
            self._table.set_columns(state.columns, self._tab_name(state.tab))
        self._table.set_empty_words(state.empty, state.empty_hint)
        if state.rows != before.rows or state.columns != before.columns:
            self._table.display(state.rows)
        if not self._table.current_key and state.rows.rows:
            self._table.choose(state.rows.rows[0].key)
        self.panel.display(state.panel)
        self._stack.setCurrentWidget(self._table if state.panel is None else self.panel)
        self._acts.setVisible(state.panel is None and bool(state.acts))
        self._enable()
        if (state.panel is None) != (before.panel is None) or state.tab is not before.tab:
            self.take_focus()

    def take_focus(self) -> None:
        """Go to the list, or to the act being prepared."""
        if self._state.panel is None:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.panel.take_focus()

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        """Return the keys of this page for F1."""
        fixed = (
            ("F9", self.tr("开窗、关窗")),
            ("Ctrl+1 … 9", self.tr("叫号、来访、原件、交接单、收费、评价、监察、日报、到期")),
            *((act.letter, act.words) for act in self._state.acts),
            ("Ctrl+Enter", self.tr("办理正在填写的内容")),
            ("Esc", self.tr("返回，不办理")),
            ("F5", self.tr("刷新")),
        )
        return tuple(ShortcutLine(keys=keys, words=words) for keys, words in fixed)

    def retranslate(self) -> None:
        """Say the fixed words in the present language and ask for the others."""
        self.setAccessibleName(self.tr("今日窗口"))
        self.words_wanted.emit()
        self.display(self._state)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to what there is."""
        super().focusInEvent(event)
        self.take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for fresh figures."""
        super().showEvent(event)
        self.refresh_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the page where the list is empty."""
        if not self._take_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the page before the list searches by them."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if self._state.panel is not None or event.modifiers():
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return True
        letter = chr(event.key()) if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z else ""
        act = next((one for one in self._state.acts if one.letter == letter), None)
        if act is None:
            return False
        self._buttons[act.key].click()
        return True

    def _lay_out(self) -> None:
        self._header.acts.addWidget(self._frame)
        tabs = FlowLayout()
        space(tabs, 2)
        for button in self._tabs.values():
            tabs.addWidget(button)
        space(self._act_line, 8)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self.panel)
        layout = QVBoxLayout(self)
        space(layout, 10, (16, 12, 16, 12))
        layout.addWidget(self._header)
        layout.addLayout(tabs)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._acts)

    def _connect(self) -> None:
        self._frame.clicked.connect(lambda _checked=False: self.frame_requested.emit())
        self._table.row_changed.connect(lambda _key: self._enable())
        self._table.open_requested.connect(lambda _key: self._open())
        inner = self._table.findChild(QTableView, TABLE)
        assert inner is not None
        inner.installEventFilter(self)
        for number, tab in enumerate(Tab, start=1):
            self._shortcut(f"Ctrl+{number}", partial(self.tab_requested.emit, tab.value))
        self._shortcut("F5", self.refresh_requested.emit)
        self._shortcut("F9", self.frame_requested.emit)

    def _shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _make_buttons(self, acts: tuple[Act, ...]) -> None:
        for old in self._buttons.values():
            self._act_line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {act.key: self._act_button(act) for act in acts}
        for button in self._buttons.values():
            self._act_line.addWidget(button)

    def _act_button(self, act: Act) -> QPushButton:
        button = act_button(act.key, "primary" if act.primary else "secondary", act.icon)
        button.setText(f"{act.words} {act.letter}")
        button.setAccessibleName(act.words)
        key = act.key
        button.clicked.connect(lambda _checked=False: self.act_requested.emit(key, self._table.current_key))
        return button

    def _open(self) -> None:
        """Enter does the first act of the current row."""
        act = next((one for one in self._state.acts if one.of_row), None)
        if act is not None:
            self._buttons[act.key].click()

    def _enable(self) -> None:
        chosen = bool(self._table.current_key)
        for act in self._state.acts:
            self._buttons[act.key].setEnabled(chosen or not act.of_row)

    def _tab_button(self, tab: Tab) -> QPushButton:
        button = act_button(f"tab_{tab.value}", "tab")
        button.setCheckable(True)
        button.clicked.connect(lambda _checked=False: self._ask_tab(tab))
        return button

    def _ask_tab(self, tab: Tab) -> None:
        self._tabs[self._state.tab].setChecked(True)  # the mark moves only when the page does
        self._tabs[tab].setChecked(tab is self._state.tab)
        self.tab_requested.emit(tab.value)

    def _tab_words(self, tab: Tab) -> str:
        count = self._state.counts.get(tab, 0)
        number = f" {count}" if count else ""
        return f"{self._tab_name(tab)}{number}  Ctrl+{list(Tab).index(tab) + 1}"

    def _tab_name(self, tab: Tab) -> str:
        names = {
            Tab.QUEUE: self.tr("叫号"),
            Tab.VISITS: self.tr("来访"),
            Tab.ORIGINALS: self.tr("原件"),
            Tab.SLIPS: self.tr("交接单"),
            Tab.FEES: self.tr("收费"),
            Tab.RATINGS: self.tr("评价"),
            Tab.CARDS: self.tr("监察"),
            Tab.REPORT: self.tr("日报"),
            Tab.WATCH: self.tr("到期"),
        }
        return names[tab]
