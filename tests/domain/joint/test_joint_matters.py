"""Every shipped joint matter: one form that splits into the forms of its items, one list of papers."""

from datetime import date
from itertools import product

import msgspec
import pytest
from msgspec.structs import replace

from tests.domain.case.around import a_person
from tests.domain.catalogue_samples import nobodys_number
from ui.form.parsing import parse
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.catalogue import materials_for
from window_client.domain.form_sample import sample_form
from window_client.domain.joint.compose import Bundle
from window_client.domain.joint.names import own
from window_client.domain.joint.names import taking_part as taking_part_field
from window_client.domain.joint.split import application_for, taking_part
from window_client.domain.packaged import regions
from window_client.domain.situation import situation
from window_client.services.catalogue import Catalogue, load_catalogue

TODAY = date(2026, 11, 23)
CATALOGUE: Catalogue = load_catalogue()
MATTERS = [item.id for item in CATALOGUE.items() if CATALOGUE.bundle(item.id)]


def bundle(matter: str) -> Bundle:
    found = CATALOGUE.bundle(matter)
    assert found is not None
    return found


def every_answer(matter: str) -> list[dict[str, str]]:
    questions = bundle(matter).package.item.questions
    options = [[(one.id, option.id) for option in one.options] for one in questions]
    return [dict(chosen) for chosen in product(*options)]


def application(matter: str, answers: dict[str, str]) -> Application:
    package = bundle(matter).package
    applicant = a_person(id_number=nobodys_number())
    form = sample_form(bytes(package.form), answers)
    bare = Application(id="a1", applicant=applicant, form=form, answers=answers)
    told = situation(package.item, bare, on=TODAY, regions=regions())
    verdicts = tuple(
        MaterialVerdict(material=one.id, verdict=Verdict.QUALIFIED, copies=1)
        for one in materials_for(package.item, told)
    )
    return replace(bare, verdicts=verdicts)


CASES = [(matter, answers) for matter in MATTERS for answers in every_answer(matter)]


def test_there_is_a_joint_matter() -> None:
    assert "open_restaurant" in MATTERS


@pytest.mark.parametrize(("matter", "answers"), CASES)
def test_one_form_gives_each_item_a_valid_form(matter: str, answers: dict[str, str]) -> None:
    whole = application(matter, answers)
    assert CATALOGUE.checker(matter).faults(whole.form, today=TODAY, answers=answers) == ()
    for part in taking_part(bundle(matter).parts, answers):
        mine = application_for(bundle(matter).matter, part, whole, on=TODAY, regions=regions())
        checker = CATALOGUE.checker(part.item.id)
        assert checker.faults(mine.form, today=TODAY, answers=mine.answers) == (), part.item.id


@pytest.mark.parametrize(("matter", "answers"), CASES)
def test_papers_judged_once_complete_every_item(matter: str, answers: dict[str, str]) -> None:
    whole = application(matter, answers)
    for part in taking_part(bundle(matter).parts, answers):
        mine = application_for(bundle(matter).matter, part, whole, on=TODAY, regions=regions())
        judged = {one.material for one in mine.verdicts}
        needed = {
            one.id for one in materials_for(part.item, mine.answers)
            if one.need != "optional" and f"{part.item.id}.{one.id}" not in bundle(matter).matter.left_out
        }  # fmt: skip
        assert needed <= judged, part.item.id
        assert judged <= {one.id for one in part.item.materials}


@pytest.mark.parametrize("matter", MATTERS)
def test_what_is_shared_is_asked_once(matter: str) -> None:
    package, described = bundle(matter).package, bundle(matter).matter
    names = set(msgspec.json.decode(bytes(package.form))["properties"])
    for field in described.shared_fields:
        assert field.name in names
        assert names.isdisjoint(own(*feed.split(".", 1)) for feed in field.feeds)
    papers = {one.id for one in package.item.materials}
    for paper in described.materials:
        assert paper.id in papers
        assert papers.isdisjoint(own(*feed.split(".", 1)) for feed in paper.feeds)


@pytest.mark.parametrize("matter", MATTERS)
def test_every_field_that_feeds_exists(matter: str) -> None:
    parts = {part.item.id: part for part in bundle(matter).parts}
    for field in bundle(matter).matter.shared_fields:
        for item, name in (feed.split(".", 1) for feed in field.feeds):
            assert name in msgspec.json.decode(bytes(parts[item].package.form))["properties"], (item, name)
    for paper in bundle(matter).matter.materials:
        for item, name in (feed.split(".", 1) for feed in paper.feeds):
            assert name in {one.id for one in parts[item].item.materials}, (item, name)


@pytest.mark.parametrize("matter", MATTERS)
def test_the_screen_understands_the_form(matter: str) -> None:
    package = bundle(matter).package
    schema, layout = (msgspec.json.decode(bytes(one)) for one in (package.form, package.layout))
    form = parse(schema, layout)
    assert "其他" not in [group.title for group in form.groups]


def test_an_item_that_stays_away_asks_nothing() -> None:
    away = next(one for one in every_answer("open_restaurant") if one["advert"] == "no")
    whole = application("open_restaurant", away)
    assert whole.form[taking_part_field("outdoor_advert")] is False
    assert not [name for name in whole.form if name.startswith("outdoor_advert__")]
    assert not [one for one in whole.verdicts if one.material.startswith("outdoor_advert__")]
    assert "outdoor_advert" not in {
        part.item.id for part in taking_part(bundle("open_restaurant").parts, away)
    }


def test_an_answer_for_an_item_that_stays_away_is_refused() -> None:
    away = next(one for one in every_answer("open_restaurant") if one["advert"] == "no")
    whole = application("open_restaurant", away)
    wrong = {**whole.form, "outdoor_advert__place": "演示县为民路"}
    assert CATALOGUE.checker("open_restaurant").faults(wrong, today=TODAY, answers=away)
