"""Lists against which applicants are looked up (信用、负面清单), replaced as a whole.

A list is no store of personal data: of each entry only a digest of the number is kept, keyed with salt of
this list, and the reason. The database around it is encrypted.
"""

import hmac
import secrets
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from sqlalchemy import delete, insert, select

from window_client.domain.case.standing import LookUpKind
from window_client.domain.values import Value
from window_client.store.reader import Reader
from window_client.store.schema import look_up_entry, look_up_list
from window_client.store.unit_of_work import UnitOfWork

_SALT_BYTES = 32
_DIGEST_BYTES = 20
_AT_ONCE = 500


class ListHead(Value, frozen=True, kw_only=True):
    """Which list is here: whose, of which day, how many entries."""

    kind: LookUpKind
    source: str
    as_of: date
    count: int


def list_head(reader: Reader, kind: LookUpKind) -> ListHead | None:
    """Return which list of a kind is here, None without one."""
    [*found] = reader.rows(select(look_up_list).where(look_up_list.c.kind == kind))
    if not found:
        return None
    row = found[0]
    return ListHead(kind=kind, source=row.source, as_of=date.fromisoformat(row.as_of), count=row.n)


def listed_reason(reader: Reader, kind: LookUpKind, number: str) -> str | None:
    """Return why a number is on the list of this kind; None where it is not."""
    salt = reader.scalar(select(look_up_list.c.salt).where(look_up_list.c.kind == kind))
    if salt is None:
        return None
    wanted = look_up_entry.c.kind == kind, look_up_entry.c.digest == _digest(salt, number)
    found = reader.scalar(select(look_up_entry.c.reason).where(*wanted))
    return None if found is None else str(found)


def replace_list(work: UnitOfWork, head: ListHead, entries: Iterable[tuple[str, str]]) -> None:
    """Put a list in the place of the former one of its kind.

    Args:
        work: The transaction; the caller commits.
        head: The list; its count is that of the entries.
        entries: Numbers, each once, with the reason.
    """
    salt, kind = secrets.token_bytes(_SALT_BYTES), head.kind.value
    run = work.connection.execute
    run(delete(look_up_entry).where(look_up_entry.c.kind == kind))
    run(delete(look_up_list).where(look_up_list.c.kind == kind))
    as_of = head.as_of.isoformat()
    run(
        insert(look_up_list),
        {"kind": kind, "source": head.source, "as_of": as_of, "salt": salt, "n": head.count},
    )
    rows = [{"kind": kind, "digest": _digest(salt, number), "reason": reason} for number, reason in entries]
    for start in range(0, len(rows), _AT_ONCE):
        run(insert(look_up_entry), rows[start : start + _AT_ONCE])


def _digest(salt: bytes, number: str) -> bytes:
    return hmac.new(salt, number.upper().encode(), sha256).digest()[:_DIGEST_BYTES]
