"""The project's own Python environment, `.venv`: made once, filled from a lock file, then stamped."""

import os
import subprocess
import sys
from pathlib import Path

from installer.failures import SetupFailed, explain_pip
from installer.requirement_sets import CONTAINED, count_packages, fingerprint, lock_file

FOLDER = ".venv"
LOG = "setup.log"


def python_in(root: Path, *, windows: bool = os.name == "nt") -> Path:
    """Return where the environment's interpreter stands."""
    return root / FOLDER / ("Scripts/python.exe" if windows else "bin/python")


def is_complete(root: Path, name: str) -> bool:
    """Tell whether the environment holds what the set's lock file says, for this Python.

    Reads two small files; asks neither pip nor the network.
    """
    try:
        stamp = _stamp(root, name).read_text("utf-8")
    except OSError:
        return False
    return stamp == fingerprint(root, name) and python_in(root).exists()


def ensure(root: Path, name: str) -> Path:
    """Make the environment complete for a set and return its interpreter.

    Raises:
        SetupFailed: The environment could not be made or filled.
    """
    if not is_complete(root, name):
        _remove_stamps(root)
        _make(root)
        _fill(root, name)
        _write_stamps(root, name)
    return python_in(root)


def venv_arguments(root: Path, *, interpreter: str, present: str | None, wanted: str) -> list[str] | None:
    """Plan the making of the environment.

    Args:
        root: The project's folder.
        interpreter: The Python to make it with.
        present: Version of the environment that is there ("3.11"), if one is and it starts.
        wanted: Version of `interpreter`.

    Returns:
        The call that makes it, or None if the present one serves. One of another version, or one that does
        not start any more, is emptied first.
    """
    if present == wanted:
        return None
    return [interpreter, "-m", "venv", "--clear", str(root / FOLDER)]


def pip_arguments(python: Path, lock: Path) -> list[str]:
    """Return the one call of pip: what the lock names, nothing else, ready-made files only."""
    call = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--no-deps"]
    return [*call, "--only-binary=:all:", "--require-hashes", "-r", str(lock)]


def _stamp(root: Path, name: str) -> Path:
    return root / FOLDER / f"complete-{name}.txt"


def _remove_stamps(root: Path) -> None:
    for name in CONTAINED:
        _stamp(root, name).unlink(missing_ok=True)


def _write_stamps(root: Path, name: str) -> None:
    for each in CONTAINED[name]:
        _stamp(root, each).write_text(fingerprint(root, each), "utf-8")


def _present_version(root: Path) -> str | None:
    question = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [str(python_in(root)), "-c", question], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.strip()


def _make(root: Path) -> None:
    wanted = f"{sys.version_info.major}.{sys.version_info.minor}"
    call = venv_arguments(root, interpreter=sys.executable, present=_present_version(root), wanted=wanted)
    if call is None:
        return
    print(f"Making {FOLDER} with Python {wanted}", flush=True)
    made = subprocess.run(call, capture_output=True, text=True, check=False)
    if made.returncode:
        last = (made.stderr or made.stdout).strip().splitlines()[-1:]
        raise SetupFailed(f"{FOLDER} could not be made: {' '.join(last)}", "Delete it and start again.")


def _fill(root: Path, name: str) -> None:
    lock = lock_file(root, name)
    total = count_packages(lock.read_text("utf-8"))
    print(f"Installing {total} checked packages; the first time takes some minutes", flush=True)
    log = root / FOLDER / LOG
    status = _run_logged(pip_arguments(python_in(root), lock), log, total)
    if status:
        what, next_step = explain_pip(log.read_text("utf-8", "replace"))
        raise SetupFailed(what, f"{next_step} Log: {FOLDER}/{LOG}")


def _run_logged(call: list[str], log: Path, total: int) -> int:
    """Run pip with its words going to the log and only a count going to the terminal."""
    done = 0
    with (
        log.open("w", encoding="utf-8") as record,
        subprocess.Popen(
            call,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        ) as pip,
    ):
        for line in pip.stdout or ():
            record.write(line)
            if line.startswith(("Collecting ", "Requirement already satisfied")):
                done += 1
                _show_count(done, total)
    _show_count(0, total)
    return pip.returncode


def _show_count(done: int, total: int) -> None:
    if sys.stdout.isatty():
        print(f"\r  {done} of {total} " if done else "\r" + " " * 20 + "\r", end="", flush=True)
