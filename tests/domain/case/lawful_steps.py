"""For each line of the table of steps: a case on which it may be taken, and the event."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from tests.domain.case.around import ALL_GOOD, COMMITMENT, a_person, an_item, found, qualified
from tests.domain.case.around_review import NEIGHBOUR, REVIEWED, TODAY, Course
from window_client.domain.case import endings, hearing, intake, post_check, result, review, special
from window_client.domain.case import events as ev
from window_client.domain.case.hearing import HearingDay
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import DocumentKind, Verdict
from window_client.domain.case.post_check import Finding
from window_client.domain.case.proceedings import FieldChange
from window_client.domain.case.result import CertificateNumber
from window_client.domain.case.review import Opinion
from window_client.domain.case.special import SpecialPlan
from window_client.domain.catalogue import Result

Taken = tuple[Course, ev.Event]
Lawful = Callable[[], Taken]

CHANGE = FieldChange(field="area", label="面积", before="85", after="58")
OPINION = Opinion(stage="technical", passed=True, text="符合条件", name="戊某")
PLAN = SpecialPlan(kind="inspection", reason="需要检验", workdays_needed=7)
FINDING = Finding(text="符合", by=("孙某", "周某"))
BARE = Result(name="某确认书", kind="document", statement="予以确认。")


def _one(course: Course, events: tuple[ev.Event, ...]) -> Taken:
    return course, events[-1]


def _received() -> Taken:
    course = Course()
    application = Application(id="a1", applicant=a_person(), form={})
    return _one(course, intake.receive(application, course.around(), number="n1", query_code="1"))


def _fresh(*verdicts: object, item: object = None, **more: object) -> Course:
    course = Course(item) if item else Course()  # type: ignore[arg-type]
    course.receive(*verdicts, **more)  # type: ignore[arg-type]
    return course


def _judged() -> Taken:
    course = _fresh()
    return _one(course, intake.judge(course.here, course.around(), ALL_GOOD))


def _incomplete() -> Course:
    return _fresh(*qualified("form", "licence"), found("plan", Verdict.MISSING))


def _spot() -> Taken:
    course = _incomplete()
    step = intake.correct_on_the_spot(course.here, course.around(), changes=(CHANGE,), confirmed=True)
    return _one(course, step)


def _second_notice() -> Taken:
    course = Course().waiting()
    course.take(*intake.receive_supplement(course.here, course.around(), [found("plan", Verdict.MISSING)]))
    step = intake.request_second_correction(
        course.here, course.around(), reason="补正材料又缺页", approved_by="9002"
    )
    return _one(course, step)


def _terminated(course: Course) -> Taken:
    course.later(days=20)
    step = endings.terminate(course.here, course.around(), reason="逾期", approved_by="9002")
    return _one(course, step)


def _deemed() -> Taken:
    course = _incomplete().later(days=10)
    return _one(course, intake.accept_deemed(course.here, course.around()))


def _accepting(course: Course) -> Taken:
    return _one(course, intake.accept(course.here, course.around()))


def _deferring() -> Course:
    promised = found("plan", Verdict.DEFERRED, due_on=TODAY + timedelta(days=5))
    return _fresh(*qualified("form", "licence"), promised)


def _bare() -> Taken:
    course = Course(an_item(result=BARE)).granted()
    delivered = ev.ResultDelivered(way="窗口领取", recipient=a_person(), identity_checked=True)
    return _one(course, result.deliver_result(course.here, course.around(), delivered))


def _issued() -> ev.DocumentIssued:
    return ev.DocumentIssued(
        document="d1",
        document_kind=DocumentKind.RECEIPT,
        number="〔2026〕1号",
        series="s",
        template_version=1,
    )


def _serving() -> Taken:
    course = _fresh()
    course.take(_issued())
    return course, ev.DocumentServed(document="d1", recipient=a_person(), way="窗口")


def _reserving() -> Taken:
    course = Course().granted()
    taken = CertificateNumber(certificate="cert", series="cert", counter=1)
    step = result.reserve_certificate(course.here, course.around(), taken=taken, blank_serial="B1")
    return _one(course, step)


def _with(course: Course, rule: Callable[..., tuple[ev.Event, ...]], **more: object) -> Taken:
    return _one(course, rule(course.here, course.around(), **more))


def _handing() -> Taken:
    course = Course().printed()
    step = result.deliver(course.here, recipient=a_person(), way="窗口领取", identity_checked=True)
    return _one(course, step)


def _held() -> Taken:
    course = Course().called_hearing().later(days=14)
    return _with(course, hearing.hold_hearing, record="笔录")


def _called() -> Taken:
    course = Course().asked_for_hearing()
    day = HearingDay(on=date(2026, 12, 4), place="听证室", chair="丙某")
    return _one(course, hearing.call_hearing(course.here, course.around(), day))


def _declining(course: Course) -> Taken:
    step = intake.decline(course.here, course.around(), code="x", reason="不属职权", organ="某局")
    return _one(course, step)


def _supplemented() -> Taken:
    course = Course().waiting()
    return _one(course, intake.receive_supplement(course.here, course.around(), qualified("plan")))


def _caught_up() -> Taken:
    course = Course().deferred()
    return _one(course, intake.receive_deferred(course.here, course.around(), qualified("plan")))


def _opinion() -> Taken:
    course = Course(REVIEWED).in_review()
    return _one(course, review.opine(course.here, course.around(actor="9101"), OPINION))


def _started() -> Taken:
    course = Course().in_review()
    return _one(course, special.start_special(course.here, course.around(), PLAN, approved_by="9201"))


def _checked() -> Taken:
    course = Course().granted_on_commitment()
    return _one(course, post_check.pass_check(course.here, course.around(), FINDING))


LAWFUL: Mapping[str, Lawful] = MappingProxyType(
    {
        "T1": _received,
        "T1a": _judged,
        "T2": lambda: _with(_fresh(), intake.licence_not_needed, reason="无需许可"),
        "T3": lambda: _declining(_fresh()),
        "T4": _spot,
        "T5": lambda: _with(_incomplete(), intake.request_correction),
        "T5a": _second_notice,
        "T6": _supplemented,
        "T7": lambda: _terminated(Course().waiting()),
        "T8": lambda: _accepting(_fresh(*ALL_GOOD)),
        "T9": _deemed,
        "T10": lambda: _accepting(_deferring()),
        "T11": _caught_up,
        "T12": lambda: _terminated(Course().deferred()),
        "T13": lambda: _accepting(_fresh(*ALL_GOOD, item=an_item(commitment=COMMITMENT), by_commitment=True)),
        "T14": lambda: _with(Course().accepted(), review.dispatch, by="甲某"),
        "T14a": lambda: _with(Course().accepted(), review.take_on, by="乙某"),
        "T14b": _opinion,
        "T15": _started,
        "T16": lambda: _with(Course().paused(), special.end_special, result="合格"),
        "T16a": lambda: _with(Course().in_review(), hearing.offer_hearing, subject="重大利益"),
        "T16b": lambda: _with(Course().offered_hearing(), hearing.ask_for_hearing),
        "T16c": lambda: _with(Course().offered_hearing(), hearing.waive_hearing),
        "T16d": _called,
        "T16e": _held,
        "T16f": lambda: _with(
            Course().in_review(), hearing.notify_third_party, person=NEIGHBOUR, interest="相邻"
        ),
        "T16g": lambda: _with(Course().third_party(), hearing.hear_third_party, place=0, statement="同意"),
        "T17": lambda: _with(Course().in_review(), special.extend, reason="案情复杂", approved_by="9301"),
        "T18": lambda: _with(Course().accepted(), review.grant, by="丁某"),
        "T19": lambda: _with(Course().accepted(), review.refuse, by="丁某", reasons=("不符合条件",)),
        "T20": lambda: _with(Course().in_review(), endings.withdraw, reason="不再经营"),
        "T21": lambda: _with(
            _fresh(), endings.give_back, cause="duplicate", reason="重复提交", approved_by="9002"
        ),
        "T22": _reserving,
        "T22a": lambda: (Course().reserved(), ev.CertificatePrinted(certificate="cert")),
        "T22b": lambda: (
            Course().reserved(),
            ev.CertificateSpoiled(certificate="cert", blank_type="blank", blank_serial="B1", reason="卡纸"),
        ),
        "T22c": lambda: (
            Course().reserved(),
            ev.CertificateNotPrinted(certificate="cert", blank_type="blank", blank_serial="B1"),
        ),
        "T23": _handing,
        "T23a": _bare,
        "T23b": _serving,
        "T23c": lambda: (_fresh(), _issued()),
        "T24": lambda: (Course().delivered(), ev.Completed(outcome="delivered")),
        "T24a": lambda: (Course().completed(), ev.Archived()),
        "T24b": _checked,
        "T25": lambda: (Course().delivered(), ev.Rated(stars=5)),
    }
)
