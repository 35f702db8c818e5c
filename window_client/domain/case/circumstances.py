"""What a decision of the rules depends on besides the case."""

from dataclasses import dataclass
from datetime import date, datetime

from window_client.clock import hall_day
from window_client.domain.calendar import WorkCalendar
from window_client.domain.catalogue import ServiceItem
from window_client.domain.hall import Hall


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Item, hall, moment, calendar, and who takes the step.

    Attributes:
        actor: Account that takes the step, empty where that does not matter.
    """

    item: ServiceItem
    hall: Hall
    now: datetime
    calendar: WorkCalendar
    actor: str = ""

    @property
    def today(self) -> date:
        """Return the local day."""
        return hall_day(self.now)
