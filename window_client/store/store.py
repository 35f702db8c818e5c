"""Open, share and close the store of one window."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from window_client.clock import Clock
from window_client.domain.calendar import CalendarPackage
from window_client.domain.clocks.thresholds import Thresholds
from window_client.domain.hall import Actor
from window_client.domain.journal import GENESIS
from window_client.domain.values import Value, canonical, decode
from window_client.domain.window_events import CalendarInstalled
from window_client.store import export, rebuild, reckoning, verify
from window_client.store.accounts import OfflineAccounts
from window_client.store.attachments import AttachmentStore
from window_client.store.ballast import Ballast
from window_client.store.connection import check_file, make_engine, named_failures, open_raw
from window_client.store.errors import DiskFull, StoreError
from window_client.store.export import Format
from window_client.store.folder_lock import FolderLock
from window_client.store.in_force import CALENDAR, InForce, digest_of, in_force, keep_thresholds
from window_client.store.migrations.runner import migrate
from window_client.store.projections.dates import Moved
from window_client.store.reader import Reader
from window_client.store.rebuild import RebuildReport
from window_client.store.schema import head, journal, meta
from window_client.store.transfer import TransferStore
from window_client.store.transfer_work import TransferWork
from window_client.store.unit_of_work import UnitOfWork
from window_client.store.verify import JournalReport, Progress, no_progress

DATABASE = "window.db"
_MEGABYTE = 1 << 20

READING = 4
"""How this program reads the journal: count it up whenever the fold of a case or a projection changes."""

_READING = "reading"

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
        self._key = key
        self._ballast = Ballast(folder / "ballast", limits.ballast)
        self._writer = make_engine(path, key, begin="BEGIN IMMEDIATE", size=1, on_failure=self._failed)
        self._readers = make_engine(path, key, begin="BEGIN", size=4, on_failure=self._failed)
        self._turn = threading.Lock()
        self._turn_of: int | None = None
        self.transfer = TransferStore(self.read, lambda: self._begin(TransferWork))
        self.accounts = OfflineAccounts(self.read, self.begin, clock)
        self.attachments = AttachmentStore(folder / "attachments", key, limits.attachment, limits.scan_floor)

    @staticmethod
    def open(
        folder: Path,
        key: bytes,
        *,
        clock: Clock,
        limits: Limits | None = None,
        thresholds: Thresholds | None = None,
    ) -> "Store":
        """Open the store in a folder; create or upgrade it first where needed.

        Args:
            folder: Made if it does not exist.
            key: 256-bit database key, see `keys`.
            clock: The one clock.
            limits: Room on the disk.
            thresholds: The hall's own for its supervision lights; None for those of the release.

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
            store._prepare(thresholds)
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

    def verify_journal(self, progress: Progress = no_progress) -> JournalReport:
        """Walk the journal's chains and name the first entry that is not what was written."""
        with self.read() as reader:
            return verify.verify_journal(reader.connection, progress)

    def rebuild(self, progress: Progress = no_progress, *, keep: bool = True) -> RebuildReport:
        """Compute all projections anew and say where they differed; with `keep` the new ones stay."""
        with self.begin() as work:
            report = rebuild.rebuild(work.connection, progress)
            if keep:
                work.commit()
        return report

    def export(self, target: Path, form: Format) -> int:
        """Write all cases to a file, masked; return how many. See `export`."""
        with self.read() as reader:
            return export.export_cases(reader, target, form)

    def table_sizes(self) -> dict[str, int]:
        """Return how many rows each table has, for the doctor."""
        with self.read() as reader:
            return export.table_sizes(reader)

    def damaged_pages(self) -> tuple[str, ...]:
        """Check every page and every index; return what is wrong, in SQLite's words, for support."""
        with self.read() as reader:
            cipher = reader.connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
            if cipher:
                return tuple(cipher)
            found = reader.connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        return () if found == ["ok"] else tuple(found)

    def back_up(self, target: Path) -> None:
        """Write a compact copy of the database, with the same key; a former copy there is replaced."""
        fresh = target.with_name(target.name + ".part")
        with named_failures(self._failed):
            fresh.unlink(missing_ok=True)
            try:
                self._vacuum_into(fresh)
                fresh.replace(target)
            finally:
                fresh.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Do what has time until nobody works: fold the log into the database, take the ballast back."""
        with self._turn, named_failures(self._failed):
            raw = open_raw(self.folder / DATABASE, self._key)
            try:
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()
        self._ballast.take()

    def _vacuum_into(self, target: Path) -> None:
        raw = open_raw(self.folder / DATABASE, self._key)
        try:
            raw.execute("VACUUM INTO ?", (str(target),))
        finally:
            raw.close()

    def close(self) -> None:
        """Close all connections and free the folder."""
        self._readers.dispose()
        with self._turn:
            self._writer.dispose()  # the last connection folds the log into the database
        self._lock.release()
        self._key = b""

    def _end_turn(self) -> None:
        self._turn_of = None
        self._turn.release()

    def in_force(self) -> InForce:
        """Return the calendar and the thresholds by which this store reckons."""
        with self.read() as reader:
            return in_force(reader.connection)

    def install_calendar(self, package: CalendarPackage, actor: Actor) -> tuple[Moved, ...]:
        """Let a newer calendar count from now on, on record, and reckon all cases anew; return what moved.

        Raises:
            NotEnrolled: The device has no place yet; nothing changed.
        """
        event = CalendarInstalled(
            version=package.version, sha256=digest_of(package), years=tuple(sorted(package.years))
        )
        with self.begin() as work:
            work.set_meta(CALENDAR, package)
            work.append(event, actor=actor)
            work.commit()
        return self.reckon_anew()

    def reckon_anew(self) -> tuple[Moved, ...]:
        """Reckon every case that is not yet reckoned by what is in force; return whose last day moved."""
        moved: list[Moved] = []
        more = True
        while more:
            with self._turn, self._writer.connect() as connection, connection.begin():
                more, some = reckoning.next_page(connection)
            moved += some
        return tuple(moved)

    def _prepare(self, thresholds: Thresholds | None) -> None:
        with self._writer.connect() as connection, connection.begin():
            _begin_life(connection)
            keep_thresholds(connection, thresholds)
            _follow_program(connection)
        self.reckon_anew()
        self.attachments.tidy()
        self._ballast.take()

    def _failed(self, failure: StoreError) -> None:
        if isinstance(failure, DiskFull):
            self._ballast.give_back()


def _follow_program(connection: Connection) -> None:
    """Compute the projections anew once after an upgrade that reads the journal differently."""
    kept = connection.scalar(select(meta.c.value).where(meta.c.name == _READING))
    if kept is not None and decode(kept, int) == READING:
        return
    if connection.scalar(select(journal.c.ordinal).limit(1)) is not None:
        rebuild.rebuild(connection)
    row = {"name": _READING, "value": canonical(READING)}
    statement = upsert(meta).on_conflict_do_update(index_elements=["name"], set_={"value": row["value"]})
    connection.execute(statement, row)


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
