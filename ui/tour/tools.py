"""What every stride of the tour works with."""

from dataclasses import dataclass
from pathlib import Path

from ui.tour.driver import Driver, TourFailed
from ui.tour.practice import PracticeHall
from ui.tour.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """Hands and eyes, the hall, and what is left behind.

    Attributes:
        scratch: Folder for files that applicants bring.
    """

    hall: PracticeHall
    record: Record
    scratch: Path

    @property
    def driver(self) -> Driver:
        """Hands and eyes."""
        return self.hall.driver


def check(happened: object, what: str) -> None:
    """Make sure of a fact.

    Raises:
        TourFailed: It is not so.
    """
    if not happened:
        raise TourFailed(f"not so: {what}")
