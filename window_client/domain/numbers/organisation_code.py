"""组织机构代码 (GB 11714): eight digits or capitals and a check; replaced by the credit code since 2015."""

import re

from window_client.domain.numbers.check_digits import organisation
from window_client.domain.numbers.result import NumberCheck, refuse, remark
from window_client.domain.numbers.rule import Context, Rule

KIND = "organisation_code"


def read_organisation_code(number: str, _: Context) -> NumberCheck:
    """Read a code.

    Raises:
        RefusedNumber: The check character is wrong.
    """
    if organisation(number[:8]) != number[8]:
        refuse("organisation_code.check_digit")
    replaced = remark("organisation_code.replaced")
    return NumberCheck(number=number, kind=KIND, valid=True, warnings=(replaced,), organisation_code=number)


RULE = Rule(
    kind=KIND,
    name="组织机构代码",
    shape=re.compile(r"[0-9A-Z]{8}[0-9X]", re.ASCII),
    found_by=re.compile(r"\d{8}[0-9X]|M[A-Z][0-9A-Z]{6}[0-9X]", re.ASCII),
    read=read_organisation_code,
)
