"""The calendar and the supervision thresholds by which this store reckons; they stand in its `meta`.

Neither is a fact of any case: promises that were printed stay as they are, and what is shown beside them is
reckoned by what is in force. The release brings both; an installed calendar counts while it is the newer one.
"""

import functools
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from window_client.domain import packaged
from window_client.domain.calendar import CalendarPackage, WorkCalendar, calendar_of, version_key
from window_client.domain.clocks.thresholds import Thresholds
from window_client.domain.values import canonical, decode
from window_client.store.schema import meta

CALENDAR, THRESHOLDS = "calendar", "thresholds"
"""Names in `meta`: a CalendarPackage, and Thresholds of the hall's own."""


class InForce(NamedTuple):
    """What to reckon by; two with one `key` reckon alike."""

    calendar: WorkCalendar
    thresholds: Thresholds
    key: str
    package: CalendarPackage


def in_force(connection: Connection) -> InForce:
    """Return what this store reckons by."""
    query = select(meta.c.name, meta.c.value).where(meta.c.name.in_((CALENDAR, THRESHOLDS)))
    kept = {row.name: row.value for row in connection.execute(query)}
    return _in_force(kept.get(CALENDAR), kept.get(THRESHOLDS))


@functools.lru_cache(maxsize=4)
def _in_force(calendar: bytes | None, thresholds: bytes | None) -> InForce:
    release = packaged.calendar_package()
    installed = decode(calendar, CalendarPackage) if calendar else release
    package = max((installed, release), key=lambda one: version_key(one.version))
    marks = decode(thresholds, Thresholds) if thresholds else packaged.thresholds()
    key = f"{digest_of(package)}:{sha256(canonical(marks)).hexdigest()}"
    return InForce(calendar_of(package), marks, key, package)


def keep_thresholds(connection: Connection, wanted: Thresholds | None) -> None:
    """Keep a hall's own thresholds, or none."""
    value = canonical(wanted) if wanted else None
    kept = connection.scalar(select(meta.c.value).where(meta.c.name == THRESHOLDS))
    if value == kept:
        return
    connection.execute(delete(meta).where(meta.c.name == THRESHOLDS))
    if value is not None:
        connection.execute(insert(meta), {"name": THRESHOLDS, "value": value})


def digest_of(package: CalendarPackage) -> str:
    """Return what tells one calendar from another, however its file is laid out."""
    return sha256(canonical(package)).hexdigest()
