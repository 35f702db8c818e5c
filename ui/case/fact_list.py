"""Lines of a title and its words, to read and to copy."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.case.case_state import Fact
from ui.theme.scaling import limit_width, space
from ui.widgets.texts import text_label

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class FactList(QWidget):
    """Shows facts; with `selectable` each can be reached and copied by keyboard."""

    def __init__(self, parent: QWidget | None = None, *, selectable: bool = False, key_dp: int = 160) -> None:
        """Show nothing until the first display.

        Args:
            parent: Owner.
            selectable: Whether the words can be marked.
            key_dp: Width of the titles at 100 %.
        """
        super().__init__(parent)
        self._key_dp = key_dp
        self._selectable = selectable
        self._facts: tuple[Fact, ...] | None = None
        self._inside = QWidget()
        self._outer = QVBoxLayout(self)
        space(self._outer, 0)
        self._outer.addWidget(self._inside)

    def display(self, facts: tuple[Fact, ...]) -> None:
        """Show `facts`; the same ones are left alone, with what is selected in them."""
        if facts == self._facts:
            return
        self._facts = facts
        before, self._inside = self._inside, self._build(facts)
        self._outer.replaceWidget(before, self._inside)
        before.hide()
        before.deleteLater()

    def _build(self, facts: tuple[Fact, ...]) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        space(grid, 8)
        grid.setColumnStretch(1, 1)
        for row, fact in enumerate(facts):
            key = text_label("key", fact.title, wrap=True)
            limit_width(key, at_least=self._key_dp, at_most=self._key_dp)
            words = text_label("body", fact.words, wrap=True)
            words.setAccessibleName(f"{fact.title} {fact.words}")
            if self._selectable:
                words.setTextInteractionFlags(_SELECTABLE)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(key, row, 0, top)
            grid.addWidget(words, row, 1, top)
        return inside


def scrolled(inside: QWidget) -> QScrollArea:
    """Put a list that may be long into a scroll area that keys can move."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    holder = QWidget()
    layout = QVBoxLayout(holder)
    space(layout, 0, (0, 0, 8, 0))
    layout.addWidget(inside)
    layout.addStretch(1)
    area.setWidget(holder)
    return area
