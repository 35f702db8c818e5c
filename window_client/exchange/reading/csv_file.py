"""Comma-separated tables (RFC 4180), also with semicolons or tabs."""

import csv
import io
from collections.abc import Iterator

from window_client.exchange.failures import CsvBroken
from window_client.exchange.reading.limits import Watch
from window_client.exchange.reading.tables import Book, Row, Sheet
from window_client.exchange.reading.text import decode_text

_SEPARATORS = (",", "\t", ";")


def read_csv(content: bytes, watch: Watch) -> Book:
    """Return the table as a book of one sheet; the rows are numbered as a spreadsheet numbers them.

    Raises:
        CsvBroken: A quotation mark is never closed, or null characters.
        TooMuch, TooSlow, MixedEncodings, EncodingUnknown: As named.
    """
    text = decode_text(content)
    if "\0" in text:
        raise CsvBroken(line=text.count("\n", 0, text.index("\0")) + 1)
    return Book(sheets=(Sheet(name="CSV", rows=tuple(_rows(text, watch))),))


def _rows(text: str, watch: Watch) -> Iterator[Row]:
    limits, cells = watch.limits, 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    number, begun = 0, 1
    try:
        for values in reader:
            number += 1
            cells += len(values)
            watch.look()
            watch.allow("行", number, limits.rows)
            watch.allow("列", len(values), limits.columns)
            watch.allow("单元格", cells, limits.cells)
            watch.allow("一个单元格的字数", max(map(len, values), default=0), limits.text)
            if any(value.strip() for value in values):
                yield Row(number=number, cells=tuple(value or None for value in values))
            begun = reader.line_num + 1
    except csv.Error as error:
        if "field limit" in str(error):
            watch.allow("一个单元格的字数", csv.field_size_limit(), limits.text)
        raise CsvBroken(line=begun) from error


def _separator(text: str) -> str:
    """Return the separator that the first line has most of."""
    head = text[: text.find("\n")] if "\n" in text else text
    return max(_SEPARATORS, key=head.count)
