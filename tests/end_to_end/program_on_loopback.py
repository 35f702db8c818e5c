"""The whole program in its window against the real platform process."""

from pathlib import Path
from time import monotonic_ns

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.end_to_end.window_on_loopback import NoKeyring
from tests.ui.pages.program_page import ProgramPage
from ui.application import Desktop
from ui.program.platform_process import PlatformProcess
from ui.program.program import Program
from ui.program.stage import Place, Stage
from ui.program.start import PRACTICE_HINT
from ui.shell.main_window import MainWindow
from ui.stall_watchdog import StallWatchdog
from ui.task_runner import TaskRunner
from window_client.clock import SystemClock
from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.services.counter import Counter
from window_client.settings import Settings


class ProgramOnLoopback:
    """One run of the program; the page is for working it, everything else only looks."""

    def __init__(self, bot: QtBot, desktop: Desktop, folder: Path, platform: PlatformProcess) -> None:
        self.folder = folder
        self._open = True
        self._owner = QObject()
        self._window = MainWindow()
        bot.addWidget(self._window)
        self._window.resize(1366, 768)
        self.watchdog = StallWatchdog(lambda: monotonic_ns() // 1_000_000, self._owner)
        stage = Stage(
            desktop=desktop, window=self._window, tasks=TaskRunner(self._owner), clock=SystemClock(),
            owner=self._owner,
        )  # fmt: skip
        place = Place(folder=folder, settings=Settings(), platform=platform.address, practice=PRACTICE_HINT)
        self.program = Program(stage, place, NoKeyring())
        self.page = ProgramPage(bot, self._window)

    @property
    def counter(self) -> Counter:
        assert self.program.workplace is not None, "nobody is signed in"
        return self.program.workplace.counter

    def case_numbered(self, number: str) -> Case:
        with self.counter.desk.store.read() as reader:
            case = reader.case_by_number(number)
        assert case is not None
        return case

    def await_status(self, number: str, status: Status) -> Case:
        """Wait until the store has a case in this status."""
        self.page.until(lambda: self.case_numbered(number).status is status)
        return self.case_numbered(number)

    @property
    def waiting(self) -> int:
        """How much the platform has not confirmed."""
        counts = self.counter.outbox.counts()
        return counts.entries + counts.files

    def printed(self, number: str) -> bytes:
        """The sheet that came out for a document or certificate."""
        return (self.folder / "printed" / f"{number}.pdf").read_bytes()

    def close(self) -> None:
        """End the program as its window's closing does; a second time nothing is left to end."""
        if self._open:
            self._open = False
            self.program.close()
            self._window.close()
