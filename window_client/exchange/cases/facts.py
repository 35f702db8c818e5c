"""What a case says for the tables of others: plain facts by name, masked where asked for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from window_client.domain.case import events as ev
from window_client.domain.case.parts import DocumentKind, MaterialVerdict, Person, Verdict
from window_client.domain.case.proceedings import SPECIAL_KINDS, SpecialProcedure
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, item_for
from window_client.domain.masking import mask_for, mask_phone
from window_client.domain.numbers.uscc import DEPARTMENTS
from window_client.exchange.cases.steps import steps_of
from window_client.exchange.cases.targets import Source
from window_client.store.rows import HistoryLine

Fact = str | int | date | datetime | None
Facts = Mapping[str, Fact]

CREDIT_CODE = 18
HIDDEN_ADDRESS = "******"

_TAKEN_IN = frozenset({Verdict.QUALIFIED, Verdict.DEFECTIVE, Verdict.EXEMPT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How facts are told.

    Attributes:
        names: Printed name of an account or window.
        items: Codes of items at the target.
        masked: Hide identity numbers, telephones and addresses of persons.
        told_at: Moment of the export.
        batch: Its id.
    """

    names: Callable[[str], str]
    items: Mapping[str, Mapping[str, str]]
    masked: bool
    told_at: datetime
    batch: str


@dataclass(frozen=True, slots=True)
class KnownCase:
    """A case with its item and history."""

    case: Case
    item: ServiceItem
    history: tuple[HistoryLine, ...]


def facts_for(source: Source, known: KnownCase, telling: Telling) -> Iterator[Facts]:
    """Yield the facts of each row that a case has in a table of this kind."""
    common = case_facts(known, telling)
    for own in _ROWS[source](known, telling):
        yield {**common, **own}


def case_facts(known: KnownCase, telling: Telling) -> dict[str, Fact]:
    """Return what every row of a case may say."""
    case, item = known.case, item_for(known.item, known.case.answers)
    agent = case.agent.person if case.agent else None
    codes, outcome = telling.items.get(case.item, {}), outcome_of(known)
    return {
        "case.id": case.id,
        "case.number": case.number,
        "case.query_code": "" if telling.masked else case.query_code,
        "case.version": case.revision,
        "case.channel": "window",
        "case.procedure": case.procedure,
        "case.received_at": case.received_at,
        "case.accepted_on": case.accepted_on,
        "case.promise_on": case.promise.due_on if case.promise else None,
        "case.promise_count": case.promise.count if case.promise else None,
        "case.promise_unit": case.promise.unit if case.promise else None,
        "case.acceptance_paper": _paper(case, DocumentKind.ACCEPTANCE_NOTICE),
        "case.clerk": telling.names(case.clerk),
        "case.clerk_id": case.clerk,
        "case.standing": "void" if outcome == "returned" else "valid",
        "item.id": item.id,
        "item.code": item.code,
        "item.name": item.name,
        "item.version": case.item_version,
        "item.handling": item.handling,
        "item.department": item.department,
        "item.organ": item.organ.name,
        **{f"item.{name}": code for name, code in codes.items()},
        **_person("applicant", case.applicant, telling),
        **_person("contact", agent or case.applicant, telling),
        "export.at": telling.told_at,
        "export.batch": telling.batch,
        "export.operation": "I",
        **_outcome(case, outcome),
    }


def _paper(case: Case, kind: DocumentKind) -> str:
    return next((ref.number for ref in case.documents if ref.kind is kind), "")


def _person(role: str, person: Person, telling: Telling) -> dict[str, Fact]:
    masked = telling.masked
    return {
        f"{role}.name": person.name,
        f"{role}.kind": applicant_kind(person),
        f"{role}.id_kind": person.id_kind,
        f"{role}.id_number": mask_for(person.id_kind, person.id_number) if masked else person.id_number,
        f"{role}.phone": mask_phone(person.phone) if masked and person.phone else person.phone,
        f"{role}.address": HIDDEN_ADDRESS if masked and person.address else person.address,
        f"{role}.legal_representative": person.legal_representative,
    }


def applicant_kind(person: Person) -> str:
    """Return `person`, or registering department and category of a credit code in words: 市场监管/企业.

    Source: GB 32100-2015; a code of another shape is an `organisation` of unknown kind.
    """
    if person.id_kind not in {"uscc", "organisation_code"}:
        return "person"
    number = person.id_number
    name, categories = DEPARTMENTS.get(number[:1], ("", {}))
    category = categories.get(number[1:2], "") if len(number) == CREDIT_CODE else ""
    return f"{name}/{category}" if category else "organisation"


def _outcome(case: Case, outcome: str) -> dict[str, Fact]:
    decision, certificate = case.decision, case.certificate
    return {
        "result.outcome": outcome,
        "result.on": decision.decided_on if decision else case.ended_on,
        "result.words": "；".join(decision.reasons) if decision else case.ended_reason,
        "result.content": decision.content if decision else "",
        "result.by": decision.decided_by if decision else "",
        "result.certificate_name": "" if certificate is None else "certificate",
        "result.certificate_number": certificate.number if certificate else "",
        "result.valid_until": certificate.valid_until if certificate else None,
        "result.delivery": case.delivery.way if case.delivery else "none",
        "result.delivered_at": case.delivery.at if case.delivery else None,
        "rating.stars": "" if case.stars is None else str(case.stars),
    }


def outcome_of(known: KnownCase) -> str:
    """Return how a case came out, also after it was closed; empty while it is open.

    `granted`, `granted_with_certificate`, `refused`, `declined`, `not_needed`, `withdrawn`, `returned`,
    `revoked`, or the cause of a termination.
    """
    found = ""
    for line in known.history:
        tell = _OUTCOMES.get(line.entry.kind) if line.counts else None
        found = tell(ev.event_of(line.entry), found) if tell else found
    return f"{found}_with_certificate" if found == "granted" and known.case.certificate else found


_OUTCOMES: Mapping[str, Callable[[Any, str], str]] = MappingProxyType(
    {
        ev.LicenceNotNeeded.kind: lambda _event, _before: "not_needed",
        ev.AcceptanceDeclined.kind: lambda _event, _before: "declined",
        ev.Decided.kind: lambda event, _before: "granted" if event.decision.granted else "refused",
        ev.Withdrawn.kind: lambda _event, _before: "withdrawn",
        ev.Returned.kind: lambda _event, _before: "returned",
        ev.Terminated.kind: lambda event, _before: str(event.cause),
        ev.PostChecked.kind: lambda event, before: "revoked" if event.consequence == "revoke" else before,
    }
)


def _once(_known: KnownCase, _telling: Telling) -> Iterator[Facts]:
    yield {}


def _accepted(known: KnownCase, _telling: Telling) -> Iterator[Facts]:
    if known.case.accepted_on is not None:
        yield {}


def _result(known: KnownCase, telling: Telling) -> Iterator[Facts]:
    if not outcome_of(known):
        return
    certificate = known.case.certificate
    name = item_for(known.item, known.case.answers).result.name if certificate else ""
    by = known.case.decision.decided_by if known.case.decision else ""
    own: dict[str, Fact] = {"result.certificate_name": name, "result.by": telling.names(by) if by else ""}
    if known.case.decision is None and known.case.ended_on is None:  # declined, or no licence needed
        ends = (step.at for step in steps_of(known.history) if step.action in {"decline", "not_needed"})
        own["result.on"] = next(ends, None)
    yield own


def _materials(known: KnownCase, _telling: Telling) -> Iterator[Facts]:
    names = {material.id: material for material in known.item.materials}
    taken = [one for one in known.case.verdicts if one.verdict in _TAKEN_IN]
    for place, found in enumerate(taken, start=1):
        material = names.get(found.material)
        yield {
            "material.place": place,
            "material.id": found.material,
            "material.name": material.name if material else found.material,
            "material.way": _way(found),
            "material.count": found.copies or None,
            "material.files": "；".join(file.sha256 for file in found.attachments),
            "material.taken": "yes",
        }


def _way(found: MaterialVerdict) -> str:
    if found.verdict is Verdict.EXEMPT:
        return "shared"
    return "file" if found.attachments and not found.copies else "paper"


def _steps(known: KnownCase, telling: Telling) -> Iterator[Facts]:
    for place, step in enumerate(steps_of(known.history), start=1):
        yield {
            "step.place": place,
            "step.name": step.name,
            "step.action": step.action,
            "step.words": step.words,
            "step.at": step.at,
            "step.clerk": telling.names(step.clerk),
        }


def _procedures(known: KnownCase, telling: Telling) -> Iterator[Facts]:
    case = known.case
    yield from (_procedure(one, place, telling) for place, one in enumerate(case.special, start=1))
    if case.extension is not None:
        yield {
            "procedure.place": len(case.special) + 1,
            "procedure.kind": "extension",
            "procedure.name": "延长办理期限",
            "procedure.from_on": case.extension.extended_on,
            "procedure.until_on": case.extension.new_due_on,
            "procedure.words": case.extension.reason,
            "procedure.result": "",
            "procedure.by": telling.names(case.extension.approved_by),
        }


def _procedure(one: SpecialProcedure, place: int, telling: Telling) -> Facts:
    return {
        "procedure.place": place,
        "procedure.kind": one.kind,
        "procedure.name": SPECIAL_KINDS.get(one.kind, one.kind),
        "procedure.from_on": one.from_on,
        "procedure.until_on": one.until_on,
        "procedure.words": one.reason,
        "procedure.result": one.result,
        "procedure.by": telling.names(one.approved_by),
    }


def _ended(known: KnownCase, telling: Telling) -> Iterator[Facts]:
    return (facts for facts in _procedures(known, telling) if facts["procedure.until_on"] is not None)


def _rated(known: KnownCase, _telling: Telling) -> Iterator[Facts]:
    if not known.case.stars:
        return
    at = (line.entry.at for line in known.history if line.counts and line.entry.kind == ev.Rated.kind)
    yield {"rating.at": next(at, known.case.updated_at)}


_ROWS: Mapping[Source, Callable[[KnownCase, Telling], Iterator[Facts]]] = MappingProxyType(
    {
        "case": _once,
        "accepted": _accepted,
        "step": _steps,
        "procedure": _procedures,
        "procedure_ended": _ended,
        "result": _result,
        "material": _materials,
        "rating": _rated,
    }
)
