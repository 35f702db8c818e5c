"""One platform: its database, its files and everything that it can be asked, without HTTP."""

from pathlib import Path

from sqlalchemy import delete, insert

from sync.platform import tables as t
from sync.platform.database import PlatformDatabase, open_sqlite
from sync.platform.feed import Feed
from sync.platform.files import FileRoom
from sync.platform.ledger import Ledger
from sync.platform.numbers import NumberOffice
from sync.platform.people import People
from sync.platform.settings import PlatformSettings
from window_client.clock import Clock
from window_client.domain.catalogue import ServiceItem
from window_client.domain.values import canonical

DATABASE = "platform.db"


class Platform:
    """Everything behind the endpoints. Holds no state of its own between requests."""

    def __init__(self, data: Path, clock: Clock, settings: PlatformSettings | None = None) -> None:
        """Open or make a platform in a folder."""
        self.data, self.clock = data, clock
        self.settings = settings or PlatformSettings()
        self.database: PlatformDatabase = open_sqlite(data / DATABASE)
        self.people = People(self.database, clock, self.settings)
        self.ledger = Ledger(self.database, clock, self.settings)
        self.feed = Feed(self.database)
        self.numbers = NumberOffice(self.database, clock, self.settings)
        self.files = FileRoom(self.database, data / "files", clock, self.settings)

    def add_item(self, item: ServiceItem) -> None:
        """Let cases of a service item be applied; again with the same id replaces it."""
        with self.database.write() as tx:
            tx.execute(delete(t.item).where(t.item.c.id == item.id))
            tx.execute(insert(t.item).values(id=item.id, body=canonical(item)))

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()
