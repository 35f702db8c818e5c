"""The watch list of certificates that end: whom to remind, and what must be decided before the end."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import String, cast, func, select

from window_client.clock import hall_day
from window_client.domain.case.parts import CertificateStatus
from window_client.domain.case.renewal import RenewalWatch, renewal_of
from window_client.domain.case.state import Case
from window_client.domain.values import decode
from window_client.services.desk import Desk
from window_client.store.schema import case_row, case_state

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
        until = func.json_extract(cast(case_state.c.body, String), "$.certificate.valid_until")
        first, last = today - timedelta(days=expired_days), today + timedelta(days=within_days)
        query = (
            select(case_state.c.body)
            .join(case_row, case_row.c.no == case_state.c.no)
            .where(
                case_row.c.certificate == CertificateStatus.DELIVERED.value,
                until.between(first.isoformat(), last.isoformat()),
            )
            .order_by(until, case_row.c.no)
            .limit(MOST)
        )
        with self.desk.store.read() as reader:
            cases = [decode(row.body, Case) for row in reader.rows(query)]
        watched = (renewal_of(one, self.desk.item_of(one), self.desk.calendar, today) for one in cases)
        return tuple(one for one in watched if one)
