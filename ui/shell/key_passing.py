"""Keys of the page work wherever the focus is: in the header, the navigation, the status bar."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_MODIFIED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class KeyPassing:
    """Hands keys that mean the page to the page, as if the focus had stayed where it was there."""

    def __init__(self) -> None:
        """Pass nothing on yet."""
        self._passing = False

    def hand_over(self, event: QKeyEvent, screen: QWidget | None) -> bool:
        """Let the screen take a key pressed outside it; say whether it did.

        Function keys and keys with Ctrl or Alt mean the page. Esc leads back to it. Letters, arrows, Tab,
        Enter and Space belong to whatever has the focus.
        """
        if screen is None or self._passing or _is_inside(screen):
            return False
        if event.key() == Qt.Key.Key_Escape:
            place_in(screen).setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return _means_the_page(event) and self._send(event, place_in(screen))

    def offer(self, event: QKeyEvent, screen: QWidget | None) -> bool:
        """Give the screen a key that is also the window's, if it wants it before the window."""
        if screen is None or self._passing or _is_inside(screen):
            return False
        place = place_in(screen)
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, event.key(), event.modifiers(), event.text())
        asked.ignore()
        QCoreApplication.sendEvent(place, asked)
        return asked.isAccepted() and self._send(event, place)

    def _send(self, event: QKeyEvent, place: QWidget) -> bool:
        copy = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers(), event.text())
        self._passing = True  # what nobody takes comes back up to the window
        try:
            QCoreApplication.sendEvent(place, copy)
        finally:
            self._passing = False
        return copy.isAccepted()


def place_in(screen: QWidget) -> QWidget:
    """Return where the focus was last in a screen."""
    return screen.focusWidget() or screen


def _is_inside(screen: QWidget) -> bool:
    here = QApplication.focusWidget()
    return here is None or here is screen or screen.isAncestorOf(here)


def _means_the_page(event: QKeyEvent) -> bool:
    function_key = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return function_key or bool(event.modifiers() & _MODIFIED)
