"""The one door for messages to the clerk."""

import msgspec
import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.error_messages import Notice, sentences
from ui.theme.scaling import set_icon, space
from ui.widgets.buttons import act_button
from ui.widgets.texts import icon_label, text_label
from ui.widgets.tone import TONE_ICONS, Tone
from ui.widgets.view import FramedView, View

_MOST_SHOWN = 3
_PASSING_MS = 8_000
_PASSING = (Tone.SUCCESS, Tone.INFO, Tone.NEUTRAL)


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """What a clerk is told: what happened, whether the work is safe, what to do now.

    Attributes:
        happened: What happened.
        work: Whether the work is safe.
        next_step: What to do now; a message that has one never goes away by itself.
        tone: Success and info pass after some seconds, warnings and errors stay until closed.
        code: For the support desk, shown small.
        act: Key of the act that the message offers, empty for none.
        act_words: Words on its button.
        everywhere: Whether it goes with the clerk to other pages, for what must still be done there; any
            other message is about the page on which it was said and goes when that page is left.
    """

    happened: str
    work: str = ""
    next_step: str = ""
    tone: Tone = Tone.INFO
    code: str = ""
    act: str = ""
    act_words: str = ""
    everywhere: bool = False


def failure(notice: Notice, *, act: str = "", act_words: str = "", everywhere: bool = False) -> Message:
    """Turn a failure's words into a message that stays."""
    return Message(
        happened=notice.happened,
        work=notice.work,
        next_step=notice.next_step,
        tone=Tone.ERROR,
        code=notice.code,
        act=act,
        act_words=act_words,
        everywhere=everywhere,
    )


class _MessageFrame(FramedView):
    """One message."""

    closed = Signal(object)
    act_requested = Signal(str)

    def __init__(self, message: Message) -> None:
        super().__init__()
        self.message = message
        self.setProperty("surface", "notice")
        self.setProperty("tone", message.tone.value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark = icon_label("info")
        set_icon(mark, TONE_ICONS[message.tone], message.tone.value, 20)
        layout = QHBoxLayout(self)
        space(layout, 10, (12, 8, 8, 8))
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._words(), 1)
        if message.act:
            act = act_button("message_act")
            act.setText(message.act_words)
            act.clicked.connect(lambda _checked=False: self.act_requested.emit(message.act))
            layout.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
        self._close = act_button("message_close", "quiet", "close")
        self._close.clicked.connect(lambda _checked=False: self.closed.emit(self))
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the close button in the present language."""
        self._close.setAccessibleName(self.tr("关闭消息"))
        self._close.setToolTip(self.tr("关闭消息 (Esc)"))
        said = (self.message.happened, self.message.work, self.message.next_step)
        self.setAccessibleName(" ".join(part for part in said if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the message."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit(self)
        else:
            super().keyPressEvent(event)

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        space(words, 2)
        words.addWidget(text_label("strong", self.message.happened, wrap=True))
        rest = sentences(self.message.work, self.message.next_step)
        if rest.strip():
            words.addWidget(text_label("body", rest.strip(), wrap=True))
        if self.message.code:
            words.addWidget(text_label("help", self.message.code))
        return words


class MessageBar(View):
    """Shows the latest messages above the page; the same message is never shown twice at once.

    Messages posted before the window is visible wait in it. F8 brings the focus here, Esc closes.

    Signals:
        act_requested: The clerk took the act that a message offered.
            act: The message's `act`.
    """

    act_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no message."""
        super().__init__(parent)
        self._frames: list[_MessageFrame] = []
        self._came_from: QWidget | None = None
        self._page = ""
        self._lines = QVBoxLayout(self)
        space(self._lines, 6, (16, 10, 16, 0))
        self._passing = QTimer(self)
        self._passing.setObjectName("message_passing_ms")
        self._passing.setSingleShot(True)
        self._passing.setInterval(_PASSING_MS)
        self._passing.timeout.connect(self._drop_passing)
        self.retranslate()
        self.hide()

    @property
    def messages(self) -> tuple[Message, ...]:
        """What is shown, newest first."""
        return tuple(frame.message for frame in self._frames)

    def post(self, message: Message) -> None:
        """Show a message on top; a repeated one moves there, a passing one goes when the next comes."""
        for frame in [f for f in self._frames if f.message == message or _passes(f.message)]:
            self._drop(frame)
        for frame in self._frames[_MOST_SHOWN - 1 :]:
            self._drop(frame)
        frame = _MessageFrame(message)
        frame.closed.connect(self._close)
        frame.act_requested.connect(self.act_requested)
        self._frames.insert(0, frame)
        self._lines.insertWidget(0, frame)
        self.show()
        if _passes(message):
            self._passing.start()

    def enter(self, page: str) -> None:
        """The clerk is on a page; what was said on another one is taken away."""
        if page != self._page:
            self._page = page
            self.leave_page()

    def leave_page(self) -> None:
        """The clerk goes on: what was said here is over, but for what is true everywhere."""
        held = self._has_keys()
        for frame in [f for f in self._frames if not f.message.everywhere]:
            self._drop(frame)
        if held and self._frames:
            self._lead_on()

    def clear(self) -> None:
        """Take all messages away: the session is over, and the next person must not read them."""
        for frame in tuple(self._frames):
            self._drop(frame)

    def take_focus(self) -> bool:
        """Give the newest message the focus; say whether there is one."""
        if self._frames and not self._has_keys():
            self._came_from = QApplication.focusWidget()
        return self._lead_on()

    def retranslate(self) -> None:
        """Name the bar in the present language."""
        self.setAccessibleName(self.tr("消息"))

    def _close(self, frame: _MessageFrame) -> None:
        held = self._has_keys()
        self._drop(frame)
        self._keep_keys(held=held)

    def _lead_on(self) -> bool:
        if self._frames:
            self._frames[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self._frames)

    def _has_keys(self) -> bool:
        here = QApplication.focusWidget()
        return here is not None and self.isAncestorOf(here)

    def _keep_keys(self, *, held: bool) -> None:
        """Lead on to the next message; after the last one the clerk goes on where F8 was pressed."""
        if not held or self._lead_on():
            return
        place, self._came_from = self._came_from, None
        if place is not None and shiboken6.isValid(place):
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, frame: _MessageFrame) -> None:
        self._frames.remove(frame)
        self._lines.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
        self.setVisible(bool(self._frames))

    def _drop_passing(self) -> None:
        held = self._has_keys()
        for frame in [f for f in self._frames if _passes(f.message)]:
            self._drop(frame)
        self._keep_keys(held=held)


def _passes(message: Message) -> bool:
    return message.tone in _PASSING and not message.act and not message.next_step
