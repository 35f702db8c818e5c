"""What a day at a window is made of, apart from its cases. Kinds are stored and sent: add, never change.

No event here needs to know who the visitor is; where somebody signs for something, the name is enough.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from window_client.domain.values import Value
from window_client.domain.window_event import WindowEvent


class BlankCount(Value, frozen=True, kw_only=True):
    """One kind of blanks at closing: sheets by the books, sheets in the drawer, and why they differ."""

    blank_type: str
    ledger: int
    counted: int
    reason: str = ""


class WindowOpened(WindowEvent, frozen=True, kw_only=True):
    """The window opened for a hall day.

    Attributes:
        blanks: Sheets in the drawer by kind.
        numbers: Numbers left by series.
        unsent: Own entries that the platform had not confirmed.
        originals: Kept originals that wait for their owners.
        slips: Transfer slips that nobody has signed for.
    """

    kind: ClassVar[str] = "window.opened"
    on: date
    blanks: dict[str, int] = {}
    numbers: dict[str, int] = {}
    unsent: int = 0
    originals: int = 0
    slips: int = 0


class WindowClosed(WindowEvent, frozen=True, kw_only=True):
    """The window closed a hall day, with what was counted.

    Attributes:
        figures: Entries of the day by figure, see `domain.day.report`, before this one.
        fee_receipts: Valid fee receipts of the day.
        fees_cents: Their sum in fen.
        blanks: Books and drawer.
        unsent, originals, slips: As at opening.
        note: Why the day closes with unsent work; given whenever there is some.
        second: Account of the second person who stands for differences, empty without any.
    """

    kind: ClassVar[str] = "window.closed"
    on: date
    figures: dict[str, int] = {}
    fee_receipts: int = 0
    fees_cents: int = 0
    blanks: tuple[BlankCount, ...] = ()
    unsent: int = 0
    originals: int = 0
    slips: int = 0
    note: str = ""
    second: str = ""


class TicketIssued(WindowEvent, frozen=True, kw_only=True):
    """The window's own queue gave out a number (取号)."""

    kind: ClassVar[str] = "ticket.issued"
    ticket: str
    number: str
    line: str


class TicketCalled(WindowEvent, frozen=True, kw_only=True):
    """A number was called (叫号), for the first time or again.

    Attributes:
        issued_at: When the visitor drew it, None where the hall's machine does not say.
    """

    kind: ClassVar[str] = "ticket.called"
    ticket: str
    number: str
    line: str = ""
    issued_at: datetime | None = None


class TicketServed(WindowEvent, frozen=True, kw_only=True):
    """The visitor of a number left the window (办结); `visit` says with what."""

    kind: ClassVar[str] = "ticket.served"
    ticket: str
    visit: str


class TicketSkipped(WindowEvent, frozen=True, kw_only=True):
    """Nobody came for a number (过号), or the window closed before its turn (`closed`)."""

    kind: ClassVar[str] = "ticket.skipped"
    ticket: str
    reason: str = ""


class VisitOutcome(StrEnum):
    """How a visit ended. Stored: never change one."""

    CASE = "case"  # 办理了业务
    CONSULTED = "consulted"  # 咨询
    SENT_ON = "sent_on"  # 转其他窗口或者部门
    TAKEN_HOME = "taken_home"  # 材料不齐，当场带回
    LEFT = "left"  # 未办离开


class VisitRecorded(WindowEvent, frozen=True, kw_only=True):
    """Somebody was at the window, whether or not a case came of it (每次到窗口都留痕).

    Attributes:
        item: Service item, empty where none was named.
        reason: Code of `domain.day.visits`, needed unless business was done or a question answered.
        text: What the codes do not say; no names and numbers of people.
        missing: Materials that were not there.
        minutes: Time at the window, None where nobody looked.
        ticket: Queue ticket, empty without one.
        cases: Cases that the visit was about.
    """

    kind: ClassVar[str] = "visit.recorded"
    visit: str
    outcome: VisitOutcome
    item: str = ""
    reason: str = ""
    text: str = ""
    missing: tuple[str, ...] = ()
    minutes: int | None = None
    ticket: str = ""
    cases: tuple[str, ...] = ()


class KeptOriginal(Value, frozen=True, kw_only=True):
    """One original that stays at the window."""

    material: str
    name: str
    copies: int = 1


class OriginalsKept(WindowEvent, frozen=True, kw_only=True):
    """Originals stay at the window for a while (原件暂存)."""

    kind: ClassVar[str] = "originals.kept"
    keeping: str
    of_case: str
    number: str
    originals: tuple[KeptOriginal, ...]
    place: str = ""


class OriginalsReturned(WindowEvent, frozen=True, kw_only=True):
    """Originals went back to their owner or somebody for them (原件退还)."""

    kind: ClassVar[str] = "originals.returned"
    keeping: str
    materials: tuple[str, ...]
    recipient: str
    relation: str = ""

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"OriginalsReturned({self.keeping})"


class SlipConfirmed(WindowEvent, frozen=True, kw_only=True):
    """The department took a paper file over, by its transfer slip (物料转移单签收).

    Attributes:
        document: Id of the slip.
        taker: Who took it.
        scanned: The slip's barcode was scanned, not typed.
    """

    kind: ClassVar[str] = "slip.confirmed"
    document: str
    number: str
    taker: str
    scanned: bool

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"SlipConfirmed({self.document})"


class FeeCharged(WindowEvent, frozen=True, kw_only=True):
    """A fee was taken by rule, with a numbered receipt (Licensing Act arts. 58, 59).

    Attributes:
        rule: Id of the item's fee.
        law: Basis as printed on the receipt.
        cents: Whole amount in fen.
        of_case: Case, empty without one.
    """

    kind: ClassVar[str] = "fee.charged"
    receipt: str
    number: str
    series: str
    counter: int
    item: str
    rule: str
    name: str
    law: str
    quantity: int
    cents: int
    payer: str
    of_case: str = ""

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"FeeCharged({self.receipt}, {self.rule})"


class FeeCancelled(WindowEvent, frozen=True, kw_only=True):
    """Two people cancelled a fee receipt and gave its `cents` back; its number is never used again."""

    kind: ClassVar[str] = "fee.cancelled"
    receipt: str
    cents: int
    reason: str
    second: str


class RatingGiven(WindowEvent, frozen=True, kw_only=True):
    """The visitor rated one service (好差评, GB/T 39734): 5 very satisfied … 1 very dissatisfied.

    Attributes:
        rating: Its id.
        service: What was rated: the id of a case or of a visit; one rating each.
        number: Case number, empty for a visit.
        level: 1 … 5, or 0 for somebody who was asked and chose not to rate.
        reasons: Codes of `domain.day.ratings`; needed at 1 and 2.
        channel: Where it was given, e.g. `tablet`, `paper`.
    """

    kind: ClassVar[str] = "rating.given"
    rating: str
    service: str
    level: int
    number: str = ""
    item: str = ""
    reasons: tuple[str, ...] = ()
    text: str = ""
    channel: str = "tablet"


class RatingForwarded(WindowEvent, frozen=True, kw_only=True):
    """A rating reached the rating platform, after its case had reached the centre."""

    kind: ClassVar[str] = "rating.forwarded"
    rating: str
    receipt: str = ""


class Card(StrEnum):
    """Signals of the electronic supervision (电子监察). Stored: never change one."""

    ALERT = "alert"  # 预警
    YELLOW = "yellow"  # 黄牌
    RED = "red"  # 红牌


class SupervisionMarked(WindowEvent, frozen=True, kw_only=True):
    """Supervision gave the window or a case a card.

    Attributes:
        ground: Code of `domain.day.supervision`.
        by: Who gave it (organ or person).
        answer_by: Last local day for the unit's answer.
    """

    kind: ClassVar[str] = "supervision.marked"
    mark: str
    card: Card
    ground: str
    text: str
    by: str
    answer_by: date
    of_case: str = ""
    number: str = ""


class SupervisionCleared(WindowEvent, frozen=True, kw_only=True):
    """A card was cleared, and why."""

    kind: ClassVar[str] = "supervision.cleared"
    mark: str
    ground: str
    by: str


DAY_EVENTS: tuple[type[WindowEvent], ...] = (
    WindowOpened,
    WindowClosed,
    TicketIssued,
    TicketCalled,
    TicketServed,
    TicketSkipped,
    VisitRecorded,
    OriginalsKept,
    OriginalsReturned,
    SlipConfirmed,
    FeeCharged,
    FeeCancelled,
    RatingGiven,
    RatingForwarded,
    SupervisionMarked,
    SupervisionCleared,
)
