"""What is watched of a case, and until when."""

from datetime import date

from msgspec.structs import replace

from tests.domain.case.around_review import Course
from tests.domain.clocks.a_case import CALENDAR, a_case, accepted, decided, special
from window_client.domain.case.parts import MaterialVerdict, Status, Verdict
from window_client.domain.case.state import Case
from window_client.domain.clocks.watch import Watched, WatchKind, watched_of


def days(case: Case) -> set[tuple[str, str, str]]:
    return {(one.kind, one.due_on, one.subject) for one in watched_of(case, CALENDAR)}


def test_an_application_without_an_answer_is_watched_for_five_working_days() -> None:
    assert days(a_case()) == {("notice", "2026-11-27", "")}


def test_a_deemed_acceptance_is_watched_until_the_decision() -> None:
    case = accepted(due_on=date(2026, 11, 27), deemed_accepted=True)
    assert days(case) == {("deemed", "2026-11-27", "")}

    over = replace(case, decision=decided(date(2026, 11, 26)), status=Status.GRANTED)
    assert days(over) == {("delivery", "2026-12-10", "")}


def test_a_supplement_and_a_deferred_material_have_their_days() -> None:
    waiting = a_case(status=Status.CORRECTION_REQUESTED, correction_due_on=date(2026, 12, 20))
    assert ("supplement", "2026-12-20", "") in days(waiting)

    late = MaterialVerdict(material="plan", verdict=Verdict.DEFERRED, due_on=date(2026, 12, 1))
    assert days(accepted(verdicts=(late,))) == {("deferred", "2026-12-01", "plan")}


def test_a_special_procedure_is_watched_for_the_time_the_applicant_was_told() -> None:
    case = accepted(special=(special(date(2026, 11, 23), needed=5),))
    assert days(case) == {("special", "2026-11-30", "听证")}

    ended = accepted(special=(special(date(2026, 11, 23), date(2026, 11, 25), needed=5),))
    assert days(ended) == set()


def test_a_certificate_is_watched_once_it_is_handed_over() -> None:
    course = Course().delivered()
    paper = course.here.certificate
    assert paper is not None
    lasting = replace(paper, valid_until=date(2031, 10, 30))
    case = replace(course.here, certificate=lasting)

    found = Watched(kind=WatchKind.CERTIFICATE, due_on="2031-10-30", subject=paper.number)
    assert found in watched_of(case, CALENDAR)
    endless = replace(course.here, certificate=replace(paper, valid_until=None))
    assert "certificate" not in {one.kind for one in watched_of(endless, CALENDAR)}
