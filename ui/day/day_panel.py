"""An act of the day being prepared: fields, a second person where one is needed, one button."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.day.day_state import PanelState
from ui.form.form_view import FormView
from ui.theme.scaling import limit_width, space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.labelled_field import LabelledField
from ui.widgets.password_field import PasswordField
from ui.widgets.texts import text_label
from ui.widgets.view import View

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONGEST_ACCOUNT = 40


class DayPanel(View):
    """Ctrl+Enter does the act, Esc leaves it undone; Enter goes to the next field.

    Signals:
        confirmed: The clerk does the act.
            values, account, password: What the fields say, and the second person's.
        dropped: The clerk leaves it undone.
    """

    confirmed = Signal(dict, str, str)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state: PanelState | None = None
        self._card = SectionCard()
        self._form = FormView(inset=0)
        self._second = QWidget()
        self._second_words = text_label("label")
        self._account = QLineEdit()
        self._account.setObjectName("second_account")
        self._account.setMaxLength(_LONGEST_ACCOUNT)
        self._account_field = LabelledField("", self._account)
        self._password = PasswordField("second_password")
        self._act = act_button("do_act", "primary")
        self._back = act_button("drop_act", "secondary", "back")
        self._lay_out()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def display(self, state: PanelState | None) -> None:
        """Show the act; another key begins the fields afresh and takes the focus."""
        fresh = state is not None and (self._state is None or state.key != self._state.key)
        self._state = state
        if state is None:
            self._forget_second()
            return
        if fresh:
            self._forget_second()
            self._renew_form()
        self._card.set_title(state.title)
        self._card.set_help(state.help)
        self._form.display(state.form)
        self._form.setVisible(bool(state.form.form.fields))
        self._second.setVisible(bool(state.second))
        self._second_words.setText(state.second)
        words = self.tr("正在处理……") if state.busy else f"{state.act} Ctrl+Enter"
        self._act.setText(words)
        self._act.setAccessibleName(words if state.busy else state.act)
        self._act.setEnabled(not state.busy)
        if fresh:
            self.take_focus()

    def take_focus(self) -> None:
        """Go to the first field."""
        if self._state and self._state.form.form.fields:
            self._form.go_to()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._back.setText(self.tr("返回 Esc"))
        self._back.setAccessibleName(self.tr("返回，不办理"))
        self._account_field.set_title(self.tr("第二人账号"))
        self.display(self._state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the act or leave it; Enter goes on to the next field."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTERS and control:
            self._confirm()
        elif event.key() in _ENTERS:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        space(names, 16)
        for field in (self._account_field, self._password):
            limit_width(field, at_least=160, at_most=320)
            names.addWidget(field)
        names.addStretch(1)
        second = QVBoxLayout(self._second)
        space(second, 6)
        second.addWidget(self._second_words)
        second.addLayout(names)
        self._body = self._card.body
        self._body.addWidget(self._form, 1)
        self._body.addWidget(self._second)
        self._body.addStretch(0)
        self._card.acts.addWidget(self._back)
        self._card.acts.addWidget(self._act)
        layout = QVBoxLayout(self)
        space(layout, 0)
        layout.addWidget(self._card)

    def _connect(self) -> None:
        self._act.clicked.connect(lambda _checked=False: self._confirm())
        self._back.clicked.connect(lambda _checked=False: self.dropped.emit())
        self._account.returnPressed.connect(self._password.setFocus)
        self._password.entered.connect(self._act.setFocus)
        self._listen()

    def _listen(self) -> None:
        self._form.page_done_requested.connect(lambda _values: self._confirm())
        self._form.back_requested.connect(self.dropped)

    def _renew_form(self) -> None:
        before, self._form = self._form, FormView(inset=0)
        self._body.replaceWidget(before, self._form)
        before.hide()
        before.deleteLater()
        self._listen()

    def _confirm(self) -> None:
        if self._state is not None and not self._state.busy:
            values: dict[str, Any] = self._form.values
            self.confirmed.emit(values, self._account.text().strip(), self._password.text)

    def _forget_second(self) -> None:
        self._account.clear()
        self._password.clear()
