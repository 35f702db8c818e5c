"""Amounts in capitals, by the rules for money papers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.day.capitals import MOST_CENTS, capitals

_VALUE = {figure: value for value, figure in enumerate("零壹贰叁肆伍陆柒捌玖")}
_TIMES = {"拾": 10, "佰": 100, "仟": 1000}
_GROUPS = {"万": 10_000, "亿": 100_000_000}
_PARTS = {"角": 10, "分": 1}


@pytest.mark.parametrize(
    ("cents", "words"),
    [
        (0, "零元整"),
        (800, "捌元整"),
        (8000, "捌拾元整"),
        (10505, "壹佰零伍元零伍分"),
        (10550, "壹佰零伍元伍角"),
        (5, "伍分"),
        (100_000_000, "壹佰万元整"),
        (140_950, "壹仟肆佰零玖元伍角"),
        (1_680_032, "壹万陆仟捌佰元叁角贰分"),
        (10_000_010_000, "壹亿零壹佰元整"),
    ],
)
def test_amounts_as_they_are_written(cents: int, words: str) -> None:
    assert capitals(cents) == f"人民币{words}"


@given(st.integers(0, MOST_CENTS))
def test_what_is_written_is_the_amount(cents: int) -> None:
    words = capitals(cents).removeprefix("人民币")
    yuan, _, rest = words.rpartition("元")

    assert _whole(yuan) * 100 + _rest(rest) == cents
    assert "零零" not in words


@pytest.mark.parametrize("cents", [-1, MOST_CENTS + 1])
def test_what_no_receipt_says_is_refused(cents: int) -> None:
    with pytest.raises(ValueError, match=str(cents)):
        capitals(cents)


def _whole(words: str) -> int:
    total = group = figure = 0
    for word in words:
        if word in _VALUE:
            figure = _VALUE[word]
        elif word in _TIMES:
            group, figure = group + figure * _TIMES[word], 0
        else:
            total += (group + figure) * _GROUPS[word]
            group = figure = 0
    return total + group + figure


def _rest(words: str) -> int:
    found, figure = 0, 0
    for word in words.removesuffix("整"):
        if word in _VALUE:
            figure = _VALUE[word]
        else:
            found += figure * _PARTS[word]
    return found
