"""Ends lives of a window, and of the platform, at random moments; knows in which kind of work each fell."""

import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from queue import Empty, Queue
from random import Random
from time import monotonic
from types import TracebackType
from typing import IO, Self

from tests.end_to_end.diary import SIGN_IN, SYNC
from tests.house_rules.project_files import ROOT
from ui.program.platform_process import PlatformProcess

SILENCE_S = 60
"""A window that says nothing for so long hangs."""

FIRST_GUESS_S = 0.05


class Killer:
    """Starts one life after the other in a folder.

    Attributes:
        fell: How many lives ended in which kind of work.
        lives: How many there were.
    """

    def __init__(self, folder: Path, random: Random) -> None:
        self.fell: Counter[str] = Counter()
        self.lives = 0
        self._folder, self._random = folder, random
        self._lasts_s: dict[str, float] = {}
        self._heard: Queue[tuple[float, str]] = Queue()
        (folder / "diaries").mkdir()
        with (folder / "window.log").open("w", encoding="utf-8") as log:
            self._program = subprocess.Popen(
                [sys.executable, "-m", "tests.end_to_end.window_program", str(folder)],
                cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True, bufsize=1,
                start_new_session=True,
            )  # fmt: skip
        assert self._program.stdout is not None
        threading.Thread(target=_read, args=(self._program.stdout, self._heard), daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._program.stdin is not None
        self._program.stdin.close()
        if error is not None:  # a life may still be going on
            os.killpg(self._program.pid, signal.SIGKILL)
        self._program.wait()
        assert self._program.stdout is not None
        self._program.stdout.close()

    def live_and_die(self, aim: str, address: str, platform: PlatformProcess | None = None) -> None:
        """Let a window work and kill it somewhere in a kind of work; where it fell is counted.

        With `platform`, that is killed first, while the window talks to it; the window goes on alone.
        """
        pid = self._begin(address)
        phase = ""
        if platform is not None:
            self._wait(phase, SYNC)
            kill_platform(platform)
        phase = self._wait(phase, aim)
        os.kill(pid, signal.SIGKILL)
        while not (line := self._hear(SILENCE_S)[1]).startswith("ended "):
            phase = line.removeprefix("phase ")
        assert line == f"ended {-signal.SIGKILL}", self._log()
        self.fell[phase] += 1

    def _begin(self, address: str) -> int:
        assert self._program.stdin is not None
        self.lives += 1
        self._program.stdin.write(f"{self.lives} {self._random.getrandbits(32)} {address}\n")
        return int(self._hear(SILENCE_S)[1].removeprefix("born "))

    def _wait(self, phase: str, aim: str) -> str:
        """Wait for a random moment within the aim, at its first or second time; return where that was."""
        since = monotonic()
        for _ in range(1 if aim == SIGN_IN else self._random.choice((1, 1, 2))):
            at, phase = self._next_phase(phase, since)
            while phase != aim:
                since = at
                at, phase = self._next_phase(phase, since)
            since = at
        moment = since + self._random.random() * self._lasts_s.get(aim, FIRST_GUESS_S)
        while (left_s := moment - monotonic()) > 0:
            try:
                phase = self._hear(left_s)[1].removeprefix("phase ")
            except Empty:
                break
        return phase

    def _next_phase(self, phase: str, since: float) -> tuple[float, str]:
        """Wait until the present kind of work ends, and learn how long it took."""
        at, line = self._hear(SILENCE_S)
        assert line.startswith("phase "), self._log()
        if phase:
            known_s = self._lasts_s.get(phase, at - since)
            self._lasts_s[phase] = 0.7 * known_s + 0.3 * (at - since)
        return at, line.removeprefix("phase ")

    def _hear(self, within_s: float) -> tuple[float, str]:
        return self._heard.get(timeout=within_s)

    def _log(self) -> str:
        return (self._folder / "window.log").read_text("utf-8")


def kill_platform(platform: PlatformProcess) -> None:
    """End a platform as a power cut would."""
    assert platform._process is not None
    platform._process.kill()
    platform.stop()


def _read(stream: IO[str], heard: "Queue[tuple[float, str]]") -> None:
    for line in stream:
        heard.put((monotonic(), line.strip()))
