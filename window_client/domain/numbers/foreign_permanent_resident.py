"""外国人永久居留身份证: 15 characters until 2023, since then 18 that begin with 9.

The layout of both is general knowledge, not read in a standard, so only the check character of the new form,
which it shares with GB 11643, may refuse a card; everything else is a remark.
"""

import re

from window_client.domain.numbers.check_digits import mod_11_2
from window_client.domain.numbers.resident import read_birth
from window_client.domain.numbers.result import NumberCheck, RefusedNumber, Remark, refuse, remark
from window_client.domain.numbers.rule import Context, Rule

KIND = "foreign_permanent_resident"
NEW = 18


def read_foreign_permanent_resident(number: str, context: Context) -> NumberCheck:
    """Read an old or a new number.

    Raises:
        RefusedNumber: The check character of a new number is wrong.
    """
    if len(number) != NEW:
        old = remark("foreign_permanent_resident.old_card")
        return NumberCheck(number=number, kind=KIND, valid=True, warnings=(old,), country=number[:3])
    if mod_11_2(number[:17]) != number[17]:
        refuse("foreign_permanent_resident.check_digit")
    return _new(number, context)


def _new(number: str, context: Context) -> NumberCheck:
    province = f"{number[1:3]}0000"
    remarks: tuple[Remark, ...] = context.regions.remarks_on(province)
    born = None
    try:
        born, more = read_birth(number[6:14], context)
        remarks += more
    except RefusedNumber as refused:
        remarks += (refused.reason,)
    return NumberCheck(
        number=number,
        kind=KIND,
        valid=True,
        warnings=remarks,
        birth_on=born,
        sex="male" if int(number[16]) % 2 else "female",
        region=province,
        region_name=context.regions.full_name(province),
        country=number[3:6],
    )


RULE = Rule(
    kind=KIND,
    name="外国人永久居留身份证号",
    shape=re.compile(r"9\d{16}[\dX]|[A-Z]{3}\d{12}", re.ASCII),
    found_by=re.compile(r"9\d{16}[\dX]|[A-Z]{3}\d{12}", re.ASCII),
    read=read_foreign_permanent_resident,
)
