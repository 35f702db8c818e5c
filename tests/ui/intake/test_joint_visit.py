"""A joint application (一件事) at the intake screen: found, filled in, received as all its cases, by keys."""

from PySide6.QtCore import Qt

from tests.services.test_joint import ANSWERS, ITEMS, whole
from tests.services.test_steps import SENIOR
from tests.ui.conftest import Heard
from tests.ui.intake.visits import at
from tests.ui.pages.intake_page import IntakePage
from ui.intake.intake_state import IntakeStep
from window_client.domain.case.parts import DocumentKind, Status
from window_client.domain.case.state import Case
from window_client.services.drafts import IntakeDraft

CTRL = Qt.KeyboardModifier.ControlModifier


def filled_in(page: IntakePage) -> None:
    """Go on with an application that was typed before, at the check page."""
    told = whole()
    draft = IntakeDraft(
        item="open_restaurant", step="check", applicant=SENIOR, answers=ANSWERS,
        form={**told.form}, verdicts=told.verdicts,
    )  # fmt: skip
    page.counter.drafts.save("j1", 1, draft)
    page.presenter.resume(page.counter.drafts.all()[0])
    page.settle(lambda: page.view.check_page.isVisible() and page.view.check_page.isEnabled())


def received(page: IntakePage) -> None:
    filled_in(page)
    page.page_done()
    at(page, IntakeStep.OUTCOME)


def cases(page: IntakePage) -> list[Case]:
    """All cases as the store has them, the leading one first."""
    lines = page.presenter.state().outcome.cases
    return [page.counter.cases.open(line.key).case for line in lines]


def test_a_joint_matter_is_found_and_asked_about_like_any_item(page: IntakePage) -> None:
    page.find_item("开饭店")
    assert page.presenter.state().item.chosen == "开一家小餐馆（一件事）"
    page.choose("question/advert", 1)
    page.see("广告类型？")
    page.choose("question/advert", 2)
    assert "广告类型？" not in page.text, "who sets up no sign is asked nothing about it"
    page.choose("question/individual_business_setup__composition", 1)
    page.choose("question/public_place_hygiene__central_air", 2)
    page.page_done()
    at(page, IntakeStep.APPLICANT)
    page.fill(id_number=SENIOR.id_number, name="张三", phone="13800000000", address="演示县为民路1号")
    page.page_done()

    at(page, IntakeStep.FORM)
    titles = [group.title for group in page.presenter.state().form.form.groups]
    assert len(titles) == len(set(titles)), "what the items share is asked once"


def test_one_receipt_and_all_cases_stand_on_the_last_page(page: IntakePage) -> None:
    printed = Heard(page.presenter.print_requested)
    received(page)

    found = cases(page)
    assert tuple(one.item for one in found) == ITEMS
    page.see("一件事：开一家小餐馆", "共 3 件，一张回执", *(f"{one} · 已收件" for one in names(found[0])))
    assert printed.said == [(found[0].id, found[0].documents[0].id)]
    assert found[0].documents[0].kind is DocumentKind.JOINT_RECEIPT
    assert page.counter.drafts.all() == ()
    page.settle(lambda: bool(page.presenter.state().outcome.preview.pages))


def names(case: Case) -> list[str]:
    assert case.joint is not None
    return [one.name for one in case.joint.cases]


def test_one_key_accepts_all(page: IntakePage) -> None:
    changed = Heard(page.changes.changed)
    received(page)
    page.see("全部受理（3 件）")
    page.page_done()
    page.settle(lambda: not page.presenter.state().outcome.busy)

    found = cases(page)
    assert {one.status for one in found} == {Status.ACCEPTED}
    assert changed.said[-1] == (frozenset(one.id for one in found),)
    titles = [paper.title for paper in page.presenter.state().outcome.papers]
    assert [title for title in titles if title.endswith("食品经营许可（新办）")]
    assert "全部受理" not in page.text


def test_each_case_is_turned_to_and_opened(page: IntakePage) -> None:
    opened = Heard(page.presenter.case_requested)
    received(page)
    second = cases(page)[1]

    page.press(Qt.Key.Key_2, CTRL)
    page.see(second.number)
    page.button("open_case").click()

    assert page.presenter.state().outcome.number == second.number
    assert opened.said == [(second.id,)]


def test_one_case_may_be_accepted_on_its_own(page: IntakePage) -> None:
    received(page)
    page.press(Qt.Key.Key_3, CTRL)
    page.button("act_accept").click()
    page.settle(lambda: not page.presenter.state().outcome.busy)

    assert [one.status for one in cases(page)] == [Status.RECEIVED, Status.RECEIVED, Status.ACCEPTED]
    page.see("全部受理（2 件）")


def test_a_document_of_another_case_is_printed_as_its_own(page: IntakePage) -> None:
    received(page)
    page.page_done()
    page.settle(lambda: not page.presenter.state().outcome.busy)
    printed = Heard(page.presenter.print_requested)
    last = cases(page)[2]

    page.button(f"paper_{last.documents[-1].id}").click()
    page.settle(lambda: bool(page.presenter.state().outcome.preview.pages))
    page.press(Qt.Key.Key_F9)

    assert printed.said == [(last.id, last.documents[-1].id)]
