"""The second person at the counter: account and password of who approves the act."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.widgets.error_summary import Fault
from ui.widgets.labelled_field import LabelledField
from ui.widgets.password_field import PasswordField
from ui.widgets.texts import text_label
from ui.widgets.view import View

ACCOUNT, PASSWORD = "second_account", "second_password"
_POINTERS = frozenset({f"/{ACCOUNT}", f"/{PASSWORD}"})
_LONGEST_ACCOUNT = 60


def is_about_second(fault: Fault) -> bool:
    """Return whether a fault is about the second person's own fields."""
    return fault.pointer in _POINTERS


class SecondPerson(View):
    """Asked under an act that one person alone may not do; made anew for each act, so that nothing stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._who = ""
        self._faults: tuple[Fault, ...] = ()
        self._note = text_label("help", wrap=True)
        self._account = QLineEdit()
        self._account.setObjectName(ACCOUNT)
        self._account.setMaxLength(_LONGEST_ACCOUNT)
        self._account_field = LabelledField("", self._account)
        self._account_field.set_required(required=True)
        self._password = PasswordField(PASSWORD)
        line = QHBoxLayout()
        space(line, 16)
        line.addWidget(self._account_field, 1)
        line.addWidget(self._password, 1)
        layout = QVBoxLayout(self)
        space(layout, 6)
        layout.addWidget(self._note)
        layout.addLayout(line)
        self.retranslate()

    def display(self, who: str, faults: tuple[Fault, ...] = ()) -> None:
        """Ask for `who`, such as 首席代表, and say what is missing; the keys go there when it is new."""
        fresh, self._faults = faults != self._faults and bool(faults), faults
        self._who = who
        self.retranslate()
        said = {fault.pointer.removeprefix("/"): fault.message for fault in faults}
        self._account_field.set_fault(said.get(ACCOUNT, ""))
        self._password.set_fault(said.get(PASSWORD, ""))
        if fresh:
            (self._account if ACCOUNT in said else self._password).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def values(self) -> dict[str, str]:
        """What was typed, by the names that steps read."""
        return {ACCOUNT: self._account.text().strip(), PASSWORD: self._password.text}

    def retranslate(self) -> None:
        """Say the words in the present language."""
        words = self.tr("须由{who}批准：本人在此输入账号和密码（离线也可以，须曾在本机登录）。")
        self._note.setText(words.format(who=self._who))
        self._account_field.set_title(self.tr("批准人账号"))
