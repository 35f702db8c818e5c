"""White cards that group a page, rules between lines, and what stands where there is nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.widgets.texts import icon_label, text_label


class SectionCard(QFrame):
    """A titled group of a page.

    Attributes:
        body: Layout for the content.
        acts: Layout at the right of the title, for small buttons and pills.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        """Make an empty card.

        Args:
            title: Heading; no heading line where empty.
            parent: Owner.
        """
        super().__init__(parent)
        self.setProperty("surface", "card")
        outer = QVBoxLayout(self)
        space(outer, 10, (16, 12, 16, 14))
        self._title = text_label("section")
        self._help = text_label("help", wrap=True)
        self.acts = QHBoxLayout()
        space(self.acts, 8)
        heading = QHBoxLayout()
        space(heading, 8)
        heading.addWidget(self._title)
        heading.addStretch(1)
        heading.addLayout(self.acts)
        outer.addLayout(heading)
        outer.addWidget(self._help)
        self.body = QVBoxLayout()
        space(self.body, 10)
        outer.addLayout(self.body, 1)
        self.set_title(title)
        self.set_help("")

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_help(self, text: str) -> None:
        """Change the line under the heading."""
        self._help.setText(text)
        self._help.setVisible(bool(text))


class EmptyState(QFrame):
    """Says why a list is empty and what to do."""

    def __init__(self, icon: str = "inbox", parent: QWidget | None = None) -> None:
        """Show only the icon until the first display."""
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._title = text_label("section")
        self._hint = text_label("muted", wrap=True)
        layout = QVBoxLayout(self)
        space(layout, 8, (24, 32, 24, 32))
        layout.addStretch(1)
        for each in (icon_label(icon, "border_strong", 40), self._title, self._hint):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(each)
        layout.addStretch(1)

    def display(self, title: str, hint: str = "") -> None:
        """Show why there is nothing, and a way on."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(f"{title} {hint}".strip())


def rule() -> QFrame:
    """Make a thin horizontal line."""
    line = QFrame()
    line.setProperty("surface", "rule")
    return line
