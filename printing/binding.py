"""Texts with names in braces: `{applicant.name}`, `{case.received_at|datetime}`.

Names and formatters only, no code.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

import msgspec

from printing.errors import ValueMissing, ValueUnsuitable
from window_client.clock import HALL_ZONE

_PLACE = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)(?:\|([a-z_]+))?\}")


class Place(msgspec.Struct, frozen=True):
    """A name in a text that a value takes the place of."""

    name: str
    formatter: str


class Template(msgspec.Struct, frozen=True):
    """A text cut into literal pieces and places."""

    pieces: tuple[str | Place, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """Return the places in their order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Place))


@lru_cache(maxsize=4096)
def parse(text: str) -> Template:
    """Cut a text at its places.

    Raises:
        ValueError: a brace that opens or closes no place, or an unknown formatter.
    """
    pieces: list[str | Place] = []
    end = 0
    for match in _PLACE.finditer(text):
        pieces += [text[end : match.start()], Place(match[1], match[2] or "")]
        end = match.end()
    pieces.append(text[end:])
    _check(text, pieces)
    return Template(tuple(piece for piece in pieces if piece != ""))


def _check(text: str, pieces: list[str | Place]) -> None:
    for piece in pieces:
        if isinstance(piece, str) and ("{" in piece or "}" in piece):
            raise ValueError(f"a brace without a name in “{text}”")
        if isinstance(piece, Place) and piece.formatter and piece.formatter not in FORMATTERS:
            raise ValueError(f"unknown formatter “{piece.formatter}” in “{text}”")


def find(values: Mapping[str, object], name: str) -> object | None:
    """Return the value of a dotted name, or None where any part of it is absent."""
    found: object = values
    for part in name.split("."):
        if not isinstance(found, Mapping):
            return None
        found = found.get(part)
    return found


def bind(text: str, values: Mapping[str, object], optional: frozenset[str] = frozenset()) -> str:
    """Put values in the places of a text.

    Raises:
        ValueMissing: a name without value that is not among the optional ones.
        ValueUnsuitable: a value that its formatter cannot show.
    """
    return "".join(
        piece if isinstance(piece, str) else _shown(piece, values, optional) for piece in parse(text).pieces
    )


def _shown(place: Place, values: Mapping[str, object], optional: frozenset[str]) -> str:
    value = find(values, place.name)
    if value is None or value == "":
        if place.name in optional:
            return ""
        raise ValueMissing(name=place.name)
    try:
        return FORMATTERS[place.formatter](value)
    except (TypeError, ValueError) as problem:
        raise ValueUnsuitable(name=place.name, kind=place.formatter or "text") from problem


def _plain(value: object) -> str:
    """Show text and whole numbers; anything else would print a programmer's form of it."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError(type(value).__name__)
    return str(value).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")


def _day(value: object) -> date:
    if isinstance(value, datetime):
        return _moment(value).date()
    if isinstance(value, date):
        return value
    raise TypeError(type(value).__name__)


def _moment(value: object) -> datetime:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise TypeError(type(value).__name__)
    return value.astimezone(HALL_ZONE)


def _date(value: object) -> str:
    day = _day(value)
    return f"{day.year}年{day.month}月{day.day}日"


def _datetime(value: object) -> str:
    moment = _moment(value)
    return f"{_date(moment)}{moment.hour}时{moment.minute:02d}分"


def _mask_id(value: object) -> str:
    """Hide the middle of a personal number: 18-digit numbers keep six and four, others two and two."""
    text = _plain(value)
    head, tail = (6, 4) if len(text) == 18 else (2, 2)  # noqa: PLR2004  # GB 11643
    if len(text) <= head + tail:
        return "*" * len(text)
    return text[:head] + "*" * (len(text) - head - tail) + text[-tail:]


def _mask_birthday(value: object) -> str:
    """Hide digits 11 to 14 (month and day of birth), as licences of sole traders print the number."""
    text = _plain(value)
    return text[:10] + "****" + text[14:] if len(text) == 18 else text  # noqa: PLR2004  # GB 11643


def _yuan(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError(type(value).__name__)
    return f"{Decimal(value):,.2f}元"


def _cn_number(value: object) -> str:
    """Return 1 to 99 in Chinese numerals, for headings such as 一、二、十二、."""
    digits = "零一二三四五六七八九"
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < 100:  # noqa: PLR2004
        raise ValueError(str(value))
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{digits[tens]}十"
    return head + (digits[ones] if ones else "")


FORMATTERS: Mapping[str, Callable[[object], str]] = MappingProxyType(
    {
        "": _plain,
        "date": _date,
        "datetime": _datetime,
        "mask_id": _mask_id,
        "mask_birthday": _mask_birthday,
        "yuan": _yuan,
        "cn_number": _cn_number,
    }
)
"""What may follow the bar in a place: `{result.valid_until|date}`."""
