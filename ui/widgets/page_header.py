"""The head of a page: title, what it is about, state marks, acts."""

import msgspec
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.widgets.pill import Pill, PillState
from ui.widgets.texts import ElidedLabel, text_label


class PageHeaderState(msgspec.Struct, frozen=True, kw_only=True):
    """What the head says.

    Attributes:
        title: Name of the page.
        subtitle: What it is about, such as case number and applicant; may be long.
        pills: State marks.
    """

    title: str
    subtitle: str = ""
    pills: tuple[PillState, ...] = ()


class PageHeader(QWidget):
    """Title line of a page.

    Attributes:
        acts: Layout at the right for buttons, the primary one last.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty head."""
        super().__init__(parent)
        self._title = text_label("title")
        self._subtitle = ElidedLabel("muted")
        self._pills = QHBoxLayout()
        space(self._pills, 6)
        self.acts = QHBoxLayout()
        space(self.acts, 8)
        line = QHBoxLayout()
        space(line, 10)
        line.addWidget(self._title)
        line.addLayout(self._pills)
        line.addStretch(1)
        words = QVBoxLayout()
        space(words, 2)
        words.addLayout(line)
        words.addWidget(self._subtitle)
        outer = QHBoxLayout(self)
        space(outer, 16)
        outer.addLayout(words, 1)
        outer.addLayout(self.acts)

    def display(self, state: PageHeaderState) -> None:
        """Show `state`."""
        self._title.setText(state.title)
        self._subtitle.display(state.subtitle)
        self._subtitle.setVisible(bool(state.subtitle))
        while item := self._pills.takeAt(0):
            if old := item.widget():
                old.hide()  # until it is deleted it would stand over the title
                old.deleteLater()
        for pill in state.pills:
            self._pills.addWidget(Pill(pill))
