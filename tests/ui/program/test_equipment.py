"""A practice window has paper of its own."""

from pathlib import Path

from tests.ui.counter_fixture import HALL, KEY, WINDOW, HandClock
from ui.program.equipment import make_counter
from window_client.domain.catalogue import blank_types
from window_client.domain.hall import Account, Enrolment, Role
from window_client.services.counter import Counter
from window_client.services.sign_in import Session
from window_client.store.store import Limits, Store


def practice_counter(folder: Path, device: str) -> Counter:
    clock = HandClock()
    store = Store.open(folder, KEY, clock=clock, limits=Limits(ballast=0, scan_floor=0))
    enrolment = Enrolment(device=device, hall=HALL, window=WINDOW)
    with store.begin() as work:
        work.set_enrolment(enrolment)
        work.commit()
    account = Account(id="9001", name="王小明", role=Role.CLERK)
    return make_counter(store, Session(account=account, enrolment=enrolment, offline=False), clock)


def test_two_practice_windows_never_hold_the_same_sheet(tmp_path: Path) -> None:
    counters = [practice_counter(tmp_path / device, device) for device in ("d-00a1", "d-00b2")]
    kinds = blank_types(counters[0].desk.catalogue.items())

    for kind in kinds:
        serials = {counter.work.blanks(kind).next_serial for counter in counters}
        assert len(serials) == 2
        assert None not in serials
    for counter in counters:
        counter.desk.store.close()
