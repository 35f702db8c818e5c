import pytest

from window_client.domain import packaged
from window_client.domain.numbers import Regions, parse_regions
from window_client.domain.numbers.regions import RegionsRefusedError


def test_the_packaged_list_reaches_from_province_to_county() -> None:
    regions = packaged.regions()

    assert len(regions.current) > 3_000
    assert sum(code.endswith("0000") for code in regions.current) == 34
    assert regions.full_name("440305") == "广东省深圳市南山区"
    assert regions.full_name("990101") is None


def test_every_county_has_its_province() -> None:
    regions = packaged.regions()

    assert [code for code in regions.current if not regions.is_province(code[:2])] == []


def test_no_code_is_both_in_use_and_former_and_former_years_rise() -> None:
    regions = packaged.regions()

    assert not regions.current.keys() & regions.former.keys()
    assert [code for code, (_, last, later) in regions.former.items() if last >= later] == []


def test_a_former_county_keeps_its_name() -> None:
    assert packaged.regions().full_name("110103") == "北京市崇文区"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b'{"source":"x","current":{"11":"a"}}',
        b'{"source":"x","current":{"11000a":"a"}}',
        b"\xff",
    ],
)
def test_what_is_no_list_of_divisions_is_refused(data: bytes) -> None:
    with pytest.raises(RegionsRefusedError):
        parse_regions(data)


def test_a_huge_file_is_refused_unread() -> None:
    with pytest.raises(RegionsRefusedError) as caught:
        parse_regions(b" " * 3_000_000)

    assert caught.value.facts["where"] == "文件过大"


def test_an_empty_list_makes_remarks_and_no_refusals() -> None:
    regions = Regions(source="none", current={})

    assert [remark.code for remark in regions.remarks_on("110105")] == ["number.region_unknown"]
