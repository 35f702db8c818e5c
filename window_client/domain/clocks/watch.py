"""Days of a case that somebody at the window should watch, free of any present day.

Kept beside the case by the store, one row each, so that a watch list looks at no case that is not on it.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from window_client.domain.calendar import WorkCalendar
from window_client.domain.case.parts import UNDECIDED, CertificateStatus
from window_client.domain.case.state import Case
from window_client.domain.clocks.clocks import specs_of
from window_client.domain.clocks.parts import ClockKind
from window_client.domain.deadline import DeadlineError, ends_on
from window_client.domain.values import Value


class WatchKind(StrEnum):
    """Why a case is watched. Values stand in projections: add, never change."""

    NOTICE = "notice"  # notice period: over, an application counts as accepted (art. 32(4))
    DEEMED = "deemed"  # accepted because no notice was given, and not decided
    SUPPLEMENT = "supplement"  # time for supplements: over, the case may be terminated
    DEFERRED = "deferred"  # material promised for later
    SPECIAL = "special"  # special procedure: the time that the applicant was told
    DELIVERY = "delivery"  # ten working days from the grant (art. 44)
    POST_CHECK = "post_check"
    RECTIFICATION = "rectification"
    CERTIFICATE = "certificate"  # validity of a certificate that was handed over (art. 50)


NAMES: Mapping[WatchKind, str] = MappingProxyType(
    {
        WatchKind.NOTICE: "五日告知期限",
        WatchKind.DEEMED: "视为受理",
        WatchKind.SUPPLEMENT: "补正期限",
        WatchKind.DEFERRED: "容缺补交",
        WatchKind.SPECIAL: "特别程序",
        WatchKind.DELIVERY: "十日送达",
        WatchKind.POST_CHECK: "事后核查",
        WatchKind.RECTIFICATION: "限期整改",
        WatchKind.CERTIFICATE: "证书到期",
    }
)

_OF_CLOCK: Mapping[ClockKind, WatchKind] = MappingProxyType(
    {
        ClockKind.NOTICE: WatchKind.NOTICE,
        ClockKind.SUPPLEMENT: WatchKind.SUPPLEMENT,
        ClockKind.DEFERRED: WatchKind.DEFERRED,
        ClockKind.SPECIAL: WatchKind.SPECIAL,
        ClockKind.DELIVERY: WatchKind.DELIVERY,
        ClockKind.POST_CHECK: WatchKind.POST_CHECK,
        ClockKind.RECTIFICATION: WatchKind.RECTIFICATION,
    }
)


class Watched(Value, frozen=True, kw_only=True, order=True):
    """A day to be watched.

    Attributes:
        due_on: Last day, as an ISO day.
        subject: Material or procedure, number of a certificate; empty where the case itself is meant.
    """

    kind: WatchKind
    due_on: str
    subject: str = ""


def watched_of(case: Case, calendar: WorkCalendar) -> frozenset[Watched]:
    """Return the days of a case to be watched; whatever stands in it, this does not fail."""
    return frozenset((*_clocks(case, calendar), *_deemed(case), *_certificate(case)))


def _clocks(case: Case, calendar: WorkCalendar) -> Iterator[Watched]:
    for spec in specs_of(case, None):
        kind = _OF_CLOCK.get(spec.kind)
        if kind is None or not spec.open:
            continue
        try:
            due_on, _published = ends_on(spec.period, calendar)
        except (DeadlineError, OverflowError):  # no real case; it must not stop a list
            continue
        yield Watched(kind=kind, due_on=due_on.isoformat(), subject=spec.subject)


def _deemed(case: Case) -> Iterator[Watched]:
    if case.deemed_accepted and case.promise and case.status in UNDECIDED:
        yield Watched(kind=WatchKind.DEEMED, due_on=case.promise.due_on.isoformat())


def _certificate(case: Case) -> Iterator[Watched]:
    paper = case.certificate
    if paper and paper.valid_until and paper.status is CertificateStatus.DELIVERED:
        yield Watched(kind=WatchKind.CERTIFICATE, due_on=paper.valid_until.isoformat(), subject=paper.number)
