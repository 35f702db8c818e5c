"""The chosen work list: read in pages, read again as far as it was seen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from window_client.clock import hall_day
from window_client.errors import WindowClientError
from window_client.services.catalogue import Catalogue
from window_client.services.work import PAGE, WorkService
from window_client.store.rows import CaseRow, Queue

from ui.widgets.table_state import TableRow, TableState
from ui.workbench.case_words import due_cell, short_moment, status_words, sync_cell

MOST_READ_AGAIN = 1000
"""A refresh reads no more rows than this; the clerk scrolls on from there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Rows of one work list, read so far; `more` when there may be another page."""

    queue: Queue
    rows: tuple[CaseRow, ...] = ()
    more: bool = False

    def with_page(self, page: tuple[CaseRow, ...]) -> "Listing":
        """Return the listing with one page more."""
        return Listing(queue=self.queue, rows=self.rows + page, more=len(page) == PAGE)


def read_listing(work: WorkService, queue: Queue, at_least: int = 1) -> Listing:
    """Read a list from its beginning, at least so many rows if it has them; runs on the store's lane."""
    listing = Listing(queue=queue, more=True)
    while listing.more and len(listing.rows) < min(at_least, MOST_READ_AGAIN):
        after = listing.rows[-1].place if listing.rows else None
        listing = listing.with_page(work.page(queue, after))
    return listing


@dataclass(slots=True)
class ItemNames:
    """Names of service items; an item that this PC does not have keeps its id."""

    catalogue: Catalogue
    _known: dict[str, str] = field(default_factory=dict)

    def of(self, item: str) -> str:
        """Return an item's name."""
        if item not in self._known:
            self._known[item] = self._look_up(item)
        return self._known[item]

    def _look_up(self, item: str) -> str:
        try:
            return self.catalogue.item(item).name
        except WindowClientError:
            return item


def table_of(listing: Listing, name_of: Callable[[str], str], now: datetime) -> TableState:
    """Say the rows in words."""
    today = hall_day(now)
    rows = tuple(
        TableRow(
            row.case_id,
            (
                row.number,
                row.applicant,
                row.id_masked,
                name_of(row.item),
                status_words(row.status),
                due_cell(row, today),
                short_moment(row.updated_at, now),
                sync_cell(row),
            ),
        )
        for row in listing.rows
    )
    return TableState(rows=rows, more=listing.more)
