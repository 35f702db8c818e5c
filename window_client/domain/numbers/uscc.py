"""统一社会信用代码 (GB 32100-2015) and the 15-digit registration number (注册号) that it replaced.

Layout: registering department 1, category 1, division 6, organisation code 9 (with its own GB 11714 check),
check 1.
"""

import re
from types import MappingProxyType

from window_client.domain.numbers.check_digits import USCC_ALPHABET, mod_11_10, organisation, uscc
from window_client.domain.numbers.result import NumberCheck, Remark, refuse, remark
from window_client.domain.numbers.rule import Context, Rule

KIND = "uscc"
LEGACY = 15
_NATIONAL = "100000"
"""The division of registrations by central organs."""

_OTHER = {"9": "其他"}
DEPARTMENTS = MappingProxyType(
    {
        "1": ("机构编制", {"1": "机关", "2": "事业单位", "3": "编办直接管理机构编制的群众团体", **_OTHER}),
        "2": ("外交", {"1": "外国常驻新闻机构", **_OTHER}),
        "3": (
            "司法行政",
            {
                "1": "律师执业机构",
                "2": "公证处",
                "3": "基层法律服务所",
                "4": "司法鉴定机构",
                "5": "仲裁委员会",
                **_OTHER,
            },
        ),
        "4": ("文化", {"1": "外国在华文化中心", **_OTHER}),
        "5": ("民政", {"1": "社会团体", "2": "民办非企业单位", "3": "基金会", **_OTHER}),
        "6": ("旅游", {"1": "外国旅游部门常驻代表机构", "2": "港澳台旅游部门常驻代表机构", **_OTHER}),
        "7": ("宗教", {"1": "宗教活动场所", "2": "宗教院校", **_OTHER}),
        "8": ("工会", {"1": "基层工会", **_OTHER}),
        "9": ("市场监管", {"1": "企业", "2": "个体工商户", "3": "农民专业合作社"}),
        "A": ("中央军委改革和编制办公室", {"1": "军队事业单位", **_OTHER}),
        "N": (
            "农业农村",
            {"1": "组级集体经济组织", "2": "村级集体经济组织", "3": "乡镇级集体经济组织", **_OTHER},
        ),
        "Y": ("其他", {"1": "其他"}),
    }
)
"""Registering departments and their categories; the list grows, so an unknown one is a remark."""


def read_uscc(number: str, context: Context) -> NumberCheck:
    """Read a credit code, or a registration number of 15 digits.

    Raises:
        RefusedNumber: A letter that the code never has, or a wrong check character (own or inner).
    """
    if len(number) == LEGACY:
        return _read_legacy(number, context)
    strange = sorted(set(number) - set(USCC_ALPHABET))
    if strange:
        refuse("uscc.letters", letters="、".join(strange))
    if not number[2:8].isdigit():
        refuse("uscc.region_digits")
    if uscc(number[:17]) != number[17]:
        refuse("uscc.check_digit")
    inner = number[8:17]
    if organisation(inner[:8]) != inner[8]:
        refuse("uscc.organisation_code")
    return _found(number, context)


def begins_credit_code(number: str) -> bool:
    """Return whether the first two characters are a registering department and a category of its."""
    return number[1] in DEPARTMENTS.get(number[0], ("", {}))[1]


def _found(number: str, context: Context) -> NumberCheck:
    region = number[2:8]
    department, categories = DEPARTMENTS.get(number[0], (None, {}))
    category = categories.get(number[1])
    return NumberCheck(
        number=number,
        kind=KIND,
        valid=True,
        warnings=(*_remarks(number, department, category), *_on_region(region, context)),
        region=region,
        region_name="国家" if region == _NATIONAL else context.regions.full_name(region),
        department=number[0],
        department_name=department,
        category=number[1],
        category_name=category,
        organisation_code=number[8:17],
    )


def _on_region(region: str, context: Context) -> tuple[Remark, ...]:
    return () if region == _NATIONAL else context.regions.remarks_on(region)


def _remarks(number: str, department: str | None, category: str | None) -> tuple[Remark, ...]:
    if department is None:
        return (remark("uscc.department_unknown", department=number[0]),)
    return () if category else (remark("uscc.category_unknown", department=department, category=number[1]),)


def _read_legacy(number: str, context: Context) -> NumberCheck:
    if mod_11_10(number[:14]) != number[14]:
        refuse("uscc.legacy_check_digit")
    region = number[:6]
    return NumberCheck(
        number=number,
        kind=KIND,
        valid=True,
        warnings=(remark("uscc.legacy_registration"), *_on_region(region, context)),
        region=region,
        region_name=context.regions.full_name(region),
        category="legacy_registration",
        category_name="工商注册号（15位）",
    )


RULE = Rule(
    kind=KIND,
    name="统一社会信用代码",
    shape=re.compile(r"[0-9A-Z]{18}|\d{15}", re.ASCII),
    found_by=re.compile(r"[0-9A-Z]{18}|\d{15}", re.ASCII),
    read=read_uscc,
)
