"""The clerk's name in the header, with what a clerk looks for there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from ui.theme.scaling import set_icon, space
from ui.theme.theme import theme
from ui.widgets.buttons import act_button
from ui.widgets.view import View

_WIDEST_NAME = 220


class ClerkMenu(View):
    """A button with the name; Space, Enter or a click opens the menu.

    Signals:
        lock_requested: Lock the screen.
        leave_requested: Sign out; another person may take the window.
        help_requested: Open the shortcut sheet.
    """

    lock_requested = Signal()
    leave_requested = Signal()
    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Name nobody yet."""
        super().__init__(parent)
        self._name = ""
        self._menu = QMenu(self)
        self._lock, self._leave, self._help = (QAction(self._menu) for _each in range(3))
        self._menu.addActions([self._lock, self._leave])
        self._menu.addSeparator()
        self._menu.addAction(self._help)
        self._lock.triggered.connect(lambda _checked=False: self.lock_requested.emit())
        self._leave.triggered.connect(lambda _checked=False: self.leave_requested.emit())
        self._help.triggered.connect(lambda _checked=False: self.help_requested.emit())
        self._button = act_button("clerk_menu")
        set_icon(self._button, "person", "on_header", 16)
        self._button.setMenu(self._menu)
        layout = QHBoxLayout(self)
        space(layout, 0)
        layout.addWidget(self._button)
        self.retranslate()

    @property
    def button(self) -> QPushButton:
        """The button with the name."""
        return self._button

    def display(self, clerk: str) -> None:
        """Name the clerk; nobody has no menu."""
        self._name = clerk
        room = theme().px(_WIDEST_NAME)
        shown = self._button.fontMetrics().elidedText(clerk, Qt.TextElideMode.ElideRight, room)
        self._button.setText(f"{shown} ▾" if clerk else "")
        self._button.setToolTip(clerk)
        self._button.setAccessibleName(self.tr("{name}：锁屏、退出登录、切换人员").format(name=clerk))
        self.setVisible(bool(clerk))

    def retranslate(self) -> None:
        """Say the acts in the present language."""
        self._lock.setText(self.tr("锁屏") + "\tCtrl+L")
        self._leave.setText(self.tr("退出登录 / 切换人员"))
        self._help.setText(self.tr("本页快捷键") + "\tF1")
        self.display(self._name)
