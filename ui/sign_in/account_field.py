"""Who comes in: a field for the account, and the people who have signed in on this PC before."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from window_client.domain.hall import Role

from ui.sign_in.sign_in_state import KnownAccount
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labelled_field import LabelledField
from ui.widgets.texts import text_label
from ui.widgets.view import View

LONGEST_ACCOUNT = 40
MOST_OFFERED = 6
_LONGEST_NAME = 10
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AccountField(View):
    """Type an account, press ↑ ↓ for the next known one, or press its button.

    Signals:
        entered: Enter was pressed, or a person was chosen by button.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nobody yet."""
        super().__init__(parent)
        self._known: tuple[KnownAccount, ...] = ()
        self._buttons: list[QPushButton] = []
        self._edit = QLineEdit()
        self._edit.setObjectName("account")
        self._edit.setMaxLength(LONGEST_ACCOUNT)
        self._edit.installEventFilter(self)
        self._field = LabelledField("", self._edit)
        self._heading = text_label("help")
        self._offer = QWidget()
        self._people = FlowLayout(self._offer)
        space(self._people, 6)
        layout = QVBoxLayout(self)
        space(layout, 6)
        layout.addWidget(self._heading)
        layout.addWidget(self._offer)
        layout.addWidget(self._field)
        self.setFocusProxy(self._edit)
        self.retranslate()

    @property
    def text(self) -> str:
        """The account, without outer spaces."""
        return self._edit.text().strip()

    def fill(self, account: str) -> None:
        """Put an account into the field."""
        self._edit.setText(account)
        self._mark()

    def select(self) -> None:
        """Mark what stands in the field, so that typing replaces it."""
        self._edit.selectAll()

    def display(self, known: tuple[KnownAccount, ...]) -> None:
        """Offer these people."""
        if known != self._known:
            self._known = known
            self._rebuild()
        self._mark()

    def set_fault(self, text: str) -> None:
        """Show what is wrong, at the field; empty takes it away."""
        self._field.set_fault(text)

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._field.set_title(self.tr("账号"))
        self._field.set_required(required=True)
        self._heading.setText(self.tr("在本机登录过（↑ ↓ 选择）"))
        self._rebuild()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk through the known people, Enter goes on."""
        if watched is self._edit and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._known:
                self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in _ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _walk(self, by: int) -> None:
        ids = [one.id for one in self._known]
        at = ids.index(self.text) + by if self.text in ids else 0
        self.fill(ids[at % len(ids)])

    def _choose(self, account: str) -> None:
        self.fill(account)
        self.entered.emit()

    def _mark(self) -> None:
        for one, button in zip(self._known, self._buttons, strict=False):
            button.setChecked(one.id == self.text)

    def _rebuild(self) -> None:
        for old in self._buttons:
            self._people.removeWidget(old)
            old.deleteLater()
        self._buttons = [self._button(one) for one in self._known[:MOST_OFFERED]]
        self._heading.setVisible(bool(self._known))
        self._offer.setVisible(bool(self._known))
        self._mark()

    def _button(self, one: KnownAccount) -> QPushButton:
        button = act_button(f"known_{one.id}", "secondary", "person")
        button.setCheckable(True)
        button.setProperty("choice", "true")
        long = len(one.name) > _LONGEST_NAME
        name = f"{one.name[: _LONGEST_NAME - 1]}…" if long else one.name
        button.setText(f"{name}  {one.id}")
        words = f"{one.name} {one.id} {self._role(one.role)}"
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda _checked=False: self._choose(one.id))
        self._people.addWidget(button)
        return button

    def _role(self, role: Role) -> str:
        words = {
            Role.CLERK: self.tr("窗口人员"),
            Role.SUPERVISOR: self.tr("首席代表"),
            Role.DEPARTMENT: self.tr("部门审批人员"),
        }
        return words[role]
