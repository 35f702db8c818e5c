"""A zoo of files that somebody might bring on a stick: made here, none lies in the repository."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from openpyxl import Workbook

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET = "xl/worksheets/sheet1.xml"


def workbook(*rows: tuple[Any, ...], shape: Callable[[Workbook], object] | None = None) -> bytes:
    """Return an honest workbook with these rows; `shape` may change it further."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if shape:
        shape(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def changed(content: bytes, parts: Mapping[str, bytes | str]) -> bytes:
    """Return a workbook with some parts replaced or added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, body in parts.items():
            new.writestr(name, body)
    return out.getvalue()


def with_sheet(data: str, *, before: str = "", after: str = "") -> bytes:
    """Return a workbook whose only sheet says this."""
    xml = f'<?xml version="1.0"?>{before}<worksheet {MAIN}><sheetData>{data}</sheetData>{after}</worksheet>'
    return changed(workbook(("a",)), {SHEET: xml})


def _laughs() -> str:
    lines = ['<!ENTITY a0 "haha">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    return f"<!DOCTYPE worksheet [{''.join(lines)}]>"


def _encrypted() -> bytes:
    content = bytearray(workbook(("a",)))
    start = content.find(b"PK\x01\x02")
    while start >= 0:
        content[start + 8] |= 1
        start = content.find(b"PK\x01\x02", start + 4)
    return bytes(content)


def _bad_sum() -> bytes:
    content = bytearray(workbook(*[(f"甲{n}", n) for n in range(500)]))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        place = archive.getinfo(SHEET).header_offset + 120
    content[place] ^= 0xFF
    return bytes(content)


def _row_flood() -> str:
    return "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 20_050))


INLINE = '<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>'
XXE = '<!DOCTYPE worksheet [<!ENTITY e SYSTEM "file:///etc/hostname">]>'

WORKBOOKS: Mapping[str, tuple[bytes, str]] = {
    "cut off": (workbook(("a",) * 9)[:-200], "workbook_broken"),
    "only the mark": (b"PK\x03\x04", "workbook_broken"),
    "wrong checksum": (_bad_sum(), "workbook_broken"),
    "under a password, in ZIP": (_encrypted(), "workbook_broken"),
    "old or under a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_or_locked"),
    "zip of something else": (changed(b"PK\x05\x06" + b"\0" * 18, {"a.txt": "x"}), "workbook_broken"),
    "cut XML": (changed(workbook(("a",)), {SHEET: f"<worksheet {MAIN}><sheetData><row>"}), "workbook_broken"),
    "no workbook part": (changed(workbook(("a",)), {"xl/workbook.xml": "<x/>"}), "nothing_inside"),
    "zip bomb": (changed(workbook(("a",)), {"xl/media/x.bin": b"\0" * (30 << 20)}), "workbook_bomb"),
    "declared bomb": (changed(workbook(("a",)), {SHEET: b" " * (90 << 20)}), "workbook_bomb"),
    "outer entity": (with_sheet(INLINE.format("&e;"), before=XXE), "workbook_entities"),
    "entity bomb": (with_sheet(INLINE.format("&a9;"), before=_laughs()), "workbook_entities"),
    "outer entity in a part of any name": (
        changed(workbook(("a",)), {"xl/x.dat": f"\n{XXE}<a>&e;</a>"}), "workbook_entities",
    ),
    "macros": (changed(workbook(("a",)), {"xl/vbaProject.bin": b"x"}), "workbook_macros"),
    "deep": (with_sheet("<a>" * 60 + "</a>" * 60), "too_deep"),
    "row far away": (with_sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), "too_much"),
    "column far away": (with_sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), "too_much"),
    "many rows": (with_sheet(_row_flood()), "too_much"),
    "long text": (with_sheet(INLINE.format("长" * 20_001)), "too_much"),
    "rows backwards": (with_sheet('<row r="2"/><row r="1"/>'), "workbook_broken"),
    "cell in another row": (with_sheet('<row r="1"><c r="A9"><v>1</v></c></row>'), "workbook_broken"),
    "text that is not there": (with_sheet('<row r="1"><c r="A1" t="s"><v>99</v></c>'), "workbook_broken"),
    "infinite": (with_sheet('<row r="1"><c r="A1"><v>1e999</v></c></row>'), "workbook_broken"),
    "no number": (with_sheet('<row r="1"><c r="A1"><v>one</v></c></row>'), "workbook_broken"),
    "empty": (with_sheet(""), "nothing_inside"),
}  # fmt: skip

GB, UTF = "申请人,王小明".encode("gb18030"), "服务事项,食品经营".encode()

TABLES: Mapping[str, tuple[bytes, str]] = {
    "mixed encodings": (GB + b"\n" + UTF, "mixed_encodings"),
    "mixed the other way": (UTF + b"\n" + GB, "mixed_encodings"),
    "no text at all": (b"a,b\n\xff\xff\xff,\x80", "encoding_unknown"),
    "broken after its mark": (b"\xef\xbb\xbfa\n\xff\xfe", "encoding_unknown"),
    "half a UTF-16 letter": (b"\xff\xfea\x00b", "encoding_unknown"),
    "open quotation mark": (b'a,b\nc,"d\ne,f\n', "csv_broken"),
    "null characters": (b"a,b\nc,\0\n", "csv_broken"),
    "many columns": (b"a," * 400, "too_much"),
    "many rows": (b"a\n" * 20_001, "too_much"),
    "long text": (b"a" * 20_001, "too_much"),
    "very long text": (b"a" * 200_000, "too_much"),
    "only spaces": (b" , \n,,\n", "nothing_inside"),
    "empty": (b"", "nothing_inside"),
}

JSON: Mapping[str, tuple[bytes, str]] = {
    "cut off": (b'[{"a": 1}, {"a"', "json_broken"),
    "name twice": (b'{"a": {"code": 1, "code": 1}}', "json_name_twice"),
    "name twice by escape": (b'{"ab": 1, "a\\u0062": 2}', "json_name_twice"),
    "NaN": (b"[NaN]", "json_number"),
    "Infinity": (b"[-Infinity]", "json_number"),
    "beyond all measure": (b"[1e999]", "json_number"),
    "endless number": (b"[" + b"9" * 5000 + b"]", "json_number"),
    "deep": (b"[" * 100_000 + b"]" * 100_000, "too_deep"),
    "deep objects": (b'{"a":' * 50 + b"1" + b"}" * 50, "too_deep"),
    "half a character": (b'["\\ud800"]', "text_broken"),
    "half a character as a name": (b'{"\\udfff": 1}', "text_broken"),
    "long text": (b'["' + b"a" * 20_001 + b'"]', "too_much"),
    "a flood": (b"[" + b"{}," * 2_000_000 + b"{}]", "too_much"),
    "single quotes": (b"{'a': 1}", "json_broken"),
    "remark": (b"{} // yes", "json_broken"),
    "nothing": (b"", "json_broken"),
    "mixed encodings": (b'["' + GB + b'",\n"' + UTF + b'"]', "mixed_encodings"),
}
