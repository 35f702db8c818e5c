"""Sending attachments by tus 1.0: in chunks, from where the platform says it stands."""

import base64
import hashlib
import re
from collections import Counter
from urllib.parse import urljoin, urlsplit

from sync.client.http import Call, Reply
from sync.client.link import PlatformLink
from sync.client.ports import FileToSend, LocalJournal
from sync.errors import BadAnswer, FileChanged, FileTooLarge, RequestRefused, SyncError
from sync.messages import Limits
from window_client.clock import Clock

VERSION = "1.0.0"
CONTENT = "application/offset+octet-stream"
CONFLICT, GONE, MISMATCH, TOO_LARGE = 409, frozenset({404, 410}), 460, 413
ACCEPTED = frozenset({CONFLICT, MISMATCH, TOO_LARGE}) | GONE
SMALLEST_CHUNK = 64 * 1024
CHUNK_MS = 4_000
READ_BYTES = 1024 * 1024
MOST_SETBACKS = 5
"""So many times a file may be begun again or be sent without getting on, before it pauses."""


class Uploads:
    """Sends one chunk at a time, so that entries get their turn between two."""

    def __init__(self, link: PlatformLink, journal: LocalJournal, clock: Clock) -> None:
        self._link, self._journal, self._clock = link, journal, clock
        self._chunk = SMALLEST_CHUNK
        self._certain: set[str] = set()
        self._setbacks: Counter[str] = Counter()
        self.learn(Limits())

    def learn(self, limits: Limits) -> None:
        """Take over what the platform takes at most."""
        self._largest_chunk, self._largest_file = limits.chunk_bytes, limits.file_bytes

    def send_chunk(self, file: FileToSend) -> bool:
        """Send the next part; tell whether the platform now holds the whole file, verified.

        After any failure the platform is asked first how much it has.

        Raises:
            FileChanged, FileTooLarge, RequestRefused: This file cannot be sent now; others can.
            SyncError: The platform was not reached.
        """
        if file.size > self._largest_file:
            raise FileTooLarge
        certain = file.sha256 in self._certain
        self._certain.discard(file.sha256)
        if not file.url:
            return self._create(file)
        offset = file.offset if certain else self._ask_offset(file)
        return False if offset is None else self._patch(file, offset)

    def _create(self, file: FileToSend) -> bool:
        metadata = {"sha256": file.sha256, "filename": file.name}
        coded = ",".join(f"{key} {_base64(value.encode())}" for key, value in metadata.items())
        headers = {"Upload-Length": str(file.size), "Upload-Metadata": coded}
        reply = self._call("POST", "/files", headers, accept=frozenset({TOO_LARGE}))
        if reply.status == TOO_LARGE:
            raise FileTooLarge
        url = self._same_place(reply.headers.get("location", ""))
        offset = _offset_of(reply, file.size) if "upload-offset" in reply.headers else 0
        return self._reached(file, url, offset)

    def _ask_offset(self, file: FileToSend) -> int | None:
        reply = self._call("HEAD", file.url, {}, accept=GONE)
        if reply.status in GONE:
            self._journal.set_upload(file.sha256, url="", offset=0)
            self._set_back(file, reply.status)
            return None
        return _offset_of(reply, file.size)

    def _patch(self, file: FileToSend, offset: int) -> bool:
        """Send bytes from `offset`; with none left this makes the platform verify the whole."""
        chunk = self._journal.read_file(file.sha256, offset, min(self._chunk, file.size - offset))
        digest = hashlib.sha256(chunk).digest()
        headers = {
            "Upload-Offset": str(offset),
            "Content-Type": CONTENT,
            "Upload-Checksum": f"sha256 {_base64(digest)}",
        }
        begun = self._clock.monotonic_ms()
        try:
            reply = self._call("PATCH", file.url, headers, body=chunk, accept=ACCEPTED)
        except SyncError:
            self._chunk = max(SMALLEST_CHUNK, self._chunk // 2)
            raise
        self._size_to(self._clock.monotonic_ms() - begun)
        if reply.status in ACCEPTED:
            return self._objected(file, reply.status)
        reached = _offset_of(reply, file.size)
        if reached < offset:
            raise BadAnswer(what="offset")
        if reached == offset and chunk:
            self._set_back(file, reply.status)
        return self._reached(file, file.url, reached)

    def _objected(self, file: FileToSend, status: int) -> bool:
        """Deal with a platform that stands elsewhere or found another content."""
        if status != CONFLICT:  # there it only stands elsewhere: ask where, next time
            self._journal.set_upload(file.sha256, url="", offset=0)
        if status == CONFLICT or status in GONE:
            self._set_back(file, status)
            return False
        if status == TOO_LARGE:
            raise FileTooLarge
        if self._local_hash(file) != file.sha256:
            raise FileChanged
        raise RequestRefused(error="hash", status=status)

    def _set_back(self, file: FileToSend, status: int) -> None:
        """Bear with a platform that forgets or refuses parts, but not for ever."""
        self._setbacks[file.sha256] += 1
        if self._setbacks[file.sha256] >= MOST_SETBACKS:
            del self._setbacks[file.sha256]
            raise RequestRefused(error="upload", status=status)

    def _reached(self, file: FileToSend, url: str, offset: int) -> bool:
        self._journal.set_upload(file.sha256, url=url, offset=offset)
        self._certain.add(file.sha256)
        if offset == file.size:
            del self._setbacks[file.sha256]
        return offset == file.size

    def _local_hash(self, file: FileToSend) -> str:
        digest = hashlib.sha256()
        for start in range(0, file.size, READ_BYTES):
            digest.update(self._journal.read_file(file.sha256, start, min(READ_BYTES, file.size - start)))
        return digest.hexdigest()

    def _size_to(self, took_ms: int) -> None:
        if took_ms * 2 < CHUNK_MS:
            self._chunk = min(self._chunk * 2, max(self._largest_chunk, SMALLEST_CHUNK))
        elif took_ms > CHUNK_MS:
            self._chunk = max(SMALLEST_CHUNK, self._chunk // 2)

    def _call(
        self,
        method: str,
        path: str,
        headers: dict[str, str],
        *,
        body: bytes | None = None,
        accept: frozenset[int] = frozenset(),
    ) -> Reply:
        every = {"Tus-Resumable": VERSION, **headers}
        call = Call(method=method, path=path, body=body, headers=every, accept=accept)
        return self._link.send(call)

    def _same_place(self, location: str) -> str:
        """Return the path of a new upload; a platform may not send us elsewhere."""
        found = urlsplit(urljoin(self._link.address + "/files", location))
        here = urlsplit(self._link.address)
        path = found.path.removeprefix(here.path.rstrip("/"))
        if (found.scheme, found.netloc) != (here.scheme, here.netloc) or not _PATH.fullmatch(path):
            raise BadAnswer(what="location")
        return path


_PATH = re.compile(r"/[A-Za-z0-9_./~+-]{1,200}")


def _offset_of(reply: Reply, size: int) -> int:
    text = reply.headers.get("upload-offset", "")
    if not re.fullmatch("[0-9]{1,15}", text) or int(text) > size:
        raise BadAnswer(what="offset")
    return int(text)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
