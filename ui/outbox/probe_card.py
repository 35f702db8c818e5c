"""The network test on the screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.outbox.outbox_state import ProbeState
from ui.outbox.probe_steps import ProbeStep, StepResult, probe_steps
from ui.theme.scaling import limit_width, space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.texts import icon_label, text_label
from ui.widgets.view import View

_MARKS = {
    StepResult.PASSED: ("success", "success"),
    StepResult.FAILED: ("error", "error"),
    StepResult.SKIPPED: ("minus", "neutral"),
}


class ProbeCard(View):
    """Shows the steps of the test, each with a mark and a sentence.

    Signals:
        copy_requested: The clerk wants the test as text.
        close_requested: The clerk has read it.
    """

    copy_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is a test."""
        super().__init__(parent)
        self._state: ProbeState | None = None
        self._card = SectionCard()
        self._copy = act_button("copy_probe", "secondary", "paper")
        self._close = act_button("close_probe", "quiet", "close")
        self._card.acts.addWidget(self._copy)
        self._card.acts.addWidget(self._close)
        outer = QVBoxLayout(self)
        space(outer, 0)
        outer.addWidget(self._card)
        self._copy.clicked.connect(lambda _checked=False: self.copy_requested.emit())
        self._close.clicked.connect(lambda _checked=False: self.close_requested.emit())
        self.retranslate()
        self.hide()

    def display(self, state: ProbeState | None) -> None:
        """Show the test; None hides the card."""
        if state is not None and state == self._state:
            return
        self._state = state
        self.setVisible(state is not None)
        self._clear()
        if state is None:
            return
        self._copy.setEnabled(state.result is not None)
        if state.running:
            self._card.body.addWidget(text_label("body", self.tr("正在检测，最多三秒……")))
        elif state.result is None:
            self._card.body.addWidget(text_label("fault", self.tr("检测没有完成，请再试一次。")))
        else:
            self._card.body.addWidget(self._steps(probe_steps(state)))

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._card.set_title(self.tr("网络检测"))
        self._copy.setText(self.tr("复制检测结果"))
        self._close.setAccessibleName(self.tr("关闭网络检测"))
        self._close.setToolTip(self.tr("关闭网络检测 (Esc)"))
        state, self._state = self._state, None
        if state is not None:
            self.display(state)

    def _clear(self) -> None:
        while item := self._card.body.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()

    def _steps(self, steps: tuple[ProbeStep, ...]) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        space(grid, 5)
        grid.setColumnStretch(2, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        for row, step in enumerate(steps):
            icon, tone = _MARKS[step.result]
            mark = icon_label(icon, tone, 18)
            mark.setAccessibleName(self._result_words(step.result))
            title = text_label("label", step.title)
            limit_width(title, at_least=84)
            role = "strong" if step.result is StepResult.FAILED else "body"
            grid.addWidget(mark, row, 0, middle)
            grid.addWidget(title, row, 1, middle)
            grid.addWidget(text_label(role, step.sentence, wrap=True), row, 2)
        return body

    def _result_words(self, result: StepResult) -> str:
        return {
            StepResult.PASSED: self.tr("通过"),
            StepResult.FAILED: self.tr("不通"),
            StepResult.SKIPPED: self.tr("没有检测"),
        }[result]
