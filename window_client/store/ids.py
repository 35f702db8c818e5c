"""Identifiers that sort by time: UUID version 7 (RFC 9562, section 5.7)."""

import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def milliseconds(moment: datetime) -> int:
    """Return a moment as whole milliseconds since 1970, without going through a float."""
    return (moment - EPOCH) // _MILLISECOND


def moment_of(ms: int) -> datetime:
    """Return the moment of a count of milliseconds since 1970."""
    return EPOCH + ms * _MILLISECOND


def new_id(now: datetime) -> str:
    """Return a new UUIDv7: 48 bits of time, 74 random bits."""
    stamp = milliseconds(now) & 0xFFFF_FFFF_FFFF
    head = stamp << 16 | 0x7000 | secrets.randbits(12)
    tail = 0b10 << 62 | secrets.randbits(62)
    return str(UUID(int=head << 64 | tail))


def first_id(ms: int) -> str:
    """Return the smallest UUIDv7 of a millisecond, for asking for everything made in it."""
    return str(UUID(int=(ms & 0xFFFF_FFFF_FFFF) << 80))
