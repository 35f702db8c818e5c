"""The files the house rules are about: everything of ours, committed or about to be."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("window_client", "ui", "sync", "printing", "resources")


@cache
def all_files() -> tuple[Path, ...]:
    """Return every file that git tracks or would offer to track, relative to the root."""
    call = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(call, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    return tuple(sorted(Path(name) for name in set(names) if name and (ROOT / name).is_file()))


def python_files(*tops: str) -> tuple[Path, ...]:
    """Return the Python files under the given top folders."""
    return tuple(path for path in all_files() if path.suffix == ".py" and path.parts[0] in tops)


def text_files() -> Iterator[tuple[Path, str]]:
    """Yield every file that is text, with its text."""
    for path in all_files():
        try:
            yield path, (ROOT / path).read_text("utf-8")
        except UnicodeDecodeError:
            continue


@cache
def tree_of(path: Path) -> ast.Module:
    """Parse a Python file."""
    return ast.parse((ROOT / path).read_text("utf-8"), filename=str(path))
