"""One visit without screens against the real platform process, with the line up and with the line down."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from sync.platform.practice_hall import CODES
from tests.end_to_end.applications import ANSWERS, FIRM, FORM
from tests.end_to_end.window_on_loopback import LoopbackWindow, open_window, take_in_blanks
from ui.program.platform_process import PlatformProcess
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import DocumentKind, MaterialVerdict, Status, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import materials_for
from window_client.services.day.ratings import Opinion
from window_client.services.results import HandOver
from window_client.services.sign_in import PlatformNotReached, WrongPassword

pytestmark = pytest.mark.slow

SCAN = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 600 + b"\xff\xd9"


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[PlatformProcess]:
    process = PlatformProcess(tmp_path / "platform", decide_after_s=0.2)
    process.start()
    yield process
    process.stop()


@pytest.fixture
def window(tmp_path: Path, platform: PlatformProcess) -> Iterator[LoopbackWindow]:
    window = open_window(tmp_path / "window", platform.address, code=CODES["w1"])
    take_in_blanks(window.counter)
    window.sync()
    yield window
    window.close()


def application(window: LoopbackWindow, tmp_path: Path) -> Application:
    """A complete application with a scan at its first material."""
    scan = tmp_path / "scan.jpg"
    scan.write_bytes(SCAN)
    attached = window.counter.desk.store.attachments.put(scan, "scan.jpg")
    item = window.counter.desk.catalogue.item("food_business_new")
    needed = materials_for(item, {**ANSWERS, "agent": "no"})
    verdicts = [MaterialVerdict(material=one.id, verdict=Verdict.QUALIFIED, copies=1) for one in needed]
    verdicts[0] = replace(verdicts[0], attachments=(attached,))
    return Application(id="a1", applicant=FIRM, form=FORM, answers=ANSWERS, verdicts=tuple(verdicts))


def until(happened: Callable[[], bool], window: LoopbackWindow) -> None:
    """Sync until something has happened; the department needs a moment."""
    for _ in range(200):
        window.sync()
        if happened():
            return
    raise AssertionError("it did not happen")


def status(window: LoopbackWindow, case: Case) -> Status:
    return window.counter.cases.open(case.id).case.status


def finish(window: LoopbackWindow, case: Case) -> Case:
    """Take a granted case to the archive."""
    results = window.counter.results
    done = results.issue_decision(case.id, window.counter.cases.open(case.id).case.revision)
    assert [ref.kind for ref in done.documents] == [DocumentKind.GRANT_DECISION]
    for step in (results.reserve_certificate, results.printed):
        done = step(done.case.id, done.case.revision)
    hand_over = HandOver(recipient=FIRM, way="窗口领取", identity_checked=True)
    done = results.deliver(done.case.id, done.case.revision, hand_over)
    for last in (results.complete, results.archive):
        done = last(done.case.id, done.case.revision)
    ratings = window.counter.day.ratings
    return ratings.rate_seen_case(done.case.id, done.case.revision, Opinion(level=5)).case


def as_the_platform_has_it(platform: PlatformProcess, tmp_path: Path, case: Case) -> Case:
    """Read the case at a second window of the hall, which knows only what the platform told it."""
    second = open_window(tmp_path / "second", platform.address, code=CODES["w2"])
    second.sync()
    try:
        return second.counter.cases.open(case.id).case
    finally:
        second.close()


def test_visit_with_the_line_up(window: LoopbackWindow, platform: PlatformProcess, tmp_path: Path) -> None:
    done = window.counter.intake.receive("food_business_new", application(window, tmp_path))
    window.sync()
    done = window.counter.intake.accept(done.case.id, done.case.revision)
    until(lambda: status(window, done.case) is Status.GRANTED, window)
    case = finish(window, done.case)
    window.sync()

    assert as_the_platform_has_it(platform, tmp_path, case) == case


def test_visit_with_the_line_down_until_the_end_of_intake(
    window: LoopbackWindow, platform: PlatformProcess, tmp_path: Path
) -> None:
    platform.stop()
    done = window.counter.intake.receive("food_business_new", application(window, tmp_path))
    done = window.counter.intake.accept(done.case.id, done.case.revision)
    report = window.sync()
    assert report.trouble is not None
    assert window.counter.papers.document(done.case.id, done.documents[0].id).startswith(b"%PDF")

    platform.start()
    until(lambda: status(window, done.case) is Status.GRANTED, window)
    case = finish(window, done.case)
    window.sync()

    assert as_the_platform_has_it(platform, tmp_path, case) == case
    [kept] = [
        one for one in (tmp_path / "platform").rglob("*") if one.is_file() and one.stat().st_size == len(SCAN)
    ]
    assert kept.read_bytes() == SCAN


def test_signing_in_without_the_platform(
    window: LoopbackWindow, platform: PlatformProcess, tmp_path: Path
) -> None:
    window.close()
    platform.stop()

    again = open_window(tmp_path / "window", platform.address)
    assert again.counter.desk.actor.clerk == "9001"
    again.close()
    with pytest.raises(WrongPassword):
        open_window(tmp_path / "window", platform.address, password="wrong")
    with pytest.raises(PlatformNotReached):
        open_window(tmp_path / "other", platform.address, code=CODES["w3"])
    assert not (tmp_path / "other" / "window.db").exists()
