"""For each line of the table and each refusal by the case itself: a case and an event that meet it."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType

from msgspec.structs import replace

from tests.domain.case.around_review import Course
from tests.domain.case.lawful_steps import LAWFUL, Lawful, Taken
from window_client.domain.case import events as ev
from window_client.domain.case import hearing, special

_SPOILED = {"blank_type": "blank", "blank_serial": "B1"}


def _changed(step: str, **changes: object) -> Lawful:
    """Return the lawful example with other values in the event."""

    def made() -> Taken:
        course, event = LAWFUL[step]()
        return course, replace(event, **changes)

    return made


def _inner(step: str, part: str, **changes: object) -> Lawful:
    """Return the lawful example with other values in a part of the event."""

    def made() -> Taken:
        course, event = LAWFUL[step]()
        return course, replace(event, **{part: replace(getattr(event, part), **changes)})

    return made


def _twice(step: str, **changes: object) -> Lawful:
    """Return the lawful example once more, after it has happened."""

    def made() -> Taken:
        course, event = LAWFUL[step]()
        course.take(event)
        return course, replace(event, **changes)

    return made


def _second_notice() -> Taken:
    course, second = LAWFUL["T5a"]()
    return course, replace(second, approved_by="")


def _lapsed_after_notice() -> Taken:
    course, _second = LAWFUL["T5a"]()
    _other, deemed = LAWFUL["T9"]()
    return course, deemed


def _overlapping() -> Taken:
    course = Course().paused().later(days=4)
    course.take(*special.end_special(course.here, course.around(), result="合格"))
    _other, started = LAWFUL["T15"]()
    return course, started  # begins on the day on which the first one began


def _ended_before() -> Taken:
    course, ended = LAWFUL["T16"]()
    assert isinstance(ended, ev.SpecialProcedureEnded)
    return course, replace(ended, until_on=ended.until_on - timedelta(days=1))


def _extended_late() -> Taken:
    course, event = LAWFUL["T17"]()
    assert isinstance(event, ev.Extended)
    assert course.here.promise
    late = course.here.promise.due_on + timedelta(days=1)
    return course, replace(event, extension=replace(event.extension, extended_on=late))


def _asked_late() -> Taken:
    course, event = LAWFUL["T16b"]()
    assert isinstance(event, ev.HearingAsked)
    return course, replace(event, asked_on=event.asked_on + timedelta(days=30))


def _called(days: int) -> Lawful:
    def made() -> Taken:
        course, event = LAWFUL["T16d"]()
        assert isinstance(event, ev.HearingCalled)
        return course, replace(event, hearing_on=event.notified_on + timedelta(days=days))

    return made


def _called_by_reviewer() -> Taken:
    course, opinion = LAWFUL["T14b"]()
    course.take(opinion)
    course.take(*hearing.offer_hearing(course.here, course.around(), subject="重大利益"))
    course.take(*hearing.ask_for_hearing(course.here, course.around()))
    _other, called = LAWFUL["T16d"]()
    return course, replace(called, chair="戊某")


def _not_offered(step: str) -> Lawful:
    return lambda: (Course().in_review(), LAWFUL[step]()[1])


def _held_early() -> Taken:
    return Course().called_hearing(), replace(LAWFUL["T16e"]()[1], held_on=Course().later().around().today)


def _deciding(step: str, course: Course) -> Taken:
    return course, LAWFUL[step]()[1]


def _checked_again() -> Taken:
    course, passed = LAWFUL["T24b"]()
    course.take(passed)
    return course, passed


def _certificate_there() -> Taken:
    return Course().reserved(), LAWFUL["T23a"]()[1]


def _other_number() -> Taken:
    course = Course().reserved()
    course.take(ev.CertificateNotPrinted(certificate="cert", **_SPOILED))
    return course, replace(LAWFUL["T22"]()[1], number="else")


def _unknown_certificate(step: str) -> Lawful:
    return _changed(step, certificate="other")


def _answered(step: str) -> Lawful:
    """The print was answered before."""

    def made() -> Taken:
        course = Course().reserved()
        course.take(ev.CertificateNotPrinted(certificate="cert", **_SPOILED))
        return course, LAWFUL[step]()[1]

    return made


REFUSED: Mapping[tuple[str, str], Lawful] = MappingProxyType(
    {
        ("T1", "exists"): _twice("T1"),
        ("T4", "not_confirmed"): _changed("T4", confirmed=False),
        ("T5", "second_notice"): _second_notice,
        ("T5a", "second_notice"): _changed("T5a", reason=" "),
        ("T7", "term_running"): _changed("T7", ended_on=Course().around().today),
        ("T7", "incomplete"): _changed("T7", approved_by=""),
        ("T9", "not_deemed"): _lapsed_after_notice,
        ("T11", "nothing_deferred"): lambda: (Course().accepted(), LAWFUL["T11"]()[1]),
        ("T12", "term_running"): _changed("T12", ended_on=Course().around().today),
        ("T12", "incomplete"): _changed("T12", reason=""),
        ("T14", "already_dispatched"): _twice("T14"),
        ("T14a", "incomplete"): _changed("T14a", taken_by=" "),
        ("T14b", "stage_taken"): _twice("T14b"),
        ("T14b", "incomplete"): _inner("T14b", "stage", on_site=True),
        ("T15", "incomplete"): _inner("T15", "procedure", workdays_needed=0),
        ("T15", "special_overlap"): _overlapping,
        ("T16", "special_dates"): _ended_before,
        ("T16", "incomplete"): _changed("T16", result=""),
        ("T16a", "hearing_state"): _twice("T16a"),
        ("T16a", "incomplete"): _changed("T16a", subject=""),
        ("T16b", "hearing_state"): _not_offered("T16b"),
        ("T16b", "hearing_late"): _asked_late,
        ("T16c", "hearing_state"): _twice("T16c"),
        ("T16d", "hearing_state"): _not_offered("T16d"),
        ("T16d", "hearing_late"): _called(6),
        ("T16d", "same_person"): _called_by_reviewer,
        ("T16d", "incomplete"): _changed("T16d", place=""),
        ("T16e", "hearing_state"): _held_early,
        ("T16e", "incomplete"): _changed("T16e", record=""),
        ("T16f", "incomplete"): _inner("T16f", "party", interest=""),
        ("T16g", "unknown_party"): _changed("T16g", place=1),
        ("T17", "already_extended"): _twice("T17"),
        ("T17", "extension_late"): _extended_late,
        ("T17", "incomplete"): _inner("T17", "extension", reason=""),
        ("T18", "hearing_open"): lambda: _deciding("T18", Course().offered_hearing()),
        ("T18", "third_party_open"): lambda: _deciding("T18", Course().third_party()),
        ("T19", "hearing_open"): lambda: _deciding("T19", Course().called_hearing()),
        ("T19", "third_party_open"): lambda: _deciding("T19", Course().third_party()),
        ("T20", "incomplete"): _changed("T20", reason=""),
        ("T21", "incomplete"): _changed("T21", approved_by=""),
        ("T22", "certificate_state"): _twice("T22"),
        ("T22", "other_number"): _other_number,
        ("T22a", "no_certificate"): _unknown_certificate("T22a"),
        ("T22a", "certificate_state"): _answered("T22a"),
        ("T22b", "no_certificate"): _unknown_certificate("T22b"),
        ("T22b", "certificate_state"): _answered("T22b"),
        ("T22c", "no_certificate"): _unknown_certificate("T22c"),
        ("T22c", "certificate_state"): _answered("T22c"),
        ("T23", "no_certificate"): _unknown_certificate("T23"),
        ("T23a", "certificate_exists"): _certificate_there,
        ("T23b", "unknown_document"): _changed("T23b", document="other"),
        ("T23b", "already_served"): _twice("T23b"),
        ("T23c", "document_exists"): _twice("T23c"),
        ("T24b", "no_post_check"): _checked_again,
        ("T24b", "incomplete"): _changed("T24b", passed=False),
        ("T25", "already_rated"): _twice("T25"),
    }
)

FURTHER: tuple[tuple[str, Lawful], ...] = (
    ("hearing_late", _called(60)),
    ("incomplete", _inner("T15", "procedure", kind="holiday")),
    ("incomplete", _inner("T17", "extension", added=0)),
    ("incomplete", _changed("T24b", checked_by=())),
    ("incomplete", _changed("T24b", passed=False, consequence="rectify", approved_by="9201")),
    ("incomplete", _changed("T12", approved_by="")),
    ("state", _changed("T12", cause="supplement_missing")),
    ("not_confirmed", _changed("T4", changes=())),
)
"""More of the same refusals on other grounds."""
