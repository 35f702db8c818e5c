"""Work lists, states of cases and of sending, in words."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.clock import HALL_ZONE
from window_client.domain.case.parts import Status
from window_client.domain.deadline import Light
from window_client.store.rows import CaseRow, Queue, SyncState

from ui.widgets.clocks.clock_words import kind_words as clock_words
from ui.widgets.clocks.clock_words import light_pill, light_words
from ui.widgets.clocks.lights_line import LightState
from ui.widgets.table_state import Cell
from ui.widgets.tone import Tone

SHOWN = (
    Queue.TO_ACCEPT, Queue.AWAITING_CORRECTION, Queue.IN_REVIEW, Queue.TO_PRINT, Queue.TO_DELIVER,
    Queue.TO_COMPLETE, Queue.OVERDUE, Queue.ATTENTION, Queue.UNSENT, Queue.ALL,
)  # fmt: skip
"""The work lists of the workbench in order; Ctrl+1 … Ctrl+9 and Ctrl+0 choose them."""

LIGHTS = (Queue.RED, Queue.YELLOW, Queue.ALERT)
"""The lists of the supervision lights, the gravest first."""

_QUEUES = {
    Queue.TO_ACCEPT: QT_TRANSLATE_NOOP("CaseWords", "待受理"),
    Queue.AWAITING_CORRECTION: QT_TRANSLATE_NOOP("CaseWords", "待补正"),
    Queue.IN_REVIEW: QT_TRANSLATE_NOOP("CaseWords", "审查中"),
    Queue.TO_PRINT: QT_TRANSLATE_NOOP("CaseWords", "待制证"),
    Queue.TO_DELIVER: QT_TRANSLATE_NOOP("CaseWords", "待送达"),
    Queue.TO_COMPLETE: QT_TRANSLATE_NOOP("CaseWords", "待办结"),
    Queue.DONE: QT_TRANSLATE_NOOP("CaseWords", "已办结"),
    Queue.OVERDUE: QT_TRANSLATE_NOOP("CaseWords", "逾期"),
    Queue.ATTENTION: QT_TRANSLATE_NOOP("CaseWords", "需处理"),
    Queue.UNSENT: QT_TRANSLATE_NOOP("CaseWords", "待发送"),
    Queue.ALL: QT_TRANSLATE_NOOP("CaseWords", "全部"),
    Queue.ALERT: QT_TRANSLATE_NOOP("CaseWords", "临期提醒"),
    Queue.YELLOW: QT_TRANSLATE_NOOP("CaseWords", "黄牌"),
    Queue.RED: QT_TRANSLATE_NOOP("CaseWords", "红牌"),
}
_LIGHT_OF: dict[Queue, Light] = {Queue.RED: "red", Queue.YELLOW: "yellow", Queue.ALERT: "alert"}
_DUE = (
    QT_TRANSLATE_NOOP("CaseWords", "预计 {day}"),
    QT_TRANSLATE_NOOP("CaseWords", "{day} 逾期 {n} 天"),
    QT_TRANSLATE_NOOP("CaseWords", "{day} 今天到期"),
    QT_TRANSLATE_NOOP("CaseWords", "{day} 明天到期"),
    QT_TRANSLATE_NOOP("CaseWords", "{day} 将到期"),
)
_STATUSES = {
    Status.RECEIVED: QT_TRANSLATE_NOOP("CaseWords", "已收件"),
    Status.CORRECTION_REQUESTED: QT_TRANSLATE_NOOP("CaseWords", "待补正"),
    Status.LICENCE_NOT_NEEDED: QT_TRANSLATE_NOOP("CaseWords", "不受理"),
    Status.ACCEPTANCE_DECLINED: QT_TRANSLATE_NOOP("CaseWords", "不予受理"),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("CaseWords", "已受理"),
    Status.GRANTED: QT_TRANSLATE_NOOP("CaseWords", "准予"),
    Status.REFUSED: QT_TRANSLATE_NOOP("CaseWords", "不予许可"),
    Status.CERTIFICATE_PRODUCED: QT_TRANSLATE_NOOP("CaseWords", "已制证"),
    Status.DELIVERED: QT_TRANSLATE_NOOP("CaseWords", "已送达"),
    Status.COMPLETED: QT_TRANSLATE_NOOP("CaseWords", "已办结"),
    Status.ARCHIVED: QT_TRANSLATE_NOOP("CaseWords", "已归档"),
    Status.IN_REVIEW: QT_TRANSLATE_NOOP("CaseWords", "审查中"),
    Status.SPECIAL_PROCEDURE: QT_TRANSLATE_NOOP("CaseWords", "特别程序"),
    Status.TERMINATED: QT_TRANSLATE_NOOP("CaseWords", "终止办理"),
    Status.WITHDRAWN: QT_TRANSLATE_NOOP("CaseWords", "已撤回"),
    Status.RETURNED: QT_TRANSLATE_NOOP("CaseWords", "已退件"),
    Status.REVOKED: QT_TRANSLATE_NOOP("CaseWords", "已撤销"),
}


def say(text: str) -> str:
    """Translate a text of this module."""
    return QCoreApplication.translate("CaseWords", text)


def queue_words(queue: Queue) -> str:
    """Name a work list."""
    return say(str(_QUEUES[queue]))


def status_words(status: Status) -> str:
    """Name the state of a case."""
    return say(str(_STATUSES[status]))


def due_cell(row: CaseRow, today: date) -> Cell:
    """Say until when, with its light in words; what it is for stands in the hint."""
    if row.due_on is None:
        return Cell("—")
    day = row.due_on.strftime("%m-%d") if row.due_on.year == today.year else row.due_on.isoformat()
    if not row.due_known:
        day = say("预计 {day}").format(day=day)
    level, late = row.level(today), row.due_on < today
    what = clock_words(row.clock)
    if level == "none" and not late:
        return Cell(day, hint=f"{what} {day}".strip())
    said = _light_words(row.due_on, today, level).format(day=day, n=(today - row.due_on).days)
    light = light_pill(level)
    tone, icon = (light.tone, light.icon) if level != "none" else (Tone.WARNING, "clock")
    return Cell(said, tone, icon, hint=f"{what} {said}".strip())


def _light_words(due_on: date, today: date, level: Light) -> str:
    """Say how near or late a day is; how many working days are left is the case screen's to reckon."""
    if level in ("yellow", "red"):
        return "{day} " + light_words(level)
    if due_on < today:
        return say("{day} 逾期 {n} 天")
    if due_on == today:
        return say("{day} 今天到期")
    return say("{day} 明天到期") if (due_on - today).days == 1 else say("{day} 将到期")


def light_states(counts: Mapping[Queue, int]) -> tuple[LightState, ...]:
    """Return the supervision lights with their cases."""
    return tuple(_light_state(queue, counts[queue]) for queue in LIGHTS)


def _light_state(queue: Queue, count: int) -> LightState:
    pill = light_pill(_LIGHT_OF[queue])
    return LightState(key=queue.value, words=pill.words, tone=pill.tone, icon=pill.icon, count=count)


def sync_cell(row: CaseRow) -> Cell:
    """Say how far the case has come on its way to the platform."""
    translate = QCoreApplication.translate
    if row.sync is SyncState.HELD:
        return Cell(translate("CaseWords", "需处理"), Tone.ERROR, "flag")
    if row.sync is SyncState.PENDING:
        return Cell(translate("CaseWords", "待发送"), Tone.INFO, "outbox")
    return Cell(translate("CaseWords", "已上报"), Tone.NEUTRAL)


def short_moment(moment: datetime, now: datetime) -> str:
    """Say when, as short as it stays clear: 09:41 today, 11-20 16:02 before."""
    here, today = moment.astimezone(HALL_ZONE), now.astimezone(HALL_ZONE).date()
    if here.date() == today:
        return here.strftime("%H:%M")
    return here.strftime("%m-%d %H:%M" if here.year == today.year else "%Y-%m-%d")
