"""Nothing typed is lost: autosave, resuming, changing the item, leaving."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.intake.people import ELDER
from tests.ui.intake.visits import at, elderly_item, elderly_person, elderly_to_check
from tests.ui.pages.intake_page import IntakePage
from ui.intake.intake_state import IntakeStep
from window_client.services.counter import Counter
from window_client.services.drafts import IntakeDraft


def saved(counter: Counter) -> IntakeDraft | None:
    drafts = counter.drafts.all()
    return counter.drafts.content(drafts[0]) if drafts else None


def saved_name(counter: Counter) -> str:
    draft = saved(counter)
    return draft.applicant.name if draft and draft.applicant else ""


def test_typing_is_saved_without_leaving_the_field(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(name="王小明")

    page.settle(lambda: saved_name(page.counter) == "王小明")

    assert page.editor("name").hasFocus()


def test_leaving_a_field_saves_at_once(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(name="王小明")
    timer = page.view.applicant_page._form._autosave
    timer.setInterval(3_600_000)

    page.press(Qt.Key.Key_Return)

    page.settle(lambda: saved_name(page.counter) == "王小明")


def test_versions_only_grow(page: IntakePage) -> None:
    elderly_to_check(page)
    page.settle(lambda: saved(page.counter) == page.presenter._intake.draft)

    (draft,) = page.counter.drafts.all()

    assert draft.version == page.presenter._intake._version
    assert draft.version > 5


def test_a_draft_is_resumed_where_it_was_left(page: IntakePage, qtbot: QtBot, counter: Counter) -> None:
    elderly_item(page)
    elderly_person(page)
    page.fill(emergency_contact="李四")
    page.press(Qt.Key.Key_Return)
    page.settle(lambda: (saved(counter) or IntakeDraft(item="")).form.get("emergency_contact") == "李四")
    again = IntakePage(qtbot, counter)

    again.presenter.resume(counter.drafts.all()[0])

    assert again.step is IntakeStep.FORM
    assert again.value("emergency_contact") == "李四"
    assert again.value("id_number") == ELDER
    again.press(Qt.Key.Key_Escape)
    assert again.value("name") == "王小明"
    again.shut()


def test_a_resumed_draft_never_overwrites_a_later_save(
    page: IntakePage, qtbot: QtBot, counter: Counter
) -> None:
    elderly_item(page)
    page.settle(lambda: saved(counter) is not None)
    old = counter.drafts.all()[0]
    page.fill(name="王小明")
    page.press(Qt.Key.Key_Return)
    page.fill(phone="13800000000")
    page.press(Qt.Key.Key_Return)
    page.settle(lambda: saved_name(counter) == "王小明")
    again = IntakePage(qtbot, counter)

    again.presenter.resume(old)
    again.shut()

    assert saved_name(counter) == "王小明"


def test_another_item_keeps_the_applicant_and_leaves_the_first_draft(page: IntakePage) -> None:
    elderly_item(page)
    elderly_person(page)
    page.press(Qt.Key.Key_Escape)
    page.press(Qt.Key.Key_Escape)
    assert page.step is IntakeStep.ITEM

    page.press(Qt.Key.Key_F3)
    page.find_item("卖早点")
    page.settle(lambda: len(page.counter.drafts.all()) == 2)

    draft = page.presenter._intake.draft
    assert draft is not None
    assert draft.item == "food_business_new"
    assert draft.form == {}
    assert draft.applicant is not None
    assert draft.applicant.name == "王小明"


def test_starting_afresh_while_typing_keeps_the_last_word_in_the_old_draft(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(name="王小明")

    page.presenter.begin()
    page.settle(lambda: saved_name(page.counter) == "王小明")

    assert page.step is IntakeStep.ITEM
    page.find_item("老年证")
    page.choose("question/household", 1)
    page.page_done()
    at(page, IntakeStep.APPLICANT)
    assert page.value("name") == ""


def test_escape_on_the_first_page_leaves_and_keeps_the_draft(page: IntakePage) -> None:
    left: list[bool] = []
    page.presenter.leave_requested.connect(lambda: left.append(True))
    page.find_item("老年证")

    page.press(Qt.Key.Key_Escape)

    assert left == [True]
    page.settle(lambda: saved(page.counter) is not None)
