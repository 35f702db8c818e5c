"""The screen around the pages: guide, keys, language, save state."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.intake.visits import elderly_item
from tests.ui.pages.intake_page import IntakePage
from ui.application import Desktop
from ui.intake.intake_state import IntakeStep
from ui.languages import ENGLISH
from ui.message_bar import Message
from ui.widgets.step_list import StepProgress
from ui.widgets.tone import Tone
from window_client.domain.catalogue import ServiceItem

CONTROL = Qt.KeyboardModifier.ControlModifier


def words_of(page: IntakePage) -> list[str]:
    return [line.words for section in page.presenter.state().guide.sections for line in section.lines]


def item(page: IntakePage) -> ServiceItem:
    return page.counter.desk.catalogue.item("elderly_card")


def test_the_guide_tells_everything_about_the_item(page: IntakePage) -> None:
    page.find_item("老年证")

    words = "\n".join(words_of(page))

    for told in (*item(page).conditions, *item(page).notes, *(one.name for one in item(page).materials)):
        assert told in words
    assert all(basis.law in words for basis in item(page).basis)
    assert "收费：不收费" in words


def test_what_has_no_confirmed_source_is_marked(page: IntakePage) -> None:
    page.find_item("老年证")

    lines = [line for section in page.presenter.state().guide.sections for line in section.lines]
    basis = [one.confirmed for one in item(page).basis]

    marks = {line.words: line.unconfirmed for line in lines}
    assert [not marks[f"《{one.law}》{one.articles}"] for one in item(page).basis] == basis
    assert not all(basis)
    assert "待核" in page.text


def test_one_key_shows_and_hides_the_guide(page: IntakePage) -> None:
    elderly_item(page)
    guide = page.view._guide
    assert not guide.isVisible()

    page.press(Qt.Key.Key_G, CONTROL)
    assert guide.isVisible()
    page.press(Qt.Key.Key_G, CONTROL)
    assert not guide.isVisible()


def test_f6_goes_round_the_panes(page: IntakePage) -> None:
    page.find_item("老年证")
    panes: list[QWidget] = [page.view._guide, page.view._steps, page.view._stack]

    for pane in panes:
        page.press(Qt.Key.Key_F6)
        focus = page.view.focusWidget()
        assert focus is not None
        assert pane.isAncestorOf(focus)


def test_enter_never_leaves_a_page(page: IntakePage) -> None:
    elderly_item(page)

    for _field in range(30):
        page.press(Qt.Key.Key_Return)
        if page.view._next.hasFocus():
            break
        assert page.step is IntakeStep.APPLICANT


def test_a_change_of_language_keeps_what_was_typed(page: IntakePage, desktop: Desktop) -> None:
    elderly_item(page)
    page.fill(name="王小明", phone="13800000000")
    page.press(Qt.Key.Key_Return)

    desktop.languages.switch(ENGLISH)

    assert page.value("name") == "王小明"
    assert page.value("phone") == "13800000000"


def test_pages_ahead_cannot_be_reached_from_the_list(page: IntakePage) -> None:
    elderly_item(page)

    reachable = {step.key for step in page.presenter.state().steps.steps if step.reachable}

    assert reachable == {"item", "applicant"}


def test_the_saved_moment_is_shown(page: IntakePage) -> None:
    elderly_item(page)

    page.see("草稿已存 09:05:00")


def test_the_screen_has_keys_for_the_help_sheet(page: IntakePage) -> None:
    keys = {line.keys for line in page.view.shortcut_lines()}

    assert {"Ctrl+G", "F7", "F9"} <= keys


def test_a_message_of_one_page_does_not_follow_to_the_next(page: IntakePage) -> None:
    elderly_item(page)
    page.messages.post(Message(happened="附件不能打开", tone=Tone.ERROR))

    page.press(Qt.Key.Key_Escape)

    assert page.step is IntakeStep.ITEM
    assert page.said == ""


def test_pages_that_hold_something_say_so_from_the_first_page(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(name="王小明")
    page.press(Qt.Key.Key_Escape)

    progress = {step.key: step.progress for step in page.presenter.state().steps.steps}
    assert page.step is IntakeStep.ITEM
    assert progress["applicant"] is StepProgress.IN_PROGRESS
    assert progress["form"] is StepProgress.NOT_STARTED


def test_an_applicant_kept_for_another_item_is_no_empty_page(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(name="王小明")
    page.press(Qt.Key.Key_Escape)
    page.press(Qt.Key.Key_F3)
    page.find_item("烟草")

    progress = {step.key: step.progress for step in page.presenter.state().steps.steps}
    assert progress["applicant"] is StepProgress.IN_PROGRESS
