"""Clocks before the decision that are not its limit: notice, supplement, deferred materials, hearing."""

from collections.abc import Iterator
from datetime import date

from window_client.clock import hall_day
from window_client.domain.case.parts import BEFORE_DECISION, DocumentKind, Status, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem
from window_client.domain.clocks.parts import ClockKind, Spec
from window_client.domain.deadline import NOTICE_WORKDAYS, Period

ASK_WORKDAYS, HOLD_WORKDAYS = 5, 20
"""Art. 47: a hearing is asked for within five working days and held within twenty."""

_ANSWERS = frozenset(
    {
        DocumentKind.CORRECTION_NOTICE,
        DocumentKind.ACCEPTANCE_NOTICE,
        DocumentKind.DECLINE_NOTICE,
        DocumentKind.LICENCE_NOT_NEEDED_NOTICE,
    }
)
"""Papers by which the hall has answered an application."""


def fixed(from_on: date, due_on: date) -> Period:
    """Return a period whose last day is given, counted in natural days."""
    return Period(from_on=from_on, count=max((due_on - from_on).days, 0), unit="calendar")


def issued_on(case: Case, *kinds: DocumentKind) -> date | None:
    """Return the day of the first document of these kinds."""
    days = [hall_day(one.issued_at) for one in case.documents if one.kind in kinds]
    return min(days, default=None)


def notice_specs(case: Case) -> Iterator[Spec]:
    """Yield the notice clock: it runs from receipt, whatever day that was (art. 32(4))."""
    received_on = hall_day(case.received_at)
    yield Spec(
        kind=ClockKind.NOTICE,
        period=Period(from_on=received_on, count=NOTICE_WORKDAYS),
        ended_on=_answered_on(case),
        void=case.status in (Status.WITHDRAWN, Status.RETURNED) and _answered_on(case) is None,
    )


def _answered_on(case: Case) -> date | None:
    papers = issued_on(case, *_ANSWERS)
    if papers or (case.status is Status.RECEIVED and not case.corrected):
        return papers
    if case.deemed_accepted:
        return hall_day(case.updated_at)
    if case.status in (Status.WITHDRAWN, Status.RETURNED):
        return None
    return case.accepted_on or (case.promise.start_on if case.promise else hall_day(case.updated_at))


def supplement_specs(case: Case) -> Iterator[Spec]:
    """Yield the time for supplements where the notice set one."""
    if case.correction_due_on is None:
        return
    told_on = issued_on(case, DocumentKind.CORRECTION_NOTICE) or hall_day(case.received_at)
    waiting = case.status is Status.CORRECTION_REQUESTED
    supplemented = bool(case.supplemented) and not waiting
    yield Spec(
        kind=ClockKind.SUPPLEMENT,
        period=fixed(min(told_on, case.correction_due_on), case.correction_due_on),
        ended_on=hall_day(case.complete_at) if supplemented else None,
        void=not waiting and not supplemented,
        printed_on=case.correction_due_on,
    )


def deferred_specs(case: Case, item: ServiceItem | None) -> Iterator[Spec]:
    """Yield each material that was promised for later and is still out (容缺)."""
    names = {one.id: one.name for one in item.materials} if item else {}
    from_on = case.promise.start_on if case.promise else hall_day(case.received_at)
    for found in case.verdicts:
        if found.verdict is Verdict.DEFERRED and found.due_on:
            yield Spec(
                kind=ClockKind.DEFERRED,
                subject=names.get(found.material, found.material),
                period=fixed(min(from_on, found.due_on), found.due_on),
                void=case.ended_on is not None or case.status in (Status.COMPLETED, Status.ARCHIVED),
                printed_on=found.due_on,
            )


def hearing_specs(case: Case) -> Iterator[Spec]:
    """Yield the time for asking for a hearing, for holding it, and for the statements of third parties."""
    void = case.status not in BEFORE_DECISION
    hearing = case.hearing
    if hearing:
        asked = hearing.asked_on or hearing.waived_on
        yield Spec(
            kind=ClockKind.HEARING_REQUEST,
            period=Period(from_on=hearing.told_on, count=ASK_WORKDAYS),
            ended_on=asked,
            void=asked is None and void,
            printed_on=hearing.ask_by,
            printed_period=Period(from_on=hearing.told_on, count=ASK_WORKDAYS),
        )
    if hearing and hearing.asked_on:
        yield Spec(
            kind=ClockKind.HEARING_HELD,
            period=Period(from_on=hearing.asked_on, count=HOLD_WORKDAYS),
            ended_on=hearing.held_on,
            void=hearing.held_on is None and (void or hearing.waived_on is not None),
        )
    for party in case.third_parties:
        yield Spec(
            kind=ClockKind.THIRD_PARTY,
            period=fixed(min(party.notified_on, party.answer_by), party.answer_by),
            ended_on=party.heard_on,
            void=party.heard_on is None and void,
            printed_on=party.answer_by,
        )
