"""The locked screen: one card, nothing of any applicant."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.lock.lock_state import LockState
from ui.shell.shell_state import ShortcutLine
from ui.theme.scaling import limit_width, space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.notice_card import NoticeCard
from ui.widgets.password_field import PasswordField
from ui.widgets.texts import ElidedLabel, icon_label
from ui.widgets.view import View

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CARD_WIDTH = 420


class LockView(View):
    """Asks the clerk's password; Enter unlocks, F4 hands the window to somebody else.

    Signals:
        unlock_requested: The clerk is back.
            password: As typed.
        switch_requested: Another person takes the window.
    """

    unlock_requested = Signal(str)
    switch_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty card."""
        super().__init__(parent)
        self._state = LockState()
        self._card = SectionCard()
        self._clerk = ElidedLabel("section")
        self._place = ElidedLabel("muted")
        self._password = PasswordField("unlock_password")
        self._notice = NoticeCard()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._unlock = act_button("unlock", "primary", "lock")
        self._switch = act_button("switch_person", "secondary", "person")
        self._password.entered.connect(self._ask)
        self._unlock.clicked.connect(lambda _checked=False: self._ask())
        self._switch.clicked.connect(lambda _checked=False: self._leave())
        self._lay_out()
        self.setFocusProxy(self._password)
        self.retranslate()

    def display(self, state: LockState) -> None:
        """Show `state`; a new refusal forgets the password."""
        before, self._state = self._state, state
        self._clerk.display(f"{state.clerk}  {state.account}")
        self._place.display(state.place)
        self._notice.display(state.notice)
        self._bar.setVisible(state.busy)
        for widget in (self._password, self._unlock, self._switch):
            widget.setEnabled(not state.busy)
        if state.refusals > before.refusals:
            self._password.clear()
        if before.busy and not state.busy and self.isVisible():
            self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Forget what was typed."""
        self._password.clear()
        self._password.set_fault("")

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._card.set_title(self.tr("屏幕已锁定"))
        self._card.set_help(self.tr("正在办理的内容原样保留，解锁后接着办。"))
        self._unlock.setText(self.tr("解锁 Enter"))
        self._switch.setText(self.tr("切换人员 F4"))
        self._bar.setAccessibleName(self.tr("正在核对密码"))
        self.display(self._state)

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        """Return the keys of this screen."""
        return (
            ShortcutLine(keys="Enter", words=self.tr("解锁")),
            ShortcutLine(keys="F4", words=self.tr("切换人员")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unlock from every field, or hand over."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTERS and control:
            self._ask()
        elif event.key() == Qt.Key.Key_F4:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        if self._state.busy:
            return
        self._password.set_fault("" if self._password.text else self.tr("请输入密码"))
        if self._password.text:
            self.unlock_requested.emit(self._password.text)

    def _leave(self) -> None:
        if not self._state.busy:
            self.switch_requested.emit()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        space(names, 2)
        names.addWidget(self._clerk)
        names.addWidget(self._place)
        person = QHBoxLayout()
        space(person, 12)
        person.addWidget(icon_label("person", "primary", 32))
        person.addLayout(names, 1)
        acts = QHBoxLayout()
        space(acts, 8)
        acts.addWidget(self._switch)
        acts.addStretch(1)
        acts.addWidget(self._unlock)
        self._card.body.addLayout(person)
        for part in (self._password, self._notice, self._bar):
            self._card.body.addWidget(part)
        self._card.body.addLayout(acts)
        limit_width(self._card, at_least=_CARD_WIDTH, at_most=_CARD_WIDTH)
        column = QVBoxLayout()
        space(column, 0)
        column.addStretch(2)
        column.addWidget(self._card)
        column.addStretch(3)
        outer = QHBoxLayout(self)
        space(outer, 0, (16, 16, 16, 16))
        outer.addStretch(1)
        outer.addLayout(column)
        outer.addStretch(1)
