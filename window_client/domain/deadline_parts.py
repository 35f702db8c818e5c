"""The parts of a reckoning: period, pause, extension, day, result; and why one is refused."""

from datetime import date
from typing import ClassVar, Literal

from window_client.domain.units import DayUnit, Unit
from window_client.domain.values import Value
from window_client.errors import WindowClientError

StepKind = Literal[
    "start",
    "counted",
    "workday",
    "make_up_day",
    "weekend",
    "holiday",
    "unpublished_weekday",
    "unpublished_weekend",
    "paused",
]


class DeadlineError(WindowClientError):
    """A period cannot be reckoned."""

    code: ClassVar[str] = "deadline.refused"


class CountRefusedError(DeadlineError):
    """The number of days is negative or above the limit."""

    code: ClassVar[str] = "deadline.count_refused"


class SpanTooLongError(DeadlineError):
    """The period ends beyond what a calendar can hold."""

    code: ClassVar[str] = "deadline.span_too_long"


class PauseRefusedError(DeadlineError):
    """A pause ends before it begins."""

    code: ClassVar[str] = "deadline.pause_refused"


class TooManyPausesError(DeadlineError):
    """More pauses than any real case has."""

    code: ClassVar[str] = "deadline.too_many_pauses"


class PauseOpenError(DeadlineError):
    """A pause without an end stands before the deadline, so there is no deadline yet."""

    code: ClassVar[str] = "deadline.pause_open"


class Pause(Value, frozen=True, kw_only=True):
    """Days that do not count because a special procedure runs (特别程序, art 45); both ends belong to it.

    Attributes:
        until_on: None while the procedure still runs.
        name: The procedure for the explanation, such as 听证; empty where it has no name.
    """

    from_on: date
    until_on: date | None = None
    name: str = ""

    def covers(self, day: date) -> bool:
        """Return whether the day is paused."""
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


class Added(Value, frozen=True, kw_only=True):
    """What an approved extension adds (延期, art 42). It is no pause: it moves the end, and once only."""

    count: int
    unit: DayUnit = "workday"


class Period(Value, frozen=True, kw_only=True):
    """A running period: begun on `from_on`, `count` of `unit`, with its pauses so far and its extension."""

    from_on: date
    count: int
    unit: Unit = "workday"
    pauses: tuple[Pause, ...] = ()
    added: Added | None = None


class ReckonStep(Value, frozen=True, kw_only=True):
    """One day of a reckoning: `counted` is its number, None where the day does not count.

    Attributes:
        extended: Whether the day lies in the extension.
    """

    on: date
    counted: int | None
    kind: StepKind
    note: str
    extended: bool = False


class Reckoning(Value, frozen=True, kw_only=True):
    """A deadline and how it came about.

    Attributes:
        deadline_on: The last day of the period.
        published: False where a day counted lies in a year whose notice is not published: an estimate (预计).
        next_workday_on: Where a period of calendar days ends on a day off: the first working day after it, on
            which a period ends by 民法典 art 203. Shown beside the deadline, never put in its place.
        steps: Every day from the start to the deadline.
        added: The extension that is in it.
    """

    from_on: date
    count: int
    unit: Unit
    deadline_on: date
    published: bool
    next_workday_on: date | None = None
    steps: tuple[ReckonStep, ...]
    added: Added | None = None


class Usage(Value, frozen=True, kw_only=True):
    """How much of a period is gone at the end of a day.

    `used + remaining` is always the limit; `remaining` is negative once the period is overrun.
    """

    used: int
    remaining: int
    paused: int
    published: bool
