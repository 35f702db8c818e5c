"""Use cases beyond acceptance and decision, on the real store, each with its papers in one transaction."""

from datetime import timedelta
from random import Random

import pytest
from msgspec.structs import replace

from sync.platform.practice_people import invent
from tests.services.test_steps import CARD, SENIOR, judged
from tests.ui.counter_fixture import HandClock
from window_client.domain.case import refusals as no
from window_client.domain.case import review
from window_client.domain.case.actions import Action
from window_client.domain.case.evolve import StepNotAllowed
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import DocumentKind, MaterialVerdict, Status, Verdict
from window_client.domain.case.post_check import Finding
from window_client.domain.case.special import SpecialPlan
from window_client.domain.catalogue import materials_for
from window_client.domain.hall import Account, Role
from window_client.services.counter import Counter
from window_client.services.desk import StepDone
from window_client.services.results import HandOver
from window_client.store.errors import SignInRefused

PASSWORD = "correct horse"
CONTACT = {"emergency_contact": "李四", "emergency_phone": "13900000001"}
SUPERVISOR = Account(id="9002", name="赵小红", role=Role.SUPERVISOR)


def agency(counter: Counter, verdict: Verdict = Verdict.QUALIFIED, **more: object) -> StepDone:
    """A licence that a department decides, with one material as told and the rest in order."""
    item = counter.desk.catalogue.item("hr_service")
    someone = invent(item, Random(3))
    needed = materials_for(item, {**someone.answers, "agent": "no"})
    verdicts = [MaterialVerdict(material=one.id, verdict=Verdict.QUALIFIED, copies=1) for one in needed]
    verdicts[0] = replace(verdicts[0], verdict=verdict)
    application = Application(
        id="hr", applicant=someone.applicant, answers=someone.answers, form=someone.form,
        verdicts=tuple(verdicts), **more,  # type: ignore[arg-type]
    )  # fmt: skip
    return counter.intake.receive("hr_service", application)


def kinds(done: StepDone) -> list[DocumentKind]:
    return [ref.kind for ref in done.documents]


def further(counter: Counter, done: StepDone) -> tuple[Action, ...]:
    return counter.cases.open(done.case.id).further


def test_a_field_is_corrected_on_the_spot_with_the_old_value_kept(counter: Counter) -> None:
    done = counter.intake.receive("elderly_card", judged(counter))
    at = (done.case.id, done.case.revision)

    with pytest.raises(no.FormNotValid):
        counter.intake.correct_on_the_spot(*at, fields={"sex": "不详"}, confirmed=True)
    with pytest.raises(no.NothingChanged):
        counter.intake.correct_on_the_spot(*at, fields={"sex": CARD.form["sex"]}, confirmed=True)
    with pytest.raises(no.NothingChanged):
        counter.intake.correct_on_the_spot(*at, fields=CONTACT, confirmed=False)
    corrected = counter.intake.correct_on_the_spot(*at, fields=CONTACT, confirmed=True)

    assert kinds(corrected) == [DocumentKind.SPOT_CORRECTION]
    assert corrected.case.form["emergency_contact"] == "李四"
    [change, _phone] = corrected.case.spot_corrections[0].changes
    assert (change.before, change.after) == (None, "李四")
    assert change.label != change.field
    pdf = counter.papers.document(done.case.id, corrected.documents[0].id)
    assert pdf.startswith(b"%PDF")


def test_after_five_working_days_only_the_deemed_acceptance_is_open(
    counter: Counter, clock: HandClock
) -> None:
    done = agency(counter, Verdict.MISSING)
    received_on = clock.moment
    clock.pass_by(timedelta(days=8))
    at = (done.case.id, done.case.revision)
    view = counter.cases.open(done.case.id)

    assert Action.ACCEPT_DEEMED in view.further
    assert not {Action.ACCEPT, Action.REQUEST_CORRECTION} & set(view.actions)
    with pytest.raises(no.NoticeTooLate):
        counter.intake.request_correction(*at)
    accepted = counter.intake.accept_deemed(*at)

    assert accepted.case.deemed_accepted
    assert accepted.case.accepted_on == received_on.date()
    assert accepted.case.promise
    assert accepted.case.promise.start_on == received_on.date()
    assert kinds(accepted) == [DocumentKind.ACCEPTANCE_NOTICE]


def test_a_public_service_is_never_deemed_accepted(counter: Counter, clock: HandClock) -> None:
    done = counter.intake.receive("elderly_card", judged(counter))
    clock.pass_by(timedelta(days=20))

    assert Action.ACCEPT_DEEMED not in further(counter, done)
    assert counter.intake.accept(done.case.id, done.case.revision).case.status is Status.ACCEPTED


def test_a_second_notice_takes_a_reason_and_the_supervisors_password(counter: Counter) -> None:
    counter.desk.store.accounts.remember(SUPERVISOR, PASSWORD)
    clerk = Account(id="9001", name="王小明", role=Role.CLERK)
    counter.desk.store.accounts.remember(clerk, PASSWORD)
    done = agency(counter, Verdict.MISSING)
    done = counter.intake.request_correction(done.case.id, done.case.revision)
    lacking = (replace(done.case.verdicts[0], verdict=Verdict.MISSING),)
    done = counter.intake.receive_supplement(done.case.id, done.case.revision, lacking)
    at = (done.case.id, done.case.revision)

    assert Action.SECOND_CORRECTION in further(counter, done)
    with pytest.raises(SignInRefused):
        counter.approvals.approve("T5a", SUPERVISOR.id, "wrong")
    with pytest.raises(no.SecondPersonNeeded):
        counter.approvals.approve("T5a", clerk.id, PASSWORD)
    approved_by = counter.approvals.approve("T5a", SUPERVISOR.id, PASSWORD)
    second = counter.intake.request_second_correction(*at, reason="又缺一页", approved_by=approved_by)

    assert second.case.notices == 2
    assert kinds(second) == [DocumentKind.CORRECTION_NOTICE]


def test_a_supplement_that_never_came_ends_the_case(counter: Counter, clock: HandClock) -> None:
    done = agency(counter, Verdict.MISSING)
    due_on = clock.moment.date() + timedelta(days=10)
    done = counter.intake.request_correction(done.case.id, done.case.revision, due_on=due_on)
    at = (done.case.id, done.case.revision)

    assert Action.TERMINATE not in further(counter, done)
    with pytest.raises(no.TermRunning):
        counter.endings.terminate(*at, reason="逾期未补正", approved_by=SUPERVISOR.id)
    clock.pass_by(timedelta(days=11))
    assert Action.TERMINATE in further(counter, done)
    ended = counter.endings.terminate(*at, reason="逾期未补正", approved_by=SUPERVISOR.id)

    assert ended.case.status is Status.TERMINATED
    assert kinds(ended) == [DocumentKind.TERMINATION_NOTICE]
    closed = counter.results.complete(ended.case.id, ended.case.revision)
    assert closed.case.status is Status.COMPLETED


def test_the_applicant_withdraws_and_the_hall_returns(counter: Counter) -> None:
    first, second = agency(counter), agency(counter)
    withdrawn = counter.endings.withdraw(first.case.id, first.case.revision, reason="不再经营")
    returned = counter.endings.give_back(
        second.case.id, second.case.revision, cause="duplicate", reason="重复", approved_by=SUPERVISOR.id
    )

    assert kinds(withdrawn) == [DocumentKind.WITHDRAWAL_APPLICATION, DocumentKind.WITHDRAWAL_PERMISSION]
    assert kinds(returned) == [DocumentKind.RETURN_NOTICE]
    assert (withdrawn.case.status, returned.case.status) == (Status.WITHDRAWN, Status.RETURNED)
    assert set(withdrawn.case.returned) == set(withdrawn.case.materials)


def test_papers_go_to_the_department_with_a_slip_that_comes_back_signed(counter: Counter) -> None:
    done = agency(counter)
    done = counter.intake.accept(done.case.id, done.case.revision)
    assert Action.DISPATCH in further(counter, done)
    done = counter.review.dispatch(done.case.id, done.case.revision, by="王小明")
    assert kinds(done) == [DocumentKind.TRANSFER_SLIP]
    assert Action.CONFIRM_TRANSFER in further(counter, done)
    done = counter.review.confirm_transfer(done.case.id, done.case.revision, taken_by="乙某")

    assert done.case.status is Status.IN_REVIEW
    assert counter.work.counts()
    view = counter.cases.open(done.case.id)
    assert view.clock is not None
    assert view.clock.running


def test_acts_of_the_organ_are_not_for_a_window_that_does_not_decide(
    counter: Counter, clock: HandClock
) -> None:
    done = agency(counter)
    done = counter.intake.accept(done.case.id, done.case.revision)
    with counter.desk.store.begin() as work:
        work.set_meta("last_contact", clock.now().isoformat())
        work.commit()
    plan = SpecialPlan(kind="inspection", reason="需要检验", workdays_needed=5)

    with pytest.raises((no.NotDecidedHere, no.OfflineNotAllowed)):
        counter.review.start_special(done.case.id, done.case.revision, plan, approved_by=SUPERVISOR.id)


def test_the_window_pauses_refuses_and_resumes_what_it_decides_itself(counter: Counter) -> None:
    done = counter.intake.receive("elderly_card", judged(counter))
    done = counter.intake.accept(done.case.id, done.case.revision)
    plan = SpecialPlan(kind="appraisal", reason="需要鉴定", workdays_needed=3)
    done = counter.review.start_special(done.case.id, done.case.revision, plan, approved_by=SUPERVISOR.id)
    assert kinds(done) == [DocumentKind.SPECIAL_PROCEDURE_NOTICE]
    with pytest.raises(StepNotAllowed):
        counter.results.decide_at_window(done.case.id, done.case.revision)
    assert Action.END_SPECIAL in further(counter, done)
    done = counter.review.end_special(done.case.id, done.case.revision, result="属实")
    done = counter.review.refuse(done.case.id, done.case.revision, reasons=("未满六十周岁",))

    assert done.case.status is Status.REFUSED
    assert kinds(done) == [DocumentKind.REFUSAL_DECISION]


def test_an_item_without_a_certificate_ends_with_its_document(counter: Counter) -> None:
    item = counter.desk.catalogue.item("flexible_employment")
    answers = {"form": "个体经营", "subsidy": "no"}
    needed = materials_for(item, {**answers, "agent": "no"})
    case = flexible_worker(counter, needed, answers)
    done = counter.intake.accept(case.case.id, case.case.revision)
    done = counter.results.decide_at_window(done.case.id, done.case.revision)
    assert DocumentKind.RESULT_PROOF in kinds(done)
    with pytest.raises(no.NoCertificateHere):
        counter.results.reserve_certificate(done.case.id, done.case.revision)
    assert further(counter, done) == (Action.DELIVER_RESULT,)
    hand_over = HandOver(recipient=SENIOR, way="窗口领取", identity_checked=True)
    done = counter.results.deliver_result(done.case.id, done.case.revision, way="", hand_over=hand_over)

    assert done.case.status is Status.DELIVERED
    assert done.case.certificate is None
    assert kinds(done) == [DocumentKind.DELIVERY_RECORD]
    assert counter.papers.document(done.case.id, done.documents[0].id).startswith(b"%PDF")


def flexible_worker(counter: Counter, needed: object, answers: dict[str, str]) -> StepDone:
    verdicts = tuple(
        MaterialVerdict(material=one.id, verdict=Verdict.QUALIFIED, copies=1)
        for one in needed  # type: ignore[attr-defined]
    )
    form: dict[str, object] = {
        "id_number": SENIOR.id_number, "sex": "男", "education": "高中（中专）", "form": "个体经营",
        "job": "裁缝", "work_address": "演示路1号",
        "started_on": "2026-01-01", "subsidy": False, "phone": "13800000000",
    }  # fmt: skip
    application = Application(id="f1", applicant=SENIOR, answers=answers, form=form, verdicts=verdicts)
    return counter.intake.receive("flexible_employment", application)


def test_a_check_needs_a_commitment(counter: Counter) -> None:
    done = counter.intake.receive("elderly_card", judged(counter))
    done = counter.intake.accept(done.case.id, done.case.revision)
    done = counter.results.decide_at_window(done.case.id, done.case.revision)

    with pytest.raises(no.NoPostCheck):
        counter.results.pass_check(
            done.case.id, done.case.revision, Finding(text="符合", by=("甲某", "乙某"))
        )


def test_certificates_that_end_are_watched(counter: Counter, clock: HandClock) -> None:
    item = counter.desk.catalogue.item("food_business_new")
    done = food_licence(counter)
    paper = done.case.certificate
    assert paper is not None
    assert paper.valid_until is not None
    assert counter.renewals.ending() == ()

    clock.moment += paper.valid_until - clock.moment.date() - timedelta(days=100)
    [watch] = counter.renewals.ending()
    assert (watch.number, watch.valid_until) == (paper.number, paper.valid_until)
    assert watch.item == item.id
    clock.pass_by(timedelta(days=131))
    assert counter.renewals.ending() == ()


def food_licence(counter: Counter) -> StepDone:
    """A licence of five years, decided by its department and handed over."""
    item = counter.desk.catalogue.item("food_business_new")
    someone = invent(item, Random(5))
    needed = materials_for(item, {**someone.answers, "agent": "no"})
    verdicts = tuple(MaterialVerdict(material=one.id, verdict=Verdict.QUALIFIED, copies=1) for one in needed)
    application = Application(
        id="food", applicant=someone.applicant, answers=someone.answers, form=someone.form, verdicts=verdicts
    )
    done = counter.intake.receive("food_business_new", application)
    done = counter.intake.accept(done.case.id, done.case.revision)
    desk = counter.desk
    with desk.store.begin() as work:
        case = desk.current(work, done.case.id, done.case.revision)
        decided = review.grant(case, desk.around(desk.item_of(case)), by="丁某")
        done = desk.record(work, case.id, case.revision, desk.item_of(case), decided)
        work.commit()
    done = counter.results.reserve_certificate(done.case.id, done.case.revision)
    done = counter.results.printed(done.case.id, done.case.revision)
    hand_over = HandOver(recipient=someone.applicant, way="窗口领取", identity_checked=True)
    return counter.results.deliver(done.case.id, done.case.revision, hand_over)
