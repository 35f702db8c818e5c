"""Pages of a document as pictures, with zoom."""

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.theme.theme import theme
from ui.widgets.buttons import act_button
from ui.widgets.texts import text_label
from ui.widgets.view import View

_ZOOMS = (50, 75, 100, 125, 150, 200, 300)
_STEP_BACK, _STEP_ON = -1, 1
_TURNING = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)

_AROUND_DP = 20
"""Room above and below a page that fits, in pixels at 100 %."""


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
    """Shows pages; + and - zoom, 0 fits, Page Up and Down scroll and then turn.

    A page fits by its whole or by its width; 0 on a page that fits goes from one to the other.

    Attributes:
        bar: Turning and zooming; stands above the page unless whoever made the view puts it elsewhere.

    Signals:
        page_changed: Another page is on screen.
            number: Counted from 1.
    """

    page_changed = Signal(int)

    def __init__(
        self, parent: QWidget | None = None, *, whole_page: bool = False, bar_apart: bool = False
    ) -> None:
        """Show nothing until the first display.

        Args:
            parent: Owner.
            whole_page: Begin with the whole page in sight instead of its width.
            bar_apart: The owner lays out `bar`, which then says nothing about turning a single page.
        """
        super().__init__(parent)
        self._state = PagePreviewState()
        self._page, self._zoom, self._whole = 0, 0, whole_page
        self._bar_apart = bar_apart
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
        self._scroll.installEventFilter(self)
        self._place = text_label("muted")
        self._percent = text_label("muted")
        self._back = act_button("page_back", "quiet", "back")
        self._on = act_button("page_on", "quiet", "next")
        self._smaller = act_button("zoom_out", "quiet", "zoom-out")
        self._larger = act_button("zoom_in", "quiet", "zoom-in")
        self._fit = act_button("zoom_fit", "quiet")
        layout = QVBoxLayout(self)
        space(layout, 4)
        self.bar = self._make_bar()
        if not bar_apart:
            layout.addWidget(self.bar)
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
        self._scroll.setAccessibleName(self.tr("文书预览"))
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of turning before the scroll area does, which would never let a page go."""
        pressed = watched is self._scroll and event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _TURNING:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom and turn by keys."""
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom_by(_STEP_ON)
            case Qt.Key.Key_Minus:
                self._zoom_by(_STEP_BACK)
            case Qt.Key.Key_0:
                self._fit_again()
            case Qt.Key.Key_PageDown:
                self._go(_STEP_ON)
            case Qt.Key.Key_PageUp:
                self._go(_STEP_BACK)
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

    def _make_bar(self) -> QWidget:
        holder = QWidget()
        bar = QHBoxLayout(holder)
        space(bar, 2)
        for widget in (self._back, self._place, self._on):
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in (self._smaller, self._percent, self._larger, self._fit):
            bar.addWidget(widget)
        return holder

    def _connect(self) -> None:
        self._back.clicked.connect(lambda _checked=False: self._turn(_STEP_BACK))
        self._on.clicked.connect(lambda _checked=False: self._turn(_STEP_ON))
        self._smaller.clicked.connect(lambda _checked=False: self._zoom_by(_STEP_BACK))
        self._larger.clicked.connect(lambda _checked=False: self._zoom_by(_STEP_ON))
        self._fit.clicked.connect(lambda _checked=False: self._fit_again())

    def _go(self, by: int) -> None:
        """Scroll by what is in sight; at the edge of the page turn it."""
        bar = self._scroll.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + by * bar.pageStep())
        if bar.value() == before:
            self._turn(by)

    def _fit_again(self) -> None:
        """Undo a zoom; on a page that fits change how it does."""
        if not self._zoom:
            self._whole = not self._whole
        self._set_zoom(0)

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
        source = self._source()
        wide = self._scroll.width() - self._scroll.verticalScrollBar().sizeHint().width() - 24
        percent = wide * 100 // (source.width() or 1)
        if self._whole:
            percent = min(percent, self._room_high() * 100 // (source.height() or 1))
        return max(10, min(100, percent))

    def _room_high(self) -> int:
        return self._scroll.maximumViewportSize().height() - theme().px(_AROUND_DP)

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
        whole = self._whole if self._zoom else not self._whole
        self._fit.setText(self.tr("整页") if whole else self.tr("适合宽度"))
        for turning in (self._back, self._place, self._on):
            turning.setVisible(pages > 1 or not self._bar_apart)
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
