"""The entries of one case in the order in which they count."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, select

from window_client.domain.case.events import event_of
from window_client.domain.case.evolve import StepNotAllowed, evolve
from window_client.domain.case.state import Case
from window_client.domain.journal import Entry
from window_client.domain.transfer import APPLIED, NEEDS_PERSON, PlatformVerdict
from window_client.store.journal import read_entry
from window_client.store.rows import SyncState
from window_client.store.schema import feed_entry, journal, quarantine_closed, transfer

LOST_THERE = "lost_there"
"""Why an entry of somebody else no longer counts: a restored platform does not have it."""


class Line(NamedTuple):
    """One entry with what the platform said of it.

    Attributes:
        ordinal: Place in the local journal, 0 for entries of others.
        epoch_no: Numbering in which `g` is; negative once a later numbering has passed `g` without it.
    """

    entry: Entry
    device: str
    ordinal: int
    state: SyncState
    verdict: PlatformVerdict | None
    epoch_no: int
    g: int | None
    why: str

    @property
    def placed(self) -> bool:
        """Whether the platform gave it a place; `duplicate` says only that it has one."""
        return self.g is not None and self.verdict not in (None, PlatformVerdict.DUPLICATE)

    @property
    def counts(self) -> bool:
        """Whether it takes part in the case: applied there, or not yet judged and made here."""
        if not self.placed:
            return self.ordinal > 0
        return self.verdict in APPLIED and self.epoch_no >= 0

    @property
    def order(self) -> tuple[int, int, int]:
        """The platform's order first, newest numbering before leftovers; then own work as it was made."""
        if self.placed:
            return (0, -self.epoch_no, self.g or 0)
        return (1, 0, self.ordinal)


_OWN = select(journal.c.content, journal.c.case_no, journal.c.ordinal, transfer).join(
    transfer, transfer.c.ordinal == journal.c.ordinal
)
_AT_ONCE = 400


def lines_of(connection: Connection, case_no: int, device: str) -> list[Line]:
    """Return all entries of a case, own and others', in order."""
    return next(iter(lines_of_many(connection, [case_no], device).values()))


def lines_of_many(connection: Connection, case_numbers: Sequence[int], device: str) -> dict[int, list[Line]]:
    """Return all entries of each case, own and others', in order; `device` is this one."""
    found: dict[int, list[Line]] = {no: [] for no in case_numbers}
    for start in range(0, len(case_numbers), _AT_ONCE):
        some = case_numbers[start : start + _AT_ONCE]
        for row in connection.execute(_OWN.where(journal.c.case_no.in_(some))):
            found[row.case_no].append(_own_line(row, device))
        for row in connection.execute(select(feed_entry).where(feed_entry.c.case_no.in_(some))):
            found[row.case_no].append(_other_line(row))
    for lines in found.values():
        lines.sort(key=lambda line: line.order)
    return found


def _own_line(row: Row[Any], device: str) -> Line:
    return Line(
        entry=read_entry(row.content),
        device=device,
        ordinal=row.ordinal,
        state=SyncState(row.state),
        verdict=PlatformVerdict(row.verdict) if row.verdict else None,
        epoch_no=row.epoch_no or 0,
        g=row.g,
        why=row.why,
    )


def _other_line(row: Row[Any]) -> Line:
    return Line(
        entry=read_entry(row.content),
        device=row.device,
        ordinal=0,
        state=SyncState.PLATFORM,
        verdict=PlatformVerdict(row.verdict),
        epoch_no=row.epoch_no,
        g=row.g,
        why=LOST_THERE if row.epoch_no < 0 else "",
    )


class Folded(NamedTuple):
    """What a case's lines add up to.

    Attributes:
        misfits: Entry ids with the code why each could not take part.
        unsent: Own entries that the platform has not confirmed.
        attention: Ids of own entries for 需处理, closed or not.
    """

    case: Case | None
    misfits: dict[str, str]
    unsent: int
    attention: frozenset[str]


def fold_lines(lines: list[Line]) -> Folded:
    """Add up the lines that count; one that does not fit is left out and named, whoever made it."""
    case: Case | None = None
    misfits: dict[str, str] = {}
    for line in lines:
        if not line.counts:
            continue
        try:
            case = evolve(case, line.entry, event_of(line.entry))
        except StepNotAllowed as refusal:
            misfits[line.entry.id] = str(refusal.facts["why"])
        except KeyError:
            misfits[line.entry.id] = "unknown_kind"
        except msgspec.ValidationError:
            misfits[line.entry.id] = "malformed"
    own = [line for line in lines if line.ordinal]
    attention = frozenset(
        line.entry.id for line in own if line.verdict in NEEDS_PERSON or line.entry.id in misfits
    )
    unsent = sum(line.state is SyncState.PENDING for line in own)
    return Folded(case, misfits, unsent, attention)


def open_attention(connection: Connection, ids: frozenset[str]) -> int:
    """Count those that no person has dealt with yet."""
    if not ids:
        return 0
    closed = connection.scalars(
        select(quarantine_closed.c.entry_id).where(quarantine_closed.c.entry_id.in_(ids))
    ).all()
    return len(ids) - len(closed)
