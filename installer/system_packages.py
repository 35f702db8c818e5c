"""What the program needs from the system on Debian's family (Debian, Ubuntu, UOS, Kylin), and how to get it.

Whether a library is there is asked by loading it, not by a package's name: names differ between releases
(Debian 13 and Ubuntu 24.04 renamed libglib2.0-0 to libglib2.0-0t64), the files do not.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec

from installer.failures import SetupFailed


@dataclass(frozen=True, slots=True)
class Need:
    """One library or program of the system.

    Attributes:
        probe: File name of a shared library (it has ".so" in it), or "import" and a module of this Python, or
            the name of a program.
        packages: Packages that bring it, the newest name first; the first one the system knows is taken.
        vital: Without it nothing starts; otherwise one part does not work, and says so when used.
    """

    probe: str
    packages: tuple[str, ...]
    vital: bool = True


ENVIRONMENT = (Need("import ensurepip", (f"python3.{sys.version_info.minor}-venv", "python3-venv")),)
"""For making `.venv`: Debian ships this part of Python separately."""

DRAWING = (
    Need("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Need("libGL.so.1", ("libgl1",)),
    Need("libEGL.so.1", ("libegl1",)),
    Need("libfontconfig.so.1", ("libfontconfig1",)),
    Need("libfreetype.so.6", ("libfreetype6",)),
    Need("libdbus-1.so.3", ("libdbus-1-3",)),
    Need("libxkbcommon.so.0", ("libxkbcommon0",)),
    Need("libX11.so.6", ("libx11-6",)),
    Need("libbrotlidec.so.1", ("libbrotli1",)),
    Need("libgssapi_krb5.so.2", ("libgssapi-krb5-2",)),
    Need("libstdc++.so.6", ("libstdc++6",)),
    Need("libcups.so.2", ("libcups2t64", "libcups2"), vital=False),
)
"""For Qt to load and to draw without a screen; libcups for printers."""

WINDOW = (
    Need("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    Need("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    Need("libxcb-image.so.0", ("libxcb-image0",)),
    Need("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    Need("libxcb-render-util.so.0", ("libxcb-render-util0",)),
    Need("libxcb-shape.so.0", ("libxcb-shape0",)),
    Need("libxcb-xkb.so.1", ("libxcb-xkb1",)),
    Need("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
    Need("libX11-xcb.so.1", ("libx11-xcb1",)),
    Need("libwayland-cursor.so.0", ("libwayland-cursor0",), vital=False),
)
"""For a window on an X or Wayland desktop."""

TESTS = (
    Need("Xvfb", ("xvfb",), vital=False),
    Need("xauth", ("xauth",), vital=False),
    Need("ippeveprinter", ("cups-ipp-utils",), vital=False),
    Need("dbus-daemon", ("dbus-daemon", "dbus"), vital=False),
    Need("pdftoppm", ("poppler-utils",), vital=False),
    Need("objdump", ("binutils",), vital=False),
)
"""A screen nobody sees, a network printer that prints to files, a second PDF reader, PyInstaller's helper."""

_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
_PATHS_OF_PROGRAMS = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))


def is_present(need: Need) -> bool:
    """Tell whether the library loads, or the module or program is found."""
    if need.probe.startswith("import "):
        return find_spec(need.probe.removeprefix("import ")) is not None
    if ".so" not in need.probe:
        return shutil.which(need.probe, path=_PATHS_OF_PROGRAMS) is not None
    try:
        ctypes.CDLL(need.probe)
    except OSError:
        return False
    return True


def find_missing(needs: Iterable[Need], present: Callable[[Need], bool] = is_present) -> tuple[Need, ...]:
    """Return what is not there, in the order given."""
    return tuple(need for need in needs if not present(need))


def choose_packages(missing: Iterable[Need], known: Callable[[str], bool]) -> list[str]:
    """Name the packages to install: for each need the first name that the system's lists know.

    If they know none of the names (lists never fetched), the last one is taken, which is the oldest and on
    newer releases still provided by the renamed package.
    """
    chosen = [next((p for p in need.packages if known(p)), need.packages[-1]) for need in missing]
    return list(dict.fromkeys(chosen))


def apt_line(packages: Iterable[str]) -> str:
    """Return the line that a person would type."""
    return " ".join(("sudo", *_INSTALL, *packages))


def apt_calls(packages: Iterable[str], *, root: bool, sudo: bool) -> list[list[str]]:
    """Return the calls that refresh the lists and install, or none where that takes a password."""
    if not root and not sudo:
        return []
    prefix = [] if root else ["sudo", "-n"]
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    return [[*quiet, "apt-get", "update", "-q"], [*quiet, *_INSTALL, "-q", *packages]]


def ensure(needs: Iterable[Need]) -> None:
    """Bring what is missing, where that may be done; otherwise say the line to type.

    Raises:
        SetupFailed: Something vital is still missing.
    """
    missing = find_missing(needs)
    if not missing:
        return
    line = apt_line(choose_packages(missing, _is_known))
    if shutil.which("apt-get") is None:
        line = "your system's package manager, for: " + ", ".join(need.probe for need in missing)
    elif _install(missing):
        missing = find_missing(missing)
    _report(missing, line)


def _install(missing: tuple[Need, ...]) -> bool:
    calls = apt_calls(["?"], root=_is_root(), sudo=_has_free_sudo())
    if not calls:
        return False
    update, _ = calls
    print("System packages are missing; refreshing the package lists", flush=True)
    subprocess.run(update, capture_output=True, check=False)  # stale lists may still do
    packages = choose_packages(missing, _is_known)
    print("Installing " + " ".join(packages), flush=True)
    call = apt_calls(packages, root=_is_root(), sudo=_has_free_sudo())[-1]
    done = subprocess.run(call, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        print("apt-get: " + " ".join(done.stderr.strip().splitlines()[-1:]), flush=True)
    return True


def _report(missing: tuple[Need, ...], line: str) -> None:
    if not missing:
        return
    names = ", ".join(need.probe for need in missing)
    if any(need.vital for need in missing):
        raise SetupFailed(f"Missing from the system: {names}.", f"Install with: {line}")
    print(
        f"Missing from the system: {names}. What needs them will not work.\n  Install with: {line}",
        flush=True,
    )


def _is_known(package: str) -> bool:
    call = ["apt-cache", "show", "--no-all-versions", package]
    try:
        return subprocess.run(call, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _has_free_sudo() -> bool:
    if shutil.which("sudo") is None:
        return False
    call = ["sudo", "-n", "true"]
    return subprocess.run(call, capture_output=True, check=False).returncode == 0
