"""Schema 3: due days and supervision lights beside each case. Never edit: add a step.

The new columns begin empty; the store computes all projections anew when it opens a journal that an earlier
program read differently (`store.READING`).
"""

from typing import Any

VERSION = 3
NAME = "clocks"

_CHANGES = (
    """ALTER TABLE case_row ADD COLUMN clock TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE case_row ADD COLUMN due_known INTEGER NOT NULL DEFAULT 1""",
    """ALTER TABLE case_row ADD COLUMN alert_on TEXT""",
    """ALTER TABLE case_row ADD COLUMN yellow_on TEXT""",
    """ALTER TABLE case_row ADD COLUMN red_on TEXT""",
    """DROP INDEX case_row_due""",
    """CREATE INDEX case_row_due ON case_row (due_on, no) WHERE due_on IS NOT NULL""",
    """CREATE INDEX case_row_alert ON case_row (alert_on, no) WHERE alert_on IS NOT NULL""",
    """CREATE INDEX case_row_yellow ON case_row (yellow_on, no) WHERE yellow_on IS NOT NULL""",
    """CREATE INDEX case_row_red ON case_row (red_on, no) WHERE red_on IS NOT NULL""",
    """CREATE INDEX case_row_open ON case_row (no) WHERE queue <> 'done' OR due_on IS NOT NULL""",
    """CREATE TABLE level_count (level TEXT NOT NULL, day TEXT NOT NULL, window TEXT NOT NULL,
        n INTEGER NOT NULL, PRIMARY KEY (level, day, window)) STRICT, WITHOUT ROWID""",
)


def apply(connection: Any) -> None:
    """Add the columns, their indexes and the counters."""
    for statement in _CHANGES:
        connection.execute(statement)
