"""Telling apart what can go wrong on the way: each cause gets its own name and words."""

import requests
from urllib3 import exceptions as low

from sync.errors import (
    BadAddress,
    BadAnswer,
    CaptivePortal,
    ClockWrong,
    ConnectionCut,
    ConnectionRefused,
    DeviceRevoked,
    NameNotFound,
    NoAnswer,
    NotAdmitted,
    NotTrusted,
    PlatformBusy,
    PlatformFull,
    PlatformTrouble,
    ProxyTrouble,
    RequestRefused,
    StaleTalk,
    SyncError,
    UpdateNeeded,
)
from sync.messages import Problem

CLOCK_LIMIT_MINUTES = 5


def from_requests(failure: requests.RequestException) -> SyncError:
    """Name what happened to a request that got no answer."""
    if isinstance(failure, requests.exceptions.SSLError):
        early = "not yet valid" in str(failure)
        return ClockWrong(minutes=CLOCK_LIMIT_MINUTES) if early else NotTrusted()
    named = next((name for kind, name in _NAMES if isinstance(failure, kind)), None)
    if named is None and isinstance(failure, requests.ConnectionError):
        return _from_connection(failure)
    return named() if named else BadAddress()


_NAMES: tuple[tuple[type[Exception], type[SyncError]], ...] = (
    (requests.exceptions.ProxyError, ProxyTrouble),
    (requests.Timeout, NoAnswer),
    (requests.exceptions.ContentDecodingError, BadAnswer),
    (requests.exceptions.ChunkedEncodingError, ConnectionCut),
)


def _from_connection(failure: requests.ConnectionError) -> SyncError:
    inner = failure.args[0] if failure.args else None
    reason = getattr(inner, "reason", inner)
    if isinstance(reason, low.NameResolutionError):
        return NameNotFound()
    if isinstance(reason, low.NewConnectionError):
        return ConnectionRefused()
    if isinstance(reason, low.TimeoutError):
        return NoAnswer()
    return ConnectionCut()


def died_on_the_way(failure: requests.RequestException) -> bool:
    """Tell whether a connection that worked before was found dead, as idle ones often are."""
    if not isinstance(failure, requests.ConnectionError) or isinstance(failure, requests.Timeout):
        return False
    inner = failure.args[0] if failure.args else None
    return isinstance(inner, low.ProtocolError)


def from_problem(status: int, problem: Problem | None, *, html: bool, wait_s: int | None) -> SyncError:
    """Name what the platform, or somebody in its place, answered."""
    if status in _REDIRECTS or status == requests.codes.network_authentication or (html and status < 500):  # noqa: PLR2004
        return CaptivePortal()
    if status == requests.codes.insufficient_storage:
        return PlatformFull(wait_s=wait_s)
    if status in {429, 503}:
        return PlatformBusy(wait_s=wait_s)
    if status >= requests.codes.server_error:
        return PlatformTrouble(status=status, wait_s=wait_s)
    if problem is None:
        return BadAnswer(what=f"status {status}")
    return _from_error(status, problem.error)


_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_STALE = frozenset({"gap", "fork", "epoch", "cursor"})


def _from_error(status: int, error: str) -> SyncError:
    if status == requests.codes.unauthorized:
        return DeviceRevoked() if error == "revoked" else NotAdmitted()
    if error in _STALE:
        return StaleTalk(error=error)
    if error == "proto":
        return UpdateNeeded()
    return RequestRefused(error=error[:40], status=status)
