"""What the program stands on before anybody signs in."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from window_client.clock import Clock
from window_client.settings import Settings

from ui.application import Desktop
from ui.shell.main_window import MainWindow
from ui.sign_in.sign_in_state import PracticeHint
from ui.task_runner import TaskRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the program works and with whom.

    Attributes:
        folder: Data folder of this PC.
        platform: Base address of the central platform.
        practice: What may be typed in the practice hall; None in a real one.
    """

    folder: Path
    settings: Settings
    platform: str
    practice: PracticeHint | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """The window and its helpers; they live as long as the program.

    Attributes:
        owner: Qt parent of everything that has no place in the window.
    """

    desktop: Desktop
    window: MainWindow
    tasks: TaskRunner
    clock: Clock
    owner: QObject
