import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.application import Desktop
from ui.gallery.pages import demo_state
from ui.languages import translations_folder
from ui.shell.main_window import MainWindow
from ui.shell.sync_status import SyncKind, SyncState
from ui.tools.translations import compile_to, texts, unfinished, update
from ui.widgets.materials.material_checklist import MaterialChecklist

ENGLISH = translations_folder() / "en.ts"


def test_english_is_complete() -> None:
    assert unfinished(ENGLISH) == []


def test_no_text_of_the_screens_is_missing_or_left_over(tmp_path: Path) -> None:
    fresh = tmp_path / "en.ts"

    update(fresh)

    missing = set(texts(fresh)) - set(texts(ENGLISH))
    left_over = set(texts(ENGLISH)) - set(texts(fresh))
    assert (missing, left_over) == (set(), set())


def test_compiled_translation_is_fresh(tmp_path: Path) -> None:
    compile_to(ENGLISH, tmp_path / "en.qm")

    assert (tmp_path / "en.qm").read_bytes() == ENGLISH.with_suffix(".qm").read_bytes()


def test_placeholders_survive_translation() -> None:
    holes = re.compile(r"\{\w+\}")

    pairs = ((source, target) for (_context, source), target in texts(ENGLISH).items())
    wrong = [source for source, target in pairs if set(holes.findall(source)) != set(holes.findall(target))]

    assert wrong == []


class Pseudo(QTranslator):
    """Doubles every text, as long languages do, and marks it as seen."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        del context, disambiguation, n
        return f"⟦{text}{text}⟧"


@pytest.fixture
def pseudo(desktop: Desktop) -> QTranslator:
    translator = Pseudo()
    desktop.application.installTranslator(translator)
    return translator


def test_every_fixed_text_is_translated(pseudo: QTranslator, desktop: Desktop, qtbot: QtBot) -> None:
    window = MainWindow()
    window.presence.admit()
    qtbot.addWidget(window)
    window.add_screen("intake", MaterialChecklist())
    window.display(demo_state())
    window.display_sync(SyncState(kind=SyncKind.OFFLINE, waiting=3))
    window.show()
    QApplication.processEvents()
    state = demo_state()
    given = {state.hall, state.window, state.clerk, state.status, *(item.title for item in state.navigation)}

    labels = [label.text().strip() for label in window.findChildren(QLabel)]
    shown = labels + [button.text().strip() for button in window.findChildren(QPushButton)]
    said = [text.removesuffix(" ▾") for text in shown]
    untouched = [t for t in said if re.search("[\u4e00-\u9fff]", t) and "⟦" not in t and t not in given]
    desktop.application.removeTranslator(pseudo)

    assert untouched == []
