"""Counters kept by difference beside the tables that they count."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete
from sqlalchemy.dialects.sqlite import insert as upsert


def add_counts(connection: Connection, table: Table, changes: Mapping[tuple[str, ...], int]) -> None:
    """Add to counters kept under the keys of their table; a counter at zero goes."""
    keys = [column.name for column in table.primary_key]
    rows: list[dict[str, Any]] = [
        dict(zip(keys, key, strict=True), n=change) for key, change in changes.items() if change
    ]
    if not rows:
        return
    statement = upsert(table)
    connection.execute(
        statement.on_conflict_do_update(index_elements=keys, set_={"n": table.c.n + statement.excluded.n}),
        rows,
    )
    _sweep(connection, table, [dict(zip(keys, key, strict=True)) for key, n in changes.items() if n < 0])


def _sweep(connection: Connection, table: Table, rows: list[dict[str, str]]) -> None:
    """Remove those of the counters that came to nothing, without a look at the others."""
    if rows:
        keys = [column == bindparam(f"key_{column.name}") for column in table.primary_key]
        wanted = [{f"key_{name}": value for name, value in row.items()} for row in rows]
        connection.execute(delete(table).where(*keys, table.c.n == 0), wanted)
