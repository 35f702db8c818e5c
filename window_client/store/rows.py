"""What the store answers with: small immutable views, masked where they go into lists."""

from datetime import date, datetime
from enum import StrEnum

from window_client.domain.case.parts import Person, Status
from window_client.domain.clocks.dates import level_on
from window_client.domain.deadline import Light
from window_client.domain.journal import Entry
from window_client.domain.transfer import PlatformVerdict
from window_client.domain.values import Value


class SyncState(StrEnum):
    """How far an entry, or everything of a case, has come. Stored: never change one."""

    PENDING = "pending"  # only here
    ACKED = "acked"  # the platform has it, durable
    STABLE = "stable"  # and it is in a completed backup there
    HELD = "held"  # the platform has it, a person must look
    REFUSED = "refused"  # the platform has it and will never apply it
    MISFIT = "misfit"  # no longer fits what the platform told since
    PLATFORM = "platform"  # came from there


class Queue(StrEnum):
    """Work lists. The first seven are kept by status; the others are looked up.

    `OVERDUE` has whatever runs past its last day; `ALERT`, `YELLOW` and `RED` are the supervision lights,
    each case under its gravest.
    """

    TO_ACCEPT = "to_accept"
    AWAITING_CORRECTION = "awaiting_correction"
    IN_REVIEW = "in_review"
    TO_PRINT = "to_print"
    TO_DELIVER = "to_deliver"
    TO_COMPLETE = "to_complete"
    DONE = "done"
    OVERDUE = "overdue"
    UNSENT = "unsent"
    ATTENTION = "attention"
    ALL = "all"
    ALERT = "alert"
    YELLOW = "yellow"
    RED = "red"


class Place(Value, frozen=True, kw_only=True):
    """Where a list page ended; ask for the rows after it."""

    key: int | str
    no: int


class CaseRow(Value, frozen=True, kw_only=True):
    """One line of a list; the identity number is masked.

    Attributes:
        due_on: Last day of the clock that ends first; None where nothing runs or a pause has no end.
        clock: What that clock measures, a value of `ClockKind`; empty for none.
        due_known: False where `due_on` is an estimate (预计).
        alert_on, yellow_on, red_on: First days of the lights.
    """

    case_id: str
    number: str
    item: str
    applicant: str
    id_masked: str
    status: Status
    queue: Queue
    due_on: date | None
    updated_at: datetime
    window: str
    unsent: int
    sync: SyncState
    place: Place
    clock: str = ""
    due_known: bool = True
    alert_on: date | None = None
    yellow_on: date | None = None
    red_on: date | None = None

    def level(self, today: date) -> Light:
        """Return the gravest supervision light of the case on a day."""
        return level_on(today, self.alert_on, self.yellow_on, self.red_on)

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"CaseRow({self.case_id}, {self.status})"


class HistoryLine(Value, frozen=True, kw_only=True):
    """One entry of a case with what is known of its way.

    Attributes:
        g: Place in the platform's order, None while it has none.
        counts: Whether it takes part in the state of the case.
        why: Code of the refusal or misfit.
    """

    entry: Entry
    device: str
    own: bool
    state: SyncState
    counts: bool
    g: int | None = None
    verdict: PlatformVerdict | None = None
    why: str = ""


class KnownApplicant(Value, frozen=True, kw_only=True):
    """An applicant's latest data, with the case that they come from."""

    person: Person
    case_id: str
    number: str
    received_on: date


class Draft(Value, frozen=True, kw_only=True):
    """An intake that is not yet a fact: what was typed so far.

    Attributes:
        version: Counted up by the screen at each save; an older copy never replaces a newer one.
        last_field: Where the clerk was.
        saved_at: Set by the store.
    """

    id: str
    clerk: str
    item: str
    version: int
    title: str = ""
    last_field: str = ""
    body: dict[str, object] = {}
    saved_at: datetime | None = None

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"Draft({self.id}, version {self.version})"


class OutboxRow(Value, frozen=True, kw_only=True):
    """One own entry that is not settled: unsent, or waiting for a person.

    Attributes:
        ordinal: Place in the local journal; pass it as `after` for the next page.
        size: Bytes of the canonical entry.
        age_s: Whole seconds since it was made, by the PC's clock.
    """

    ordinal: int
    entry_id: str
    kind: str
    case_id: str | None
    number: str
    applicant: str
    made_at: datetime
    age_s: int
    size: int
    state: SyncState
    verdict: PlatformVerdict | None
    why: str

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"OutboxRow({self.entry_id}, {self.kind}, {self.state})"


class NumberStock(Value, frozen=True, kw_only=True):
    """Numbers left in valid blocks of a series; `low` asks for a new lease (under half of the blocks)."""

    series: str
    left: int
    total: int

    @property
    def low(self) -> bool:
        """Whether a new block should be leased."""
        return self.left * 2 < self.total or self.total == 0


class BlankStock(Value, frozen=True, kw_only=True):
    """Stock of one kind of blanks at this window; `next_serial` is the sheet expected on top."""

    blank_type: str
    left: int
    reserved: int
    printed: int
    spoiled: int
    next_serial: str | None


class DayCount(Value, frozen=True, kw_only=True):
    """How many entries of one kind a clerk made on a day for one item (empty: no case)."""

    kind: str
    clerk: str
    item: str
    count: int


class Unfinished(Value, frozen=True, kw_only=True):
    """What the next start has to ask about.

    Attributes:
        open_prints: Cases whose certificate went to the printer and whose answer is open.
        drafts: Intakes that were not finished.
        unsent: Own entries that the platform has not confirmed.
        attention: Own entries that wait for a person.
        files: Attachments without the platform's receipt.
    """

    open_prints: tuple[CaseRow, ...]
    drafts: tuple[Draft, ...]
    unsent: int
    attention: int
    files: int


class Changes(Value, frozen=True, kw_only=True):
    """What a committed unit of work changed: cases by id, and kinds of entries."""

    cases: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
