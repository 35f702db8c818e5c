"""A panel over the window's content: keys stay in it until Esc, or until the focus is taken elsewhere."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.theme.theme import theme
from ui.widgets.view import FramedView

LOCK_KEYS = "Ctrl+L"


class Overlay(FramedView):
    """A floating panel; the focus goes back where it was when it closes.

    While it is open no key works behind it, but for the one that locks the screen. A click elsewhere closes
    it and is a click there.

    Attributes:
        body: Layout for the content.
    """

    def __init__(self, width_dp: int, over: QWidget) -> None:
        """Stay hidden.

        Args:
            width_dp: Width at 100 %, in pixels.
            over: The window it floats over.
        """
        super().__init__(over)
        self.setProperty("surface", "popup")
        self._over = over
        self._width_dp = width_dp
        self._came_from: QWidget | None = None
        self.body = QVBoxLayout(self)
        space(self.body, 8, (16, 14, 16, 16))
        over.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self.hide()

    def open(self, focus: QWidget) -> None:
        """Show the panel and give `focus` the keys."""
        self._came_from = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Hide the panel and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        if self._came_from:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; nothing goes on to the page behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take every shortcut of the window for a key of this panel."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            locks = QKeySequence(event.keyCombination()) == QKeySequence(LOCK_KEYS)
            event.setAccepted(not locks)
            return not locks
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  Qt's own name
        """Tab goes round inside."""
        stops = [one for one in self.findChildren(QWidget) if _takes_tab(one)]
        here = QApplication.focusWidget()
        if stops and here is not None:
            at = stops.index(here) if here in stops else -1
            stops[(at + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the window."""
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _left: QWidget | None, reached: QWidget | None) -> None:
        """The focus was taken elsewhere, by a click or by the program; it stays there."""
        elsewhere = reached is not None and reached is not self and not self.isAncestorOf(reached)
        if elsewhere and self.isVisible():
            self._came_from = None
            self.close_panel()

    def _place(self) -> None:
        width = min(theme().px(self._width_dp), self._over.width() - theme().px(32))
        self.setFixedWidth(width)
        self.adjustSize()
        height = min(self.sizeHint().height(), self._over.height() - theme().px(96))
        self.setGeometry((self._over.width() - width) // 2, theme().px(64), width, height)


def _takes_tab(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
