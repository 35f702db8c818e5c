"""The window's day as tables: open sessions, tickets, originals, slips, fees, ratings, cards, and the tally.

All follow from own entries in the order in which things happened here, whatever the platform says of them
later: a number was called and an original handed back even if the case is refused. Only what is open, or of
one day, is ever read, by index.
"""

from collections.abc import Mapping
from functools import singledispatch
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Table, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from window_client.clock import hall_day
from window_client.domain.case import events as ev
from window_client.domain.day import events as day
from window_client.domain.day.figures import figure_of
from window_client.domain.day.slips import SLIP
from window_client.domain.day.tickets import TicketState
from window_client.domain.journal import Entry
from window_client.domain.values import canonical
from window_client.domain.window_event import WindowEvent
from window_client.store.ids import milliseconds
from window_client.store.journal import read_entry
from window_client.store.schema import (
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
    visit,
)


class _At(NamedTuple):
    """Where, when and by whom something happened."""

    connection: Connection
    entry: Entry
    ordinal: int
    case_no: int | None

    @property
    def on(self) -> str:
        return hall_day(self.entry.at).isoformat()

    @property
    def ms(self) -> int:
        return milliseconds(self.entry.at)

    def begun(self) -> ev.Received | None:
        """Return how the case of this entry began, as far as this PC knows."""
        return None if self.case_no is None else received_of(self.connection, self.case_no)

    def put(self, table: Table, **values: Any) -> None:
        """Add a row; one that is known already stays as it is."""
        self.connection.execute(upsert(table).on_conflict_do_nothing(), values)

    def change(self, table: Table, key: Mapping[str, str], **values: Any) -> None:
        where = [table.c[name] == value for name, value in key.items()]
        self.connection.execute(update(table).where(*where).values(**values))


def record(
    connection: Connection, ordinal: int, case_no: int | None, entry: Entry, event: ev.Event | WindowEvent
) -> None:
    """Update the day's tables by one own entry; negative ordinals are those of a lost life."""
    at = _At(connection, entry, ordinal, case_no)
    begun = at.begun()
    item = begun.item if begun else _item_named(event)
    _count(connection, day=at.on, clerk=entry.clerk, item=item, figure=figure_of(event))
    _record(event, at)


def _count(connection: Connection, **key: str) -> None:
    more = {"n": day_tally.c.n + 1}
    statement = upsert(day_tally).on_conflict_do_update(index_elements=list(key), set_=more)
    connection.execute(statement, key | {"n": 1})


def _item_named(event: ev.Event | WindowEvent) -> str:
    return str(getattr(event, "item", ""))


def received_of(connection: Connection, case_no: int) -> ev.Received | None:
    """Return how a case began, as far as this PC knows."""
    own = select(journal.c.content).where(journal.c.case_no == case_no).order_by(journal.c.ordinal)
    told = select(feed_entry.c.content).where(feed_entry.c.case_no == case_no).order_by(feed_entry.c.g)
    beginning = own.where(journal.c.kind == ev.Received.kind).limit(1)
    contents = list(connection.scalars(beginning)) or list(connection.scalars(told))
    for entry in map(read_entry, contents):
        if entry.kind == ev.Received.kind:
            return _read(entry)
    return None


def _read(entry: Entry) -> ev.Received | None:
    try:
        event = ev.event_of(entry)
    except msgspec.ValidationError:
        return None
    assert isinstance(event, ev.Received)
    return event


@singledispatch
def _record(_event: ev.Event | WindowEvent, _at: _At) -> None:
    """Most entries are only counted."""


@_record.register
def _(event: day.WindowOpened, at: _At) -> None:
    row = {"ordinal": at.ordinal, "day": event.on.isoformat(), "opened_ms": at.ms, "closed_ms": None}
    at.connection.execute(insert(day_session), row)


@_record.register
def _(event: day.WindowClosed, at: _At) -> None:
    still_open = (day_session.c.day == event.on.isoformat()) & day_session.c.closed_ms.is_(None)
    at.connection.execute(update(day_session).where(still_open).values(closed_ms=at.ms))


@_record.register
def _(event: day.TicketIssued, at: _At) -> None:
    _put_ticket(at, event.ticket, event.number, event.line, issued_ms=at.ms)


@_record.register
def _(event: day.TicketCalled, at: _At) -> None:
    issued = milliseconds(event.issued_at) if event.issued_at else None
    _put_ticket(at, event.ticket, event.number, event.line, issued_ms=issued)
    called = ticket.c.id == event.ticket
    first = at.connection.scalar(select(ticket.c.called_ms).where(called))
    state = {"state": TicketState.CALLED, "calls": ticket.c.calls + 1, "clerk": at.entry.clerk}
    values = state | {"called_ms": at.ms if first is None else first, "ended_ms": None}
    at.connection.execute(update(ticket).where(called).values(**values))


def _put_ticket(at: _At, ticket_id: str, number: str, line: str, *, issued_ms: int | None) -> None:
    at.put(
        ticket,
        id=ticket_id,
        day=at.on,
        number=number,
        line=line,
        state=TicketState.WAITING,
        issued_ms=issued_ms,
        called_ms=None,
        ended_ms=None,
        calls=0,
        clerk="",
        ordinal=at.ordinal,
    )


@_record.register
def _(event: day.TicketServed, at: _At) -> None:
    at.change(ticket, {"id": event.ticket}, state=TicketState.SERVED, ended_ms=at.ms, clerk=at.entry.clerk)


@_record.register
def _(event: day.TicketSkipped, at: _At) -> None:
    at.change(ticket, {"id": event.ticket}, state=TicketState.SKIPPED, ended_ms=at.ms, clerk=at.entry.clerk)


@_record.register
def _(event: day.VisitRecorded, at: _At) -> None:
    at.put(visit, id=event.visit, day=at.on, at_ms=at.ms, clerk=at.entry.clerk, body=canonical(event))


@_record.register
def _(event: day.OriginalsKept, at: _At) -> None:
    for one in event.originals:
        at.put(
            original,
            keeping=event.keeping,
            material=one.material,
            name=one.name,
            copies=one.copies,
            case_id=event.of_case,
            number=event.number,
            place=event.place,
            kept_ms=at.ms,
            kept_by=at.entry.clerk,
            returned_ms=None,
            recipient="",
            relation="",
        )


@_record.register
def _(event: day.OriginalsReturned, at: _At) -> None:
    for material in event.materials:
        key = {"keeping": event.keeping, "material": material}
        at.change(original, key, returned_ms=at.ms, recipient=event.recipient, relation=event.relation)


@_record.register
def _(event: ev.DocumentIssued, at: _At) -> None:
    begun = at.begun() if event.document_kind == SLIP else None
    if begun is None:
        return
    at.put(
        slip,
        id=event.document,
        number=event.number,
        case_id=at.entry.case or "",
        case_number=begun.number,
        item=begun.item,
        department=begun.department,
        made_ms=at.ms,
        made_by=at.entry.clerk,
        confirmed_ms=None,
        taker="",
    )


@_record.register
def _(event: day.SlipConfirmed, at: _At) -> None:
    at.change(slip, {"id": event.document}, confirmed_ms=at.ms, taker=event.taker)


@_record.register
def _(event: ev.TakenOn, at: _At) -> None:
    unsigned = (slip.c.case_id == (at.entry.case or "")) & slip.c.confirmed_ms.is_(None)
    signed = {"confirmed_ms": at.ms, "taker": event.taken_by}
    at.connection.execute(update(slip).where(unsigned).values(**signed))


@_record.register
def _(event: day.FeeCharged, at: _At) -> None:
    at.put(
        fee,
        id=event.receipt,
        number=event.number,
        day=at.on,
        item=event.item,
        name=event.name,
        cents=event.cents,
        at_ms=at.ms,
        clerk=at.entry.clerk,
        cancelled_ms=None,
        reason="",
        second="",
    )


@_record.register
def _(event: day.FeeCancelled, at: _At) -> None:
    at.change(fee, {"id": event.receipt}, cancelled_ms=at.ms, reason=event.reason, second=event.second)


@_record.register
def _(event: day.RatingGiven, at: _At) -> None:
    at.put(
        rating,
        id=event.rating,
        service=event.service,
        number=event.number,
        level=event.level,
        at_ms=at.ms,
        forwarded_ms=None,
    )


@_record.register
def _(event: day.RatingForwarded, at: _At) -> None:
    at.change(rating, {"id": event.rating}, forwarded_ms=at.ms)


@_record.register
def _(event: day.SupervisionMarked, at: _At) -> None:
    at.put(supervision_mark, id=event.mark, at_ms=at.ms, cleared_ms=None, body=canonical(event))


@_record.register
def _(event: day.SupervisionCleared, at: _At) -> None:
    at.change(supervision_mark, {"id": event.mark}, cleared_ms=at.ms)
