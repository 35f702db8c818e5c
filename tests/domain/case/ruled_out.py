"""For each line of the table and each error of the rules (with item and calendar): how it comes about."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from tests.domain.case.around import ALL_GOOD, COMMITMENT, a_person, an_item, found, qualified
from tests.domain.case.around_review import REVIEWED, TODAY, Course
from tests.domain.case.lawful_steps import BARE, FINDING
from window_client.domain.case import endings, hearing, intake, post_check, result, review, special
from window_client.domain.case import events as ev
from window_client.domain.case.hearing import HearingDay
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import Agent, Verdict
from window_client.domain.case.post_check import Finding
from window_client.domain.case.review import Opinion
from window_client.domain.case.special import SpecialPlan
from window_client.domain.form import FormFault

Refused = Callable[[], object]
Rule = Callable[..., tuple[ev.Event, ...]]

STRANGE = (found("nothing", Verdict.QUALIFIED),)
UNREASONED = (found("form", Verdict.DEFECTIVE),)
FIRM_ONLY = an_item(audience=("organisation",))


def rule(course: Course, act: Rule, *more: object, **named: object) -> Refused:
    """Ask a rule about a case as it stands."""
    return lambda: act(course.here, course.around(), *more, **named)


def receiving(item: object = None, **more: object) -> Refused:
    """Ask whether an application may come in."""
    course = Course(item) if item else Course()  # type: ignore[arg-type]
    faults = more.pop("faults", ())
    application = Application(id="a1", applicant=a_person(), form={}, **more)  # type: ignore[arg-type]
    return lambda: intake.receive(
        application,
        course.around(),
        number="n",
        query_code="1",
        faults=faults,  # type: ignore[arg-type]
    )


def fresh(*verdicts: object, days: int = 0, item: object = None) -> Course:
    """Return a received case, some days old."""
    course = Course(item) if item else Course()  # type: ignore[arg-type]
    course.receive(*verdicts)  # type: ignore[arg-type]
    return course.later(days=days)


def unmet(days: int = 0) -> Course:
    """Return a case that lacks the plan."""
    return fresh(*qualified("form", "licence"), found("plan", Verdict.MISSING), days=days)


def again() -> Course:
    """Return a case whose supplement came and lacks it again."""
    course = Course().waiting()
    course.take(*intake.receive_supplement(course.here, course.around(), [found("plan", Verdict.MISSING)]))
    return course


def again_with(*verdicts: object) -> Course:
    """Return a case whose supplement came with these findings."""
    course = Course().waiting()
    course.take(*intake.receive_supplement(course.here, course.around(), verdicts))  # type: ignore[arg-type]
    return course


def second(course: Course, reason: str = "又缺页", approved_by: str = "9002") -> Refused:
    """Ask for a second notice."""
    return rule(course, intake.request_second_correction, reason=reason, approved_by=approved_by)


def ending(course: Course, reason: str = "逾期", approved_by: str = "9002", days: int = 20) -> Refused:
    """Ask for a termination some days later."""
    return rule(course.later(days=days), endings.terminate, reason=reason, approved_by=approved_by)


def deferred_without_leave() -> Refused:
    """Try to defer what may not come later."""
    promised = found("form", Verdict.DEFERRED, due_on=TODAY + timedelta(days=5))
    return rule(fresh(), intake.judge, [promised])


def deferring_too_late() -> Course:
    """Return a case to be accepted with a promise, after the notice period."""
    promised = found("plan", Verdict.DEFERRED, due_on=TODAY + timedelta(days=20))
    return fresh(*qualified("form", "licence"), promised, days=10)


def examined() -> Course:
    """Return a case with all opinions, the technical one by 9101."""
    course = Course(REVIEWED).in_review()
    for stage, who in (("technical", "9101"), ("section", "9102"), ("second_approval", "9103")):
        opinion = Opinion(stage=stage, passed=True, text="同意", name=who)  # type: ignore[arg-type]
        course.take(*review.opine(course.here, course.around(actor=who), opinion))
    return course


def extending(course: Course, reason: str = "复杂", approved_by: str = "9301", **more: object) -> Refused:
    """Ask for an extension."""
    return rule(course, special.extend, reason=reason, approved_by=approved_by, **more)


def extended() -> Course:
    """Return a case that was extended."""
    course = Course().in_review()
    course.take(*special.extend(course.here, course.around(), reason="复杂", approved_by="9301"))
    return course


def day(on: date, place: str = "听证室", chair: str = "丙某") -> HearingDay:
    """Return a hearing's day."""
    return HearingDay(on=on, place=place, chair=chair)


def starting(approved_by: str = "9201", **more: object) -> Refused:
    """Ask for a special procedure."""
    told: dict[str, object] = {"kind": "inspection", "reason": "需要检验", "workdays_needed": 7, **more}
    plan = SpecialPlan(**told)  # type: ignore[arg-type]
    return rule(Course().in_review(), special.start_special, plan, approved_by=approved_by)


def opinion(**more: object) -> Opinion:
    """Return an opinion."""
    told: dict[str, object] = {"stage": "technical", "passed": True, "text": "同意", "name": "戊某", **more}
    return Opinion(**told)  # type: ignore[arg-type]


def deciding(course: Course, actor: str = "9201") -> Refused:
    """Ask for a grant by somebody."""
    return lambda: review.grant(course.here, course.around(actor=actor), by="丁某")


def refusing(course: Course, actor: str = "9201", reasons: tuple[str, ...] = ("不符合",)) -> Refused:
    """Ask for a refusal by somebody."""
    return lambda: review.refuse(course.here, course.around(actor=actor), by="丁某", reasons=reasons)


def handing(item: object, *, checked: bool) -> Refused:
    """Ask whether a bare result may be handed over."""
    course = Course(item).granted()  # type: ignore[arg-type]
    given = ev.ResultDelivered(way="窗口", recipient=a_person(), identity_checked=checked)
    return rule(course, result.deliver_result, given)


def deferred_grant(item: object = None) -> Course:
    """Return a case granted while a promised material is out."""
    course = (Course(item) if item else Course()).deferred()  # type: ignore[arg-type]
    course.take(*review.grant(course.here, course.around(), by="丁某"))
    return course


def reserving(course: Course) -> Refused:
    """Ask for number and blank."""
    return rule(course, result.reserve_certificate, taken=None, blank_serial="B1")


def checking(course: Course, finding: Finding = FINDING) -> Refused:
    """Ask for a check."""
    return rule(course, post_check.pass_check, finding)


LAPSED = fresh(*ALL_GOOD, days=10)
RULED_OUT: Mapping[tuple[str, str], Refused] = MappingProxyType(
    {
        ("T1", "case.applicant_not_fit"): receiving(FIRM_ONLY),
        ("T1", "case.agent_without_authority"): receiving(agent=Agent(person=a_person(), authority=" ")),
        ("T1", "case.form_not_valid"): receiving(faults=(FormFault(pointer="/x", words="空"),)),
        ("T1", "case.commitment_not_offered"): receiving(by_commitment=True),
        ("T1", "case.item_not_in_force"): receiving(an_item(effective_from="2027-01-01")),
        ("T1", "case.unknown_material"): receiving(verdicts=STRANGE),
        ("T1", "case.verdict_not_allowed"): receiving(verdicts=UNREASONED),
        ("T1a", "case.unknown_material"): rule(fresh(), intake.judge, STRANGE),
        ("T1a", "case.verdict_not_allowed"): rule(fresh(), intake.judge, UNREASONED),
        ("T2", "case.reason_missing"): rule(fresh(), intake.licence_not_needed, reason=" "),
        ("T3", "case.reason_missing"): rule(fresh(), intake.decline, code="x", reason="不属", organ=""),
        ("T4", "case.nothing_changed"): rule(unmet(), intake.correct_on_the_spot, confirmed=True),
        ("T4", "case.unknown_material"): rule(
            unmet(), intake.correct_on_the_spot, verdicts=STRANGE, confirmed=True
        ),
        ("T4", "case.verdict_not_allowed"): rule(
            unmet(), intake.correct_on_the_spot, verdicts=UNREASONED, confirmed=True
        ),
        ("T5", "case.second_notice"): rule(again(), intake.request_correction),
        ("T5", "case.materials_open"): rule(fresh(), intake.request_correction),
        ("T5", "case.nothing_to_correct"): rule(fresh(*ALL_GOOD), intake.request_correction),
        ("T5", "case.notice_too_late"): rule(unmet(days=10), intake.request_correction),
        ("T5a", "case.reason_missing"): second(again(), reason=" "),
        ("T5a", "case.second_person"): second(again(), approved_by="9001"),
        ("T5a", "case.materials_open"): second(fresh()),
        ("T5a", "case.nothing_to_correct"): second(again_with(*qualified("plan"))),
        ("T6", "case.unknown_material"): rule(Course().waiting(), intake.receive_supplement, STRANGE),
        ("T6", "case.verdict_not_allowed"): rule(Course().waiting(), intake.receive_supplement, UNREASONED),
        ("T7", "case.reason_missing"): ending(Course().waiting(), reason=""),
        ("T7", "case.second_person"): ending(Course().waiting(), approved_by=""),
        ("T7", "case.term_running"): ending(Course().waiting(), days=1),
        ("T8", "case.materials_open"): rule(fresh(), intake.accept),
        ("T8", "case.materials_unmet"): rule(unmet(), intake.accept),
        ("T8", "case.notice_period_over"): rule(LAPSED, intake.accept),
        ("T8", "case.simplified_not_offered"): rule(fresh(*ALL_GOOD), intake.accept, simplified=True),
        ("T9", "case.not_deemed"): rule(fresh(*ALL_GOOD, days=7), intake.accept_deemed),
        ("T10", "case.verdict_not_allowed"): deferred_without_leave(),
        ("T10", "case.notice_period_over"): rule(deferring_too_late(), intake.accept),
        ("T11", "case.unknown_material"): rule(Course().deferred(), intake.receive_deferred, STRANGE),
        ("T11", "case.verdict_not_allowed"): rule(Course().deferred(), intake.receive_deferred, UNREASONED),
        ("T12", "case.reason_missing"): ending(Course().deferred(), reason=" "),
        ("T12", "case.second_person"): ending(Course().deferred(), approved_by=""),
        ("T12", "case.term_running"): ending(Course().deferred(), days=5),
        ("T13", "case.commitment_not_offered"): receiving(by_commitment=True),
        ("T13", "case.materials_open"): rule(fresh(item=an_item(commitment=COMMITMENT)), intake.accept),
        ("T13", "case.materials_unmet"): rule(unmet(), intake.accept),
        ("T14", "case.reason_missing"): rule(Course().accepted(), review.dispatch, by=" "),
        ("T14a", "case.reason_missing"): rule(Course().accepted(), review.take_on, by=""),
        ("T14b", "case.reason_missing"): rule(Course(REVIEWED).in_review(), review.opine, opinion(text=" ")),
        ("T14b", "case.second_person"): rule(
            Course(REVIEWED).in_review(), review.opine, opinion(on_site=True, second="9001")
        ),
        ("T14b", "case.stage_order"): rule(
            Course(REVIEWED).in_review(), review.opine, opinion(stage="section")
        ),
        ("T15", "case.reason_missing"): starting(reason=""),
        ("T15", "case.second_person"): starting(approved_by=""),
        ("T15", "case.special_days_missing"): starting(workdays_needed=0),
        ("T16", "case.reason_missing"): rule(Course().paused(), special.end_special, result=" "),
        ("T16a", "case.reason_missing"): rule(Course().in_review(), hearing.offer_hearing, subject=""),
        ("T16d", "case.reason_missing"): rule(
            Course().asked_for_hearing(), hearing.call_hearing, day(date(2026, 12, 4), place=" ")
        ),
        ("T16d", "case.hearing_dates"): rule(
            Course().asked_for_hearing(), hearing.call_hearing, day(date(2026, 11, 30))
        ),
        ("T16e", "case.reason_missing"): rule(Course().called_hearing(), hearing.hold_hearing, record=""),
        ("T16f", "case.reason_missing"): rule(
            Course().in_review(), hearing.notify_third_party, person=a_person(), interest=" "
        ),
        ("T17", "case.reason_missing"): extending(Course().in_review(), reason=""),
        ("T17", "case.second_person"): extending(Course().in_review(), approved_by=""),
        ("T17", "case.extension_too_late"): extending(Course().in_review().later(days=10)),
        ("T17", "case.extension_not_offered"): extending(Course().in_review(), workdays=11),
        ("T17", "case.already_extended"): extending(extended()),
        ("T18", "case.not_decided_here"): rule(Course().accepted(), review.decide_at_window, by="甲某"),
        ("T18", "case.opinions_missing"): deciding(Course(REVIEWED).in_review()),
        ("T18", "case.hearing_open"): deciding(Course().offered_hearing()),
        ("T18", "case.third_party_open"): deciding(Course().third_party()),
        ("T18", "case.same_person"): deciding(examined(), actor="9101"),
        ("T19", "case.reason_missing"): refusing(Course().accepted(), reasons=(" ",)),
        ("T19", "case.opinions_missing"): refusing(Course(REVIEWED).in_review()),
        ("T19", "case.hearing_open"): refusing(Course().asked_for_hearing()),
        ("T19", "case.third_party_open"): refusing(Course().third_party()),
        ("T19", "case.same_person"): refusing(examined(), actor="9101"),
        ("T20", "case.reason_missing"): rule(Course().accepted(), endings.withdraw, reason=" "),
        ("T21", "case.reason_missing"): rule(
            fresh(), endings.give_back, cause="duplicate", reason="", approved_by="9002"
        ),
        ("T21", "case.second_person"): rule(
            fresh(), endings.give_back, cause="duplicate", reason="重复", approved_by=""
        ),
        ("T22", "case.deferred_open"): reserving(deferred_grant()),
        ("T22", "case.no_certificate_here"): reserving(Course(an_item(result=BARE)).granted()),
        ("T22b", "case.reason_missing"): lambda: result.spoiled(Course().reserved().here, " "),
        ("T23", "case.identity_unchecked"): lambda: result.deliver(
            Course().printed().here, recipient=a_person(), way="窗口", identity_checked=False
        ),
        ("T23a", "case.deferred_open"): rule(
            deferred_grant(an_item(result=BARE)), result.deliver_result, ev.ResultDelivered(way="窗口")
        ),
        ("T23a", "case.identity_unchecked"): handing(an_item(result=BARE), checked=False),
        ("T23a", "case.certificate_needed"): handing(an_item(), checked=True),
        ("T24b", "case.reason_missing"): checking(
            Course().granted_on_commitment(), Finding(text=" ", by=("孙某", "周某"))
        ),
        ("T24b", "case.second_person"): checking(
            Course().granted_on_commitment(), Finding(text="符合", by=("孙某", "孙某"))
        ),
        ("T24b", "case.no_post_check"): checking(Course().granted()),
    }
)
BY_SERVICES = frozenset({("T4", "case.form_not_valid")})
"""Refusals that only a service can see: the form's schema is not in the rules' hands."""
