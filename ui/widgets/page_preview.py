"""Pages of a document as pictures, with zoom."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.texts import text_label
from ui.widgets.view import View

_ZOOMS = (50, 75, 100, 125, 150, 200, 300)
_STEP_BACK, _STEP_ON = -1, 1


class PagePreviewState(msgspec.Struct, frozen=True, kw_only=True):
    """A rendered document.

    Attributes:
        pages: PNG pictures, one a page.
        title: The document's name.
        words: Shown instead of pages while there are none (being made, or why it failed).
    """

    pages: tuple[bytes, ...] = ()
    title: str = ""
    words: str = ""


class PagePreview(View):
    """Shows pages; + and - zoom, 0 fits the width, Page Up and Down turn.

    Signals:
        page_changed: Another page is on screen.
            number: Counted from 1.
    """

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state = PagePreviewState()
        self._page, self._zoom = 0, 0
        self._drawn: tuple[bytes, QPixmap] | None = None
        self._fitted = (0, 0)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("pages")
        self._scroll.setProperty("surface", "pages")
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._picture)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._place = text_label("muted")
        self._percent = text_label("muted")
        self._back = act_button("page_back", "quiet", "back")
        self._on = act_button("page_on", "quiet", "next")
        self._smaller = act_button("zoom_out", "quiet", "zoom-out")
        self._larger = act_button("zoom_in", "quiet", "zoom-in")
        self._fit = act_button("zoom_fit", "quiet")
        layout = QVBoxLayout(self)
        space(layout, 4)
        layout.addLayout(self._bar())
        layout.addWidget(self._scroll, 1)
        self._connect()
        self.setFocusProxy(self._scroll)
        self.retranslate()

    def display(self, state: PagePreviewState) -> None:
        """Show `state` from its first page; a new picture of the same document keeps the page."""
        if state.title != self._state.title or self._page >= len(state.pages):
            self._page = 0
        self._state = state
        self._show()

    def retranslate(self) -> None:
        """Name the buttons in the present language."""
        for button, name in (
            (self._back, self.tr("上一页")),
            (self._on, self.tr("下一页")),
            (self._smaller, self.tr("缩小")),
            (self._larger, self.tr("放大")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._fit.setText(self.tr("适合宽度"))
        self._scroll.setAccessibleName(self.tr("文书预览"))
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom and turn by keys."""
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom_by(_STEP_ON)
            case Qt.Key.Key_Minus:
                self._zoom_by(_STEP_BACK)
            case Qt.Key.Key_0:
                self._set_zoom(0)
            case Qt.Key.Key_PageDown:
                self._turn(_STEP_ON)
            case Qt.Key.Key_PageUp:
                self._turn(_STEP_BACK)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page again."""
        super().resizeEvent(event)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while nobody could see it."""
        super().showEvent(event)
        self._show()

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        space(bar, 2)
        for widget in (self._back, self._place, self._on):
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in (self._smaller, self._percent, self._larger, self._fit):
            bar.addWidget(widget)
        return bar

    def _connect(self) -> None:
        self._back.clicked.connect(lambda _checked=False: self._turn(_STEP_BACK))
        self._on.clicked.connect(lambda _checked=False: self._turn(_STEP_ON))
        self._smaller.clicked.connect(lambda _checked=False: self._zoom_by(_STEP_BACK))
        self._larger.clicked.connect(lambda _checked=False: self._zoom_by(_STEP_ON))
        self._fit.clicked.connect(lambda _checked=False: self._set_zoom(0))

    def _turn(self, by: int) -> None:
        wanted = self._page + by
        if 0 <= wanted < len(self._state.pages):
            self._page = wanted
            self._show()
            self._scroll.verticalScrollBar().setValue(0)
            self.page_changed.emit(wanted + 1)

    def _zoom_by(self, step: int) -> None:
        present = self._shown_percent()
        further = [zoom for zoom in _ZOOMS if (zoom - present) * step > 0]
        if further:
            self._set_zoom(further[0] if step > 0 else further[-1])

    def _set_zoom(self, percent: int) -> None:
        self._zoom = percent
        self._show()

    def _source(self) -> QPixmap:
        """Return the page on screen; it is read again only when it is another one."""
        if self._page >= len(self._state.pages) or not self.isVisible():
            return QPixmap()
        content = self._state.pages[self._page]
        if self._drawn is None or self._drawn[0] is not content:
            picture = QPixmap()
            picture.loadFromData(content)
            self._drawn = (content, picture)
        return self._drawn[1]

    def _shown_percent(self) -> int:
        if self._zoom:
            return self._zoom
        width = self._source().width() or 1
        room = self._scroll.width() - self._scroll.verticalScrollBar().sizeHint().width() - 24
        return max(10, min(100, room * 100 // width))

    def _show(self) -> None:
        pages = len(self._state.pages)
        source = self._source()
        if source.isNull():
            self._fitted = (0, 0)
            self._picture.setText(self._state.words)
        else:
            self._draw(source)
        self._place.setText(f"{min(self._page + 1, pages)} / {pages}")
        self._percent.setText(f"{self._shown_percent()} %" if pages else "")
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page + 1 < pages)
        for button in (self._smaller, self._larger, self._fit):
            button.setEnabled(pages > 0)
        self._picture.setAccessibleName(self._state.title)

    def _draw(self, source: QPixmap) -> None:
        width = max(1, source.width() * self._shown_percent() // 100)
        if self._fitted != (source.cacheKey(), width):
            self._fitted = (source.cacheKey(), width)
            self._picture.setPixmap(source.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))
