"""The applicant page: checks while typing, faults on leaving, known applicants, agents."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.intake.people import AGENT, ELDER, WRONG_ELDER
from tests.ui.intake.test_visit import case_of, receive
from tests.ui.intake.visits import at, elderly_item, elderly_person, elderly_to_check
from tests.ui.pages.intake_page import IntakePage
from ui.intake.intake_state import IntakeStep


def spots(page: IntakePage) -> dict[str, str]:
    return page.presenter.state().applicant.form.spots


def faults(page: IntakePage) -> list[str]:
    return [fault.pointer for fault in page.presenter.state().applicant.form.faults]


def test_a_wrong_number_is_told_at_the_field_when_it_is_left(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(id_number=WRONG_ELDER)

    page.press(Qt.Key.Key_Return)

    assert "id_number" in spots(page)
    assert spots(page)["id_number"] in page.text


def test_a_half_typed_number_is_not_called_wrong(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(id_number=ELDER[:9])

    page.settle(lambda: page.presenter.state().applicant.form.values.get("id_number") == ELDER[:9])

    assert spots(page) == {}


def test_leaving_lists_the_faults_and_jumps_to_them(page: IntakePage) -> None:
    elderly_item(page)

    page.page_done()

    assert page.step is IntakeStep.APPLICANT
    assert faults(page) == ["/id_number", "/name", "/phone"]
    assert "有 3 处需要修改" in page.text
    page.press(Qt.Key.Key_Return)
    assert page.editor("id_number").hasFocus()
    page.press(Qt.Key.Key_F8)
    assert page.editor("name").hasFocus()


def test_a_number_of_an_unknown_division_is_remarked_and_accepted(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(id_number=ELDER, name="王小明", phone="13800000000")

    page.page_done()

    at(page, IntakeStep.FORM)
    assert "id_number" in page.presenter.state().applicant.form.remarks


def test_the_name_is_stored_in_its_one_spelling(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(id_number=ELDER, name=" 买买提．吐尔逊 ", phone="13800000000")

    page.page_done()
    at(page, IntakeStep.FORM)

    draft = page.presenter._intake.draft
    assert draft is not None
    assert draft.applicant is not None
    assert draft.applicant.name == "买买提·吐尔逊"


def test_a_known_applicant_is_taken_over_with_one_key(page: IntakePage) -> None:
    elderly_to_check(page)
    receive(page)
    first = case_of(page)
    page.presenter.begin()
    elderly_item(page)
    page.fill(id_number=ELDER)
    page.see(first.number, "沿用")

    page.press(Qt.Key.Key_F7)

    assert (page.value("name"), page.value("phone")) == ("王小明", "13800000000")
    assert "来自" in page.text
    draft = page.presenter._intake.draft
    assert draft is not None
    assert draft.applicant is not None
    assert draft.applicant.source == f"history:{first.number}"
    page.page_done()
    at(page, IntakeStep.FORM)


def test_a_typed_change_loses_the_mark_of_its_source(page: IntakePage) -> None:
    elderly_to_check(page)
    receive(page)
    page.presenter.begin()
    elderly_item(page)
    page.fill(id_number=ELDER)
    page.see("沿用")
    page.press(Qt.Key.Key_F7)

    page.fill(phone="13900000000")
    page.press(Qt.Key.Key_Return)

    assert set(page.presenter.state().applicant.form.origins) == {"name", "address"}


def test_an_agent_needs_authority_and_must_be_somebody_else(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(id_number=ELDER, name="王小明", phone="13800000000")
    page.choose("has_agent", 1)
    page.fill(agent__id_number=ELDER, agent__name="李四", agent__phone="13900000000")
    page.fill(agent__valid_until="2026-11-01")

    page.page_done()

    assert faults(page) == ["/agent/id_number", "/agent/authority", "/agent/valid_until"]
    page.fill(agent__id_number=AGENT, agent__authority="代办", agent__valid_until="20270101")
    page.page_done()
    at(page, IntakeStep.FORM)


def test_ten_megabytes_pasted_into_the_name_are_cut_and_named(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(id_number=ELDER, phone="13800000000", name="张" * 10_000_000)

    page.page_done()

    assert page.step is IntakeStep.APPLICANT
    assert faults(page) == ["/name"]
    assert len(page.value("name")) <= 200


def test_the_number_is_masked_everywhere_but_in_its_field(page: IntakePage) -> None:
    elderly_item(page)
    elderly_person(page)

    assert ELDER not in page.text
    assert f"{ELDER[:3]}***********{ELDER[-4:]}" in page.presenter.state().header.subtitle
    assert QApplication.focusWidget() is not None


def test_a_check_while_typing_leaves_the_focus_in_the_field(page: IntakePage) -> None:
    elderly_item(page)
    page.page_done()
    page.press(Qt.Key.Key_Return)
    page.type("12345")
    page.settle(lambda: page.presenter.state().applicant.form.values.get("id_number") == "12345")
    assert page.editor("id_number").hasFocus()
    page.type("6789")

    assert page.value("id_number") == "123456789"


def test_the_list_of_faults_keeps_step_with_the_fields(page: IntakePage) -> None:
    elderly_item(page)
    page.page_done()

    page.fill(id_number=ELDER, name="王小明")
    page.settle(lambda: faults(page) == ["/phone"])
    assert "有 1 处需要修改" in page.text
    page.fill(id_number=WRONG_ELDER)
    page.settle(lambda: faults(page) == ["/id_number", "/phone"])
    assert "有 2 处需要修改" in page.text
    page.fill(id_number=ELDER, phone="13800000000")
    page.settle(lambda: faults(page) == [])
    assert "需要修改" not in page.text


def test_ctrl_enter_again_leads_to_the_same_faults_again(page: IntakePage) -> None:
    elderly_item(page)
    for _time in range(2):
        page.page_done()
        here = QApplication.focusWidget()
        assert here is not None
        assert here.objectName() == "error_summary"
        page.press(Qt.Key.Key_Return)
