"""Scans and files, known by their content, encrypted, each stored once."""

import hashlib
import hmac
import io
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, BinaryIO

from window_client.domain.case.parts import Attachment
from window_client.store.attachment_cipher import DecryptingReader, EncryptingWriter, derive
from window_client.store.attachment_format import TAIL_BYTES, media_type_of
from window_client.store.connection import named_failures
from window_client.store.errors import (
    AttachmentDamaged,
    AttachmentMissing,
    AttachmentTooLarge,
    AttachmentUnreadable,
    DiskLow,
)

_PIECE = 256 << 10
_MEGABYTE = 1 << 20
_INCOMING = "incoming-"


class AttachmentStore:
    """The folder of encrypted files.

    A file's name is a keyed hash of its content's SHA-256, so that a stolen disk does not even tell whether a
    known paper is on it.
    """

    def __init__(self, folder: Path, key: bytes, limit_bytes: int, floor_bytes: int) -> None:
        """Use a folder, made on first need, with keys derived from the database key."""
        self._folder = folder
        self._content_key = derive(key, b"attachment content")
        self._name_key = derive(key, b"attachment names")
        self._limit_bytes = limit_bytes
        self._floor_bytes = floor_bytes

    def put(self, source: BinaryIO | Path, name: str) -> Attachment:
        """Keep a file for ever; one that is here already is not written again.

        Args:
            source: A path, or a stream that is read once from where it stands.
            name: What the clerk calls it; folders in it are dropped.

        Raises:
            AttachmentTooLarge, AttachmentRefused, AttachmentIncomplete, AttachmentUnreadable: Nothing was
                kept.
            DiskLow, DiskFull, ReadOnly: No room, or no right to write.
        """
        plain_name = name.replace("\\", "/").rsplit("/", 1)[-1]
        with named_failures():
            self._check_room()
            if isinstance(source, Path):
                with _opened(source, plain_name) as file:
                    return self._put(file, plain_name)
            return self._put(source, plain_name)

    def open(self, sha256: str) -> io.BufferedReader:
        """Return the content as a file that can be read from any place.

        Raises:
            AttachmentMissing, AttachmentDamaged: Not here, or not what was written (also while reading).
        """
        path = self._path(sha256)
        with named_failures():
            try:
                file = path.open("rb")
            except FileNotFoundError as error:
                raise AttachmentMissing(sha256=sha256[:12]) from error
        try:
            return io.BufferedReader(DecryptingReader(file, self._content_key, bytes.fromhex(sha256)), _PIECE)
        except BaseException:
            file.close()
            raise

    def read(self, sha256: str) -> bytes:
        """Return the whole content, compared with its hash once more.

        Raises:
            AttachmentMissing, AttachmentDamaged: Not here, or not what was written.
        """
        with self.open(sha256) as file:
            content = file.read()
        if hashlib.sha256(content).hexdigest() != sha256:
            raise AttachmentDamaged
        return content

    def has(self, sha256: str) -> bool:
        """Tell whether a file of this content is here."""
        return self._path(sha256).exists()

    def tidy(self) -> None:
        """Delete what was cut off while it came in; nobody else may be writing."""
        with named_failures():
            for half in self._folder.glob(f"{_INCOMING}*"):
                half.unlink(missing_ok=True)

    def damaged(self, sha256s: Iterator[str]) -> Iterator[str]:
        """Yield those of the named files that are missing or do not read back whole."""
        for sha256 in sha256s:
            try:
                with self.open(sha256) as file:
                    while file.read(_PIECE):
                        pass
            except (AttachmentMissing, AttachmentDamaged):
                yield sha256

    def _put(self, source: BinaryIO, name: str) -> Attachment:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=self._folder, prefix=_INCOMING, delete=False) as file:
            incoming = Path(file.name)
            try:
                found = self._copy(source, file, name)
                file.flush()
                os.fsync(file.fileno())
                file.close()
                self._keep(incoming, found.sha256)
            finally:
                incoming.unlink(missing_ok=True)
        return found

    def _copy(self, source: BinaryIO, file: IO[bytes], name: str) -> Attachment:
        writer = EncryptingWriter(file, self._content_key)
        digest, size, beginning, tail = hashlib.sha256(), 0, b"", b""
        while piece := _read(source, name):
            size += len(piece)
            if size > self._limit_bytes:
                raise AttachmentTooLarge(name=name, limit_mb=self._limit_bytes // _MEGABYTE)
            digest.update(piece)
            writer.write(piece)
            beginning = beginning or piece[:16]
            tail = (tail + piece)[-TAIL_BYTES:]
        media_type = media_type_of(name, beginning, tail)
        writer.finish(digest.digest(), size)
        return Attachment(sha256=digest.hexdigest(), size=size, name=name, media_type=media_type)

    def _keep(self, incoming: Path, sha256: str) -> None:
        path = self._path(sha256)
        if path.exists() and not list(self.damaged(iter((sha256,)))):
            return
        path.parent.mkdir(mode=0o700, exist_ok=True)
        incoming.replace(path)
        _sync_folder(path.parent)
        _sync_folder(self._folder)

    def _check_room(self) -> None:
        place = self._folder if self._folder.exists() else self._folder.parent
        free = shutil.disk_usage(place).free
        if free < self._floor_bytes:
            raise DiskLow(free_mb=free // _MEGABYTE)

    def _path(self, sha256: str) -> Path:
        name = hmac.digest(self._name_key, bytes.fromhex(sha256), "sha256").hex()
        return self._folder / name[:2] / name


def _opened(source: Path, name: str) -> BinaryIO:
    try:
        return source.open("rb")
    except OSError as error:  # the store's own disk has other names for its failures
        raise AttachmentUnreadable(name=name) from error


def _read(source: BinaryIO, name: str) -> bytes:
    try:
        return source.read(_PIECE)
    except OSError as error:
        raise AttachmentUnreadable(name=name) from error


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # a folder cannot be opened there; NTFS keeps its own log
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
