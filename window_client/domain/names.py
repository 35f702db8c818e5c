"""Names of people and organisations as they are stored: one spelling, nothing hidden, no private codes.

Canonical composition (NFC) only: compatibility forms (NFKC) would change rare Chinese characters into others.
Old registers hold characters that GB 18030-2000 kept in the private area (䶮 as U+E863); they are mapped to
those that GB 18030-2022 gives them.
"""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from window_client.domain.numbers.result import Remark
from window_client.domain.values import Value
from window_client.domain.words import sentence

AREA = "findings/names"
MAX_LENGTH = 100
MAX_TYPED = 1_000
MIDDLE_DOT = "\u00b7"

_HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\ue000-\uf8ff\uf900-\ufaff\U00020000-\U000323af"
_SPACE = r" \t\r\n\u00a0\u2000-\u200a\u3000"
_DOT = r"\u00b7\u2022\u2027\u2219\u22c5\u2e31\u30fb\uff0e\uff65\u25cf\u2024."
_DOTS = re.compile(rf"(?<=[{_HAN}])[{_SPACE}]*[{_DOT}][{_SPACE}]*(?=[{_HAN}])")
_GAP_IN_HAN = re.compile(rf"(?<=[{_HAN}])[{_SPACE}]+(?=[{_HAN}])")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}
_REFUSED = {"Cc", "Cf", "Cs", "Zl", "Zp"}

_LATER_CODES = {
    **dict(zip(range(0xE78D, 0xE794), "︐︒︑︓︔︕︖", strict=True)),
    **dict(zip(range(0xE794, 0xE797), "︗︘︙", strict=True)),
    0xE816: "\U00020087",
    0xE817: "\U00020089",
    0xE818: "\U000200cc",
    0xE831: "\U000215d7",
    0xE83B: "\U0002298f",
    0xE855: "\U000241fe",
    0xE81E: "\u9fb4",
    0xE826: "\u9fb5",
    0xE82B: "\u9fb6",
    0xE82C: "\u9fb7",
    0xE832: "\u9fb8",
    0xE843: "\u9fb9",
    0xE854: "\u9fba",
    0xE864: "\u9fbb",
}
"""What GB 18030 moved out of the private area after the edition that Python's codec knows (2000)."""

_FIRST_MOVED, _TRAILS = 0xE815, [*range(0x50, 0x7F), *range(0x80, 0xA1)]


def _old_private_codes() -> Mapping[int, str]:
    """Return the private code points of GBK fonts (FE50 to FEA0, A6D9 …) with their standard characters."""
    by_codec = {
        _FIRST_MOVED + place: bytes((0xFE, trail)).decode("gb18030") for place, trail in enumerate(_TRAILS)
    }
    standard = {code: found for code, found in by_codec.items() if unicodedata.category(found) != "Co"}
    return MappingProxyType(standard | _LATER_CODES)


OLD_PRIVATE_CODES = _old_private_codes()


class NameCheck(Value, frozen=True, kw_only=True):
    """A name as it should be stored.

    Attributes:
        name: The repaired name; for a refused one what was typed, shortened.
        valid: Whether it may be stored.
        remarks: What was changed or is remarkable; to be compared with the document.
        reason: Why it is refused.
    """

    name: str
    valid: bool
    remarks: tuple[Remark, ...] = ()
    reason: Remark | None = None


def check_name(text: str, kind: Literal["person", "organisation"] = "person") -> NameCheck:
    """Return the name in its stored form with what was changed, or why it cannot be a name.

    Args:
        text: As typed, pasted or read from a card; more than 1,000 characters are refused unread.
        kind: A person's name with digits in it is remarkable, an organisation's is not.
    """
    if len(text) > MAX_TYPED:
        return _refused(text, "names.too_long", limit=MAX_LENGTH)
    name, remarks = _repaired(text)
    if not name:
        return _refused(text, "names.empty")
    hidden = sorted({c for c in name if unicodedata.category(c) in _REFUSED or _is_noncharacter(c)})
    if hidden:
        return _refused(text, "names.control_characters", characters=_codes(hidden))
    if len(name) > MAX_LENGTH:
        return _refused(name, "names.too_long", limit=MAX_LENGTH)
    if not any(unicodedata.category(c)[0] in "LN" or unicodedata.category(c) in {"Co", "Cn"} for c in name):
        return _refused(name, "names.no_letters")
    return NameCheck(name=name, valid=True, remarks=(*remarks, *_observed(name, kind)))


def _repaired(text: str) -> tuple[str, tuple[Remark, ...]]:
    remarks: list[Remark] = []
    mapped = text.translate(_INVISIBLE).translate(_FULL_WIDTH).strip()
    old = sorted({c for c in mapped if ord(c) in OLD_PRIVATE_CODES})
    if old:
        remarks.append(
            _remark("names.old_code_mapped", characters="".join(OLD_PRIVATE_CODES[ord(c)] for c in old))
        )
        mapped = mapped.translate(OLD_PRIVATE_CODES)
    name = unicodedata.normalize("NFC", mapped)
    compatible = sorted({c for c in mapped if unicodedata.normalize("NFC", c) != c and c >= "\uf900"})
    if compatible:
        new = "".join(unicodedata.normalize("NFC", c) for c in compatible)
        remarks.append(_remark("names.compatibility_mapped", characters=new))
    return _with_plain_gaps(name, remarks)


def _with_plain_gaps(name: str, remarks: list[Remark]) -> tuple[str, tuple[Remark, ...]]:
    dotted = _DOTS.sub(MIDDLE_DOT, name)
    if dotted != name:
        remarks.append(_remark("names.dot_unified"))
    closed = _GAP_IN_HAN.sub("", dotted)
    if closed != dotted:
        remarks.append(_remark("names.space_removed"))
    return " ".join(closed.split()) if not _has_control(closed) else closed, tuple(remarks)


def _has_control(name: str) -> bool:
    """Return whether splitting would hide a control character (Python splits at U+001C to U+001F)."""
    return any(unicodedata.category(c) in _REFUSED and c not in "\t\r\n" for c in name)


def _observed(name: str, kind: str) -> tuple[Remark, ...]:
    private = sorted({c for c in name if unicodedata.category(c) == "Co"})
    found = [_remark("names.private_use", characters=_codes(private))] if private else []
    if kind == "person" and any(c.isdigit() for c in name):
        found.append(_remark("names.digits_in_name"))
    return tuple(found)


def _is_noncharacter(character: str) -> bool:
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004 - Unicode's noncharacters


def _codes(characters: list[str]) -> str:
    return " ".join(f"U+{ord(c):04X}" for c in characters[:5])


def _remark(code: str, **facts: str | int) -> Remark:
    return Remark(code=code, facts=facts, words=sentence(AREA, code, facts))


def _refused(text: str, code: str, **facts: str | int) -> NameCheck:
    return NameCheck(name=text[:MAX_LENGTH], valid=False, reason=_remark(code, **facts))
