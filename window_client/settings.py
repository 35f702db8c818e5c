"""Where this PC keeps its work and which platform it talks to."""

import os
import sys
from pathlib import Path

import msgspec

from window_client.domain.clocks.thresholds import Thresholds, ThresholdsError, checked
from window_client.domain.values import Value
from window_client.errors import WindowClientError

FILE = "settings.json"


class SettingsNotUnderstood(WindowClientError):
    """The settings file is damaged; `place` names it."""

    code = "settings.not_understood"


class Settings(Value, frozen=True, kw_only=True):
    """Settings of one PC.

    Attributes:
        platform: Base address of the central platform.
        printers: Print queue (IPP address) per kind of paper: `documents`, `certificates`; a missing one
            writes PDF files into the folder `printed`.
        scale_percent: Size of the screens, 100 to 200.
        language: `zh_CN` or `en`.
        supervision: The hall's own marks for the supervision lights; None for those of the release.
    """

    platform: str = ""
    printers: dict[str, str] = {}
    scale_percent: int = 100
    language: str = "zh_CN"
    supervision: Thresholds | None = None


def default_folder() -> Path:
    """Return the folder for this user's data: `WINDOW_CLIENT_DATA`, else the system's place for it."""
    chosen = os.environ.get("WINDOW_CLIENT_DATA")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "WindowClient"
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "window-client"


def load_settings(folder: Path) -> Settings:
    """Read the settings of a data folder; without a file the defaults.

    Raises:
        SettingsNotUnderstood: The file is damaged, or its marks cannot be used.
    """
    file = folder / FILE
    if not file.exists():
        return Settings()
    try:
        settings = msgspec.json.decode(file.read_bytes(), type=Settings)
        if settings.supervision:
            checked(settings.supervision)
    except (msgspec.MsgspecError, ThresholdsError) as error:
        raise SettingsNotUnderstood(place=FILE, why=str(error)) from error
    return settings


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings so that a crash leaves the old or the new file, never half of one."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = folder / f"{FILE}.new"
    fresh.write_bytes(msgspec.json.format(msgspec.json.encode(settings)))
    fresh.replace(folder / FILE)
