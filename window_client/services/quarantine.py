"""需处理: what the platform could not apply, beside the case now; closed only by a person, with a reason."""

from dataclasses import dataclass

from msgspec import DecodeError, ValidationError

from window_client.domain.case.events import Event, event_of
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem
from window_client.domain.journal import Entry
from window_client.domain.window_events import QuarantineClosed
from window_client.errors import WindowClientError
from window_client.services.catalogue import UnknownItem
from window_client.services.desk import Desk
from window_client.store.reader import Reader
from window_client.store.rows import Changes, HistoryLine, OutboxRow
from window_client.store.unsettled import own_entry

ACKNOWLEDGED = "acknowledged"
"""The one action so far: a person read the platform's answer and takes it from here."""

REASON_LEAST, REASON_MOST = 2, 200
RECENT = 6


class NotInQuarantine(WindowClientError):
    """The record does not wait for a person: unknown here, settled, or closed already."""

    code = "quarantine.not_waiting"


class ClosingReasonMissing(WindowClientError):
    """Nobody closes a refused record without saying why."""

    code = "quarantine.reason_missing"


class ClosingReasonTooLong(WindowClientError):
    """The reason is longer than `limit` characters."""

    code = "quarantine.reason_too_long"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarantineView:
    """One record that waits for a person.

    Attributes:
        event: The act that was sent, None where this program cannot read it.
        case: The case as it stands now; None where it does not exist, such as after a refused receipt.
        item: Its service item at its version, None where unknown.
        recent: The latest entries of the case that count, newest first.
    """

    row: OutboxRow
    entry: Entry
    event: Event | None
    case: Case | None
    item: ServiceItem | None
    recent: tuple[HistoryLine, ...]


@dataclass(frozen=True, slots=True)
class QuarantineService:
    """Looks at refused records and closes them."""

    desk: Desk

    def waiting(self) -> tuple[OutboxRow, ...]:
        """Return the records that wait for a person, oldest first."""
        with self.desk.store.read() as reader:
            return reader.quarantine()

    def open(self, entry_id: str) -> QuarantineView:
        """Return a record with what was sent and the case as it stands now.

        Raises:
            NotInQuarantine: It does not wait for a person.
        """
        with self.desk.store.read() as reader:
            row, entry = self._found(reader, entry_id)
            case = reader.case(entry.case) if entry.case else None
            history = reader.history(entry.case) if entry.case else ()
        counting = [line for line in history if line.counts and line.entry.id != entry_id]
        return QuarantineView(
            row=row,
            entry=entry,
            event=_event(entry),
            case=case,
            item=self._item(case, entry),
            recent=tuple(reversed(counting[-RECENT:])),
        )

    def close(self, entry_id: str, reason: str) -> Changes:
        """Record that a person has dealt with it; record and reason stay in the journal for ever.

        Raises:
            ClosingReasonMissing, ClosingReasonTooLong: Nothing was written.
            NotInQuarantine: It does not wait for a person.
        """
        words = reason.strip()
        if len(words) < REASON_LEAST:
            raise ClosingReasonMissing
        if len(words) > REASON_MOST:
            raise ClosingReasonTooLong(limit=REASON_MOST)
        with self.desk.store.begin() as work:
            self._found(work, entry_id)
            closed = QuarantineClosed(entry=entry_id, action=ACKNOWLEDGED, reason=words)
            work.append(closed, actor=self.desk.actor)
            return work.commit()

    def _found(self, reader: Reader, entry_id: str) -> tuple[OutboxRow, Entry]:
        found = own_entry(reader, self.desk.clock.now(), entry_id)
        if found is None:
            raise NotInQuarantine
        at = found[0].ordinal
        waiting = reader.quarantine(after=at - 1, limit=1)
        if not waiting or waiting[0].ordinal != at:
            raise NotInQuarantine
        return found

    def _item(self, case: Case | None, entry: Entry) -> ServiceItem | None:
        event = _event(entry)
        named = case or event
        item, version = getattr(named, "item", None), getattr(named, "item_version", None)
        try:
            return self.desk.catalogue.item(item, version) if item else None
        except UnknownItem:
            return None


def _event(entry: Entry) -> Event | None:
    try:
        return event_of(entry)
    except (KeyError, DecodeError, ValidationError):
        return None
