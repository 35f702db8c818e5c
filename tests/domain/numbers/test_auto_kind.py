import pytest
from hypothesis import given

from tests.domain.numbers.numbers_world import check, credit_codes, reason_of, resident, residents
from window_client.domain.numbers import KINDS, NumberKindUnknownError
from window_client.domain.numbers.check import RULES
from window_client.domain.numbers.check_digits import mod_11_2, organisation, uscc


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("11010519491231002X", "resident"),
        ("110105" + "491231002", "resident"),
        ("9144030071526726XG", "uscc"),
        ("11430000006122244L", "uscc"),
        ("110108002734659", "uscc"),
        ("JY13301080111719", "food_licence"),
        (resident() + "43", "disability"),
        (resident() + "43B1", "disability"),
        ("1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9", "certificate_identifier"),
        ("11100000MB03271699022.340100.000000016.001.9", "certificate_identifier"),
        ("71526726-X", "organisation_code"),
        ("E12345678", "passport"),
        ("H12345678", "hk_macao_permit"),
        ("12345678", "taiwan_permit"),
        ("13800001234", "mobile"),
        ("0571-87654321", "phone"),
        ("057187654321", "phone"),
        ("440305123456", "tobacco"),
        ("FRA110085060612", "foreign_permanent_resident"),
    ],
)
def test_the_kind_is_told_by_shape_and_check(number: str, kind: str) -> None:
    found = check("auto", number)

    assert (found.kind, found.valid) == (kind, True)


@given(residents)
def test_identity_numbers_are_found(number: str) -> None:
    assert check("auto", number).kind == "resident"


@given(credit_codes)
def test_credit_codes_are_found(number: str) -> None:
    assert check("auto", number).valid


def test_a_number_of_two_kinds_is_an_identity_number_with_a_remark() -> None:
    found = check("auto", "110105" + "491231002")

    assert found.kind == "resident"
    assert found.warnings[-1].code == "number.also_fits"
    assert "统一社会信用代码" in found.warnings[-1].words


def test_eighteen_digits_that_pass_both_checks_belong_to_the_kind_whose_division_exists() -> None:
    bodies = (f"9101{county:02}19900101{sequence:03}" for county in range(100) for sequence in range(1000))
    numbers = (body + mod_11_2(body) for body in bodies)
    both = next(n for n in numbers if uscc(n[:17]) == n[17] and organisation(n[8:16]) == n[16])

    assert check("uscc", both).valid
    assert check("resident", both).valid
    assert [w.code for w in check("auto", both).warnings] == ["number.region_unknown"]
    assert check("auto", both).kind == "resident"


def test_a_new_foreign_card_goes_before_an_identity_number_of_no_province() -> None:
    body = "931156" + "19850606" + "002"

    assert check("auto", body + mod_11_2(body)).kind == "foreign_permanent_resident"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("110105194912310021", "resident.check_digit"),
        ("9144030071526726XA", "uscc.check_digit"),
        ("911100006000373411", "uscc.check_digit"),
        ("990101199001010010", "resident.check_digit"),
        ("1101051949123100", "number.kind_not_recognised"),
        ("", "number.empty"),
        ("身份证", "number.strange_characters"),
        ("--", "number.empty"),
    ],
)
def test_the_reason_is_of_the_likeliest_kind(number: str, code: str) -> None:
    assert reason_of("auto", number) == code


def test_an_unknown_kind_is_a_failure_of_the_caller() -> None:
    with pytest.raises(NumberKindUnknownError) as caught:
        check("passportt", "1")

    assert caught.value.facts["kind"] == "passportt"


def test_every_kind_has_a_rule_and_a_name() -> None:
    assert set(KINDS) - {"auto"} == set(RULES)
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
