"""A window's program without a screen, against a platform elsewhere; also as a process of its own."""

import sys
from pathlib import Path

import requests

from sync.client.engine import SyncEngine
from sync.client.entrance import EnrolmentTry
from sync.client.http import Patience
from sync.client.link import PlatformLink
from sync.client.local import StoreBox, StoreJournal
from sync.client.report import SyncOutcome
from tests.sync.builders import KEY, a_pdf, case_series, judged, received
from window_client.clock import SystemClock
from window_client.domain.case.parts import Attachment
from window_client.domain.hall import Actor
from window_client.store.store import Limits, Store


class Office:
    """A window's program against a platform in another process."""

    def __init__(self, folder: Path, address: str, code: str) -> None:
        self.clock = SystemClock()
        self.store = Store.open(folder, KEY, clock=self.clock, limits=Limits(ballast=0, scan_floor=0))
        self.box = StoreBox(self.store)
        self.session = requests.Session()
        self.session.trust_env = False
        self.reach(address)
        if self.box.credentials() is None:
            self.box.keep_enrolment(*EnrolmentTry(code).run(self.link, app="test"))

    def reach(self, address: str) -> None:
        """Look for the platform at an address."""
        patience = Patience(connect_s=5, stall_s=5)
        self.link = PlatformLink(address, self.clock, self.box, session=self.session, patience=patience)
        self.engine = SyncEngine(self.link, StoreJournal(self.store, case_series), self.clock)

    def work(self, n: int, size: int = 0) -> None:
        """Take an application in, with a scan if it has a size."""
        actor = Actor(clerk="9001", window="w1")
        files: tuple[Attachment, ...] = ()
        if size:
            scan = self.folder_file(n, size)
            files = (self.store.attachments.put(scan, f"{n}.pdf"),)
        with self.store.begin() as work:
            work.append(received(f"n{n}"), actor=actor, case=f"case-{n}")
            work.append(judged(*files), actor=actor, case=f"case-{n}")
            work.commit()

    def folder_file(self, n: int, size: int) -> Path:
        path = self.store.folder.parent / f"scan-{n}.pdf"
        path.write_bytes(a_pdf(size, n))
        return path

    def settle(self, rounds: int = 400) -> None:
        for _ in range(rounds):
            report = self.engine.run()
            if report.outcome is SyncOutcome.SETTLED:
                return
            self.engine.pauses.clear()
        raise AssertionError(f"does not come to rest: {report}") from report.trouble

    def close(self) -> None:
        self.session.close()
        self.store.close()


def work_until_killed(folder: str, address: str, first: int) -> None:
    """Record and sync without end; say of each case that it is saved, after it is."""
    office = Office(Path(folder), address, "")
    for n in range(first, first + 1000):
        office.work(n, size=30_000 if n % 3 == 0 else 0)
        sys.stdout.write(f"saved {n}\n")
        sys.stdout.flush()
        office.engine.run()
