"""One case as a screen shows it: state, clock with its reckoning, history, what to do next."""

from dataclasses import dataclass

from window_client.clock import hall_day
from window_client.domain.case.actions import Action, further_actions, next_actions
from window_client.domain.case.completeness import Offers, offers
from window_client.domain.case.intake import promise_of
from window_client.domain.case.parts import UNDECIDED, Promise, Status
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Material, ServiceItem, materials_for
from window_client.domain.deadline import Reckoning, reckon, workdays_left
from window_client.services.desk import Desk, UnknownCase
from window_client.store.rows import HistoryLine


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionClock:
    """How the promised day was reckoned and how many working days are left (negative: overdue).

    Attributes:
        published: False while the calendar of a year on the way is not published (待发布).
        running: False once decided.
    """

    promise: Promise
    reckoning: Reckoning
    workdays_left: int
    published: bool
    running: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """Everything about one case; the screen formats it.

    Attributes:
        offers: Outcomes on offer while the case is received.
        promised: What accepting now would promise, None where accepting is not on offer.
        further: Less usual steps open now; where `ACCEPT_DEEMED` is among them, `actions` has neither
            `ACCEPT` nor `REQUEST_CORRECTION`.
    """

    case: Case
    item: ServiceItem
    materials: tuple[Material, ...]
    history: tuple[HistoryLine, ...]
    actions: tuple[Action, ...]
    offers: Offers | None
    clock: DecisionClock | None
    promised: Promise | None = None
    further: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseViewService:
    """Looks at cases; changes nothing."""

    desk: Desk

    def open(self, case_id: str) -> CaseView:
        """Return a case as it stands now.

        Raises:
            UnknownCase: It is not on this PC.
        """
        with self.desk.store.read() as reader:
            case = reader.case(case_id)
            history = reader.history(case_id)
        if case is None:
            raise UnknownCase
        item = self.desk.item_of(case)
        around = self.desk.around(item)
        offered = offers(case, item) if case.status is Status.RECEIVED else None
        further = further_actions(case, around)
        return CaseView(
            case=case,
            item=item,
            materials=materials_for(item, case.answers),
            history=history,
            actions=_usual(case, item, further),
            offers=offered,
            clock=self._clock(case),
            promised=promise_of(case, around) if offered and offered.accept else None,
            further=further,
        )

    def _clock(self, case: Case) -> DecisionClock | None:
        promise = case.promise
        if promise is None:
            return None
        calendar, today = self.desk.calendar, hall_day(self.desk.clock.now())
        reckoning = reckon(promise.start_on, promise.count, promise.unit, calendar)
        left, published = workdays_left(today, reckoning.deadline_on, calendar)
        return DecisionClock(
            promise=promise,
            reckoning=reckoning,
            workdays_left=left,
            published=reckoning.published and published,
            running=case.status in UNDECIDED,
        )


def _usual(case: Case, item: ServiceItem, further: tuple[Action, ...]) -> tuple[Action, ...]:
    usual = next_actions(case, item)
    if Action.ACCEPT_DEEMED not in further:
        return usual
    return tuple(one for one in usual if one not in {Action.ACCEPT, Action.REQUEST_CORRECTION})
