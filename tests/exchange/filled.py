"""Filling a form in as somebody at another desk would: with a spreadsheet, by the titles of the columns."""

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from window_client.exchange.forms.workbook import FIRST_ROW, ROWS_SHEET, TITLE_ROW, make_form
from window_client.services.desk import Desk

FORM_ID = "0123456789abcdef" * 2
GOOD = {
    "申请人姓名或名称": "演示餐饮有限公司",
    "证件类型": "统一社会信用代码",
    "证件号码": "91990100MA00000073",
    "联系电话": "13800000000",
    "地址": "演示县为民路1号",
    "法定代表人（负责人）": "王小明",
    "主体业态": "餐饮服务经营者（饭店、早点、奶茶）",
    "是否利用自动设备": "否",
    "经营项目：热食类制售": "是",
    "法定代表人（负责人）身份证件号码": "990100199001010012",
    "经营场所面积": 45.5,
    "是否网络经营": "否",
    "从业人员数": 3,
}
STAFF = {"序号": 1, "姓名": "李四", "证件号码": "990100199001010012", "职务": "店长", "考核情况": "合格"}


def blank_form(desk: Desk, target: Path, item: str = "food_business_new") -> Path:
    """Make the form of an item."""
    make_form(desk.catalogue, item, FORM_ID, target)
    return target


def filled(blank: Path, target: Path, *rows: dict[str, Any], staff: tuple[dict[str, Any], ...] = ()) -> Path:
    """Fill rows in; a title may be its beginning, with a number behind # for a later column of that title."""
    book = load_workbook(blank)
    for number, row in enumerate(rows):
        _fill(book[ROWS_SHEET], FIRST_ROW + number, row)
    side = next((sheet for sheet in book if sheet.title.startswith("附表")), None)
    for number, row in enumerate(staff):
        _fill(side, FIRST_ROW + number, row)
    book.save(target)
    return target


def _fill(sheet: Any, number: int, row: dict[str, Any]) -> None:
    titles = {str(cell.value).removesuffix(" *"): cell.column for cell in reversed(sheet[TITLE_ROW])}
    for title, value in row.items():
        column = titles.get(title) or next(place for name, place in titles.items() if title in name)
        sheet.cell(number, column).value = value
