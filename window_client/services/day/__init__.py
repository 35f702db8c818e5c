"""Use cases of the window's day."""

from collections.abc import Callable
from dataclasses import dataclass

from window_client.services.day.fees import FeeService
from window_client.services.day.figures import FigureService
from window_client.services.day.opening import OpeningService
from window_client.services.day.originals import OriginalService
from window_client.services.day.ratings import RatingService
from window_client.services.day.slips import SlipService
from window_client.services.day.supervision import SupervisionService
from window_client.services.day.tickets import TicketService
from window_client.services.day.visits import VisitService
from window_client.services.day.vouchers import VoucherService
from window_client.services.day.watch import WatchService
from window_client.services.desk import Desk
from window_client.services.papers import Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class DayServices:
    """What the screen of the day works with."""

    opening: OpeningService
    tickets: TicketService
    visits: VisitService
    originals: OriginalService
    slips: SlipService
    fees: FeeService
    ratings: RatingService
    supervision: SupervisionService
    figures: FigureService
    watch: WatchService
    vouchers: VoucherService


def day_services(desk: Desk, renderer: Renderer, names: Callable[[str], str]) -> DayServices:
    """Build the use cases of the day around a desk."""
    return DayServices(
        opening=OpeningService(desk),
        tickets=TicketService(desk),
        visits=VisitService(desk),
        originals=OriginalService(desk),
        slips=SlipService(desk),
        fees=FeeService(desk),
        ratings=RatingService(desk),
        supervision=SupervisionService(desk),
        figures=FigureService(desk, renderer, names),
        watch=WatchService(desk),
        vouchers=VoucherService(desk, renderer, names),
    )
