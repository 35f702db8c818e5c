"""A window without screens against the real platform process: sign-in, services, sync engine."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from printing.renderer import LayoutRenderer
from sync.client.door import PlatformDoor
from sync.client.engine import SyncEngine
from sync.client.http import Patience
from sync.client.link import PlatformLink
from sync.client.local import StoreBox, StoreJournal, series_needed
from sync.client.report import SyncReport
from window_client.clock import SystemClock
from window_client.domain.catalogue import blank_types, number_series
from window_client.domain.packaged import calendar
from window_client.domain.window_events import BlanksReceived
from window_client.services.catalogue import Catalogue, load_catalogue
from window_client.services.counter import Counter, open_counter
from window_client.services.desk import Desk
from window_client.services.randomness import SystemRandomness
from window_client.services.sign_in import SignInService
from window_client.store.keys import KeyVault
from window_client.store.store import Limits, Store


class NoKeyring:
    """A PC without a keyring: the key opens with a password only."""

    def get(self, name: str) -> str | None:
        del name
        return None

    def set(self, name: str, value: str) -> bool:
        del name, value
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopbackWindow:
    """One window's programs."""

    sign_in: SignInService
    counter: Counter
    engine: SyncEngine

    def sync(self) -> SyncReport:
        return self.engine.run()

    def close(self) -> None:
        self.sign_in.close()


def sign_in_service(folder: Path, address: str) -> SignInService:
    """Make the sign-in of a window whose platform is at `address`."""
    clock = SystemClock()

    def open_store(place: Path, key: bytes) -> Store:
        return Store.open(place, key, clock=clock, limits=Limits(ballast=0, scan_floor=0))

    vault = KeyVault(folder, keyring=NoKeyring(), cost=1 << 10)
    return SignInService(folder, vault, open_store, lambda store: PlatformDoor(address, clock, store, folder))


def open_window(  # noqa: PLR0913  each test turns another screw
    folder: Path,
    address: str,
    *,
    code: str = "",
    password: str = "practice",
    catalogue: Catalogue | None = None,
    patience: Patience | None = None,
) -> LoopbackWindow:
    """Sign the practice clerk in, with an enrolment code the first time."""
    service, clock = sign_in_service(folder, address), SystemClock()
    session = service.enrol(code, "9001", password) if code else service.sign_in("9001", password)
    catalogue = catalogue or load_catalogue()
    desk = Desk(
        store=service.store, catalogue=catalogue, calendar=calendar(), hall=session.enrolment.hall,
        actor=session.actor, clock=clock, random=SystemRandomness(),
    )  # fmt: skip
    counter = open_counter(desk, LayoutRenderer(), lambda known: known)
    certificates = number_series(catalogue.items())
    journal = StoreJournal(service.store, partial(series_needed, certificates))
    link = PlatformLink(address, clock, StoreBox(service.store), patience=patience)
    return LoopbackWindow(sign_in=service, counter=counter, engine=SyncEngine(link, journal, clock))


def take_in_blanks(counter: Counter, count: int = 10) -> None:
    """Put some blanks of each kind into the window's drawer."""
    with counter.desk.store.begin() as work:
        for kind in blank_types(counter.desk.catalogue.items()):
            received = BlanksReceived(blank_type=kind, prefix="样", first=1, last=count, digits=6)
            work.append(received, actor=counter.desk.actor)
        work.commit()
