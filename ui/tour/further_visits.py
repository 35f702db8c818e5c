"""Notice and commitment, an application that belongs elsewhere, and the certificates' page."""

from PySide6.QtCore import Qt
from window_client.domain.case.parts import DocumentKind, Status
from window_client.domain.documents.words import TITLES

from ui.certificates.certificates_view import CertificatesView
from ui.tour import case_strides as at_case
from ui.tour import intake_strides as intake
from ui.tour.driver import ALT, CONTROL
from ui.tour.food_visit import licence
from ui.tour.people import EMPLOYER, HEAD, STRANGER
from ui.tour.tools import Tour, check
from ui.tour.visits import hand_over_and_close, made_out

AGENCY = "人力资源服务许可（职业中介）"
FOOD = "食品经营许可（新办）"


def by_commitment(tour: Tour) -> str:
    """Take an application by notice and commitment to the end; return its number."""
    _commitment_application(tour)
    number = _commitment_receipt(tour)
    with tour.record.step("受理、决定 accepted, decided by the department, issued") as result:
        case = intake.outcome(tour, "已受理", number, Status.ACCEPTED)
        intake.print_shown(tour, case)
        tour.record.paper("agency-acceptance-notice", TITLES[DocumentKind.ACCEPTANCE_NOTICE], number)
        check(case.by_commitment, "the case runs by commitment")
        at_case.await_department(tour, number)
        at_case.act(tour, "出具决定书", number, Status.GRANTED)
        made_out(tour, DocumentKind.GRANT_DECISION, "agency-grant-decision", number)
        result.append(number)
    licence(tour, number, "agency-licence", EMPLOYER.name)
    hand_over_and_close(tour, number, "agency-licence")
    return number


def declined(tour: Tour) -> str:
    """Decline an application that belongs to another county; the competent organ is named."""
    driver = tour.driver
    with tour.record.step("收件 an application from another county"):
        intake.begin(tour)
        intake.find_item(tour, "spjyxkxb", FOOD)
        driver.choose("question/business_type", 1)
        driver.choose("question/auto_equipment", 2)
        intake.to_applicant(tour)
        intake.type_firm(tour, STRANGER, needs_kind=True)
        intake.to_form(tour)
        _sales_form(tour)
        intake.to_materials(tour)
        intake.judge_all(tour)
        intake.to_check(tour)
        number = intake.receive(tour).number
        tour.record.paper("declined-receipt", TITLES[DocumentKind.RECEIPT], number)
    with tour.record.step("不予受理 declined with ground and competent organ") as result:
        driver.push("act_decline")
        driver.choose("ground", 1)
        tour.record.picture("decline")
        driver.page_done()
        case = tour.hall.await_status(number, Status.ACCEPTANCE_DECLINED)
        driver.see("不予受理")
        intake.print_shown(tour, case)
        tour.record.paper("decline-notice", TITLES[DocumentKind.DECLINE_NOTICE], case.competent_organ)
        tour.record.picture("declined")
        result.append(case.competent_organ)
    return number


def certificates_page(tour: Tour) -> None:
    """Look at the certificates' lists and the stock of blanks and numbers."""
    driver = tour.driver
    with tour.record.step("证照 lists of certificates, stock of blanks and numbers") as result:
        driver.press(Qt.Key.Key_3, ALT)
        driver.at(CertificatesView)
        driver.until(lambda: bool(driver.rows("certificates")), "certificates are listed")
        tour.record.picture("certificates")
        driver.press(Qt.Key.Key_5, CONTROL)
        driver.until(lambda: bool(driver.rows("stock")), "the stock is listed")
        tour.record.picture("stock")
        result.append(f"{len(driver.rows('stock'))} kinds in stock")


def _commitment_application(tour: Tour) -> None:
    driver = tour.driver
    with tour.record.step("告知承诺 notice and commitment chosen; exclusions ruled out"):
        intake.begin(tour)
        intake.find_item(tour, "职介", AGENCY)
        driver.choose("question/online_recruitment", 2)
        driver.choose("procedure", 2)
        driver.choose("not_excluded", 1)
        tour.record.picture("commitment")
        intake.to_applicant(tour)
    with tour.record.step("申请人、表单 applicant and form"):
        intake.type_firm(tour, EMPLOYER, needs_kind=False)
        intake.to_form(tour)
        driver.fill(legal_representative_id=HEAD.id_number)
        driver.walk_to("field_business_scope")
        driver.press(Qt.Key.Key_Space)
        driver.fill(full_time_staff="5", capital="50")
        intake.to_materials(tour)


def _commitment_receipt(tour: Tour) -> str:
    with tour.record.step("收件、承诺书 received; the commitment prints with the receipt") as result:
        intake.judge_all(tour)
        intake.to_check(tour)
        case = intake.receive(tour)
        for name, kind in (
            ("agency-receipt", DocumentKind.RECEIPT),
            ("agency-commitment", DocumentKind.COMMITMENT),
        ):
            tour.record.paper(name, TITLES[kind], EMPLOYER.name)
        result.append(case.number)
    return case.number


def _sales_form(tour: Tour) -> None:
    driver = tour.driver
    driver.walk_to("field_business_items")
    driver.press(Qt.Key.Key_Space)
    driver.fill(legal_representative_id=STRANGER.representative.id_number, premises_area="40", employees="2")
    driver.choose("online_sales", 2)
    driver.walk_to("table_food_safety_staff")
    driver.paste(f"{STRANGER.representative.name}\t{STRANGER.representative.id_number}\t负责人\t合格")
