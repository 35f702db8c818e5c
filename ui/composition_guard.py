"""Keys belong to the input method while it composes Chinese.

Enter that ends a composition must not move the focus, Esc that drops it must not leave the page, and no
shortcut may fire in between.
"""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

_KEY_EVENTS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.Shortcut})


class CompositionGuard(QObject):
    """Application-wide filter that knows whether text is being composed."""

    def __init__(self, application: QApplication) -> None:
        """Watch the whole program."""
        super().__init__(application)
        self._composing = False
        self._ending = False
        application.installEventFilter(self)

    @property
    def composing(self) -> bool:
        """Whether a composition is open, or ended in this very turn of the event loop."""
        return self._composing or self._ending

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallow keys during a composition."""
        kind = event.type()
        if kind is QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._follow(event)
        elif kind is QEvent.Type.FocusOut and self._composing:
            self._end()
        elif kind in _KEY_EVENTS and self.composing:
            return self._swallow(event)
        return False  # what QObject's own filter says; each event of the program passes here

    def _follow(self, event: QInputMethodEvent) -> None:
        if event.preeditString():
            self._composing = True
        elif self._composing:
            self._end()

    def _end(self) -> None:
        # Some input methods deliver the key that ended the composition after its text.
        self._composing = False
        self._ending = True
        QTimer.singleShot(0, self, self._forget_ending)

    def _forget_ending(self) -> None:
        self._ending = False

    def _swallow(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # the key is text, not a shortcut
            return True
        next_character = isinstance(event, QKeyEvent) and event.text().isprintable() and event.text() != ""
        return not (self._ending and next_character)
