"""Opening and closing: what the header says, and what closing asks."""

from PySide6.QtCore import QCoreApplication
from window_client.domain.day.session import Closing
from window_client.services.counter import Counter

from ui.day.day_reading import DayReading
from ui.day.day_state import PanelState
from ui.day.tab_part import Job, Wish, clock, form_of, line, missing, number
from ui.widgets.error_summary import Fault
from ui.widgets.page_header import PageHeaderState
from ui.widgets.pill import PillState
from ui.widgets.tone import Tone

CLOSE = "close"
_COUNT = "count_"
_REASON, _NOTE = "reason", "note"
translate = QCoreApplication.translate


def header_of(reading: DayReading, window: str) -> PageHeaderState:
    """Say whether the window is open, since when, for which day."""
    session, today = reading.situation.session, reading.situation.today
    if session is None:
        mark = PillState(words=translate("DayFrame", "未开窗"), tone=Tone.NEUTRAL)
        words = f"{window} · {today.isoformat()}"
    elif session.on == today:
        mark = PillState(words=translate("DayFrame", "已开窗"), tone=Tone.SUCCESS)
        since = translate("DayFrame", "{time} 开窗").format(time=clock(session.opened_at))
        words = f"{window} · {today.isoformat()} · {since}"
    else:
        day = session.on.isoformat()
        mark = PillState(words=translate("DayFrame", "{day} 没有关窗").format(day=day), tone=Tone.WARNING)
        first = translate("DayFrame", "请先为 {day} 关窗").format(day=day)
        words = f"{window} · {first}"
    return PageHeaderState(title=translate("DayFrame", "今日窗口"), subtitle=words, pills=(mark,))


def frame_words(reading: DayReading) -> str:
    """Say what F9 does."""
    if reading.situation.session is None:
        return translate("DayFrame", "开窗")
    return translate("DayFrame", "关窗")


def closing_panel(reading: DayReading) -> PanelState:
    """Ask for the count of each kind of blanks, and a word for whatever does not add up."""
    now = reading.situation
    sheets = translate("DayFrame", "张")
    counts = tuple(
        number(
            _COUNT + kind,
            translate("DayFrame", "{name}（账面 {n}）").format(name=reading.blanks[kind], n=left),
            needed=bool(left),
            unit=sheets,
        )
        for kind, left in now.blanks.items()
    )
    note = (line(_NOTE, translate("DayFrame", "未上传的原因"), span=4),) if now.unsent else ()
    words = translate(
        "DayFrame",
        "未上传 {unsent} 条，暂存原件 {originals} 份，未签收交接单 {slips} 份，等候 {waiting} 人。",
    )
    return PanelState(
        key=CLOSE,
        title=translate("DayFrame", "关窗：清点空白证书"),
        help=words.format(unsent=now.unsent, originals=now.originals, slips=now.slips, waiting=now.waiting),
        form=form_of(
            *counts,
            line(_REASON, translate("DayFrame", "账实不符的原因"), needed=False, span=4),
            *note,
        ),
        act=translate("DayFrame", "关窗"),
        second=translate("DayFrame", "账实不符时由第二人确认"),
    )


def closing_job(wish: Wish, reading: DayReading, counter: Counter) -> Job | tuple[Fault, ...]:
    """Return the work of closing, or all that is missing."""
    faults = missing(closing_panel(reading).form, wish.values)
    if faults:
        return faults
    counted = {kind: int(wish.values.get(_COUNT + kind) or 0) for kind in reading.situation.blanks}
    reason = str(wish.values.get(_REASON) or "")
    said = Closing(
        counted=counted,
        reasons=dict.fromkeys(counted, reason),
        note=str(wish.values.get(_NOTE) or ""),
    )

    def close() -> str:
        closed = counter.day.opening.close(said, wish.second)
        words = translate("DayFrame", "{day} 已关窗，日志 {n} 条。请打印日报并签名。")
        return words.format(day=closed.on.isoformat(), n=sum(closed.figures.values()))

    return close


def opening_job(counter: Counter) -> Job:
    """Return the work of opening."""

    def open_() -> str:
        counter.day.opening.open()
        return translate("DayFrame", "已开窗，可以叫号。")

    return open_
