"""Qt is used where the design says and nowhere else."""

import ast
from pathlib import Path

import pytest

from tests.house_rules.project_files import PACKAGES, python_files, tree_of

QT = {"PySide6", "shiboken6"}


def imports_of(tree: ast.AST) -> set[str]:
    """Return all modules imported anywhere in the tree, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def may_use_qt(path: Path) -> bool:
    """Tell whether a file is one of the places for Qt."""
    return (
        path.parts[0] == "ui"
        or path == Path("window_client/__main__.py")
        or (path.parts[0] == "printing" and path.name.startswith("qt_"))
    )


@pytest.mark.parametrize("path", [p for p in python_files(*PACKAGES) if not may_use_qt(p)], ids=str)
def test_module_imports_neither_qt_nor_what_needs_it(path: Path) -> None:
    imported = imports_of(tree_of(path))

    assert [name for name in imported if name.partition(".")[0] in QT] == []
    assert [name for name in imported if name.startswith("printing.qt_")] == []


def test_the_rule_sees_imports_in_every_form() -> None:
    code = (
        "import PySide6.QtCore\ndef f():\n    from PySide6 import QtGui\n    from printing import qt_printer"
    )

    assert {"PySide6.QtCore", "PySide6.QtGui", "printing.qt_printer"} <= imports_of(ast.parse(code))
