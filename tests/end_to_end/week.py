"""A window's week, simulated through the services: people come, are served or not, go, and come again.

Everything is real but the people and the clock: platform, sync, store, catalogue, rules. The same seed gives
the same week.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import partial
from pathlib import Path
from random import Random

from msgspec.json import decode, encode
from msgspec.structs import replace

from printing.renderer import LayoutRenderer
from sync.client.engine import SyncEngine
from sync.client.local import StoreJournal, series_needed
from sync.platform.deciding import Departments
from tests.sync.builders import QUICK, Site
from window_client.clock import HALL_ZONE, hall_day
from window_client.domain.case.actions import Action
from window_client.domain.case.completeness import deferred_of
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import MaterialVerdict, Person, Status, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, blank_types, materials_for, number_series
from window_client.domain.day.events import KeptOriginal, VisitOutcome, VisitRecorded
from window_client.domain.day.session import Closing
from window_client.domain.day.tickets import Ticket
from window_client.domain.form_sample import NUMBERS, sample_form
from window_client.domain.hall import Account, Actor, Role
from window_client.domain.numbers.check_digits import mod_11_2
from window_client.domain.packaged import calendar
from window_client.domain.window_events import BlanksReceived
from window_client.errors import WindowClientError
from window_client.services.catalogue import load_catalogue
from window_client.services.counter import Counter, open_counter
from window_client.services.day.ratings import Opinion
from window_client.services.desk import Desk
from window_client.services.hall_names import HallNameBook
from window_client.services.randomness import SystemRandomness
from window_client.services.results import HandOver

MONDAY = datetime(2026, 11, 22, 23, 40, tzinfo=UTC)  # 07:40 in the hall
WORKDAYS = 5
BLANKS = 200
ACTOR = Actor(clerk="9001", window="w1")
CITIZEN = Person(
    name="张三", id_kind="resident", id_number=NUMBERS["resident"], phone="13800000000", address="演示路1号"
)
FIRM = Person(
    name="演示县某某有限公司", id_kind="uscc", id_number=NUMBERS["uscc"], phone="13800000000",
    address="演示路2号", legal_representative="王小明",
)  # fmt: skip
ARRIVALS = {8: 6, 9: 20, 10: 22, 11: 10, 12: 1, 13: 3, 14: 16, 15: 14, 16: 8}
"""Shape of a day: how many of a hundred come in which hour of the hall."""


class Wish(StrEnum):
    """What somebody comes for."""

    APPLY = "apply"
    APPLY_BADLY = "apply_badly"  # defective: one-time notice
    APPLY_DEFERRED = "apply_deferred"
    DECLINED = "declined"
    CONSULT = "consult"
    SENT_ON = "sent_on"
    TAKEN_HOME = "taken_home"
    NO_SHOW = "no_show"
    BACK = "back"  # supplement, promised material, result, or withdrawal of an earlier case


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """What kind of counter it is.

    Attributes:
        visitors: A day, on average.
        offline: Days (0 Monday) and hours (from, to) without a line.
        items: Items that people ask for, and how often.
    """

    name: str
    visitors: int
    offline: dict[int, tuple[int, int]]
    items: dict[str, int]
    wishes: dict[Wish, int]


WISHES = {
    Wish.APPLY: 40, Wish.APPLY_BADLY: 10, Wish.APPLY_DEFERRED: 7, Wish.DECLINED: 3, Wish.CONSULT: 14,
    Wish.SENT_ON: 4, Wish.TAKEN_HOME: 8, Wish.NO_SHOW: 4, Wish.BACK: 10,
}  # fmt: skip

TOWNSHIP = Hall(
    name="township", visitors=16, offline={1: (0, 24), 3: (9, 16)},
    items={"elderly_card": 6, "old_age_allowance": 3, "social_security_card": 3, "dibao": 2,
           "temporary_relief": 2, "rural_homestead": 1, "unemployment_registration": 2, "tree_felling": 1},
    wishes=WISHES,
)  # fmt: skip
COUNTY = Hall(
    name="county", visitors=36, offline={2: (10, 12)},
    items={"food_business_new": 6, "individual_business_setup": 6, "hr_service": 2, "public_place_hygiene": 3,
           "labor_dispatch": 1, "outdoor_advert": 2, "food_business_renew": 2, "elderly_card": 3,
           "medical_practice": 1, "drainage": 1, "road_freight": 2, "tobacco_retail": 2},
    wishes=WISHES,
)  # fmt: skip


@dataclass(slots=True)
class Diary:
    """What the simulation itself knows of the week, to compare with what the window says."""

    outcomes: dict[date, list[VisitOutcome]] = field(default_factory=dict)
    tickets: dict[date, int] = field(default_factory=dict)
    skipped: dict[date, int] = field(default_factory=dict)
    cases: list[str] = field(default_factory=list)
    interrupted: int = 0
    refused: list[str] = field(default_factory=list)
    reports: dict[date, bytes] = field(default_factory=dict)


class Week:
    """One window's week."""

    def __init__(self, folder: Path, hall: Hall, seed: int) -> None:
        self.hall, self.diary = hall, Diary()
        self._random, self._people = Random(seed), 0
        self._site = Site(folder, replace(QUICK, lease_size=600))
        self._rig = self._site.window(1)
        self._site.clock.set_wall(MONDAY)
        self._catalogue = load_catalogue()
        self._equip_platform()
        self.counter = self._new_counter()
        self._stock_up()

    @property
    def now(self) -> datetime:
        return self._site.clock.now()

    def close(self) -> None:
        self._site.close()

    def live(self) -> None:
        """Live through the week."""
        for number in range(WORKDAYS):
            self._site.clock.set_wall(MONDAY + timedelta(days=number))
            self._day(number)
        self._site.clock.advance(hours=2)
        self.sync()

    def sync(self) -> None:
        """Run until both sides have everything."""
        self._rig.settle(rounds=200)

    # one day

    def _day(self, number: int) -> None:
        today = hall_day(self.now)
        self._sync_if_online(number)
        self._departments()
        self._sync_if_online(number)
        self.counter.day.opening.open()
        self.diary.outcomes[today], self.diary.tickets[today], self.diary.skipped[today] = [], 0, 0
        comings = self._comings()
        closing = self._midnight() + timedelta(hours=17)
        crash_at = self._random.randrange(5, 15) if number == 1 else None
        while comings and self.now < closing:
            self._draw_for(comings, upto=self.now)
            served = self._serve_next(comings)
            if not served:
                self._wait_until(min(comings[0], closing))
            if crash_at is not None and self.diary.tickets[today] >= crash_at:
                self._power_failure()
                crash_at = None
            self._sync_if_online(number)
        self._evening(today)

    def _comings(self) -> list[datetime]:
        """Moments of the day at which people come, in order."""
        count = max(3, int(self._random.gauss(self.hall.visitors, self.hall.visitors / 5)))
        hours = self._random.choices(list(ARRIVALS), list(ARRIVALS.values()), k=count)
        midnight = self._midnight()
        return sorted(midnight + timedelta(hours=hour, minutes=self._random.random() * 60) for hour in hours)

    def _midnight(self) -> datetime:
        return datetime.combine(hall_day(self.now), time(), HALL_ZONE)

    def _draw_for(self, comings: list[datetime], *, upto: datetime) -> None:
        """Let everybody draw a number who has come by now; the machine stood beside the door all the time."""
        while comings and comings[0] <= upto:
            comings.pop(0)
            self.counter.day.tickets.draw()
            self.diary.tickets[hall_day(self.now)] += 1

    def _serve_next(self, comings: list[datetime]) -> bool:
        tickets = self.counter.day.tickets
        try:
            ticket = tickets.call_next()
        except WindowClientError:
            return False
        wish = self._wish()
        if wish is Wish.NO_SHOW:
            self._pass(comings, 1)
            tickets.skip(ticket.id)
            self.diary.skipped[hall_day(self.now)] += 1
            return True
        self._pass(comings, self._random.randint(2, 14))
        self._record(self._visit(wish), ticket)
        return True

    def _pass(self, comings: list[datetime], minutes: int) -> None:
        """Let time go on; whoever comes meanwhile draws a number at that moment."""
        until = self.now + timedelta(minutes=minutes)
        while comings and comings[0] <= until:
            self._wait_until(comings[0])
            self._draw_for(comings, upto=self.now)
        self._wait_until(until)

    def _wait_until(self, moment: datetime) -> None:
        self._site.clock.advance(seconds=max((moment - self.now).total_seconds(), 1))

    def _record(self, visit: VisitRecorded, ticket: Ticket) -> None:
        self.counter.day.visits.record(replace(visit, ticket=ticket.id))
        self.diary.outcomes[hall_day(self.now)].append(visit.outcome)
        if self._random.random() < 0.2:
            self._rate(visit)

    def _rate(self, visit: VisitRecorded) -> None:
        last = self.counter.day.visits.of_day(hall_day(self.now))[-1][1]
        opinion = self._random.choice(
            (Opinion(level=5), Opinion(level=4), Opinion(level=0), Opinion(level=2, reasons=("delay",)))
        )
        if visit.cases:
            self._try(lambda: self.counter.day.ratings.rate_case(visit.cases[0], opinion))
        else:
            self.counter.day.ratings.rate_visit(last.visit, opinion, visit.item)

    def _evening(self, today: date) -> None:
        opening = self.counter.day.opening
        waiting = opening.situation().waiting
        self.diary.skipped[today] += waiting
        situation = opening.situation()
        note = "线路中断，联网后补传" if situation.unsent else ""
        opening.close(Closing(counted=situation.blanks, note=note))
        figures = self.counter.day.figures
        self.diary.reports[today] = figures.pdf(figures.report(today))

    # one visit

    def _wish(self) -> Wish:
        wishes = self.hall.wishes
        return self._random.choices(list(wishes), list(wishes.values()))[0]

    def _visit(self, wish: Wish) -> VisitRecorded:
        item = self._item()
        match wish:
            case Wish.CONSULT:
                return _outcome(VisitOutcome.CONSULTED, item)
            case Wish.SENT_ON:
                return _outcome(VisitOutcome.SENT_ON, item, "department")
            case Wish.TAKEN_HOME:
                missing = item.materials[0].id
                return replace(_outcome(VisitOutcome.TAKEN_HOME, item, "missing"), missing=(missing,))
            case Wish.BACK:
                return self._come_back(item)
        return self._apply(wish, item)

    def _apply(self, wish: Wish, item: ServiceItem) -> VisitRecorded:
        """Hand an application in; where the program says no, the visitor goes home and may come again."""
        try:
            case = self._receive(item)
            self.diary.cases.append(case.id)
            case = self._judged(case, wish)
            self._take_on(case, wish)
        except WindowClientError as refusal:
            self.diary.refused.append(refusal.code)
            self.diary.interrupted += 1
            return _outcome(VisitOutcome.LEFT, item, "system")
        return replace(_outcome(VisitOutcome.CASE, item), cases=(case.id,))

    def _receive(self, item: ServiceItem) -> Case:
        counter = self.counter
        answers = {question.id: question.options[0].id for question in item.questions}
        package = counter.desk.catalogue.package(item.id)
        number = self._number()
        form = encode(sample_form(bytes(package.form), answers))
        application = Application(
            id=counter.desk.new_id(),
            applicant=replace(CITIZEN, id_number=number) if "person" in item.audience else FIRM,
            form=decode(form.replace(CITIZEN.id_number.encode(), number.encode())),
            answers=answers,
        )
        return counter.intake.receive(item.id, application).case

    def _number(self) -> str:
        """Return an identity number that nobody has had this week."""
        self._people += 1
        stem = f"99010119600101{self._people:03d}"
        return stem + mod_11_2(stem)

    def _judged(self, case: Case, wish: Wish) -> Case:
        item = self.counter.desk.item_of(case)
        needed = {one.id: one for one in materials_for(item, case.answers)}
        verdicts = [_good(one) for one in case.materials if one in needed]
        if wish is Wish.APPLY_BADLY and verdicts:
            verdicts[0] = MaterialVerdict(
                material=verdicts[0].material, verdict=Verdict.DEFECTIVE, reason="未签字盖章", copies=1
            )
        if wish is Wish.APPLY_DEFERRED:
            verdicts = [_deferred(one, hall_day(self.now)) if needed[one.material].deferrable else one
                        for one in verdicts]  # fmt: skip
        return self.counter.intake.judge(case.id, case.revision, verdicts).case

    def _take_on(self, case: Case, wish: Wish) -> None:
        intake = self.counter.intake
        if wish is Wish.DECLINED:
            intake.decline(
                case.id, case.revision, code="other_place", reason="不属于本机关职权", organ="演示市某局"
            )
        elif wish is Wish.APPLY_BADLY and intake.offers(case.id).correct:
            intake.request_correction(case.id, case.revision)
        else:
            self._carry_on(intake.accept(case.id, case.revision).case)

    def _come_back(self, item: ServiceItem) -> VisitRecorded:
        """Come again about an earlier case: with what was missing, for the result, or to withdraw."""
        waiting = [case for case in map(self._case, self.diary.cases) if case.status in _WAITING]
        if not waiting:
            return _outcome(VisitOutcome.CONSULTED, item)
        case = self._random.choice(waiting)
        about = self.counter.desk.item_of(case)
        done = self._try(lambda: self._go_on(case))
        outcome = VisitOutcome.CASE if done else VisitOutcome.LEFT
        reason = "" if done else "system"
        return replace(_outcome(outcome, about, reason), cases=(case.id,))

    def _go_on(self, case: Case) -> None:
        if case.status is Status.CORRECTION_REQUESTED:
            defective = [_good(one.material) for one in case.defects]
            case = self.counter.intake.receive_supplement(case.id, case.revision, defective).case
            self._carry_on(self.counter.intake.accept(case.id, case.revision).case)
        elif case.status is Status.ACCEPTED and self._random.random() < 0.4:
            self.counter.endings.withdraw(case.id, case.revision, reason="申请人改变计划")
        else:
            self._carry_on(case)

    def _carry_on(self, case: Case) -> None:
        """Take a case as far as it goes at this window today; now and then an original stays meanwhile."""
        if self._random.random() < 0.15:
            self._keep_original(case)
        while step := self._step(case):
            case = step()

    def _step(self, case: Case) -> Callable[[], Case] | None:
        view, results = self.counter.cases.open(case.id), self.counter.results
        case = view.case
        actions = view.actions
        if (
            case.status is Status.GRANTED
            and view.item.result.kind != "certificate"
            and not _outstanding(actions)
        ):
            return lambda: (
                results.deliver_result(case.id, case.revision, way=_HANDED.way, hand_over=_HANDED).case
            )
        taking: dict[Action, Callable[[], Case]] = {
            Action.RECEIVE_DEFERRED: lambda: self._bring_deferred(case),
            Action.DECIDE: lambda: results.decide_at_window(case.id, case.revision).case,
            Action.ISSUE_DECISION: lambda: results.issue_decision(case.id, case.revision).case,
            Action.MAKE_CERTIFICATE: lambda: results.reserve_certificate(case.id, case.revision).case,
            Action.ANSWER_PRINT: lambda: self._answer_print(case),
            Action.DELIVER: lambda: results.deliver(case.id, case.revision, _HANDED).case,
            Action.COMPLETE: lambda: results.complete(case.id, case.revision).case,
        }
        return next((taking[one] for one in actions[:1] if one in taking), None)

    def _bring_deferred(self, case: Case) -> Case:
        item = self.counter.desk.item_of(case)
        out = deferred_of(materials_for(item, case.answers), case.verdicts)
        found = [_good(one.material) for one in out]
        return self.counter.intake.receive_deferred(case.id, case.revision, found).case

    def _answer_print(self, case: Case) -> Case:
        results = self.counter.results
        chance = self._random.random()
        if chance < 0.05:
            return results.spoiled(case.id, case.revision, "打印模糊").case
        if chance < 0.1:
            return results.not_printed(case.id, case.revision).case
        return results.printed(case.id, case.revision).case

    def _keep_original(self, case: Case) -> None:
        originals = self.counter.day.originals
        kept = KeptOriginal(material="original", name="原件")
        if self._try(lambda: originals.keep(case.number, (kept,))) and self._random.random() < 0.7:
            mine = next(one for one in originals.lying_here() if one.of_case == case.id)
            originals.hand_back(mine.keeping, (mine.material,), "张三")

    def _case(self, case_id: str) -> Case:
        return self.counter.cases.open(case_id).case

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except WindowClientError as refusal:
            self.diary.refused.append(refusal.code)
            return False
        return True

    # what goes wrong, and who works elsewhere

    def _power_failure(self) -> None:
        """The PC goes off in the middle of the day and comes back."""
        self._rig.reopen()
        self._rig.journal, self._rig.engine = self._sync_parts()
        self.counter = self._new_counter()

    def _sync_if_online(self, number: int) -> None:
        hour = (self.now.hour + 8) % 24
        first, last = self.hall.offline.get(number, (0, 0))
        if not first <= hour < last:
            self.sync()

    def _departments(self) -> None:
        """Decide what waits; what cannot be decided yet waits on."""
        departments = Departments(self._site.platform)
        for case in departments.waiting():
            granted = self._random.random() < 0.85
            self._try(
                partial(departments.decide, case, granted=granted, reason="" if granted else "不符合条件")
            )

    # setting up

    def _item(self) -> ServiceItem:
        items = self.hall.items
        return self._catalogue.item(self._random.choices(list(items), list(items.values()))[0])

    def _equip_platform(self) -> None:
        platform, hall = self._site.platform, "h1"
        for item in self._catalogue.items():
            platform.add_item(item)
        deciders = Account(id="9102", name="某某局", role=Role.DEPARTMENT)
        platform.people.add_account(deciders, hall, "practice")

    def _sync_parts(self) -> tuple[StoreJournal, SyncEngine]:
        series = number_series(self._catalogue.items())
        journal = StoreJournal(self._rig.store, partial(series_needed, series))
        return journal, SyncEngine(self._rig.link, journal, self._site.clock, app="week")

    def _new_counter(self) -> Counter:
        self._rig.journal, self._rig.engine = self._sync_parts()
        store = self._rig.store
        with store.read() as reader:
            enrolment = reader.enrolment()
        assert enrolment is not None
        desk = Desk(
            store=store, catalogue=self._catalogue, calendar=calendar(), hall=enrolment.hall, actor=ACTOR,
            clock=self._site.clock, random=SystemRandomness(),
        )  # fmt: skip
        return open_counter(desk, LayoutRenderer(), HallNameBook(store, {}))

    def _stock_up(self) -> None:
        self.sync()
        with self._rig.store.begin() as work:
            for kind in blank_types(self._wanted_items()):
                pile = BlanksReceived(blank_type=kind, prefix="Y", first=1, last=BLANKS, digits=6)
                work.append(pile, actor=ACTOR)
            work.commit()

    def _wanted_items(self) -> Iterable[ServiceItem]:
        return (self._catalogue.item(item) for item in self.hall.items)


_WAITING = frozenset(
    {
        Status.CORRECTION_REQUESTED,
        Status.ACCEPTED,
        Status.GRANTED,
        Status.REFUSED,
        Status.CERTIFICATE_PRODUCED,
    }
)
_HANDED = HandOver(recipient=CITIZEN, way="窗口领取", identity_checked=True)


def _outcome(outcome: VisitOutcome, item: ServiceItem, reason: str = "") -> VisitRecorded:
    return VisitRecorded(visit="", outcome=outcome, item=item.id, reason=reason)


def _good(material: str) -> MaterialVerdict:
    return MaterialVerdict(material=material, verdict=Verdict.QUALIFIED, copies=1)


def _deferred(found: MaterialVerdict, today: date) -> MaterialVerdict:
    return replace(found, verdict=Verdict.DEFERRED, due_on=today + timedelta(days=1))


def _outstanding(actions: tuple[Action, ...]) -> bool:
    return bool(actions) and actions[0] in {Action.ISSUE_DECISION, Action.RECEIVE_DEFERRED}
