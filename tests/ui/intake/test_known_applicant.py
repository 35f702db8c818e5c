"""An applicant who was here before: warnings, lists, papers to take over; all by keys."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from tests.services.test_steps import judged
from tests.ui.counter_fixture import CLERK
from tests.ui.intake.people import ELDER
from tests.ui.intake.test_visit import case_of
from tests.ui.intake.visits import at, elderly_item, elderly_person, elderly_to_materials
from tests.ui.pages.intake_page import IntakePage
from ui.gallery.lists import page_picture
from ui.intake.intake_state import IntakeStep
from ui.widgets.materials.checklist_state import VerdictMark
from window_client.domain.case.parts import Person
from window_client.domain.case.standing import LookUpKind, LookUpState
from window_client.domain.case.state import Case
from window_client.services.counter import Counter
from window_client.services.look_ups import LookUpListService

PERSON = Person(
    name="王小明", id_kind="resident", id_number=ELDER, phone="13800000000", address="演示县为民路1号"
)


@pytest.fixture
def earlier(counter: Counter, tmp_path: Path) -> Case:
    """The same person's case of this morning, with a scan of every paper."""
    scan = tmp_path / "scan.png"
    scan.write_bytes(page_picture("材料"))
    file = counter.desk.store.attachments.put(scan, scan.name)
    told = judged(counter)
    verdicts = tuple(replace(one, attachments=(file,)) for one in told.verdicts)
    form = {**told.form, "id_number": ELDER}
    application = replace(told, applicant=PERSON, form=form, verdicts=verdicts)
    return counter.intake.receive("elderly_card", application).case


def listed(counter: Counter) -> None:
    LookUpListService(counter.desk.store, CLERK).install(
        LookUpKind.CREDIT, "演示严重失信主体名单", date(2026, 11, 20), {ELDER: "有履行能力而拒不履行"}
    )


def test_a_double_application_is_told_and_its_case_can_be_opened(page: IntakePage, earlier: Case) -> None:
    opened: list[str] = []
    page.presenter.case_requested.connect(opened.append)
    elderly_item(page)
    page.fill(id_number=ELDER)

    page.see("同一事项已有在办的办件", earlier.number, "在本机的办件（共 1 件）")
    page.press(Qt.Key.Key_F4)

    assert opened == [earlier.id]


def test_a_warning_never_blocks(page: IntakePage, earlier: Case) -> None:
    del earlier
    elderly_item(page)
    page.fill(id_number=ELDER)
    page.see("同一事项已有在办的办件")
    elderly_person(page)

    assert page.step is IntakeStep.FORM


def test_the_same_number_under_another_name_is_told(page: IntakePage, earlier: Case) -> None:
    elderly_item(page)
    page.fill(id_number=ELDER, name="王晓明")
    page.press(Qt.Key.Key_Return)

    page.see(f"该证件号码在办件 {earlier.number} 中的姓名是“王小明”")


def test_an_unknown_applicant_gets_only_what_the_lists_say(page: IntakePage) -> None:
    elderly_item(page)
    page.fill(id_number=ELDER)

    page.see("信用核查：待核验（本机没有安装名单）")
    assert "在本机的办件" not in page.text
    page.press(Qt.Key.Key_F4)
    assert page.step is IntakeStep.APPLICANT


def test_a_paper_is_taken_over_with_consent(page: IntakePage, earlier: Case) -> None:
    elderly_to_materials(page)
    page.see("项材料可以沿用该申请人以前办件的")
    page.press(Qt.Key.Key_F7)
    page.see("沿用以前的材料：", earlier.number)
    page.page_done()
    assert "选明是书面还是口头同意" in page.text
    page.choose("consent", 1)
    page.page_done()
    [taken] = [one for one in page.presenter.state().materials.checklist.rows if one.verdict]
    assert taken.reason.startswith(f"沿用办件 {earlier.number} 的材料（2026-11-23 核验")
    assert taken.reason.endswith("申请人已签署书面同意")
    assert page.presenter.state().materials.reuse is None
    while row := next(
        (one for one in page.presenter.state().materials.checklist.rows if not one.verdict), None
    ):
        page.view.materials_page.enter(f"/{row.key}")
        page.press(Qt.Key.Key_1)
    page.page_done()
    at(page, IntakeStep.CHECK)
    page.see("信用核查", "待核验")
    page.page_done()
    at(page, IntakeStep.OUTCOME)

    case = case_of(page)
    reused = [one for one in case.verdicts if one.reused]
    assert [one.reused.number for one in reused if one.reused] == [earlier.number]
    assert all(one.attachments and one.consent for one in reused)
    assert [one.state for one in case.look_ups] == [LookUpState.NOT_CHECKED] * 2


def test_another_finding_gives_the_earlier_scans_back(page: IntakePage, earlier: Case) -> None:
    del earlier
    elderly_to_materials(page)
    page.see("项材料可以沿用")
    page.press(Qt.Key.Key_F7)
    page.choose("consent", 2)
    page.page_done()
    [taken] = [one for one in page.presenter.state().materials.checklist.rows if one.verdict]
    assert taken.pages == 1
    page.view.materials_page.enter(f"/{taken.key}")
    page.press(Qt.Key.Key_2)

    again = next(one for one in page.presenter.state().materials.checklist.rows if one.key == taken.key)
    assert (again.verdict, again.pages) == (VerdictMark.MISSING, 0)


def test_somebody_on_a_list_is_told_and_gets_no_deferral(page: IntakePage, counter: Counter) -> None:
    listed(counter)
    elderly_item(page)
    page.fill(id_number=ELDER)
    page.see("信用核查：申请人列入名单，不适用告知承诺和容缺受理", "有履行能力而拒不履行")
    elderly_person(page)
    page.page_done()
    at(page, IntakeStep.MATERIALS)

    rows = page.presenter.state().materials.checklist.rows
    assert not any(VerdictMark.DEFERRED in one.offered for one in rows)
