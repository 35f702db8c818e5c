"""The dark bar on top: where we are, who works, practice mark, a few acts."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.languages import CHINESE, ENGLISH
from ui.shell.clerk_menu import ClerkMenu
from ui.shell.shell_state import ShellState
from ui.theme.scaling import fix_size, set_icon, space
from ui.theme.theme import theme
from ui.widgets.buttons import act_button
from ui.widgets.texts import ElidedLabel, icon_label, text_label
from ui.widgets.view import FramedView

_COMPACT_BELOW = 1000


class HeaderBar(FramedView):
    """Names of hall, window and clerk, and the acts that are always there.

    Signals:
        commands_requested: Open the command list.
        help_requested: Open the shortcut sheet.
        lock_requested: Lock the screen.
        leave_requested: Sign out.
        language_requested: Show another language.
            language: `zh_CN` or `en`.
        larger_requested: The next larger text size, or the smallest after the largest.
    """

    commands_requested = Signal()
    help_requested = Signal()
    lock_requested = Signal()
    leave_requested = Signal()
    language_requested = Signal(str)
    larger_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self.setProperty("surface", "header")
        self._state = ShellState(hall="")
        self._words: dict[QPushButton, str] = {}
        self._hall = ElidedLabel("section")
        self._window = text_label("body")
        self._clerk = ClerkMenu()
        self._practice = text_label("practice")
        self._commands = self._act("commands", "search")
        self._larger = self._act("text_size", "zoom-in")
        self._language = self._act("language", "language")
        self._help = self._act("shortcuts", "keyboard")
        self._lock = self._act("lock", "lock")
        self._fill()
        self._commands.clicked.connect(lambda _checked=False: self.commands_requested.emit())
        self._help.clicked.connect(lambda _checked=False: self.help_requested.emit())
        self._lock.clicked.connect(lambda _checked=False: self.lock_requested.emit())
        self._clerk.lock_requested.connect(self.lock_requested)
        self._clerk.leave_requested.connect(self.leave_requested)
        self._clerk.help_requested.connect(self.help_requested)
        self._larger.clicked.connect(lambda _checked=False: self.larger_requested.emit())
        self._language.clicked.connect(lambda _checked=False: self._switch_language())
        fix_size(self, height=48)
        self.retranslate()

    def display(self, state: ShellState) -> None:
        """Show `state`."""
        self._state = state
        self._hall.display(state.hall)
        self._window.setText(state.window)
        self._clerk.display(state.clerk)
        self._practice.setVisible(state.practice)
        for button in (self._commands, self._help, self._lock):
            button.setVisible(not state.bare)
        self._fit()

    def retranslate(self) -> None:
        """Say the acts in the present language."""
        self._practice.setText(self.tr("练习"))
        for button, words, tip in (
            (self._commands, self.tr("命令 Ctrl+K"), self.tr("查找并执行命令 (Ctrl+K)")),
            (self._larger, self.tr("字号"), self.tr("放大字号")),
            (self._language, self.tr("English"), self.tr("切换到英文")),
            (self._help, self.tr("快捷键 F1"), self.tr("本页快捷键 (F1)")),
            (self._lock, self.tr("锁屏"), self.tr("锁定屏幕 (Ctrl+L)")),
        ):
            self._words[button] = words
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        self.display(self._state)

    def changeEvent(self, event: QEvent) -> None:
        """Leave words away as soon as the text grows, before the window is stretched by them."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the acts away where the bar is narrow for its text size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < theme().px(_COMPACT_BELOW)
        for button, words in self._words.items():
            button.setText("" if narrow else words)

    def _act(self, name: str, icon: str) -> QPushButton:
        button = act_button(name)
        set_icon(button, icon, "on_header", 16)
        return button

    def _fill(self) -> None:
        layout = QHBoxLayout(self)
        space(layout, 10, (16, 0, 8, 0))
        layout.addWidget(icon_label("window", "on_header", 20))
        layout.addWidget(self._hall)
        layout.addWidget(self._window)
        layout.addWidget(self._practice, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        for button in (self._commands, self._larger, self._language, self._help, self._lock):
            layout.addWidget(button)
        layout.addWidget(self._clerk)

    def _switch_language(self) -> None:
        wanted = ENGLISH if self._state.language == CHINESE else CHINESE
        self.language_requested.emit(wanted)
