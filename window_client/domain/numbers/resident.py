"""公民身份号码 (GB 11643-1999), its 15-digit predecessor, and residence permits numbered alike (810000 …)."""

import re
from datetime import date

import msgspec

from window_client.domain.numbers.check_digits import mod_11_2
from window_client.domain.numbers.result import NumberCheck, Remark, refuse, remark
from window_client.domain.numbers.rule import Context, Rule

KIND = "resident"
LONG = 18
OLDEST_BIRTH = date(1862, 1, 1)
"""Numbering began in 1984 and nobody is known to have lived beyond 122 years: none is born earlier."""

PLAUSIBLE_AGE = 130
"""Beyond this a number is still read (estates of the dead carry such numbers), with a remark."""

_CENTENARIANS = {"996", "997", "998", "999"}
"""Sequences that 15-digit numbers kept for people born in the nineteenth century."""

_PERMIT_REGIONS = {
    "810000": "港澳居民居住证（香港）",
    "820000": "港澳居民居住证（澳门）",
    "830000": "台湾居民居住证",
}


def read_resident(number: str, context: Context) -> NumberCheck:
    """Read a number of 18 or 15 digits.

    Raises:
        RefusedNumber: Wrong check character, impossible or future birth date.
    """
    if len(number) == LONG:
        return _read_long(number, context)
    century = "18" if number[12:] in _CENTENARIANS else "19"
    body = number[:6] + century + number[6:]
    upgraded = body + mod_11_2(body)
    found = _read_long(upgraded, context)
    old = remark("resident.fifteen_digits", upgraded=upgraded)
    return msgspec.structs.replace(found, number=number, upgraded=upgraded, warnings=(old, *found.warnings))


def read_birth(digits: str, context: Context) -> tuple[date, tuple[Remark, ...]]:
    """Return the birth date in eight digits and remarks about it.

    Raises:
        RefusedNumber: No such day, in the future, or before anyone could have been given a number.
    """
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        refuse("resident.birth_impossible", digits=digits)
    if born > context.on:
        refuse("resident.birth_in_future", born=born.isoformat())
    if born < OLDEST_BIRTH:
        refuse("resident.birth_too_early", born=born.isoformat())
    age = context.on.year - born.year
    return born, ((remark("resident.very_old", age=age),) if age > PLAUSIBLE_AGE else ())


def _read_long(number: str, context: Context) -> NumberCheck:
    if mod_11_2(number[:17]) != number[17]:
        refuse("resident.check_digit")
    born, remarks = read_birth(number[6:14], context)
    region = number[:6]
    permit = _PERMIT_REGIONS.get(region)
    return NumberCheck(
        number=number,
        kind=KIND,
        valid=True,
        warnings=(*remarks, *(() if permit else context.regions.remarks_on(region, born))),
        birth_on=born,
        sex="male" if int(number[16]) % 2 else "female",
        region=region,
        region_name=context.regions.full_name(region) or permit,
        category="residence_permit" if permit else None,
        category_name=permit,
    )


RULE = Rule(
    kind=KIND,
    name="居民身份证号",
    shape=re.compile(r"\d{17}[\dX]|\d{15}", re.ASCII),
    found_by=re.compile(r"\d{17}[\dX]|\d{15}", re.ASCII),
    read=read_resident,
)
