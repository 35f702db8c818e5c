"""A window's week, simulated through the services: people come, are served or not, go, and come again.

Everything is real but the people and the clock: platform, sync, store, catalogue, rules. The same seed gives
the same week.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from random import Random

from msgspec.json import decode, encode
from msgspec.structs import replace

from sync.platform.deciding import Departments
from tests.end_to_end.week_halls import ARRIVALS, Hall, Wish
from tests.end_to_end.week_place import MONDAY, Place
from window_client.clock import HALL_ZONE, hall_day
from window_client.domain.case.actions import Action
from window_client.domain.case.completeness import deferred_of
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import MaterialVerdict, Person, Status, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, materials_for
from window_client.domain.day.events import KeptOriginal, VisitOutcome, VisitRecorded
from window_client.domain.day.session import Closing
from window_client.domain.day.tickets import Ticket
from window_client.domain.form_sample import NUMBERS, sample_form
from window_client.domain.numbers.check_digits import mod_11_2
from window_client.errors import WindowClientError
from window_client.services.counter import Counter
from window_client.services.day.ratings import Opinion
from window_client.services.results import HandOver

WORKDAYS = 5
CITIZEN = Person(
    name="张三", id_kind="resident", id_number=NUMBERS["resident"], phone="13800000000", address="演示路1号"
)
FIRM = Person(
    name="演示县某某有限公司", id_kind="uscc", id_number=NUMBERS["uscc"], phone="13800000000",
    address="演示路2号", legal_representative="王小明",
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
        self._place = Place(folder, tuple(hall.items))

    @property
    def counter(self) -> Counter:
        return self._place.counter

    @property
    def now(self) -> datetime:
        return self._place.now

    def close(self) -> None:
        self._place.close()

    def live(self) -> None:
        """Live through the week."""
        for number in range(WORKDAYS):
            self._place.go_to(MONDAY + timedelta(days=number))
            self._day(number)
        self._place.pass_by(7200)
        self.sync()

    def sync(self) -> None:
        """Run until both sides have everything."""
        self._place.sync()

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
                self._place.power_failure()
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
        self._place.pass_by(max((moment - self.now).total_seconds(), 1))

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

    def _sync_if_online(self, number: int) -> None:
        hour = (self.now.hour + 8) % 24
        first, last = self.hall.offline.get(number, (0, 0))
        if not first <= hour < last:
            self.sync()

    def _departments(self) -> None:
        """Decide what waits; what cannot be decided yet waits on."""
        departments = Departments(self._place.platform)
        for case in departments.waiting():
            granted = self._random.random() < 0.85
            self._try(
                partial(departments.decide, case, granted=granted, reason="" if granted else "不符合条件")
            )

    def _item(self) -> ServiceItem:
        items = self.hall.items
        return self._place.catalogue.item(self._random.choices(list(items), list(items.values()))[0])


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
