"""Watch lists: one indexed read each, whatever the number of cases."""

from datetime import date

from sqlalchemy import Connection, select

from window_client.domain.clocks.watch import WatchKind
from window_client.domain.values import Value
from window_client.store.lists import to_case_row
from window_client.store.rows import CaseRow
from window_client.store.schema import case_row, case_watch


class WatchRow(Value, frozen=True, kw_only=True):
    """A case on a watch list, with the day to be watched and what of the case ends then."""

    kind: WatchKind
    due_on: date
    subject: str
    case: CaseRow


def watch_list(
    connection: Connection, kind: WatchKind, first: date, last: date, limit: int
) -> tuple[WatchRow, ...]:
    """Return what is due from `first` to `last`, both included, the earliest first."""
    query = (
        select(case_watch.c.due_on.label("watched_on"), case_watch.c.subject, case_row)
        .join(case_row, case_row.c.no == case_watch.c.case_no)
        .where(
            case_watch.c.kind == kind.value,
            case_watch.c.due_on.between(first.isoformat(), last.isoformat()),
        )
        .order_by(case_watch.c.due_on, case_watch.c.case_no)
        .limit(limit)
    )
    return tuple(
        WatchRow(
            kind=kind,
            due_on=date.fromisoformat(row.watched_on),
            subject=row.subject,
            case=to_case_row(row, row.updated_ms),
        )
        for row in connection.execute(query)
    )
