"""The practice platform lives exactly as long as the program that started it."""

import subprocess
import sys
from pathlib import Path

import pytest

from ui.program.platform_process import PlatformNotStarted, PlatformProcess

_STARTS_AND_IS_KILLED = """
import os, signal, sys
from pathlib import Path
from ui.program.platform_process import PlatformProcess
process = PlatformProcess(Path(sys.argv[1]))
process.start()
print(process._process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_it_does_not_outlive_a_killed_program(tmp_path: Path) -> None:
    call = (sys.executable, "-c", _STARTS_AND_IS_KILLED, str(tmp_path))
    done = subprocess.run(call, capture_output=True, text=True, check=False)

    platform = int(done.stdout)
    gone = subprocess.run(
        ("tail", f"--pid={platform}", "-f", "/dev/null"), timeout=20, check=False
    )  # returns when the process has ended
    assert gone.returncode == 0


def test_a_platform_that_cannot_start_is_named(tmp_path: Path) -> None:
    (tmp_path / "platform.db").write_bytes(b"this is no database at all" * 50)

    with pytest.raises(PlatformNotStarted):
        PlatformProcess(tmp_path).start()


def test_stopped_and_started_again_it_keeps_its_address(tmp_path: Path) -> None:
    process = PlatformProcess(tmp_path)
    first = process.start()
    process.stop()

    assert process.start() == first
    process.stop()
