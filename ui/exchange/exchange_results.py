"""What came of an act, as sentences and rows."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from window_client.exchange.cases.compare import CompareReport, Found
from window_client.exchange.cases.export import Manifest
from window_client.exchange.cases.failures import TablesNotWritten
from window_client.exchange.cases.targets import Target
from window_client.exchange.forms.rows import CellFault
from window_client.exchange.forms.take_in import Outcome, RowVerdict, TakeInReport

from ui.exchange.exchange_state import Result
from ui.widgets.table_state import Cell, TableColumn, TableRow, TableState
from ui.widgets.tone import Tone

MOST_ROWS = 2000
"""More lines than anybody reads; the figures above the table count all."""

translate = QCoreApplication.translate
_TONES: Mapping[str, Tone] = MappingProxyType(
    {
        "taken": Tone.SUCCESS,
        "known": Tone.NEUTRAL,
        "refused": Tone.ERROR,
        "same": Tone.SUCCESS,
        "differs": Tone.WARNING,
        "unknown": Tone.NEUTRAL,
        "wrong": Tone.ERROR,
    }
)


def form_made(name: str, file: str) -> Result:
    """Say that a form was written."""
    words = translate("ExchangeResults", "“{name}”的填报表已写到 {file}。")
    return Result(summary=words.format(name=name, file=file), tone=Tone.SUCCESS)


def taken_in(report: TakeInReport) -> Result:
    """Tell row by row what became of a form."""
    words = translate(
        "ExchangeResults", "{name}：导入为草稿 {taken} 行，以前已导入 {known} 行，有问题 {refused} 行。"
    )
    if report.only_checked:
        words = translate(
            "ExchangeResults",
            "{name}：可以导入 {taken} 行，以前已导入 {known} 行，有问题 {refused} 行。只检查，没有导入。",
        )
    summary = words.format(
        name=report.name,
        taken=report.count("taken"),
        known=report.count("known"),
        refused=report.count("refused"),
    )
    bad = bool(report.count("refused") or report.strays)
    rows = [row for one in report.verdicts for row in _verdict_rows(one, checked=report.only_checked)]
    rows += [_fault_row(f"stray{place}", "", "", fault) for place, fault in enumerate(report.strays)]
    return Result(
        summary=summary,
        tone=Tone.WARNING if bad else Tone.SUCCESS,
        columns=(
            TableColumn(key="row", title=translate("ExchangeResults", "行"), width=56, right=True),
            TableColumn(key="applicant", title=translate("ExchangeResults", "申请人"), width=2, stretch=True),
            TableColumn(key="outcome", title=translate("ExchangeResults", "结果"), width=112),
            TableColumn(key="place", title=translate("ExchangeResults", "单元格"), width=2, stretch=True),
            TableColumn(key="words", title=translate("ExchangeResults", "问题"), width=4, stretch=True),
        ),
        rows=TableState(rows=tuple(rows[:MOST_ROWS])),
        details={row.key: _in_full(row) for row in rows[:MOST_ROWS]},
    )


def _in_full(row: TableRow) -> str:
    texts = [cell.text if isinstance(cell, Cell) else cell for cell in row.cells]
    return "　".join(text for text in texts[1:] if text)


def _verdict_rows(one: RowVerdict, *, checked: bool) -> list[TableRow]:
    first = Cell(outcome_words(one.outcome, checked=checked), _TONES[one.outcome])
    if not one.faults:
        return [TableRow(str(one.row), (str(one.row), one.applicant, first, "", ""))]
    return [
        _fault_row(f"{one.row}.{place}", str(one.row), one.applicant, fault)
        for place, fault in enumerate(one.faults)
    ]


def _fault_row(key: str, row: str, applicant: str, fault: CellFault) -> TableRow:
    mark = Cell(outcome_words("refused"), _TONES["refused"])
    return TableRow(key, (row, applicant, mark, fault.place, fault.words))


def outcome_words(outcome: Outcome, *, checked: bool = False) -> str:
    """Say what became of a row, or would become of it where the form was only checked."""
    can, done = translate("ExchangeResults", "可以导入"), translate("ExchangeResults", "已导入")
    return {
        "taken": can if checked else done,
        "known": translate("ExchangeResults", "已导入过"),
        "refused": translate("ExchangeResults", "有问题"),
    }[outcome]


def exported(manifest: Manifest, target: Target, folder: str) -> Result:
    """Say what was written, and which codes nobody has confirmed."""
    words = translate("ExchangeResults", "{count} 件已导出到 {folder}，已记入日志。")
    parts = [words.format(count=manifest.cases, folder=folder)]
    if not manifest.masked:
        parts.append(translate("ExchangeResults", "含完整个人信息，请妥善保管。"))
    if manifest.unconfirmed:
        doubts = translate("ExchangeResults", "代码待核：{codes}；正式上报前请与接收平台核对。")
        parts.append(doubts.format(codes="、".join(manifest.unconfirmed)))
    titles = {table.name: table.title for table in target.tables}
    rows = tuple(
        TableRow(name, (titles.get(name, ""), name, str(count))) for name, count in manifest.rows.items()
    )
    return Result(
        summary="".join(parts),
        tone=Tone.WARNING if manifest.unconfirmed else Tone.SUCCESS,
        columns=(
            TableColumn(key="title", title=translate("ExchangeResults", "表"), width=2, stretch=True),
            TableColumn(key="name", title=translate("ExchangeResults", "表名"), width=3, stretch=True),
            TableColumn(key="count", title=translate("ExchangeResults", "行数"), width=90, right=True),
        ),
        rows=TableState(rows=rows),
    )


def stopped(refused: TablesNotWritten) -> Result:
    """List every value that kept the tables back."""
    why = {
        "no_code": translate("ExchangeResults", "没有对应代码"),
        "missing": translate("ExchangeResults", "缺少"),
        "too_long": translate("ExchangeResults", "超长（字数）"),
    }
    rows = tuple(
        TableRow(
            str(place),
            (Cell(why[one.why], Tone.ERROR), one.title, one.value, f"{one.table}.{one.column}", one.case),
        )
        for place, one in enumerate(refused.stops)
    )
    words = translate(
        "ExchangeResults", "没有写出任何文件：{count} 处内容不能上报。没有代码的请管理员补上代码表。"
    )
    return Result(
        summary=words.format(count=len(rows)),
        tone=Tone.ERROR,
        columns=(
            TableColumn(key="why", title=translate("ExchangeResults", "原因"), width=136),
            TableColumn(key="title", title=translate("ExchangeResults", "内容"), width=2, stretch=True),
            TableColumn(key="value", title=translate("ExchangeResults", "值"), width=3, stretch=True),
            TableColumn(key="column", title=translate("ExchangeResults", "表和字段"), width=4, stretch=True),
            TableColumn(key="case", title=translate("ExchangeResults", "办件编号"), width=160),
        ),
        rows=TableState(rows=rows),
        details={row.key: _in_full(row) for row in rows},
    )


def compared(report: CompareReport) -> Result:
    """Tell every row that is not the same here."""
    words = translate(
        "ExchangeResults",
        "一致 {same} 行，与本机不同 {differs} 行，本机没有 {unknown} 行，不符合格式 {wrong} 行。",
    )
    counts = {found: report.count(found) for found in found_words()}
    told = (one for one in report.findings if one.found != "same")
    rows = [
        TableRow(
            f"{one.table}.{one.row}",
            (
                Cell(found_words()[one.found], _TONES[one.found]),
                one.case,
                one.table,
                str(one.row),
                "、".join(one.columns),
            ),
        )
        for one in told
    ]
    return Result(
        summary=words.format(**counts),
        tone=Tone.WARNING if counts["differs"] or counts["wrong"] else Tone.SUCCESS,
        columns=(
            TableColumn(key="found", title=translate("ExchangeResults", "结果"), width=124),
            TableColumn(key="case", title=translate("ExchangeResults", "办件编号"), width=170),
            TableColumn(key="table", title=translate("ExchangeResults", "表名"), width=3, stretch=True),
            TableColumn(key="row", title=translate("ExchangeResults", "行"), width=64, right=True),
            TableColumn(key="columns", title=translate("ExchangeResults", "字段"), width=3, stretch=True),
        ),
        rows=TableState(rows=tuple(rows[:MOST_ROWS])),
    )


def found_words() -> dict[Found, str]:
    """Say how a row of another window stands to what is known here."""
    return {
        "same": translate("ExchangeResults", "一致"),
        "differs": translate("ExchangeResults", "与本机不同"),
        "unknown": translate("ExchangeResults", "本机没有"),
        "wrong": translate("ExchangeResults", "不符合格式"),
    }
