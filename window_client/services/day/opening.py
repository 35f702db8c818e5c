"""Opening and closing the window's day, with counts."""

from dataclasses import dataclass
from datetime import date

from window_client.clock import hall_day
from window_client.domain.day import session as rules
from window_client.domain.day.events import TicketSkipped, WindowClosed, WindowOpened
from window_client.domain.day.refusals import DayUnknown
from window_client.domain.day.report import DayFigures
from window_client.domain.day.session import Closing, DaySession
from window_client.domain.values import Value
from window_client.services.day.figures import figures_of
from window_client.services.day.second_person import SecondPerson, confirmed
from window_client.services.desk import Desk
from window_client.store.day_reader import DayBooks
from window_client.store.reader import Reader
from window_client.store.unit_of_work import UnitOfWork

CLOSED = "closed"
"""Reason of tickets that were waiting when the window closed."""


class Situation(Value, frozen=True, kw_only=True):
    """Where the window stands: its open day and what lies here.

    Attributes:
        session: The open day, None while closed.
        blanks: Sheets in the drawer by the books, by kind.
        numbers: Numbers left by series.
    """

    today: date
    session: DaySession | None
    blanks: dict[str, int]
    numbers: dict[str, int]
    unsent: int
    originals: int
    slips: int
    marks: int
    waiting: int


@dataclass(frozen=True, slots=True)
class OpeningService:
    """The frame of every day."""

    desk: Desk

    def situation(self) -> Situation:
        """Return where the window stands."""
        with self.desk.store.read() as reader:
            return _situation(reader, hall_day(self.desk.clock.now()))

    def open(self) -> Situation:
        """Open the window for today, with what lies here.

        Raises:
            AlreadyOpen, EarlierDayOpen: Nothing was written.
        """
        today = hall_day(self.desk.clock.now())
        with self.desk.store.begin() as work:
            rules.check_opening(DayBooks(work).open_session(), today)
            now = _situation(work, today)
            opened = WindowOpened(
                on=today,
                blanks=now.blanks,
                numbers=now.numbers,
                unsent=now.unsent,
                originals=now.originals,
                slips=now.slips,
            )
            work.append(opened, actor=self.desk.actor)
            after = _situation(work, today)
            work.commit()
        return after

    def close(self, said: Closing, second: SecondPerson | None = None) -> WindowClosed:
        """Close the open day, also one that was left open; return what was counted.

        Waiting tickets are skipped with it. The entry carries the figures of the day before itself.

        Args:
            said: Drawer, reasons and note; its `second` is set from `second`.
            second: Who stands for differences, if there are any.

        Raises:
            DayUnknown: No day is open.
            TicketInHand, BlanksUncounted, DifferenceUnexplained, SecondPersonMissing, UnsentUnexplained:
                The day stays open.
            SignInRefused, AccountUnknown, AccountLocked, OfflineExpired: The second password was not right.
        """
        by = confirmed(self.desk, second) if second is not None else ""
        with self.desk.store.begin() as work:
            books = DayBooks(work)
            session = books.open_session()
            if session is None:
                raise DayUnknown
            now = _situation(work, session.on)  # what this act writes itself is no unsent work
            _skip_waiting(self.desk, work, session.on)
            closed = _closed(self.desk, work, now, _with_second(said, by))
            work.append(closed, actor=self.desk.actor)
            work.commit()
        return closed


def _with_second(said: Closing, by: str) -> Closing:
    return Closing(counted=said.counted, reasons=said.reasons, note=said.note, second=by)


def _skip_waiting(desk: Desk, work: UnitOfWork, on: date) -> None:
    for ticket in DayBooks(work).waiting(on):
        work.append(TicketSkipped(ticket=ticket.id, reason=CLOSED), actor=desk.actor)


def _closed(desk: Desk, work: UnitOfWork, now: Situation, said: Closing) -> WindowClosed:
    on = now.today
    figures = figures_of(work, on)
    rules.check_closing(said, now.unsent, DayBooks(work).in_hand(on))
    blanks = rules.count_blanks(said, now.blanks, desk.actor.clerk)
    return WindowClosed(
        on=on,
        figures=figures.figures,
        fee_receipts=figures.fees.receipts - figures.fees.cancelled,
        fees_cents=figures.fees.balance_cents,
        blanks=blanks,
        unsent=now.unsent,
        originals=now.originals,
        slips=now.slips,
        note=said.note.strip(),
        second=said.second,
    )


def _situation(reader: Reader, today: date) -> Situation:
    books = DayBooks(reader)
    return Situation(
        today=today,
        session=books.open_session(),
        blanks={kind: reader.stock(kind).left for kind in books.blank_types()},
        numbers={series: reader.number_stock(series).left for series in reader.series()},
        unsent=reader.unsent_count(),
        originals=len(books.open_originals()),
        slips=len(books.open_slips()),
        marks=len(books.open_marks()),
        waiting=len(books.waiting(today)),
    )


__all__ = ["Closing", "DayFigures", "OpeningService", "Situation"]
