"""Schema 4: lists against which applicants are looked up, as keyed digests. Never edit: add a step."""

from typing import Any

VERSION = 4
NAME = "look_ups"

_CHANGES = (
    """CREATE TABLE look_up_list (kind TEXT PRIMARY KEY, source TEXT NOT NULL, as_of TEXT NOT NULL,
        salt BLOB NOT NULL, n INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE TABLE look_up_entry (kind TEXT NOT NULL, digest BLOB NOT NULL, reason TEXT NOT NULL,
        PRIMARY KEY (kind, digest)) STRICT, WITHOUT ROWID""",
)


def apply(connection: Any) -> None:
    """Add both tables."""
    for statement in _CHANGES:
        connection.execute(statement)
