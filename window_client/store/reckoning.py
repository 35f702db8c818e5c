"""Reckoning all cases anew when calendar or thresholds change: in pages, each a short unit of work.

How far it came stands in `meta`, so that a crash in between only means to go on at the next opening.
"""

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from window_client.domain.values import Value, canonical, decode
from window_client.store.in_force import in_force
from window_client.store.projections.dates import Moved, reckon_page
from window_client.store.schema import meta

CASES_AT_ONCE = 500
_RECKONED = "reckoned"


class Reckoned(Value, frozen=True, kw_only=True):
    """How far the cases are reckoned by what `key` names: all up to number `after`, or `whole`."""

    key: str
    after: int = 0
    whole: bool = False


def next_page(connection: Connection, limit: int = CASES_AT_ONCE) -> tuple[bool, tuple[Moved, ...]]:
    """Reckon one page by what is in force; tell whether anything is left, and whose last day moved."""
    force = in_force(connection)
    at = _reckoned(connection)
    if at is None or at.key != force.key:
        at = Reckoned(key=force.key)
    if at.whole:
        return False, ()
    last, moved = reckon_page(connection, force, at.after, limit)
    _keep(connection, Reckoned(key=force.key, after=last, whole=last == 0))
    return last != 0, moved


def _reckoned(connection: Connection) -> Reckoned | None:
    kept = connection.scalar(select(meta.c.value).where(meta.c.name == _RECKONED))
    return decode(kept, Reckoned) if kept else None


def _keep(connection: Connection, at: Reckoned) -> None:
    row = {"name": _RECKONED, "value": canonical(at)}
    statement = upsert(meta).on_conflict_do_update(index_elements=["name"], set_={"value": row["value"]})
    connection.execute(statement, row)
