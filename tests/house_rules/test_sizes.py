"""Modules and functions stay small enough to be read in one go."""

import ast
from pathlib import Path

import pytest

from tests.house_rules.project_files import PACKAGES, ROOT, python_files, tree_of

MODULE_LINES = 400
FUNCTION_LINES = 60


def long_functions(tree: ast.AST) -> list[str]:
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    sizes = [(node.name, (node.end_lineno or node.lineno) - node.lineno + 1) for node in functions]
    return [f"{name}: {size} lines" for name, size in sizes if size > FUNCTION_LINES]


@pytest.mark.parametrize("path", python_files(*PACKAGES, "installer", "tests"), ids=str)
def test_module_and_its_functions_are_small(path: Path) -> None:
    lines = len((ROOT / path).read_text("utf-8").splitlines())

    assert lines <= MODULE_LINES
    assert long_functions(tree_of(path)) == []


def test_the_rule_sees_a_long_function() -> None:
    body = "\n".join(f"    a = {number}" for number in range(FUNCTION_LINES))

    assert long_functions(ast.parse(f"async def long() -> None:\n{body}")) == ["long: 61 lines"]
