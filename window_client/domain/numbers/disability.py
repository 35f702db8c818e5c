"""残疾人证号: identity number of 18, category 1 to 7, level 1 to 4, and a re-issue suffix."""

import re
from types import MappingProxyType

import msgspec

from window_client.domain.numbers.resident import read_resident
from window_client.domain.numbers.result import NumberCheck, refuse, remark
from window_client.domain.numbers.rule import Context, Rule

KIND = "disability"

CATEGORIES = MappingProxyType(
    {"1": "视力", "2": "听力", "3": "言语", "4": "肢体", "5": "智力", "6": "精神", "7": "多重"}
)
LEVELS = MappingProxyType({"1": "一级", "2": "二级", "3": "三级", "4": "四级"})
_SUFFIX = re.compile(r"(?:B\d)?", re.ASCII)


def read_disability(number: str, context: Context) -> NumberCheck:
    """Read a certificate number.

    Raises:
        RefusedNumber: The identity number inside is not valid, or category or level do not exist.
    """
    person = read_resident(number[:18], context)
    category, level, suffix = number[18], number[19], number[20:]
    if category not in CATEGORIES:
        refuse("disability.category", category=category)
    if level not in LEVELS:
        refuse("disability.level", level=level)
    unusual = () if _SUFFIX.fullmatch(suffix) else (remark("disability.suffix", suffix=suffix),)
    return msgspec.structs.replace(
        person,
        number=number,
        kind=KIND,
        warnings=(*person.warnings, *unusual),
        person_number=number[:18],
        category=category,
        category_name=CATEGORIES[category],
        level=level,
        level_name=LEVELS[level],
        reissue=suffix or None,
    )


RULE = Rule(
    kind=KIND,
    name="残疾人证号",
    shape=re.compile(r"\d{17}[\dX]\d\d[0-9A-Z]{0,2}", re.ASCII),
    found_by=re.compile(r"\d{17}[\dX]\d\d[0-9A-Z]{0,2}", re.ASCII),
    read=read_disability,
)
