"""Intake: who may apply, what a verdict needs, when to accept, correct or decline."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from tests.domain.case.around import (
    ALL_GOOD,
    COMMITMENT,
    History,
    a_person,
    an_item,
    around,
    found,
    qualified,
)
from window_client.domain.case import intake, refusals
from window_client.domain.case.events import Accepted, CorrectionRequested
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import Agent, Procedure, Status, Verdict
from window_client.domain.form import FormFault
from window_client.errors import WindowClientError


def an_application(**changes: object) -> Application:
    return replace(Application(id="a1", applicant=a_person(), form={}), **changes)


@pytest.mark.parametrize(
    ("application", "item", "refusal"),
    [
        pytest.param(
            an_application(agent=Agent(person=a_person(), authority=" ")),
            an_item(),
            refusals.AgentWithoutAuthority,
            id="agent-without-authority",
        ),
        pytest.param(
            an_application(),
            an_item(audience=("organisation",)),
            refusals.ApplicantNotFit,
            id="not-for-persons",
        ),
        pytest.param(
            an_application(by_commitment=True), an_item(), refusals.CommitmentNotOffered, id="no-commitment"
        ),
        pytest.param(
            an_application(), an_item(effective_from="2027-01-01"), refusals.ItemNotInForce, id="not-in-force"
        ),
        pytest.param(
            an_application(verdicts=qualified("nothing")), an_item(), refusals.UnknownMaterial, id="unknown"
        ),
        pytest.param(
            an_application(verdicts=(found("form", Verdict.DEFECTIVE, reason=" "),)),
            an_item(),
            refusals.VerdictNotAllowed,
            id="defect-without-reason",
        ),
        pytest.param(
            an_application(verdicts=(found("form", Verdict.EXEMPT, code="shared"),)),
            an_item(),
            refusals.VerdictNotAllowed,
            id="exempt-without-ground",
        ),
        pytest.param(
            an_application(verdicts=(found("form", Verdict.DEFERRED, due_on=date(2026, 12, 1)),)),
            an_item(),
            refusals.VerdictNotAllowed,
            id="not-deferrable",
        ),
        pytest.param(
            an_application(verdicts=(found("plan", Verdict.DEFERRED, due_on=date(2026, 11, 19)),)),
            an_item(),
            refusals.VerdictNotAllowed,
            id="deferred-to-the-past",
        ),
    ],
)
def test_refused_application(
    application: Application, item: object, refusal: type[WindowClientError]
) -> None:
    with pytest.raises(refusal):
        intake.receive(application, around(item), number="n", query_code="q")  # type: ignore[arg-type]


def test_faulty_form_is_not_taken_in() -> None:
    fault = FormFault(pointer="/a", words="必填")
    with pytest.raises(refusals.FormNotValid) as refused:
        intake.receive(an_application(), around(), number="n", query_code="q", faults=(fault,))

    assert refused.value.facts == {"count": 1}


def test_agent_brings_the_conditional_material() -> None:
    alone, by_agent = History(), History()
    agent = Agent(person=a_person(name="李四"), authority="代为申请")

    assert "proxy" not in alone.receive().materials
    assert "proxy" in by_agent.receive(agent=agent).materials


def test_all_in_order_is_accepted_with_its_promise() -> None:
    history = History()
    case = history.receive(*ALL_GOOD)

    case = history.take(*intake.accept(case, around()))

    assert case.status is Status.ACCEPTED
    assert case.procedure is Procedure.GENERAL
    assert case.promise is not None
    assert (case.promise.start_on, case.promise.due_on) == (date(2026, 11, 20), date(2026, 11, 27))
    assert case.promise.published


def test_promise_past_the_calendar_is_an_estimate() -> None:
    history = History(now=datetime(2026, 12, 25, 1, tzinfo=UTC))
    case = history.receive(*ALL_GOOD)

    case = history.take(*intake.accept(case, around(now=history.now)))

    assert case.promise is not None
    assert not case.promise.published


def test_weekend_intake_starts_on_the_first_working_day() -> None:
    saturday = datetime(2026, 11, 21, 2, tzinfo=UTC)
    history = History(now=saturday)
    case = history.receive(*ALL_GOOD)

    [accepted] = intake.accept(case, around(now=saturday))

    assert isinstance(accepted, Accepted)
    assert accepted.promise.start_on == date(2026, 11, 23)


def test_open_material_blocks_every_outcome_but_declining() -> None:
    case = History().receive(*qualified("form"))

    with pytest.raises(refusals.MaterialsOpen):
        intake.accept(case, around())
    with pytest.raises(refusals.MaterialsOpen):
        intake.request_correction(case, around())
    assert intake.decline(case, around(), code="x", reason="不属本机关职权", organ="某委")


def test_missing_material_is_asked_for_once_and_completely() -> None:
    history = History()
    case = history.receive(
        found("form", Verdict.DEFECTIVE, reason="未签字"),
        found("plan", Verdict.MISSING),
        *qualified("licence"),
    )
    with pytest.raises(refusals.MaterialsUnmet):
        intake.accept(case, around())

    [notice] = intake.request_correction(case, around())

    assert isinstance(notice, CorrectionRequested)
    assert [(one.material, one.reason, one.standard) for one in notice.defects] == [
        ("form", "未签字", "签字"),
        ("plan", "缺少该材料", "标注尺寸"),
    ]
    case = history.take(notice)
    case = history.take(*intake.receive_supplement(case, around(), (found("plan", Verdict.MISSING),)))
    with pytest.raises(refusals.SecondNotice):
        intake.request_correction(case, around())


def test_supplemented_case_counts_from_the_day_it_was_complete() -> None:
    history = History()
    case = history.receive(found("plan", Verdict.MISSING), *qualified("form", "licence"))
    case = history.take(*intake.request_correction(case, around()))
    history.now += timedelta(days=4)  # Tuesday
    case = history.take(*intake.receive_supplement(case, around(now=history.now), qualified("plan")))
    later = history.now + timedelta(days=1)

    [accepted] = intake.accept(case, around(now=later))

    assert isinstance(accepted, Accepted)
    assert accepted.promise.start_on == date(2026, 11, 24)


def test_nothing_to_correct() -> None:
    case = History().receive(*ALL_GOOD)
    with pytest.raises(refusals.NothingToCorrect):
        intake.request_correction(case, around())


def test_deferral_is_a_procedure_of_its_own() -> None:
    history = History()
    case = history.receive(
        found("plan", Verdict.DEFERRED, due_on=date(2026, 11, 25)), *qualified("form", "licence")
    )

    case = history.take(*intake.accept(case, around()))

    assert case.procedure is Procedure.DEFERRED


def test_commitment_shortens_the_promise() -> None:
    item = an_item(commitment=COMMITMENT)
    history = History(item)
    case = history.receive(*ALL_GOOD, by_commitment=True)

    [accepted] = intake.accept(case, around(item))

    assert isinstance(accepted, Accepted)
    assert accepted.procedure is Procedure.COMMITMENT
    assert accepted.promise.due_on == date(2026, 11, 23)


@pytest.mark.parametrize(("reason", "organ"), [("", "某委"), ("不属职权", " ")])
def test_declining_names_reason_and_organ(reason: str, organ: str) -> None:
    case = History().receive()
    with pytest.raises(refusals.ReasonMissing):
        intake.decline(case, around(), code="x", reason=reason, organ=organ)
