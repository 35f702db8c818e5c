"""One IPP question and its answer over HTTP, bounded in time and size."""

import http.client
import ssl
from urllib.parse import urlsplit

import msgspec

from printing.printers.ipp_message import (
    Attribute,
    MalformedReplyError,
    Operation,
    Reply,
    Tag,
    decode,
    encode,
)
from window_client.clock import Clock, SystemClock

_PORT = 631
_LARGEST_REPLY = 4_000_000
_CHUNK = 65_536


class NoAnswerError(OSError):
    """Nobody answered in time. `sent` tells whether the question may have arrived."""

    def __init__(self, *, sent: bool) -> None:
        """Keep how far it got."""
        super().__init__("no answer")
        self.sent = sent


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """The way to one printer or queue.

    Attributes:
        uri: `ipp://host[:port]/path` or `ipps://…`.
        connect_s: Longest wait for a connection and for each piece of an answer.
        answer_s: Longest time for a whole answer.
    """

    uri: str
    connect_s: float = 5.0
    answer_s: float = 30.0
    clock: Clock = SystemClock()

    def ask(
        self,
        operation: Operation,
        wanted: tuple[Attribute, ...] = (),
        job: tuple[Attribute, ...] = (),
        data: bytes = b"",
    ) -> Reply:
        """Ask, wait, return the answer.

        Raises:
            NoAnswerError: no connection, or no whole answer in time.
            MalformedReplyError: the answer is no IPP.
        """
        own = (Attribute(Tag.URI, "printer-uri", (self.uri,)),) if self._about_a_printer(operation) else ()
        request = encode(operation, 1, (*own, *wanted), job) + data
        connection = self._connection()
        try:
            return decode(self._exchange(connection, request))
        finally:
            connection.close()

    @staticmethod
    def _about_a_printer(operation: Operation) -> bool:
        return operation is not Operation.CUPS_GET_PRINTERS

    def _connection(self) -> http.client.HTTPConnection:
        place = urlsplit(self.uri)
        host, port = place.hostname or "localhost", place.port or _PORT
        if place.scheme == "ipps":
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(host, port, timeout=self.connect_s, context=context)
        return http.client.HTTPConnection(host, port, timeout=self.connect_s)

    def _exchange(self, connection: http.client.HTTPConnection, request: bytes) -> bytes:
        sent = False
        try:
            connection.connect()
            sent = True
            connection.request(
                "POST", urlsplit(self.uri).path or "/", request, {"Content-Type": "application/ipp"}
            )
            return self._read(connection.getresponse())
        except (OSError, http.client.HTTPException) as problem:
            if isinstance(problem, NoAnswerError):
                raise
            raise NoAnswerError(sent=sent) from problem

    def _read(self, response: http.client.HTTPResponse) -> bytes:
        """Read within time and size: a printer that drips bytes must not hold a window for ever."""
        if response.status != http.client.OK:
            raise MalformedReplyError(f"HTTP {response.status}")
        deadline = self.clock.monotonic_ms() + int(self.answer_s * 1000)
        body = b""
        while piece := response.read1(_CHUNK):
            body += piece
            if len(body) > _LARGEST_REPLY:
                raise MalformedReplyError("endless answer")
            if self.clock.monotonic_ms() > deadline:
                raise NoAnswerError(sent=True)
        return body
