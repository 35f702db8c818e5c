import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.pinyin import initials
from window_client.domain.search_text import SearchEntry, bigrams, rank_items, within_one_typo


def entry(identity: str, name: str, *aliases: str, code: str = "") -> SearchEntry:
    return SearchEntry(id=identity, name=name, aliases=aliases, code=code, initials=initials(name))


FOOD = entry("food", "食品经营许可（新办）", "开饭店", "开餐馆", "卖吃的", code="000131120000")
ELDERLY = entry("elderly", "老年人优待证办理", "老年卡", "敬老卡", code="000511010000")
LABOUR = entry("labour", "人力资源服务许可", "开中介", "劳务中介", code="000114008000")
DISPATCH = entry("dispatch", "劳务派遣经营许可", "派遣公司", code="000114007000")
ENTRIES = (FOOD, ELDERLY, LABOUR, DISPATCH)


def ids(query: str) -> list[str]:
    return [hit.id for hit in rank_items(query, ENTRIES)]


@pytest.mark.parametrize(
    ("query", "first", "why"),
    [
        ("食品", "food", "name"),
        ("经营许可", "dispatch", "name"),
        ("spjy", "food", "initials"),
        ("SPJY", "food", "initials"),
        ("lnr", "elderly", "initials"),
        ("开饭店", "food", "alias"),
        ("我要开饭店怎么办", "food", "alias"),
        ("敬老", "elderly", "alias"),
        ("000511010000", "elderly", "code"),
        ("0005 1101", "elderly", "code"),
        ("食品经莹许可", "food", "typo"),
        ("食品营许可", "food", "typo"),
        ("老年人优待证件", "elderly", "typo"),
        ("lnryzbl", "elderly", "typo"),
        ("食品 经营", "food", "name"),
        ("人力资源许可", "labour", "words"),
    ],
)
def test_found_by(query: str, first: str, why: str) -> None:
    hits = rank_items(query, ENTRIES)

    assert (hits[0].id, hits[0].why) == (first, why)


def test_better_reasons_come_first() -> None:
    assert ids("劳务") == ["dispatch", "labour"]
    assert ids("经营许可") == ["dispatch", "food"]


@pytest.mark.parametrize("query", ["", "   ", "（）", "飞机", "zz", "x"])
def test_nothing_fits(query: str) -> None:
    assert ids(query) == []


def test_two_letters_are_not_forgiven_a_typo() -> None:
    assert ids("食物") == []


def test_order_does_not_depend_on_the_order_given() -> None:
    many = [entry(f"i{number:03}", f"许可{number % 7}", "别名") for number in range(50)]
    shuffled = random.Random(7).sample(many, len(many))

    assert rank_items("许可", many) == rank_items("许可", shuffled)


def test_a_huge_query_is_cut() -> None:
    assert [hit.id for hit in rank_items("食品经营许可" + "x" * 10_000_000, ENTRIES)] == ["food"]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("张三丰", ("张三", "三丰")),
        ("张", ("张",)),
        ("", ()),
        ("A-b Ｃ", ("ab", "bc")),
        ("哈哈哈", ("哈哈",)),
    ],
)
def test_bigrams(text: str, pairs: tuple[str, ...]) -> None:
    assert bigrams(text) == pairs


@given(st.text("甲乙丙丁戊", min_size=4, max_size=12), st.data())
def test_one_typo_anywhere_is_forgiven(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    kind = data.draw(st.sampled_from(["other", "missing", "extra", "swapped"]))
    before, at, after = text[:place], text[place], text[place + 1 :]
    typed = {
        "other": before + "己" + after,
        "missing": before + after,
        "extra": before + at + "己" + after,
        "swapped": before + after[:1] + at + after[1:],
    }[kind]

    assert within_one_typo(typed, text)
    assert within_one_typo(typed, f"前面{text}后面")


@given(st.text("甲乙", min_size=3, max_size=6))
def test_two_foreign_characters_are_not_forgiven(text: str) -> None:
    assert not within_one_typo("己己" + text, text)
