"""How sending stands, and the one honest picture of it for the status bar."""

from datetime import datetime
from types import MappingProxyType

import msgspec
from sync.client.report import SyncOutcome, SyncReport
from sync.client.worker import Phase
from window_client.clock import HALL_ZONE
from window_client.errors import WindowClientError
from window_client.services.outbox import OutboxCounts

from ui.shell.sync_status import SyncKind, SyncState

OVERDUE_MINUTES = 120
"""From this age of the oldest unconfirmed act on the status turns amber: somebody should ask why."""

SENDING_STEPS = frozenset({"push", "file"})
"""Steps of the engine that bring something of ours to the platform."""


class SendingProgress(msgspec.Struct, frozen=True, kw_only=True):
    """A step of the run under way: so many of so many are confirmed."""

    step: str
    done: int
    total: int


class FailedItem(msgspec.Struct, frozen=True, kw_only=True):
    """A single attachment or number series that failed by itself and pauses.

    Attributes:
        code: Names the words.
        next_try_ms: When it is due again, on the clock's steady counter.
    """

    code: str
    next_try_ms: int


class SyncSituation(msgspec.Struct, frozen=True, kw_only=True):
    """Everything known about sending.

    Attributes:
        phase: What the worker does, None before it began.
        next_try_ms: When it runs next, on the clock's steady counter.
        failures: Failed runs in a row.
        report: The last run that ended, None before the first.
        counts: What is not settled, None before it was counted.
        progress: Step of the run under way, None when none is.
        settled_at: When the platform last confirmed everything, None if it has not since the start.
        paused_until: When sending goes on, None when it is not paused.
        failed: Attachments (by hash) and series that failed by themselves.
        crashed: Whether the sync thread met a mistake of ours and waits before it begins again.
    """

    phase: Phase | None = None
    next_try_ms: int | None = None
    failures: int = 0
    report: SyncReport | None = None
    counts: OutboxCounts | None = None
    progress: SendingProgress | None = None
    settled_at: datetime | None = None
    paused_until: datetime | None = None
    failed: MappingProxyType[str, FailedItem] = MappingProxyType({})
    crashed: bool = False

    @property
    def trouble(self) -> WindowClientError | None:
        """Why the platform was not reached, None when it was."""
        return self.report.trouble if self.report else None

    @property
    def reached(self) -> bool | None:
        """Whether the last run reached the platform; None while that is not known."""
        if self.crashed:
            return False
        if self.report is None or self.report.outcome is SyncOutcome.STOPPED:
            return None
        return self.report.outcome is not SyncOutcome.FAILED


def picture(situation: SyncSituation, now: datetime, probe: str = "") -> SyncState | None:
    """Return what the status bar says; None while nothing is known that would be honest to say.

    What the clerk ordered comes first (paused), then what happens (sending), then what stands in the way
    (offline), then what a person must do, then what waits. 已全部送达 needs the platform's receipt for
    every entry and every attachment.
    """
    counts = situation.counts
    kind = _kind(situation)
    if counts is None or kind is None:
        return None
    progress = situation.progress
    oldest = None if counts.oldest_at is None else max(0, int((now - counts.oldest_at).total_seconds() // 60))
    return SyncState(
        kind=kind,
        waiting=counts.entries + counts.files,
        done=progress.done if progress else 0,
        total=progress.total if progress else 0,
        oldest_minutes=oldest,
        confirmed_at=hall_time(situation.settled_at) if situation.settled_at else "",
        attention=counts.attention,
        paused_until=hall_time(situation.paused_until) if situation.paused_until else "",
        overdue=oldest is not None and oldest >= OVERDUE_MINUTES,
        probe=probe,
    )


def hall_time(moment: datetime) -> str:
    """Say a moment in the hall's time: 10:42."""
    return moment.astimezone(HALL_ZONE).strftime("%H:%M")


def _kind(situation: SyncSituation) -> SyncKind | None:
    if situation.paused_until is not None:
        return SyncKind.PAUSED
    if _sending(situation.progress):
        return SyncKind.SENDING
    if situation.reached is False:
        return SyncKind.OFFLINE
    counts = situation.counts
    if counts and counts.attention:
        return SyncKind.ATTENTION
    return _calm(situation, counts) if situation.reached else None


def _sending(progress: SendingProgress | None) -> bool:
    return progress is not None and progress.step in SENDING_STEPS and progress.done < progress.total


def _calm(situation: SyncSituation, counts: OutboxCounts | None) -> SyncKind:
    waits = counts is None or bool(counts.entries + counts.files)
    return SyncKind.NORMAL if situation.settled_at and not waits else SyncKind.WAITING
