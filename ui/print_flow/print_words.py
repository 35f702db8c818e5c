"""Printer and job states in words, and the strip's sentences."""

from printing.printers.model import JobState, PrinterState
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.print_flow.print_state import OpenPrint, StripState

_PRINTERS = {
    PrinterState.READY: QT_TRANSLATE_NOOP("PrintWords", "就绪"),
    PrinterState.BUSY: QT_TRANSLATE_NOOP("PrintWords", "正在打印其他任务"),
    PrinterState.PAPER_OUT: QT_TRANSLATE_NOOP("PrintWords", "缺纸，装纸后会继续"),
    PrinterState.ATTENTION: QT_TRANSLATE_NOOP("PrintWords", "需要处理（卡纸、开盖或缺墨）"),
    PrinterState.PAUSED: QT_TRANSLATE_NOOP("PrintWords", "已暂停"),
    PrinterState.REJECTING: QT_TRANSLATE_NOOP("PrintWords", "不接收任务"),
    PrinterState.MISSING: QT_TRANSLATE_NOOP("PrintWords", "找不到"),
    PrinterState.UNREACHABLE: QT_TRANSLATE_NOOP("PrintWords", "没有应答"),
}
_JOBS = {
    JobState.QUEUED: QT_TRANSLATE_NOOP("PrintWords", "正在排队"),
    JobState.PRINTING: QT_TRANSLATE_NOOP("PrintWords", "正在打印"),
    JobState.PAPER_OUT: QT_TRANSLATE_NOOP("PrintWords", "打印机缺纸，请装入空白证照"),
    JobState.ATTENTION: QT_TRANSLATE_NOOP("PrintWords", "打印机需要处理：卡纸、开盖或缺墨"),
    JobState.FAILED: QT_TRANSLATE_NOOP("PrintWords", "打印机报告任务失败"),
    JobState.CANCELLED: QT_TRANSLATE_NOOP("PrintWords", "任务已被取消"),
    JobState.COMPLETED: QT_TRANSLATE_NOOP("PrintWords", "打印机报告已完成"),
}
TROUBLE = frozenset({JobState.PAPER_OUT, JobState.ATTENTION, JobState.FAILED, JobState.CANCELLED})
"""Job states in which a hand is needed."""


def printer_words(state: PrinterState) -> str:
    """Return a printer's state."""
    return QCoreApplication.translate("PrintWords", str(_PRINTERS[state]))


def job_words(state: JobState) -> str:
    """Return a job's state."""
    return QCoreApplication.translate("PrintWords", str(_JOBS[state]))


def strip_of(prints: tuple[OpenPrint, ...], *, asking_reason: bool, busy: bool) -> StripState | None:
    """Return what the strip says about the first open print; None where none is open."""
    if not prints:
        return None
    first = prints[0]
    words = QCoreApplication.translate("PrintWords", "{kind} {number} · 空白证照 {blank}")
    return StripState(
        words=words.format(kind=first.kind, number=first.number, blank=first.blank_serial),
        detail=_detail(first, asking_reason=asking_reason, busy=busy),
        more=len(prints) - 1,
        asking_reason=asking_reason,
        busy=busy,
        warning=first.trouble or first.uncertain or not (first.sent or busy),
    )


def _detail(first: OpenPrint, *, asking_reason: bool, busy: bool) -> str:
    translate = QCoreApplication.translate
    if busy:
        return translate("PrintWords", "正在送往打印机……")
    if asking_reason:
        return translate("PrintWords", "这张为什么作废？空白证照记为废张，证照编号保留给本办件。")
    if first.uncertain:
        return translate("PrintWords", "不能确定打印机是否收到，请到打印机旁看过后如实选择。")
    if not first.sent:
        return translate("PrintWords", "上次没有登记结果，请核对是否出纸后如实选择。")
    look = translate("PrintWords", "请核对出来的证照后选择。")
    return f"{first.job_words} · {look}" if first.job_words else look
