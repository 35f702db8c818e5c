"""Keys that are not typed by a person, or belong to the input method."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Heard
from ui.input_method import bundled_plugins, choose_input_method
from ui.scanner import ScannerFilter

PLAIN = Qt.KeyboardModifier.NoModifier


class Gun:
    """A scanner filter with a clock of its own, and a field with the focus."""

    def __init__(self, application: QApplication, qtbot: QtBot) -> None:
        self.now = 0
        self.filter = ScannerFilter(application, lambda: self.now)
        self.scanned = Heard(self.filter.scanned)
        self.field = QLineEdit()
        self.entered = Heard(self.field.returnPressed)
        qtbot.addWidget(self.field)

    def press(self, text: str, gap_ms: int, key: int = 0) -> None:
        self.now += gap_ms
        event = QKeyEvent(QEvent.Type.KeyPress, key or ord(text.upper()), PLAIN, text)
        QApplication.sendEvent(self.field, event)

    def send(self, text: str, gap_ms: int, *, enter: bool = True) -> None:
        for letter in text:
            self.press(letter, gap_ms)
        if enter:
            self.press("\r", gap_ms, Qt.Key.Key_Return.value)


@pytest.fixture
def gun(qapp: QApplication, qtbot: QtBot) -> Iterator[Gun]:
    made = Gun(qapp, qtbot)
    yield made
    qapp.removeEventFilter(made.filter)


def test_a_fast_run_with_enter_is_a_scan_and_never_reaches_the_field(gun: Gun) -> None:
    gun.send("SJ20260017", 5)

    assert gun.scanned.said == [("SJ20260017",)]
    assert gun.field.text() == ""
    assert gun.entered.said == []


@pytest.mark.parametrize(("text", "gap_ms"), [("SJ20260017", 30), ("12345", 5)], ids=["slow", "short"])
def test_what_a_person_types_reaches_the_field_in_order(gun: Gun, text: str, gap_ms: int) -> None:
    gun.send(text, gap_ms)

    assert gun.scanned.said == []
    assert gun.field.text() == text
    assert len(gun.entered.said) == 1


def test_a_held_letter_is_given_back_after_the_pause(gun: Gun, qtbot: QtBot) -> None:
    gun.press("a", 100)
    assert gun.field.text() == ""

    qtbot.waitUntil(lambda: gun.field.text() == "a")


def test_a_scan_right_after_typing_takes_only_its_own_letters(gun: Gun) -> None:
    gun.send("ab", 80, enter=False)
    gun.now += 100
    gun.send("SJ20260017", 5)

    assert gun.scanned.said == [("SJ20260017",)]
    assert gun.field.text() == "ab"


def test_a_deletion_comes_after_the_letters_held(gun: Gun) -> None:
    gun.send("abc", 5, enter=False)
    gun.press("", 5, Qt.Key.Key_Backspace.value)

    assert gun.field.text() == "ab"


def test_a_repeated_key_is_a_person_leaning_on_it(gun: Gun) -> None:
    for _ in range(8):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_8, PLAIN, "8", autorep=True)
        QApplication.sendEvent(gun.field, event)
    gun.press("\r", 5, Qt.Key.Key_Return.value)

    assert gun.scanned.said == []
    assert gun.field.text() == "8" * 8


class Desk:
    """Two fields and two shortcuts in an active window."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = QWidget()
        layout = QVBoxLayout(self.page)
        self.first, self.second = QPlainTextEdit(), QLineEdit()
        layout.addWidget(self.first)
        layout.addWidget(self.second)
        shortcut = QShortcut(QKeySequence("Ctrl+K"), self.page)
        self.fired = Heard(shortcut.activated)
        qtbot.addWidget(self.page)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.first.setFocus()

    def compose(self, preedit: str, commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.first, event)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_no_shortcut_fires_while_composing(desk: Desk, qtbot: QtBot) -> None:
    desk.compose("zhang")
    qtbot.keyClick(desk.first, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert desk.fired.said == []

    desk.compose("", "张")
    QApplication.processEvents()
    qtbot.keyClick(desk.first, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.fired.said) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_keys_of_the_composition_do_nothing_else(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    desk.compose("zhang")
    qtbot.keyClick(desk.first, key)

    assert desk.first.hasFocus()
    assert desk.first.toPlainText() == ""


def test_enter_that_ends_the_composition_is_only_that(desk: Desk, qtbot: QtBot) -> None:
    """Some input methods deliver the key after the text."""
    desk.compose("zhang")
    desk.compose("", "张")
    qtbot.keyClick(desk.first, Qt.Key.Key_Return)
    assert desk.first.toPlainText() == "张"

    QApplication.processEvents()
    qtbot.keyClick(desk.first, Qt.Key.Key_Return)
    assert desk.first.toPlainText() == "张\n"


def test_leaving_the_field_ends_the_composition(desk: Desk, qtbot: QtBot) -> None:
    desk.compose("zhang")
    desk.second.setFocus()
    QApplication.processEvents()

    qtbot.keyClick(desk.second, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert len(desk.fired.said) == 1


IBUS = frozenset({"ibus", "compose"})


@pytest.mark.parametrize(
    ("before", "after", "replaced"),
    [
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus"}, "fcitx"),
        ({"QT_IM_MODULE": "xim"}, {"QT_IM_MODULE": "ibus"}, "xim"),
        ({"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "ibus"}, None),
        ({"QT_IM_MODULE": "none"}, {"QT_IM_MODULE": "none"}, None),
        ({"QT_IM_MODULES": "fcitx;xim"}, {"QT_IM_MODULE": "ibus"}, "fcitx"),
        ({"QT_IM_MODULES": "fcitx;ibus"}, {"QT_IM_MODULES": "fcitx;ibus"}, None),
        ({}, {}, None),
    ],
)
def test_input_method_without_a_plugin_is_replaced(
    before: dict[str, str], after: dict[str, str], replaced: str | None
) -> None:
    environment = dict(before)

    assert choose_input_method(environment, IBUS, "linux") == replaced
    assert environment == after


def test_a_session_that_names_its_input_method_to_others_only_is_understood() -> None:
    environment = {"XMODIFIERS": "@im=fcitx"}

    choose_input_method(environment, IBUS, "linux")

    assert environment["QT_IM_MODULE"] == "ibus"


def test_other_systems_keep_their_input_method() -> None:
    environment = {"QT_IM_MODULE": "fcitx"}

    assert choose_input_method(environment, IBUS, "win32") is None
    assert environment == {"QT_IM_MODULE": "fcitx"}


def test_plugins_are_read_from_their_files(tmp_path: Path) -> None:
    folder = tmp_path / "platforminputcontexts"
    folder.mkdir()
    for name in ("libibusplatforminputcontextplugin.so", "libfcitx5platforminputcontextplugin.so"):
        (folder / name).touch()

    assert bundled_plugins(tmp_path) == {"ibus", "fcitx5"}


def test_the_bundled_qt_speaks_ibus() -> None:
    assert "ibus" in bundled_plugins()
