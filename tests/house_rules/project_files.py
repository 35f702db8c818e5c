"""The files the house rules are about: everything of ours, committed or about to be."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("window_client", "ui", "sync", "printing", "resources")
OUR_FOLDERS = (*PACKAGES, "installer", "tests")


@cache
def all_files() -> tuple[Path, ...]:
    """Return every file that git tracks or would offer to track, relative to the root."""
    return tuple(sorted(Path(name) for name in set(_names()) if name and (ROOT / name).is_file()))


def _names() -> list[str]:
    if not (ROOT / ".git").exists():  # unpacked from an archive, not cloned
        found = (path.relative_to(ROOT) for top in OUR_FOLDERS for path in (ROOT / top).rglob("*"))
        return [path.as_posix() for path in found if "__pycache__" not in path.parts]
    call = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    return subprocess.run(call, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")


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
