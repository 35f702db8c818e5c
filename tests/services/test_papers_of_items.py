"""Every paper that any shipped item can lead to: whole sentences, days in words, nothing of ours on it."""

import re
from collections.abc import Iterator
from datetime import datetime

import msgspec
import pytest

from printing.layout import load_layout
from printing.pages import page_count, page_text
from printing.render import render
from tests.domain.case.around import HALL, found
from tests.services.test_paper_contents import Visit
from window_client.clock import HALL_ZONE
from window_client.domain.case import intake
from window_client.domain.case.consents import Consent, ConsentTo, ConsentWay
from window_client.domain.case.parts import DocumentKind, Verdict
from window_client.domain.catalogue import Scenario, makes_certificate, materials_for
from window_client.domain.documents.certificates import compose_certificate
from window_client.domain.documents.letters import compose
from window_client.domain.documents.paper_lint import paper_faults
from window_client.domain.documents.sheet import Sheet
from window_client.domain.form_fields import day_fields
from window_client.services.catalogue import Catalogue, load_catalogue
from window_client.services.catalogue_preview import (
    Preview,
    _ended,
    _item,
    _ref,
    kinds_for,
    sample_case,
)

CATALOGUE = load_catalogue()
ITEMS = [one.id for one in CATALOGUE.items() if CATALOGUE.bundle(one.id) is None]
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=HALL_ZONE)
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NOBODY = Scenario(id="only", name="", answers={})


def previews(item: str) -> Iterator[Preview]:
    package = CATALOGUE.package(item)
    for scenario in package.item.scenarios or (NOBODY,):
        yield Preview(package=package, scenario=scenario, hall=HALL, at=NOW)


def words_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from words_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words_in(inner)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("item", ITEMS)
def test_no_paper_of_an_item_tells_remarks_or_stumbles(item: str) -> None:
    for preview in previews(item):
        case = sample_case(preview)
        for kind in kinds_for(_item(preview), case):
            ended = _ended(case, kind)
            sheet = Sheet(
                case=ended,
                item=_item(preview),
                hall=HALL,
                ref=_ref(kind, preview),
                clerk="王小明",
                window="1号",
            )
            said = "\n".join(words_in(compose(sheet)))
            faults = [fault for fault in paper_faults(sheet, said) if fault.code != "remedies"]

            assert faults == [], (kind, preview.scenario.name)
            assert ISO_DAY.findall(said) == [], (kind, preview.scenario.name)


@pytest.mark.parametrize("item", [one for one in ITEMS if makes_certificate(CATALOGUE.item(one))])
def test_days_of_a_form_are_days_on_its_certificate(item: str) -> None:
    for preview in previews(item):
        case, now = sample_case(preview), _item(preview)
        if case.certificate is None:
            continue
        days = day_fields(msgspec.json.decode(preview.package.form, type=dict[str, object]))
        values = compose_certificate(case, now, HALL, days=days)
        pdf = render(load_layout(now.result.certificate), values, mode="print")
        text = "".join(page_text(pdf, page) for page in range(page_count(pdf)))

        assert ISO_DAY.findall(text) == []


def test_a_text_that_looks_like_a_day_stays_the_text_that_was_typed() -> None:
    preview = next(previews("outdoor_advert"))
    case = sample_case(preview)
    typed = msgspec.structs.replace(case, form={**case.form, "period": "2026-12-31"})
    days = day_fields(msgspec.json.decode(preview.package.form, type=dict[str, object]))
    licence = compose_certificate(typed, _item(preview), HALL, days=days)["licence"]

    assert isinstance(licence, dict)
    assert licence["period"] == "2026-12-31"


AGREED = Consent(to=ConsentTo.SHARING, way=ConsentWay.SIGNED)


class Everyday(Visit):
    """The food licence of a restaurant through an agent, with what is on the government's record exempt."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(catalogue.item("food_business_new"))
        assert self.history.case is not None
        everything = {"business_type": "集中用餐单位食堂", "auto_equipment": "yes", "agent": "yes"}
        self.history.case = msgspec.structs.replace(self.history.case, answers=everything)

    def judge_as_usual(self) -> None:
        needed = materials_for(self.item, self.case.answers)
        verdicts = [
            found(one.id, Verdict.EXEMPT, code="shared", reason=one.exempt_grounds[0].text, consent=AGREED)
            if one.id == "business_licence"
            else found(one.id, Verdict.QUALIFIED, copies=1)
            for one in needed
            if one.id != "other_subject"
        ]
        assert len(verdicts) == 7
        self.take(*intake.judge(self.case, self.around(), verdicts))


def test_the_receipt_of_seven_materials_fits_one_page_and_explains_itself() -> None:
    visit = Everyday(CATALOGUE)
    visit.judge_as_usual()
    text = visit.issue(DocumentKind.RECEIPT)

    assert "第1页共1页" in text
    assert "办理情形申请的主体业态是哪一种：集中用餐单位食堂（机关、学校、工地食堂）；利用自动设备" in text
    assert "—免交通过数据共享核验电子证照，申请人免交纸质材料" in text
    assert "其他主体资格证明" not in text


def test_the_acceptance_notice_names_the_agent_with_the_agents_telephone() -> None:
    visit = Everyday(CATALOGUE)
    visit.judge_as_usual()
    visit.take(*intake.accept(visit.case, visit.around()))
    agent = visit.case.agent
    assert agent is not None
    text = visit.issue(DocumentKind.ACCEPTANCE_NOTICE)

    assert f"联系人{agent.person.name}联系方式{agent.person.phone}" in text
    assert "营业执照复印件复印件—通过数据共享核验电子证照，申请人免交纸质材料" in text
