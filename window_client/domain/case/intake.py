"""Intake: receiving, judging materials, the one-time notice, accepting, declining (arts. 29-32)."""

from collections.abc import Iterable
from datetime import date

from window_client.domain.case import events as ev
from window_client.domain.case import refusals as no
from window_client.domain.case.acceptance import accept, accept_deemed, promise_of
from window_client.domain.case.approval import approved, reasoned
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.completeness import completeness, defects_of
from window_client.domain.case.joint import Joint
from window_client.domain.case.notice import check_in_time
from window_client.domain.case.parts import (
    Agent,
    Defect,
    MaterialVerdict,
    Person,
    Verdict,
)
from window_client.domain.case.proceedings import FieldChange
from window_client.domain.case.standing import LookUpResult
from window_client.domain.case.state import Case
from window_client.domain.case.taken_over import check_taken_over, check_unlisted
from window_client.domain.catalogue import Material, materials_for
from window_client.domain.form import FormFault
from window_client.domain.values import Value

__all__ = [
    "Application", "Circumstances", "accept", "accept_deemed", "check_verdicts", "correct_on_the_spot",
    "decline", "judge", "licence_not_needed", "promise_of", "receive", "receive_deferred",
    "receive_supplement", "request_correction", "request_second_correction",
]  # fmt: skip

ORGANISATION_KINDS = frozenset({"uscc", "organisation_code"})


class Application(Value, frozen=True, kw_only=True):
    """What the applicant hands over at the window; `joint` when it is one of several handed over together.

    Attributes:
        look_ups: What the lists said of the applicant; put in by the service, never by a screen.
    """

    id: str
    applicant: Person
    form: dict[str, object]
    answers: dict[str, str] = {}
    agent: Agent | None = None
    by_commitment: bool = False
    verdicts: tuple[MaterialVerdict, ...] = ()
    joint: Joint | None = None
    look_ups: tuple[LookUpResult, ...] = ()

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
        UnknownMaterial, VerdictNotAllowed, ConsentMissing, ReuseNotAllowed, ListedApplicant: Nothing was
            taken in.
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
        joint=application.joint,
        look_ups=application.look_ups,
    )
    verdicts = check_verdicts(application.verdicts, needed, around.today, application.look_ups)
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
    if application.by_commitment:
        check_unlisted(application.look_ups)


def check_verdicts(
    verdicts: Iterable[MaterialVerdict],
    needed: Iterable[Material],
    today: date,
    look_ups: Iterable[LookUpResult] = (),
) -> tuple[MaterialVerdict, ...]:
    """Return the verdicts if each is possible for its material.

    Raises:
        UnknownMaterial: The material is not on this situation's list.
        VerdictNotAllowed: A defect without reason, an exemption without ground, a deferral of a material
            that is not deferrable or without a day.
        ConsentMissing, ReuseNotAllowed: What is taken over or fetched is not the applicant's wish, or stale.
        ListedApplicant: A deferral for somebody on a list.
    """
    by_id = {one.id: one for one in needed}
    checked = tuple(verdicts)
    for found in checked:
        material = by_id.get(found.material)
        if material is None:
            raise no.UnknownMaterial(material=found.material)
        if not _possible(found, material, today):
            raise no.VerdictNotAllowed(material=material.name)
        check_taken_over(found, material, today)
        if found.verdict is Verdict.DEFERRED:
            check_unlisted(look_ups)
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
    return (ev.MaterialsJudged(verdicts=check_verdicts(verdicts, needed, around.today, case.look_ups)),)


def request_correction(
    case: Case, around: Circumstances, *, due_on: date | None = None
) -> tuple[ev.Event, ...]:
    """Tell the applicant, once and completely, what must be supplemented (art. 32(4)).

    Raises:
        SecondNotice, NoticeTooLate, MaterialsOpen, NothingToCorrect: No notice was given.
    """
    if case.corrected:
        raise no.SecondNotice
    check_in_time(case, around)
    return (ev.CorrectionRequested(defects=_defects(case, around), due_on=due_on),)


def request_second_correction(
    case: Case, around: Circumstances, *, reason: str, approved_by: str, due_on: date | None = None
) -> tuple[ev.Event, ...]:
    """Tell the applicant again what must be supplemented, for a reason and with a second person's approval.

    The law knows one notice; another one is an exception that somebody answers for and statistics count.

    Raises:
        ReasonMissing, SecondPersonNeeded, MaterialsOpen, NothingToCorrect: No notice was given.
    """
    second = ev.CorrectionRequested(
        reason=reasoned(reason),
        approved_by=approved(approved_by, around, other=True),
        defects=_defects(case, around),
        due_on=due_on,
    )
    return (second,)


def _defects(case: Case, around: Circumstances) -> tuple[Defect, ...]:
    needed = materials_for(around.item, case.answers)
    still_open = completeness(needed, case.verdicts).open
    if still_open:
        raise no.MaterialsOpen(count=len(still_open))
    defects = defects_of(needed, case.verdicts)
    if not defects:
        raise no.NothingToCorrect
    return defects


def correct_on_the_spot(
    case: Case,
    around: Circumstances,
    *,
    changes: Iterable[FieldChange] = (),
    verdicts: Iterable[MaterialVerdict] = (),
    confirmed: bool,
) -> tuple[ev.Event, ...]:
    """Let the applicant put right at the counter what can be put right at once (art. 32(3), T4).

    What did not change is left out; the form as changed was checked before.

    Raises:
        NothingChanged: Nothing did, or the applicant has not confirmed it.
        UnknownMaterial, VerdictNotAllowed: Nothing was recorded.
    """
    needed = materials_for(around.item, case.answers)
    known = {one.material: one for one in case.verdicts}
    checked = check_verdicts(verdicts, needed, around.today, case.look_ups)
    changed = tuple(one for one in changes if one.before != one.after)
    better = tuple(one for one in checked if known.get(one.material) != one)
    if not confirmed or not (changed or better):
        raise no.NothingChanged
    return (ev.CorrectedOnTheSpot(changes=changed, verdicts=better, confirmed=True),)


def receive_supplement(
    case: Case, around: Circumstances, verdicts: Iterable[MaterialVerdict]
) -> tuple[ev.Event, ...]:
    """Take supplements in; the case is then judged anew."""
    needed = materials_for(around.item, case.answers)
    return (ev.SupplementReceived(verdicts=check_verdicts(verdicts, needed, around.today, case.look_ups)),)


def receive_deferred(
    case: Case, around: Circumstances, verdicts: Iterable[MaterialVerdict]
) -> tuple[ev.Event, ...]:
    """Take promised materials in (T11)."""
    needed = materials_for(around.item, case.answers)
    checked = check_verdicts(verdicts, needed, around.today, case.look_ups)
    return (ev.DeferredMaterialReceived(verdicts=checked),)


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
