# ruff: noqa: T201 - its screen is the terminal
"""How the store bears growth: the same work with few and with many cases.

`python -m tests.bench.bench_store [--few 1000] [--many 200000]` prints milliseconds and ratios; nothing here
passes or fails.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from tests.builders import ACTOR, PEOPLE, START, HandClock, accepted, enrolled, received
from window_client.clock import hall_day
from window_client.domain.case.parts import Person
from window_client.domain.journal import Entry, SealedEntry
from window_client.domain.transfer import FeedEntry, PlatformVerdict
from window_client.services.day.watch import MOST, SPANS
from window_client.store.ids import new_id
from window_client.store.recorded import body_bytes
from window_client.store.store import Store

SURNAMES = "张李王刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英华慧巧美娥桂芹建国志红玉兰"
ROADS = ("朝阳", "青山", "人民", "解放", "和平", "建设", "东风", "演示")
PAGE = 1_000


@dataclass
class Figures:
    """Median and 95th percentile of some work, in milliseconds."""

    name: str
    p50_ms: float
    p95_ms: float


def somebody(pick: random.Random, number: int) -> Person:
    name = pick.choice(SURNAMES) + "".join(pick.choices(GIVEN, k=pick.choice((1, 2, 2))))
    return replace(
        PEOPLE[0],
        name=name,
        id_number=f"9901011990{number % 100_000_000:08d}",
        phone=f"199{number:08d}",
        address=f"演示县{pick.choice(ROADS)}路{pick.randrange(1, 400)}号",
    )


def foreign_cases(count: int) -> Iterator[FeedEntry]:
    """Cases that other windows received."""
    pick = random.Random(7)
    for number in range(1, count + 1):
        at = START + timedelta(seconds=number)
        event = received(number % 1_000_000, somebody(pick, number))
        entry = Entry(
            id=new_id(at), kind=event.kind, case=f"f{number}", base=0, at=at, monotonic_ms=number,
            clerk="clerk9", window="w9", body=body_bytes(event),
        )  # fmt: skip
        sealed = SealedEntry(device="d9", incarnation="i", seq=number, hash="", entry=entry)
        yield FeedEntry(g=number, verdict=PlatformVerdict.ACCEPTED, sealed=sealed)


def fill(store: Store, count: int) -> float:
    """Pull that many cases; return cases a second."""
    page: list[FeedEntry] = []
    spent = 0.0
    for line in foreign_cases(count):
        page.append(line)
        if len(page) == PAGE or line.g == count:
            begun = time.perf_counter()
            store.transfer.apply_feed(page, str(line.g), "e1")
            spent += time.perf_counter() - begun
            page = []
    return count / spent


def timed(name: str, work: Callable[[int], object], times: int) -> Figures:
    taken = []
    for number in range(times):
        begun = time.perf_counter()
        work(number)
        taken.append((time.perf_counter() - begun) * 1000)
    return Figures(name, statistics.median(taken), sorted(taken)[int(times * 0.95)])


def daily_work(store: Store, times: int) -> list[Figures]:
    def receive(number: int) -> None:
        with store.begin() as work:
            work.append(received(900_000 + number), actor=ACTOR, case=f"own{number}")
            work.commit()

    def accept(number: int) -> None:
        with store.begin() as work:
            work.append(accepted(), actor=ACTOR, case=f"own{number}")
            work.commit()

    def asking(question: Callable[[Store, int], object]) -> Callable[[int], object]:
        return lambda number: question(store, number)

    return [
        timed("receive and commit", receive, times),
        timed("accept and commit", accept, times),
        timed("search a name of two", asking(lambda s, n: found(s, SURNAMES[n % 20] + GIVEN[n % 30])), times),
        timed("search a road and number", asking(lambda s, n: found(s, f"{ROADS[n % 8]}路{n}号")), times),
        timed("search last four digits", asking(lambda s, n: found(s, f"{n * 37 % 10_000:04d}")), times),
        timed("search initials", asking(lambda s, _n: found(s, "zw")), times),
        timed("search one character", asking(lambda s, n: found(s, SURNAMES[n % 20])), times),
        timed("a page of a work list", asking(lambda s, _n: listed(s)), times),
        timed("all watch lists", asking(lambda s, _n: watched(s)), times),
        timed("counts", asking(lambda s, _n: counted(s)), times),
    ]


def found(store: Store, query: str) -> int:
    with store.read() as reader:
        return len(reader.search(query, limit=20))


def listed(store: Store) -> int:
    with store.read() as reader:
        return len(reader.worklist("to_accept", limit=50))


def counted(store: Store) -> int:
    with store.read() as reader:
        return len(reader.counts())


def watched(store: Store) -> int:
    """Read every list; the notice period of all cases pulled is over, so one of them is full."""
    today = hall_day(store.clock.now())
    with store.read() as reader:
        return sum(
            len(reader.watch(kind, today - timedelta(days=back), today + timedelta(days=ahead), limit=MOST))
            for kind, (back, ahead) in SPANS.items()
        )


def measure(count: int, times: int) -> list[Figures]:
    with TemporaryDirectory() as folder:
        store = enrolled(Path(folder), HandClock(START + timedelta(days=9)))
        rate = fill(store, count)
        figures = daily_work(store, times)
        size = (Path(folder) / "window.db").stat().st_size
        store.close()
    print(f"{count:>8} cases: pulled at {rate:,.0f} cases/s, {size / 1e6:,.0f} MB")
    return figures


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--few", type=int, default=1_000)
    options.add_argument("--many", type=int, default=200_000)
    options.add_argument("--times", type=int, default=300)
    asked = options.parse_args()
    few, many = measure(asked.few, asked.times), measure(asked.many, asked.times)
    for one, other in zip(few, many, strict=True):
        print(
            f"{one.name:<26} few {one.p50_ms:6.2f} / {one.p95_ms:6.2f} ms   "
            f"many {other.p50_ms:6.2f} / {other.p95_ms:6.2f} ms   x{other.p50_ms / one.p50_ms:.2f}"
        )


if __name__ == "__main__":
    main()
