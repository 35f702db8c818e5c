"""Lines about the window itself: stock, age of the data. Calm, one line a cause."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.scaling import set_icon, space
from ui.widgets.texts import icon_label, text_label
from ui.widgets.tone import TONE_ICONS, Tone
from ui.widgets.view import View
from ui.workbench.workbench_state import BenchNotice


class NoticeLines(View):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._notices: tuple[BenchNotice, ...] = ()
        self._frames: list[QFrame] = []
        self._lines = QVBoxLayout(self)
        space(self._lines, 6)
        self.hide()

    def display(self, notices: tuple[BenchNotice, ...]) -> None:
        """Show one line each."""
        if notices != self._notices:
            self._notices = notices
            for old in self._frames:
                self._lines.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._frames = [_line(notice) for notice in notices]
            for frame in self._frames:
                self._lines.addWidget(frame)
        self.setVisible(bool(notices))

    def retranslate(self) -> None:
        """Nothing here is our own word; the presenter displays again."""


def _line(notice: BenchNotice) -> QFrame:
    frame = QFrame()
    frame.setProperty("surface", "notice")
    calm = notice.tone is Tone.NEUTRAL
    frame.setProperty("tone", "info" if calm else notice.tone.value)
    frame.setAccessibleName(notice.words)
    mark = icon_label("info")
    set_icon(mark, notice.icon or TONE_ICONS[notice.tone], "info" if calm else notice.tone.value, 18)
    layout = QHBoxLayout(frame)
    space(layout, 8, (12, 5, 12, 5))
    layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(text_label("body", notice.words, wrap=True), 1)
    return frame
