"""The practice hall, the departments in it, and the platform's command line."""

import argparse
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import jsonschema_rs
import msgspec
import pytest
from sqlalchemy import select

from resources import read_bytes
from sync.errors import FileTooLarge
from sync.platform import tables as t
from sync.platform.admin import add_parsers
from sync.platform.core import Platform
from sync.platform.deciding import AutomaticDecider, Departments, NoSuchCase, NotDecidable
from sync.platform.practice_hall import CODES, HALL, seed_practice_hall
from tests.sync.builders import PASSWORD, QUICK, HandClock, Site, a_pdf, received
from tests.sync.truth import check_platform
from window_client.clock import hall_day
from window_client.domain.case.events import MaterialsJudged
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.case.refusals import ReasonMissing
from window_client.domain.numbering import is_case_number
from window_client.domain.numbers.check import check_number
from window_client.domain.packaged import regions

DEMO = msgspec.structs.replace(QUICK, lease_size=100)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Platform:
    platform = Platform(tmp_path_factory.mktemp("demo"), HandClock(), DEMO)
    seed_practice_hall(platform, password=PASSWORD)
    return platform


def test_everything_in_the_demo_came_about_lawfully(demo: Platform) -> None:
    check_platform(demo)
    with demo.database.read() as tx:
        verdicts = set(tx.scalars(select(t.entry.c.verdict)))
    assert verdicts == {"accepted"}


def test_the_demo_shows_many_states_of_the_last_three_weeks(demo: Platform) -> None:
    cases = Departments(demo).all_cases()
    now = demo.clock.now()

    assert len(cases) == 36
    assert len(Counter(case.status for case in cases)) >= 6
    assert {case.window for case in cases} == {"w2", "w3", "w4"}
    assert all(now - timedelta(days=24) < case.received_at < now for case in cases)
    assert all(case.updated_at < now for case in cases)
    assert any(case.decision and not case.decision.granted for case in cases)


def test_the_people_in_the_demo_do_not_exist_and_have_valid_numbers(demo: Platform) -> None:
    for case in Departments(demo).all_cases():
        who = case.applicant
        checked = check_number(who.id_kind, who.id_number, on=date(2026, 11, 20), regions=regions())
        assert checked.valid, checked
        assert "9901" in who.id_number[:6]
        assert is_case_number(case.number)


def test_the_forms_in_the_demo_fit_their_schema(demo: Platform) -> None:
    for case in Departments(demo).all_cases():
        schema = msgspec.json.decode(read_bytes("catalogue", case.item, "form.json"))
        jsonschema_rs.Draft202012Validator(schema).validate(case.form)


def test_the_same_seed_makes_the_same_demo(demo: Platform, tmp_path: Path) -> None:
    again = Platform(tmp_path, HandClock(), DEMO)
    seed_practice_hall(again, password=PASSWORD)

    def numbers(platform: Platform) -> list[tuple[str, str, str]]:
        cases = Departments(platform).all_cases()
        return [(case.number, case.applicant.name, case.status) for case in cases]

    assert numbers(again) == numbers(demo)
    again.close()


def test_a_second_start_adds_nothing_and_makes_the_codes_valid_again(tmp_path: Path) -> None:
    platform = Platform(tmp_path, HandClock(), DEMO)
    mark = seed_practice_hall(platform, password=PASSWORD, cases_per_window=1)

    assert seed_practice_hall(platform, password=PASSWORD, cases_per_window=1) == mark
    with platform.database.read() as tx:
        codes = tx.execute(select(t.enrolment_code)).all()
    assert len(codes) == len(CODES) == 4
    assert all(code.nonce is None for code in codes)
    assert HALL.practice
    platform.close()


def waiting_case(site: Site, name: str = "张三", with_scan: bool = False) -> str:  # noqa: FBT001, FBT002
    window = site.window(1)
    case = f"case-{name}"
    event = received(f"n-{name}")
    who = msgspec.structs.replace(event.applicant, name=name)
    window.record(msgspec.structs.replace(event, applicant=who), case)
    files = (window.attach(a_pdf(1000)),) if with_scan else ()
    found = MaterialVerdict(material="form", verdict=Verdict.QUALIFIED, attachments=files)
    window.record(MaterialsJudged(verdicts=(found,)), case)
    window.accept(case)
    return case


def test_the_automatic_department_grants_after_a_while(site: Site) -> None:
    case = waiting_case(site)
    window = site.windows[0]
    window.settle()
    decider = AutomaticDecider(site.platform, delay_s=5)
    assert decider.step() == []
    site.clock.advance(seconds=4)
    assert decider.step() == []
    site.clock.advance(seconds=1)

    assert [one.verdict for one in decider.step()] == ["accepted"]
    assert decider.step() == []
    window.settle()
    assert window.status(case) == "granted"


def test_who_is_named_for_it_is_refused(site: Site) -> None:
    case = waiting_case(site, "王不予")
    window = site.windows[0]
    window.settle()
    AutomaticDecider(site.platform, delay_s=0).step()
    window.settle()

    assert window.status(case) == "refused"


def test_nothing_is_decided_before_all_scans_are_there(site: Site) -> None:
    waiting_case(site, with_scan=True)
    window = site.windows[0]
    uploads = window.engine._uploads
    window.engine._uploads = StuckUploads()  # type: ignore[assignment]
    window.sync()
    decider = AutomaticDecider(site.platform, delay_s=0)
    assert decider.step() == []
    assert len(Departments(site.platform).waiting()) == 1

    window.engine._uploads = uploads
    window.engine.pauses.clear()
    window.settle()
    assert len(decider.step()) == 1


class StuckUploads:
    """Files do not get through for now."""

    def learn(self, _limits: object) -> None:
        """Take no notice."""

    def send_chunk(self, _file: object) -> bool:
        raise FileTooLarge


def test_cases_from_before_the_mark_are_left_to_people(site: Site) -> None:
    waiting_case(site)
    site.windows[0].settle()

    assert AutomaticDecider(site.platform, delay_s=0, after_g=10_000).step() == []


def test_a_refusal_needs_a_reason_and_a_case_a_department(site: Site) -> None:
    waiting_case(site)
    site.windows[0].settle()
    departments = Departments(site.platform)
    case = departments.find("n-张三")

    with pytest.raises(ReasonMissing):
        departments.decide(case, granted=False)
    with pytest.raises(NoSuchCase):
        departments.find("nothing")
    with site.platform.database.write() as tx:
        tx.exec_driver_sql("delete from account where id = '9101'")
    with pytest.raises(NotDecidable):
        departments.decide(case, granted=True)


def run_admin(*args: str) -> int:
    parser = argparse.ArgumentParser()
    add_parsers(parser.add_subparsers(required=True))
    found = parser.parse_args(args)
    return int(found.run(found))


def test_the_command_line_lists_decides_and_keeps_names_to_itself(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    case = waiting_case(site)
    site.windows[0].settle()
    data = str(site.folder / "platform")

    assert run_admin("list", "--data", data, "--waiting") == 0
    listed = capsys.readouterr().out
    assert run_admin("decide", "n-张三", "--data", data, "--refuse", "--reason", "不符合") == 0
    assert run_admin("decide", "n-张三", "--data", data, "--grant") == 1
    assert run_admin("decide", "none", "--data", data, "--grant") == 1

    assert listed.startswith("n-张三\titem\taccepted\t")
    assert "990101195001010010" not in listed
    site.windows[0].settle()
    assert site.windows[0].status(case) == "refused"


def test_the_command_line_backs_up_and_restores(site: Site, tmp_path: Path) -> None:
    waiting_case(site)
    site.windows[0].settle()
    data, copy = str(site.folder / "platform"), str(tmp_path / "copy")

    assert run_admin("backup", "--data", data, "--to", copy) == 0
    assert run_admin("restore", "--data", str(tmp_path / "new"), "--from", copy) == 0

    again = Platform(tmp_path / "new", site.clock, QUICK)
    assert hall_day(Departments(again).find("n-张三").received_at) == hall_day(site.clock.now())
    again.close()
