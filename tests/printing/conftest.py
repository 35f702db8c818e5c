"""A real IPP printer for the tests, on a free loopback port, with a message bus of its own."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TypeVar

import msgspec
import pytest

from printing.printers import Job, JobId, JobState, PrinterState
from printing.printers.ipp import IppPrinter
from printing.printers.ipp_link import Link

T = TypeVar("T")

PATIENCE_S = 30.0
PROGRAMS = ("ippeveprinter", "dbus-daemon")

PRINT_COMMAND = """#!/bin/sh
here=$(dirname "$0")
cp "$1" "$here/printed.pdf"
case "$(cat "$here/behaviour" 2>/dev/null)" in
paper-out)
  echo "STATE: +media-empty-error,media-needed" >&2
  read refilled < "$here/refill"
  echo "STATE: -media-empty-error,media-needed" >&2 ;;
slow) read go < "$here/refill" ;;
broken) exit 1 ;;
esac
"""


class TestPrinter(msgspec.Struct, frozen=True, kw_only=True):
    """A running ippeveprinter and the folder where its behaviour is set."""

    __test__ = False

    printer: IppPrinter
    folder: Path

    def behave(self, how: str) -> None:
        """Let the next job find the paper tray empty, the device broken, or the like."""
        (self.folder / "behaviour").write_text(how)

    def refill(self) -> None:
        """Let a waiting job go on."""
        with (self.folder / "refill").open("w") as pipe:
            pipe.write("paper\n")

    def printed(self) -> bytes:
        """Return what the printer was given last."""
        return (self.folder / "printed.pdf").read_bytes()

    def until(self, job: JobId, *states: JobState) -> Job:
        """Return the job as soon as it is in one of the states."""
        return wait_for(lambda: self.printer.job_state(job), lambda found: found.state in states)


def wait_for(look: Callable[[], T], fits: Callable[[T], bool]) -> T:
    """Look again until it fits; the pause only spares the processor."""
    pause, end = Event(), monotonic() + PATIENCE_S
    while not fits(found := look()):
        assert monotonic() < end, f"still {found} after {PATIENCE_S} s"
        pause.wait(0.02)
    return found


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="session")
def printer_folder() -> Iterator[Path]:
    """A folder with a short path, for a socket's name holds 107 bytes."""
    with tempfile.TemporaryDirectory(prefix="wc-") as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def running_printer(printer_folder: Path) -> Iterator[TestPrinter]:
    for program in PROGRAMS:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed (packages cups-ipp-utils and dbus)")
    command = printer_folder / "print.sh"
    command.write_text(PRINT_COMMAND)
    command.chmod(0o700)
    os.mkfifo(printer_folder / "refill")
    port = free_port()
    link = Link(uri=f"ipp://localhost:{port}/ipp/print")
    printer = IppPrinter(name="试打印机", link=link)
    bus = f"unix:path={printer_folder / 'bus'}"
    with running("dbus-daemon", "--session", "--nofork", f"--address={bus}"):
        wait_for((printer_folder / "bus").exists, bool)
        arguments = [
            "-p",
            str(port),
            "-n",
            "localhost",
            "-r",
            "off",
            "-f",
            "application/pdf",
            "-c",
            str(command),
        ]
        arguments += ["-d", str(printer_folder / "spool"), "Test"]
        (printer_folder / "spool").mkdir()
        with running("ippeveprinter", *arguments, DBUS_SYSTEM_BUS_ADDRESS=bus):
            wait_for(printer.preflight, PrinterState.READY.__eq__)
            yield TestPrinter(printer=printer, folder=printer_folder)


@pytest.fixture
def test_printer(running_printer: TestPrinter) -> Iterator[TestPrinter]:
    """The printer, ready and well-behaved before and after each test."""
    running_printer.behave("")
    yield running_printer
    running_printer.behave("")
    wait_for(running_printer.printer.preflight, PrinterState.READY.__eq__)


class running:  # noqa: N801  # reads as a verb
    """A program that ends with the block."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self._arguments = arguments
        self._environment = {**os.environ, **environment}

    def __enter__(self) -> None:
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(
            self._arguments, env=self._environment, stdout=quiet, stderr=quiet, start_new_session=True
        )

    def __exit__(self, *_: object) -> None:
        os.killpg(self._process.pid, signal.SIGTERM)
        self._process.wait(10)
