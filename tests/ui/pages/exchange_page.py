"""数据交换 as a clerk sees it and works it, by keyboard."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from tests.ui.pages.finding import find
from ui.exchange.exchange_state import Act
from ui.exchange.exchange_view import TABLE, ExchangeView

CONTROL = Qt.KeyboardModifier.ControlModifier


class ExchangePage:
    """Opens the screen in an active window."""

    def __init__(self, view: ExchangeView, qtbot: QtBot) -> None:
        self.view = view
        self._qtbot = qtbot
        qtbot.addWidget(view)
        view.resize(1190, 700)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        view.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self.view.focusWidget() or self.view, key, modifier)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def tab(self, number: int) -> None:
        self.press(Qt.Key(Qt.Key.Key_0 + number), CONTROL)

    def do(self) -> None:
        self.press(Qt.Key.Key_Return, CONTROL)

    def push(self, act: Act) -> None:
        button = find(self.view, QPushButton, act.value)
        assert button.isVisible()
        assert button.isEnabled()
        button.setFocus()
        self._qtbot.keyClick(button, Qt.Key.Key_Return)

    def choose_item(self, name: str) -> None:
        box = self.view.findChildren(QComboBox)[0]
        box.setFocus()
        box.setCurrentIndex(box.findText(name))

    def type_day(self, place: int, text: str) -> None:
        field = [one for one in self.view.findChildren(QLineEdit) if one.isVisible()][place]
        field.setFocus()
        field.clear()
        self._qtbot.keyClicks(field, text)

    def choose(self, label: str) -> None:
        [button] = [one for one in self.view.findChildren(QRadioButton) if label in one.text()]
        button.setFocus()
        self._qtbot.keyClick(button, Qt.Key.Key_Space)

    @property
    def asked(self) -> list[QFileDialog]:
        """The file dialogs that are open."""
        return [one for one in self.view.findChildren(QFileDialog) if one.isVisible()]

    def answer(self, act: Act, path: Path) -> None:
        """Choose a file in the dialog that is open."""
        for dialog in self.asked:
            dialog.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.view.choose_file(act, path)

    @property
    def words(self) -> str:
        labels, buttons = self.view.findChildren(QLabel), self.view.findChildren(QPushButton)
        shown: list[QLabel | QPushButton] = [*labels, *buttons]
        return "\n".join(one.text() for one in shown if one.isVisible())

    def rows(self) -> list[list[str]]:
        table = find(self.view, QTableView, TABLE)
        model = table.model()
        columns = range(model.columnCount())
        return [[str(model.index(row, c).data()) for c in columns] for row in range(model.rowCount())]
