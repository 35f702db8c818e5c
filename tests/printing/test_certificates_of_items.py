"""Every certificate in which a shipped item can end: its package feeds it, its blank keeps its own print."""

import re

import pytest

from printing.layout import load_layout
from printing.marks import Marks
from printing.pages import page_count, page_text
from printing.render import render
from printing.samples import sample_values
from printing.schema import SealItem
from window_client.domain.catalogue import Result, ServiceItem
from window_client.services.catalogue import load_catalogue


def results(item: ServiceItem) -> list[Result]:
    found = [item.result, *(one.result for one in item.variants if one.result)]
    return [one for one in found if one.kind == "certificate"]


PRINTED = {
    f"{item.id}-{result.certificate}": result for item in load_catalogue().items() for result in results(item)
}


@pytest.mark.parametrize("name", PRINTED)
def test_the_package_says_every_value_that_the_certificate_requires_and_no_other(name: str) -> None:
    result = PRINTED[name]
    needs = load_layout(result.certificate).needs

    assert {need for need, about in needs.items() if about.required} <= result.values.keys()
    assert result.values.keys() <= needs.keys()


@pytest.mark.parametrize("layout", sorted({one.certificate for one in PRINTED.values()}))
def test_stock_gets_the_values_alone_and_plain_paper_is_marked_as_a_sample(layout: str) -> None:
    certificate = load_layout(layout)
    values = sample_values(certificate)
    stock = render(certificate, values, mode="print")
    plain = render(certificate, values, mode="print", marks=Marks(sample=True, plain_paper=True))

    assert page_count(stock) == 1
    assert certificate.title not in re.sub(r"\s", "", page_text(stock, 0))
    assert certificate.title in re.sub(r"\s", "", page_text(plain, 0))
    assert "样张" in page_text(plain, 0)


SIZE_UNKNOWN = (
    "extreme_poverty_support", "public_place_hygiene_licence", "residence_permit", "road_freight_licence",
    "rural_homestead_approval", "rural_planning_permit", "social_security_card",
    "special_equipment_registration", "tobacco_retail_licence", "tree_felling_licence",
    "water_abstraction_licence",
)  # fmt: skip


@pytest.mark.parametrize("name", SIZE_UNKNOWN)
def test_a_blank_of_which_no_source_gives_the_size_says_so(name: str) -> None:
    assert load_layout(f"certificates/{name}").size_status == "待核"


@pytest.mark.parametrize("layout", sorted({one.certificate for one in PRINTED.values()}))
def test_a_seal_is_a_place_and_never_words_of_a_seal(layout: str) -> None:
    seals = [one for one in load_layout(layout).items if isinstance(one, SealItem)]

    assert [one.text for one in seals if one.text and not one.text.startswith("（")] == []
