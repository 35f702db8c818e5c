"""The page of exchange: what is wanted at the left, what came of it at the right."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.exchange.exchange_state import Act, ExchangeState, Tab
from ui.form.form_view import FormView
from ui.shell.shell_state import ShortcutLine
from ui.theme.scaling import fix_size, set_icon, space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_header import PageHeader, PageHeaderState
from ui.widgets.texts import icon_label, text_label
from ui.widgets.tone import TONE_ICONS
from ui.widgets.view import View

TABLE = "exchange"
_ICONS = {
    Act.MAKE_FORM: "paper",
    Act.CHECK_FORM: "search",
    Act.TAKE_IN: "inbox",
    Act.EXPORT: "outbox",
    Act.COMPARE: "list",
}
_MAIN = frozenset({Act.TAKE_IN, Act.EXPORT, Act.COMPARE})
_LEFT = 416


class ExchangeView(View):
    """Ctrl and a digit changes the tab; Ctrl+Enter does the main act of the tab.

    Signals:
        tab_requested: Another tab.
            tab: The value of a Tab.
        act_requested: An act is wanted; the presenter asks for a file by `ask_for_file` when all is said.
            act, values: The value of an Act, and the answers of the form.
        file_chosen: The file or folder for an act.
            act, path: The value of an Act, and the path.
        draft_changed: See FormView.draft_changed.
            values: The answers so far.
        words_wanted: The language changed; the presenter says its words again.
        back_requested: Esc.
    """

    tab_requested = Signal(str)
    act_requested = Signal(str, dict)
    file_chosen = Signal(str, str)
    draft_changed = Signal(dict)
    words_wanted = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty page until the first display."""
        super().__init__(parent)
        self._state = ExchangeState()
        self._header = PageHeader()
        self._tabs = {tab: self._tab_button(tab) for tab in Tab}
        self._form = FormView(inset=0)
        self._help = text_label("help", wrap=True)
        self._acts = {act: self._act_button(act) for act in Act}
        self._card = SectionCard()
        self._mark = icon_label("info", "info", 20)
        self._summary = text_label("body", wrap=True)
        self._table = DataTable(TABLE, ())
        self._detail = text_label("body", wrap=True)
        self._detail.setObjectName("detail")
        self._lay_out()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def display(self, state: ExchangeState) -> None:
        """Show `state`."""
        before, self._state = self._state, state
        self._header.display(PageHeaderState(title=self.tr("数据交换")))
        for tab, button in self._tabs.items():
            button.setChecked(tab is state.tab)
        self._help.setText(state.help)
        self._form.display(state.form)
        for act, button in self._acts.items():
            button.setVisible(act in state.acts)
            button.setEnabled(not state.busy)
        self._show_result(before)
        if state.tab is not before.tab:
            self.take_focus()
        elif state.form.faults and state.form.faults != before.form.faults:
            self._form.go_to(state.form.faults[0].pointer)

    def take_focus(self) -> None:
        """Go to the first field."""
        self._form.go_to()

    def ask_for_file(self, act: Act, proposed: str) -> None:
        """Ask for the file or folder of an act.

        Args:
            act: What it is for.
            proposed: Name of a new file or folder.
        """
        dialog = QFileDialog(self, self._act_words()[act])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if act in {Act.MAKE_FORM, Act.EXPORT}:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever overwritten
            dialog.selectFile(proposed)
        elif act is Act.COMPARE:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilter(self.tr("填报表 (*.xlsx)"))
        dialog.fileSelected.connect(lambda path: self.choose_file(act, Path(path)))
        dialog.open()

    def choose_file(self, act: Act, path: Path) -> None:
        """Do an act with a file; what the file dialog does after its choice."""
        self.file_chosen.emit(act.value, str(path))

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        """Return the keys of this page for F1."""
        pairs = (
            ("Ctrl+1 … 3", self.tr("填报表、办件上报、比对")),
            ("Ctrl+Enter", self.tr("导入填报表、导出、比对")),
            ("F8", self.tr("下一个错误")),
            ("F6", self.tr("去到结果")),
            ("Esc", self.tr("返回工作台")),
        )
        return tuple(ShortcutLine(keys=keys, words=words) for keys, words in pairs)

    def retranslate(self) -> None:
        """Say the fixed words in the present language and ask for the others."""
        self.setAccessibleName(self.tr("数据交换"))
        for number, (tab, words) in enumerate(self._tab_words().items(), start=1):
            self._tabs[tab].setText(f"{words}  Ctrl+{number}")
            self._tabs[tab].setAccessibleName(words)
        for act, words in self._act_words().items():
            keys = "  Ctrl+Enter" if act in _MAIN else ""
            self._acts[act].setText(words + keys)
            self._acts[act].setAccessibleName(words)
        self._card.set_title(self.tr("结果"))
        self._table.set_columns(self._state.result.columns, self.tr("结果"))
        self._table.set_empty_words(
            self.tr("没有要逐条说明的内容"), self.tr("导入、导出或者比对的结果列在这里")
        )
        self.words_wanted.emit()
        self.display(self._state)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to what there is."""
        super().focusInEvent(event)
        self.take_focus()

    def _show_result(self, before: ExchangeState) -> None:
        result = self._state.result
        summary = self._state.busy or result.summary
        self._summary.setText(summary)
        self._summary.setVisible(bool(summary))
        self._mark.setVisible(bool(summary))
        tone = result.tone.value if not self._state.busy else "info"
        set_icon(self._mark, TONE_ICONS[result.tone] if not self._state.busy else "progress", tone, 20)
        if result.columns != before.result.columns:
            self._table.set_columns(result.columns, self.tr("结果"))
        if result.rows != before.result.rows or result.columns != before.result.columns:
            self._table.display(result.rows)
            if result.rows.rows:
                self._table.choose(result.rows.rows[0].key)
        self._say_in_full(self._table.current_key)

    def _say_in_full(self, key: str) -> None:
        """Show all of the current row below the table."""
        words = self._state.result.details.get(key, "")
        self._detail.setText(words)
        self._detail.setVisible(bool(words))

    def _lay_out(self) -> None:
        tabs = FlowLayout()
        space(tabs, 2)
        for button in self._tabs.values():
            tabs.addWidget(button)
        wanted = QWidget()
        fix_size(wanted, width=_LEFT)
        column = QVBoxLayout(wanted)
        space(column, 10)
        column.addWidget(self._help)
        column.addWidget(self._form, 1)
        for button in self._acts.values():
            column.addWidget(button)
        said = QHBoxLayout()
        space(said, 8)
        said.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._summary, 1)
        self._card.body.addLayout(said)
        self._card.body.addWidget(self._table, 1)
        self._card.body.addWidget(self._detail)
        halves = QHBoxLayout()
        space(halves, 12)
        halves.addWidget(wanted)
        halves.addWidget(self._card, 1)
        layout = QVBoxLayout(self)
        space(layout, 10, (16, 12, 16, 12))
        layout.addWidget(self._header)
        layout.addLayout(tabs)
        layout.addLayout(halves, 1)

    def _connect(self) -> None:
        self._form.page_done_requested.connect(self._do_main_act)
        self._form.draft_changed.connect(self.draft_changed)
        self._table.row_changed.connect(self._say_in_full)
        self._form.back_requested.connect(self.back_requested)
        for number, tab in enumerate(Tab, start=1):
            self._shortcut(f"Ctrl+{number}", partial(self._leave_for, tab))
        self._shortcut("F6", lambda: self._table.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _leave_for(self, tab: Tab) -> None:
        self._form.flush()  # what was typed just now belongs to the tab that is left
        self.tab_requested.emit(tab.value)

    def _do_main_act(self, values: dict[str, Any]) -> None:
        if self._state.acts and not self._state.busy:
            self.act_requested.emit(self._state.acts[-1].value, values)

    def _tab_button(self, tab: Tab) -> QPushButton:
        button = act_button(f"tab_{tab.value}", "tab")
        button.setCheckable(True)
        button.clicked.connect(lambda _checked=False: self._leave_for(tab))
        return button

    def _act_button(self, act: Act) -> QPushButton:
        button = act_button(act.value, "primary" if act in _MAIN else "secondary", _ICONS[act])
        button.clicked.connect(lambda _checked=False: self.act_requested.emit(act.value, self._form.values))
        return button

    def _tab_words(self) -> dict[Tab, str]:
        return {
            Tab.FORM: self.tr("填报表"),
            Tab.EXPORT: self.tr("办件上报"),
            Tab.COMPARE: self.tr("比对"),
        }

    def _act_words(self) -> dict[Act, str]:
        return {
            Act.MAKE_FORM: self.tr("下载填报表"),
            Act.CHECK_FORM: self.tr("先检查，不导入"),
            Act.TAKE_IN: self.tr("导入填报表"),
            Act.EXPORT: self.tr("导出"),
            Act.COMPARE: self.tr("选择文件夹并比对"),
        }
