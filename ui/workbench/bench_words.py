"""The sentences of the workbench: greeting, age of the data, what runs short, unfinished work."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.clock import HALL_ZONE
from window_client.services.overview import Overview, Shortage

from ui.widgets.pill import PillState
from ui.widgets.tone import Tone
from ui.workbench.case_words import short_moment
from ui.workbench.workbench_state import BenchNotice

_STALE = timedelta(days=1)
_NOON, _EVENING = 12, 18
_MOST_NAMED = 3
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("BenchWords", "星期一"),
    QT_TRANSLATE_NOOP("BenchWords", "星期二"),
    QT_TRANSLATE_NOOP("BenchWords", "星期三"),
    QT_TRANSLATE_NOOP("BenchWords", "星期四"),
    QT_TRANSLATE_NOOP("BenchWords", "星期五"),
    QT_TRANSLATE_NOOP("BenchWords", "星期六"),
    QT_TRANSLATE_NOOP("BenchWords", "星期日"),
)
_STEPS = {
    "item": QT_TRANSLATE_NOOP("BenchWords", "选择事项"),
    "applicant": QT_TRANSLATE_NOOP("BenchWords", "申请人"),
    "form": QT_TRANSLATE_NOOP("BenchWords", "填写表单"),
    "materials": QT_TRANSLATE_NOOP("BenchWords", "审核材料"),
    "check": QT_TRANSLATE_NOOP("BenchWords", "核对"),
}


def greeting(name: str, now: datetime) -> str:
    """Greet by the hall's time of day."""
    hour = now.astimezone(HALL_ZONE).hour
    if hour < _NOON:
        words = QCoreApplication.translate("BenchWords", "{name}，上午好")
    elif hour < _EVENING:
        words = QCoreApplication.translate("BenchWords", "{name}，下午好")
    else:
        words = QCoreApplication.translate("BenchWords", "{name}，晚上好")
    return words.format(name=name)


def day_line(now: datetime, window: str, hall: str) -> str:
    """Say the hall's day and the place."""
    day = now.astimezone(HALL_ZONE).date()
    words = QCoreApplication.translate("BenchWords", "{year}年{month}月{day}日 {weekday} · {window} · {hall}")
    weekday = QCoreApplication.translate("BenchWords", str(_WEEKDAYS[day.weekday()]))
    return words.format(
        year=day.year, month=day.month, day=day.day, weekday=weekday, window=window, hall=hall
    )


def pills(overview: Overview | None, *, signed_in_offline: bool) -> tuple[PillState, ...]:
    """Say how the window stands to the platform."""
    never_asked = overview is not None and overview.last_contact is None and not signed_in_offline
    if overview is None or overview.online or never_asked:
        return ()
    words = QCoreApplication.translate("BenchWords", "离线")
    if signed_in_offline:
        words = QCoreApplication.translate("BenchWords", "离线登录")
    return (PillState(words=words, tone=Tone.NEUTRAL, icon="offline"),)


def as_of(overview: Overview) -> str:
    """Say how old the data of this PC is."""
    if overview.last_contact is None:
        return QCoreApplication.translate("BenchWords", "尚未与平台同步，只有本机数据")
    words = QCoreApplication.translate("BenchWords", "数据截至 {at}")
    return words.format(at=short_moment(overview.last_contact, overview.at))


def notices(overview: Overview) -> tuple[BenchNotice, ...]:
    """Say what the clerk should know of the window itself, at most one line a cause."""
    return (*_age(overview), *_coming(overview), *_short(overview.shortages))


def step_words(step: str) -> str:
    """Name a page of the intake."""
    return QCoreApplication.translate("BenchWords", str(_STEPS.get(step, _STEPS["item"])))


def _age(overview: Overview) -> Iterator[BenchNotice]:
    translate = QCoreApplication.translate
    if overview.online or overview.last_contact is None:
        return
    at = short_moment(overview.last_contact, overview.at)
    age = overview.at - overview.last_contact
    if age < _STALE:
        words = translate(
            "BenchWords", "离线：最近联网 {at}。可照常收件，办理的内容保存在本机，联网后自动发送。"
        )
        yield BenchNotice(words=words.format(at=at), icon="offline")
    else:
        words = translate(
            "BenchWords",
            "本机数据已 {days} 天没有更新（最近联网 {at}），部分事项离线只能先收件。请尽快联网。",
        )
        yield BenchNotice(words=words.format(days=age.days, at=at), tone=Tone.WARNING, icon="offline")


def _coming(overview: Overview) -> Iterator[BenchNotice]:
    """Name what this window never had: nothing of it was used up."""
    translate = QCoreApplication.translate
    numbers = tuple(one for one in overview.shortages if one.never and one.kind == "numbers")
    if numbers and (overview.online or overview.last_contact is None):
        words = translate("BenchWords", "正在向平台领取编号，联网时几秒钟就到；领到之前还不能出具文书。")
        yield BenchNotice(words=words, icon="sync")
    elif numbers:
        words = translate("BenchWords", "还没有领到编号：{names}。联网后自动领取，之前不能出具。")
        yield BenchNotice(words=words.format(names=_names(numbers)), tone=Tone.ERROR)
    if blanks := tuple(one for one in overview.shortages if one.never and one.kind == "blanks"):
        words = translate("BenchWords", "还没有登记空白证照：{names}。要制证的窗口请先领取并登记。")
        yield BenchNotice(words=words.format(names=_names(blanks)))


def _short(shortages: tuple[Shortage, ...]) -> Iterator[BenchNotice]:
    translate = QCoreApplication.translate
    for kind, out, low in (
        (
            "numbers",
            translate("BenchWords", "编号已用完：{names}。联网后自动领取，之前不能出具。"),
            translate("BenchWords", "编号快用完：{names}。联网后自动补充。"),
        ),
        (
            "blanks",
            translate("BenchWords", "空白证照已用完：{names}。请领取并登记。"),
            translate("BenchWords", "空白证照快用完：{names}。请及时领取。"),
        ),
    ):
        mine = tuple(one for one in shortages if one.kind == kind and not one.never)
        if gone := tuple(one for one in mine if one.left == 0):
            yield BenchNotice(words=out.format(names=_names(gone)), tone=Tone.ERROR)
        if few := tuple(one for one in mine if one.left > 0):
            yield BenchNotice(words=low.format(names=_names(few)), tone=Tone.WARNING)


def _names(shortages: tuple[Shortage, ...]) -> str:
    named = "、".join(_name(one) for one in shortages[:_MOST_NAMED])
    if len(shortages) <= _MOST_NAMED:
        return named
    words = QCoreApplication.translate("BenchWords", "{names} 等 {count} 种")
    return words.format(names=named, count=len(shortages))


def _name(one: Shortage) -> str:
    name = one.name or QCoreApplication.translate("BenchWords", "办件编号")
    if one.left == 0:
        return name
    return QCoreApplication.translate("BenchWords", "{name}（剩 {left}）").format(name=name, left=one.left)
