"""A password with its label, and a word when Caps Lock seems to be on."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.widgets.labelled_field import LabelledField
from ui.widgets.view import View

LONGEST_PASSWORD = 200
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PasswordField(View):
    """Takes a password; what was typed never leaves it but through `text`.

    Qt knows no way to ask for Caps Lock, so the letters that arrive tell: a capital without Shift, or a
    small letter with it.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Start empty.

        Args:
            name: Object name of the editor, what tests look for.
            parent: Owner.
        """
        super().__init__(parent)
        self._capitals = False
        self._edit = QLineEdit()
        self._edit.setObjectName(name)
        self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._edit.setMaxLength(LONGEST_PASSWORD)
        self._edit.installEventFilter(self)
        self._field = LabelledField("", self._edit)
        layout = QVBoxLayout(self)
        space(layout, 0)
        layout.addWidget(self._field)
        self.setFocusProxy(self._edit)
        self.retranslate()

    @property
    def text(self) -> str:
        """What was typed."""
        return self._edit.text()

    @property
    def capitals(self) -> bool:
        """Whether Caps Lock seems to be on."""
        return self._capitals

    def clear(self) -> None:
        """Forget what was typed, also for undo."""
        self._edit.clear()
        self._set_capitals(on=False)

    def set_fault(self, text: str) -> None:
        """Show what is wrong, at the field; empty takes it away."""
        self._field.set_fault(text)

    def retranslate(self) -> None:
        """Say the label and the hint in the present language."""
        self._field.set_title(self.tr("密码"))
        self._field.set_required(required=True)
        self._set_capitals(on=self._capitals)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the letters as they arrive."""
        if watched is self._edit and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.entered.emit()
                return True
            self._judge(event)
        return super().eventFilter(watched, event)

    def _judge(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._set_capitals(on=False)  # the next letter tells
        elif len(letter) == 1 and letter.isascii() and letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_capitals(on=letter.isupper() != shifted)

    def _set_capitals(self, *, on: bool) -> None:
        self._capitals = on
        self._field.set_note(self.tr("大写锁定似乎已打开（Caps Lock）") if on else "")
