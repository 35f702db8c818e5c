"""All use cases of a signed-in window, made once after sign-in."""

from collections.abc import Callable
from dataclasses import dataclass

from window_client.services.approvals import ApprovalService
from window_client.services.case_view import CaseViewService
from window_client.services.day import DayServices, day_services
from window_client.services.desk import Desk
from window_client.services.drafts import DraftService
from window_client.services.endings import EndingService
from window_client.services.intake import IntakeService
from window_client.services.joint import JointService
from window_client.services.outbox import OutboxService
from window_client.services.papers import PaperService, Renderer
from window_client.services.quarantine import QuarantineService
from window_client.services.renewals import RenewalService
from window_client.services.results import ResultService
from window_client.services.reuse import ReuseService
from window_client.services.reveals import RevealService
from window_client.services.review import ReviewService
from window_client.services.work import WorkService


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """What the screens work with."""

    desk: Desk
    intake: IntakeService
    joint: JointService
    review: ReviewService
    results: ResultService
    endings: EndingService
    approvals: ApprovalService
    renewals: RenewalService
    papers: PaperService
    cases: CaseViewService
    work: WorkService
    drafts: DraftService
    outbox: OutboxService
    quarantine: QuarantineService
    reveals: RevealService
    reuse: ReuseService
    day: DayServices


def open_counter(desk: Desk, renderer: Renderer, names: Callable[[str], str]) -> Counter:
    """Build the use cases around a desk.

    Args:
        desk: Store, catalogue, hall and clerk.
        renderer: Makes PDFs.
        names: Printed name of an account or window id.
    """
    return Counter(
        desk=desk,
        intake=IntakeService(desk),
        joint=JointService(desk),
        review=ReviewService(desk),
        results=ResultService(desk),
        endings=EndingService(desk),
        approvals=ApprovalService(desk),
        renewals=RenewalService(desk),
        papers=PaperService(desk, renderer, names),
        cases=CaseViewService(desk),
        work=WorkService(desk),
        drafts=DraftService(desk),
        outbox=OutboxService(desk),
        quarantine=QuarantineService(desk),
        reveals=RevealService(desk),
        reuse=ReuseService(desk),
        day=day_services(desk, renderer, names),
    )
