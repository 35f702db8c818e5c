"""Strict JSON: nothing twice, nothing infinite, nothing bottomless."""

import json
import math
import re
from typing import Any

from window_client.exchange.failures import JsonBroken, JsonNameTwice, JsonNumber, TextBroken, TooDeep
from window_client.exchange.reading.limits import Watch
from window_client.exchange.reading.text import decode_text

_LONGEST_NUMBER = 40
_SHOWN = 40
_LOOK_EVERY = 4096
_BRACKETS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[{\]}]', re.DOTALL)
"""Strings as a whole, to pass over what stands in them; possessive, so that nothing is tried twice."""


def read_json(content: bytes, watch: Watch) -> Any:
    """Return what a JSON file says, as Python's plain values.

    Raises:
        JsonBroken, JsonNameTwice, JsonNumber, TextBroken, TooDeep, TooMuch, TooSlow: As named.
        MixedEncodings, EncodingUnknown: See `decode_text`.
    """
    text = decode_text(content)
    _check_depth(text, watch)
    counter = _Counter(watch)
    try:
        found = json.loads(
            text,
            object_pairs_hook=counter.object,
            parse_constant=_refuse_number,
            parse_float=_number_with_fraction,
            parse_int=_whole_number,
        )
    except json.JSONDecodeError as error:
        raise JsonBroken(line=error.lineno, column=error.colno) from error
    _check_texts(found, watch)
    return found


class _Counter:
    """Counts members while they are read, so that a flat flood ends early."""

    def __init__(self, watch: Watch) -> None:
        self._watch, self._members = watch, 0

    def object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        self._members += len(pairs)
        self._watch.look()
        self._watch.allow("数据项", self._members, self._watch.limits.cells)
        found: dict[str, Any] = {}
        for name, value in pairs:
            if name in found:
                raise JsonNameTwice(name=name[:_SHOWN])
            found[name] = value
        return found


def _check_depth(text: str, watch: Watch) -> None:
    """Count brackets outside strings before the parser, which calls itself, sees them."""
    depth = 0
    for seen, found in enumerate(_BRACKETS.finditer(text)):
        bracket = found[0]
        if bracket in "[{":
            depth += 1
        elif bracket in "]}":
            depth -= 1
        if depth > watch.limits.depth:
            raise TooDeep(depth=watch.limits.depth)
        if seen % _LOOK_EVERY == 0:
            watch.look()


def _check_texts(found: object, watch: Watch) -> None:
    waiting, seen = [found], 0
    while waiting:
        value = waiting.pop()
        seen += 1
        if isinstance(value, dict):
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, str):
            watch.allow("一项内容的字数", len(value), watch.limits.text)
            _check_whole(value)
        watch.allow("数据项", seen, watch.limits.cells * 3)


def _check_whole(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise TextBroken from error


def _refuse_number(text: str) -> float:
    raise JsonNumber(text=text[:_SHOWN])


def _number_with_fraction(text: str) -> float:
    found = float(text)
    if not math.isfinite(found):
        _refuse_number(text)
    return found


def _whole_number(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        _refuse_number(text)
    return int(text)
