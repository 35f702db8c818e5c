"""Pulled plugs: what was acknowledged is there, once, and the journal verifies."""

import random
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from tests.builders import ACTOR, HandClock, enrolled, judged, received
from window_client.store.store import Store

ROOT = Path(__file__).parents[2]

APPENDER = """
import sys
from pathlib import Path
from tests.builders import ACTOR, accepted, enrolled, received
store = enrolled(Path(sys.argv[1]))
with store.read() as reader:
    done = reader.counts()["all"]
while True:
    done += 1
    with store.begin() as work:
        number = work.take_number("case/h1/2026")
        work.append(received(number), actor=ACTOR, case=f"case-{number}")
        work.append(accepted(), actor=ACTOR, case=f"case-{number}")
        work.commit()
    print(number, flush=True)
"""


def killed_while_appending(folder: Path, answers: int) -> list[int]:
    """Start a program that appends, kill it right after some answers; return what it acknowledged."""
    program = subprocess.Popen(
        [sys.executable, "-c", APPENDER, str(folder)], stdout=subprocess.PIPE, cwd=ROOT, text=True
    )
    assert program.stdout is not None
    with program, program.stdout as output:
        acknowledged = [int(output.readline()) for _ in range(answers)]
        program.kill()
        return acknowledged + whole_lines(output)


def whole_lines(output: IO[str]) -> list[int]:
    return [int(line) for line in output.read().splitlines(keepends=True) if line.endswith("\n")]


def check(folder: Path, acknowledged: list[int]) -> None:
    store = enrolled(folder)
    try:
        assert store.verify_journal().broken is None
        assert store.damaged_pages() == ()
        assert store.rebuild(keep=False).differences == ()
        with store.read() as reader:
            kept = [int(row.case_id.removeprefix("case-")) for row in reader.worklist("all", limit=5_000)]
            for case in kept:
                assert len(reader.history(f"case-{case}")) == 2  # a step is whole or not there
        assert len(kept) == len(set(kept))
        assert set(acknowledged) <= set(kept)
        assert len(kept) <= len(acknowledged) + 1  # at most one was durable before its answer was heard
    finally:
        store.close()


def test_kill_9_a_few_times(tmp_path: Path) -> None:
    acknowledged: list[int] = []
    for answers in (1, 5):
        acknowledged += killed_while_appending(tmp_path / "s", answers)
        check_growing(tmp_path / "s", acknowledged)


def check_growing(folder: Path, acknowledged: list[int]) -> None:
    """After a kill, a commit whose answer was lost counts as known from then on."""
    store = enrolled(folder)
    with store.read() as reader:
        kept = {int(row.case_id.removeprefix("case-")) for row in reader.worklist("all", limit=5_000)}
    store.close()
    check(folder, acknowledged)
    acknowledged[:] = sorted(kept)


@pytest.mark.slow
def test_kill_9_at_fifty_random_moments(tmp_path: Path) -> None:
    pick = random.Random(20260302)
    acknowledged: list[int] = []
    for _ in range(50):
        acknowledged += killed_while_appending(tmp_path / "s", pick.randrange(0, 12))
        check_growing(tmp_path / "s", acknowledged)


def test_a_program_that_died_while_creating_leaves_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "window.db").touch()

    store = enrolled(tmp_path / "s")

    assert store.verify_journal().broken is None
    store.close()


def test_a_copy_taken_while_working_is_whole(store: Store, tmp_path: Path) -> None:
    with store.begin() as work:
        work.append(received(), actor=ACTOR, case="c")
        work.commit()
    (tmp_path / "copy").mkdir()
    store.back_up(tmp_path / "copy" / "window.db")
    with store.begin() as work:
        work.append(judged(), actor=ACTOR, case="c")
        work.commit()

    copy = enrolled(tmp_path / "copy", HandClock())
    with copy.read() as reader:
        assert [line.entry.kind for line in reader.history("c")] == ["case.received"]
    assert copy.verify_journal().broken is None
    copy.close()


def test_every_commit_is_on_the_disk_before_it_is_answered(store: Store) -> None:
    """A killed program cannot show this: only a power cut loses what the system had not yet written."""
    with store.begin() as work:
        settings = {
            name: work.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "cipher_page_size", "temp_store")
        }

    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "cipher_page_size": "4096",
        "temp_store": 2,
    }
