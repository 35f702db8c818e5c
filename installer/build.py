"""Build the one-folder bundle of client and platform: `python3 installer/build.py [--out dist]`.

Its inputs are this project and the locked packages, nothing else. A bundle runs where the C library is at
least as new as on the machine that built it: build on the oldest system served.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from installer import environment, licences, requirement_sets  # noqa: E402  found through the line above
from installer.failures import SetupFailed  # noqa: E402

NAME = "window_client"
FIXED_MOMENT = "1767225600"
"""Time stamp inside the bundle, so that equal inputs give equal files: 2026-01-01 UTC, in seconds."""


def build_arguments(python: Path, *, out: Path, work: Path) -> list[str]:
    """Return the call of PyInstaller."""
    words = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    words += ["--distpath", str(out), "--workpath", str(work)]
    return [*words, str(ROOT / "installer" / f"{NAME}.spec")]


def build_environment(present: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of the build: nothing random, no clock, no screen, no foreign modules."""
    kept = {name: value for name, value in present.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": FIXED_MOMENT, "QT_QPA_PLATFORM": "offscreen"}
    return {**kept, **fixed}


def build(python: Path, out: Path) -> Path:
    """Build, and put licences and the note of what it was built from beside the program.

    Returns:
        The bundle's folder.

    Raises:
        SetupFailed: PyInstaller failed; what it said stands above.
    """
    work = out / "build-files"
    call = build_arguments(python, out=out, work=work)
    if subprocess.run(call, cwd=ROOT, env=build_environment(os.environ), check=False).returncode:
        raise SetupFailed("The bundle could not be built.", "Read what PyInstaller said above.")
    shutil.rmtree(work)
    _add_papers(out / NAME)
    return out / NAME


def _add_papers(bundle: Path) -> None:
    """Add the licences (Qt's is the LGPL: its libraries lie there replaceable) and the build note."""
    lock = requirement_sets.lock_file(ROOT, "run").read_text("utf-8")
    packages = licences.copy_licences(lock, bundle / "licences")
    for text in sorted((ROOT / "installer" / "licence_texts").iterdir()):
        shutil.copyfile(text, bundle / "licences" / text.name)
    shutil.copyfile(ROOT / "LICENSE", bundle / "LICENSE")
    note = {"made_from": requirement_sets.fingerprint(ROOT, "run"), "packages": packages}
    note["c_library"] = " ".join(platform.libc_ver()).strip()
    (bundle / "build.json").write_text(json.dumps(note, indent=2, sort_keys=True) + "\n", "utf-8")


def size_mb(folder: Path) -> int:
    """Return the size of all files in a folder, in megabytes (10^6 bytes)."""
    return sum(file.stat().st_size for file in folder.rglob("*") if not file.is_symlink()) // 1_000_000


def main(words: Sequence[str]) -> int:
    """Make the environment, go on inside it, build, and say where the bundle is."""
    parser = argparse.ArgumentParser(description="Build the one-folder bundle.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder for the bundle")
    out = parser.parse_args(words).out.resolve()
    try:
        python = environment.ensure(ROOT, "dev")
        if Path(sys.prefix).resolve() != (ROOT / environment.FOLDER).resolve():
            return subprocess.call([str(python), str(Path(__file__).resolve()), *words])
        bundle = build(python, out)
    except SetupFailed as failure:
        print(f"{failure.what}\n  {failure.next_step}", file=sys.stderr)
        return 1
    print(f"{bundle} ({size_mb(bundle)} MB)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
