"""Duplicates, namesakes, and what is not open to somebody on a list."""

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.case.around import COMMITMENT, a_person, an_item, around, found
from tests.domain.reuse.samples import TODAY, a_case
from window_client.domain.case import intake
from window_client.domain.case import refusals as no
from window_client.domain.case.parts import BEFORE_DECISION, Person, Status, Verdict
from window_client.domain.case.standing import LookUpKind, LookUpResult, LookUpState
from window_client.domain.reuse.duplicates import (
    RECENT_DAYS,
    LikenessKind,
    duplicate_applications,
    likely_same_person,
)

LISTED = LookUpResult(
    kind=LookUpKind.CREDIT,
    state=LookUpState.LISTED,
    reason="未履行判决",
    source="严重失信主体名单",
    as_of=TODAY,
)


@given(status=st.sampled_from(Status), age=st.integers(0, 100), same=st.booleans())
def test_open_and_recent_applications_for_the_same_item_are_named(
    status: Status, age: int, *, same: bool
) -> None:
    case = a_case(days_ago=age, status=status, item="item" if same else "other")
    found = duplicate_applications([case], "item", TODAY)

    recent = age <= RECENT_DAYS and status not in {Status.RETURNED, Status.WITHDRAWN}
    assert bool(found) == (same and (status in BEFORE_DECISION or recent))
    assert all(one.open == (status in BEFORE_DECISION) for one in found)


def test_the_open_one_comes_first() -> None:
    cases = [a_case("N1", days_ago=1, status=Status.COMPLETED), a_case("N2", days_ago=50)]

    assert [one.number for one in duplicate_applications(cases, "item", TODAY)] == ["N2", "N1"]


BORN = "990101195001010010"
SAME_DAY, OTHER_DAY = "990101195001010036", "990101196001010036"


@pytest.mark.parametrize(
    ("old", "kind"),
    [
        (a_person(), None),
        (a_person(name="李四"), LikenessKind.OTHER_NAME),
        (a_person(id_number=SAME_DAY, phone=""), LikenessKind.OTHER_NUMBER),
        (a_person(id_number=OTHER_DAY), LikenessKind.OTHER_NUMBER),
        (a_person(id_number=OTHER_DAY, phone="13900000000"), None),
        (a_person(name="李四", id_number=SAME_DAY), None),
    ],
    ids=["same", "other-name", "same-birth", "same-phone", "namesake", "same-phone-other-name"],
)
def test_who_may_be_the_same_person(old: Person, kind: LikenessKind | None) -> None:
    found = likely_same_person(a_person(id_number=BORN), [a_case(person=old)])

    assert [one.kind for one in found] == ([kind] if kind else [])


def test_each_identity_is_named_once_and_none_before_the_name_is_there() -> None:
    cases = [a_case(f"N{n}", person=a_person(name="李四")) for n in range(3)]

    assert len(likely_same_person(a_person(), cases)) == 1
    assert likely_same_person(a_person(name=""), cases) == ()


def receive(verdict: Verdict, *results: LookUpResult, by_commitment: bool) -> None:
    due = TODAY + timedelta(days=1)
    told = intake.Application(
        id="a", applicant=a_person(), form={}, by_commitment=by_commitment, look_ups=results,
        verdicts=(found("plan", verdict, due_on=due),),
    )  # fmt: skip
    intake.receive(told, around(an_item(commitment=COMMITMENT)), number="N", query_code="1")


@pytest.mark.parametrize(("by_commitment", "verdict"), [(True, Verdict.QUALIFIED), (False, Verdict.DEFERRED)])
def test_commitment_and_deferral_are_not_open_to_somebody_on_a_list(
    verdict: Verdict, *, by_commitment: bool
) -> None:
    with pytest.raises(no.ListedApplicant) as refusal:
        receive(verdict, LISTED, by_commitment=by_commitment)

    assert refusal.value.facts["source"] == "严重失信主体名单"
    for state in (LookUpState.CLEAR, LookUpState.NOT_CHECKED):
        receive(verdict, msgspec.structs.replace(LISTED, state=state), by_commitment=by_commitment)
    receive(Verdict.QUALIFIED, LISTED, by_commitment=False)


def test_a_deferral_is_not_open_later_either() -> None:
    case = msgspec.structs.replace(a_case(verdicts=()), look_ups=(LISTED,), materials=("plan",))
    later = found("plan", Verdict.DEFERRED, due_on=TODAY)

    for step in (intake.judge, intake.receive_supplement, intake.receive_deferred):
        with pytest.raises(no.ListedApplicant):
            step(case, around(), (later,))
