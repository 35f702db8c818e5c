"""Which papers of earlier cases spare the applicant a second copy."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.case.around import an_item, around
from tests.domain.reuse.samples import SCAN, TODAY, a_case, earlier, paper, seen
from window_client.domain.case import intake
from window_client.domain.case import refusals as no
from window_client.domain.case.consents import Consent, ConsentTo, ConsentWay, Reused
from window_client.domain.case.parts import MaterialVerdict, Status, Verdict
from window_client.domain.catalogue import Material, Reason
from window_client.domain.reuse.materials import LONGEST_AGE_DAYS, EarlierCase, reusable_materials

SIGNED = ConsentWay.SIGNED


def offered(*cases: EarlierCase, needed: Material | None = None, on: date = TODAY) -> Reused | None:
    wanted = needed or paper(id="here")
    found = reusable_materials(cases, (wanted,), on).get(wanted.id)
    return found.reused if found else None


def test_a_qualified_paper_of_the_same_name_is_offered_with_its_scans() -> None:
    found = reusable_materials([earlier(a_case())], (paper(id="here"),), TODAY)["here"]

    assert (found.reused.number, found.reused.material, found.attachments) == ("N1", "licence", (SCAN,))


@pytest.mark.parametrize(
    ("kept", "wanted"),
    [
        pytest.param(paper("平面图"), paper(), id="other-name"),
        pytest.param(paper("食品经营许可申请书"), paper("食品经营许可申请书"), id="made-for-one-matter"),
        pytest.param(paper(when={"agent": ("yes",)}), paper(when={"agent": ("yes",)}), id="of-an-agent"),
        pytest.param(
            paper("居民身份证", form="original"), paper("居民身份证", form="original"), id="shown-in-person"
        ),
        pytest.param(paper(code="11"), paper(code="12"), id="other-code"),
        pytest.param(paper(code="11"), paper(), id="code-on-one-side"),
    ],
)
def test_another_paper_is_not_offered(kept: Material, wanted: Material) -> None:
    assert offered(earlier(a_case(), kept), needed=wanted) is None


def test_the_code_counts_more_than_the_name() -> None:
    kept, wanted = paper("营业执照", code="11"), paper("主体资格证明复印件", code="11")

    assert offered(earlier(a_case(), kept), needed=wanted) is not None


@pytest.mark.parametrize("verdict", [one for one in Verdict if one is not Verdict.QUALIFIED])
def test_only_what_was_found_in_order_is_offered(verdict: Verdict) -> None:
    assert offered(earlier(a_case(verdicts=(seen(verdict=verdict),)))) is None


def test_a_paper_that_nobody_saw_is_not_offered() -> None:
    assert offered(earlier(a_case(verdicts=(seen(copies=0, attachments=()),)))) is None
    assert offered(earlier(a_case(verdicts=(seen(attachments=()),)))) is not None


@pytest.mark.parametrize("status", [Status.RETURNED, Status.REVOKED])
def test_papers_of_a_wrong_entry_or_a_false_commitment_prove_nothing(status: Status) -> None:
    assert offered(earlier(a_case(status=status))) is None


def test_the_shorter_period_of_both_packages_counts() -> None:
    found = offered(earlier(a_case(days_ago=10), paper(valid_days=90)), needed=paper(valid_days=30))

    assert found is not None
    assert found.valid_until == TODAY + timedelta(days=20)


@given(age=st.integers(0, 500), days=st.none() | st.integers(0, 500))
def test_a_paper_is_offered_exactly_until_its_last_day(age: int, days: int | None) -> None:
    found = offered(earlier(a_case(days_ago=age), paper(valid_days=days)))

    assert (found is not None) == (age <= (LONGEST_AGE_DAYS if days is None else days))


@given(ages=st.lists(st.integers(0, 400), min_size=1, max_size=6), on=st.integers(-10, 100))
def test_of_several_the_one_seen_last_counts_and_none_from_the_future(ages: list[int], on: int) -> None:
    today = TODAY + timedelta(days=on)
    cases = [earlier(a_case(f"N{place}", days_ago=age)) for place, age in enumerate(ages)]
    found = offered(*cases, on=today)

    fitting = [age + on for age in ages if 0 <= age + on <= LONGEST_AGE_DAYS]
    assert (today - found.seen_on).days == min(fitting) if found else not fitting


@given(steps=st.lists(st.integers(1, 120), min_size=1, max_size=6), days=st.integers(1, 200))
def test_taking_over_again_and_again_never_makes_a_paper_younger(steps: list[int], days: int) -> None:
    first = a_case(days_ago=0)
    case, on = first, TODAY
    for step in steps:
        on += timedelta(days=step)
        found = offered(earlier(case, paper(valid_days=days)), on=on)
        assert (found is not None) == ((on - TODAY).days <= days)
        if found is None:
            return
        assert (found.number, found.seen_on) == (first.number, TODAY)
        again = seen(reused=found, consent=Consent(to=ConsentTo.REUSE, way=SIGNED))
        case = msgspec.structs.replace(a_case("N9", days_ago=(TODAY - on).days), verdicts=(again,))


def judged(verdict: MaterialVerdict) -> None:
    shared = Reason(code="shared", text="数据共享")
    item = an_item(materials=(paper(exempt_grounds=(shared, Reason(code="declared", text="申报"))),))
    intake.check_verdicts((verdict,), item.materials, around(item).today)


REUSED = Reused(case="c-N1", number="N1", material="licence", seen_on=TODAY, valid_until=TODAY)
CONSENTS = {one: Consent(to=one, way=SIGNED) for one in ConsentTo}


@pytest.mark.parametrize("consent", [None, CONSENTS[ConsentTo.SHARING]])
def test_nothing_is_taken_over_without_consent_to_it(consent: Consent | None) -> None:
    with pytest.raises(no.ConsentMissing):
        judged(seen(reused=REUSED, consent=consent))


@pytest.mark.parametrize("consent", [None, CONSENTS[ConsentTo.REUSE]])
def test_no_data_are_fetched_without_consent_to_it(consent: Consent | None) -> None:
    exempt = seen(verdict=Verdict.EXEMPT, code="shared", consent=consent)
    with pytest.raises(no.ConsentMissing):
        judged(exempt)


def test_with_consent_both_are_possible_and_another_ground_needs_none() -> None:
    judged(seen(reused=REUSED, consent=CONSENTS[ConsentTo.REUSE]))
    judged(seen(verdict=Verdict.EXEMPT, code="shared", consent=CONSENTS[ConsentTo.SHARING]))
    judged(seen(verdict=Verdict.EXEMPT, code="declared"))


@pytest.mark.parametrize(
    "wrong",
    [
        seen(reused=msgspec.structs.replace(REUSED, valid_until=TODAY - timedelta(days=1))),
        seen(reused=msgspec.structs.replace(REUSED, seen_on=TODAY + timedelta(days=1))),
        seen(reused=REUSED, verdict=Verdict.MISSING),
    ],
    ids=["over", "from-the-future", "not-in-order"],
)
def test_a_paper_past_its_day_or_not_in_order_is_refused(wrong: MaterialVerdict) -> None:
    with pytest.raises(no.ReuseNotAllowed):
        judged(msgspec.structs.replace(wrong, consent=CONSENTS[ConsentTo.REUSE]))
