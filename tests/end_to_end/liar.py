"""A platform on the loopback address that tells the truth until it is asked to lie."""

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from sync.platform.app import make_app
from sync.platform.core import Platform
from sync.platform.practice_hall import seed_practice_hall
from sync.platform.settings import PlatformSettings
from tests.sync.transport import ADDRESS, Line, session_over
from window_client.clock import SystemClock

QUICK = PlatformSettings(password_passes=1, password_memory_kib=64, lease_size=1)
UNWANTED = frozenset(
    {"content-length", "transfer-encoding", "content-encoding", "connection", "date", "server"}
)


NOT_PASSED_ON = frozenset({"accept-encoding", "host"})


class Ending(StrEnum):
    """How an answer ends."""

    WHOLE = "whole"
    CUT = "cut"  # in the middle
    ENDLESS = "endless"  # never
    DRIPPING = "dripping"  # never, one byte at a time, each as soon as the other side has waited for it
    SILENT = "silent"  # before it begins


class Spoken(msgspec.Struct, frozen=True, kw_only=True):
    """An answer on its way out."""

    status: int
    headers: dict[str, str]
    body: bytes
    ending: Ending = Ending.WHOLE


Truth = Callable[[], Spoken]
Lie = Callable[[str, str, Truth], Spoken]
"""Answers method and path; the truth is found out, and done, only if the lie asks for it."""


class Liar:
    """A real platform behind a server that may change what it says."""

    def __init__(self, folder: Path) -> None:
        self.platform = Platform(folder, SystemClock(), QUICK)
        seed_practice_hall(self.platform, password="practice", cases_per_window=0)
        self.lie: Lie | None = None
        self._truth = session_over(make_app(self.platform), Line())
        self._server = HTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), name="liar")
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self._truth.get_adapter(ADDRESS).close()
        self.platform.close()

    def answer(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Spoken:
        """Tell the truth, or what the lie makes of it."""
        if self.lie is None:
            return self._tell_truth(method, path, headers, body)
        return self.lie(method, path, lambda: self._tell_truth(method, path, headers, body))

    def _tell_truth(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Spoken:
        plain = {name: value for name, value in headers.items() if name.lower() not in NOT_PASSED_ON}
        reply = self._truth.request(method, ADDRESS + path, headers=plain, data=body, allow_redirects=False)
        kept = {name: value for name, value in reply.headers.items() if name.lower() not in UNWANTED}
        return Spoken(status=reply.status_code, headers=kept, body=reply.content)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        liar = self

        class Handler(BaseHTTPRequestHandler):
            """One request a connection."""

            def handle_one_request(self) -> None:
                with suppress(ConnectionError):  # the window hangs up on liars
                    super().handle_one_request()

            def _any(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                _say(self, liar.answer(self.command, self.path, dict(self.headers), body))

            do_GET = do_POST = do_HEAD = do_PATCH = _any  # noqa: N815  the names that the server looks for

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                del format, args

        return Handler


def _say(handler: BaseHTTPRequestHandler, spoken: Spoken) -> None:
    if spoken.ending is Ending.SILENT:
        handler.connection.recv(1)  # until the other side has had enough
        return
    handler.send_response_only(spoken.status)
    length = 1 << 40 if spoken.ending in {Ending.ENDLESS, Ending.DRIPPING} else len(spoken.body)
    for name, value in ({"Content-Length": str(length)} | spoken.headers).items():
        handler.send_header(name, value)
    handler.end_headers()
    if handler.command == "HEAD":
        return
    cut = spoken.ending is Ending.CUT
    handler.wfile.write(spoken.body[: len(spoken.body) // 2] if cut else spoken.body)
    while spoken.ending is Ending.ENDLESS:
        handler.wfile.write(bytes(1 << 16))
    while spoken.ending is Ending.DRIPPING:
        _drip(handler)


def _drip(handler: BaseHTTPRequestHandler) -> None:
    """Send a byte, then wait a little for the other side to hang up."""
    handler.wfile.write(b" ")
    handler.connection.settimeout(0.02)
    with suppress(TimeoutError):
        if not handler.connection.recv(1):
            raise ConnectionAbortedError
