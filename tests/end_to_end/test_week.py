"""A week at a township and at a county hall: every visit ends in one defined state, daily reports add up."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from printing.pages import page_text
from tests.end_to_end.week import WORKDAYS, Week
from tests.end_to_end.week_halls import COUNTY, TOWNSHIP, Hall
from tests.end_to_end.week_place import MONDAY
from tests.services.day.test_report import check
from window_client.clock import hall_day
from window_client.domain.case.parts import Status
from window_client.domain.day.events import VisitOutcome, WindowClosed
from window_client.domain.day.tickets import TicketState
from window_client.store.day_reader import DayBooks, DayEntry

pytestmark = [pytest.mark.slow]
DAYS = tuple(hall_day(MONDAY) + timedelta(days=n) for n in range(WORKDAYS))


@pytest.fixture(params=[(TOWNSHIP, 7), (COUNTY, 11)], ids=lambda one: one[0].name)
def week(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Week]:
    hall, seed = request.param
    assert isinstance(hall, Hall)
    made = Week(tmp_path, hall, seed)
    yield made
    made.close()


def test_a_week(week: Week) -> None:
    week.live()

    every_visit_ended(week)
    every_case_is_known_and_agreed(week)
    every_day_adds_up(week)
    assert week.counter.desk.store.rebuild(keep=False).differences == ()
    assert week.counter.desk.store.verify_journal().broken is None


def every_visit_ended(week: Week) -> None:
    """Each number ends served or skipped, each served one in one visit, as the simulation knows it."""
    store = week.counter.desk.store
    for day in DAYS:
        with store.read() as reader:
            books = DayBooks(reader)
            tickets, visits = books.tickets(day), [visit for _at, visit in books.visits(day)]
        states = Counter(one.state for one in tickets)
        assert set(states) <= {TicketState.SERVED, TicketState.SKIPPED}
        assert len(tickets) == week.diary.tickets[day]
        assert states[TicketState.SKIPPED] == week.diary.skipped[day]
        served = {one.id for one in tickets if one.state is TicketState.SERVED}
        assert sorted(visit.ticket for visit in visits) == sorted(served)
        assert Counter(visit.outcome for visit in visits) == Counter(week.diary.outcomes[day])
        assert all(one.wait_s is not None for one in tickets if one.state is TicketState.SERVED)
    everything = Counter(one for day in DAYS for one in week.diary.outcomes[day])
    assert everything[VisitOutcome.CASE] > sum(everything.values()) // 3
    assert week.diary.interrupted <= sum(everything.values()) // 10, week.diary.refused


def every_case_is_known_and_agreed(week: Week) -> None:
    """Nothing is left unsent or unanswered; the week saw corrections, deferrals and results.

    What was done here while the department decided there waits for a person, who answers.
    """
    held = week.counter.quarantine.waiting()
    assert {one.why for one in held} <= {"state", "stale"}
    assert len(held) <= len(week.diary.cases) // 10
    for one in held:
        week.counter.quarantine.close(one.entry_id, "已电话告知申请人")
    week.sync()
    with week.counter.desk.store.read() as reader:
        assert reader.unsent_count() == 0
        assert reader.quarantine() == ()
        cases = [reader.case(case_id) for case_id in week.diary.cases]
    found = Counter(case.status for case in cases if case)
    assert sum(found.values()) == len(week.diary.cases)
    assert {Status.COMPLETED, Status.CORRECTION_REQUESTED} & set(found)
    assert any(case.corrected for case in cases if case)
    assert any(case.procedure == "deferred" for case in cases if case)


def every_day_adds_up(week: Week) -> None:
    """The report of each day is the journal's, the closing entry says the same, the days make the week."""
    store, figures = week.counter.desk.store, week.counter.day.figures
    total = 0
    for day in DAYS:
        check(store, day)
        of_day = figures.day(day)
        total += of_day.entries
        closed = [one.event for one in entries_of(week, day) if isinstance(one.event, WindowClosed)]
        assert len(closed) == 1
        counted_at_closing = sum(closed[0].figures.values())
        assert counted_at_closing < of_day.entries
        assert of_day.visits == dict(Counter(one.value for one in sorted(week.diary.outcomes[day])))
        assert of_day.count("ticket.issued") == week.diary.tickets[day]
        assert all(blank.ledger == blank.counted for blank in closed[0].blanks)
        assert "窗口工作日报" in page_text(week.diary.reports[day], 0).replace(" ", "")
    statistics = figures.statistics(DAYS[0], DAYS[-1])
    assert sum(statistics.total.values()) == total


def entries_of(week: Week, day: date) -> list[DayEntry]:
    with week.counter.desk.store.read() as reader:
        return list(DayBooks(reader).entries(day))
