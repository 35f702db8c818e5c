"""Everything that the page of the day shows, read at once on the store's lane."""

from datetime import date, datetime

import msgspec
from window_client.domain.catalogue_procedures import Fee
from window_client.domain.day.events import VisitRecorded
from window_client.domain.day.fees import FeeReceipt
from window_client.domain.day.originals import OpenOriginal
from window_client.domain.day.ratings import OpenRating
from window_client.domain.day.report_sheet import Report
from window_client.domain.day.slips import OpenSlip
from window_client.domain.day.supervision import OpenMark
from window_client.domain.day.tickets import Ticket
from window_client.services.counter import Counter
from window_client.services.day.figures import blank_name
from window_client.services.day.opening import Situation
from window_client.services.day.watch import WatchLine


class DayReading(msgspec.Struct, frozen=True, kw_only=True):
    """One moment of the window's day.

    Attributes:
        report: Of `report_on`, which is today unless the clerk asked for another day.
        items: Names of the service items by id, in the order of the catalogue.
        fees: What may be charged, by item; only items that cost something.
        blanks: Names of the kinds of blanks by kind.
        people: Printed names of accounts that occur.
    """

    situation: Situation
    at: datetime
    tickets: tuple[Ticket, ...]
    visits: tuple[tuple[datetime, VisitRecorded], ...]
    originals: tuple[OpenOriginal, ...]
    slips: tuple[OpenSlip, ...]
    receipts: tuple[FeeReceipt, ...]
    ratings: tuple[OpenRating, ...]
    marks: tuple[OpenMark, ...]
    watch: tuple[WatchLine, ...]
    report: Report
    report_on: date
    items: dict[str, str]
    fees: dict[str, tuple[Fee, ...]]
    blanks: dict[str, str]
    people: dict[str, str]

    @property
    def is_open(self) -> bool:
        """Whether the window is open for today."""
        session = self.situation.session
        return session is not None and session.on == self.situation.today


def read_day(counter: Counter, report_on: date | None) -> DayReading:
    """Read the page of the day; `report_on` is None for today."""
    day, desk = counter.day, counter.desk
    situation = day.opening.situation()
    on = report_on or situation.today
    session = situation.session
    is_open = session is not None and session.on == situation.today
    originals, slips, receipts = day.originals.lying_here(), day.slips.unsigned(), day.fees.today()
    report = day.figures.report(on)
    accounts = {
        *(one.kept_by for one in originals),
        *(one.made_by for one in slips),
        *(one.clerk for one in receipts),
        *(line.key for line in report.figures.by_clerk),
    }
    items = desk.catalogue.items()
    return DayReading(
        situation=situation,
        at=desk.clock.now(),
        tickets=day.tickets.today() if is_open else (),
        visits=day.visits.of_day(situation.today),
        originals=originals,
        slips=slips,
        receipts=receipts,
        ratings=day.ratings.waiting(),
        marks=day.supervision.open_marks(),
        watch=day.watch.today(),
        report=report,
        report_on=on,
        items={item.id: item.name for item in items},
        fees={item.id: item.fees for item in items if item.fees},
        blanks={kind: blank_name(desk, kind) for kind in situation.blanks},
        people={account: counter.papers.names(account) for account in sorted(accounts)},
    )
