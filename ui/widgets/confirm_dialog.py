"""The question before something that cannot be undone; nothing else opens a dialog of its own."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.scaling import limit_width, space
from ui.widgets.buttons import act_button
from ui.widgets.labelled_field import LabelledField
from ui.widgets.texts import icon_label, text_label


class Confirmation(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked.

    Attributes:
        title: The act as a question.
        consequence: What cannot be undone.
        act: Words of the button that does it, never 是 or 确定.
        reasons: The clerk must choose or type one of these where given.
        danger: Whether the act destroys something.
    """

    title: str
    consequence: str
    act: str
    reasons: tuple[str, ...] = ()
    danger: bool = True


class ConfirmDialog(QDialog):
    """Asks once; the focus is on going back, and Enter alone never does the act."""

    def __init__(self, question: Confirmation, parent: QWidget | None = None) -> None:
        """Build the question; `exec` shows it."""
        super().__init__(parent)
        self.setWindowTitle(question.title)
        self.setModal(True)
        self._reason = QComboBox()
        self._needs_reason = bool(question.reasons)
        self._act = act_button("do_it", "danger" if question.danger else "primary")
        self._act.setText(question.act)
        self._back = act_button("go_back")
        self._back.setText(self.tr("返回"))
        layout = QVBoxLayout(self)
        space(layout, 16, (24, 20, 24, 20))
        layout.addLayout(self._words(question))
        layout.addWidget(self._reasons(question))
        layout.addLayout(self._buttons())
        limit_width(self, at_least=440, at_most=560)
        self._act.clicked.connect(lambda _checked=False: self.accept())
        self._back.clicked.connect(lambda _checked=False: self.reject())
        self._reason.currentTextChanged.connect(lambda _text: self._weigh())
        self._weigh()
        (self._reason if self._needs_reason else self._back).setFocus()

    @property
    def reason(self) -> str:
        """The reason given; empty where none was asked."""
        return self._reason.currentText().strip() if self._needs_reason else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from doing the act; Esc goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _words(self, question: Confirmation) -> QHBoxLayout:
        line = QHBoxLayout()
        space(line, 14)
        mark = icon_label(
            "warning" if question.danger else "help", "warning" if question.danger else "primary", 28
        )
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        space(words, 6)
        words.addWidget(text_label("section", question.title, wrap=True))
        words.addWidget(text_label("body", question.consequence, wrap=True))
        line.addLayout(words, 1)
        return line

    def _reasons(self, question: Confirmation) -> QWidget:
        self._reason.setObjectName("reason")
        self._reason.setEditable(True)
        self._reason.addItems(question.reasons)
        self._reason.setCurrentIndex(-1)
        if line := self._reason.lineEdit():
            line.setMaxLength(200)
            line.setPlaceholderText(self.tr("选择或填写原因"))
            line.setAccessibleName(self.tr("原因"))
        field = LabelledField(self.tr("原因"), self._reason)
        field.set_required(required=True)
        field.setVisible(self._needs_reason)
        return field

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        space(buttons, 8)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._act)
        return buttons

    def _weigh(self) -> None:
        self._act.setEnabled(bool(self.reason) or not self._needs_reason)
