"""A bridge over a real window, a real store and the real platform in process."""

from random import Random

from tests.sync.builders import Site, WindowRig
from tests.ui.tasks import RunsAtOnce
from ui.data_changes import DataChanges
from ui.sync_bridge import SyncBridge
from ui.sync_situation import SyncSituation
from window_client.services.outbox import OutboxCounts, count_unsettled


class NoPause(Random):
    """Waits as long as the rule allows, so that no second try comes by itself during a test."""

    def uniform(self, a: float, b: float) -> float:
        return max(a, b)


class BridgeRig:
    """One window with its bridge; close it at the end."""

    def __init__(self, site: Site, window: WindowRig | None = None) -> None:
        self.site, self.window = site, window or site.window()
        self.changes = DataChanges()
        self.counted = 0
        self.bridge = SyncBridge(
            self.window.engine,
            count=self._count,
            clock=site.clock,
            random=NoPause(),
            tasks=RunsAtOnce(),
            changes=self.changes,
        )

    @property
    def now(self) -> SyncSituation:
        return self.bridge.situation

    def _count(self) -> OutboxCounts:
        self.counted += 1
        return count_unsettled(self.window.store)

    def close(self) -> None:
        assert self.bridge.shutdown(limit_s=20)
