"""Queue tickets: drawn, called, served or skipped; one visitor at the window at a time."""

import re
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from window_client.domain.day import refusals as no
from window_client.domain.day.events import TicketCalled, TicketIssued, TicketSkipped
from window_client.domain.values import Value

_NUMBER = re.compile(r"[A-Z0-9\u4e00-\u9fff]{1,12}")
DIGITS = 3
"""A001 … A999, then A1000: a ticket is never refused for its width."""


class TicketState(StrEnum):
    """Where a ticket stands. Stored: never change one."""

    WAITING = "waiting"
    CALLED = "called"
    SERVED = "served"
    SKIPPED = "skipped"


class Ticket(Value, frozen=True, kw_only=True):
    """A queue ticket of one day.

    Attributes:
        line: Kind of queue, e.g. `A`; empty for numbers of the hall's machine.
        calls: How often it was called.
    """

    id: str
    number: str
    state: TicketState
    line: str = ""
    issued_at: datetime | None = None
    called_at: datetime | None = None
    ended_at: datetime | None = None
    calls: int = 0

    @property
    def wait_s(self) -> int | None:
        """Return the seconds from drawing to the first call."""
        return _seconds(self.issued_at, self.called_at)

    @property
    def service_s(self) -> int | None:
        """Return the seconds from the first call to the end."""
        return _seconds(self.called_at, self.ended_at)


def _seconds(since: datetime | None, until: datetime | None) -> int | None:
    if since is None or until is None:
        return None
    return max(int((until - since).total_seconds()), 0)  # a PC clock set back makes no negative time


def issue(ticket_id: str, line: str, drawn_before: int) -> TicketIssued:
    """Give out the next number of a line."""
    line = read_number(line)
    return TicketIssued(ticket=ticket_id, number=f"{line}{drawn_before + 1:0{DIGITS}d}", line=line)


def read_number(text: str) -> str:
    """Return a ticket number as typed, in capitals.

    Raises:
        TicketNumberInvalid: It cannot be one.
    """
    number = text.strip().upper()
    if not _NUMBER.fullmatch(number):
        raise no.TicketNumberInvalid
    return number


def call_next(waiting: Sequence[Ticket], in_hand: Ticket | None) -> TicketCalled:
    """Call who has waited longest.

    Raises:
        TicketInHand, QueueEmpty: Nobody was called.
    """
    _check_free(in_hand, None)
    if not waiting:
        raise no.QueueEmpty
    return _called(waiting[0])


def call(ticket_id: str, text: str, known: Ticket | None, in_hand: Ticket | None) -> TicketCalled:
    """Call a number as typed: one of the hall's machine, one that waits, or one that was skipped.

    Raises:
        TicketNumberInvalid, TicketInHand, TicketDone: Nobody was called.
    """
    number = read_number(text)
    _check_free(in_hand, number)
    if known is None:
        return TicketCalled(ticket=ticket_id, number=number)
    if known.state is TicketState.SERVED:
        raise no.TicketDone(number=number)
    return _called(known)


def skip(ticket: Ticket | None, reason: str = "") -> TicketSkipped:
    """Give a called number up; it can be called again.

    Raises:
        TicketUnknown, TicketNotInHand: It is not called at present.
    """
    return TicketSkipped(ticket=held(ticket).id, reason=reason)


def held(ticket: Ticket | None) -> Ticket:
    """Return the ticket if its visitor is at the window.

    Raises:
        TicketUnknown, TicketNotInHand: Nobody is.
    """
    if ticket is None:
        raise no.TicketUnknown
    if ticket.state is not TicketState.CALLED:
        raise no.TicketNotInHand(number=ticket.number)
    return ticket


def _check_free(in_hand: Ticket | None, number: str | None) -> None:
    if in_hand is not None and in_hand.number != number:
        raise no.TicketInHand(number=in_hand.number)


def _called(ticket: Ticket) -> TicketCalled:
    return TicketCalled(ticket=ticket.id, number=ticket.number, line=ticket.line, issued_at=ticket.issued_at)
