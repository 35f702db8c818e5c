"""A restaurant's licence: a material missing, the one notice, supplement, department, licence."""

from PySide6.QtCore import Qt
from window_client.domain.case.parts import DocumentKind, Status
from window_client.domain.documents.words import TITLES

from ui.outbox.outbox_view import OutboxView
from ui.tour import case_strides as at_case
from ui.tour import intake_strides as intake
from ui.tour.driver import ALT
from ui.tour.people import AGENT, COOK, RESTAURANT
from ui.tour.tools import Tour, check
from ui.tour.visits import hand_over_and_close, made_out

FOOD = "食品经营许可（新办）"
MISSING = "保证食品安全的规章制度目录清单"
_STAFF = f"{AGENT.name}\t{AGENT.id_number}\t食品安全员\t合格"


def correction_offline(tour: Tour) -> str:
    """Receive an application that lacks a material and hand out the one notice; return its number."""
    _application(tour)
    number = _receipt(tour)
    with tour.record.step("一次性告知 the one notice names what is missing") as result:
        case = intake.outcome(tour, "待申请人补正", number, Status.CORRECTION_REQUESTED)
        intake.print_shown(tour, case)
        tour.record.paper("food-correction-notice", TITLES[DocumentKind.CORRECTION_NOTICE], MISSING)
        tour.record.picture("correction-notice")
        result.append(MISSING)
    return number


def outbox_waits(tour: Tour) -> None:
    """Look at what waits while the line is down."""
    with tour.record.step("发件箱 the outbox says what waits and why") as result:
        tour.driver.press(Qt.Key.Key_4, ALT)
        tour.driver.at(OutboxView)
        tour.driver.until(lambda: bool(tour.driver.rows("outbox_lines")), "lines stand in the outbox")
        tour.record.picture("outbox-offline")
        result.append(f"{tour.hall.unsent()} wait")


def line_up(tour: Tour, number: str) -> None:
    """Bring the platform back; everything goes by itself, or at once by F5."""
    hall, driver = tour.hall, tour.driver
    with tour.record.step("来网 the platform is back: everything is sent") as result:
        waiting = hall.unsent()
        hall.line_up()
        driver.press(Qt.Key.Key_F5)
        driver.until(lambda: hall.unsent() == 0, "nothing waits any more")
        driver.until(lambda: hall.all_sent(hall.case_numbered(number).id), "the platform has applied it")
        check(hall.refused() == 0, "nothing was refused")
        driver.see("正常 · 已全部送达")
        tour.record.picture("outbox-sent")
        result.append(f"{waiting} sent")


def supplement_to_licence(tour: Tour, number: str) -> None:
    """Take the missing material, accept, wait for the department, issue, print, hand over."""
    _supplement(tour, number)
    _accept(tour, number)
    _decision(tour, number)
    licence(tour, number, "food-licence", RESTAURANT.name)
    hand_over_and_close(tour, number, "food-licence")


def licence(tour: Tour, number: str, name: str, holder: str) -> None:
    """Print the licence on its blank."""
    with tour.record.step(f"制证 {name}: printed on its blank → 已出纸") as result:
        at_case.look_at_certificate(tour)
        tour.record.picture(f"{name}-preview")
        case = at_case.print_certificate(tour, number)
        assert case.certificate is not None
        tour.record.paper(name, holder)
        at_case.came_out(tour, number)
        result.append(case.certificate.number)


def _application(tour: Tour) -> None:
    driver = tour.driver
    with tour.record.step("找事项 item by everyday words 卖早点"):
        intake.begin(tour)
        intake.find_item(tour, "卖早点", FOOD)
        driver.choose("question/business_type", 2)
        driver.choose("question/auto_equipment", 2)
        intake.to_applicant(tour)
    with tour.record.step("单位和代理人 organisation with an agent and authorisation"):
        intake.type_firm(tour, RESTAURANT, needs_kind=True)
        intake.type_agent(tour, AGENT, "代为申请、补正、领取结果", "20271231")
        tour.record.picture("organisation-with-agent")
        intake.to_form(tour)
    with tour.record.step("填表 form with a table of food safety staff"):
        driver.walk_to("field_business_items")
        for _item in range(3):
            driver.press(Qt.Key.Key_Tab)
        driver.press(Qt.Key.Key_Space)
        driver.fill(legal_representative_id=COOK.id_number, premises_area="86.5", employees="6")
        driver.choose("online_sales", 2)
        driver.walk_to("table_food_safety_staff")
        driver.paste(_STAFF)
        tour.record.picture("food-form")
        intake.to_materials(tour)


def _receipt(tour: Tour) -> str:
    with tour.record.step("材料 one is missing (缺)") as result:
        count = intake.judge_all(tour, missing=MISSING)
        tour.driver.see("1 项缺少或不符")
        tour.record.picture("food-materials")
        result.append(f"1 of {count} missing")
    with tour.record.step("核对、收件 checked and received") as result:
        intake.to_check(tour)
        case = intake.receive(tour)
        tour.record.paper("food-receipt", TITLES[DocumentKind.RECEIPT], case.number, RESTAURANT.name)
        result.append(case.number)
    return case.number


def _supplement(tour: Tour, number: str) -> None:
    with tour.record.step("补正 the supplement is received"):
        at_case.open_case(tour, number)
        at_case.propose(tour, "接收补正材料")
        intake.judge_all(tour)
        tour.record.picture("supplement")
        at_case.confirm(tour, number, Status.RECEIVED)
        made_out(tour, DocumentKind.SUPPLEMENT_RECEIPT, "food-supplement-receipt", number)


def _accept(tour: Tour, number: str) -> None:
    with tour.record.step("受理 accepted: the clock runs, with its reckoning") as result:
        at_case.propose(tour, "受理")
        tour.record.picture("acceptance")
        case = at_case.confirm(tour, number, Status.ACCEPTED)
        assert case.promise is not None
        made_out(tour, DocumentKind.ACCEPTANCE_NOTICE, "food-acceptance-notice", number)
        at_case.look_at_reckoning(tour)
        tour.record.picture("reckoning")
        tour.driver.press(Qt.Key.Key_Escape)
        result.append(f"due {case.promise.due_on.isoformat()}")


def _decision(tour: Tour, number: str) -> None:
    with tour.record.step("部门决定 the department's decision comes back; its document is issued"):
        at_case.await_department(tour, number)
        at_case.act(tour, "出具决定书", number, Status.GRANTED)
        made_out(tour, DocumentKind.GRANT_DECISION, "food-grant-decision", number)
        at_case.section(tour, at_case.HISTORY)
        tour.record.picture("history")
