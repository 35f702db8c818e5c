"""Handing over and rating: who takes it, checked, and what the applicant says."""

import pytest
from PySide6.QtCore import Qt

from tests.services.test_steps import SENIOR
from tests.ui.case.case_desk import AGENT, CaseDesk
from tests.ui.pages.case_page import CasePage, settle
from window_client.domain.case.parts import CertificateStatus, DocumentKind, MaterialVerdict, Verdict
from window_client.domain.catalogue import materials_for


def opened(around: CaseDesk, case_id: str) -> None:
    around.presenter.open(case_id)
    settle()


def kinds(around: CaseDesk, case_id: str) -> list[DocumentKind]:
    return [ref.kind for ref in around.desk.case(case_id).documents]


def test_nobody_gets_a_certificate_unchecked(around: CaseDesk, page: CasePage) -> None:
    case = around.produced()
    opened(around, case.id)

    page.done()
    page.done()

    assert "请核对领取人身份后勾选“已核对身份”。" in page.words
    certificate = around.desk.case(case.id).certificate
    assert certificate is not None
    assert certificate.status is CertificateStatus.PRINTED


def with_agent(around: CaseDesk) -> dict[str, object]:
    item = around.counter.desk.catalogue.item("elderly_card")
    needed = materials_for(item, {"household": "local", "agent": "yes"})
    verdicts = tuple(MaterialVerdict(material=one.id, verdict=Verdict.QUALIFIED) for one in needed)
    return {"agent": AGENT, "verdicts": verdicts}


def test_the_agent_is_proposed_to_take_it(around: CaseDesk, page: CasePage) -> None:
    case = around.produced(**with_agent(around))
    opened(around, case.id)
    page.done()
    page.focus("field_checked")
    page.press(Qt.Key.Key_Space)
    page.done()

    delivery = around.desk.case(case.id).delivery
    assert delivery is not None
    assert (delivery.recipient.name, delivery.relation, delivery.way) == ("李四", "代理人", "窗口领取")


def test_somebody_else_is_named_with_number_and_relation(around: CaseDesk, page: CasePage) -> None:
    case = around.produced()
    opened(around, case.id)
    page.done()
    page.press(Qt.Key.Key_2)
    page.focus("field_checked")
    page.press(Qt.Key.Key_Space)
    page.done()
    assert around.desk.case(case.id).delivery is None
    for name, text in (("name", "王小明"), ("relation", "子女"), ("id_number", SENIOR.id_number)):
        page.focus(f"field_{name}")
        page.type(text)
    page.done()

    delivery = around.desk.case(case.id).delivery
    assert delivery is not None
    assert (delivery.recipient.name, delivery.recipient.id_kind, delivery.relation) == (
        "王小明",
        "resident",
        "子女",
    )


@pytest.mark.parametrize(("key", "stars"), [(Qt.Key.Key_1, 1), (Qt.Key.Key_6, 0)])
def test_rating_is_the_applicants_and_may_be_left(
    around: CaseDesk, page: CasePage, key: Qt.Key, stars: int
) -> None:
    case = around.food()
    around.counter.intake.decline(case.id, case.revision, code="other", reason="不属本县", organ="邻县")
    opened(around, case.id)
    page.alt(Qt.Key.Key_P)
    page.done()
    assert around.desk.case(case.id).stars is None, "no answer is chosen beforehand"
    page.focus("field_stars")
    page.press(key)
    if stars == 1:
        page.press(Qt.Key.Key_Return)
        page.press(Qt.Key.Key_Space)  # a reason
    page.done()

    assert around.desk.case(case.id).stars == stars
    assert "请申请人评价" not in page.acts
