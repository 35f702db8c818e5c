"""The door as the clerk sees it: one card in the middle of the window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from ui.shell.shell_state import ShortcutLine
from ui.sign_in.account_field import AccountField
from ui.sign_in.sign_in_state import SignInField, SignInState, SignInStep
from ui.theme.scaling import limit_width, space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.labelled_field import LabelledField
from ui.widgets.notice_card import NoticeCard
from ui.widgets.password_field import PasswordField
from ui.widgets.texts import ElidedLabel, icon_label, text_label
from ui.widgets.view import View

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CARD_WIDTH = 460
_LONGEST_CODE = 60


class SignInView(View):
    """Enrolment on the first start, signing in ever after. Enter in the password comes in: nothing else is
    on this page that could be lost.

    Signals:
        enrol_requested: Give this PC its place; the first clerk comes in with it.
            code, account, password: As typed.
        sign_in_requested: Let a clerk in.
            account, password: As typed.
    """  # noqa: D205

    enrol_requested = Signal(str, str, str)
    sign_in_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show that the store is being opened."""
        super().__init__(parent)
        self._state = SignInState()
        self._place = ElidedLabel("muted")
        self._card = SectionCard()
        self._code_edit = QLineEdit()
        self._code_edit.setObjectName("code")
        self._code_edit.setMaxLength(_LONGEST_CODE)
        self._code = LabelledField("", self._code_edit)
        self._account = AccountField()
        self._password = PasswordField("password")
        self._notice = NoticeCard()
        self._enter = act_button("enter", "primary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._busy = text_label("help", wrap=True)
        self._offline = text_label("help", wrap=True)
        self._practice = text_label("help", wrap=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def display(self, state: SignInState) -> None:
        """Show `state`; a new refusal forgets the password and brings the focus to the wrong field."""
        before, self._state = self._state, state
        self._place.display(state.place)
        self._place.setVisible(bool(state.place))
        self._show_fields(state)
        self._notice.display(state.notice)
        if not self._account.text and state.account:
            self._account.fill(state.account)
        if state.refusals > before.refusals:
            self._password.clear()
        if state.step is not before.step or (before.busy and not state.busy):
            self._focus(state)

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._brand.setText(self.tr("综合窗口"))
        self._code.set_title(self.tr("登记码"))
        self._code.set_required(required=True)
        self._bar.setAccessibleName(self.tr("正在核对"))
        self._offline.setText(
            self.tr("连不上平台也能登录：在本机登录过的人员由本机核对密码，办理的内容联网后自动发送。")
        )
        self._show_fields(self._state)

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        """Return the keys of this screen."""
        pairs = (
            ("↑ / ↓", self.tr("在账号栏选择在本机登录过的人员")),
            ("Enter", self.tr("下一项；在密码栏登录")),
        )
        return tuple(ShortcutLine(keys=keys, words=words) for keys, words in pairs)

    def forget(self) -> None:
        """Forget what was typed, for the next person."""
        self._code_edit.clear()
        self._account.fill("")
        self._password.clear()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to the field that comes next."""
        super().focusInEvent(event)
        self._focus(self._state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter comes in from every field."""
        if event.key() in _ENTERS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._ask()
        else:
            super().keyPressEvent(event)

    def _show_fields(self, state: SignInState) -> None:
        enrol, opening = state.step is SignInStep.ENROL, state.step is SignInStep.OPENING
        self._card.set_title(self.tr("登记本机") if enrol else self.tr("登录"))
        self._card.set_help(self._help(state))
        self._code.setVisible(enrol)
        self._account.display(() if enrol else state.accounts)
        for widget in (self._code, self._account, self._password, self._enter):
            widget.setEnabled(not (state.busy or opening))
        self._enter.setText(self.tr("登记并登录 Ctrl+Enter") if enrol else self.tr("登录 Ctrl+Enter"))
        self._bar.setVisible(state.busy or opening)
        self._busy.setText(self._busy_words(state))
        self._busy.setVisible(state.busy or opening)
        self._offline_line.setVisible(state.step is SignInStep.SIGN_IN)
        self._practice_line.setVisible(state.practice is not None)
        self._practice.setText(self._practice_words(state))

    def _help(self, state: SignInState) -> str:
        if state.step is SignInStep.ENROL:
            return self.tr("第一次使用：用管理员发放的登记码把本机登记到大厅窗口。需要联网，只做一次。")
        if state.locked:
            return self.tr("本机数据已加密，要由在本机登录过的人员输入密码打开。")
        return ""

    def _busy_words(self, state: SignInState) -> str:
        if state.step is SignInStep.OPENING:
            return self.tr("正在打开本机数据……")
        if state.step is SignInStep.ENROL:
            return self.tr("正在向平台登记并核对密码，网络慢时需要等一会儿……")
        return self.tr("正在核对密码；平台没有应答时，改由本机核对……")

    def _practice_words(self, state: SignInState) -> str:
        if state.practice is None:
            return ""
        hint = state.practice
        words = self.tr("练习账号 {account}，密码 {password}")
        if state.step is SignInStep.ENROL and hint.code:
            words = self.tr("练习登记码 {code}，账号 {account}，密码 {password}")
        return words.format(code=hint.code, account=hint.account, password=hint.password)

    def _focus(self, state: SignInState) -> None:
        field = {
            SignInField.CODE: self._code_edit,
            SignInField.ACCOUNT: self._account,
            SignInField.PASSWORD: self._password,
            None: self._first_empty(),
        }[state.wrong]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if field is self._account:
            self._account.select()

    def _first_empty(self) -> QWidget:
        if self._state.step is SignInStep.ENROL and not self._code_edit.text().strip():
            return self._code_edit
        sure = len(self._state.accounts) == 1 or self._account.text != self._state.account
        return self._password if self._account.text and sure else self._account

    def _ask(self) -> None:
        if self._state.busy or self._state.step is SignInStep.OPENING or not self._complete():
            return
        if self._state.step is SignInStep.ENROL:
            code = self._code_edit.text().strip()
            self.enrol_requested.emit(code, self._account.text, self._password.text)
        else:
            self.sign_in_requested.emit(self._account.text, self._password.text)

    def _complete(self) -> bool:
        enrol = self._state.step is SignInStep.ENROL
        code = not enrol or bool(self._code_edit.text().strip())
        self._code.set_fault("" if code else self.tr("请输入登记码"))
        self._account.set_fault("" if self._account.text else self.tr("请输入账号"))
        self._password.set_fault("" if self._password.text else self.tr("请输入密码"))
        if not (code and self._account.text and self._password.text):
            self._first_empty().setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def _lay_out(self) -> None:
        self._offline_line = _hint_line("offline", self._offline)
        self._practice_line = _hint_line("info", self._practice)
        for part in (
            self._code, self._account, self._password, self._notice, self._enter, self._busy, self._bar,
            self._offline_line, self._practice_line,
        ):  # fmt: skip
            self._card.body.addWidget(part)
        limit_width(self._card, at_least=_CARD_WIDTH, at_most=_CARD_WIDTH)
        self._brand = text_label("title")
        head = QHBoxLayout()
        space(head, 10)
        head.addWidget(icon_label("window", "primary", 28))
        head.addWidget(self._brand)
        head.addStretch(1)
        column = QVBoxLayout()
        space(column, 10)
        column.addStretch(2)
        column.addLayout(head)
        column.addWidget(self._place)
        column.addWidget(self._card)
        column.addStretch(3)
        outer = QHBoxLayout(self)
        space(outer, 0, (16, 16, 16, 16))
        outer.addStretch(1)
        outer.addLayout(column)
        outer.addStretch(1)

    def _connect(self) -> None:
        self._code_edit.returnPressed.connect(self._account.setFocus)
        self._account.entered.connect(self._password.setFocus)
        self._password.entered.connect(self._ask)
        self._enter.clicked.connect(lambda _checked=False: self._ask())


def _hint_line(icon: str, words: QWidget) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    space(layout, 8)
    layout.addWidget(icon_label(icon, "text_muted", 16), 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(words, 1)
    return line
