"""Quick fingers: what keys do from the moment an act is sent until the page shows what came of it."""

from PySide6.QtCore import Qt

from tests.ui.case.case_desk import CaseDesk
from tests.ui.pages.case_page import CasePage, settle
from window_client.domain.case.parts import CertificateStatus, DocumentKind, Status
from window_client.store.errors import Busy

BUSY = "正在处理……"


def opened(around: CaseDesk, case_id: str) -> None:
    around.presenter.open(case_id)
    settle()


def begun(around: CaseDesk, page: CasePage, case_id: str) -> None:
    """Send the proposed act of a case into a lane that stands still."""
    opened(around, case_id)
    page.done()
    around.store_lane.held = True
    page.done()


def told(around: CaseDesk) -> list[str]:
    return [words for words in around.desk.said() if not words.startswith(("已办理", "已送到", "已登记"))]


def test_an_act_is_sent_once_however_often_its_key_is_pressed(around: CaseDesk, page: CasePage) -> None:
    case = around.elderly()
    begun(around, page, case.id)

    assert page.button("do_act").text() == BUSY
    for _press in range(3):
        page.done()
    page.back()
    around.store_lane.release()

    after = around.desk.case(case.id)
    assert (after.status, after.revision) == (Status.ACCEPTED, case.revision + 1)
    assert told(around) == []
    assert page.primary == "当场决定"


def test_no_act_of_before_stands_until_the_case_is_read_again(around: CaseDesk, page: CasePage) -> None:
    case = around.elderly()
    begun(around, page, case.id)
    around.store_lane.step()

    assert page.acts == []
    assert BUSY in page.words
    page.done()
    page.alt(Qt.Key.Key_S)
    page.done()
    around.store_lane.release()

    assert told(around) == []
    assert around.desk.case(case.id).status is Status.ACCEPTED
    assert page.acts == ["当场决定"]
    assert BUSY not in page.words
    page.done()
    page.done()
    assert around.desk.case(case.id).status is Status.GRANTED


def test_p_right_after_an_act_prints_what_the_act_issued(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    begun(around, page, case.id)
    around.store_lane.step()

    page.press(Qt.Key.Key_P)
    around.store_lane.release()

    number = around.desk.case(case.id).documents[-1].number
    assert around.desk.printed_files() == [f"{number}.pdf"]


def test_enter_right_after_an_act_shows_what_the_act_issued(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    begun(around, page, case.id)
    around.store_lane.step()

    page.press(Qt.Key.Key_Return)
    around.store_lane.release()

    assert page.tab == f"查看：受理通知书 {around.desk.case(case.id).documents[-1].number}"


def test_p_while_an_act_is_sent_waits_for_its_paper(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    begun(around, page, case.id)
    page.section(3)

    page.press(Qt.Key.Key_P)
    assert around.desk.printed_files() == []
    around.store_lane.release()

    after = around.desk.case(case.id).documents[-1]
    assert after.kind is DocumentKind.ACCEPTANCE_NOTICE
    assert around.desk.printed_files() == [f"{after.number}.pdf"]


def test_serving_waits_until_the_papers_are_those_of_now(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    begun(around, page, case.id)
    around.store_lane.step()

    page.press(Qt.Key.Key_S)
    around.store_lane.release()

    assert told(around) == []
    assert page.tab == "文书证照"


def test_a_refused_act_takes_keys_again_only_with_the_new_state(around: CaseDesk, page: CasePage) -> None:
    case = around.elderly()
    opened(around, case.id)
    page.done()
    around.counter.intake.accept(case.id, case.revision)
    around.store_lane.held = True
    page.done()
    around.store_lane.step()
    for _press in range(3):
        page.done()
    around.store_lane.release()

    assert around.desk.said() == ["您打开之后，这个办件已有新的进展。"]
    page.press(Qt.Key.Key_F5)
    assert page.acts == ["当场决定"]


def test_leaving_for_another_case_the_act_ends_in_its_own(around: CaseDesk, page: CasePage) -> None:
    first, second = around.elderly(), around.food()
    begun(around, page, first.id)
    around.presenter.open(second.id)
    around.store_lane.release()
    settle()

    assert around.desk.case(first.id).status is Status.ACCEPTED
    assert page.primary == "受理"
    page.done()
    page.done()
    assert around.desk.case(second.id).status is Status.ACCEPTED


def test_a_case_that_cannot_be_read_after_an_act_offers_none(around: CaseDesk, page: CasePage) -> None:
    case = around.elderly()
    begun(around, page, case.id)
    around.store_lane.step()
    around.store_lane.step(Busy())
    assert page.acts == []
    assert "没有读到办件的最新状态，请按 F5 刷新。" in page.words
    around.store_lane.release()

    page.press(Qt.Key.Key_F5)
    assert page.acts == ["当场决定"]


def test_a_certificate_on_its_way_is_not_begun_again(around: CaseDesk, page: CasePage) -> None:
    case = around.granted()
    opened(around, case.id)
    page.done()
    around.store_lane.held = True
    page.done()
    around.store_lane.step()
    assert page.acts == []
    page.done()
    around.store_lane.release()

    assert told(around) == []
    assert page.acts == ["登记出纸结果"]


def test_what_came_out_is_recorded_once(around: CaseDesk, page: CasePage) -> None:
    case = around.granted()
    opened(around, case.id)
    page.done()
    page.done()
    around.store_lane.held = True
    page.press(Qt.Key.Key_1)
    page.press(Qt.Key.Key_1)
    around.store_lane.release()

    certificate = around.desk.case(case.id).certificate
    assert certificate is not None
    assert certificate.status is CertificateStatus.PRINTED
    assert told(around) == []
    assert page.acts == ["发证"]
