import logging
import threading
from collections.abc import Iterator
from functools import partial
from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot

from ui.stall_watchdog import StallWatchdog
from ui.task_runner import TaskRunner
from window_client.errors import WindowClientError


class Refused(WindowClientError):
    code: ClassVar[str] = "test.refused"


class Listener(QObject):
    """A presenter's two ends."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[object] = []
        self.threads: set[QThread] = set()

    def done(self, result: object) -> None:
        self.said.append(result)
        self.threads.add(QThread.currentThread())

    def failed(self, error: WindowClientError) -> None:
        self.said.append(error.code)


@pytest.fixture
def tasks() -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.shutdown()


def test_result_comes_back_on_the_gui_thread(qtbot: QtBot, tasks: TaskRunner) -> None:
    listener, workers = Listener(), list[int]()

    tasks.store.run(
        lambda: workers.append(threading.get_ident()),
        owner=listener,
        done=listener.done,
        failed=listener.failed,
    )

    qtbot.waitUntil(lambda: listener.said == [None])
    assert listener.threads == {QCoreApplication.instance().thread()}  # type: ignore[union-attr]
    assert workers != [threading.get_ident()]


def test_work_of_a_lane_is_done_one_by_one_in_the_order_asked_for(qtbot: QtBot, tasks: TaskRunner) -> None:
    listener, busy, met = Listener(), threading.Lock(), list[bool]()

    def work(number: int) -> int:
        met.append(busy.acquire(blocking=False))
        busy.release()
        return number

    for number in range(50):
        tasks.store.run(lambda n=number: work(n), owner=listener, done=listener.done, failed=listener.failed)  # type: ignore[misc]

    qtbot.waitUntil(lambda: len(listener.said) == 50)
    assert listener.said == list(range(50))
    assert all(met)


def test_printing_does_not_wait_for_the_store(qtbot: QtBot, tasks: TaskRunner) -> None:
    listener, gate = Listener(), threading.Event()
    tasks.store.run(gate.wait, owner=listener, done=listener.done, failed=listener.failed)

    tasks.printing.run(lambda: "printed", owner=listener, done=listener.done, failed=listener.failed)

    qtbot.waitUntil(lambda: listener.said == ["printed"])
    gate.set()


def test_a_foreseen_failure_is_delivered_as_one(qtbot: QtBot, tasks: TaskRunner) -> None:
    listener = Listener()

    def work() -> None:
        raise Refused

    tasks.store.run(work, owner=listener, done=listener.done, failed=listener.failed)

    qtbot.waitUntil(lambda: listener.said == ["test.refused"])


def test_a_mistake_of_ours_is_a_crash_with_a_reference_in_the_log(
    qtbot: QtBot, tasks: TaskRunner, caplog: pytest.LogCaptureFixture
) -> None:
    listener = Listener()

    with qtbot.waitSignal(tasks.crashed) as crash, caplog.at_level(logging.ERROR):
        tasks.store.run(lambda: 1 // 0, owner=listener, done=listener.done, failed=listener.failed)

    assert crash.args is not None
    assert crash.args[0] in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert listener.said == []


def test_shutdown_finishes_and_delivers_everything() -> None:
    runner, listener = TaskRunner(), Listener()
    for number in range(20):
        runner.store.run(lambda n=number: n, owner=listener, done=listener.done, failed=listener.failed)  # type: ignore[misc]

    runner.shutdown()

    assert listener.said == list(range(20))


def test_shutdown_finishes_what_results_ask_for_on_either_lane() -> None:
    runner, listener, gate = TaskRunner(), Listener(), threading.Event()

    def print_it(paper: str) -> None:
        runner.printing.run(lambda: f"{paper} printed", owner=listener, done=note_it, failed=listener.failed)

    def note_it(sheet: str) -> None:
        runner.store.run(
            lambda: f"{sheet}, noted", owner=listener, done=listener.done, failed=listener.failed
        )

    def make_paper() -> str:
        gate.wait()
        return "paper"

    runner.store.run(make_paper, owner=listener, done=print_it, failed=listener.failed)
    gate.set()

    runner.shutdown()

    assert listener.said == ["paper printed, noted"]


def test_a_result_for_a_widget_that_is_gone_is_dropped(qtbot: QtBot, tasks: TaskRunner) -> None:
    gone, there, gate = Listener(), Listener(), threading.Event()
    tasks.store.run(gate.wait, owner=gone, done=gone.done, failed=gone.failed)
    tasks.store.run(lambda: "next", owner=there, done=there.done, failed=there.failed)

    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)
    gate.set()

    qtbot.waitUntil(lambda: there.said == ["next"])
    assert gone.said == []


def test_a_lambda_is_as_gone_as_its_owner(qtbot: QtBot, tasks: TaskRunner) -> None:
    gone, there, gate, called = Listener(), Listener(), threading.Event(), list[object]()
    tasks.store.run(gate.wait, owner=gone, done=lambda result: note(called, result), failed=gone.failed)
    tasks.store.run(_refuse, owner=gone, done=gone.done, failed=partial(note, called))
    tasks.store.run(lambda: "next", owner=there, done=there.done, failed=there.failed)

    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)
    gate.set()

    qtbot.waitUntil(lambda: there.said == ["next"])
    assert called == []


def _refuse() -> None:
    raise Refused


def note(into: list[object], result: object) -> None:
    into.append(result)


def test_watchdog_names_how_late_the_loop_was(caplog: pytest.LogCaptureFixture) -> None:
    now = [1_000]
    watchdog = StallWatchdog(lambda: now[0])
    for passed in (10, 60, 61, 10):
        now[0] += passed
        watchdog._check()

    assert watchdog.stalls_ms == (51,)
    assert "51 ms" in caplog.text
