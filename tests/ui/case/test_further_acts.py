"""The less usual acts of a case, by keys, on the real store; the second person with account and password."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.services.test_further_steps import PASSWORD, SUPERVISOR, agency
from tests.ui.case.case_desk import CaseDesk
from tests.ui.case.further_cases import (
    CLERK,
    HEAD,
    accepted,
    corrected_once,
    last_paper,
    now,
    opened,
)
from tests.ui.pages.case_page import CasePage
from ui.case.acts import ACTS
from ui.case.further.table import FURTHER
from window_client.domain.case.actions import Action
from window_client.domain.case.parts import (
    DocumentKind,
    Status,
    Verdict,
)

pytestmark = pytest.mark.usefixtures("known_accounts")


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
