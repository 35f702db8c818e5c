"""What a clerk should see at a glance: how much lies where, what is open, what runs short, how old it is."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from window_client.clock import hall_day
from window_client.domain.case.parts import DocumentKind
from window_client.domain.catalogue import certificates_of
from window_client.domain.documents.words import TITLES
from window_client.domain.numbering import CASE_SERIES, series_name
from window_client.domain.values import Value
from window_client.services.desk import ONLINE_WITHIN, Desk
from window_client.store.reader import Reader
from window_client.store.rows import CaseRow, Queue

RUNNING_LOW = 20
"""Fewer numbers or sheets than this are worth a word; a quiet morning needs as many."""


class Shortage(Value, frozen=True, kw_only=True):
    """Numbers or blanks that run out.

    Attributes:
        name: The paper's name, empty for the numbers of cases.
        never: Whether this window never had any: nothing was used up, the first are yet to come.
    """

    kind: Literal["numbers", "blanks"]
    name: str
    left: int
    never: bool = False


class Overview(Value, frozen=True, kw_only=True):
    """One moment of the window.

    Attributes:
        at: When it was read.
        last_contact: When the platform was last heard, by its own clock; None before the first time.
        open_prints: Cases whose certificate went to the printer and whose result is not recorded.
        shortages: What runs short, emptiest first.
    """

    at: datetime
    last_contact: datetime | None
    counts: dict[Queue, int]
    open_prints: tuple[CaseRow, ...] = ()
    shortages: tuple[Shortage, ...] = ()

    @property
    def online(self) -> bool:
        """Whether the platform was heard just now, as steps judge it."""
        return self.last_contact is not None and self.at - self.last_contact <= ONLINE_WITHIN


def look(desk: Desk) -> Overview:
    """Read everything on one snapshot; counts come from kept counters."""
    with desk.store.read() as reader:
        short = [one for one in _stocks(desk, reader) if one.left < RUNNING_LOW]
        return Overview(
            at=desk.clock.now(),
            last_contact=reader.last_contact(),
            counts=reader.counts(),
            open_prints=reader.unfinished().open_prints,
            shortages=tuple(sorted(short, key=lambda one: one.left)),
        )


def _stocks(desk: Desk, reader: Reader) -> Iterator[Shortage]:
    leased = frozenset(reader.series())
    for series, name in _series(desk).items():
        left = reader.number_stock(series).left
        yield Shortage(kind="numbers", name=name, left=left, never=series not in leased)
    for blank_type, name in _blanks(desk).items():
        stock = reader.stock(blank_type)
        ever = stock.left + stock.reserved + stock.printed + stock.spoiled
        yield Shortage(kind="blanks", name=name, left=stock.left, never=not ever)


def _series(desk: Desk) -> dict[str, str]:
    """Return every series that this window numbers from, with the name of its paper."""
    year = hall_day(desk.clock.now()).year
    results = {one.number_series: one.name for one in certificates_of(desk.catalogue.items())}
    papers = {kind.value: TITLES[kind] for kind in DocumentKind}
    names = {CASE_SERIES: ""} | papers | results
    return {series_name(series, desk.hall, year): name for series, name in names.items()}


def _blanks(desk: Desk) -> dict[str, str]:
    return {one.blank_type: one.name for one in certificates_of(desk.catalogue.items())}
