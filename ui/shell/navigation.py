"""The places of the program, at the left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.shell.shell_state import NavigationItem
from ui.theme.scaling import fix_size, set_icon, space
from ui.widgets.buttons import act_button
from ui.widgets.pill import Pill, PillState
from ui.widgets.texts import text_label
from ui.widgets.tone import Tone
from ui.widgets.view import FramedView

_MOST_SAID = 999
_WIDE, _NARROW = 176, 56


class Navigation(FramedView):
    """Shows the places with what waits in each; Alt+1 … Alt+9 go there.

    Signals:
        screen_requested: The clerk wants to go to a place.
            key: Its key.
    """

    screen_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self.setProperty("surface", "navigation")
        self._items: tuple[NavigationItem, ...] = ()
        self._current = ""
        self._buttons: dict[str, QPushButton] = {}
        self._counts: dict[str, tuple[QLabel, Pill]] = {}
        inside = QFrame()
        inside.setProperty("surface", "navigation")
        self._lines = QVBoxLayout(inside)
        space(self._lines, 2, (0, 10, 0, 10))
        self._lines.addStretch(1)
        self._scroller = QScrollArea()  # at 200 % there are more places than a low screen has room for
        self._scroller.setWidgetResizable(True)
        self._scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroller.setWidget(inside)
        around = QVBoxLayout(self)
        space(around, 0)
        around.addWidget(self._scroller)
        self._compact = False
        fix_size(self, width=_WIDE)
        self.retranslate()

    def display(self, items: tuple[NavigationItem, ...], current: str) -> None:
        """Show the places and mark the present one."""
        if tuple(self._buttons) != tuple(item.key for item in items):
            self._rebuild(items)
        self._items, self._current = items, current
        for number, item in enumerate(items, start=1):
            self._show(number, item)

    def set_compact(self, *, compact: bool) -> None:
        """Show icons alone; the words stay in tooltips and accessible names."""
        if compact != self._compact:
            self._compact = compact
            fix_size(self, width=_NARROW if compact else _WIDE)
            self.display(self._items, self._current)

    def retranslate(self) -> None:
        """Name the list in the present language; the places' words come with the next display."""
        self.setAccessibleName(self.tr("导航"))

    def _rebuild(self, items: tuple[NavigationItem, ...]) -> None:
        for old in self._buttons.values():
            old.hide()
            old.deleteLater()
        self._buttons, self._counts = {}, {}
        for row, item in enumerate(items):
            button = act_button(f"go_{item.key}", "navigation")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, key=item.key: self._ask(key))
            pill, count = Pill(), text_label("count")
            inside = QHBoxLayout(button)
            space(inside, 0, (0, 0, 10, 0))
            inside.addStretch(1)
            inside.addWidget(pill)
            inside.addWidget(count)
            self._buttons[item.key], self._counts[item.key] = button, (count, pill)
            self._lines.insertWidget(row, button)

    def _show(self, number: int, item: NavigationItem) -> None:
        button, (plain, urgent) = self._buttons[item.key], self._counts[item.key]
        here = item.key == self._current
        button.setText("" if self._compact else f" {item.title}")
        button.setToolTip(item.title if self._compact else "")
        button.setChecked(here)
        button.setShortcut(f"Alt+{number}")
        set_icon(button, item.icon, "primary" if here else "text_muted")
        count = str(item.count) if item.count <= _MOST_SAID else f"{_MOST_SAID}+"
        button.setAccessibleName(f"{item.title} {count}" if item.count else item.title)
        plain.setText(count)
        plain.setVisible(item.count > 0 and not item.urgent and not self._compact)
        urgent.display(PillState(words=count, tone=Tone.ERROR))
        urgent.setVisible(item.count > 0 and item.urgent and not self._compact)

    def _ask(self, key: str) -> None:
        self.display(self._items, self._current)  # the mark moves only when the screen does
        self.screen_requested.emit(key)
