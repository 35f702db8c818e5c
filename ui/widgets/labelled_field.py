"""A field with its label, its help and what is wrong with it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.scaling import set_look, space
from ui.widgets.texts import text_label

_UNDER_EDITOR = 2


class LabelledField(QWidget):
    """Label above, editor, then a note (help, source, default) and the fault.

    Attributes:
        editor: The widget that takes the answer; its accessible name is the label.
    """

    def __init__(self, title: str, editor: QWidget, parent: QWidget | None = None, *, unit: str = "") -> None:
        """Put `editor` under a label.

        Args:
            title: The label.
            editor: Takes the answer; owned by this field from now on.
            parent: Owner.
            unit: Word after the editor, such as 平方米.
        """
        super().__init__(parent)
        self.editor = editor
        self._title = title
        self._label = text_label("label", title)
        self._label.setBuddy(editor)
        self._mark = text_label("help")
        self._note: QLabel | None = None
        self._fault: QLabel | None = None
        self._fault_words = ""
        self._layout = QVBoxLayout(self)
        space(self._layout, 4)
        self._head = QHBoxLayout()
        space(self._head, 6)
        self._head.addWidget(self._label)
        self._head.addWidget(self._mark)
        self._head.addStretch(1)
        self._layout.addLayout(self._head)
        line = QHBoxLayout()
        space(line, 6)
        line.addWidget(editor, 1)
        if unit:
            line.addWidget(text_label("muted", unit))
        self._layout.addLayout(line)
        self._layout.addStretch(1)
        self._required = False
        self.set_required(required=False)

    @property
    def title(self) -> str:
        """The label's text."""
        return self._title

    def set_title(self, title: str) -> None:
        """Change the label."""
        self._title = title
        self._label.setText(title)
        self._name()

    def set_required(self, *, required: bool) -> None:
        """Mark optional fields in words; most fields of a form are required."""
        self._required = required
        self._mark.setText("" if required else QCoreApplication.translate("LabelledField", "选填"))
        self._name()

    def set_unmarked(self) -> None:
        """Say neither required nor optional, for fields that only show."""
        self._required = False
        self._mark.setText("")
        self._name()

    def set_note(self, text: str) -> None:
        """Show a line under the editor; empty takes it away."""
        self._note = self._set_line(self._note, "help", text)

    def set_fault(self, text: str) -> None:
        """Show what is wrong, at the field; empty takes it away."""
        if text == self._fault_words:
            return
        self._fault_words = text
        self._fault = self._set_line(self._fault, "fault", text)
        set_look(self.editor, faulty="true" if text else "false")
        self.editor.setAccessibleDescription(text)

    def _set_line(self, line: QLabel | None, role: str, text: str) -> QLabel | None:
        if line is None and not text:
            return None
        if line is None:
            line = text_label(role, wrap=True)
            self._layout.insertWidget(_UNDER_EDITOR, line)
        line.setText(text)
        line.setVisible(bool(text))
        return line

    def _name(self) -> None:
        required = QCoreApplication.translate("LabelledField", "必填")
        self.editor.setAccessibleName(f"{self._title} {required}" if self._required else self._title)
