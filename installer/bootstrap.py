"""Set the program up and start it.

    python3 installer/bootstrap.py run  [words passed on to the program]
    python3 installer/bootstrap.py test [--fast] [-- words passed on to pytest]

Needs nothing but Python. This one file is kept readable by old Pythons too, so that they say what
is needed instead of failing to read it; all the rest stands in the modules beside it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 13)  # the last one that the pinned Qt knows
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120


def find_fitting_python() -> str | None:
    """Return the path of an installed Python that fits, the newest first."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        path = shutil.which("python3.%d" % minor)  # noqa: UP031
        if path:
            return path
    return None


def explain() -> str:
    """Say what is here, what is needed, and where to get it."""
    here = "%d.%d" % sys.version_info[:2]  # noqa: UP031
    return (
        "This is Python " + here + "; Python 3.11, 3.12 or 3.13 is needed.\n"
        "  Debian, Ubuntu: sudo apt-get install python3 python3-venv (or python3.12 python3.12-venv)\n"
        "  UOS, Kylin: their own Python is older; install a Python 3.11 package from your software source\n"
        "  Windows: install Python 3.12 (64 bit) and start again with: py -3.12 installer\\bootstrap.py"
    )


def main() -> int:
    """Go on with this Python if it fits, else with one that does, else say what is needed."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        other = find_fitting_python()
        if other is None:
            sys.stderr.write(explain() + "\n")
            return 2
        return subprocess.call([other, os.path.abspath(__file__)] + sys.argv[1:])  # noqa: PTH100, RUF005
    sys.path.insert(0, ROOT)
    from installer.commands import main as run_command  # noqa: PLC0415  newer syntax inside

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
