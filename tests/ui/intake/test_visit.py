"""A visit from the first key to the papers, keyboard only, on a real store."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import Heard
from tests.ui.counter_fixture import HandClock
from tests.ui.intake.people import AGENT, ELDER
from tests.ui.intake.visits import at, company_with_agent, elderly_to_check, elderly_to_materials
from tests.ui.pages.intake_page import IntakePage
from ui.intake.intake_state import IntakeStep
from window_client.domain.case.parts import DocumentKind, Status, Verdict
from window_client.domain.case.state import Case


def case_of(page: IntakePage) -> Case:
    """The received case as the store has it."""
    number = page.presenter.state().outcome.number
    with page.counter.desk.store.read() as reader:
        found = reader.case_by_number(number)
    assert found is not None
    return found


def receive(page: IntakePage) -> None:
    page.page_done()
    at(page, IntakeStep.OUTCOME)


def previewed(page: IntakePage) -> bool:
    return bool(page.presenter.state().outcome.preview.pages)


def test_an_instant_item_is_received_accepted_and_decided(page: IntakePage) -> None:
    printed = Heard(page.presenter.print_requested)
    changed = Heard(page.changes.changed)
    elderly_to_check(page)

    receive(page)
    page.settle(lambda: previewed(page))
    page.page_done()
    page.see("当场决定：准予")
    page.page_done()
    page.settle(lambda: page.presenter.state().outcome.status == "准予")

    case = case_of(page)
    assert case.status is Status.GRANTED
    assert case.applicant.id_number == ELDER
    assert case.answers == {"household": "本地户籍", "agent": "no"}
    assert case.form == {
        "id_number": ELDER,
        "born_on": case.form["born_on"],
        "sex": case.form["sex"],
        "household": "本地户籍",
    }
    assert {one.verdict for one in case.verdicts} == {Verdict.QUALIFIED}
    assert printed.said == [(case.id, case.documents[0].id)]
    assert all(said == (frozenset({case.id}),) for said in changed.said)
    assert len(changed.said) == 3


def test_the_receipt_shows_number_and_query_code(page: IntakePage) -> None:
    elderly_to_check(page)
    receive(page)

    case = case_of(page)

    page.see(case.number, case.query_code, "申请材料收件回执")


def test_a_received_intake_leaves_no_draft_and_no_way_back(page: IntakePage) -> None:
    elderly_to_check(page)
    receive(page)

    page.presenter._step_requested("applicant")

    assert page.step is IntakeStep.OUTCOME
    assert page.counter.drafts.all() == ()


def test_a_defect_leads_to_the_one_time_notice(page: IntakePage) -> None:
    elderly_to_materials(page)
    page.press(Qt.Key.Key_3)
    page.press(Qt.Key.Key_1)
    page.page_done()
    page.judge_all()
    assert "出具一次性告知" in page.presenter.state().materials.checklist.outcome
    page.page_done()
    at(page, IntakeStep.CHECK)
    receive(page)

    page.page_done()
    page.settle(lambda: page.presenter.state().outcome.status == "待申请人补正")

    case = case_of(page)
    assert case.status is Status.CORRECTION_REQUESTED
    assert case.documents[-1].kind is DocumentKind.CORRECTION_NOTICE
    assert [defect.reason for defect in case.defects] == [case.verdicts[0].reason]


def test_declining_needs_a_ground_and_names_the_organ(page: IntakePage) -> None:
    elderly_to_check(page)
    receive(page)
    page.presenter._outcome.act("decline")

    page.page_done()
    assert page.presenter.state().outcome.panel is not None
    assert "请选择理由" in page.text
    page.choose("ground", 1)
    page.page_done()
    page.settle(lambda: page.presenter.state().outcome.status == "不予受理")

    case = case_of(page)
    ground = page.counter.desk.item_of(case).decline_grounds[0]
    assert (case.ended_reason, case.competent_organ) == (ground.text, ground.organ)
    assert case.documents[-1].kind is DocumentKind.DECLINE_NOTICE


def test_escape_drops_the_question_and_keeps_the_case(page: IntakePage) -> None:
    elderly_to_check(page)
    receive(page)
    page.presenter._outcome.act("decline")

    page.press(Qt.Key.Key_Escape)

    assert page.presenter.state().outcome.panel is None
    assert case_of(page).status is Status.RECEIVED


def test_notice_and_commitment_with_an_agent(page: IntakePage) -> None:
    page.find_item("职介")
    page.choose("question/online_recruitment", 2)
    page.choose("procedure", 2)
    page.choose("not_excluded", 1)
    page.page_done()
    at(page, IntakeStep.APPLICANT)
    assert "须向申请人逐条告知" in page.presenter.state().guide.title
    company_with_agent(page)
    page.page_done()
    at(page, IntakeStep.FORM)
    page.fill(legal_representative_id=AGENT)
    page.walk_to("business_scope")
    page.press(Qt.Key.Key_Space)
    page.fill(full_time_staff="5", capital="50")
    page.page_done()
    at(page, IntakeStep.MATERIALS)
    page.judge_all()
    page.page_done()
    at(page, IntakeStep.CHECK)
    receive(page)

    case = case_of(page)

    assert case.by_commitment
    assert case.agent is not None
    assert case.agent.person.name == "李四"
    assert {"authorisation", "agent_id"} <= set(case.materials)
    assert [ref.kind for ref in case.documents] == [DocumentKind.RECEIPT, DocumentKind.COMMITMENT]


def test_the_next_applicant_finds_nothing_of_the_one_before(page: IntakePage) -> None:
    elderly_to_check(page)
    receive(page)

    page.presenter.begin()
    page.find_item("老年")
    page.choose("question/household", 2)
    page.page_done()
    at(page, IntakeStep.APPLICANT)

    assert page.value("id_number") == ""
    assert ELDER not in page.text
    assert "王小明" not in page.text


@pytest.mark.parametrize("words", ["老年人优待证", "lnryd", "坐公交免费", "老年证"])
def test_the_item_is_found_by(page: IntakePage, words: str) -> None:
    page.find_item(words)

    assert page.presenter.state().item.chosen == "老年人优待证申领"


def test_the_exclusions_of_a_commitment_must_be_ruled_out(page: IntakePage) -> None:
    page.find_item("职介")
    page.choose("question/online_recruitment", 2)
    page.choose("procedure", 2)

    page.page_done()

    assert page.step is IntakeStep.ITEM
    assert [fault.pointer for fault in page.presenter.state().item.form.faults] == ["/not_excluded"]
    page.choose("procedure", 1)
    page.page_done()
    at(page, IntakeStep.APPLICANT)


def test_questions_must_be_answered(page: IntakePage) -> None:
    page.find_item("老年证")

    page.page_done()

    assert page.step is IntakeStep.ITEM
    assert "请选择一项" in page.text


def test_numbers_run_out_before_receipt(page: IntakePage, clock: HandClock) -> None:
    elderly_to_check(page)
    clock.pass_by(timedelta(days=90))

    page.page_done()
    page.settle(lambda: page.said != "")

    assert page.step is IntakeStep.CHECK
    assert len(page.counter.drafts.all()) == 1
    assert not page.presenter.state().busy


def test_after_a_refused_receipt_the_clerk_goes_on_and_typing_is_saved(
    page: IntakePage, clock: HandClock
) -> None:
    elderly_to_check(page)
    clock.pass_by(timedelta(days=90))
    page.page_done()
    page.settle(lambda: page.said != "")

    page.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    page.fill(phone="13900000000")
    page.press(Qt.Key.Key_Return)

    page.settle(lambda: saved_phone(page) == "13900000000")


def saved_phone(page: IntakePage) -> str:
    drafts = page.counter.drafts
    applicant = drafts.content(drafts.all()[0]).applicant
    return applicant.phone if applicant else ""
