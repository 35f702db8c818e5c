"""Departments act on the platform by the same table of steps that windows obey."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.platform.deciding import AutomaticDecider, Departments, NotDecidable, Rule
from tests.domain.case.around import ALL_GOOD, an_item
from tests.domain.case.lawful_steps import LAWFUL, OPINION
from tests.sync.builders import PASSWORD, Site, accepted, judged, received
from tests.sync.test_practice import run_admin
from window_client.domain.case import events as ev
from window_client.domain.case import hearing, review, special
from window_client.domain.case.refusals import OpinionsMissing
from window_client.domain.case.special import SpecialPlan
from window_client.domain.case.state import Case
from window_client.domain.catalogue import StepLimit
from window_client.domain.hall import Account, Role

STEPS = (
    StepLimit(name="审查", role="部门审查人", workdays=2),
    StepLimit(name="审核", role="审核人", workdays=1),
)
NUMBER = "n-1"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    site = Site(tmp_path)
    for account, role in (("9201", Role.APPROVER), ("9301", Role.ORGAN_HEAD), ("9002", Role.SUPERVISOR)):
        site.platform.people.add_account(Account(id=account, name=f"人{account}", role=role), "h1", PASSWORD)
    site.platform.add_item(an_item(steps=STEPS))
    window = site.window(1)
    window.record(received(NUMBER), "c1")
    window.record(judged(), "c1")
    window.record(ev.MaterialsJudged(verdicts=ALL_GOOD), "c1")
    window.record(accepted(), "c1")
    window.settle()
    yield site
    site.close()


def at_platform(site: Site) -> Case:
    return Departments(site.platform).find(NUMBER)


def act(site: Site, rule: Rule, *, by: str = "") -> list[tuple[str, str]]:
    verdicts = Departments(site.platform).act(at_platform(site), rule, by=by)
    return [(one.verdict.value, one.why) for one in verdicts]


def pausing(approved_by: str) -> Rule:
    plan = SpecialPlan(kind="inspection", reason="需要检验", workdays_needed=7)
    return lambda case, around, _who: special.start_special(case, around, plan, approved_by=approved_by)


def extending(approved_by: str) -> Rule:
    return lambda case, around, _who: special.extend(case, around, reason="复杂", approved_by=approved_by)


def take_on(site: Site) -> None:
    act(site, lambda case, around, who: review.take_on(case, around, by=who.name))


def test_a_case_taken_on_is_decided_only_after_every_opinion_and_by_somebody_else(site: Site) -> None:
    take_on(site)
    departments = Departments(site.platform)
    with pytest.raises(OpinionsMissing):
        departments.decide(at_platform(site), granted=True)

    act(site, lambda case, around, _who: review.opine(case, around, OPINION), by="9101")
    second = review.Opinion(stage="section", passed=True, text="同意", name="人9201")
    act(site, lambda case, around, _who: review.opine(case, around, second), by="9301")
    assert departments.decide(at_platform(site), granted=True).verdict == "accepted"

    site.windows[0].settle()
    with site.windows[0].store.read() as reader:
        case = reader.case("c1")
        history = reader.history("c1")
    assert case is not None
    assert [one.stage for one in case.review] == ["technical", "section"]
    decided = next(line.entry for line in history if line.entry.kind == "case.decided")
    assert decided.clerk == "9201", "who examined the case does not decide it"


def test_a_special_procedure_stops_the_decision_until_its_result(site: Site) -> None:
    assert act(site, pausing("9201")) == [("accepted", "")]
    assert Departments(site.platform).waiting() == ()
    verdict = Departments(site.platform).decide(at_platform(site), granted=True)
    assert (verdict.verdict, verdict.why) == ("held", "state")

    act(site, lambda case, around, _who: special.end_special(case, around, result="合格"))
    assert Departments(site.platform).decide(at_platform(site), granted=True).verdict == "accepted"


@pytest.mark.parametrize(
    ("approver", "rule"),
    [("9001", pausing), ("nobody", pausing), ("9201", extending), ("9002", extending)],
)
def test_an_approver_in_the_wrong_role_approves_nothing(site: Site, approver: str, rule: object) -> None:
    assert act(site, rule(approver)) == [("refused", "second_person")]  # type: ignore[operator]
    assert at_platform(site).special == ()
    assert at_platform(site).extension is None


def test_the_organs_head_extends_once(site: Site) -> None:
    assert act(site, extending("9301")) == [("accepted", "")]
    extension = at_platform(site).extension
    assert extension is not None
    assert (extension.added, extension.approver_level) == (10, "organ_head")


def test_a_window_may_not_enter_what_belongs_to_the_department(site: Site) -> None:
    window = site.windows[0]
    take_on(site)
    window.settle()
    with window.store.read() as reader:
        revision = reader.case("c1").revision  # type: ignore[union-attr]
    window.record(LAWFUL["T14b"]()[1], "c1", revision)
    window.settle()

    with window.store.read() as reader:
        [line] = [line for line in reader.history("c1") if line.entry.kind == "case.stage_reviewed"]
    assert line.why == "not_entitled"
    assert at_platform(site).review == ()


def test_a_window_acts_with_a_supervisor_and_not_with_a_colleague(site: Site) -> None:
    window = site.windows[0]
    returned = LAWFUL["T21"]()[1]
    assert isinstance(returned, ev.Returned)
    window.record(received("n-2"), "c2")
    window.record(received("n-3"), "c3")
    window.record(
        ev.Returned(cause="duplicate", reason="重复", ended_on=returned.ended_on, approved_by="9001"), "c2"
    )
    window.record(returned, "c3")
    window.settle()

    departments = Departments(site.platform)
    assert departments.find("n-2").status == "received"
    assert departments.find("n-3").status == "returned"


def test_a_hearing_is_offered_at_the_desk_and_asked_for_at_a_window(site: Site) -> None:
    act(site, lambda case, around, _who: hearing.offer_hearing(case, around, subject="重大利益"))
    window = site.windows[0]
    window.settle()
    told = at_platform(site).hearing
    assert told is not None
    window.record(ev.HearingAsked(asked_on=told.told_on, hold_by=told.ask_by), "c1")
    window.settle()

    assert at_platform(site).hearing.asked_on == told.told_on  # type: ignore[union-attr]


def test_the_automatic_department_signs_for_the_slip_and_reviews(site: Site) -> None:
    window = site.windows[0]
    window.record(ev.Dispatched(to="某局", handed_by="甲某"), "c1")
    window.settle()

    assert [one.verdict for one in AutomaticDecider(site.platform, delay_s=0).step()] == ["accepted"]
    case = at_platform(site)
    assert case.transfer is not None
    assert case.transfer.taken_by
    assert [one.stage for one in case.review] == ["technical", "section"]


def test_nobody_of_that_name_acts(site: Site) -> None:
    with pytest.raises(NotDecidable):
        act(site, pausing("9201"), by="9001")


def test_the_command_line_does_the_departments_acts(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(site.folder / "platform")]
    started = ["--kind", "testing", "--workdays", "5", "--reason", "需要检测", "--approved-by", "9201"]

    assert run_admin("take-on", NUMBER, *data) == 0
    assert run_admin("start-special", NUMBER, *data, *started[:-1], "9001") == 1
    assert "second_person" in capsys.readouterr().out
    assert run_admin("start-special", NUMBER, *data, *started) == 0
    assert run_admin("decide", NUMBER, *data, "--grant") == 1
    assert run_admin("end-special", NUMBER, *data, "--result", "合格") == 0
    assert run_admin("opine", NUMBER, *data, "--stage", "technical", "--text", "符合") == 0
    assert run_admin("opine", NUMBER, *data, "--stage", "section", "--text", "同意", "--as", "9301") == 0
    assert run_admin("decide", NUMBER, *data, "--grant") == 0
    assert run_admin("check", NUMBER, *data, "--finding", "符合", "--by", "甲", "乙") == 1
