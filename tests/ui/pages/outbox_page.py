"""The outbox as a clerk sees it and works it, by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.finding import find
from ui.outbox.outbox_view import OutboxView

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_FILTERS = ("all", "unsent", "failed", "attention", "files")


class OutboxPage:
    """Opens the outbox in an active window."""

    def __init__(self, view: OutboxView, qtbot: QtBot) -> None:
        self.view = view
        self._qtbot = qtbot
        qtbot.addWidget(view)
        view.resize(1190, 700)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        view.setFocus()

    # keys

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self.focused, key, modifier)

    def retry(self) -> None:
        self.press(Qt.Key.Key_F5)

    def turn_pause(self) -> None:
        self.press(Qt.Key.Key_P, CONTROL | SHIFT)

    def test_network(self) -> None:
        self.press(Qt.Key.Key_T, CONTROL)

    def copy_diagnosis(self) -> None:
        self.press(Qt.Key.Key_D, CONTROL)

    def choose(self, name: str) -> None:
        self.press(Qt.Key(Qt.Key.Key_1 + _FILTERS.index(name)), CONTROL)

    def go_to_row(self, number: int) -> None:
        self.table.setFocus()
        self.press(Qt.Key.Key_Home, CONTROL)
        for _ in range(number):
            self.press(Qt.Key.Key_Down)

    def press_button(self, name: str) -> None:
        button = find(self.view, QAbstractButton, name)
        button.setFocus()
        self.press(Qt.Key.Key_Return)

    # what is seen

    @property
    def focused(self) -> QWidget:
        return self.view.focusWidget() or self.view

    @property
    def table(self) -> QTableView:
        return find(self.view, QTableView, "outbox_lines")

    @property
    def rows(self) -> list[list[str]]:
        model = self.table.model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def column(self, number: int) -> list[str]:
        return [row[number] for row in self.rows]

    @property
    def title(self) -> str:
        return find(self.view, QLabel, "sending_title").text()

    @property
    def figures(self) -> str:
        return find(self.view, QLabel, "sending_figures").text()

    @property
    def countdown(self) -> str:
        return find(self.view, QLabel, "countdown").text()

    @property
    def reason(self) -> str:
        return find(self.view, QLabel, "line_reason").text()

    def words_of(self, name: str) -> str:
        return find(self.view, QAbstractButton, name).text()

    def all_words(self) -> str:
        labels = [label.text() for label in self.view.findChildren(QLabel) if label.isVisible()]
        return "\n".join([*labels, *(" ".join(row) for row in self.rows)])
