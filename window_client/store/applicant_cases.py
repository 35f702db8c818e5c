"""Earlier cases of one applicant, and of others who may be the same person; bounded, by index."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from window_client.domain.case.parts import Person
from window_client.domain.case.state import Case
from window_client.domain.reuse.duplicates import birth_in
from window_client.domain.values import decode
from window_client.store.reader import Reader
from window_client.store.schema import case_row, case_state
from window_client.store.search.text import normalise

MOST_CASES = 20


def cases_of(reader: Reader, id_kind: str, id_number: str) -> tuple[Case, ...]:
    """Return the last cases of an applicant, newest first, at most `MOST_CASES`."""
    mine = and_(case_row.c.id_number == id_number.upper(), case_row.c.id_kind == id_kind)
    return _cases(reader, _latest(mine))


def count_of(reader: Reader, id_kind: str, id_number: str) -> int:
    """Return how many cases of an applicant there are."""
    mine = case_row.c.id_number == id_number.upper(), case_row.c.id_kind == id_kind
    return int(reader.scalar(select(func.count()).select_from(case_row).where(*mine)) or 0)


def cases_like(reader: Reader, person: Person) -> tuple[Case, ...]:
    """Return cases whose applicant has this number under another name, or this name under another number.

    The other number only where telephone or day of birth agree; each of the three at most `MOST_CASES`.
    """
    name, number = normalise(person.name), person.id_number.upper()
    if not (name and number):
        return ()
    other_name = and_(case_row.c.id_number == number, case_row.c.name != name)
    found = [*_cases(reader, _latest(other_name))]
    agrees = _agreeing(person)
    if agrees:
        other_number = and_(case_row.c.name == name, case_row.c.id_number != number, or_(*agrees))
        found += _cases(reader, _latest(other_number))
    return tuple(found)


def _agreeing(person: Person) -> list[ColumnElement[bool]]:
    agrees: list[ColumnElement[bool]] = []
    if person.phone:
        agrees.append(case_row.c.phone == person.phone)
    if birth := birth_in(person):
        agrees.append(func.substr(case_row.c.id_number, 7, 8) == birth)
    return agrees


def _latest(wanted: ColumnElement[bool]) -> Select[tuple[int]]:
    newest = case_row.c.received_ms.desc(), case_row.c.no.desc()
    return select(case_row.c.no).where(wanted).order_by(*newest).limit(MOST_CASES)


def _cases(reader: Reader, numbers: Select[tuple[int]]) -> tuple[Case, ...]:
    found = [row.no for row in reader.rows(numbers)]
    bodies = {row.no: row.body for row in reader.rows(_bodies(found))}
    return tuple(decode(bodies[no], Case) for no in found)


def _bodies(numbers: Iterable[int]) -> Select[tuple[int, bytes]]:
    return select(case_state.c.no, case_state.c.body).where(case_state.c.no.in_(tuple(numbers)))
