"""Hiding most of a personal value, as lists and papers show it."""

_HEAD, _TAIL = 3, 4
_PHONE_LENGTH = 11


def mask_number(number: str) -> str:
    """Keep the first three and last four characters of an identity number: 110***********1234.

    Numbers of eight characters or fewer keep their last two only.
    """
    if len(number) <= _HEAD + _TAIL + 1:
        return "*" * max(len(number) - 2, 0) + number[-2:]
    return number[:_HEAD] + "*" * (len(number) - _HEAD - _TAIL) + number[-_TAIL:]


def mask_phone(phone: str) -> str:
    """Keep the first three and last four digits of a mobile number: 138****0000."""
    if len(phone) != _PHONE_LENGTH:
        return mask_number(phone)
    return f"{phone[:3]}****{phone[-4:]}"


def mask_for(kind: str, number: str) -> str:
    """Mask a person's number; an organisation's code is public and stays whole."""
    return number if kind in {"uscc", "organisation_code"} else mask_number(number)
