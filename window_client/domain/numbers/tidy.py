"""Silent repair of how numbers are typed, pasted and scanned."""

import unicodedata

from window_client.domain.numbers.result import refuse

MAX_TYPED = 200
"""Longer texts are refused before anything looks at them."""

_SHOWN = 40
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_HYPHENS = dict.fromkeys(map(ord, "-‐‑‒–—―−﹣－"), "-")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_PLAIN = _FULL_WIDTH | _HYPHENS | _INVISIBLE


def plain(text: str) -> str:
    """Return the text in half-width capitals without spaces; hyphens and dots stay.

    Raises:
        RefusedNumber: Empty, too long, or with characters that no number has.
    """
    if len(text) > MAX_TYPED:
        refuse("number.too_long", limit=MAX_TYPED)
    found = "".join(text.translate(_PLAIN).split()).upper()
    if not found:
        refuse("number.empty")
    strange = sorted({c for c in found if not (c.isascii() and (c.isalnum() or c in "-.+()"))})
    if strange:
        refuse("number.strange_characters", characters=" ".join(_shown(c) for c in strange[:3]))
    return found


def compact(text: str) -> str:
    """Return the text as `plain` does, without hyphens, dots and brackets."""
    found = plain(text).translate(dict.fromkeys(map(ord, "-.()")))
    if not found:
        refuse("number.empty")
    return found


def shown(text: str) -> str:
    """Return what a verdict shows of a text that could not be read: one short line."""
    kept = text if len(text) <= MAX_TYPED else text[:_SHOWN] + "…"
    return "".join(c if c.isprintable() else " " for c in kept).strip()


def _shown(character: str) -> str:
    """Return a character that can stand in a sentence, or its code point."""
    printable = unicodedata.category(character)[0] not in "CMZ"
    return character if printable else f"U+{ord(character):04X}"
