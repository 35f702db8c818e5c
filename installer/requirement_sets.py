"""The locked requirements: which sets there are, and what identifies their present content."""

import hashlib
import platform
import sys
from pathlib import Path

FOLDER = Path("installer") / "requirements"
CONTAINED = {"run": ("run",), "dev": ("dev", "run")}
"""What is there once a set is installed: everything in `run` is in `dev` too."""


def lock_file(root: Path, name: str) -> Path:
    """Return the path of a set's lock file."""
    return root / FOLDER / f"{name}.txt"


def fingerprint(root: Path, name: str) -> str:
    """Return what an environment must have been made from: this Python and the lock file's bytes.

    The last figure of Python's version does not count: packages are made for 3.11, not for 3.11.7.
    """
    digest = hashlib.sha256(lock_file(root, name).read_bytes()).hexdigest()
    python = f"{platform.python_implementation()} {sys.version_info.major}.{sys.version_info.minor}"
    return f"{python} {digest}"


def count_packages(lock: str) -> int:
    """Count the pinned versions in a lock file's text, whatever machine they are for."""
    return sum("==" in line and not line.startswith((" ", "#")) for line in lock.splitlines())
