"""What must not stand in any file: this machine, a registry, unfinished work, a living person."""

import re
from datetime import date

import pytest

from tests.house_rules.project_files import text_files

# A letter in brackets and a dot in an example keep this file within its own rules.
FORBIDDEN = {
    "path of a machine": r"(?<![\w.~-])/(?:[w]ork|[r]oot|[h]ome/\w+|opt/[p]ypi[\w-]*|opt/[w]heels)/",
    "path of a Windows user": r"[A-Z]:\\+[U]sers\\",
    "address of a registry": (
        r"[p]ypi\.org|[p]ythonhosted\.org|[d]eb\.debian\.org|[n]pmjs\.org|[t]una\.tsinghua|[m]irrors\.aliyun"
    ),
    "unfinished work": r"\b(?:[T]ODO|[F]IXME)\b|[#/]\s*[X]XX\b",
    "helper that wrote it": r"\b(?:[C]laude|[A]nthropic|[C]hatGPT|[O]penAI|[C]opilot)\b|[A]I[- ]generated",
    "private key": r"-----[B]EGIN [A-Z ]*PRIVATE KEY",
}


@pytest.mark.parametrize("rule", FORBIDDEN)
def test_no_file_holds(rule: str) -> None:
    pattern = re.compile(FORBIDDEN[rule])

    found = [f"{path}: {match.group()}" for path, text in text_files() for match in pattern.finditer(text)]

    assert found == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("path of a machine", "see /wo·rk/main/x"),
        ("path of a machine", '"/ho·me/li/x"'),
        ("path of a Windows user", "C:\\Us·ers\\li"),
        ("address of a registry", "https://py·pi.org/simple"),
        ("unfinished work", "# TO·DO later"),
        ("unfinished work", "// FIX·ME"),
        ("helper that wrote it", "AI-gene·rated"),
        ("private key", "-----BEGIN EC PRIV·ATE KEY-----"),
    ],
)
def test_the_rule_sees(rule: str, text: str) -> None:
    assert re.search(FORBIDDEN[rule], text.replace("·", ""))


IDENTITY_NUMBER = re.compile(r"(?<![0-9A-Za-z])([1-9]\d{5})((?:18|19|20)\d{6})\d{3}[\dX](?![0-9A-Za-z])")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
NOBODYS = {"11010519491231002X", "440524188001010014"}
"""The two examples printed in GB 11643-1999 itself."""


def could_be_somebodys(number: str) -> bool:
    """Tell whether an identity number is well formed and of a region that exists (99xxxx does not)."""
    try:
        date.fromisoformat(number[6:14])
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == number[17] and not number.startswith("99") and number not in NOBODYS


def test_no_file_holds_an_identity_number_that_could_be_somebodys() -> None:
    found = [
        f"{path}: {match.group()[:6]}"
        for path, text in text_files()
        for match in IDENTITY_NUMBER.finditer(text)
        if could_be_somebodys(match.group())
    ]

    assert found == []


def test_the_rule_knows_a_well_formed_number() -> None:
    body = "110105" + "19491231" + "003"
    total = sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True))

    assert could_be_somebodys(body + "10X98765432"[total % 11])
    assert not could_be_somebodys("990105" + "194912310038")
