"""Numbers of people, organisations and certificates: check characters, what they say, what is remarkable."""

from window_client.domain.numbers.check import KINDS, NumberKindUnknownError, check_number, kind_name
from window_client.domain.numbers.regions import Regions, parse_regions
from window_client.domain.numbers.result import NumberCheck, Remark

__all__ = [
    "KINDS",
    "NumberCheck",
    "NumberKindUnknownError",
    "Regions",
    "Remark",
    "check_number",
    "kind_name",
    "parse_regions",
]
