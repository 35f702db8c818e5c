"""How an item is handled beyond its materials: limits, pauses, extensions, fees, kinship, doubts."""

from collections.abc import Mapping
from typing import Literal

from window_client.domain.deadline import Unit
from window_client.domain.values import Value

When = dict[str, tuple[str, ...]]
"""Condition on a situation: every named answer is one of those listed.

Besides the ids of questions a name may be `agent` (`yes`, `no`), `applicant.kind` (`person`, `organisation`),
`applicant.minor` (`yes`, `no`), `applicant.id_kind`, or `form.<field>` for a field that is a boolean (`yes`,
`no`), one of listed values, or a list of such values (then it is enough that the list has one of them).
"""

SpecialKind = Literal[
    "hearing", "bidding", "auction", "inspection", "testing", "quarantine", "appraisal", "expert_review",
    "site_check", "publicity", "information_check", "household_visit", "third_party_notice", "training",
    "other",
]  # fmt: skip
"""The first eight are those of 行政许可法 art. 45, whose time is not counted; the others run within the limit
unless a law says otherwise."""


def holds(when: When, answers: Mapping[str, str]) -> bool:
    """Tell whether every condition is met by the answers given; no condition is met by any answers.

    An answer read from a list in the form has the values joined by `、`; one of them is enough.
    """
    return all(_meets(answers.get(question), allowed) for question, allowed in when.items())


def _meets(answer: str | None, allowed: tuple[str, ...]) -> bool:
    return answer is not None and (answer in allowed or any(one in allowed for one in answer.split("、")))


class Limit(Value, frozen=True, kw_only=True):
    """A period; `confirmed` is False where no source was found and the hall must check it (待核)."""

    count: int
    unit: Unit = "workday"
    note: str = ""
    confirmed: bool = False


class Extension(Value, frozen=True, kw_only=True):
    """How much longer a decision may take, and who allows it (行政许可法 art. 42)."""

    count: int
    unit: Unit = "workday"
    approver: Literal["organ_head", "government_head"] = "organ_head"
    law: str = ""
    confirmed: bool = False


class SpecialRule(Value, frozen=True, kw_only=True):
    """A special procedure that may come between acceptance and decision.

    Attributes:
        counted: False where its time is not counted in the limit; the applicant is then told in writing.
        limit: How long it may take, None where nothing says so.
        always: Whether every case goes through it.
    """

    kind: SpecialKind
    name: str
    counted: bool
    limit: Limit | None = None
    always: bool = False
    law: str = ""
    note: str = ""
    confirmed: bool = False


class Simplified(Value, frozen=True, kw_only=True):
    """The simplified procedure: when it is open, and how fast it then goes.

    Attributes:
        excluded_when: Situations in which it is not open, each by itself enough.
    """

    conditions: tuple[str, ...]
    promised: Limit
    excluded_when: tuple[When, ...] = ()
    law: str = ""
    confirmed: bool = False


class Renewal(Value, frozen=True, kw_only=True):
    """The time before the end of validity in which renewal is asked for.

    Attributes:
        item: Service item by which one renews; empty where it is the item itself.
        opens: So long before the last day it may be asked for, None where there is no earliest day.
        closes: So long before the last day it must have been asked for.
    """

    closes: Limit
    opens: Limit | None = None
    item: str = ""
    law: str = ""


class Relation(Value, frozen=True, kw_only=True):
    """Kinship with another item.

    Attributes:
        kind: This item `renews`, `changes` or `reissues` what the other gave, `follows` it (the other must be
            there first), goes `together` with it, or is its `alternative`.
        item: Id of the other item.
        number_field: Field of this form that holds the number of the earlier certificate.
    """

    kind: Literal["renews", "changes", "reissues", "follows", "together", "alternative"]
    item: str
    number_field: str = ""
    note: str = ""


class Fee(Value, frozen=True, kw_only=True):
    """One charge.

    Attributes:
        cents: Amount in fen for each `unit`, None where the hall must put it in.
        when: Situation in which it is charged; none for always.
    """

    id: str
    name: str
    cents: int | None = None
    unit: str = "件"
    when: When = {}
    law: str = ""
    note: str = ""
    confirmed: bool = False


class Source(Value, frozen=True, kw_only=True):
    """Where facts of a package were found; `on` is the day of the page (ISO), empty where unknown."""

    what: str
    where: str
    on: str = ""


class Doubt(Value, frozen=True, kw_only=True):
    """A fact that nobody has confirmed: where in the package, and what to check."""

    place: str
    words: str
