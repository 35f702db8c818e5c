"""The less usual acts of a case, by keys, on the real store; the second person with account and password."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.services.test_further_steps import PASSWORD, SUPERVISOR, agency, flexible_worker
from tests.services.test_steps import SENIOR
from tests.ui.case.case_desk import CaseDesk
from tests.ui.pages.case_page import CasePage, settle
from tests.ui.pages.print_strip_page import PrintStripPage
from ui.case.acts import ACTS
from ui.case.further.table import FURTHER
from window_client.domain.case import events as ev
from window_client.domain.case.actions import Action
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import (
    Decision,
    DocumentKind,
    MaterialVerdict,
    Procedure,
    Status,
    Verdict,
)
from window_client.domain.case.state import Case
from window_client.domain.catalogue import materials_for
from window_client.domain.form_sample import sample_form
from window_client.domain.hall import Account, Role
from window_client.domain.packaged import regions
from window_client.domain.situation import situation
from window_client.services.catalogue import Catalogue, load_catalogue

CLERK = Account(id="9001", name="王小明", role=Role.CLERK)
HEAD = Account(id="7001", name="周大年", role=Role.ORGAN_HEAD)


@pytest.fixture(autouse=True)
def known(around: CaseDesk) -> None:
    """Clerk, supervisor and the organ's head have signed in on this PC before."""
    for account in (CLERK, SUPERVISOR, HEAD):
        around.counter.desk.store.accounts.remember(account, PASSWORD)


def opened(around: CaseDesk, case: Case) -> Case:
    around.presenter.open(case.id)
    settle()
    return case


def now(around: CaseDesk, case: Case) -> Case:
    return around.desk.case(case.id)


def last_paper(around: CaseDesk, case: Case) -> DocumentKind:
    return now(around, case).documents[-1].kind


def accepted(around: CaseDesk, item: str = "elderly_card") -> Case:
    """A case that this window decides, accepted; a business is one that may be extended."""
    case = around.elderly() if item == "elderly_card" else business(around)
    return around.counter.intake.accept(case.id, case.revision).case


def business(around: CaseDesk) -> Case:
    """An individual business that wants to be registered."""
    package = around.counter.desk.catalogue.package("individual_business_setup")
    answers = {"composition": "个人经营"}
    application = Application(
        id="b1", applicant=SENIOR, answers=answers, form=sample_form(bytes(package.form), answers)
    )
    told = situation(package.item, application, on=date(2026, 11, 23), regions=regions())
    verdicts = tuple(
        MaterialVerdict(material=one.id, verdict=Verdict.QUALIFIED, copies=1)
        for one in materials_for(package.item, told)
    )
    return around.counter.intake.receive(package.item.id, replace(application, verdicts=verdicts)).case


def corrected_once(around: CaseDesk) -> Case:
    """A case whose supplement came and is still not in order."""
    done = agency(around.counter, Verdict.MISSING)
    done = around.counter.intake.request_correction(done.case.id, done.case.revision)
    lacking = (replace(done.case.verdicts[0], verdict=Verdict.MISSING),)
    return around.counter.intake.receive_supplement(done.case.id, done.case.revision, lacking).case


def test_every_action_of_the_domain_has_its_place_on_the_page() -> None:
    usual, further = set(ACTS) & set(Action), set(FURTHER)

    assert usual | further == set(Action)
    assert not usual & further


def test_a_mistake_in_the_form_is_corrected_on_the_spot(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, around.elderly())
    page.begin_further("当场更正")
    page.fill(emergency_contact="李四", emergency_phone="13900000001")
    page.done()
    assert "请申请人确认后勾选。" in page.words
    assert now(around, case) == case

    page.tick("applicant_confirmed")
    page.done()

    assert now(around, case).form["emergency_contact"] == "李四"
    assert last_paper(around, case) is DocumentKind.SPOT_CORRECTION
    assert page.primary == "受理"


def test_without_a_change_nothing_is_corrected(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, around.elderly())
    page.begin_further("当场更正")
    page.tick("applicant_confirmed")
    page.done()

    assert "没有改动：请先更正表单内容。" in page.words
    assert now(around, case) == case


def test_a_second_notice_takes_the_supervisors_own_password(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, corrected_once(around))
    assert "一次性告知补正" not in page.acts
    page.begin_further("再次告知补正")
    page.fill(reason="补来的场所证明缺一页")
    page.done()
    assert "批准人账号" in page.words
    assert now(around, case) == case, "one person alone is not enough"

    page.approve(SUPERVISOR.id, "wrong")
    assert "账号或密码不对，还可以试" in around.desk.said()[0]
    page.approve(CLERK.id, PASSWORD)
    assert "这一步须由另一位有权限的人员批准，不能由本人批准。" in around.desk.said()
    assert now(around, case) == case

    page.approve(SUPERVISOR.id, PASSWORD)

    after = now(around, case)
    assert (after.status, after.notices) == (Status.CORRECTION_REQUESTED, 2)
    assert last_paper(around, case) is DocumentKind.CORRECTION_NOTICE


def test_a_password_is_gone_with_its_act(around: CaseDesk, page: CasePage) -> None:
    opened(around, around.elderly())
    page.begin_further("退件、作废")
    page.focus("second_password")
    page.type(PASSWORD)
    page.back()

    page.begin_further("退件、作废")

    typed = page.focus("second_password")
    assert isinstance(typed, QLineEdit)
    assert typed.text() == ""


def test_tab_leads_from_the_last_field_to_the_second_person(around: CaseDesk, page: CasePage) -> None:
    opened(around, around.elderly())
    page.begin_further("退件、作废")
    page.focus("field_reason")

    page.press(Qt.Key.Key_Tab)
    page.type(SUPERVISOR.id)
    page.press(Qt.Key.Key_Tab)
    page.type(PASSWORD)
    page.done()

    typed = [page.focus(name) for name in ("second_account", "second_password")]
    assert [one.property("text") for one in typed] == [SUPERVISOR.id, PASSWORD]


def test_a_missing_approval_takes_the_keys_to_its_field(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, around.elderly())
    page.begin_further("退件、作废")
    page.choose("cause", 1)
    page.fill(reason="重复收件")
    page.done()
    page.type(SUPERVISOR.id)
    page.press(Qt.Key.Key_Tab)
    page.type(PASSWORD)
    page.done()

    assert now(around, case).status is Status.RETURNED


def test_the_applicant_withdraws(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, around.elderly())
    page.begin_further("申请人撤回")
    page.done()
    assert now(around, case) == case, "what the applicant said is missing"
    page.fill(reason="申请人暂时不办")
    page.done()

    after = now(around, case)
    assert (after.status, after.ended_reason) == (Status.WITHDRAWN, "申请人暂时不办")
    assert last_paper(around, case) is DocumentKind.WITHDRAWAL_PERMISSION


def test_what_should_not_be_here_is_returned_with_approval(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, around.elderly())
    page.begin_further("退件、作废")
    page.choose("cause", 1)
    page.fill(reason="上午已在2号窗口收件")
    page.approve(SUPERVISOR.id, PASSWORD)

    after = now(around, case)
    assert (after.status, after.ended_cause) == (Status.RETURNED, "duplicate")
    assert last_paper(around, case) is DocumentKind.RETURN_NOTICE


def test_a_supplement_that_never_came_ends_the_case(around: CaseDesk, page: CasePage) -> None:
    done = agency(around.counter, Verdict.MISSING)
    due_on = date(2026, 12, 3)
    case = around.counter.intake.request_correction(done.case.id, done.case.revision, due_on=due_on).case
    opened(around, case)
    assert "终止办理" not in page.further
    around.pass_days(11)
    page.view.refresh_requested.emit()
    page.begin_further("终止办理")
    page.fill(reason="逾期未补齐")
    page.approve(SUPERVISOR.id, PASSWORD)

    assert now(around, case).status is Status.TERMINATED
    assert last_paper(around, case) is DocumentKind.TERMINATION_NOTICE


def test_papers_go_to_the_department_and_the_slip_comes_back(around: CaseDesk, page: CasePage) -> None:
    done = agency(around.counter)
    case = opened(around, around.counter.intake.accept(done.case.id, done.case.revision).case)
    page.begin_further("移交部门")
    page.fill(handed_by="王小明")
    page.done()
    assert last_paper(around, case) is DocumentKind.TRANSFER_SLIP
    page.begin_further("登记部门签收")
    page.fill(taken_by="赵丽")
    page.done()

    after = now(around, case)
    assert after.status is Status.IN_REVIEW
    assert "移交部门" not in page.further


def test_a_special_procedure_pauses_and_the_case_goes_on(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, accepted(around))
    page.begin_further("启动特别程序")
    page.fill(reason="需要鉴定年龄", workdays="3")
    page.focus("field_kind")
    page.press(Qt.Key.Key_Down)
    page.approve(SUPERVISOR.id, PASSWORD)
    assert now(around, case).status is Status.SPECIAL_PROCEDURE
    assert last_paper(around, case) is DocumentKind.SPECIAL_PROCEDURE_NOTICE
    assert page.acts == []

    page.begin_further("结束特别程序")
    page.fill(result="鉴定属实")
    page.done()

    assert now(around, case).special[0].until_on is not None
    assert page.primary == "当场决定"


def test_only_the_head_of_the_organ_extends_a_limit(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, accepted(around, "individual_business_setup"))
    page.begin_further("延长办理期限")
    assert "3 个工作日，由机关负责人批准" in page.words
    page.fill(reason="名称争议正在核实")
    page.approve(SUPERVISOR.id, PASSWORD)
    assert now(around, case).extension is None, "a supervisor may not"
    page.approve(HEAD.id, PASSWORD)

    extension = now(around, case).extension
    assert extension is not None
    assert (extension.added, extension.approved_by) == (3, HEAD.id)
    assert last_paper(around, case) is DocumentKind.EXTENSION_NOTICE
    assert "延长办理期限" not in page.further


def test_a_refusal_says_why(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, accepted(around))
    page.begin_further("不予许可")
    page.done()
    assert "请说明理由。" in page.words
    assert now(around, case) == case
    page.tick("grounds")
    page.done()

    after = now(around, case)
    assert after.status is Status.REFUSED
    assert after.decision is not None
    assert after.decision.reasons == ("申请人办理当日未满60周岁",)
    assert last_paper(around, case) is DocumentKind.REFUSAL_DECISION


def test_a_hearing_is_offered_asked_for_called_and_held(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, accepted(around, "individual_business_setup"))
    page.begin_further("告知听证权利")
    page.fill(subject="拟不予登记")
    page.done()
    page.begin_further("登记听证申请")
    page.done()
    page.begin_further("通知听证")
    page.fill(on="20261125", place="演示县为民路1号二楼", chair="钱一")
    page.done()
    assert now(around, case).hearing.hearing_on is None, "seven working days are kept"  # type: ignore[union-attr]
    page.fill(on="20261208")
    page.done()
    page.begin_further("登记听证笔录")
    page.fill(record="双方已陈述并确认笔录")
    page.done()
    assert now(around, case).hearing.held_on is None, "not before its day"  # type: ignore[union-attr]
    around.pass_days(15)
    page.done()

    hearing = now(around, case).hearing
    assert hearing is not None
    assert hearing.held_on is not None
    assert "通知听证" not in page.further


def test_a_hearing_is_waived(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, accepted(around))
    page.begin_further("告知听证权利")
    page.fill(subject="拟不予许可")
    page.done()
    page.begin_further("登记放弃听证")
    page.done()

    hearing = now(around, case).hearing
    assert hearing is not None
    assert hearing.waived_on is not None


def test_who_else_is_concerned_is_told_and_heard(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, accepted(around))
    page.begin_further("告知利害关系人")
    page.fill(name="李四", interest="同一地址的相邻人")
    page.done()
    assert last_paper(around, case) is DocumentKind.THIRD_PARTY_NOTICE
    page.begin_further("听取利害关系人意见")
    page.choose("party", 1)
    page.fill(statement="没有不同意见")
    page.done()

    [party] = now(around, case).third_parties
    assert (party.person.name, party.statement) == ("李四", "没有不同意见")
    assert "听取利害关系人意见" not in page.further


def proved(around: CaseDesk) -> Case:
    """A case whose result is a document, decided."""
    counter = around.counter
    answers = {"form": "个体经营", "subsidy": "no"}
    item = counter.desk.catalogue.item("flexible_employment")
    done = flexible_worker(counter, materials_for(item, {**answers, "agent": "no"}), answers)
    done = counter.intake.accept(done.case.id, done.case.revision)
    return counter.results.decide_at_window(done.case.id, done.case.revision).case


def test_a_result_without_a_certificate_is_handed_over(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, proved(around))
    page.begin_further("交付结果")
    page.done()
    assert "请核对领取人身份后勾选" in page.words
    page.tick("checked")
    page.done()

    after = now(around, case)
    assert after.status is Status.DELIVERED
    assert last_paper(around, case) is DocumentKind.DELIVERY_RECORD
    assert page.primary == "办结"


@pytest.fixture
def on_record(qtbot: QtBot, tmp_path: Path) -> Iterator[CaseDesk]:
    """A hall where the registration is only put on record, as some halls' items are."""
    plain = load_catalogue().package("flexible_employment")
    result = replace(plain.item.result, kind="none")
    bare = replace(plain, item=replace(plain.item, result=result))
    made = CaseDesk(qtbot, tmp_path / "record", Catalogue([bare]))
    yield made
    made.close()


def test_a_result_that_is_only_put_on_record_takes_no_recipient(qtbot: QtBot, on_record: CaseDesk) -> None:
    page = CasePage(on_record.view, PrintStripPage(qtbot, on_record.view.strip))
    case = opened(on_record, proved(on_record))
    page.begin_further("交付结果")
    page.choose("way", 1)
    page.done()

    after = now(on_record, case)
    assert after.status is Status.DELIVERED
    assert after.delivery is not None
    assert after.delivery.way == "登记入库"
    assert DocumentKind.DELIVERY_RECORD not in [one.kind for one in after.documents]


def under_commitment(around: CaseDesk) -> Case:
    """A grant of this window that rests on a commitment to be checked."""
    case = accepted(around)
    decision = Decision(
        granted=True, decided_on=date(2026, 11, 23), decided_by="9001", organ="演示县民政局",
        content="老年人优待证", post_check_due_on=date(2027, 1, 22),
    )  # fmt: skip
    desk = around.counter.desk
    with desk.store.begin() as work:
        work.append(ev.Decided(decision=decision), actor=desk.actor, case=case.id)
        work.commit()
    return now(around, case)


def checked(page: CasePage, outcome: int) -> None:
    page.begin_further("承诺事后核查")
    page.choose("outcome", outcome)
    page.fill(finding="现场核对人、证", first="钱一", second="孙二")


def test_a_commitment_that_was_kept_closes_its_check(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, under_commitment(around))
    checked(page, 1)
    page.done()

    check = now(around, case).post_check
    assert check is not None
    assert not check.open


def test_a_broken_commitment_is_revoked_with_approval(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, under_commitment(around))
    checked(page, 3)
    page.done()
    assert now(around, case) == case
    page.approve(SUPERVISOR.id, PASSWORD)

    assert now(around, case).status is Status.REVOKED


def test_a_broken_commitment_may_be_put_right_by_a_day_to_come(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, under_commitment(around))
    checked(page, 2)
    page.fill(rectify_by="20261123")
    page.approve(SUPERVISOR.id, PASSWORD)
    assert "请填写今天以后的日期。" in page.words
    page.fill(rectify_by="20261207")
    page.done()

    check = now(around, case).post_check
    assert check is not None
    assert check.due_on == date(2026, 12, 7)


def test_after_the_notice_period_only_the_deemed_acceptance_is_left(around: CaseDesk, page: CasePage) -> None:
    case = agency(around.counter, Verdict.MISSING).case
    around.pass_days(8)
    opened(around, case)
    assert not {"受理", "一次性告知补正"} & set(page.acts)
    page.begin_further("视为受理")
    assert "2026-11-23" in page.words, "the clock starts on the day of receipt"
    page.done()

    assert now(around, case).deemed_accepted
    assert last_paper(around, case) is DocumentKind.ACCEPTANCE_NOTICE


@pytest.fixture
def by_simplified(qtbot: QtBot, tmp_path: Path) -> Iterator[CaseDesk]:
    """A hall that does not decide about a business at once, so that the simplified procedure gains time."""
    package = load_catalogue().package("individual_business_setup")
    slower = replace(package, item=replace(package.item, handling="promised"))
    made = CaseDesk(qtbot, tmp_path / "slower", Catalogue([slower]))
    yield made
    made.close()


def test_the_simplified_procedure_shows_its_conditions(qtbot: QtBot, by_simplified: CaseDesk) -> None:
    around = by_simplified
    page = CasePage(around.view, PrintStripPage(qtbot, around.view.strip))
    case = opened(around, business(around))
    page.begin_further("按简易程序受理")
    rule = around.counter.desk.item_of(case).simplified
    assert rule is not None
    assert all(words in page.words for words in rule.conditions)
    page.done()

    after = now(around, case)
    assert (after.status, after.procedure) == (Status.ACCEPTED, Procedure.SIMPLIFIED)


def test_what_is_decided_at_once_is_offered_no_simplified_procedure(around: CaseDesk, page: CasePage) -> None:
    opened(around, business(around))

    assert page.primary == "受理"
    assert "按简易程序受理" not in page.further
