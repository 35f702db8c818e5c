"""The state of a case: what its events add up to."""

from datetime import date, datetime

from window_client.domain.case.joint import Joint
from window_client.domain.case.parts import (
    Agent,
    Certificate,
    Decision,
    Defect,
    Delivery,
    DocumentRef,
    MaterialVerdict,
    Person,
    Procedure,
    Promise,
    Status,
)
from window_client.domain.case.proceedings import (
    Extension,
    Hearing,
    PostCheck,
    ReviewStage,
    SpecialProcedure,
    SpotCorrection,
    ThirdParty,
    Transfer,
)
from window_client.domain.case.standing import LookUpResult
from window_client.domain.values import Value


class Case(Value, frozen=True, kw_only=True):
    """One matter of one applicant.

    Attributes:
        revision: Number of events applied; a command names the revision that the clerk was looking at.
        verdicts: Latest finding per material, in the order of `materials`.
        corrected: Whether the one-time notice has been given.
        complete_at: Moment when all supplements were in, or of receipt.
        supplemented: Materials of the latest supplement.
        notices: How many correction notices were given; more than one only with a reason and a second person.
        deemed_accepted: Accepted because no notice was given in time (视为受理, art. 32(4)).
        accepted_on: Day of acceptance; of a deemed one the day of receipt.
        special: Special procedures in order; the last one may be running.
        resumes: State to which the end of the running special procedure leads back.
        spot_corrections: What was corrected on the spot, one entry each time, in order.
        checks: How many times the commitment was checked.
        ended_credit: The broken promise goes into the credit record.
        look_ups: What credit and negative lists said of the applicant at receipt.
        ended_cause: Code of the ground on which the case ended without a decision.
    """

    id: str
    application: str
    number: str
    query_code: str
    item: str
    item_version: int
    hall: str
    department: str
    window: str
    clerk: str
    status: Status
    revision: int
    applicant: Person
    form: dict[str, object]
    materials: tuple[str, ...]
    received_at: datetime
    complete_at: datetime
    updated_at: datetime
    answers: dict[str, str] = {}
    agent: Agent | None = None
    by_commitment: bool = False
    joint: Joint | None = None
    verdicts: tuple[MaterialVerdict, ...] = ()
    corrected: bool = False
    defects: tuple[Defect, ...] = ()
    correction_due_on: date | None = None
    ended_reason: str = ""
    competent_organ: str = ""
    supplemented: tuple[str, ...] = ()
    procedure: Procedure | None = None
    promise: Promise | None = None
    decision: Decision | None = None
    documents: tuple[DocumentRef, ...] = ()
    certificate: Certificate | None = None
    delivery: Delivery | None = None
    stars: int | None = None
    notices: int = 0
    deemed_accepted: bool = False
    accepted_on: date | None = None
    special: tuple[SpecialProcedure, ...] = ()
    resumes: Status | None = None
    extension: Extension | None = None
    spot_corrections: tuple[SpotCorrection, ...] = ()
    transfer: Transfer | None = None
    review: tuple[ReviewStage, ...] = ()
    hearing: Hearing | None = None
    third_parties: tuple[ThirdParty, ...] = ()
    post_check: PostCheck | None = None
    checks: int = 0
    ended_cause: str = ""
    ended_credit: bool = False
    ended_on: date | None = None
    returned: tuple[str, ...] = ()
    look_ups: tuple[LookUpResult, ...] = ()

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"Case({self.id}, {self.status}, revision {self.revision})"

    def verdict_of(self, material: str) -> MaterialVerdict | None:
        """Return the latest finding on a material, None while it is open."""
        return next((found for found in self.verdicts if found.material == material), None)
