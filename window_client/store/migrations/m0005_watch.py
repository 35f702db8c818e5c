"""Schema 5: the days of cases that somebody should watch. Never edit: add a step.

The table begins empty; the store computes all projections anew when it opens a journal that an earlier
program read differently (`store.READING`).
"""

from typing import Any

VERSION = 5
NAME = "watch"

_CHANGES = (
    """CREATE TABLE case_watch (kind TEXT NOT NULL, due_on TEXT NOT NULL, case_no INTEGER NOT NULL,
        subject TEXT NOT NULL, PRIMARY KEY (kind, due_on, case_no, subject)) STRICT, WITHOUT ROWID""",
    """CREATE INDEX case_watch_case ON case_watch (case_no)""",
)


def apply(connection: Any) -> None:
    """Add the table and its index."""
    for statement in _CHANGES:
        connection.execute(statement)
