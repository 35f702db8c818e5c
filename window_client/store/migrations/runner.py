"""Upgrade under `user_version`: all pending steps in one transaction, a copy before, checks after."""

from pathlib import Path
from typing import Any

import window_client
from window_client.clock import Clock
from window_client.store.connection import APPLICATION_ID, known_failure, named_failures, open_raw
from window_client.store.errors import MigrationFailed, StoreError, TooNew
from window_client.store.migrations.steps import STEPS, Step

_COPIES_KEPT = 2


def migrate(path: Path, key: bytes, clock: Clock, steps: tuple[Step, ...] = STEPS) -> tuple[int, int]:
    """Run what is pending and return the versions before and after.

    Raises:
        TooNew: A later program wrote the database; nothing was touched.
        MigrationFailed: A step failed; the database is as before.
    """
    with named_failures():
        raw = open_raw(path, key)
    try:
        return _migrate(raw, path, clock, steps)
    finally:
        raw.close()


def _migrate(raw: Any, path: Path, clock: Clock, steps: tuple[Step, ...]) -> tuple[int, int]:
    with named_failures():
        before = version_of(raw)
    if before > steps[-1].version:
        raise TooNew(found=before, known=steps[-1].version)
    pending = [step for step in steps if step.version > before]
    if not pending:
        return before, before
    if before:
        with named_failures():
            _keep_copy(raw, path, before)
    _run(raw, pending, clock)
    return before, pending[-1].version


def version_of(raw: Any) -> int:
    """Return the schema's version; 0 for an empty file."""
    return int(raw.execute("PRAGMA user_version").fetchone()[0])


def _run(raw: Any, pending: list[Step], clock: Clock) -> None:
    raw.execute("PRAGMA foreign_keys = OFF")  # a rebuilt table loses its references for a moment
    raw.execute("BEGIN IMMEDIATE")
    step = pending[0]
    try:
        for step in pending:
            _take(raw, step, clock)
        _check(raw)
        raw.execute("COMMIT")
    except BaseException as error:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        if isinstance(error, StoreError) or not isinstance(error, Exception):
            raise
        raise known_failure(error) or MigrationFailed(step=step.name, version=step.version) from error


def _take(raw: Any, step: Step, clock: Clock) -> None:
    raw.execute(
        "CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, "
        "applied_at TEXT NOT NULL, program TEXT NOT NULL) STRICT"
    )
    step.apply(raw)
    raw.execute(
        "INSERT INTO migration VALUES (?, ?, ?, ?)",
        (step.version, step.name, clock.now().isoformat(), window_client.__version__),
    )
    raw.execute(f"PRAGMA user_version = {step.version:d}")
    raw.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")


def _check(raw: Any) -> None:
    broken = raw.execute("PRAGMA foreign_key_check").fetchall()
    verdict = raw.execute("PRAGMA quick_check").fetchone()[0]
    if broken or verdict != "ok":
        raise ValueError(f"{len(broken)} broken references, quick_check: {verdict}")


def _keep_copy(raw: Any, path: Path, version: int) -> None:
    copy = path.with_name(f"before-{version + 1:04d}.db")
    copy.unlink(missing_ok=True)
    raw.execute("VACUUM INTO ?", (str(copy),))
    for old in sorted(path.parent.glob("before-*.db"))[:-_COPIES_KEPT]:
        old.unlink()
