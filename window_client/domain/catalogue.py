"""Service items as data: what a catalogue package says about one matter that a citizen can ask for."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from window_client.domain.values import Value

Unit = Literal["workday", "calendar"]
Step = Literal["receive", "correct", "decline", "accept", "decide", "issue", "deliver", "complete"]
When = dict[str, tuple[str, ...]]
"""Condition on the answers given: every named question has one of the listed answers."""


class Limit(Value, frozen=True, kw_only=True):
    """A period; `confirmed` is False where no source was found and the hall must check it (待核)."""

    count: int
    unit: Unit = "workday"
    note: str = ""
    confirmed: bool = False


class Basis(Value, frozen=True, kw_only=True):
    """A law and its articles."""

    law: str
    articles: str = ""
    confirmed: bool = False


class Option(Value, frozen=True, kw_only=True):
    """One answer to a guiding question."""

    id: str
    label: str


class Question(Value, frozen=True, kw_only=True):
    """A guiding question; its answer picks the materials (情形)."""

    id: str
    text: str
    options: tuple[Option, ...]


class Reason(Value, frozen=True, kw_only=True):
    """A coded defect or ground with the sentence that is printed.

    Attributes:
        organ: For a ground of declining: the organ that is usually competent (art. 32(2)).
    """

    code: str
    text: str
    law: str = ""
    organ: str = ""


class Material(Value, frozen=True, kw_only=True):
    """One paper that an applicant hands in (材料 / 要件).

    Attributes:
        form: `original`, `copy`, `original_or_copy` or `electronic`.
        need: `required`, `conditional` (required when `when` holds) or `optional`.
        one_of: Name of a group of which one member suffices.
        deferrable: May be promised for later (容缺).
        exempt_grounds: Grounds on which the applicant need not hand it in, e.g. data sharing.
        standard: What makes it acceptable (受理标准).
        defects: Usual defects with the sentence for the correction notice.
    """

    id: str
    name: str
    form: Literal["original", "copy", "original_or_copy", "electronic"] = "original"
    copies: int = 1
    need: Literal["required", "conditional", "optional"] = "required"
    when: When = {}
    one_of: str | None = None
    deferrable: bool = False
    exempt_grounds: tuple[Reason, ...] = ()
    source: str = "申请人自备"
    standard: str = ""
    sample: str = ""
    defects: tuple[Reason, ...] = ()
    confirmed: bool = False


class StepLimit(Value, frozen=True, kw_only=True):
    """One internal step with who takes it and how long (working days)."""

    name: str
    role: str
    workdays: float = 0


class Offline(Value, frozen=True, kw_only=True):
    """May this step be taken without the platform, and on data how old (days)?"""

    allowed: bool
    max_data_age_days: int = 30


class Commitment(Value, frozen=True, kw_only=True):
    """Offer to decide on the applicant's written commitment (告知承诺)."""

    duties: tuple[str, ...]
    liability: str
    promised: Limit
    check_within_days: int
    excluded_for: tuple[str, ...] = ()


class Result(Value, frozen=True, kw_only=True):
    """What the applicant gets in the end.

    Attributes:
        certificate: Layout under templates/certificates.
        number_series: Series of the number block; `{year}` and `{hall}` are filled in.
        number_rule: Rule of `domain.certificate_number` that turns a counter into the printed number.
        blank_type: Kind of pre-printed stock.
        validity_years: None for long-term.
        values: What is printed where: name in the layout → source, such as `form.business_items`,
            `applicant.name`, `certificate.number`, `organ.name`; several sources joined by ` `.
    """

    name: str
    certificate: str
    number_series: str
    number_rule: str
    blank_type: str
    validity_years: int | None = None
    validity_text: str = ""
    values: dict[str, str] = {}


class Organ(Value, frozen=True, kw_only=True):
    """Authority that decides, as printed on its papers."""

    name: str
    short: str
    phone: str
    address: str
    supervision_phone: str
    review_body: str
    court: str


class ServiceItem(Value, frozen=True, kw_only=True):
    """A service item (事项) at one version.

    Attributes:
        id: Folder name of the package; stable.
        code: Implementation code as published; text, never parsed.
        version: Version of the package; a case keeps the one it began with.
        effective_from: First local day (ISO) on which new cases use this version.
        handling: `promised` (承诺件) or `instant` (即办件).
        decided_by: `department` or `window` (the clerk is authorised to decide).
        statutory: Limit by law, None where the law sets none.
        promised: Limit that the hall promises; never longer than the statutory one.
        aliases: Everyday words by which people ask for it.
    """

    id: str
    code: str
    version: int
    effective_from: str
    name: str
    item_type: str
    department: str
    organ: Organ
    audience: tuple[Literal["person", "organisation"], ...]
    handling: Literal["promised", "instant"]
    decided_by: Literal["department", "window"]
    basis: tuple[Basis, ...]
    conditions: tuple[str, ...]
    materials: tuple[Material, ...]
    promised: Limit
    result: Result
    fee: str
    offline: dict[Step, Offline]
    statutory: Limit | None = None
    aliases: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    steps: tuple[StepLimit, ...] = ()
    commitment: Commitment | None = None
    decline_grounds: tuple[Reason, ...] = ()
    refusal_grounds: tuple[Reason, ...] = ()
    notes: tuple[str, ...] = ()


class CataloguePackage(Value, frozen=True, kw_only=True):
    """An item with its form: JSON Schema 2020-12 and layout hints."""

    item: ServiceItem
    form: msgspec.Raw
    layout: msgspec.Raw
    digest: str


def is_licence(item: ServiceItem) -> bool:
    """Tell whether the Administrative Licensing Act governs the item, with its vouchers and decisions."""
    return item.item_type.startswith("行政许可")


def holds(when: Mapping[str, tuple[str, ...]], answers: Mapping[str, str]) -> bool:
    """Tell whether every condition is met by the answers given; no condition is met by any answers."""
    return all(answers.get(question) in allowed for question, allowed in when.items())


def materials_for(item: ServiceItem, answers: Mapping[str, str]) -> tuple[Material, ...]:
    """Return the materials that this situation calls for, in the package's order.

    `answers` maps question id to option id; `agent` (`yes`/`no`) is answered by the applicant step.
    """
    return tuple(
        material
        for material in item.materials
        if material.need != "conditional" or holds(material.when, answers)
    )
