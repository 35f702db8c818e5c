"""The head of the outbox: how sending stands, when it goes on, and the acts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.outbox.outbox_state import OutboxState
from ui.outbox.sending_words import sending_words
from ui.theme.scaling import set_icon, space
from ui.theme.theme import theme
from ui.widgets.buttons import act_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.texts import icon_label, text_label
from ui.widgets.view import FramedView

_NARROW = 760


class SendingCard(FramedView):
    """Says the state in words, with count, age and countdown.

    Signals:
        retry_requested: Send now.
        pause_requested: Stop sending for a while.
        resume_requested: Go on sending.
        probe_requested: Test the network.
    """

    retry_requested = Signal()
    pause_requested = Signal()
    resume_requested = Signal()
    probe_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing until the first display."""
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._state: OutboxState | None = None
        self._icon = icon_label("sync", "neutral", 24)
        self._title = text_label("section", wrap=True)
        self._title.setObjectName("sending_title")
        self._detail = text_label("body", wrap=True)
        self._extra = text_label("fault", wrap=True)
        self._figures = text_label("muted", wrap=True)
        self._figures.setObjectName("sending_figures")
        self._countdown = text_label("strong")
        self._countdown.setObjectName("countdown")
        self._probe = act_button("probe", "secondary", "online")
        self._pause = act_button("pause", "secondary", "pause")
        self._retry = act_button("retry", "primary", "refresh")
        self._retry.setProperty("icon_colour", "on_primary")
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._probe.clicked.connect(lambda _checked=False: self.probe_requested.emit())
        self._pause.clicked.connect(lambda _checked=False: self._turn())
        self._retry.clicked.connect(lambda _checked=False: self.retry_requested.emit())
        self.retranslate()

    def display(self, state: OutboxState) -> None:
        """Show `state`."""
        self._state = state
        words = sending_words(state)
        self._title.setText(words.title)
        self._detail.setText(words.detail)
        self._detail.setVisible(bool(words.detail))
        self._extra.setText("\n".join(words.extra))
        self._extra.setVisible(bool(words.extra))
        self._figures.setText(words.figures)
        self._countdown.setText(words.countdown)
        self._countdown.setVisible(bool(words.countdown))
        set_icon(self._icon, words.icon, words.tone.value, 24)
        self.setAccessibleName(f"{words.title} {words.detail} {words.figures} {words.countdown}")
        self._name_pause()
        self._probe.setEnabled(state.probe is None or not state.probe.running)

    def retranslate(self) -> None:
        """Name the acts in the present language."""
        self._probe.setText(self.tr("网络检测"))
        self._probe.setToolTip(self.tr("网络检测 (Ctrl+T)"))
        self._retry.setText(self.tr("立即重试"))
        self._retry.setToolTip(self.tr("立即重试 (F5)"))
        if self._state:
            self.display(self._state)
        else:
            self._name_pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts below the words where the card is narrow for its text size."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._across.setDirection(down if narrow else across)

    def _name_pause(self) -> None:
        paused = self._state is not None and self._state.situation.paused_until is not None
        self._pause.setText(self.tr("继续发送") if paused else self.tr("暂停 1 小时"))
        self._pause.setToolTip(
            self.tr("继续发送 (Ctrl+Shift+P)") if paused else self.tr("暂停 1 小时 (Ctrl+Shift+P)")
        )
        set_icon(self._pause, "next" if paused else "pause")

    def _turn(self) -> None:
        paused = self._state is not None and self._state.situation.paused_until is not None
        (self.resume_requested if paused else self.pause_requested).emit()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        space(words, 3)
        for label in (self._title, self._detail, self._extra, self._figures, self._countdown):
            words.addWidget(label)
        acts = QWidget()
        buttons = FlowLayout(acts)
        space(buttons, 8)
        for button in (self._probe, self._pause, self._retry):
            buttons.addWidget(button)
        said = QHBoxLayout()
        space(said, 12)
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addLayout(words, 1)
        space(self._across, 12, (16, 12, 16, 12))
        self._across.addLayout(said, 1)
        self._across.addWidget(acts, 0)
        self.setLayout(self._across)
