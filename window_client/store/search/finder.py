"""One search box: guess from the shape of the input what it is, and ask the index made for it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, select, text

from window_client.domain.numbering import CASE_NUMBER_LENGTH
from window_client.store.schema import case_key, case_row, document
from window_client.store.search.text import normalise, pairs

MAX_QUERY = 100
_MAX_CANDIDATES = 2_000
_LAST = "\U0010ffff"

_IDENTITY = re.compile(r"(?=[0-9A-Z]*\d)[0-9A-Z]{15,18}")
_LETTERS = re.compile(r"[A-Z]+")
_PHONE_LENGTH = 11
_PARTIAL = range(4, 11)
_COUNTER_DIGITS = 6

_Rows = list[Row[Any]]


def find(connection: Connection, query: str, limit: int) -> _Rows:
    """Return rows of `case_row`, best guess first, newest first; nothing for an empty query."""
    shown = query.strip()[:MAX_QUERY]
    plain = normalise(shown).upper()
    if not plain or limit <= 0:
        return []
    found: dict[int, Row[Any]] = {}
    for row in _guesses(connection, shown, plain, limit):
        found.setdefault(row.no, row)
        if len(found) == limit:
            break
    return list(found.values())


def _guesses(connection: Connection, shown: str, plain: str, limit: int) -> Iterator[Row[Any]]:
    yield from _by_paper(connection, shown, limit)
    if plain.isascii() and plain.isdigit():
        yield from _by_digits(connection, plain, limit)
    elif _IDENTITY.fullmatch(plain):
        yield from _equal(connection, case_row.c.id_number, plain, limit)
    if _LETTERS.fullmatch(plain):
        yield from _starting(connection, case_row.c.initials, plain.lower(), limit)
        if "X" in plain[-1:] and plain[:-1].isdigit():
            yield from _starting(connection, case_row.c.id_rev, plain[::-1], limit)
    elif plain.endswith("X") and plain[:-1].isdigit():
        yield from _starting(connection, case_row.c.id_rev, plain[::-1], limit)
    if not plain.isdigit():
        yield from _by_words(connection, shown, limit)


def _by_paper(connection: Connection, shown: str, limit: int) -> _Rows:
    papers = select(document.c.case_no).where(document.c.number.in_({shown, shown.upper()}))
    return _all(connection, select(case_row).where(case_row.c.no.in_(papers)), limit)


def _by_digits(connection: Connection, digits: str, limit: int) -> Iterator[Row[Any]]:
    if len(digits) == CASE_NUMBER_LENGTH:
        yield from _equal(connection, case_row.c.number, digits, limit)
    if len(digits) >= 15:  # noqa: PLR2004 - identity numbers of the first generation have 15
        yield from _equal(connection, case_row.c.id_number, digits, limit)
    elif len(digits) == _PHONE_LENGTH:
        yield from _equal(connection, case_row.c.phone, digits, limit)
    elif len(digits) in _PARTIAL:
        if len(digits) == _COUNTER_DIGITS:
            yield from _equal(connection, case_row.c.query_code, digits, limit)
        for column in (case_row.c.stem_rev, case_row.c.number_rev, case_row.c.id_rev, case_row.c.phone_rev):
            yield from _starting(connection, column, digits[::-1], limit)
    elif len(digits) < _PARTIAL.start:
        counter = digits.rjust(_COUNTER_DIGITS, "0")[::-1]
        yield from _starting(connection, case_row.c.stem_rev, counter, limit)


def _equal(connection: Connection, column: Column[Any], value: str, limit: int) -> _Rows:
    return _all(connection, select(case_row).where(column == value), limit)


def _starting(connection: Connection, column: Column[Any], start: str, limit: int) -> _Rows:
    return _all(connection, select(case_row).where(column >= start, column < start + _LAST), limit)


def _all(connection: Connection, query: Select[Any], limit: int) -> _Rows:
    return list(connection.execute(query.order_by(case_row.c.no.desc()).limit(limit)).all())


def _by_words(connection: Connection, shown: str, limit: int) -> Iterator[Row[Any]]:
    words = [word for word in map(normalise, shown.split()) if word]
    if all(len(word) == 1 for word in words):
        yield from _starting(connection, case_row.c.name, words[0], limit)
        return
    match = " AND ".join(f'"{pair}"' for word in words for pair in pairs(word))
    candidates = text(
        "SELECT rowid AS no FROM case_text WHERE case_text MATCH :match ORDER BY rowid DESC LIMIT :most"
    ).columns(case_row.c.no)
    numbers = connection.scalars(candidates, {"match": match, "most": _MAX_CANDIDATES}).all()
    for start in range(0, len(numbers), limit):
        rows = _all(
            connection, select(case_row).where(case_row.c.no.in_(numbers[start : start + limit])), limit
        )
        # neighbouring pairs may stand apart in the text: only the text itself decides
        yield from (row for row in rows if all(word in row.people or word in row.address for word in words))


def case_no_for(connection: Connection, number: str) -> int | None:
    """Return the case that carries this number: its own, a document's or a certificate's."""
    own = select(case_row.c.no).where(case_row.c.number == number)
    found = connection.scalar(own.order_by(case_row.c.no.desc()).limit(1))
    if found is None:
        papers = select(document.c.case_no).where(document.c.number == number)
        found = connection.scalar(papers.order_by(document.c.case_no.desc()).limit(1))
    return found


def case_no_of(connection: Connection, case_id: str) -> int | None:
    """Return the small number of a case."""
    return connection.scalar(select(case_key.c.no).where(case_key.c.case_id == case_id))


def case_ids_of(connection: Connection, case_numbers: Sequence[int]) -> set[str]:
    """Return the ids behind small numbers."""
    found: set[str] = set()
    for start in range(0, len(case_numbers), 500):
        wanted = case_key.c.no.in_(case_numbers[start : start + 500])
        found |= set(connection.scalars(select(case_key.c.case_id).where(wanted)))
    return found
