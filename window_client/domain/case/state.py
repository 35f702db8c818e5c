"""The state of a case: what its events add up to."""

from datetime import date, datetime

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
from window_client.domain.values import Value


class Case(Value, frozen=True, kw_only=True):
    """One matter of one applicant.

    Attributes:
        revision: Number of events applied; a command names the revision that the clerk was looking at.
        verdicts: Latest finding per material, in the order of `materials`.
        corrected: Whether the one-time notice has been given.
        complete_at: Moment when all supplements were in, or of receipt.
        supplemented: Materials of the latest supplement.
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

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"Case({self.id}, {self.status}, revision {self.revision})"

    def verdict_of(self, material: str) -> MaterialVerdict | None:
        """Return the latest finding on a material, None while it is open."""
        return next((found for found in self.verdicts if found.material == material), None)
