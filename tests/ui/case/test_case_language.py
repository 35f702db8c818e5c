"""An open case in another language: all of it, with what was typed, and the keys where they were."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.case.case_desk import CaseDesk
from tests.ui.pages.case_page import CasePage, settle
from ui.application import Desktop
from ui.languages import CHINESE, ENGLISH


@pytest.fixture
def english(desktop: Desktop, around: CaseDesk) -> Iterator[None]:
    """Switch as the program does: the words first, then the screens that make words."""
    del around
    yield
    desktop.languages.switch(CHINESE)


def speak(around: CaseDesk, desktop: Desktop, language: str) -> None:
    desktop.languages.switch(language)
    around.presenter.refresh()
    settle()


def opened(around: CaseDesk, case_id: str) -> None:
    around.presenter.open(case_id)
    settle()


@pytest.mark.usefixtures("english")
def test_an_act_being_prepared_follows_with_what_was_typed(
    around: CaseDesk, page: CasePage, desktop: Desktop
) -> None:
    case = around.food(missing=("application",))
    opened(around, case.id)
    page.alt(Qt.Key.Key_G)
    page.type("20261207")

    speak(around, desktop, ENGLISH)

    assert page.tab == "In hand: Issue one-time notice"
    assert "应当" not in page.words
    assert QApplication.focusWidget() is page.focus("field_due_on")
    page.done()
    after = around.desk.case(case.id)
    assert after.correction_due_on is not None
    assert after.correction_due_on.isoformat() == "2026-12-07"


@pytest.mark.usefixtures("english")
def test_an_open_question_follows(around: CaseDesk, page: CasePage, desktop: Desktop) -> None:
    case = around.unjudged()
    opened(around, case.id)
    page.done()
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_3)
    before = page.words

    speak(around, desktop, ENGLISH)

    assert "哪里不符" in before
    assert "哪里不符" not in page.words
    here = QApplication.focusWidget()
    assert here is not None
    assert page.view.isAncestorOf(here)


@pytest.mark.usefixtures("english")
def test_the_proposed_act_keeps_the_keys(around: CaseDesk, page: CasePage, desktop: Desktop) -> None:
    opened(around, around.elderly().id)
    held = QApplication.focusWidget()
    assert held is not None
    assert held.objectName() == "act_accept"

    speak(around, desktop, ENGLISH)

    now = QApplication.focusWidget()
    assert now is not None
    assert now.objectName() == "act_accept"
    assert page.primary == "Accept"


@pytest.mark.usefixtures("english")
def test_what_is_looked_at_follows(around: CaseDesk, page: CasePage, desktop: Desktop) -> None:
    opened(around, around.elderly().id)
    page.alt(Qt.Key.Key_M)
    assert page.tab == "查看：显示证件全号"

    speak(around, desktop, ENGLISH)

    assert "显示证件全号" not in page.words
    assert "显示证件全号" not in page.tab


@pytest.mark.usefixtures("english")
def test_a_hidden_section_follows_when_it_comes_to_the_front(
    around: CaseDesk, page: CasePage, desktop: Desktop
) -> None:
    opened(around, around.elderly().id)
    page.section(4)
    page.section(1)

    speak(around, desktop, ENGLISH)
    page.section(4)

    assert "Received" in page.words
    assert "核验材料" not in page.words
