"""The form of an item as a workbook: made, filled in with a spreadsheet, taken in row by row."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.exchange.filled import FORM_ID, GOOD, STAFF, blank_form, filled
from tests.ui.counter_fixture import a_counter, close
from window_client.errors import WindowClientError
from window_client.exchange.forms.cell_values import taken
from window_client.exchange.forms.plan import Choice, Column, Shape
from window_client.exchange.forms.stamp import SHEET
from window_client.exchange.forms.take_in import TakeInReport, take_in
from window_client.exchange.forms.workbook import FIRST_ROW, ROWS_SHEET
from window_client.exchange.reading.tables import Cell, Formula
from window_client.services.counter import Counter
from window_client.services.drafts import application_of


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    counter = a_counter(tmp_path / "store")
    yield counter
    close(counter)


@pytest.fixture
def blank(counter: Counter, tmp_path: Path) -> Path:
    return blank_form(counter.desk, tmp_path / "blank.xlsx")


def faults(report: TakeInReport) -> list[tuple[str, str]]:
    return [(fault.place, fault.words) for one in report.verdicts for fault in one.faults]


def drafts(counter: Counter) -> list[str]:
    return sorted(one.id for one in counter.drafts.all())


@pytest.mark.slow
def test_every_item_has_a_form_that_is_known_again(counter: Counter, tmp_path: Path) -> None:
    single = (item for item in counter.desk.catalogue.items() if not counter.desk.catalogue.bundle(item.id))
    for item in single:
        blank = blank_form(counter.desk, tmp_path / f"{item.id}.xlsx", item.id)

        with pytest.raises(WindowClientError, match=r"exchange\.form_not_filled"):
            take_in(counter.desk, blank)


def test_joint_matter_has_no_form_of_its_own(counter: Counter, tmp_path: Path) -> None:
    with pytest.raises(WindowClientError, match=r"exchange\.form_not_offered"):
        blank_form(counter.desk, tmp_path / "a.xlsx", "open_restaurant")


def test_form_has_drop_downs_text_cells_and_instructions(counter: Counter, blank: Path) -> None:
    book = load_workbook(blank)
    sheet = book[ROWS_SHEET]
    keys = {cell.value: cell.column_letter for cell in sheet[1]}
    choices = {
        str(area): rule.formula1
        for rule in sheet.data_validations.dataValidation
        for area in rule.sqref.ranges
    }
    [listed] = [
        where for area, where in choices.items() if area.startswith(f"{keys['answer.business_type']}4")
    ]

    assert sheet.row_dimensions[1].hidden
    assert sheet[f"{keys['applicant.id_number']}{FIRST_ROW}"].number_format == "@"
    assert sheet.protection.sheet
    assert not sheet[f"{keys['applicant.name']}{FIRST_ROW}"].protection.locked
    letter = listed.split("$")[1]
    assert book["_lists"][f"{letter}2"].value == "餐饮服务经营者（饭店、早点、奶茶）"
    guide = "\n".join(str(cell.value) for cell in book["填写说明"]["B"])
    assert all(one.name in guide for one in counter.desk.catalogue.item("food_business_new").materials)
    assert "（待核）" in guide
    assert FORM_ID in guide


def test_good_row_becomes_a_draft_that_can_be_received(counter: Counter, blank: Path, tmp_path: Path) -> None:
    file = filled(blank, tmp_path / "f.xlsx", GOOD, staff=(STAFF,))

    report = take_in(counter.desk, file)

    assert faults(report) == []
    assert [(one.row, one.outcome) for one in report.verdicts] == [(FIRST_ROW, "taken")]
    [draft] = counter.drafts.all()
    content = counter.drafts.content(draft)
    assert (draft.title, content.step) == ("演示餐饮有限公司", "materials")
    assert content.applicant is not None
    assert (content.applicant.id_number, content.applicant.source) == (
        "91990100MA00000073",
        f"form:{FORM_ID}",
    )
    assert content.form["business_type"] == "餐饮服务经营者"
    assert content.form["business_items"] == ["热食类制售"]
    assert content.form["premises_address"] == "演示县为民路1号"
    assert content.form["food_safety_staff"] == [
        {"name": "李四", "id_number": "990100199001010012", "position": "店长", "assessment": "合格"}
    ]
    done = counter.intake.receive("food_business_new", application_of(draft.id, content), draft=draft.id)
    assert done.case.applicant.name == "演示餐饮有限公司"


def test_same_file_twice_adds_nothing_even_after_receipt(
    counter: Counter, blank: Path, tmp_path: Path
) -> None:
    file = filled(blank, tmp_path / "f.xlsx", GOOD, staff=(STAFF,))
    [first] = take_in(counter.desk, file).verdicts
    [again] = take_in(counter.desk, file).verdicts
    [draft] = counter.drafts.all()
    counter.intake.receive(
        "food_business_new", application_of(draft.id, counter.drafts.content(draft)), draft=draft.id
    )

    [later] = take_in(counter.desk, file).verdicts

    assert (first.outcome, again.outcome, later.outcome) == ("taken", "known", "known")
    assert first.draft == again.draft == later.draft
    assert drafts(counter) == []


def test_only_checking_keeps_nothing(counter: Counter, blank: Path, tmp_path: Path) -> None:
    file = filled(blank, tmp_path / "f.xlsx", GOOD, staff=(STAFF,))

    report = take_in(counter.desk, file, only_check=True)

    assert (report.count("taken"), drafts(counter)) == (1, [])
    assert take_in(counter.desk, file).count("taken") == 1


def test_bad_rows_are_told_by_cell_and_good_ones_taken(counter: Counter, blank: Path, tmp_path: Path) -> None:
    rows = (
        GOOD,
        GOOD | {"证件号码": "91990100MA00000070", "联系电话": '=A1&"1"'},
        GOOD | {"申请人姓名或名称": None, "从业人员数": "三"},
        GOOD | {"主体业态": "饭店", "证件号码": 990100199001010012, "联系电话": "12"},
        GOOD | {"经营项目：热食类制售": None, "代理人姓名": "李四"},
        GOOD | {"是否网络经营": "是", "经营场所面积": -1},
    )
    staff = tuple(STAFF | {"序号": number} for number in (1, 2, 3, 4, 5, 6, 77))

    report = take_in(counter.desk, filled(blank, tmp_path / "f.xlsx", *rows, staff=staff))

    assert [one.outcome for one in report.verdicts] == ["taken", *["refused"] * 5]
    assert len(drafts(counter)) == 1
    told = dict(faults(report))
    assert "校验" in told["申请!D5"]
    assert told["申请!E5"] == "联系电话：是公式，请改为填写内容本身"
    assert told["申请!B6"] == "申请人姓名或名称：没有填写"
    assert told["申请!AE6"] == "从业人员数：应当是数字"
    assert "不在选项中" in told["申请!M7"]
    assert "末几位数字已经丢失" in told["申请!D7"]
    assert "申请!E7" in told  # one fault hides no other
    assert {place for place in told if place.endswith("8")} >= {"申请!I8", "申请!J8", "申请!K8", "申请!L8"}
    assert "申请!AD9" in told  # the shop on the net is missing
    assert "申请!AA9" in told
    assert [fault.place for fault in report.strays] == ["附表1 食品安全管理人员!A10"]


def test_fault_in_a_side_table_refuses_its_application(counter: Counter, blank: Path, tmp_path: Path) -> None:
    staff = (STAFF, STAFF | {"证件号码": "990100199001010013"}, STAFF | {"序号": 2, "考核情况": "也许"})

    report = take_in(counter.desk, filled(blank, tmp_path / "f.xlsx", GOOD, GOOD, staff=staff))

    assert [one.outcome for one in report.verdicts] == ["refused", "refused"]
    assert [place for place, _words in faults(report)] == [
        "附表1 食品安全管理人员!C5", "附表1 食品安全管理人员!E6",
    ]  # fmt: skip


def test_row_that_repeats_another_is_refused(counter: Counter, blank: Path, tmp_path: Path) -> None:
    staff = (STAFF, STAFF | {"序号": 2})

    report = take_in(counter.desk, filled(blank, tmp_path / "f.xlsx", GOOD, GOOD, staff=staff))

    assert [one.outcome for one in report.verdicts] == ["taken", "refused"]
    assert faults(report) == [("申请!B5", "与第 4 行完全相同")]


def test_nothing_is_half_written_when_the_store_fails(
    counter: Counter, blank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    staff = (STAFF, STAFF | {"序号": 2})
    file = filled(blank, tmp_path / "f.xlsx", GOOD, GOOD | {"从业人员数": 9}, staff=staff)
    with counter.desk.store.begin() as probe:
        kind = type(probe)
    monkeypatch.setattr(kind, "set_meta", _disk_full)

    with pytest.raises(OSError, match="full"):
        take_in(counter.desk, file)

    monkeypatch.undo()
    assert drafts(counter) == []
    assert take_in(counter.desk, file).count("taken") == 2


def _disk_full(*_given: object) -> None:
    raise OSError("full")


def test_moved_columns_are_found_by_their_keys(counter: Counter, blank: Path, tmp_path: Path) -> None:
    file = filled(blank, tmp_path / "f.xlsx", GOOD, staff=(STAFF,))
    book = load_workbook(file)
    for row in book[ROWS_SHEET].iter_rows(max_row=FIRST_ROW):
        row[1].value, row[3].value = row[3].value, row[1].value
    book.save(file)

    assert take_in(counter.desk, file).count("taken") == 1


@pytest.mark.parametrize("sheet", [SHEET, ROWS_SHEET])
def test_form_without_its_marks_is_not_taken(
    counter: Counter, blank: Path, tmp_path: Path, sheet: str
) -> None:
    book = load_workbook(filled(blank, tmp_path / "f.xlsx", GOOD))
    book[sheet].delete_rows(1)
    book.save(tmp_path / "g.xlsx")

    with pytest.raises(WindowClientError, match=r"exchange\.form_not_ours"):
        take_in(counter.desk, tmp_path / "g.xlsx")


def test_form_of_another_version_is_not_taken(counter: Counter, blank: Path, tmp_path: Path) -> None:
    book = load_workbook(filled(blank, tmp_path / "f.xlsx", GOOD))
    book[SHEET]["B5"] = "0" * 64
    book.save(tmp_path / "g.xlsx")

    with pytest.raises(WindowClientError, match=r"exchange\.form_outdated"):
        take_in(counter.desk, tmp_path / "g.xlsx")


def test_form_is_never_overwritten(counter: Counter, blank: Path) -> None:
    before = blank.read_bytes()

    with pytest.raises(WindowClientError, match=r"exchange\.exists"):
        blank_form(counter.desk, blank)

    assert blank.read_bytes() == before


def test_form_cannot_be_written_where_nothing_can_be(counter: Counter, tmp_path: Path) -> None:
    with pytest.raises(WindowClientError, match=r"exchange\.not_writable"):
        blank_form(counter.desk, tmp_path / "nowhere" / "f.xlsx")


DAY_COLUMN = Column(key="d", title="日期", shape=Shape.DAY)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("2026-3-2", "2026-03-02"),
        ("2026年3月2日", "2026-03-02"),
        ("２０２６／０３／０２", "2026-03-02"),
        (20260302, "2026-03-02"),
        (date(2026, 3, 2), "2026-03-02"),
    ],
)
def test_days_are_read_as_people_write_them(cell: Cell, value: str) -> None:
    assert taken(DAY_COLUMN, cell).value == value


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (46083, "2026-03-02"),
        ("2026-02-30", "没有这一天"),
        ("下周", "不是日期"),
        (True, "不是日期"),
        (1.5, "不是日期"),
    ],
)
def test_what_may_be_no_day_is_asked_about(cell: Cell, words: str) -> None:
    assert words in taken(DAY_COLUMN, cell).wrong


@pytest.mark.parametrize(
    ("shape", "cell", "value"),
    [
        (Shape.TEXT, 13800000000, "13800000000"),
        (Shape.TEXT, 3.0, "3"),
        (Shape.TEXT, "  =1+1 ", "=1+1"),
        (Shape.WHOLE, "１２", 12),
        (Shape.WHOLE, 12.0, 12),
        (Shape.NUMBER, "1,234.5", 1234.5),
        (Shape.YES_NO, True, True),
        (Shape.YES_NO, "否", False),
        (Shape.CHOICE, "甲", "a"),
        (Shape.CHOICE, "a", "a"),
        (Shape.LIST, "甲、乙；丙", ["甲", "乙", "丙"]),
        (Shape.TEXT, " ", None),
    ],
)
def test_cells_become_values(shape: Shape, cell: Cell, value: object) -> None:
    column = Column(key="k", title="项", shape=shape, choices=(Choice(label="甲", value="a"),))

    assert taken(column, cell) == (value, "")


@pytest.mark.parametrize(
    ("shape", "cell"),
    [
        (Shape.TEXT, 990100199001010012),
        (Shape.TEXT, True),
        (Shape.TEXT, "张\x07三"),
        (Shape.TEXT, timedelta(hours=1)),
        (Shape.TEXT, Formula(text="=1")),
        (Shape.WHOLE, 1.5),
        (Shape.NUMBER, "1e9"),
        (Shape.NUMBER, True),
        (Shape.YES_NO, "也许"),
        (Shape.CHOICE, "乙"),
    ],
)
def test_cells_that_say_something_else_are_refused(shape: Shape, cell: Cell) -> None:
    found = taken(Column(key="k", title="项", shape=shape, choices=(Choice(label="甲", value="a"),)), cell)

    assert found.wrong
    assert found.value is None
