"""Watching certificates that end: when renewal opens, by when it must be asked for (行政许可法 arts. 49, 50).

Who asks in time and is not answered before the end counts as renewed, so the hall must not lose sight of it.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from window_client.domain.calendar import WorkCalendar
from window_client.domain.case.parts import CertificateStatus
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Limit, ServiceItem
from window_client.domain.values import Value

DEFAULT_CLOSES = Limit(count=30, unit="workday")
"""Art. 50: thirty days (working days, art. 82) before the end, unless another rule says otherwise."""

WatchState = Literal["early", "open", "late", "expired"]


class RenewalWatch(Value, frozen=True, kw_only=True):
    """One certificate that ends.

    Attributes:
        opens_on: First day on which renewal may be asked for, None where there is no earliest day.
        apply_by: Last day for asking in time.
        renewed_by: Service item by which one renews; the item itself where the package names none.
        state: `early`, `open` (may be asked for now), `late` (the day for asking is past), `expired`.
    """

    case: str
    number: str
    holder: str
    phone: str
    item: str
    renewed_by: str
    valid_until: date
    opens_on: date | None
    apply_by: date
    state: WatchState

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"RenewalWatch({self.number}, {self.valid_until})"


def renewal_of(case: Case, item: ServiceItem, calendar: WorkCalendar, today: date) -> RenewalWatch | None:
    """Return what is to be watched of a case, None where nothing was handed over that ends."""
    paper = case.certificate
    if paper is None or paper.valid_until is None or paper.status is not CertificateStatus.DELIVERED:
        return None
    rule = item.result.renewal
    opens_on = back_from(paper.valid_until, rule.opens, calendar) if rule and rule.opens else None
    apply_by = back_from(paper.valid_until, rule.closes if rule else DEFAULT_CLOSES, calendar)
    return RenewalWatch(
        case=case.id,
        number=paper.number,
        holder=case.applicant.name,
        phone=case.applicant.phone,
        item=item.id,
        renewed_by=rule.item if rule and rule.item else item.id,
        valid_until=paper.valid_until,
        opens_on=opens_on,
        apply_by=apply_by,
        state=_state(today, opens_on, apply_by, paper.valid_until),
    )


def _state(today: date, opens_on: date | None, apply_by: date, valid_until: date) -> WatchState:
    if today > valid_until:
        return "expired"
    if today > apply_by:
        return "late"
    return "early" if opens_on and today < opens_on else "open"


def back_from(last: date, limit: Limit, calendar: WorkCalendar) -> date:
    """Return the day that lies a period before a day; the day itself is not counted.

    Of working days at least so many lie after it, up to `last`: an end on a day off gives nobody less time.

    Raises:
        ValueError: A unit shorter than a day.
    """
    if limit.unit == "calendar":
        return last - timedelta(days=limit.count)
    if limit.unit == "month":
        return _months_before(last, limit.count)
    if limit.unit != "workday":
        raise ValueError(limit.unit)
    day = _workday_by(last, calendar)
    for _ in range(limit.count):
        day = _workday_by(day - timedelta(days=1), calendar)
    return day


def _workday_by(day: date, calendar: WorkCalendar) -> date:
    while not calendar.kind_of(day).works:
        day -= timedelta(days=1)
    return day


def _months_before(last: date, months: int) -> date:
    place = last.year * 12 + last.month - 1 - months
    year, month = place // 12, place % 12 + 1
    return date(year, month, min(last.day, monthrange(year, month)[1]))
