"""Real processes on loopback: the platform, and a proxy that breaks connections."""

import asyncio
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
from pathlib import Path
from random import Random
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
START = (
    "import argparse, sys; from sync.platform.admin import add_parsers; p = argparse.ArgumentParser(); "
    "add_parsers(p.add_subparsers()); a = p.parse_args(); sys.exit(a.run(a))"
)


class PlatformProcess:
    """The platform as people run it."""

    def __init__(self, data: Path, *, port: int = 0, practice: bool = False) -> None:
        extra = ["--practice", "--decide-after", "0"] if practice else []
        command = [sys.executable, "-c", START, "serve", "--data", str(data), "--port", str(port), *extra]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)}
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line.startswith("ready "), line
        self.address = line.split()[1]
        self.port = int(self.address.rsplit(":", 1)[1])

    def kill(self) -> None:
        """End it as a power cut does."""
        self._process.send_signal(signal.SIGKILL)
        self._wait()

    def end(self) -> int:
        """End it as an administrator does; return the exit status."""
        self._process.terminate()
        return self._wait()

    def _wait(self) -> int:
        status = self._process.wait(30)
        assert self._process.stdout is not None
        self._process.stdout.close()
        return status


class WindowProcess:
    """A window's program that works until it is killed."""

    def __init__(self, folder: Path, address: str, *, first: int) -> None:
        code = (
            "import sys; from tests.sync.office import work_until_killed as work; "
            "work(*sys.argv[1:3], int(sys.argv[3]))"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, str(folder), address, str(first)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )

    def run_until_killed(self, after_lines: int) -> set[int]:
        """Kill it once it has said so much; return the cases that it called saved."""
        assert self._process.stdout is not None
        lines = [self._process.stdout.readline() for _ in range(after_lines)]
        self._process.kill()
        lines += self._process.stdout.read().splitlines()
        self._process.wait(30)
        self._process.stdout.close()
        return {int(line.split()[1]) for line in lines if line.startswith("saved ") and line.split()[1:]}


class BreakingProxy:
    """Passes bytes on until a seeded number of them went through, then resets; may lose answers."""

    def __init__(self, target: int, seed: int, *, cut: tuple[int, int], lose: float) -> None:
        self.target, self.bytes_up, self.cuts, self.lost = target, 0, 0, 0
        self._random, self._cut, self._lose = Random(seed), cut, lose
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join()

    async def _serve(self) -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._connection, "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        self._ready.set()
        await self._end.wait()
        server.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            _reset(writer)
            return
        left = [self._random.randint(*self._cut)]
        both = (writer, far_writer)
        try:
            await asyncio.gather(
                self._pump(reader, far_writer, left, both, up=True),
                self._pump(far_reader, writer, left, both, up=False),
            )
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            for one in both:
                one.close()

    async def _pump(
        self,
        source: asyncio.StreamReader,
        target: asyncio.StreamWriter,
        left: list[int],
        both: tuple[asyncio.StreamWriter, asyncio.StreamWriter],
        *,
        up: bool,
    ) -> None:
        while block := await source.read(16384):
            if not up and self._random.random() < self._lose:
                self.lost += 1
                break
            block = block[: left[0]]
            left[0] -= len(block)
            self.bytes_up += len(block) if up else 0
            target.write(block)
            await target.drain()
            if left[0] <= 0:
                self.cuts += 1
                break
        for one in both:
            _reset(one)


def _reset(writer: asyncio.StreamWriter) -> None:
    line = writer.get_extra_info("socket")
    if line is not None and line.fileno() >= 0:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
