"""Before the first visitor, and the visit that is done in one sitting with the line down."""

from PySide6.QtCore import Qt
from window_client.domain.case.parts import DocumentKind, Status
from window_client.domain.documents.words import TITLES

from ui.intake.applicant_page import ApplicantPage
from ui.tour import case_strides as at_case
from ui.tour import intake_strides as intake
from ui.tour.people import SENIOR, WRONG_NUMBER, scan_of
from ui.tour.tools import Tour, check

ELDERLY = "老年人优待证申领"


def sign_in(tour: Tour) -> None:
    """Enrol this PC and sign in; the first sync fills the hall's cases."""
    driver, record, hall = tour.driver, tour.record, tour.hall
    with record.step("登记本机并登录 enrol and sign in") as result:
        driver.see("登记码")
        for words in ("DEMO-W1", "9001"):
            driver.type(words)
            driver.press(Qt.Key.Key_Return)
        driver.type("practice")
        record.picture("sign-in")
        driver.press(Qt.Key.Key_Return)
        driver.until(lambda: hall.signed_in, "the clerk is in")
        driver.see("演示县政务服务中心", "王小明")
        result.append(hall.counter.desk.hall.name)
    with record.step("首次同步 the first sync fills the hall's cases") as result:
        driver.until(lambda: hall.case_count() > 0 and hall.unsent() == 0, "the first sync has settled")
        driver.see("已全部送达")
        driver.press(Qt.Key.Key_F5)
        driver.until(lambda: bool(driver.rows("worklist")), "cases stand in the work list")
        record.picture("workbench")
        result.append(f"{hall.case_count()} cases")


def elderly_offline(tour: Tour) -> str:
    """Take an elderly card from the first key to the archive while the line is down; return its number."""
    with tour.record.step("断网 the platform is stopped: the line is down"):
        tour.hall.line_down()
    _elderly_item(tour)
    _elderly_applicant(tour)
    _elderly_materials(tour)
    number = _elderly_receipt(tour)
    _decided_on_the_spot(tour, number)
    _certificate_with_a_spoiled_sheet(tour, number)
    hand_over_and_close(tour, number, "elderly-card")
    return number


def _elderly_item(tour: Tour) -> None:
    with tour.record.step("找事项 item by pinyin initials lnryd, with its guide") as result:
        intake.begin(tour)
        intake.find_item(tour, "lnryd", ELDERLY)
        tour.driver.see("中华人民共和国老年人权益保障法", "不收费")
        tour.driver.choose("question/household", 1)
        tour.record.picture("item-with-guide")
        intake.to_applicant(tour)
        result.append(ELDERLY)


def _elderly_applicant(tour: Tour) -> None:
    driver = tour.driver
    with tour.record.step("申请人 a wrong identity number is named, then corrected") as result:
        driver.fill(id_number=WRONG_NUMBER, name=SENIOR.name, phone=SENIOR.phone, address=SENIOR.address)
        driver.page_done()
        driver.see("有 1 处需要修改")
        check(driver.shown(ApplicantPage), "a wrong number keeps the clerk on the page")
        tour.record.picture("wrong-identity-number")
        driver.fill(id_number=SENIOR.id_number)
        intake.to_form(tour)
        result.append(SENIOR.name)
    with tour.record.step("填表 form, prefilled from applicant and answers"):
        driver.fill(emergency_contact="李四", emergency_phone="13900000002")
        tour.record.picture("form")
        intake.to_materials(tour)


def _elderly_materials(tour: Tour) -> None:
    driver = tour.driver
    with tour.record.step("材料 verdicts by digits, a scan attached") as result:
        scan = scan_of("居民身份证", f"姓名　{SENIOR.name}", "公民身份号码　990101********0002")
        intake.attach(tour, "id_card", "身份证.png", scan)
        count = intake.judge_all(tour)
        driver.see("材料齐全")
        tour.record.picture("materials")
        result.append(f"{count} materials")
    with tour.record.step("核对页 every answer once more"):
        intake.to_check(tour)
        driver.see(SENIOR.name, "990***********0002")
        tour.record.picture("check-page")


def _elderly_receipt(tour: Tour) -> str:
    with tour.record.step("收件并打印回执 received, the receipt prints") as result:
        case = intake.receive(tour)
        tour.record.paper("elderly-receipt", TITLES[DocumentKind.RECEIPT], case.number, SENIOR.name)
        tour.driver.see("离线", case.number)
        tour.record.picture("receipt")
        check(tour.hall.unsent() > 0, "what was done waits to be sent")
        result.append(case.number)
    return case.number


def _decided_on_the_spot(tour: Tour, number: str) -> None:
    with tour.record.step("受理 accepted"):
        intake.outcome(tour, "已受理", number, Status.ACCEPTED)
    with tour.record.step("当场决定 decided at the window"):
        intake.outcome(tour, "准予", number, Status.GRANTED)
        tour.record.picture("decided")


def _certificate_with_a_spoiled_sheet(tour: Tour, number: str) -> None:
    with tour.record.step("制证预览 the certificate over its blank") as result:
        intake.outcome_to_case(tour)
        at_case.look_at_certificate(tour)
        tour.record.picture("certificate-preview")
        result.append("nothing taken yet")
    with tour.record.step("打印证照 number and blank bound, then printed") as result:
        case = at_case.print_certificate(tour, number)
        assert case.certificate is not None
        tour.record.paper("elderly-card-spoiled", case.certificate.number, SENIOR.name)
        tour.record.picture("print-question")
        result.append(case.certificate.number)
    with tour.record.step("废张 spoiled once, with its reason; the number stays") as result:
        case = at_case.spoiled(tour, number, Qt.Key.Key_1)
        assert case.certificate is not None
        result.extend(case.certificate.spoiled)
    with tour.record.step("重打 printed again on the next blank → 已出纸") as result:
        at_case.look_at_certificate(tour)
        at_case.print_certificate(tour, number)
        case = at_case.came_out(tour, number)
        assert case.certificate is not None
        tour.record.paper("elderly-card", case.certificate.number, SENIOR.name)
        result.append(case.certificate.blank_serial)


def hand_over_and_close(tour: Tour, number: str, name: str) -> None:
    """Deliver with an identity check, complete, archive, rate."""
    driver = tour.driver
    with tour.record.step(f"发证 {name}: handed over after an identity check"):
        at_case.propose(tour, "发证")
        driver.walk_to("field_checked")
        driver.press(Qt.Key.Key_Space)
        tour.record.picture(f"{name}-hand-over")
        at_case.confirm(tour, number, Status.DELIVERED)
        made_out(tour, DocumentKind.DELIVERY_RECORD, f"{name}-delivery-record", number)
    with tour.record.step(f"办结 {name}: completed"):
        at_case.act(tour, "办结", number, Status.COMPLETED)
    with tour.record.step(f"归档、评价 {name}: archived and rated"):
        at_case.archive_and_rate(tour, number)
        tour.record.picture(f"{name}-case")


def made_out(tour: Tour, kind: DocumentKind, name: str, number: str) -> None:
    """Print the document that an act at the case has made out, and keep it."""
    at_case.print_made_out(tour, TITLES[kind])
    tour.record.paper(name, TITLES[kind], number)
