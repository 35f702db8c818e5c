"""A refusal inside a page: what happened, whether the work is safe, what to do now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.error_messages import Notice, sentences
from ui.theme.scaling import set_icon, set_look, space
from ui.widgets.texts import icon_label, text_label
from ui.widgets.tone import TONE_ICONS, Tone
from ui.widgets.view import FramedView


class NoticeCard(FramedView):
    """Shows one notice beside what it is about, for pages where the message bar is too far away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is a notice."""
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("surface", "notice")
        self._icon = icon_label("error", "error", 20)
        self._happened = text_label("strong", wrap=True)
        self._rest = text_label("body", wrap=True)
        self._code = text_label("help")
        words = QVBoxLayout()
        space(words, 2)
        for label in (self._happened, self._rest, self._code):
            words.addWidget(label)
        layout = QHBoxLayout(self)
        space(layout, 10, (12, 10, 12, 10))
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.hide()

    def display(self, notice: Notice | None, tone: Tone = Tone.ERROR) -> None:
        """Show a notice; None hides the card."""
        self.setVisible(notice is not None)
        if notice is None:
            return
        rest = sentences(notice.work, notice.next_step)
        set_look(self, tone=tone.value)
        set_icon(self._icon, TONE_ICONS[tone], tone.value, 20)
        self._happened.setText(notice.happened)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self._code.setText(notice.code)
        self._code.setVisible(bool(notice.code))
        self.setAccessibleName(sentences(notice.happened, rest))

    def retranslate(self) -> None:
        """Nothing here is our own word; the presenter displays again."""
