"""What lists say of an applicant, in words, wherever it is told."""

from datetime import date

import pytest

from ui.words.look_up_words import look_up_answers, look_up_words
from window_client.domain.case.standing import LookUpKind, LookUpResult, LookUpState

LISTED = LookUpResult(
    kind=LookUpKind.CREDIT,
    state=LookUpState.LISTED,
    reason="未履行判决",
    source="演示名单",
    as_of=date(2026, 11, 20),
)
OPEN = LookUpResult(kind=LookUpKind.NEGATIVE_LIST, state=LookUpState.NOT_CHECKED, reason="本机没有安装名单")


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (LISTED, "信用核查：列入名单（未履行判决，演示名单，名单日期 2026-11-20）"),
        (OPEN, "负面清单核查：待核验（本机没有安装名单）"),
        (LookUpResult(kind=LookUpKind.CREDIT, state=LookUpState.CLEAR), "信用核查：未列入"),
    ],
)
def test_a_result_says_what_was_asked_what_came_back_and_why(result: LookUpResult, words: str) -> None:
    assert look_up_words(result) == words


def test_beside_the_applicant_each_result_is_a_line_of_its_own() -> None:
    assert [(one.title, one.words) for one in look_up_answers((LISTED, OPEN))] == [
        ("信用核查", "列入名单"), ("负面清单核查", "待核验"),
    ]  # fmt: skip
