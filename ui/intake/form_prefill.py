"""Answers that the form takes over from earlier pages (`x-from` in a package's schema)."""

from datetime import date
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication
from window_client.domain.case.parts import Person
from window_client.domain.catalogue import CataloguePackage
from window_client.domain.numbers.check import RULES, check_number
from window_client.domain.numbers.regions import Regions

from ui.form.definition import FormDefinition
from ui.form.form_state import Origin
from ui.form.parsing import parse

_YES_NO = {"yes": True, "no": False}


def form_of(package: CataloguePackage) -> FormDefinition:
    """Join a package's schema and layout.

    Raises:
        FormNotUnderstood: They contradict each other.
    """
    return parse(msgspec.json.decode(bytes(package.form)), msgspec.json.decode(bytes(package.layout)))


def prefilled(
    package: CataloguePackage,
    applicant: Person | None,
    answers: dict[str, str],
    *,
    today: date,
    regions: Regions,
) -> dict[str, object]:
    """Return what earlier pages already say, by property; what they do not say is absent.

    `x-from` names `applicant.<field>` (also `sex` and `birth_on`, read from the identity number) or
    `answer.<question>` (yes and no become a boolean where the property is one).
    """
    schema = msgspec.json.decode(bytes(package.form))
    known = _known(applicant, today, regions)
    found: dict[str, object] = {}
    for name, rule in schema.get("properties", {}).items():
        kind, _, field = str(rule.get("x-from", "")).partition(".")
        value = known.get(field) if kind == "applicant" else _answer(answers.get(field), rule)
        if kind and value not in (None, ""):
            found[name] = value
    return found


def merge(form: dict[str, object], before: dict[str, object], now: dict[str, object]) -> dict[str, object]:
    """Put what earlier pages say into the form, but never over what the clerk typed there.

    Args:
        form: The form so far.
        before: What was put in last time; a field that still says so follows the earlier page.
        now: What earlier pages say at present.
    """
    merged = dict(form)
    for name, value in now.items():
        untouched = merged[name] == before.get(name) if name in merged else before.get(name) != value
        if untouched:
            merged[name] = value
    return merged


def origins(package: CataloguePackage, form: dict[str, object], put: dict[str, object]) -> dict[str, Origin]:
    """Return the source of each field that still says what an earlier page says."""
    schema = msgspec.json.decode(bytes(package.form))
    found: dict[str, Origin] = {}
    for name, value in put.items():
        if form.get(name) == value:
            found[name] = Origin(source=_source(str(schema["properties"][name]["x-from"])))
    return found


def _source(place: str) -> str:
    if place.startswith("answer."):
        return QCoreApplication.translate("FormPrefill", "事项情形")
    return QCoreApplication.translate("FormPrefill", "申请人")


def _known(applicant: Person | None, today: date, regions: Regions) -> dict[str, object]:
    if applicant is None:
        return {}
    known: dict[str, object] = msgspec.structs.asdict(applicant)
    if applicant.id_kind in RULES and applicant.id_number:
        check = check_number(applicant.id_kind, applicant.id_number, on=today, regions=regions)
        known["sex"] = {"male": "男", "female": "女"}.get(check.sex or "")
        known["birth_on"] = check.birth_on.isoformat() if check.birth_on else None
    return known


def _answer(option: str | None, rule: dict[str, Any]) -> object:
    if rule.get("type") == "boolean":
        return _YES_NO.get(option or "")
    return option
