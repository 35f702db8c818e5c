"""What the form need not be asked again, because the applicant step or a guiding question said it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from window_client.domain.case.parts import Person
from window_client.domain.form import FROM_ANSWER, answer_value
from window_client.domain.form_fields import resolve
from window_client.domain.numbers import KINDS, check_number
from window_client.domain.numbers.regions import Regions
from window_client.domain.values import Value

SOURCES = (
    "applicant.name",
    "applicant.id_kind",
    "applicant.id_number",
    "applicant.phone",
    "applicant.address",
    "applicant.legal_representative",
    "applicant.sex",
    "applicant.birth_on",
)
"""What `x-from` may name besides `answer.<question>`."""


class Prefill(Value, frozen=True, kw_only=True):
    """A value to put into an empty field, with the words that say where it came from."""

    name: str
    value: str | bool
    source: str


def prefills(
    schema: bytes, applicant: Person, answers: Mapping[str, str], *, on: date, regions: Regions
) -> tuple[Prefill, ...]:
    """Return the values of all top-level fields that carry `x-from` and whose source says something.

    Sex (男, 女) and birth date are read from the identity number.
    """
    root: dict[str, Any] = msgspec.json.decode(schema, type=dict[str, Any])
    known = _known(applicant, on, regions)
    found: list[Prefill] = []
    for name, written in root.get("properties", {}).items():
        rule = resolve(root, written)
        source = str(rule.get("x-from", ""))
        if source.startswith(FROM_ANSWER):
            answer = answers.get(source.removeprefix(FROM_ANSWER))
            value, words = (None if answer is None else answer_value(rule, answer)), "情形选择"
        else:
            value, words = known.get(source), "申请人信息"
        if isinstance(value, str | bool) and value != "":
            found.append(Prefill(name=name, value=value, source=words))
    return tuple(found)


def _known(applicant: Person, on: date, regions: Regions) -> dict[str, object]:
    fields = ("name", "id_kind", "id_number", "phone", "address", "legal_representative")
    known: dict[str, object] = {f"applicant.{field}": getattr(applicant, field) for field in fields}
    if applicant.id_kind in KINDS:
        check = check_number(applicant.id_kind, applicant.id_number, on=on, regions=regions)
        known["applicant.sex"] = {"male": "男", "female": "女"}.get(check.sex or "", "")
        known["applicant.birth_on"] = check.birth_on.isoformat() if check.birth_on else ""
    return known
