"""A strip that stays until a longer job is over or a question is answered."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.theme.scaling import set_icon, set_look, space
from ui.theme.theme import theme
from ui.widgets.buttons import Role, act_button
from ui.widgets.texts import icon_label, text_label
from ui.widgets.tone import TONE_ICONS, Tone
from ui.widgets.view import FramedView

_BESIDE_FROM = 720


class StripChoice(msgspec.Struct, frozen=True, kw_only=True):
    """An answer the strip offers: its key, its words and its weight."""

    key: str
    words: str
    role: Role = "secondary"


class ProgressStripState(msgspec.Struct, frozen=True, kw_only=True):
    """What the strip says.

    Attributes:
        words: What is going on or what must be answered.
        detail: More, in a second line.
        done: Parts finished.
        total: Parts in all; 0 when unknown, and no bar where `busy` is false.
        busy: Whether work is running.
        choices: Answers, such as 已出纸 / 废张 / 未出.
        tone: How to take it.
        icon: Icon name; the tone's own where empty.
    """

    words: str
    detail: str = ""
    done: int = 0
    total: int = 0
    busy: bool = False
    choices: tuple[StripChoice, ...] = ()
    tone: Tone = Tone.INFO
    icon: str = ""


class ProgressStrip(FramedView):
    """Modeless; everything else on the screen goes on working.

    Signals:
        chosen: The clerk answered.
            key: The choice's key.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until the first display."""
        super().__init__(parent)
        self.setProperty("surface", "notice")
        self._icon = icon_label("info", "info", 20)
        self._words = text_label("strong", wrap=True)
        self._detail = text_label("help", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._choices = QHBoxLayout()
        space(self._choices, 8)
        self._buttons: list[QPushButton] = []
        words = QVBoxLayout()
        space(words, 4)
        for widget in (self._words, self._detail, self._bar):
            words.addWidget(widget)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        space(self._line, 12)
        self._line.addLayout(words, 1)
        self._line.addLayout(self._choices)
        layout = QHBoxLayout(self)
        space(layout, 12, (14, 8, 14, 8))
        layout.addWidget(self._icon)
        layout.addLayout(self._line, 1)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers under the words where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_BESIDE_FROM)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(below if narrow else beside)
        left = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0)
        self._line.setAlignment(self._choices, left)

    def display(self, state: ProgressStripState | None) -> None:
        """Show `state`; None hides the strip."""
        self.setVisible(state is not None)
        if state is None:
            return
        set_look(self, tone=state.tone.value)
        set_icon(self._icon, state.icon or TONE_ICONS[state.tone], state.tone.value, 20)
        self._words.setText(state.words)
        self._detail.setText(state.detail)
        self._detail.setVisible(bool(state.detail))
        self._bar.setVisible(state.busy)
        self._bar.setRange(0, state.total)
        self._bar.setValue(state.done)
        self._bar.setAccessibleName(state.words)
        self._offer(state.choices)

    def retranslate(self) -> None:
        """Nothing here is our own word; the presenter displays again."""

    def _offer(self, choices: tuple[StripChoice, ...]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for choice in choices:
            button = act_button(f"choice_{choice.key}", choice.role)
            button.setText(choice.words)
            button.clicked.connect(lambda _checked=False, key=choice.key: self.chosen.emit(key))
            self._choices.addWidget(button)
            self._buttons.append(button)
