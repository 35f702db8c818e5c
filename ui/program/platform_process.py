"""The practice hall's own platform: a process of its own on the loopback address."""

import os
import subprocess
import sys
import threading
from pathlib import Path
from queue import Empty, Queue
from typing import IO

from window_client.errors import WindowClientError

READY = "ready "
START_WITHIN_S = 30
END_WITHIN_S = 10


class PlatformNotStarted(WindowClientError):
    """The practice platform did not start; `why` is its last line."""

    code = "program.platform_not_started"


class PlatformProcess:
    """A reference platform started, asked for its address, and ended."""

    def __init__(self, data: Path, *, decide_after_s: float = 5.0, port: int = 0) -> None:
        """Start nothing yet; port 0 takes a free one."""
        self._data, self._decide_after_s, self._port = data, decide_after_s, port
        self._process: subprocess.Popen[str] | None = None
        self.address = ""

    def start(self) -> str:
        """Start the platform and return its address once it takes requests.

        Raises:
            PlatformNotStarted: It ended or stayed silent.
        """
        self._data.mkdir(parents=True, exist_ok=True)
        with (self._data / "platform.log").open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(  # noqa: S603  our own program with our own words
                [*_this_program(), "platform", "serve", "--data", str(self._data), *self._options()],
                stdout=subprocess.PIPE,
                stderr=log,
                stdin=subprocess.PIPE,  # closes with this process, however it ends
                text=True,
                encoding="utf-8",
                env=os.environ | {"PYTHONUNBUFFERED": "1"},
            )
        self.address = self._announced(self._process)
        self._port = int(self.address.rsplit(":", 1)[1])
        return self.address

    def stop(self) -> None:
        """End the platform; whatever it answered is on its disk."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(END_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        self._process = None

    def _options(self) -> tuple[str, ...]:
        decide_after = str(self._decide_after_s)
        return ("--port", str(self._port), "--practice", "--decide-after", decide_after, "--with-parent")

    def _announced(self, process: subprocess.Popen[str]) -> str:
        assert process.stdout is not None
        lines: Queue[str] = Queue()
        threading.Thread(target=_read, args=(process.stdout, lines), daemon=True).start()
        last = ""
        while True:
            try:
                last = lines.get(timeout=START_WITHIN_S)
            except Empty:
                self.stop()
                raise PlatformNotStarted(why="no answer") from None
            if last.startswith(READY):
                return last.removeprefix(READY).strip()
            if not last:
                self.stop()
                raise PlatformNotStarted(why="it ended at once")


def _read(stream: IO[str], lines: "Queue[str]") -> None:
    for line in stream:
        lines.put(line)
    lines.put("")


def _this_program() -> tuple[str, ...]:
    frozen = getattr(sys, "frozen", False)
    return (sys.executable,) if frozen else (sys.executable, "-m", "window_client")
