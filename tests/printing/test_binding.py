"""Names in braces: what they show, and what they refuse to show."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from printing.binding import bind, parse
from printing.errors import ValueMissing, ValueUnsuitable

NIGHT = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "values", "shown"),
    [
        ("{a.b}", {"a": {"b": "张三"}}, "张三"),
        ("共{n}份", {"n": 2}, "共2份"),
        ("{d|date}", {"d": date(2026, 11, 2)}, "2026年11月2日"),
        ("{d|date}", {"d": NIGHT}, "2026年11月23日"),
        ("{d|datetime}", {"d": NIGHT}, "2026年11月23日1时05分"),
        ("{i|mask_id}", {"i": "990101199001011234"}, "990101********1234"),
        ("{i|mask_id}", {"i": "H1234567"}, "H1****67"),
        ("{i|mask_id}", {"i": "123"}, "***"),
        ("{i|mask_birthday}", {"i": "990101199001011234"}, "9901011990****1234"),
        ("{i|mask_birthday}", {"i": "92990100MA0000000X"}, "92990100MA****000X"),
        ("{m|yuan}", {"m": Decimal("1234.5")}, "1,234.50元"),
        ("{n|cn_number}", {"n": 12}, "十二"),
        ("{n|cn_number}", {"n": 20}, "二十"),
    ],
)
def test_a_place_shows_its_value(text: str, values: dict[str, object], shown: str) -> None:
    assert bind(text, values) == shown


@pytest.mark.parametrize("values", [{}, {"a": None}, {"a": {"b": None}}, {"a": {"b": ""}}, {"a": "text"}])
def test_a_missing_value_is_named(values: dict[str, object]) -> None:
    with pytest.raises(ValueMissing) as problem:
        bind("{a.b}", values)

    assert problem.value.facts == {"name": "a.b"}


def test_an_optional_value_may_be_missing() -> None:
    assert bind("[{a.b}]", {}, frozenset({"a.b"})) == "[]"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{a}", 1.5),
        ("{a}", True),
        ("{a}", date(2026, 1, 1)),
        ("{a}", ["x"]),
        ("{a|date}", "2026-01-01"),
        ("{a|datetime}", datetime(2026, 1, 1)),  # noqa: DTZ001  # that it is naive is the point
        ("{a|yuan}", "12"),
        ("{a|cn_number}", 100),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(text: str, value: object) -> None:
    with pytest.raises(ValueUnsuitable):
        bind(text, {"a": value})


@pytest.mark.parametrize("text", ["{", "}", "{a", "{A}", "{a.}", "{a()}", "{a|shout}", "{a[0]}", "{{a}}"])
def test_nothing_but_names_and_formatters_is_understood(text: str) -> None:
    with pytest.raises(ValueError, match="“"):
        parse(text)


def test_line_ends_and_tabs_of_other_systems_do_not_reach_the_paper() -> None:
    assert bind("{a}", {"a": "一\r\n二\t三"}) == "一\n二 三"
