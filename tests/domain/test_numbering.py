"""Numbers made from leased counters: shape, check digits, no two alike."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.case.around import HALL
from window_client.domain.case.parts import DocumentKind
from window_client.domain.numbering import (
    CERTIFICATE_RULES,
    case_number,
    certificate_number,
    document_number,
    is_case_number,
    mod_11_10,
    series_name,
)
from window_client.domain.numbers import check_number
from window_client.domain.packaged import regions


@pytest.mark.parametrize("licence", ["JY13301080111719", "JY11108071215650", "JY13101060025900"])
def test_check_digit_agrees_with_real_food_licences(licence: str) -> None:
    assert mod_11_10(licence[2:-1]) == licence[-1]


@given(st.integers(2000, 2999), st.integers(1, 999_999))
def test_case_number_is_recognised(year: int, counter: int) -> None:
    number = case_number(HALL, year, counter)

    assert len(number) == 17
    assert is_case_number(number)


@given(st.integers(1, 999_999), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_caught(counter: int, place: int, change: int) -> None:
    number = case_number(HALL, 2026, counter)
    wrong = str((int(number[place]) + change) % 10)

    assert not is_case_number(number[:place] + wrong + number[place + 1 :])


@pytest.mark.parametrize("text", ["", "12", "九" * 17, "9" * 18, "99010020260000079 "])
def test_other_text_is_no_case_number(text: str) -> None:
    assert not is_case_number(text)


def test_every_document_kind_has_its_own_number() -> None:
    numbers = {document_number(kind, HALL, 2026, 12) for kind in DocumentKind}

    assert len(numbers) == len(DocumentKind)
    assert "演政受〔2026〕000012号" in numbers


@pytest.mark.parametrize(
    ("business", "digit"), [("食品销售经营者", "1"), ("餐饮服务经营者", "2"), ("集中用餐单位食堂", "3")]
)
def test_food_licence_number_names_the_business(business: str, digit: str) -> None:
    number = certificate_number("food_licence", HALL, 2026, 42, {"business_type": business})

    assert number.startswith(f"JY{digit}990100000042")
    assert mod_11_10(number[2:-1]) == number[-1]


COUNTED = sorted(CERTIFICATE_RULES.keys() - {"kept", "disability"})
"""The others take the number of an earlier licence or of the person."""

INDUSTRIAL = {"product_code": "16-204"}


@given(st.sampled_from(COUNTED), st.integers(1, 999_999), st.integers(1, 999_999))
def test_other_counters_make_other_numbers(rule: str, one: int, other: int) -> None:
    first, second = (certificate_number(rule, HALL, 2026, n, INDUSTRIAL) for n in (one, other))

    assert (first == second) == (one == other)


def test_a_renewed_licence_keeps_its_number() -> None:
    form = {"licence_number": "JY29901000000421"}

    assert certificate_number("kept", HALL, 2026, 9, form) == "JY29901000000421"


def test_a_disability_certificate_carries_person_category_and_level() -> None:
    form = {"id_number": "99010119600101001X", "category": "肢体", "level": "二级"}

    assert certificate_number("disability", HALL, 2026, 9, form) == "99010119600101001X42"


@pytest.mark.parametrize("rule", ["business_licence", "private_nonenterprise"])
def test_a_new_organisation_gets_a_valid_credit_code(rule: str) -> None:
    number = certificate_number(rule, HALL, 2026, 42, {})

    assert check_number("uscc", number, on=date(2026, 11, 20), regions=regions()).valid


def test_series_are_kept_apart_by_hall_and_year() -> None:
    assert series_name("case", HALL, 2026) == "case/h1/2026"
