"""Own entries on their way: unsent ones, and those that wait for a person."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, literal_column, select, union_all

from window_client.domain.transfer import PlatformVerdict
from window_client.store.ids import milliseconds, moment_of
from window_client.store.projections.lines import Line
from window_client.store.rows import HistoryLine, OutboxRow, SyncState
from window_client.store.schema import case_key, case_row, journal, misfit, quarantine_closed, transfer

_STATE_OF = {PlatformVerdict.HELD: SyncState.HELD, PlatformVerdict.REFUSED: SyncState.REFUSED}


def to_history_line(line: Line, misfit_why: str | None) -> HistoryLine:
    """Return a line as the case view shows it."""
    return HistoryLine(
        entry=line.entry,
        device=line.device,
        own=line.ordinal > 0,
        state=_state(line.state, line.verdict, misfit_why if line.ordinal else None),
        counts=line.counts and misfit_why is None,
        g=line.g,
        verdict=line.verdict,
        why=misfit_why or line.why,
    )


def _state(state: SyncState, verdict: PlatformVerdict | None, misfit_why: str | None) -> SyncState:
    if verdict in _STATE_OF:
        return _STATE_OF[verdict]
    return SyncState.MISFIT if misfit_why else state


# written out, not bound, so that no plan depends on a bound value to use an index on part of a table
PENDING: ColumnElement[str] = literal_column("'pending'")
_NEEDS_PERSON: tuple[ColumnElement[str], ...] = tuple(
    literal_column(f"'{verdict}'") for verdict in ("held", "refused", "renumber")
)


def unsent(connection: Connection, now: datetime, *, after: int, limit: int) -> tuple[OutboxRow, ...]:
    """Return own entries without a receipt, oldest first."""
    return _rows(connection, now, transfer.c.state == PENDING, after, limit)


def attention(connection: Connection, now: datetime, *, after: int, limit: int) -> tuple[OutboxRow, ...]:
    """Return own entries that were not simply applied, or no longer fit, and are not closed."""
    judged = select(transfer.c.ordinal).where(transfer.c.verdict.in_(_NEEDS_PERSON))
    unfit = select(journal.c.ordinal).join(misfit, misfit.c.entry_id == journal.c.entry_id)
    waiting = union_all(judged, unfit).scalar_subquery()
    closed = select(quarantine_closed.c.entry_id)
    return _rows(
        connection, now, journal.c.ordinal.in_(waiting) & journal.c.entry_id.not_in(closed), after, limit
    )


def entry_row(connection: Connection, now: datetime, entry_id: str) -> OutboxRow | None:
    """Return one own entry, settled or not; None if this window never wrote it."""
    found = _rows(connection, now, journal.c.entry_id == entry_id, after=0, limit=1)
    return found[0] if found else None


def _rows(
    connection: Connection, now: datetime, wanted: ColumnElement[bool], after: int, limit: int
) -> tuple[OutboxRow, ...]:
    query = (
        select(
            journal.c.ordinal,
            journal.c.entry_id,
            journal.c.kind,
            journal.c.at_ms,
            func.length(journal.c.content).label("size"),
            case_key.c.case_id,
            case_row.c.number,
            case_row.c.applicant,
            transfer.c.state,
            transfer.c.verdict,
            transfer.c.why,
            misfit.c.why.label("misfit_why"),
        )
        .join(transfer, transfer.c.ordinal == journal.c.ordinal)
        .outerjoin(case_key, case_key.c.no == journal.c.case_no)
        .outerjoin(case_row, case_row.c.no == journal.c.case_no)
        .outerjoin(misfit, misfit.c.entry_id == journal.c.entry_id)
        .where(wanted, journal.c.ordinal > after)
        .order_by(journal.c.ordinal)
        .limit(limit)
    )
    return tuple(_to_row(row, now) for row in connection.execute(query))


def _to_row(row: Any, now: datetime) -> OutboxRow:
    verdict = PlatformVerdict(row.verdict) if row.verdict else None
    return OutboxRow(
        ordinal=row.ordinal,
        entry_id=row.entry_id,
        kind=row.kind,
        case_id=row.case_id,
        number=row.number or "",
        applicant=masked_name(row.applicant or ""),
        made_at=moment_of(row.at_ms),
        age_s=max(0, (milliseconds(now) - row.at_ms) // 1000),
        size=row.size,
        state=_state(SyncState(row.state), verdict, row.misfit_why),
        verdict=verdict,
        why=row.misfit_why or row.why,
    )


def masked_name(name: str) -> str:
    """Keep the first character of a name: 张**."""
    return name[:1] + "*" * (len(name) - 1)
