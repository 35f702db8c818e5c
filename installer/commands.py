"""The two commands of bootstrap.py."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from installer import checks, environment, launch, system_packages
from installer.failures import SetupFailed

ROOT = Path(__file__).resolve().parent.parent
USAGE = """Use: python3 installer/bootstrap.py run  [words passed on to the program]
     python3 installer/bootstrap.py test [--fast] [-- words passed on to pytest]"""


def main(words: Sequence[str]) -> int:
    """Run one command; return the exit status (2: wrong words)."""
    actions = {"run": _run, "test": _test}
    if not words or words[0] not in actions:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        return actions[words[0]](list(words[1:]))
    except SetupFailed as failure:
        print(f"{failure.what}\n  {failure.next_step}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nStopped. Starting again goes on from here.", file=sys.stderr)
    return 1


def _run(words: list[str]) -> int:
    screen = launch.has_screen(os.environ, windows=os.name == "nt")
    python = _set_up("run", system_packages.DRAWING + (system_packages.WINDOW if screen else ()))
    return launch.start(ROOT, launch.plan_start(python, words, screen=screen))


def _set_up(name: str, needs: tuple[system_packages.Need, ...]) -> Path:
    """Bring the system's part (nothing on Windows), then the environment; return its interpreter."""
    if not environment.is_complete(ROOT, name):
        needs = system_packages.ENVIRONMENT + needs
    if os.name != "nt":
        system_packages.ensure(needs)
    return environment.ensure(ROOT, name)


def split_test_words(words: Sequence[str]) -> tuple[bool, list[str]] | None:
    """Read the words after `test`: is it fast, and what is for pytest; None if not understood."""
    end = words.index("--") if "--" in words else len(words)
    ours, theirs = words[:end], list(words[end + 1 :])
    return ("--fast" in ours, theirs) if set(ours) <= {"--fast"} else None


def _test(words: list[str]) -> int:
    split = split_test_words(words)
    if split is None:
        print(USAGE, file=sys.stderr)
        return 2
    fast, for_pytest = split
    needs = system_packages.DRAWING + system_packages.WINDOW + system_packages.TESTS
    python = _set_up("dev", needs)
    return checks.run_steps(ROOT, checks.plan_steps(python, fast=fast, words=for_pytest))
