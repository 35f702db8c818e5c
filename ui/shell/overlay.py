"""A panel over the window's content, closed by Esc or by leaving it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.theme.theme import theme
from ui.widgets.view import FramedView


class Overlay(FramedView):
    """A floating panel; the focus goes back where it was when it closes.

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
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the window."""
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = min(theme().px(self._width_dp), self._over.width() - theme().px(32))
        self.setFixedWidth(width)
        self.adjustSize()
        height = min(self.sizeHint().height(), self._over.height() - theme().px(96))
        self.setGeometry((self._over.width() - width) // 2, theme().px(64), width, height)
