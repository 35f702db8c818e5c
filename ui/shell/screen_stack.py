"""Screens on top of each other; the one shown alone decides how much room is needed."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class ScreenStack(QStackedWidget):
    """A stack that is as large as its present screen; Qt's own is as large as its largest."""

    def sizeHint(self) -> QSize:
        """Return the present screen's wish."""
        screen = self.currentWidget()
        return screen.sizeHint() if screen else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return what the present screen needs at least."""
        screen = self.currentWidget()
        return screen.minimumSizeHint() if screen else super().minimumSizeHint()
