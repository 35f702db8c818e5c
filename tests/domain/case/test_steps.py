"""The table of steps: each line may be taken where it says, leads where it says, and calls for its papers."""

from pathlib import Path

import pytest
from msgspec.structs import replace

import window_client.domain.case.steps as module
from tests.domain.case.lawful_steps import LAWFUL
from window_client.domain.case import events as ev
from window_client.domain.case.papers import papers_for
from window_client.domain.case.parts import Status
from window_client.domain.case.step_sheet import ROLE_WORDS, STATUS_WORDS, sheet
from window_client.domain.case.steps import ALLOWED, LEGAL_ACTS, STEPS, Step, may_take, refusal_of, step_of
from window_client.domain.hall import HALL_ROLES, Role

BY_ID = {step.id: step for step in STEPS}


def test_every_line_has_a_lawful_example_and_every_event_a_line() -> None:
    assert set(LAWFUL) == set(BY_ID)
    assert len(BY_ID) == len(STEPS)
    assert {step.event for step in STEPS} == set(ev.EVENTS)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_a_step_is_taken_where_the_table_says_and_leads_where_it_says(step: Step) -> None:
    course, event = LAWFUL[step.id]()
    before = course.case

    assert refusal_of(before, event) is None
    assert step_of(event).id == step.id
    after = course.take(event)
    assert step.leads_to in {None, after.status}
    if step.leads_to is None and before is not None and step.id != "T16":
        assert after.status is before.status


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_a_step_is_refused_in_every_other_state(step: Step) -> None:
    course, event = LAWFUL[step.id]()
    if course.case is None:
        course.take(event)
        assert refusal_of(course.case, event) == "exists"
        return
    assert refusal_of(None, event) == "unknown_case"
    for status in frozenset(Status) - ALLOWED[type(event)]:
        assert refusal_of(replace(course.case, status=status), event) == "state"


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_a_step_calls_for_the_papers_of_its_line(step: Step) -> None:
    course, event = LAWFUL[step.id]()
    called_for = papers_for((event,), course.item)

    assert set(called_for) <= set(step.papers)
    assert bool(called_for) == bool(step.papers)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_who_may_take_a_step(step: Step) -> None:
    _course, event = LAWFUL[step.id]()

    for role in Role:
        at_desk = may_take(role, event, at_desk=True, window_decides=False)
        own = may_take(role, event, at_desk=False, window_decides=True)
        other = may_take(role, event, at_desk=False, window_decides=False)
        if role in HALL_ROLES:
            assert own == (step.at_window != "never")
            assert other == (step.at_window == "always")
        else:
            assert (at_desk, own, other) == (role in step.at_desk, False, False)


def test_what_ends_a_case_or_opens_a_clock_binds() -> None:
    harmless = {
        ev.Received, ev.MaterialsJudged, ev.CorrectedOnTheSpot, ev.SupplementReceived,
        ev.DeferredMaterialReceived, ev.Dispatched, ev.TakenOn, ev.StageReviewed, ev.HearingAsked,
        ev.HearingWaived, ev.HearingHeld, ev.ThirdPartyNotified, ev.ThirdPartyHeard, ev.DocumentIssued,
        ev.DocumentServed, ev.CertificatePrinted, ev.CertificateSpoiled, ev.CertificateNotPrinted,
        ev.Completed, ev.Archived, ev.Rated,
    }  # fmt: skip

    assert set(ev.EVENTS) - harmless == LEGAL_ACTS


def test_the_page_is_current() -> None:
    page = Path(module.__file__).with_name("STEPS.md").read_text("utf-8")

    assert page == sheet(), "run: python -m window_client steps > window_client/domain/case/STEPS.md"


def test_the_page_has_words_for_every_state_and_role() -> None:
    assert set(STATUS_WORDS) == set(Status)
    assert set(ROLE_WORDS) == set(Role)
