"""Watch lists by the days that come and go, and that they look only at what is on them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event as sql_event

from tests.services.day.day_desk import a_day, receive
from tests.ui.counter_fixture import HandClock
from window_client.domain.case.parts import Verdict
from window_client.domain.clocks.watch import WatchKind
from window_client.services.counter import Counter
from window_client.services.results import HandOver


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def counter(tmp_path: Path, clock: HandClock) -> Iterator[Counter]:
    with a_day(tmp_path, clock) as made:
        yield made


def kinds(counter: Counter) -> list[tuple[str, int]]:
    return [(line.kind, line.left) for line in counter.day.watch.today()]


def test_an_unanswered_application_comes_on_with_its_last_day(counter: Counter, clock: HandClock) -> None:
    case = receive(counter)
    assert kinds(counter) == []

    clock.pass_by(timedelta(days=7))  # five working days and a weekend
    assert kinds(counter) == [("notice", 0)]
    clock.pass_by(timedelta(days=1))
    [line] = counter.day.watch.today()
    assert (line.kind, line.left, line.case.case_id) == (WatchKind.NOTICE, -1, case.id)
    assert "张三" not in repr(line)

    counter.intake.accept(case.id, case.revision)
    assert kinds(counter) == []


def test_a_supplement_comes_on_when_its_period_is_over(counter: Counter, clock: HandClock) -> None:
    case = receive(counter, Verdict.DEFECTIVE)
    today = counter.day.figures.today()
    counter.intake.request_correction(case.id, case.revision, due_on=today + timedelta(days=10))
    clock.pass_by(timedelta(days=10))
    assert kinds(counter) == []
    clock.pass_by(timedelta(days=1))
    assert kinds(counter) == [("supplement", -1)]


def test_a_granted_case_that_nobody_hands_over(counter: Counter, clock: HandClock) -> None:
    case = receive(counter)
    case = counter.intake.accept(case.id, case.revision).case
    case = counter.results.decide_at_window(case.id, case.revision).case
    clock.pass_by(timedelta(days=14))
    assert kinds(counter) == [("delivery", 0)]

    case = counter.results.reserve_certificate(case.id, case.revision).case
    case = counter.results.printed(case.id, case.revision).case
    hand_over = HandOver(recipient=case.applicant, way="窗口领取", identity_checked=True)
    counter.results.deliver(case.id, case.revision, hand_over)
    assert kinds(counter) == []


def test_every_read_goes_by_the_index(counter: Counter) -> None:
    receive(counter)
    plans: list[str] = []

    def explain(_c: Any, cursor: Any, statement: str, parameters: Any, _x: Any, many: bool) -> None:  # noqa: FBT001
        if "case_watch" in statement and not many:
            cursor.execute("EXPLAIN QUERY PLAN " + statement, parameters)
            plans.extend(row[3] for row in cursor.fetchall())

    with counter.desk.store.read() as reader:
        engine = reader._connection.engine
    sql_event.listen(engine, "before_cursor_execute", explain)
    counter.day.watch.today()
    sql_event.remove(engine, "before_cursor_execute", explain)

    assert len(plans) == 2 * len(WatchKind)
    assert all("SEARCH" in plan and "TEMP B-TREE" not in plan for plan in plans)


def test_a_rebuild_finds_the_same_days(counter: Counter) -> None:
    receive(counter)
    receive(counter, Verdict.DEFECTIVE, number=2)

    assert counter.desk.store.rebuild(keep=False).differences == ()
