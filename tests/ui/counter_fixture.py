"""A signed-in counter for screen tests: real store, packaged catalogue, demo hall, numbers and blanks."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from printing.renderer import LayoutRenderer
from window_client.domain.case.parts import DocumentKind
from window_client.domain.catalogue import blank_types, number_series
from window_client.domain.day.fees import FEE_SERIES
from window_client.domain.hall import Actor, Enrolment, Hall, Window
from window_client.domain.numbering import CASE_SERIES, series_name
from window_client.domain.packaged import calendar
from window_client.domain.window_events import BlanksReceived, BlockLeased
from window_client.services.catalogue import Catalogue, load_catalogue
from window_client.services.counter import Counter, open_counter
from window_client.services.desk import Desk
from window_client.store.store import Limits, Store

MONDAY_MORNING = datetime(2026, 11, 23, 1, 5, tzinfo=UTC)  # 09:05 in the hall
KEY = bytes(range(32))
BLOCK = 200
HALL = Hall(
    id="h1", name="演示县政务服务中心", region="990100", short="演政", address="演示县为民路1号",
    phone="0000-0012300", supervision_phone="0000-0012345", practice=True,
)  # fmt: skip
WINDOW = Window(id="w3", name="3号综合窗口", hall="h1")
CLERK = Actor(clerk="9001", window="w3")
NAMES = {"9001": "王小明", "w3": "3号综合窗口"}


@dataclass(slots=True)
class HandClock:
    """A clock that moves only by hand."""

    moment: datetime = MONDAY_MORNING

    def now(self) -> datetime:
        return self.moment

    def monotonic_ms(self) -> int:
        return int((self.moment - MONDAY_MORNING) / timedelta(milliseconds=1))

    def pass_by(self, time: timedelta) -> None:
        self.moment += time


class SeededRandomness:
    """The same ids and codes in each run."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)

    def uuid(self) -> UUID:
        return UUID(int=self._random.getrandbits(128), version=4)

    def digits(self, count: int) -> str:
        return "".join(self._random.choices("0123456789", k=count))


def a_counter(folder: Path, clock: HandClock | None = None, catalogue: Catalogue | None = None) -> Counter:
    """Open a window in a folder that it may have used before, with the packaged catalogue or another.

    Close its store with `close`.
    """
    clock = clock or HandClock()
    store = Store.open(folder, KEY, clock=clock, limits=Limits(ballast=0, scan_floor=0))
    desk = Desk(
        store=store, catalogue=catalogue or load_catalogue(), calendar=calendar(), hall=HALL, actor=CLERK,
        clock=clock, random=SeededRandomness(),
    )  # fmt: skip
    if _is_new(store):
        _equip(desk)
    return open_counter(desk, LayoutRenderer(), lambda known: NAMES.get(known, known))


def close(counter: Counter) -> None:
    """Close the counter's store."""
    counter.desk.store.close()


def _is_new(store: Store) -> bool:
    with store.read() as reader:
        return reader.enrolment() is None


def _equip(desk: Desk) -> None:
    """Enrol the device, lease a block of every series, take in blanks of every kind."""
    with desk.store.begin() as work:
        work.set_enrolment(Enrolment(device="d1", hall=HALL, window=WINDOW))
        for series in _series(desk):
            work.append(_lease(desk, series), actor=CLERK)
        for kind in blank_types(desk.catalogue.items()):
            received = BlanksReceived(blank_type=kind, prefix="样", first=1, last=BLOCK, digits=6)
            work.append(received, actor=CLERK)
        work.commit()


def _series(desk: Desk) -> tuple[str, ...]:
    results = number_series(desk.catalogue.items())
    year = desk.clock.now().year
    return tuple(series_name(one, HALL, year) for one in (CASE_SERIES, *DocumentKind, *results, FEE_SERIES))


def _lease(desk: Desk, series: str) -> BlockLeased:
    until = desk.clock.now() + timedelta(days=60)
    return BlockLeased(lease=f"l-{series}", series=series, low=1, high=BLOCK, valid_until=until)
