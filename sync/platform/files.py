"""Attachments on disk: bytes at their offset, synced before they count, whole only when the hash agrees.

An upload's row says how many bytes count. Whatever lies behind that in its part file is the rest of a
broken attempt and is cut off before the next one. A file moves to its place under its hash only after the
whole of it was read back and agrees; the receipt is written after that.
"""

import hashlib
import os
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Connection, Row, delete, insert, select, update

from sync.platform import tables as t
from sync.platform.database import PlatformDatabase, next_g
from sync.platform.people import Place
from sync.platform.problems import declined
from sync.platform.settings import PlatformSettings
from window_client.clock import Clock
from window_client.domain.values import Value

READ_BYTES = 1024 * 1024
HASH_MISMATCH = 460
"""Status of the tus checksum extension."""


class Upload(Value, frozen=True, kw_only=True):
    """A file on its way in; whole when `offset` equals `length`."""

    id: str
    sha256: str
    length: int
    offset: int
    expires_at: datetime


class FileRoom:
    """Where attachments lie."""

    def __init__(
        self, database: PlatformDatabase, folder: Path, clock: Clock, settings: PlatformSettings
    ) -> None:
        self._db, self._clock, self._settings = database, clock, settings
        self._parts, self.blobs = folder / "uploads", folder / "blobs"
        self._parts.mkdir(parents=True, exist_ok=True)
        self.blobs.mkdir(parents=True, exist_ok=True)

    def create(self, place: Place, sha256: str, length: int) -> Upload:
        """Begin an upload; one that the platform already holds is whole at once.

        Raises:
            Declined: 413 `too_large`.
        """
        if length > self._settings.limits.file_bytes:
            raise declined(413, "too_large")
        upload_id = secrets.token_hex(16)
        expires = self._clock.now() + timedelta(hours=self._settings.upload_hours)
        with self._db.write() as tx:
            known = tx.scalar(select(t.blob.c.size).where(t.blob.c.sha256 == sha256)) == length
            offset = length if known else 0
            row = {"id": upload_id, "device": place.device, "hall": place.hall, "sha256": sha256}
            times = {"length": length, "offset": offset, "expires_ms": int(expires.timestamp() * 1000)}
            tx.execute(insert(t.upload).values(row | times))
            if known:
                _give_receipt(tx, place.hall, sha256)
        if not known:
            self._part(upload_id).touch()
        return Upload(id=upload_id, sha256=sha256, length=length, offset=offset, expires_at=expires)

    def find(self, place: Place, upload_id: str) -> Upload:
        """Return an upload of this device.

        Raises:
            Declined: 404 `no_upload`, 410 `expired`.
        """
        with self._db.read() as tx:
            mine = (t.upload.c.id == upload_id) & (t.upload.c.device == place.device)
            row = tx.execute(select(t.upload).where(mine)).one_or_none()
        if row is None:
            raise declined(404, "no_upload")
        upload = _upload(row)
        if upload.expires_at <= self._clock.now():
            self.drop(place, upload)
            raise declined(410, "expired")
        return upload

    def open_part(self, upload: Upload) -> BinaryIO:
        """Open the part file where the bytes that count end; a broken attempt's rest is cut off."""
        file = self._part(upload.id).open("r+b")
        file.truncate(upload.offset)
        file.seek(upload.offset)
        return file

    def advance(self, place: Place, upload: Upload, file: BinaryIO, received: int) -> Upload:
        """Let `received` more bytes count, after they are on disk.

        Raises:
            Declined: 409 `offset` when another request was faster, 460 `hash` when the whole file is not
                what its hash says; the upload is gone then.
        """
        file.flush()
        os.fsync(file.fileno())
        offset = upload.offset + received
        with self._db.write() as tx:
            here = (t.upload.c.id == upload.id) & (t.upload.c.offset == upload.offset)
            moved = tx.execute(update(t.upload).where(here).values(offset=offset)).rowcount
        if not moved:
            raise declined(409, "offset")
        after = Upload(
            id=upload.id,
            sha256=upload.sha256,
            length=upload.length,
            offset=offset,
            expires_at=upload.expires_at,
        )
        if offset == upload.length:
            file.close()
            self.finish(place, after)
        return after

    def finish(self, place: Place, upload: Upload) -> None:
        """Verify a whole file, put it in its place and write the receipt. Doing it again is harmless.

        Raises:
            Declined: 460 `hash`, 404 `no_upload` when the part file is gone.
        """
        part = self._part(upload.id)
        if not part.exists():
            if self.holds(place, upload.sha256):
                return
            self.drop(place, upload)
            raise declined(404, "no_upload")
        if _sha256_of(part) != upload.sha256:
            self.drop(place, upload)
            raise declined(HASH_MISMATCH, "hash")
        _move_durably(part, self.path_of(upload.sha256))
        with self._db.write() as tx:
            if tx.scalar(select(t.blob.c.size).where(t.blob.c.sha256 == upload.sha256)) is None:
                tx.execute(insert(t.blob).values(sha256=upload.sha256, size=upload.length))
            _give_receipt(tx, place.hall, upload.sha256)

    def drop(self, place: Place, upload: Upload) -> None:
        """Forget an upload (termination, expiry, wrong hash)."""
        with self._db.write() as tx:
            mine = (t.upload.c.id == upload.id) & (t.upload.c.device == place.device)
            tx.execute(delete(t.upload).where(mine))
        self._part(upload.id).unlink(missing_ok=True)

    def holds(self, place: Place, sha256: str) -> bool:
        """Tell whether a file is whole here and the hall may see it."""
        with self._db.read() as tx:
            return has_receipt(tx, place.hall, sha256)

    def path_of(self, sha256: str) -> Path:
        """Return where a whole file lies."""
        return self.blobs / sha256[:2] / sha256

    def sweep(self) -> int:
        """Remove uploads that expired; return how many."""
        now = int(self._clock.now().timestamp() * 1000)
        with self._db.write() as tx:
            old = t.upload.c.expires_ms <= now
            ids = tx.scalars(select(t.upload.c.id).where(old)).all()
            tx.execute(delete(t.upload).where(old))
        for upload_id in ids:
            self._part(upload_id).unlink(missing_ok=True)
        return len(ids)

    def _part(self, upload_id: str) -> Path:
        return self._parts / f"{upload_id}.part"


def has_receipt(tx: Connection, hall: str, sha256: str) -> bool:
    """Tell whether a hall was told that this file is whole."""
    here = (t.file_receipt.c.hall == hall) & (t.file_receipt.c.sha256 == sha256)
    return tx.scalar(select(t.file_receipt.c.g).where(here)) is not None


def _give_receipt(tx: Connection, hall: str, sha256: str) -> None:
    if not has_receipt(tx, hall, sha256):
        tx.execute(insert(t.file_receipt).values(hall=hall, sha256=sha256, g=next_g(tx)))


def _upload(row: Row[Any]) -> Upload:
    return Upload(
        id=row.id,
        sha256=row.sha256,
        length=row.length,
        offset=row.offset,
        expires_at=datetime.fromtimestamp(row.expires_ms / 1000, UTC),
    )


def _sha256_of(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as content:
        while block := content.read(READ_BYTES):
            digest.update(block)
    return digest.hexdigest()


def _move_durably(part: Path, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    part.replace(target)
    if os.name == "posix":  # elsewhere the file system journals the rename itself
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
