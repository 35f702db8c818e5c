"""What `run` and `test` start, on which machine, and with which words."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer import bootstrap, checks, launch
from installer.commands import main, split_test_words
from tests.house_rules.project_files import ROOT

PYTHON = Path("venv/python")


def test_practice_on_a_screen() -> None:
    plan = launch.plan_start(PYTHON, ["--hall", "demo"], screen=True)

    assert plan.call == (str(PYTHON), "-m", "window_client", "practice", "--hall", "demo")
    assert plan.settings == {}


def test_tour_where_there_is_no_screen() -> None:
    plan = launch.plan_start(PYTHON, [], screen=False)

    assert plan.call == (str(PYTHON), "-m", "window_client", "tour", "--out", "tour")
    assert plan.settings == {"QT_QPA_PLATFORM": "offscreen"}


@pytest.mark.parametrize(
    ("variables", "windows", "screen"),
    [
        ({}, False, False),
        ({"DISPLAY": ""}, False, False),
        ({"DISPLAY": ":0"}, False, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, False, True),
        ({}, True, True),
    ],
)
def test_a_screen_is_recognised(variables: dict[str, str], windows: bool, screen: bool) -> None:  # noqa: FBT001
    assert launch.has_screen(variables, windows=windows) is screen


def test_checks_run_in_order_and_pytest_closes() -> None:
    steps = checks.plan_steps(PYTHON, fast=False, words=[])

    assert [step.name for step in steps] == ["format", "lint", "import contracts", "types", "tests"]
    assert steps[-1].call[1:] == ("-m", "pytest", "-n", "2")


def test_fast_leaves_out_slow_tests_and_words_reach_pytest() -> None:
    *_, tests = checks.plan_steps(PYTHON, fast=True, words=["tests/domain", "-x"])

    assert tests.call[-4:] == ("-m", "not slow", "tests/domain", "-x")


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ([], (False, [])),
        (["--fast"], (True, [])),
        (["--fast", "--", "-k", "ink"], (True, ["-k", "ink"])),
        (["--", "--fast"], (False, ["--fast"])),
        (["--quick"], None),
        (["tests/domain"], None),
    ],
)
def test_words_after_test_are_read(words: list[str], understood: tuple[bool, list[str]] | None) -> None:
    assert split_test_words(words) == understood


@pytest.mark.parametrize("statuses", [(0, 0), (1, 0), (0, 1)], ids=["all-well", "first-fails", "last-fails"])
def test_every_check_runs_and_one_failure_fails_all(
    tmp_path: Path, statuses: tuple[int, int], capfd: pytest.CaptureFixture[str]
) -> None:
    steps = [
        checks.Step(
            f"step-{place}", (sys.executable, "-c", f"print('ran {place}'); raise SystemExit({status})")
        )
        for place, status in enumerate(statuses)
    ]

    status = checks.run_steps(tmp_path, steps)

    said = capfd.readouterr().out
    assert status == (1 if any(statuses) else 0)
    assert "ran 0" in said
    assert "ran 1" in said
    assert ("Not in order: step-0" in said) is bool(statuses[0])


@pytest.mark.parametrize("words", [[], ["fly"], ["test", "--quick"]])
def test_wrong_words_are_answered_with_the_right_ones(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert "bootstrap.py test [--fast]" in capsys.readouterr().err


def test_an_old_python_says_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST", (4, 0))
    monkeypatch.setattr(bootstrap, "find_fitting_python", lambda: None)

    assert bootstrap.main() == 2
    said = capsys.readouterr().err
    assert f"This is Python {sys.version_info.major}.{sys.version_info.minor}" in said
    assert "Python 3.11, 3.12 or 3.13 is needed" in said


def test_an_old_python_hands_over_to_one_that_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []

    def succeed(call: list[str]) -> int:
        calls.append(call)
        return 0

    monkeypatch.setattr(bootstrap, "OLDEST", (4, 0))
    monkeypatch.setattr(bootstrap, "find_fitting_python", lambda: "python3.12")
    monkeypatch.setattr(subprocess, "call", succeed)
    monkeypatch.setattr(sys, "argv", ["bootstrap.py", "run"])

    assert bootstrap.main() == 0
    assert calls == [["python3.12", bootstrap.__file__, "run"]]


def test_old_pythons_can_read_bootstrap() -> None:
    source = (ROOT / "installer" / "bootstrap.py").read_text("utf-8")

    assert ast.parse(source, feature_version=(3, 7))


def test_setting_up_uses_the_standard_library_only() -> None:
    """As a fresh machine would: no site-packages at all."""
    program = (
        "import sys; sys.path.insert(0, '.'); import installer.commands, installer.lock, installer.build"
    )

    done = subprocess.run(
        [sys.executable, "-S", "-I", "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(os.name == "nt", reason="CI's shell script")
def test_ci_runs_the_readmes_command_and_nothing_else() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    commands = [line for line in script.splitlines() if line and not line.startswith("#")]

    assert commands == [
        "set -euo pipefail",
        'cd "$(dirname "${BASH_SOURCE[0]}")/.."',
        "python3 installer/bootstrap.py test",
    ]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
