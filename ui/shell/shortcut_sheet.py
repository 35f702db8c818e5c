"""F1: the keys of the present screen and of the whole program."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.shell.overlay import Overlay
from ui.shell.shell_state import ShortcutLine
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.texts import text_label

_COLUMNS = 2


@runtime_checkable
class OffersShortcuts(Protocol):
    """A screen that has keys of its own."""

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        """Return its keys, in the present language."""
        ...


class ShortcutSheet(Overlay):
    """Two columns of keys with what they do."""

    def __init__(self, over: QWidget) -> None:
        """Stay hidden until `open_on`."""
        super().__init__(680, over)
        self._content = QWidget()
        self._close = act_button("close_sheet")
        self._close.clicked.connect(lambda _checked=False: self.close_panel())
        self._title = text_label("title")
        self.body.addWidget(self._title)
        self.body.addWidget(self._content)
        self.body.addWidget(self._close)
        self.retranslate()

    def open_on(self, own: tuple[ShortcutLine, ...], *, everywhere: bool = True) -> None:
        """Show the screen's own keys, then those of the whole program unless nobody may use them."""
        content = QWidget()
        grid = QGridLayout(content)
        space(grid, 8)
        row = self._section(grid, 0, self.tr("本页"), own) if own else 0
        if everywhere:
            self._section(grid, row, self.tr("全程序"), self._everywhere())
        self.body.replaceWidget(self._content, content)
        self._content.deleteLater()
        self._content = content
        self.open(self._close)

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._title.setText(self.tr("快捷键"))
        self._close.setText(self.tr("关闭 (Esc)"))
        self._close.setAccessibleName(self.tr("关闭快捷键"))

    def _section(self, grid: QGridLayout, row: int, title: str, lines: tuple[ShortcutLine, ...]) -> int:
        grid.addWidget(text_label("section", title), row, 0, 1, _COLUMNS * 2)
        for number, line in enumerate(lines):
            at, column = row + 1 + number // _COLUMNS, number % _COLUMNS * 2
            grid.addWidget(text_label("keycap", line.keys), at, column)
            grid.addWidget(text_label("body", line.words), at, column + 1)
            grid.setColumnStretch(column + 1, 1)
        return row + 1 + (len(lines) + 1) // _COLUMNS

    def _everywhere(self) -> tuple[ShortcutLine, ...]:
        pairs = (
            ("Ctrl+K", self.tr("命令")),
            ("F1", self.tr("快捷键")),
            ("Enter", self.tr("下一项")),
            ("Ctrl+Enter", self.tr("完成本页")),
            ("Esc", self.tr("返回，不丢内容")),
            ("F8", self.tr("下一处错误或消息")),
            ("Ctrl+L", self.tr("锁屏")),
            ("Ctrl+Shift+S", self.tr("发件箱")),
            ("Alt+1 … 9", self.tr("左侧导航")),
            ("Ctrl++ / Ctrl+-", self.tr("字号")),
        )
        return tuple(ShortcutLine(keys=keys, words=words) for keys, words in pairs)
