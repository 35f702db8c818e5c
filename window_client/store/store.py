"""Open, share and close the store of one window."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from sqlalchemy import Connection, insert, select

from window_client.clock import Clock
from window_client.domain.journal import GENESIS
from window_client.domain.values import Value
from window_client.store.accounts import OfflineAccounts
from window_client.store.attachments import AttachmentStore
from window_client.store.ballast import Ballast
from window_client.store.connection import check_file, make_engine, named_failures
from window_client.store.errors import DiskFull, StoreError
from window_client.store.folder_lock import FolderLock
from window_client.store.migrations.runner import migrate
from window_client.store.reader import Reader
from window_client.store.schema import head
from window_client.store.transfer import TransferStore
from window_client.store.transfer_work import TransferWork
from window_client.store.unit_of_work import UnitOfWork

DATABASE = "window.db"
_MEGABYTE = 1 << 20

W = TypeVar("W", bound=UnitOfWork)


class Limits(Value, frozen=True, kw_only=True):
    """Room on the disk, in bytes.

    Attributes:
        ballast: Kept back to be given up when the disk is full.
        scan_floor: Below this much free room no further attachment is taken in.
        attachment: Largest attachment.
    """

    ballast: int = 64 * _MEGABYTE
    scan_floor: int = 500 * _MEGABYTE
    attachment: int = 32 * _MEGABYTE


class Store:
    """The encrypted store in one folder: database, attachments, ballast.

    Any thread may read; units of work wait for each other, because SQLite has one writer.
    """

    def __init__(self, folder: Path, key: bytes, clock: Clock, limits: Limits, lock: FolderLock) -> None:
        """Use `Store.open`."""
        path = folder / DATABASE
        self.folder = folder
        self.clock = clock
        self._lock = lock
        self._ballast = Ballast(folder / "ballast", limits.ballast)
        self._writer = make_engine(path, key, begin="BEGIN IMMEDIATE", size=1, on_failure=self._failed)
        self._readers = make_engine(path, key, begin="BEGIN", size=4, on_failure=self._failed)
        self._turn = threading.Lock()
        self._turn_of: int | None = None
        self.transfer = TransferStore(self.read, lambda: self._begin(TransferWork))
        self.accounts = OfflineAccounts(self.read, self.begin, clock)
        self.attachments = AttachmentStore(folder / "attachments", key, limits.attachment, limits.scan_floor)

    @staticmethod
    def open(folder: Path, key: bytes, *, clock: Clock, limits: Limits | None = None) -> "Store":
        """Open the store in a folder; create or upgrade it first where needed.

        Args:
            folder: Made if it does not exist.
            key: 256-bit database key, see `keys`.
            clock: The one clock.
            limits: Room on the disk.

        Raises:
            InUse, WrongKey, NotADatabase, Damaged, TooNew, MigrationFailed, ReadOnly, DiskFull: As named.
        """
        with named_failures():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = FolderLock(folder)
        try:
            with named_failures():
                check_file(folder / DATABASE, key)
            migrate(folder / DATABASE, key, clock)
            store = Store(folder, key, clock, limits or Limits(), lock)
            store._prepare()
        except BaseException:
            lock.release()
            raise
        return store

    def begin(self) -> UnitOfWork:
        """Begin a unit of work: `with store.begin() as work: …; work.commit()`."""
        return self._begin(UnitOfWork)

    def _begin(self, kind: type[W]) -> W:
        mine = threading.get_ident()
        if self._turn_of == mine:
            raise RuntimeError("a unit of work is open in this thread")
        self._turn.acquire()
        self._turn_of = mine
        try:
            return kind(self._writer.connect(), self.clock, self._end_turn)
        except BaseException:
            self._end_turn()
            raise

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Read one consistent snapshot."""
        with self._readers.connect() as connection, connection.begin():
            connection.execute(select(head.c.id)).all()  # the snapshot is taken at the first read
            yield Reader(connection, self.clock)

    def close(self) -> None:
        """Close all connections and free the folder."""
        self._readers.dispose()
        with self._turn:
            self._writer.dispose()  # the last connection folds the log into the database
        self._lock.release()

    def _end_turn(self) -> None:
        self._turn_of = None
        self._turn.release()

    def _prepare(self) -> None:
        with self._writer.connect() as connection, connection.begin():
            _begin_life(connection)
        self._ballast.take()

    def _failed(self, failure: StoreError) -> None:
        if isinstance(failure, DiskFull):
            self._ballast.give_back()


def _begin_life(connection: Connection) -> None:
    if connection.scalar(select(head.c.id)) is not None:
        return
    connection.execute(
        insert(head),
        {
            "id": 1,
            "device": "",
            "incarnation": str(uuid4()),
            "seq": 0,
            "hash": GENESIS,
            "ordinal": 0,
            "case_no": 0,
            "epoch": "",
            "epoch_no": 0,
            "cursor": "",
            "platform_at_ms": None,
            "clock_offset_ms": 0,
            "seen_ms": 0,
            "leases_void_to": 0,
            "arrival": 0,
        },
    )
