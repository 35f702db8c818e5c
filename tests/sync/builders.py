"""A platform, windows with real stores, and work for them to do."""

import shutil
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from uuid import uuid4

from sync.client.credentials import DeviceCredentials
from sync.client.engine import SyncEngine
from sync.client.entrance import EnrolmentTry
from sync.client.link import PlatformLink
from sync.client.local import StoreBox, StoreJournal
from sync.client.report import SyncReport
from sync.platform.app import make_app
from sync.platform.backup import back_up, restore
from sync.platform.core import Platform
from sync.platform.settings import PlatformSettings
from tests.domain.case.around import HALL, a_person, an_item
from tests.sync.transport import ADDRESS, InProcess, Line, session_over
from window_client.domain.case import events as ev
from window_client.domain.case.parts import (
    Attachment,
    MaterialVerdict,
    Procedure,
    Promise,
    Verdict,
)
from window_client.domain.hall import Account, Actor, Hall, Role, Window
from window_client.domain.journal import SealedEntry
from window_client.domain.numbering import CASE_SERIES, series_name
from window_client.store.store import Limits, Store

START = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
PASSWORD = "practice"
KEY = bytes(range(32))
QUICK = PlatformSettings(password_passes=1, password_memory_kib=64, lease_size=4)


def case_series(hall: Hall, today: date) -> tuple[str, ...]:
    """Windows of these tests number nothing but cases."""
    return (series_name(CASE_SERIES, hall, today.year),)


class HandClock:
    """A clock that moves when told."""

    def __init__(self, now: datetime = START) -> None:
        self._now, self._steady = now, 1_000_000

    def now(self) -> datetime:
        return self._now

    def monotonic_ms(self) -> int:
        return self._steady

    def advance(self, **span: float) -> None:
        self._now += timedelta(**span)
        self._steady += int(timedelta(**span).total_seconds() * 1000)

    def set_wall(self, now: datetime) -> None:
        """Turn the wall clock only, as somebody may do with a PC's."""
        self._now = now


def new_platform(folder: Path, clock: HandClock, settings: PlatformSettings = QUICK) -> Platform:
    """A platform with one hall, three windows, people and one item."""
    platform = Platform(folder, clock, settings)
    platform.people.add_hall(HALL)
    for n in range(1, 4):
        platform.people.add_window(Window(id=f"w{n}", name=f"{n}号窗口", hall=HALL.id))
        platform.people.add_enrolment_code(f"CODE-{n}", f"w{n}", clock.now() + timedelta(days=1))
    for account in (
        Account(id="9001", name="王小明", role=Role.CLERK),
        Account(id="9101", name="某局", role=Role.DEPARTMENT, items=("item",)),
    ):
        platform.people.add_account(account, HALL.id, PASSWORD)
    platform.add_item(an_item())
    return platform


class Site:
    """One platform, the line to it, and windows."""

    def __init__(self, folder: Path, settings: PlatformSettings = QUICK) -> None:
        self.folder, self.settings = folder, settings
        self.clock = HandClock()
        self.platform = new_platform(folder / "platform", self.clock, settings)
        self.lines: list[InProcess] = []
        self.windows: list[WindowRig] = []

    def window(self, n: int = 1) -> "WindowRig":
        """Enrol a new window over a good line."""
        rig = WindowRig(self, n)
        self.windows.append(rig)
        return rig

    def back_up(self) -> None:
        back_up(self.platform, self.folder / "backup")

    def restore(self) -> None:
        """The platform's machine burns down and comes back as it was backed up."""
        self.platform.close()
        shutil.rmtree(self.folder / "platform")
        self.platform = restore(self.folder / "backup", self.folder / "platform", self.clock, self.settings)
        for adapter in self.lines:
            adapter.app = make_app(self.platform)

    def close(self) -> None:
        for rig in self.windows:
            rig.store.close()
        for adapter in self.lines:
            adapter.close()
        self.platform.close()


class WindowRig:
    """One window: real store, real link, real engine."""

    def __init__(self, site: Site, n: int) -> None:
        self.site, self.id = site, f"w{n}"
        self.line = Line()
        self.session = session_over(make_app(site.platform), self.line)
        adapter = self.session.get_adapter(ADDRESS)
        assert isinstance(adapter, InProcess)
        site.lines.append(adapter)
        self.folder = site.folder / f"window-{len(site.windows)}"
        self._open()
        enrolment, credentials = EnrolmentTry(f"CODE-{n}").run(self.link, app="test")
        self.box.keep_enrolment(enrolment, credentials)

    def _open(self) -> None:
        limits = Limits(ballast=0, scan_floor=0)
        self.store = Store.open(self.folder, KEY, clock=self.site.clock, limits=limits)
        self.box = StoreBox(self.store)
        self.link = PlatformLink(ADDRESS, self.site.clock, self.box, session=self.session)
        self.journal = StoreJournal(self.store, case_series)
        self.engine = SyncEngine(self.link, self.journal, self.site.clock, app="test")

    def reopen(self) -> None:
        """The program ends and starts again."""
        self.store.close()
        self._open()

    def image(self, name: str = "image") -> None:
        """Somebody makes a copy of the disk."""
        self.store.close()
        shutil.rmtree(self.site.folder / f"{self.folder.name}-{name}", ignore_errors=True)
        shutil.copytree(self.folder, self.site.folder / f"{self.folder.name}-{name}")
        self._open()

    def roll_back(self, name: str = "image") -> None:
        """The disk goes back to the copy."""
        self.store.close()
        shutil.rmtree(self.folder)
        shutil.copytree(self.site.folder / f"{self.folder.name}-{name}", self.folder)
        self._open()

    def sync(self) -> SyncReport:
        return self.engine.run()

    def settle(self, rounds: int = 60) -> SyncReport:
        """Run until everything is done; pauses pass at once."""
        for _ in range(rounds):
            report = self.sync()
            if report.outcome == "settled":
                return report
            self.engine.pauses.clear()
            self.site.clock.advance(seconds=1)
        raise AssertionError(f"I7: does not come to rest: {report}") from report.trouble

    # work

    def record(self, event: ev.Event, case: str, base: int | None = None) -> SealedEntry:
        with self.store.begin() as work:
            sealed = work.append(event, actor=Actor(clerk="9001", window=self.id), case=case, base=base)
            work.commit()
        return sealed

    def receive(self, number: str = "", *files: Attachment) -> str:
        """Take an application in and return the case."""
        case = str(uuid4())
        self.record(received(number or case[:13]), case)
        self.record(judged(*files), case)
        return case

    def accept(self, case: str, base: int | None = None) -> SealedEntry:
        return self.record(accepted(), case, base)

    def attach(self, content: bytes, name: str = "scan.pdf") -> Attachment:
        return self.store.attachments.put(BytesIO(content), name)

    def status(self, case: str) -> str:
        with self.store.read() as reader:
            found = reader.case(case)
        return "none" if found is None else found.status.value

    def credentials(self) -> DeviceCredentials:
        found = self.box.credentials()
        assert found is not None
        return found


def received(number: str, item: str = "item", hall: str = HALL.id) -> ev.Received:
    return ev.Received(
        application="a1",
        number=number,
        query_code="123456",
        item=item,
        item_version=1,
        hall=hall,
        department="某局",
        applicant=a_person(),
        form={"premises": "演示路1号"},
        materials=("form", "plan", "licence"),
    )


def judged(*files: Attachment) -> ev.MaterialsJudged:
    found = MaterialVerdict(material="form", verdict=Verdict.QUALIFIED, attachments=files)
    return ev.MaterialsJudged(verdicts=(found,))


def accepted() -> ev.Accepted:
    today = START.date()
    promise = Promise(count=5, unit="workday", start_on=today, due_on=today, published=True)
    return ev.Accepted(procedure=Procedure.GENERAL, promise=promise)


def a_pdf(size: int, seed: int = 1) -> bytes:
    """Content that the store takes for a PDF and that does not compress."""
    filling = Random(seed).randbytes(size)
    return b"%PDF-1.7\n" + filling + b"\n%%EOF\n"
