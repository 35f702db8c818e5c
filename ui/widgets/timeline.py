"""What happened on a case, newest first."""

import msgspec
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.theme.theme import theme
from ui.widgets.texts import text_label
from ui.widgets.tone import TONE_ICONS, Tone


class TimelineEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that happened.

    Attributes:
        title: What.
        when: When, in words of the hall's local time.
        who: Who, at which window.
        detail: More, may be long.
        tone: How to take it.
        icon: Icon name; the tone's own where empty.
        mark: Short words such as 未送达, shown behind the title.
    """

    title: str
    when: str
    who: str = ""
    detail: str = ""
    tone: Tone = Tone.NEUTRAL
    icon: str = ""
    mark: str = ""


class _Rail(QWidget):
    """The icon and the line that joins it to the next."""

    def __init__(self, icon: str, tone: Tone, *, last: bool) -> None:
        super().__init__()
        self._icon, self._tone, self._last = icon, tone, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the width of the rail."""
        return QSize(theme().px(22), theme().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and line."""
        super().paintEvent(event)
        look = theme()
        painter = QPainter(self)
        edge, top = look.px(18), look.px(2)
        left = (self.width() - edge) // 2
        painter.drawPixmap(QRect(left, top, edge, edge), look.pixmap(self._icon, self._tone.value, 18))
        if not self._last:
            middle, below = self.width() // 2, top + edge + look.px(3)
            line = QRect(middle - look.px(1), below, look.px(2), self.height())
            painter.fillRect(line, look.colour("border"))


class Timeline(QWidget):
    """Shows entries in the order given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        space(self._lines, 0)

    def display(self, entries: tuple[TimelineEntry, ...]) -> None:
        """Show `entries`."""
        while item := self._lines.takeAt(0):
            if old := item.widget():
                old.hide()  # until it is deleted it would stand over the new ones
                old.deleteLater()
        for number, entry in enumerate(entries, start=1):
            self._lines.addWidget(_line(entry, last=number == len(entries)))
        self._lines.addStretch(1)


def _line(entry: TimelineEntry, *, last: bool) -> QWidget:
    line = QWidget()
    outer = QHBoxLayout(line)
    space(outer, 10)
    outer.addWidget(_Rail(entry.icon or TONE_ICONS[entry.tone], entry.tone, last=last))
    words = QVBoxLayout()
    space(words, 2, (0, 2, 0, 14))
    outer.addLayout(words, 1)
    head = QHBoxLayout()
    space(head, 10)
    head.addWidget(text_label("strong", entry.title))
    head.addWidget(text_label("help", entry.mark))
    head.addStretch(1)
    head.addWidget(text_label("help", entry.when))
    words.addLayout(head)
    for role, text in (("muted", entry.who), ("body", entry.detail)):
        if text:
            label = text_label(role, text, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            words.addWidget(label)
    line.setAccessibleName(f"{entry.title} {entry.when}")
    return line
