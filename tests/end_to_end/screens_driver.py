"""Stretches of a visit through the screens, as a clerk walks them: every step is read from the screen."""

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableView

from tests.end_to_end.program_on_loopback import ProgramOnLoopback
from tests.ui.intake.people import AGENT, COMPANY, ELDER
from tests.ui.pages.program_page import ALT, ProgramPage
from ui.case.case_view import CaseView
from ui.intake.applicant_page import ApplicantPage
from ui.intake.check_page import CheckPage
from ui.intake.intake_view import FormPage
from ui.intake.item_page import ItemPage
from ui.intake.materials_page import MaterialsPage
from ui.intake.outcome_page import OutcomePage
from ui.outbox.outbox_view import OutboxView
from ui.print_flow.print_strip import PrintStrip
from ui.workbench.workbench_view import WorkbenchView
from window_client.domain.case.parts import CertificateStatus, Status
from window_client.domain.case.state import Case
from window_client.domain.numbering import is_case_number

FIRM_NAME = "演示县𠮷祥餐饮服务有限公司"
STAFF = {"name": "李四", "id_number": AGENT, "position": "食品安全员", "assessment": "合格"}
_PAGES_DRAWN = re.compile(r"^[1-9]\d* %$", re.MULTILINE)
_PAGES, _VERDICT = 2, 3


def sign_in(at: ProgramOnLoopback) -> None:
    """Enrol this PC, come in, and have the hall's cases."""
    page = at.page
    page.see("登记码", "账号", "密码")
    page.until(lambda: page.focus.objectName() == "code")
    for words in ("DEMO-W1", "9001", "practice"):
        page.type(words)
        page.press(Qt.Key.Key_Return)
    page.at(WorkbenchView)
    page.see("演示县政务服务中心", "1号窗口", "王小明", "已全部送达")
    assert page.rows("worklist")


# intake


def begin(page: ProgramPage, words: str, name: str) -> None:
    """Press F2, type what the applicant says, take the first item found."""
    page.press(Qt.Key.Key_F2)
    page.at(ItemPage)
    page.type(words)
    page.until(lambda: name in page.found)
    page.press(Qt.Key.Key_Return)
    page.see(name, "情形引导")


def food_item(page: ProgramPage) -> None:
    """Take the food licence for a restaurant; the guide pane shows what binds."""
    begin(page, "spjyxkxb", "食品经营许可（新办）")
    page.see("食品经营许可和备案管理办法", "不收费")
    page.choose("question/business_type", 2)
    page.choose("question/auto_equipment", 2)
    page.page_done()
    page.at(ApplicantPage)


def firm_with_agent(page: ProgramPage) -> None:
    """Type an organisation and its agent; numbers are checked on the way."""
    page.pick("id_kind", "统一社会信用代码")
    page.fill(
        id_number=COMPANY, name=FIRM_NAME, legal_representative="王小明", phone="13800000000",
        address="演示县演示路3号",
    )  # fmt: skip
    page.choose("has_agent", 1)
    page.fill(
        agent__id_number=AGENT, agent__name="李四", agent__phone="13900000000",
        agent__authority="代为申请、补正、领取结果", agent__valid_until="20270131",
    )  # fmt: skip
    page.page_done()
    page.at(FormPage)


def food_form(page: ProgramPage) -> None:
    """Fill in the application; what is known stands there already."""
    page.see("王小明", "演示县演示路3号")
    page.walk_to("business_items")
    for _unwanted in range(2):
        page.press(Qt.Key.Key_Tab)
    page.press(Qt.Key.Key_Space)
    page.fill(legal_representative_id=AGENT, premises_area="86.5", employees="6")
    page.choose("online_sales", 2)
    page.walk_to("food_safety_staff")
    page.paste("\t".join(STAFF.values()))
    page.page_done()
    page.at(MaterialsPage)


def elderly_item_to_materials(page: ProgramPage) -> None:
    """Take the elderly card in everyday words; its form is prefilled."""
    begin(page, "老年证", "老年人优待证申领")
    page.see("中华人民共和国老年人权益保障法")
    page.choose("question/household", 1)
    page.page_done()
    page.at(ApplicantPage)
    page.fill(id_number=ELDER, name="王小明", phone="13800000000", address="演示县为民路1号")
    page.page_done()
    page.at(FormPage)
    page.see("本地户籍")
    page.page_done()
    page.at(MaterialsPage)


def attach(page: ProgramPage, scan: Path) -> None:
    """Keep a scan with the first material, from where the system's file dialog hands over."""
    checklist = page.shown(QTableView, "materials")
    assert checklist is not None
    first = str(checklist.model().index(0, 0).data(Qt.ItemDataRole.UserRole))
    page.at(MaterialsPage).attach_file(first, scan)
    page.until(lambda: page.rows("materials")[0][_PAGES] == "1")


def judge_all(page: ProgramPage) -> None:
    """Find every material in order."""
    for row in range(len(page.rows("materials"))):
        page.press(Qt.Key.Key_1)
        page.until(lambda row=row: page.rows("materials")[row][_VERDICT] == "合格")  # type: ignore[misc]
    page.see("材料齐全")


def receive(at: ProgramOnLoopback, name: str) -> Case:
    """Read everything once more, confirm, see number, query code and the receipt itself."""
    page = at.page
    page.page_done()
    page.at(CheckPage)
    page.see(name)
    page.page_done()
    page.at(OutcomePage)
    number = next(line for line in page.words.splitlines() if is_case_number(line))
    case = at.case_numbered(number)
    page.see(case.query_code, "已收件", "申请材料收件回执")
    drawn(page)
    page.see(f"已送到“打印到文件”：申请材料收件回执 {case.documents[0].number}")
    assert at.printed(case.documents[0].number).startswith(b"%PDF")
    return case


def outcome(at: ProgramOnLoopback, act: str, words: str, number: str, status: Status) -> Case:
    """Do what the outcome page proposes."""
    at.page.until(lambda: at.page.proposed == act)
    at.page.page_done()
    case = at.await_status(number, status)
    at.page.see(words)
    return case


def drawn(page: ProgramPage) -> None:
    """Wait until a paper stands on screen, page by page."""
    page.until(lambda: _PAGES_DRAWN.search(page.words) is not None)


# sending


def send_all(at: ProgramOnLoopback) -> None:
    """Look into the outbox, try at once, see that nothing waits."""
    page = at.page
    page.press(Qt.Key.Key_4, ALT)
    page.at(OutboxView)
    page.press(Qt.Key.Key_F5)
    page.until(lambda: at.waiting == 0)
    page.see("已全部送达")


def await_decision(at: ProgramOnLoopback, number: str) -> None:
    """Ask the platform, from the outbox, until the department's decision has come."""
    page = at.page
    page.press(Qt.Key.Key_4, ALT)
    page.at(OutboxView)

    def decided() -> bool:
        page.press(Qt.Key.Key_F5)
        return at.case_numbered(number).status is Status.GRANTED

    page.until(decided)


# at the case


def open_case(at: ProgramOnLoopback, number: str) -> None:
    """Find a case from the workbench by its number."""
    page = at.page
    page.press(Qt.Key.Key_1, ALT)
    page.at(WorkbenchView)
    page.press(Qt.Key.Key_F3)
    page.type(number)
    page.until(lambda: number in page.found)
    page.press(Qt.Key.Key_Return)
    page.at(CaseView)
    page.see(number)


def begin_act(page: ProgramPage, act: str, *words: str) -> None:
    """Begin the act that is proposed; it must be this one, and says what it will do."""
    page.until(lambda: page.proposed == act)
    page.page_done()
    page.see(*words)


def act(at: ProgramOnLoopback, words: str, said: str, number: str, status: Status) -> Case:
    """Begin the proposed act and confirm it."""
    begin_act(at.page, words, said)
    at.page.page_done()
    case = at.await_status(number, status)
    left_behind(at.page, words)
    return case


def left_behind(page: ProgramPage, act: str) -> None:
    """Wait until the page stands behind an act that was done."""
    page.until(lambda: page.shown(QPushButton, "do_act") is None and page.proposed != act)


def issue_decision(at: ProgramOnLoopback, number: str) -> Case:
    """Make out the decision that the department took."""
    page = at.page
    begin_act(page, "出具决定书", "准予行政许可决定书")
    before = len(at.case_numbered(number).documents)
    page.page_done()
    page.until(lambda: len(at.case_numbered(number).documents) > before)
    case = at.case_numbered(number)
    paper = ["准予行政许可决定书", case.documents[-1].number]
    page.until(lambda: paper in [row[:2] for row in page.rows("documents")])
    left_behind(page, "出具决定书")
    return case


def make_certificate(at: ProgramOnLoopback, number: str) -> Case:
    """Look at the certificate over its blank, print it, answer that it came out."""
    page = at.page
    begin_act(page, "制证", "空白证照")
    drawn(page)
    assert at.case_numbered(number).certificate is None, "looking takes neither number nor blank"
    page.page_done()
    page.at(PrintStrip)
    page.see("1 已出纸", "2 废张", "3 未出")
    reserved = at.case_numbered(number).certificate
    assert reserved is not None
    assert reserved.status is CertificateStatus.RESERVED
    assert at.printed(reserved.number).startswith(b"%PDF")
    page.press(Qt.Key.Key_F7)
    page.press(Qt.Key.Key_1)
    case = at.await_status(number, Status.CERTIFICATE_PRODUCED)
    page.until(lambda: page.shown(PrintStrip) is None)
    return case


def hand_over(at: ProgramOnLoopback, number: str) -> Case:
    """Give the certificate away, but to nobody whose identity was not checked."""
    page = at.page
    begin_act(page, "发证", "领取人", "已核对身份")
    page.page_done()
    page.see("请核对领取人身份后勾选“已核对身份”。")
    page.walk_to("checked")
    page.press(Qt.Key.Key_Space)
    page.page_done()
    case = at.await_status(number, Status.DELIVERED)
    left_behind(page, "发证")
    return case


def close_case(at: ProgramOnLoopback, number: str) -> Case:
    """Complete, archive, take the rating, in whatever order is proposed."""
    act(at, "办结", "办结", number, Status.COMPLETED)
    for _act in range(2):
        at.page.until(lambda: at.page.proposed in {"归档", "请申请人评价"})
        if at.page.proposed == "归档":
            act(at, "归档", "归档", number, Status.ARCHIVED)
        else:
            rate(at, number)
    at.page.see("本办件已全部办完。")
    return at.case_numbered(number)


def rate(at: ProgramOnLoopback, number: str) -> None:
    """Let the applicant choose five stars."""
    begin_act(at.page, "请申请人评价", "申请人的评价")
    at.page.choose("stars", 5)
    at.page.page_done()
    at.page.until(lambda: at.case_numbered(number).stars is not None)
    left_behind(at.page, "请申请人评价")
