"""The second person at the counter: account and password of who approves the act."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.theme.scaling import space
from ui.widgets.cards import SectionCard
from ui.widgets.labelled_field import LabelledField
from ui.widgets.password_field import PasswordField
from ui.widgets.view import View

ACCOUNT, PASSWORD = "second_account", "second_password"
_LONGEST_ACCOUNT = 60


class SecondPerson(View):
    """Asked under an act that one person alone may not do; what was typed is gone with the act."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._who = ""
        self._card = SectionCard()
        self._account = QLineEdit()
        self._account.setObjectName(ACCOUNT)
        self._account.setMaxLength(_LONGEST_ACCOUNT)
        self._account_field = LabelledField("", self._account)
        self._password = PasswordField(PASSWORD)
        line = QHBoxLayout()
        space(line, 16)
        line.addWidget(self._account_field, 1)
        line.addWidget(self._password, 1)
        self._card.body.addLayout(line)
        layout = QHBoxLayout(self)
        space(layout, 0)
        layout.addWidget(self._card)
        self.retranslate()

    def display(self, who: str) -> None:
        """Ask for `who`, such as 首席代表."""
        self._who = who
        self.retranslate()

    def clear(self) -> None:
        """Forget what was typed."""
        self._account.clear()
        self._password.clear()

    @property
    def values(self) -> dict[str, str]:
        """What was typed, by the names that steps read."""
        return {ACCOUNT: self._account.text().strip(), PASSWORD: self._password.text}

    def retranslate(self) -> None:
        """Say the words in the present language."""
        self._card.set_title(self.tr("批准"))
        help_words = self.tr("本步骤须由{who}在此输入本人账号和密码批准；离线也可以，须曾在本机登录。")
        self._card.set_help(help_words.format(who=self._who))
        self._account_field.set_title(self.tr("批准人账号"))
        self._account.setAccessibleName(self.tr("批准人账号"))
