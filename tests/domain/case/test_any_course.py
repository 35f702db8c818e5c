"""Whatever is tried on a case, in any order and with any clock, the law's bounds hold."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from random import Random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.domain.case.around import ALL_GOOD, COMMITMENT, an_item, found, qualified
from tests.domain.case.around_review import NEIGHBOUR, REVIEWED, TODAY, Course
from tests.domain.case.lawful_steps import BARE, CHANGE, FINDING, LAWFUL, OPINION, PLAN
from window_client.domain.case import endings, hearing, intake, post_check, result, review, special
from window_client.domain.case import events as ev
from window_client.domain.case.evolve import StepNotAllowed, fold
from window_client.domain.case.hearing import HearingDay
from window_client.domain.case.papers import papers_for
from window_client.domain.case.parts import DocumentKind, Status, Verdict
from window_client.domain.case.proceedings import PAUSING_KINDS
from window_client.domain.case.result import CertificateNumber
from window_client.domain.case.steps import ENDED, refusal_of
from window_client.domain.deadline import Period, usage
from window_client.errors import WindowClientError

ITEMS = (
    an_item(),
    REVIEWED,
    an_item(commitment=COMMITMENT),
    an_item(result=BARE),
    an_item(decided_by="window", handling="instant"),
)
MISSING = (*qualified("form", "licence"), found("plan", Verdict.MISSING))
_ABRUPT = (ev.Withdrawn, ev.Returned, ev.AcceptanceDeclined)
CLOSED = ENDED | {Status.COMPLETED, Status.ARCHIVED}
ENDS_AFTER = {Status.COMPLETED, Status.ARCHIVED, Status.REVOKED}
"""The only states that may follow an end: it is closed, or a false commitment comes to light."""


def acts(course: Course) -> list[Callable[[], tuple[ev.Event, ...]]]:
    """Return everything that somebody might try on a case now."""
    case, now, other = course.here, course.around(), course.around(actor="9101")
    promised = found("plan", Verdict.DEFERRED, due_on=now.today + timedelta(days=3))
    taken = CertificateNumber(certificate="cert", series="cert", counter=1)
    day = HearingDay(on=now.today + timedelta(days=14), place="听证室", chair="丙某")
    handed = ev.ResultDelivered(way="窗口", recipient=case.applicant, identity_checked=True)
    section = review.Opinion(stage="section", passed=True, text="同意", name="己某")
    second = review.Opinion(stage="second_approval", passed=True, text="同意", name="庚某")
    return [
        lambda: intake.judge(case, now, ALL_GOOD),
        lambda: intake.judge(case, now, MISSING),
        lambda: intake.judge(case, now, (*qualified("form", "licence"), promised)),
        lambda: intake.correct_on_the_spot(case, now, changes=(CHANGE,), confirmed=True),
        lambda: intake.request_correction(case, now, due_on=now.today + timedelta(days=10)),
        lambda: intake.request_second_correction(case, now, reason="又缺页", approved_by="9002"),
        lambda: intake.receive_supplement(case, now, qualified("plan")),
        lambda: intake.receive_supplement(case, now, MISSING[-1:]),
        lambda: intake.accept(case, now),
        lambda: intake.accept_deemed(case, now),
        lambda: intake.decline(case, now, code="x", reason="不属", organ="某局"),
        lambda: intake.receive_deferred(case, now, qualified("plan")),
        lambda: endings.terminate(case, now, reason="逾期", approved_by="9002"),
        lambda: endings.withdraw(case, now, reason="不再经营"),
        lambda: endings.give_back(case, now, cause="duplicate", reason="重复", approved_by="9002"),
        lambda: review.dispatch(case, now, by="甲某"),
        lambda: review.take_on(case, other, by="乙某"),
        lambda: review.opine(case, other, OPINION),
        lambda: review.opine(case, now, section),
        lambda: review.opine(case, now, second),
        lambda: review.grant(case, now, by="丁某"),
        lambda: review.refuse(case, now, by="丁某", reasons=("不符合",)),
        lambda: special.start_special(case, now, PLAN, approved_by="9201"),
        lambda: special.end_special(case, now, result="合格"),
        lambda: special.extend(case, now, reason="复杂", approved_by="9301"),
        lambda: hearing.offer_hearing(case, now, subject="重大利益"),
        lambda: hearing.ask_for_hearing(case, now),
        lambda: hearing.waive_hearing(case, now),
        lambda: hearing.call_hearing(case, now, day),
        lambda: hearing.hold_hearing(case, now, record="笔录"),
        lambda: hearing.notify_third_party(case, now, person=NEIGHBOUR, interest="相邻"),
        lambda: hearing.hear_third_party(case, now, place=0),
        lambda: result.reserve_certificate(case, now, taken=taken, blank_serial="B1"),
        lambda: result.printed(case),
        lambda: result.not_printed(case),
        lambda: result.deliver(case, recipient=case.applicant, way="窗口", identity_checked=True),
        lambda: result.deliver_result(case, now, handed),
        lambda: post_check.pass_check(case, now, FINDING),
        lambda: post_check.fail_check(case, now, FINDING, approved_by="9201"),
        lambda: result.complete(case),
        lambda: result.archive(case),
        lambda: result.rate(case, 5),
    ]


class AnyCourse(RuleBasedStateMachine):
    """One case; every rule of this machine tries something."""

    def __init__(self) -> None:
        super().__init__()
        self.course = Course()
        self.papers = 0

    @initialize(item=st.sampled_from(ITEMS), by_commitment=st.booleans())
    def receive(self, item: object, *, by_commitment: bool) -> None:
        self.course = Course(item)  # type: ignore[arg-type]
        offered = by_commitment and self.course.item.commitment is not None
        self.course.receive(*ALL_GOOD, by_commitment=offered)

    @rule(seeds=st.lists(st.integers(0, 1 << 30), min_size=1, max_size=8))
    def go_on_by_the_rules(self, seeds: list[int]) -> None:
        """Do some of the things that rules and table allow, one after the other, with their papers."""
        for seed in seeds:
            possible = [events for events in map(self._tried, acts(self.course)) if events]
            going_on = [events for events in possible if not isinstance(events[0], _ABRUPT)]
            kinds = sorted({events[0].kind for events in going_on or possible})
            if kinds:
                random = Random(seed)
                kind = random.choice(kinds)
                self._do(random.choice([events for events in possible if events[0].kind == kind]))

    @rule(choice=st.integers(0, len(acts(Course().accepted())) - 1))
    def try_by_the_rules(self, choice: int) -> None:
        """Try anything; mostly the rules or the table refuse."""
        try:
            events = acts(self.course)[choice]()
        except WindowClientError:
            return
        self._append(events)

    @rule(place=st.integers(0, 9))
    def serve_a_paper(self, place: int) -> None:
        papers = self.course.here.documents
        if papers:
            ref = papers[place % len(papers)]
            self._append(
                (ev.DocumentServed(document=ref.id, recipient=self.course.here.applicant, way="窗口"),)
            )

    def _tried(self, act: Callable[[], tuple[ev.Event, ...]]) -> tuple[ev.Event, ...]:
        try:
            events = act()
        except WindowClientError:
            return ()
        return events if refusal_of(self.course.case, events[0]) is None else ()

    def _do(self, events: tuple[ev.Event, ...]) -> None:
        self._append(events)
        for kind in papers_for(events, self.course.item):
            self._issue(kind)

    @rule(step=st.sampled_from(sorted(LAWFUL)))
    def try_past_the_rules(self, step: str) -> None:
        """What another program might send: the table alone decides."""
        _elsewhere, event = LAWFUL[step]()
        self._append((event,))

    @rule(days=st.integers(-3, 12))
    def let_days_pass_or_turn_the_clock_back(self, days: int) -> None:
        self.course.later(days=days)

    def _append(self, events: tuple[ev.Event, ...]) -> None:
        before = self.course.case
        for event in events:
            if refusal_of(self.course.case, event) is None:
                self.course.take(event)
                continue
            with pytest.raises(StepNotAllowed):
                self.course.take(event)
            assert self.course.case == before or event is not events[0]

    def _issue(self, kind: DocumentKind) -> None:
        self.papers += 1
        self.course.take(
            ev.DocumentIssued(
                document=f"paper{self.papers}",
                document_kind=kind,
                number=f"{kind}〔2026〕{self.papers}号",
                series=f"{kind}",
                template_version=1,
            )
        )

    # what always holds

    def _events(self) -> list[ev.Event]:
        return [ev.event_of(entry) for entry in self.course.entries]

    @invariant()
    def fold_is_deterministic(self) -> None:
        if self.course.case is not None:
            assert fold(self.course.entries) == self.course.case
            assert self.course.case.revision == len(self.course.entries)

    @invariant()
    def nothing_is_decided_before_acceptance_nor_while_a_procedure_runs(self) -> None:
        accepted = paused = False
        for event in self._events():
            accepted |= isinstance(event, ev.Accepted)
            paused = isinstance(event, ev.SpecialProcedureStarted) or (
                paused and not isinstance(event, ev.SpecialProcedureEnded)
            )
            if isinstance(event, ev.Decided):
                assert accepted
                assert not paused

    @invariant()
    def there_is_one_notice_and_any_other_has_a_reason_and_a_second_person(self) -> None:
        notices = [event for event in self._events() if isinstance(event, ev.CorrectionRequested)]
        assert all(event.reason and event.approved_by for event in notices[1:])

    @invariant()
    def each_act_that_the_law_allows_once_happened_once(self) -> None:
        kinds = Counter(type(event) for event in self._events())
        once = (ev.Received, ev.Accepted, ev.Decided, ev.Extended, ev.Rated, ev.Withdrawn, ev.Returned)
        assert all(kinds[kind] <= 1 for kind in once)

    @invariant()
    def numbers_of_documents_are_unique(self) -> None:
        numbers = [ref.number for ref in self.course.case.documents] if self.course.case else []
        assert len(set(numbers)) == len(numbers)

    @invariant()
    def nothing_follows_an_end_but_its_closing(self) -> None:
        case = None
        for place, entry in enumerate(self.course.entries, start=1):
            after = fold(self.course.entries[:place]) if case and case.status in CLOSED else None
            if case is not None and after is not None and after.status is not case.status:
                assert after.status in ENDS_AFTER, entry.kind
            if place == len(self.course.entries) - 1:
                case = fold(self.course.entries[:place])

    @invariant()
    def procedures_follow_one_another_and_the_clock_counts_no_day_twice(self) -> None:
        case = self.course.case
        if case is None or case.promise is None:
            return
        for earlier, later in zip(case.special, case.special[1:], strict=False):
            assert earlier.until_on is not None
            assert earlier.until_on <= later.from_on
        counted = Period(
            from_on=case.promise.start_on, count=case.promise.count, pauses=special.pauses_of(case)
        )
        today = max(self.course.around().today, case.promise.start_on)
        used = usage(counted, self.course.around().calendar, today)
        days = (today - case.promise.start_on).days
        assert used.used >= 0
        assert used.used + used.paused <= days
        assert used.used + used.remaining == case.promise.count
        assert not used.paused or any(one.kind in PAUSING_KINDS for one in case.special)

    @invariant()
    def a_commitment_that_was_granted_has_a_day_for_its_check(self) -> None:
        case = self.course.case
        if case and case.decision and case.procedure == "commitment" and case.decision.granted:
            by_rule = case.decision.decided_by == "丁某" and self.course.item.commitment is not None
            assert case.post_check is not None or not by_rule or case.decision.post_check_due_on is None


AnyCourse.TestCase.settings = settings(stateful_step_count=40)
TestAnyCourse = AnyCourse.TestCase


def test_the_machine_comes_to_every_state() -> None:
    """What it tries is no idle talk: a plain walk by the same acts reaches each end."""
    reached = {LAWFUL[step]()[0].take(LAWFUL[step]()[1]).status for step in LAWFUL if step != "T1"}

    assert reached >= set(Status) - {Status.REVOKED, Status.RECEIVED}
    assert TODAY.year in Course().around().calendar.years
