"""Another calendar or other thresholds: every case is reckoned anew, in pages, and the lists follow."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.builders import ACTOR, HandClock, accepted, decided, enrolled, received
from window_client.domain import packaged
from window_client.domain.calendar import CalendarPackage, CalendarYear, NamedDays
from window_client.domain.case.parts import Promise
from window_client.domain.case.proceedings import SpecialProcedure
from window_client.domain.case.review_events import (
    Dispatched,
    SpecialProcedureEnded,
    SpecialProcedureStarted,
    TakenOn,
)
from window_client.domain.clocks.thresholds import Mark, Marks, Thresholds
from window_client.domain.units import Span
from window_client.domain.values import canonical
from window_client.domain.window_events import CalendarInstalled
from window_client.services.calendars import CalendarService
from window_client.store import reckoning
from window_client.store.in_force import CALENDAR, THRESHOLDS
from window_client.store.rows import Queue
from window_client.store.store import Limits, Store

NOVEMBER = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
NOW = packaged.calendar_package()


def published_2027(holiday: date = date(2027, 1, 4)) -> CalendarPackage:
    """A package with one year more, in which a Monday is off and the Saturday before it is worked."""
    year = CalendarYear(
        notice="演示通知",
        document_number="演示〔2026〕1号",
        holidays=(NamedDays(name="元旦", days=(date(2027, 1, 1), holiday)),),
        make_up_days=(NamedDays(name="元旦", days=(date(2027, 1, 9),)),),
    )
    return replace(NOW, version="2027.1", years={**NOW.years, "2027": year})


def promise(count: int, start_on: date = date(2026, 12, 28), due_on: date = date(2027, 1, 5)) -> Promise:
    return Promise(
        count=count,
        unit="workday",
        start_on=start_on,
        due_on=due_on,
        published=False,
        statutory=Span(count=20),
    )


def take_in(store: Store, case_id: str, number: int, count: int) -> None:
    with store.begin() as work:
        work.append(received(number), actor=ACTOR, case=case_id)
        work.append(replace(accepted(), promise=promise(count)), actor=ACTOR, case=case_id)
        work.commit()


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOVEMBER)


def filled(folder: Path, clock: HandClock) -> Store:
    store = enrolled(folder, clock)
    for number in range(1, 6):
        take_in(store, f"c{number}", number, count=number)
    return store


@pytest.fixture
def store(tmp_path: Path, clock: HandClock) -> Iterator[Store]:
    store = filled(tmp_path / "store", clock)
    yield store
    store.close()


def due_days(store: Store) -> dict[str, date | None]:
    with store.read() as reader:
        return {row.case_id: row.due_on for row in reader.worklist(Queue.ALL)}


def install(store: Store, package: CalendarPackage) -> Any:
    return CalendarService(store, ACTOR).install(canonical(package))


def test_a_newer_calendar_moves_the_days_that_it_changes_and_says_which(store: Store) -> None:
    before = due_days(store)
    done = install(store, published_2027())

    after = due_days(store)
    assert (before["c3"], after["c3"]) == (date(2026, 12, 31), date(2026, 12, 31))
    assert (before["c4"], after["c4"]) == (date(2027, 1, 1), date(2027, 1, 5))
    assert (before["c5"], after["c5"]) == (date(2027, 1, 4), date(2027, 1, 6))
    assert (done.former, done.version, done.years) == ("2026.1", "2027.1", ("2027",))
    assert {(one.before, one.after) for one in done.moved} == {
        (date(2027, 1, 1), date(2027, 1, 5)),
        (date(2027, 1, 4), date(2027, 1, 6)),
    }


def test_what_was_printed_stays_a_fact(store: Store) -> None:
    with store.read() as reader:
        before = reader.case("c4")
    install(store, published_2027())

    with store.read() as reader:
        assert reader.case("c4") == before
        row = reader.row("c4")
        assert row is not None
        assert row.due_known
    assert store.rebuild(keep=False).differences == ()


def test_the_installation_is_on_record(store: Store) -> None:
    install(store, published_2027())

    with store.read() as reader:
        (kind,) = [line.kind for line in reader.outbox() if line.kind.startswith("calendar")]
        counts = reader.day_counts(date(2026, 11, 20))
    assert kind == CalendarInstalled.kind
    assert [one.count for one in counts if one.kind == kind] == [1]
    assert store.verify_journal().broken is None


def test_a_new_case_after_it_is_reckoned_by_it_at_once(store: Store) -> None:
    install(store, published_2027())
    take_in(store, "late", 9, count=4)

    assert due_days(store)["late"] == date(2027, 1, 5)


def test_it_counts_after_the_next_start_too(tmp_path: Path, clock: HandClock) -> None:
    store = filled(tmp_path / "store", clock)
    install(store, published_2027())
    days = due_days(store)
    store.close()

    again = enrolled(store.folder, clock)
    assert again.in_force().calendar.last_year == 2027
    assert due_days(again) == days
    again.close()


def test_a_crash_between_pages_only_means_to_go_on(tmp_path: Path, clock: HandClock) -> None:
    store = filled(tmp_path / "store", clock)
    with store.begin() as work:
        work.set_meta(CALENDAR, published_2027())
        work.commit()
    for more in (True, True):
        with store.begin() as work:
            assert reckoning.next_page(work.connection, limit=2)[0] is more
            work.commit()
    halfway = due_days(store)
    assert (halfway["c4"], halfway["c5"]) == (date(2027, 1, 5), date(2027, 1, 4))
    store.close()

    again = enrolled(store.folder, clock)
    assert due_days(again)["c5"] == date(2027, 1, 6)
    assert again.rebuild(keep=False).differences == ()
    again.close()


def test_a_page_without_commit_is_taken_again(store: Store) -> None:
    with store.begin() as work:
        work.set_meta(CALENDAR, published_2027())
        work.commit()
    with store.begin() as work:
        reckoning.next_page(work.connection)

    assert due_days(store)["c5"] == date(2027, 1, 4)
    assert len(store.reckon_anew()) == 2
    assert store.reckon_anew() == ()


def test_lights_lists_and_counts_follow_the_day_without_any_work(store: Store, clock: HandClock) -> None:
    """c1 is due on 12-29: an alert three days before, yellow over the promise, red over the limit by law."""
    expected = {
        date(2026, 12, 27): (0, 0, 0, 0),
        date(2026, 12, 28): (3, 0, 0, 0),  # c1, c2, c3 have at most three working days left
        date(2026, 12, 30): (4, 1, 0, 1),
        date(2027, 1, 4): (1, 4, 0, 4),
        date(2027, 1, 25): (0, 5, 0, 5),  # last day of the limit by law is yellow at most
        date(2027, 1, 26): (0, 0, 5, 5),
    }
    found = {}
    for day in expected:
        clock.set_back(clock.now() - datetime(day.year, day.month, day.day, 4, tzinfo=UTC))
        with store.read() as reader:
            counts = reader.counts()
            found[day] = tuple(counts[q] for q in (Queue.ALERT, Queue.YELLOW, Queue.RED, Queue.OVERDUE))
            for queue in (Queue.ALERT, Queue.YELLOW, Queue.RED, Queue.OVERDUE):
                rows = reader.worklist(queue)
                assert len(rows) == counts[queue]
                assert queue is Queue.OVERDUE or all(row.level(day) == queue.value for row in rows)
                paged = reader.worklist(queue, limit=1)
                rest = reader.worklist(queue, after=paged[0].place) if paged else ()
                assert (*paged, *rest) == rows
            assert reader.counts(window="w9")[Queue.RED] == 0
    assert found == expected


def test_a_decision_takes_the_case_off_the_lights(store: Store, clock: HandClock) -> None:
    clock.pass_by(timedelta(days=80))
    with store.begin() as work:
        work.append(decided(granted=False), actor=ACTOR, case="c1")
        work.commit()

    with store.read() as reader:
        assert reader.counts()[Queue.RED] == 4
        row = reader.row("c1")
        assert row is not None
        assert (row.due_on, row.clock, row.level(date(2027, 3, 1))) == (None, "", "none")


def test_a_paused_case_shows_the_procedure_and_goes_on_after_it(store: Store) -> None:
    procedure = SpecialProcedure(
        kind="hearing", reason="听证", from_on=date(2026, 12, 29), workdays_needed=5, approved_by="s"
    )
    with store.begin() as work:
        for event in (
            Dispatched(to="民政", handed_by="王五"),
            TakenOn(taken_by="赵六"),
            SpecialProcedureStarted(procedure=procedure),
        ):
            work.append(event, actor=ACTOR, case="c3")
        work.commit()
    with store.read() as reader:
        row = reader.row("c3")
        assert row is not None
        assert (row.clock, row.due_on) == ("special_procedure", date(2027, 1, 5))

    with store.begin() as work:
        work.append(
            SpecialProcedureEnded(until_on=date(2026, 12, 30), result="已听证"), actor=ACTOR, case="c3"
        )
        work.commit()
    with store.read() as reader:
        row = reader.row("c3")
        assert row is not None
        assert (row.clock, row.due_on) == ("promised_decision", date(2027, 1, 1))


def test_a_halls_own_thresholds_count_from_the_next_start(tmp_path: Path, clock: HandClock) -> None:
    store = filled(tmp_path / "store", clock)
    clock.pass_by(timedelta(days=40))
    with store.read() as reader:
        assert reader.counts()[Queue.RED] == 0
    store.close()
    strict = Thresholds(default=Marks(alert=Mark(left=5), red=Mark(used_percent=100)))

    again = Store.open(
        store.folder, bytes(range(32)), clock=clock, limits=Limits(ballast=0), thresholds=strict
    )
    with again.read() as reader:
        counts = reader.counts()
        assert (counts[Queue.RED], counts[Queue.YELLOW]) == (2, 0), (
            "a red case is yellow, too, and counts once"
        )
        assert counts[Queue.ALERT] == len(reader.worklist(Queue.ALERT)) == 3
        assert reader.meta(THRESHOLDS, Thresholds) == strict
    assert again.rebuild(keep=False).differences == ()
    again.close()

    plain = Store.open(store.folder, bytes(range(32)), clock=clock, limits=Limits(ballast=0))
    with plain.read() as reader:
        assert reader.counts()[Queue.RED] == 0
        assert reader.meta(THRESHOLDS, Thresholds) is None
    plain.close()


def test_the_work_of_a_page_does_not_grow_with_all_cases(store: Store) -> None:
    with store.read() as reader:
        plan = reader.connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT case_row.no FROM case_row "
            "JOIN case_state ON case_state.no = case_row.no WHERE (queue <> 'done' OR due_on IS NOT NULL) "
            "AND case_row.no > 5 ORDER BY case_row.no LIMIT 500"
        ).fetchall()

    steps = [row[3] for row in plan]
    assert any("INDEX case_row_open (no>?)" in step for step in steps)
    assert not any(step.startswith("SCAN") for step in steps)
