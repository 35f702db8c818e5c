"""Above the applicant's form: warnings, what the lists say, the last cases."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.intake.known_state import KnownState, PastLine
from ui.theme.scaling import space
from ui.widgets.pill import Pill
from ui.widgets.progress_strip import ProgressStrip, ProgressStripState
from ui.widgets.texts import ElidedLabel, text_label
from ui.widgets.view import View

MOST_STRIPS = 3
MOST_LINES = 3


class KnownPane(View):
    """Takes no room while there is nothing to say.

    Signals:
        chosen: The clerk took what a warning offers.
            key: The choice's key.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is something."""
        super().__init__(parent)
        self._state = KnownState()
        self._strips = tuple(ProgressStrip() for _place in range(MOST_STRIPS))
        self._look_ups = text_label("help", wrap=True)
        self._look_ups.setObjectName("look_ups")
        self._title = text_label("key")
        self._lines = tuple(_Line() for _place in range(MOST_LINES))
        layout = QVBoxLayout(self)
        space(layout, 6)
        for strip in self._strips:
            strip.chosen.connect(self.chosen)
            layout.addWidget(strip)
        layout.addWidget(self._title)
        for line in self._lines:
            layout.addWidget(line)
        layout.addWidget(self._look_ups)
        self.hide()
        self.retranslate()

    def display(self, state: KnownState) -> None:
        """Show `state`."""
        if state == self._state:
            return
        self._state = state
        self.setVisible(state != KnownState())
        strips: list[ProgressStripState | None] = [*state.strips, *[None] * MOST_STRIPS]
        for strip, shown in zip(self._strips, strips, strict=False):
            strip.display(shown)
        self._title.setText(state.title)
        self._title.setVisible(bool(state.title))
        lines: list[PastLine | None] = [*state.lines, *[None] * MOST_LINES]
        for line, past in zip(self._lines, lines, strict=False):
            line.display(past)
        self._look_ups.setText(state.look_ups)
        self._look_ups.setVisible(bool(state.look_ups))

    def take(self) -> bool:
        """Do what the first warning offers; say whether there was something."""
        offered = [choice.key for strip in self._state.strips for choice in strip.choices]
        if offered:
            self.chosen.emit(offered[0])
        return bool(offered)

    def retranslate(self) -> None:
        """Name the pane in the present language; the presenter displays the rest again."""
        self.setAccessibleName(self.tr("该申请人的办件与核查"))


class _Line(QWidget):
    """An earlier case: what and when, and where it stands."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ElidedLabel("body")
        self._status = Pill()
        layout = QHBoxLayout(self)
        space(layout, 8, (0, 2, 0, 2))
        layout.addWidget(self._status)
        layout.addWidget(self._words, 1)
        self.hide()

    def display(self, past: PastLine | None) -> None:
        """Show a case; None hides the line."""
        self.setVisible(past is not None)
        if past:
            self._words.display(past.words)
            self._status.display(past.status)
