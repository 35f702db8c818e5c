"""Schema 2: the window's day. Never edit: add a step.

The tables begin empty; the store computes all projections anew when it opens a journal that an earlier
program read differently (`store.READING`).
"""

from typing import Any

VERSION = 2
NAME = "day"

_TABLES = (
    """CREATE TABLE day_session (ordinal INTEGER PRIMARY KEY, day TEXT NOT NULL, opened_ms INTEGER NOT NULL,
        closed_ms INTEGER) STRICT""",
    """CREATE INDEX day_session_open ON day_session (ordinal) WHERE closed_ms IS NULL""",
    """CREATE INDEX day_session_day ON day_session (day, ordinal)""",
    """CREATE TABLE ticket (
        id TEXT PRIMARY KEY, day TEXT NOT NULL, number TEXT NOT NULL, line TEXT NOT NULL,
        state TEXT NOT NULL, issued_ms INTEGER, called_ms INTEGER, ended_ms INTEGER, calls INTEGER NOT NULL,
        clerk TEXT NOT NULL, ordinal INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE INDEX ticket_day ON ticket (day, state, ordinal)""",
    """CREATE INDEX ticket_number ON ticket (day, number)""",
    """CREATE TABLE visit (
        id TEXT PRIMARY KEY, day TEXT NOT NULL, at_ms INTEGER NOT NULL, clerk TEXT NOT NULL,
        body BLOB NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE INDEX visit_day ON visit (day, at_ms)""",
    """CREATE TABLE original (
        keeping TEXT NOT NULL, material TEXT NOT NULL, name TEXT NOT NULL, copies INTEGER NOT NULL,
        case_id TEXT NOT NULL, number TEXT NOT NULL, place TEXT NOT NULL, kept_ms INTEGER NOT NULL,
        kept_by TEXT NOT NULL, returned_ms INTEGER, recipient TEXT NOT NULL, relation TEXT NOT NULL,
        PRIMARY KEY (keeping, material)) STRICT, WITHOUT ROWID""",
    """CREATE INDEX original_open ON original (kept_ms) WHERE returned_ms IS NULL""",
    """CREATE INDEX original_case ON original (case_id)""",
    """CREATE TABLE slip (
        id TEXT PRIMARY KEY, number TEXT NOT NULL, case_id TEXT NOT NULL, case_number TEXT NOT NULL,
        item TEXT NOT NULL, department TEXT NOT NULL, made_ms INTEGER NOT NULL, made_by TEXT NOT NULL,
        confirmed_ms INTEGER, taker TEXT NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE INDEX slip_open ON slip (made_ms) WHERE confirmed_ms IS NULL""",
    """CREATE INDEX slip_case ON slip (case_number)""",
    """CREATE INDEX slip_case_id ON slip (case_id)""",
    """CREATE INDEX slip_number ON slip (number)""",
    """CREATE TABLE fee (
        id TEXT PRIMARY KEY, number TEXT NOT NULL, day TEXT NOT NULL, item TEXT NOT NULL, name TEXT NOT NULL,
        cents INTEGER NOT NULL, at_ms INTEGER NOT NULL, clerk TEXT NOT NULL, cancelled_ms INTEGER,
        reason TEXT NOT NULL, second TEXT NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE INDEX fee_day ON fee (day, at_ms)""",
    """CREATE INDEX fee_number ON fee (number)""",
    """CREATE TABLE rating (
        id TEXT PRIMARY KEY, service TEXT NOT NULL, number TEXT NOT NULL, level INTEGER NOT NULL,
        at_ms INTEGER NOT NULL, forwarded_ms INTEGER) STRICT, WITHOUT ROWID""",
    """CREATE INDEX rating_service ON rating (service)""",
    """CREATE INDEX rating_open ON rating (at_ms) WHERE forwarded_ms IS NULL AND level > 0""",
    """CREATE TABLE supervision_mark (
        id TEXT PRIMARY KEY, at_ms INTEGER NOT NULL, cleared_ms INTEGER, body BLOB NOT NULL)
        STRICT, WITHOUT ROWID""",
    """CREATE INDEX supervision_open ON supervision_mark (at_ms) WHERE cleared_ms IS NULL""",
    """CREATE TABLE day_tally (
        day TEXT NOT NULL, clerk TEXT NOT NULL, item TEXT NOT NULL, figure TEXT NOT NULL, n INTEGER NOT NULL,
        PRIMARY KEY (day, clerk, item, figure)) STRICT, WITHOUT ROWID""",
)


def apply(connection: Any) -> None:
    """Create the tables; the store counts what the journal holds already when it opens."""
    for statement in _TABLES:
        connection.execute(statement)
