"""What is due or past at the window: one list of cases with the day and what follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from window_client.clock import hall_day
from window_client.domain.catalogue import ServiceItem, is_licence
from window_client.domain.clocks.watch import WatchKind
from window_client.domain.values import Value
from window_client.services.desk import Desk
from window_client.store.rows import CaseRow
from window_client.store.watch_lists import WatchRow

MOST = 200
"""Cases of one kind; a hall that has more of them has them for reasons that no list cures."""


class Span(NamedTuple):
    """Which days are on a list, counted from today; natural days.

    Attributes:
        back: How long past ones stay.
        ahead: How early they come on: 0 is the last day itself, -1 the day after it.
    """

    back: int
    ahead: int


_EVER = 3660
SPANS: Mapping[WatchKind, Span] = MappingProxyType(
    {
        WatchKind.NOTICE: Span(_EVER, 0),
        WatchKind.DEEMED: Span(_EVER, _EVER),
        WatchKind.SUPPLEMENT: Span(_EVER, -1),
        WatchKind.DEFERRED: Span(_EVER, 3),
        WatchKind.SPECIAL: Span(_EVER, -1),
        WatchKind.DELIVERY: Span(_EVER, 0),
        WatchKind.POST_CHECK: Span(_EVER, 7),
        WatchKind.RECTIFICATION: Span(_EVER, 3),
        WatchKind.CERTIFICATE: Span(30, 90),
    }
)


class WatchLine(Value, frozen=True, kw_only=True):
    """A case to be looked after.

    Attributes:
        due_on: Last day.
        left: Natural days until then, negative once it is past.
        subject: Material or procedure, number of a certificate; empty where the case itself is meant.
        deemed: Whether it counts as accepted by now because no notice was given (art. 32(4)).
    """

    kind: WatchKind
    due_on: date
    left: int
    subject: str
    item_name: str
    deemed: bool
    case: CaseRow

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"WatchLine({self.kind}, {self.case.case_id}, {self.due_on})"


@dataclass(frozen=True, slots=True)
class WatchService:
    """Reads only; nothing on a list is done by itself."""

    desk: Desk

    def today(self) -> tuple[WatchLine, ...]:
        """Return what is due or past, kind by kind in the order of `WatchKind`, the earliest day first."""
        today = hall_day(self.desk.clock.now())
        with self.desk.store.read() as reader:
            rows = [
                row
                for kind, span in SPANS.items()
                for row in reader.watch(
                    kind,
                    today - timedelta(days=span.back),
                    today + timedelta(days=span.ahead),
                    limit=MOST,
                )
            ]
        items = {one.id: one for one in self.desk.catalogue.items()}
        return tuple(_line(row, items.get(row.case.item), today) for row in rows)


def _line(row: WatchRow, item: ServiceItem | None, today: date) -> WatchLine:
    """Return a line; there is no item where only other windows have it."""
    names = {one.id: one.name for one in item.materials} if item else {}
    over = row.kind is WatchKind.NOTICE and row.due_on < today
    return WatchLine(
        kind=row.kind,
        due_on=row.due_on,
        left=(row.due_on - today).days,
        subject=names.get(row.subject, row.subject),
        item_name=item.name if item else row.case.item,
        deemed=row.kind is WatchKind.DEEMED or (over and item is not None and is_licence(item)),
        case=row.case,
    )
