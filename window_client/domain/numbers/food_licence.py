"""食品许可编号: JY (食品经营), SC (食品生产) or YB (预包装食品备案) and 14 digits, the last MOD 11,10.

JY: main business 1, division 6, sequence 6, check 1. Beijing writes 11, district 2, street 2.
"""

import re
from types import MappingProxyType

from window_client.domain.numbers.check_digits import mod_11_10
from window_client.domain.numbers.result import NumberCheck, Remark, refuse, remark
from window_client.domain.numbers.rule import Context, Rule

KIND = "food_licence"

BUSINESSES = MappingProxyType({"1": "食品销售经营者", "2": "餐饮服务经营者", "3": "单位食堂"})
_BEIJING = "11"


def read_food_licence(number: str, context: Context) -> NumberCheck:
    """Read a licence number.

    Raises:
        RefusedNumber: The check digit of a JY or SC number is wrong; for YB the rule is not confirmed.
    """
    prefix, digits = number[:2], number[2:]
    remarks: tuple[Remark, ...] = ()
    if mod_11_10(digits[:13]) != digits[13]:
        if prefix != "YB":
            refuse("food_licence.check_digit")
        remarks = (remark("food_licence.notice_check_digit"),)
    if prefix == "JY" and digits[0] not in BUSINESSES:
        remarks += (remark("food_licence.business_unknown", business=digits[0]),)
    region = _region_of(prefix, digits, context)
    return NumberCheck(
        number=number,
        kind=KIND,
        valid=True,
        warnings=remarks + context.regions.remarks_on(region),
        region=region,
        region_name=context.regions.full_name(region),
        category=prefix,
        category_name=BUSINESSES.get(digits[0]) if prefix == "JY" else None,
    )


def _region_of(prefix: str, digits: str, context: Context) -> str:
    start = 3 if prefix == "SC" else 1
    code = digits[start : start + 6]
    if code.startswith(_BEIJING) and not context.regions.knows(code):
        return f"{_BEIJING}01{code[2:4]}"
    return code


RULE = Rule(
    kind=KIND,
    name="食品许可证编号",
    shape=re.compile(r"(?:JY|SC|YB)\d{14}", re.ASCII),
    found_by=re.compile(r"(?:JY|SC|YB)\d{14}", re.ASCII),
    read=read_food_licence,
)
