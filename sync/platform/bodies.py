"""Reading bodies with bounds on size and time, writing answers."""

import asyncio
from collections.abc import AsyncIterator
from typing import TypeVar

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from sync.messages import Message, Problem
from sync.platform.problems import declined
from sync.wire import Garbled, TooLarge, pack, unpack
from window_client.domain.values import canonical

M = TypeVar("M", bound=Message)

SMALL_BODY = 64 * 1024
"""Bound of every body that is not a push or a file."""

WORTH_PACKING = 1024
CLIENT_GONE = 499
"""Nobody reads this answer; the number follows nginx."""


async def blocks(request: Request, stall_s: int) -> AsyncIterator[bytes]:
    """Yield a body as it arrives.

    Raises:
        Declined: 408 `stalled`: nothing came for `stall_s` seconds.
        ClientDisconnect: The connection broke.
    """
    stream = request.stream().__aiter__()
    while True:
        try:
            async with asyncio.timeout(stall_s):
                block = await anext(stream)
        except StopAsyncIteration:
            return
        except TimeoutError as silence:
            raise declined(408, "stalled") from silence
        if block:
            yield block


async def read_message(
    request: Request, kind: type[M], *, stall_s: int, limit: int = SMALL_BODY, plain_limit: int = SMALL_BODY
) -> M:
    """Read one message.

    Raises:
        Declined: 408 `stalled`, 413 `too_large`, 415 `encoding`, 422 `malformed`.
    """
    packed = bytearray()
    try:
        async for block in blocks(request, stall_s):
            packed += block
            if len(packed) > limit:
                raise declined(413, "too_large")
    except ClientDisconnect as gone:
        raise declined(CLIENT_GONE, "gone") from gone
    plain = _plain(request, bytes(packed), plain_limit)
    try:
        return msgspec.json.decode(plain, type=kind)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeError, RecursionError) as wrong:
        raise declined(422, "malformed") from wrong


def _plain(request: Request, packed: bytes, limit: int) -> bytes:
    encoding = request.headers.get("content-encoding", "identity")
    try:
        if encoding == "gzip":
            return unpack(packed, limit)
    except TooLarge as bomb:
        raise declined(413, "too_large") from bomb
    except Garbled as wrong:
        raise declined(422, "malformed") from wrong
    if encoding != "identity":
        raise declined(415, "encoding")
    return packed


def answer(message: Message, status: int = 200) -> Response:
    """Write a message."""
    return Response(canonical(message), status, media_type="application/json")


def packed_answer(request: Request, body: bytes, media_type: str) -> Response:
    """Write a body, compressed when the asker can read that and it is worth it."""
    if len(body) < WORTH_PACKING or "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(body, media_type=media_type)
    return Response(pack(body), media_type=media_type, headers={"Content-Encoding": "gzip"})


def problem_answer(status: int, problem: Problem) -> Response:
    """Write why a request was not done."""
    response = answer(problem, status)
    if problem.retry_after_s is not None:
        response.headers["Retry-After"] = str(problem.retry_after_s)
    return response
