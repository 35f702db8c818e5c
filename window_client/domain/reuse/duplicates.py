"""Warnings before a second case or a second identity of one person comes into being. They never block."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from window_client.clock import hall_day
from window_client.domain.case.parts import BEFORE_DECISION, Person, Status
from window_client.domain.case.state import Case
from window_client.domain.values import Value

RECENT_DAYS = 30
"""A like application that ended within so many days is worth a question."""

_NO_REPEAT = frozenset({Status.RETURNED, Status.WITHDRAWN})
_BIRTH = slice(6, 14)
_RESIDENT_DIGITS = 18


class LikeApplication(Value, frozen=True, kw_only=True):
    """An application of the same applicant for the same item; `open` while it is not decided."""

    case: str
    number: str
    status: Status
    received_on: date
    open: bool


class LikenessKind(StrEnum):
    """Why two entries look like one person."""

    OTHER_NAME = "other_name"  # same number, other name
    OTHER_NUMBER = "other_number"  # same name, and birth or telephone, other number


class Likeness(Value, frozen=True, kw_only=True):
    """An earlier applicant who may be the same person."""

    kind: LikenessKind
    person: Person
    case: str
    number: str


def duplicate_applications(cases: Iterable[Case], item: str, on: date) -> tuple[LikeApplication, ...]:
    """Return the applicant's applications for this item that are open or recent, open ones first.

    Args:
        cases: The applicant's cases.
        item: Item applied for now.
        on: Local day.
    """
    found = [_like(one) for one in cases if one.item == item and _matters(one, on)]
    return tuple(sorted(found, key=lambda one: (not one.open, -one.received_on.toordinal(), one.number)))


def _matters(case: Case, on: date) -> bool:
    if case.status in BEFORE_DECISION:
        return True
    recent = on - hall_day(case.updated_at) <= timedelta(days=RECENT_DAYS)
    return recent and case.status not in _NO_REPEAT


def _like(case: Case) -> LikeApplication:
    return LikeApplication(
        case=case.id, number=case.number, status=case.status, received_on=hall_day(case.received_at),
        open=case.status in BEFORE_DECISION,
    )  # fmt: skip


def likely_same_person(applicant: Person, cases: Iterable[Case]) -> tuple[Likeness, ...]:
    """Return earlier applicants who look like this one and are not, each identity once.

    Args:
        applicant: As typed so far; nothing is said before both name and number are there.
        cases: Cases with the same number, name or telephone.
    """
    found: dict[tuple[str, str], Likeness] = {}
    for case in cases:
        kind = _likeness(applicant, case.applicant)
        if kind:
            key = case.applicant.name, case.applicant.id_number
            found.setdefault(
                key, Likeness(kind=kind, person=case.applicant, case=case.id, number=case.number)
            )
    return tuple(found.values())


def _likeness(new: Person, old: Person) -> LikenessKind | None:
    if not (new.name and new.id_number):
        return None
    same_name = _plain(new.name) == _plain(old.name)
    if new.id_number.upper() == old.id_number.upper():
        same_kind = new.id_kind == old.id_kind
        return LikenessKind.OTHER_NAME if same_kind and not same_name else None
    same_phone = bool(new.phone) and new.phone == old.phone
    same_birth = birth_in(new) != "" and birth_in(new) == birth_in(old)
    return LikenessKind.OTHER_NUMBER if same_name and (same_phone or same_birth) else None


def birth_in(person: Person) -> str:
    """Return the day of birth (YYYYMMDD) in a resident's number, empty for any other."""
    whole = person.id_kind == "resident" and len(person.id_number) == _RESIDENT_DIGITS
    return person.id_number[_BIRTH] if whole else ""


def _plain(name: str) -> str:
    return "".join(name.split()).upper()
