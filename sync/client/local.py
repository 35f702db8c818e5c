"""The store of this window as the engine's journal and safe."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from sync.client.credentials import DeviceCredentials
from sync.client.ports import FileToSend, Position
from sync.messages import Pending
from window_client.clock import hall_day
from window_client.domain.case.parts import DocumentKind
from window_client.domain.day.fees import FEE_SERIES
from window_client.domain.hall import Enrolment, Hall, Lease
from window_client.domain.hall_names import HallNames
from window_client.domain.journal import SealedEntry
from window_client.domain.numbering import CASE_SERIES, series_name
from window_client.domain.transfer import EntryVerdict, FeedLine
from window_client.store.store import Store

CREDENTIALS = "device_credentials"
NEXT_YEAR_FROM = (12, 15)
"""From this day on numbers of the next year are leased too, for a window that is offline at New Year."""


SeriesOf = Callable[[Hall, date], Sequence[str]]
"""Says which number series a window needs on a day, the most urgent first."""


def series_needed(certificate_series: Sequence[str], hall: Hall, today: date) -> tuple[str, ...]:
    """Return every series that a window numbers from: cases first, then certificates, documents, fees.

    `certificate_series` are the `result.number_series` of the items that the window handles.
    """
    kinds = (CASE_SERIES, *certificate_series, *(kind.value for kind in DocumentKind), FEE_SERIES)
    late = (today.month, today.day) >= NEXT_YEAR_FROM
    years = (today.year, today.year + 1) if late else (today.year,)
    return tuple(series_name(kind, hall, year) for year in years for kind in dict.fromkeys(kinds))


class StoreJournal:
    """Implements `ports.LocalJournal` over the store."""

    def __init__(self, store: Store, series_of: SeriesOf) -> None:
        """Lease the numbers that `series_of` names, usually `partial(series_needed, certificate_series)`."""
        self._store, self._transfer, self._series_of = store, store.transfer, series_of

    def position(self) -> Position:
        """Return where the journal stands."""
        at = self._transfer.position()
        return Position(
            device=at.device,
            incarnation=at.incarnation,
            top_seq=at.top,
            next_unsent=at.next,
            epoch=at.epoch,
            cursor=at.cursor,
        )

    def pending(self) -> Pending:
        """Return what waits to be sent."""
        waits = self._transfer.unsent_summary()
        return Pending(
            entries=waits.entries, files=waits.files, file_bytes=waits.file_bytes, oldest_at=waits.oldest_at
        )

    def hash_at(self, seq: int) -> str | None:
        """Return the chain hash of an entry of the present incarnation."""
        return self._transfer.hash_at(seq)

    def unsent(self, max_entries: int, max_bytes: int) -> Sequence[SealedEntry]:
        """Return the beginning of the unsent tail."""
        return self._transfer.unsent(self._transfer.position().next, max_entries, max_bytes)

    def record_verdicts(
        self, *, epoch: str, next_seq: int, stable_seq: int, verdicts: Sequence[EntryVerdict]
    ) -> frozenset[str]:
        """Take down what the platform has and what it said of it."""
        return self._transfer.record_verdicts(epoch, next_seq, stable_seq, verdicts).cases

    def apply_feed(
        self, lines: Sequence[FeedLine], *, cursor: str, epoch: str, complete: bool
    ) -> frozenset[str]:
        """Take over a page of the feed."""
        return self._transfer.apply_feed(lines, cursor, epoch, complete=complete).cases

    def reincarnate(self) -> None:
        """Begin a new incarnation."""
        self._transfer.reincarnate()

    def reset_epoch(self, *, epoch: str, next_seq: int) -> None:
        """Follow a platform that went back in time."""
        self._transfer.reset_epoch(epoch, next_seq)

    def low_series(self) -> Sequence[str]:
        """Return number series below their refill mark."""
        with self._store.read() as reader:
            enrolment = reader.enrolment()
            if enrolment is None:
                return ()
            needed = self._series_of(enrolment.hall, hall_day(self._store.clock.now()))
            return tuple(series for series in needed if reader.number_stock(series).low)

    def numbers_left(self, series: str) -> int:
        """Return how many numbers are left in one series."""
        with self._store.read() as reader:
            return reader.number_stock(series).left

    def number_stock(self) -> Sequence[tuple[str, int]]:
        """Return how many numbers are left in each series."""
        with self._store.read() as reader:
            return tuple((series, reader.number_stock(series).left) for series in reader.series())

    def add_lease(self, lease: Lease) -> None:
        """Take a block of numbers over."""
        self._transfer.add_lease(lease)

    def files_to_send(self) -> Sequence[FileToSend]:
        """Return attachments without a receipt."""
        return tuple(
            FileToSend(sha256=one.sha256, size=one.size, name=one.name, url=one.url, offset=one.sent_bytes)
            for one in self._transfer.files_to_send()
        )

    def read_file(self, sha256: str, offset: int, size: int) -> bytes:
        """Return a part of an attachment.

        Raises:
            AttachmentMissing, AttachmentDamaged: It cannot be read.
        """
        with self._store.attachments.open(sha256) as file:
            file.seek(offset)
            return file.read(size)

    def set_upload(self, sha256: str, *, url: str, offset: int) -> None:
        """Remember how far an upload has come."""
        self._transfer.set_upload(sha256, url, offset)

    def file_ok(self, sha256: str) -> None:
        """Take down that the platform holds the whole file."""
        self._transfer.file_ok(sha256)

    def names_version(self) -> str:
        """Return which names of the hall are kept."""
        with self._store.read() as reader:
            names = reader.hall_names()
        return names.version if names else ""

    def keep_names(self, names: HallNames) -> None:
        """Take the hall's names over."""
        with self._store.begin() as work:
            work.set_hall_names(names)
            work.commit()

    def heard_platform(self, at: datetime) -> None:
        """Take down the platform's time; the store reckons how far this PC's clock is from it."""
        self._transfer.contact(at)


class StoreBox:
    """Keeps the device's credentials in the encrypted store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def credentials(self) -> DeviceCredentials | None:
        """Return them, None before enrolment."""
        with self._store.read() as reader:
            return reader.meta(CREDENTIALS, DeviceCredentials)

    def keep_credentials(self, credentials: DeviceCredentials) -> None:
        """Put them away durably."""
        with self._store.begin() as work:
            work.set_meta(CREDENTIALS, credentials)
            work.commit()

    def keep_enrolment(self, enrolment: Enrolment, credentials: DeviceCredentials) -> None:
        """Put a new place and its credentials away, both or neither."""
        with self._store.begin() as work:
            work.set_enrolment(enrolment)
            work.set_meta(CREDENTIALS, credentials)
            work.commit()
