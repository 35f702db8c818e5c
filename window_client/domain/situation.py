"""What an application says by itself about its situation: who applies, through whom, what the form answers.

Together with the answers to the guiding questions it decides which materials are called for.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Protocol

from window_client.domain.case.parts import Agent, Person
from window_client.domain.catalogue import ServiceItem, When
from window_client.domain.form import birthday
from window_client.domain.numbers import KINDS, check_number
from window_client.domain.numbers.regions import Regions

FROM_FORM = "form."
APPLICANT_FACTS = ("applicant.kind", "applicant.minor", "applicant.id_kind")
FULL_AGE = 18
"""民法典 art. 17."""

ORGANISATION_KINDS = frozenset({"uscc", "organisation_code"})


class Applying(Protocol):
    """An application, or a draft of one."""

    @property
    def applicant(self) -> Person | None:
        """Who applies, None while a draft does not say."""

    @property
    def agent(self) -> Agent | None:
        """Through whom."""

    @property
    def form(self) -> Mapping[str, object]:
        """The form as filled in."""

    @property
    def answers(self) -> Mapping[str, str]:
        """The answers to the guiding questions."""


def situation(item: ServiceItem, application: Applying, *, on: date, regions: Regions) -> dict[str, str]:
    """Return the answers with `agent` and all that the item's conditions name besides its questions.

    Only what is named is added, so that an application keeps no more of a person than its item needs.
    """
    named = set(names_in(item))
    facts = _applicant_facts(application.applicant, on, regions) if application.applicant else {}
    own = {name: facts[name] for name in APPLICANT_FACTS if name in named and name in facts}
    fields = (name for name in sorted(named) if name.startswith(FROM_FORM))
    said = {name: _said(application.form.get(name.removeprefix(FROM_FORM))) for name in fields}
    return {
        **application.answers,
        **own,
        **{name: value for name, value in said.items() if value is not None},
        "agent": "yes" if application.agent else "no",
    }


def names_in(item: ServiceItem) -> Iterator[str]:
    """Yield every name on which a condition of the item rests."""
    for when in conditions_in(item):
        yield from when


def conditions_in(item: ServiceItem) -> Iterator[When]:
    """Yield every condition of the item: of materials, variants, fees, commitment, simplified procedure."""
    for material in item.materials:
        yield from (material.when, *material.also_when)
    yield from (one.when for one in item.variants)
    yield from (one.when for one in item.fees)
    excluding: Iterable[tuple[When, ...]] = (
        item.commitment.excluded_when if item.commitment else (),
        item.simplified.excluded_when if item.simplified else (),
    )
    for whens in excluding:
        yield from whens


def _applicant_facts(applicant: Person, on: date, regions: Regions) -> dict[str, str]:
    kind = "organisation" if applicant.id_kind in ORGANISATION_KINDS else "person"
    facts = {"applicant.kind": kind, "applicant.id_kind": applicant.id_kind}
    if applicant.id_kind in KINDS:
        born = check_number(applicant.id_kind, applicant.id_number, on=on, regions=regions).birth_on
        if born:
            facts["applicant.minor"] = "yes" if birthday(born, FULL_AGE) > on else "no"
    return facts


def _said(value: object) -> str | None:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "、".join(one for one in value if isinstance(one, str)) or None
    return value if isinstance(value, str) and value else None
