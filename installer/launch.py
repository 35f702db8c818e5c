"""What is started once everything is there: the program, or the tour where there is no screen."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Start:
    """A program to start and what to set in its environment."""

    call: tuple[str, ...]
    settings: Mapping[str, str] = field(default_factory=dict)


def has_screen(environment: Mapping[str, str], *, windows: bool) -> bool:
    """Tell whether a window can be shown; on Windows it always can."""
    return windows or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def plan_start(python: Path, words: Sequence[str], *, screen: bool) -> Start:
    """Choose practice mode on a screen, and the tour into `tour/` where there is none."""
    program = (str(python), "-m", "window_client")
    if screen:
        return Start((*program, "practice", *words))
    return Start((*program, "tour", "--out", "tour", *words), {"QT_QPA_PLATFORM": "offscreen"})


def start(root: Path, plan: Start) -> int:
    """Start it from the project's folder and wait; return its exit status.

    On POSIX the process is replaced, so that signals and the terminal are the program's own.
    """
    environment = {**os.environ, **plan.settings}
    if os.name == "nt":
        return subprocess.run(plan.call, cwd=root, env=environment, check=False).returncode
    os.chdir(root)
    os.execve(plan.call[0], plan.call, environment)  # noqa: S606  never returns
    return 1
