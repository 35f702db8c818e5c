"""Checking afterwards what an applicant had committed to (告知承诺事后核查)."""

from datetime import date

from window_client.domain.case import events as ev
from window_client.domain.case import refusals as no
from window_client.domain.case.approval import approved, reasoned
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.state import Case
from window_client.domain.values import Value

CHECKERS = 2
"""Facts are checked by two at least (art. 34)."""


class Finding(Value, frozen=True, kw_only=True):
    """What the check found.

    Attributes:
        by: Names of those who checked.
    """

    text: str
    by: tuple[str, ...]


def pass_check(case: Case, around: Circumstances, finding: Finding) -> tuple[ev.Event, ...]:
    """Record that the commitment holds.

    Raises:
        NoPostCheck, ReasonMissing, SecondPersonNeeded: Nothing was recorded.
    """
    names = _checkers(case, finding)
    found = reasoned(finding.text)
    return (ev.PostChecked(passed=True, checked_on=around.today, finding=found, checked_by=names),)


def fail_check(
    case: Case, around: Circumstances, finding: Finding, *, approved_by: str, rectify_by: date | None = None
) -> tuple[ev.Event, ...]:
    """Record that it does not hold: to be put right by a day, or, without one, the decision is revoked.

    Raises:
        NoPostCheck, ReasonMissing, SecondPersonNeeded: Nothing was recorded.
        TermRunning: The day for putting it right is not to come.
    """
    names = _checkers(case, finding)
    if rectify_by and rectify_by <= around.today:
        raise no.TermRunning
    failed = ev.PostChecked(
        passed=False,
        checked_on=around.today,
        finding=reasoned(finding.text),
        checked_by=names,
        consequence="rectify" if rectify_by else "revoke",
        rectify_by=rectify_by,
        approved_by=approved(approved_by, around),
    )
    return (failed,)


def _checkers(case: Case, finding: Finding) -> tuple[str, ...]:
    if case.post_check is None or not case.post_check.open:
        raise no.NoPostCheck
    names = tuple(dict.fromkeys(name.strip() for name in finding.by if name.strip()))
    if len(names) < CHECKERS:
        raise no.SecondPersonNeeded
    return names
