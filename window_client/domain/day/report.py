"""The daily report: a fold over the day's own entries, and nothing else.

Every entry counts in exactly one figure, every figure of a column in exactly one line by item and one by
clerk, so lines add up to the total and all figures add up to the entries of the journal.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import TypeVar

from window_client.domain.case import events as ev
from window_client.domain.day import events as day
from window_client.domain.day.figures import figure_of
from window_client.domain.values import Value
from window_client.domain.window_event import WindowEvent

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "received": ("case.received",),
        "accepted": ("case.accepted",),
        "corrected": ("case.correction_requested",),
        "declined": ("case.acceptance_declined", "case.licence_not_needed"),
        "granted": ("case.decided/granted",),
        "refused": ("case.decided/refused",),
        "printed": ("certificate.printed",),
        "spoiled": ("certificate.spoiled",),
        "delivered": ("certificate.delivered", "case.result_delivered"),
        "completed": ("case.completed",),
        "ended": ("case.withdrawn", "case.returned", "case.terminated"),
    }
)
"""Columns of the report and the figures that they add up."""

_COLUMN_OF: Mapping[str, str] = MappingProxyType(
    {figure: column for column, figures in COLUMNS.items() for figure in figures}
)

E = TypeVar("E", bound=WindowEvent)

_PAPER = "document.issued/"
_VISIT = "visit.recorded/"
_RATING = "rating.given/"
_CARD = "supervision.marked/"


class Happened(Value, frozen=True, kw_only=True):
    """One own entry as the report needs it; `item` is empty for entries about the window itself."""

    event: ev.Event | WindowEvent
    at: datetime
    clerk: str
    item: str = ""

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"Happened({self.event.kind})"


class Line(Value, frozen=True, kw_only=True):
    """One line of the report: an item or a clerk, with the count of each column."""

    key: str
    counts: dict[str, int]


class Times(Value, frozen=True, kw_only=True):
    """Seconds measured, and how many visitors they are of."""

    seconds: int = 0
    count: int = 0

    @property
    def mean_s(self) -> int | None:
        """Return the mean, None where nothing was measured."""
        return self.seconds // self.count if self.count else None


class Fees(Value, frozen=True, kw_only=True):
    """Fees of the day: charged, and cancelled (of whatever day)."""

    receipts: int = 0
    cents: int = 0
    cancelled: int = 0
    cancelled_cents: int = 0
    first: str = ""
    last: str = ""

    @property
    def balance_cents(self) -> int:
        """Return what must lie in the till."""
        return self.cents - self.cancelled_cents


class DayFigures(Value, frozen=True, kw_only=True):
    """What the entries of one day add up to.

    Attributes:
        entries: Number of entries.
        figures: Entries by figure; their sum is `entries`.
        by_item, by_clerk: Lines with at least one count, by key.
        wait, service: From drawing to call, from call to leaving; only where both were recorded.
        visit_minutes: As recorded.
        originals_kept, originals_returned: Single originals, not keepings.
    """

    on: date
    entries: int
    figures: dict[str, int]
    by_item: tuple[Line, ...]
    by_clerk: tuple[Line, ...]
    wait: Times
    service: Times
    visit_minutes: int
    fees: Fees
    originals_kept: int
    originals_returned: int

    @property
    def total(self) -> dict[str, int]:
        """Return the sum of each column."""
        return _columns(self.figures)

    @property
    def papers(self) -> dict[str, int]:
        """Return documents made out, by kind."""
        return self._part(_PAPER)

    @property
    def visits(self) -> dict[str, int]:
        """Return visits by outcome."""
        return self._part(_VISIT)

    @property
    def ratings(self) -> dict[str, int]:
        """Return ratings by level."""
        return self._part(_RATING)

    @property
    def cards(self) -> dict[str, int]:
        """Return supervision's cards by kind."""
        return self._part(_CARD)

    def count(self, figure: str) -> int:
        """Return one figure."""
        return self.figures.get(figure, 0)

    def _part(self, prefix: str) -> dict[str, int]:
        return {key.removeprefix(prefix): n for key, n in self.figures.items() if key.startswith(prefix)}


def fold_day(on: date, happened: Iterable[Happened]) -> DayFigures:
    """Add a day's entries up."""
    entries = tuple(happened)
    figures = Counter(figure_of(one.event) for one in entries)
    return DayFigures(
        on=on,
        entries=len(entries),
        figures=dict(sorted(figures.items())),
        by_item=_lines((one.item, one) for one in entries if one.item),
        by_clerk=_lines((one.clerk, one) for one in entries),
        wait=_waits(entries),
        service=_services(entries),
        visit_minutes=sum(one.minutes or 0 for one in _of(entries, day.VisitRecorded)),
        fees=_fees(entries),
        originals_kept=sum(len(one.originals) for one in _of(entries, day.OriginalsKept)),
        originals_returned=sum(len(one.materials) for one in _of(entries, day.OriginalsReturned)),
    )


def _of(entries: Iterable[Happened], kind: type[E]) -> list[E]:
    return [one.event for one in entries if isinstance(one.event, kind)]


def _lines(keyed: Iterable[tuple[str, Happened]]) -> tuple[Line, ...]:
    figures: dict[str, Counter[str]] = {}
    for key, one in keyed:
        figures.setdefault(key, Counter())[figure_of(one.event)] += 1
    lines = (Line(key=key, counts=_columns(found)) for key, found in sorted(figures.items()))
    return tuple(line for line in lines if any(line.counts.values()))


def _columns(figures: Mapping[str, int]) -> dict[str, int]:
    counts = dict.fromkeys(COLUMNS, 0)
    for figure, n in figures.items():
        if figure in _COLUMN_OF:
            counts[_COLUMN_OF[figure]] += n
    return counts


def _waits(entries: Iterable[Happened]) -> Times:
    first: dict[str, int] = {}
    for one in entries:
        event = one.event
        if isinstance(event, day.TicketCalled) and event.issued_at:
            first.setdefault(event.ticket, _seconds(event.issued_at, one.at))
    return Times(seconds=sum(first.values()), count=len(first))


def _services(entries: Iterable[Happened]) -> Times:
    called: dict[str, datetime] = {}
    served: dict[str, int] = {}
    for one in entries:
        if isinstance(one.event, day.TicketCalled):
            called.setdefault(one.event.ticket, one.at)
        elif isinstance(one.event, day.TicketServed) and one.event.ticket in called:
            served[one.event.ticket] = _seconds(called[one.event.ticket], one.at)
    return Times(seconds=sum(served.values()), count=len(served))


def _seconds(since: datetime, until: datetime) -> int:
    return max(int((until - since).total_seconds()), 0)  # a PC clock set back makes no negative time


def _fees(entries: Iterable[Happened]) -> Fees:
    known = tuple(entries)
    charged, cancelled = _of(known, day.FeeCharged), _of(known, day.FeeCancelled)
    return Fees(
        receipts=len(charged),
        cents=sum(one.cents for one in charged),
        cancelled=len(cancelled),
        cancelled_cents=sum(one.cents for one in cancelled),
        first=charged[0].number if charged else "",
        last=charged[-1].number if charged else "",
    )
