"""Passports and travel permits: no check character is public, so only their shape can be judged."""

import re

from window_client.domain.numbers.result import NumberCheck, remark
from window_client.domain.numbers.rule import Context, Rule

_CHINESE_PASSPORT = re.compile(r"[A-Z]\d{8}|[A-Z]{2}\d{7}", re.ASCII)
_TERRITORIES = {"H": ("hong_kong", "香港"), "M": ("macao", "澳门")}


def read_passport(number: str, _: Context) -> NumberCheck:
    """Read a passport number: the Chinese form, or any other of 5 to 20 characters with a remark."""
    if _CHINESE_PASSPORT.fullmatch(number):
        return NumberCheck(number=number, kind="passport", valid=True, category="chinese_form")
    foreign = remark("passport.other_form")
    return NumberCheck(number=number, kind="passport", valid=True, warnings=(foreign,), category="other_form")


def read_hk_macao_permit(number: str, _: Context) -> NumberCheck:
    """Read a 港澳居民来往内地通行证 number."""
    code, name = _TERRITORIES[number[0]]
    return NumberCheck(number=number, kind="hk_macao_permit", valid=True, category=code, category_name=name)


def read_taiwan_permit(number: str, _: Context) -> NumberCheck:
    """Read a 台湾居民来往大陆通行证 number."""
    return NumberCheck(number=number, kind="taiwan_permit", valid=True)


PASSPORT = Rule(
    kind="passport",
    name="护照号",
    shape=re.compile(r"(?=.*\d)[A-Z0-9]{5,20}", re.ASCII),
    found_by=re.compile(r"(?![HM]\d{8}$)(?:[A-Z]\d{8}|[A-Z]{2}\d{7})", re.ASCII),
    read=read_passport,
)
HK_MACAO_PERMIT = Rule(
    kind="hk_macao_permit",
    name="港澳居民来往内地通行证号",
    shape=re.compile(r"[HM]\d{8,10}", re.ASCII),
    found_by=re.compile(r"[HM]\d{8,10}", re.ASCII),
    read=read_hk_macao_permit,
)
TAIWAN_PERMIT = Rule(
    kind="taiwan_permit",
    name="台湾居民来往大陆通行证号",
    shape=re.compile(r"\d{8}|\d{10}[A-Z]?", re.ASCII),
    found_by=re.compile(r"\d{8}|\d{10}[A-Z]", re.ASCII),
    read=read_taiwan_permit,
)
