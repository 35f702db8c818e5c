"""An identity number that shows itself only on request, because showing it is recorded."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.view import View


class MaskedNumberState(msgspec.Struct, frozen=True, kw_only=True):
    """What is shown.

    Attributes:
        masked: The number with its middle replaced.
        revealed: The whole number, once the service has recorded the reveal; empty before.
    """

    masked: str
    revealed: str = ""


class MaskedNumber(View):
    """Shows a masked number and a way to ask for all of it.

    Signals:
        reveal_requested: The clerk wants to see all of it; the presenter asks the reason and records it.
    """

    reveal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state = MaskedNumberState(masked="")
        self._number = QLabel()
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._reveal = act_button("reveal", "link")
        self._reveal.clicked.connect(lambda _checked=False: self.reveal_requested.emit())
        layout = QHBoxLayout(self)
        space(layout, 8)
        layout.addWidget(self._number)
        layout.addWidget(self._reveal)
        layout.addStretch(1)
        self.retranslate()

    def display(self, state: MaskedNumberState) -> None:
        """Show `state`."""
        self._state = state
        self._number.setText(state.revealed or state.masked)
        self._reveal.setVisible(bool(state.masked) and not state.revealed)

    def retranslate(self) -> None:
        """Say the link in the present language."""
        self._reveal.setText(self.tr("显示全号"))
        self._reveal.setAccessibleName(self.tr("显示全号(将记录)"))
        self._reveal.setToolTip(self.tr("查看完整号码会记入日志"))
        self.display(self._state)
