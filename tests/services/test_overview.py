"""What the window says of itself: age of its data, what runs short, what is open."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.ui.counter_fixture import BLOCK, CLERK, HALL, HandClock, a_counter, close
from tests.ui.workbench.desk_of_work import receive
from window_client.domain.numbering import CASE_SERIES, series_name
from window_client.domain.window_events import BlockLeased
from window_client.services.counter import Counter
from window_client.services.desk import ONLINE_WITHIN
from window_client.services.overview import RUNNING_LOW
from window_client.store.rows import Queue

CARD = "老年人优待证"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def counter(tmp_path: Path, clock: HandClock) -> Iterator[Counter]:
    made = a_counter(tmp_path, clock)
    yield made
    close(made)


def test_a_well_stocked_window_has_nothing_to_say(counter: Counter) -> None:
    overview = counter.work.overview()

    assert (overview.shortages, overview.open_prints, overview.last_contact) == ((), (), None)
    assert not overview.online


@pytest.mark.slow
def test_numbers_are_named_before_they_run_out(counter: Counter) -> None:
    for number in range(BLOCK - RUNNING_LOW):
        receive(counter, "张三", number)
    assert counter.work.overview().shortages == ()

    receive(counter, "张三", BLOCK)

    short = {one.name: one.left for one in counter.work.overview().shortages}
    assert short == {"": RUNNING_LOW - 1, "申请材料收件回执": RUNNING_LOW - 1}


def test_a_new_block_ends_the_shortage_and_an_expired_one_begins_it(
    counter: Counter, clock: HandClock
) -> None:
    clock.pass_by(timedelta(days=61))
    before = {one.name: one.left for one in counter.work.overview().shortages if one.kind == "numbers"}
    assert before[""] == 0
    assert set(before.values()) == {0}

    series = series_name(CASE_SERIES, HALL, clock.now().year)
    until = clock.now() + timedelta(days=60)
    with counter.desk.store.begin() as work:
        leased = BlockLeased(lease="new", series=series, low=1, high=BLOCK, valid_until=until)
        work.append(leased, actor=CLERK)
        work.commit()

    assert "" not in {one.name for one in counter.work.overview().shortages}


def test_a_reserved_certificate_is_open_until_it_is_answered(counter: Counter) -> None:
    done = receive(counter, "张三")
    for step in (
        counter.intake.accept,
        counter.results.decide_at_window,
        counter.results.reserve_certificate,
    ):
        done = step(done.case.id, done.case.revision)
    assert [row.case_id for row in counter.work.overview().open_prints] == [done.case.id]

    counter.results.printed(done.case.id, done.case.revision)

    assert counter.work.overview().open_prints == ()
    assert counter.work.overview().counts[Queue.TO_DELIVER] == 1


def test_the_line_counts_as_up_only_shortly_after_a_contact(counter: Counter, clock: HandClock) -> None:
    overview = counter.work.overview()
    heard = type(overview)(at=clock.now(), last_contact=clock.now() - ONLINE_WITHIN, counts={})
    long_ago = type(overview)(
        at=clock.now(), last_contact=clock.now() - ONLINE_WITHIN - timedelta(seconds=1), counts={}
    )

    assert (heard.online, long_ago.online) == (True, False)
