"""The strip that stays until the clerk says what came out of the printer."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.print_flow.print_state import Answer, StripState
from ui.theme.scaling import limit_width, space
from ui.widgets.buttons import act_button
from ui.widgets.progress_strip import ProgressStrip, ProgressStripState, StripChoice
from ui.widgets.tone import Tone
from ui.widgets.view import FramedView

_OTHER = "other"
_BACK = "back"
_LONGEST_REASON = 100
_REASONS = (
    QT_TRANSLATE_NOOP("PrintStrip", "卡纸"),
    QT_TRANSLATE_NOOP("PrintStrip", "污损"),
    QT_TRANSLATE_NOOP("PrintStrip", "错位"),
)
"""Reasons as they are recorded, in Chinese on every screen."""


class PrintStrip(FramedView):
    """Asks 已出纸 / 废张 / 未出 and the reason of a spoiled sheet; everything else goes on meanwhile.

    Keys while it has the focus: 1 to 3 answer, 1 to 4 give the reason, Esc takes 废张 back. The strip takes
    the focus itself and none of its buttons, so that a stray Enter answers nothing.

    Signals:
        answered: The clerk answered.
            answer: The value of an Answer.
        reason_given: The reason of the spoiled sheet.
            reason: In words.
        answer_taken_back: The clerk does not mean 废张 after all.
        left: Esc with nothing to take back; the screen gives the focus to its page.
    """

    answered = Signal(str)
    reason_given = Signal(str)
    answer_taken_back = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until the first display."""
        super().__init__(parent)
        self.setObjectName("print_strip")
        self._state: StripState | None = None
        self._writing = False
        self._strip = ProgressStrip()
        self._strip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # its frame shows the focus
        self._strip.chosen.connect(self._choose)
        self._reason = QLineEdit()
        self._reason.setObjectName("spoiled_reason")
        self._reason.setMaxLength(_LONGEST_REASON)
        self._reason.returnPressed.connect(self._give_written)
        self._note = act_button("note_reason")
        self._note.clicked.connect(lambda _checked=False: self._give_written())
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        space(line, 8)
        limit_width(self._reason, at_least=240)
        line.addWidget(self._reason, 1)
        line.addWidget(self._note)
        layout = QVBoxLayout(self)
        space(layout, 6)
        layout.addWidget(self._strip)
        layout.addWidget(self._line)
        self.setFocusProxy(self._strip)
        self.retranslate()
        self.display(None)

    def display(self, state: StripState | None) -> None:
        """Show `state`; None hides the strip. A reason being typed stays."""
        if state is None or not state.asking_reason:
            self._stop_writing()
        self._state = state
        self.setVisible(state is not None)
        self._show()

    def take_focus(self) -> bool:
        """Take the focus; say whether there is a question."""
        if self._state is not None:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self._state is not None

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._reason.setPlaceholderText(self.tr("写明作废原因"))
        self._reason.setAccessibleName(self.tr("作废原因"))
        self._note.setText(self.tr("记下原因 Enter"))
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by digits."""
        number = event.key() - Qt.Key.Key_1
        choices = self._choices()
        if 0 <= number < len(choices) and not self._writing:
            self._choose(choices[number].key)
        elif event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        state = self._state
        if state is None:
            self._strip.display(None)
            return
        more = self.tr("（后面还有 {count} 张待答复）").format(count=state.more) if state.more else ""
        tone = Tone.WARNING if state.warning else Tone.INFO
        self._strip.display(
            ProgressStripState(
                words=f"{state.words}{more}",
                detail="".join(part for part in (state.detail, self._hint()) if part),
                busy=state.busy,
                choices=self._choices(),
                tone=tone,
                icon="printer",
            )
        )
        self._line.setVisible(self._writing)
        self._strip.setAccessibleName(f"{state.words} {state.detail}")

    def _hint(self) -> str:
        """Digits belong to whatever has the focus: they answer only once the focus is here."""
        busy = self._state is None or self._state.busy
        return "" if busy else self.tr("（按 F7，再按数字键答复）")

    def _choices(self) -> tuple[StripChoice, ...]:
        if self._state is None or self._state.busy:
            return ()
        if self._state.asking_reason:
            return self._reasons()
        return (
            StripChoice(key=Answer.PRINTED.value, words=self.tr("1 已出纸"), role="primary"),
            StripChoice(key=Answer.SPOILED.value, words=self.tr("2 废张")),
            StripChoice(key=Answer.NOT_PRINTED.value, words=self.tr("3 未出")),
        )

    def _reasons(self) -> tuple[StripChoice, ...]:
        listed = tuple(
            StripChoice(key=reason, words=f"{number} {self.tr(reason)}")
            for number, reason in enumerate(map(str, _REASONS), start=1)
        )
        return (
            *listed,
            StripChoice(key=_OTHER, words=self.tr("4 其他")),
            StripChoice(key=_BACK, words=self.tr("返回 Esc"), role="quiet"),
        )

    def _choose(self, key: str) -> None:
        if self._state is None:
            return
        if not self._state.asking_reason:
            self.answered.emit(key)
        elif key == _BACK:
            self._go_back()
        elif key == _OTHER:
            self._writing = True
            self._show()
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.reason_given.emit(key)

    def _give_written(self) -> None:
        if reason := self._reason.text().strip():
            self.reason_given.emit(reason)

    def _go_back(self) -> None:
        if self._writing:
            self._stop_writing()
            self._show()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._state is not None and self._state.asking_reason:
            self.answer_taken_back.emit()
        else:
            self.left.emit()

    def _stop_writing(self) -> None:
        self._writing = False
        with QSignalBlocker(self._reason):
            self._reason.clear()
