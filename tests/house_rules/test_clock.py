"""Whoever needs the time is given a clock: no other source of it."""

import ast
from pathlib import Path

import pytest

from tests.house_rules.project_files import PACKAGES, python_files, tree_of

READS_THE_TIME = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
}
THE_CLOCK = Path("window_client/clock.py")


def readings_of_time(tree: ast.AST) -> list[str]:
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = [(ast.unparse(call), getattr(call, "lineno", 0)) for call in calls]
    return [
        f"{name} in line {line}" for name, line in names if ".".join(name.split(".")[-2:]) in READS_THE_TIME
    ]


@pytest.mark.parametrize("path", python_files(*PACKAGES, "tests"), ids=str)
def test_no_module_reads_the_time_by_itself(path: Path) -> None:
    if path == THE_CLOCK or path.parts[:2] == ("tests", "bench"):
        return

    assert readings_of_time(tree_of(path)) == []


@pytest.mark.parametrize(
    "code",
    ["datetime.now(UTC)", "datetime.datetime.now()", "date.today()", "time.time()", "x = [time.time_ns()]"],
)
def test_the_rule_sees_a_reading(code: str) -> None:
    assert readings_of_time(ast.parse(code))


def test_the_rule_leaves_clocks_alone() -> None:
    assert readings_of_time(ast.parse("self._clock.now(); clock.now(); time.monotonic()")) == []
