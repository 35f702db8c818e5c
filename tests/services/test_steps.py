"""Use cases on the real store: one step is one transaction, with its papers numbered from leased blocks."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.ui.counter_fixture import BLOCK, HandClock
from window_client.domain.case.actions import Action
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import Agent, DocumentKind, MaterialVerdict, Person, Status, Verdict
from window_client.domain.case.refusals import CaseChanged, MaterialsUnmet, OfflineNotAllowed
from window_client.domain.catalogue import materials_for
from window_client.errors import WindowClientError
from window_client.services.counter import Counter
from window_client.services.day.ratings import Opinion
from window_client.services.desk import StepDone, UnknownCase
from window_client.services.drafts import IntakeDraft, application_of
from window_client.services.results import HandOver
from window_client.store.errors import NumbersExhausted
from window_client.store.rows import Queue

SENIOR = Person(
    name="张三",
    id_kind="resident",
    id_number="990101195001010010",
    phone="13800000000",
    address="演示县演示路1号",
)

CARD = Application(
    id="a1", applicant=SENIOR, answers={"household": "本地户籍"},
    form={"id_number": SENIOR.id_number, "sex": "男", "household": "本地户籍"},
)  # fmt: skip


def judged(counter: Counter, verdict: Verdict = Verdict.QUALIFIED) -> Application:
    item = counter.desk.catalogue.item("elderly_card")
    needed = materials_for(item, {**CARD.answers, "agent": "no"})
    verdicts = tuple(MaterialVerdict(material=one.id, verdict=verdict, copies=1) for one in needed)
    return replace(CARD, verdicts=verdicts)


def received(counter: Counter, verdict: Verdict = Verdict.QUALIFIED) -> StepDone:
    return counter.intake.receive("elderly_card", judged(counter, verdict))


def test_instant_item_in_one_sitting_offline(counter: Counter, clock: HandClock) -> None:
    """No platform was ever heard: everything from receipt to archive happens on this PC."""
    done = received(counter)
    steps = [
        counter.intake.accept, counter.results.decide_at_window, counter.results.reserve_certificate,
        counter.results.printed,
    ]  # fmt: skip
    for step in steps:
        clock.pass_by(timedelta(seconds=20))
        done = step(done.case.id, done.case.revision)
    hand_over = HandOver(recipient=SENIOR, way="窗口领取", identity_checked=True)
    done = counter.results.deliver(done.case.id, done.case.revision, hand_over)
    assert [ref.kind for ref in done.documents] == [DocumentKind.DELIVERY_RECORD]
    done = counter.results.complete(done.case.id, done.case.revision)
    done = counter.results.archive(done.case.id, done.case.revision)
    done = counter.day.ratings.rate_seen_case(done.case.id, done.case.revision, Opinion(level=5))

    assert done.case.status is Status.ARCHIVED
    assert {ref.number[:3] for ref in done.case.documents} <= {"演政收", "演政送"}
    assert counter.papers.certificate(done.case.id).startswith(b"%PDF")
    for ref in done.case.documents:
        assert counter.papers.document(done.case.id, ref.id) == counter.papers.document(done.case.id, ref.id)


def test_receipt_carries_number_and_query_code(counter: Counter) -> None:
    first, second = received(counter), counter.intake.receive("elderly_card", replace(CARD, id="a2"))

    assert first.case.number != second.case.number
    assert len(first.case.query_code) == 6
    assert counter.work.scanned(f"{first.case.number} {first.case.query_code}") == first.case.id
    assert counter.work.scanned("990100202600000") is None


def test_finished_intake_takes_its_draft_away(counter: Counter) -> None:
    draft = IntakeDraft(item="elderly_card", applicant=SENIOR, answers=CARD.answers, form=CARD.form)
    counter.drafts.save("d1", 1, draft)
    [saved] = counter.drafts.all()
    assert counter.drafts.content(saved) == draft

    counter.intake.receive("elderly_card", application_of("d1", draft), draft="d1")

    assert counter.drafts.all() == ()


def test_older_copy_of_a_draft_never_wins(counter: Counter) -> None:
    newer = IntakeDraft(item="elderly_card", step="form")
    counter.drafts.save("d1", 2, newer)
    counter.drafts.save("d1", 1, IntakeDraft(item="elderly_card"))

    assert counter.drafts.content(counter.drafts.all()[0]) == newer


def test_refused_step_leaves_no_trace(counter: Counter) -> None:
    done = received(counter, Verdict.MISSING)
    before = counter.work.history(done.case.id)

    with pytest.raises(MaterialsUnmet):
        counter.intake.accept(done.case.id, done.case.revision)

    assert counter.work.history(done.case.id) == before


def test_stale_view_changes_nothing(counter: Counter) -> None:
    done = received(counter)
    counter.intake.accept(done.case.id, done.case.revision)

    with pytest.raises(CaseChanged):
        counter.intake.accept(done.case.id, done.case.revision)


@pytest.mark.parametrize("step", ["accept", "judge", "decide"])
def test_unknown_case(counter: Counter, step: str) -> None:
    with pytest.raises(UnknownCase):
        counter.desk.take_step("nobody", 0, step, lambda _case, _around: ())  # type: ignore[arg-type]


def test_offline_step_needs_the_items_leave(counter: Counter) -> None:
    """Food licences are decided by the department: the counter may not, least of all offline."""
    food = counter.desk.catalogue.item("food_business_new")

    with counter.desk.store.begin() as work, pytest.raises(OfflineNotAllowed):
        counter.desk.check_offline(work, food, "decide")


def test_used_up_numbers_stop_the_step_before_anything_is_written(counter: Counter) -> None:
    for taken in range(BLOCK):
        counter.intake.receive("elderly_card", replace(CARD, id=f"a{taken}"))
    before = counter.work.counts()

    with pytest.raises(NumbersExhausted):
        counter.intake.receive("elderly_card", replace(CARD, id="one too many"))

    assert counter.work.counts() == before
    assert counter.work.page(Queue.ALL)[0].applicant == SENIOR.name


def test_view_explains_the_clock_and_proposes_the_next_step(counter: Counter) -> None:
    done = received(counter)
    view = counter.cases.open(done.case.id)
    assert view.actions[0] is Action.ACCEPT
    assert view.clock is None

    counter.intake.accept(done.case.id, done.case.revision)
    view = counter.cases.open(done.case.id)

    assert view.actions == (Action.DECIDE,)
    assert view.clock is not None
    assert view.clock.running


def test_known_applicant_is_offered_with_source(counter: Counter) -> None:
    done = received(counter)
    known = counter.work.applicant("resident", SENIOR.id_number)

    assert known is not None
    assert (known.person.name, known.number) == (SENIOR.name, done.case.number)


def test_errors_name_no_person(counter: Counter) -> None:
    done = received(counter, Verdict.MISSING)
    with pytest.raises(WindowClientError) as refused:
        counter.intake.accept(done.case.id, done.case.revision)

    assert SENIOR.name not in str(refused.value)
    assert SENIOR.id_number not in f"{done.case!r}{done.case.applicant!r}"


SLIP = "990101195001010011"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"applicant": replace(SENIOR, id_number=SLIP)}, "intake.applicant_number_invalid"),
        ({"applicant": replace(SENIOR, id_kind="none")}, "intake.applicant_number_invalid"),
        ({"applicant": replace(SENIOR, phone="12")}, "intake.phone_invalid"),
        (
            {"agent": Agent(person=replace(SENIOR, id_number=SLIP), authority="代办")},
            "intake.agent_number_invalid",
        ),
    ],
)
def test_wrong_numbers_of_people_are_not_received(
    counter: Counter, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(WindowClientError) as refusal:
        counter.intake.receive("elderly_card", replace(judged(counter), **changes))

    assert refusal.value.code == code
    assert SLIP not in str(refusal.value)
    assert counter.work.page(Queue.ALL) == ()
    assert counter.work.numbers("case/h1/2026").left == BLOCK
