"""Licence numbers that carry a division and a sequence but no check digit (烟草专卖零售, 道路运输经营)."""

import re

from window_client.domain.numbers.result import NumberCheck
from window_client.domain.numbers.rule import Context, Rule
from window_client.domain.numbers.tidy import compact


def read_tobacco(number: str, context: Context) -> NumberCheck:
    """Read a 烟草专卖零售许可证 number: division 6, sequence 6."""
    return _read("tobacco", number, context)


def read_road_transport(number: str, context: Context) -> NumberCheck:
    """Read the digits of a 道路运输经营许可证 number: division 6, sequence 6."""
    return _read("road_transport", number, context)


def tidy_road_transport(text: str) -> str:
    """Return the digits of a number written in full, e.g. 津交运管许可德字120128300595号."""
    digits = _IN_FULL.fullmatch("".join(text[:_LONGEST].split()))
    return compact(digits[1] if digits else text)


def _read(kind: str, number: str, context: Context) -> NumberCheck:
    region = number[:6]
    return NumberCheck(
        number=number,
        kind=kind,
        valid=True,
        warnings=context.regions.remarks_on(region),
        region=region,
        region_name=context.regions.full_name(region),
    )


_LONGEST = 60
_IN_FULL = re.compile(r"[\u4e00-\u9fff]{2,20}字第?([0-9０-９]{12})号?")
_TWELVE = re.compile(r"\d{12}", re.ASCII)
TOBACCO = Rule(
    kind="tobacco",
    name="烟草专卖零售许可证号",
    shape=_TWELVE,
    found_by=re.compile(r"[1-8]\d{11}", re.ASCII),
    read=read_tobacco,
)
ROAD_TRANSPORT = Rule(
    kind="road_transport",
    name="道路运输经营许可证号",
    shape=_TWELVE,
    found_by=None,
    read=read_road_transport,
    tidy=tidy_road_transport,
)
