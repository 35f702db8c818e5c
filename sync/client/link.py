"""One way to ask the platform in the name of one device; answers are checked, never trusted.

All requests of the protocol may be repeated without harm.
"""

import secrets
from typing import TypeVar

import msgspec
import requests

from sync.client.credentials import CredentialBox, DeviceCredentials, signature
from sync.client.failures import from_problem
from sync.client.http import Call, HttpLine, Patience, Reply, Stop
from sync.errors import BadAnswer, CaptivePortal, NotEnrolledHere
from sync.messages import Message, Problem, TokenAnswer, TokenRequest, renewal_text
from window_client.clock import Clock
from window_client.domain.values import canonical

M = TypeVar("M", bound=Message)

LONGEST_WAIT_S = 3600
_UNREADABLE = (msgspec.DecodeError, msgspec.ValidationError, UnicodeError, RecursionError)


class PlatformLink:
    """Requests to one platform."""

    def __init__(
        self,
        address: str,
        clock: Clock,
        box: CredentialBox,
        *,
        session: requests.Session | None = None,
        patience: Patience | None = None,
    ) -> None:
        """Connect to nothing yet; `address` is the platform's base address."""
        self.address = address.rstrip("/")
        self._box = box
        self._line = HttpLine(address, clock, session or requests.Session(), patience or Patience())

    def stop_by(self, stop: Stop | None) -> None:
        """Let a flag interrupt answers that are coming in."""
        self._line.stop = stop

    def ask(self, path: str, message: Message, kind: type[M], *, admitted: bool = True) -> M:
        """Send a message and read the answer of a given kind.

        Raises:
            SyncError: One of `sync.errors`, by cause.
        """
        headers = {"Content-Type": "application/json"}
        body = canonical(message)
        call = Call(method="POST", path=path, body=body, headers=headers, admitted=admitted)
        return read_reply(self.send(call), kind)

    def send(self, call: Call) -> Reply:
        """Do one request; renew the tokens once if they ran out.

        Raises:
            SyncError: One of `sync.errors`, by cause.
            StopRequested: The stop flag was set while the answer came in.
        """
        reply = self._line.do(call, self._token(call))
        if reply.status == requests.codes.unauthorized and call.admitted and _error_of(reply) == "token":
            self._renew()
            reply = self._line.do(call, self._token(call))
        if reply.status < requests.codes.multiple_choices or reply.status in call.accept:
            return reply
        raise from_problem(reply.status, _problem_of(reply), html=_is_page(reply), wait_s=_wait_of(reply))

    def _token(self, call: Call) -> str | None:
        return self._credentials().tokens.access if call.admitted else None

    def _credentials(self) -> DeviceCredentials:
        credentials = self._box.credentials()
        if credentials is None:
            raise NotEnrolledHere
        return credentials

    def _renew(self) -> None:
        """Get fresh tokens; they are kept before they are used.

        Raises:
            NotAdmitted: The device must be enrolled again; its unsent entries stay.
        """
        mine, nonce = self._credentials(), secrets.token_hex(16)
        signed = signature(mine.private_key, renewal_text(mine.device, mine.tokens.refresh, nonce))
        request = TokenRequest(device=mine.device, refresh=mine.tokens.refresh, nonce=nonce, signature=signed)
        answer = self.ask("/sync/v1/token", request, TokenAnswer, admitted=False)
        self._box.keep_credentials(msgspec.structs.replace(mine, tokens=answer.tokens))


def read_reply(reply: Reply, kind: type[M]) -> M:
    """Read a message out of a good answer.

    Raises:
        BadAnswer: It is none of this kind.
        CaptivePortal: It is a web page.
    """
    check_type(reply, "application/json")
    try:
        return msgspec.json.decode(reply.body, type=kind)
    except _UNREADABLE as wrong:
        raise BadAnswer(what=kind.__name__) from wrong


def check_type(reply: Reply, wanted: str) -> None:
    """Make sure that an answer is of a media type.

    Raises:
        BadAnswer: Another type.
        CaptivePortal: It is a web page.
    """
    if _is_page(reply):
        raise CaptivePortal
    if reply.headers.get("content-type", "").partition(";")[0] != wanted:
        raise BadAnswer(what="type")


def _is_page(reply: Reply) -> bool:
    return reply.headers.get("content-type", "").startswith("text/html")


def _problem_of(reply: Reply) -> Problem | None:
    try:
        return msgspec.json.decode(reply.body, type=Problem)
    except _UNREADABLE:
        return None


def _error_of(reply: Reply) -> str:
    problem = _problem_of(reply)
    return problem.error if problem else ""


def _wait_of(reply: Reply) -> int | None:
    text = reply.headers.get("retry-after", "")[:9]
    return min(int(text), LONGEST_WAIT_S) if text.isascii() and text.isdigit() else None
