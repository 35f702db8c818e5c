"""A case as one row: what lists show, what the search compares, which queue it stands in."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.domain.pinyin import initials
from window_client.store.ids import milliseconds
from window_client.store.in_force import InForce
from window_client.store.projections.dates import date_columns
from window_client.store.rows import Queue
from window_client.store.search.text import normalise

QUEUE_OF: Mapping[Status, Queue] = MappingProxyType(
    {
        Status.RECEIVED: Queue.TO_ACCEPT,
        Status.CORRECTION_REQUESTED: Queue.AWAITING_CORRECTION,
        Status.LICENCE_NOT_NEEDED: Queue.TO_COMPLETE,
        Status.ACCEPTANCE_DECLINED: Queue.TO_COMPLETE,
        Status.ACCEPTED: Queue.IN_REVIEW,
        Status.GRANTED: Queue.TO_PRINT,
        Status.REFUSED: Queue.TO_COMPLETE,
        Status.CERTIFICATE_PRODUCED: Queue.TO_DELIVER,
        Status.DELIVERED: Queue.TO_COMPLETE,
        Status.COMPLETED: Queue.DONE,
        Status.ARCHIVED: Queue.DONE,
        Status.IN_REVIEW: Queue.IN_REVIEW,
        Status.SPECIAL_PROCEDURE: Queue.IN_REVIEW,
        Status.TERMINATED: Queue.TO_COMPLETE,
        Status.WITHDRAWN: Queue.TO_COMPLETE,
        Status.RETURNED: Queue.TO_COMPLETE,
        Status.REVOKED: Queue.TO_COMPLETE,
    }
)


def row_of(no: int, case: Case, unsent: int, attention: int, force: InForce) -> dict[str, Any]:
    """Return the row of a case; `force` says by what its days are reckoned."""
    person = case.applicant
    return {
        "no": no,
        "case_id": case.id,
        "number": case.number,
        "number_rev": case.number[::-1],
        "stem_rev": case.number[:-1][::-1],  # without the check digit, as people say it
        "query_code": case.query_code,
        "item": case.item,
        "department": case.department,
        "window": case.window,
        "clerk": case.clerk,
        "applicant": person.name,
        "name": normalise(person.name),
        "initials": initials(person.name, person=person.id_kind != "uscc"),
        "id_kind": person.id_kind,
        "id_number": person.id_number.upper(),
        "id_rev": person.id_number.upper()[::-1],
        "phone": person.phone,
        "phone_rev": person.phone[::-1],
        "people": _people(case),
        "address": normalise(person.address),
        "status": case.status,
        "queue": QUEUE_OF[case.status],
        "received_ms": milliseconds(case.received_at),
        "updated_ms": milliseconds(case.updated_at),
        "certificate": case.certificate.status if case.certificate else None,
        "unsent": unsent,
        "attention": attention,
        **date_columns(case, force),
    }


def _people(case: Case) -> str:
    agent = case.agent.person.name if case.agent else ""
    names = (case.applicant.name, case.applicant.legal_representative, agent)
    return "\n".join(filter(None, (normalise(name) for name in names)))


def papers_of(no: int, case: Case) -> list[dict[str, Any]]:
    """Return the numbers under which the case can be found besides its own."""
    rows = [
        {"number": ref.number, "case_no": no, "id": ref.id, "kind": str(ref.kind)} for ref in case.documents
    ]
    if case.certificate:
        found = case.certificate
        rows.append({"number": found.number, "case_no": no, "id": found.id, "kind": "certificate"})
    return rows
