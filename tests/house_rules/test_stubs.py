"""No function only pretends to be there."""

import ast
from pathlib import Path

import pytest

from tests.house_rules.project_files import PACKAGES, python_files, tree_of

Function = ast.FunctionDef | ast.AsyncFunctionDef


def is_interface(node: ast.ClassDef) -> bool:
    """Tell whether a class only describes what others do."""
    return any(
        ast.unparse(base).split("[")[0] in {"Protocol", "typing.Protocol", "ABC"} for base in node.bases
    )


def does_nothing(function: Function) -> bool:
    """Tell whether the body is `pass` or `...` and nothing else (a docstring that says why is enough)."""
    return all(
        isinstance(statement, ast.Pass)
        or (isinstance(statement, ast.Expr) and getattr(statement.value, "value", None) is ...)
        for statement in function.body
    )


def stubs_in(tree: ast.AST) -> list[str]:
    """Return the functions that do nothing, outside interfaces and overloads."""
    described = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and is_interface(node)
        for child in ast.walk(node)
    }
    functions = [node for node in ast.walk(tree) if isinstance(node, Function) and id(node) not in described]
    overloads = {id(f) for f in functions if "overload" in {ast.unparse(d) for d in f.decorator_list}}
    return [f.name for f in functions if does_nothing(f) and id(f) not in overloads]


@pytest.mark.parametrize("path", python_files(*PACKAGES, "installer"), ids=str)
def test_no_function_is_a_stub(path: Path) -> None:
    assert stubs_in(tree_of(path)) == []


def test_the_rule_tells_stubs_from_interfaces() -> None:
    interface = "class Reads(Protocol):\n    def read(self): ...\n"
    code = interface + "class Reader:\n    def read(self): ...\ndef late(): pass"

    assert sorted(stubs_in(ast.parse(code))) == ["late", "read"]
