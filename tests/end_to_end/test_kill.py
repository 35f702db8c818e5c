"""kill -9 at random moments: nothing acknowledged is lost or doubled, the next start lists the rest."""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from printing.printers.folder import FolderPrinter
from sync.platform.practice_hall import CODES
from tests.end_to_end import after_all
from tests.end_to_end.clerk import Clerk
from tests.end_to_end.diary import CLOSING, INTAKE, PRINTING, SIGN_IN, SYNC, MemoryDiary, lines_of
from tests.end_to_end.killer import Killer
from tests.end_to_end.window_on_loopback import LoopbackWindow, open_window, take_in_blanks
from tests.end_to_end.window_program import diary_file
from tests.end_to_end.witness import Witness
from ui.program.platform_process import PlatformProcess
from window_client.domain.case.actions import Action

pytestmark = pytest.mark.skipif(os.name == "nt", reason="lives are forked and killed by signals")

BLANKS = 3000
OFFLINE = (INTAKE, PRINTING)
TWO_HUNDRED = {SIGN_IN: 12, INTAKE: 60, PRINTING: 60, CLOSING: 8, SYNC: 60}
A_FEW = {INTAKE: 2, PRINTING: 2, SYNC: 2}


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[PlatformProcess]:
    process = PlatformProcess(tmp_path / "platform", decide_after_s=0.2)
    process.start()
    yield process
    process.stop()


@pytest.mark.slow
def test_two_hundred_kills(tmp_path: Path, platform: PlatformProcess) -> None:
    killed(tmp_path, platform, TWO_HUNDRED, platform_every=16)
    check_everything(tmp_path, platform)


def test_a_few_kills(tmp_path: Path, platform: PlatformProcess) -> None:
    killed(tmp_path, platform, A_FEW, platform_every=4)
    check_everything(tmp_path, platform)


def killed(folder: Path, platform: PlatformProcess, quotas: dict[str, int], *, platform_every: int) -> None:
    """Kill the window until every kind of work has had its share; now and then the platform as well."""
    seed = int(os.environ.get("KILL_SEED") or Random().randrange(1 << 32))
    sys.stdout.write(f"KILL_SEED={seed}\n")
    random = Random(seed)
    open_for_business(folder, platform.address)
    with Killer(folder, random) as killer:
        while left := lacking(killer.fell, quotas):
            assert killer.lives < 2 * sum(quotas.values()), killer.fell
            [aim] = random.choices(list(left), list(left.values()))
            if killer.lives % platform_every == platform_every - 2:
                killer.live_and_die(random.choice(OFFLINE), platform.address, platform)
                killer.live_and_die(random.choice(OFFLINE), platform.address)
                platform.start()
            else:
                killer.live_and_die(aim, platform.address)
    sys.stdout.write(f"{killer.lives} lives, ended in {dict(killer.fell)}\n")


def lacking(fell: Counter[str], quotas: dict[str, int]) -> dict[str, int]:
    """Tell where kills are still missing; in the end each kind of work must have had most of its own."""
    enough = sum(fell.values()) >= sum(quotas.values())
    share = 0.75 if enough else 1
    return {aim: n - fell[aim] for aim, n in quotas.items() if fell[aim] < share * n}


def open_for_business(folder: Path, address: str) -> None:
    """Enrol the window and give it numbers and blanks."""
    window = open_window(folder / "window", address, code=CODES["w1"])
    take_in_blanks(window.counter, BLANKS)
    window.sync()
    window.close()


def check_everything(folder: Path, platform: PlatformProcess) -> None:
    """Let the clerk finish all work after the last kill, then compare with what was acknowledged."""
    witness = Witness()
    for number in range(1, len(list((folder / "diaries").iterdir())) + 1):
        witness.read(lines_of(diary_file(folder, number)))
    window = open_window(folder / "window", platform.address)
    finish(window, folder / "printed", witness)
    after_all.check_store(window)
    cases = after_all.own_cases(window)
    after_all.check_acknowledged(window, witness)
    after_all.check_numbers(cases, witness)
    after_all.check_blanks(window, cases, BLANKS)
    after_all.check_papers(folder / "printed", cases, witness)
    contents = after_all.check_scans(window, cases, witness)
    after_all.check_second_window(folder, platform.address, cases)
    entries = after_all.own_entries(window)
    window.close()
    platform.stop()
    after_all.check_platform_data(folder / "platform", entries, contents)


def finish(window: LoopbackWindow, printed: Path, witness: Witness) -> None:
    """Do whatever the program lists as unfinished, until every case is put away and everything is sent."""
    diary = MemoryDiary()
    clerk = Clerk(window, FolderPrinter(folder=printed), Random(0), diary)
    clerk.pick_up()
    for _ in range(300):
        clerk.work_on(clerk.open_cases(), frozenset(Action))
        report = window.sync()
        if not clerk.open_cases() and report.outcome == "settled":
            break
    witness.read(diary.lines)
    assert report.outcome == "settled", report.trouble
