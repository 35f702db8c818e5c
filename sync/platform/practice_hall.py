"""A demo hall that looks as if three weeks of work had passed, made only by steps that the rules allow."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from sqlalchemy import insert, select

from resources import path, read_bytes
from sync.platform import tables as t
from sync.platform.core import Platform
from sync.platform.database import head_of
from sync.platform.practice_visits import OUTCOMES, Visit
from sync.platform.simulated_window import SimulatedWindow
from window_client.clock import HALL_ZONE
from window_client.domain.catalogue import ServiceItem
from window_client.domain.hall import Account, Hall, Role, Window
from window_client.domain.values import decode

HALL = Hall(
    id="demo",
    name="演示县政务服务中心",
    region="990100",
    short="演政",
    address="演示县演示路1号",
    phone="0000-0000001",
    supervision_phone="0000-0000002",
    practice=True,
)
WINDOWS = tuple(Window(id=f"w{n}", name=f"{n}号窗口", hall=HALL.id) for n in range(1, 5))
CODES = {window.id: f"DEMO-{window.id.upper()}" for window in WINDOWS}
"""Enrolment codes of the practice hall; made valid again at each start, so that a demo can begin anew."""

ITEMS = ("food_business_new", "elderly_card", "hr_service")
CLERK = "9001"
HEADS = (
    Account(id="9201", name="钱小刚", role=Role.APPROVER),
    Account(id="9301", name="孙小美", role=Role.ORGAN_HEAD),
    Account(id="9401", name="周小伟", role=Role.GOVERNMENT_HEAD),
)
"""Who decides and extends for the departments of the demo hall."""

CASES_PER_WINDOW = 12
SEED = 20260101
MARK = "practice_hall"


def seed_practice_hall(
    platform: Platform, *, password: str, seed: int = SEED, cases_per_window: int = CASES_PER_WINDOW
) -> int:
    """Make the demo hall unless it is there; return the place in the order up to which it reaches."""
    items = load_items()
    _put_master_data(platform, items, password)
    with platform.database.read() as tx:
        known = tx.scalar(select(t.meta.c.value).where(t.meta.c.name == MARK))
    if known is None:
        _make_cases(platform, items, Random(seed), cases_per_window)  # noqa: S311 - the same demo each time
        with platform.database.write() as tx:
            known = str(head_of(tx))
            tx.execute(insert(t.meta).values(name=MARK, value=known))
    _offer_codes(platform, WINDOWS)
    return int(known)


def load_items() -> tuple[ServiceItem, ...]:
    """Read the service items of the packaged catalogue."""
    folders = sorted(
        folder.name for folder in path("catalogue").iterdir() if (folder / "item.json").is_file()
    )
    return tuple(decode(read_bytes("catalogue", name, "item.json"), ServiceItem) for name in folders)


def _put_master_data(platform: Platform, items: Sequence[ServiceItem], password: str) -> None:
    people = platform.people
    people.add_hall(HALL)
    for window in WINDOWS:
        people.add_window(window)
    people.add_account(Account(id=CLERK, name="王小明", role=Role.CLERK), HALL.id, password)
    people.add_account(Account(id="9002", name="赵小红", role=Role.SUPERVISOR), HALL.id, password)
    for head in HEADS:
        people.add_account(head, HALL.id, password)
    for n, department in enumerate(sorted({item.department for item in items}), 1):
        mine = tuple(item.id for item in items if item.department == department)
        account = Account(id=f"91{n:02d}", name=department, role=Role.DEPARTMENT, items=mine)
        people.add_account(account, HALL.id, password)
    for item in items:
        platform.add_item(item)


def _offer_codes(platform: Platform, windows: Sequence[Window]) -> None:
    until = platform.clock.now() + timedelta(days=365)
    for window in windows:
        platform.people.add_enrolment_code(CODES[window.id], window.id, until)


def _make_cases(
    platform: Platform, items: Sequence[ServiceItem], random: Random, cases_per_window: int
) -> None:
    others = WINDOWS[1:]
    _offer_codes(platform, others)
    wanted = [item for item in items if item.id in ITEMS]
    for place, window in enumerate(others, 2):
        device = SimulatedWindow(platform, CODES[window.id], CLERK, random)
        for item in wanted:
            first, at = place * 1000 + 1, platform.clock.now() - timedelta(days=22)
            device.receive_blanks(item.result.blank_type, first, 100, at)
        for n in range(cases_per_window):
            item = wanted[n % len(wanted)]
            outcomes = OUTCOMES[item.handling]
            visit = Visit(platform, device, item, _moment(platform.clock.now(), random), random)
            visit.play(outcomes[(n // len(wanted) + place) % len(outcomes)])
        device.push()


def _moment(now: datetime, random: Random) -> datetime:
    """Return a moment of the last three weeks within opening hours."""
    day = now.astimezone(HALL_ZONE) - timedelta(days=random.randrange(6, 21))
    while day.weekday() > 4:  # noqa: PLR2004 - the hall rests on Saturday and Sunday
        day -= timedelta(days=1)
    return day.replace(hour=random.randrange(9, 16), minute=random.randrange(60), second=0, microsecond=0)
