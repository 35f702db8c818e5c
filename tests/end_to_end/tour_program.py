"""Takes the tour in a process of its own and keeps what it said and left."""

import os
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.house_rules.project_files import ROOT

WITHIN_S = 540


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A tour that ended."""

    folder: Path
    status: int
    said: list[str]
    complaints: str

    def files(self, kind: str) -> list[Path]:
        """The pictures or papers, in the order of their names."""
        return sorted(self.folder.glob(f"*.{kind}"))

    @staticmethod
    def size_of(picture: Path) -> tuple[int, int]:
        """Width and height, as the PNG's header says."""
        return struct.unpack(">II", picture.read_bytes()[16:24])


def taken(folder: Path) -> Taken:
    """Take the tour without a display."""
    without_display = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    ended = subprocess.run(
        [sys.executable, "-m", "window_client", "tour", "--out", str(folder)],
        cwd=ROOT,
        env=without_display,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=WITHIN_S,
        check=False,
    )
    return Taken(
        folder=folder, status=ended.returncode, said=ended.stdout.splitlines(), complaints=ended.stderr
    )


DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
