"""A counter whose window is enrolled at a real platform in process, with bridge and network test."""

from datetime import timedelta
from pathlib import Path
from random import Random

from sync.client.engine import SyncEngine
from sync.client.entrance import EnrolmentTry
from sync.client.link import PlatformLink
from sync.client.local import StoreBox, StoreJournal
from sync.client.probe import ProbeResult, probe
from sync.platform.app import make_app
from sync.platform.core import Platform
from sync.platform.practice_hall import load_items
from tests.sync.builders import QUICK
from tests.sync.transport import ADDRESS, InProcess, Line, session_over
from tests.ui.counter_fixture import CLERK, HALL, WINDOW, HandClock, a_counter, close
from tests.ui.tasks import RunsAtOnce
from ui.data_changes import DataChanges
from ui.error_messages import ErrorMessages
from ui.languages import CHINESE
from ui.message_bar import MessageBar
from ui.network_probe import NetworkProbe
from ui.sync_bridge import SyncBridge
from window_client.domain.hall import Account, Role
from window_client.services.outbox import count_unsettled

CODE = "CODE-3"


class LongestPause(Random):
    """Waits as long as the rule allows: no second try comes by itself during a test."""

    def uniform(self, a: float, b: float) -> float:
        return max(a, b)


class CounterOnLine:
    """Everything that a screen about sending works with."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self.platform = _platform(folder / "platform", self.clock)
        self.counter = a_counter(folder / "window", self.clock)
        self.line = Line()
        self.session = session_over(make_app(self.platform), self.line)
        store = self.counter.desk.store
        self.box = StoreBox(store)
        link = PlatformLink(ADDRESS, self.clock, self.box, session=self.session)
        enrolment, credentials = EnrolmentTry(CODE).run(link, app="test")
        self.box.keep_enrolment(enrolment, credentials)
        self.line.requests.clear()
        self.engine = SyncEngine(link, StoreJournal(store, lambda _hall, _today: ()), self.clock, app="test")
        self.tasks, self.changes, self.messages = RunsAtOnce(), DataChanges(), MessageBar()
        self.words = ErrorMessages(CHINESE).notice_for
        self.bridge = SyncBridge(
            self.engine,
            count=lambda: count_unsettled(store),
            clock=self.clock,
            random=LongestPause(),
            tasks=self.tasks,
            changes=self.changes,
        )
        self.probe = NetworkProbe(self._probe)

    def close(self) -> None:
        self.probe.shutdown()
        assert self.bridge.shutdown(limit_s=20)
        close(self.counter)
        adapter = self.session.get_adapter(ADDRESS)
        assert isinstance(adapter, InProcess)
        adapter.close()
        self.platform.close()

    def _probe(self) -> ProbeResult:
        return probe(ADDRESS, self.clock, self.box, session=self.session)


def _platform(folder: Path, clock: HandClock) -> Platform:
    platform = Platform(folder, clock, QUICK)
    platform.people.add_hall(HALL)
    platform.people.add_window(WINDOW)
    platform.people.add_account(Account(id=CLERK.clerk, name="王小明", role=Role.CLERK), HALL.id, "practice")
    platform.people.add_enrolment_code(CODE, WINDOW.id, clock.now() + timedelta(days=1))
    for item in load_items():
        platform.add_item(item)
    return platform
