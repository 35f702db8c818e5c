"""Schema 1: journal, transfer state and the projections of the first release. Never edit: add a step."""

from typing import Any

VERSION = 1
NAME = "first"

_JOURNAL = (
    """CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE TABLE head (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        device TEXT NOT NULL, incarnation TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
        ordinal INTEGER NOT NULL, case_no INTEGER NOT NULL,
        epoch TEXT NOT NULL, epoch_no INTEGER NOT NULL, cursor TEXT NOT NULL,
        platform_at_ms INTEGER, clock_offset_ms INTEGER NOT NULL,
        seen_ms INTEGER NOT NULL, leases_void_to INTEGER NOT NULL, arrival INTEGER NOT NULL) STRICT""",
    """CREATE TABLE case_key (no INTEGER PRIMARY KEY, case_id TEXT NOT NULL UNIQUE) STRICT""",
    """CREATE TABLE journal (
        ordinal INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        case_no INTEGER REFERENCES case_key (no), at_ms INTEGER NOT NULL, day TEXT NOT NULL,
        clerk TEXT NOT NULL, content BLOB NOT NULL) STRICT""",
    """CREATE INDEX journal_case ON journal (case_no, ordinal) WHERE case_no IS NOT NULL""",
    """CREATE INDEX journal_day ON journal (day, kind)""",
    """CREATE TABLE chain (
        incarnation TEXT NOT NULL, seq INTEGER NOT NULL,
        ordinal INTEGER NOT NULL REFERENCES journal (ordinal),
        device TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (incarnation, seq)) STRICT, WITHOUT ROWID""",
    *(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        for table in ("journal", "chain")
        for verb in ("UPDATE", "DELETE")
    ),
    """CREATE TABLE transfer (
        ordinal INTEGER PRIMARY KEY REFERENCES journal (ordinal),
        incarnation TEXT NOT NULL, seq INTEGER NOT NULL, state TEXT NOT NULL,
        verdict TEXT, epoch_no INTEGER, g INTEGER, why TEXT NOT NULL DEFAULT '') STRICT""",
    """CREATE UNIQUE INDEX transfer_place ON transfer (incarnation, seq)""",
    """CREATE INDEX transfer_unsent ON transfer (seq) WHERE state = 'pending'""",
    """CREATE INDEX transfer_unstable ON transfer (incarnation, seq) WHERE state = 'acked'""",
    """CREATE INDEX transfer_attention ON transfer (ordinal)
        WHERE verdict IN ('held', 'refused', 'renumber')""",
    """CREATE TABLE feed_entry (
        entry_id TEXT PRIMARY KEY, epoch_no INTEGER NOT NULL, g INTEGER NOT NULL, verdict TEXT NOT NULL,
        case_no INTEGER REFERENCES case_key (no), device TEXT NOT NULL, incarnation TEXT NOT NULL,
        seq INTEGER NOT NULL, hash TEXT NOT NULL, content BLOB NOT NULL,
        arrival INTEGER NOT NULL, after_ordinal INTEGER NOT NULL) STRICT""",
    """CREATE INDEX feed_entry_place ON feed_entry (epoch_no, g)""",
    """CREATE INDEX feed_entry_device ON feed_entry (device, arrival)""",
    """CREATE INDEX feed_entry_case ON feed_entry (case_no) WHERE case_no IS NOT NULL""",
    """CREATE TABLE attachment (
        sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL,
        state TEXT NOT NULL, url TEXT NOT NULL, sent_bytes INTEGER NOT NULL, added_ms INTEGER NOT NULL)
        STRICT""",
    """CREATE INDEX attachment_unsent ON attachment (added_ms) WHERE state = 'pending'""",
    """CREATE TABLE account (
        id TEXT PRIMARY KEY, details BLOB NOT NULL, verifier TEXT NOT NULL, confirmed_ms INTEGER NOT NULL,
        failures INTEGER NOT NULL, locked_until_ms INTEGER NOT NULL, seen_ms INTEGER NOT NULL,
        revoked INTEGER NOT NULL) STRICT""",
    """CREATE TABLE draft (id TEXT PRIMARY KEY, version INTEGER NOT NULL, saved_ms INTEGER NOT NULL,
        body BLOB NOT NULL) STRICT""",
)

_PROJECTIONS = (
    """CREATE TABLE case_state (no INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT""",
    """CREATE TABLE case_row (
        no INTEGER PRIMARY KEY, case_id TEXT NOT NULL, number TEXT NOT NULL, number_rev TEXT NOT NULL,
        stem_rev TEXT NOT NULL, query_code TEXT NOT NULL, item TEXT NOT NULL, department TEXT NOT NULL,
        window TEXT NOT NULL, clerk TEXT NOT NULL, applicant TEXT NOT NULL, name TEXT NOT NULL,
        initials TEXT NOT NULL, id_kind TEXT NOT NULL, id_number TEXT NOT NULL, id_rev TEXT NOT NULL,
        phone TEXT NOT NULL, phone_rev TEXT NOT NULL, people TEXT NOT NULL, address TEXT NOT NULL,
        status TEXT NOT NULL, queue TEXT NOT NULL, due_on TEXT, received_ms INTEGER NOT NULL,
        updated_ms INTEGER NOT NULL, certificate TEXT, unsent INTEGER NOT NULL, attention INTEGER NOT NULL)
        STRICT""",
    """CREATE INDEX case_row_number ON case_row (number)""",
    """CREATE INDEX case_row_number_rev ON case_row (number_rev, no)""",
    """CREATE INDEX case_row_stem_rev ON case_row (stem_rev, no)""",
    """CREATE INDEX case_row_query_code ON case_row (query_code)""",
    """CREATE INDEX case_row_name ON case_row (name, no)""",
    """CREATE INDEX case_row_initials ON case_row (initials, no)""",
    """CREATE INDEX case_row_id ON case_row (id_number, received_ms)""",
    """CREATE INDEX case_row_id_rev ON case_row (id_rev, no)""",
    """CREATE INDEX case_row_phone ON case_row (phone, no)""",
    """CREATE INDEX case_row_phone_rev ON case_row (phone_rev, no)""",
    """CREATE INDEX case_row_queue ON case_row (queue, updated_ms, no)""",
    """CREATE INDEX case_row_window ON case_row (window, queue, updated_ms, no)""",
    """CREATE INDEX case_row_due ON case_row (due_on, no) WHERE queue = 'in_review' AND due_on IS NOT NULL""",
    """CREATE INDEX case_row_unsent ON case_row (updated_ms, no) WHERE unsent > 0""",
    """CREATE INDEX case_row_attention ON case_row (updated_ms, no) WHERE attention > 0""",
    """CREATE INDEX case_row_updated ON case_row (updated_ms, no)""",
    """CREATE VIRTUAL TABLE case_text USING fts5 (people, address, content='', contentless_delete=1,
        detail=column, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co'")""",
    """CREATE TABLE misfit (entry_id TEXT PRIMARY KEY, case_no INTEGER NOT NULL, why TEXT NOT NULL)
        STRICT, WITHOUT ROWID""",
    """CREATE INDEX misfit_case ON misfit (case_no)""",
    """CREATE TABLE document (
        number TEXT NOT NULL, case_no INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
        PRIMARY KEY (number, case_no, id)) STRICT, WITHOUT ROWID""",
    """CREATE INDEX document_case ON document (case_no)""",
    """CREATE TABLE queue_count (queue TEXT NOT NULL, window TEXT NOT NULL, n INTEGER NOT NULL,
        PRIMARY KEY (queue, window)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE due_count (due_on TEXT NOT NULL, window TEXT NOT NULL, n INTEGER NOT NULL,
        PRIMARY KEY (due_on, window)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE number_block (
        lease TEXT PRIMARY KEY, ordinal INTEGER NOT NULL, series TEXT NOT NULL, low INTEGER NOT NULL,
        high INTEGER NOT NULL, next INTEGER NOT NULL, valid_until_ms INTEGER NOT NULL)
        STRICT, WITHOUT ROWID""",
    """CREATE INDEX number_block_series ON number_block (series, low)""",
    """CREATE TABLE number_used (series TEXT NOT NULL, counter INTEGER NOT NULL, ordinal INTEGER NOT NULL,
        PRIMARY KEY (series, counter)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE blank_range (
        ordinal INTEGER PRIMARY KEY, blank_type TEXT NOT NULL, prefix TEXT NOT NULL, first INTEGER NOT NULL,
        last INTEGER NOT NULL, digits INTEGER NOT NULL, next INTEGER NOT NULL) STRICT""",
    """CREATE INDEX blank_range_type ON blank_range (blank_type, ordinal)""",
    """CREATE TABLE blank (
        blank_type TEXT NOT NULL, serial TEXT NOT NULL, state TEXT NOT NULL, range INTEGER NOT NULL,
        position INTEGER NOT NULL, certificate TEXT NOT NULL, case_no INTEGER NOT NULL,
        PRIMARY KEY (blank_type, serial)) STRICT, WITHOUT ROWID""",
    """CREATE INDEX blank_certificate ON blank (certificate)""",
    """CREATE INDEX blank_state ON blank (blank_type, state, range, position)""",
    """CREATE INDEX blank_open ON blank (case_no) WHERE state = 'reserved'""",
    """CREATE TABLE blank_count (blank_type TEXT NOT NULL, state TEXT NOT NULL, n INTEGER NOT NULL,
        PRIMARY KEY (blank_type, state)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE quarantine_closed (entry_id TEXT PRIMARY KEY, ordinal INTEGER NOT NULL,
        action TEXT NOT NULL, reason TEXT NOT NULL) STRICT, WITHOUT ROWID""",
)


def apply(connection: Any) -> None:
    """Create everything in an empty database."""
    for statement in (*_JOURNAL, *_PROJECTIONS):
        connection.execute(statement)
