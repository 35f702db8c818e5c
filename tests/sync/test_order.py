"""Many windows at once: one order without holes, and no reader ever skips a line."""

import threading
from collections.abc import Callable
from functools import partial

import pytest

from sync.messages import LeaseRequest
from sync.platform.people import Place
from sync.platform.problems import Declined
from sync.wire import read_feed_page
from tests.sync.builders import Site, received
from tests.sync.hand import HandDevice
from tests.sync.test_verdicts import entry_of
from tests.sync.truth import check_platform
from window_client.domain.hall import Lease

WRITERS, ROUNDS = 4, 12


def together(*work: Callable[[], None]) -> None:
    threads = [threading.Thread(target=one) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_reader_beside_writers_sees_every_line_once_and_in_order(site: Site) -> None:
    done = threading.Event()
    seen: list[int] = []

    def write(n: int) -> None:
        device = HandDevice(site.platform, Place(device=f"d{n}", hall="h1", window="w1"))
        for at in range(ROUNDS):
            device.push(entry_of(received(f"n{n}-{at}"), f"c{n}-{at}"))

    def read() -> None:
        cursor, place = "", Place(device="reader", hall="h1", window="w2")
        last = False
        while not last:
            last = done.is_set()
            lines, end = read_feed_page(site.platform.feed.page(place, "i", cursor, 5_000))
            seen.extend(line.g for line in lines)
            last = last and not end.more
            cursor = end.to

    reader = threading.Thread(target=read)
    reader.start()
    together(*(partial(write, n) for n in range(WRITERS)))
    done.set()
    reader.join()

    assert seen == list(range(1, WRITERS * ROUNDS + 1))
    check_platform(site.platform)


def test_windows_that_lease_at_once_get_blocks_of_their_own(site: Site) -> None:
    leases: list[Lease] = []

    def lease(n: int) -> None:
        place = Place(device=f"d{n}", hall="h1", window="w1")
        for at in range(ROUNDS):
            request = LeaseRequest(id=f"{n}-{at}", series="case/h1/2026", incarnation="i")
            leases.append(site.platform.numbers.lease(place, request))

    together(*(partial(lease, n) for n in range(WRITERS)))

    numbers = [number for one in leases for number in range(one.low, one.high + 1)]
    assert len(numbers) == len(set(numbers)) == WRITERS * ROUNDS * 4


def test_the_same_request_always_gets_the_same_block(site: Site) -> None:
    place = Place(device="d1", hall="h1", window="w1")
    request = LeaseRequest(id="once", series="case/h1/2026", incarnation="i")

    assert site.platform.numbers.lease(place, request) == site.platform.numbers.lease(place, request)


@pytest.mark.parametrize(
    ("series", "error"),
    [
        ("case/h2/2026", "unknown_series"),
        ("case/h1/2031", "unknown_series"),
        ("case/h1/26", "unknown_series"),
        ("../h1/2026", "unknown_series"),
        ("case", "unknown_series"),
        ("", "unknown_series"),
    ],
)
def test_series_of_others_and_of_no_year_are_refused(site: Site, series: str, error: str) -> None:
    place = Place(device="d1", hall="h1", window="w1")

    with pytest.raises(Declined, match=error):
        site.platform.numbers.lease(place, LeaseRequest(id="x", series=series, incarnation="i"))


def test_six_digits_end_somewhere(site: Site) -> None:
    place = Place(device="d1", hall="h1", window="w1")
    request = LeaseRequest(id="x", series="case/h1/2026", incarnation="i")
    with site.platform.database.write() as tx:
        tx.exec_driver_sql("insert into series values ('case/h1/2026', 999998)")

    with pytest.raises(Declined, match="series_used_up"):
        site.platform.numbers.lease(place, request)
