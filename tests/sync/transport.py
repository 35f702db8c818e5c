"""A session whose requests run in the real application in process, over a line that can be made bad."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from io import BytesIO
from random import Random
from typing import Any
from urllib.parse import unquote, urlsplit

import requests
from requests.adapters import BaseAdapter, HTTPAdapter
from starlette.types import ASGIApp
from urllib3 import HTTPResponse
from urllib3.exceptions import ProtocolError

ADDRESS = "http://platform.test"


class Fault(StrEnum):
    """What happens to one request."""

    NONE = "none"
    LOSE_REQUEST = "lose_request"  # it never arrives
    CUT_REQUEST = "cut_request"  # the connection breaks in the middle of the body
    LOSE_REPLY = "lose_reply"  # the platform did it, the window cannot know
    CUT_REPLY = "cut_reply"  # the answer breaks off
    TWICE = "twice"  # the network delivers the request two times
    BUSY = "busy"  # something on the way answers 503


class Line:
    """The line between window and platform: says what happens to the next request, and keeps count."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        self._script = list(faults)
        self._random: Random | None = None
        self._rate = 0.0
        self.requests: list[tuple[str, str]] = []
        self.bytes_up = 0
        self.before: Callable[[str], None] | None = None

    def script(self, *faults: Fault) -> None:
        """Let these happen to the next requests, one each."""
        self._script = list(faults)

    def weather(self, seed: int, rate: float) -> None:
        """Let faults happen by chance."""
        self._random, self._rate = Random(seed), rate

    def heal(self) -> None:
        """Everything goes through from now on."""
        self._script, self._random = [], None

    def next_fault(self) -> Fault:
        if self._script:
            return self._script.pop(0)
        if self._random is not None and self._random.random() < self._rate:
            return self._random.choice([fault for fault in Fault if fault is not Fault.NONE])
        return Fault.NONE


class InProcess(BaseAdapter):
    """Runs requests in an ASGI application; mounted into a `requests.Session`."""

    def __init__(self, app: ASGIApp, line: Line) -> None:
        super().__init__()
        self.app, self.line = app, line
        self._runner = asyncio.Runner()

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        fault = self.line.next_fault()
        body = _body_of(request)
        path = urlsplit(str(request.url)).path
        self.line.requests.append((str(request.method), path))
        if self.line.before is not None:
            self.line.before(path)
        self.line.bytes_up += len(body)
        if fault is Fault.LOSE_REQUEST:
            raise _broken(request)
        if fault is Fault.BUSY:
            return _response(request, 503, {"retry-after": "7"}, b"", whole=True)
        cut = fault is Fault.CUT_REQUEST
        status, headers, content = self._run(request, body[: len(body) // 2] if cut else body, whole=not cut)
        if fault is Fault.TWICE:
            status, headers, content = self._run(request, body, whole=True)
        if fault in {Fault.LOSE_REPLY, Fault.CUT_REQUEST}:
            raise _broken(request)
        half = content[: len(content) // 2] if fault is Fault.CUT_REPLY else content
        return _response(request, status, headers, half, whole=half == content)

    def close(self) -> None:
        self._runner.close()

    def _run(
        self, request: requests.PreparedRequest, body: bytes, *, whole: bool
    ) -> tuple[int, dict[str, str], bytes]:
        return self._runner.run(_call(self.app, request, body, whole=whole))


def session_over(app: ASGIApp, line: Line) -> requests.Session:
    """Return a session that reaches only this application."""
    session = requests.Session()
    session.trust_env = False
    session.mount(ADDRESS, InProcess(app, line))
    return session


async def _call(
    app: ASGIApp, request: requests.PreparedRequest, body: bytes, *, whole: bool
) -> tuple[int, dict[str, str], bytes]:
    url = urlsplit(str(request.url))
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": url.scheme,
        "path": unquote(url.path),
        "raw_path": url.path.encode(),
        "query_string": url.query.encode(),
        "root_path": "",
        "headers": [(k.lower().encode(), v.encode()) for k, v in request.headers.items()],
        "client": ("127.0.0.1", 1),
        "server": ("platform.test", 80),
    }
    blocks = [body[at : at + 8192] for at in range(0, len(body), 8192)] or [b""]
    sent: list[Mapping[str, Any]] = []

    async def receive() -> dict[str, Any]:
        if blocks:
            block = blocks.pop(0)
            return {"type": "http.request", "body": block, "more_body": bool(blocks) or not whole}
        if whole:
            await asyncio.get_running_loop().create_future()  # the other side just waits for its answer
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    await app(scope, receive, send)
    headers = {k.decode(): v.decode() for k, v in sent[0]["headers"]}
    content = b"".join(part.get("body", b"") for part in sent[1:])
    return int(sent[0]["status"]), headers, b"" if request.method == "HEAD" else content  # as servers do


def _body_of(request: requests.PreparedRequest) -> bytes:
    body: Any = request.body
    if body is None or isinstance(body, bytes):
        return body or b""
    return b"".join(iter(lambda: body.read(65536), b""))


def _broken(request: requests.PreparedRequest) -> requests.ConnectionError:
    return requests.ConnectionError(ProtocolError("cut", ConnectionResetError()), request=request)


def _response(
    request: requests.PreparedRequest, status: int, headers: dict[str, str], body: bytes, *, whole: bool
) -> requests.Response:
    if not whole and "content-length" not in headers:
        raise _broken(request)
    raw = HTTPResponse(
        body=BytesIO(body),
        headers=headers,
        status=status,
        preload_content=False,
        decode_content=False,
        request_method=request.method,
    )
    return HTTPAdapter().build_response(request, raw)
