"""Why tables of cases were not written or not compared."""

from typing import TYPE_CHECKING

from window_client.errors import WindowClientError

if TYPE_CHECKING:
    from window_client.exchange.cases.tables import Stop


class TargetUnknown(WindowClientError):
    """There is no description of this target."""

    code = "exchange.target_unknown"


class TargetNotUnderstood(WindowClientError):
    """A description of a target, or a hall's own codes, do not fit."""

    code = "exchange.target_not_understood"


class TablesNotWritten(WindowClientError):
    """Some values have no code at the target, are missing or too long; the first is named, all are listed.

    Attributes:
        stops: Every value that keeps the tables back.
    """

    code = "exchange.tables_not_written"

    def __init__(self, stops: "tuple[Stop, ...]", **facts: str | int) -> None:
        """Keep the list beside the facts that the sentence quotes."""
        super().__init__(**facts)
        self.stops = stops


class WholeNotAllowed(WindowClientError):
    """Only a supervisor may let identity numbers, telephones and addresses leave in full."""

    code = "exchange.whole_not_allowed"


class PeriodBackwards(WindowClientError):
    """The first day lies after the last."""

    code = "exchange.period_backwards"


class NotAnExport(WindowClientError):
    """The folder holds no tables of this program, or they were changed."""

    code = "exchange.not_an_export"
