from datetime import date

import pytest

from tests.domain.numbers.numbers_world import check, reason_of, resident, warnings_of
from window_client.domain.numbers.check_digits import mod_11_2, mod_11_10

ROOT = "1.2.156.3005.2."
REAL_LICENCES = ["JY13301080111719", "JY11108071215650", "JY13101060025900"]
REAL_IDENTIFIERS = [
    "11100000000013338W011.11430000006122244L.20230000403.001.U",
    "11100000000013338W009.11330105002500287C.2025052201.002.0",
    "11100000MB03271699022.340100.000000016.001.9",
]


@pytest.mark.parametrize("number", REAL_LICENCES)
def test_real_food_licences(number: str) -> None:
    assert warnings_of("food_licence", number) == []


def test_what_a_food_licence_says() -> None:
    found = check("food_licence", "jy 1330 1080 1117 19")

    assert (found.number, found.category) == ("JY13301080111719", "JY")
    assert (found.category_name, found.region_name) == ("食品销售经营者", "浙江省杭州市滨江区")


def test_beijing_writes_district_and_street() -> None:
    assert check("food_licence", "JY11108071215650").region_name == "北京市海淀区"


@pytest.mark.parametrize("number", REAL_LICENCES)
def test_any_changed_digit_of_a_food_licence_is_refused(number: str) -> None:
    for place in range(2, 16):
        changed = number[:place] + str((int(number[place]) + 1) % 10) + number[place + 1 :]
        assert not check("food_licence", changed).valid


def test_production_licences_have_the_check_and_filings_only_a_remark() -> None:
    digits = "1234403070001"
    good = digits + mod_11_10(digits)
    bad = digits + str((int(good[-1]) + 1) % 10)

    assert warnings_of("food_licence", f"SC{good}") == []
    assert reason_of("food_licence", f"SC{bad}") == "food_licence.check_digit"
    assert "food_licence.notice_check_digit" in warnings_of("food_licence", f"YB{bad}")


def test_unknown_business_of_a_food_licence_is_a_remark() -> None:
    digits = "9330108011171"

    assert warnings_of("food_licence", f"JY{digits}{mod_11_10(digits)}") == ["food_licence.business_unknown"]


@pytest.mark.parametrize("suffix", ["", "B1", "B2"])
def test_a_disability_certificate_is_read(suffix: str) -> None:
    person = resident("19900101", "990101", "001")
    found = check("disability", f"{person}43{suffix}")

    assert (found.valid, found.person_number, found.birth_on) == (True, person, date(1990, 1, 1))
    assert (found.category_name, found.level_name) == ("肢体", "三级")
    assert found.reissue == (suffix or None)


def test_a_disability_certificate_with_an_unusual_suffix_has_a_remark() -> None:
    assert "disability.suffix" in warnings_of("disability", resident() + "43" + "C")


@pytest.mark.parametrize(
    ("tail", "code"),
    [
        ("03", "disability.category"),
        ("83", "disability.category"),
        ("40", "disability.level"),
        ("45", "disability.level"),
    ],
)
def test_categories_and_levels_that_do_not_exist(tail: str, code: str) -> None:
    assert reason_of("disability", resident() + tail) == code


def test_a_disability_certificate_needs_a_valid_person() -> None:
    wrong = resident()[:-1] + ("0" if resident()[-1] != "0" else "1")

    assert reason_of("disability", f"{wrong}43") == "resident.check_digit"


@pytest.mark.parametrize("number", REAL_IDENTIFIERS)
@pytest.mark.parametrize("root", ["", ROOT])
def test_real_certificate_identifiers_with_and_without_their_root(number: str, root: str) -> None:
    assert warnings_of("certificate_identifier", root + number.lower()) == []


def test_a_changed_certificate_identifier_is_refused() -> None:
    changed = REAL_IDENTIFIERS[0].replace("20230000403", "20230000404")

    assert reason_of("certificate_identifier", ROOT + changed) == "certificate_identifier.check_digit"
    assert reason_of("certificate_identifier", changed.replace(".", "")) == "certificate_identifier.shape"


def test_organisation_codes() -> None:
    assert warnings_of("organisation_code", "71526726-X") == ["organisation_code.replaced"]
    assert reason_of("organisation_code", "71526726-1") == "organisation_code.check_digit"


def test_foreign_permanent_residents_old_and_new() -> None:
    body = "931156" + "19850606" + "002"
    new = check("foreign_permanent_resident", body + mod_11_2(body))

    assert (new.valid, new.warnings, new.country, new.region_name) == (True, (), "156", "上海市")
    assert warnings_of("foreign_permanent_resident", "FRA110085060612") == [
        "foreign_permanent_resident.old_card"
    ]
    wrong = "0" if mod_11_2(body) != "0" else "1"
    assert reason_of("foreign_permanent_resident", body + wrong) == "foreign_permanent_resident.check_digit"


def test_an_odd_date_in_a_foreign_resident_number_is_a_remark_because_its_layout_is_not_confirmed() -> None:
    body = "931156" + "19851306" + "002"

    assert warnings_of("foreign_permanent_resident", body + mod_11_2(body)) == ["resident.birth_impossible"]


@pytest.mark.parametrize(
    ("kind", "number", "remarks"),
    [
        ("passport", "E12345678", []),
        ("passport", "EA1234567", []),
        ("passport", "C01X00T47", ["passport.other_form"]),
        ("hk_macao_permit", "H12345678", []),
        ("hk_macao_permit", "m 1234567890", []),
        ("taiwan_permit", "12345678", []),
        ("taiwan_permit", "0012345601(B)", []),
        ("mobile", "138 0000 1234", []),
        ("mobile", "+86-13800001234", []),
        ("mobile", "8613800001234", []),
        ("mobile", "17400001234", ["mobile.satellite"]),
        ("mobile", "1064812345678", ["mobile.machine"]),
        ("phone", "010-62345678", []),
        ("phone", "（0571）87654321", []),
        ("phone", "0571 87654321转123", []),
        ("phone", "13800001234", []),
        ("phone", "400-123-4567", []),
        ("phone", "62345678", ["phone.no_area_code"]),
        ("tobacco", "440305123456", []),
        ("road_transport", "津交运管许可德字120110300595号", []),
    ],
)
def test_accepted(kind: str, number: str, remarks: list[str]) -> None:
    assert warnings_of(kind, number) == remarks


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("passport", "E123"),
        ("passport", "ABCDEFGH"),
        ("hk_macao_permit", "A12345678"),
        ("taiwan_permit", "123456789"),
        ("mobile", "12345678901"),
        ("mobile", "1380000123"),
        ("phone", "010-1234567"),
        ("phone", "110"),
        ("food_licence", "JZ13301080111719"),
        ("tobacco", "44030512345"),
        ("road_transport", "120110"),
        ("organisation_code", "71526726"),
        ("foreign_permanent_resident", "FR1110085060612"),
        ("disability", resident() + "4"),
    ],
)
def test_a_wrong_shape_is_refused_with_the_shape_of_its_kind(kind: str, number: str) -> None:
    assert reason_of(kind, number) == f"{kind}.shape"


def test_how_telephone_numbers_are_stored() -> None:
    assert check("phone", "（0571）87654321转123").number == "0571-87654321-123"
    assert check("phone", "01062345678").number == "010-62345678"
    assert check("phone", "400-123-4567").number == "4001234567"
    assert check("mobile", "+86 138 0000 1234").number == "13800001234"
