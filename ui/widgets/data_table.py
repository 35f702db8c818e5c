"""The table used for work lists, the outbox and search results."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedLayout, QTableView, QWidget

from ui.theme.theme import theme
from ui.widgets.cards import EmptyState
from ui.widgets.table_model import PagedTableModel
from ui.widgets.table_state import TableColumn, TableState

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DataTable(QWidget):
    """Rows of equal height, read in pages; Enter or a double click opens a row.

    Where there are no rows, the words that say so take the focus, so that the keys of the screen still work.

    Signals:
        open_requested: The clerk opens a row.
            key: The row's key.
        row_changed: Another row is current.
            key: The row's key, empty when none.
        page_wanted: See PagedTableModel.page_wanted.
            after: Key of the last row shown.
    """

    open_requested = Signal(str)
    row_changed = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, name: str, columns: tuple[TableColumn, ...], parent: QWidget | None = None) -> None:
        """Show an empty table.

        Args:
            name: Object name of the inner table.
            columns: The columns; `set_columns` follows the language.
            parent: Owner.
        """
        super().__init__(parent)
        self._columns = columns
        self._model = PagedTableModel(columns, self)
        self._table = _Table(name, self._model)
        self._empty = EmptyState()
        self._empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self._table)
        self._model.page_wanted.connect(self.page_wanted)
        self._table.opened.connect(self.open_requested)
        self._table.selectionModel().currentRowChanged.connect(self._tell_row)
        self._table.fit(columns)

    def set_columns(self, columns: tuple[TableColumn, ...], accessible_name: str) -> None:
        """Change the headings and the table's name for assistive tools."""
        self._columns = columns
        self._model.set_columns(columns)
        self._table.setAccessibleName(accessible_name)
        self._table.fit(columns)

    def set_empty_words(self, title: str, hint: str = "") -> None:
        """Say what stands where there are no rows."""
        self._empty.display(title, hint)

    def display(self, state: TableState) -> None:
        """Show `state`; the current row stays current by its key."""
        current = self.current_key
        self._model.display(state)
        self._bring_forward(self._table if state.rows else self._empty)
        if current != self.current_key:
            self.choose(current)

    @property
    def current_key(self) -> str:
        """Key of the current row, empty when there is none."""
        index = self._table.currentIndex()
        return str(index.data(Qt.ItemDataRole.UserRole)) if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Make the row with this key current, if it is there."""
        for number, row in enumerate(self._model.state.rows):
            if row.key == key:
                self._table.selectRow(number)
                return

    def _bring_forward(self, wanted: QWidget) -> None:
        before = self._stack.currentWidget()
        held = before is not None and before.hasFocus()
        self.setFocusProxy(wanted)
        self._stack.setCurrentWidget(wanted)
        if held and wanted is not before:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.row_changed.emit(str(current.data(Qt.ItemDataRole.UserRole)) if current.isValid() else "")


class _Table(QTableView):
    """Whole rows, fixed heights, widths by the columns' shares."""

    opened = Signal(str)

    def __init__(self, name: str, model: PagedTableModel) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setModel(model)
        self._columns: tuple[TableColumn, ...] = ()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._open)
        self._measure()

    def fit(self, columns: tuple[TableColumn, ...]) -> None:
        """Give fixed columns their width and share out the rest."""
        self._columns = columns
        look = theme()
        fixed = sum(look.px(column.width) for column in columns if not column.stretch)
        shares = sum(column.width for column in columns if column.stretch) or 1
        rest = max(self.viewport().width() - fixed, 0)
        for number, column in enumerate(columns):
            share = max(rest * column.width // shares, look.px(96))
            self.setColumnWidth(number, share if column.stretch else look.px(column.width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width again."""
        super().resizeEvent(event)
        self.fit(self._columns)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scale."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row; Ctrl+Enter belongs to the page."""
        if event.key() in _ENTERS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.key() in _ENTERS and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        look = theme()
        self.verticalHeader().setDefaultSectionSize(look.metric("row_height"))
        self.horizontalHeader().setFixedHeight(look.metric("control_height"))
        self.setIconSize(QSize(look.px(16), look.px(16)))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(Qt.ItemDataRole.UserRole)))
