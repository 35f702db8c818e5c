"""Write the lock files anew from the `.in` files: `.venv/bin/python installer/lock.py`.

uv resolves once for every machine served (its markers stand in the lock) and takes the checksums of all files
of each version from the configured package index. No address of an index gets into a lock file.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "installer" / "requirements"
OLDEST_PYTHON = "3.11"
HEADING = "# Written by installer/lock.py from {name}.in; every file is checked against these sums.\n"
LEFT_OUT = ("pip",)
"""sqlite-utils names pip for a command of its own that is not used here; an environment has it anyway."""


def compile_arguments(uv: str, name: str) -> list[str]:
    """Return the call of uv that resolves one set; `dev` keeps to the versions of `run`."""
    words = [uv, "pip", "compile", "--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes"]
    words += ["--no-config", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    words += [word for package in LEFT_OUT for word in ("--no-emit-package", package)]
    if name != "run":
        words += ["--constraints", "run.txt"]
    return [*words, "--quiet", "--upgrade", f"{name}.in"]


def main() -> int:
    """Write both lock files; `dev` after `run`, because it leans on it."""
    beside = Path(sys.executable).with_name("uv")
    uv = str(beside) if beside.exists() else shutil.which("uv")
    if uv is None:
        print("uv is needed; it comes with: python3 installer/bootstrap.py test", file=sys.stderr)
        return 1
    for name in ("run", "dev"):
        done = subprocess.run(
            compile_arguments(uv, name), cwd=FOLDER, stdout=subprocess.PIPE, text=True, check=False
        )
        if done.returncode:
            return done.returncode
        (FOLDER / f"{name}.txt").write_text(HEADING.format(name=name) + done.stdout, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
