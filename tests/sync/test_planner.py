"""What is done next, how long pauses are, when the worker runs: pure rules."""

import threading
from random import Random
from typing import Self

from hypothesis import given
from hypothesis import strategies as st

from sync.client.backoff import CAP_S, Backoff, ItemPauses
from sync.client.engine import make_random
from sync.client.planner import LeaseNumbers, PullPage, PushEntries, SayHello, SendChunk, SyncState, plan
from sync.client.report import SyncOutcome, SyncReport
from sync.client.worker import Phase, SyncWorker, WorkerStatus
from tests.sync.builders import HandClock, Site
from tests.sync.transport import Fault

NAMES = st.lists(st.sampled_from("abcde"), unique=True, max_size=4).map(tuple)
STATES = st.builds(
    SyncState,
    greeted=st.booleans(),
    unsent=st.booleans(),
    feed_behind=st.booleans(),
    low_series=NAMES,
    files=NAMES,
)
RANK = [SayHello, PushEntries, PullPage, LeaseNumbers, SendChunk]


@given(STATES)
def test_the_most_important_comes_first_and_nothing_is_forgotten(state: SyncState) -> None:
    steps = plan(state)
    ranks = [RANK.index(type(step)) for step in steps]

    assert ranks == sorted(ranks)
    if not state.greeted:
        assert steps == (SayHello(),)
        return
    expected = state.unsent + state.feed_behind + len(state.low_series) + len(state.files)
    assert len(steps) == expected
    assert [step.series for step in steps if isinstance(step, LeaseNumbers)] == list(state.low_series)
    assert [step.sha256 for step in steps if isinstance(step, SendChunk)] == list(state.files)


@given(st.integers(0, 40), st.integers())
def test_pauses_stay_under_a_doubling_ceiling(failures: int, seed: int) -> None:
    backoff = Backoff(Random(seed))
    waits = [backoff.failed() for _ in range(failures + 1)]

    assert all(0 <= wait <= min(CAP_S, 2 * 2**n) for n, wait in enumerate(waits))
    backoff.success()
    assert backoff.failed() <= 2


@given(st.integers(0, 3600), st.integers())
def test_what_the_platform_asks_for_is_honoured(asked: int, seed: int) -> None:
    assert asked <= Backoff(Random(seed)).failed(asked) <= 2 * asked


def test_windows_do_not_wait_in_step() -> None:
    waits = {Backoff(Random(seed)).failed() for seed in range(50)}

    assert len(waits) == 50


def test_an_item_that_keeps_failing_waits_longer_and_is_shown() -> None:
    pauses = ItemPauses()
    pauses.failed("x", 0)
    assert pauses.pausing("x", 29_999)
    assert not pauses.pausing("x", 30_000)
    assert pauses.shown() == {}
    pauses.failed("x", 0)
    assert pauses.pausing("x", 149_999)
    assert not pauses.pausing("x", 150_000)
    assert pauses.shown() == {"x": 2}
    for _ in range(20):
        pauses.failed("x", 0)
    assert not pauses.pausing("x", 6 * 3600 * 1000)
    pauses.clear()
    assert not pauses.pausing("x", 0)
    pauses.done("x")
    assert pauses.shown() == {}


def test_chance_is_repeatable() -> None:
    assert make_random(3).random() == make_random(3).random()


class Diary:
    """Collects what a worker says and lets a test wait for it."""

    def __init__(self) -> None:
        self.seen: list[WorkerStatus] = []
        self._news = threading.Condition()

    def __call__(self, status: WorkerStatus) -> None:
        with self._news:
            self.seen.append(status)
            self._news.notify_all()

    def wait(self, phase: Phase, times: int = 1) -> WorkerStatus:
        def enough() -> bool:
            return sum(one.phase is phase for one in self.seen) >= times

        with self._news:
            assert self._news.wait_for(enough, 30), [one.phase for one in self.seen]
            return [one for one in self.seen if one.phase is phase][-1]


class Running:
    """A worker in a thread of its own."""

    def __init__(self, site: Site) -> None:
        self.window = site.window()
        self.diary = Diary()
        self.worker = SyncWorker(self.window.engine, site.clock, Random(1), self.diary)
        self.thread = threading.Thread(target=self.worker.run)

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.worker.end()
        self.thread.join()


def test_the_worker_runs_at_once_then_waits_as_the_platform_said(site: Site) -> None:
    with Running(site) as running:
        idle = running.diary.wait(Phase.IDLE)

    assert idle.report is not None
    assert idle.report.outcome is SyncOutcome.SETTLED
    assert idle.next_try_ms == site.clock.monotonic_ms() + idle.report.poll_s * 1000
    assert running.diary.seen[-1].phase is Phase.ENDED


def test_the_worker_runs_again_when_woken(site: Site) -> None:
    with Running(site) as running:
        running.diary.wait(Phase.IDLE)
        running.window.receive("n1")
        running.worker.wake()
        again = running.diary.wait(Phase.IDLE, 2)

    assert again.report is not None
    assert again.report.sent == 2


def test_the_worker_retries_after_a_failure_and_says_when(site: Site) -> None:
    running = Running(site)
    running.window.line.script(Fault.BUSY)
    with running:
        retry = running.diary.wait(Phase.RETRYING)
        running.worker.retry_now()
        running.diary.wait(Phase.IDLE)

    assert retry.failures == 1
    assert retry.next_try_ms is not None
    assert 7_000 <= retry.next_try_ms - site.clock.monotonic_ms() <= 14_000
    assert running.diary.seen[-1].failures == 0


def test_a_paused_worker_sends_nothing_until_told(site: Site) -> None:
    running = Running(site)
    running.worker.pause(paused=True)
    with running:
        running.diary.wait(Phase.PAUSED)
        assert running.window.line.requests[1:] == []
        running.worker.pause(paused=False)
        running.diary.wait(Phase.IDLE)


def test_waiting_items_are_looked_at_soon(site: Site) -> None:
    worker = SyncWorker(site.window().engine, HandClock(), Random(1), lambda _: None)

    assert worker._next_wait(SyncReport(outcome=SyncOutcome.WAITING, poll_s=600)) == 30
    assert worker._next_wait(SyncReport(outcome=SyncOutcome.STOPPED)) == 0
