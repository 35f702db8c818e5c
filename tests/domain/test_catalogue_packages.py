"""All shipped packages alike: forms can be filled in, scenarios ask for something, persons count."""

import json
from datetime import date

import pytest

from tests.domain.case.around import a_person
from tests.domain.catalogue_samples import BLANKS, ITEMS, LAYOUTS, nobodys_number, shipped, valid_form
from window_client.domain.case.intake import Application
from window_client.domain.catalogue import Scenario, materials_for
from window_client.domain.catalogue_lint import lint_all
from window_client.domain.form import FormChecker
from window_client.domain.form_sample import sample_form
from window_client.domain.numbering import CERTIFICATE_RULES
from window_client.domain.packaged import regions
from window_client.domain.situation import names_in, situation

TODAY = date(2026, 11, 20)
ALWAYS = Scenario(id="always", name="不分情形", answers={})

SCENARIOS = [
    pytest.param(name, scenario, id=f"{name}-{scenario.id}")
    for name in ITEMS
    for scenario in (shipped(name).item.scenarios or (ALWAYS,))
]


@pytest.mark.parametrize("name", ITEMS)
def test_a_package_is_named_like_its_folder(name: str) -> None:
    assert shipped(name).item.id == name


def test_the_packages_do_not_contradict_each_other() -> None:
    found = lint_all(
        map(shipped, ITEMS), certificate_layouts=LAYOUTS, number_rules=CERTIFICATE_RULES, blank_types=BLANKS
    )

    assert [one for one in found if one.level != "info"] == []


@pytest.mark.parametrize(("name", "scenario"), SCENARIOS)
def test_a_form_can_be_filled_in_for_each_scenario(name: str, scenario: Scenario) -> None:
    schema = bytes(shipped(name).form)

    form = sample_form(schema, scenario.answers)

    faults = FormChecker(schema, regions()).faults(form, today=TODAY, answers=scenario.answers)
    assert faults == ()
    assert set(json.loads(schema)["required"]) <= form.keys()


@pytest.mark.parametrize(("name", "scenario"), SCENARIOS)
@pytest.mark.parametrize("agent", ["yes", "no"])
def test_each_scenario_asks_for_materials(name: str, scenario: Scenario, agent: str) -> None:
    asked = materials_for(shipped(name).item, {"agent": agent, **scenario.answers})

    assert any(one.need != "optional" for one in asked)


@pytest.mark.parametrize("name", ITEMS)
def test_the_situation_holds_what_the_conditions_of_the_item_name(name: str) -> None:
    item = shipped(name).item
    chosen = item.scenarios[0].answers if item.scenarios else {}
    application = Application(
        id="a1", applicant=a_person(id_number=nobodys_number()), form=valid_form(name), answers=chosen
    )

    found = situation(item, application, on=TODAY, regions=regions())

    named = set(names_in(item))
    assert found["agent"] == "no"
    assert {one for one in found if one.startswith("applicant.")} == {
        one for one in named if one.startswith("applicant.")
    }
    assert {one for one in found if one.startswith("form.")} <= named


def test_a_child_is_a_minor_until_the_day_before_it_turns_eighteen() -> None:
    item = shipped("disability_certificate").item

    def minor(born: str) -> str:
        applicant = a_person(id_number=nobodys_number(born))
        application = Application(id="a1", applicant=applicant, form={}, answers={})
        return situation(item, application, on=TODAY, regions=regions())["applicant.minor"]

    assert minor("20081121") == "yes"
    assert minor("20081120") == "no"
