"""The reachability test: says in words why the platform cannot be reached, within three seconds."""

import secrets
from datetime import datetime

import requests

from sync.client.credentials import CredentialBox
from sync.client.failures import CLOCK_LIMIT_MINUTES
from sync.client.http import Call, Patience
from sync.client.link import PlatformLink, read_reply
from sync.errors import BadAnswer, CaptivePortal, ClockWrong, SyncError
from sync.messages import Limits
from window_client.clock import Clock
from window_client.domain.values import Value

QUICK = Patience(connect_s=1.5, stall_s=1.5, whole_s=3)


class ProbeResult(Value, frozen=True, kw_only=True):
    """What the test found.

    Attributes:
        trouble: None when everything is well.
        reached: Whether the platform itself answered, even if it had something to object.
        took_ms: Time until the answer.
        clock_offset_ms: Platform time minus this PC's, None when it was not learned.
    """

    trouble: SyncError | None
    reached: bool
    took_ms: int
    clock_offset_ms: int | None = None


def probe(
    address: str, clock: Clock, box: CredentialBox, *, session: requests.Session | None = None
) -> ProbeResult:
    """Test the way to the platform; never raises a foreseen failure, returns it."""
    link = PlatformLink(address, clock, box, session=session, patience=QUICK)
    begun = clock.monotonic_ms()
    offset: int | None = None
    try:
        offset = _greet(link, clock)
        if abs(offset) > CLOCK_LIMIT_MINUTES * 60_000:
            raise ClockWrong(minutes=abs(offset) // 60_000)
        if box.credentials() is not None:
            read_reply(link.send(Call(method="GET", path="/sync/v1/limits")), Limits)
        trouble = None
    except SyncError as found:
        trouble = found
    took = clock.monotonic_ms() - begun
    return ProbeResult(trouble=trouble, reached=offset is not None, took_ms=took, clock_offset_ms=offset)


def _greet(link: PlatformLink, clock: Clock) -> int:
    """Ask for the nonce back and return the clock offset.

    A log-in page of a network answers too, with a page, a redirect or an empty success of its own; but it
    does not know the nonce.
    """
    nonce = secrets.token_hex(12)
    reply = link.send(Call(method="GET", path=f"/healthz?nonce={nonce}", admitted=False))
    if reply.status != requests.codes.no_content or "sync-nonce" not in reply.headers:
        raise CaptivePortal
    if reply.headers["sync-nonce"] != nonce:
        raise BadAnswer(what="nonce")
    try:
        told = datetime.fromisoformat(reply.headers.get("sync-time", ""))
        return int((told - clock.now()).total_seconds() * 1000)
    except (ValueError, TypeError) as wrong:
        raise BadAnswer(what="time") from wrong
