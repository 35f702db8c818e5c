"""A day opens and closes with counts; nothing closes over a difference or unsent work without a word."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.day.day_desk import COLLEAGUE, a_day, let_in_colleague, receive
from tests.services.day.test_queue_and_visits import refused
from tests.ui.counter_fixture import BLOCK, HandClock
from window_client.domain.day.session import Closing
from window_client.services.counter import Counter

NOTE = "县网中断，联网后补传"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def counter(tmp_path: Path, clock: HandClock) -> Iterator[Counter]:
    with a_day(tmp_path, clock) as counter:
        yield counter


def counted(counter: Counter, **changes: int) -> dict[str, int]:
    return counter.day.opening.situation().blanks | changes


def test_opening_counts_what_lies_here(counter: Counter) -> None:
    now = counter.day.opening.open()

    assert now.session is not None
    assert (now.session.on, now.session.closed_at) == (now.today, None)
    assert set(now.blanks.values()) == {BLOCK}
    assert now.numbers["case/h1/2026"] == BLOCK
    assert refused(counter, counter.day.opening.open) == "day.already_open"


def test_closing_carries_the_figures_of_the_day(counter: Counter) -> None:
    opening = counter.day.opening
    opening.open()
    receive(counter)
    before = counter.day.figures.day(opening.situation().today)

    closed = opening.close(Closing(counted=counted(counter), note=NOTE))

    assert closed.figures == before.figures
    assert closed.figures["case.received"] == 1
    assert closed.unsent == sum(closed.figures.values())
    assert opening.situation().session is None
    assert refused(counter, opening.close, Closing(counted={})) == "day.unknown"


def test_unsent_work_needs_a_word(counter: Counter) -> None:
    opening = counter.day.opening
    opening.open()
    assert refused(counter, opening.close, Closing(counted=counted(counter))) == "day.unsent_unexplained"

    position = counter.desk.store.transfer.position()
    counter.desk.store.transfer.record_verdicts("e1", position.top + 1, position.top)

    assert opening.close(Closing(counted=counted(counter))).unsent == 0


def test_every_kind_of_blank_is_counted_and_a_difference_stands_under_two_names(counter: Counter) -> None:
    opening = counter.day.opening
    opening.open()
    let_in_colleague(counter)
    one = min(counted(counter))
    short = counted(counter, **{one: BLOCK - 1})
    partly = {kind: n for kind, n in counted(counter).items() if kind != one}

    def close(said: Closing, second: object = None) -> str:
        return refused(counter, opening.close, said, second)

    assert close(Closing(counted=partly, note=NOTE)) == "day.blanks_uncounted"
    assert close(Closing(counted=short, note=NOTE)) == "day.difference_unexplained"
    explained = Closing(counted=short, reasons={one: "受潮粘连"}, note=NOTE)
    assert close(explained) == "day.second_person_missing"
    closed = opening.close(explained, COLLEAGUE)

    assert closed.second == "9002"
    wrong = [(b.blank_type, b.ledger, b.counted, b.reason) for b in closed.blanks if b.ledger != b.counted]
    assert wrong == [(one, BLOCK, BLOCK - 1, "受潮粘连")]


def test_nobody_is_left_at_the_window(counter: Counter) -> None:
    counter.day.opening.open()
    called = counter.day.tickets.call("A009")
    said = Closing(counted=counted(counter), note=NOTE)
    assert refused(counter, counter.day.opening.close, said) == "day.ticket_in_hand"

    counter.day.tickets.skip(called.id)

    assert counter.day.opening.close(said).figures["ticket.skipped"] == 1


def test_a_day_that_was_left_open_is_closed_before_the_next_begins(
    counter: Counter, clock: HandClock
) -> None:
    opening = counter.day.opening
    monday = opening.open().today
    receive(counter)
    clock.pass_by(timedelta(days=1))
    assert refused(counter, opening.open) == "day.earlier_open"

    closed = opening.close(Closing(counted=counted(counter), note=NOTE))
    tuesday = opening.open().today

    assert (closed.on, closed.figures["case.received"]) == (monday, 1)
    assert tuesday == monday + timedelta(days=1)
    assert "case.received" not in counter.day.figures.day(tuesday).figures
