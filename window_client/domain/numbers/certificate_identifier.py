"""电子证照标识 (GB/T 36904): type, issuing organ, serial, version and a check character, joined by dots.

The check is ISO 7064 MOD 37,36 over the four parts before it, without dots and the root 1.2.156.3005.2.
"""

import re

from window_client.domain.numbers.check_digits import mod_37_36
from window_client.domain.numbers.result import NumberCheck, refuse
from window_client.domain.numbers.rule import Context, Rule
from window_client.domain.numbers.tidy import plain

KIND = "certificate_identifier"
ROOT = "1.2.156.3005.2."

_PARTS = r"[0-9A-Z]{18}\d{3}\.[0-9A-Z]{1,18}\.[0-9A-Z]{1,32}\.\d{3}\.[0-9A-Z]"


def read_certificate_identifier(number: str, _: Context) -> NumberCheck:
    """Read an identifier with or without its root.

    Raises:
        RefusedNumber: The check character is wrong.
    """
    kind, organ, _serial, _version, check = number.removeprefix(ROOT).split(".")
    body = "".join(number.removeprefix(ROOT).split(".")[:-1])
    if mod_37_36(body) != check:
        refuse("certificate_identifier.check_digit")
    return NumberCheck(number=number, kind=KIND, valid=True, category=kind, department=organ)


RULE = Rule(
    kind=KIND,
    name="电子证照标识",
    shape=re.compile(rf"(?:{re.escape(ROOT)})?{_PARTS}", re.ASCII),
    found_by=re.compile(rf"(?:{re.escape(ROOT)})?{_PARTS}", re.ASCII),
    read=read_certificate_identifier,
    tidy=plain,
)
