"""What can happen between acceptance and the end: transfer, opinions, special procedures, hearing, checks."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Literal

from window_client.domain.case.parts import Person
from window_client.domain.catalogue import Unit
from window_client.domain.values import Value

PAUSING_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "hearing": "听证",
        "bidding": "招标",
        "auction": "拍卖",
        "inspection": "检验",
        "testing": "检测",
        "quarantine": "检疫",
        "appraisal": "鉴定",
        "expert_review": "专家评审",
    }
)
"""The procedures whose time art. 45 leaves out of the limit."""

OTHER_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "site_check": "现场核查",
        "publicity": "公示",
        "information_check": "信息核对",
        "household_visit": "入户调查",
        "third_party_notice": "告知利害关系人",
        "training": "培训考核",
        "other": "其他程序",
    }
)
"""Procedures that catalogues and local rules know too; their time counts."""

SPECIAL_KINDS: Mapping[str, str] = MappingProxyType({**PAUSING_KINDS, **OTHER_KINDS})
"""Every kind of special procedure with its name."""

ApproverLevel = Literal["organ_head", "government_head"]


class SpecialProcedure(Value, frozen=True, kw_only=True):
    """A special procedure (特别程序, art. 45): both days belong to it.

    Attributes:
        kind: A key of `SPECIAL_KINDS`; only those of `PAUSING_KINDS` stop the decision clock.
        until_on: None while it runs.
        workdays_needed: How long it takes, as the applicant was told in writing.
        approved_by: Account that approved it.
    """

    kind: str
    reason: str
    from_on: date
    until_on: date | None = None
    workdays_needed: int
    approved_by: str
    result: str = ""


class Extension(Value, frozen=True, kw_only=True):
    """The limit was made longer, once, before it ended (延期, art. 42).

    Attributes:
        added: Days of `unit` that were added.
        new_due_on: Last local day after it.
        approved_by: Account of the approver.
    """

    added: int
    unit: Unit
    new_due_on: date
    reason: str
    approved_by: str
    approver_level: ApproverLevel
    extended_on: date


class FieldChange(Value, frozen=True, kw_only=True):
    """One field of the form before and after a correction on the spot (当场更正, art. 32(3))."""

    field: str
    label: str
    before: object = None
    after: object = None

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"FieldChange({self.field})"


class SpotCorrection(Value, frozen=True, kw_only=True):
    """What was put right at the counter in one go; `materials` names materials with a new finding."""

    changes: tuple[FieldChange, ...] = ()
    materials: tuple[str, ...] = ()


class Transfer(Value, frozen=True, kw_only=True):
    """The papers' way to the department (物料转移单).

    Attributes:
        taken_by: Name that stands on the slip as receiver; empty while nobody has signed for them.
    """

    to: str
    handed_by: str
    handed_at: datetime
    taken_by: str = ""
    taken_at: datetime | None = None


Stage = Literal["technical", "section", "second_approval"]

STAGES: Mapping[str, str] = MappingProxyType(
    {"technical": "技术审查", "section": "处室审查", "second_approval": "第二级审批"}
)
"""Levels of the review in the order in which they give their opinions."""


class ReviewStage(Value, frozen=True, kw_only=True):
    """An opinion of one level of the review, signed and dated (审查意见).

    Attributes:
        stage: A key of `STAGES`.
        on_site: Facts were checked on the spot, which takes two (art. 34).
        second: Account of the second person, empty for an opinion on the papers alone.
    """

    stage: Stage
    passed: bool
    opinion: str
    signed_by: str
    signed_name: str
    signed_on: date
    on_site: bool = False
    second: str = ""

    def __repr__(self) -> str:
        """Keep internal remarks out of logs and tracebacks."""
        return f"ReviewStage({self.stage})"


Consequence = Literal["", "rectify", "revoke"]


class Hearing(Value, frozen=True, kw_only=True):
    """A hearing from the notice of the right to its record (听证, arts. 46-48).

    Attributes:
        told_on: Day on which the applicant or the third party was told of the right.
        ask_by: Last local day for asking, five working days.
        asked_on: Day on which it was asked for; None while nobody asked.
        hold_by: Last local day for holding it, twenty working days after it was asked for.
        waived_on: Day on which the right was given up in writing.
        chair: Who presides; not the reviewer of the case.
    """

    subject: str
    told_on: date
    ask_by: date
    asked_on: date | None = None
    hold_by: date | None = None
    waived_on: date | None = None
    notified_on: date | None = None
    hearing_on: date | None = None
    place: str = ""
    chair: str = ""
    held_on: date | None = None
    record: str = ""

    def open_on(self, day: date) -> bool:
        """Tell whether a decision on this day would pass the hearing over."""
        if self.held_on or self.waived_on:
            return False
        return self.asked_on is not None or day <= self.ask_by


class ThirdParty(Value, frozen=True, kw_only=True):
    """Somebody whose important interests the licence touches directly (利害关系人, art. 36).

    Attributes:
        answer_by: Last local day for a statement.
        statement: What was stated (陈述、申辩); `heard_on` without words: nothing was put forward.
    """

    person: Person
    interest: str
    notified_on: date
    answer_by: date
    heard_on: date | None = None
    statement: str = ""

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"ThirdParty(until {self.answer_by})"

    def open_on(self, day: date) -> bool:
        """Tell whether a decision on this day would pass the third party over."""
        return self.heard_on is None and day <= self.answer_by


class PostCheck(Value, frozen=True, kw_only=True):
    """The check of a commitment after the decision (事后核查).

    Attributes:
        passed: None while it is to be done.
        consequence: Where it failed: `rectify` (限期整改, checked again on `rectify_by`) or `revoke` (撤销).
    """

    due_on: date
    checked_on: date | None = None
    passed: bool | None = None
    finding: str = ""
    consequence: Consequence = ""
    rectify_by: date | None = None
    checked_by: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Tell whether somebody still has to check: nobody has, or what failed is to be put right."""
        return self.passed is None or self.consequence == "rectify"
