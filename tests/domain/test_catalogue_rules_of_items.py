"""What single shipped items ask for, refuse and promise in the situations that people come with."""

from datetime import date
from typing import Any

import pytest

from tests.domain.catalogue_samples import shipped, valid_form
from window_client.domain.catalogue import (
    ServiceItem,
    afterwards_for,
    item_for,
    makes_certificate,
    materials_for,
)
from window_client.domain.form import FormChecker
from window_client.domain.packaged import regions
from window_client.services.catalogue import load_catalogue

TODAY = date(2026, 11, 22)


def scenario(item: ServiceItem, name: str) -> dict[str, str]:
    return {"agent": "no", **next(one.answers for one in item.scenarios if one.id == name)}


def listed(item: str, name: str, **more: str) -> set[str]:
    facts = shipped(item).item
    return {one.id for one in materials_for(facts, scenario(facts, name) | more)}


def faults(item: str, **changes: Any) -> list[str]:
    checker = FormChecker(bytes(shipped(item).form), regions())
    return [one.words for one in checker.faults(valid_form(item) | changes, today=TODAY)]


ASKED = [
    ("public_place_hygiene", "shop", set(), {"air_report"}),
    ("public_place_hygiene", "hotel", {"air_report", "test_report"}, set()),
    ("re_birth_approval", "ill_child", {"disability_finding"}, {"divorce", "death_proof", "other_proof"}),
    ("re_birth_approval", "lost_child", {"death_proof"}, {"disability_finding", "divorce"}),
    ("residence_permit", "first", {"dwelling_proof", "work_proof", "school_proof", "photo"}, {"old_card"}),
    ("residence_permit", "endorse", {"old_card"}, {"photo", "dwelling_proof"}),
    ("residence_permit", "lost", {"photo"}, {"old_card", "dwelling_proof"}),
    ("road_dig_occupy", "scaffold", {"site_plan"}, {"pipe_map", "planning_files", "traffic_police"}),
    ("road_dig_occupy", "pipe", {"pipe_map", "planning_files", "safety"}, {"government_approval"}),
    ("road_dig_occupy", "protected_road", {"government_approval"}, {"traffic_police"}),
    ("rural_homestead", "rebuild", {"old_certificate", "neighbours"}, {"conversion"}),
    ("rural_homestead", "farmland", {"conversion"}, {"old_certificate"}),
    ("social_security_card", "child", {"guardian", "photo"}, {"old_card"}),
    ("social_security_card", "lost", set(), {"guardian", "photo", "old_card"}),
    ("special_equipment", "boiler", {"boiler_efficiency"}, {"vehicle_licence", "summary_list"}),
    ("special_equipment", "tank_truck", {"vehicle_licence"}, {"boiler_efficiency"}),
    ("tekun", "disabled", {"disability"}, set()),
    ("tekun", "old", {"authorised_check"}, {"disability"}),
    ("temporary_relief", "spending", {"evidence", "authorised_check"}, {"evidence_later"}),
    ("tobacco_retail", "shop", {"premises"}, {"priority"}),
    ("tree_felling", "small", {"small_commitment"}, {"survey", "renewal_proof"}),
    ("tree_felling", "state", {"survey", "renewal_proof"}, {"small_commitment"}),
    ("water_abstraction", "factory", {"assessment", "project_filing"}, {"renewal_report"}),
    ("water_abstraction", "renew", {"renewal_report"}, {"assessment"}),
]


@pytest.mark.parametrize(("item", "name", "asked", "spared"), ASKED)
def test_a_situation_asks_for_what_it_needs_and_no_more(
    item: str, name: str, asked: set[str], spared: set[str]
) -> None:
    found = listed(item, name)

    assert asked <= found
    assert not spared & found


@pytest.mark.parametrize("kind", ["graduate", "released", "closed", "landless", "veteran", "prison", "other"])
def test_somebody_without_work_brings_one_proof_of_their_own_kind_at_most(kind: str) -> None:
    item = shipped("unemployment_registration").item

    found = {one.id for one in materials_for(item, {"person": kind, "agent": "no"})}

    assert len(found - {"register", "identity"}) == (0 if kind == "other" else 1)


@pytest.mark.parametrize(("kind", "design"), [("person", "house_design"), ("organisation", "project_design")])
def test_a_rural_building_needs_the_plan_of_who_builds(kind: str, design: str) -> None:
    item = shipped("rural_planning_permit").item

    found = {one.id for one in materials_for(item, {"agent": "no", "applicant.kind": kind})}

    assert found & {"house_design", "project_design"} == {design}


def test_who_is_in_distress_hands_in_the_proofs_afterwards() -> None:
    item = shipped("temporary_relief").item
    urgent = scenario(item, "urgent")

    assert not {"evidence", "evidence_later"} & {one.id for one in materials_for(item, urgent)}
    assert [one.id for one in afterwards_for(item, urgent)] == ["evidence_later"]
    assert (item_for(item, urgent).promised.count, item_for(item, urgent).promised.unit) == (48, "hour")
    assert afterwards_for(item, scenario(item, "spending")) == ()


def test_an_endorsement_is_made_at_once_and_gives_no_new_card() -> None:
    item = shipped("residence_permit").item

    endorsing = item_for(item, scenario(item, "endorse"))

    assert endorsing.handling == "instant"
    assert not makes_certificate(endorsing)
    assert makes_certificate(item_for(item, scenario(item, "first")))


def test_equipment_registered_by_the_organisation_has_twenty_days() -> None:
    item = shipped("special_equipment").item

    limits = [item_for(item, scenario(item, name)).statutory for name in ("lift", "pipes")]

    assert [limit and limit.count for limit in limits] == [15, 20]


@pytest.mark.parametrize("item", ["re_birth_approval", "road_dig_occupy", "temporary_relief"])
def test_a_decision_on_plain_paper_uses_no_blank(item: str) -> None:
    result = shipped(item).item.result

    assert (result.kind, result.blank_type) == ("document", "")
    assert result.statement.endswith("。")


def test_light_lorries_need_no_licence() -> None:
    light = {"plate": "演A00002", "model": "轻型厢式货车", "gross_mass": 4500}

    assert faults("road_freight") == []
    assert any("不需要取得" in one for one in faults("road_freight", vehicles=[light]))


def test_a_driver_is_not_older_than_sixty() -> None:
    (driver,) = valid_form("road_freight")["drivers"]

    assert faults("road_freight", drivers=[driver | {"age": 60}]) == []
    assert any("60周岁" in one for one in faults("road_freight", drivers=[driver | {"age": 61}]))


def test_felling_by_commitment_is_for_planted_trees_only() -> None:
    assert faults("tree_felling", small=True, origin="人工") == []
    assert any("人工商品林" in one for one in faults("tree_felling", small=True, origin="天然"))
    assert faults("tree_felling", small=False, origin="天然") == []


def test_pine_says_where_it_goes() -> None:
    assert faults("tree_felling", species=["松木"])
    assert faults("tree_felling", species=["松木"], pine_use="运往县内木材加工厂") == []
    assert faults("tree_felling", pine_use="运往县内木材加工厂")


def test_a_claim_of_an_ill_child_agrees_with_the_children_listed() -> None:
    well = {"name": "王小小", "born_on": "2015-03-01", "parentage": "双方所生", "condition": "健在"}

    assert faults("re_birth_approval", situation="病残儿", children=[well | {"condition": "病残"}]) == []
    assert any("病残" in one for one in faults("re_birth_approval", situation="病残儿", children=[well]))


def test_water_is_listed_for_twelve_months_and_granted_for_ten_years_at_most() -> None:
    months = valid_form("water_abstraction")["months"]

    assert faults("water_abstraction", years=10) == []
    assert faults("water_abstraction", years=11)
    assert faults("water_abstraction", months=months[:11])


def test_equipment_codes_have_seventeen_characters() -> None:
    assert any("17位" in one for one in faults("special_equipment", device_code="3110990101202600"))


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("开理发店", "public_place_hygiene"),
        ("二婚再生", "re_birth_approval"),
        ("暂住证", "residence_permit"),
        ("破路", "road_dig_occupy"),
        ("营运证", "road_freight"),
        ("宅基地", "rural_homestead"),
        ("乡规证", "rural_planning_permit"),
        ("社保卡丢了", "social_security_card"),
        ("叉车上牌", "special_equipment"),
        ("五保", "tekun"),
        ("救急难", "temporary_relief"),
        ("卖烟", "tobacco_retail"),
        ("砍树", "tree_felling"),
        ("被裁员", "unemployment_registration"),
        ("打井", "water_abstraction"),
    ],
)
def test_people_find_these_items_by_their_own_words(words: str, item: str) -> None:
    assert load_catalogue().search(words)[0].id == item
