"""The visit log: every visit ends in one outcome, with or without a ticket or a case."""

from dataclasses import dataclass
from datetime import date, datetime

from msgspec.structs import replace

from window_client.domain.day.events import TicketServed, VisitRecorded
from window_client.domain.day.tickets import held
from window_client.domain.day.visits import check
from window_client.services.day.open_day import books_of_today
from window_client.services.desk import Desk
from window_client.store.day_reader import DayBooks

_MINUTE_S = 60


@dataclass(frozen=True, slots=True)
class VisitService:
    """Records visits; a visit with a ticket ends the ticket in the same transaction."""

    desk: Desk

    def record(self, visit: VisitRecorded) -> VisitRecorded:
        """Record a visit; its id is given here, its minutes come from the ticket where nobody typed them.

        Raises:
            NotOpen, EarlierDayOpen, VisitReasonMissing, VisitTimeInvalid, PersonalDataInVisit,
            TicketUnknown, TicketNotInHand: Nothing was recorded.
        """
        desk = self.desk
        with desk.store.begin() as work:
            books, _today = books_of_today(desk, work)
            checked = replace(check(visit), visit=desk.new_id())
            if visit.ticket:
                ticket = held(books.ticket(visit.ticket))
                minutes = _minutes(ticket.called_at, desk.clock.now())
                checked = replace(
                    checked, minutes=checked.minutes if checked.minutes is not None else minutes
                )
            work.append(checked, actor=desk.actor)
            if visit.ticket:
                work.append(TicketServed(ticket=visit.ticket, visit=checked.visit), actor=desk.actor)
            work.commit()
        return checked

    def of_day(self, on: date) -> tuple[tuple[datetime, VisitRecorded], ...]:
        """Return the visits of a day in order, with hall time."""
        with self.desk.store.read() as reader:
            return DayBooks(reader).visits(on)


def _minutes(since: datetime | None, until: datetime) -> int | None:
    return None if since is None else max(int((until - since).total_seconds()), 0) // _MINUTE_S
