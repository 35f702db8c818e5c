"""The check page: every answer once more, before the application is received."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.intake.check_sections import SECTION_STEPS
from ui.intake.intake_state import CheckPageState
from ui.theme.scaling import space
from ui.widgets.answer_list import AnswerList
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.progress_strip import ProgressStrip, ProgressStripState
from ui.widgets.tone import Tone
from ui.widgets.view import View


class CheckPage(View):
    """Read only; Alt+1 to Alt+4 go to a section and come straight back.

    Signals:
        change_requested: An answer should be changed.
            pointer: `/<step>` or `/<step>/<field>`.
        done: The clerk confirms the application.
        back_requested: The clerk goes back.
    """

    change_requested = Signal(str)
    done = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state = CheckPageState()
        self._asked = False
        self._summary = ErrorSummary()
        self._remark = ProgressStrip()
        self._answers = AnswerList()
        content = QWidget()
        lines = QVBoxLayout(content)
        space(lines, 12)
        for widget in (self._summary, self._remark, self._answers):
            lines.addWidget(widget)
        lines.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("answers")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setWidget(content)
        outer = QVBoxLayout(self)
        space(outer, 0)
        outer.addWidget(self._scroll)
        self._summary.jump_requested.connect(self.change_requested)
        self._answers.change_requested.connect(self.change_requested)
        self.setFocusProxy(self._scroll)
        self.retranslate()

    def display(self, state: CheckPageState) -> None:
        """Show `state`."""
        self._state = state
        self._answers.display(state.sections)
        tone = Tone.SUCCESS if state.remark_calm else Tone.WARNING
        self._remark.display(ProgressStripState(words=state.remark, tone=tone) if state.remark else None)
        self._summary.display(state.faults)
        if self._asked and state.faults:
            self.enter("")
        self._asked = self._asked and not state.faults

    def enter(self, _pointer: str) -> None:
        """Give the focus to the faults, or to the list for reading."""
        self._scroll.verticalScrollBar().setValue(0)
        (self._summary if self._state.faults else self._scroll).setFocus()

    def finish(self) -> None:
        """Say that the clerk confirms; faults found then take the focus."""
        self._asked = True
        self.done.emit()

    def take_key(self, event: QKeyEvent) -> bool:
        """Go to a section by Alt+digit; say whether the key was one."""
        section = section_of(event)
        if section is not None:
            self.change_requested.emit(f"/{SECTION_STEPS[section].value}")
        return section is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Name the page in the present language."""
        self.setAccessibleName(self.tr("核对"))
        self._scroll.setAccessibleName(self.tr("全部填写内容"))


def section_of(event: QKeyEvent) -> int | None:
    """Return the section that Alt+digit means, None for another key."""
    number = event.key() - Qt.Key.Key_1
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    known = 0 <= number < len(SECTION_STEPS) and held == Qt.KeyboardModifier.AltModifier
    return number if known else None
