"""Ends without a decision, results without a certificate, the check afterwards. Add, never change."""

from datetime import date
from typing import ClassVar, Literal

from window_client.domain.case.event import Event
from window_client.domain.case.parts import Person
from window_client.domain.case.proceedings import Consequence

TerminationCause = Literal["supplement_missing", "deferral_broken"]
ReturnCause = Literal["duplicate", "wrong_entry", "not_competent", "other"]


class Terminated(Event, frozen=True, kw_only=True):
    """The hall stopped the case: a period that the applicant had was let pass (终止办理, T7, T12).

    Attributes:
        cause: `supplement_missing` (补正不来) or `deferral_broken` (容缺承诺未履行).
        approved_by: Account of the authorised person.
        credit_record: Whether the broken promise goes into the credit record.
    """

    kind: ClassVar[str] = "case.terminated"
    cause: TerminationCause
    reason: str
    ended_on: date
    approved_by: str
    credit_record: bool = False


class Withdrawn(Event, frozen=True, kw_only=True):
    """The applicant took the application back in writing, before the decision (撤回, T20).

    Attributes:
        applied_on: Date of the written application.
        materials: Materials handed back against the receipt.
    """

    kind: ClassVar[str] = "case.withdrawn"
    reason: str
    applied_on: date
    materials: tuple[str, ...] = ()


class Returned(Event, frozen=True, kw_only=True):
    """The hall gave the application back as not to be handled (退件/作废, T21).

    Attributes:
        cause: `duplicate`, `wrong_entry`, `not_competent` or `other`.
        reason: In words, always.
        approved_by: Account of the authorised person.
    """

    kind: ClassVar[str] = "case.returned"
    cause: ReturnCause
    reason: str
    ended_on: date
    approved_by: str
    materials: tuple[str, ...] = ()


class ResultDelivered(Event, frozen=True, kw_only=True):
    """A result without a certificate reached the applicant: decision, proof, entry or payment (T23).

    Attributes:
        recipient: Who took it; None where nothing is handed over (an entry in a register, a payment).
    """

    kind: ClassVar[str] = "case.result_delivered"
    way: str
    recipient: Person | None = None
    identity_checked: bool = False
    relation: str = ""
    apart_because: str = ""


class PostChecked(Event, frozen=True, kw_only=True):
    """What an applicant had committed to was checked after the decision (事后核查).

    Attributes:
        checked_by: Names of those who checked, two at least.
        consequence: What follows from a false commitment.
        approved_by: Account of the approver of a consequence.
    """

    kind: ClassVar[str] = "case.post_checked"
    passed: bool
    checked_on: date
    finding: str
    checked_by: tuple[str, ...]
    consequence: Consequence = ""
    rectify_by: date | None = None
    approved_by: str = ""


ENDING_EVENTS: tuple[type[Event], ...] = (Terminated, Withdrawn, Returned, ResultDelivered, PostChecked)
