"""Stretches of a visit that several tests walk through, by keyboard."""

from tests.ui.intake.people import AGENT, COMPANY, ELDER
from tests.ui.pages.intake_page import IntakePage
from ui.intake.intake_state import IntakeStep


def at(page: IntakePage, step: IntakeStep) -> None:
    """Wait until a page is on screen."""
    page.settle(lambda: page.step is step)


def elderly_item(page: IntakePage) -> None:
    """Find the elderly card by everyday words and answer its question."""
    page.find_item("坐公交免费")
    page.choose("question/household", 1)
    page.page_done()
    at(page, IntakeStep.APPLICANT)


def elderly_person(page: IntakePage) -> None:
    """Type the applicant."""
    page.fill(id_number=ELDER, name="王小明", phone="13800000000", address="演示县为民路1号")
    page.page_done()
    at(page, IntakeStep.FORM)


def elderly_to_materials(page: IntakePage) -> None:
    """Come to the materials of an elderly card; its form is prefilled."""
    elderly_item(page)
    elderly_person(page)
    page.page_done()
    at(page, IntakeStep.MATERIALS)


def elderly_to_check(page: IntakePage) -> None:
    """Come to the check page with everything in order."""
    elderly_to_materials(page)
    page.judge_all()
    page.page_done()
    at(page, IntakeStep.CHECK)


def company_with_agent(page: IntakePage) -> None:
    """Type a company and its agent."""
    page.fill(
        id_number=COMPANY, name="演示县某某人力资源服务有限公司", legal_representative="张三",
        phone="13800000000", address="演示县为民路2号",
    )  # fmt: skip
    page.choose("has_agent", 1)
    page.fill(
        agent__id_number=AGENT, agent__name="李四", agent__phone="13900000000",
        agent__authority="代为申请、补正、领取结果", agent__valid_until="20270131",
    )  # fmt: skip
