"""What can happen to a case. Kinds and fields are stored and sent: add, never change."""

from datetime import date
from typing import ClassVar

import msgspec

from window_client.domain.case.ending_events import (
    ENDING_EVENTS,
    PostChecked,
    ResultDelivered,
    Returned,
    Terminated,
    Withdrawn,
)
from window_client.domain.case.event import Event
from window_client.domain.case.joint import Joint
from window_client.domain.case.parts import (
    Agent,
    Decision,
    Defect,
    DocumentKind,
    MaterialVerdict,
    Person,
    Procedure,
    Promise,
)
from window_client.domain.case.proceedings import FieldChange
from window_client.domain.case.review_events import (
    REVIEW_EVENTS,
    Dispatched,
    Extended,
    HearingAsked,
    HearingCalled,
    HearingHeld,
    HearingOffered,
    HearingWaived,
    SpecialProcedureEnded,
    SpecialProcedureStarted,
    StageReviewed,
    TakenOn,
    ThirdPartyHeard,
    ThirdPartyNotified,
)
from window_client.domain.case.standing import LookUpResult
from window_client.domain.journal import Entry
from window_client.domain.values import canonical, decode

__all__ = [
    "EVENTS", "AcceptanceDeclined", "Accepted", "Archived", "CertificateDelivered",
    "CertificateNotPrinted", "CertificatePrinted", "CertificateReserved", "CertificateSpoiled",
    "Completed", "CorrectedOnTheSpot", "CorrectionRequested", "Decided", "DeferredMaterialReceived",
    "Dispatched", "DocumentIssued", "DocumentServed", "Event", "Extended", "HearingAsked",
    "HearingCalled", "HearingHeld", "HearingOffered", "HearingWaived", "LicenceNotNeeded",
    "MaterialsJudged", "PostChecked", "Rated", "Received", "ResultDelivered", "Returned",
    "SpecialProcedureEnded", "SpecialProcedureStarted", "StageReviewed", "SupplementReceived", "TakenOn",
    "Terminated", "ThirdPartyHeard", "ThirdPartyNotified", "Withdrawn", "body_of", "event_of",
    "is_case_event",
]  # fmt: skip


class Received(Event, frozen=True, kw_only=True):
    """The applicant handed the application over (收件, T1); `look_ups` say what was known of them then."""

    kind: ClassVar[str] = "case.received"
    application: str
    number: str
    query_code: str
    item: str
    item_version: int
    hall: str
    department: str
    applicant: Person
    form: dict[str, object]
    materials: tuple[str, ...]
    answers: dict[str, str] = {}
    agent: Agent | None = None
    by_commitment: bool = False
    joint: Joint | None = None
    look_ups: tuple[LookUpResult, ...] = ()

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"Received({self.number}, {self.item})"


class MaterialsJudged(Event, frozen=True, kw_only=True):
    """The clerk judged materials; later findings replace earlier ones of the same material."""

    kind: ClassVar[str] = "case.materials_judged"
    verdicts: tuple[MaterialVerdict, ...]


class CorrectedOnTheSpot(Event, frozen=True, kw_only=True):
    """The applicant put right at the counter what can be put right at once (当场更正, art. 32(3), T4).

    Attributes:
        changes: Fields of the form, before and after.
        verdicts: Materials that were put right, with the new finding.
        confirmed: The applicant has confirmed it with a signature.
    """

    kind: ClassVar[str] = "case.corrected_on_the_spot"
    changes: tuple[FieldChange, ...] = ()
    verdicts: tuple[MaterialVerdict, ...] = ()
    confirmed: bool = False


class CorrectionRequested(Event, frozen=True, kw_only=True):
    """The applicant was told, once, everything to supplement (art. 32(4), T5).

    Attributes:
        reason, approved_by: Of a second notice only: why, and the account of the second person.
    """

    kind: ClassVar[str] = "case.correction_requested"
    defects: tuple[Defect, ...]
    due_on: date | None = None
    reason: str = ""
    approved_by: str = ""


class SupplementReceived(Event, frozen=True, kw_only=True):
    """Supplements came in (T6); with verdicts on what was handed in."""

    kind: ClassVar[str] = "case.supplement_received"
    verdicts: tuple[MaterialVerdict, ...]


class LicenceNotNeeded(Event, frozen=True, kw_only=True):
    """The matter needs no licence (不受理, art. 32(1), T2)."""

    kind: ClassVar[str] = "case.licence_not_needed"
    reason: str


class AcceptanceDeclined(Event, frozen=True, kw_only=True):
    """The matter is not within this organ's powers (不予受理, art. 32(2), T3)."""

    kind: ClassVar[str] = "case.acceptance_declined"
    code: str
    reason: str
    competent_organ: str


class Accepted(Event, frozen=True, kw_only=True):
    """The application is accepted (art. 32(5), T8-T10, T13); the clock starts on `promise.start_on`.

    Attributes:
        deemed: No notice was given within five working days: accepted since receipt (art. 32(4), T9).
        accepted_on: Day of acceptance, None in entries of older programs, where it is `promise.start_on`.
    """

    kind: ClassVar[str] = "case.accepted"
    procedure: Procedure
    promise: Promise
    deferred: tuple[MaterialVerdict, ...] = ()
    deemed: bool = False
    accepted_on: date | None = None


class DeferredMaterialReceived(Event, frozen=True, kw_only=True):
    """A promised material arrived (T11)."""

    kind: ClassVar[str] = "case.deferred_material_received"
    verdicts: tuple[MaterialVerdict, ...]


class Decided(Event, frozen=True, kw_only=True):
    """The application was granted or refused (arts. 34, 38, T18, T19)."""

    kind: ClassVar[str] = "case.decided"
    decision: Decision


class DocumentIssued(Event, frozen=True, kw_only=True):
    """A legal document got its number and was made out on the state of the case at that moment."""

    kind: ClassVar[str] = "document.issued"
    document: str
    document_kind: DocumentKind
    number: str
    series: str
    template_version: int
    copies: int = 2


class DocumentServed(Event, frozen=True, kw_only=True):
    """A document was handed over (送达, art. 44)."""

    kind: ClassVar[str] = "document.served"
    document: str
    recipient: Person
    way: str
    relation: str = ""


class CertificateReserved(Event, frozen=True, kw_only=True):
    """Number and blank are taken; the paper goes to the printer next."""

    kind: ClassVar[str] = "certificate.reserved"
    certificate: str
    layout: str
    number: str
    series: str
    counter: int
    blank_type: str
    blank_serial: str
    valid_from: date
    valid_until: date | None = None


class CertificatePrinted(Event, frozen=True, kw_only=True):
    """The clerk holds the printed paper (已出纸)."""

    kind: ClassVar[str] = "certificate.printed"
    certificate: str


class CertificateSpoiled(Event, frozen=True, kw_only=True):
    """The paper came out unusable (废张): the blank is spent, the number stays with the case."""

    kind: ClassVar[str] = "certificate.spoiled"
    certificate: str
    blank_type: str
    blank_serial: str
    reason: str


class CertificateNotPrinted(Event, frozen=True, kw_only=True):
    """No paper came out (未出): number and blank are free for the next try."""

    kind: ClassVar[str] = "certificate.not_printed"
    certificate: str
    blank_type: str
    blank_serial: str


class CertificateDelivered(Event, frozen=True, kw_only=True):
    """The certificate was handed over (领证, art. 44, T23).

    `apart_because` says why it was handed over before the other cases of its joint application.
    """

    kind: ClassVar[str] = "certificate.delivered"
    certificate: str
    recipient: Person
    way: str
    identity_checked: bool
    relation: str = ""
    apart_because: str = ""


class Completed(Event, frozen=True, kw_only=True):
    """The case is closed (办结)."""

    kind: ClassVar[str] = "case.completed"
    outcome: str


class Archived(Event, frozen=True, kw_only=True):
    """The file is complete and put away (归档, T24)."""

    kind: ClassVar[str] = "case.archived"
    place: str = ""


class Rated(Event, frozen=True, kw_only=True):
    """The applicant rated the service (好差评, T25); 5 is best, 0 says that the applicant chose not to."""

    kind: ClassVar[str] = "case.rated"
    stars: int
    remark: str = ""


EVENTS: tuple[type[Event], ...] = (
    Received,
    MaterialsJudged,
    CorrectionRequested,
    SupplementReceived,
    LicenceNotNeeded,
    AcceptanceDeclined,
    Accepted,
    DeferredMaterialReceived,
    Decided,
    DocumentIssued,
    DocumentServed,
    CertificateReserved,
    CertificatePrinted,
    CertificateSpoiled,
    CertificateNotPrinted,
    CertificateDelivered,
    Completed,
    Archived,
    Rated,
    CorrectedOnTheSpot,
    *ENDING_EVENTS,
    *REVIEW_EVENTS,
)

_BY_KIND = {event.kind: event for event in EVENTS}


def is_case_event(kind: str) -> bool:
    """Tell whether entries of this kind belong to a case."""
    return kind in _BY_KIND


def body_of(event: Event) -> msgspec.Raw:
    """Return the event as an entry's body."""
    return msgspec.Raw(canonical(event))


def event_of(entry: Entry) -> Event:
    """Read the event out of an entry.

    Raises:
        KeyError: Unknown kind.
        msgspec.ValidationError: The body does not fit its kind.
    """
    return decode(bytes(entry.body), _BY_KIND[entry.kind])
