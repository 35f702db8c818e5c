"""Special procedures (art. 45) and the one extension (art. 42)."""

from collections.abc import Mapping
from types import MappingProxyType

from window_client.domain.case import events as ev
from window_client.domain.case import refusals as no
from window_client.domain.case.approval import approved, reasoned
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.evolve import StepNotAllowed
from window_client.domain.case.proceedings import (
    PAUSING_KINDS,
    ApproverLevel,
    Extension,
    SpecialProcedure,
)
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, is_licence
from window_client.domain.deadline import Pause, Reckoning, pause_between, reckon
from window_client.domain.values import Value

EXTENSION_WORKDAYS: Mapping[ApproverLevel, int] = MappingProxyType({"organ_head": 10, "government_head": 15})
"""How much each level may add by art. 42; an item's package may say less or more by another law."""


class SpecialPlan(Value, frozen=True, kw_only=True):
    """What the applicant is told of a special procedure.

    Attributes:
        kind: A key of `SPECIAL_KINDS`.
        workdays_needed: How long it takes.
    """

    kind: str
    reason: str
    workdays_needed: int


def start_special(
    _case: Case, around: Circumstances, plan: SpecialPlan, *, approved_by: str
) -> tuple[ev.Event, ...]:
    """Begin a special procedure; the applicant is told its kind, reason and needed time in writing.

    Raises:
        SpecialDaysMissing, ReasonMissing, SecondPersonNeeded: Nothing began.
    """
    if plan.workdays_needed < 1:
        raise no.SpecialDaysMissing
    procedure = SpecialProcedure(
        kind=plan.kind,
        reason=reasoned(plan.reason),
        from_on=around.today,
        workdays_needed=plan.workdays_needed,
        approved_by=approved(approved_by, around),
    )
    return (ev.SpecialProcedureStarted(procedure=procedure),)


def end_special(_case: Case, around: Circumstances, *, result: str) -> tuple[ev.Event, ...]:
    """End the running special procedure with its result; the clock goes on the day after.

    Raises:
        ReasonMissing: There is no result.
    """
    return (ev.SpecialProcedureEnded(until_on=around.today, result=reasoned(result)),)


def pauses_of(case: Case) -> tuple[Pause, ...]:
    """Return the days that do not count because a procedure of art. 45 ran."""
    paused = (pause_between(one.from_on, one.until_on) for one in case.special if one.kind in PAUSING_KINDS)
    return tuple(one for one in paused if one)


def extension_rule(item: ServiceItem) -> tuple[ApproverLevel, int] | None:
    """Return who may extend the item's limit and by how many working days at most, None where nobody may.

    The package's own rule comes first; without one art. 42 holds for licences: the organ's head, or the head
    of government where several departments handle it jointly.
    """
    if item.extension:
        return item.extension.approver, item.extension.count
    if not is_licence(item):
        return None
    level: ApproverLevel = "government_head" if item.handling == "joint" else "organ_head"
    return level, EXTENSION_WORKDAYS[level]


def due(case: Case, around: Circumstances) -> Reckoning:
    """Reckon the promised day with the pauses so far, without an extension.

    Raises:
        StepNotAllowed: The case is not accepted.
        PauseOpenError: A special procedure runs.
    """
    promise = case.promise
    if promise is None:
        raise StepNotAllowed(why="state", kind="case.extended")
    return reckon(promise.start_on, promise.count, promise.unit, around.calendar, pauses_of(case))


def extend(
    case: Case, around: Circumstances, *, reason: str, approved_by: str, workdays: int | None = None
) -> tuple[ev.Event, ...]:
    """Extend the limit once, before it has ended; the applicant is told the reason.

    Args:
        case: The case.
        around: The circumstances.
        reason: Why more time is needed.
        approved_by: Account of the organ's head, or of the head of government.
        workdays: How much is added; by default all that the level may add.

    Raises:
        AlreadyExtended, ExtensionNotOffered, ExtensionTooLate, ReasonMissing, SecondPersonNeeded: The limit
            stays.
    """
    rule = extension_rule(around.item)
    if case.extension:
        raise no.AlreadyExtended
    if rule is None or not 0 < (workdays or rule[1]) <= rule[1]:
        raise no.ExtensionNotOffered
    ends_on = due(case, around).deadline_on
    if around.today > ends_on:
        raise no.ExtensionTooLate
    added = workdays or rule[1]
    extension = Extension(
        added=added,
        unit="workday",
        new_due_on=reckon(ends_on, added, "workday", around.calendar).deadline_on,
        reason=reasoned(reason),
        approved_by=approved(approved_by, around),
        approver_level=rule[0],
        extended_on=around.today,
    )
    return (ev.Extended(extension=extension),)
