"""Text out of web forms: without tags, entities, control characters and private codes; all of it told."""

import re
import unicodedata
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

from window_client.domain.names import OLD_PRIVATE_CODES

LONGEST = 2000
"""Characters of one fact; the rest is cut and the cut is told."""

_BREAKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"})
_SILENT = frozenset({"script", "style", "head", "title", "template"})
_TAG = re.compile(r"<\s*/?\s*[a-zA-Z!?][^<>]*>")
_ENTITY = re.compile(r"&(#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u3000]+")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_ESCAPED_CONTROL = re.compile(r"_x00(?:[01][0-9a-fA-F]|7[fF])_")
"""How spreadsheets write control characters (ISO/IEC 29500-1, 22.9.2.19), often a line's end: _x000D_."""
_LINES = re.compile(r"\s*\n\s*")
_MOST_ROUNDS = 3
_UNREADABLE = "\ufffd"


class Cleaned(NamedTuple):
    """The text as it should be kept and what was done to it, in words."""

    text: str
    done: tuple[str, ...]


def clean(raw: str) -> Cleaned:
    """Return the text that a person meant.

    Entities may be escaped several times over (`&amp;lt;br&amp;gt;`): tags and entities are taken in rounds.
    """
    done: list[str] = []
    text = _without_markup(raw, done)
    text = _replaced(_ESCAPED_CONTROL, text, "", "去除控制字符", done)
    text = _replaced(_CONTROL, text, "", "去除控制字符", done)
    text = _replaced(_INVISIBLE, text, "", "去除不可见字符", done)
    mapped = text.translate(OLD_PRIVATE_CODES)
    if mapped != text:
        done.append("旧编码字转为标准字")
    text = unicodedata.normalize("NFC", mapped)
    text = _LINES.sub("\n", _SPACES.sub(" ", text)).strip()
    if _UNREADABLE in text:
        done.append("含有无法辨认的字符，待核")
    if len(text) > LONGEST:
        done.append(f"超过 {LONGEST} 字，已截断，待核")
        text = text[:LONGEST]
    return Cleaned(text, tuple(dict.fromkeys(done)))


def _without_markup(raw: str, done: list[str]) -> str:
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    for _round in range(_MOST_ROUNDS):
        before = text
        if _TAG.search(text):
            text = _text_of(text)
            done.append("去除网页标记")
        if _ENTITY.search(text):
            text = unescape(text)
            done.append("还原网页实体")
        if text == before:
            break
    return text


def _replaced(pattern: re.Pattern[str], text: str, by: str, words: str, done: list[str]) -> str:
    found = pattern.sub(by, text)
    if found != text:
        done.append(words)
    return found


def _text_of(markup: str) -> str:
    reader = _Text()
    reader.feed(markup)
    reader.close()
    return "".join(reader.parts)


class _Text(HTMLParser):
    """Keeps text, turns blocks into lines, drops programs and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or silence."""
        del attrs
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.parts.append("\n")
        elif tag in {"td", "th"}:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End silence, or a line."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep text."""
        if not self._silent:
            self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        """Leave entities to `unescape`."""
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Leave numbered characters to `unescape`."""
        self.handle_data(f"&#{name};")
