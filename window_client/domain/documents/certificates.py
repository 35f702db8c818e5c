"""What stands on a certificate: the catalogue package says which value goes where."""

import re
from collections.abc import Collection, Mapping
from datetime import date

from window_client.domain.case.parts import Certificate, Person
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem
from window_client.domain.documents.sheet import Values
from window_client.domain.documents.words import long_date
from window_client.domain.hall import Hall
from window_client.domain.numbers import check_number
from window_client.domain.packaged import regions
from window_client.errors import WindowClientError

_HIDDEN = slice(10, 14)
"""Digits 11-14 of a person's number are hidden on a licence (食品经营许可证 filling rule)."""

BORN_ON = "born_on"
"""Form field for the applicant's birth, where the number (a passport's) does not say it."""

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

_SEX = {"male": "男", "female": "女"}


class SourceUnknown(WindowClientError):
    """A package names a source that does not exist; the catalogue linter finds it before a clerk does."""

    code = "catalogue.source_unknown"


def compose_certificate(case: Case, item: ServiceItem, hall: Hall, *, days: Collection[str] = ()) -> Values:
    """Return the layout's values for the certificate of a case.

    Args:
        case: A case with a certificate.
        item: Its item, as it stands in the case's situation.
        hall: The hall.
        days: Fields of the form that hold a day (`form_fields.day_fields`); layouts print them as `|date`.

    Raises:
        SourceUnknown: The package asks for something that no case has.
    """
    assert case.certificate is not None
    sources = sources_of(case, item, hall, case.certificate, days=days)
    values: Values = {}
    for name, wanted in item.result.values.items():
        found = [_source(sources, source) for source in wanted.split()]
        _put(values, name, found[0] if len(found) == 1 else " ".join(filter(None, map(_words, found))))
    return values


def result_lines(case: Case, item: ServiceItem, hall: Hall, paper: Certificate) -> list[tuple[str, str]]:
    """Return label and words of each line of a result document.

    Raises:
        SourceUnknown: The package asks for something that no case has.
    """
    sources = sources_of(case, item, hall, paper)
    return [(line.label, _words(_source(sources, line.source))) for line in item.result.lines]


def _words(value: object) -> str:
    day = value if isinstance(value, date) else _day(value)
    return long_date(day) if day else str(value)


def sources_of(
    case: Case, item: ServiceItem, hall: Hall, paper: Certificate, *, days: Collection[str] = ()
) -> Mapping[str, object]:
    """Return all that a package may print, by dotted name; form answers as `form.<name>`."""
    organ = item.organ
    plain: dict[str, object] = {
        "certificate.number": paper.number,
        "certificate.valid_from": paper.valid_from,
        "certificate.valid_until": paper.valid_until or "",
        "certificate.validity": validity_text(paper.valid_from, paper.valid_until),
        "organ.name": organ.name,
        "organ.phone": organ.phone,
        "organ.supervision_phone": organ.supervision_phone,
        "hall.name": hall.name,
    }
    answers = {
        f"form.{name}": (_day(value) if name in days else None) or _said(value)
        for name, value in case.form.items()
    }
    person = _person(case.applicant, paper.valid_from)
    born_on = person["applicant.born_on"] or _day(case.form.get(BORN_ON))
    return plain | person | {"applicant.born_on": born_on or ""} | answers


def validity_text(first: date, last: date | None) -> str:
    """Say a validity: 长期, or from day to day."""
    return "长期" if last is None else f"{long_date(first)}至{long_date(last)}"


def _person(person: Person, on: date) -> dict[str, object]:
    check = check_number(person.id_kind, person.id_number, on=on, regions=regions())
    return {
        "applicant.name": person.name,
        "applicant.id_number": person.id_number,
        "applicant.code": _public_code(person),
        "applicant.phone": person.phone,
        "applicant.address": person.address,
        "applicant.legal_representative": person.legal_representative,
        "applicant.sex": _SEX.get(str(check.sex or ""), ""),
        "applicant.born_on": check.birth_on,
    }


def _day(answer: object) -> date | None:
    """Return the day that a form keeps as text (`format: date` is RFC 3339, 2026-11-22 and nothing else)."""
    if not isinstance(answer, str) or not _ISO_DAY.fullmatch(answer):
        return None
    try:
        return date.fromisoformat(answer)
    except ValueError:
        return None


def _public_code(person: Person) -> str:
    if person.id_kind in {"uscc", "organisation_code"}:
        return person.id_number
    number = person.id_number
    hidden = "*" * len(number[_HIDDEN])
    return number[: _HIDDEN.start] + hidden + number[_HIDDEN.stop :]


def _said(value: object) -> object:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(_words(one) for one in value if isinstance(one, str))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _source(sources: Mapping[str, object], name: str) -> object:
    if name in sources:
        return sources[name]
    if name.startswith("form."):
        return ""  # an optional answer that was left out
    raise SourceUnknown(source=name)


def _put(values: Values, dotted: str, value: object) -> None:
    *groups, last = dotted.split(".")
    place = values
    for group in groups:
        inner = place.setdefault(group, {})
        assert isinstance(inner, dict)
        place = inner
    place[last] = value
