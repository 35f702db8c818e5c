"""A platform's list of items becomes drafts of packages, with a report of all that was done."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.builders import HandClock
from tests.exchange.malformed import workbook
from window_client.domain.catalogue_unconfirmed import doubts_of
from window_client.errors import WindowClientError
from window_client.exchange.items.cleaning import LONGEST, clean
from window_client.exchange.items.importing import import_items
from window_client.exchange.items.report import ImportReport
from window_client.services.catalogue import load_catalogue

HEADS = (
    "事项名称", "实施编码", "事项类型", "实施主体", "设定依据", "受理条件", "法定办结时限",
    "承诺办结时限", "办件类型", "服务对象", "是否收费", "咨询电话", "监督电话", "办理地点",
    "结果名称", "通办范围",
)  # fmt: skip
FOOD = (
    "<p>食品经营许可&nbsp;（新办）</p>", "11990101DEMO00101X4000131001001", "01", "演示县市场监督管理局",
    "《中华人民共和国食品安全法》第三十五条<br/>《食品经营许可和备案管理办法》",
    "1、有场所；<br>2、有设备_x0007_",
    "20日", "10个工作日", "承诺件", "自然人^企业法人", "否",
    "0000-0000001", "0000-0012345", "演示县为民路1号",
    "食品经营许可证", "全市",
)  # fmt: skip
MATERIAL_HEADS = ("实施编码", "材料名称", "材料必要性", "材料类型", "份数", "来源渠道")
LAYOUTS: frozenset[str] = frozenset()


def imported(
    content: bytes, tmp_path: Path, name: str = "items.xlsx"
) -> tuple[ImportReport, list[dict[str, Any]]]:
    file, into = tmp_path / name, tmp_path / "drafts"
    file.write_bytes(content)
    into.mkdir(exist_ok=True)
    report = import_items(file, into, HandClock(), layouts=LAYOUTS)
    return report, [json.loads((into / one.id / "item.json").read_text("utf-8")) for one in report.items]


def told(report: ImportReport, kind: str) -> list[tuple[str, str]]:
    return [(one.fact, one.words) for one in report.notes if one.kind == kind]


def with_materials(*rows: tuple[object, ...]) -> bytes:
    def shape(book: Workbook) -> None:
        sheet = book.create_sheet("材料")
        sheet.append(MATERIAL_HEADS)
        for row in rows:
            sheet.append(row)

    return workbook(("某某平台事项导出",), HEADS, FOOD, shape=shape)


def test_sheet_of_items_becomes_drafts(tmp_path: Path) -> None:
    code = FOOD[1]
    content = with_materials(
        (code, "申请书", "必要", "原件", 1, "申请人自备"),
        (code, "营业执照", "1", "复印件", 2, "政府部门核发"),
        (code, "申请书", "必要", "原件", 1, "申请人自备"),
        (code, "平面图", "容缺后补", "原件", 1, ""),
    )

    report, [item] = imported(content, tmp_path)

    assert item["name"] == "食品经营许可 （新办）"
    assert item["item_type"] == "行政许可"
    assert item["conditions"] == ["有场所", "有设备"]
    assert item["basis"] == [
        {"law": "中华人民共和国食品安全法", "articles": "第三十五条"},
        {"law": "食品经营许可和备案管理办法"},
    ]
    assert item["promised"] == {"count": 10}
    assert item["statutory"] == {"count": 20}
    assert item["audience"] == ["person", "organisation"]
    assert item["fee"] == "不收费"
    assert [(one["name"], one.get("deferrable", False)) for one in item["materials"]] == [
        ("申请书", False), ("营业执照", False), ("平面图", True),
    ]  # fmt: skip
    assert item["materials"][1]["copies"] == 2
    assert ("承诺办结时限", "去除网页标记") not in told(report, "cleaned")
    assert ("事项名称", "去除网页标记；还原网页实体") in told(report, "cleaned")
    assert ("受理条件", "去除网页标记；去除控制字符") in told(report, "cleaned")
    assert [fact for fact, _words in told(report, "assumed")] == ["材料必要性", "法定办结时限"]
    assert [words for _fact, words in told(report, "duplicate")] == ["材料“申请书”重复，只留一条"]
    assert "通办范围" in told(report, "not_taken")[0][1]


def test_nothing_imported_is_confirmed(tmp_path: Path) -> None:
    imported(with_materials((FOOD[1], "申请书", "必要", "原件", 1, "")), tmp_path)

    [item] = load_catalogue(tmp_path / "drafts").items()

    assert not item.promised.confirmed
    assert item.statutory is not None
    assert not item.statutory.confirmed
    assert not any(basis.confirmed for basis in item.basis)
    assert not any(material.confirmed for material in item.materials)
    assert {"name", "code", "conditions", "organ"} <= {one.place for one in doubts_of(item)}
    assert item.sources[0].where.startswith("导入文件 items.xlsx")


def test_draft_is_linted_and_says_what_keeps_it_back(tmp_path: Path) -> None:
    report, _items = imported(with_materials(), tmp_path)

    [one] = report.items
    assert one.errors > 0
    assert "没有写明行政复议机关，法律文书无法打印" in [finding.words for finding in one.findings]
    assert "文件中没有材料，待补" in [words for _fact, words in told(report, "missing")]


def test_rows_of_one_item_are_its_materials_also_under_merged_cells(tmp_path: Path) -> None:
    def shape(book: Workbook) -> None:
        book.active.merge_cells("A2:A3")
        book.active.merge_cells("B2:B3")

    content = workbook(
        ("事项名称", "实施编码", "材料名称"), ("甲事项", "A1", "申请书"), (None, None, "身份证"),
        ("乙事项", "B1", "申请书"), (None, None, "户口簿"), shape=shape,
    )  # fmt: skip

    _report, items = imported(content, tmp_path)

    assert [[one["name"] for one in item["materials"]] for item in items] == [
        ["申请书", "身份证"], ["申请书", "户口簿"],
    ]  # fmt: skip


def test_rows_that_differ_keep_the_first_and_say_so(tmp_path: Path) -> None:
    content = (
        "事项名称,实施编码,承诺办结时限\n甲,A1,5个工作日\n甲,A1,7个工作日\n,C1,3\n甲,A1,5个工作日\n".encode()
    )

    report, [item] = imported(content, tmp_path, "items.csv")

    assert item["promised"] == {"count": 5}
    assert [fact for fact, _words in told(report, "differs")] == ["承诺办结时限"]
    assert [words for _fact, words in told(report, "left_out")] == ["没有事项名称，整行没有采用"]
    assert report.count("duplicate") == 2


def test_json_of_a_platform_is_understood_by_names(tmp_path: Path) -> None:
    content = {
        "code": 0,
        "data": {"rows": [
            {"taskName": "高龄津贴", "taskCode": "E1", "projectType": "9", "serveType": "1",
             "promiseDays": 15, "promiseLimitUnit": "Z", "acceptCondition": ["年满80周岁", "本地户籍"],
             "vendorField": 7,
             "materials": [
                 {"materialName": "&lt;b&gt;身份证&lt;/b&gt;", "isNeed": "是", "copyNum": "2份"},
                 "照片",
                 {},
             ]},
            {"taskName": "即办事项", "taskCode": "E2", "projectType": "即办件", "promiseDays": "当场办结"},
        ]},
    }  # fmt: skip

    report, [first, second] = imported(json.dumps(content).encode(), tmp_path, "items.json")

    assert first["conditions"] == ["年满80周岁", "本地户籍"]
    assert first["promised"] == {"count": 15, "unit": "calendar"}
    assert first["audience"] == ["person"]
    assert [(one["name"], one.get("copies", 1)) for one in first["materials"]] == [("身份证", 2), ("照片", 1)]
    assert (second["handling"], second["promised"]) == ("instant", {"count": 0, "note": "当场办结"})
    assert ("办件类型", "“9”没有通用含义，暂按“promised”，待核") in told(report, "assumed")
    assert report.notes[0].words == "没有采用的列：vendorField"


def test_formula_in_a_list_is_left_out(tmp_path: Path) -> None:
    content = workbook(("事项名称", "实施编码", "咨询电话"), ("甲", "A1", '=HYPERLINK("http://x","1")'))

    report, [item] = imported(content, tmp_path)

    assert item["organ"].get("phone", "") == ""
    assert ("咨询电话", "是公式，没有采用") in told(report, "left_out")


def test_hidden_sheets_are_not_taken(tmp_path: Path) -> None:
    def shape(book: Workbook) -> None:
        book.create_sheet("旧", 0).sheet_state = "hidden"
        book["旧"].append(("事项名称",))
        book["旧"].append(("旧事项",))

    _report, [item] = imported(workbook(("事项名称",), ("新事项",), shape=shape), tmp_path)

    assert item["name"] == "新事项"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "姓名,电话\n张三,1\n".encode()),
        ("a.json", b'{"rows": []}'),
        ("a.xlsx", workbook(("事项名称",))),
        ("b.csv", "事项名称,实施编码\n<p></p>,A1\n".encode()),
    ],
)
def test_file_without_items_is_refused(name: str, content: bytes, tmp_path: Path) -> None:
    with pytest.raises(WindowClientError, match=r"exchange\.no_items"):
        imported(content, tmp_path, name)

    assert list((tmp_path / "drafts").iterdir()) == []


def test_package_that_is_there_keeps_all_others_out(tmp_path: Path) -> None:
    imported("事项名称,实施编码\n甲,A1\n".encode(), tmp_path, "a.csv")
    before = (tmp_path / "drafts" / "item_a1" / "item.json").read_bytes()

    with pytest.raises(WindowClientError, match=r"exchange\.exists"):
        imported("事项名称,实施编码\n乙,B1\n甲2,A1\n".encode(), tmp_path, "b.csv")

    assert [one.name for one in (tmp_path / "drafts").iterdir()] == ["item_a1"]
    assert (tmp_path / "drafts" / "item_a1" / "item.json").read_bytes() == before


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("<p>甲</p><p>乙</p>", "甲\n乙"),
        ("&amp;lt;br&amp;gt;甲&amp;nbsp;乙", "甲 乙"),
        ("甲<script>alert('乙')</script>丙<style>p{}</style>", "甲丙"),
        ("面积<5平方米且>1", "面积<5平方米且>1"),
        ("甲\u200b\ufeff乙\x00\x1f", "甲乙"),
        ("\ue863", "䶮"),
        ("<table><tr><td>甲</td><td>乙</td></tr></table>", "甲 乙"),
        ("A&B；R&D；&unheard;", "A&B；R&D；&unheard;"),
        ("<!-- 注 -->甲", "甲"),
    ],
)
def test_debris_is_taken_out_and_text_kept(raw: str, text: str) -> None:
    assert clean(raw).text == text


@given(st.text(alphabet=st.sampled_from("<>&;/pbr甲乙#x19\n\t \x00\u200b\"'=!-"), max_size=80))
def test_cleaned_text_is_clean(raw: str) -> None:
    text = clean(raw).text

    assert not any(letter < " " and letter != "\n" for letter in text)
    assert "<br>" not in text
    assert text == text.strip()


def test_long_text_is_cut_and_told() -> None:
    found = clean("长" * (LONGEST + 1))

    assert len(found.text) == LONGEST
    assert "已截断" in found.done[0]


@given(rows=st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12)), max_size=6))
def test_any_table_of_items_gives_packages_or_one_failure(
    rows: list[tuple[str, str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("items")
    content = json.dumps([
        {"事项名称": name, "实施编码": code, "承诺办结时限": limit} for name, code, limit in rows
    ])  # fmt: skip
    try:
        report, items = imported(content.encode(), folder, "items.json")
    except WindowClientError:
        assert list((folder / "drafts").iterdir()) == []
    else:
        assert len(items) == len(report.items) == len(load_catalogue(folder / "drafts").items())


def test_report_is_json(tmp_path: Path) -> None:
    report, _items = imported(with_materials(), tmp_path)

    assert msgspec.json.decode(msgspec.json.encode(report), type=ImportReport) == report
