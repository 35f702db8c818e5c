"""Work lists, page by page, and their counts."""

from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, func, literal_column, or_, select, tuple_

from window_client.domain.case.parts import Status
from window_client.domain.masking import mask_for
from window_client.store.ids import moment_of
from window_client.store.rows import CaseRow, Place, Queue, SyncState
from window_client.store.schema import case_row, due_count, level_count, queue_count

# written out, not bound, so that no plan depends on a bound value to use an index on part of a table
_NONE: ColumnElement[int] = literal_column("0")

_BY_DAY = MappingProxyType(
    {Queue.OVERDUE: "due_on", Queue.ALERT: "alert_on", Queue.YELLOW: "yellow_on", Queue.RED: "red_on"}
)
_GRAVER = MappingProxyType({Queue.ALERT: "yellow_on", Queue.YELLOW: "red_on"})


def to_case_row(row: Row[Any], key: int | str) -> CaseRow:
    """Return a row as lists show it."""
    return CaseRow(
        case_id=row.case_id,
        number=row.number,
        item=row.item,
        applicant=row.applicant,
        id_masked=mask_for(row.id_kind, row.id_number),
        status=Status(row.status),
        queue=Queue(row.queue),
        due_on=_day(row.due_on),
        updated_at=moment_of(row.updated_ms),
        window=row.window,
        unsent=row.unsent,
        sync=_sync_state(row),
        place=Place(key=key, no=row.no),
        clock=row.clock,
        due_known=bool(row.due_known),
        alert_on=_day(row.alert_on),
        yellow_on=_day(row.yellow_on),
        red_on=_day(row.red_on),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _sync_state(row: Row[Any]) -> SyncState:
    if row.attention:
        return SyncState.HELD
    return SyncState.PENDING if row.unsent else SyncState.ACKED


class Page(NamedTuple):
    """Which rows of a list are wanted.

    Attributes:
        today: Hall day, for what is overdue.
        after: Place of the last row seen, None for the first page.
        window: Only cases received at this window.
    """

    today: date
    after: Place | None
    limit: int
    window: str | None


def page(connection: Connection, queue: Queue, wanted: Page) -> tuple[CaseRow, ...]:
    """Return the next rows: overdue ones and lights the oldest first, all others newest change first."""
    query = select(case_row).limit(wanted.limit)
    if wanted.window is not None:
        query = query.where(case_row.c.window == wanted.window)
    if queue in _BY_DAY:
        return _page_by_day(connection, query, queue, wanted)
    query = _narrowed(query, queue)
    if wanted.after is not None:
        place = tuple_(case_row.c.updated_ms, case_row.c.no)
        query = query.where(place < (wanted.after.key, wanted.after.no))
    query = query.order_by(case_row.c.updated_ms.desc(), case_row.c.no.desc())
    return tuple(to_case_row(row, row.updated_ms) for row in connection.execute(query))


def _narrowed(query: Select[Any], queue: Queue) -> Select[Any]:
    if queue is Queue.UNSENT:
        return query.where(case_row.c.unsent > _NONE)
    if queue is Queue.ATTENTION:
        return query.where(case_row.c.attention > _NONE)
    return query if queue is Queue.ALL else query.where(case_row.c.queue == queue)


def _page_by_day(
    connection: Connection, query: Select[Any], queue: Queue, wanted: Page
) -> tuple[CaseRow, ...]:
    column, today = case_row.c[_BY_DAY[queue]], wanted.today.isoformat()
    reached = column < today if queue is Queue.OVERDUE else column <= today
    query = query.where(reached)
    graver = _GRAVER.get(queue)
    if graver is not None:
        query = query.where(or_(case_row.c[graver].is_(None), case_row.c[graver] > today))
    if wanted.after is not None:
        query = query.where(tuple_(column, case_row.c.no) > (wanted.after.key, wanted.after.no))
    query = query.order_by(column, case_row.c.no)
    return tuple(to_case_row(row, getattr(row, column.name)) for row in connection.execute(query))


def counts(connection: Connection, *, today: date, window: str | None) -> dict[Queue, int]:
    """Return how long each list is, from kept counters; only unsent and open questions are counted now."""
    found = dict.fromkeys(Queue, 0)
    by_queue = select(queue_count.c.queue, func.sum(queue_count.c.n)).group_by(queue_count.c.queue)
    unsent = select(func.count()).where(case_row.c.unsent > _NONE)
    attention = select(func.count()).where(case_row.c.attention > _NONE)
    if window is not None:
        by_queue = by_queue.where(queue_count.c.window == window)
        unsent = unsent.where(case_row.c.window == window)
        attention = attention.where(case_row.c.window == window)
    for queue, total in connection.execute(by_queue):
        found[Queue(queue)] = total
    found[Queue.ALL] = sum(found.values())
    found[Queue.UNSENT] = connection.scalar(unsent) or 0
    found[Queue.ATTENTION] = connection.scalar(attention) or 0
    return found | _dated_counts(connection, today.isoformat(), window)


def _dated_counts(connection: Connection, today: str, window: str | None) -> dict[Queue, int]:
    """Count by days, of which there are few, never by cases, of which there are many."""
    late = select(func.sum(due_count.c.n)).where(due_count.c.due_on < today)
    reached = func.sum(level_count.c.n).label("n")
    lights = select(level_count.c.level, reached).where(level_count.c.day <= today)
    if window is not None:
        late = late.where(due_count.c.window == window)
        lights = lights.where(level_count.c.window == window)
    at_least = {row.level: row.n for row in connection.execute(lights.group_by(level_count.c.level))}
    red, yellow, alert = (at_least.get(level, 0) for level in ("red", "yellow", "alert"))
    return {
        Queue.OVERDUE: connection.scalar(late) or 0,
        Queue.RED: red,
        Queue.YELLOW: yellow - red,  # a case that is red has been yellow before
        Queue.ALERT: alert - yellow,
    }
