"""Own entries as facts about the window's numbers, blanks, files and open questions.

These follow from the journal alone, in the order in which things happened here: a sheet is spent and a number
is used whatever the platform says of the entry later.
"""

from functools import singledispatch

import msgspec
from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert as upsert

from window_client.domain.case import events as ev
from window_client.domain.case.parts import Attachment
from window_client.domain.journal import Entry
from window_client.domain.window_events import BlanksReceived, BlockLeased, QuarantineClosed, WindowEvent
from window_client.store.projections import blanks, day, numbers
from window_client.store.recorded import recorded_event
from window_client.store.rows import SyncState
from window_client.store.schema import attachment, quarantine_closed


def record(
    connection: Connection, ordinal: int, case_no: int | None, entry: Entry, event: ev.Event | WindowEvent
) -> None:
    """Update the ledgers and the day's tables by one own entry."""
    used = numbers.counter_in(event)
    if used is not None:
        numbers.record_use(connection, ordinal, *used)
    _record(event, connection, ordinal, case_no or 0)
    day.record(connection, ordinal, case_no, entry, event)


def record_recovered(connection: Connection, arrival: int, case_no: int | None, entry: Entry) -> None:
    """Update the ledgers by an entry of a lost life of this device that came back in the feed.

    Its leases are void; what cannot be read changes nothing. Piles count as older than all known here.
    """
    try:
        event = recorded_event(entry)
    except (KeyError, msgspec.ValidationError):
        return
    if not isinstance(event, BlockLeased):
        record(connection, -arrival, case_no, entry, event)


@singledispatch
def _record(_event: ev.Event | WindowEvent, _connection: Connection, _ordinal: int, _case_no: int) -> None:
    """Most entries change no ledger."""


@_record.register
def _(event: BlockLeased, connection: Connection, ordinal: int, _case_no: int) -> None:
    numbers.record_lease(connection, ordinal, event)


@_record.register
def _(event: BlanksReceived, connection: Connection, ordinal: int, _case_no: int) -> None:
    blanks.record_received(connection, ordinal, event)


@_record.register
def _(event: ev.CertificateReserved, connection: Connection, _ordinal: int, case_no: int) -> None:
    blanks.record_reserved(connection, case_no, event)


@_record.register
def _(event: ev.CertificatePrinted, connection: Connection, _ordinal: int, _case_no: int) -> None:
    blanks.record_printed(connection, event)


@_record.register(ev.CertificateSpoiled)
@_record.register(ev.CertificateNotPrinted)
def _(
    event: ev.CertificateSpoiled | ev.CertificateNotPrinted,
    connection: Connection,
    _ordinal: int,
    _case_no: int,
) -> None:
    blanks.record_answer(connection, event)


@_record.register
def _(event: QuarantineClosed, connection: Connection, ordinal: int, _case_no: int) -> None:
    row = {"entry_id": event.entry, "ordinal": ordinal, "action": event.action, "reason": event.reason}
    connection.execute(upsert(quarantine_closed).on_conflict_do_nothing(), row)


def files_in(event: ev.Event | WindowEvent) -> tuple[Attachment, ...]:
    """Return the files that an event names."""
    verdicts = (*getattr(event, "verdicts", ()), *getattr(event, "deferred", ()))
    return tuple(file for verdict in verdicts for file in verdict.attachments)


def record_files(connection: Connection, event: ev.Event | WindowEvent, at_ms: int) -> None:
    """Queue the files of an own entry for sending; one that is known already stays as it is."""
    rows = [
        {
            "sha256": file.sha256,
            "size": file.size,
            "name": file.name,
            "media_type": file.media_type,
            "state": SyncState.PENDING,
            "url": "",
            "sent_bytes": 0,
            "added_ms": at_ms,
        }
        for file in files_in(event)
    ]
    if rows:
        connection.execute(upsert(attachment).on_conflict_do_nothing(), rows)
