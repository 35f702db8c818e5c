"""Telephone numbers at which an applicant is told things: mobile and fixed."""

import re

from window_client.domain.numbers.result import NumberCheck, Remark, refuse, remark
from window_client.domain.numbers.rule import Context, Rule
from window_client.domain.numbers.tidy import compact, plain

_CHINA = re.compile(r"^(?:\+86|0086|86(?=1\d{10}$))")
_SATELLITE = ("1349", "1740")
_MACHINES = 13
_SERVICE = ("400", "800")
_THREE_DIGIT_AREA = ("01", "02")
_MIN_LOCAL = 7
_SERVICE_LENGTH = 10


def tidy_mobile(text: str) -> str:
    """Return the digits without the country's prefix."""
    return _CHINA.sub("", compact(text))


def tidy_phone(text: str) -> str:
    """Return `area-local[-extension]`, the mobile digits, or what was typed where it is neither."""
    found = _CHINA.sub("", plain(text.replace("转", "-"))).replace("(", "").replace(")", "-").strip("-")
    if found.startswith("0"):
        return _joined(found, 3 if found.startswith(_THREE_DIGIT_AREA) else 4)
    if found.startswith(_SERVICE):
        return _joined(found.replace("-", ""), _SERVICE_LENGTH)
    return found.replace("-", "") if found.startswith("1") else found


def _joined(found: str, head: int) -> str:
    rest = found[head:].strip("-")
    return f"{found[:head]}-{rest}" if rest else found[:head]


def read_mobile(number: str, _: Context) -> NumberCheck:
    """Read a mobile number; machine and satellite numbers are valid with a remark."""
    remarks: tuple[Remark, ...] = ()
    if len(number) == _MACHINES:
        remarks = (remark("mobile.machine"),)
    elif number.startswith(_SATELLITE):
        remarks = (remark("mobile.satellite"),)
    return NumberCheck(number=number, kind="mobile", valid=True, warnings=remarks)


def read_phone(number: str, context: Context) -> NumberCheck:
    """Read a fixed or mobile number; one without an area code is valid with a remark.

    Raises:
        RefusedNumber: A number that starts with 1 but is no mobile number.
    """
    if MOBILE.shape.fullmatch(number):
        found = read_mobile(number, context)
        return NumberCheck(
            number=number, kind="phone", valid=True, warnings=found.warnings, category="mobile"
        )
    if number.startswith("0"):
        return NumberCheck(number=number, kind="phone", valid=True, category="fixed")
    if number.startswith(_SERVICE) and len(number.partition("-")[0]) == _SERVICE_LENGTH:
        return NumberCheck(number=number, kind="phone", valid=True, category="service")
    if len(number.partition("-")[0]) > _MIN_LOCAL + 1:
        refuse("phone.shape", length=len(number))
    local = remark("phone.no_area_code")
    return NumberCheck(number=number, kind="phone", valid=True, warnings=(local,), category="local")


MOBILE = Rule(
    kind="mobile",
    name="手机号",
    shape=re.compile(r"1[3-9]\d{9}|1[04]\d{11}", re.ASCII),
    found_by=re.compile(r"1[3-9]\d{9}|1[04]\d{11}", re.ASCII),
    read=read_mobile,
    tidy=tidy_mobile,
)
PHONE = Rule(
    kind="phone",
    name="电话号码",
    shape=re.compile(
        r"1[3-9]\d{9}|1[04]\d{11}"
        r"|(?:01\d|02\d|0[3-9]\d\d)-[2-9]\d{6,7}(?:-\d{1,6})?"
        r"|(?:400|800)\d{7}(?:-\d{1,6})?|[2-9]\d{6,7}(?:-\d{1,6})?",
        re.ASCII,
    ),
    found_by=re.compile(r"(?:010|02\d|0[3-9]\d\d)-[2-9]\d{6,7}(?:-\d{1,6})?|(?:400|800)\d{7}", re.ASCII),
    read=read_phone,
    tidy=tidy_phone,
)
