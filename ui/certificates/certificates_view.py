"""The page of certificates: lists of cases, stock, the preview of what is printed next."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QTableView, QVBoxLayout, QWidget

from ui.certificates.certificates_state import CertificatesState, Shelf
from ui.print_flow.certificate_preview import CertificatePreview
from ui.print_flow.print_state import StripState
from ui.print_flow.print_strip import PrintStrip
from ui.shell.shell_state import ShortcutLine
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_header import PageHeader, PageHeaderState
from ui.widgets.pill import PillState
from ui.widgets.table_state import TableColumn
from ui.widgets.tone import Tone
from ui.widgets.view import View


class CertificatesView(View):
    """Enter opens the case, P makes the certificate; the strip asks what came out.

    Signals:
        case_requested, print_requested: About the current row.
            case_id: The case.
        shelf_requested: Another list.
            shelf: The value of a Shelf.
        refresh_requested: Read everything again.
        back_requested: Esc on the list.
    """

    case_requested = Signal(str)
    print_requested = Signal(str)
    shelf_requested = Signal(str)
    refresh_requested = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show empty lists until the first display."""
        super().__init__(parent)
        self._state = CertificatesState()
        self.strip = PrintStrip()
        self.preview = CertificatePreview()
        self._header = PageHeader()
        self._refresh = act_button("refresh", "quiet", "refresh")
        self._shelves = {shelf: self._shelf_button(shelf) for shelf in Shelf}
        self._table = DataTable("certificates", self._columns())
        self._stock = DataTable("stock", self._stock_columns())
        self._acts = QWidget()
        self._print = act_button("make", "primary", "printer")
        self._open = act_button("open", "secondary", "case")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def display(self, state: CertificatesState) -> None:
        """Show `state`."""
        before, self._state = self._state, state
        mark = PillState(words=state.low, tone=Tone.WARNING)
        pills = (mark,) if state.low else ()
        self._header.display(PageHeaderState(title=self.tr("证照"), pills=pills))
        for shelf, button in self._shelves.items():
            button.setText(self._shelf_words(shelf))
            button.setAccessibleName(self._shelf_words(shelf))
            button.setChecked(shelf is state.shelf)
        here = self.focusWidget()
        held = here is not None and self._table.isAncestorOf(here)
        self._table.display(state.rows)
        if not self._table.current_key and state.rows.rows:
            self._table.choose(state.rows.rows[0].key)
        self._stock.display(state.stock)
        if state.preview is not None:
            self.preview.display(state.preview)
        self._stack.setCurrentWidget(self._on_top())
        self._acts.setVisible(self._on_top() is self._table)
        if (state.preview is None) != (before.preview is None) or state.shelf is not before.shelf or held:
            self.take_focus()
        self._enable()

    def display_strip(self, state: StripState | None) -> None:
        """Show the question after printing; None takes it away."""
        self.strip.display(state)

    def take_focus(self) -> None:
        """Go to the preview, or to the list; an empty list takes the focus by the words that say so."""
        self._on_top().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_top(self) -> QWidget:
        if self._state.preview is not None:
            return self.preview
        return self._stock if self._state.shelf is Shelf.STOCK else self._table

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        """Return the keys of this page for F1."""
        pairs = (
            ("Enter", self.tr("打开办件（发证在办件中登记）")),
            ("P", self.tr("制证：先预览")),
            ("Ctrl+Enter", self.tr("预览中：打印证照")),
            ("F11", self.tr("预览中：放大核对")),
            ("F7", self.tr("登记出纸结果：1 已出纸 2 废张 3 未出")),
            ("Ctrl+1 … 5", self.tr("全部、待登记出纸、待制证、待领取、空白和编号")),
            ("F5", self.tr("刷新")),
        )
        return tuple(ShortcutLine(keys=keys, words=words) for keys, words in pairs)

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._refresh.setText(self.tr("刷新 F5"))
        self._refresh.setAccessibleName(self.tr("刷新"))
        self._print.setText(self.tr("制证 P"))
        self._print.setAccessibleName(self.tr("制证"))
        self._open.setText(self.tr("打开办件 Enter"))
        self._open.setAccessibleName(self.tr("打开办件"))
        self._table.set_columns(self._columns(), self.tr("证照办件"))
        self._table.set_empty_words(self.tr("没有要制发的证照"), self.tr("准予后的办件会列在这里"))
        self._stock.set_columns(self._stock_columns(), self.tr("空白证照和编号库存"))
        self._stock.set_empty_words(self.tr("没有库存记录"))
        self.setAccessibleName(self.tr("证照"))
        self.display(self._state)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to what there is."""
        super().focusInEvent(event)
        self.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """P on the list makes the certificate."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            if event.key() == Qt.Key.Key_P:
                self._print.click()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.back_requested.emit()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._header.acts.addWidget(self._refresh)
        shelves = FlowLayout()
        space(shelves, 2)
        for button in self._shelves.values():
            shelves.addWidget(button)
        acts = FlowLayout(self._acts)
        space(acts, 8)
        acts.addWidget(self._print)
        acts.addWidget(self._open)
        for page in (self._table, self._stock, self.preview):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        space(layout, 10, (16, 12, 16, 12))
        layout.addWidget(self._header)
        layout.addWidget(self.strip)
        layout.addLayout(shelves)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._acts)

    def _connect(self) -> None:
        self._refresh.clicked.connect(lambda _checked=False: self.refresh_requested.emit())
        self._print.clicked.connect(lambda _checked=False: self.print_requested.emit(self._table.current_key))
        self._open.clicked.connect(lambda _checked=False: self.case_requested.emit(self._table.current_key))
        self._table.open_requested.connect(self.case_requested)
        self._table.row_changed.connect(lambda _key: self._enable())
        self.strip.left.connect(self.take_focus)
        inner = self._table.findChild(QTableView, "certificates")
        if inner:
            inner.installEventFilter(self)
        for number, shelf in enumerate(Shelf, start=1):
            self._shortcut(f"Ctrl+{number}", partial(self.shelf_requested.emit, shelf.value))
        self._shortcut("F5", self.refresh_requested.emit)
        self._shortcut("F7", self.strip.take_focus)

    def _shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _enable(self) -> None:
        chosen = bool(self._table.current_key)
        self._print.setEnabled(chosen)
        self._open.setEnabled(chosen)

    def _shelf_button(self, shelf: Shelf) -> QPushButton:
        button = act_button(f"shelf_{shelf.value}", "tab")
        button.setCheckable(True)
        button.clicked.connect(lambda _checked=False: self.shelf_requested.emit(shelf.value))
        return button

    def _shelf_words(self, shelf: Shelf) -> str:
        names = {
            Shelf.ALL: self.tr("全部"),
            Shelf.TO_ANSWER: self.tr("待登记出纸"),
            Shelf.TO_PRINT: self.tr("待制证"),
            Shelf.TO_DELIVER: self.tr("待领取"),
            Shelf.STOCK: self.tr("空白和编号"),
        }
        count = f" {self._state.counts.get(shelf, 0)}" if shelf is not Shelf.STOCK else ""
        return f"{names[shelf]}{count}  Ctrl+{list(Shelf).index(shelf) + 1}"

    def _columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn(key="state", title=self.tr("状态"), width=124),
            TableColumn(key="item", title=self.tr("事项"), width=2, stretch=True),
            TableColumn(key="applicant", title=self.tr("申请人"), width=2, stretch=True),
            TableColumn(key="id", title=self.tr("证件号码"), width=168),
            TableColumn(key="number", title=self.tr("办件编号"), width=156),
            TableColumn(key="age", title=self.tr("已等"), width=68, right=True),
        )

    def _stock_columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn(key="kind", title=self.tr("种类"), width=110),
            TableColumn(key="name", title=self.tr("名称"), width=1, stretch=True),
            TableColumn(key="left", title=self.tr("剩余"), width=90, right=True),
            TableColumn(key="next", title=self.tr("最上面一张"), width=150),
            TableColumn(key="state", title=self.tr("状态"), width=110),
        )
