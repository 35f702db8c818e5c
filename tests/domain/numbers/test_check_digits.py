import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric
from stdnum.cn import uscc as stdnum_uscc
from stdnum.iso7064 import mod_11_2 as oracle_11_2
from stdnum.iso7064 import mod_11_10 as oracle_11_10
from stdnum.iso7064 import mod_37_36 as oracle_37_36

from window_client.domain.numbers import check_digits
from window_client.domain.numbers.check_digits import ALPHANUMERIC, USCC_ALPHABET

digits = st.text("0123456789", min_size=1, max_size=40)


@given(digits)
def test_mod_11_2_agrees_with_the_oracle(body: str) -> None:
    assert check_digits.mod_11_2(body) == oracle_11_2.calc_check_digit(body)


@given(digits)
def test_mod_11_10_agrees_with_the_oracle(body: str) -> None:
    assert check_digits.mod_11_10(body) == oracle_11_10.calc_check_digit(body)


@given(st.text(ALPHANUMERIC, min_size=1, max_size=60))
def test_mod_37_36_agrees_with_the_oracle(body: str) -> None:
    assert check_digits.mod_37_36(body) == oracle_37_36.calc_check_digit(body)


@given(st.text(USCC_ALPHABET, min_size=17, max_size=17))
def test_credit_code_agrees_with_the_oracle(body: str) -> None:
    assert check_digits.uscc(body) == stdnum_uscc.calc_check_digit(body)


@given(st.text("0123456789", min_size=17, max_size=17))
def test_resident_number_agrees_with_the_oracle(body: str) -> None:
    assert check_digits.mod_11_2(body) == ric.calc_check_digit(body + "0")


@pytest.mark.parametrize(
    ("field", "digit"), [("L898902C3", "6"), ("740812", "2"), ("120415", "9"), ("D<<<<<", "1")]
)
def test_machine_readable_zone_of_icao_9303(field: str, digit: str) -> None:
    assert check_digits.mrz(field) == digit


@pytest.mark.parametrize("code", ["600037341", "71526726X", "799655058", "002500287", "006122244"])
def test_organisation_codes_inside_real_credit_codes(code: str) -> None:
    assert check_digits.organisation(code[:8]) == code[8]
