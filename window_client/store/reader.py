"""Everything that can be asked of the store, on one consistent snapshot."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Executable, Row, func, select

from window_client.clock import Clock, hall_day
from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.domain.clocks.watch import WatchKind
from window_client.domain.hall import Enrolment
from window_client.domain.hall_names import HallNames
from window_client.domain.values import decode
from window_client.store import lists, outbox, watch_lists
from window_client.store.ids import milliseconds, moment_of
from window_client.store.journal import Head, load_head
from window_client.store.projections import blanks, numbers
from window_client.store.projections.lines import fold_lines, lines_of
from window_client.store.rows import (
    BlankStock,
    CaseRow,
    DayCount,
    Draft,
    HistoryLine,
    KnownApplicant,
    NumberStock,
    OutboxRow,
    Place,
    Queue,
    Unfinished,
)
from window_client.store.schema import attachment, case_row, case_state, draft, journal, meta, transfer
from window_client.store.search import finder
from window_client.store.watch_lists import WatchRow

T = TypeVar("T")

ENROLMENT = "enrolment"
HALL_NAMES = "hall_names"


class Reader:
    """Questions to the store; all answers of one reader are of the same moment."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        """Ask through this connection, inside its transaction."""
        self._connection = connection
        self._clock = clock

    # cases

    def case(self, case_id: str) -> Case | None:
        """Return a case as it stands with all own work, None if it is not known here."""
        no = finder.case_no_of(self._connection, case_id)
        return None if no is None else self._case(no)

    def case_by_number(self, number: str) -> Case | None:
        """Return the case with this number: case number, document number or certificate number."""
        no = finder.case_no_for(self._connection, number.strip())
        return None if no is None else self._case(no)

    def history(self, case_id: str) -> tuple[HistoryLine, ...]:
        """Return all entries of a case in the order in which they count, also those that do not."""
        no = finder.case_no_of(self._connection, case_id)
        if no is None:
            return ()
        lines = lines_of(self._connection, no, self.head().device)
        misfits = fold_lines(lines).misfits
        return tuple(outbox.to_history_line(line, misfits.get(line.entry.id)) for line in lines)

    def worklist(
        self, queue: Queue | str, *, after: Place | None = None, limit: int = 200, window: str | None = None
    ) -> tuple[CaseRow, ...]:
        """Return the next page of a list; `after` is the `place` of the last row seen."""
        wanted = lists.Page(today=self._today(), after=after, limit=limit, window=window)
        return lists.page(self._connection, Queue(queue), wanted)

    def counts(self, *, window: str | None = None) -> dict[Queue, int]:
        """Return how long each list is."""
        return lists.counts(self._connection, today=self._today(), window=window)

    def search(self, text: str, *, limit: int = 50) -> tuple[CaseRow, ...]:
        """Find cases by number, identity, phone, name, initials, address or paper."""
        found = finder.find(self._connection, text, limit)
        return tuple(lists.to_case_row(row, row.updated_ms) for row in found)

    def watch(self, kind: WatchKind, first: date, last: date, *, limit: int = 200) -> tuple[WatchRow, ...]:
        """Return the cases to be watched that are due in these days, both included, earliest first."""
        return watch_lists.watch_list(self._connection, kind, first, last, limit)

    def applicant(self, id_kind: str, id_number: str) -> KnownApplicant | None:
        """Return what is known of a person or organisation from their latest case."""
        query = (
            select(case_row.c.no)
            .where(case_row.c.id_number == id_number.upper(), case_row.c.id_kind == id_kind)
            .order_by(case_row.c.received_ms.desc(), case_row.c.no.desc())
            .limit(1)
        )
        no = self._connection.scalar(query)
        case = None if no is None else self._case(no)
        if case is None:
            return None
        return KnownApplicant(
            person=case.applicant,
            case_id=case.id,
            number=case.number,
            received_on=hall_day(case.received_at),
        )

    def row(self, case_id: str) -> CaseRow | None:
        """Return a case as lists show it."""
        found = self._connection.execute(select(case_row).where(case_row.c.case_id == case_id)).first()
        return None if found is None else lists.to_case_row(found, found.updated_ms)

    # unfinished and unsent work

    def drafts(self) -> tuple[Draft, ...]:
        """Return intakes that were not finished, newest first."""
        bodies = self._connection.scalars(select(draft.c.body).order_by(draft.c.saved_ms.desc(), draft.c.id))
        return tuple(decode(body, Draft) for body in bodies)

    def draft(self, draft_id: str) -> Draft | None:
        """Return one unfinished intake."""
        body = self._connection.scalar(select(draft.c.body).where(draft.c.id == draft_id))
        return None if body is None else decode(body, Draft)

    def unfinished(self) -> Unfinished:
        """Return what the next start has to ask about."""
        files = select(func.count()).where(attachment.c.state == outbox.PENDING)
        return Unfinished(
            open_prints=self._open_prints(),
            drafts=self.drafts(),
            unsent=self.unsent_count(),
            attention=len(self.quarantine()),
            files=self._connection.scalar(files) or 0,
        )

    def unsent_count(self) -> int:
        """Return how many own entries the platform has not confirmed."""
        pending = select(func.count()).where(transfer.c.state == outbox.PENDING)
        return self._connection.scalar(pending) or 0

    def outbox(self, *, after: int = 0, limit: int = 200) -> tuple[OutboxRow, ...]:
        """Return own entries without the platform's receipt, oldest first."""
        return outbox.unsent(self._connection, self._clock.now(), after=after, limit=limit)

    def quarantine(self, *, after: int = 0, limit: int = 1000) -> tuple[OutboxRow, ...]:
        """Return own entries that wait for a person, oldest first."""
        return outbox.attention(self._connection, self._clock.now(), after=after, limit=limit)

    # numbers, blanks, counts

    def stock(self, blank_type: str) -> BlankStock:
        """Return the stock of one kind of blanks."""
        return blanks.stock(self._connection, blank_type)

    def number_stock(self, series: str) -> NumberStock:
        """Return how many valid leased numbers a series has left."""
        return numbers.stock(self._connection, series, self.trusted_ms())

    def series(self) -> tuple[str, ...]:
        """Return the series of which this window ever had a block."""
        return numbers.series(self._connection)

    def day_counts(self, day: date) -> tuple[DayCount, ...]:
        """Count the own entries of a hall day by kind, clerk and item."""
        query = (
            select(journal.c.kind, journal.c.clerk, func.coalesce(case_row.c.item, ""), func.count())
            .outerjoin(case_row, case_row.c.no == journal.c.case_no)
            .where(journal.c.day == day.isoformat())
            .group_by(journal.c.kind, journal.c.clerk, func.coalesce(case_row.c.item, ""))
            .order_by(journal.c.kind, journal.c.clerk, func.coalesce(case_row.c.item, ""))
        )
        return tuple(
            DayCount(kind=kind, clerk=clerk, item=item, count=count)
            for kind, clerk, item, count in self._connection.execute(query)
        )

    # identity and settings

    def enrolment(self) -> Enrolment | None:
        """Return who this device is, None before it was enrolled."""
        return self.meta(ENROLMENT, Enrolment)

    def hall_names(self) -> HallNames | None:
        """Return what the hall's windows and people are called, None before the first contact."""
        return self.meta(HALL_NAMES, HallNames)

    def meta(self, name: str, kind: type[T]) -> T | None:
        """Return a setting that was kept under a name."""
        value = self._connection.scalar(select(meta.c.value).where(meta.c.name == name))
        return None if value is None else decode(value, kind)

    def last_contact(self) -> datetime | None:
        """Return the platform's time at the last contact, None before the first."""
        ms = self.head().platform_at_ms
        return None if ms is None else moment_of(ms)

    def head(self) -> Head:
        """Return the counters of the store."""
        return load_head(self._connection)

    # for the parts of the store

    @property
    def connection(self) -> Connection:
        """The connection under this reader, in its transaction."""
        return self._connection

    def scalar(self, query: Executable) -> Any:
        """Return the first column of the first row."""
        return self._connection.scalar(query)

    def rows(self, query: Executable) -> Sequence[Row[Any]]:
        """Return all rows."""
        return self._connection.execute(query).all()

    def trusted_ms(self) -> int:
        """Return the time: the platform's by the last known difference, never before what was seen."""
        head = self.head()
        return max(milliseconds(self._clock.now()) + head.clock_offset_ms, head.seen_ms)

    def _case(self, no: int) -> Case | None:
        body = self._connection.scalar(select(case_state.c.body).where(case_state.c.no == no))
        return None if body is None else decode(body, Case)

    def _open_prints(self) -> tuple[CaseRow, ...]:
        wanted = select(case_row).where(
            case_row.c.no.in_(blanks.open_cases()),
            case_row.c.certificate == "reserved",
            case_row.c.status == Status.GRANTED,
        )
        rows = self._connection.execute(wanted.order_by(case_row.c.updated_ms, case_row.c.no))
        return tuple(lists.to_case_row(row, row.updated_ms) for row in rows)

    def _today(self) -> date:
        return hall_day(self._clock.now())
