"""Opening and closing a window's day: nothing closes with a difference that nobody stands for."""

from collections.abc import Mapping
from datetime import date, datetime

from window_client.domain.day import refusals as no
from window_client.domain.day.events import BlankCount
from window_client.domain.day.tickets import Ticket
from window_client.domain.values import Value


class DaySession(Value, frozen=True, kw_only=True):
    """A day of the window; `closed_at` is None while it is open."""

    on: date
    opened_at: datetime
    closed_at: datetime | None = None


def check_open(session: DaySession | None, today: date) -> None:
    """Let work that needs an open window pass.

    Raises:
        NotOpen, EarlierDayOpen: The window is not open for today.
    """
    if session is None:
        raise no.NotOpen
    if session.on != today:
        raise no.EarlierDayOpen(on=session.on.isoformat())


def check_opening(session: DaySession | None, today: date) -> None:
    """Let a window open.

    Raises:
        AlreadyOpen, EarlierDayOpen: It does not open.
    """
    if session is None:
        return
    if session.on == today:
        raise no.AlreadyOpen
    raise no.EarlierDayOpen(on=session.on.isoformat())


class Closing(Value, frozen=True, kw_only=True):
    """What a clerk says at closing.

    Attributes:
        counted: Sheets in the drawer by kind of blank.
        reasons: Why books and drawer differ, by kind of blank.
        note: Why unsent work is left.
        second: Account of the second person, whose password was checked; empty without one.
    """

    counted: dict[str, int]
    reasons: dict[str, str] = {}
    note: str = ""
    second: str = ""


def count_blanks(said: Closing, ledger: Mapping[str, int], clerk: str) -> tuple[BlankCount, ...]:
    """Compare drawer and books.

    Raises:
        BlanksUncounted: A kind in stock was not counted.
        DifferenceUnexplained: A difference has no reason.
        SecondPersonMissing: Nobody else stands for a difference.
    """
    uncounted = [kind for kind, left in ledger.items() if left and kind not in said.counted]
    if uncounted or any(counted < 0 for counted in said.counted.values()):
        raise no.BlanksUncounted(count=len(uncounted))
    counts = tuple(
        BlankCount(
            blank_type=kind,
            ledger=ledger.get(kind, 0),
            counted=said.counted.get(kind, 0),
            reason=said.reasons.get(kind, "").strip(),
        )
        for kind in sorted(ledger.keys() | said.counted.keys())
    )
    different = [one for one in counts if one.ledger != one.counted]
    unexplained = [one for one in different if not one.reason]
    if unexplained:
        raise no.DifferenceUnexplained(count=len(unexplained))
    if different and (not said.second or said.second == clerk):
        raise no.SecondPersonMissing
    return counts


def check_closing(said: Closing, unsent: int, in_hand: Ticket | None) -> None:
    """Let a day close.

    Raises:
        TicketInHand: Somebody is at the window.
        UnsentUnexplained: Unsent work is left without a note.
    """
    if in_hand is not None:
        raise no.TicketInHand(number=in_hand.number)
    if unsent and not said.note.strip():
        raise no.UnsentUnexplained(count=unsent)
