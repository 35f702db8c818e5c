"""One case as a screen shows it: state, clock with its reckoning, history, what to do next."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from window_client.clock import hall_day
from window_client.domain.case.actions import Action, further_actions, next_actions
from window_client.domain.case.completeness import Offers, offers
from window_client.domain.case.intake import promise_of
from window_client.domain.case.parts import Promise, Status
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Material, ServiceItem, materials_for
from window_client.domain.clocks.clocks import clocks_of, explain
from window_client.domain.clocks.parts import Clock, ClockKind
from window_client.domain.deadline import LIGHTS, Light, ReckonStep
from window_client.services.desk import Desk, UnknownCase
from window_client.store.rows import HistoryLine

Explain = Callable[[Clock], tuple[ReckonStep, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionClock:
    """The promise with the clock that reckons it now.

    Attributes:
        promise: As it was printed.
        clock: As it stands, pauses and extension in it.
        level: The gravest light of the promised and the statutory limit.
    """

    promise: Promise
    clock: Clock
    level: Light

    @property
    def published(self) -> bool:
        """False while the calendar of a year on the way is not published (待发布)."""
        return self.clock.published

    @property
    def running(self) -> bool:
        """False once decided, or when nothing is to be decided any more."""
        return self.clock.running


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """Everything about one case; the screen formats it.

    Attributes:
        offers: Outcomes on offer while the case is received.
        clock: The promise, None before there is one.
        clocks: Everything that runs, ran or stands still for the case.
        explain: Tells a clock day by day.
        promised: What accepting now would promise, None where accepting is not on offer.
        further: Less usual steps open now; where `ACCEPT_DEEMED` is among them, `actions` has neither
            `ACCEPT` nor `REQUEST_CORRECTION`.
        siblings: All cases on this PC of the joint application that this one came in with, itself among
            them; none for an application of its own.
    """

    case: Case
    item: ServiceItem
    materials: tuple[Material, ...]
    history: tuple[HistoryLine, ...]
    actions: tuple[Action, ...]
    offers: Offers | None
    clock: DecisionClock | None
    clocks: tuple[Clock, ...]
    explain: Explain
    promised: Promise | None = None
    further: tuple[Action, ...] = ()
    siblings: tuple[Case, ...] = ()


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
            named = case.joint.cases if case and case.joint else ()
            found = [reader.case_by_number(one.number) for one in named]
        if case is None:
            raise UnknownCase
        item = self.desk.item_of(case)
        around = self.desk.around(item)
        offered = offers(case, item) if case.status is Status.RECEIVED else None
        further = further_actions(case, around)
        clocks, explaining = self._reading(case, item)
        return CaseView(
            case=case,
            item=item,
            materials=materials_for(item, case.answers),
            history=history,
            actions=_usual(case, item, further),
            offers=offered,
            clock=_decision_clock(case, clocks),
            clocks=clocks,
            explain=explaining,
            promised=promise_of(case, around) if offered and offered.accept else None,
            further=further,
            siblings=tuple(one for one in found if one is not None),
        )

    def _reading(self, case: Case, item: ServiceItem) -> tuple[tuple[Clock, ...], Explain]:
        """Read all clocks by what is in force, and how to tell one day by day."""
        force, now = self.desk.store.in_force(), self.desk.clock.now()
        found = clocks_of(case, item, force.calendar, now, force.thresholds)
        return found, partial(explain, calendar=force.calendar, today=hall_day(now))


def _decision_clock(case: Case, clocks: tuple[Clock, ...]) -> DecisionClock | None:
    limits = [one for one in clocks if one.kind in (ClockKind.PROMISED, ClockKind.STATUTORY)]
    promised = next((one for one in limits if one.kind is ClockKind.PROMISED), None)
    if promised is None or case.promise is None:
        return None
    level = max((one.level for one in limits), key=LIGHTS.index)
    return DecisionClock(promise=case.promise, clock=promised, level=level)


def _usual(case: Case, item: ServiceItem, further: tuple[Action, ...]) -> tuple[Action, ...]:
    usual = next_actions(case, item)
    if Action.ACCEPT_DEEMED not in further:
        return usual
    return tuple(one for one in usual if one not in {Action.ACCEPT, Action.REQUEST_CORRECTION})
