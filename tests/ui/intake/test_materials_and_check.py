"""Verdicts with their reasons, files, and the check page."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from tests.ui.intake.people import ELDER
from tests.ui.intake.test_visit import case_of, receive
from tests.ui.intake.visits import at, elderly_item, elderly_person, elderly_to_check, elderly_to_materials
from tests.ui.pages.intake_page import IntakePage
from ui.gallery.lists import page_picture
from ui.intake.intake_state import IntakeStep
from ui.widgets.materials.checklist_state import MaterialRow, VerdictMark

ALT = Qt.KeyboardModifier.AltModifier


def row(page: IntakePage, key: str) -> MaterialRow:
    rows = page.presenter.state().materials.checklist.rows
    return next(one for one in rows if one.key == key)


def test_answers_pick_exactly_the_materials(page: IntakePage) -> None:
    elderly_to_materials(page)

    keys = [one.key for one in page.presenter.state().materials.checklist.rows]

    assert keys == ["id_card", "photo", "registration_form"]


def test_after_a_reason_the_next_material_is_current(page: IntakePage) -> None:
    elderly_to_materials(page)
    page.press(Qt.Key.Key_3)
    page.press(Qt.Key.Key_1)
    page.page_done()

    page.press(Qt.Key.Key_2)

    assert row(page, "id_card").verdict is VerdictMark.DEFECTIVE
    assert row(page, "photo").verdict is VerdictMark.MISSING


def test_a_defect_without_a_reason_is_not_taken(page: IntakePage) -> None:
    elderly_to_materials(page)
    page.press(Qt.Key.Key_3)

    page.page_done()

    assert "请选择一种情形" in page.text
    page.press(Qt.Key.Key_Escape)
    assert row(page, "id_card").verdict is None


def test_a_deferred_material_gets_a_day_within_the_promise(page: IntakePage) -> None:
    elderly_to_materials(page)
    page.press(Qt.Key.Key_1)
    page.press(Qt.Key.Key_5)
    page.fill(due_on="2027-01-01")
    page.page_done()
    assert "之间的日期" in page.text
    page.fill(due_on="2026-11-24")
    page.page_done()

    draft = page.presenter._intake.draft
    assert draft is not None
    deferred = next(one for one in draft.verdicts if one.material == "photo")
    assert deferred.due_on == date(2026, 11, 24)


def test_what_the_item_does_not_allow_cannot_be_given(page: IntakePage) -> None:
    elderly_to_materials(page)

    page.press(Qt.Key.Key_4)
    page.press(Qt.Key.Key_5)

    assert row(page, "id_card").verdict is None
    assert page.presenter.state().materials.panel is None


def test_an_exemption_wants_its_ground_and_how_it_was_checked(page: IntakePage) -> None:
    page.find_item("坐公交免费")
    page.choose("question/household", 2)
    page.page_done()
    at(page, IntakeStep.APPLICANT)
    elderly_person(page)
    page.fill(household_place="演示省演示市", residence_since="2020-01-01")
    page.page_done()
    at(page, IntakeStep.MATERIALS)
    while page.view.materials_page.current != "residence_permit":
        page.press(Qt.Key.Key_Down)

    page.press(Qt.Key.Key_4)
    assert row(page, "residence_permit").verdict is None
    page.page_done()
    assert "请选择免交依据" in page.text
    page.choose("ground", 1)
    page.page_done()
    assert "请写明怎样核验的" in page.text
    assert row(page, "residence_permit").verdict is None
    page.fill(check="省数据共享平台，回执 0123，9:41")
    page.page_done()
    assert "选明是书面还是口头同意" in page.text
    page.choose("consent", 2)
    page.page_done()

    exempted = row(page, "residence_permit")
    assert exempted.verdict is VerdictMark.EXEMPT
    assert exempted.reason.startswith("通过数据共享核验电子证照")
    assert exempted.reason.endswith("核验：省数据共享平台，回执 0123，9:41；申请人口头同意，窗口当面记录")
    while page.view.materials_page.current != "residence_permit":
        page.press(Qt.Key.Key_Up)
    page.press(Qt.Key.Key_R)
    assert page.value("check") == "省数据共享平台，回执 0123，9:41"


def test_a_file_goes_with_its_material_into_the_case(page: IntakePage, tmp_path: Path) -> None:
    scan = tmp_path / "身份证.png"
    scan.write_bytes(page_picture("身份证"))
    elderly_to_materials(page)

    page.view.materials_page.attach_file("id_card", scan)
    page.settle(lambda: row(page, "id_card").pages == 1)
    page.judge_all()
    page.page_done()
    at(page, IntakeStep.CHECK)
    receive(page)

    attached = case_of(page).verdicts[0].attachments
    assert [one.name for one in attached] == ["身份证.png"]
    assert page.counter.desk.store.attachments.read(attached[0].sha256) == scan.read_bytes()


def test_an_attached_file_can_be_looked_at(page: IntakePage, tmp_path: Path) -> None:
    scan = tmp_path / "a.png"
    scan.write_bytes(page_picture("身份证"))
    elderly_to_materials(page)
    page.view.materials_page.attach_file("id_card", scan)
    page.settle(lambda: row(page, "id_card").pages == 1)

    page.press(Qt.Key.Key_V)
    page.settle(lambda: bool((page.presenter.state().materials.preview or _NOTHING).pages))
    page.press(Qt.Key.Key_Escape)

    assert page.presenter.state().materials.preview is None
    assert page.step is IntakeStep.MATERIALS


def test_files_that_cannot_be_taken_are_named_and_nothing_is_lost(page: IntakePage, tmp_path: Path) -> None:
    torn, unknown = tmp_path / "torn.png", tmp_path / "letter.docx"
    torn.write_bytes(page_picture("身份证")[:200])
    unknown.write_bytes(b"PK\x03\x04 no picture")
    elderly_to_materials(page)
    page.press(Qt.Key.Key_1)

    for path in (torn, unknown, tmp_path / "gone.png"):
        before = len(page.messages.messages)
        page.view.materials_page.attach_file("photo", path)
        page.settle(lambda before=before: len(page.messages.messages) > before)  # type: ignore[misc]

    assert row(page, "photo").pages == 0
    assert row(page, "id_card").verdict is VerdictMark.QUALIFIED
    assert {message.code for message in page.messages.messages} == {
        "store.attachment_incomplete", "store.attachment_refused", "intake.file_not_readable",
    }  # fmt: skip


def test_a_file_without_a_verdict_keeps_the_application_back(page: IntakePage, tmp_path: Path) -> None:
    scan = tmp_path / "a.png"
    scan.write_bytes(page_picture("身份证"))
    elderly_to_materials(page)
    page.view.materials_page.attach_file("id_card", scan)
    page.settle(lambda: row(page, "id_card").pages == 1)
    page.page_done()
    at(page, IntakeStep.CHECK)

    page.page_done()

    assert page.step is IntakeStep.CHECK
    assert [fault.pointer for fault in page.presenter.state().check.faults] == ["/materials/id_card"]


def test_unjudged_materials_are_told_on_the_check_page(page: IntakePage) -> None:
    elderly_to_materials(page)

    page.page_done()
    at(page, IntakeStep.CHECK)

    page.see("还有 3 项未核验")


def test_the_check_page_shows_all_and_what_is_empty(page: IntakePage) -> None:
    elderly_to_check(page)

    answers = {
        answer.title: answer.words
        for section in page.presenter.state().check.sections
        for answer in section.answers
    }

    assert answers["姓名或名称"] == "王小明"
    assert answers["申请人的户籍在哪里？"] == "本地户籍（本省）"
    assert answers["紧急联系人"] == ""
    assert "户籍所在地（国籍）" not in answers
    page.see("未填写")


def test_the_check_page_masks_numbers(page: IntakePage) -> None:
    elderly_to_check(page)

    assert ELDER not in page.text
    assert "13800000000" not in page.text
    assert f"{ELDER[:3]}***********{ELDER[-4:]}" in page.text
    assert "138****0000" in page.text


def test_a_change_from_the_check_page_leads_straight_back(page: IntakePage) -> None:
    elderly_to_check(page)
    page.press(Qt.Key.Key_2, ALT)
    assert page.step is IntakeStep.APPLICANT
    page.fill(phone="13900000000")

    page.page_done()
    at(page, IntakeStep.CHECK)

    draft = page.presenter._intake.draft
    assert draft is not None
    assert draft.applicant is not None
    assert draft.applicant.phone == "13900000000"


def test_alt_digit_means_a_section_and_not_the_navigation(page: IntakePage) -> None:
    gone: list[bool] = []
    QShortcut(QKeySequence("Alt+2"), page.view).activated.connect(lambda: gone.append(True))
    elderly_to_check(page)
    page.view._guide_button.setFocus()

    page.press(Qt.Key.Key_2, ALT)

    assert gone == []
    assert page.step is IntakeStep.APPLICANT
    page.press(Qt.Key.Key_2, ALT)
    assert gone == [True]


def test_a_link_on_the_check_page_leads_to_its_field(page: IntakePage) -> None:
    elderly_to_check(page)

    page.view.check_page.change_requested.emit("/form/emergency_contact")

    assert page.editor("emergency_contact").hasFocus()
    page.press(Qt.Key.Key_Escape)
    at(page, IntakeStep.CHECK)


def test_the_form_follows_the_applicant_until_it_is_changed(page: IntakePage) -> None:
    elderly_item(page)
    elderly_person(page)
    assert page.presenter.state().form.values["sex"] in {"男", "女"}

    page.press(Qt.Key.Key_Escape)
    page.press(Qt.Key.Key_Escape)
    page.choose("question/household", 2)
    page.page_done()
    at(page, IntakeStep.APPLICANT)
    page.page_done()
    at(page, IntakeStep.FORM)

    assert page.presenter.state().form.values["household"] == "外地户籍"


def test_the_form_is_checked_when_it_is_left(page: IntakePage) -> None:
    elderly_item(page)
    elderly_person(page)
    page.fill(emergency_contact="李四")

    page.page_done()
    page.see("有 1 处需要修改")

    assert page.step is IntakeStep.FORM
    assert [fault.pointer for fault in page.presenter.state().form.faults] == ["/emergency_phone"]


class _Nothing:
    pages: tuple[bytes, ...] = ()


_NOTHING = _Nothing()
