"""Where a line of Chinese text may end (避头尾, GB/T 15834-2011 §5.1; CLREQ 3.1.2).

Greedy filling; a character that may not begin a line takes its predecessor down with it, one that may not
end a line goes down itself. Words and numbers stay whole while they are shorter than the line.
"""

from collections.abc import Callable, Sequence

NOT_AT_START = frozenset("，。、；：？！）》〉」』】〕｝］”’·—…‰℃％%,.;:?!)]}＞/～-々")
"""Characters that never begin a line while the text offers any other place to break."""

NOT_AT_END = frozenset("（《〈「『【〔｛［“‘([{＜№￥¥#")
"""Characters that never end a line while the text offers any other place to break."""

_UNITS = frozenset("年月日时分号条款项元个份")
"""Signs that stay with the number before them."""

Measure = Callable[[str], float]
"""Advance of one character in em."""


def break_lines(text: str, width_em: float, measure: Measure, *, indent_em: float = 0.0) -> list[str]:
    """Split a text into lines no wider than `width_em`; joined they are the text without line feeds.

    Spaces at a line's end hang over it. A line feed in the text ends a line (and its indent begins again).

    Args:
        text: What to set; a line feed separates paragraphs.
        width_em: Room of a full line, at least the width of the widest character.
        measure: Advance of one character in em.
        indent_em: Space kept free before the first line of each paragraph.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _break_paragraph(paragraph, width_em, measure, indent_em)
    return lines


def _break_paragraph(text: str, width_em: float, measure: Measure, indent_em: float) -> list[str]:
    advances = [measure(character) for character in text]
    lines: list[str] = []
    start, room = 0, width_em - indent_em
    while start < len(text):
        end = _line_end(text, advances, start, room)
        lines.append(text[start:end])
        start, room = end, width_em
    return lines or [""]


def _line_end(text: str, advances: Sequence[float], start: int, room: float) -> int:
    """Return the index after the last character of the line that begins at `start`."""
    full = _fill(advances, start, room)
    while full < len(text) and text[full] == " ":
        full += 1
    if full == len(text):
        return full
    for allowed in (may_break, keeps_punctuation):
        for end in range(full, start, -1):
            if allowed(text, end):
                return end
    return full


def _fill(advances: Sequence[float], start: int, room: float) -> int:
    """Return the index of the first character that no longer fits, but at least one character further."""
    used, at = 0.0, start
    while at < len(advances) and used + advances[at] <= room + 1e-9:
        used += advances[at]
        at += 1
    return max(at, start + 1)


def may_break(text: str, at: int) -> bool:
    """Tell whether a line may end before the character at index `at` (1 ≤ at < length)."""
    if not keeps_punctuation(text, at):
        return False
    before, after = text[at - 1], text[at]
    if before.isdigit() and after in _UNITS:
        return False
    return not (_joins(before) and _in_word(after))


def keeps_punctuation(text: str, at: int) -> bool:
    """Tell whether ending a line before index `at` leaves punctuation where it belongs, words apart."""
    before, after = text[at - 1], text[at]
    return after != " " and after not in NOT_AT_START and before not in NOT_AT_END


def _in_word(character: str) -> bool:
    """Tell whether a character belongs to a word or number that should stay whole."""
    return character.isascii() and (character.isalnum() or character in "@_+=&*'\"$")


def _joins(character: str) -> bool:
    """Tell whether a word goes on after this character: 1,234.50 and 2026-11-22 stay whole."""
    return _in_word(character) or character in ".,:/-"
