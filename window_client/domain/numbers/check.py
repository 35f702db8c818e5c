"""The one door to all numbers: screens, services, platform and command line ask here."""

from datetime import date
from types import MappingProxyType
from typing import ClassVar

import msgspec

from window_client.domain.numbers import (
    certificate_identifier,
    disability,
    food_licence,
    foreign_permanent_resident,
    local_licences,
    organisation_code,
    phone,
    resident,
    travel_documents,
    uscc,
)
from window_client.domain.numbers.regions import Regions
from window_client.domain.numbers.result import NumberCheck, RefusedNumber, refuse, remark
from window_client.domain.numbers.rule import Context, Rule
from window_client.domain.numbers.tidy import MAX_TYPED, compact, shown
from window_client.errors import WindowClientError

AUTO = "auto"
UNKNOWN = "unknown"

_IN_ORDER = (
    certificate_identifier.RULE,
    food_licence.RULE,
    disability.RULE,
    resident.RULE,
    foreign_permanent_resident.RULE,
    uscc.RULE,
    phone.MOBILE,
    phone.PHONE,
    travel_documents.HK_MACAO_PERMIT,
    organisation_code.RULE,
    travel_documents.PASSPORT,
    travel_documents.TAIWAN_PERMIT,
    local_licences.TOBACCO,
    local_licences.ROAD_TRANSPORT,
)
"""The order in which `auto` prefers kinds that fit equally well."""

RULES = MappingProxyType({rule.kind: rule for rule in _IN_ORDER})
KINDS = (AUTO, *RULES)


class NumberKindUnknownError(WindowClientError):
    """There is no rule for this kind of number."""

    code: ClassVar[str] = "number.kind_unknown"


def check_number(kind: str, text: str, *, on: date, regions: Regions) -> NumberCheck:
    """Return the verdict on a number as typed.

    With kind `auto` every kind whose shape fits is tried and the check characters decide. If several are
    valid (18 digits can pass as identity number and as credit code), a known division goes first, then
    resident, foreign resident, credit code, because only identity numbers must also contain a date; a remark
    names the others. If none is valid, the reason is the one of the likeliest kind.

    Args:
        kind: A member of `KINDS`.
        text: As typed, pasted or scanned; more than 200 characters are refused unread.
        on: The local day of the check; no birth may be later.
        regions: Known divisions.

    Raises:
        NumberKindUnknownError: `kind` is not in `KINDS`.
    """
    context = Context(on=on, regions=regions)
    if kind == AUTO:
        return _auto(text, context)
    if kind not in RULES:
        raise NumberKindUnknownError(kind=kind[:MAX_TYPED], known="、".join(KINDS))
    return _checked(RULES[kind], text, context)


def kind_name(kind: str) -> str:
    """Return what a kind is called on screens; an empty text for an unknown one."""
    return RULES[kind].name if kind in RULES else ""


def _checked(rule: Rule, text: str, context: Context) -> NumberCheck:
    number = shown(text)
    try:
        number = rule.tidy(text)
        if not rule.shape.fullmatch(number):
            refuse(f"{rule.kind}.shape", length=len(number))
        return rule.read(number, context)
    except RefusedNumber as refused:
        return NumberCheck(number=shown(number), kind=rule.kind, valid=False, reason=refused.reason)


def _auto(text: str, context: Context) -> NumberCheck:
    try:
        number = compact(text)
    except RefusedNumber as refused:
        return NumberCheck(number=shown(text), kind=UNKNOWN, valid=False, reason=refused.reason)
    found = [_checked(rule, text, context) for rule in _IN_ORDER if _fits(rule, text)]
    valid = [check for check in found if check.valid]
    if valid:
        return _with_others(valid)
    if found:
        return _likeliest(number, found, context.regions)
    reason = remark("number.kind_not_recognised", length=len(number))
    return NumberCheck(number=number, kind=UNKNOWN, valid=False, reason=reason)


def _fits(rule: Rule, text: str) -> bool:
    return rule.found_by is not None and rule.found_by.fullmatch(rule.tidy(text)) is not None


def _with_others(valid: list[NumberCheck]) -> NumberCheck:
    """Return the preferred reading; one whose division exists goes before one whose division does not."""
    known = [check for check in valid if check.region is None or check.region_name is not None]
    first, *others = known or valid[:1]
    if not others:
        return first
    also = remark("number.also_fits", kinds="、".join(RULES[check.kind].name for check in others))
    return msgspec.structs.replace(first, warnings=(*first.warnings, also))


def _likeliest(number: str, found: list[NumberCheck], regions: Regions) -> NumberCheck:
    """Return the refusal to show where a number of 18 could be a person's or an organisation's."""
    if len(number) != resident.LONG or regions.is_province(number[:2]):
        return found[0]
    return found[-1] if uscc.begins_credit_code(number) else found[0]
