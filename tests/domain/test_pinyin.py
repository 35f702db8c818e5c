import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from tests.tools.make_pinyin_initials import PHRASES
from window_client.domain.packaged import initials_table
from window_client.domain.pinyin import InitialsRefusedError, initials, parse_initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("张桂芹", "zgq"),
        ("单小明", "sxm"),
        ("曾小明", "zxm"),
        ("仇英", "qy"),
        ("查良", "zl"),
        ("解珍", "xz"),
        ("万俟明", "mqm"),
        ("单于明", "cym"),
        ("尉迟恭", "ycg"),
        ("阿依古丽·买买提", "ayglmmt"),
        ("𠮷田", "t"),
    ],
)
def test_people_are_read_by_their_surnames(name: str, letters: str) -> None:
    assert initials(name, person=True) == letters


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("食品经营许可", "spjyxk"),
        ("重庆银行会计", "cqyhkj"),
        ("查验单位", "cydw"),
        ("ABC-12 号店", "abc12hd"),
        ("ＡＢ", ""),
        ("", ""),
    ],
)
def test_other_texts_are_read_by_words(text: str, letters: str) -> None:
    assert initials(text) == letters


PLACES = {"朝阳"}
"""Read as the district and the city, where the dictionary reads the rising sun."""


@pytest.mark.parametrize("phrase", [entry.split() for entry in PHRASES.replace("\n", "").split(",")])
def test_phrases_agree_with_the_dictionary(phrase: list[str]) -> None:
    word, letters = phrase
    if word in PLACES:
        return

    assert "".join(lazy_pinyin(word, style=Style.FIRST_LETTER)) == letters


def test_the_common_characters_agree_with_the_dictionary() -> None:
    common = "".join(
        bytes((high, low)).decode("gb2312") for high in range(0xB0, 0xD7) for low in range(0xA1, 0xFA)
    )
    ours = initials_table()

    differ = [c for c in common if ours.letter(c) != lazy_pinyin(c, style=Style.FIRST_LETTER)[0]]

    assert differ == []


@given(st.text(max_size=200))
def test_initials_are_plain_letters_and_digits(text: str) -> None:
    assert initials(text).isascii()
    assert initials(text) == initials(text).lower()
    assert initials(text, person=True).isalnum() or not initials(text, person=True)


def test_a_huge_text_is_cut() -> None:
    assert len(initials("张" * 10_000_000)) == 1_000


@pytest.mark.parametrize("data", [b"run zz a", b"run", b"tune 4E00 a", b"surname a b c", b" " * 1_000_001])
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(InitialsRefusedError):
        parse_initials(data)
