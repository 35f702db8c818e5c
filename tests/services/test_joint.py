"""A joint application at the window: received once, accepted together, one receipt, one exit."""

import pytest
from msgspec.structs import replace

from printing.pages import page_count, page_text
from tests.domain.joint.test_joint_matters import application
from window_client.domain.case.events import CertificateDelivered, event_of
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import DocumentKind, Status, Verdict
from window_client.domain.case.refusals import CaseChanged, FormNotValid
from window_client.domain.case.state import Case
from window_client.services.catalogue import UnknownItem
from window_client.services.counter import Counter
from window_client.services.desk import StepDone
from window_client.services.joint import ExitWaits, NothingReady, Seen
from window_client.services.results import HandOver

ANSWERS = {
    "advert": "no",
    "individual_business_setup__composition": "个人经营",
    "public_place_hygiene__central_air": "no",
}
ITEMS = ("individual_business_setup", "food_business_new", "public_place_hygiene")


def whole() -> Application:
    return application("open_restaurant", ANSWERS)


def received(counter: Counter, told: Application | None = None) -> tuple[StepDone, ...]:
    return counter.joint.receive("open_restaurant", told or whole())


def seen(done: tuple[StepDone, ...]) -> tuple[Seen, ...]:
    return tuple(Seen(case=one.case.id, revision=one.case.revision) for one in done)


def journal_length(counter: Counter) -> int:
    with counter.desk.store.read() as reader:
        return reader.head().seq


def test_one_application_becomes_parallel_cases_with_one_receipt(counter: Counter) -> None:
    done = received(counter)
    assert tuple(one.case.item for one in done) == ITEMS
    assert len({one.case.number for one in done}) == len(ITEMS)
    assert len({one.case.query_code for one in done}) == 1
    assert {one.case.application for one in done} == {"a1"}
    kinds = [[ref.kind for ref in one.documents] for one in done]
    assert kinds == [[DocumentKind.JOINT_RECEIPT], [], []]


def test_the_receipt_names_every_case_and_paper(counter: Counter) -> None:
    done = received(counter)
    lead, receipt = done[0].case, done[0].documents[0]
    pdf = counter.papers.document(lead.id, receipt.id)
    text = "".join("".join(page_text(pdf, page).split()) for page in range(page_count(pdf)))
    for one in done:
        assert one.case.number in text
    assert "开一家小餐馆" in text
    assert "经营者身份证明" in text


def test_a_paper_made_by_the_bundle_itself_is_not_asked_for(counter: Counter) -> None:
    food = next(one.case for one in received(counter) if one.case.item == "food_business_new")
    found = food.verdict_of("business_licence")
    assert found is not None
    assert (found.verdict, found.code) == (Verdict.EXEMPT, "shared")


def test_nothing_is_received_by_halves(counter: Counter) -> None:
    before = journal_length(counter)
    broken = replace(whole(), form={**whole().form, "employees": -1})
    with pytest.raises(FormNotValid):
        received(counter, broken)
    with pytest.raises(UnknownItem):
        counter.joint.receive("food_business_new", whole())
    assert journal_length(counter) == before


def test_all_are_accepted_in_one_act_each_on_its_own_clock(counter: Counter) -> None:
    done = counter.joint.accept(seen(received(counter)))
    assert [one.case.status for one in done] == [Status.ACCEPTED] * len(ITEMS)
    assert all(one.case.promise is not None for one in done)


def test_one_incomplete_case_does_not_hold_the_others_up(counter: Counter) -> None:
    told = whole()
    lacking = tuple(
        replace(one, verdict=Verdict.MISSING) if one.material.endswith("__test_report") else one
        for one in told.verdicts
    )
    first = received(counter, replace(told, verdicts=lacking))
    done = counter.joint.accept(seen(first))
    assert {one.case.item for one in done} == {"individual_business_setup", "food_business_new"}
    hygiene = next(one.case for one in first if one.case.item == "public_place_hygiene")
    assert current(counter, hygiene).status is Status.RECEIVED


def test_a_stale_look_at_one_case_changes_none(counter: Counter) -> None:
    done = received(counter)
    old = (*seen(done)[:-1], Seen(case=done[-1].case.id, revision=done[-1].case.revision - 1))
    with pytest.raises(CaseChanged):
        counter.joint.accept(old)
    assert {current(counter, one.case).status for one in done} == {Status.RECEIVED}


def current(counter: Counter, case: Case) -> Case:
    with counter.desk.store.read() as reader:
        found = reader.case(case.id)
    assert found is not None
    return found


def taken(counter: Counter, cases: tuple[Case, ...]) -> tuple[Seen, ...]:
    now = (current(counter, one) for one in cases)
    return tuple(Seen(case=one.id, revision=one.revision) for one in now)


def test_the_exit_waits_for_the_last_unless_a_reason_is_given(counter: Counter) -> None:
    done = counter.joint.accept(seen(received(counter)))
    cases = tuple(one.case for one in done)
    produce(counter, cases[0])
    hand_over = HandOver(recipient=cases[0].applicant, way="窗口领取", identity_checked=True)
    standing = counter.joint.standing(cases[0])
    assert (len(standing.waiting), len(standing.ready)) == (2, 1)
    with pytest.raises(ExitWaits):
        counter.joint.hand_over(taken(counter, cases), hand_over)
    handed = counter.joint.hand_over(taken(counter, cases), hand_over, apart_because="申请人急用营业执照")
    assert [one.case.status for one in handed] == [Status.DELIVERED]
    assert "申请人急用营业执照" in kept_reasons(counter, handed[0].case)
    with pytest.raises(NothingReady):
        counter.joint.hand_over(taken(counter, cases), hand_over, apart_because="再领一次")


def kept_reasons(counter: Counter, case: Case) -> list[str]:
    with counter.desk.store.read() as reader:
        events = [event_of(line.entry) for line in reader.history(case.id)]
    return [one.apart_because for one in events if isinstance(one, CertificateDelivered)]


def produce(counter: Counter, case: Case) -> None:
    """The registration is decided at the window: take it to the printed certificate."""
    results = counter.results
    for step in (results.decide_at_window, results.reserve_certificate, results.printed):
        now = current(counter, case)
        step(now.id, now.revision)


def test_siblings_are_found_from_any_case(counter: Counter) -> None:
    done = received(counter)
    numbers = [one.case.number for one in done]
    for one in done:
        assert [case.number for case in counter.joint.cases(one.case)] == numbers


def test_only_the_leading_case_carries_the_list_of_papers(counter: Counter) -> None:
    lead, *others = (one.case.joint for one in received(counter))
    assert lead is not None
    assert lead.papers
    assert all(one is not None and one.papers == () for one in others)
