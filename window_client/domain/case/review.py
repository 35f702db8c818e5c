"""Review: the way to the department, signed opinions, the decision (arts. 34, 38)."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from window_client.domain.case import events as ev
from window_client.domain.case import refusals as no
from window_client.domain.case.approval import reasoned
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.parts import Decision, Procedure, Status
from window_client.domain.case.proceedings import STAGES, ReviewStage, Stage
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem
from window_client.domain.values import Value

STAGE_OF_ROLE: Mapping[str, Stage] = MappingProxyType(
    {
        "部门审查人": "technical",
        "审核人": "section",
        "处室审核人": "section",
        "处室/审核人": "section",
        "分管负责人": "second_approval",
        "二级审批人": "second_approval",
    }
)
"""Which level of the review a role in an item's list of steps stands for."""

_SIMPLE = frozenset({Procedure.INSTANT, Procedure.COMMITMENT})
_LEFT_OUT = frozenset({"technical", "second_approval"})


class Opinion(Value, frozen=True, kw_only=True):
    """What one level of the review has to say.

    Attributes:
        name: Name under the opinion.
        second: Account of the second person where facts were checked on the spot.
    """

    stage: Stage
    passed: bool
    text: str
    name: str
    on_site: bool = False
    second: str = ""

    def __repr__(self) -> str:
        """Keep internal remarks out of logs and tracebacks."""
        return f"Opinion({self.stage})"


def stages_due(case: Case, item: ServiceItem) -> tuple[Stage, ...]:
    """Return the levels that must give an opinion on a case that a department has taken on, in order.

    A decision at once (art. 34) and one on a commitment need none; the simplified procedure leaves out the
    technical review and the second approval, and nothing else.
    """
    if case.procedure in _SIMPLE:
        return ()
    named = {STAGE_OF_ROLE[step.role] for step in item.steps if step.role in STAGE_OF_ROLE}
    levels: tuple[Stage, ...] = ("technical", "section", "second_approval")
    due = tuple(stage for stage in levels if stage in named)
    if case.procedure is Procedure.SIMPLIFIED:
        return tuple(stage for stage in due if stage not in _LEFT_OUT)
    return due


def stages_open(case: Case, item: ServiceItem) -> tuple[Stage, ...]:
    """Return the levels whose opinion is still missing, in order."""
    given = {one.stage for one in case.review}
    return tuple(stage for stage in stages_due(case, item) if stage not in given)


def dispatch(case: Case, _around: Circumstances, *, by: str, to: str = "") -> tuple[ev.Event, ...]:
    """Send the papers to the department, with a slip for two signatures.

    Raises:
        ReasonMissing: Nobody hands them over.
    """
    return (ev.Dispatched(to=to.strip() or case.department, handed_by=reasoned(by)),)


def take_on(_case: Case, _around: Circumstances, *, by: str) -> tuple[ev.Event, ...]:
    """Sign for a case as its department.

    Raises:
        ReasonMissing: Nobody signed.
    """
    return (ev.TakenOn(taken_by=reasoned(by)),)


def opine(case: Case, around: Circumstances, opinion: Opinion) -> tuple[ev.Event, ...]:
    """Give the signed and dated opinion of one level.

    Raises:
        ReasonMissing: A bare signature is no opinion.
        SecondPersonNeeded: Facts checked on the spot take two (art. 34).
        StageOutOfOrder: An earlier level has not given its own.
    """
    earlier = [one for one in stages_open(case, around.item) if one != opinion.stage]
    levels = tuple(STAGES)
    if any(levels.index(one) < levels.index(opinion.stage) for one in earlier):
        raise no.StageOutOfOrder(stage=STAGES[opinion.stage])
    if opinion.on_site and opinion.second in {"", around.actor}:
        raise no.SecondPersonNeeded
    signed = ReviewStage(
        stage=opinion.stage,
        passed=opinion.passed,
        opinion=reasoned(opinion.text),
        signed_by=around.actor,
        signed_name=reasoned(opinion.name),
        signed_on=around.today,
        on_site=opinion.on_site,
        second=opinion.second,
    )
    return (ev.StageReviewed(stage=signed),)


def grant(case: Case, around: Circumstances, *, by: str, content: str = "") -> tuple[ev.Event, ...]:
    """Grant the application; a grant on a commitment sets the day by which it is checked.

    Raises:
        OpinionsMissing, HearingOpen, ThirdPartyOpen, SamePerson: It cannot be decided yet, or not by this
            person.
    """
    _check_ready(case, around)
    decision = Decision(
        granted=True,
        decided_on=around.today,
        decided_by=by,
        organ=around.item.organ.name,
        content=content or around.item.result.name,
        basis=_basis(around),
        post_check_due_on=_check_until(case, around),
    )
    return (ev.Decided(decision=decision),)


def refuse(case: Case, around: Circumstances, *, by: str, reasons: tuple[str, ...]) -> tuple[ev.Event, ...]:
    """Refuse the application, with reasons (art. 38).

    Raises:
        ReasonMissing: No reason was given.
        OpinionsMissing, HearingOpen, ThirdPartyOpen, SamePerson: As for a grant.
    """
    given = tuple(reason.strip() for reason in reasons if reason.strip())
    if not given:
        raise no.ReasonMissing
    _check_ready(case, around)
    decision = Decision(
        granted=False,
        decided_on=around.today,
        decided_by=by,
        organ=around.item.organ.name,
        reasons=given,
        basis=_basis(around),
    )
    return (ev.Decided(decision=decision),)


def decide_at_window(case: Case, around: Circumstances, *, by: str) -> tuple[ev.Event, ...]:
    """Grant an instant item at the counter.

    Raises:
        NotDecidedHere: The department decides this item.
        HearingOpen, ThirdPartyOpen: It cannot be decided yet.
    """
    check_decided_here(around)
    return grant(case, around, by=by)


def refuse_at_window(
    case: Case, around: Circumstances, *, by: str, reasons: tuple[str, ...]
) -> tuple[ev.Event, ...]:
    """Refuse at the counter what the window decides itself.

    Raises:
        NotDecidedHere: The department decides this item.
        ReasonMissing, HearingOpen, ThirdPartyOpen: As elsewhere.
    """
    check_decided_here(around)
    return refuse(case, around, by=by, reasons=reasons)


def check_decided_here(around: Circumstances) -> None:
    """Let pass what belongs to an item that the window decides.

    Raises:
        NotDecidedHere: The department decides this item.
    """
    if around.item.decided_by != "window":
        raise no.NotDecidedHere


def _check_ready(case: Case, around: Circumstances) -> None:
    missing = stages_open(case, around.item) if case.status is Status.IN_REVIEW else ()
    if missing:
        raise no.OpinionsMissing(stages="、".join(STAGES[one] for one in missing))
    if case.hearing and case.hearing.open_on(around.today):
        raise no.HearingOpen
    if any(one.open_on(around.today) for one in case.third_parties):
        raise no.ThirdPartyOpen
    examined = {one.signed_by for one in case.review if one.stage == "technical"}
    if around.actor and around.actor in examined:
        raise no.SamePerson


def _check_until(case: Case, around: Circumstances) -> date | None:
    offer = around.item.commitment
    if case.procedure is not Procedure.COMMITMENT or offer is None:
        return None
    return around.today + timedelta(days=offer.check_within_days)


def _basis(around: Circumstances) -> tuple[str, ...]:
    return tuple(f"《{one.law}》{one.articles}" for one in around.item.basis)
