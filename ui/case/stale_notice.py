"""Says that the case moved on while the clerk was preparing an act."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.texts import icon_label, text_label
from ui.widgets.view import FramedView


class StaleNotice(FramedView):
    """A line with the way to the new state.

    Signals:
        refresh_requested: Show the new state.
    """

    refresh_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until the page shows it."""
        super().__init__(parent)
        self.setProperty("surface", "notice")
        self.setProperty("tone", "warning")
        self._words = text_label("strong", wrap=True)
        self._refresh = act_button("refresh_stale", "secondary", "refresh")
        self._refresh.clicked.connect(lambda _checked=False: self.refresh_requested.emit())
        line = QHBoxLayout(self)
        space(line, 12, (14, 8, 14, 8))
        line.addWidget(icon_label("warning", "warning", 20))
        line.addWidget(self._words, 1)
        line.addWidget(self._refresh)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say it in the present language."""
        self._words.setText(self.tr("办件有新进展。您填写的内容还在，刷新后请对照新进展再办理。"))
        self._refresh.setText(self.tr("刷新 F5"))
        self.setAccessibleName(self._words.text())
