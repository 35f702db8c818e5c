"""`look-up show` and `look-up install`, run as a person runs them."""

from pathlib import Path

import pytest

from tests.cli.test_store_commands import answer, folder, run

__all__ = ["folder"]

LISTED = "990101195001010010"
GOOD = f"姓名,证件号码,列入原因\n张三,{LISTED},未履行判决\n"


def install(
    folder: Path, content: str, *, as_of: str = "2026-01-05", encoding: str = "utf-8"
) -> tuple[int, str]:
    file = folder / "list.csv"
    file.write_bytes(content.encode(encoding))
    done = run(
        "look-up", "install", str(file), "--kind", "credit", "--source", "演示信用名单", "--as-of", as_of,
        "--data", str(folder),
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_list_is_installed_and_then_shown(folder: Path, encoding: str) -> None:
    status, words = install(folder, GOOD, encoding=encoding)
    shown = run("look-up", "show", "--data", str(folder)).stdout

    assert (status, LISTED in words) == (0, False)
    assert "信用核查名单：演示信用名单，1 条，名单日期 2026-01-05" in shown
    assert "负面清单：没有安装" in shown
    assert answer("verify-journal", "--data", str(folder))[0] == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (f"号码\n{LISTED}\n", "证件号码、列入原因"),
        (GOOD + "李四,990101195001010011,其他\n", "第 3 行不能采用：证件号码不是有效的号码"),
        (GOOD + f"张三,{LISTED},其他\n", "同一号码出现两次"),
        (f"证件号码,列入原因\n{LISTED},\n", "列入原因空缺"),
    ],
    ids=["columns", "number", "twice", "reason"],
)
def test_a_wrong_list_is_refused_as_a_whole(folder: Path, content: str, words: str) -> None:
    assert install(folder, GOOD)[0] == 0
    status, said = install(folder, content, as_of="2026-01-06")

    assert status == 1
    assert words in said
    assert answer("look-up", "show", "--data", str(folder))[1][0]["as_of"] == "2026-01-05"


@pytest.mark.parametrize(("as_of", "words"), [("2999-01-01", "晚于今天"), ("5.1.", "不是有效日期")])
def test_a_list_without_a_possible_day_is_refused(folder: Path, as_of: str, words: str) -> None:
    status, said = install(folder, GOOD, as_of=as_of)

    assert (status, words in said) == (1, True)


def test_an_older_list_does_not_take_the_place_of_a_newer_one(folder: Path) -> None:
    install(folder, GOOD)
    status, said = install(folder, GOOD, as_of="2026-01-04")

    assert (status, "已有日期更新的名单" in said) == (1, True)
