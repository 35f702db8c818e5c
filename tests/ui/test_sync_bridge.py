"""The bridge on the real worker thread, real store and real platform: honest states, by queued signals."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sync.client.worker import Phase
from sync.errors import ConnectionCut
from tests.sync.builders import Site, a_pdf
from tests.sync.transport import Fault
from tests.ui.conftest import Heard
from tests.ui.pages.finding import find
from tests.ui.sync_rig import BridgeRig
from ui.shell.sync_status import SyncKind, SyncState, SyncStatusWidget
from window_client.domain.transfer import EntryVerdict, PlatformVerdict


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    yield made
    made.close()


@pytest.fixture
def rig(site: Site) -> Iterator[BridgeRig]:
    made = BridgeRig(site)
    yield made
    made.close()


@pytest.fixture
def states(rig: BridgeRig) -> list[SyncState]:
    told: list[SyncState] = []
    rig.bridge.status_changed.connect(told.append)
    return told


def settled(rig: BridgeRig) -> bool:
    counts = rig.now.counts
    return rig.now.phase is Phase.IDLE and counts is not None and counts.entries + counts.files == 0


def test_nothing_is_called_delivered_before_the_receipt(
    rig: BridgeRig, states: list[SyncState], qtbot: QtBot
) -> None:
    case = rig.window.receive("n1", rig.window.attach(a_pdf(300_000)))
    rig.window.accept(case)
    seen: list[tuple[SyncKind, int]] = []
    rig.bridge.status_changed.connect(lambda state: seen.append((state.kind, _unconfirmed(rig))))

    rig.bridge.start()
    qtbot.waitUntil(lambda: settled(rig) and rig.now.settled_at is not None)

    assert states[-1].kind is SyncKind.NORMAL
    assert states[-1].confirmed_at == "09:30"
    assert {kind for kind, _ in seen} >= {SyncKind.SENDING, SyncKind.NORMAL}
    assert [left for kind, left in seen if kind is SyncKind.NORMAL and left] == []


def _unconfirmed(rig: BridgeRig) -> int:
    waits = rig.window.store.transfer.unsent_summary()
    return waits.entries + waits.files


def test_reports_arrive_in_the_gui_thread(rig: BridgeRig, qtbot: QtBot) -> None:
    threads: set[str] = set()
    for signal in (rig.bridge.situation_changed, rig.bridge.status_changed, rig.bridge.cases_changed):
        signal.connect(
            lambda _value: threads.add(threading.current_thread().name), Qt.ConnectionType.DirectConnection
        )
    rig.window.receive("n1")

    rig.bridge.start()
    qtbot.waitUntil(lambda: settled(rig) and rig.now.settled_at is not None)

    assert threads == {threading.main_thread().name}


def test_a_run_announces_the_cases_that_moved_and_does_not_hear_itself(
    rig: BridgeRig, qtbot: QtBot, heard: type[Heard]
) -> None:
    case = rig.window.receive("n1")
    announced = heard(rig.changes.changed)

    rig.bridge.start()
    qtbot.waitUntil(lambda: settled(rig) and bool(announced.said))

    assert case in announced.said[0][0]
    assert rig.counted == 2, "once at the start, once after the run; its own news is no new act"


def test_a_new_act_is_counted_and_sent_at_once(rig: BridgeRig, states: list[SyncState], qtbot: QtBot) -> None:
    rig.bridge.start()
    qtbot.waitUntil(lambda: settled(rig) and rig.now.settled_at is not None)

    case = rig.window.receive("n2")
    rig.changes.announce(frozenset({case}))

    assert (states[-1].kind, states[-1].waiting) == (SyncKind.WAITING, 2)
    qtbot.waitUntil(lambda: settled(rig))
    assert states[-1].kind is SyncKind.NORMAL


def test_offline_says_so_with_count_and_age_and_turns_amber_with_age(
    rig: BridgeRig, states: list[SyncState], qtbot: QtBot
) -> None:
    rig.window.receive("n1")
    rig.window.line.script(*[Fault.LOSE_REQUEST] * 50)

    rig.bridge.start()
    qtbot.waitUntil(lambda: rig.now.phase is Phase.RETRYING)
    state = states[-1]
    assert (state.kind, state.waiting, state.oldest_minutes, state.overdue) == (
        SyncKind.OFFLINE, 2, 0, False,
    )  # fmt: skip
    assert isinstance(rig.now.trouble, ConnectionCut)
    assert rig.now.next_try_ms is not None

    rig.site.clock.advance(hours=3)
    rig.bridge.look()
    assert (states[-1].oldest_minutes, states[-1].overdue) == (180, True)


def test_acts_on_a_bad_line_hurry_it_twice_a_minute_and_not_more(rig: BridgeRig, qtbot: QtBot) -> None:
    rig.window.line.script(*[Fault.LOSE_REQUEST] * 50)
    rig.bridge.start()
    qtbot.waitUntil(lambda: rig.now.failures == 1)

    rig.bridge.note_change()
    qtbot.waitUntil(lambda: rig.now.failures == 2 and rig.now.phase is Phase.RETRYING)
    before = len(rig.window.line.requests)
    for _ in range(5):
        rig.bridge.note_change()
    assert len(rig.window.line.requests) == before

    rig.site.clock.advance(seconds=31)
    rig.bridge.note_change()
    qtbot.waitUntil(lambda: rig.now.failures == 3)


def test_retry_now_gets_through_when_the_line_is_back(
    rig: BridgeRig, states: list[SyncState], qtbot: QtBot
) -> None:
    rig.window.receive("n1")
    rig.window.line.script(*[Fault.LOSE_REQUEST] * 50)
    rig.bridge.start()
    qtbot.waitUntil(lambda: rig.now.phase is Phase.RETRYING)
    rig.window.line.heal()

    rig.bridge.retry_now()

    qtbot.waitUntil(lambda: settled(rig))
    assert states[-1].kind is SyncKind.NORMAL


def test_a_pause_holds_everything_and_ends_by_itself(
    rig: BridgeRig, states: list[SyncState], qtbot: QtBot
) -> None:
    rig.bridge.start()
    qtbot.waitUntil(lambda: settled(rig) and rig.now.settled_at is not None)
    rig.bridge.pause()
    qtbot.waitUntil(lambda: rig.now.phase is Phase.PAUSED)
    requests = len(rig.window.line.requests)

    rig.window.receive("n1")
    rig.changes.announce()
    assert (states[-1].kind, states[-1].paused_until, states[-1].waiting) == (SyncKind.PAUSED, "10:30", 2)
    assert len(rig.window.line.requests) == requests

    rig.site.clock.advance(minutes=61)
    rig.bridge.look()
    qtbot.waitUntil(lambda: settled(rig))
    assert states[-1].kind is SyncKind.NORMAL


def test_what_waits_for_a_person_shows_even_offline(
    rig: BridgeRig, states: list[SyncState], qtbot: QtBot
) -> None:
    rig.window.receive("n1")
    store = rig.window.store.transfer
    held = EntryVerdict(seq=2, g=1, verdict=PlatformVerdict.HELD, why="stale")
    store.record_verdicts(store.position().epoch or "e", store.position().top + 1, 0, [held])
    rig.window.line.script(*[Fault.LOSE_REQUEST] * 50)

    rig.bridge.start()
    qtbot.waitUntil(lambda: rig.now.phase is Phase.RETRYING)

    assert (states[-1].kind, states[-1].attention, states[-1].waiting) == (SyncKind.OFFLINE, 1, 0)


def test_a_file_that_cannot_be_read_is_named_and_holds_up_nothing(rig: BridgeRig, qtbot: QtBot) -> None:
    scan = rig.window.attach(a_pdf(5_000))
    rig.window.receive("n1", scan)
    for path in (rig.window.folder / "attachments").rglob("*"):
        if path.is_file():
            path.unlink()

    rig.bridge.start()
    qtbot.waitUntil(lambda: scan.sha256 in rig.now.failed)

    assert rig.now.failed[scan.sha256].code == "store.attachment_missing"
    assert rig.now.failed[scan.sha256].next_try_ms > rig.site.clock.monotonic_ms()
    counts = rig.now.counts
    assert counts is not None
    assert (counts.entries, counts.files) == (0, 1)


def test_a_mistake_of_ours_is_told_and_the_state_is_not_normal(
    rig: BridgeRig,
    states: list[SyncState],
    qtbot: QtBot,
    heard: type[Heard],
    caplog: pytest.LogCaptureFixture,
) -> None:
    told = heard(rig.bridge.crashed)

    def fail(_path: str) -> None:
        raise ZeroDivisionError

    rig.window.line.before = fail
    rig.bridge.start()
    qtbot.waitUntil(lambda: bool(told.said))

    assert states[-1].kind is SyncKind.OFFLINE
    assert told.said[0][0] in caplog.text


def test_shutdown_in_the_middle_of_a_run_is_bounded_and_silent(site: Site, qtbot: QtBot) -> None:
    rig = BridgeRig(site)
    reached, let_go = threading.Event(), threading.Event()

    def hang(_path: str) -> None:
        reached.set()
        let_go.wait(20)

    rig.window.line.before = hang
    rig.bridge.start()
    qtbot.waitUntil(reached.is_set)
    told: list[object] = []
    rig.bridge.situation_changed.connect(told.append)

    assert not rig.bridge.shutdown(limit_s=0.05)
    let_go.set()
    assert rig.bridge.shutdown(limit_s=20)
    QCoreApplication.sendPostedEvents()
    assert told == []


def test_the_status_bar_says_both_offline_and_what_a_person_must_do(qtbot: QtBot) -> None:
    widget = SyncStatusWidget()
    qtbot.addWidget(widget)

    widget.display(SyncState(kind=SyncKind.OFFLINE, waiting=3, oldest_minutes=90, attention=2))

    button = find(widget, QPushButton, "sync_status")
    assert button.text() == "离线 · 待发 3 · 最早 1 小时前 · 需处理 2 项"
    assert button.property("tone") == "error"
