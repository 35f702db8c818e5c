"""What a clerk writes down: what is about to be done, and what was acknowledged. It outlives the program."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from window_client.domain.values import Value, canonical

SIGN_IN, INTAKE, PRINTING, CLOSING, SYNC = "sign_in", "intake", "printing", "closing", "sync"


class Doing(Value, frozen=True, kw_only=True, tag=True):
    """The clerk asked the program for a step on a case or draft; nothing is known of it yet."""

    step: str
    about: str


class Done(Value, frozen=True, kw_only=True, tag=True):
    """The program said that the step is done.

    Attributes:
        case: The case it was done on.
        entries: Ids of the journal's entries that the step made.
        version: Of a saved draft.
        file: Hash of an attached file, or name of a printed one.
    """

    step: str
    about: str
    case: str = ""
    entries: tuple[str, ...] = ()
    version: int = 0
    file: str = ""


class Opened(Value, frozen=True, kw_only=True, tag=True):
    """What the program listed as unfinished at its start: drafts with versions, cases to answer for."""

    drafts: dict[str, int]
    open_prints: frozenset[str]


Line = Doing | Done | Opened
_LINES: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)


class Diary(Protocol):
    """Where a clerk writes."""

    def phase(self, name: str) -> None:
        """Say what kind of work begins."""

    def write(self, line: Line) -> None:
        """Keep a line; it is safe when this returns."""


class FileDiary:
    """Lines in a file of one life, phases on standard output for whoever wants to kill."""

    def __init__(self, file: Path) -> None:
        self._file = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def phase(self, name: str) -> None:
        os.write(1, f"phase {name}\n".encode())

    def write(self, line: Line) -> None:
        os.write(self._file, canonical(line) + b"\n")
        os.fsync(self._file)


class MemoryDiary:
    """For a clerk whom nobody kills."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def phase(self, name: str) -> None:
        del name

    def write(self, line: Line) -> None:
        self.lines.append(line)


def lines_of(file: Path) -> Iterator[Line]:
    """Read a diary; a last line that was cut off was never written."""
    for line in file.read_bytes().split(b"\n")[:-1] if file.exists() else ():
        yield _LINES.decode(line)
