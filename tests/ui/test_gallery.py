"""Every specimen of the gallery, in every language and scale, keeps the rules of a screen."""

import pytest
from pypinyin import Style, lazy_pinyin
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.finding import nameless_controls
from ui.application import Desktop
from ui.gallery.lists import list_specimens
from ui.gallery.pages import demo_state, page_specimens
from ui.gallery.specimen import Specimen
from ui.gallery.widgets import widget_specimens
from ui.shell.main_window import MainWindow

SPECIMENS = (*widget_specimens(), *list_specimens(), *page_specimens())


def open_specimen(specimen: Specimen, qtbot: QtBot) -> QWidget:
    widget = specimen.make()
    qtbot.addWidget(widget)
    widget.resize(specimen.width, specimen.height or 600)
    widget.show()
    QApplication.processEvents()
    return widget


@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda s: s.name)
def test_every_control_has_a_name(specimen: Specimen, qtbot: QtBot) -> None:
    assert nameless_controls(open_specimen(specimen, qtbot)) == []


@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda s: s.name)
def test_scale_and_language_change_while_open(specimen: Specimen, qtbot: QtBot, desktop: Desktop) -> None:
    widget = open_specimen(specimen, qtbot)
    before = widget.grab().toImage()

    desktop.theme.set_percent(200)
    desktop.languages.switch("en")
    QApplication.processEvents()
    during = widget.grab().toImage()
    desktop.theme.set_percent(100)
    desktop.languages.switch("zh_CN")
    widget.resize(specimen.width, specimen.height or 600)
    QApplication.processEvents()

    assert during != before
    assert nameless_controls(widget) == []


def test_two_grabs_of_the_same_state_are_equal(qtbot: QtBot) -> None:
    """Pixels do not depend on what was shown before."""
    pages = [next(s for s in SPECIMENS if s.name == "form") for _ in range(2)]

    first, second = (open_specimen(page, qtbot).grab().toImage() for page in pages)

    assert first == second


def test_initials_of_the_demo_commands_are_those_of_their_words() -> None:
    for command in demo_state().commands:
        assert command.initials == "".join(lazy_pinyin(command.words, style=Style.FIRST_LETTER))


def test_a_shell_fits_a_small_screen(qtbot: QtBot) -> None:
    window = open_specimen(next(s for s in SPECIMENS if s.name == "shell"), qtbot)

    assert isinstance(window, MainWindow)
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 768
