"""A small state mark: icon and words on a tinted ground."""

import msgspec
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.theme.scaling import set_icon, set_look, space
from ui.widgets.texts import icon_label, text_label
from ui.widgets.tone import TONE_ICONS, Tone


class PillState(msgspec.Struct, frozen=True, kw_only=True):
    """What a pill says.

    Attributes:
        words: The state in words.
        tone: How to take it.
        icon: Icon name; the tone's own where empty.
    """

    words: str
    tone: Tone = Tone.NEUTRAL
    icon: str = ""


class Pill(QFrame):
    """Shows a state; never by colour alone."""

    def __init__(self, state: PillState | None = None, parent: QWidget | None = None) -> None:
        """Show `state`, or nothing until the first display."""
        super().__init__(parent)
        self.setProperty("surface", "pill")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon = icon_label("circle", "neutral", 14)
        self._words = text_label("pill")
        layout = QHBoxLayout(self)
        space(layout, 4, (8, 0, 10, 0))
        layout.addWidget(self._icon)
        layout.addWidget(self._words)
        if state:
            self.display(state)

    def display(self, state: PillState) -> None:
        """Show `state`."""
        set_icon(self._icon, state.icon or TONE_ICONS[state.tone], state.tone.value, 14)
        self._words.setText(state.words)
        self.setAccessibleName(state.words)
        set_look(self, tone=state.tone.value)
