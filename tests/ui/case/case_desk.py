"""The case screen on a real counter, shown, with cases at every stage."""

from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.services.test_steps import CARD, SENIOR, judged
from tests.ui.print_flow.desk import PrintDesk, a_print_desk
from tests.ui.tasks import RunsAtOnce, RunsWhenTold
from ui.case.case_presenter import CasePresenter
from ui.case.case_view import CaseView
from window_client.domain.case import events as ev
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import (
    Agent,
    Attachment,
    Decision,
    MaterialVerdict,
    Person,
    Verdict,
)
from window_client.domain.case.state import Case
from window_client.domain.catalogue import materials_for
from window_client.domain.hall import Actor
from window_client.services.catalogue import Catalogue

LONG_NAME = "演示县额尔登布拉格苏木阿拉腾敖包嘎查牧民专业合作社联合社" * 2
FOOD_FORM: dict[str, object] = {
    "business_type": "餐饮服务经营者",
    "business_items": ["热食类制售", "自制饮品制售"],
    "legal_representative": "王小明",
    "legal_representative_id": SENIOR.id_number,
    "premises_address": "演示县为民路88号一层",
    "premises_area": 86.5,
    "online_sales": False,
    "employees": 6,
    "food_safety_staff": [
        {"name": "李四", "id_number": SENIOR.id_number, "position": "食品安全员", "assessment": "合格"}
    ],
}
COMPANY = Person(
    name=LONG_NAME,
    id_kind="uscc",
    id_number="91990100MA00000073",
    phone="13800000099",
    address="演示县为民路88号",
    legal_representative="王小明",
)
AGENT = Agent(
    person=Person(name="李四", id_kind="resident", id_number="990101195001010010", phone="13900000000"),
    authority="代为申请、补正、领取结果",
    valid_until=date(2027, 2, 22),
)


class CaseDesk:
    """A print desk with the page of a case."""

    def __init__(self, qtbot: QtBot, place: Path, catalogue: Catalogue | None = None) -> None:
        self.place = place
        self.store_lane = RunsWhenTold()
        self.desk: PrintDesk = a_print_desk(place, lanes=(self.store_lane, RunsAtOnce()), catalogue=catalogue)
        self.counter = self.desk.counter
        self.view = CaseView()
        self.presenter = CasePresenter(self.view, self.desk.tools, self.desk.flow)
        self.window = QWidget()
        inside = QVBoxLayout(self.window)
        inside.addWidget(self.desk.messages)
        inside.addWidget(self.view, 1)
        qtbot.addWidget(self.window)
        self.window.resize(1190, 760)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def elderly(self, verdict: Verdict = Verdict.QUALIFIED, **changes: object) -> Case:
        """Receive an application for an elderly card."""
        application = replace(judged(self.counter, verdict), **changes)
        return self.counter.intake.receive("elderly_card", application).case

    def unjudged(self, **changes: object) -> Case:
        """Receive an application of which no material was looked at."""
        return self.counter.intake.receive("elderly_card", replace(CARD, **changes)).case

    def deferred(self) -> Case:
        """Receive an application whose photograph is promised for later."""
        application = judged(self.counter)
        today = date(2026, 11, 23)
        verdicts = tuple(
            MaterialVerdict(material=one.material, verdict=Verdict.DEFERRED, due_on=today)
            if one.material == "photo"
            else one
            for one in application.verdicts
        )
        return self.counter.intake.receive("elderly_card", replace(application, verdicts=verdicts)).case

    def granted(self) -> Case:
        """Return a case that waits for its certificate."""
        return self.desk.granted()

    def produced(self, **changes: object) -> Case:
        """Return a case whose certificate lies ready."""
        case = self.elderly(**changes)  # type: ignore[arg-type]
        case = self.counter.intake.accept(case.id, case.revision).case
        case = self.counter.results.decide_at_window(case.id, case.revision).case
        case = self.counter.results.reserve_certificate(case.id, case.revision).case
        return self.counter.results.printed(case.id, case.revision).case

    def food(self, *, missing: tuple[str, ...] = ()) -> Case:
        """Receive an application for a food licence through an agent."""
        item = self.counter.desk.catalogue.item("food_business_new")
        answers = {"business_type": "餐饮服务经营者", "auto_equipment": "no"}
        needed = materials_for(item, {**answers, "agent": "yes"})
        verdicts = tuple(
            MaterialVerdict(
                material=one.id, verdict=Verdict.MISSING if one.id in missing else Verdict.QUALIFIED, copies=1
            )
            for one in needed
        )
        application = Application(
            id="f1", applicant=COMPANY, agent=AGENT, answers=answers, form=FOOD_FORM, verdicts=verdicts
        )
        return self.counter.intake.receive("food_business_new", application).case

    def decided_by_department(self, case: Case) -> Case:
        """Let a decision of the department come in."""
        decision = Decision(
            granted=True, decided_on=date(2026, 11, 24), decided_by="8001", organ="演示县市场监督管理局",
            content="食品经营许可证",
        )  # fmt: skip
        with self.counter.desk.store.begin() as work:
            work.append(ev.Decided(decision=decision), actor=Actor(clerk="8001", window="dept"), case=case.id)
            work.commit()
        return self.desk.case(case.id)

    def with_scan(self) -> tuple[Case, Attachment]:
        """Receive an application with a scanned photograph."""
        image = QImage(40, 56, QImage.Format.Format_RGB32)
        image.fill(0x336699)
        scan = self.place / "photo.png"
        image.save(str(scan))
        file = self.counter.desk.store.attachments.put(scan, "photo.png")
        application = judged(self.counter)
        verdicts = tuple(
            replace(one, attachments=(file,)) if one.material == "photo" else one
            for one in application.verdicts
        )
        case = self.counter.intake.receive("elderly_card", replace(application, verdicts=verdicts)).case
        return case, file

    def pass_days(self, days: int) -> None:
        """Let days go by."""
        self.counter.desk.clock.pass_by(timedelta(days=days))  # type: ignore[attr-defined]

    def close(self) -> None:
        """Close the store."""
        self.desk.close()
