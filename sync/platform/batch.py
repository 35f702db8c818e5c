"""One push inside its transaction: rule on entry after entry, then write everything at once."""

import hashlib
import logging
from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, insert, select

from sync.platform import tables as t
from sync.platform.books import TransactionBooks
from sync.platform.database import head_of, next_g
from sync.platform.judging import Ruling, judge, numbers_in
from sync.platform.people import Place
from window_client.domain.journal import Entry
from window_client.domain.transfer import EntryVerdict, PlatformVerdict
from window_client.domain.values import Value, canonical, decode

log = logging.getLogger(__name__)

MAX_NAME = 64
"""Ids, kinds, accounts and windows are no longer than this."""


class Recorded(Value, frozen=True, kw_only=True):
    """An entry on its way into the books; `entry` is None when the bytes are no entry."""

    seq: int
    hash: str
    raw: bytes
    entry: Entry | None
    ruling: Ruling


class Batch:
    """The new entries of one push."""

    def __init__(self, tx: Connection, place: Place, incarnation: str, raws: Sequence[bytes]) -> None:
        """Look up which of the entries have come before, under whatever number."""
        self._tx, self._place, self._incarnation = tx, place, incarnation
        self._books = TransactionBooks(tx, place.hall, place.device)
        self._entries = {raw: read_entry(raw) for raw in raws}
        entries = [entry for entry in self._entries.values() if entry is not None]
        self._seen = _seen_before(tx, [entry.id for entry in entries])
        self._books.look_up(
            (entry.case for entry in entries if entry.case),
            (number for entry in entries for number in numbers_in(entry)),
        )
        self._first_g = head_of(tx) + 1
        self._news: list[Recorded] = []
        self._first_comings: list[dict[str, object]] = []
        self._touched: dict[str, int] = {}

    def rule(self, seq: int, chain: str, raw: bytes) -> None:
        """Rule on the next entry and let the ruling count."""
        entry = self._entries[raw]
        g = self._first_g + len(self._news)
        ruling = self._ruling_on(entry, raw, g)
        self._books.take(ruling)
        if ruling.case is not None:
            self._touched[ruling.case.id] = g
        self._news.append(Recorded(seq=seq, hash=chain, raw=raw, entry=entry, ruling=ruling))

    def write(self) -> list[EntryVerdict]:
        """Write entries, first comings and cases; return the verdicts."""
        if not self._news:
            return []
        first = next_g(self._tx, len(self._news))
        assert first == self._first_g, "somebody else wrote inside our turn"
        self._tx.execute(insert(t.entry), [self._row(one, first + n) for n, one in enumerate(self._news)])
        if self._first_comings:
            self._tx.execute(insert(t.known_entry), self._first_comings)
        self._books.write(self._touched)
        return [_verdict(one, first + n) for n, one in enumerate(self._news)]

    def _ruling_on(self, entry: Entry | None, raw: bytes, g: int) -> Ruling:
        if entry is None:
            return Ruling(verdict=PlatformVerdict.REFUSED, why="malformed")
        digest = hashlib.sha256(raw).hexdigest()
        before = self._seen.get(entry.id)
        if before == digest:
            return Ruling(verdict=PlatformVerdict.DUPLICATE)
        if before is not None:  # another content under a known id
            return Ruling(verdict=PlatformVerdict.REFUSED, why="malformed")
        self._seen[entry.id] = digest
        self._first_comings.append({"entry_id": entry.id, "g": g, "digest": digest})
        return self._judged(entry)

    def _judged(self, entry: Entry) -> Ruling:
        try:
            case = self._books.case(entry.case) if entry.case else None
            return judge(entry, self._place.hall, case, self._books)
        except Exception:  # an entry that trips a rule must not stop everything behind it
            log.exception("entry of kind %s could not be judged", entry.kind)
            return Ruling(verdict=PlatformVerdict.HELD, why="platform_fault")

    def _row(self, one: Recorded, g: int) -> dict[str, object]:
        return {
            "g": g,
            "hall": self._place.hall,
            "device": self._place.device,
            "incarnation": self._incarnation,
            "seq": one.seq,
            "hash": one.hash,
            "entry_id": one.entry.id if one.entry else "",
            "case_id": one.entry.case if one.entry else None,
            "kind": one.entry.kind if one.entry else "",
            "raw": one.raw,
            "verdict": one.ruling.verdict.value,
            "why": one.ruling.why,
        }


def read_entry(raw: bytes) -> Entry | None:
    """Read an entry; None unless it is in the one canonical form that other windows can verify."""
    try:
        entry = decode(raw, Entry)
        plain = canonical(entry) == raw
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeError, RecursionError):
        return None
    names = (entry.id, entry.kind, entry.clerk, entry.window, entry.case or "-")
    return entry if plain and entry.id and all(_is_name(name) for name in names) else None


def _is_name(text: str) -> bool:
    return len(text) <= MAX_NAME and text.isprintable()


def _seen_before(tx: Connection, ids: Sequence[str]) -> dict[str, str]:
    query = select(t.known_entry.c.entry_id, t.known_entry.c.digest).where(t.known_entry.c.entry_id.in_(ids))
    return {row.entry_id: row.digest for row in tx.execute(query)}


def _verdict(one: Recorded, g: int) -> EntryVerdict:
    return EntryVerdict(seq=one.seq, verdict=one.ruling.verdict, g=g, why=one.ruling.why)
