"""Which working-day calendar counts at this window, and letting a newer one take its place."""

from dataclasses import dataclass

from window_client.domain.calendar import CalendarPackage, changed_years, check_successor, read_package
from window_client.domain.hall import Actor
from window_client.domain.values import Value
from window_client.store.projections.dates import Moved
from window_client.store.store import Store


class Installed(Value, frozen=True, kw_only=True):
    """What an installation did.

    Attributes:
        former: Version that counted before.
        years: Years whose days are other ones than before.
        moved: Cases whose last day moved; their papers stay facts, the screens tell the difference.
    """

    version: str
    former: str
    years: tuple[str, ...]
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class CalendarService:
    """The calendar of one window's store."""

    store: Store
    actor: Actor

    def in_force(self) -> CalendarPackage:
        """Return the calendar that counts now."""
        return self.store.in_force().package

    def install(self, data: bytes) -> Installed:
        """Let a newer calendar count from now on, and reckon every case by it.

        Raises:
            CalendarPackageError: The file is no calendar, contradicts itself, is not newer, is of another
                region or lacks a year; nothing changed.
            NotEnrolled: The device has no place yet; nothing changed.
        """
        new, old = read_package(data), self.in_force()
        check_successor(new, old)
        moved = self.store.install_calendar(new, self.actor)
        return Installed(version=new.version, former=old.version, years=changed_years(new, old), moved=moved)
