"""Buttons by role: one primary a page, saying the act it does."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme.scaling import set_icon

Role = Literal["primary", "secondary", "quiet", "danger", "link", "navigation", "step", "sync", "tab"]
_ICON_COLOURS = {"primary": "on_primary", "danger": "error", "link": "link"}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def act_button(
    name: str, role: Role = "secondary", icon: str = "", parent: QWidget | None = None
) -> QPushButton:
    """Make a button; its text is set in the owner's `retranslate`.

    Args:
        name: Object name, what tests look for.
        role: Weight on the page.
        icon: Name of an icon, or none.
        parent: Owner.
    """
    button = QPushButton(parent)
    button.setObjectName(name)
    button.setProperty("role", role)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    if icon:
        set_icon(button, icon, _ICON_COLOURS.get(role, "primary"))
    button.installEventFilter(_EnterPresses(button))
    return button


class _EnterPresses(QObject):
    """Enter presses the focused button, as Space does."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn Enter into a click."""
        pressed = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if not (pressed and isinstance(event, QKeyEvent) and isinstance(watched, QPushButton)):
            return super().eventFilter(watched, event)
        if event.key() in _ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            watched.click()
            return True
        return super().eventFilter(watched, event)
