"""Files from outside: one clear failure each, and honest ones read as a person reads them."""

import json
import tracemalloc
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from tests.builders import HandClock
from tests.exchange.malformed import JSON, TABLES, WORKBOOKS, changed, with_sheet, workbook
from window_client.cli.words import words_for
from window_client.errors import WindowClientError
from window_client.exchange.reading.csv_file import read_csv
from window_client.exchange.reading.files import read_any, read_tables
from window_client.exchange.reading.json_file import read_json
from window_client.exchange.reading.limits import Limits, Watch
from window_client.exchange.reading.tables import Formula, address, filled_down, plain
from window_client.exchange.reading.text import decode_text
from window_client.exchange.reading.workbook import read_workbook

ZOO = [
    *((f"{name}.xlsx", *found) for name, found in WORKBOOKS.items()),
    *((f"{name}.csv", *found) for name, found in TABLES.items()),
    *((f"{name}.json", *found) for name, found in JSON.items()),
]


def watch(limits: Limits | None = None) -> Watch:
    return Watch(limits or Limits(), HandClock())


@pytest.mark.parametrize(("name", "content", "code"), ZOO, ids=[one[0] for one in ZOO])
def test_malformed_file_gives_one_clear_failure(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)

    with pytest.raises(WindowClientError) as caught:
        read_any(file, HandClock())

    assert caught.value.code == f"exchange.{code}"
    for language in ("zh_CN", "en"):
        words = words_for(caught.value, language)
        assert "{" not in words
        assert len(words) < 500


@pytest.mark.parametrize("name", ["zip bomb", "declared bomb", "entity bomb", "row far away", "many rows"])
def test_bombs_cost_little_memory(name: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(WindowClientError):
            read_workbook(WORKBOOKS[name][0], watch())
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 16 << 20


def test_file_of_another_kind_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")

    with pytest.raises(WindowClientError, match=r"exchange\.kind_unknown"):
        read_tables(tmp_path / "a.pdf", HandClock())


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_what_is_no_plain_file_is_not_opened(name: str, tmp_path: Path) -> None:
    with pytest.raises(WindowClientError, match=r"exchange\.not_readable"):
        read_tables(tmp_path / name, HandClock())


def test_large_file_is_not_loaded(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(21 << 20)

    with pytest.raises(WindowClientError, match=r"exchange\.too_large"):
        read_tables(tmp_path / "a.csv", HandClock())


class RunawayClock(HandClock):
    """Each look costs a second."""

    def monotonic_ms(self) -> int:
        self._steady_ms += 1000
        return self._steady_ms


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", b"a\n" * 100),
        ("a.json", json.dumps([{"a": 1}] * 100).encode()),
        ("a.xlsx", workbook(*[("a",)] * 100)),
    ],
)
def test_reading_ends_in_time(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(WindowClientError, match=r"exchange\.too_slow"):
        read_any(tmp_path / name, RunawayClock())


def test_workbook_is_read_as_it_looks() -> None:
    def shape(book: Workbook) -> None:
        sheet = book.active
        sheet.title = "事项"
        sheet["A1"], sheet["A2"], sheet["B2"] = "合并的表头", "名称", "生效日期"
        sheet.merge_cells("A1:B1")
        sheet["A3"], sheet["B3"] = "食品经营许可", date(2026, 3, 2)
        sheet["A4"], sheet["B4"], sheet["C4"] = '=HYPERLINK("http://x")', 46083, ArrayFormula("C4", "=A1")
        book.create_sheet("隐藏的").sheet_state = "hidden"
        book["隐藏的"]["A1"] = "旧数据"

    book = read_workbook(workbook(shape=shape), watch())
    [sheet] = book.visible()

    assert sheet.name == "事项"
    assert filled_down(sheet).rows[0].cells[:2] == ("合并的表头", "合并的表头")
    assert sheet.rows[2].cells[:2] == ("食品经营许可", datetime(2026, 3, 2))  # noqa: DTZ001  as Excel keeps it
    assert plain(sheet.rows[2].cells[1]) == "2026-03-02"
    assert sheet.rows[3].cells[:2] == (Formula(text='=HYPERLINK("http://x")'), 46083)
    assert isinstance(sheet.rows[3].cells[2], Formula)
    assert book.sheets[1].hidden
    assert book.sheets[1].rows[0].cells == ("旧数据",)


def test_text_that_looks_like_a_formula_stays_text() -> None:
    content = with_sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>=1+1</t></is></c></row>')

    assert read_workbook(content, watch()).sheets[0].rows[0].cells == ("=1+1",)


def test_formula_is_named_whatever_result_it_carries() -> None:
    content = with_sheet('<row r="1"><c r="A1"><f>1+1</f><v>3</v></c></row>')

    assert read_workbook(content, watch()).sheets[0].rows[0].cells == (Formula(text="=1+1"),)


def test_claimed_extent_costs_nothing() -> None:
    content = with_sheet('<row r="3"><c r="B3"><v>1</v></c></row>', before="")
    lying = changed(
        content,
        {"xl/worksheets/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
         'main"><dimension ref="A1:XFD1048576"/><sheetData><row r="3"><c r="B3"><v>1</v></c></row>'
         '<row r="1048576" s="1"/></sheetData></worksheet>'},
    )  # fmt: skip

    [row] = read_workbook(lying, watch()).sheets[0].rows

    assert (row.number, row.cells) == (3, (None, 1))


def test_elements_come_to_an_end() -> None:
    content = with_sheet("".join(f'<row r="{n}"/>' for n in range(1, 3000)))

    with pytest.raises(WindowClientError, match=r"exchange\.too_much"):
        read_workbook(content, watch(SMALL))


def test_other_files_are_not_followed() -> None:
    content = changed(workbook(("a",)), {"xl/externalLinks/externalLink1.xml": "<a/>"})

    assert read_workbook(content, watch()).links


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_csv_is_read_in_the_encodings_of_offices(encoding: str) -> None:
    content = '名称,"受理，条件"\r\n\r\n食品经营许可,"一\n二"\r\n'.encode(encoding)

    [sheet] = read_csv(content, watch()).sheets

    assert [(row.number, row.cells) for row in sheet.rows] == [
        (1, ("名称", "受理，条件")),
        (3, ("食品经营许可", "一\n二")),
    ]


def test_rare_characters_come_in_gb18030() -> None:
    assert decode_text("申请人,喆𠮷䶮".encode("gb18030")) == "申请人,喆𠮷䶮"


def test_csv_may_use_semicolons_or_tabs() -> None:
    for mark in (b";", b"\t"):
        assert read_csv(mark.join([b"a", b"b", b"c,d"]), watch()).sheets[0].rows[0].cells == ("a", "b", "c,d")


@pytest.mark.parametrize(
    ("row", "column", "name"),
    [(1, 0, "A1"), (7, 25, "Z7"), (7, 26, "AA7"), (9, 701, "ZZ9"), (1, 702, "AAA1")],
)
def test_cells_are_called_as_in_a_spreadsheet(row: int, column: int, name: str) -> None:
    assert address(row, column) == name


SEEDS = [workbook(("名称", "承诺时限"), ("食品经营许可", 15)), with_sheet("")]
SMALL = Limits(unpacked_bytes=1 << 20, rows=100, columns=20, cells=500, text=500)


@settings(deadline=None, max_examples=60)
@given(seed=st.sampled_from(SEEDS), place=st.floats(0, 0.999), junk=st.binary(min_size=1, max_size=30))
def test_damaged_workbook_is_read_or_refused(seed: bytes, place: float, junk: bytes) -> None:
    start = int(len(seed) * place)

    with suppress(WindowClientError):
        read_workbook(seed[:start] + junk + seed[start + len(junk) :], watch(SMALL))


XML_BITS = st.sampled_from(
    ['<row r="1">', "</row>", '<c r="A1">', "</c>", "<v>1</v>", "<v>x</v>", '<c r="B1" t="s">', "<f>A1</f>",
     '<c t="d">', "<v>2026-03-02</v>", '<row r="x">', "<is><t>文</t></is>", '<c t="inlineStr">', "<row>",
     "&amp;", '<c s="99"><v>9e99</v></c>', '<c t="b"><v>7</v></c>', '<row r="3.5">',
     '<c r="ZZZZ1">', "</sheetData>"]
)  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(bits=st.lists(XML_BITS, max_size=12))
@example(bits=['<row r="1">', '<c s="99"><v>9e99</v></c>', "</row>"])
def test_strange_sheet_is_read_or_refused(bits: list[str]) -> None:
    with suppress(WindowClientError):
        read_workbook(with_sheet("".join(bits)), watch(SMALL))


@settings(deadline=None)
@given(content=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode())))
def test_any_bytes_as_table_or_json_are_read_or_refused(content: bytes) -> None:
    for read in (read_csv, read_json):
        with suppress(WindowClientError):
            read(content, watch(SMALL))


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(max_size=20)
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@given(value=PLAIN, encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_good_json_is_read_as_it_is(value: object, encoding: str) -> None:
    assert read_json(json.dumps(value).encode(encoding), watch()) == value
