"""Chinese input under the bundled Qt, which carries few input method plugins.

On Linux the wheel has the ibus and compose plugins only. A session that says `fcitx` would get no Chinese at
all; fcitx 5 also answers the ibus protocol, so the setting is turned to `ibus` before Qt starts.
"""

import sys
from collections.abc import MutableMapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

_FALLBACK = "ibus"
_DELIBERATE = frozenset({"none", "compose"})


def bundled_plugins(folder: Path | None = None) -> frozenset[str]:
    """Return the names of the input method plugins that came with Qt."""
    base = folder or Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    files = (base / "platforminputcontexts").glob("*plugin*.so")
    return frozenset(_plugin_name(file.name) for file in files)


def choose_input_method(
    environment: MutableMapping[str, str],
    plugins: frozenset[str],
    platform: str = sys.platform,
) -> str | None:
    """Replace an input method whose plugin is not bundled; return the name replaced, or None.

    Must run before QApplication is made, since Qt reads the variables there. An environment that says
    nothing to Qt but names an input method to others (`XMODIFIERS`, `GTK_IM_MODULE`) is taken at that word.
    """
    if not platform.startswith("linux"):
        return None
    usable = plugins | _DELIBERATE
    listed = _names(environment.get("QT_IM_MODULES", ""))
    if usable.intersection(listed):
        return None
    wanted = environment.get("QT_IM_MODULE") or (listed or [_said_to_others(environment)])[0]
    environment.pop("QT_IM_MODULES", None)
    if not wanted or (wanted in usable and environment.get("QT_IM_MODULE") == wanted):
        return None
    environment["QT_IM_MODULE"] = wanted if wanted in usable else _FALLBACK
    return None if wanted in usable else wanted


def _names(listed: str) -> list[str]:
    return [name.strip() for name in listed.split(";") if name.strip()]


def _said_to_others(environment: MutableMapping[str, str]) -> str:
    modifier = environment.get("XMODIFIERS", "")
    return (
        modifier.removeprefix("@im=") if modifier.startswith("@im=") else environment.get("GTK_IM_MODULE", "")
    )


def _plugin_name(file_name: str) -> str:
    stem = file_name.split(".", maxsplit=1)[0].removeprefix("lib")
    return stem.removesuffix("plugin").removesuffix("platforminputcontext").rstrip("-_")
