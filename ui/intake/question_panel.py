"""A small question under a page, answered without leaving it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.form.form_view import FormView
from ui.judging.question import Question
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.view import Retranslated


class QuestionPanel(Retranslated, SectionCard):
    """Shows a few fields and one act; Ctrl+Enter does it, Esc drops the question.

    Signals:
        answered: The clerk answered.
            key: The question's key.
            values: The fields' values.
        dropped: The clerk leaves the question open.
    """

    answered = Signal(str, dict)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is a question."""
        super().__init__("", parent)
        self._state: Question | None = None
        self._form = FormView(inset=0)
        self._act = act_button("panel_act", "primary")
        self._drop = act_button("panel_drop")
        buttons = QHBoxLayout()
        space(buttons, 8)
        buttons.addStretch(1)
        buttons.addWidget(self._drop)
        buttons.addWidget(self._act)
        self.body.addWidget(self._form, 1)
        self.body.addLayout(buttons)
        self._form.page_done_requested.connect(self._answer)
        self._form.back_requested.connect(self.dropped)
        self._act.clicked.connect(lambda _checked=False: self._form.finish())
        self._drop.clicked.connect(lambda _checked=False: self.dropped.emit())
        self.hide()

    def display(self, state: Question | None) -> None:
        """Show the question; None hides the panel. A new question takes the focus."""
        fresh = state is not None and (self._state is None or state.key != self._state.key)
        self._state = state
        self.setVisible(state is not None)
        if state is None:
            return
        self.set_title(state.title)
        self.set_help(state.help)
        self._act.setText(f"{state.act} (Ctrl+Enter)")
        self._act.setAccessibleName(state.act)
        if fresh:
            self._renew_form()
        self._form.display(state.form)
        if fresh:
            self._form.go_to()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the way back in the present language."""
        self._drop.setText(self.tr("取消 (Esc)"))
        self._drop.setAccessibleName(self.tr("取消"))

    def _answer(self, values: dict[str, object]) -> None:
        if self._state:
            self.answered.emit(self._state.key, values)

    def _renew_form(self) -> None:
        # a form keeps typed answers over states: another question needs another form
        before, self._form = self._form, FormView(inset=0)
        self.body.replaceWidget(before, self._form)
        self._form.show()
        self._form.page_done_requested.connect(self._answer)
        self._form.back_requested.connect(self.dropped)
        before.blockSignals(True)  # noqa: FBT003  Qt's own name
        before.hide()
        before.deleteLater()
