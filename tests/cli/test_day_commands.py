"""`day open`, `day watch`, `day report` and `day close`, run as a person runs them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from printing.pages import page_text
from tests.builders import received
from tests.cli.test_store_commands import PASSWORD, NoKeyring
from tests.domain.case.around import HALL
from window_client.clock import SystemClock, hall_day
from window_client.domain.case.events import MaterialsJudged
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.day.events import VisitOutcome, VisitRecorded, WindowOpened
from window_client.domain.hall import Account, Actor, Enrolment, Role, Window
from window_client.domain.window_events import BlanksReceived
from window_client.store.keys import KeyVault
from window_client.store.store import Limits, Store

ACTOR = Actor(clerk="9001", window="w1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A window that opened today, with a visit and a pile of blanks."""
    key = KeyVault(tmp_path, keyring=NoKeyring(), cost=1 << 10).create("9001", PASSWORD)
    clock = SystemClock()
    store = Store.open(tmp_path, key, clock=clock, limits=Limits(ballast=0, scan_floor=0))
    store.accounts.remember(Account(id="9001", name="王小明", role=Role.CLERK), PASSWORD)
    events = (
        BlanksReceived(blank_type="blank-elderly", prefix="B", first=1, last=20, digits=6),
        WindowOpened(on=hall_day(clock.now())),
        VisitRecorded(visit="v1", outcome=VisitOutcome.CONSULTED, minutes=3),
    )
    with store.begin() as work:
        window = Window(id="w1", name="1号窗口", hall=HALL.id)
        work.set_enrolment(Enrolment(device="d1", hall=HALL, window=window))
        for event in events:
            work.append(event, actor=ACTOR)
        work.commit()
    store.close()
    return tmp_path


def run(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    call = (sys.executable, "-m", "window_client", "day", *words, "--data", str(folder))
    typed = f"{PASSWORD}\n" * 3
    return subprocess.run(call, input=typed, capture_output=True, text=True, check=False)


def test_report_is_a_pdf_with_the_journals_figures(folder: Path) -> None:
    target = folder / "report.pdf"
    done = run(folder, "report", "--out", str(target), "--json")

    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads(done.stdout)
    assert figures["entries"] == 3
    assert figures["figures"]["visit.recorded/consulted"] == 1
    assert "窗口工作日报" in page_text(target.read_bytes(), 0).replace(" ", "")


def test_a_report_of_a_day_without_work_is_empty_and_true(folder: Path) -> None:
    done = run(folder, "report", "--on", "2020-01-02", "--out", str(folder / "r.pdf"))

    assert done.returncode == 0
    assert "0 条日志" in done.stdout


def test_closing_needs_clerk_count_and_word(folder: Path) -> None:
    close = ("close", "--clerk", "9001")
    assert run(folder, "close", "--as-in-books").returncode == 1
    assert "没有清点" in run(folder, *close, "--note", "断网").stderr
    assert "没有上传" in run(folder, *close, "--as-in-books").stderr
    assert "种类=内容" in run(folder, *close, "--counted", "blank-elderly").stderr
    assert "账实不符" in run(folder, *close, "--counted", "blank-elderly=19", "--note", "断网").stderr

    done = run(folder, *close, "--counted", "blank-elderly=20", "--note", "断网", "--json")

    assert done.returncode == 0, done.stderr
    closed = json.loads(done.stdout)
    assert (closed["blanks"][0]["counted"], closed["note"]) == (20, "断网")
    assert "没有开着的窗口日" in run(folder, *close, "--as-in-books").stderr


def test_a_file_that_cannot_be_written_is_named(folder: Path) -> None:
    done = run(folder, "report", "--out", str(folder / "no" / "such" / "r.pdf"))

    assert done.returncode == 1
    assert "r.pdf" in done.stderr


def test_a_day_opens_once_after_the_one_before_was_closed(folder: Path) -> None:
    assert "--clerk" in run(folder, "open").stderr
    opening = ("open", "--clerk", "9001")
    assert run(folder, *opening).returncode == 1, "it is open"
    assert run(folder, "close", "--clerk", "9001", "--as-in-books", "--note", "断网").returncode == 0

    done = run(folder, *opening, "--json")

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["blanks"] == {"blank-elderly": 20}


def test_the_watch_list_names_cases_and_nobody(folder: Path) -> None:
    assert run(folder, "watch").stdout == "没有到期或者临近到期的办件。\n"
    key = KeyVault(folder, keyring=NoKeyring(), cost=1 << 10).unlock(PASSWORD, "9001")
    store = Store.open(folder, key, clock=SystemClock(), limits=Limits(ballast=0, scan_floor=0))
    old = replace(received(), item="elderly_card")
    with store.begin() as work:
        work.append(old, actor=ACTOR, case="case-1")
        late = MaterialVerdict(
            material="photo", verdict=Verdict.DEFERRED, due_on=hall_day(SystemClock().now())
        )
        work.append(MaterialsJudged(verdicts=(late,)), actor=ACTOR, case="case-1")
        work.commit()
    store.close()

    done = run(folder, "watch", "--json")

    [line] = json.loads(done.stdout)
    assert (line["kind"], line["left"], line["number"]) == ("deferred", 0, old.number)
    words = run(folder, "watch").stdout
    assert "容缺补交" in words
    assert old.applicant.name not in words + done.stdout
