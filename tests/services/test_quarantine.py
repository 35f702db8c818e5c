"""Refused work never disappears; only a person closes it, with a reason, on record."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.unsettled import holding, platform_says, receive
from tests.ui.counter_fixture import CLERK, a_counter, close
from window_client.domain.case import events as ev
from window_client.domain.transfer import PlatformVerdict
from window_client.services.counter import Counter
from window_client.services.quarantine import (
    REASON_MOST,
    ClosingReasonMissing,
    ClosingReasonTooLong,
    NotInQuarantine,
)
from window_client.store.rows import Queue, SyncState


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    counter = a_counter(tmp_path)
    yield counter
    close(counter)


def held_acceptance(counter: Counter) -> str:
    """The platform holds an acceptance; return its entry."""
    done = receive(counter)
    counter.intake.accept(done.case.id, done.case.revision)
    platform_says(counter, holding("case.accepted"))
    [row] = counter.quarantine.waiting()
    return row.entry_id


def test_a_held_act_shows_what_was_sent_and_the_case_without_it(counter: Counter) -> None:
    entry_id = held_acceptance(counter)

    view = counter.quarantine.open(entry_id)

    assert isinstance(view.event, ev.Accepted)
    assert (view.row.state, view.row.why) == (SyncState.HELD, "stale")
    assert view.case is not None
    assert view.case.status == "received"
    assert view.item is not None
    assert view.item.id == "elderly_card"
    assert view.recent
    assert entry_id not in {line.entry.id for line in view.recent}


def test_a_refused_receipt_is_kept_whole_though_the_case_is_gone(counter: Counter) -> None:
    receive(counter)
    platform_says(counter, holding("case.received", "unknown_item", PlatformVerdict.REFUSED))
    row = next(row for row in counter.quarantine.waiting() if row.kind == "case.received")

    view = counter.quarantine.open(row.entry_id)

    assert isinstance(view.event, ev.Received)
    assert view.event.applicant.name == "张三"
    assert view.case is None
    assert view.item is not None


def test_closing_needs_a_reason_and_is_on_record(counter: Counter) -> None:
    entry_id = held_acceptance(counter)
    [before] = counter.work.page(Queue.ATTENTION)
    for blank in ("", "  \n", "好"):
        with pytest.raises(ClosingReasonMissing):
            counter.quarantine.close(entry_id, blank)
    with pytest.raises(ClosingReasonTooLong):
        counter.quarantine.close(entry_id, "长" * (REASON_MOST + 1))
    assert [row.entry_id for row in counter.quarantine.waiting()] == [entry_id]

    changes = counter.quarantine.close(entry_id, " 已在办件中重新受理 ")

    assert counter.quarantine.waiting() == ()
    assert counter.work.page(Queue.ATTENTION) == ()
    assert changes.cases == {before.case_id}
    [closing] = counter.work.outbox()
    assert closing.kind == "quarantine.closed"
    [kept] = [line for line in counter.work.history(before.case_id) if line.entry.id == entry_id]
    assert (kept.state, kept.counts) == (SyncState.HELD, False)
    assert CLERK.clerk == kept.entry.clerk


def test_nothing_is_closed_twice_and_nothing_that_does_not_wait(counter: Counter) -> None:
    entry_id = held_acceptance(counter)
    counter.quarantine.close(entry_id, "已知悉")
    settled = next(line for line in counter.work.history(_case(counter)) if line.counts)
    waiting = counter.work.outbox()

    for other in (entry_id, settled.entry.id, "nobody"):
        with pytest.raises(NotInQuarantine):
            counter.quarantine.close(other, "已知悉")
        with pytest.raises(NotInQuarantine):
            counter.quarantine.open(other)
    assert counter.work.outbox() == waiting


def _case(counter: Counter) -> str:
    return counter.work.page(Queue.ALL)[0].case_id
