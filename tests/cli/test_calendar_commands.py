"""`calendar show` and `calendar install`, run as a person runs them."""

import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.cli.test_store_commands import answer, folder, run
from window_client.domain import packaged
from window_client.domain.calendar import CalendarYear, NamedDays
from window_client.domain.values import canonical

__all__ = ["folder"]

NOW = packaged.calendar_package()


@pytest.fixture
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    year = CalendarYear(
        notice="演示通知",
        document_number="演示〔2026〕1号",
        holidays=(NamedDays(name="元旦", days=(date(2027, 1, 1),)),),
    )
    file = tmp_path_factory.mktemp("usb") / "calendar.json"
    file.write_bytes(canonical(replace(NOW, version="2027.1", years={**NOW.years, "2027": year})))
    return file


def test_a_newer_calendar_is_installed_and_then_shown(folder: Path, newer: Path) -> None:
    before = run("calendar", "show", "--data", str(folder)).stdout
    done = run("calendar", "install", str(newer), "--data", str(folder))
    status, after = answer("calendar", "show", "--data", str(folder))

    assert "工作日历 2026.1" in before
    assert (done.returncode, done.stderr) == (0, "")
    assert "由 2026.1 更新为 2027.1；日期有变化的年份：2027" in done.stdout
    assert (status, after["version"]) == (0, "2027.1")
    assert run("verify-journal", "--data", str(folder)).stdout.startswith("日志完整：11 条")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"not a calendar", "日历包不能使用"),
        (b"", "日历包不能使用"),
        (canonical(NOW), "版本 2026.1 不比现行的 2026.1 新"),
        (b"\0" * 3_000_000, "文件过大"),
    ],
    ids=range(4),
)
def test_what_is_no_newer_calendar_is_refused_and_the_old_one_stays(
    folder: Path,
    tmp_path: Path,
    content: bytes,
    words: str,
) -> None:
    file = tmp_path / "calendar.json"
    file.write_bytes(content)
    done = run("calendar", "install", str(file), "--data", str(folder))

    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr
    assert "原来的日历继续有效" in done.stderr
    assert json.loads(run("calendar", "show", "--json", "--data", str(folder)).stdout)["version"] == "2026.1"


def test_a_file_that_is_not_there_is_named(folder: Path) -> None:
    done = run("calendar", "install", "missing.json", "--data", str(folder))

    assert (done.returncode, "“missing.json”打不开" in done.stderr) == (1, True)


def test_a_second_installation_of_the_same_file_is_refused(folder: Path, newer: Path) -> None:
    run("calendar", "install", str(newer), "--data", str(folder))
    done = run("calendar", "install", str(newer), "--data", str(folder))

    assert (done.returncode, "不比现行的 2027.1 新" in done.stderr) == (1, True)
