"""The practice hall of the tour: a platform process, the program before it, what both have written."""

from pathlib import Path

from PySide6.QtCore import QObject
from window_client.clock import SystemClock
from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.services.counter import Counter
from window_client.settings import Settings
from window_client.store.rows import Queue, SyncState

from ui.application import Desktop, make_desktop
from ui.program.no_keyring import NoKeyring
from ui.program.platform_process import PlatformProcess
from ui.program.program import Program
from ui.program.stage import Place, Stage
from ui.program.start import PRACTICE_HINT
from ui.shell.main_window import MainWindow
from ui.task_runner import TaskRunner
from ui.tour.driver import Driver, TourFailed

_DECIDE_AFTER_S = 1.0
_WIDTH, _HEIGHT = 1366, 768
SECOND_WINDOW_CODE = "DEMO-W2"


class PracticeHall:
    """Everything of the tour lives in one scratch folder.

    Attributes:
        driver: Hands and eyes.
        printed: Where the folder printer puts papers.
    """

    def __init__(self, folder: Path, desktop: Desktop | None = None) -> None:
        """Start the platform, then the program up to its sign-in screen.

        Args:
            folder: Gets everything.
            desktop: The Qt application where there is one already.
        """
        self._folder = folder
        self._platform = PlatformProcess(folder / "platform", decide_after_s=_DECIDE_AFTER_S)
        self._address = self._platform.start()
        window_folder = folder / "window"
        self.printed = window_folder / "printed"
        self.desktop = desktop or make_desktop(["tour"])
        self.window = MainWindow()
        self.window.resize(_WIDTH, _HEIGHT)
        self.driver = Driver(self.window)
        self._owner = QObject()
        self._stage = Stage(
            desktop=self.desktop,
            window=self.window,
            tasks=TaskRunner(self._owner),
            clock=SystemClock(),
            owner=self._owner,
        )
        self._program = Program(self._stage, self.place("window"), NoKeyring())

    def place(self, name: str) -> Place:
        """Return a place of work of its own below the scratch folder."""
        folder = self._folder / name
        return Place(folder=folder, settings=Settings(), platform=self._address, practice=PRACTICE_HINT)

    def close(self) -> None:
        """End the program, then the platform."""
        self._program.close()
        self._platform.stop()
        self.window.close()

    # the line

    def line_down(self) -> None:
        """Stop the platform; its address answers nobody."""
        self._platform.stop()

    def line_up(self) -> None:
        """Start the platform again at the same address."""
        self._platform.start()

    # what is written

    @property
    def signed_in(self) -> bool:
        """Whether a clerk is at work."""
        return self._program.workplace is not None

    @property
    def counter(self) -> Counter:
        """The use cases of the signed-in clerk; the tour only reads by them."""
        if self._program.workplace is None:
            raise TourFailed("nobody is signed in")
        return self._program.workplace.counter

    def case_numbered(self, number: str) -> Case:
        """Return a case as the store has it."""
        with self.counter.desk.store.read() as reader:
            case = reader.case_by_number(number)
        if case is None:
            raise TourFailed(f"the store has no case {number}")
        return case

    def await_status(self, number: str, status: Status) -> Case:
        """Wait until the store has the case in this status."""
        said = f"case {number} is {status}"
        self.driver.until(lambda: self.case_numbered(number).status is status, said)
        return self.case_numbered(number)

    def unsent(self) -> int:
        """Return how many entries and files the platform has not confirmed."""
        counts = self.counter.outbox.counts()
        return counts.entries + counts.files

    def refused(self) -> int:
        """Return how many entries wait for a person."""
        return self.counter.outbox.counts().attention

    def all_sent(self, case_id: str) -> bool:
        """Tell whether the platform has every entry of a case, and applied it."""
        settled = (SyncState.ACKED, SyncState.STABLE, SyncState.PLATFORM)
        return all(line.state in settled for line in self.counter.work.history(case_id))

    def case_count(self) -> int:
        """Return how many cases this window knows."""
        return self.counter.work.counts().get(Queue.ALL, 0)
