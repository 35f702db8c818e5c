"""The words of sync/v1: every body that passes between a window and the platform, shared by both sides.

Unknown fields are ignored when read, so either side may learn new ones first. A field may be added with a
default; none may change its meaning. `PROTOCOL.md` describes each with an example.
"""

from datetime import datetime
from typing import TypeVar

import msgspec

from window_client.domain.hall import Account, Enrolment, Lease
from window_client.domain.hall_names import HallNames
from window_client.domain.transfer import EntryVerdict

PROTO = 1
"""Version of the protocol spoken by this program."""


class Message(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A body on the wire; unlike a stored value it tolerates fields that it does not know."""


class Tokens(Message, frozen=True, kw_only=True):
    """What a device shows to be let in: a short-lived pass, and the word by which it gets the next one."""

    access: str
    access_until: datetime
    refresh: str
    refresh_until: datetime

    def __repr__(self) -> str:
        """Keep the secrets out of logs and tracebacks."""
        return f"Tokens(until {self.access_until})"


class EnrolRequest(Message, frozen=True, kw_only=True):
    """A new device asks to belong to a window.

    Attributes:
        code: One-time code that the hall's administrator read out.
        nonce: Random; the same code with the same nonce gets the same device again (lost answer).
        public_key: Ed25519 key of the device in hex; renewals are signed with its other half.
    """

    code: str
    nonce: str
    public_key: str
    app: str = ""

    def __repr__(self) -> str:
        """Keep the secrets out of logs and tracebacks."""
        return f"EnrolRequest({self.app})"


class EnrolAnswer(Message, frozen=True, kw_only=True):
    """The device's place and its first tokens."""

    enrolment: Enrolment
    tokens: Tokens
    server_time: datetime


class TokenRequest(Message, frozen=True, kw_only=True):
    """A device asks for fresh tokens.

    Attributes:
        signature: Ed25519 over `renewal_text`, in hex: a stolen refresh token alone is worth nothing.
    """

    device: str
    refresh: str
    nonce: str
    signature: str

    def __repr__(self) -> str:
        """Keep the secrets out of logs and tracebacks."""
        return f"TokenRequest({self.device})"


class TokenAnswer(Message, frozen=True, kw_only=True):
    """Fresh tokens; the old refresh token holds until the new one is first used."""

    tokens: Tokens


class SignInRequest(Message, frozen=True, kw_only=True):
    """A person signs in at an enrolled device."""

    account: str
    password: str

    def __repr__(self) -> str:
        """Keep the password out of logs and tracebacks."""
        return f"SignInRequest({self.account})"


class SignInAnswer(Message, frozen=True, kw_only=True):
    """Who signed in."""

    account: Account


class Pending(Message, frozen=True, kw_only=True):
    """What a window still has to send, so that the hall sees it."""

    entries: int = 0
    files: int = 0
    file_bytes: int = 0
    oldest_at: datetime | None = None


class NumbersLeft(Message, frozen=True, kw_only=True):
    """Stock of one number series at a window."""

    series: str
    left: int


class HelloRequest(Message, frozen=True, kw_only=True):
    """Where a device stands.

    Attributes:
        proto: Versions that the device speaks.
        schema: Version of the entry bodies that it writes.
        top_seq: Highest sequence number in its journal.
        cursor: Feed position, empty before the first page.
        nonce: Comes back in the answer.
        names: Version of the hall's names that the device has, empty before the first.
    """

    proto: tuple[int, ...]
    app: str
    schema: int
    device: str
    incarnation: str
    top_seq: int
    cursor: str
    now: datetime
    nonce: str
    pending: Pending = Pending()
    leases: tuple[NumbersLeft, ...] = ()
    names: str = ""


class Limits(Message, frozen=True, kw_only=True):
    """Sizes that the platform takes.

    Attributes:
        push_bytes: One push body as sent (compressed).
        push_plain_bytes: The same body unpacked.
        push_entries: Entries of one push.
        pull_bytes: One page of the feed, unpacked.
        file_bytes: One attachment.
        chunk_bytes: Largest useful body of one PATCH.
    """

    push_bytes: int = 256 * 1024
    push_plain_bytes: int = 8 * 1024 * 1024
    push_entries: int = 500
    pull_bytes: int = 512 * 1024
    file_bytes: int = 32 * 1024 * 1024
    chunk_bytes: int = 512 * 1024


class HelloAnswer(Message, frozen=True, kw_only=True):
    """Where the platform stands with this device.

    Attributes:
        epoch: Life of the platform's database; another one means that it went back in time.
        next: Sequence number that it expects next of this incarnation.
        last_hash: Chain hash of entry `next - 1`; GENESIS when it has none.
        stable_seq: Highest entry that is in a completed backup of the platform.
        head: Cursor of the newest line of the feed.
        cursor_ok: Whether the device's cursor can be continued.
        poll_s: Seconds until the next hello, jittered per answer.
        names: Names of the hall's windows and people when the device has others.
    """

    proto: int
    schema: int
    server_time: datetime
    epoch: str
    next: int
    last_hash: str
    stable_seq: int
    head: str
    cursor_ok: bool
    limits: Limits
    poll_s: int
    nonce: str
    names: HallNames | None = None


class PushRequest(Message, frozen=True, kw_only=True):
    """Consecutive entries of one incarnation.

    Attributes:
        epoch: Epoch that the device believes in.
        first: Sequence number of the first entry.
        prev: Chain hash of entry `first - 1`.
        last: Chain hash of the last entry sent; the platform reckons it again from the bytes.
        entries: The entries in canonical form, hashed as they came.
    """

    epoch: str
    device: str
    incarnation: str
    first: int
    prev: str
    last: str
    entries: tuple[msgspec.Raw, ...]


class PushAnswer(Message, frozen=True, kw_only=True):
    """The platform's durable word on each entry up to `next - 1`; it may have stopped early."""

    epoch: str
    next: int
    last_hash: str
    stable_seq: int
    head: str
    verdicts: tuple[EntryVerdict, ...]


class FeedEnd(Message, frozen=True, kw_only=True):
    """Last line of a page of the feed; a page without it is incomplete and worthless.

    Attributes:
        to: Cursor after this page.
        count: Lines before this one.
        sum: SHA-256 in hex over all bytes before this line.
    """

    end: bool
    epoch: str
    to: str
    more: bool
    count: int
    sum: str


class LeaseRequest(Message, frozen=True, kw_only=True):
    """A window asks for numbers; the same `id` always gets the same block."""

    id: str
    series: str
    incarnation: str


class LeaseAnswer(Message, frozen=True, kw_only=True):
    """The block, recorded before this answer left."""

    lease: Lease


class Problem(Message, frozen=True, kw_only=True):
    """Why a request was not done.

    Attributes:
        error: One of the codes in PROTOCOL.md.
        next: With `gap` and `fork`: the sequence number that the platform expects.
        retry_after_s: With `busy` and `slow_down`.
    """

    error: str
    next: int | None = None
    epoch: str | None = None
    retry_after_s: int | None = None


MESSAGES: tuple[type[Message], ...] = (
    Tokens,
    EnrolRequest,
    EnrolAnswer,
    TokenRequest,
    TokenAnswer,
    SignInRequest,
    SignInAnswer,
    Pending,
    NumbersLeft,
    HelloRequest,
    Limits,
    HelloAnswer,
    PushRequest,
    PushAnswer,
    FeedEnd,
    LeaseRequest,
    LeaseAnswer,
    Problem,
)

M = TypeVar("M", bound=Message)


def renewal_text(device: str, refresh: str, nonce: str) -> bytes:
    """Return what a device signs to renew its tokens."""
    return f"sync/v1 token\n{device}\n{nonce}\n{refresh}".encode()
