"""Attachments at rest: AES-256-GCM in blocks, so that a large file never stands whole in memory.

A file is `WCA1`, 32 bytes of salt, then blocks of 1 MiB, each with its tag, then a trailer block that holds
the SHA-256 and the length of the content. Every file has a key of its own, derived from the attachment key
and the salt (HKDF, RFC 5869); the nonce is the number of the block, with a mark for the trailer. So a block
that was changed, moved, cut off or taken from another file does not decrypt.
"""

import hashlib
import io
import os
from typing import IO, BinaryIO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from window_client.store.errors import AttachmentDamaged

MAGIC = b"WCA1"
BLOCK = 1 << 20
_SALT = 32
_TAG = 16
_HEAD = len(MAGIC) + _SALT
_TRAILER = hashlib.sha256().digest_size + 8 + _TAG
_DATA, _END = b"\x00", b"\x01"


class Digest(Protocol):
    """A running hash."""

    def digest(self) -> bytes:
        """Return the hash so far."""


def derive(key: bytes, purpose: bytes, salt: bytes = b"") -> bytes:
    """Return a 256-bit key for one purpose."""
    return HKDF(algorithm=SHA256(), length=32, salt=salt or None, info=purpose).derive(key)


def _nonce(block: int, mark: bytes) -> bytes:
    return block.to_bytes(11, "big") + mark


class EncryptingWriter:
    """Writes content in blocks; `finish` adds the trailer."""

    def __init__(self, target: IO[bytes], key: bytes) -> None:
        """Begin a file with a fresh salt."""
        salt = os.urandom(_SALT)
        self._cipher = AESGCM(derive(key, b"attachment file", salt))
        self._target = target
        self._block = 0
        self._waiting = b""
        target.write(MAGIC + salt)

    def write(self, data: bytes) -> None:
        """Take in some content."""
        self._waiting += data
        while len(self._waiting) >= BLOCK:
            self._put(self._waiting[:BLOCK])
            self._waiting = self._waiting[BLOCK:]

    def finish(self, digest: bytes, size: int) -> None:
        """Write what is left and the trailer."""
        if self._waiting:
            self._put(self._waiting)
            self._waiting = b""
        trailer = digest + size.to_bytes(8, "big")
        self._target.write(self._cipher.encrypt(_nonce(self._block, _END), trailer, MAGIC))

    def _put(self, content: bytes) -> None:
        self._target.write(self._cipher.encrypt(_nonce(self._block, _DATA), content, MAGIC))
        self._block += 1


class DecryptingReader(io.RawIOBase):
    """Reads content from any place; one block is in memory at a time.

    Raises:
        AttachmentDamaged: On opening or reading, where the file is not what was written.
    """

    def __init__(self, source: BinaryIO, key: bytes, expected: bytes) -> None:
        """Open a file and compare its trailer with the expected SHA-256."""
        self._source = source
        self._place = 0
        self._held: tuple[int, bytes] = (-1, b"")
        length = source.seek(0, os.SEEK_END)
        source.seek(0)
        head = source.read(_HEAD)
        if len(head) < _HEAD or not head.startswith(MAGIC) or length < _HEAD + _TRAILER:
            raise AttachmentDamaged
        self._cipher = AESGCM(derive(key, b"attachment file", head[len(MAGIC) :]))
        body = length - _HEAD - _TRAILER
        blocks = -(-body // (BLOCK + _TAG))
        self.size = body - blocks * _TAG
        source.seek(length - _TRAILER)
        trailer = self._decrypt(source.read(), _nonce(blocks, _END))
        if trailer != expected + self.size.to_bytes(8, "big"):
            raise AttachmentDamaged

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that it can be read from any place."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place in the content."""
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self.size}[whence]
        self._place = max(0, start + offset)
        return self._place

    def tell(self) -> int:
        """Return the place in the content."""
        return self._place

    def readinto(self, buffer: object) -> int:
        """Read on, to the end of a block at most."""
        target = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        if self._place >= self.size:
            return 0
        number, start = divmod(self._place, BLOCK)
        piece = self._block_at(number)[start : start + len(target)]
        target[: len(piece)] = piece
        self._place += len(piece)
        return len(piece)

    def close(self) -> None:
        """Close the file below."""
        self._source.close()
        super().close()

    def _block_at(self, number: int) -> bytes:
        if self._held[0] != number:
            self._source.seek(_HEAD + number * (BLOCK + _TAG))
            length = min(BLOCK, self.size - number * BLOCK) + _TAG
            self._held = (number, self._decrypt(self._source.read(length), _nonce(number, _DATA)))
        return self._held[1]

    def _decrypt(self, data: bytes, nonce: bytes) -> bytes:
        try:
            return self._cipher.decrypt(nonce, data, MAGIC)
        except InvalidTag as error:
            raise AttachmentDamaged from error
