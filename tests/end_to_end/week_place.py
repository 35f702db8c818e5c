"""Where a simulated week happens: a platform with the whole catalogue, one window, a clock moved by hand."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from printing.renderer import LayoutRenderer
from sync.client.engine import SyncEngine
from sync.client.local import StoreJournal, series_needed
from sync.platform.core import Platform
from tests.sync.builders import QUICK, Site
from window_client.domain.catalogue import blank_types, number_series
from window_client.domain.hall import Account, Actor, Role
from window_client.domain.packaged import calendar
from window_client.domain.window_events import BlanksReceived
from window_client.services.catalogue import load_catalogue
from window_client.services.counter import Counter, open_counter
from window_client.services.desk import Desk
from window_client.services.hall_names import HallNameBook
from window_client.services.randomness import SystemRandomness

MONDAY = datetime(2026, 11, 22, 23, 40, tzinfo=UTC)  # 07:40 in the hall
BLANKS = 200
ACTOR = Actor(clerk="9001", window="w1")


class Place:
    """The window with everything behind it."""

    def __init__(self, folder: Path, items: tuple[str, ...]) -> None:
        """Equip the platform with the catalogue and the window with numbers, and blanks for some items."""
        self._site = Site(folder, replace(QUICK, lease_size=600))
        self._rig = self._site.window(1)
        self._site.clock.set_wall(MONDAY)
        self.catalogue = load_catalogue()
        self._equip_platform()
        self.counter = self._new_counter()
        self.sync()
        self._stock_up(items)

    @property
    def now(self) -> datetime:
        return self._site.clock.now()

    @property
    def platform(self) -> Platform:
        return self._site.platform

    def go_to(self, moment: datetime) -> None:
        """Turn the clock to another day."""
        self._site.clock.set_wall(moment)

    def pass_by(self, seconds: float) -> None:
        self._site.clock.advance(seconds=seconds)

    def sync(self) -> None:
        """Run until both sides have everything."""
        self._rig.settle(rounds=200)

    def power_failure(self) -> None:
        """The PC goes off and comes back."""
        self._rig.reopen()
        self.counter = self._new_counter()

    def close(self) -> None:
        self._site.close()

    def _equip_platform(self) -> None:
        for item in self.catalogue.items():
            self.platform.add_item(item)
        deciders = Account(id="9102", name="某某局", role=Role.DEPARTMENT)
        self.platform.people.add_account(deciders, "h1", "practice")

    def _new_counter(self) -> Counter:
        store, series = self._rig.store, number_series(self.catalogue.items())
        self._rig.journal = StoreJournal(store, partial(series_needed, series))
        self._rig.engine = SyncEngine(self._rig.link, self._rig.journal, self._site.clock, app="week")
        with store.read() as reader:
            enrolment = reader.enrolment()
        assert enrolment is not None
        desk = Desk(
            store=store, catalogue=self.catalogue, calendar=calendar(), hall=enrolment.hall, actor=ACTOR,
            clock=self._site.clock, random=SystemRandomness(),
        )  # fmt: skip
        return open_counter(desk, LayoutRenderer(), HallNameBook(store, {}))

    def _stock_up(self, items: tuple[str, ...]) -> None:
        with self._rig.store.begin() as work:
            for kind in blank_types(self.catalogue.item(item) for item in items):
                pile = BlanksReceived(blank_type=kind, prefix="Y", first=1, last=BLANKS, digits=6)
                work.append(pile, actor=ACTOR)
            work.commit()
