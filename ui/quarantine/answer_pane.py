"""Right side of 需处理: the platform's answer, what to do, and the case as it stands now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget
from window_client.domain.transfer import PlatformVerdict

from ui.quarantine.answer_words import case_answers, moved_on, timeline, verdict_title
from ui.quarantine.quarantine_state import QuarantineState
from ui.theme.scaling import limit_width, space
from ui.widgets.answer_list import Answer
from ui.widgets.cards import SectionCard, rule
from ui.widgets.pill import Pill, PillState
from ui.widgets.texts import text_label
from ui.widgets.timeline import Timeline
from ui.widgets.tone import Tone
from ui.widgets.view import View
from ui.words.entry_words import reason_words


class AnswerPane(View):
    """Says in plain words why the record was not applied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state: QuarantineState | None = None
        self._answer, self._case = SectionCard(), SectionCard()
        self._verdict = Pill()
        self._reason, self._moved = text_label("strong", wrap=True), text_label("body", wrap=True)
        self._reason.setObjectName("platform_reason")
        self._next = text_label("body", wrap=True)
        self._next.setObjectName("platform_next")
        self._code = text_label("help")
        self._facts = QWidget()
        self._timeline, self._rule = Timeline(), rule()
        self._nothing = text_label("muted", wrap=True)
        self._nothing.setObjectName("no_case")
        self._lay_out()
        self.retranslate()

    def display(self, state: QuarantineState) -> None:
        """Show the answer to the record."""
        self._state = state
        found = state.found
        if found is None:
            return
        counted = found.row.verdict is PlatformVerdict.RENUMBER
        tone = Tone.WARNING if counted else Tone.ERROR
        self._verdict.display(PillState(words=verdict_title(found), tone=tone))
        words = reason_words(found.row.why)
        self._reason.setText(words.happened)
        self._moved.setText(moved_on(found))
        self._moved.setVisible(bool(moved_on(found)))
        self._next.setText(words.next_step)
        self._code.setText(self.tr("代码 {code}").format(code=found.row.why))
        self._show_case(state, case_answers(found))

    def retranslate(self) -> None:
        """Name the cards in the present language."""
        self._answer.set_title(self.tr("平台的答复"))
        self._case.set_title(self.tr("办件现在的情况"))
        self._nothing.setText(
            self.tr(
                "平台没有采用这个办件的收件，本机也不再把它算作办件。左边的内容完整保留，可据以重新收件。"
            )
        )
        if self._state:
            self.display(self._state)

    def _show_case(self, state: QuarantineState, answers: tuple[Answer, ...]) -> None:
        assert state.found is not None
        fresh = _facts(answers)
        self._case.body.replaceWidget(self._facts, fresh)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = fresh
        self._nothing.setVisible(not answers)
        for part in (self._facts, self._rule, self._timeline):
            part.setVisible(bool(answers))
        self._timeline.display(timeline(state.found, state))

    def _lay_out(self) -> None:
        self._answer.body.addWidget(self._verdict, 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self._reason, self._moved, self._next, self._code):
            self._answer.body.addWidget(label)
        self._case.body.addWidget(self._facts)
        self._case.body.addWidget(self._nothing)
        self._case.body.addWidget(self._rule)
        self._case.body.addWidget(self._timeline)
        layout = QVBoxLayout(self)
        space(layout, 12)
        layout.addWidget(self._answer)
        layout.addWidget(self._case)
        layout.addStretch(1)


def _facts(answers: tuple[Answer, ...]) -> QWidget:
    inside = QWidget()
    grid = QGridLayout(inside)
    space(grid, 6)
    grid.setColumnStretch(1, 1)
    for row, answer in enumerate(answers):
        key: QLabel = text_label("key", answer.title)
        limit_width(key, at_least=84)
        grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label("body", answer.words, wrap=True), row, 1)
    return inside
