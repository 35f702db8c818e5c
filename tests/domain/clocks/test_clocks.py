"""Every clock of a case: when it begins, ends, pauses, and which light is on."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.domain.case.around import an_item
from tests.domain.clocks.a_case import (
    CALENDAR,
    ITEM,
    MARKS,
    a_case,
    accepted,
    clocks,
    decided,
    extension,
    moment,
    paper,
    special,
)
from window_client.domain.case.parts import (
    Decision,
    Delivery,
    DocumentKind,
    MaterialVerdict,
    Status,
    Verdict,
)
from window_client.domain.case.proceedings import Hearing, PostCheck, ReviewStage, ThirdParty
from window_client.domain.catalogue import Limit, StepLimit
from window_client.domain.clocks.clocks import clocks_of, explain
from window_client.domain.clocks.dates import CaseDates, dates_of
from window_client.domain.clocks.parts import BASIS, NAMES, ClockKind, ClockState
from window_client.domain.deadline import Light
from window_client.domain.units import Span

FRIDAY = date(2026, 11, 20)
LIGHTS: tuple[Light, ...] = ("none", "alert", "yellow", "red")


def on(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def test_every_kind_has_a_name_and_a_ground() -> None:
    assert set(NAMES) == set(BASIS) == set(ClockKind)


def test_the_notice_clock_runs_from_receipt_even_on_a_day_off() -> None:
    notice = clocks(a_case(on("11-21")), on("11-23"))[ClockKind.NOTICE]

    assert (notice.begins_on, notice.due_on, notice.state) == (on("11-21"), on("11-27"), ClockState.RUNNING)
    assert (notice.used, notice.remaining, notice.total, notice.counted_in) == (1, 4, 5, "workday")


@pytest.mark.parametrize(
    ("today", "light", "state"),
    [
        ("11-24", "none", "running"),
        ("11-26", "alert", "running"),
        ("11-27", "yellow", "running"),
        ("11-28", "red", "overdue"),  # a Saturday: the last day is over all the same
        ("12-04", "red", "overdue"),
    ],
)
def test_the_notice_clock_comes_to_its_lights(today: str, light: Light, state: str) -> None:
    notice = clocks(a_case(FRIDAY), on(today))[ClockKind.NOTICE]

    assert (notice.level, notice.state) == (light, state)


def test_a_notice_in_time_is_met_and_a_late_one_was_overdue() -> None:
    told = replace(a_case(FRIDAY, Status.CORRECTION_REQUESTED), corrected=True, correction_due_on=on("12-10"))
    good = replace(told, documents=(paper(DocumentKind.CORRECTION_NOTICE, on("11-24")),))
    late = replace(told, documents=(paper(DocumentKind.CORRECTION_NOTICE, on("11-30")),))

    found = clocks(good, on("12-01"))
    assert (found[ClockKind.NOTICE].state, found[ClockKind.NOTICE].used) == (ClockState.MET, 2)
    assert (found[ClockKind.SUPPLEMENT].begins_on, found[ClockKind.SUPPLEMENT].due_on) == (
        on("11-24"),
        on("12-10"),
    )
    overdue = clocks(late, on("12-01"))[ClockKind.NOTICE]
    assert (overdue.state, overdue.level, overdue.running) == (ClockState.OVERDUE, "none", False)


def test_supplements_in_time_meet_their_clock() -> None:
    case = a_case(
        FRIDAY,
        corrected=True,
        correction_due_on=on("12-10"),
        supplemented=("plan",),
        complete_at=moment(on("12-01")),
        documents=(paper(DocumentKind.CORRECTION_NOTICE, on("11-24")),),
    )

    assert clocks(case, on("12-20"))[ClockKind.SUPPLEMENT].state is ClockState.MET


def test_promise_and_law_have_a_clock_each() -> None:
    found = clocks(accepted(), on("11-23"))

    assert (found[ClockKind.PROMISED].due_on, found[ClockKind.PROMISED].remaining) == (on("11-27"), 4)
    assert (found[ClockKind.STATUTORY].due_on, found[ClockKind.STATUTORY].remaining) == (on("12-18"), 19)
    assert found[ClockKind.NOTICE].state is ClockState.MET
    assert ClockKind.STATUTORY not in clocks(accepted(statutory=None), on("11-23"))
    by_item = clocks(accepted(statutory=None), on("11-23"), ITEM)
    assert by_item[ClockKind.STATUTORY].due_on == on("12-18")


def test_over_the_promise_is_yellow_and_over_the_law_is_red() -> None:
    case = accepted()

    assert clocks(case, on("11-27"))[ClockKind.PROMISED].level == "alert"
    assert clocks(case, on("11-28"))[ClockKind.PROMISED].level == "yellow"
    assert clocks(case, on("12-19"))[ClockKind.STATUTORY].level == "red"
    alone = accepted(statutory=None)
    assert [clocks(alone, on(day))[ClockKind.PROMISED].level for day in ("11-27", "11-28")] == [
        "yellow",
        "red",
    ]


def test_a_hearing_pauses_both_limits_and_shows_its_own_time() -> None:
    case = accepted(status=Status.SPECIAL_PROCEDURE, special=(special(on("11-24")),))
    found = clocks(case, on("11-27"))

    for kind in (ClockKind.PROMISED, ClockKind.STATUTORY):
        assert (found[kind].state, found[kind].due_on, found[kind].level) == (ClockState.PAUSED, None, "none")
        assert found[kind].used == 2
    assert (found[ClockKind.SPECIAL].subject, found[ClockKind.SPECIAL].due_on) == ("听证", on("12-08"))
    told = explain(found[ClockKind.PROMISED], CALENDAR, on("11-27"))
    assert told[-1].note == "周五，特别程序（听证）期间不计"
    assert told[-3].note == "周三，特别程序（听证）期间不计"


def test_after_the_pause_the_rest_of_the_limit_runs() -> None:
    case = accepted(special=(special(on("11-24"), on("11-26")),))
    promised = clocks(case, on("11-27"))[ClockKind.PROMISED]

    assert (promised.due_on, promised.used, promised.remaining) == (on("12-01"), 3, 2)
    assert promised.state is ClockState.RUNNING


def test_a_procedure_that_no_law_takes_out_of_the_limit_does_not_pause() -> None:
    case = accepted(special=(special(on("11-24"), kind="publicity"),))
    found = clocks(case, on("11-25"))

    assert (found[ClockKind.PROMISED].state, found[ClockKind.PROMISED].due_on) == (
        ClockState.RUNNING,
        on("11-27"),
    )
    assert found[ClockKind.SPECIAL].subject == "公示"


def test_an_extension_moves_the_end_of_both_limits() -> None:
    case = accepted(extension=extension(on("11-26"), on("12-11")))
    found = clocks(case, on("11-30"))

    assert (found[ClockKind.PROMISED].due_on, found[ClockKind.PROMISED].total) == (on("12-11"), 15)
    assert (found[ClockKind.STATUTORY].due_on, found[ClockKind.STATUTORY].total) == (date(2027, 1, 1), 30)
    assert not found[ClockKind.STATUTORY].published
    assert not found[ClockKind.PROMISED].differs
    notes = [step.note for step in explain(found[ClockKind.PROMISED], CALENDAR, on("11-30"))]
    assert "周一，第6天（延期第1天）" in notes


def test_a_day_printed_by_another_calendar_is_told() -> None:
    told = clocks(accepted(due_on=on("11-26")), on("11-23"))[ClockKind.PROMISED]
    same = clocks(accepted(due_on=on("11-27")), on("11-23"))[ClockKind.PROMISED]

    assert (told.differs, told.printed_on, told.printed_anew_on, told.due_on) == (
        True,
        on("11-26"),
        on("11-27"),
        on("11-27"),
    )
    assert not same.differs


def test_a_pause_is_no_difference_from_the_printed_day() -> None:
    paused = accepted(due_on=on("11-27"), special=(special(on("11-24"), on("11-26")),))
    extended = replace(paused, extension=extension(on("11-30"), on("12-15")))

    for case in (paused, extended):
        assert not clocks(case, on("12-01"))[ClockKind.PROMISED].differs


def test_deferred_materials_have_a_clock_each() -> None:
    verdicts = (
        MaterialVerdict(material="plan", verdict=Verdict.DEFERRED, due_on=on("11-25")),
        MaterialVerdict(material="form", verdict=Verdict.QUALIFIED),
    )
    found = clocks(accepted(verdicts=verdicts), on("11-26"), ITEM)[ClockKind.DEFERRED]

    assert (found.subject, found.due_on, found.state, found.level) == (
        "平面图",
        on("11-25"),
        ClockState.OVERDUE,
        "red",
    )


def test_steps_add_up_and_end_with_the_signed_opinions() -> None:
    steps = (
        StepLimit(name="受理", role="窗口人员"),
        StepLimit(name="审查", role="部门审查人", workdays=2),
        StepLimit(name="核查", role="部门审查人", workdays=1.5),
        StepLimit(name="决定", role="决定人", workdays=1),
    )
    item = an_item(steps=steps)
    opinion = ReviewStage(
        stage="technical",
        passed=True,
        opinion="符合",
        signed_by="d1",
        signed_name="王五",
        signed_on=on("11-24"),
    )
    case = accepted(review=(opinion,))
    found = [
        c for c in clocks_of(case, item, CALENDAR, moment(on("11-27")), MARKS) if c.kind is ClockKind.STEP
    ]

    assert [(c.subject, c.due_on, c.state) for c in found] == [
        ("审查", on("11-24"), ClockState.MET),
        ("核查", on("11-26"), ClockState.OVERDUE),
        ("决定", on("11-27"), ClockState.RUNNING),
    ]


def test_hearing_and_third_parties() -> None:
    hearing = Hearing(subject="applicant", told_on=FRIDAY, ask_by=on("11-27"), asked_on=on("11-24"))
    party = ThirdParty(person=a_case().applicant, interest="相邻", notified_on=FRIDAY, answer_by=on("11-25"))
    case = accepted(hearing=hearing, third_parties=(party,))
    found = clocks(case, on("11-26"))

    assert found[ClockKind.HEARING_REQUEST].state is ClockState.MET
    assert (found[ClockKind.HEARING_HELD].due_on, found[ClockKind.HEARING_HELD].total) == (on("12-22"), 20)
    assert found[ClockKind.THIRD_PARTY].state is ClockState.OVERDUE


def test_after_a_grant_delivery_runs_ten_working_days() -> None:
    case = accepted(status=Status.GRANTED, decision=decided(on("11-26")))
    found = clocks(case, on("11-30"))
    handed = replace(
        case, delivery=Delivery(recipient=case.applicant, way="窗口领取", at=moment(on("12-02")))
    )

    assert found[ClockKind.PROMISED].state is ClockState.MET
    assert (found[ClockKind.DELIVERY].due_on, found[ClockKind.DELIVERY].remaining) == (on("12-10"), 8)
    assert clocks(handed, on("12-20"))[ClockKind.DELIVERY].state is ClockState.MET


def test_a_late_decision_stays_overdue_and_lights_nothing() -> None:
    case = accepted(status=Status.GRANTED, decision=decided(on("12-01")))
    promised = clocks(case, on("12-10"))[ClockKind.PROMISED]

    assert (promised.state, promised.remaining, promised.level) == (ClockState.OVERDUE, -2, "none")


def test_a_post_check_runs_and_what_it_found_must_be_put_right() -> None:
    decision = Decision(
        granted=True, decided_on=FRIDAY, decided_by="d1", organ="局", post_check_due_on=on("12-20")
    )
    case = accepted(status=Status.DELIVERED, decision=decision)
    check = PostCheck(due_on=on("12-20"), checked_on=on("12-01"), passed=False, rectify_by=on("12-15"))

    assert clocks(case, on("12-21"))[ClockKind.POST_CHECK].level == "red"
    found = clocks(replace(case, post_check=check), on("12-16"))
    assert found[ClockKind.POST_CHECK].state is ClockState.MET
    assert found[ClockKind.RECTIFICATION].state is ClockState.OVERDUE


def test_remedies_run_from_the_day_the_paper_was_served_and_light_nothing() -> None:
    refused = accepted(status=Status.REFUSED, decision=decided(on("11-26"), granted=False))
    issued = replace(refused, documents=(paper(DocumentKind.REFUSAL_DECISION, on("11-26")),))
    served = replace(refused, documents=(paper(DocumentKind.REFUSAL_DECISION, on("11-26"), on("11-30")),))

    assert ClockKind.RECONSIDERATION not in clocks(issued, on("12-01"))
    assert ClockKind.DELIVERY not in clocks(issued, on("12-01"))
    found = clocks(served, on("12-01"))
    assert (found[ClockKind.RECONSIDERATION].due_on, found[ClockKind.LITIGATION].due_on) == (
        date(2027, 1, 29),
        date(2027, 5, 30),
    )
    assert found[ClockKind.LITIGATION].next_workday_on == date(2027, 5, 31)
    late = clocks(served, date(2027, 8, 1))
    assert {late[kind].state for kind in (ClockKind.RECONSIDERATION, ClockKind.LITIGATION)} == {
        ClockState.VOID
    }
    assert {late[kind].level for kind in (ClockKind.RECONSIDERATION, ClockKind.LITIGATION)} == {"none"}


def test_a_withdrawn_case_leaves_nothing_running() -> None:
    case = accepted(status=Status.WITHDRAWN, ended_on=on("11-24"))

    assert not any(clock.running for clock in clocks(case, on("12-24")).values())
    assert dates_of(case, CALENDAR, MARKS) == CaseDates()


def test_a_deemed_acceptance_leaves_a_notice_that_was_missed() -> None:
    case = accepted(deemed_accepted=True, updated_at=moment(on("11-30")))
    notice = clocks(case, on("12-01"))[ClockKind.NOTICE]

    assert (notice.state, notice.running) == (ClockState.OVERDUE, False)


def test_a_limit_of_hours_ends_at_a_moment() -> None:
    case = accepted(statutory=None, complete_at=moment(FRIDAY, 15))
    assert case.promise
    case = replace(case, promise=replace(case.promise, count=20, unit="hour", due_on=FRIDAY))

    promised = clocks(case, on("11-20"))[ClockKind.PROMISED]
    assert promised.due_at == moment(on("11-21"), 11)
    assert (promised.counted_in, promised.total, promised.used + promised.remaining) == ("minute", 1200, 1200)
    later = clocks(case, on("11-21"))[ClockKind.PROMISED]
    assert (later.state, later.remaining, later.level) == (ClockState.OVERDUE, -60, "red")


def test_absurd_numbers_in_a_case_stop_no_reading() -> None:
    case = accepted()
    assert case.promise
    for promise in (
        replace(case.promise, count=10**9),
        replace(case.promise, count=-4),
        replace(case.promise, start_on=date(9999, 12, 30)),
        replace(case.promise, start_on=date(1, 1, 2), count=1, statutory=Span(count=10**9, unit="month")),
    ):
        strange = replace(case, promise=promise, special=(special(on("11-24"), on("11-20"), needed=-3),))
        assert clocks_of(strange, ITEM, CALENDAR, moment(on("11-24")), MARKS)
        dates_of(strange, CALENDAR, MARKS)


def test_limits_of_the_catalogue_in_hours_and_months_are_read() -> None:
    item = an_item(promised=Limit(count=2, unit="hour"), statutory=Limit(count=1, unit="month"))
    found = clocks(accepted(statutory=None), on("11-23"), item)

    assert (found[ClockKind.STATUTORY].due_on, found[ClockKind.STATUTORY].counted_in) == (
        on("12-20"),
        "calendar",
    )
    assert found[ClockKind.STATUTORY].next_workday_on == on("12-21")
