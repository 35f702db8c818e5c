"""Labels by role, and one that shortens what does not fit."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from ui.theme.scaling import set_icon

_SHORTEST_CHARACTERS = 6


def text_label(role: str, text: str = "", *, wrap: bool = False) -> QLabel:
    """Make a plain-text label.

    Args:
        role: What the style sheet knows: title, section, strong, label, muted, help, fault, key, empty,
            figure, keycap.
        text: First text.
        wrap: Break long text into lines.
    """
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    if wrap:
        label.setMinimumWidth(1)
    return label


def icon_label(name: str, colour: str = "text_muted", size_dp: int = 18) -> QLabel:
    """Make a label that shows an icon; words beside it say the same."""
    label = QLabel()
    set_icon(label, name, colour, size_dp)
    return label


class ElidedLabel(QWidget):
    """One line of text, shortened with … where it does not fit; the tooltip has all of it."""

    def __init__(self, role: str = "body", parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            role: As in `text_label`.
            parent: Owner.
        """
        super().__init__(parent)
        self._measured = text_label(role)  # carries the style sheet's font and colour
        self._measured.setParent(self)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def display(self, text: str) -> None:
        """Show one line of text."""
        self._text = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for the whole text."""
        metrics = self._measured.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few characters."""
        few = self._measured.fontMetrics().averageCharWidth() * _SHORTEST_CHARACTERS
        return QSize(min(few, self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten again."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a change of font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the style sheet paint the ground."""
        super().paintEvent(event)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, QPainter(self), self)

    def _fit(self) -> None:
        metrics = self._measured.fontMetrics()
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        self._measured.setText(shown)
        self._measured.setGeometry(0, 0, self.width(), max(self.height(), metrics.height()))
        self.setToolTip(self._text if shown != self._text else "")
