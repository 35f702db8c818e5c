"""What the printed daily report says: the fold of the day's entries beside what is open at the moment."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from window_client.domain.day.events import Card, VisitOutcome
from window_client.domain.day.ratings import LEVELS, NOT_RATED
from window_client.domain.day.report import DayFigures, Line
from window_client.domain.day.session import DaySession
from window_client.domain.day.supervision import CARDS
from window_client.domain.day.visits import OUTCOMES
from window_client.domain.documents.sheet import Values
from window_client.domain.documents.words import TITLES, local, long_date
from window_client.domain.values import Value

TEMPLATE = "documents/daily_report"
NOTHING = "—"
_MINUTE_S = 60

Names = Callable[[str], str]

COLUMN_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "received": "收件",
        "accepted": "受理",
        "corrected": "补正告知",
        "declined": "不（予）受理",
        "granted": "准予",
        "refused": "不予许可",
        "printed": "出证",
        "spoiled": "废证",
        "delivered": "送达",
        "completed": "办结",
        "ended": "撤回退件终止",
    }
)


class Stock(Value, frozen=True, kw_only=True):
    """One kind of blanks at the time of the report, `printed` and `spoiled` since the pile came."""

    name: str
    left: int
    reserved: int = 0


class Standing(Value, frozen=True, kw_only=True):
    """What is open at the window when the report is made; no part of the fold."""

    sessions: tuple[DaySession, ...] = ()
    blanks: tuple[Stock, ...] = ()
    waiting: int = 0
    originals: int = 0
    slips: int = 0
    marks: int = 0
    unsent: int = 0


class Report(Value, frozen=True, kw_only=True):
    """Everything that the report of one window and day says."""

    hall: str
    window: str
    made_by: str
    figures: DayFigures
    standing: Standing


def compose_report(report: Report, item_names: Names, clerk_names: Names) -> Values:
    """Return the values of the layout `documents/daily_report`."""
    figures = report.figures
    facts = [
        {"group": group, "name": name, "value": value, "note": note}
        for group, name, value, note in _facts(report)
    ]
    return {
        "organ": {"name": report.hall},
        "document": {
            "title": "窗口工作日报",
            "number": f"{report.window}　{long_date(figures.on)}",
            "copies_note": "数字由本窗口日志逐条汇总得出",
        },
        "report": {
            "items": _table(figures.by_item, item_names, figures.total),
            "clerks": _table(figures.by_clerk, clerk_names, figures.total),
            "facts": facts,
            "made_by": report.made_by,
        },
    }


def _table(lines: tuple[Line, ...], names: Names, total: Mapping[str, int]) -> list[dict[str, object]]:
    rows = [{"name": names(line.key)} | _cells(line.counts) for line in lines]
    return [*rows, {"name": "合计"} | _cells(total)]


def _cells(counts: Mapping[str, int]) -> dict[str, object]:
    return {column: str(counts[column]) if counts[column] else NOTHING for column in COLUMN_WORDS}


Fact = tuple[str, str, str, str]


def _facts(report: Report) -> Iterator[Fact]:
    yield from _opening(report.standing)
    yield from _queue(report.figures, report.standing)
    yield from _visits(report.figures)
    yield from _papers(report.figures, report.standing)
    yield from _fees(report.figures)
    yield from _ratings(report.figures)
    yield from _papers_out(report.figures, report.standing)
    yield from _supervision(report.figures, report.standing)
    yield from _journal(report)


def _opening(standing: Standing) -> Iterator[Fact]:
    for one in standing.sessions:
        closed = f"{local(one.closed_at):%H:%M} 关窗" if one.closed_at else "还没有关窗"
        yield "开关窗", "开窗", f"{local(one.opened_at):%H:%M}", closed


def _queue(figures: DayFigures, standing: Standing) -> Iterator[Fact]:
    group = "叫号"
    yield group, "取号", str(figures.count("ticket.issued")), "本窗口自取号"
    yield group, "呼叫次数", str(figures.count("ticket.called")), ""
    yield group, "办结", str(figures.count("ticket.served")), _spent("平均办理", figures.service.mean_s)
    yield group, "过号", str(figures.count("ticket.skipped")), _spent("平均等候", figures.wait.mean_s)
    if standing.waiting:
        yield group, "等候中", str(standing.waiting), ""


def _spent(words: str, seconds: int | None) -> str:
    if seconds is None:
        return ""
    return f"{words} {seconds // _MINUTE_S} 分 {seconds % _MINUTE_S:02d} 秒"


def _visits(figures: DayFigures) -> Iterator[Fact]:
    for outcome in VisitOutcome:
        n = figures.visits.get(outcome.value, 0)
        if n:
            yield "来访", OUTCOMES[outcome], str(n), ""
    note = f"登记时长共 {figures.visit_minutes} 分钟" if figures.visit_minutes else ""
    yield "来访", "合计", str(sum(figures.visits.values())), note


def _papers(figures: DayFigures, standing: Standing) -> Iterator[Fact]:
    titles = {kind.value: title for kind, title in TITLES.items()}
    for kind, n in figures.papers.items():
        yield "文书", titles.get(kind, kind), str(n), ""
    yield "文书", "合计", str(sum(figures.papers.values())), ""
    for stock in standing.blanks:
        note = f"另有 {stock.reserved} 份待确认打印结果" if stock.reserved else ""
        yield "空白证书", stock.name, str(stock.left), note or "制表时结存"


def _fees(figures: DayFigures) -> Iterator[Fact]:
    fees = figures.fees
    span = f"{fees.first} 至 {fees.last}" if fees.receipts else ""
    yield "收费", "开具收据", str(fees.receipts), span
    yield "收费", "收费金额", yuan(fees.cents), ""
    if fees.cancelled:
        yield "收费", "作废收据", str(fees.cancelled), f"退回 {yuan(fees.cancelled_cents)}"
    yield "收费", "应存金额", yuan(fees.balance_cents), ""


def yuan(cents: int) -> str:
    """Say an amount of fen in yuan."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d} 元"


def _ratings(figures: DayFigures) -> Iterator[Fact]:
    given = {level: figures.ratings.get(str(level), 0) for level in LEVELS}
    for level, words in LEVELS.items():
        if given[level]:
            yield "评价", words, str(given[level]), ""
    yield "评价", "合计", str(sum(n for level, n in given.items() if level != NOT_RATED)), "不含未评价"


def _papers_out(figures: DayFigures, standing: Standing) -> Iterator[Fact]:
    note = f"制表时在窗口 {standing.originals} 份"
    yield "原件", "暂存", str(figures.originals_kept), note
    yield "原件", "退还", str(figures.originals_returned), ""
    slips = figures.papers.get("transfer_slip", 0)
    yield "交接单", "开具", str(slips), f"制表时未签收 {standing.slips} 份"
    yield "交接单", "签收", str(figures.count("slip.confirmed")), ""


def _supervision(figures: DayFigures, standing: Standing) -> Iterator[Fact]:
    for card in Card:
        n = figures.cards.get(card.value, 0)
        if n:
            yield "监察", CARDS[card], str(n), ""
    cleared = figures.count("supervision.cleared")
    if standing.marks or cleared or figures.cards:
        yield "监察", "撤销", str(cleared), f"制表时未撤销 {standing.marks} 张"


def _journal(report: Report) -> Iterator[Fact]:
    figures = report.figures
    counted = sum(figures.total.values())
    yield "日志", "条目合计", str(figures.entries), f"其中业务栏目 {counted} 条"
    yield "日志", "未上传", str(report.standing.unsent), "制表时"
