"""An act being prepared, in the place of a section: facts, fields, checklist, papers."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.case.case_state import PanelState, Question
from ui.case.fact_list import FactList
from ui.form.form_view import FormView
from ui.print_flow.certificate_preview import CertificatePreview
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.clocks.clocks_view import ClocksView
from ui.widgets.materials.material_checklist import MaterialChecklist
from ui.widgets.page_preview import PagePreview
from ui.widgets.view import View

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ActPanel(View):
    """Ctrl+Enter does the act, Esc leaves it undone; what was typed stays while the case is refreshed.

    Signals:
        confirmed: The clerk does the act.
            values: What the fields say.
        dropped: The clerk leaves it undone.
        verdict_given: A material was judged.
            material, verdict: As the checklist says.
        answered: The question under the checklist was answered.
            values: What its fields say.
        question_dropped: It was left open.
        reason_requested: The reason of a verdict is wanted again.
            material: Its id.
        print_requested: The certificate previewed here should be printed.
            case_id: The case.
    """

    confirmed = Signal(dict)
    dropped = Signal()
    verdict_given = Signal(str, str)
    answered = Signal(dict)
    question_dropped = Signal()
    reason_requested = Signal(str)
    print_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state: PanelState | None = None
        self._question: Question | None = None
        self._card = SectionCard()
        self._facts = FactList()
        self._form = FormView()
        self._question_form = FormView()
        self._asked = SectionCard()
        self._checklist = MaterialChecklist()
        self._pages = PagePreview()
        self._clocks = ClocksView()
        self._certificate = CertificatePreview()
        self._act = act_button("do_act", "primary")
        self._note = act_button("note_verdict", "primary")
        self._back = act_button("drop_act", "secondary", "back")
        self._lay_out()
        self._connect()
        self._hide_parts()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def display(self, state: PanelState | None) -> None:
        """Show the act; another key begins the fields afresh and takes the focus."""
        fresh = state is not None and (self._state is None or state.key != self._state.key)
        self._state = state
        if state is None:
            self._question = None
            self._hide_parts()
            return
        if fresh:
            self._renew_form()
        self._show(state)
        self._show_question(state.question)
        if fresh:
            self.take_focus()

    def take_focus(self) -> None:
        """Go to the first thing to fill in; to the panel itself where there is none."""
        state = self._state
        if state is None:
            return
        if state.question:
            self._question_form.go_to()
        elif state.form:
            self._form.go_to()
        else:
            places = {
                self._checklist: state.checklist,
                self._pages: state.pages,
                self._clocks: state.clocks,
                self._certificate: state.certificate,
            }
            chosen = next((widget for widget, shown in places.items() if shown is not None), self)
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._back.setText(self.tr("返回 Esc"))
        self._back.setAccessibleName(self.tr("返回，不办理"))
        if self._state:
            self._show(self._state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the act or leave it."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTERS and control:
            self._confirm()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        space(buttons, 8)
        buttons.addWidget(self._note)
        self._asked.acts.addLayout(buttons)
        self._asked.body.addWidget(self._question_form, 1)
        body = self._card.body
        body.addWidget(self._facts)
        body.addWidget(self._form, 1)
        body.addWidget(self._checklist, 3)
        body.addWidget(self._asked, 2)
        body.addWidget(self._pages, 1)
        body.addWidget(self._clocks, 1)
        body.addStretch(0)
        self._card.acts.addWidget(self._back)
        self._card.acts.addWidget(self._act)
        layout = QVBoxLayout(self)
        space(layout, 0)
        layout.addWidget(self._card, 1)
        layout.addWidget(self._certificate, 1)

    def _connect(self) -> None:
        self._act.clicked.connect(lambda _checked=False: self._confirm())
        self._back.clicked.connect(lambda _checked=False: self.dropped.emit())
        self._note.clicked.connect(lambda _checked=False: self.answered.emit(self._question_form.values))
        self._checklist.verdict_given.connect(self.verdict_given)
        self._checklist.reason_requested.connect(self.reason_requested)
        self._certificate.print_requested.connect(self.print_requested)
        self._certificate.back_requested.connect(self.dropped)
        self._form.page_done_requested.connect(lambda _values: self._confirm())
        self._form.back_requested.connect(self.dropped)
        self._listen_to_question()

    def _listen_to_question(self) -> None:
        self._question_form.page_done_requested.connect(self.answered)
        self._question_form.back_requested.connect(self.question_dropped)

    def _show(self, state: PanelState) -> None:
        self._card.setVisible(state.certificate is None)
        self._certificate.setVisible(state.certificate is not None)
        self._card.set_title(state.title)
        self._card.set_help(state.help)
        self._facts.setVisible(bool(state.facts))
        self._facts.display(state.facts)
        self._act.setVisible(bool(state.act))
        words = self.tr("正在处理……") if state.busy else f"{state.act} Ctrl+Enter"
        self._act.setText(words)
        self._act.setAccessibleName(words if state.busy else state.act)
        self._act.setEnabled(not state.busy and state.question is None)
        self._form.setVisible(state.form is not None)
        self._checklist.setVisible(state.checklist is not None and state.question is None)
        self._pages.setVisible(state.pages is not None)
        self._clocks.setVisible(state.clocks is not None)
        if state.form is not None:
            self._form.display(state.form)
        if state.checklist is not None:
            self._checklist.display(state.checklist)
        if state.pages is not None:
            self._pages.display(state.pages)
        if state.clocks is not None:
            self._clocks.display(state.clocks)
        if state.certificate is not None:
            self._certificate.display(state.certificate)

    def _hide_parts(self) -> None:
        """Ask for no room: the stack is as high as the highest of its pages."""
        parts = (self._facts, self._form, self._checklist, self._asked, self._pages, self._clocks)
        for part in (*parts, self._certificate, self._act):
            part.hide()

    def _show_question(self, question: Question | None) -> None:
        before, self._question = self._question, question
        self._asked.setVisible(question is not None)
        if question is None:
            if before is not None:
                self._checklist.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._asked.set_title(question.title)
        self._asked.set_help(question.help)
        self._note.setText(f"{question.act} Ctrl+Enter")
        fresh = before is None or before.key != question.key
        if fresh:
            self._question_form = self._renewed(self._question_form)
            self._listen_to_question()
        self._question_form.display(question.form)
        if fresh:
            self._question_form.go_to()

    def _confirm(self) -> None:
        state = self._state
        if state and state.certificate is not None:
            return
        if state and state.act and not state.busy and state.question is None:
            self.confirmed.emit(self._form.values if state.form else {})

    def _renew_form(self) -> None:
        self._form = self._renewed(self._form)
        self._form.page_done_requested.connect(lambda _values: self._confirm())
        self._form.back_requested.connect(self.dropped)

    def _renewed(self, before: FormView) -> FormView:
        """Put a new form in the place of one whose answers belong to another act."""
        fresh = FormView()
        place = self._card.body if before is self._form else self._asked.body
        place.replaceWidget(before, fresh)
        _silence(before)
        return fresh


def _silence(widget: Any) -> None:
    widget.blockSignals(True)  # noqa: FBT003  Qt's own name
    widget.hide()
    widget.deleteLater()
