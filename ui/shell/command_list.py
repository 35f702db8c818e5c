"""Ctrl+K: every command by words or pinyin initials."""

import unicodedata

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from ui.shell.overlay import Overlay
from ui.shell.shell_state import Command
from ui.theme.theme import theme

_KEY = Qt.ItemDataRole.UserRole
_LONGEST_QUERY = 50
_ROWS_SHOWN = 10


def find_commands(commands: tuple[Command, ...], query: str) -> tuple[Command, ...]:
    """Return the commands that fit: beginnings of words or initials first, then anything inside them."""
    wanted = unicodedata.normalize("NFKC", query).casefold().replace(" ", "")
    first = tuple(c for c in commands if any(text.startswith(wanted) for text in _texts(c)))
    inside = tuple(c for c in commands if c not in first and any(wanted in text for text in _texts(c)))
    return first + inside


def _texts(command: Command) -> tuple[str, str]:
    return command.words.casefold().replace(" ", ""), command.initials.casefold()


class CommandList(Overlay):
    """Type, arrow, Enter.

    Signals:
        chosen: A command was chosen; the panel is closed already.
            key: Its key.
    """

    chosen = Signal(str)

    def __init__(self, over: QWidget) -> None:
        """Stay hidden until `open_on`."""
        super().__init__(560, over)
        self._commands: tuple[Command, ...] = ()
        self._field = QLineEdit()
        self._field.setObjectName("command_query")
        self._field.setMaxLength(_LONGEST_QUERY)
        self._list = QListWidget()
        self._list.setObjectName("commands")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._field)
        self.body.addWidget(self._list)
        self._field.textChanged.connect(lambda _text: self._filter())
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(self._choose)
        self.retranslate()

    def open_on(self, commands: tuple[Command, ...]) -> None:
        """Show all commands, nothing typed."""
        self._commands = commands
        self._field.clear()
        self._filter()
        rows = min(max(len(commands), 1), _ROWS_SHOWN)
        self._list.setFixedHeight(rows * theme().px(36) + theme().px(8))
        self.open(self._field)

    def retranslate(self) -> None:
        """Name the field in the present language."""
        self._field.setPlaceholderText(self.tr("输入命令或拼音首字母"))
        self._field.setAccessibleName(self.tr("查找命令"))
        self._list.setAccessibleName(self.tr("命令"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter in the field work on the list."""
        pressed = watched is self._field and event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._steer(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _steer(self, key: int) -> bool:
        row, last = self._list.currentRow(), self._list.count() - 1
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.setCurrentRow(min(max(row + (1 if key == Qt.Key.Key_Down else -1), 0), last))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if item := self._list.currentItem():
                self._choose(item)
            return True
        return False

    def _filter(self) -> None:
        self._list.clear()
        for command in find_commands(self._commands, self._field.text()):
            keys = f"    {command.shortcut}" if command.shortcut else ""
            icon = theme().icon(command.icon, "primary")
            item = QListWidgetItem(icon, f"{command.words}{keys}", self._list)
            item.setData(_KEY, command.key)
            item.setSizeHint(QSize(0, theme().px(36)))
        if not self._list.count():
            nothing = QListWidgetItem(self.tr("没有找到。换个说法，或按 Esc 返回。"), self._list)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        if item.data(_KEY) is not None:
            self.close_panel()
            self.chosen.emit(str(item.data(_KEY)))
