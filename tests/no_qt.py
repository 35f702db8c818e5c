"""A pytest plugin that makes Qt unimportable: `pytest -p tests.no_qt -p no:pytest-qt tests/domain`.

Shows that the core needs no Qt, whatever the static import contracts may overlook.
"""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

BLOCKED = {"PySide6", "shiboken6"}


class QtBlocker(MetaPathFinder):
    """Answers every question for Qt with a refusal."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse Qt; leave the rest to the other finders."""
        del path, target
        if fullname.partition(".")[0] in BLOCKED:
            raise ModuleNotFoundError(f"{fullname} is blocked: the core must work without it", name=fullname)
        return None


def block_qt() -> None:
    """Make Qt unimportable in this process."""
    loaded = sorted(BLOCKED & sys.modules.keys())
    if loaded:
        raise RuntimeError(f"loaded before it was blocked: {loaded}")
    sys.meta_path.insert(0, QtBlocker())


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the settings of pytest-qt, which is switched off, so that pyproject.toml stays valid."""
    parser.addini("qt_api", "see pytest-qt")
    parser.addini("qt_log_level_fail", "see pytest-qt")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out what is about Qt by its name."""
    return True if collection_path.name.startswith("test_qt_") else None


block_qt()
