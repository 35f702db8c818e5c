"""Results without a certificate, checks of commitments and other kinds of acceptance, by keys."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.services.test_further_steps import PASSWORD, SUPERVISOR, agency, flexible_worker
from tests.ui.case.case_desk import CaseDesk
from tests.ui.case.further_cases import (
    accepted,
    business,
    last_paper,
    now,
    opened,
)
from tests.ui.pages.case_page import CasePage
from tests.ui.pages.print_strip_page import PrintStripPage
from window_client.domain.case import events as ev
from window_client.domain.case.parts import (
    Decision,
    DocumentKind,
    Procedure,
    Status,
    Verdict,
)
from window_client.domain.case.state import Case
from window_client.domain.catalogue import materials_for
from window_client.services.catalogue import Catalogue, load_catalogue

pytestmark = pytest.mark.usefixtures("known_accounts")


def proved(around: CaseDesk) -> Case:
    """A case whose result is a document, decided."""
    counter = around.counter
    answers = {"form": "个体经营", "subsidy": "no"}
    item = counter.desk.catalogue.item("flexible_employment")
    done = flexible_worker(counter, materials_for(item, {**answers, "agent": "no"}), answers)
    done = counter.intake.accept(done.case.id, done.case.revision)
    return counter.results.decide_at_window(done.case.id, done.case.revision).case


def test_a_result_without_a_certificate_is_handed_over(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, proved(around))
    page.begin_further("交付结果")
    page.done()
    assert "请核对领取人身份后勾选" in page.words
    page.tick("checked")
    page.done()

    after = now(around, case)
    assert after.status is Status.DELIVERED
    assert last_paper(around, case) is DocumentKind.DELIVERY_RECORD
    assert page.primary == "办结"


@pytest.fixture
def on_record(qtbot: QtBot, tmp_path: Path) -> Iterator[CaseDesk]:
    """A hall where the registration is only put on record, as some halls' items are."""
    plain = load_catalogue().package("flexible_employment")
    result = replace(plain.item.result, kind="none")
    bare = replace(plain, item=replace(plain.item, result=result))
    made = CaseDesk(qtbot, tmp_path / "record", Catalogue([bare]))
    yield made
    made.close()


def test_a_result_that_is_only_put_on_record_takes_no_recipient(qtbot: QtBot, on_record: CaseDesk) -> None:
    page = CasePage(on_record.view, PrintStripPage(qtbot, on_record.view.strip))
    case = opened(on_record, proved(on_record))
    page.begin_further("交付结果")
    page.choose("way", 1)
    page.done()

    after = now(on_record, case)
    assert after.status is Status.DELIVERED
    assert after.delivery is not None
    assert after.delivery.way == "登记入库"
    assert DocumentKind.DELIVERY_RECORD not in [one.kind for one in after.documents]


def under_commitment(around: CaseDesk) -> Case:
    """A grant of this window that rests on a commitment to be checked."""
    case = accepted(around)
    decision = Decision(
        granted=True, decided_on=date(2026, 11, 23), decided_by="9001", organ="演示县民政局",
        content="老年人优待证", post_check_due_on=date(2027, 1, 22),
    )  # fmt: skip
    desk = around.counter.desk
    with desk.store.begin() as work:
        work.append(ev.Decided(decision=decision), actor=desk.actor, case=case.id)
        work.commit()
    return now(around, case)


def checked(page: CasePage, outcome: int) -> None:
    page.begin_further("承诺事后核查")
    page.choose("outcome", outcome)
    page.fill(finding="现场核对人、证", first="钱一", second="孙二")


def test_a_commitment_that_was_kept_closes_its_check(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, under_commitment(around))
    checked(page, 1)
    page.done()

    check = now(around, case).post_check
    assert check is not None
    assert not check.open


def test_a_broken_commitment_is_revoked_with_approval(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, under_commitment(around))
    checked(page, 3)
    page.done()
    assert now(around, case) == case
    page.approve(SUPERVISOR.id, PASSWORD)

    assert now(around, case).status is Status.REVOKED


def test_a_broken_commitment_may_be_put_right_by_a_day_to_come(around: CaseDesk, page: CasePage) -> None:
    case = opened(around, under_commitment(around))
    checked(page, 2)
    page.fill(rectify_by="20261123")
    page.approve(SUPERVISOR.id, PASSWORD)
    assert "请填写今天以后的日期。" in page.words
    page.fill(rectify_by="20261207")
    page.done()

    check = now(around, case).post_check
    assert check is not None
    assert check.due_on == date(2026, 12, 7)


def test_after_the_notice_period_only_the_deemed_acceptance_is_left(around: CaseDesk, page: CasePage) -> None:
    case = agency(around.counter, Verdict.MISSING).case
    around.pass_days(8)
    opened(around, case)
    assert not {"受理", "一次性告知补正"} & set(page.acts)
    page.begin_further("视为受理")
    assert "2026-11-23" in page.words, "the clock starts on the day of receipt"
    page.done()

    assert now(around, case).deemed_accepted
    assert last_paper(around, case) is DocumentKind.ACCEPTANCE_NOTICE


@pytest.fixture
def by_simplified(qtbot: QtBot, tmp_path: Path) -> Iterator[CaseDesk]:
    """A hall that does not decide about a business at once, so that the simplified procedure gains time."""
    package = load_catalogue().package("individual_business_setup")
    slower = replace(package, item=replace(package.item, handling="promised"))
    made = CaseDesk(qtbot, tmp_path / "slower", Catalogue([slower]))
    yield made
    made.close()


def test_the_simplified_procedure_shows_its_conditions(qtbot: QtBot, by_simplified: CaseDesk) -> None:
    around = by_simplified
    page = CasePage(around.view, PrintStripPage(qtbot, around.view.strip))
    case = opened(around, business(around))
    page.begin_further("按简易程序受理")
    rule = around.counter.desk.item_of(case).simplified
    assert rule is not None
    assert all(words in page.words for words in rule.conditions)
    page.done()

    after = now(around, case)
    assert (after.status, after.procedure) == (Status.ACCEPTED, Procedure.SIMPLIFIED)


def test_what_is_decided_at_once_is_offered_no_simplified_procedure(around: CaseDesk, page: CasePage) -> None:
    opened(around, business(around))

    assert page.primary == "受理"
    assert "按简易程序受理" not in page.further
