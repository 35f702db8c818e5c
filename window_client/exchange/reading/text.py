"""Bytes to text: UTF-8, UTF-16 with its mark, or GB 18030, and never a guess between two."""

import codecs
from collections.abc import Iterator

from window_client.exchange.failures import EncodingUnknown, MixedEncodings

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FEWEST_SURE = 2
"""That many Chinese characters in a row of bytes that is valid UTF-8 do not come about by chance."""


def decode_text(content: bytes) -> str:
    """Return the text without its byte order mark.

    Spreadsheets of older desktops save CSV as GBK, which GB 18030 contains; most others write UTF-8.

    Raises:
        MixedEncodings: Some lines are one, some the other: two files were joined.
        EncodingUnknown: Neither fits; names the line.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _as_gb18030(content, _line(content, error.start))


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingUnknown(line=_line(content, error.start)) from error


def _as_gb18030(content: bytes, first_other: int) -> str:
    for number, line in _lines(content):
        if _surely_utf8(line):
            raise MixedEncodings(utf8_line=number, other_line=first_other)
    return _decoded(content, "gb18030")


def _lines(content: bytes) -> Iterator[tuple[int, bytes]]:
    return enumerate(content.split(b"\n"), start=1)


def _surely_utf8(line: bytes) -> bool:
    if line.isascii():
        return False
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return sum("一" <= letter <= "鿿" for letter in text) >= _FEWEST_SURE


def _line(content: bytes, place: int) -> int:
    return content.count(b"\n", 0, place) + 1
