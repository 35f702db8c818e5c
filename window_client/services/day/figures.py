"""Figures of the window: one day as a printable report, many days as statistics."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from window_client.clock import hall_day
from window_client.domain.day.report import DayFigures, Happened, fold_day
from window_client.domain.day.report_sheet import TEMPLATE, Report, Standing, Stock, compose_report
from window_client.domain.values import Value
from window_client.errors import WindowClientError
from window_client.services.desk import Desk
from window_client.services.papers import Renderer
from window_client.store.day_reader import DayBooks, Tally
from window_client.store.reader import Reader

MOST_DAYS = 366


class PeriodTooLong(WindowClientError):
    """Statistics cover at most a year, and end after they begin."""

    code = "day.period_too_long"


class Statistics(Value, frozen=True, kw_only=True):
    """Own entries of some days, added up three ways; each way has the same sum."""

    first: date
    last: date
    by_clerk: dict[str, dict[str, int]]
    by_item: dict[str, dict[str, int]]
    by_day: dict[str, dict[str, int]]
    total: dict[str, int]


@dataclass(frozen=True, slots=True)
class FigureService:
    """Reads for the report and for statistics; nothing here writes."""

    desk: Desk
    renderer: Renderer
    names: Callable[[str], str]

    def day(self, on: date) -> DayFigures:
        """Add up one day of this window."""
        with self.desk.store.read() as reader:
            return figures_of(reader, on)

    def report(self, on: date) -> Report:
        """Return the report of one day, with what is open at this moment."""
        with self.desk.store.read() as reader:
            figures, standing = figures_of(reader, on), _standing(self.desk, reader, on)
        actor = self.desk.actor
        return Report(
            hall=self.desk.hall.name,
            window=self.names(actor.window),
            made_by=self.names(actor.clerk),
            figures=figures,
            standing=standing,
        )

    def pdf(self, report: Report) -> bytes:
        """Return the report on paper."""
        values = compose_report(report, self._item_name, self.names)
        return self.renderer.render(TEMPLATE, values, preview=False, specimen=self.desk.hall.practice)

    def statistics(self, first: date, last: date) -> Statistics:
        """Add up days, both included, by clerk, by item and by day.

        Raises:
            PeriodTooLong: More than a year, or backwards.
        """
        if not 0 <= (last - first).days < MOST_DAYS:
            raise PeriodTooLong(days=MOST_DAYS)
        with self.desk.store.read() as reader:
            found = DayBooks(reader).tallies(first, last)
        return Statistics(
            first=first,
            last=last,
            by_clerk=_grouped(found, lambda one: one.clerk),
            by_item=_grouped(found, lambda one: one.item),
            by_day=_grouped(found, lambda one: one.day.isoformat()),
            total=_grouped(found, lambda _one: "").get("", {}),
        )

    def today(self) -> date:
        """Return the hall's day."""
        return hall_day(self.desk.clock.now())

    def _item_name(self, item: str) -> str:
        names = {one.id: one.name for one in self.desk.catalogue.items()}
        return names.get(item, item)


def figures_of(reader: Reader, on: date) -> DayFigures:
    """Add up one day on this reader's snapshot."""
    entries = DayBooks(reader).entries(on)
    return fold_day(
        on,
        (Happened(event=one.event, at=one.entry.at, clerk=one.entry.clerk, item=one.item) for one in entries),
    )


def _standing(desk: Desk, reader: Reader, on: date) -> Standing:
    books = DayBooks(reader)
    return Standing(
        sessions=books.sessions(on),
        blanks=tuple(_stock(desk, reader, kind) for kind in books.blank_types()),
        waiting=len(books.waiting(on)),
        originals=len(books.open_originals()),
        slips=len(books.open_slips()),
        marks=len(books.open_marks()),
        unsent=reader.unsent_count(),
    )


def _stock(desk: Desk, reader: Reader, kind: str) -> Stock:
    stock = reader.stock(kind)
    return Stock(name=blank_name(desk, kind), left=stock.left, reserved=stock.reserved)


def blank_name(desk: Desk, kind: str) -> str:
    """Return what a kind of blanks is called: the result that is printed on it."""
    names = {item.result.blank_type: item.result.name for item in desk.catalogue.items()}
    return names.get(kind, kind)


def _grouped(found: Iterable[Tally], key: Callable[[Tally], str]) -> dict[str, dict[str, int]]:
    groups: dict[str, Counter[str]] = {}
    for one in found:
        groups.setdefault(key(one), Counter())[one.figure] += one.n
    return {name: dict(sorted(counts.items())) for name, counts in sorted(groups.items())}
