"""The line in a case's head about its joint application (一件事)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.case.case_state import JointState, Sibling
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.texts import text_label
from ui.widgets.view import View


class JointLine(View):
    """Says which application the case is part of, and leads to its other cases.

    Signals:
        case_requested: The clerk goes to another case of the application.
            key: The case.
    """

    case_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state: JointState | None = None
        self._title = text_label("strong")
        self._buttons: list[QPushButton] = []
        self._here = text_label("muted")
        self._flow = FlowLayout(self)
        space(self._flow, 10)
        self._flow.addWidget(self._title)
        self._flow.addWidget(self._here)
        self.hide()

    def display(self, state: JointState | None) -> None:
        """Show the application; None takes the line away."""
        self.setVisible(state is not None)
        if state is None or state == self._state:
            return
        self._state = state
        self._title.setText(state.title)
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        here = self.tr("本件：{words}")
        self._here.setText("".join(here.format(words=one.words) for one in state.siblings if one.here))
        self._buttons = [self._button(one) for one in state.siblings if not one.here]

    def go_to(self, place: int) -> None:
        """Go to the case at a place, from 0; nothing where there is none or it is on the page."""
        siblings = self._state.siblings if self._state and self.isVisible() else ()
        if place < len(siblings) and siblings[place].key and not siblings[place].here:
            self.case_requested.emit(siblings[place].key)

    def _button(self, one: Sibling) -> QPushButton:
        button = act_button(f"sibling_{one.key}", "link")
        button.setText(f"{one.words} {one.shortcut}".rstrip())
        button.setAccessibleName(one.words)
        button.setEnabled(bool(one.key))
        button.clicked.connect(lambda _checked=False: self.case_requested.emit(one.key))
        self._flow.addWidget(button)
        button.show()
        return button
