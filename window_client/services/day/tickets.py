"""The queue at this window: its own small ticket service, and numbers of the hall's machine as typed."""

from dataclasses import dataclass

from window_client.domain.day import tickets as rules
from window_client.domain.day.events import TicketCalled
from window_client.domain.day.refusals import TicketUnknown
from window_client.domain.day.tickets import Ticket
from window_client.services.day.open_day import books_of_today
from window_client.services.desk import Desk
from window_client.store.day_reader import DayBooks
from window_client.store.unit_of_work import UnitOfWork

OWN_LINE = "A"
"""Line of the window's own queue where the hall names none."""


@dataclass(frozen=True, slots=True)
class TicketService:
    """Works without any queue server: numbers are drawn and called here, also offline."""

    desk: Desk

    def today(self) -> tuple[Ticket, ...]:
        """Return today's tickets in the order in which they came.

        Raises:
            NotOpen, EarlierDayOpen: The window is not open for today.
        """
        with self.desk.store.read() as reader:
            books, today = books_of_today(self.desk, reader)
            return books.tickets(today)

    def draw(self, line: str = OWN_LINE) -> Ticket:
        """Give out the next number of a line.

        Raises:
            NotOpen, EarlierDayOpen, TicketNumberInvalid: No number was given out.
        """
        with self.desk.store.begin() as work:
            books, today = books_of_today(self.desk, work)
            drawn = books.drawn(today, rules.read_number(line))
            issued = rules.issue(self.desk.new_id(), line, drawn)
            work.append(issued, actor=self.desk.actor)
            return _committed(work, issued.ticket)

    def call_next(self) -> Ticket:
        """Call who has waited longest in the window's own queue.

        Raises:
            NotOpen, EarlierDayOpen, TicketInHand, QueueEmpty: Nobody was called.
        """
        with self.desk.store.begin() as work:
            books, today = books_of_today(self.desk, work)
            return self._call(work, rules.call_next(books.waiting(today), books.in_hand(today)))

    def call(self, number: str) -> Ticket:
        """Call a number as typed, or call the one at the window once more.

        Raises:
            NotOpen, EarlierDayOpen, TicketNumberInvalid, TicketInHand, TicketDone: Nobody was called.
        """
        with self.desk.store.begin() as work:
            books, today = books_of_today(self.desk, work)
            known = books.ticket_numbered(today, rules.read_number(number))
            called = rules.call(self.desk.new_id(), number, known, books.in_hand(today))
            return self._call(work, called)

    def skip(self, ticket_id: str) -> Ticket:
        """Give up a number that was called and did not come; it can be called again.

        Raises:
            NotOpen, EarlierDayOpen, TicketUnknown, TicketNotInHand: Nothing changed.
        """
        with self.desk.store.begin() as work:
            books, _today = books_of_today(self.desk, work)
            work.append(rules.skip(books.ticket(ticket_id)), actor=self.desk.actor)
            return _committed(work, ticket_id)

    def _call(self, work: UnitOfWork, called: TicketCalled) -> Ticket:
        work.append(called, actor=self.desk.actor)
        return _committed(work, called.ticket)


def _committed(work: UnitOfWork, ticket_id: str) -> Ticket:
    ticket = DayBooks(work).ticket(ticket_id)
    if ticket is None:
        raise TicketUnknown
    work.commit()
    return ticket
