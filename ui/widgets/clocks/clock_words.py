"""A clock in words: what it measures, how it stands, which light is on. Never by colour alone."""

from collections.abc import Callable, Iterable
from itertools import chain

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.clocks.parts import BASIS, Clock, ClockKind, ClockState
from window_client.domain.deadline import Light, ReckonStep
from window_client.domain.hours import span_words

from ui.widgets.clocks.clocks_state import ClockLine, ClocksState
from ui.widgets.pill import PillState
from ui.widgets.table_state import Cell, TableRow, TableState
from ui.widgets.tone import Tone

translate = QCoreApplication.translate

Explain = Callable[[Clock], tuple[ReckonStep, ...]]

_NAMES = {
    ClockKind.NOTICE: QT_TRANSLATE_NOOP("ClockWords", "受理或一次性告知"),
    ClockKind.SUPPLEMENT: QT_TRANSLATE_NOOP("ClockWords", "补正"),
    ClockKind.DEFERRED: QT_TRANSLATE_NOOP("ClockWords", "容缺补交"),
    ClockKind.PROMISED: QT_TRANSLATE_NOOP("ClockWords", "承诺办理期限"),
    ClockKind.STATUTORY: QT_TRANSLATE_NOOP("ClockWords", "法定办理期限"),
    ClockKind.STEP: QT_TRANSLATE_NOOP("ClockWords", "环节"),
    ClockKind.SPECIAL: QT_TRANSLATE_NOOP("ClockWords", "特别程序"),
    ClockKind.HEARING_REQUEST: QT_TRANSLATE_NOOP("ClockWords", "申请听证"),
    ClockKind.HEARING_HELD: QT_TRANSLATE_NOOP("ClockWords", "组织听证"),
    ClockKind.THIRD_PARTY: QT_TRANSLATE_NOOP("ClockWords", "利害关系人陈述申辩"),
    ClockKind.DELIVERY: QT_TRANSLATE_NOOP("ClockWords", "送达"),
    ClockKind.POST_CHECK: QT_TRANSLATE_NOOP("ClockWords", "事后核查"),
    ClockKind.RECTIFICATION: QT_TRANSLATE_NOOP("ClockWords", "限期整改"),
    ClockKind.RECONSIDERATION: QT_TRANSLATE_NOOP("ClockWords", "申请行政复议"),
    ClockKind.LITIGATION: QT_TRANSLATE_NOOP("ClockWords", "提起行政诉讼"),
}
_LIGHTS: dict[Light, tuple[object, Tone]] = {
    "none": (QT_TRANSLATE_NOOP("ClockWords", "正常"), Tone.SUCCESS),
    "alert": (QT_TRANSLATE_NOOP("ClockWords", "临期提醒"), Tone.WARNING),
    "yellow": (QT_TRANSLATE_NOOP("ClockWords", "黄牌"), Tone.WARNING),
    "red": (QT_TRANSLATE_NOOP("ClockWords", "红牌"), Tone.ERROR),
}
_ICONS: dict[Light, str] = {"none": "clock", "alert": "clock", "yellow": "warning", "red": "error"}


def kind_words(kind: str) -> str:
    """Name what a clock measures, by its kind; an unknown kind is not named."""
    known = next((words for one, words in _NAMES.items() if one.value == kind), "")
    return translate("ClockWords", str(known)) if known else ""


def name_words(clock: Clock) -> str:
    """Name a clock with its material, step or procedure."""
    name = kind_words(clock.kind)
    if not clock.subject:
        return name
    return translate("ClockWords", "{name}：{subject}").format(name=name, subject=clock.subject)


def light_words(light: Light) -> str:
    """Name a supervision light."""
    return translate("ClockWords", str(_LIGHTS[light][0]))


def light_pill(light: Light) -> PillState:
    """Return a supervision light as a mark: colour, icon and words."""
    return PillState(words=light_words(light), tone=_LIGHTS[light][1], icon=_ICONS[light])


def left_words(clock: Clock) -> str:
    """Say how much is left of a running clock, or by how much it is overrun."""
    if clock.state is ClockState.PAUSED:
        used = translate("ClockWords", "已暂停，用去 {amount}")
        return used.format(amount=_amount(clock, clock.used))
    if clock.counted_in != "minute":
        return _days_left(clock)
    if clock.remaining < 0:
        return translate("ClockWords", "已超期 {amount}").format(amount=span_words(-clock.remaining))
    return translate("ClockWords", "还剩 {amount}").format(amount=span_words(clock.remaining))


def _days_left(clock: Clock) -> str:
    if clock.state is ClockState.OVERDUE:
        over = max(-clock.remaining, 1)  # on the days off after its last day it is over all the same
        return translate("ClockWords", "已超期 {amount}").format(amount=_amount(clock, over))
    if clock.remaining == 0:
        return translate("ClockWords", "今天到期")
    return translate("ClockWords", "还剩 {amount}").format(amount=_amount(clock, clock.remaining))


def _amount(clock: Clock, count: int) -> str:
    if clock.counted_in == "minute":
        return span_words(count)
    if clock.counted_in == "calendar":
        return translate("ClockWords", "{count} 天").format(count=count)
    return translate("ClockWords", "{count} 个工作日").format(count=count)


def standing(clock: Clock) -> Cell:
    """Say how a clock stands: done, over, paused, or what is left, with the light in words."""
    if clock.state is ClockState.VOID:
        return Cell(translate("ClockWords", "不再计算"), Tone.NEUTRAL, "minus")
    if clock.ended_on:
        return _ended(clock)
    if clock.state is ClockState.PAUSED:
        return Cell(left_words(clock), Tone.INFO, "pause")
    if clock.level == "none":
        return Cell(left_words(clock), Tone.NEUTRAL, "clock")
    words = translate("ClockWords", "{left} · {light}")
    said = words.format(left=left_words(clock), light=light_words(clock.level))
    return Cell(said, _LIGHTS[clock.level][1], _ICONS[clock.level])


def _ended(clock: Clock) -> Cell:
    assert clock.ended_on
    if clock.state is ClockState.OVERDUE:
        words = translate("ClockWords", "{day} 逾期完成").format(day=clock.ended_on.isoformat())
        return Cell(words, Tone.WARNING, "warning")
    words = translate("ClockWords", "{day} 按时完成").format(day=clock.ended_on.isoformat())
    return Cell(words, Tone.SUCCESS, "success")


def due_words(clock: Clock) -> str:
    """Say the last day of a clock, or why there is none."""
    if clock.due_on is None:
        return translate("ClockWords", "待定")
    if clock.due_at:
        return clock.due_at.strftime("%Y-%m-%d %H:%M")
    day = clock.due_on.isoformat()
    return day if clock.published else translate("ClockWords", "预计 {day}").format(day=day)


def _basis(clock: Clock) -> str:
    words = translate("ClockWords", "{begin} 起，共 {total}，已用 {used}。{basis}")
    return words.format(
        begin=clock.begins_on.isoformat(),
        total=_amount(clock, clock.total),
        used=_amount(clock, clock.used),
        basis=BASIS[clock.kind],
    )


def _notice(clock: Clock) -> str:
    if clock.differs and clock.printed_on and clock.printed_anew_on:
        words = translate(
            "ClockWords", "文书上写的是 {printed}，按现行工作日历推算为 {anew}。文书不变，请向申请人说明。"
        )
        return words.format(printed=clock.printed_on.isoformat(), anew=clock.printed_anew_on.isoformat())
    if not clock.published:
        return translate("ClockWords", "途中有年份的放假安排尚未公布，只按周末推算，为预计日期。")
    if clock.next_workday_on:
        words = translate("ClockWords", "最后一天不是工作日，其后第一个工作日是 {day}。")
        return words.format(day=clock.next_workday_on.isoformat())
    return ""


def clocks_state(clocks: tuple[Clock, ...], explain: Explain) -> ClocksState:
    """Return all clocks with their reckonings; the promise's, or the first that runs, is chosen."""
    lines = tuple(_line(str(place), clock, explain) for place, clock in enumerate(clocks))
    leading = leading_clock(clocks)
    chosen = str(clocks.index(leading)) if leading else "0"
    return ClocksState(lines=lines, chosen=chosen)


def leading_clock(clocks: tuple[Clock, ...]) -> Clock | None:
    """Return the clock that matters most: the promise's, else the first that runs."""
    promised = (clock for clock in clocks if clock.kind is ClockKind.PROMISED)
    running = (clock for clock in clocks if clock.running)
    return next(chain(promised, running), None)


def _line(key: str, clock: Clock, explain: Explain) -> ClockLine:
    return ClockLine(
        key=key,
        name=name_words(clock),
        due=due_words(clock),
        standing=standing(clock),
        basis=_basis(clock),
        notice=_notice(clock),
        steps=steps_table(explain(clock)),
    )


def steps_table(steps: Iterable[ReckonStep]) -> TableState:
    """Return a reckoning line by line: the day, its number, why it counts or not."""
    return TableState(rows=tuple(_row(place, step) for place, step in enumerate(steps)))


def _row(place: int, step: ReckonStep) -> TableRow:
    counted = str(step.counted) if step.counted is not None else "—"
    tone = Tone.NEUTRAL if step.counted is None else Tone.INFO
    icon = "pause" if step.kind == "paused" else "minus" if step.counted is None else "check"
    return TableRow(str(place), (step.on.isoformat(), counted, Cell(step.note, tone, icon)))
