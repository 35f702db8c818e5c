"""Every certificate of the catalogue: given all that it asks for, and large enough for the longest values."""

import pytest

from printing.layout import load_layout
from printing.marks import Marks
from printing.pages import page_count, page_text
from printing.render import render
from printing.samples import sample_values
from tests.domain.catalogue_samples import ITEMS, LAYOUTS, shipped
from window_client.domain.catalogue import Result, certificates_of

RESULTS = [
    pytest.param(result, id=f"{name}-{result.certificate.rpartition('/')[2]}")
    for name in ITEMS
    for result in certificates_of([shipped(name).item])
]


@pytest.mark.parametrize("result", RESULTS)
def test_the_package_gives_what_the_layout_asks_for(result: Result) -> None:
    needs = load_layout(result.certificate).needs

    assert {name for name, need in needs.items() if need.required} <= result.values.keys()
    assert result.values.keys() <= needs.keys()


def test_no_layout_is_without_an_item() -> None:
    used = {result.certificate for result in certificates_of(shipped(name).item for name in ITEMS)}

    assert used == LAYOUTS


@pytest.mark.parametrize("name", sorted(LAYOUTS))
@pytest.mark.parametrize("amount", ["usual", "longest", "fewest"])
def test_a_certificate_is_one_sheet_marked_as_a_sample_with_an_unknown_size(name: str, amount: str) -> None:
    layout = load_layout(name)
    values = sample_values(layout, amount)  # type: ignore[arg-type]

    pdf = render(layout, values, mode="print", marks=Marks(sample=True, plain_paper=True))

    assert page_count(pdf) == 1
    assert "样张" in page_text(pdf, 0)
    assert layout.size_status == "待核"


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_on_its_blank_a_certificate_prints_no_title(name: str) -> None:
    layout = load_layout(name)

    on_stock = page_text(render(layout, sample_values(layout), mode="print"), 0)

    assert layout.title not in on_stock.replace(" ", "")
