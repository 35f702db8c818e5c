"""Making the workbook: instructions, one row per application, drop-downs, a sheet for each table."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from window_client.domain.catalogue import CataloguePackage, Limit, Material, ServiceItem
from window_client.domain.units import UNIT_WORDS
from window_client.exchange.forms.failures import FormNotOffered
from window_client.exchange.forms.plan import NUMBER_KEY, Column, FormPlan, Shape, SideTable, plan_of
from window_client.exchange.forms.stamp import SHEET as STAMP_SHEET
from window_client.exchange.forms.stamp import stamp_for
from window_client.exchange.reading.tables import address
from window_client.exchange.writing.files import written
from window_client.exchange.writing.sheets import put_text
from window_client.services.catalogue import Catalogue

GUIDE_SHEET, ROWS_SHEET, LISTS_SHEET = "填写说明", "申请", "_lists"
KEY_ROW, TITLE_ROW, HINT_ROW, FIRST_ROW = 1, 2, 3, 4
ROWS = 100
"""Applications that one form holds; rows of each side table are four times as many."""

_WIDTHS = {Shape.TEXT: 24, Shape.CHOICE: 20, Shape.DAY: 14, Shape.LIST: 28}
_TITLE_FILL, _HINT_FILL, _NEEDED_FILL = "1F4E79", "F2F2F2", "FFF7E0"
_FONT = "等线"

_FORMS = {
    "original": "原件",
    "copy": "复印件",
    "original_or_copy": "原件或复印件",
    "electronic": "电子版",
}
_NEEDS = {"required": "必要", "conditional": "按情形", "optional": "非必要"}
UNCONFIRMED = "（待核）"

_HOW_TO = (
    "在“申请”表中填写，一行一个申请人；黄底的列必须填写，其余按情形填写。",
    "有下拉箭头的单元格只能从列表中选择；日期按 2026-03-02 的样子填写。",
    "证件号码和电话已设为文本格式，请直接输入或者粘贴为“值”，不要用公式。",
    "附表按“序号”与“申请”表对应：同一申请人的每一行都填他的序号。",
    "不要删除或者改动隐藏的第一行和隐藏的工作表，它们用来核对事项和版本。",
    "填好后把文件交给窗口导入；有问题的行会逐格指出，改正后可以再次导入，已导入的行不会重复。",
    "导入只是预填，材料仍须在窗口核验；窗口收件后才算提交申请。",
)


def make_form(catalogue: Catalogue, item: str, form: str, target: Path) -> CataloguePackage:
    """Write the workbook of an item and return the package that it was made from.

    Args:
        catalogue: Where the item is.
        item: Its id.
        form: Id of this workbook, 32 hexadecimal digits.
        target: New file.

    Raises:
        UnknownItem, FormNotOffered, FileExists, FileNotWritable: Nothing was written.
    """
    package = catalogue.package(item)
    bundle = catalogue.bundle(item)
    if bundle is not None:
        names = "、".join(one.package.item.name for one in bundle.parts)
        raise FormNotOffered(name=package.item.name, items=names)
    _write_form(package, form, target)
    return package


def _write_form(package: CataloguePackage, form: str, target: Path) -> None:
    from openpyxl import Workbook  # noqa: PLC0415  slow to import, only for those who exchange

    plan, book = plan_of(package), Workbook()
    guide = book.active
    guide.title = GUIDE_SHEET
    book.properties.creator = "window-client"
    _fill_guide(guide, package, form)
    lists = book.create_sheet(LISTS_SHEET)
    _Grid(book.create_sheet(ROWS_SHEET, 1), lists).lay_out(plan.columns, ROWS, needed=_needed(plan))
    for table in plan.tables:
        _Grid(book.create_sheet(table.sheet, len(book.sheetnames) - 1), lists).lay_out(
            _with_number(table), ROWS * 4, needed=_needed_in(table)
        )
    _number_rows(book[ROWS_SHEET])
    _stamp(book.create_sheet(STAMP_SHEET), stamp_for(package, form).rows())
    lists.sheet_state = "veryHidden"
    book.active = 1
    written(target, book.save)


def _needed(plan: FormPlan) -> frozenset[str]:
    return frozenset(column.key for column in plan.columns if column.needed)


def _needed_in(table: SideTable) -> frozenset[str]:
    return frozenset({NUMBER_KEY, *(column.key for column in table.columns if column.needed)})


def _with_number(table: SideTable) -> tuple[Column, ...]:
    number = Column(key=NUMBER_KEY, title="序号", shape=Shape.WHOLE, hint=f"“{ROWS_SHEET}”表中的序号")
    return (number, *table.columns)


def _number_rows(sheet: Any) -> None:
    for number in range(1, ROWS + 1):
        sheet.cell(FIRST_ROW + number - 1, 1).value = number


def _stamp(sheet: Any, rows: Iterable[tuple[str, str]]) -> None:
    for row in rows:
        sheet.append(row)
    sheet.sheet_state = "veryHidden"


class _Grid:
    """Lays out one sheet to be filled in."""

    def __init__(self, sheet: Any, lists: Any) -> None:
        from openpyxl import styles  # noqa: PLC0415

        self._sheet, self._lists, self._styles = sheet, lists, styles
        side = styles.Side(style="thin", color="BFBFBF")
        self._border = styles.Border(left=side, right=side, top=side, bottom=side)

    def lay_out(self, columns: Sequence[Column], rows: int, *, needed: frozenset[str]) -> None:
        """Write heads and hints, prepare the cells, protect everything else."""
        for place, column in enumerate(columns, start=1):
            self._head(place, column, needed=column.key in needed)
            self._cells(place, column, rows, needed=column.key in needed)
            self._rules(place, column, rows)
        sheet = self._sheet
        sheet.row_dimensions[KEY_ROW].hidden = True
        sheet.row_dimensions[TITLE_ROW].height = 36
        sheet.row_dimensions[HINT_ROW].height = 32
        sheet.freeze_panes = sheet.cell(FIRST_ROW, min(3, len(columns) + 1))
        sheet.protection.sheet = True
        sheet.protection.formatColumns = sheet.protection.formatRows = False
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.print_title_rows = f"{TITLE_ROW}:{TITLE_ROW}"

    def _head(self, place: int, column: Column, *, needed: bool) -> None:
        styles, sheet = self._styles, self._sheet
        sheet.cell(KEY_ROW, place).value = column.key
        title = sheet.cell(TITLE_ROW, place)
        put_text(title, f"{column.title} *" if needed else column.title)
        title.font = styles.Font(name=_FONT, color="FFFFFF")
        title.fill = styles.PatternFill("solid", fgColor=_TITLE_FILL)
        hint = sheet.cell(HINT_ROW, place)
        put_text(hint, column.hint)
        hint.font = styles.Font(name=_FONT, size=9, color="595959")
        hint.fill = styles.PatternFill("solid", fgColor=_HINT_FILL)
        for cell in (title, hint):
            cell.alignment = styles.Alignment(wrap_text=True, vertical="center", horizontal="center")
            cell.border = self._border
        width = 6 if column.key == NUMBER_KEY else _WIDTHS.get(column.shape, 12)
        sheet.column_dimensions[title.column_letter].width = width

    def _cells(self, place: int, column: Column, rows: int, *, needed: bool) -> None:
        styles = self._styles
        fill = styles.PatternFill("solid", fgColor=_NEEDED_FILL) if needed else styles.PatternFill()
        locked = styles.Protection(locked=column.key == NUMBER_KEY and self._sheet.title == ROWS_SHEET)
        for row in range(FIRST_ROW, FIRST_ROW + rows):
            cell = self._sheet.cell(row, place)
            cell.protection, cell.border, cell.fill = locked, self._border, fill
            cell.font = styles.Font(name=_FONT)
            if column.shape in {Shape.TEXT, Shape.LIST}:
                cell.number_format = "@"
            elif column.shape is Shape.DAY:
                cell.number_format = "yyyy-mm-dd"

    def _rules(self, place: int, column: Column, rows: int) -> None:
        rule = self._rule(column)
        if rule is None:
            return
        rule.showErrorMessage = True
        rule.errorTitle, rule.error = "请检查", "填写的内容不符合本列要求，请按提示填写或者从列表中选择。"
        first, last = address(FIRST_ROW, place - 1), address(FIRST_ROW + rows - 1, place - 1)
        rule.add(f"{first}:{last}")
        self._sheet.add_data_validation(rule)

    def _rule(self, column: Column) -> Any:
        from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

        if column.choices:
            return DataValidation("list", formula1=self._list_of(column), allow_blank=True)
        if column.shape in {Shape.WHOLE, Shape.NUMBER}:
            kind = "whole" if column.shape is Shape.WHOLE else "decimal"
            return DataValidation(
                kind, operator="greaterThanOrEqual", formula1="-999999999", allow_blank=True
            )
        if column.shape is Shape.DAY:
            return DataValidation("date", operator="greaterThan", formula1="1", allow_blank=True)
        return None

    def _list_of(self, column: Column) -> str:
        """Write the options to the hidden sheet and return where they stand."""
        place = self._lists.max_column + 1
        for row, choice in enumerate(column.choices, start=1):
            put_text(self._lists.cell(row, place), choice.label)
        letters = address(1, place - 1).rstrip("1")
        return f"{LISTS_SHEET}!${letters}$1:${letters}${len(column.choices)}"


def _fill_guide(sheet: Any, package: CataloguePackage, form: str) -> None:
    from openpyxl import styles  # noqa: PLC0415

    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 22, 100
    for number, (label, text) in enumerate(guide_lines(package, form), start=1):
        for place, words in ((1, label), (2, text)):
            cell = sheet.cell(number, place)
            put_text(cell, words)
            cell.font = styles.Font(name=_FONT, size=18 if number == 1 else 11)
            cell.alignment = styles.Alignment(wrap_text=place > 1 and number > 1, vertical="top")
    sheet.protection.sheet = True
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def guide_lines(package: CataloguePackage, form: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of the instructions: label and text."""
    item = package.item
    yield f"{item.name}　申请信息填报表", ""
    yield "实施编码", item.code
    yield "实施机关", f"{item.organ.name}　{item.organ.address}　电话 {item.organ.phone}"
    yield "承诺办结时限", _limit(item.promised)
    if item.statutory:
        yield "法定办结时限", _limit(item.statutory)
    yield "收费", item.fee
    for number, condition in enumerate(item.conditions, start=1):
        yield ("办理条件" if number == 1 else ""), f"{number}. {condition}"
    for number, words in enumerate(_HOW_TO, start=1):
        yield ("怎样填写" if number == 1 else ""), f"{number}. {words}"
    for number, material in enumerate(item.materials, start=1):
        yield ("申请材料" if number == 1 else ""), f"{number}. {_material(item, material)}"
    yield "表格版本", f"事项第 {item.version} 版，校验码 {package.digest[:16]}"
    yield "表格编号", form


def _limit(limit: Limit) -> str:
    mark = "" if limit.confirmed else UNCONFIRMED
    return f"{limit.count} {UNIT_WORDS[limit.unit]}{mark}"


def _material(item: ServiceItem, material: Material) -> str:
    parts = [f"{_FORMS[material.form]} {material.copies} 份", _NEEDS[material.need]]
    alike = [one for one in item.materials if material.one_of and one.one_of == material.one_of]
    if len(alike) > 1:
        parts.append("同类材料任交一种")
    if material.deferrable:
        parts.append("可以容缺后补")
    mark = "" if material.confirmed else UNCONFIRMED
    standard = f"{material.standard}" if material.standard else ""
    return f"{material.name}（{'，'.join(parts)}）{mark}　{standard}".rstrip()
