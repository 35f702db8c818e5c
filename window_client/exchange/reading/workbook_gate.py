"""Looks a workbook over before a library opens it: sizes, entities, extents, merged cells.

A workbook (ISO/IEC 29500) is a ZIP of XML. Everything a hostile or broken one could do to a reader that
builds trees is found here by reading each part once, as a stream, with an end to everything: what unpacks to
gigabytes, entities, references to other files, a sheet that claims a million columns.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml import sax as safe_sax

from window_client.domain.values import Value
from window_client.exchange.failures import (
    OldOrLocked,
    TooDeep,
    WorkbookBomb,
    WorkbookBroken,
    WorkbookEntities,
    WorkbookMacros,
)
from window_client.exchange.reading.limits import Watch
from window_client.exchange.reading.tables import Area

OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MARK = b"PK"
_MOST_PARTS = 1000
_MOST_RATIO = 400
_RATIO_FROM = 1 << 20
_LOOK_EVERY = 4096
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_TEXTS = re.compile(r"xl/sharedstrings\.xml", re.IGNORECASE)
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What spreadsheets write; the others may ask for gigabytes before the first byte is out."""
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_HEAD = 64
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError, LookupError,
)  # fmt: skip
"""What `zipfile` raises on damaged archives, found by damaging some."""
_MACROS = re.compile(r".*(vbaproject|macrosheets/).*", re.IGNORECASE)
_LINKS = re.compile(r"xl/externallinks/.*", re.IGNORECASE)
_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_AREA = re.compile(r"([A-Z]{1,3}[1-9]\d{0,6}):([A-Z]{1,3}[1-9]\d{0,6})")


class SheetShape(Value, frozen=True, kw_only=True):
    """How far a sheet's content reaches, counted from 1; 0 for an empty one."""

    rows: int
    columns: int
    merged: tuple[Area, ...] = ()


class GateReport(Value, frozen=True, kw_only=True):
    """What was seen: shapes by the name of the part."""

    shapes: dict[str, SheetShape]
    links: bool


def look_over(content: bytes, watch: Watch) -> GateReport:
    """Look every part of a workbook over.

    Raises:
        OldOrLocked, WorkbookBroken, WorkbookBomb, WorkbookEntities, WorkbookMacros, TooDeep, TooMuch,
        TooSlow: It is not opened.
    """
    if content.startswith(OLE_MARK):
        raise OldOrLocked
    shapes: dict[str, SheetShape] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            _check_sizes(parts, watch)
            for part in parts:
                if _is_xml(archive, part):
                    shape = _look_at(archive, part, watch)
                    if shape is not None:
                        shapes[part.filename] = shape
    except _BROKEN as error:
        raise WorkbookBroken(place="ZIP") from error
    return GateReport(shapes=shapes, links=any(_LINKS.fullmatch(part.filename) for part in parts))


def _check_sizes(parts: list[zipfile.ZipInfo], watch: Watch) -> None:
    """Judge by the sizes that the directory declares; `zipfile` never unpacks a part beyond its own."""
    names = [part.filename for part in parts]
    if len(set(names)) != len(names) or any(_is_strange(part) for part in parts):
        raise WorkbookBroken(place="ZIP")
    if "[Content_Types].xml" not in names:
        raise WorkbookBroken(place="[Content_Types].xml")
    watch.allow("文件部件", len(parts), _MOST_PARTS)
    if any(_MACROS.fullmatch(name) for name in names):
        raise WorkbookMacros
    if sum(part.file_size for part in parts) > watch.limits.unpacked_bytes:
        raise WorkbookBomb(place="ZIP")
    for part in parts:
        ratio = part.file_size / max(part.compress_size, 1)
        small = not (_SHEET.fullmatch(part.filename) or _TEXTS.fullmatch(part.filename))
        if part.file_size > _RATIO_FROM and ratio > _MOST_RATIO:
            raise WorkbookBomb(place=part.filename)
        if small and part.file_size > watch.limits.part_bytes:
            raise WorkbookBomb(place=part.filename)


def _is_strange(part: zipfile.ZipInfo) -> bool:
    encrypted = part.flag_bits & 1
    return bool(encrypted) or part.compress_type not in _PACKINGS


def _is_xml(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Tell by its beginning: a library finds parts by their declared type, not by their ending."""
    with archive.open(part) as stream:
        return stream.read(_HEAD).lstrip(_BEFORE_XML).startswith(b"<")


def _look_at(archive: zipfile.ZipFile, part: zipfile.ZipInfo, watch: Watch) -> SheetShape | None:
    sheet = _SHEET.fullmatch(part.filename) is not None
    look = _SheetLook(part.filename, watch) if sheet else _Look(part.filename, watch)
    if _TEXTS.fullmatch(part.filename):
        look.most = watch.limits.cells * 4
    try:
        with archive.open(part) as stream:
            safe_sax.parse(stream, look, forbid_dtd=True)
    except DefusedXmlException as error:
        raise WorkbookEntities(place=part.filename) from error
    except (SAXException, UnicodeError, LookupError, ValueError) as error:
        raise WorkbookBroken(place=part.filename) from error
    return look.shape() if isinstance(look, _SheetLook) else None


@dataclass
class _Look(ContentHandler):
    """Counts elements and depth of any part."""

    part: str
    watch: Watch
    most: int = field(init=False)
    depth: int = 0
    elements: int = 0

    def __post_init__(self) -> None:
        ContentHandler.__init__(self)
        self.most = self.watch.limits.part_elements

    def startElement(self, name: str, attrs: "AttributesImpl[str]") -> None:  # noqa: N802
        """Count, and give up in time."""
        self.depth += 1
        self.elements += 1
        if self.depth > self.watch.limits.depth:
            raise TooDeep(depth=self.watch.limits.depth)
        self.watch.allow("文件元素", self.elements, self.most)
        if self.elements % _LOOK_EVERY == 0:
            self.watch.look()
        self.begin(name.rpartition(":")[2], dict(attrs.items()))

    def endElement(self, name: str) -> None:  # noqa: N802
        """Count."""
        self.depth -= 1
        self.end(name.rpartition(":")[2])

    def begin(self, name: str, attrs: Mapping[str, Any]) -> None:
        """See an element begin, by its local name."""

    def end(self, name: str) -> None:
        """See an element end."""


@dataclass
class _SheetLook(_Look):
    """Also sees how far a sheet's content reaches, and its merged cells."""

    row: int = 0
    column: int = 0
    cells: int = 0
    last_row: int = 0
    last_column: int = 0
    merged: list[Area] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.most = self.watch.limits.cells * 4

    def begin(self, name: str, attrs: Mapping[str, Any]) -> None:
        """Follow rows and cells; one out of order would be lost by readers, so it counts as broken."""
        if name == "row":
            self._begin_row(int(attrs.get("r", self.row + 1)))
        elif name == "c":
            self._begin_cell(attrs.get("r"))
        elif name in {"v", "f", "is"}:
            self._see_content()
        elif name == "mergeCell":
            self.merged.append(_area(str(attrs["ref"])))
            self.watch.allow("合并单元格", len(self.merged), self.watch.limits.rows)

    def _begin_row(self, number: int) -> None:
        if number <= self.row:
            raise ValueError("rows out of order")
        self.row, self.column = number, 0

    def _begin_cell(self, place: str | None) -> None:
        column = self.column + 1 if place is None else _place(place, self.row)
        if column <= self.column:
            raise ValueError("cells out of order")
        self.column = column

    def _see_content(self) -> None:
        self.cells += 1
        self.last_row = self.row
        self.last_column = max(self.last_column, self.column)
        limits = self.watch.limits
        self.watch.allow("行", self.last_row, limits.rows)
        self.watch.allow("列", self.last_column, limits.columns)
        self.watch.allow("单元格", self.cells, limits.cells)

    def shape(self) -> SheetShape:
        """Return how far content reaches; merged areas only as far as it."""
        areas = (one for one in self.merged if one.top <= self.last_row and one.left <= self.last_column)
        cut = (
            Area(
                top=one.top,
                left=one.left,
                bottom=min(one.bottom, self.last_row),
                right=min(one.right, self.last_column),
            )
            for one in areas
        )
        return SheetShape(rows=self.last_row, columns=self.last_column, merged=tuple(cut))


def _place(text: str, row: int) -> int:
    found = _PLACE.fullmatch(text)
    if found is None or int(found[2]) != row:
        raise ValueError("cell elsewhere")
    return _column(found[1])


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _area(text: str) -> Area:
    found = _AREA.fullmatch(text)
    if found is None:
        raise ValueError("no area")
    (left, top), (right, bottom) = (_split(found[1]), _split(found[2]))
    return Area(top=top, left=left, bottom=bottom, right=right)


def _split(place: str) -> tuple[int, int]:
    found = _PLACE.fullmatch(place)
    assert found is not None
    return _column(found[1]), int(found[2])
