"""The watch list of certificates that end: whom to remind, and what must be decided before the end."""

from dataclasses import dataclass
from datetime import timedelta

from window_client.clock import hall_day
from window_client.domain.case.renewal import RenewalWatch, renewal_of
from window_client.domain.clocks.watch import WatchKind
from window_client.services.desk import Desk

MOST = 500


@dataclass(frozen=True, slots=True)
class RenewalService:
    """Reads only."""

    desk: Desk

    def ending(self, *, within_days: int = 180, expired_days: int = 30) -> tuple[RenewalWatch, ...]:
        """Return certificates handed over that end soon or ended lately, the next to end first.

        Args:
            within_days: How far to look ahead; natural days.
            expired_days: How long an expired one stays on the list.
        """
        today = hall_day(self.desk.clock.now())
        first, last = today - timedelta(days=expired_days), today + timedelta(days=within_days)
        with self.desk.store.read() as reader:
            rows = reader.watch(WatchKind.CERTIFICATE, first, last, limit=MOST)
            cases = [case for row in rows if (case := reader.case(row.case.case_id))]
        watched = (renewal_of(one, self.desk.item_of(one), self.desk.calendar, today) for one in cases)
        return tuple(one for one in watched if one)
