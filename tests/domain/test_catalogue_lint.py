"""Every rule of the catalogue linter: shipped packages keep it, a package that breaks it is reported."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from tests.domain.case.around import HALL, History
from tests.domain.catalogue_samples import BLANKS, ITEMS, LAYOUTS, shipped
from tests.house_rules.project_files import ROOT
from window_client.domain.case.parts import Certificate, CertificateStatus
from window_client.domain.catalogue import (
    Basis,
    CataloguePackage,
    Limit,
    Offline,
    Option,
    Question,
    Reason,
    Result,
    Scenario,
    StepLimit,
    Variant,
    When,
)
from window_client.domain.catalogue_form_lint import PRINTED_SOURCES
from window_client.domain.catalogue_lint import Finding, lint, lint_all
from window_client.domain.catalogue_procedures import Doubt, Extension, Fee, Relation, Renewal, SpecialRule
from window_client.domain.documents.certificates import sources_of
from window_client.domain.numbering import CERTIFICATE_RULES

Break = Callable[[CataloguePackage], CataloguePackage]


def linted(package: CataloguePackage) -> tuple[Finding, ...]:
    return lint(package, certificate_layouts=LAYOUTS, number_rules=CERTIFICATE_RULES, blank_types=BLANKS)


def linted_all(*packages: CataloguePackage) -> set[tuple[str, str]]:
    found = lint_all(
        packages, certificate_layouts=LAYOUTS, number_rules=CERTIFICATE_RULES, blank_types=BLANKS
    )
    return {(one.level, one.code) for one in found if one.level != "info"}


def item(**changes: Any) -> Break:
    return lambda package: replace(package, item=replace(package.item, **changes))


def material(at: int, **changes: Any) -> Break:
    def broken(package: CataloguePackage) -> CataloguePackage:
        materials = list(package.item.materials)
        materials[at] = replace(materials[at], **changes)
        return item(materials=tuple(materials))(package)

    return broken


def part(name: str, **changes: Any) -> Break:
    return lambda package: item(**{name: replace(getattr(package.item, name), **changes)})(package)


def offline(**changes: Offline) -> Break:
    return lambda package: item(offline=package.item.offline | changes)(package)


def form(change: Callable[[dict[str, Any]], object]) -> Break:
    return lambda package: replace(package, form=_changed(package.form, change))


def layout(change: Callable[[dict[str, Any]], object]) -> Break:
    return lambda package: replace(package, layout=_changed(package.layout, change))


def _changed(raw: msgspec.Raw, change: Callable[[dict[str, Any]], object]) -> msgspec.Raw:
    document = json.loads(bytes(raw))
    change(document)
    return msgspec.Raw(json.dumps(document).encode())


def prop(name: str, **changes: Any) -> Break:
    return form(lambda root: root["properties"][name].update(changes))


def without(name: str, key: str) -> Break:
    return form(lambda root: root["properties"][name].pop(key))


def hint(group: int, field: int, **changes: Any) -> Break:
    return layout(lambda document: document["groups"][group]["fields"][field].update(changes))


def question(**changes: Any) -> Break:
    return lambda package: item(questions=(replace(package.item.questions[0], **changes),))(package)


NO = Offline(allowed=False)
YES = Offline(allowed=True)
UNUSED = Question(
    id="more", text="还有？", options=(Option(id="yes", label="是"), Option(id="no", label="否"))
)
FEE = Fee(id="a", name="工本费", cents=1000, law="某条例")
RAW = msgspec.Raw(b'{"groups": [{"title": "t", "fields": ["name"]}]}')

ERRORS: dict[str, tuple[str, Break]] = {
    "version": ("hr_service", item(version=0)),
    "effective_from": ("hr_service", item(effective_from="2026-02-30")),
    "alias_repeated": ("hr_service", item(aliases=("职介", "职介"))),
    "alias_empty": ("hr_service", item(aliases=(" ",))),
    "audience": ("hr_service", item(audience=())),
    "limit_negative": ("elderly_card", part("promised", count=-1)),
    "promised_longer": ("hr_service", item(promised=Limit(count=21))),
    "steps_longer": ("hr_service", item(steps=(StepLimit(name="审查", role="部门审查人", workdays=5.5),))),
    "step_negative": ("hr_service", item(steps=(StepLimit(name="审查", role="部门审查人", workdays=-1),))),
    "organ_incomplete": ("hr_service", part("organ", review_body="")),
    "basis_missing": ("hr_service", item(basis=())),
    "competent_organ": ("hr_service", item(decline_grounds=(Reason(code="a", text="不归本机关"),))),
    "reason_repeated": ("hr_service", item(refusal_grounds=(Reason(code="a", text="甲"),) * 2)),
    "reason_empty": ("hr_service", item(refusal_grounds=(Reason(code="a", text=" "),))),
    "certificate": ("hr_service", part("result", certificate="certificates/none")),
    "number_rule": ("hr_service", part("result", number_rule="none")),
    "number_series": ("hr_service", part("result", number_series="")),
    "doubt_printed": ("hr_service", part("result", validity_text="长期（待核）")),
    "kept_series": ("hr_service", part("result", number_series="kept-hr")),
    "result_name": ("hr_service", item(result=Result(name=" ", kind="none"))),
    "no_certificate": ("hr_service", part("result", kind="none")),
    "statement_missing": ("hr_service", item(result=Result(name="某通知书", kind="document"))),
    "afterwards_deferrable": ("hr_service", material(1, afterwards=Limit(count=10))),
    "scenario_repeated": ("hr_service", lambda one: item(scenarios=one.item.scenarios * 2)(one)),
    "scenario_open": ("hr_service", item(scenarios=(Scenario(id="a", name="甲", answers={}),))),
    "scenario_empty": ("hr_service", item(materials=())),
    "special_name": ("hr_service", item(special=(SpecialRule(kind="hearing", name="", counted=False),))),
    "fee_repeated": ("hr_service", item(fees=(FEE, FEE))),
    "fee_negative": ("hr_service", item(fees=(replace(FEE, cents=-1),))),
    "fee_law": ("hr_service", item(fees=(replace(FEE, law=" "),))),
    "blank_type": ("hr_service", part("result", blank_type="blank-none")),
    "validity": ("hr_service", part("result", validity_years=0)),
    "offline_unreachable": ("elderly_card", offline(decide=NO)),
    "offline_age": ("elderly_card", offline(decide=Offline(allowed=True, max_data_age_days=0))),
    "offline_decision": ("hr_service", offline(decide=YES)),
    "commitment": ("hr_service", part("commitment", liability="")),
    "commitment_longer": ("hr_service", part("commitment", promised=Limit(count=6))),
    "commitment_check": ("hr_service", part("commitment", check_within_days=0)),
    "question_repeated": ("hr_service", lambda one: item(questions=one.item.questions * 2)(one)),
    "question_reserved": ("hr_service", item(questions=(replace(UNUSED, id="agent"),))),
    "question_unused": ("hr_service", lambda one: item(questions=(*one.item.questions, UNUSED))(one)),
    "question_options": ("hr_service", question(options=(Option(id="yes", label="是"),))),
    "option_repeated": ("hr_service", question(options=(Option(id="yes", label="是"),) * 2)),
    "material_repeated": ("hr_service", material(1, id="application")),
    "when_missing": ("hr_service", material(0, need="conditional")),
    "when_ignored": ("hr_service", material(0, when={"agent": ("yes",)})),
    "when_question": ("hr_service", material(0, need="conditional", when={"weather": ("yes",)})),
    "when_never": ("hr_service", material(0, need="conditional", when={"agent": ()})),
    "when_option": ("hr_service", material(0, need="conditional", when={"agent": ("perhaps",)})),
    "standard_missing": ("hr_service", material(0, standard="")),
    "deferrable_optional": ("hr_service", material(5, deferrable=True)),
    "copies": ("hr_service", material(0, copies=0)),
    "group_single": ("hr_service", material(3, one_of=None)),
    "group_mixed": ("hr_service", material(3, need="optional")),
    "group_name": ("hr_service", lambda one: material(2, one_of="lease")(material(3, one_of="lease")(one))),
    "form_not_understood": ("hr_service", lambda one: replace(one, layout=RAW)),
    "form_open": ("hr_service", form(lambda root: root.pop("additionalProperties"))),
    "title_missing": ("hr_service", without("capital", "title")),
    "unbounded": ("hr_service", without("website", "maxLength")),
    "number_kind": ("hr_service", prop("legal_representative_id", **{"x-number": "shoe_size"})),
    "birth_of": ("hr_service", prop("website", **{"x-birth-of": "website"})),
    "min_age": ("hr_service", prop("website", **{"x-min-age": 18})),
    "source": ("hr_service", prop("website", **{"x-from": "applicant.shoe_size"})),
    "source_option": ("elderly_card", prop("household", enum=["本地户籍"])),
    "property_unknown": ("hr_service", form(lambda root: root["allOf"][0]["if"]["required"].append("no"))),
    "number_rule_field": ("food_business_new", form(lambda root: root["required"].remove("business_type"))),
    "values_missing": ("hr_service", part("result", values={})),
    "value_source": ("hr_service", part("result", values={"holder.name": "applicant.name form.shoe_size"})),
    "layout_field": ("hr_service", hint(0, 0, name="none")),
    "layout_repeated": ("hr_service", hint(0, 0, name="premises_address")),
    "layout_column": ("food_business_new", hint(3, 0, columns=[{"name": "none"}])),
    "required_hidden": ("hr_service", hint(1, 2, show_if={"field": "online_recruitment", "equals": True})),
    "condition_field": ("hr_service", hint(2, 1, show_if={"not": {"field": "none", "filled": True}})),
    "unreachable": ("hr_service", hint(2, 1, show_if={"any": [{"field": "capital", "equals": True}]})),
}  # fmt: skip

WARNINGS: dict[str, tuple[str, Break]] = {
    "limit_units": ("hr_service", item(statutory=Limit(count=20, unit="calendar"))),
    "scenarios_missing": ("hr_service", item(scenarios=())),
    "special_pause": (
        "hr_service",
        item(special=(SpecialRule(kind="publicity", name="公示", counted=False),)),
    ),
    "grounds_missing": ("hr_service", item(decline_grounds=())),
    "offline_unnamed": ("hr_service", item(offline={"receive": YES})),
    "sample_missing": ("hr_service", material(0, sample="")),
    "defects_missing": ("hr_service", material(0, defects=())),
    "layout_missing": ("hr_service", layout(lambda document: document["groups"].pop())),
}


@pytest.mark.parametrize("name", ITEMS)
def test_a_shipped_package_has_neither_errors_nor_warnings(name: str) -> None:
    assert [one for one in linted(shipped(name)) if one.level != "info"] == []


def test_the_shipped_packages_do_not_clash() -> None:
    assert linted_all(*map(shipped, ITEMS)) == set()


@pytest.mark.parametrize("code", ERRORS)
def test_an_error_is_found(code: str) -> None:
    name, broken = ERRORS[code]

    found = {one.code: one for one in linted(broken(shipped(name))) if one.level == "error"}

    assert code in found
    assert found[code].item == name
    assert found[code].place
    assert found[code].words


@pytest.mark.parametrize("code", WARNINGS)
def test_a_warning_is_found(code: str) -> None:
    name, broken = WARNINGS[code]

    assert code in {one.code for one in linted(broken(shipped(name))) if one.level == "warning"}


AMONG_PACKAGES = (
    "version_repeated", "version_order", "alias_clash", "code_clash", "relation", "relation_self",
)  # fmt: skip


def test_no_rule_is_without_an_example() -> None:
    linters = (ROOT / "window_client/domain").glob("catalogue_*lint.py")
    calls = r'yield (?:error|warning)\(\s*[\w.()]+,\s*"(\w+)"'

    sources = [*linters, ROOT / "window_client/domain/catalogue_unconfirmed.py"]
    codes = {code for file in sources for code in re.findall(calls, file.read_text("utf-8"))}

    assert codes == {*ERRORS, *WARNINGS, *AMONG_PACKAGES}


def test_the_linter_knows_what_a_certificate_may_print() -> None:
    paper = Certificate(
        id="x", layout="l", number="1", series="s", counter=1, blank_type="b", blank_serial="1",
        status=CertificateStatus.RESERVED, valid_from=date(2026, 11, 20),
    )  # fmt: skip

    sources = sources_of(History().receive(), shipped("hr_service").item, HALL, paper)

    assert sources.keys() == PRINTED_SOURCES


def test_unconfirmed_facts_are_listed() -> None:
    package = item(
        promised=Limit(count=5), statutory=Limit(count=20, confirmed=True), basis=(Basis(law="某法"),)
    )(shipped("hr_service"))

    places = [one.place for one in linted(package) if one.code == "unconfirmed"]

    assert places[:3] == ["promised", "commitment/promised", "basis"]
    assert "materials/staff_list" in places
    assert "materials/application" not in places


def test_each_mark_of_doubt_is_listed_with_its_place() -> None:
    package = item(
        special=(SpecialRule(kind="site_check", name="现场核查", counted=True),),
        fees=(FEE,),
        extension=Extension(count=10),
        variants=(Variant(name="网络", when={"online_recruitment": ("yes",)}, promised=Limit(count=1)),),
        doubts=(Doubt(place="result/name", words="证照名称待核"),),
    )(shipped("hr_service"))

    found = {one.place: one.words for one in linted(package) if one.level == "info"}

    assert found["special/site_check"] == "特别程序“现场核查”待核"
    assert found["result/name"] == "证照名称待核"
    assert {"fees/a", "extension", "variants/网络/promised"} <= found.keys()


@pytest.mark.parametrize(
    ("variant", "code"),
    [
        (Variant(name="甲", when={}), "when_missing"),
        (Variant(name="甲", when={"online_recruitment": ("perhaps",)}), "when_option"),
        (Variant(name="甲", when={"form.none": ("yes",)}), "when_question"),
        (Variant(name="甲", when={"agent": ("yes",)}, promised=Limit(count=21)), "promised_longer"),
        (Variant(name="甲", when={"agent": ("yes",)}, promised=Limit(count=2)), "steps_longer"),
        (Variant(name="甲", when={"agent": ("yes",)}, result=Result(name="某证")), "certificate"),
    ],
)
def test_a_variant_keeps_the_rules_of_an_item(variant: Variant, code: str) -> None:
    found = linted(item(variants=(variant,))(shipped("hr_service")))

    assert code in {one.code for one in found if one.level == "error" and "variants" in one.place}


def test_a_condition_may_rest_on_applicant_agent_and_form() -> None:
    when: When = {
        "agent": ("no",), "applicant.kind": ("organisation",), "applicant.minor": ("no",),
        "form.online_recruitment": ("yes",), "form.business_scope": ("推荐劳动者",),
    }  # fmt: skip
    package = item(variants=(Variant(name="甲", when=when),))(shipped("hr_service"))

    assert [one for one in linted(package) if one.level == "error"] == []


def test_blanks_are_taken_on_trust_where_the_stock_is_not_known() -> None:
    package = part("result", blank_type="blank-none")(shipped("hr_service"))

    found = lint(package, certificate_layouts=LAYOUTS, number_rules=CERTIFICATE_RULES)

    assert [one for one in found if one.level == "error"] == []


def test_working_days_are_never_shorter_than_calendar_days() -> None:
    def codes(promised: Limit, statutory: Limit) -> set[str]:
        found = linted(item(promised=promised, statutory=statutory)(shipped("elderly_card")))
        return {one.code for one in found if one.level != "info"}

    workdays, days = Limit(count=8, unit="workday"), Limit(count=7, unit="calendar")
    assert codes(workdays, workdays) == set()
    assert codes(workdays, days) == {"promised_longer"}
    assert codes(replace(days, count=30), workdays) == {"limit_units"}


def test_packages_are_checked_against_each_other() -> None:
    one, other = shipped("hr_service"), shipped("elderly_card")
    newer = item(version=2, effective_from="2020-01-01")(one)

    assert linted_all(one, one) == {("error", "version_repeated")}
    assert linted_all(newer, one) == {("error", "version_order")}
    assert linted_all(one, item(aliases=("职介",))(other)) == {("warning", "alias_clash")}
    assert linted_all(one, item(code=one.item.code)(other)) == {("error", "code_clash")}
    assert linted_all(one, item(relations=(Relation(kind="renews", item="x"),))(other)) == {
        ("error", "relation")
    }
    itself = item(relations=(Relation(kind="renews", item=other.item.id),))(other)
    assert linted_all(one, itself) == {("error", "relation_self")}
    renewed = part("result", renewal=Renewal(closes=Limit(count=30), item="x"))(other)
    assert linted_all(one, renewed) == {("error", "relation")}
