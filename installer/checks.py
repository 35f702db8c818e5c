"""The checks of the whole project, in order; pytest closes the run so that its count stands last."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WORKERS = 2
"""Processes that share the tests; more do not pay on the small machines that run them."""


@dataclass(frozen=True, slots=True)
class Step:
    """One check and the words that run it."""

    name: str
    call: tuple[str, ...]


def plan_steps(python: Path, *, fast: bool, words: Sequence[str]) -> list[Step]:
    """Return all checks.

    Args:
        python: The environment's interpreter; every tool starts through it, so a moved folder works.
        fast: Leave out the tests marked slow.
        words: Passed on to pytest.
    """
    module = (str(python), "-m")
    contracts = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    chosen = ("-m", "not slow") if fast else ()
    return [
        Step("format", (*module, "ruff", "format", "--check", ".")),
        Step("lint", (*module, "ruff", "check", ".")),
        Step("import contracts", (str(python), "-c", contracts)),
        Step("types", (*module, "mypy")),
        Step("tests", (*module, "pytest", "-n", str(WORKERS), *chosen, *words)),
    ]


def run_steps(root: Path, steps: Sequence[Step]) -> int:
    """Run every step, whatever the ones before said, and return 0 only if all were content."""
    failed: list[str] = []
    for step in steps:
        if step is steps[-1] and failed:
            print("Not in order: " + ", ".join(failed), flush=True)
        print(f"== {step.name}", flush=True)
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        if subprocess.run(step.call, cwd=root, env=environment, check=False).returncode:
            failed.append(step.name)
    return 1 if failed else 0
