"""What can happen at a window apart from any case. Kinds are stored and sent: add, never change."""

from datetime import datetime
from typing import ClassVar

from window_client.domain.day.events import DAY_EVENTS
from window_client.domain.window_event import WindowEvent

__all__ = [
    "WINDOW_EVENTS", "BlanksReceived", "BlockLeased", "CalendarInstalled", "FieldRevealed",
    "LookUpListInstalled", "QuarantineClosed", "RecordsExported", "SignInFailed", "SignedIn", "SignedOut",
    "WindowEvent",
]  # fmt: skip


class SignedIn(WindowEvent, frozen=True, kw_only=True):
    """A clerk signed in; `offline` when the platform was not asked."""

    kind: ClassVar[str] = "window.signed_in"
    offline: bool


class SignedOut(WindowEvent, frozen=True, kw_only=True):
    """The clerk signed out or the window was locked for good."""

    kind: ClassVar[str] = "window.signed_out"


class SignInFailed(WindowEvent, frozen=True, kw_only=True):
    """Somebody failed to sign in as this account."""

    kind: ClassVar[str] = "window.sign_in_failed"
    failures: int


class BlockLeased(WindowEvent, frozen=True, kw_only=True):
    """The platform gave this window a block of numbers of one series: `low` … `high`, both included."""

    kind: ClassVar[str] = "number.block_leased"
    lease: str
    series: str
    low: int
    high: int
    valid_until: datetime


class BlanksReceived(WindowEvent, frozen=True, kw_only=True):
    """Pre-printed stock came in: serials `prefix` + `first` … `last`, `digits` wide."""

    kind: ClassVar[str] = "blank.received"
    blank_type: str
    prefix: str
    first: int
    last: int
    digits: int


class FieldRevealed(WindowEvent, frozen=True, kw_only=True):
    """A masked value was shown in full."""

    kind: ClassVar[str] = "record.field_revealed"
    field: str
    reason: str


class RecordsExported(WindowEvent, frozen=True, kw_only=True):
    """Records left the program as a file."""

    kind: ClassVar[str] = "record.exported"
    what: str
    count: int


class CalendarInstalled(WindowEvent, frozen=True, kw_only=True):
    """A newer working-day calendar counts at this window from now on; `years` are those it has."""

    kind: ClassVar[str] = "calendar.installed"
    version: str
    sha256: str
    years: tuple[str, ...]


class LookUpListInstalled(WindowEvent, frozen=True, kw_only=True):
    """Applicants are looked up in this list from now on; `as_of` is its day (ISO)."""

    kind: ClassVar[str] = "look_up.installed"
    list: str
    source: str
    as_of: str
    count: int


class QuarantineClosed(WindowEvent, frozen=True, kw_only=True):
    """A person dealt with an entry that the platform could not apply."""

    kind: ClassVar[str] = "quarantine.closed"
    entry: str
    action: str
    reason: str


WINDOW_EVENTS: tuple[type[WindowEvent], ...] = (
    SignedIn,
    SignedOut,
    SignInFailed,
    BlockLeased,
    BlanksReceived,
    FieldRevealed,
    RecordsExported,
    QuarantineClosed,
    CalendarInstalled,
    LookUpListInstalled,
    *DAY_EVENTS,
)
