"""A search field with its results, by keyboard."""

import msgspec
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.theme.scaling import space
from ui.theme.theme import theme
from ui.widgets.texts import text_label
from ui.widgets.view import View

_PAUSE_MS = 120
_ROWS_SHOWN = 8
_ROWS_AT_LEAST = 3
_AROUND = 300
"""What a page needs above and below the results: heads, field, ways on."""
_KEY = Qt.ItemDataRole.UserRole
LONGEST_QUERY = 200


class SearchHit(msgspec.Struct, frozen=True, kw_only=True):
    """One result: a line, a smaller line, and an icon; a new `group` gets a heading above."""

    key: str
    title: str
    detail: str = ""
    icon: str = "search"
    group: str = ""


class SearchState(msgspec.Struct, frozen=True, kw_only=True):
    """What was found.

    Attributes:
        query: What the results answer; results of an older query are not shown.
        hits: Best first.
        footer: How old the data is, or why nothing was found.
    """

    query: str = ""
    hits: tuple[SearchHit, ...] = ()
    footer: str = ""


class SearchBox(View):
    """Type, arrow down, Enter.

    Signals:
        search_requested: The clerk stopped typing for a moment.
            query: Text without outer spaces; may be empty.
        chosen: A result was chosen.
            key: Its key.
    """

    search_requested = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty field."""
        super().__init__(parent)
        self._state = SearchState()
        self._field = QLineEdit()
        self._field.setObjectName("search")
        self._field.setMaxLength(LONGEST_QUERY)
        self._field.addAction(theme().icon("search", "text_muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._results = QListWidget()
        self._results.setObjectName("results")
        self._footer = text_label("help")
        self._footer.setAlignment(Qt.AlignmentFlag.AlignTop)  # right below the results, however high the page
        layout = QVBoxLayout(self)
        space(layout, 4)
        for widget in (self._field, self._results, self._footer):
            layout.addWidget(widget)
        self.setFocusProxy(self._field)
        self._page: QWidget = self
        self._pause = QTimer(self)
        self._pause.setObjectName("search_pause_ms")
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._field.textChanged.connect(lambda _text: self._pause.start())
        self._field.installEventFilter(self)
        self._results.itemActivated.connect(self._choose)
        self._words = (self.tr("查找"), "")
        self.retranslate()
        self.display(self._state)

    def set_words(self, name: str, placeholder: str) -> None:
        """Name the field and say what may be typed."""
        self._words = (name, placeholder)
        self.retranslate()

    def display(self, state: SearchState) -> None:
        """Show results, unless the clerk typed on since."""
        if state.query and state.query != self._query():
            return
        self._state = state
        self._results.clear()
        group = ""
        for hit in state.hits:
            if hit.group and hit.group != group:
                self._add_heading(hit.group)
            group = hit.group
            self._add(hit)
        self._move(1)
        self._results.setVisible(bool(state.hits))
        self._footer.setText(state.footer)
        self._footer.setVisible(bool(state.footer))
        self._fit()

    def clear(self) -> None:
        """Forget the query; the results go when the owner displays none."""
        self._field.clear()
        self._pause.stop()
        self._ask()

    def retranslate(self) -> None:
        """Set the names in the present language."""
        name, placeholder = self._words
        self._field.setAccessibleName(name)
        self._field.setPlaceholderText(placeholder)
        self._results.setAccessibleName(self.tr("查找结果"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter in the field work on the results."""
        if watched is self._page:
            if event.type() is QEvent.Type.Resize:
                self._fit()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._move(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._results.currentItem():
                self._choose(self._results.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _query(self) -> str:
        return self._field.text().strip()

    def _ask(self) -> None:
        self.search_requested.emit(self._query())

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_KEY)))

    def _move(self, by: int) -> None:
        row = self._results.currentRow() + by
        while item := self._results.item(row):
            if item.data(_KEY) is not None:  # headings are passed over
                self._results.setCurrentRow(row)
                return
            row += by

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self._results)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(theme().colour("text_muted"))
        bold = item.font()
        bold.setBold(True)
        item.setFont(bold)
        item.setSizeHint(QSize(0, theme().px(26)))

    def _add(self, hit: SearchHit) -> None:
        text = f"{hit.title}\n{hit.detail}" if hit.detail else hit.title
        item = QListWidgetItem(theme().icon(hit.icon, "primary"), text, self._results)
        item.setData(_KEY, hit.key)
        item.setToolTip(text)
        item.setSizeHint(QSize(0, theme().px(50 if hit.detail else 34)))

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the room that the page has, which messages above it change."""
        super().showEvent(event)
        self._page = _page_around(self)
        self._page.installEventFilter(self)
        self._fit()

    def _fit(self) -> None:
        """Show the usual number of rows, fewer in a low window: what stands below must stay in sight."""
        room = self._page.height() - theme().px(_AROUND)
        heights = [
            self._results.sizeHintForRow(row) for row in range(min(self._results.count(), _ROWS_SHOWN))
        ]
        while len(heights) > _ROWS_AT_LEAST and sum(heights) > room:
            heights.pop()
        self._results.setFixedHeight(sum(heights) + theme().px(6))


def _page_around(widget: QWidget) -> QWidget:
    """Return what bounds the page in sight: the view that scrolls it, or its window."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above.viewport() if isinstance(above, QScrollArea) else widget.window()
