"""HTTP with bounds: small blocks out, limited answers in, every failure named by its cause."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Protocol

import msgspec
import requests
from urllib3 import exceptions as low

from sync.client.failures import died_on_the_way, from_requests
from sync.errors import BadAnswer, NoAnswer
from sync.wire import BLOCK_BYTES
from window_client.clock import Clock

ANSWER_BYTES = 256 * 1024
"""Largest answer that is read, unless the caller expects more."""


class Stop(Protocol):
    """A flag by which somebody else asks to stop, such as `threading.Event`."""

    def is_set(self) -> bool:
        """Tell whether to stop."""


class StopRequested(Exception):
    """The work was stopped on request; not a failure."""


class Patience(msgspec.Struct, frozen=True, kw_only=True):
    """How long to wait.

    Attributes:
        connect_s: For a connection, and for each block of a body to be taken.
        stall_s: For the next byte of an answer.
        whole_s: For one answer; slow links get far with it, a liar that drips bytes does not.
    """

    connect_s: float = 10
    stall_s: float = 30
    whole_s: float = 900


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """One request.

    Attributes:
        limit: Largest answer that is read, in bytes after unpacking.
        admitted: Whether it is made in the name of the device, with its token.
        accept: Statuses from 400 on that are answers here and not failures.
    """

    method: str
    path: str
    body: bytes | None = None
    headers: Mapping[str, str] = {}
    limit: int = ANSWER_BYTES
    admitted: bool = True
    accept: frozenset[int] = frozenset()


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """An answer, whole and within its bounds."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class HttpLine:
    """Requests to one address over one session."""

    def __init__(self, address: str, clock: Clock, session: requests.Session, patience: Patience) -> None:
        """Connect to nothing yet."""
        self._address = address.rstrip("/")
        self._clock, self._session, self._patience = clock, session, patience
        self._warm = False
        self.stop: Stop | None = None

    def do(self, call: Call, token: str | None) -> Reply:
        """Make a request; one that met a connection which had died while idle is made once more.

        Raises:
            SyncError: No answer, by cause.
            StopRequested: `stop` was set while the answer came in.
        """
        warm, self._warm = self._warm, False
        try:
            return self._exchange(call, token)
        except requests.RequestException as failure:
            if not (warm and died_on_the_way(failure)):
                raise from_requests(failure) from failure
        try:
            return self._exchange(call, token)
        except requests.RequestException as failure:
            raise from_requests(failure) from failure

    def _exchange(self, call: Call, token: str | None) -> Reply:
        with self._session.request(
            call.method,
            self._address + call.path,
            data=_Blocks(call.body) if call.body else call.body,
            headers={"Accept-Encoding": "gzip", **call.headers},
            auth=_Bearer(token),
            timeout=(self._patience.connect_s, self._patience.stall_s),
            allow_redirects=False,
            stream=True,
        ) as response:
            body = b"".join(self._bounded(response, call.limit))
            self._warm = True
            return Reply(status=response.status_code, headers=response.headers, body=body)

    def _bounded(self, response: requests.Response, limit: int) -> Iterator[bytes]:
        begun, size = self._clock.monotonic_ms(), 0
        while block := _what_came(response):
            size += len(block)
            if size > limit:
                raise BadAnswer(what="size")
            if self._clock.monotonic_ms() - begun > self._patience.whole_s * 1000:
                raise NoAnswer
            if self.stop is not None and self.stop.is_set():
                raise StopRequested
            yield block


def _what_came(response: requests.Response) -> bytes:
    """Return what has come in, at most a block; empty at the end.

    `iter_content` would wait until a block is full: a liar that drips bytes would hold us for days.
    """
    try:
        return bytes(response.raw.read1(BLOCK_BYTES, decode_content=True))
    except low.ProtocolError as broken:
        raise requests.exceptions.ChunkedEncodingError(broken) from broken
    except low.DecodeError as garbled:
        raise requests.exceptions.ContentDecodingError(garbled) from garbled
    except low.ReadTimeoutError as silence:
        raise requests.exceptions.ConnectionError(silence) from silence
    except low.SSLError as untrusted:
        raise requests.exceptions.SSLError(untrusted) from untrusted


class _Blocks(BytesIO):
    """A body that leaves in small blocks, so that a timeout bounds a block and not the whole body."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the next block."""
        wanted = BLOCK_BYTES if size is None or size < 0 else min(size, BLOCK_BYTES)
        return super().read(wanted)


class _Bearer(requests.auth.AuthBase):
    """Shows the token; set even when empty, so that no `.netrc` of the PC's user steps in."""

    def __init__(self, token: str | None) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request
