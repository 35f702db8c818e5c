"""The queue and the visit log: one visitor at a time, every visit ends in one outcome, nobody is named."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.day.day_desk import a_day, receive
from tests.ui.counter_fixture import HandClock
from window_client.domain.day.events import VisitOutcome, VisitRecorded
from window_client.domain.day.session import Closing
from window_client.domain.day.tickets import TicketState
from window_client.domain.day.visits import REASONS
from window_client.errors import WindowClientError
from window_client.services.counter import Counter


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def counter(tmp_path: Path, clock: HandClock) -> Iterator[Counter]:
    with a_day(tmp_path, clock) as counter:
        counter.day.opening.open()
        yield counter


def said(outcome: VisitOutcome = VisitOutcome.CONSULTED, **more: object) -> VisitRecorded:
    return VisitRecorded(visit="", outcome=outcome, **more)  # type: ignore[arg-type]


def refused(counter: Counter, act: object, *given: object) -> str:
    """The code of the refusal; nothing was written."""
    before = len(list(counter.work.outbox()))
    with pytest.raises(WindowClientError) as refusal:
        act(*given)  # type: ignore[operator]
    assert len(list(counter.work.outbox())) == before
    return refusal.value.code


def test_own_numbers_are_called_in_turn_and_times_come_from_the_entries(
    counter: Counter, clock: HandClock
) -> None:
    tickets = counter.day.tickets
    assert [tickets.draw().number, tickets.draw("b").number, tickets.draw().number] == [
        "A001",
        "B001",
        "A002",
    ]
    clock.pass_by(timedelta(minutes=7))

    called = tickets.call_next()
    clock.pass_by(timedelta(minutes=12, seconds=30))
    counter.day.visits.record(said(ticket=called.id))

    done = tickets.today()[0]
    assert (done.number, done.state, done.wait_s, done.service_s) == ("A001", TicketState.SERVED, 420, 750)
    assert [visit.minutes for _at, visit in counter.day.visits.of_day(counter.day.figures.today())] == [12]
    assert tickets.call_next().number == "B001"


def test_one_visitor_at_a_time(counter: Counter) -> None:
    tickets = counter.day.tickets
    first = tickets.call("a017")
    tickets.draw()

    assert refused(counter, tickets.call_next) == "day.ticket_in_hand"
    assert refused(counter, tickets.call, "A018") == "day.ticket_in_hand"
    again = tickets.call("A017")

    assert (again.id, again.calls) == (first.id, 2)


def test_a_skipped_number_may_come_later_and_a_served_one_not_again(counter: Counter) -> None:
    tickets = counter.day.tickets
    late = tickets.call("K3")
    assert tickets.skip(late.id).state is TicketState.SKIPPED
    assert refused(counter, tickets.skip, late.id) == "day.ticket_not_in_hand"

    back = tickets.call("K3")
    counter.day.visits.record(said(ticket=back.id))

    assert back.id == late.id
    assert refused(counter, tickets.call, "K3") == "day.ticket_done"
    assert refused(counter, counter.day.visits.record, said(ticket=back.id)) == "day.ticket_not_in_hand"


@pytest.mark.parametrize("number", ["", "  ", "A 1", "A" * 13, "x;y"])
def test_what_is_no_ticket_number_is_not_called(counter: Counter, number: str) -> None:
    assert refused(counter, counter.day.tickets.call, number) == "day.ticket_number_invalid"


def test_nobody_waits_and_nothing_of_that_id(counter: Counter) -> None:
    assert refused(counter, counter.day.tickets.call_next) == "day.queue_empty"
    assert refused(counter, counter.day.tickets.skip, "none") == "day.ticket_unknown"


@pytest.mark.parametrize("outcome", [one for one in VisitOutcome if one in REASONS])
def test_outcomes_that_need_a_reason_get_one_of_theirs(counter: Counter, outcome: VisitOutcome) -> None:
    record = counter.day.visits.record
    assert refused(counter, record, said(outcome)) == "day.visit_reason_missing"
    assert refused(counter, record, said(outcome, reason="invented")) == "day.visit_reason_missing"
    assert refused(counter, record, said(outcome, reason="other", text=" ")) == "day.visit_reason_missing"

    recorded = record(said(outcome, reason="other", text=" 午休 "))

    assert recorded.text == "午休"


@pytest.mark.parametrize("text", ["13800000000来过", "身份证990101195001010010", "8888888"])
def test_numbers_of_people_stay_out_of_the_visit_log(counter: Counter, text: str) -> None:
    assert refused(counter, counter.day.visits.record, said(text=text)) == "day.visit_personal_data"


@pytest.mark.parametrize("minutes", [-1, 601])
def test_impossible_times_are_refused(counter: Counter, minutes: int) -> None:
    assert refused(counter, counter.day.visits.record, said(minutes=minutes)) == "day.visit_time_invalid"


def test_a_visit_leaves_a_trace_without_a_case_and_with_one(counter: Counter) -> None:
    case = receive(counter)
    record = counter.day.visits.record
    record(
        said(VisitOutcome.TAKEN_HOME, item="elderly_card", reason="missing", missing=("photo",), minutes=4)
    )
    record(said(VisitOutcome.CASE, item="elderly_card", cases=(case.id,)))

    visits = [visit for _at, visit in counter.day.visits.of_day(counter.day.figures.today())]

    assert [(one.outcome, one.missing, one.cases) for one in visits] == [
        (VisitOutcome.TAKEN_HOME, ("photo",), ()),
        (VisitOutcome.CASE, (), (case.id,)),
    ]


def test_a_closed_window_calls_nobody(counter: Counter, clock: HandClock) -> None:
    tickets, opening = counter.day.tickets, counter.day.opening
    counted = opening.situation().blanks
    waiting = tickets.draw()
    opening.close(Closing(counted=counted, note="离线"))

    assert refused(counter, tickets.call_next) == "day.not_open"
    assert refused(counter, counter.day.visits.record, said()) == "day.not_open"
    opening.open()
    assert tickets.today()[0].state is TicketState.SKIPPED
    clock.pass_by(timedelta(days=1))
    assert refused(counter, tickets.draw) == "day.earlier_open"
    assert waiting.number == "A001"
