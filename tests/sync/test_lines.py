"""Bad lines: whatever the network does, every entry arrives once and nothing is claimed that is not so."""

import pytest
from sqlalchemy import select

from sync.client.credentials import MemoryBox
from sync.client.engine import SyncEngine
from sync.client.link import PlatformLink
from sync.client.report import SyncOutcome
from sync.errors import ConnectionCut, NotAdmitted, NotEnrolledHere, PlatformBusy
from sync.platform import tables as t
from tests.sync.builders import Site, WindowRig, a_pdf
from tests.sync.transport import ADDRESS, Fault
from tests.sync.truth import check_confirmed, check_platform, check_settled, known_to

PATHS = {
    "hello": "/sync/v1/hello",
    "push": "/sync/v1/push",
    "pull": "/sync/v1/pull",
    "lease": "/sync/v1/lease",
    "create": "/files",
}


@pytest.mark.parametrize("fault", [fault for fault in Fault if fault is not Fault.NONE])
@pytest.mark.parametrize("step", range(7))
def test_a_fault_at_any_step_costs_time_and_nothing_else(site: Site, fault: Fault, step: int) -> None:
    window = site.window()
    window.receive("n1", window.attach(a_pdf(150_000)))
    window.line.script(*[Fault.NONE] * step, fault)

    window.sync()
    window.settle()

    check_platform(site.platform)
    check_settled(site)
    check_confirmed(site)
    with site.platform.database.read() as tx:
        assert len(tx.execute(select(t.lease)).all()) == 1


@pytest.mark.parametrize("seed", range(6))
def test_thirty_percent_of_faults_only_slow_it_down(site: Site, seed: int) -> None:
    window = site.window()
    for n in range(5):
        window.receive(f"n{n}", window.attach(a_pdf(90_000 + n, n)))
    window.line.weather(seed, 0.3)

    window.settle(rounds=200)

    check_platform(site.platform)
    check_settled(site)


def test_nothing_counts_as_sent_before_the_platform_said_so(site: Site) -> None:
    window = site.window()
    window.settle()
    window.receive("n1")
    window.line.script(Fault.NONE, Fault.LOSE_REPLY, Fault.LOSE_REPLY)

    report = window.sync()

    assert (report.outcome, report.sent) == (SyncOutcome.FAILED, 0)
    assert report.pending.entries == 2
    assert isinstance(report.trouble, ConnectionCut)


def test_an_idle_connection_that_died_is_opened_again_at_no_cost(site: Site) -> None:
    window = site.window()
    window.settle()
    window.line.script(Fault.LOSE_REQUEST)

    assert window.sync().outcome is SyncOutcome.SETTLED


def test_a_connection_that_dies_twice_is_a_failure(site: Site) -> None:
    window = site.window()
    window.settle()
    window.line.script(Fault.LOSE_REQUEST, Fault.LOSE_REQUEST)

    assert isinstance(window.sync().trouble, ConnectionCut)


def test_what_the_platform_asks_to_wait_is_told(site: Site) -> None:
    window = site.window()
    window.line.script(Fault.BUSY)

    report = window.sync()

    assert isinstance(report.trouble, PlatformBusy)
    assert report.wait_s == 7


def test_a_pass_that_ran_out_is_renewed_on_the_way(site: Site) -> None:
    window = site.window()
    case = window.receive("n1")
    before = window.credentials().tokens
    site.clock.advance(minutes=20)

    assert window.settle().sent > 0
    assert window.credentials().tokens.access != before.access
    assert case


def test_a_lost_answer_to_a_renewal_does_not_lock_the_window_out(site: Site) -> None:
    window = site.window()
    site.clock.advance(minutes=20)
    window.line.script(Fault.NONE, Fault.LOSE_REPLY, Fault.LOSE_REPLY)
    window.sync()

    assert window.settle().outcome is SyncOutcome.SETTLED


def test_after_a_long_time_offline_the_device_is_not_admitted_and_keeps_its_work(site: Site) -> None:
    window = site.window()
    window.settle()
    window.receive("n1")
    site.clock.advance(days=61)

    report = window.sync()

    assert isinstance(report.trouble, NotAdmitted)
    assert report.pending.entries == 2


def test_a_device_that_was_never_enrolled_says_so(site: Site) -> None:
    window = site.window()
    link = PlatformLink(ADDRESS, site.clock, MemoryBox(), session=window.session)

    assert isinstance(SyncEngine(link, window.journal, site.clock).run().trouble, NotEnrolledHere)


def test_a_run_can_be_stopped_between_two_steps(site: Site) -> None:
    window = site.window()
    window.receive("n1")
    flag = StopAfter(2)

    report = window.engine.run(stop=flag)

    assert report.outcome is SyncOutcome.STOPPED
    assert window.settle().outcome is SyncOutcome.SETTLED


class StopAfter:
    """A flag that is set after being looked at some times."""

    def __init__(self, looks: int) -> None:
        self._looks = looks

    def is_set(self) -> bool:
        self._looks -= 1
        return self._looks < 0


def test_entries_have_their_turn_between_two_chunks(site: Site) -> None:
    window = site.window()
    window.settle()
    window.receive("n1", window.attach(a_pdf(600_000)))
    later: list[str] = []

    def record_while_sending(path: str) -> None:
        if path.startswith("/files/") and not later:
            later.append(window.receive("n2"))

    window.line.before = record_while_sending
    window.settle()

    paths = [path for _, path in window.line.requests]
    second_push = max(at for at, path in enumerate(paths) if path == PATHS["push"])
    last_chunk = max(at for at, path in enumerate(paths) if path.startswith("/files/"))
    assert second_push < last_chunk


def test_two_windows_read_each_other(site: Site) -> None:
    first, second = site.window(1), site.window(2)
    case = first.receive("n1")
    first.settle()

    report = second.settle()

    assert case in report.touched
    assert second.status(case) == "received"
    check_settled(site)


def test_own_entries_come_back_as_places_only(site: Site) -> None:
    first, second = site.window(1), site.window(2)
    first.receive("n1")
    first.settle()
    second.settle()

    def pulled(rig: WindowRig) -> bytes:
        place = site.platform.people.place_of(rig.credentials().tokens.access)
        return site.platform.feed.page(place, rig.journal.position().incarnation, "", 1_000_000)

    assert b"case.received" not in pulled(first)
    assert b"case.received" in pulled(second)
    assert len(known_to(site.platform)) > 0
