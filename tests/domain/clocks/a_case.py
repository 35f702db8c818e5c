"""A case made at once, for what is read off it."""

from datetime import UTC, date, datetime, time, timedelta

import msgspec

from tests.domain.case.around import a_person, an_item
from window_client.clock import HALL_ZONE
from window_client.domain.case.parts import Decision, DocumentKind, DocumentRef, Promise, Status
from window_client.domain.case.proceedings import Extension, SpecialProcedure
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem
from window_client.domain.clocks.clocks import clocks_of
from window_client.domain.clocks.parts import Clock, ClockKind
from window_client.domain.packaged import calendar, thresholds
from window_client.domain.units import Span

CALENDAR = calendar()
MARKS = thresholds()
TWENTY = Span(count=20)
ITEM = an_item()


def moment(day: date, hour: int = 9) -> datetime:
    """A moment of a hall day, as it is stored."""
    return datetime.combine(day, time(hour), HALL_ZONE).astimezone(UTC)


def a_case(
    received_on: date = date(2026, 11, 20), status: Status = Status.RECEIVED, **changes: object
) -> Case:
    """A case received on a day at nine."""
    at = moment(received_on)
    case = Case(
        id="c1", application="a1", number="n1", query_code="123456", item="item", item_version=1, hall="h1",
        department="某局", window="w1", clerk="9001", status=status, revision=1, applicant=a_person(),
        form={}, materials=("form", "plan"), received_at=at, complete_at=at, updated_at=at,
    )  # fmt: skip
    return msgspec.structs.replace(case, **changes)


def accepted(
    start_on: date = date(2026, 11, 20),
    count: int = 5,
    *,
    statutory: Span | None = TWENTY,
    due_on: date | None = None,
    **changes: object,
) -> Case:
    """An accepted case with its promise; the printed day is made up unless given."""
    printed = due_on or start_on + timedelta(days=count)
    promise = Promise(
        count=count, unit="workday", start_on=start_on, due_on=printed, published=True, statutory=statutory
    )
    more = {"promise": promise, "accepted_on": start_on, "status": Status.ACCEPTED, **changes}
    return a_case(start_on, **more)  # type: ignore[arg-type]


def special(
    from_on: date, until_on: date | None = None, kind: str = "hearing", needed: int = 10
) -> SpecialProcedure:
    """A special procedure."""
    return SpecialProcedure(
        kind=kind, reason="需要", from_on=from_on, until_on=until_on, workdays_needed=needed, approved_by="s1"
    )


def extension(extended_on: date, new_due_on: date, added: int = 10) -> Extension:
    """An extension by the head of the organ."""
    return Extension(
        added=added, unit="workday", new_due_on=new_due_on, reason="复杂", approved_by="h1",
        approver_level="organ_head", extended_on=extended_on,
    )  # fmt: skip


def decided(on: date, *, granted: bool = True) -> Decision:
    """A decision."""
    return Decision(granted=granted, decided_on=on, decided_by="d1", organ="演示县某局")


def paper(kind: DocumentKind, on: date, served_on: date | None = None) -> DocumentRef:
    """A document issued on a day."""
    return DocumentRef(
        id=f"doc-{kind}", kind=kind, number=f"{kind}1", issued_at=moment(on, 10), template_version=1,
        revision=1, served_at=moment(served_on, 15) if served_on else None,
    )  # fmt: skip


def clocks(case: Case, today: date, item: ServiceItem | None = None) -> dict[ClockKind, Clock]:
    """The clocks of a case at noon of a day, the last one of each kind."""
    found = clocks_of(case, item, CALENDAR, moment(today, 12), MARKS)
    return {clock.kind: clock for clock in found}
