import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.cn import uscc as oracle

from tests.domain.numbers.numbers_world import check, credit_code, credit_codes, reason_of, warnings_of
from window_client.domain.numbers.check_digits import USCC_ALPHABET, uscc

REAL = [
    "91110000600037341L",
    "9144030071526726XG",
    "91330100799655058B",
    "11330105002500287C",
    "11430000006122244L",
    "11370800MB28559184",
]


@pytest.mark.parametrize("number", REAL)
def test_real_codes_are_valid_without_a_remark(number: str) -> None:
    found = check("uscc", number)

    assert (found.valid, found.warnings, found.organisation_code) == (True, (), number[8:17])


def test_what_a_code_says() -> None:
    found = check("uscc", "9144030071526726XG")

    assert (found.department, found.department_name) == ("9", "市场监管")
    assert (found.category, found.category_name) == ("1", "企业")
    assert (found.region, found.region_name) == ("440300", "广东省深圳市")


@pytest.mark.parametrize("number", ["91350211M000100Y43", "11330000002482672K"])
def test_vectors_with_a_wrong_check_are_refused(number: str) -> None:
    assert reason_of("uscc", number) == "uscc.check_digit"


def test_a_right_check_over_a_wrong_organisation_code_is_refused() -> None:
    body = "9144030071526726" + "1"
    number = body + uscc(body)

    assert oracle.is_valid(number)
    assert reason_of("uscc", number) == "uscc.organisation_code"


@pytest.mark.parametrize("letter", "IOSVZ")
def test_letters_that_the_code_never_has_are_named(letter: str) -> None:
    found = check("uscc", "9144030071526726" + letter + "G")

    assert found.reason is not None
    assert (found.reason.code, found.reason.facts) == ("uscc.letters", {"letters": letter})


def test_letters_in_the_division_are_refused() -> None:
    assert reason_of("uscc", "91A40300715267260G") == "uscc.region_digits"


@pytest.mark.parametrize("head", ["N2", "Y1", "A1"])
def test_departments_with_letters_are_in_use(head: str) -> None:
    assert warnings_of("uscc", credit_code(head)) == []


def test_unknown_department_category_and_division_are_remarks() -> None:
    assert warnings_of("uscc", credit_code("B1")) == ["uscc.department_unknown"]
    assert warnings_of("uscc", credit_code("98")) == ["uscc.category_unknown"]
    assert warnings_of("uscc", credit_code(region="990101")) == ["number.region_unknown"]


def test_a_registration_by_a_central_organ_has_no_remark() -> None:
    found = check("uscc", credit_code(region="100000"))

    assert (found.warnings, found.region_name) == ((), "国家")


def test_an_old_registration_number_is_accepted_with_a_remark() -> None:
    assert warnings_of("uscc", "110108002734659") == ["uscc.legacy_registration"]
    assert reason_of("uscc", "110108002734658") == "uscc.legacy_check_digit"


@pytest.mark.parametrize("number", ["", "9", "9144030071526726X", "9144030071526726XGG"])
def test_a_wrong_length_is_refused(number: str) -> None:
    assert reason_of("uscc", number) in {"number.empty", "uscc.shape"}


@given(credit_codes)
def test_every_generated_code_is_valid(number: str) -> None:
    assert check("uscc", number).valid


@given(credit_codes)
def test_where_the_oracle_accepts_we_accept(number: str) -> None:
    assert oracle.is_valid(number) == number[:8].isdigit()


@given(credit_codes, st.integers(0, 17), st.sampled_from(USCC_ALPHABET))
def test_any_single_change_is_refused(number: str, place: int, other: str) -> None:
    assume(other != number[place])

    assert not check("uscc", number[:place] + other + number[place + 1 :]).valid


@given(credit_codes, st.integers(0, 16))
def test_any_swap_of_neighbours_is_refused(number: str, place: int) -> None:
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assume(swapped != number)

    assert not check("uscc", swapped).valid
