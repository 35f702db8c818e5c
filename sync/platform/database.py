"""Opening the platform's database. The only module that knows which database it is.

Every write takes its turn before it reads: in SQLite by BEGIN IMMEDIATE, elsewhere by locking the counter
row. The global order is therefore the order of commits, and a reader never sees a hole that fills later.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, select, update

from sync.platform import tables as t

SHAPE = "1"
SERIES_FLOOR = "series_floor"
BUSY_TIMEOUT_MS = 15_000


class PlatformDatabase:
    """One database; many readers, one writer at a time."""

    def __init__(self, engine: Engine) -> None:
        """Make the tables that are missing and give a new database its epoch."""
        self.engine = engine
        self._turn = Lock()
        t.metadata.create_all(engine)
        with self.write() as tx:
            if tx.scalar(select(t.counter.c.value).where(t.counter.c.name == "g")) is None:
                _begin_life(tx)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Read one consistent state."""
        with self.engine.connect() as tx, tx.begin():
            yield tx

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Change the database: everything or nothing, durable when this block is left."""
        with self._turn, self.engine.connect() as tx:
            wait_turn(tx)
            with tx.begin():
                lock_order(tx)
                yield tx

    def close(self) -> None:
        """Give back all connections."""
        self.engine.dispose()


def open_sqlite(file: Path) -> PlatformDatabase:
    """Open or make the embedded database: WAL, every commit synced to disk."""
    file.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{file.as_posix()}", hide_parameters=True)  # its errors are logged
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return PlatformDatabase(engine)


def wait_turn(tx: Connection) -> None:
    """Mark the transaction that begins next as a writing one."""
    tx.info["writes"] = True


def lock_order(tx: Connection) -> None:
    """Hold the order's row until commit where BEGIN alone does not keep other writers out."""
    if tx.dialect.name != "sqlite":
        tx.execute(select(t.counter.c.value).where(t.counter.c.name == "g").with_for_update())


def next_g(tx: Connection, count: int = 1) -> int:
    """Take `count` places in the one order and return the first."""
    tx.execute(update(t.counter).where(t.counter.c.name == "g").values(value=t.counter.c.value + count))
    return head_of(tx) - count + 1


def head_of(tx: Connection) -> int:
    """Return the newest place in the order."""
    return int(tx.scalar(select(t.counter.c.value).where(t.counter.c.name == "g")) or 0)


def epoch_of(tx: Connection) -> str:
    """Return the present epoch."""
    return str(tx.scalar(select(t.meta.c.value).where(t.meta.c.name == "epoch")))


def new_epoch() -> str:
    """Return a name that no earlier life of any database has had."""
    return f"e{secrets.token_hex(4)}"


def copy_into(engine: Engine, target: Path) -> None:
    """Write a consistent copy of the embedded database while others go on reading."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(target),))
    finally:
        connection.close()


def _begin_life(tx: Connection) -> None:
    tx.execute(insert(t.counter), [{"name": "g", "value": 0}, {"name": SERIES_FLOOR, "value": 0}])
    tx.execute(insert(t.meta), [{"name": "epoch", "value": new_epoch()}, {"name": "shape", "value": SHAPE}])


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions behind our back
    for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_TIMEOUT_MS}"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(tx: Connection) -> None:
    tx.exec_driver_sql("BEGIN IMMEDIATE" if tx.info.pop("writes", False) else "BEGIN")
