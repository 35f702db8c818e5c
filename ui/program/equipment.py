"""Builds the use cases and the sync of a window once somebody is in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from printing.renderer import LayoutRenderer
from sync.client.door import PlatformDoor
from sync.client.engine import SyncEngine
from sync.client.link import PlatformLink
from sync.client.local import StoreBox, StoreJournal, series_needed
from window_client import __version__
from window_client.clock import Clock
from window_client.domain.catalogue import blank_types, number_series
from window_client.domain.window_events import BlanksReceived
from window_client.services.catalogue import Catalogue, load_catalogue
from window_client.services.counter import Counter, open_counter
from window_client.services.desk import Desk, Randomness
from window_client.services.hall_names import HallNameBook
from window_client.services.randomness import SystemRandomness
from window_client.services.sign_in import Session, SignInService
from window_client.store.keyring_port import KeyringPort
from window_client.store.keys import KeyVault
from window_client.store.store import Limits, Store

from ui.program.stage import Place

PRACTICE_BLANKS = 200
PRACTICE_LIMITS = Limits(ballast=4 << 20, scan_floor=0)


def make_sign_in(place: Place, clock: Clock, keyring: KeyringPort | None = None) -> SignInService:
    """Make the threshold of this PC."""
    limits = PRACTICE_LIMITS if place.practice else Limits()

    def open_store(folder: Path, key: bytes) -> Store:
        return Store.open(folder, key, clock=clock, limits=limits, thresholds=place.settings.supervision)

    def open_door(store: Store | None) -> PlatformDoor:
        return PlatformDoor(place.platform, clock, store, place.folder)

    return SignInService(place.folder, KeyVault(place.folder, keyring), open_store, open_door)


def make_counter(store: Store, session: Session, clock: Clock, random: Randomness | None = None) -> Counter:
    """Make the use cases of a signed-in clerk."""
    desk = Desk(
        store=store,
        catalogue=load_catalogue(),
        calendar=store.in_force().calendar,
        hall=session.enrolment.hall,
        actor=session.actor,
        clock=clock,
        random=random or SystemRandomness(),
    )
    counter = open_counter(desk, LayoutRenderer(), names_of(store, session))
    if session.enrolment.hall.practice:
        _stock_practice_blanks(counter, session.enrolment.device)
    return counter


def names_of(store: Store, session: Session) -> Callable[[str], str]:
    """Return what to print for an account or window id; an unknown one prints as it is.

    The platform's list comes with each sync; what enrolment and sign-in told is there before the first.
    """
    told = {one.id: one.name for one in session.enrolment.windows}
    told |= {one.id: one.name for one in store.accounts.known()}
    told[session.account.id] = session.account.name
    told[session.enrolment.window.id] = session.enrolment.window.name
    return HallNameBook(store, told)


def make_engine(place: Place, counter: Counter) -> SyncEngine:
    """Make the sync of this window."""
    desk = counter.desk
    journal = StoreJournal(desk.store, partial(series_needed, _certificate_series(desk.catalogue)))
    link = PlatformLink(place.platform, desk.clock, StoreBox(desk.store))
    return SyncEngine(link, journal, desk.clock, app=__version__)


def _certificate_series(catalogue: Catalogue) -> tuple[str, ...]:
    return number_series(catalogue.items())


def _stock_practice_blanks(counter: Counter, device: str) -> None:
    """Put paper into the practice window's drawer when it has none, as a real hall's store would.

    No two sheets of the world have one serial: the device stands in it, for a window may be set up anew.
    """
    prefix = f"样{device[-4:].upper()}-"
    kinds = blank_types(counter.desk.catalogue.items())
    empty = [kind for kind in kinds if counter.work.blanks(kind).next_serial is None]
    with counter.desk.store.begin() as work:
        for kind in empty:
            first = counter.work.blanks(kind).printed + counter.work.blanks(kind).spoiled + 1
            last = first + PRACTICE_BLANKS - 1
            event = BlanksReceived(blank_type=kind, prefix=prefix, first=first, last=last, digits=6)
            work.append(event, actor=counter.desk.actor)
        work.commit()
