from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.cn import ric

from tests.domain.numbers.numbers_world import ON, check, reason_of, resident, residents, warnings_of

DE_AN = "360426" + "199101010071"
HONG_KONG = "810000" + "199408230021"
TAIWAN = "830000" + "199201300022"


def test_the_example_of_the_standard_is_read() -> None:
    found = check("resident", "11010519491231002X")

    assert (found.valid, found.warnings, found.birth_on) == (True, (), date(1949, 12, 31))
    assert (found.sex, found.region, found.region_name) == ("female", "110105", "北京市朝阳区")


def test_a_vector_with_its_county() -> None:
    found = check("resident", DE_AN)

    assert (found.valid, found.warnings, found.sex) == (True, (), "male")
    assert found.region_name == "江西省九江市德安县"


@pytest.mark.parametrize(
    ("number", "name"),
    [(HONG_KONG, "港澳居民居住证（香港）"), (TAIWAN, "台湾居民居住证")],
)
def test_residence_permits_are_identity_numbers_without_a_remark(number: str, name: str) -> None:
    found = check("resident", number)

    assert (found.valid, found.warnings, found.category_name) == (True, (), name)


def test_a_birth_in_1880_is_read_with_a_remark_because_estates_have_such_numbers() -> None:
    assert "resident.very_old" in warnings_of("resident", "440524188001010014")


def test_the_age_remark_begins_beyond_130() -> None:
    assert "resident.very_old" not in warnings_of("resident", resident("18961122"))
    assert "resident.very_old" in warnings_of("resident", resident("18951122"))


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (resident("18000101"), "resident.birth_too_early"),
        (resident("18611231"), "resident.birth_too_early"),
        (resident("20261123"), "resident.birth_in_future"),
        (resident("20260230"), "resident.birth_impossible"),
        (resident("19000229"), "resident.birth_impossible"),
        (resident("19901301"), "resident.birth_impossible"),
        (resident("00000000"), "resident.birth_impossible"),
        (resident()[:-1] + "Y", "resident.shape"),
        (resident()[:-1], "resident.shape"),
        ("X" + resident()[1:], "resident.shape"),
        ("", "number.empty"),
        (" \u3000\t", "number.empty"),
        (resident() + "张", "number.strange_characters"),
        (resident() + "٣", "number.strange_characters"),
        ("9" * 10_000_000, "number.too_long"),
    ],
    ids=range(15),
)
def test_what_is_refused_and_why(number: str, code: str) -> None:
    assert reason_of("resident", number) == code


def test_a_child_born_today_is_accepted_and_one_born_tomorrow_is_not() -> None:
    number = resident(f"{ON:%Y%m%d}")

    assert check("resident", number, ON).valid
    assert reason_of("resident", number, ON - timedelta(days=1)) == "resident.birth_in_future"


def test_typing_habits_are_repaired_silently() -> None:
    for typed in (
        "１１０１０５１９４９１２３１００２ｘ",
        " 110105 19491231 002x\n",
        "110105-19491231-002X",
        "\ufeff110105\u200b19491231002X",
        "110105—1949－1231–002X",
    ):
        found = check("resident", typed)
        assert (found.number, found.valid, found.warnings) == ("11010519491231002X", True, ())


def test_a_long_text_is_not_repeated_in_the_answer() -> None:
    assert len(check("resident", "9" * 10_000_000).number) < 50


def test_control_characters_never_reach_the_answer() -> None:
    assert check("auto", "\x1b[31m1\x07").number.isprintable()


def test_fifteen_digits_are_upgraded_with_a_remark() -> None:
    found = check("resident", "110105" + "491231002")

    assert (found.number, found.upgraded) == ("110105491231002", "11010519491231002X")
    assert [warning.code for warning in found.warnings] == ["resident.fifteen_digits"]
    assert (found.birth_on, found.sex) == (date(1949, 12, 31), "female")


def test_fifteen_digits_of_a_centenarian_are_of_the_nineteenth_century() -> None:
    found = check("resident", "990101" + "900101" + "997")

    assert found.birth_on == date(1890, 1, 1)


def test_fifteen_digits_need_a_birth_date_too() -> None:
    assert reason_of("resident", "990101" + "901301" + "001") == "resident.birth_impossible"


def test_an_unknown_division_is_only_a_remark() -> None:
    assert warnings_of("resident", resident(region="990101")) == ["number.region_unknown"]


def test_an_abolished_division_is_remarkable_only_for_those_born_later() -> None:
    assert warnings_of("resident", resident("19800101", "110103", "001")) == []
    assert warnings_of("resident", resident("20200101", "110103", "001")) == ["number.region_former"]


@given(residents)
def test_every_generated_number_is_valid_and_says_what_was_put_in(number: str) -> None:
    found = check("resident", number)

    assert found.valid
    assert f"{found.birth_on:%Y%m%d}" == number[6:14]
    assert found.sex == ("male" if int(number[16]) % 2 else "female")
    assert found.region == number[:6]


@given(residents, st.integers(0, 17), st.sampled_from("0123456789X"))
def test_any_single_change_is_refused(number: str, place: int, other: str) -> None:
    assume(other != number[place])

    assert not check("resident", number[:place] + other + number[place + 1 :]).valid


@given(residents, st.integers(0, 16))
def test_any_swap_of_neighbours_is_refused(number: str, place: int) -> None:
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assume(swapped != number)

    assert not check("resident", swapped).valid


@given(st.text("0123456789", min_size=17, max_size=17))
def test_where_the_oracle_accepts_a_past_birth_we_accept(body: str) -> None:
    number = "110105" + body[6:]
    number += ric.calc_check_digit(number + "0")

    if ric.is_valid(number) and "18620101" <= number[6:14] <= f"{ON:%Y%m%d}":
        assert check("resident", number).valid
    if not ric.is_valid(number):
        assert not check("resident", number).valid


@given(st.text(max_size=300))
def test_no_text_breaks_the_check(text: str) -> None:
    for kind in ("auto", "resident", "phone", "road_transport", "certificate_identifier"):
        found = check(kind, text)
        assert found.valid == (found.reason is None)
        assert found.number.isprintable()
