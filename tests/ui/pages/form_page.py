"""The form as a clerk sees it."""

from typing import Any, Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.finding import find
from ui.form.form_field import FormField
from ui.form.form_view import FormView
from ui.widgets.error_summary import ErrorSummary


class FormPage:
    """Opens a form in an active window."""

    def __init__(self, view: FormView, qtbot: QtBot) -> None:
        self.view = view
        self._qtbot = qtbot
        qtbot.addWidget(view)
        view.resize(1000, 700)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()

    def field(self, name: str) -> FormField:
        return next(field for field in self.view.findChildren(FormField) if field.spec.name == name)

    def go_to(self, name: str) -> Self:
        self.field(name).editor.setFocus()
        return self

    def type(self, text: str) -> Self:
        for letter in text:
            if letter.isascii():
                self._qtbot.keyClicks(self._focused, letter)
            else:  # as an input method delivers it
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(self._focused, event)
        return self

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Self:
        self._qtbot.keyClick(self._focused, key, modifier)
        return self

    def paste(self, text: str) -> Self:
        QApplication.clipboard().setText(text)
        return self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def choose(self, name: str, label: str) -> Self:
        buttons = self.field(name).findChildren(QAbstractButton)
        next(button for button in buttons if button.text() == label).click()
        return self

    @property
    def values(self) -> dict[str, Any]:
        return self.view.values

    @property
    def focused_field(self) -> str:
        fields = self.view.findChildren(FormField)
        return next((f.spec.name for f in fields if f.isAncestorOf(self._focused)), "")

    @property
    def shown_fields(self) -> list[str]:
        return [f.spec.name for f in self.view.findChildren(FormField) if f.isVisible()]

    @property
    def summary(self) -> ErrorSummary:
        return find(self.view, ErrorSummary, "error_summary")

    def words_at(self, name: str) -> list[str]:
        labels = self.field(name).findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    @property
    def _focused(self) -> QWidget:
        focused = self.view.focusWidget()
        assert focused is not None, "nothing has the focus"
        return focused
