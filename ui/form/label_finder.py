"""Finds a label of a list by its words or by the initials of its pinyin."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter
from window_client.domain.packaged import initials_table

_FOUND_BY = Qt.ItemDataRole.UserRole + 1
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LabelFinder(QCompleter):
    """The list that opens under an editable combo box while the clerk types.

    Signals:
        taken: Enter took a label; the clerk goes on.
    """

    taken = Signal()

    def __init__(self, box: QComboBox) -> None:
        """Know the labels of a box that has all of them already."""
        super().__init__(box.model(), box)
        self._box = box
        table = initials_table()
        for row in range(box.count()):
            label = box.itemText(row)
            box.setItemData(row, f"{label}\n{table.initials(label)}", _FOUND_BY)
        self.setCompletionRole(_FOUND_BY)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.popup().installEventFilter(self)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802  Qt's own name
        """Return the label, not what it is found by."""
        return str(index.data())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the label that is marked, or the first one, and goes on: one key, not two."""
        pressed = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and isinstance(event, QKeyEvent) and event.key() in _ENTERS and self._take(event):
            return True
        return super().eventFilter(watched, event)

    def take_the_only_one(self) -> None:
        """Take the label that fits what stands in the box, if there is just one."""
        typed = self._box.currentText().strip()
        if not typed or self._box.findText(typed) >= 0:
            return
        self.setCompletionPrefix(typed)
        if self.completionCount() == 1:
            self._choose(self._first())

    def _take(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self.popup().isVisible():
            return False
        marked = self.popup().currentIndex()
        label = str(marked.data()) if marked.isValid() else self._first()
        if label:
            self._choose(label)
            self.popup().hide()
            self.taken.emit()
        return bool(label)

    def _first(self) -> str:
        first = self.currentIndex()
        return str(first.data()) if first.isValid() else ""

    def _choose(self, label: str) -> None:
        self._box.setCurrentIndex(self._box.findText(label))
