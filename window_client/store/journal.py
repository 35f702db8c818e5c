"""The journal's tables: append at the end, read in order, never change."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from window_client.clock import hall_day
from window_client.domain.journal import Entry, SealedEntry, seal
from window_client.domain.values import Value, canonical, decode
from window_client.store.errors import NotEnrolled
from window_client.store.ids import milliseconds
from window_client.store.rows import SyncState
from window_client.store.schema import case_key, chain, head, journal, transfer


class Head(Value, frozen=True, kw_only=True):
    """The counters of the store, one row; every number that must never be given twice comes from here.

    Attributes:
        seq, hash: End of the chain of the present incarnation.
        ordinal: Last place in the local journal, over all incarnations.
        case_no: Last small number that was given to a case.
        epoch, epoch_no: The platform's numbering, and how many of them were known.
        cursor: Where the feed goes on.
        platform_at_ms, clock_offset_ms: Platform time at the last contact, and platform minus PC.
        seen_ms: Latest moment that this store has seen; a clock set back does not undo it.
        leases_void_to: Blocks leased up to this ordinal are void.
        arrival: Entries of others that came in so far.
    """

    id: int = 1
    device: str
    incarnation: str
    seq: int
    hash: str
    ordinal: int
    case_no: int
    epoch: str
    epoch_no: int
    cursor: str
    platform_at_ms: int | None
    clock_offset_ms: int
    seen_ms: int
    leases_void_to: int
    arrival: int


def load_head(connection: Connection) -> Head:
    """Read the counters."""
    return Head(**connection.execute(select(head)).mappings().one())


def save_head(connection: Connection, now: Head) -> None:
    """Write the counters."""
    connection.execute(update(head).where(head.c.id == 1), msgspec.structs.asdict(now))


def append(connection: Connection, at: Head, entry: Entry, case_no: int | None) -> tuple[SealedEntry, Head]:
    """Seal an entry behind the last one and write it; return it and the counters after it.

    Raises:
        NotEnrolled: There is no device yet in whose name to write.
    """
    if not at.device:
        raise NotEnrolled
    ordinal, at_ms = at.ordinal + 1, milliseconds(entry.at)
    row = {
        "ordinal": ordinal,
        "entry_id": entry.id,
        "kind": entry.kind,
        "case_no": case_no,
        "at_ms": at_ms,
        "day": hall_day(entry.at).isoformat(),
        "clerk": entry.clerk,
        "content": canonical(entry),
    }
    connection.execute(insert(journal), row)
    moved = msgspec.structs.replace(at, ordinal=ordinal, seen_ms=max(at.seen_ms, at_ms))
    return link(connection, moved, entry, ordinal)


def link(connection: Connection, at: Head, entry: Entry, ordinal: int) -> tuple[SealedEntry, Head]:
    """Give a written entry its place in the chain of the present incarnation, as not yet sent."""
    sealed = seal(entry, device=at.device, incarnation=at.incarnation, seq=at.seq + 1, previous=at.hash)
    place = {"incarnation": sealed.incarnation, "seq": sealed.seq, "ordinal": ordinal}
    connection.execute(insert(chain), place | {"device": sealed.device, "hash": sealed.hash})
    fresh = place | {"state": SyncState.PENDING, "verdict": None, "epoch_no": None, "g": None, "why": ""}
    connection.execute(upsert(transfer).on_conflict_do_update(index_elements=["ordinal"], set_=fresh), fresh)
    return sealed, msgspec.structs.replace(at, seq=sealed.seq, hash=sealed.hash)


def number_case(connection: Connection, at: Head, case_id: str) -> tuple[int, Head]:
    """Return the small number by which the tables know a case; a new case gets the next one."""
    known = connection.scalar(select(case_key.c.no).where(case_key.c.case_id == case_id))
    if known is not None:
        return known, at
    no = at.case_no + 1
    connection.execute(insert(case_key), {"no": no, "case_id": case_id})
    return no, msgspec.structs.replace(at, case_no=no)


def read_entry(content: bytes) -> Entry:
    """Read a stored entry."""
    return decode(content, Entry)


_SEALED = (
    select(chain.c.incarnation, chain.c.seq, chain.c.device, chain.c.hash, journal.c.content)
    .join(journal, journal.c.ordinal == chain.c.ordinal)
    .order_by(chain.c.incarnation, chain.c.seq)
)


def sealed_from(
    connection: Connection, incarnation: str, first: int = 1, last: int | None = None
) -> Iterator[SealedEntry]:
    """Stream the chain of one incarnation from `first` to `last`, or to its end."""
    query = _SEALED.where(chain.c.incarnation == incarnation, chain.c.seq >= first)
    if last is not None:
        query = query.where(chain.c.seq <= last)
    with connection.execution_options(yield_per=500).execute(query) as rows:
        for row in rows:
            yield SealedEntry(
                device=row.device,
                incarnation=row.incarnation,
                seq=row.seq,
                hash=row.hash,
                entry=read_entry(row.content),
            )
