"""How messages become bytes and back, with limits on everything that comes from outside."""

import gzip
import hashlib
import zlib
from collections.abc import Iterable, Iterator

import msgspec

from sync.messages import FeedEnd
from window_client.domain.transfer import FeedLine
from window_client.domain.values import canonical

GZIP_LEVEL = 6
BLOCK_BYTES = 8 * 1024
"""Bodies leave in blocks of this size: a timeout then bounds one block, never the whole body."""


class TooLarge(ValueError):
    """A body is larger than allowed, as sent or unpacked."""


class Garbled(ValueError):
    """Bytes are not what their heading says."""


def pack(plain: bytes) -> bytes:
    """Compress a body; the same bytes always give the same result."""
    return gzip.compress(plain, GZIP_LEVEL, mtime=0)


def unpack(packed: bytes, limit: int) -> bytes:
    """Decompress at most `limit` bytes.

    Raises:
        TooLarge: There is more in it than `limit` (a bomb never unfolds).
        Garbled: Not one whole gzip member.
    """
    machine = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        plain = machine.decompress(packed, limit + 1)
    except zlib.error as broken:
        raise Garbled("gzip") from broken
    if len(plain) > limit:
        raise TooLarge(limit)
    if not machine.eof or machine.unused_data:
        raise Garbled("gzip")
    return plain


def chain_hash_of_bytes(previous: str, incarnation: str, seq: int, entry: bytes) -> str:
    """Return `journal.chain_hash` for an entry in the very bytes in which it came.

    The platform hashes bytes, not values, so that it can carry entries with fields it does not know yet.
    """
    return hashlib.sha256(f"{previous}|{incarnation}|{seq}|".encode() + entry).hexdigest()


def feed_page(lines: Iterable[FeedLine], *, epoch: str, to: str, more: bool) -> Iterator[bytes]:
    """Write a page of the feed: a line each, then the control line that makes it whole."""
    digest, count = hashlib.sha256(), 0
    for line in lines:
        data = canonical(line) + b"\n"
        digest.update(data)
        count += 1
        yield data
    end = FeedEnd(end=True, epoch=epoch, to=to, more=more, count=count, sum=digest.hexdigest())
    yield canonical(end) + b"\n"


def read_feed_page(page: bytes) -> tuple[tuple[FeedLine, ...], FeedEnd]:
    """Read a page of the feed; all of it or nothing.

    Raises:
        Garbled: Cut off, changed on the way, or not a feed.
    """
    body, newline, last = page.rstrip(b"\n").rpartition(b"\n")
    content = body + newline
    try:
        end = msgspec.json.decode(last, type=FeedEnd)
        lines = tuple(msgspec.json.decode(line, type=FeedLine) for line in content.splitlines())
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError) as broken:
        raise Garbled("feed") from broken
    whole = end.end and page.endswith(b"\n") and hashlib.sha256(content).hexdigest() == end.sum
    if not whole or end.count != len(lines):
        raise Garbled("feed")
    return lines, end
