"""Clocks after the decision: delivery, post-check, and the applicant's remedies."""

from collections.abc import Iterator

from window_client.clock import hall_day
from window_client.domain.case.parts import DocumentKind, Status
from window_client.domain.case.state import Case
from window_client.domain.clocks.intake import fixed
from window_client.domain.clocks.parts import ClockKind, Spec
from window_client.domain.deadline import DELIVERY_WORKDAYS, Period

RECONSIDERATION_DAYS, LITIGATION_MONTHS = 60, 6
"""行政复议法 art 20, 行政诉讼法 art 46: from the day on which the applicant knew; natural days and months."""

_DONE = frozenset({Status.COMPLETED, Status.ARCHIVED, Status.REVOKED})
_ADVERSE = (DocumentKind.REFUSAL_DECISION, DocumentKind.DECLINE_NOTICE)


def delivery_specs(case: Case) -> Iterator[Spec]:
    """Yield the ten working days for certificate and delivery after a grant (art. 44)."""
    if case.decision is None or not case.decision.granted:
        return
    handed_on = hall_day(case.delivery.at) if case.delivery else None
    yield Spec(
        kind=ClockKind.DELIVERY,
        period=Period(from_on=case.decision.decided_on, count=DELIVERY_WORKDAYS),
        ended_on=handed_on,
        void=handed_on is None and case.status in _DONE,
    )


def check_specs(case: Case) -> Iterator[Spec]:
    """Yield the check of a commitment, and the time for putting right what it found."""
    if case.decision is None:
        return
    decided_on, check = case.decision.decided_on, case.post_check
    due_on = check.due_on if check else case.decision.post_check_due_on
    checked_on = check.checked_on if check else None
    if due_on:
        yield Spec(
            kind=ClockKind.POST_CHECK,
            period=fixed(min(decided_on, due_on), due_on),
            ended_on=checked_on,
            void=checked_on is None and case.status is Status.REVOKED,
        )
    if check and check.rectify_by and checked_on:
        yield Spec(
            kind=ClockKind.RECTIFICATION,
            period=fixed(min(checked_on, check.rectify_by), check.rectify_by),
            void=case.status is Status.REVOKED,
        )


def remedy_specs(case: Case) -> Iterator[Spec]:
    """Yield the applicant's remedies from the day on which an adverse paper was served; none before."""
    served = [one.served_at for one in case.documents if one.kind in _ADVERSE and one.served_at]
    if not served:
        return
    known_on = hall_day(min(served))
    days = Period(from_on=known_on, count=RECONSIDERATION_DAYS, unit="calendar")
    months = Period(from_on=known_on, count=LITIGATION_MONTHS, unit="month")
    yield Spec(kind=ClockKind.RECONSIDERATION, period=days)
    yield Spec(kind=ClockKind.LITIGATION, period=months)
