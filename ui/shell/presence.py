"""Whether anybody is here: the one place that every part of the window asks."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget


class Presence(QObject):
    """Nobody is here from the start, until `admit`, and again from `dismiss` on.

    While nobody is here what belongs to work is neither shown nor enabled (a disabled widget takes no focus
    and no key, whoever hands it one), and acts that need somebody do nothing.

    Signals:
        left: Somebody went, or locked the screen.
    """

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        """Let nobody in yet.

        Args:
            window: Its dialogs close when somebody goes.
        """
        super().__init__(window)
        self._window = window
        self._here = False
        self._kept: list[QWidget] = []

    @property
    def somebody(self) -> bool:
        """Whether somebody is here."""
        return self._here

    def admit(self) -> None:
        """Let somebody in, whose password was checked."""
        self._here = True
        self._show()

    def dismiss(self) -> None:
        """Nobody is here any more; whatever floats over the window is closed."""
        was_here, self._here = self._here, False
        self._show()
        if was_here:
            self._close_what_floats()
            self.left.emit()

    def keep(self, place: QWidget) -> None:
        """Show a place for parts of the work only while somebody is here; nobody else may show or hide it."""
        self._kept.append(place)
        self._show()

    def only_here(self, act: Callable[[], Any]) -> Callable[[], None]:
        """Return the act for a signal or a key; it does nothing while nobody is here."""

        def guarded() -> None:
            if self._here:
                act()

        return guarded

    def _show(self) -> None:
        for place in self._kept:
            place.setEnabled(self._here)
            place.setVisible(self._here)

    def _close_what_floats(self) -> None:
        while popup := QApplication.activePopupWidget():
            if not popup.close():
                break
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
