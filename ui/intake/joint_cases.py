"""All cases of a joint application (一件事) on the outcome page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.intake.intake_state import JointLine, OutcomePageState
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.view import View
from ui.words.joint_names import short_name


class JointCases(View):
    """A line for each case with its key; the one chosen is what the rest of the page is about.

    Signals:
        chosen: The clerk turns to a case.
            key: The case.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state = OutcomePageState()
        self._buttons: dict[str, QPushButton] = {}
        self._card = SectionCard()
        self._lines = QVBoxLayout()
        space(self._lines, 4)
        self._card.body.addLayout(self._lines)
        layout = QVBoxLayout(self)
        space(layout, 0)
        layout.addWidget(self._card)

    def display(self, state: OutcomePageState) -> None:
        """Show the cases of `state`."""
        self._state = state
        self._card.set_title(self.tr("一件事：{name}").format(name=short_name(state.joint)))
        self._card.set_help(self.tr("共 {count} 件，一张回执").format(count=len(state.cases)))
        if tuple(self._buttons) != tuple(line.key for line in state.cases):
            self._build(state.cases)
        for line in state.cases:
            button = self._buttons[line.key]
            button.setToolTip(f"{line.item} {line.number}")
            button.setAccessibleName(f"{line.item} {line.number} {line.status}")
            button.setChecked(line.key == state.shown)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the names to the room there is; status and key stay in sight."""
        super().resizeEvent(event)
        self._write()

    def take_key(self, event: QKeyEvent) -> bool:
        """Turn to the case of Ctrl and a digit; say whether there is one."""
        place = event.key() - Qt.Key.Key_1
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not held or not 0 <= place < len(self._state.cases):
            return False
        self.chosen.emit(self._state.cases[place].key)
        return True

    def retranslate(self) -> None:
        """Say the words in the present language."""
        self.display(self._state)

    def _write(self) -> None:
        for number, line in enumerate(self._state.cases, start=1):
            button, rest = self._buttons[line.key], f" · {line.status}  Ctrl+{number}"
            metrics = button.fontMetrics()
            button.setText(rest)
            around = button.sizeHint().width()
            room = max(self._lines.geometry().width() - around, metrics.averageCharWidth())
            button.setText(metrics.elidedText(line.item, Qt.TextElideMode.ElideRight, room) + rest)

    def _build(self, cases: tuple[JointLine, ...]) -> None:
        for old in self._buttons.values():
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {line.key: self._button(line.key) for line in cases}

    def _button(self, key: str) -> QPushButton:
        button = act_button(f"joint_{key}", "navigation", "case")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(key))
        self._lines.addWidget(button)
        return button
