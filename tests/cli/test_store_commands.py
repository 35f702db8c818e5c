"""`verify-journal`, `rebuild`, `export` and `doctor`, run as a person runs them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from tests.domain.case.around import HALL
from window_client.clock import SystemClock
from window_client.domain.hall import Actor, Enrolment, Window
from window_client.domain.window_events import SignedIn
from window_client.store.keys import KeyVault
from window_client.store.store import DATABASE, Limits, Store

PASSWORD = "practice"


class NoKeyring:
    def get(self, name: str) -> str | None:
        del name
        return None

    def set(self, name: str, value: str) -> bool:
        del name, value
        return False


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with ten entries."""
    key = KeyVault(tmp_path, keyring=NoKeyring(), cost=1 << 10).create("9001", PASSWORD)
    store = Store.open(tmp_path, key, clock=SystemClock(), limits=Limits(ballast=0, scan_floor=0))
    with store.begin() as work:
        work.set_enrolment(
            Enrolment(device="d1", hall=HALL, window=Window(id="w1", name="1号窗口", hall=HALL.id))
        )
        work.commit()
    for _ in range(10):
        with store.begin() as work:
            work.append(SignedIn(offline=True), actor=Actor(clerk="9001", window="w1"))
            work.commit()
    store.close()
    return tmp_path


def run(*words: str, typed: str = PASSWORD) -> "subprocess.CompletedProcess[str]":
    call = (sys.executable, "-m", "window_client", *words)
    return subprocess.run(call, input=f"{typed}\n", capture_output=True, text=True, check=False)


def answer(*words: str) -> Any:
    done = run(*words, "--json")
    return done.returncode, json.loads(done.stdout)


def test_whole_journal_verifies(folder: Path) -> None:
    status, report = answer("verify-journal", "--data", str(folder))

    assert status == 0
    assert report["entries"] == 10


def test_changed_entry_is_named(folder: Path) -> None:
    key = KeyVault(folder, keyring=NoKeyring()).unlock(PASSWORD, "9001")
    connection = sqlcipher.connect(str(folder / DATABASE), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    [(content,)] = connection.execute("SELECT content FROM journal WHERE ordinal = 4").fetchall()
    changed = bytes(content).replace(b'"9001"', b'"9002"')
    connection.execute("UPDATE journal SET content = ? WHERE ordinal = 4", (changed,))
    connection.close()

    done = run("verify-journal", "--data", str(folder))

    assert done.returncode == 1
    assert "第 4 条" in done.stdout


def test_rebuild_finds_no_difference(folder: Path) -> None:
    status, report = answer("rebuild", "--data", str(folder))

    assert status == 0
    assert report["entries"] == 10


def test_export_is_itself_recorded(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "cases.jsonl"

    assert run("export", str(target), "--data", str(folder)).returncode == 0
    assert target.read_text("utf-8") == ""
    assert answer("verify-journal", "--data", str(folder))[1]["entries"] == 11


def test_wrong_password_is_a_sentence(folder: Path) -> None:
    done = run("rebuild", "--data", str(folder), typed="wrong")

    assert done.returncode == 1
    assert "密码" in done.stderr
    assert "Traceback" not in done.stderr


def test_folder_without_a_store_is_a_sentence(tmp_path: Path) -> None:
    done = run("verify-journal", "--data", str(tmp_path / "nowhere"))

    assert done.returncode == 1
    assert "没有办件数据" in done.stderr


def test_doctor_finds_this_checkout_in_order(tmp_path: Path) -> None:
    status, findings = answer("doctor", "--data", str(tmp_path))

    assert status == 0, findings
    assert {"加密数据库", "字体", "事项目录", "工作日历"} <= {one["what"] for one in findings}


@pytest.mark.parametrize("words", [("nonsense",), ("deadline",), ("export",)])
def test_wrong_usage_is_status_two(words: tuple[str, ...]) -> None:
    assert run(*words).returncode == 2


def test_help_lists_every_command() -> None:
    done = run("--help")

    assert done.returncode == 0
    commands = ("run", "practice", "tour", "self-test", "doctor", "rebuild", "verify-journal", "export")
    assert [one for one in (*commands, "deadline", "check-id", "platform") if one not in done.stdout] == []
