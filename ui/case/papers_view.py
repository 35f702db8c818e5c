"""Documents and certificate of a case."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from ui.case.case_state import PapersState
from ui.case.fact_list import FactList, scrolled
from ui.theme.scaling import limit_width, space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pill import Pill
from ui.widgets.table_state import TableColumn
from ui.widgets.texts import text_label
from ui.widgets.view import View


class PapersView(View):
    """Enter shows a document, P prints it, S records that it was served.

    Signals:
        look_requested, print_requested, serve_requested: About one document.
            document_id: Its id.
    """

    look_requested = Signal(str)
    print_requested = Signal(str)
    serve_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._chosen = ""
        self._table = DataTable("documents", self._columns())
        self._table.open_requested.connect(self.look_requested)
        self._table.row_changed.connect(lambda _key: self._enable())
        inner = self._table.findChild(QTableView, "documents")
        if inner:
            inner.installEventFilter(self)
        self._look = act_button("look", "secondary", "eye")
        self._print = act_button("print", "secondary", "printer")
        self._serve = act_button("serve", "secondary", "hand-over")
        self._pairs = (
            (self._look, self.look_requested),
            (self._print, self.print_requested),
            (self._serve, self.serve_requested),
        )
        for button, signal in self._pairs:
            button.clicked.connect(lambda _checked=False, to=signal: to.emit(self._table.current_key))
        self._card = SectionCard()
        self._mark = Pill()
        self._facts = FactList(selectable=True, key_dp=72)
        self._none = text_label("empty", wrap=True)
        self._lay_out()
        self.setFocusProxy(self._table)
        self.retranslate()

    def display(self, state: PapersState) -> None:
        """Show `state`; a newly chosen document becomes current."""
        self._table.display(state.documents)
        if state.chosen and state.chosen != self._chosen:
            self._table.choose(state.chosen)
        elif not self._table.current_key and state.documents.rows:
            self._table.choose(state.documents.rows[0].key)
        if state.chosen == self._table.current_key:  # it may be listed only after the next reading
            self._chosen = state.chosen
        self._facts.setVisible(bool(state.certificate))
        self._facts.display(state.certificate)
        self._none.setVisible(not state.certificate)
        self._mark.setVisible(state.certificate_mark is not None)
        if state.certificate_mark:
            self._mark.display(state.certificate_mark)
        self._enable()

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._table.set_columns(self._columns(), self.tr("文书"))
        self._table.set_empty_words(self.tr("还没有出具文书"))
        words = (self.tr("查看 Enter"), self.tr("打印 P"), self.tr("登记送达 S"))
        for (button, _signal), text in zip(self._pairs, words, strict=True):
            button.setText(text)
            button.setAccessibleName(text)
        self._card.set_title(self.tr("证照"))
        self._scroll.setAccessibleName(self.tr("证照"))
        self._none.setText(self.tr("还没有制证；准予后在“下一步”中制证。"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read the keys on the table."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            button = {Qt.Key.Key_P: self._print, Qt.Key.Key_S: self._serve}.get(Qt.Key(event.key()))
            if button:
                button.click()
                return True
        return super().eventFilter(watched, event)

    def _enable(self) -> None:
        for button, _signal in self._pairs:
            button.setEnabled(bool(self._table.current_key))

    def _lay_out(self) -> None:
        acts = FlowLayout()
        space(acts, 6)
        for button, _signal in self._pairs:
            acts.addWidget(button)
        left = QVBoxLayout()
        space(left, 8)
        left.addWidget(self._table, 1)
        left.addLayout(acts)
        self._card.acts.addWidget(self._mark)
        self._card.body.addWidget(self._none)
        self._scroll = scrolled(self._facts)
        self._card.body.addWidget(self._scroll, 1)
        limit_width(self._card, at_least=300, at_most=420)
        across = QHBoxLayout(self)
        space(across, 12)
        across.addLayout(left, 1)
        across.addWidget(self._card)

    def _columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn(key="kind", title=self.tr("文书"), width=1, stretch=True),
            TableColumn(key="number", title=self.tr("文号"), width=210),
            TableColumn(key="issued", title=self.tr("出具时间"), width=150),
            TableColumn(key="copies", title=self.tr("份数"), width=72),
            TableColumn(key="served", title=self.tr("送达"), width=100),
        )
