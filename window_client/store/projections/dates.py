"""Due days and lights beside each case, and how many cases have which: kept, so that no list is counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, select, text, update

from window_client.domain.case.state import Case
from window_client.domain.clocks.dates import dates_of
from window_client.domain.clocks.watch import Watched, watched_of
from window_client.domain.values import Value, decode
from window_client.store.in_force import InForce
from window_client.store.projections.counters import add_counts
from window_client.store.projections.watch import write_watched
from window_client.store.schema import case_row, case_state, due_count, level_count

_Row = Mapping[str, Any]

LEVELS = ("alert", "yellow", "red")
_COLUMNS = ("due_on", "clock", "due_known", "alert_on", "yellow_on", "red_on")
_DATED = text("(queue <> 'done' OR due_on IS NOT NULL)")  # word for word the condition of its index


class Moved(Value, frozen=True, kw_only=True):
    """A case whose last day is another one by the calendar now in force."""

    number: str
    before: date | None
    after: date | None


def date_columns(case: Case, force: InForce) -> dict[str, Any]:
    """Return the columns of a case's row that follow from its clocks."""
    dates = dates_of(case, force.calendar, force.thresholds)
    return {
        "due_on": _text(dates.due_on),
        "clock": str(dates.clock),
        "due_known": int(dates.published),
        "alert_on": _text(dates.alert_on),
        "yellow_on": _text(dates.yellow_on),
        "red_on": _text(dates.red_on),
    }


def count_dates(connection: Connection, old: Iterable[_Row], new: Iterable[_Row]) -> None:
    """Keep the counters true after some rows have changed."""
    days: Counter[tuple[str, ...]] = Counter()
    levels: Counter[tuple[str, ...]] = Counter()
    for rows, sign in ((old, -1), (new, 1)):
        for row in rows:
            if row["due_on"]:
                days[row["due_on"], row["window"]] += sign
            for level in LEVELS:
                if row[f"{level}_on"]:
                    levels[level, row[f"{level}_on"], row["window"]] += sign
    add_counts(connection, due_count, days)
    add_counts(connection, level_count, levels)


def reckon_page(
    connection: Connection, force: InForce, after: int, limit: int
) -> tuple[int, tuple[Moved, ...]]:
    """Reckon the next cases with clocks anew; return the last one's number (0: none left) and what moved."""
    columns = [case_row.c[name] for name in ("no", "number", "window", *_COLUMNS)]
    query = select(*columns, case_state.c.body).join(case_state, case_state.c.no == case_row.c.no)
    query = query.where(_DATED, case_row.c.no > after).order_by(case_row.c.no).limit(limit)
    old: list[_Row] = []
    new: list[_Row] = []
    watched: dict[int, frozenset[Watched]] = {}
    for row in map(dict, connection.execute(query).mappings().all()):
        case = decode(row["body"], Case)
        watched[row["no"]] = watched_of(case, force.calendar)
        anew = {**row, **date_columns(case, force)}
        if any(anew[name] != row[name] for name in _COLUMNS):
            old.append(row)
            new.append(anew)
        after = row["no"]
        limit -= 1
    _write(connection, new)
    write_watched(connection, watched, watched)
    count_dates(connection, old, new)
    moved = (_moved(before, now) for before, now in zip(old, new, strict=True))
    return (0 if limit else after), tuple(one for one in moved if one.before != one.after)


def _write(connection: Connection, rows: Iterable[_Row]) -> None:
    for row in rows:
        values = {name: row[name] for name in _COLUMNS}
        connection.execute(update(case_row).where(case_row.c.no == row["no"]).values(**values))


def _moved(before: _Row, now: _Row) -> Moved:
    return Moved(number=before["number"], before=_day(before["due_on"]), after=_day(now["due_on"]))


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
