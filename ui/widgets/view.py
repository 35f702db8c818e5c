"""The base of everything that shows a value."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QWidget


class Retranslated:
    """Adds the reaction to a change of language to a widget class.

    A class sets its fixed texts in `retranslate`, calls it once at the end of its constructor, and
    shows its last state again there. What nobody sees says its words anew when it is shown: a change of
    language costs what is on screen, not all screens that are open.
    """

    _words_old = False

    def retranslate(self) -> None:
        """Set all fixed texts in the present language."""
        raise NotImplementedError

    def follow_language(self, event: QEvent, *, visible: bool) -> None:
        """Retranslate at a change of language, or later when the widget is shown."""
        if event.type() is QEvent.Type.LanguageChange:
            self._words_old = not visible
            if visible:
                self.retranslate()

    def catch_up(self) -> None:
        """Retranslate what was hidden while the language changed."""
        if self._words_old:
            self._words_old = False
            self.retranslate()


class View(Retranslated, QWidget):
    """A widget with one public `display(state)` and signals named after intentions."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        self.follow_language(event, visible=self.isVisible())
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the language late."""
        self.catch_up()
        super().showEvent(event)


class FramedView(Retranslated, QFrame):
    """The same with a frame that the style sheet can paint."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        self.follow_language(event, visible=self.isVisible())
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the language late."""
        self.catch_up()
        super().showEvent(event)
