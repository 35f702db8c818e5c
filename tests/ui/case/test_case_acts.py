"""Every act of a case, by keys, on the real store."""

from PySide6.QtCore import Qt

from tests.services.test_steps import CARD, SENIOR
from tests.ui.case.case_desk import CaseDesk
from tests.ui.pages.case_page import CasePage, settle
from window_client.domain.case.parts import DocumentKind, Status, Verdict
from window_client.services.results import HandOver, Service


def opened(around: CaseDesk, case_id: str) -> None:
    around.presenter.open(case_id)
    settle()


def kinds(around: CaseDesk, case_id: str) -> list[DocumentKind]:
    return [ref.kind for ref in around.desk.case(case_id).documents]


def test_accepting_shows_its_promise_before_it_makes_it(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    opened(around, case.id)
    assert page.primary == "受理"

    page.done()
    assert "5 个工作日，不晚于 2026-11-30" in page.words
    assert "受理通知书" in page.words
    assert around.desk.case(case.id).status is Status.RECEIVED

    page.done()
    after = around.desk.case(case.id)
    assert after.status is Status.ACCEPTED
    assert after.promise is not None
    assert after.promise.due_on.isoformat() == "2026-11-30"
    assert page.tab == "文书证照"
    assert page.rows("documents")[0][:2] == ["受理通知书", after.documents[-1].number]
    assert page.acts == []
    assert "等待演示县市场监督管理局审查决定" in page.words


def test_opening_the_case_once_more_leaves_its_keys_to_the_act_begun(
    around: CaseDesk, page: CasePage
) -> None:
    case = around.food()
    opened(around, case.id)
    page.done()

    opened(around, case.id)
    page.done()

    assert around.desk.case(case.id).status is Status.ACCEPTED


def test_the_new_paper_is_chosen_so_that_p_prints_it(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    opened(around, case.id)
    page.done()
    page.done()

    page.press(Qt.Key.Key_P)

    number = around.desk.case(case.id).documents[-1].number
    assert around.desk.printed_files() == [f"{number}.pdf"]


def test_leaving_an_act_changes_nothing(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    opened(around, case.id)

    page.done()
    page.back()

    assert around.desk.case(case.id) == case
    assert page.primary == "受理"


def test_the_one_notice_lists_all_defects_and_takes_a_day(around: CaseDesk, page: CasePage) -> None:
    case = around.food(missing=("application", "rules_list"))
    opened(around, case.id)
    assert page.primary == "一次性告知补正"

    page.alt(Qt.Key.Key_G)
    assert "1. 食品经营许可申请书" in page.words
    assert "2. 保证食品安全的规章制度目录清单" in page.words
    assert "只能告知一次：以下 2 项即全部内容" in page.words
    page.type("20261101")
    page.done()
    assert around.desk.case(case.id).status is Status.RECEIVED, "a day gone by is no day to come"
    assert "请填写今天或以后的日期，或者留空。" in page.words
    page.focus("field_due_on")
    page.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.type("20261207")
    page.done()

    after = around.desk.case(case.id)
    assert after.status is Status.CORRECTION_REQUESTED
    assert after.correction_due_on is not None
    assert after.correction_due_on.isoformat() == "2026-12-07"
    assert kinds(around, case.id)[-1] is DocumentKind.CORRECTION_NOTICE


def test_a_supplement_is_judged_item_by_item(around: CaseDesk, page: CasePage) -> None:
    case = around.food(missing=("application", "rules_list"))
    around.counter.intake.request_correction(case.id, case.revision)
    opened(around, case.id)
    assert page.acts == ["接收补正材料"]

    page.alt(Qt.Key.Key_Z)
    assert [row[0] for row in page.rows("materials")] == [
        "食品经营许可申请书",
        "保证食品安全的规章制度目录清单",
    ]
    page.press(Qt.Key.Key_1)
    page.press(Qt.Key.Key_1)
    page.done()

    after = around.desk.case(case.id)
    assert after.status is Status.RECEIVED
    assert after.supplemented == ("application", "rules_list")
    assert kinds(around, case.id)[-1] is DocumentKind.SUPPLEMENT_RECEIPT
    assert page.primary == "受理"


def test_nothing_is_received_without_a_verdict(around: CaseDesk, page: CasePage) -> None:
    case = around.food(missing=("application",))
    around.counter.intake.request_correction(case.id, case.revision)
    opened(around, case.id)
    page.alt(Qt.Key.Key_Z)

    page.done()

    assert around.desk.case(case.id).status is Status.CORRECTION_REQUESTED
    assert "请至少给一项材料作出结论。" in around.desk.said()


def test_materials_are_judged_with_their_reasons(around: CaseDesk, page: CasePage) -> None:
    case = around.unjudged()
    opened(around, case.id)
    assert page.primary == "核验材料"

    page.done()
    page.press(Qt.Key.Key_1)
    page.press(Qt.Key.Key_3)
    assert "哪里不符：近期1寸免冠彩色照片" in page.words
    page.done()
    assert "请选择一种情形，或写明哪里不符。" in page.words
    page.focus("field_defect")
    page.press(Qt.Key.Key_1)
    page.done()
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_2)
    page.done()

    found = {one.material: one for one in around.desk.case(case.id).verdicts}
    assert found["id_card"].verdict is Verdict.QUALIFIED
    assert (found["photo"].verdict, found["photo"].reason) == (Verdict.DEFECTIVE, "照片底色不符合要求")
    assert found["registration_form"].verdict is Verdict.MISSING
    assert page.primary == "一次性告知补正"


def test_an_exemption_wants_how_it_was_checked(around: CaseDesk, page: CasePage) -> None:
    far = {"household": "外地户籍", "household_place": "演示省演示市", "residence_since": "2020-01-01"}
    case = around.unjudged(answers={"household": "外地户籍"}, form={**CARD.form, **far})
    opened(around, case.id)
    page.done()
    needed = [one.id for one in around.counter.cases.open(case.id).materials]
    for _row in range(needed.index("residence_permit")):
        page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_4)
    assert "免交依据" in page.words
    page.press(Qt.Key.Key_1)
    page.done()
    assert "请写明怎样核验的" in page.words
    page.focus("field_check")
    page.type("居住证系统查询，9:41")
    page.done()
    assert "选明是书面还是口头同意" in page.words
    page.focus("field_consent")
    page.press(Qt.Key.Key_1)
    page.done()
    page.done()

    [found] = around.desk.case(case.id).verdicts
    assert found.verdict is Verdict.EXEMPT
    assert found.reason.endswith("核验：居住证系统查询，9:41")


def test_a_new_verdict_keeps_what_was_scanned(around: CaseDesk, page: CasePage) -> None:
    case, file = around.with_scan()
    opened(around, case.id)
    page.alt(Qt.Key.Key_H)
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_2)
    page.done()

    found = around.desk.case(case.id).verdict_of("photo")
    assert found is not None
    assert (found.verdict, found.attachments) == (Verdict.MISSING, (file,))


def test_a_promised_material_comes_and_only_then_the_certificate(around: CaseDesk, page: CasePage) -> None:
    case = around.deferred()
    case = around.counter.intake.accept(case.id, case.revision).case
    case = around.counter.results.decide_at_window(case.id, case.revision).case
    opened(around, case.id)
    assert page.acts == ["接收容缺材料", "制证"]

    page.done()
    assert [row[0] for row in page.rows("materials")] == ["近期1寸免冠彩色照片"]
    page.press(Qt.Key.Key_1)
    page.done()

    assert page.acts == ["制证"]


def test_declining_needs_ground_and_competent_organ(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    opened(around, case.id)
    page.alt(Qt.Key.Key_B)
    page.done()
    assert "请选择理由；选“其他”的请写明。" in page.words
    assert around.desk.case(case.id).status is Status.RECEIVED

    page.focus("field_ground")
    page.press(Qt.Key.Key_1)
    page.done()

    after = around.desk.case(case.id)
    assert after.status is Status.ACCEPTANCE_DECLINED
    assert after.competent_organ == "经营场所所在地县级市场监督管理部门"
    assert kinds(around, case.id)[-1] is DocumentKind.DECLINE_NOTICE


def test_no_licence_needed_says_why(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    opened(around, case.id)
    page.alt(Qt.Key.Key_N)
    page.done()
    assert around.desk.case(case.id).status is Status.RECEIVED
    page.focus("field_reason")
    page.type("仅销售预包装食品，备案即可")
    page.done()

    after = around.desk.case(case.id)
    assert (after.status, after.ended_reason) == (Status.LICENCE_NOT_NEEDED, "仅销售预包装食品，备案即可")


def test_a_public_service_is_not_told_that_it_needs_no_licence(around: CaseDesk, page: CasePage) -> None:
    opened(around, around.elderly().id)

    assert page.acts == ["受理", "核验材料", "不予受理"]


def test_instant_item_from_acceptance_to_rating(around: CaseDesk, page: CasePage) -> None:
    """The whole sitting, no mouse: accept, decide, certificate, hand over, complete, rate, archive."""
    case = around.elderly()
    opened(around, case.id)
    page.done()
    page.done()  # accepted
    page.done()
    page.done()  # decided
    page.done()  # preview
    assert "样000001" in page.words
    page.done()  # printed
    assert page.strip.asks
    page.press(Qt.Key.Key_1)  # came out
    page.done()  # hand over
    page.focus("field_checked")
    page.press(Qt.Key.Key_Space)
    page.done()
    page.done()
    page.done()  # completed
    page.alt(Qt.Key.Key_P)
    page.press(Qt.Key.Key_5)
    page.done()  # rated
    page.alt(Qt.Key.Key_D)
    page.type("档案柜 3-2")
    page.done()  # archived

    after = around.desk.case(case.id)
    assert (after.status, after.stars) == (Status.ARCHIVED, 5)
    assert kinds(around, case.id) == [DocumentKind.RECEIPT, DocumentKind.DELIVERY_RECORD]
    assert page.acts == []
    assert "本办件已全部办完。" in page.words


def test_a_dissatisfied_applicant_names_a_reason_and_is_counted(around: CaseDesk, page: CasePage) -> None:
    case = around.produced()
    results = around.desk.counter.results
    hand_over = HandOver(recipient=case.applicant, way="窗口领取", identity_checked=True)
    case = results.deliver(case.id, case.revision, hand_over).case
    case = results.complete(case.id, case.revision).case
    opened(around, case.id)
    page.alt(Qt.Key.Key_P)
    page.press(Qt.Key.Key_2)
    page.done()
    assert "不满意的评价请勾选至少一个原因。" in page.words
    assert around.desk.case(case.id).stars is None

    page.press(Qt.Key.Key_Return)  # from the stars to the reasons that are shown now
    page.press(Qt.Key.Key_Space)  # 服务效率低
    page.done()

    assert around.desk.case(case.id).stars == 2
    counter = around.desk.counter
    assert [one.level for one in counter.day.ratings.waiting()] == [2]
    today = counter.day.figures.today()
    assert counter.day.figures.statistics(today, today).total["rating.given/2"] == 1


def test_a_decision_taken_elsewhere_gets_its_document(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    case = around.counter.intake.accept(case.id, case.revision).case
    opened(around, case.id)
    around.decided_by_department(case)
    around.desk.changes.announce(frozenset({case.id}))
    assert page.acts == ["出具决定书"]

    page.section(1)
    page.alt(Qt.Key.Key_J)
    assert "准予行政许可决定书" in page.words
    page.done()

    assert kinds(around, case.id)[-1] is DocumentKind.GRANT_DECISION
    assert page.acts == ["制证"]


def test_a_document_is_served_to_the_applicant(around: CaseDesk, page: CasePage) -> None:
    case = around.elderly()
    opened(around, case.id)
    page.section(3)
    page.press(Qt.Key.Key_S)
    page.done()

    assert around.desk.case(case.id).documents[0].served_at is not None
    assert page.rows("documents")[0][-1] == "已送达"
    page.section(3)
    page.press(Qt.Key.Key_S)
    assert "该文书已登记送达。" in around.desk.said()


def test_an_act_on_a_case_that_moved_on_is_refused_in_words(around: CaseDesk, page: CasePage) -> None:
    case = around.elderly()
    opened(around, case.id)
    page.done()
    by_hand = Service(recipient=SENIOR, way="直接送达")
    around.counter.results.serve(case.id, case.revision, case.documents[0].id, by_hand)

    page.done()

    assert "您打开之后，这个办件已有新的进展。" in around.desk.said()
    assert around.desk.case(case.id).status is Status.RECEIVED
    page.press(Qt.Key.Key_F5)
    page.done()
    assert around.desk.case(case.id).status is Status.ACCEPTED
