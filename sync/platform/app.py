"""The endpoints of sync/v1 over one platform."""

import logging
import re
import secrets
from collections.abc import Awaitable, Callable
from functools import partial, wraps

from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from sync.messages import (
    EnrolRequest,
    HelloRequest,
    LeaseAnswer,
    LeaseRequest,
    Problem,
    PushRequest,
    SignInAnswer,
    SignInRequest,
    TokenAnswer,
    TokenRequest,
)
from sync.platform.bodies import answer, packed_answer, problem_answer, read_message
from sync.platform.core import Platform
from sync.platform.people import Place
from sync.platform.problems import Declined, declined
from sync.platform.tus import TusEndpoints

log = logging.getLogger(__name__)

Handler = Callable[[Request], Awaitable[Response]]
NONCE_MAX = 64
BUSY_WAIT_S = 5


def make_app(platform: Platform) -> Starlette:
    """Return the application; it keeps nothing between requests, so any number of processes may run it."""
    ends = Endpoints(platform)
    files = TusEndpoints(platform, ends.place_of)
    routes = [
        ("/healthz", ends.healthz, "GET"),
        ("/sync/v1/enroll", ends.enroll, "POST"),
        ("/sync/v1/token", ends.token, "POST"),
        ("/sync/v1/signin", ends.sign_in, "POST"),
        ("/sync/v1/hello", ends.hello, "POST"),
        ("/sync/v1/push", ends.push, "POST"),
        ("/sync/v1/pull", ends.pull, "GET"),
        ("/sync/v1/lease", ends.lease, "POST"),
        ("/sync/v1/limits", ends.limits, "GET"),
        ("/sync/v1/blob/{sha256}", ends.blob, "GET"),
        ("/files", files.options, "OPTIONS"),
        ("/files", files.create, "POST"),
        ("/files/{upload}", files.head, "HEAD"),
        ("/files/{upload}", files.patch, "PATCH"),
        ("/files/{upload}", files.delete, "DELETE"),
    ]
    return Starlette(routes=[Route(path, _guarded(end), methods=[method]) for path, end, method in routes])


class Endpoints:
    """Everything but the files."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._read = partial(read_message, stall_s=platform.settings.stall_s)

    async def place_of(self, request: Request) -> Place:
        """Return which device asks.

        Raises:
            Declined: 401 `token` or `revoked`.
        """
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise declined(401, "token")
        return await run_in_threadpool(self._platform.people.place_of, token)

    async def healthz(self, request: Request) -> Response:
        """Prove that this is the platform: a captive portal does not know the nonce."""
        nonce = request.query_params.get("nonce", "")
        if len(nonce) > NONCE_MAX or not nonce.isascii() or not nonce.isprintable():
            raise declined(422, "malformed")
        now = self._platform.clock.now().isoformat()
        return Response(status_code=204, headers={"Sync-Nonce": nonce, "Sync-Time": now})

    async def enroll(self, request: Request) -> Response:
        """Give a new device its place."""
        message = await self._read(request, EnrolRequest)
        return answer(await run_in_threadpool(self._platform.people.enrol, message))

    async def token(self, request: Request) -> Response:
        """Give fresh tokens."""
        message = await self._read(request, TokenRequest)
        return answer(TokenAnswer(tokens=await run_in_threadpool(self._platform.people.renew, message)))

    async def sign_in(self, request: Request) -> Response:
        """Check a person's password."""
        place = await self.place_of(request)
        message = await self._read(request, SignInRequest)
        account = await run_in_threadpool(self._platform.people.sign_in, place, message)
        return answer(SignInAnswer(account=account))

    async def hello(self, request: Request) -> Response:
        """Tell where the platform stands with the device."""
        place = await self.place_of(request)
        message = await self._read(request, HelloRequest)
        jitter = secrets.randbelow(
            max(1, self._platform.settings.poll_s // 5)
        )  # windows must not march in step
        poll_s = self._platform.settings.poll_s + jitter
        return answer(await run_in_threadpool(self._platform.ledger.hello, place, message, poll_s))

    async def push(self, request: Request) -> Response:
        """Record entries."""
        place = await self.place_of(request)
        limits = self._platform.settings.limits
        message = await self._read(
            request, PushRequest, limit=limits.push_bytes, plain_limit=limits.push_plain_bytes
        )
        return answer(await run_in_threadpool(self._platform.ledger.push, place, message))

    async def pull(self, request: Request) -> Response:
        """Return a page of the feed."""
        place = await self.place_of(request)
        query = request.query_params
        size = _asked(query.get("max_bytes", ""), self._platform.settings.limits.pull_bytes)
        page = partial(self._platform.feed.page, place, query.get("incarnation", ""), query.get("cursor", ""))
        return packed_answer(request, await run_in_threadpool(page, size), "application/x-ndjson")

    async def lease(self, request: Request) -> Response:
        """Give a block of numbers."""
        place = await self.place_of(request)
        message = await self._read(request, LeaseRequest)
        return answer(
            LeaseAnswer(lease=await run_in_threadpool(self._platform.numbers.lease, place, message))
        )

    async def limits(self, request: Request) -> Response:
        """Tell the sizes that the platform takes."""
        await self.place_of(request)
        return answer(self._platform.settings.limits)

    async def blob(self, request: Request) -> Response:
        """Return an attachment or a part of it (Range)."""
        place = await self.place_of(request)
        sha256 = request.path_params["sha256"]
        if not await run_in_threadpool(self._platform.files.holds, place, sha256):
            raise declined(404, "no_file")
        kind = "application/octet-stream"
        return FileResponse(self._platform.files.path_of(sha256), media_type=kind)


def _asked(text: str, most: int) -> int:
    return min(int(text), most) if re.fullmatch("[0-9]{1,9}", text) else most


def _guarded(handler: Handler) -> Handler:
    """Turn everything that can go wrong into an answer that the window understands."""

    @wraps(handler)
    async def guarded(request: Request) -> Response:
        try:
            return await handler(request)
        except Declined as why:
            return problem_answer(why.status, why.problem)
        except OperationalError as trouble:
            return _storage_trouble(trouble)
        except Exception:
            log.exception("fault in %s", handler.__name__)
            return problem_answer(500, Problem(error="fault"))

    return guarded


def _storage_trouble(trouble: OperationalError) -> Response:
    full = "full" in str(trouble.orig)
    log.error("storage: %s", trouble.orig)
    if full:
        return problem_answer(507, Problem(error="full", retry_after_s=60))
    return problem_answer(503, Problem(error="busy", retry_after_s=BUSY_WAIT_S))
