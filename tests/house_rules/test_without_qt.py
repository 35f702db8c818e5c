"""The core works with Qt made unimportable: every module imports, and the core's own tests pass."""

import os
import subprocess
import sys

import pytest

from tests.house_rules.project_files import ROOT, python_files

CORE = ("window_client", "sync", "printing", "resources")
CORE_TESTS = (
    "tests/domain",
    "tests/store",
    "tests/services",
    "tests/devices",
    "tests/sync",
    "tests/printing",
)


def core_modules() -> list[str]:
    """Return the names of all modules that must do without Qt."""
    files = [path for path in python_files(*CORE) if path.name != "__main__.py" and "tools" not in path.parts]
    names = [".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in files]
    return [name for name in names if not name.startswith("printing.qt_")]


def run_without_qt(*words: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    call = [sys.executable, *words]
    return subprocess.run(call, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_every_module_of_the_core_imports() -> None:
    program = "import sys, importlib\nfrom tests.no_qt import block_qt\n"
    program += "for name in sys.argv[1:]: importlib.import_module(name)\n"
    program += "assert not {'PySide6', 'shiboken6'} & sys.modules.keys()"

    done = run_without_qt("-c", program, *core_modules())

    assert done.returncode == 0, done.stderr


def test_the_blocker_blocks() -> None:
    done = run_without_qt("-c", "import tests.no_qt, PySide6.QtCore")

    assert "is blocked: the core must work without it" in done.stderr


@pytest.mark.slow
def test_the_tests_of_the_core_pass() -> None:
    folders = [folder for folder in CORE_TESTS if (ROOT / folder).is_dir()]
    switched_off = ("-p", "no:pytest-qt", "-p", "no:cacheprovider")

    done = run_without_qt(
        "-m", "pytest", "-p", "tests.no_qt", *switched_off, "-q", "-m", "not slow", *folders
    )

    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert " passed" in done.stdout
