"""Real processes on loopback: killed at random moments, behind a line that breaks."""

import threading
from pathlib import Path
from random import Random

import pytest

from sync.client.credentials import MemoryBox
from sync.client.entrance import sign_in
from sync.client.probe import probe
from sync.errors import ConnectionRefused
from sync.platform.core import Platform
from tests.sync.builders import QUICK, HandClock, a_pdf, new_platform
from tests.sync.office import Office
from tests.sync.processes import BreakingProxy, PlatformProcess, WindowProcess
from tests.sync.truth import check_platform, journal_ids, known_to
from window_client.clock import SystemClock

pytestmark = pytest.mark.slow


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A platform's folder with a hall in it."""
    new_platform(tmp_path / "platform", HandClock(SystemClock().now())).close()
    return tmp_path / "platform"


def inspect(data: Path, expected: set[str]) -> None:
    platform = Platform(data, SystemClock(), QUICK)
    check_platform(platform)
    assert expected <= known_to(platform)
    platform.close()


def entries(office: Office) -> set[str]:
    return journal_ids(office.store)


def test_the_practice_platform_runs_and_ends_cleanly(tmp_path: Path) -> None:
    process = PlatformProcess(tmp_path / "p", practice=True)
    office = Office(tmp_path / "w", process.address, "DEMO-W1")
    office.settle()

    assert sign_in(office.link, "9001", "practice").id == "9001"
    assert probe(process.address, office.clock, office.box).trouble is None
    with office.store.read() as reader:
        assert sum(reader.counts().values()) > 0
    office.close()
    assert process.end() == 0
    assert isinstance(probe(process.address, office.clock, MemoryBox()).trouble, ConnectionRefused)


def test_a_platform_killed_again_and_again_loses_nothing_it_confirmed(tmp_path: Path, data: Path) -> None:
    random = Random(5)
    process = PlatformProcess(data)
    office = Office(tmp_path / "w", process.address, "CODE-1")
    confirmed = 0
    for n in range(12):
        office.work(n, size=40_000)
        killer = threading.Timer(random.uniform(0, 0.25), process.kill)
        killer.start()
        confirmed += office.engine.run().sent
        killer.join()
        process = PlatformProcess(data, port=process.port)
    office.settle()
    ours = entries(office)
    office.close()
    process.end()

    inspect(data, ours)
    assert confirmed <= len(ours)


def test_a_window_killed_again_and_again_sends_all_it_saved_once(tmp_path: Path, data: Path) -> None:
    random = Random(6)
    process = PlatformProcess(data)
    Office(tmp_path / "w", process.address, "CODE-1").close()
    saved: set[int] = set()
    for round_ in range(8):
        window = WindowProcess(tmp_path / "w", process.address, first=round_ * 1000)
        saved |= window.run_until_killed(after_lines=random.randrange(1, 9))
    office = Office(tmp_path / "w", process.address, "")
    office.settle()
    with office.store.read() as reader:
        missing = [n for n in saved if reader.case(f"case-{n}") is None]
    ours = entries(office)
    office.close()
    process.end()

    assert len(saved) >= 8
    assert missing == []
    inspect(data, ours)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_line_that_breaks_every_few_kilobytes_is_slow_and_nothing_else(
    tmp_path: Path, data: Path, seed: int
) -> None:
    process = PlatformProcess(data)
    with BreakingProxy(process.port, seed, cut=(20_000, 120_000), lose=0.2) as proxy:
        office = Office(tmp_path / "w", process.address, "CODE-1")
        office.reach(proxy.address)
        for n in range(40):
            office.work(n, size=200_000 if n % 10 == 0 else 0)
        office.settle()
        assert proxy.cuts + proxy.lost > 5
    ours = entries(office)
    office.close()
    process.end()

    inspect(data, ours)
    for n in range(0, 40, 10):
        content = a_pdf(200_000, n)
        assert any(blob.read_bytes() == content for blob in (data / "files" / "blobs").glob("*/*"))
