"""The work lists as cards, each with its length; arrows move between them."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.scaling import set_icon, set_look, space
from ui.theme.theme import theme
from ui.widgets.texts import icon_label, text_label
from ui.widgets.tone import Tone
from ui.widgets.view import View
from ui.workbench.workbench_state import QueueCardState

_LEAST_WIDTH, _GAP = 104, 8
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _QueueCard(QPushButton):
    """One list: name above, length below."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setObjectName(f"queue_{key}")
        self.setProperty("role", "queue")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = text_label("muted")
        self._icon = icon_label("", "error", 14)
        self._count = text_label("figure")
        top = QHBoxLayout()
        space(top, 4)
        top.addWidget(self._title, 1)
        top.addWidget(self._icon)
        layout = QVBoxLayout(self)
        space(layout, 0, (12, 7, 10, 5))
        layout.addLayout(top)
        layout.addWidget(self._count)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def display(self, state: QueueCardState, *, current: bool) -> None:
        """Show one list."""
        count = "…" if state.count is None else str(state.count)
        tone = state.tone if state.count else Tone.NEUTRAL
        self._title.setText(state.title)
        self._count.setText(count)
        set_icon(self._icon, state.icon if state.count else "", tone.value, 14)
        set_look(self, tone=tone.value)
        words = QCoreApplication.translate("QueueCards", "{title} {count} 件")
        self.setAccessibleName(words.format(title=state.title, count=count))
        self.setToolTip(self.accessibleName())
        self.setChecked(current)


class QueueCards(View):
    """All work lists.

    Signals:
        chosen: A list was chosen.
            key: Its key.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._cards: dict[str, _QueueCard] = {}
        self._shown: tuple[tuple[QueueCardState, ...], str] = ((), "")
        self._grid = QGridLayout(self)
        self._columns = 0
        space(self._grid, _GAP)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the cards over as few even lines as the width needs."""
        super().resizeEvent(event)
        self._spread()

    def display(self, queues: tuple[QueueCardState, ...], current: str) -> None:
        """Show the lists and which one lies below."""
        self._shown = (queues, current)
        for state in queues:
            if state.key not in self._cards:
                self._add(state.key)
            self._cards[state.key].display(state, current=state.key == current)

    def enter(self) -> None:
        """Give the focus to the chosen card."""
        if card := self._cards.get(self._shown[1]):
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self.setAccessibleName(self.tr("工作清单"))
        self.display(*self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between the cards, Enter chooses."""
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.focusPreviousChild()
        elif event.key() in _ENTERS and isinstance(card := self.focusWidget(), _QueueCard):
            card.click()
        else:
            super().keyPressEvent(event)

    def _add(self, key: str) -> None:
        card = _QueueCard(key)
        card.clicked.connect(lambda _checked=False: self._choose(key))
        self._cards[key] = card
        self._lay_out_again()

    def _lay_out_again(self) -> None:
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = 0
        self._spread()

    def _spread(self) -> None:
        if not self._cards:
            return
        look = theme()
        fitting = max((self.width() + look.px(_GAP)) // look.px(_LEAST_WIDTH + _GAP), 1)
        lines = -(-len(self._cards) // fitting)
        columns = -(-len(self._cards) // lines)
        if columns == self._columns:
            return
        for column in range(self._columns, columns):
            self._grid.setColumnStretch(column, 1)
        for column in range(columns, self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, place // columns, place % columns)

    def _choose(self, key: str) -> None:
        self.display(*self._shown)  # the mark moves only when the list does
        self.chosen.emit(key)
