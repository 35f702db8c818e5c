"""The intake screen as a clerk uses it: by keys, reading what is on screen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.data_changes import DataChanges
from ui.error_messages import ErrorMessages
from ui.intake.intake_presenter import IntakePresenter
from ui.intake.intake_state import IntakeStep
from ui.intake.intake_view import IntakeView
from ui.languages import CHINESE
from ui.message_bar import MessageBar
from ui.task_runner import TaskRunner
from window_client.services.counter import Counter


class IntakePage:
    """Drives the real screen over a real counter."""

    def __init__(self, bot: QtBot, counter: Counter, *, size: tuple[int, int] = (1366, 700)) -> None:
        self.bot = bot
        self.counter = counter
        self.view = IntakeView()
        self.messages = MessageBar()
        self.changes = DataChanges()
        self.tasks = TaskRunner()
        self.words = ErrorMessages(CHINESE)
        self.presenter = IntakePresenter(
            self.view, counter=counter, tasks=self.tasks, messages=self.messages,
            changes=self.changes, words=self.words.notice_for,
        )  # fmt: skip
        self.window = self._window_around(size)
        bot.addWidget(self.window)
        with bot.waitActive(self.window, timeout=20_000):
            self.window.show()
            self.window.activateWindow()
        self.view.setFocus()

    def _window_around(self, size: tuple[int, int]) -> QWidget:
        """Put messages above the screen, as the main window does."""
        window = QWidget()
        window.setProperty("surface", "page")
        window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = QVBoxLayout(window)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.messages)
        lines.addWidget(self.view, 1)
        window.resize(*size)
        return window

    def shut(self) -> None:
        """Finish the work that was asked for."""
        self.tasks.shutdown()

    # what the clerk sees

    @property
    def step(self) -> IntakeStep:
        return self.presenter.state().current

    @property
    def text(self) -> str:
        """All words on screen."""
        shown = (label for label in self.view.findChildren(QLabel) if label.isVisible())
        buttons = (button for button in self.view.findChildren(QPushButton) if button.isVisible())
        return "\n".join([*(label.text() for label in shown), *(button.text() for button in buttons)])

    @property
    def said(self) -> str:
        """All messages."""
        return "\n".join(message.happened for message in self.messages.messages)

    def settle(self, until: Callable[[], bool]) -> None:
        """Wait for the workers."""
        self.bot.waitUntil(until, timeout=20_000)

    def see(self, *words: str) -> None:
        """Wait until all words are on screen."""
        self.settle(lambda: all(word in self.text for word in words))

    def save_picture(self, path: Path) -> None:
        self.window.grab().save(str(path))

    # what the clerk does

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget() or self.view
        QTest.keyClick(target, key, held)

    def type(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    def paste(self, text: str) -> None:
        """Put text in as an input method or the clipboard does."""
        target = QApplication.focusWidget()
        assert target is not None
        QApplication.clipboard().setText(text)
        QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def page_done(self) -> None:
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def find_item(self, words: str) -> None:
        """Search, wait for the answer, take the first."""
        self.paste(words)
        self.settle(lambda: self.presenter.state().item.search.query == words)
        self.press(Qt.Key.Key_Return)

    def editor(self, name: str) -> QWidget:
        """The shown editor of a field."""
        wanted = f"field_{name.replace('/', '_')}"
        return next(one for one in self.view.findChildren(QWidget, wanted) if one.isVisible())

    def fill(self, **fields: str) -> None:
        """Go to each field by Enter, as a clerk does, and type there; `__` stands for `/`."""
        for name, words in fields.items():
            self.walk_to(name.replace("__", "/"))
            focus = QApplication.focusWidget()
            if isinstance(focus, QLineEdit):
                focus.selectAll()
            self.paste(words)

    def button(self, name: str) -> QPushButton:
        """The shown button of a name."""
        return next(one for one in self.view.findChildren(QPushButton, name) if one.isVisible())

    def walk_to(self, name: str) -> None:
        """Press Enter until the focus is in a field."""
        editor = self.editor(name)
        for _step in range(80):
            here = QApplication.focusWidget()
            if here is not None and (here is editor or editor.isAncestorOf(here)):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{name} cannot be reached by keyboard")

    def choose(self, name: str, number: int) -> None:
        """Choose a radio button by its digit."""
        self.walk_to(name)
        self.press(Qt.Key(Qt.Key.Key_0 + number))

    def chosen(self, name: str) -> str:
        buttons = self.editor(name).findChildren(QRadioButton)
        return next((button.text() for button in buttons if button.isChecked()), "")

    def value(self, name: str) -> str:
        editor = self.editor(name)
        return editor.text() if isinstance(editor, QLineEdit) else str(editor.property("currentText"))

    def judge_all(self, key: Qt.Key = Qt.Key.Key_1) -> None:
        """Give every material the same verdict."""
        for _row in self.presenter.state().materials.checklist.rows:
            self.press(key)
