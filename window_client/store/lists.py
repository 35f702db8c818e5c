"""Work lists, page by page, and their counts."""

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, func, literal_column, select, tuple_

from window_client.domain.case.parts import Status
from window_client.domain.masking import mask_for
from window_client.store.ids import moment_of
from window_client.store.rows import CaseRow, Place, Queue, SyncState
from window_client.store.schema import case_row, due_count, queue_count

# written out, not bound, so that no plan depends on a bound value to use an index on part of a table
_NONE: ColumnElement[int] = literal_column("0")
_IN_REVIEW: ColumnElement[str] = literal_column("'in_review'")


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
        due_on=date.fromisoformat(row.due_on) if row.due_on else None,
        updated_at=moment_of(row.updated_ms),
        window=row.window,
        unsent=row.unsent,
        sync=_sync_state(row),
        place=Place(key=key, no=row.no),
    )


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
    """Return the next rows of a list: overdue ones by due day, all others newest change first."""
    query = select(case_row).limit(wanted.limit)
    if wanted.window is not None:
        query = query.where(case_row.c.window == wanted.window)
    if queue is Queue.OVERDUE:
        return _overdue_page(connection, query, wanted)
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


def _overdue_page(connection: Connection, query: Select[Any], wanted: Page) -> tuple[CaseRow, ...]:
    late = query.where(case_row.c.queue == _IN_REVIEW, case_row.c.due_on < wanted.today.isoformat())
    if wanted.after is not None:
        place = tuple_(case_row.c.due_on, case_row.c.no)
        late = late.where(place > (wanted.after.key, wanted.after.no))
    late = late.order_by(case_row.c.due_on, case_row.c.no)
    return tuple(to_case_row(row, row.due_on) for row in connection.execute(late))


def counts(connection: Connection, *, today: date, window: str | None) -> dict[Queue, int]:
    """Return how long each list is, from kept counters; only unsent and open questions are counted now."""
    found = dict.fromkeys(Queue, 0)
    by_queue = select(queue_count.c.queue, func.sum(queue_count.c.n)).group_by(queue_count.c.queue)
    late = select(func.sum(due_count.c.n)).where(due_count.c.due_on < today.isoformat())
    unsent = select(func.count()).where(case_row.c.unsent > _NONE)
    attention = select(func.count()).where(case_row.c.attention > _NONE)
    if window is not None:
        by_queue = by_queue.where(queue_count.c.window == window)
        late = late.where(due_count.c.window == window)
        unsent = unsent.where(case_row.c.window == window)
        attention = attention.where(case_row.c.window == window)
    for queue, total in connection.execute(by_queue):
        found[Queue(queue)] = total
    found[Queue.ALL] = sum(found.values())
    found[Queue.OVERDUE] = connection.scalar(late) or 0
    found[Queue.UNSENT] = connection.scalar(unsent) or 0
    found[Queue.ATTENTION] = connection.scalar(attention) or 0
    return found
