"""`tour`: the main job through the real screens, offscreen, keyboard only."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

FAILED = 1


def run_tour(out: Path) -> int:
    """Take the tour and leave pictures and papers in a folder; return 0 only if every step happened.

    Prints one line a step. Works in a scratch folder with a platform of its own; neither the data folder nor
    the system's keyring is touched.
    """
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.tour.course import take  # noqa: PLC0415  Qt only after the platform is chosen

    with TemporaryDirectory(prefix="window-client-tour-", ignore_cleanup_errors=True) as name:
        happened = take(out, Path(name))
    sys.stdout.write(f"{'all steps happened' if happened else 'the tour stopped'}: {out.resolve()}\n")
    return 0 if happened else FAILED


def _has_display() -> bool:
    chosen = "QT_QPA_PLATFORM" in os.environ
    return chosen or os.name == "nt" or any(os.environ.get(one) for one in ("DISPLAY", "WAYLAND_DISPLAY"))
