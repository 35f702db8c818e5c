"""What the clerk may do next, the proposed act first."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from ui.case.case_state import Act
from ui.theme.scaling import fix_size, space
from ui.widgets.buttons import act_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.texts import text_label
from ui.widgets.view import View

FURTHER_KEYS = "Alt+Q"
_BUTTON_DP = 32
_DIGITS = 9
_GAP = 4


class ActBar(View):
    """Buttons with their keys; words where the case waits for others.

    Signals:
        act_requested: The clerk begins an act.
            key: The act's key.
    """

    act_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing until the first display."""
        super().__init__(parent)
        self._acts: tuple[Act, ...] = ()
        self._further: tuple[Act, ...] = ()
        self._buttons: list[QPushButton] = []
        self._title = text_label("section")
        fix_size(self._title, height=_BUTTON_DP)
        self._waiting = text_label("muted", wrap=True)
        self._menu = QMenu(self)
        self._more = act_button("act_further", "secondary")
        self._more.clicked.connect(lambda _checked=False: self.open_further())
        self._flow = FlowLayout()
        space(self._flow, 8)
        line = QHBoxLayout(self)
        space(line, 12)
        line.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._waiting, 1)
        line.addLayout(self._flow, 1)
        line.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def display(self, acts: tuple[Act, ...], waiting: str, further: tuple[Act, ...] = ()) -> None:
        """Offer `acts`, and what is less usual behind one key; without any act say what is waited for."""
        self._waiting.setText(waiting)
        self._waiting.setVisible(not acts)
        if acts != self._acts:
            self._acts = acts
            self._build()
        if further != self._further:
            self._further = further
            self._fill_menu()

    def take_focus(self) -> bool:
        """Go to the proposed act; say whether there is one."""
        first = self._buttons[0] if self._buttons else self._more if self._further else None
        if first:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return first is not None

    def open_further(self) -> None:
        """Open the list of the less usual acts."""
        if self._further:
            self._more.setFocus(Qt.FocusReason.ShortcutFocusReason)
            below = self._more.rect().bottomRight() - QPoint(self._menu.sizeHint().width(), -_GAP)
            self._menu.popup(self._more.mapToGlobal(below))

    @property
    def further_lines(self) -> tuple[str, ...]:
        """What the list of the less usual acts says, each line with its key."""
        return tuple(line.text() for line in self._menu.actions())

    def retranslate(self) -> None:
        """Say the heading in the present language."""
        self._title.setText(self.tr("下一步"))
        self._more.setText(self.tr("其他办理…  {keys}").format(keys=FURTHER_KEYS))
        self._more.setAccessibleName(self.tr("其他办理"))
        self._fill_menu()
        self._build()

    def _build(self) -> None:
        held = next((one.objectName() for one in self._buttons if one.hasFocus()), "")
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [self._button(act) for act in self._acts]
        for button in self._buttons:
            if button.objectName() == held:  # the same act, said anew
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._more.setVisible(bool(self._further))
        for number, act in enumerate(self._further, start=1):
            # digits, then letters, so that every line has a key of its own
            key = str(number) if number <= _DIGITS else chr(ord("A") + number - _DIGITS - 1)
            line = self._menu.addAction(f"&{key}  {act.words}")
            line.triggered.connect(lambda _checked=False, key=act.key: self.act_requested.emit(key))

    def _button(self, act: Act) -> QPushButton:
        button = act_button(f"act_{act.key}", act.role)
        keys = f"{act.shortcut} / Ctrl+Enter" if act.role == "primary" else act.shortcut
        button.setText(f"{act.words}  {keys}")
        button.setAccessibleName(act.words)
        button.clicked.connect(lambda _checked=False: self.act_requested.emit(act.key))
        self._flow.addWidget(button)
        button.show()
        return button
