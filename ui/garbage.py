"""Cyclic garbage is collected on the GUI thread only.

Python's collector runs in whichever thread happens to allocate. A cycle may hold widgets and other Qt
objects, and those may be destroyed on the GUI thread alone: collected by the store's or the sync's thread
they crash the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS = 500


class GuiThreadGarbage(QObject):
    """Switches the automatic collector off and collects by the same rules from a timer."""

    def __init__(self, parent: QObject) -> None:
        """Begin; `parent` lives in the GUI thread as long as the program."""
        super().__init__(parent)
        gc.disable()
        self._look = QTimer(self)
        self._look.setObjectName("garbage_look_ms")
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)
        self._look.start()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation that is due, as Python itself would have done."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
