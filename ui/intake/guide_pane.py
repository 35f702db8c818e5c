"""The guide beside the page: what the law and the hall say about the item."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.intake.intake_state import GuideLine, GuideSection, GuideState
from ui.theme.scaling import limit_width, space
from ui.widgets.cards import rule
from ui.widgets.pill import Pill, PillState
from ui.widgets.texts import text_label
from ui.widgets.tone import Tone
from ui.widgets.view import FramedView


class GuidePane(FramedView):
    """Shows the guide in a column of its own; F6 brings the focus here, arrows scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._state = GuideState()
        self._built = False
        self._scroll = QScrollArea()
        self._scroll.setObjectName("guide")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outer = QVBoxLayout(self)
        space(outer, 0, (2, 2, 2, 2))
        outer.addWidget(self._scroll)
        limit_width(self, at_least=270, at_most=340)
        self.setFocusProxy(self._scroll)
        self.retranslate()

    def display(self, state: GuideState) -> None:
        """Show `state` from its top; the same guide keeps its place."""
        if state == self._state:
            return
        self._state = state
        self._built = False
        self._build_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """Build what came while nobody could see it."""
        super().showEvent(event)
        self._build_if_seen()

    def retranslate(self) -> None:
        """Name the pane in the present language."""
        self.setAccessibleName(self.tr("办事指南"))
        self._scroll.setAccessibleName(self.tr("办事指南"))
        self._built = False
        self._build_if_seen()

    def _build_if_seen(self) -> None:
        if self._built or not self.isVisible():
            return
        self._built = True
        content = QWidget()
        lines = QVBoxLayout(content)
        space(lines, 8, (14, 12, 14, 14))
        lines.addWidget(text_label("section", self._state.title, wrap=True))
        for section in self._state.sections:
            self._add(lines, section)
        lines.addStretch(1)
        self._scroll.setWidget(content)

    def _add(self, lines: QVBoxLayout, section: GuideSection) -> None:
        lines.addWidget(rule())
        lines.addWidget(text_label("label", section.title, wrap=True))
        for line in section.lines:
            lines.addWidget(self._line(line))

    def _line(self, line: GuideLine) -> QWidget:
        if not line.unconfirmed and not line.detail:
            return text_label("body", line.words, wrap=True)
        shown = QWidget()
        words = QVBoxLayout(shown)
        space(words, 2)
        head = QHBoxLayout()
        space(head, 6)
        head.addWidget(text_label("body", line.words, wrap=True), 1)
        if line.unconfirmed:
            pill = Pill(PillState(words=self.tr("待核"), tone=Tone.WARNING))
            head.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(head)
        if line.detail:
            words.addWidget(text_label("help", line.detail, wrap=True))
        return shown
