"""Questions about the window's day: what is open, what one day held. Every answer is by index and bounded."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Row, Select, func, select

from window_client.clock import HALL_ZONE
from window_client.domain.case.events import Event, Received
from window_client.domain.day.events import SupervisionMarked, VisitRecorded
from window_client.domain.day.fees import FeeReceipt
from window_client.domain.day.originals import OpenOriginal
from window_client.domain.day.ratings import OpenRating
from window_client.domain.day.session import DaySession
from window_client.domain.day.slips import OpenSlip
from window_client.domain.day.supervision import OpenMark
from window_client.domain.day.tickets import Ticket, TicketState
from window_client.domain.journal import Entry
from window_client.domain.values import Value, decode
from window_client.domain.window_event import WindowEvent
from window_client.store.ids import moment_of
from window_client.store.journal import read_entry
from window_client.store.projections.day import received_of
from window_client.store.reader import Reader
from window_client.store.recorded import recorded_event
from window_client.store.rows import SyncState
from window_client.store.schema import (
    blank_range,
    case_key,
    day_session,
    day_tally,
    fee,
    feed_entry,
    journal,
    original,
    rating,
    slip,
    supervision_mark,
    ticket,
    transfer,
    visit,
)

T = TypeVar("T")

MOST_OPEN = 1000
"""Longer lists are cut: nobody reads them at a counter."""


class DayEntry(Value, frozen=True, kw_only=True):
    """One own entry of a day, read, with the item of its case (empty without one)."""

    entry: Entry
    event: Event | WindowEvent
    item: str

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"DayEntry({self.entry.kind})"


class Tally(Value, frozen=True, kw_only=True):
    """How often something happened."""

    day: date
    clerk: str
    item: str
    figure: str
    n: int


class DayBooks:
    """The day's tables through one reader, on its snapshot."""

    def __init__(self, reader: Reader) -> None:
        """Ask through this reader; a unit of work is one, too."""
        self._reader = reader

    # opening and closing

    def open_session(self) -> DaySession | None:
        """Return the day that is open, None while the window is closed."""
        still = select(day_session).where(day_session.c.closed_ms.is_(None))
        return _first(self._rows(still.order_by(day_session.c.ordinal).limit(1)), _session)

    def sessions(self, on: date) -> tuple[DaySession, ...]:
        """Return how often the window opened for a day, in order."""
        of_day = select(day_session).where(day_session.c.day == on.isoformat())
        return tuple(_session(row) for row in self._rows(of_day.order_by(day_session.c.ordinal)))

    def blank_types(self) -> tuple[str, ...]:
        """Return the kinds of blanks that this window ever had."""
        kinds = select(blank_range.c.blank_type).distinct().order_by(blank_range.c.blank_type)
        return tuple(row.blank_type for row in self._rows(kinds))

    # queue

    def tickets(self, on: date) -> tuple[Ticket, ...]:
        """Return all tickets of a day in the order in which they came."""
        return self._tickets(select(ticket).where(ticket.c.day == on.isoformat()))

    def waiting(self, on: date) -> tuple[Ticket, ...]:
        """Return who waits in the window's own queue, the longest first."""
        return self._tickets(_of_state(on, TicketState.WAITING))

    def in_hand(self, on: date) -> Ticket | None:
        """Return whose visitor is at the window."""
        return next(iter(self._tickets(_of_state(on, TicketState.CALLED))), None)

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Return one ticket."""
        return _first(self._rows(select(ticket).where(ticket.c.id == ticket_id)), _ticket)

    def ticket_numbered(self, on: date, number: str) -> Ticket | None:
        """Return the latest ticket of a day with this number."""
        found = select(ticket).where(ticket.c.day == on.isoformat(), ticket.c.number == number)
        return _first(self._rows(found.order_by(ticket.c.ordinal.desc()).limit(1)), _ticket)

    def drawn(self, on: date, line: str) -> int:
        """Return how many numbers of a line were given out on a day."""
        of_line = (ticket.c.day == on.isoformat()) & (ticket.c.line == line)
        return self._reader.scalar(select(func.count()).select_from(ticket).where(of_line)) or 0

    # visits

    def visits(self, on: date) -> tuple[tuple[datetime, VisitRecorded], ...]:
        """Return the visits of a day in order, each with its hall time."""
        found = select(visit).where(visit.c.day == on.isoformat()).order_by(visit.c.at_ms, visit.c.id)
        return tuple((_local(row.at_ms), decode(row.body, VisitRecorded)) for row in self._rows(found))

    # originals and slips

    def open_originals(self, of_case: str | None = None) -> tuple[OpenOriginal, ...]:
        """Return the originals that lie here, the oldest first."""
        here = select(original).where(original.c.returned_ms.is_(None))
        if of_case is not None:
            here = here.where(original.c.case_id == of_case)
        here = here.order_by(original.c.kept_ms, original.c.keeping, original.c.material).limit(MOST_OPEN)
        return tuple(_original(row) for row in self._rows(here))

    def open_slips(self) -> tuple[OpenSlip, ...]:
        """Return the slips that nobody has signed for, the oldest first."""
        unsigned = select(slip).where(slip.c.confirmed_ms.is_(None))
        return tuple(_slip(row) for row in self._rows(unsigned.order_by(slip.c.made_ms).limit(MOST_OPEN)))

    def open_slip(self, number: str) -> OpenSlip | None:
        """Return the open slip with this case number (its barcode) or document number."""
        named = (slip.c.case_number == number) | (slip.c.number == number)
        found = select(slip).where(slip.c.confirmed_ms.is_(None), named).order_by(slip.c.made_ms).limit(1)
        return _first(self._rows(found), _slip)

    # fees

    def fees(self, on: date) -> tuple[FeeReceipt, ...]:
        """Return the receipts of a day in order, cancelled ones too."""
        found = select(fee).where(fee.c.day == on.isoformat()).order_by(fee.c.at_ms, fee.c.number)
        return tuple(_receipt(row) for row in self._rows(found))

    def fee(self, number: str) -> FeeReceipt | None:
        """Return the receipt with this number."""
        return _first(self._rows(select(fee).where(fee.c.number == number)), _receipt)

    # ratings and supervision

    def is_rated(self, service: str) -> bool:
        """Tell whether a service has its one rating."""
        return self._reader.scalar(select(rating.c.id).where(rating.c.service == service)) is not None

    def open_ratings(self) -> tuple[OpenRating, ...]:
        """Return the ratings that wait to be forwarded, the oldest first."""
        waiting = select(rating).where(rating.c.forwarded_ms.is_(None), rating.c.level > 0)
        rows = self._rows(waiting.order_by(rating.c.at_ms, rating.c.id).limit(MOST_OPEN))
        return tuple(_rating(row, central=self._is_central(row.service)) for row in rows)

    def open_marks(self) -> tuple[OpenMark, ...]:
        """Return the cards that are not cleared, the oldest first."""
        still = select(supervision_mark).where(supervision_mark.c.cleared_ms.is_(None))
        return tuple(
            _mark(row) for row in self._rows(still.order_by(supervision_mark.c.at_ms).limit(MOST_OPEN))
        )

    # figures

    def entries(self, on: date) -> Iterator[DayEntry]:
        """Yield the own entries of a day in order; what a later program wrote is left out.

        Entries of a lost life of this device that came back count, too; they come first.
        """
        for no, entry in (*self._recovered(on), *self._own(on)):
            try:
                event = recorded_event(entry)
            except (KeyError, msgspec.ValidationError):
                continue
            yield DayEntry(entry=entry, event=event, item=self._item(no, event))

    def tallies(self, first: date, last: date) -> tuple[Tally, ...]:
        """Return the figures of days, both included."""
        of_days = day_tally.c.day.between(first.isoformat(), last.isoformat())
        return tuple(
            Tally(day=date.fromisoformat(row.day), clerk=row.clerk, item=row.item, figure=row.figure, n=row.n)
            for row in self._rows(select(day_tally).where(of_days))
        )

    def _own(self, on: date) -> Sequence[tuple[int | None, Entry]]:
        found = select(journal.c.case_no, journal.c.content).where(journal.c.day == on.isoformat())
        return [
            (row.case_no, read_entry(row.content)) for row in self._rows(found.order_by(journal.c.ordinal))
        ]

    def _recovered(self, on: date) -> Sequence[tuple[int | None, Entry]]:
        mine = feed_entry.c.device == self._reader.head().device
        found = select(feed_entry.c.case_no, feed_entry.c.content).where(mine).order_by(feed_entry.c.arrival)
        entries = ((row.case_no, read_entry(row.content)) for row in self._rows(found))
        return [(no, entry) for no, entry in entries if entry.at.astimezone(HALL_ZONE).date() == on]

    def _item(self, case_no: int | None, event: Event | WindowEvent) -> str:
        begun = received_of(self._reader.connection, case_no) if case_no is not None else None
        return begun.item if begun else str(getattr(event, "item", ""))

    def _is_central(self, service: str) -> bool:
        """Tell whether the platform has the beginning of a case; a visit is no case and need not wait."""
        no = self._reader.scalar(select(case_key.c.no).where(case_key.c.case_id == service))
        own = (
            select(transfer.c.state)
            .join(journal, journal.c.ordinal == transfer.c.ordinal)
            .where(journal.c.case_no == no, journal.c.kind == Received.kind)
        )
        return no is None or self._reader.scalar(own) != SyncState.PENDING

    def _tickets(self, query: Select[Any]) -> tuple[Ticket, ...]:
        return tuple(_ticket(row) for row in self._rows(query.order_by(ticket.c.ordinal)))

    def _rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        return self._reader.rows(query)


def _first(rows: Sequence[Row[Any]], made: Callable[[Row[Any]], T]) -> T | None:
    return made(rows[0]) if rows else None


def _of_state(on: date, state: TicketState) -> Select[Any]:
    return select(ticket).where(ticket.c.day == on.isoformat(), ticket.c.state == state)


def _local(ms: int) -> datetime:
    return moment_of(ms).astimezone(HALL_ZONE)


def _maybe(ms: int | None) -> datetime | None:
    return None if ms is None else moment_of(ms)


def _session(row: Row[Any]) -> DaySession:
    return DaySession(
        on=date.fromisoformat(row.day), opened_at=moment_of(row.opened_ms), closed_at=_maybe(row.closed_ms)
    )


def _ticket(row: Row[Any]) -> Ticket:
    return Ticket(
        id=row.id,
        number=row.number,
        state=TicketState(row.state),
        line=row.line,
        issued_at=_maybe(row.issued_ms),
        called_at=_maybe(row.called_ms),
        ended_at=_maybe(row.ended_ms),
        calls=row.calls,
    )


def _original(row: Row[Any]) -> OpenOriginal:
    return OpenOriginal(
        keeping=row.keeping,
        material=row.material,
        name=row.name,
        copies=row.copies,
        of_case=row.case_id,
        number=row.number,
        kept_at=moment_of(row.kept_ms),
        kept_by=row.kept_by,
        place=row.place,
    )


def _slip(row: Row[Any]) -> OpenSlip:
    return OpenSlip(
        id=row.id,
        number=row.number,
        case_id=row.case_id,
        case_number=row.case_number,
        department=row.department,
        item=row.item,
        made_at=moment_of(row.made_ms),
        made_by=row.made_by,
    )


def _receipt(row: Row[Any]) -> FeeReceipt:
    return FeeReceipt(
        id=row.id,
        number=row.number,
        item=row.item,
        name=row.name,
        cents=row.cents,
        at=moment_of(row.at_ms),
        clerk=row.clerk,
        cancelled=row.cancelled_ms is not None,
        reason=row.reason,
        second=row.second,
    )


def _rating(row: Row[Any], *, central: bool) -> OpenRating:
    return OpenRating(
        id=row.id,
        service=row.service,
        number=row.number,
        level=row.level,
        at=moment_of(row.at_ms),
        central=central,
    )


def _mark(row: Row[Any]) -> OpenMark:
    said = decode(row.body, SupervisionMarked)
    return OpenMark(
        id=said.mark,
        card=said.card,
        ground=said.ground,
        text=said.text,
        by=said.by,
        at=moment_of(row.at_ms),
        answer_by=said.answer_by,
        of_case=said.of_case,
        number=said.number,
    )
