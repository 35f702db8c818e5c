"""Starts the counter: the window is painted first, everything heavy is loaded behind it."""

import gc
import logging
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from window_client.clock import SystemClock
from window_client.errors import WindowClientError
from window_client.settings import Settings, default_folder, load_settings

from ui.application import make_desktop
from ui.message_bar import failure
from ui.program.platform_process import PlatformProcess
from ui.program.stage import Place, Stage
from ui.scanner import ScannerFilter
from ui.shell.main_window import MainWindow
from ui.shell.shell_state import ShellState
from ui.sign_in.sign_in_state import PracticeHint
from ui.task_runner import TaskRunner

PRACTICE_FOLDER = "practice"
PRACTICE_HINT = PracticeHint(account="9001", password="practice", code="DEMO-W1")  # noqa: S106  fictitious


def run_counter(data: Path | None) -> int:
    """Open the counter on a data folder and return the exit status."""
    folder = data or default_folder()
    settings = load_settings(folder)
    return _run(lambda: Place(folder=folder, settings=settings, platform=settings.platform), settings)


def run_practice(data: Path | None) -> int:
    """Open a practice counter with a platform of its own."""
    folder = data or default_folder() / PRACTICE_FOLDER
    settings = load_settings(folder)
    process = PlatformProcess(folder / "platform")

    def place() -> Place:
        address = process.start()
        return Place(
            folder=folder / "window",
            settings=settings,
            platform=address,
            practice=PRACTICE_HINT,
        )

    try:
        return _run(place, settings, practice=True)
    finally:
        process.stop()


def _run(place: Callable[[], Place], settings: Settings, *, practice: bool = False) -> int:
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    desktop = make_desktop(sys.argv[:1], percent=settings.scale_percent)
    window = MainWindow()
    window.display(ShellState(hall="", practice=practice, bare=True, status=window.tr("正在启动…")))
    owner = QObject()
    stage = Stage(desktop=desktop, window=window, tasks=TaskRunner(owner), clock=SystemClock(), owner=owner)
    opening = Opening(stage, place)
    window.installEventFilter(FirstPaint(opening, opening.begin))
    window.show()
    status = desktop.application.exec()
    opening.end()
    return status


class FirstPaint(QObject):
    """Does something once, right after a window has been painted for the first time."""

    def __init__(self, parent: QObject, act: Callable[[], None]) -> None:
        """Wait for the window that this filter is installed on."""
        super().__init__(parent)
        self._act = act

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything through; the act comes when the paint is done."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._act)
        return super().eventFilter(watched, event)


class Opening(QObject):
    """Loads what is heavy in the store's lane while the window already stands."""

    def __init__(self, stage: Stage, place: Callable[[], Place]) -> None:
        """Do nothing before the first paint; `place` may start a process and is called off the GUI thread."""
        super().__init__(stage.owner)
        self._stage, self._place = stage, place
        self._program: object | None = None
        self._scanner: ScannerFilter | None = None

    @Slot()
    def begin(self) -> None:
        """Load; called when the window has been shown."""
        self._stage.tasks.store.run(self._load, owner=self, done=self._open, failed=self._refused)

    def end(self) -> None:
        """Let everything finish and close."""
        close = getattr(self._program, "close", None)
        if close is not None:
            close()
        self._stage.tasks.shutdown()

    def _load(self) -> Place:
        import ui.program.program  # noqa: F401, PLC0415  SQLAlchemy and the like, after the first paint

        return self._place()

    def _open(self, place: Place) -> None:
        from ui.program.program import Program  # noqa: PLC0415  loaded by now

        gc.freeze()  # what the imports made stays for good: no collection need look at it again
        program = Program(self._stage, place)
        self._program = program
        self._scanner = ScannerFilter(self._stage.desktop.application, self._stage.clock.monotonic_ms)
        self._scanner.scanned.connect(program.scan)

    def _refused(self, error: WindowClientError) -> None:
        from ui.error_messages import ErrorMessages  # noqa: PLC0415

        language = self._stage.desktop.languages.current
        self._stage.window.messages.post(failure(ErrorMessages(language).notice_for(error)))
