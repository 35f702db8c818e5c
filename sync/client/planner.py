"""What to do next, as a pure function; the engine does the first action and asks again.

Small data first: between any two chunks of an attachment new entries get their turn.
"""

from window_client.domain.values import Value


class SayHello(Value, frozen=True, kw_only=True, tag=True):
    """Compare positions with the platform."""


class PushEntries(Value, frozen=True, kw_only=True, tag=True):
    """Send the next batch of the unsent tail."""


class PullPage(Value, frozen=True, kw_only=True, tag=True):
    """Fetch the next page of the feed."""


class LeaseNumbers(Value, frozen=True, kw_only=True, tag=True):
    """Fetch a block of numbers."""

    series: str


class SendChunk(Value, frozen=True, kw_only=True, tag=True):
    """Send the next part of an attachment."""

    sha256: str


Action = SayHello | PushEntries | PullPage | LeaseNumbers | SendChunk


class SyncState(Value, frozen=True, kw_only=True):
    """Everything that the next step depends on.

    Attributes:
        greeted: Positions were compared, and nothing has put them in doubt since.
        unsent: Entries wait to be sent.
        feed_behind: The platform has lines that this window has not read.
        low_series: Series below their refill mark, those that pause left out.
        files: Attachments to send, the most urgent first, those that pause left out.
    """

    greeted: bool
    unsent: bool
    feed_behind: bool
    low_series: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


def plan(state: SyncState) -> tuple[Action, ...]:
    """Return what is to be done, most important first; nothing when all is said and done."""
    if not state.greeted:
        return (SayHello(),)
    return (
        *((PushEntries(),) if state.unsent else ()),
        *((PullPage(),) if state.feed_behind else ()),
        *(LeaseNumbers(series=series) for series in state.low_series),
        *(SendChunk(sha256=sha256) for sha256 in state.files),
    )
