"""The shipped packages: what they ask for in each situation, and that the program finds its data there."""

from datetime import date
from itertools import product

import pytest
from msgspec.structs import replace

from tests.domain.case.around import HALL, NOW
from tests.domain.catalogue_samples import ITEMS, food_form, shipped
from window_client.domain.case.intake import Application, Circumstances, receive
from window_client.domain.case.offline import check_offline
from window_client.domain.case.parts import Person
from window_client.domain.case.refusals import OfflineNotAllowed
from window_client.domain.catalogue import (
    Limit,
    Result,
    Variant,
    afterwards_for,
    holds,
    is_licence,
    item_for,
    makes_certificate,
    materials_for,
)
from window_client.domain.catalogue_form_lint import listed_values
from window_client.domain.catalogue_material_lint import possible_answers
from window_client.domain.catalogue_unconfirmed import doubts_of
from window_client.domain.numbering import certificate_number
from window_client.domain.numbers import check_number
from window_client.domain.packaged import calendar, regions
from window_client.services.catalogue import load_catalogue

AGENT = ("authorisation", "agent_id")


def listed(item: str, **answers: str) -> tuple[str, ...]:
    return tuple(one.id for one in materials_for(shipped(item).item, answers))


@pytest.mark.parametrize(
    ("business", "plan"),
    [
        ("食品销售经营者", "sales_plan"),
        ("餐饮服务经营者", "catering_plan"),
        ("集中用餐单位食堂", "catering_plan"),
    ],
)
@pytest.mark.parametrize("auto", ["yes", "no"])
@pytest.mark.parametrize("agent", ["yes", "no"])
def test_food_licence_asks_for(business: str, plan: str, auto: str, agent: str) -> None:
    found = listed("food_business_new", business_type=business, auto_equipment=auto, agent=agent)

    assert found == (
        *("application", "business_licence", "other_subject", plan, "rules_list"),
        *(("auto_equipment_plan",) if auto == "yes" else ()),
        *(AGENT if agent == "yes" else ()),
    )


@pytest.mark.parametrize("household", ["本地户籍", "外地户籍"])
@pytest.mark.parametrize("agent", ["yes", "no"])
def test_elderly_card_asks_for(household: str, agent: str) -> None:
    away = ("residence_permit", "residence_proof") if household == "外地户籍" else ()

    found = listed("elderly_card", household=household, agent=agent)

    assert found == ("id_card", "photo", *away, "registration_form", *(AGENT if agent == "yes" else ()))


@pytest.mark.parametrize("online", ["yes", "no"])
@pytest.mark.parametrize("agent", ["yes", "no"])
def test_employment_agency_asks_for(online: str, agent: str) -> None:
    found = listed("hr_service", online_recruitment=online, agent=agent)

    assert found == (
        *("application", "charter", "premises_title", "lease", "staff_list", "equipment_list"),
        "business_licence",
        *(("telecom_licence",) if online == "yes" else ()),
        *(AGENT if agent == "yes" else ()),
    )


FIRST_LOOK = 3
"""Several items share an everyday word: a licence new, changed and renewed, or a whole matter."""


def every_situation(name: str) -> list[dict[str, str]]:
    """All combinations of the answers on which a material of the item depends."""
    package = shipped(name)
    whens = [when for one in package.item.materials for when in (one.when, *one.also_when)]
    names = sorted({named for when in whens for named in when})
    known = possible_answers(package.item, listed_values(package))
    combined = product(*(sorted(known[one]) for one in names))
    return [dict(zip(names, answers, strict=True)) for answers in combined]


@pytest.mark.parametrize("name", ITEMS)
def test_every_material_is_asked_for_in_some_situation_and_groups_offer_a_choice(name: str) -> None:
    item = shipped(name).item
    lists = [
        (*materials_for(item, answers), *afterwards_for(item, answers)) for answers in every_situation(name)
    ]

    assert {one.id for found in lists for one in found} == {one.id for one in item.materials}
    for found in lists:
        groups = [one.one_of for one in found if one.one_of]
        assert all(groups.count(group) > 1 for group in groups)


def test_only_a_conditional_material_depends_on_answers() -> None:
    application, *_rest = shipped("hr_service").item.materials
    item = replace(
        shipped("hr_service").item,
        materials=(
            replace(application, when={"agent": ("yes",)}),
            replace(application, id="more", need="conditional", when={"agent": ("yes",)}),
        ),
    )

    assert [one.id for one in materials_for(item, {"agent": "no"})] == ["application"]
    assert [one.id for one in materials_for(item, {})] == ["application"]
    assert [one.id for one in materials_for(item, {"agent": "yes"})] == ["application", "more"]


def test_a_further_situation_is_enough_and_a_later_paper_is_not_asked_for_at_first() -> None:
    first, second, *_rest = shipped("hr_service").item.materials
    item = replace(
        shipped("hr_service").item,
        materials=(
            replace(first, need="conditional", when={"agent": ("yes",)}, also_when=({"a": ("1",)},)),
            replace(second, deferrable=False, afterwards=Limit(count=10)),
        ),
    )

    assert materials_for(item, {"agent": "no"}) == ()
    assert [one.id for one in materials_for(item, {"agent": "no", "a": "1"})] == [first.id]
    assert [one.id for one in afterwards_for(item, {})] == [second.id]


def test_a_condition_on_a_list_is_met_by_one_of_its_values() -> None:
    assert holds({"form.scope": ("热食类制售",)}, {"form.scope": "冷食类制售、热食类制售"})
    assert not holds({"form.scope": ("热食类制售",)}, {"form.scope": "冷食类制售"})
    assert not holds({"form.scope": ("热食类制售",)}, {})


def test_a_variant_stands_in_for_parts_of_the_item() -> None:
    shown = Result(name="签注", kind="none")
    day = Limit(count=0)
    variant = Variant(name="签注", when={"agent": ("no",)}, handling="instant", promised=day, result=shown)
    item = replace(shipped("hr_service").item, variants=(variant,))

    own, usual = item_for(item, {"agent": "no"}), item_for(item, {"agent": "yes"})

    assert (own.handling, own.promised, makes_certificate(own)) == ("instant", day, False)
    assert own.statutory == item.statutory
    assert usual == item


@pytest.mark.parametrize("name", ITEMS)
def test_every_item_takes_in_an_application(name: str) -> None:
    item = shipped(name).item
    kind = ("uscc", "91990101MA00000000") if "organisation" in item.audience else ("resident", "99")
    application = Application(
        id="a1", applicant=Person(name="张三", id_kind=kind[0], id_number=kind[1]), form={}
    )
    around = Circumstances(item=item, hall=HALL, now=NOW, calendar=calendar())

    (received,) = receive(application, around, number="n1", query_code="123456")

    assert received.kind == "case.received"


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("开饭店", "food_business_new"),
        ("卖早点", "food_business_new"),
        ("卫生证", "food_business_new"),
        ("spjyxk", "food_business_new"),
        ("老年证", "elderly_card"),
        ("坐公交免费", "elderly_card"),
        ("lnr", "elderly_card"),
        ("职介", "hr_service"),
        ("猎头", "hr_service"),
    ],
)
def test_people_find_the_item_by_their_own_words(words: str, item: str) -> None:
    found = [one.id for one in load_catalogue().search(words)]

    assert item in found[:FIRST_LOOK]


def test_the_food_licence_number_carries_the_business_type_of_the_form() -> None:
    rule = shipped("food_business_new").item.result.number_rule
    types = next(one for one in shipped("food_business_new").item.questions if one.id == "business_type")

    for option, digit in zip(types.options, "123", strict=True):
        number = certificate_number(rule, HALL, 2026, 7, food_form(business_type=option.id))
        assert number[:3] == f"JY{digit}"
        assert check_number("food_licence", number, on=date(2026, 11, 20), regions=regions()).valid


def test_an_instant_item_runs_through_offline_for_thirty_days() -> None:
    item = shipped("elderly_card").item

    for step in item.offline:
        check_offline(item, step, data_age_days=30)
        with pytest.raises(OfflineNotAllowed):
            check_offline(item, step, data_age_days=31)


@pytest.mark.parametrize("name", ["food_business_new", "hr_service"])
def test_a_licence_is_taken_in_offline_but_decided_by_the_department(name: str) -> None:
    item = shipped(name).item

    for step in ("receive", "correct", "decline", "accept", "issue", "deliver", "complete"):
        check_offline(item, step, data_age_days=7)
    with pytest.raises(OfflineNotAllowed):
        check_offline(item, "issue", data_age_days=8)
    with pytest.raises(OfflineNotAllowed):
        check_offline(item, "decide", data_age_days=0)


@pytest.mark.parametrize("name", ITEMS)
def test_what_nobody_confirmed_is_marked(name: str) -> None:
    item = shipped(name).item

    assert any("演示" in note for note in item.notes)
    assert [doubt.words for doubt in doubts_of(item)]
    assert is_licence(item) == item.item_type.startswith("行政许可")
    assert all(source.what and source.where for source in item.sources)
