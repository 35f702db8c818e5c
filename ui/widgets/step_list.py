"""The steps of a longer job, each with its state in icon and words."""

from enum import StrEnum

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme.scaling import limit_width, set_icon, space
from ui.widgets.texts import icon_label, text_label
from ui.widgets.view import FramedView


class StepProgress(StrEnum):
    """How far a step is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    FAULTY = "faulty"


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One step.

    Attributes:
        key: Name in signals.
        title: Name on screen.
        progress: How far it is.
        reachable: Whether the clerk may go there now.
    """

    key: str
    title: str
    progress: StepProgress = StepProgress.NOT_STARTED
    reachable: bool = True


class StepListState(msgspec.Struct, frozen=True, kw_only=True):
    """All steps in order, and the one on screen."""

    steps: tuple[Step, ...]
    current: str


_WORDS = {
    StepProgress.NOT_STARTED: QT_TRANSLATE_NOOP("StepList", "未开始"),
    StepProgress.IN_PROGRESS: QT_TRANSLATE_NOOP("StepList", "进行中"),
    StepProgress.DONE: QT_TRANSLATE_NOOP("StepList", "完成"),
    StepProgress.FAULTY: QT_TRANSLATE_NOOP("StepList", "有误"),
}
_ICONS = {
    StepProgress.NOT_STARTED: ("circle", "border_strong"),
    StepProgress.IN_PROGRESS: ("progress", "primary"),
    StepProgress.DONE: ("success", "success"),
    StepProgress.FAULTY: ("error", "error"),
}


class _StepButton(QPushButton):
    """One line of the list."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setObjectName(f"step_{key}")
        self.setProperty("role", "step")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self._icon = icon_label("circle", "border_strong", 20)
        self._title = text_label("strong")
        self._progress = text_label("help")
        words = QVBoxLayout()
        space(words, 0)
        words.addWidget(self._title)
        words.addWidget(self._progress)
        layout = QHBoxLayout(self)
        space(layout, 10, (12, 6, 8, 6))
        layout.addWidget(self._icon)
        layout.addLayout(words, 1)

    def display(self, step: Step, number: int, *, current: bool) -> None:
        """Show one step."""
        words = QCoreApplication.translate("StepList", str(_WORDS[step.progress]))
        self._title.setText(f"{number} {step.title}")
        self._progress.setText(words)
        set_icon(self._icon, *_ICONS[step.progress], size_dp=20)
        self.setAccessibleName(f"{number} {step.title} {words}")
        self.setChecked(current)
        self.setEnabled(step.reachable)


class StepList(FramedView):
    """Shows the steps at the left of a longer job.

    Signals:
        step_requested: The clerk wants to go to a step.
            key: Its key.
    """

    step_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state = StepListState(steps=(), current="")
        self._buttons: dict[str, _StepButton] = {}
        self.setProperty("surface", "card")
        self._lines = QVBoxLayout(self)
        space(self._lines, 0, (1, 8, 1, 8))
        self._lines.addStretch(1)
        limit_width(self, at_least=148, at_most=200)

    def display(self, state: StepListState) -> None:
        """Show `state`."""
        self._state = state
        if tuple(self._buttons) != tuple(step.key for step in state.steps):
            self._rebuild(state)
        for number, step in enumerate(state.steps, start=1):
            self._buttons[step.key].display(step, number, current=step.key == state.current)

    def retranslate(self) -> None:
        """Say the states in the present language."""
        self.display(self._state)

    def _rebuild(self, state: StepListState) -> None:
        for old in self._buttons.values():
            old.hide()
            old.deleteLater()
        self._buttons = {step.key: _StepButton(step.key) for step in state.steps}
        for row, (key, button) in enumerate(self._buttons.items()):
            button.clicked.connect(lambda _checked=False, key=key: self._ask(key))
            self._lines.insertWidget(row, button)

    def _ask(self, key: str) -> None:
        self.display(self._state)  # the mark moves only when the screen does
        self.step_requested.emit(key)
