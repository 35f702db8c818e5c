"""A case of a joint application (一件事): its siblings, and the one exit, by keys on the real store."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from tests.services.test_joint import ITEMS, whole
from tests.services.test_steps import SENIOR
from tests.ui.case.case_desk import LONG_NAME, CaseDesk
from tests.ui.pages.case_page import CTRL, CasePage, settle
from window_client.domain.case.parts import DocumentKind, Status
from window_client.domain.case.state import Case
from window_client.services.joint import Seen
from window_client.services.results import Service

ORDER = "第 {} 件，共 3 件"


@pytest.fixture
def joint(around: CaseDesk) -> list[Case]:
    """All cases of an application that was received and accepted as a whole."""
    told = replace(whole(), applicant=replace(SENIOR, name=LONG_NAME[:60]))
    done = around.counter.joint.receive("open_restaurant", told)
    seen = tuple(Seen(case=one.case.id, revision=one.case.revision) for one in done)
    return [one.case for one in around.counter.joint.accept(seen)]


def produce(around: CaseDesk, case: Case) -> Case:
    """Bring a case to its printed certificate."""
    results = around.counter.results
    if case.item == ITEMS[0]:
        case = results.decide_at_window(case.id, case.revision).case
    else:
        case = around.decided_by_department(case)
    case = results.reserve_certificate(case.id, case.revision).case
    return results.printed(case.id, case.revision).case


def opened(around: CaseDesk, case: Case) -> None:
    around.presenter.open(case.id)
    settle()


def test_the_head_says_what_the_case_is_part_of(around: CaseDesk, page: CasePage, joint: list[Case]) -> None:
    opened(around, joint[1])

    assert "一件事：开一家小餐馆" in page.words
    assert ORDER.format(2) in page.words
    assert "本件：食品经营许可（新办） · 已受理" in page.words
    assert page.siblings == [
        "个体工商户设立登记 · 已受理 Ctrl+6",
        "公共场所卫生许可（新办） · 已受理 Ctrl+8",
    ]


def test_a_key_leads_to_each_sibling(around: CaseDesk, page: CasePage, joint: list[Case]) -> None:
    opened(around, joint[0])

    page.press(Qt.Key.Key_8, CTRL)
    assert joint[2].number in page.words
    page.press(Qt.Key.Key_6, CTRL)
    assert joint[0].number in page.words
    page.press(Qt.Key.Key_9, CTRL)
    assert joint[0].number in page.words, "there is no fourth"


def test_a_case_of_its_own_says_nothing_of_siblings(around: CaseDesk, page: CasePage) -> None:
    opened(around, around.elderly())

    assert "一件事" not in page.words
    assert page.siblings == []


def test_a_step_on_a_sibling_shows_at_once(around: CaseDesk, page: CasePage, joint: list[Case]) -> None:
    opened(around, joint[0])
    after = around.decided_by_department(joint[1])

    around.desk.changes.announce(frozenset({after.id}))

    assert any("准予" in line for line in page.siblings)


def test_all_results_are_handed_over_in_one_act(around: CaseDesk, page: CasePage, joint: list[Case]) -> None:
    for one in joint:
        produce(around, one)
    opened(around, joint[0])
    page.done()
    assert "可以交付" in page.words
    assert "尚未办结" not in page.words
    page.tick("checked")
    page.done()

    after = [around.desk.case(one.id) for one in joint]
    assert {one.status for one in after} == {Status.DELIVERED}
    assert all(one.documents[-1].kind is DocumentKind.DELIVERY_RECORD for one in after)
    assert all("已送达" in line or "已发证" in line or "已交付" in line for line in page.siblings)


def test_the_exit_waits_and_says_for_which(around: CaseDesk, page: CasePage, joint: list[Case]) -> None:
    produce(around, joint[0])
    opened(around, joint[0])
    page.done()
    assert "食品经营许可（新办） 已受理；公共场所卫生许可（新办） 已受理" in page.words
    page.tick("checked")
    page.done()
    assert "还有事项没有办结：请写明先行交付的理由，或者等全部办结。" in page.words
    assert around.desk.case(joint[0].id).status is Status.CERTIFICATE_PRODUCED

    page.fill(apart_because="申请人急用营业执照开户")
    page.done()

    after = [around.desk.case(one.id).status for one in joint]
    assert after == [Status.DELIVERED, Status.ACCEPTED, Status.ACCEPTED]


def test_a_sibling_that_moved_on_stops_the_hand_over(
    around: CaseDesk, page: CasePage, joint: list[Case]
) -> None:
    for one in joint:
        produce(around, one)
    opened(around, joint[0])
    page.done()
    page.tick("checked")
    last = around.desk.case(joint[2].id)
    by_hand = Service(recipient=SENIOR, way="直接送达")
    around.counter.results.serve(last.id, last.revision, last.documents[0].id, by_hand)
    page.done()

    assert "您打开之后，这个办件已有新的进展。" in around.desk.said()
    assert around.desk.case(joint[0].id).status is Status.CERTIFICATE_PRODUCED
