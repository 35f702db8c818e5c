"""Attachments by tus 1.0 (https://tus.io/protocols/resumable-upload).

Core with creation, creation-with-upload, checksum, expiration and termination. Every upload names the
SHA-256 of the whole file in its metadata.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Awaitable, Callable, Mapping
from email.utils import format_datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from sync.platform.bodies import blocks
from sync.platform.core import Platform
from sync.platform.files import HASH_MISMATCH, Upload
from sync.platform.people import Place
from sync.platform.problems import declined

VERSION = "1.0.0"
EXTENSIONS = "creation,creation-with-upload,checksum,expiration,termination"
CONTENT = "application/offset+octet-stream"
_SHA256 = re.compile(r"[0-9a-f]{64}")


class TusEndpoints:
    """POST, HEAD, PATCH, DELETE and OPTIONS of /files."""

    def __init__(self, platform: Platform, place_of: Callable[[Request], Awaitable[Place]]) -> None:
        self._files, self._settings = platform.files, platform.settings
        self._place_of = place_of

    async def options(self, _request: Request) -> Response:
        """Tell what this server can do."""
        headers = {"Tus-Version": VERSION, "Tus-Extension": EXTENSIONS, "Tus-Checksum-Algorithm": "sha256"}
        headers["Tus-Max-Size"] = str(self._settings.limits.file_bytes)
        return _response(204, headers)

    async def create(self, request: Request) -> Response:
        """Begin an upload, with its first bytes if they come along."""
        _check_version(request)
        place = await self._place_of(request)
        length = _count(request.headers.get("upload-length"))
        sha256 = _metadata(request.headers.get("upload-metadata", "")).get("sha256", "")
        if not _SHA256.fullmatch(sha256):
            raise declined(422, "malformed")
        upload = await run_in_threadpool(self._files.create, place, sha256, length)
        whole = upload.offset == length and length > 0
        if request.headers.get("content-type") == CONTENT and not whole:
            upload = await self._take(request, place, upload)
        elif length == 0:
            await run_in_threadpool(self._files.finish, place, upload)
        return _response(201, {"Location": f"/files/{upload.id}"} | _progress(upload))

    async def head(self, request: Request) -> Response:
        """Tell how many bytes count."""
        _check_version(request)
        upload = await self._find(request, await self._place_of(request))
        headers = {"Upload-Length": str(upload.length), "Cache-Control": "no-store"}
        return _response(200, headers | _progress(upload))

    async def patch(self, request: Request) -> Response:
        """Take bytes at an offset."""
        _check_version(request)
        if request.headers.get("content-type") != CONTENT:
            raise declined(415, "encoding")
        place = await self._place_of(request)
        upload = await self._find(request, place)
        if _count(request.headers.get("upload-offset")) != upload.offset:
            raise declined(409, "offset")
        if upload.offset == upload.length:
            await run_in_threadpool(self._files.finish, place, upload)
        else:
            upload = await self._take(request, place, upload)
        return _response(204, _progress(upload))

    async def delete(self, request: Request) -> Response:
        """Forget an upload."""
        _check_version(request)
        place = await self._place_of(request)
        await run_in_threadpool(self._files.drop, place, await self._find(request, place))
        return _response(204, {})

    async def _find(self, request: Request, place: Place) -> Upload:
        return await run_in_threadpool(self._files.find, place, request.path_params["upload"])

    async def _take(self, request: Request, place: Place, upload: Upload) -> Upload:
        """Write the body behind the bytes that count, then let it count.

        Of a body that breaks off, what came counts, unless a checksum was to vouch for the whole of it.
        """
        promised = _checksum(request.headers.get("upload-checksum"))
        digest, received, broken = hashlib.sha256(), 0, False
        file = await run_in_threadpool(self._files.open_part, upload)
        with file:
            try:
                async for block in blocks(request, self._settings.stall_s):
                    if upload.offset + received + len(block) > upload.length:
                        raise declined(413, "too_large")
                    await run_in_threadpool(file.write, block)
                    digest.update(block)
                    received += len(block)
            except ClientDisconnect:
                broken = True
            if promised is not None and (broken or digest.digest() != promised):
                raise declined(HASH_MISMATCH, "hash")
            return await run_in_threadpool(self._files.advance, place, upload, file, received)


def _response(status: int, headers: Mapping[str, str]) -> Response:
    return Response(status_code=status, headers={"Tus-Resumable": VERSION, **headers})


def _progress(upload: Upload) -> dict[str, str]:
    expires = format_datetime(upload.expires_at, usegmt=True)
    return {"Upload-Offset": str(upload.offset), "Upload-Expires": expires}


def _check_version(request: Request) -> None:
    if request.headers.get("tus-resumable") != VERSION:
        raise declined(412, "tus_version")


def _count(text: str | None) -> int:
    if not text or not text.isascii() or not text.isdigit() or len(text) > 15:  # noqa: PLR2004
        raise declined(422, "malformed")
    return int(text)


def _metadata(header: str) -> dict[str, str]:
    pairs = (pair.strip().partition(" ") for pair in header.split(","))
    try:
        return {key: base64.b64decode(value, validate=True).decode() for key, _, value in pairs if key}
    except (binascii.Error, UnicodeError) as wrong:
        raise declined(422, "malformed") from wrong


def _checksum(header: str | None) -> bytes | None:
    if header is None:
        return None
    algorithm, _, value = header.partition(" ")
    if algorithm != "sha256":
        raise declined(400, "checksum")
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error as wrong:
        raise declined(400, "checksum") from wrong
