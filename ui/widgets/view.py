"""The base of everything that shows a value."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QWidget


class Retranslated:
    """Adds the reaction to a change of language to a widget class.

    A class sets its fixed texts in `retranslate`, calls it once at the end of its constructor, and
    shows its last state again there.
    """

    def retranslate(self) -> None:
        """Set all fixed texts in the present language."""
        raise NotImplementedError


class View(Retranslated, QWidget):
    """A widget with one public `display(state)` and signals named after intentions."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class FramedView(Retranslated, QFrame):
    """The same with a frame that the style sheet can paint."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
