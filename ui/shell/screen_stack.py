"""Screens on top of each other; the one shown alone decides how much room is needed."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QLayout, QStackedWidget


class ScreenStack(QStackedWidget):
    """A stack that is as large as its present screen; Qt's own is as large as its largest."""

    def __init__(self) -> None:
        """Hold no screen yet."""
        super().__init__()
        layout = self.layout()
        assert layout is not None
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.currentChanged.connect(self._ask_for_room)

    def sizeHint(self) -> QSize:
        """Return the present screen's wish."""
        screen = self.currentWidget()
        return screen.sizeHint() if screen else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return what the present screen needs at least."""
        screen = self.currentWidget()
        return screen.minimumSizeHint() if screen else super().minimumSizeHint()

    def _ask_for_room(self) -> None:
        # a scroll area looks again when its widget itself gets this event
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
