"""Checking filled forms: what is wrong, where, in which words and order."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.catalogue_samples import VALID, elderly_form, food_form, hr_form, nobodys_number, shipped
from window_client.domain.case.parts import Person
from window_client.domain.form import MOST_FAULTS, MOST_FORM_BYTES, FormChecker, birthday
from window_client.domain.form_prefill import Prefill, prefills
from window_client.domain.packaged import regions

TODAY = date(2026, 11, 20)


def checker(item: str) -> FormChecker:
    return FormChecker(bytes(shipped(item).form), regions())


def checker_of(**properties: Any) -> FormChecker:
    return FormChecker(json.dumps({"type": "object", "properties": properties}).encode(), regions())


def faults(item: str, form: dict[str, Any], **answers: str) -> dict[str, str]:
    return {one.pointer: one.words for one in checker(item).faults(form, today=TODAY, answers=answers)}


@pytest.mark.parametrize("item", VALID)
def test_a_form_filled_in_rightly_has_no_faults(item: str) -> None:
    assert faults(item, VALID[item]()) == {}


@pytest.mark.parametrize("item", VALID)
def test_each_missing_required_field_is_named_in_the_order_of_the_form(item: str) -> None:
    required = json.loads(bytes(shipped(item).form))["required"]

    found = faults(item, {})

    assert sorted(found) == sorted(f"/{name}" for name in required)
    assert all(words.endswith("：必填") for words in found.values())
    order = [f"/{name}" for name in json.loads(bytes(shipped(item).form))["properties"]]
    assert list(found) == [pointer for pointer in order if pointer in found]


@pytest.mark.parametrize(
    ("form", "pointer", "words"),
    [
        (food_form(business_type="小摊"), "/business_type", "主体业态：请从所列选项中选择"),
        (food_form(business_items=[]), "/business_items", "经营项目：至少 1 项"),
        (
            food_form(business_items=["热食类制售", "热食类制售"]),
            "/business_items",
            "经营项目：有重复项",
        ),
        (food_form(premises_area=0), "/premises_area", "经营场所面积：必须大于 0"),
        (food_form(premises_area="八十"), "/premises_area", "经营场所面积：请填写数字"),
        (food_form(employees=2.5), "/employees", "从业人员数：请填写整数"),
        (food_form(employees=0), "/employees", "从业人员数：不能小于 1"),
        (food_form(online_sales="是"), "/online_sales", "是否网络经营：请选择“是”或“否”"),
        (food_form(online_sales=True), "/online_shop", "网络经营的平台或网址：必填"),
        (food_form(online_shop="某网"), "/online_shop", "网络经营的平台或网址：在此情形下不应填写"),
        (food_form(premises_address=" "), "/premises_address", "经营场所地址：必填"),
        (food_form(premises_address="路" * 201), "/premises_address", "经营场所地址：最多 200 个字"),
        (food_form(food_safety_staff=[]), "/food_safety_staff", "食品安全管理人员：至少 1 项"),
        (food_form(extra=1), "", "有表单之外的内容（extra）"),
        (hr_form(full_time_staff=2), "/full_time_staff", "专职人员数：专职工作人员不足3名，不符合许可条件"),
        (hr_form(online_recruitment=True), "/website", "网络招聘的网址或应用名称：必填"),
        (elderly_form(household="外地户籍"), "/residence_since", "本省居住起始日期：必填"),
        (
            elderly_form(household="外地户籍", household_place="某省", residence_since="去年"),
            "/residence_since",
            "本省居住起始日期：格式不正确",
        ),
        (elderly_form(emergency_contact="李四"), "/emergency_phone", "紧急联系人电话：必填"),
        (elderly_form(sex="1"), "/sex", "性别：请从所列选项中选择"),
    ],
)
def test_a_wrong_value_is_named_in_the_clerks_words(form: dict[str, Any], pointer: str, words: str) -> None:
    item = next(name for name, valid in VALID.items() if set(valid()) <= set(form))

    assert faults(item, form)[pointer] == words


@pytest.mark.parametrize(
    ("business", "items", "fits"),
    [
        ("食品销售经营者", ["散装食品销售", "热食类制售"], True),
        ("食品销售经营者", ["热食类制售"], False),
        ("餐饮服务经营者", ["散装食品销售"], False),
        ("餐饮服务经营者", ["餐饮服务管理"], True),
        ("集中用餐单位食堂", ["连锁管理"], False),
        ("集中用餐单位食堂", ["热食类制售"], True),
    ],
)
def test_business_type_and_items_must_match(business: str, items: list[str], *, fits: bool) -> None:
    words = faults("food_business_new", food_form(business_type=business, business_items=items))

    assert words == {} if fits else words["/business_items"].startswith("经营项目：与主体业态不匹配")


def test_online_recruitment_and_scope_must_agree() -> None:
    online = hr_form(online_recruitment=True, website="某网", telecom_licence_number="演B2-1")
    scope = ["网络招聘"]

    assert faults("hr_service", online | {"business_scope": scope}) == {}
    assert "应当包含“网络招聘”" in faults("hr_service", online)["/business_scope"]
    assert "应当选“是”" in faults("hr_service", hr_form(business_scope=scope))["/online_recruitment"]


def test_a_fault_in_a_table_names_row_and_column() -> None:
    good = food_form()["food_safety_staff"][0]
    wrong = nobodys_number()[:-1] + "X"
    rows = [*[good] * 10, {**good, "id_number": wrong}, {**good, "name": ""}]

    found = faults("food_business_new", food_form(food_safety_staff=[{**good, "position": ""}, *rows]))

    assert list(found) == [
        "/food_safety_staff/0/position",
        "/food_safety_staff/11/id_number",
        "/food_safety_staff/12/name",
    ]
    assert found["/food_safety_staff/12/name"] == "食品安全管理人员第 13 行姓名：必填"
    assert found["/food_safety_staff/11/id_number"].startswith(
        "食品安全管理人员第 12 行证件号码：居民身份证号"
    )


def test_rows_are_sorted_by_number() -> None:
    good = food_form()["food_safety_staff"][0]

    found = faults("food_business_new", food_form(food_safety_staff=[{**good, "name": ""}] * 11))

    assert [int(pointer.split("/")[2]) for pointer in found] == list(range(11))


@pytest.mark.parametrize("days", [1, 30, 400])
def test_too_young_by_some_days(days: int) -> None:
    born = date(TODAY.year - 60, TODAY.month, TODAY.day) + timedelta(days=days)

    found = faults("elderly_card", elderly_form(id_number=nobodys_number(f"{born:%Y%m%d}")))

    assert found == {"/id_number": f"申请人未满60周岁（差 {days} 天）"}


def test_sixty_on_the_day_is_old_enough() -> None:
    assert faults("elderly_card", elderly_form(id_number=nobodys_number("19661120"))) == {}


@given(
    born=st.dates(date(1900, 1, 1), date(2025, 12, 31)), today=st.dates(date(2026, 1, 1), date(2030, 12, 31))
)
def test_age_and_days_short_agree(born: date, today: date) -> None:
    form = elderly_form(id_number=nobodys_number(f"{born:%Y%m%d}"))
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))

    found = checker("elderly_card").faults(form, today=today)

    assert bool(found) == (years < 60)
    if found:
        short = int(found[0].words.partition("差 ")[2].partition(" ")[0])
        assert birthday(born, 60) == today + timedelta(days=short)


def test_born_on_29_february_the_birthday_in_a_common_year_is_the_28th() -> None:
    assert birthday(date(2008, 2, 29), 18) == date(2026, 2, 28)


def test_a_birth_date_may_carry_the_age_rule() -> None:
    check = checker_of(born_on={"type": "string", "format": "date", "title": "出生日期", "x-min-age": 18})

    assert check.faults({"born_on": "2008-11-20"}, today=TODAY) == ()
    assert check.faults({"born_on": "2008-11-21"}, today=TODAY)[0].words == "申请人未满18周岁（差 1 天）"


def test_any_of_several_kinds_of_number_will_do() -> None:
    check = checker_of(number={"type": "string", "title": "号码", "x-number": ["resident", "phone"]})

    assert check.faults({"number": nobodys_number()}, today=TODAY) == ()
    assert check.faults({"number": "13800000000"}, today=TODAY) == ()
    assert check.faults({"number": "12"}, today=TODAY)[0].words.startswith("号码：居民身份证号")


def test_the_form_must_not_contradict_an_answer() -> None:
    words = "主体业态：与情形选择不一致，请修改此处或者重新选择情形"

    assert faults("food_business_new", food_form(), business_type="餐饮服务经营者") == {}
    assert faults("food_business_new", food_form(), business_type="食品销售经营者") == {
        "/business_type": words
    }
    assert faults("hr_service", hr_form(), online_recruitment="no") == {}
    assert "/online_recruitment" in faults("hr_service", hr_form(), online_recruitment="yes")


def test_a_form_too_large_is_refused_unread() -> None:
    found = checker("food_business_new").faults({"extra": "长" * MOST_FORM_BYTES}, today=TODAY)

    assert [(one.pointer, one.words) for one in found] == [("", "表单内容过大，请删减后再提交")]


def test_the_number_of_faults_is_bounded() -> None:
    form = food_form(food_safety_staff=[{"id_number": "1"}] * 5_000)

    assert len(checker("food_business_new").faults(form, today=TODAY)) <= 2 * MOST_FAULTS


def test_half_a_character_is_refused_in_words() -> None:
    found = checker("hr_service").faults(hr_form(website="\ud800"), today=TODAY)

    assert found[0].words == "表单中有无法识别的字符，请删除后重新填写"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.data())
def test_whatever_is_typed_gets_faults_and_never_a_failure(data: st.DataObject) -> None:
    item = data.draw(st.sampled_from(sorted(VALID)))
    names = st.sampled_from(sorted(json.loads(bytes(shipped(item).form))["properties"]))

    form = VALID[item]() | data.draw(st.dictionaries(names | st.text(max_size=5), JSON, max_size=3))

    for fault in checker(item).faults(form, today=TODAY):
        assert fault.words


@pytest.mark.parametrize(
    ("schema", "why"),
    [
        (b"[]", "Expected `object`"),
        (b"{", "truncated"),
        (b'{"type": "nothing"}', "nothing"),
        (b'{"properties": {"a": {"x-number": "shoe_size"}}}', "x-number: shoe_size"),
    ],
)
def test_a_schema_that_cannot_work_is_refused(schema: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        FormChecker(schema, regions())


def test_fields_are_filled_in_from_applicant_and_answers() -> None:
    applicant = Person(
        name="张三", id_kind="resident", id_number=nobodys_number(sequence="002"), address="演示县为民路5号"
    )

    found = prefills(
        bytes(shipped("elderly_card").form),
        applicant,
        {"household": "外地户籍"},
        on=TODAY,
        regions=regions(),
    )

    assert found == (
        Prefill(name="id_number", value=applicant.id_number, source="申请人信息"),
        Prefill(name="born_on", value="1960-01-01", source="申请人信息"),
        Prefill(name="sex", value="女", source="申请人信息"),
        Prefill(name="household", value="外地户籍", source="情形选择"),
    )


def test_a_yes_fills_in_a_boolean_and_nothing_known_fills_in_nothing() -> None:
    applicant = Person(name="演示公司", id_kind="uscc", id_number="", legal_representative="李四")
    schema = bytes(shipped("hr_service").form)

    found = prefills(schema, applicant, {"online_recruitment": "yes"}, on=TODAY, regions=regions())

    assert [(one.name, one.value) for one in found] == [
        ("legal_representative", "李四"),
        ("online_recruitment", True),
    ]


PASSPORT = {"id_number": "E12345678"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"born_on": "1950-01-01"}, {}),
        ({}, {"/born_on": "出生日期：证件号码不含出生日期，请按证件填写"}),
        ({"born_on": "2000-01-01"}, {"/born_on": "申请人未满60周岁（差 12095 天）"}),
        ({"born_on": "1950-13-01"}, {"/born_on": "出生日期：请填写日期，例如 2026-11-20"}),
    ],
)
def test_a_passport_does_not_say_when_its_holder_was_born(
    changes: dict[str, str], expected: dict[str, str]
) -> None:
    found = faults("elderly_card", elderly_form(**PASSPORT, **changes))

    assert found.keys() == expected.keys()
    assert all(found[pointer] == words for pointer, words in expected.items() if "例如" not in words)


def test_a_birth_date_never_contradicts_the_number() -> None:
    assert faults("elderly_card", elderly_form(born_on="1960-01-01")) == {}
    other = faults("elderly_card", elderly_form(born_on="1960-01-02"))
    assert other == {"/born_on": "出生日期：与证件号码所载的出生日期不一致，请核对"}


def test_an_identity_number_with_a_slip_does_not_pass_as_a_passport() -> None:
    slip = nobodys_number()[:-1] + ("0" if nobodys_number()[-1] != "0" else "1")
    assert list(faults("elderly_card", elderly_form(id_number=slip))) == ["/id_number"]
