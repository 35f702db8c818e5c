"""Service items as data: what a catalogue package says about one matter that a citizen can ask for."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import msgspec

from window_client.domain.catalogue_procedures import (
    Doubt,
    Extension,
    Fee,
    Limit,
    Relation,
    Renewal,
    Simplified,
    Source,
    SpecialRule,
    When,
    holds,
)
from window_client.domain.deadline import Unit
from window_client.domain.values import Value

__all__ = [
    "Basis", "CataloguePackage", "Commitment", "Handling", "Limit", "Material", "Offline", "Option", "Organ",
    "Question", "Reason", "Result", "ResultLine", "Scenario", "ServiceItem", "Step", "StepLimit", "Unit",
    "Variant", "When", "afterwards_for", "blank_types", "certificates_of", "holds", "is_licence", "item_for",
    "makes_certificate", "materials_for", "number_series",
]  # fmt: skip

Step = Literal["receive", "correct", "decline", "accept", "decide", "issue", "deliver", "complete"]
Handling = Literal["promised", "instant", "forwarded", "joint"]
"""承诺件, 即办件, 上报件 (accepted and first reviewed here, decided above), 联办件."""


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
    """A guiding question; its answer picks the materials (情形).

    Attributes:
        when: Answers to earlier questions with which it is asked; none for always.
    """

    id: str
    text: str
    options: tuple[Option, ...]
    when: When = {}


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
        also_when: Further situations, each by itself enough, in which a `conditional` material is required.
        code: Unique code of the paper across items (材料编码), empty where none is known; papers with one
            code are the same paper, and only a paper that serves several matters gets one.
        valid_days: How many days after it was seen the paper may be taken over (沿用), None without a rule.
        afterwards: Set for what is handed in only after the decision (事后补交): within this period of it.
            Such a material is no part of the application and never stands in the way of acceptance.
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
    also_when: tuple[When, ...] = ()
    afterwards: Limit | None = None
    code: str = ""
    valid_days: int | None = None


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
    """Offer to decide on the applicant's written commitment (告知承诺).

    Attributes:
        excluded_for: Applicants to whom it is not open, in words.
        excluded_when: Situations in which it is not open, each by itself enough.
    """

    duties: tuple[str, ...]
    liability: str
    promised: Limit
    check_within_days: int
    excluded_for: tuple[str, ...] = ()
    excluded_when: tuple[When, ...] = ()


class ResultLine(Value, frozen=True, kw_only=True):
    """One line of a result document: its label and a source as in `Result.values`."""

    label: str
    source: str


class Result(Value, frozen=True, kw_only=True):
    """What the applicant gets in the end.

    Attributes:
        kind: `certificate` on a pre-printed numbered blank, `document` on plain paper, or `none` (an entry in
            a register, a payment). Without a certificate its layout, numbers and blanks are empty.
        certificate: Layout under templates/certificates.
        number_series: Series of the number block, such as `cert-food`; `kept-…` where the number is kept.
        number_rule: Rule of `domain.numbering` that turns a counter into the printed number; `kept` prints
            the number of the licence that is changed or renewed.
        blank_type: Kind of pre-printed stock.
        validity_years: None for long-term.
        values: What is printed where: name in the layout → source, such as `form.business_items`,
            `applicant.name`, `certificate.number`, `organ.name`; several sources joined by ` `.
        statement: For a document: what it says, one or more whole sentences.
        lines: For a document: what stands in its table.
        renewal: When the holder may ask for renewal.
    """

    name: str
    certificate: str = ""
    number_series: str = ""
    number_rule: str = ""
    blank_type: str = ""
    validity_years: int | None = None
    validity_text: str = ""
    values: dict[str, str] = {}
    kind: Literal["certificate", "document", "none"] = "certificate"
    statement: str = ""
    lines: tuple[ResultLine, ...] = ()
    renewal: Renewal | None = None


class Scenario(Value, frozen=True, kw_only=True):
    """A situation that comes up often (情形) with the answers that make it.

    Attributes:
        answers: Answers to the guiding questions, and `form.<field>`, `agent` or `applicant.…` where a
            material depends on them.
    """

    id: str
    name: str
    answers: dict[str, str]
    help: str = ""


class Variant(Value, frozen=True, kw_only=True):
    """What is different in some situations; what is None stays as the item has it. See `item_for`."""

    name: str
    when: When
    handling: Handling | None = None
    statutory: Limit | None = None
    promised: Limit | None = None
    steps: tuple[StepLimit, ...] | None = None
    result: Result | None = None


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
        handling: `promised` (承诺件), `instant` (即办件), `forwarded` (上报件) or `joint` (联办件).
        decided_by: `department` or `window` (the clerk is authorised to decide).
        statutory: Limit by law, None where the law sets none.
        promised: Limit that the hall promises; never longer than the statutory one.
        aliases: Everyday words by which people ask for it.
        scenarios: Situations to choose from instead of answering each question.
        variants: Situations with a limit, steps, handling or result of their own; the first that holds.
        correction_phrases: Sentences for the correction notice that belong to no single material.
        relations: Other items that this one renews, changes, follows or goes with.
        extension: How the limit may be extended, None where it may not.
        special: Special procedures that may come between acceptance and decision.
        simplified: The simplified procedure, None where there is none.
        fees: What is charged; none where it is free.
        sources: Where the facts were found.
        doubts: Facts without a confirmed source that carry no mark of their own (待核).
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
    handling: Handling
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
    scenarios: tuple[Scenario, ...] = ()
    variants: tuple[Variant, ...] = ()
    correction_phrases: tuple[Reason, ...] = ()
    relations: tuple[Relation, ...] = ()
    extension: Extension | None = None
    special: tuple[SpecialRule, ...] = ()
    simplified: Simplified | None = None
    fees: tuple[Fee, ...] = ()
    sources: tuple[Source, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class CataloguePackage(Value, frozen=True, kw_only=True):
    """An item with its form: JSON Schema 2020-12 and layout hints."""

    item: ServiceItem
    form: msgspec.Raw
    layout: msgspec.Raw
    digest: str


def is_licence(item: ServiceItem) -> bool:
    """Tell whether the Administrative Licensing Act governs the item, with its vouchers and decisions."""
    return item.item_type.startswith("行政许可")


def makes_certificate(item: ServiceItem) -> bool:
    """Tell whether granting it ends in a certificate on a numbered blank."""
    return item.result.kind == "certificate"


def number_series(items: Iterable[ServiceItem]) -> tuple[str, ...]:
    """Return the number series of all certificates that these items can end in, sorted."""
    return tuple(sorted({one.number_series for one in certificates_of(items)}))


def blank_types(items: Iterable[ServiceItem]) -> tuple[str, ...]:
    """Return the kinds of pre-printed stock that these items use up, sorted."""
    return tuple(sorted({one.blank_type for one in certificates_of(items)}))


def certificates_of(items: Iterable[ServiceItem]) -> Iterator[Result]:
    """Yield every result of these items that is a certificate on a numbered blank."""
    for item in items:
        results = (item.result, *(one.result for one in item.variants if one.result))
        yield from (one for one in results if one.kind == "certificate")


def item_for(item: ServiceItem, answers: Mapping[str, str]) -> ServiceItem:
    """Return the item as it stands in this situation: the first variant that holds put into place."""
    variant = next((one for one in item.variants if holds(one.when, answers)), None)
    if variant is None:
        return item
    parts = ("handling", "statutory", "promised", "steps", "result")
    own = {name: getattr(variant, name) for name in parts if getattr(variant, name) is not None}
    return msgspec.structs.replace(item, **own)


def materials_for(item: ServiceItem, answers: Mapping[str, str]) -> tuple[Material, ...]:
    """Return the materials that this situation calls for at the application, in the package's order.

    `answers` maps question id to option id, and holds what `domain.situation.situation` read from applicant,
    agent and form, where a material depends on it.
    """
    return tuple(one for one in item.materials if one.afterwards is None and _called_for(one, answers))


def afterwards_for(item: ServiceItem, answers: Mapping[str, str]) -> tuple[Material, ...]:
    """Return the materials to be handed in after the decision (事后补交)."""
    return tuple(one for one in item.materials if one.afterwards and _called_for(one, answers))


def _called_for(material: Material, answers: Mapping[str, str]) -> bool:
    situations = (material.when, *material.also_when)
    return material.need != "conditional" or any(holds(one, answers) for one in situations)
