"""What lies on the desk: work lists with counts, search, unfinished work, outbox, known applicants."""

from dataclasses import dataclass

from window_client.domain.numbering import is_case_number
from window_client.services.desk import Desk
from window_client.services.overview import Overview, look
from window_client.store.rows import (
    BlankStock,
    CaseRow,
    HistoryLine,
    KnownApplicant,
    NumberStock,
    OutboxRow,
    Place,
    Queue,
    Unfinished,
)

PAGE = 100
MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class WorkService:
    """Reads for the screens; every list is a page, never the whole."""

    desk: Desk

    def counts(self) -> dict[Queue, int]:
        """Return how many cases each queue holds."""
        with self.desk.store.read() as reader:
            return reader.counts()

    def overview(self) -> Overview:
        """Return what a clerk should see at a glance."""
        return look(self.desk)

    def page(self, queue: Queue, after: Place | None = None) -> tuple[CaseRow, ...]:
        """Return the next rows of a queue."""
        with self.desk.store.read() as reader:
            return reader.worklist(queue, after=after, limit=PAGE)

    def search(self, text: str) -> tuple[CaseRow, ...]:
        """Find cases by number, name, pinyin initials, identity number or phone, whole or in part."""
        with self.desk.store.read() as reader:
            return reader.search(text, limit=MOST_FOUND)

    def scanned(self, code: str) -> str | None:
        """Return the case of a scanned receipt (number, or number and query code), None if unknown here."""
        number = code.split(maxsplit=1)[0] if code.strip() else ""
        if not is_case_number(number):
            return None
        with self.desk.store.read() as reader:
            case = reader.case_by_number(number)
        return case.id if case else None

    def unfinished(self) -> Unfinished:
        """Return what the last run left open."""
        with self.desk.store.read() as reader:
            return reader.unfinished()

    def applicant(self, id_kind: str, id_number: str) -> KnownApplicant | None:
        """Return a known applicant's latest data with their source."""
        with self.desk.store.read() as reader:
            return reader.applicant(id_kind, id_number)

    def outbox(self, after: int = 0) -> tuple[OutboxRow, ...]:
        """Return own entries that the platform has not confirmed."""
        with self.desk.store.read() as reader:
            return reader.outbox(after=after, limit=PAGE)

    def quarantine(self) -> tuple[OutboxRow, ...]:
        """Return own entries that wait for a person (需处理)."""
        with self.desk.store.read() as reader:
            return reader.quarantine()

    def history(self, case_id: str) -> tuple[HistoryLine, ...]:
        """Return the entries of a case in the order in which they count."""
        with self.desk.store.read() as reader:
            return reader.history(case_id)

    def blanks(self, blank_type: str) -> BlankStock:
        """Return the stock of one kind of blanks."""
        with self.desk.store.read() as reader:
            return reader.stock(blank_type)

    def numbers(self, series: str) -> NumberStock:
        """Return how many leased numbers of a series are left."""
        with self.desk.store.read() as reader:
            return reader.number_stock(series)
