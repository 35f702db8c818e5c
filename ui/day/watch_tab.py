"""Cases with a day that is due or past, and what is to be done about each."""

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.clocks.watch import WatchKind
from window_client.services.counter import Counter
from window_client.services.day.watch import WatchLine

from ui.day.day_reading import DayReading
from ui.day.day_state import Act
from ui.day.tab_part import Job, Wish
from ui.widgets.error_summary import Fault
from ui.widgets.table_state import Cell, TableColumn, TableRow, TableState
from ui.widgets.tone import Tone

OPEN = "open"
_BETWEEN = "\n"
"""Between the parts of a row's key, of which the first is the case."""
_CALM_DAYS = 30
translate = QCoreApplication.translate

_KINDS = (
    (WatchKind.NOTICE, QT_TRANSLATE_NOOP("DayWatch", "五日告知")),
    (WatchKind.DEEMED, QT_TRANSLATE_NOOP("DayWatch", "视为受理")),
    (WatchKind.SUPPLEMENT, QT_TRANSLATE_NOOP("DayWatch", "补正期限")),
    (WatchKind.DEFERRED, QT_TRANSLATE_NOOP("DayWatch", "容缺补交")),
    (WatchKind.SPECIAL, QT_TRANSLATE_NOOP("DayWatch", "特别程序")),
    (WatchKind.DELIVERY, QT_TRANSLATE_NOOP("DayWatch", "十日送达")),
    (WatchKind.POST_CHECK, QT_TRANSLATE_NOOP("DayWatch", "事后核查")),
    (WatchKind.RECTIFICATION, QT_TRANSLATE_NOOP("DayWatch", "限期整改")),
    (WatchKind.CERTIFICATE, QT_TRANSLATE_NOOP("DayWatch", "证书到期")),
)


_DEEMED = QT_TRANSLATE_NOOP("DayWatch", "已视为受理，请按承诺期限作出决定")
_SUPPLEMENT = QT_TRANSLATE_NOOP("DayWatch", "补正期限已过，可以终止办理")
_DEFERRED = QT_TRANSLATE_NOOP("DayWatch", "请催交“{subject}”")
_SPECIAL = QT_TRANSLATE_NOOP("DayWatch", "“{subject}”超过告知的所需时间，请核实进度")
_DELIVER_NOW = QT_TRANSLATE_NOOP("DayWatch", "请今天制证送达")
_DELIVER_LATE = QT_TRANSLATE_NOOP("DayWatch", "超过十个工作日，请立即制证送达")
_CHECK = QT_TRANSLATE_NOOP("DayWatch", "请完成告知承诺的事后核查")
_RECTIFY = QT_TRANSLATE_NOOP("DayWatch", "请复查整改情况")
_RENEW = QT_TRANSLATE_NOOP("DayWatch", "提醒持证人办理延续：证书 {subject}")
_EXPIRED = QT_TRANSLATE_NOOP("DayWatch", "证书 {subject} 已经过期")
_TO_DO = MappingProxyType(
    {
        WatchKind.DEEMED: (_DEEMED, _DEEMED),
        WatchKind.SUPPLEMENT: (_SUPPLEMENT, _SUPPLEMENT),
        WatchKind.DEFERRED: (_DEFERRED, _DEFERRED),
        WatchKind.SPECIAL: (_SPECIAL, _SPECIAL),
        WatchKind.DELIVERY: (_DELIVER_NOW, _DELIVER_LATE),
        WatchKind.POST_CHECK: (_CHECK, _CHECK),
        WatchKind.RECTIFICATION: (_RECTIFY, _RECTIFY),
        WatchKind.CERTIFICATE: (_RENEW, _EXPIRED),
    }
)
"""Until the last day, and after it."""


def case_of(row: str) -> str:
    """Return the case of a row by its key."""
    return row.partition(_BETWEEN)[0]


class WatchTab:
    """Nothing here is done by itself: Enter opens the case."""

    def columns(self) -> tuple[TableColumn, ...]:
        """See TabPart."""
        return (
            TableColumn(key="kind", title=translate("DayWatch", "类别"), width=100),
            TableColumn(key="left", title=translate("DayWatch", "时间"), width=130),
            TableColumn(key="to_do", title=translate("DayWatch", "要做的事"), width=300),
            TableColumn(key="applicant", title=translate("DayWatch", "申请人"), width=2, stretch=True),
            TableColumn(key="item", title=translate("DayWatch", "事项"), width=3, stretch=True),
            TableColumn(key="due", title=translate("DayWatch", "期限"), width=110),
            TableColumn(key="number", title=translate("DayWatch", "办件编号"), width=180),
        )

    def rows(self, reading: DayReading) -> TableState:
        """See TabPart."""
        return TableState(rows=tuple(map(_row, reading.watch)))

    def empty(self, reading: DayReading) -> tuple[str, str]:
        """See TabPart."""
        del reading
        hint = translate("DayWatch", "告知、补正、容缺、送达、核查和证书的期限到了，会列在这里")
        return translate("DayWatch", "没有到期或者临近到期的办件"), hint

    def acts(self, reading: DayReading) -> tuple[Act, ...]:
        """See TabPart."""
        if not reading.watch:
            return ()
        words = translate("DayWatch", "打开办件")
        return (Act(key=OPEN, words=words, letter="O", icon="case", of_row=True, primary=True),)

    def panel(self, wish: Wish, reading: DayReading) -> None:
        """See TabPart; opening a case asks nothing."""
        del wish, reading

    def job(self, wish: Wish, reading: DayReading, counter: Counter) -> Job | tuple[Fault, ...]:
        """See TabPart; opening a case is the presenter's."""
        del wish, reading, counter
        return lambda: ""


def _row(line: WatchLine) -> TableRow:
    key = _BETWEEN.join((line.case.case_id, line.kind, line.due_on.isoformat(), line.subject))
    kinds = {kind: translate("DayWatch", str(words)) for kind, words in _KINDS}
    cells = (
        kinds[line.kind],
        Cell(_left_words(line.left), _tone(line)),
        _to_do(line),
        line.case.applicant,
        line.item_name,
        line.due_on.isoformat(),
        line.case.number,
    )
    return TableRow(key, cells)


def _left_words(left: int) -> str:
    if left == 0:
        return translate("DayWatch", "今天截止")
    words = translate("DayWatch", "还有 {n} 天") if left > 0 else translate("DayWatch", "已过 {n} 天")
    return words.format(n=abs(left))


def _tone(line: WatchLine) -> Tone:
    if line.left < 0:
        return Tone.ERROR
    return Tone.INFO if line.left > _CALM_DAYS else Tone.WARNING


def _to_do(line: WatchLine) -> str:
    if line.kind is WatchKind.NOTICE:
        return _notice_words(line)
    timely, past = _TO_DO[line.kind]
    words = past if line.left < 0 else timely
    return translate("DayWatch", str(words)).format(subject=line.subject)


def _notice_words(line: WatchLine) -> str:
    if line.deemed:
        return translate("DayWatch", "逾期没有告知，已视为受理：请补办受理")
    if line.left < 0:
        return translate("DayWatch", "超过五个工作日没有答复，请立即处理")
    return translate("DayWatch", "请今天受理，或者一次性告知")
