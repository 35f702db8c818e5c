"""An act being prepared, in the place of a section: facts, fields, checklist, papers."""

from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.act_parts import ActParts
from ui.case.case_state import PanelState
from ui.case.fact_list import FactList
from ui.case.filled import Faults
from ui.case.second_person import SecondPerson, is_about_second
from ui.form.definition import FormDefinition
from ui.form.form_state import FormState
from ui.form.form_view import FormView
from ui.judging.question import Question
from ui.judging.scan_dialog import choose_scans
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
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
        file_chosen: A scan should be kept with a material.
            material: Its id.
            path: Where the file is.
        view_requested: The clerk wants to see what is attached.
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
    file_chosen = Signal(str, str)
    view_requested = Signal(str)
    print_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display; parts are made when an act first needs them."""
        super().__init__(parent)
        self._state: PanelState | None = None
        self._question: Question | None = None
        self._card = SectionCard()
        self._facts = FactList()
        self._form: FormView | None = None
        self._fields: FormDefinition | None = None
        self._begun_with: dict[str, Any] = {}
        self._second: SecondPerson | None = None
        self._question_form: FormView | None = None
        self._act = act_button("do_act", "primary")
        self._back = act_button("drop_act", "secondary", "back")
        self._lay_out()
        self.parts = ActParts(self._card.body, self._room)
        self._connect()
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
            self._drop_form()
        self._show(state)
        self._show_question(state.question)
        if fresh:
            self.take_focus()

    def take_focus(self) -> None:
        """Go to the first thing to fill in; to the panel itself where there is none."""
        state = self._state
        if state is None:
            return
        if state.question and self._question_form:
            self._question_form.go_to()
        elif state.form and self._form:
            self._form.go_to()
        else:
            (self.parts.shown(state) or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def attach_file(self, material: str, path: str) -> None:
        """Keep a scan with a material; what the file dialog does after its choice."""
        self.file_chosen.emit(material, path)

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
        self._card.body.addWidget(self._facts)
        self._card.body.addStretch(0)
        self._card.acts.addWidget(self._back)
        self._card.acts.addWidget(self._act)
        self._room = QVBoxLayout(self)
        space(self._room, 0)
        self._room.addWidget(self._card, 1)
        self._facts.hide()
        self._act.hide()

    def _connect(self) -> None:
        self._act.clicked.connect(lambda _checked=False: self._confirm())
        self._back.clicked.connect(lambda _checked=False: self.dropped.emit())
        parts = self.parts
        parts.noted.connect(self._answer)
        parts.verdict_given.connect(self.verdict_given)
        parts.reason_requested.connect(self.reason_requested)
        parts.attach_requested.connect(self._choose_scans)
        parts.view_requested.connect(self.view_requested)
        parts.print_requested.connect(self.print_requested)
        parts.back_requested.connect(self.dropped)

    def _show(self, state: PanelState) -> None:
        self._card.setVisible(state.certificate is None)
        self._card.set_title(state.title)
        self._card.set_help(state.help)
        self._facts.setVisible(bool(state.facts))
        self._facts.display(state.facts)
        self._show_act(state)
        faults = state.form.faults if state.form else ()
        theirs = tuple(fault for fault in faults if is_about_second(fault))
        if state.form is not None:
            own = tuple(fault for fault in faults if fault not in theirs)
            self._show_form(msgspec.structs.replace(state.form, faults=own))
        self._show_second(state.second, theirs)
        self.parts.display(state)

    def _show_act(self, state: PanelState) -> None:
        self._act.setVisible(bool(state.act))
        words = self.tr("正在处理……") if state.busy else f"{state.act} Ctrl+Enter"
        self._act.setText(words)
        self._act.setAccessibleName(words if state.busy else state.act)
        self._act.setEnabled(not state.busy and state.question is None)

    def _show_form(self, state: FormState) -> None:
        if self._form is None:
            self._form = self.parts.new_form()
            self._form.page_done_requested.connect(self._confirm)
            self._form.back_requested.connect(self.dropped)
            self._begun_with = state.values
        elif state.form != self._fields:  # the same fields in another language: what was typed stays
            self._begun_with = self._form.values
        self._fields = state.form
        self._form.display(msgspec.structs.replace(state, values=self._begun_with))
        self._form.show()

    def _show_second(self, who: str, faults: Faults) -> None:
        """Ask for the second person below the fields, and made after them, so that Tab comes to it last."""
        if who and self._second is None:
            self._second = SecondPerson()
            self._card.body.addWidget(self._second)
        if self._second is not None:
            self._second.display(who, faults)

    def _hide_parts(self) -> None:
        """Ask for no room: the stack is as high as the highest of its pages."""
        self._facts.hide()
        self._act.hide()
        self._drop_form()
        self.parts.hide()

    def _show_question(self, question: Question | None) -> None:
        before, self._question = self._question, question
        if question is None:
            self.parts.drop_question(self._question_form)
            self._question_form = None
            if before is not None:
                self.take_focus()
            return
        fresh = before is None or before.key != question.key or self._question_form is None
        if fresh or self._question_form is None:
            self._question_form = self.parts.new_question(self._question_form)
            self._question_form.page_done_requested.connect(self.answered)
            self._question_form.back_requested.connect(self.question_dropped)
        self.parts.ask(question)
        self._question_form.display(question.form)
        if fresh:
            self._question_form.go_to()

    def _answer(self) -> None:
        if self._question_form:
            self.answered.emit(self._question_form.values)

    def _confirm(self) -> None:
        state = self._state
        if state is None or state.certificate is not None:
            return
        if state.act and not state.busy and state.question is None:
            values = self._form.values if state.form and self._form else {}
            self.confirmed.emit({**values, **(self._second.values if self._second else {})})

    def _choose_scans(self, material: str) -> None:
        choose_scans(self, partial(self.attach_file, material))

    def _drop_form(self) -> None:
        self.parts.drop_form(self._form)
        self._form = None
        if self._second is not None:
            self._second.hide()
            self._second.deleteLater()
            self._second = None
