"""Tests use the real thing and wait for conditions, not for time."""

import ast
from pathlib import Path

import pytest

from tests.house_rules.project_files import python_files, tree_of
from tests.house_rules.test_qt_places import imports_of


def sleeps_in(tree: ast.AST) -> list[int]:
    """Return the lines that sleep."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call.lineno for call in calls if ast.unparse(call.func) in {"time.sleep", "sleep", "qtbot.wait"}]


@pytest.mark.parametrize("path", python_files("tests"), ids=str)
def test_no_mocks_and_no_sleeping(path: Path) -> None:
    tree = tree_of(path)

    assert [name for name in imports_of(tree) if name.startswith(("unittest.mock", "pytest_mock"))] == []
    assert sleeps_in(tree) == []


def test_the_rule_sees_sleeping() -> None:
    assert sleeps_in(ast.parse("time.sleep(1)\nqtbot.wait(5)\nqtbot.waitUntil(ready)")) == [1, 2]
