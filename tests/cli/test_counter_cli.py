import argparse
import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from window_client import counter_cli
from window_client.counter_cli import MAX_LINES
from window_client.domain import packaged
from window_client.domain.deadline import reckon
from window_client.domain.numbers import check_number

TODAY = date(2026, 11, 22)
EXAMPLE = "11010519491231002X"


def call(*words: str, typed: str = "") -> tuple[int, str]:
    parser = argparse.ArgumentParser()
    counter_cli.add_parsers(parser.add_subparsers())
    stdout = io.StringIO()
    status = counter_cli.run(parser.parse_args(words), today=TODAY, stdin=io.StringIO(typed), stdout=stdout)
    return status, stdout.getvalue()


def call_json(*words: str, typed: str = "") -> tuple[int, Any]:
    status, text = call(*words, "--json", typed=typed)
    return status, json.loads(text)


def test_deadline_answers_what_the_screens_answer() -> None:
    status, answer = call_json("deadline", "--from", "2026-02-13", "--days", "5")
    reckoning = reckon(date(2026, 2, 13), 5, "workday", packaged.calendar())

    assert status == 0
    assert {key: answer[key] for key in ("from", "days", "unit", "deadline", "published")} == {
        "from": "2026-02-13",
        "days": 5,
        "unit": "workday",
        "deadline": "2026-02-27",
        "published": True,
    }
    assert [(step["on"], step["note"]) for step in answer["steps"]] == [
        (step.on.isoformat(), step.note) for step in reckoning.steps
    ]
    assert answer["steps"][0]["counted"] is None


def test_an_unpublished_deadline_says_so_in_both_forms() -> None:
    status, answer = call_json("deadline", "--from", "2026-12-25", "--days", "5")
    _, text = call("deadline", "--from", "2026-12-25", "--days", "5")

    assert (status, answer["published"]) == (0, False)
    assert "预计截止日" in text
    assert "待发布" in text


def test_calendar_days() -> None:
    status, answer = call_json("deadline", "--from", "2026-02-12", "--days", "3", "--unit", "calendar")
    _, text = call("deadline", "--from", "2026-02-12", "--days", "3", "--unit", "calendar")

    assert (status, answer["deadline"], answer["next_workday"]) == (0, "2026-02-15", "2026-02-24")
    assert "其后第一个工作日：2026-02-24" in text


def test_pauses_and_an_extension_are_reckoned_and_told() -> None:
    words = ["deadline", "--from", "2026-02-11", "--days", "4", "--extend", "3"]
    status, answer = call_json(*words, "--pause", "2026-02-24..2026-02-26=听证")
    _, text = call(*words, "--pause", "2026-02-24..2026-02-26=听证")

    assert (status, answer["deadline"], answer["extended_by"]) == (0, "2026-03-02", 3)
    assert "周三，特别程序（听证）期间不计" in text
    assert "第7天（延期第3天）" in text
    assert text.startswith("自 2026-02-11 起 4个工作日，延期3个工作日")


@pytest.mark.parametrize(
    ("limit", "deadline"),
    [
        (["--days", "1", "--unit", "month"], "2026-03-11"),
        (["--days", "1", "--unit", "月"], "2026-03-11"),
        (["--days", "5", "--unit", "G"], "2026-02-25"),
        (["--days", "5", "--unit", "Z"], "2026-02-16"),
        (["--days", "1", "--unit", "年"], "2027-02-11"),
    ],
)
def test_units_of_our_own_and_of_others(limit: list[str], deadline: str) -> None:
    assert call_json("deadline", "--from", "2026-02-11", *limit)[1]["deadline"] == deadline


def test_hours_end_at_a_moment() -> None:
    words = ["deadline", "--from", "2026-02-13T16:30", "--days", "24", "--unit", "hour"]
    status, answer = call_json(*words)
    _, text = call(*words)

    assert (status, answer["deadline_at"]) == (0, "2026-02-14T16:30:00+08:00")
    assert "截止：2026-02-14 16:30" in text
    assert "计7小时30分" in text
    assert call("deadline", "--from", "2026-02-14", "--days", "25", "--unit", "H")[1].endswith("2026-02-24\n")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["deadline", "--from", "2026-02-13", "--days", "5", "--pause", "2026-02-20"], "counter.date"),
        (["deadline", "--from", "2026-02-13", "--days", "5", "--pause", "x..y"], "counter.date"),
        (
            ["deadline", "--from", "2026-02-13", "--days", "9", "--pause", "2026-02-15.."],
            "deadline.pause_open",
        ),
        (
            ["deadline", "--from", "2026-02-13", "--days", "5", "--pause", "2026-02-20..2026-02-18"],
            "deadline.pause_refused",
        ),
        (["deadline", "--from", "2026-02-13", "--days", "5", "--extend", "x"], "counter.days"),
        (["deadline", "--from", "2026-02-13", "--days", "5", "--extend", "5001"], "deadline.count_refused"),
        (["deadline", "--from", "2026-02-13T25:00", "--days", "5", "--unit", "hour"], "counter.date"),
        (
            ["deadline", "--from", "2026-02-13", "--days", "5", "--unit", "hour", "--extend", "1"],
            "counter.unit",
        ),
        (["deadline", "--from", "2026-02-30", "--days", "5"], "counter.date"),
        (["deadline", "--from", "2026-W07-5", "--days", "5"], "counter.date"),
        (["deadline", "--from", "20260213", "--days", "5"], "counter.date"),
        (["deadline", "--days", "5"], "counter.date"),
        (["deadline", "--from", "2026-02-13"], "counter.days"),
        (["deadline", "--from", "2026-02-13", "--days", "五"], "counter.days"),
        (["deadline", "--from", "2026-02-13", "--days", "9" * 5000], "counter.days"),
        (["deadline", "--from", "2026-02-13", "--days=-1"], "deadline.count_refused"),
        (["deadline", "--from", "2026-02-13", "--days", "5001"], "deadline.count_refused"),
        (["deadline", "--from", "9999-12-20", "--days", "50"], "deadline.span_too_long"),
        (["deadline", "--from", "2026-02-13", "--days", "5", "--unit", "week"], "counter.unit"),
        (["check-id"], "counter.no_numbers"),
        (["check-id", "--on", "yesterday", EXAMPLE], "counter.date"),
        (["check-id", "--kind", "licence", EXAMPLE], "number.kind_unknown"),
    ],
    ids=range(22),
)
def test_wrong_usage_is_a_clear_sentence_and_in_json_an_object(words: list[str], code: str) -> None:
    status, answer = call_json(*words)
    text_status, text = call(*words)

    assert (status, answer["code"]) == (2, code)
    assert (text_status, text) == (2, answer["error"] + "\n")
    assert text.endswith("。\n")
    assert len(text) < 500


def test_numbers_are_answered_as_on_the_screens() -> None:
    status, answer = call_json("check-id", EXAMPLE, "440524188001010014", "9144030071526726XA")

    assert status == 1
    assert [found["valid"] for found in answer] == [True, True, False]
    assert answer[0] == {
        "number": EXAMPLE,
        "kind": "resident",
        "valid": True,
        "warnings": [],
        "warning_codes": [],
        "reason": None,
        "reason_code": None,
        "birth_on": "1949-12-31",
        "sex": "female",
        "region": "110105",
        "region_name": "北京市朝阳区",
    }
    assert answer[1]["warnings"][0].startswith("按号码计算年龄为146岁")
    reason = check_number("auto", "9144030071526726XA", on=TODAY, regions=packaged.regions()).reason
    assert reason is not None
    assert (answer[2]["reason"], answer[2]["reason_code"]) == (reason.words, "uscc.check_digit")


def test_all_valid_is_status_0() -> None:
    assert call("check-id", EXAMPLE, "JY13301080111719")[0] == 0


def test_the_day_of_the_check_can_be_given() -> None:
    assert call("check-id", "--on", "1949-12-30", EXAMPLE)[0] == 1


def test_a_person_reads_it_in_chinese() -> None:
    _, text = call("check-id", EXAMPLE, "1101054912310" + "02", "nonsense")

    assert f"{EXAMPLE}  居民身份证号  有效\n    女，1949-12-31出生，北京市朝阳区\n" in text
    assert f"18位号码 {EXAMPLE}" in text
    assert "注意：这是第一代身份证" in text
    assert "NONSENSE  无效\n    原因：看不出这是哪一种号码" in text


def test_lines_of_standard_input() -> None:
    status, answer = call_json("check-id", "--kind", "resident", "-", typed=f"{EXAMPLE}\r\n\n  \n{EXAMPLE}")

    assert (status, [found["valid"] for found in answer]) == (0, [True, True])


def test_empty_standard_input_is_an_empty_list() -> None:
    assert call_json("check-id", "-") == (0, [])


def test_a_line_of_ten_megabytes_is_one_refused_number() -> None:
    status, answer = call_json("check-id", "-", typed=f"{'9' * 10_000_000}\n{EXAMPLE}\n")

    assert (status, [found["valid"] for found in answer]) == (1, [False, True])
    assert answer[0]["reason_code"] == "number.too_long"
    assert len(answer[0]["number"]) < 50


def test_more_lines_than_the_limit_are_said_and_not_swallowed() -> None:
    status, answer = call_json(
        "check-id", "--kind", "taiwan_permit", "-", typed="12345678\n" * (MAX_LINES + 1)
    )

    assert status == 2
    assert len(answer) == MAX_LINES + 1
    assert answer[-1]["code"] == "counter.too_many_lines"


def test_as_many_lines_as_the_limit_are_fine() -> None:
    assert call("check-id", "--kind", "taiwan_permit", "-", typed="12345678\n" * MAX_LINES)[0] == 0


def test_input_that_is_not_utf_8_is_refused_line_by_line(tmp_path: Path) -> None:
    program = tmp_path / "counter.py"
    program.write_text(
        "import argparse, sys, datetime\n"
        "from window_client import counter_cli\n"
        "parser = argparse.ArgumentParser()\n"
        "counter_cli.add_parsers(parser.add_subparsers())\n"
        "args = parser.parse_args()\n"
        "today = datetime.date(2026, 11, 22)\n"
        "sys.exit(counter_cli.run(args, today=today, stdin=sys.stdin, stdout=sys.stdout))\n",
        "utf-8",
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, str(program), "check-id", "--json", "-"],
        input=b"\xc9\xed\xb7\xdd\n" + EXAMPLE.encode() + b"\n",
        capture_output=True,
        check=False,
        cwd=root,
        env={"PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8:strict"},
    )

    assert (done.returncode, done.stderr) == (1, b"")
    assert [found["valid"] for found in json.loads(done.stdout)] == [False, True]
