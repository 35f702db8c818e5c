"""`exchange …` and `catalogue import`, run as a person runs them."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_store_commands import PASSWORD, NoKeyring
from tests.exchange.filled import GOOD, STAFF, filled
from tests.ui.counter_fixture import HALL, WINDOW
from window_client.clock import SystemClock, hall_day
from window_client.domain.hall import Account, Enrolment, Role
from window_client.store.keys import KeyVault
from window_client.store.store import Limits, Store

CLERK = "9001"
EXPORT_ONE_DAY = (
    "exchange", "export", "--target", "national", "--from", "2026-03-02", "--to", "2026-03-02",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data folder of an enrolled window with one account."""
    data = tmp_path / "data"
    data.mkdir()
    key = KeyVault(data, keyring=NoKeyring(), cost=1 << 10).create(CLERK, PASSWORD)
    store = Store.open(data, key, clock=SystemClock(), limits=Limits(ballast=0, scan_floor=0))
    with store.begin() as work:
        work.set_enrolment(Enrolment(device="d1", hall=HALL, window=WINDOW))
        work.commit()
    store.accounts.remember(Account(id=CLERK, name="王小明", role=Role.CLERK), PASSWORD)
    store.close()
    return data


def run(*words: object, typed: str = PASSWORD) -> "subprocess.CompletedProcess[str]":
    call = (sys.executable, "-m", "window_client", *map(str, words))
    return subprocess.run(call, input=f"{typed}\n", capture_output=True, text=True, check=False)


def answer(*words: object) -> Any:
    done = run(*words, "--json")
    return done.returncode, json.loads(done.stdout)


def signed_in(folder: Path) -> tuple[object, ...]:
    return ("--clerk", CLERK, "--data", folder)


def test_form_goes_out_and_comes_back_once(folder: Path, tmp_path: Path) -> None:
    status, made = answer("exchange", "form", "food_business_new", "--out", tmp_path / "form.xlsx")
    assert (status, made["file"]) == (0, "form.xlsx")
    bad, staff = GOOD | {"联系电话": "12"}, (STAFF, STAFF | {"序号": 2})
    file = filled(tmp_path / "form.xlsx", tmp_path / "filled.xlsx", GOOD, bad, staff=staff)

    told = run("exchange", "take-in", file, "--check", *signed_in(folder))
    first = answer("exchange", "take-in", file, *signed_in(folder))
    second = answer("exchange", "take-in", file, *signed_in(folder))

    assert told.returncode == 1
    assert "申请!E5　联系电话" in told.stdout
    assert "只检查，没有导入" in told.stdout
    assert [one["outcome"] for one in first[1]["verdicts"]] == ["taken", "refused"]
    assert [one["outcome"] for one in second[1]["verdicts"]] == ["known", "refused"]
    assert first[0] == second[0] == 1


def test_export_is_made_and_compared(folder: Path, tmp_path: Path) -> None:
    today = hall_day(SystemClock().now())
    period = ("--from", today - timedelta(days=7), "--to", today)
    out = tmp_path / "out"

    call = ("exchange", "export", "--target", "national", *period, "--out", out, "--masked")
    status, manifest = answer(*call, *signed_in(folder))

    assert (status, manifest["cases"], manifest["masked"], manifest["clerk"]) == (0, 0, True, CLERK)
    assert sorted(one.name for one in out.iterdir()) == ["manifest.json", "tables.xlsx"]
    again = run("exchange", "import", out, "--target", "national", *signed_in(folder))
    assert again.returncode == 0
    assert "只作比对，没有导入" in again.stdout


def test_masked_or_whole_must_be_said(folder: Path, tmp_path: Path) -> None:
    call = EXPORT_ONE_DAY

    done = run(*call, "--out", tmp_path / "out", *signed_in(folder))

    assert done.returncode == 2
    assert "--masked --whole" in done.stderr


def test_nobody_exports_without_a_password(folder: Path, tmp_path: Path) -> None:
    call = (*EXPORT_ONE_DAY, "--whole")

    done = run(*call, "--out", tmp_path / "out", *signed_in(folder), typed="wrong")

    assert done.returncode == 1
    assert not (tmp_path / "out").exists()


def test_targets_name_what_nobody_confirmed() -> None:
    done = run("exchange", "targets")

    assert done.returncode == 0
    assert "national" in done.stdout
    assert "待核 办结结果" in done.stdout


def test_list_of_items_becomes_drafts_that_lint_reads(tmp_path: Path) -> None:
    (tmp_path / "items.csv").write_bytes("事项名称,实施编码\n<b>演示事项</b>,A-1\n".encode("gbk"))
    into = tmp_path / "drafts"
    into.mkdir()

    done = run("catalogue", "import", tmp_path / "items.csv", "--into", into)
    linted = run("catalogue", "lint", "--packages", into)
    again = run("catalogue", "import", tmp_path / "items.csv", "--into", into)

    assert done.returncode == 1  # a draft lacks what the file did not say
    assert "清理　CSV 第 2 行　事项名称：去除网页标记" in done.stdout
    assert "演示事项（item_a_1）" in done.stdout
    assert "错误 item_a_1" in linted.stdout
    assert (again.returncode, "已经存在" in again.stderr) == (1, True)


def test_broken_list_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "items.xlsx").write_bytes(b"PK\x03\x04")

    done = run("catalogue", "import", tmp_path / "items.xlsx", "--into", tmp_path)

    assert done.returncode == 1
    assert done.stderr.startswith("工作簿已损坏：ZIP。没有导入任何内容")
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
