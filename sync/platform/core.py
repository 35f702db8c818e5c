"""One platform: its database, its files and everything that it can be asked, without HTTP."""

import shutil
from pathlib import Path

from sqlalchemy import delete, insert, select, update

from sync.platform import tables as t
from sync.platform.database import (
    PlatformDatabase,
    copy_into,
    new_epoch,
    open_sqlite,
)
from sync.platform.feed import Feed
from sync.platform.files import FileRoom
from sync.platform.ledger import Ledger
from sync.platform.numbers import NumberOffice, jump_ahead
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


def back_up(platform: Platform, target: Path) -> None:
    """Copy database and files to a folder; only then tell the windows what is stable.

    Files never change under their hash, so that only new ones are copied.
    """
    target.mkdir(parents=True, exist_ok=True)
    fresh = target / (DATABASE + ".new")
    fresh.unlink(missing_ok=True)
    with platform.database.write() as tx:  # nobody writes while the copy is made
        reached = tx.execute(select(t.incarnation)).all()
        copy_into(platform.database.engine, fresh)
    shutil.copytree(
        platform.files.blobs, target / "files" / "blobs", dirs_exist_ok=True, copy_function=_copy_new
    )
    fresh.replace(target / DATABASE)
    with platform.database.write() as tx:
        for row in reached:
            one = (t.incarnation.c.device == row.device) & (t.incarnation.c.id == row.id)
            tx.execute(update(t.incarnation).where(one).values(stable_seq=row.next - 1))


def restore(backup: Path, data: Path, clock: Clock, settings: PlatformSettings | None = None) -> Platform:
    """Put a backup in the place of a lost platform and begin a new epoch."""
    data.mkdir(parents=True, exist_ok=True)
    for leftover in data.glob(DATABASE + "*"):
        leftover.unlink()
    shutil.copytree(backup / "files", data / "files", dirs_exist_ok=True, copy_function=_copy_new)
    shutil.copy2(backup / DATABASE, data / DATABASE)
    platform = Platform(data, clock, settings)
    with platform.database.write() as tx:
        tx.execute(update(t.meta).where(t.meta.c.name == "epoch").values(value=new_epoch()))
        jump_ahead(tx)
        tx.execute(delete(t.upload))
    return platform


def _copy_new(source: str, target: str) -> str:
    if not Path(target).exists():
        half = Path(target + ".half")
        shutil.copy2(source, half)
        half.replace(target)  # a copy that was cut off never stands under the name of a whole one
    return target
