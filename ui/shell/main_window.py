"""The main window: header, navigation, messages, the present screen, status bar."""

import shiboken6
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStatusBar,
    QVBoxLayout,
    QWidget,
)

from ui.message_bar import MessageBar
from ui.shell.command_list import CommandList
from ui.shell.header_bar import HeaderBar
from ui.shell.key_passing import KeyPassing
from ui.shell.navigation import Navigation
from ui.shell.presence import Presence
from ui.shell.screen_stack import ScreenStack
from ui.shell.shell_state import ShellState
from ui.shell.shortcut_sheet import OffersShortcuts, ShortcutSheet
from ui.shell.sync_status import SyncState, SyncStatusWidget
from ui.theme.scaling import set_look, space
from ui.theme.theme import SCALES_PERCENT, theme
from ui.widgets.texts import text_label

_PRACTICE_FRAME = 6
_COMPACT_BELOW = 1000


class MainWindow(QMainWindow):
    """The frame around all screens; it knows none of them.

    Attributes:
        messages: The one door for messages.
        presence: Whether anybody is here; while nobody is, only the screen of a bare state can be seen.

    Signals:
        screen_requested: The clerk wants another place.
            key: Its key.
        command_chosen: A command of the command list was chosen.
            key: Its key.
        lock_requested: The clerk locks the screen.
        leave_requested: The clerk signs out.
        outbox_requested: The clerk wants to see what waits.
        language_requested: The clerk wants another language.
            language: `zh_CN` or `en`.
    """

    screen_requested = Signal(str)
    command_chosen = Signal(str)
    lock_requested = Signal()
    leave_requested = Signal()
    outbox_requested = Signal()
    language_requested = Signal(str)

    def __init__(self) -> None:
        """Build an empty frame."""
        super().__init__()
        self._state = ShellState(hall="")
        self._screens: dict[str, QWidget] = {}
        self.presence = Presence(self)
        self.messages = MessageBar()
        self._header = HeaderBar()
        self._navigation = Navigation()
        self._stack = ScreenStack()
        self._scroller = QScrollArea()  # at 200 % on a small screen everything stays reachable
        self._scroller.setWidgetResizable(True)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroller.setWidget(self._stack)
        self._sync = SyncStatusWidget()
        self._status = text_label("muted")
        self._frame = QFrame()
        self._middle = QVBoxLayout()
        self._strip: QWidget | None = None
        self._strip_place, self._message_place = QWidget(), QWidget()
        self._left_at: QWidget | None = None
        self._keys = KeyPassing()
        self._lay_out()
        self._commands = CommandList(self)
        self._sheet = ShortcutSheet(self)
        self._connect()
        self._add_shortcuts()
        self.resize(theme().px(1280), theme().px(720))
        self.retranslate()

    def add_screen(self, key: str, screen: QWidget) -> None:
        """Put a screen behind a key; the window owns it from now on."""
        self._screens[key] = screen
        self._stack.addWidget(screen)
        self._open_screens()

    def remove_screen(self, key: str) -> None:
        """Take a screen away for good, e.g. when its clerk leaves; nothing happens if there is none."""
        screen = self._screens.pop(key, None)
        if screen is not None:
            self._stack.removeWidget(screen)
            screen.hide()
            screen.deleteLater()

    def set_strip(self, strip: QWidget | None) -> None:
        """Put a strip under whatever screen is shown, such as a question that waits for an answer."""
        if self._strip is not None:
            self._strip_lines.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
        self._strip = strip
        if strip is not None:
            self._strip_lines.addWidget(strip)

    def screen_of(self, key: str) -> QWidget:
        """Return the screen behind a key.

        Raises:
            KeyError: There is none.
        """
        return self._screens[key]

    def display(self, state: ShellState) -> None:
        """Show `state`; the screen named in it comes to the front.

        A bare state sends whoever was here away. Any other is passed over while nobody is here: whoever
        admits somebody has it shown anew.
        """
        if state.bare:
            self._part()
        elif not self.presence.somebody:
            return
        self._state = state
        if not state.locked:
            self.turn_to(state.current, state.page)
        self._open_screens()
        self._header.display(state)
        self._navigation.display(state.navigation, state.current)
        self._message_place.setVisible(not state.locked)
        self._status.setText(state.status)
        self._show_practice(practice=state.practice)
        self._set_title()
        if state.current in self._screens:
            self._bring_forward(self._screens[state.current])

    def turn_to(self, screen: str, page: str = "") -> None:
        """Leave behind what was said elsewhere, before another screen or page begins to say something."""
        self.messages.enter(f"{screen}/{page}")

    def display_sync(self, state: SyncState) -> None:
        """Show how sending stands."""
        self._sync.display(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words away where the window is narrow for its text size."""
        super().resizeEvent(event)
        self._navigation.set_compact(compact=self.width() < theme().px(_COMPACT_BELOW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the command whose key this is, where the screen has no use of its own for the key.

        Keys of the page come here from the header and the other places around it, and go on to the page.
        """
        pressed = QKeySequence(event.keyCombination())
        commands = self._state.commands if self.presence.somebody else ()
        meant = (one.key for one in commands if one.shortcut and QKeySequence(one.shortcut) == pressed)
        command = next(meant, None)
        if command is not None:
            self.command_chosen.emit(command)
        elif not self._keys.hand_over(event, self._stack.currentWidget()):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the title in the present language."""
        self._set_title()

    def _part(self) -> None:
        if self.presence.somebody:
            self._left_at = self.focusWidget()
        self.presence.dismiss()

    def _open_screens(self) -> None:
        """Let keys reach every screen, or none but the door while nobody is here."""
        for key, screen in self._screens.items():
            screen.setEnabled(self.presence.somebody or key == self._state.current)

    def _bring_forward(self, screen: QWidget) -> None:
        if self._stack.currentWidget() is not screen or self.focusWidget() is None:
            self._stack.setCurrentWidget(screen)
            self._focus_in(screen)

    def _focus_in(self, screen: QWidget) -> None:
        """Go on where a lock interrupted; otherwise a screen names its first field as focus proxy."""
        before, self._left_at = (self._left_at, None) if self.presence.somebody else (None, self._left_at)
        back = before is not None and shiboken6.isValid(before) and screen.isAncestorOf(before)
        (before if back and before else screen).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        space(self._middle, 0)
        _line_of(self._message_place).addWidget(self.messages)
        self._strip_lines = _line_of(self._strip_place)
        for part, stretch in ((self._message_place, 0), (self._scroller, 1), (self._strip_place, 0)):
            self._middle.addWidget(part, stretch)
        across = QHBoxLayout()
        space(across, 0)
        across.addWidget(self._navigation)
        across.addLayout(self._middle, 1)
        inside = QWidget()
        inside.setProperty("surface", "page")
        down = QVBoxLayout(inside)
        space(down, 0)
        down.addWidget(self._header)
        down.addLayout(across, 1)
        down.addWidget(self._status_bar())
        self._around = QVBoxLayout(self._frame)
        space(self._around, 0)
        self._around.addWidget(inside)
        self.setCentralWidget(self._frame)
        for place in (self._navigation, self._strip_place, self._sync):
            self.presence.keep(place)

    def _status_bar(self) -> QStatusBar:
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(12, 0, 4, 0)
        bar.addWidget(self._status, 1)
        bar.addPermanentWidget(self._sync)
        return bar

    def _connect(self) -> None:
        here = self.presence.only_here
        self._header.commands_requested.connect(here(self._open_commands))
        self._header.help_requested.connect(self._open_sheet)
        self._header.lock_requested.connect(here(self.lock_requested.emit))
        self._header.leave_requested.connect(here(self.leave_requested.emit))
        self.presence.left.connect(self._commands.close_panel)
        self.presence.left.connect(self._sheet.close_panel)
        self._header.language_requested.connect(self.language_requested)
        self._header.larger_requested.connect(self._cycle_scale)
        self._navigation.screen_requested.connect(self.screen_requested)
        self._commands.chosen.connect(self.command_chosen)
        self._sync.outbox_requested.connect(here(self.outbox_requested.emit))

    def _add_shortcuts(self) -> None:
        here = self.presence.only_here
        for keys, act in (
            ("Ctrl+K", here(self._open_commands)),
            ("F1", self._open_sheet),
            ("Ctrl+L", here(self.lock_requested.emit)),
            ("Ctrl+Shift+S", here(self.outbox_requested.emit)),
            ("F8", self._next_notice),
            ("Ctrl+=", lambda: self._step_scale(1)),
            ("Ctrl++", lambda: self._step_scale(1)),
            ("Ctrl+-", lambda: self._step_scale(-1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _show_practice(self, *, practice: bool) -> None:
        edge = _PRACTICE_FRAME if practice else 0
        space(self._around, 0, (edge, edge, edge, edge))
        set_look(self._frame, practice="true" if practice else "false")

    def _set_title(self) -> None:
        name = self.tr("综合窗口")
        parts = [self.tr("练习") if self._state.practice else "", name, self._state.hall, self._state.window]
        self.setWindowTitle(" · ".join(part for part in parts if part))

    def _open_commands(self) -> None:
        self._sheet.close_panel()
        self._commands.open_on(self._state.commands)

    def _open_sheet(self) -> None:
        screen = self._stack.currentWidget()
        self._commands.close_panel()
        own = screen.shortcut_lines() if isinstance(screen, OffersShortcuts) else ()
        self._sheet.open_on(own, everywhere=self.presence.somebody)

    def _next_notice(self) -> None:
        """Faults of the page come first, wherever the focus is; then the messages."""
        pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
        if not self._keys.offer(pressed, self._stack.currentWidget()) and self._message_place.isVisible():
            self.messages.take_focus()

    def _step_scale(self, by: int) -> None:
        further = [p for p in SCALES_PERCENT if (p - theme().percent) * by > 0]
        if further:
            theme().set_percent(further[0] if by > 0 else further[-1])
            self._navigation.set_compact(compact=self.width() < theme().px(_COMPACT_BELOW))

    def _cycle_scale(self) -> None:
        largest = theme().percent >= SCALES_PERCENT[-1]
        theme().set_percent(SCALES_PERCENT[0]) if largest else self._step_scale(1)


def _line_of(place: QWidget) -> QVBoxLayout:
    lines = QVBoxLayout(place)
    space(lines, 0)
    return lines
