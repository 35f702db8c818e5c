"""Copies of an embedded platform, and coming back from one.

A platform on a database server is backed up by that server's means; what windows need is the same: a raised
`stable_seq` after a completed backup, a new epoch and jumped numbers after a restore.
"""

import shutil
from pathlib import Path

from sqlalchemy import delete, select, update

from sync.platform import tables as t
from sync.platform.core import DATABASE, Platform
from sync.platform.database import copy_into, new_epoch
from sync.platform.numbers import jump_ahead
from sync.platform.settings import PlatformSettings
from window_client.clock import Clock


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
