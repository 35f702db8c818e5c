"""Intake: receiving, judging materials, the one-time notice, accepting, declining (arts. 29-32)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from window_client.clock import hall_day
from window_client.domain.calendar import WorkCalendar
from window_client.domain.case import events as ev
from window_client.domain.case import refusals as no
from window_client.domain.case.completeness import completeness, defects_of, deferred_of, offers
from window_client.domain.case.parts import (
    Agent,
    MaterialVerdict,
    Person,
    Procedure,
    Promise,
    Verdict,
)
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Limit, Material, ServiceItem, materials_for
from window_client.domain.deadline import reckon, start_of_clock
from window_client.domain.form import FormFault
from window_client.domain.hall import Hall
from window_client.domain.values import Value

NOTICE_WORKDAYS = 5
"""Art. 32(4): the one-time notice is due within five working days of receipt."""

ORGANISATION_KINDS = frozenset({"uscc", "organisation_code"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What a decision depends on besides the case: item, hall, moment, calendar."""

    item: ServiceItem
    hall: Hall
    now: datetime
    calendar: WorkCalendar

    @property
    def today(self) -> date:
        """Return the local day."""
        return hall_day(self.now)


class Application(Value, frozen=True, kw_only=True):
    """What the applicant hands over at the window."""

    id: str
    applicant: Person
    form: dict[str, object]
    answers: dict[str, str] = {}
    agent: Agent | None = None
    by_commitment: bool = False
    verdicts: tuple[MaterialVerdict, ...] = ()

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"Application({self.id})"


def receive(
    application: Application,
    around: Circumstances,
    *,
    number: str,
    query_code: str,
    faults: Iterable[FormFault] = (),
) -> tuple[ev.Event, ...]:
    """Take an application in; the receipt follows in any case, acceptance only by `accept`.

    Raises:
        ApplicantNotFit, AgentWithoutAuthority, CommitmentNotOffered, FormNotValid, ItemNotInForce,
        UnknownMaterial, VerdictNotAllowed: Nothing was taken in.
    """
    item = around.item
    _check_application(application, around)
    count = len(tuple(faults))
    if count:
        raise no.FormNotValid(count=count)
    answers = {**application.answers, "agent": "yes" if application.agent else "no"}
    needed = materials_for(item, answers)
    received = ev.Received(
        application=application.id,
        number=number,
        query_code=query_code,
        item=item.id,
        item_version=item.version,
        hall=around.hall.id,
        department=item.department,
        applicant=application.applicant,
        agent=application.agent,
        form=application.form,
        answers=answers,
        materials=tuple(one.id for one in needed),
        by_commitment=application.by_commitment,
    )
    verdicts = check_verdicts(application.verdicts, needed, around.today)
    return (received, ev.MaterialsJudged(verdicts=verdicts)) if verdicts else (received,)


def _check_application(application: Application, around: Circumstances) -> None:
    item = around.item
    if around.today.isoformat() < item.effective_from:
        raise no.ItemNotInForce(from_on=item.effective_from)
    kind = "organisation" if application.applicant.id_kind in ORGANISATION_KINDS else "person"
    if kind not in item.audience:
        raise no.ApplicantNotFit
    if application.agent and not application.agent.authority.strip():
        raise no.AgentWithoutAuthority
    if application.by_commitment and item.commitment is None:
        raise no.CommitmentNotOffered


def check_verdicts(
    verdicts: Iterable[MaterialVerdict], needed: Iterable[Material], today: date
) -> tuple[MaterialVerdict, ...]:
    """Return the verdicts if each is possible for its material.

    Raises:
        UnknownMaterial: The material is not on this situation's list.
        VerdictNotAllowed: A defect without reason, an exemption without ground, a deferral of a material
            that is not deferrable or without a day.
    """
    by_id = {one.id: one for one in needed}
    checked = tuple(verdicts)
    for found in checked:
        material = by_id.get(found.material)
        if material is None:
            raise no.UnknownMaterial(material=found.material)
        if not _possible(found, material, today):
            raise no.VerdictNotAllowed(material=material.name)
    return checked


def _possible(found: MaterialVerdict, material: Material, today: date) -> bool:
    if found.verdict is Verdict.DEFERRED:
        return material.deferrable and found.due_on is not None and found.due_on >= today
    if found.verdict is Verdict.EXEMPT:
        return any(ground.code == found.code for ground in material.exempt_grounds)
    if found.verdict is Verdict.DEFECTIVE:
        return bool(found.reason.strip())
    return True


def judge(case: Case, around: Circumstances, verdicts: Iterable[MaterialVerdict]) -> tuple[ev.Event, ...]:
    """Record findings on materials of a received case."""
    needed = materials_for(around.item, case.answers)
    return (ev.MaterialsJudged(verdicts=check_verdicts(verdicts, needed, around.today)),)


def request_correction(
    case: Case, around: Circumstances, *, due_on: date | None = None
) -> tuple[ev.Event, ...]:
    """Tell the applicant, once and completely, what must be supplemented (art. 32(4)).

    Raises:
        SecondNotice, MaterialsOpen, NothingToCorrect: No notice was given.
    """
    if case.corrected:
        raise no.SecondNotice
    needed = materials_for(around.item, case.answers)
    still_open = completeness(needed, case.verdicts).open
    if still_open:
        raise no.MaterialsOpen(count=len(still_open))
    defects = defects_of(needed, case.verdicts)
    if not defects:
        raise no.NothingToCorrect
    return (ev.CorrectionRequested(defects=defects, due_on=due_on),)


def receive_supplement(
    case: Case, around: Circumstances, verdicts: Iterable[MaterialVerdict]
) -> tuple[ev.Event, ...]:
    """Take supplements in; the case is then judged anew."""
    needed = materials_for(around.item, case.answers)
    return (ev.SupplementReceived(verdicts=check_verdicts(verdicts, needed, around.today)),)


def receive_deferred(
    case: Case, around: Circumstances, verdicts: Iterable[MaterialVerdict]
) -> tuple[ev.Event, ...]:
    """Take promised materials in (T11)."""
    needed = materials_for(around.item, case.answers)
    return (ev.DeferredMaterialReceived(verdicts=check_verdicts(verdicts, needed, around.today)),)


def decline(
    _case: Case, _around: Circumstances, *, code: str, reason: str, organ: str
) -> tuple[ev.Event, ...]:
    """Decline acceptance: not within this organ's powers; says which organ is competent (art. 32(2)).

    Raises:
        ReasonMissing: Reason or organ is empty.
    """
    if not (reason.strip() and organ.strip()):
        raise no.ReasonMissing
    return (ev.AcceptanceDeclined(code=code, reason=reason.strip(), competent_organ=organ.strip()),)


def licence_not_needed(_case: Case, _around: Circumstances, *, reason: str) -> tuple[ev.Event, ...]:
    """Tell the applicant that the matter needs no licence (art. 32(1))."""
    if not reason.strip():
        raise no.ReasonMissing
    return (ev.LicenceNotNeeded(reason=reason.strip()),)


def accept(case: Case, around: Circumstances) -> tuple[ev.Event, ...]:
    """Accept: within powers and complete, or complete but for what the item lets come later (art. 32(5)).

    Raises:
        MaterialsOpen, MaterialsUnmet: The case was not accepted.
    """
    offered = offers(case, around.item)
    if offered.completeness.open:
        raise no.MaterialsOpen(count=len(offered.completeness.open))
    if not offered.accept:
        raise no.MaterialsUnmet(count=len(offered.completeness.unmet))
    procedure = _procedure(case, around.item, deferred=bool(offered.completeness.deferred))
    deferred = deferred_of(materials_for(around.item, case.answers), case.verdicts)
    return (ev.Accepted(procedure=procedure, promise=promise_of(case, around), deferred=deferred),)


def _procedure(case: Case, item: ServiceItem, *, deferred: bool) -> Procedure:
    if case.by_commitment:
        return Procedure.COMMITMENT
    if deferred:
        return Procedure.DEFERRED
    return Procedure.INSTANT if item.handling == "instant" else Procedure.GENERAL


def promise_of(case: Case, around: Circumstances) -> Promise:
    """Reckon until when the decision is promised, from the day on which everything was in.

    Source: art. 42 (from acceptance), art. 82 (working days); a supplemented case counts from the day its
    supplement was complete; a start on a day off rolls to the first working day.
    """
    limit = _limit(case, around.item)
    complete_on = hall_day(case.complete_at) if case.corrected else around.today
    start = start_of_clock(complete_on, around.calendar)
    reckoning = reckon(start.on, limit.count, limit.unit, around.calendar)
    return Promise(
        count=limit.count,
        unit=limit.unit,
        start_on=start.on,
        due_on=reckoning.deadline_on,
        published=reckoning.published and start.published,
    )


def _limit(case: Case, item: ServiceItem) -> Limit:
    if case.by_commitment and item.commitment:
        return item.commitment.promised
    return item.promised
