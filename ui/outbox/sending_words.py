"""How sending stands, in the words of the outbox's head."""

import msgspec
from PySide6.QtCore import QCoreApplication

from ui.error_messages import sentences
from ui.outbox.outbox_state import OutboxState, is_file
from ui.shell.sync_status import SyncKind, SyncState
from ui.sync_situation import hall_time, picture
from ui.widgets.tone import Tone
from ui.words.entry_words import age_words, size_words

_MINUTE_S = 60


class SendingWords(msgspec.Struct, frozen=True, kw_only=True):
    """The head of the outbox.

    Attributes:
        title: The state.
        detail: What it means for the work, and what to do.
        figures: Counts and the oldest age.
        countdown: When the next try comes, empty when none is planned.
        extra: What is wrong besides, such as a number series that is used up.
    """

    title: str
    detail: str
    figures: str
    countdown: str
    tone: Tone
    icon: str
    extra: tuple[str, ...] = ()


def sending_words(state: OutboxState) -> SendingWords:
    """Say it."""
    title, detail, tone, icon = _state(state)
    return SendingWords(
        title=title,
        detail=detail,
        figures=_figures(state),
        countdown=_countdown(state),
        tone=tone,
        icon=icon,
        extra=tuple(notice.happened for item, notice in state.items.items() if not is_file(item)),
    )


_Said = tuple[str, str, Tone, str]


def _state(state: OutboxState) -> _Said:
    translate = QCoreApplication.translate
    shown = picture(state.situation, state.now)
    if state.situation.crashed:
        return translate("SendingWords", "发送程序出错，稍后自动重新开始"), _safe(), Tone.ERROR, "error"
    if shown is None:
        return translate("SendingWords", "正在查看网络"), _safe(), Tone.NEUTRAL, "sync"
    if shown.kind is SyncKind.OFFLINE:
        return _offline(state)
    if shown.kind in (SyncKind.PAUSED, SyncKind.SENDING):
        return _under_way(shown)
    return _waiting(shown.waiting) if shown.waiting else _all_sent(state)


def _safe() -> str:
    return QCoreApplication.translate("SendingWords", "记录都保存在本机，可以继续办理。")


def _under_way(shown: SyncState) -> _Said:
    translate = QCoreApplication.translate
    if shown.kind is SyncKind.PAUSED:
        title = translate("SendingWords", "已暂停发送，{at} 自动继续").format(at=shown.paused_until)
        return title, _safe(), Tone.WARNING, "pause"
    title = translate("SendingWords", "正在发送，平台已确认 {done}/{total}")
    return title.format(done=shown.done, total=shown.total), _safe(), Tone.INFO, "sync"


def _waiting(count: int) -> _Said:
    title = QCoreApplication.translate("SendingWords", "网络正常，还有 {n} 项待发").format(n=count)
    return title, _safe(), Tone.INFO, "online"


def _offline(state: OutboxState) -> _Said:
    translate = QCoreApplication.translate
    if state.trouble is None:
        return translate("SendingWords", "离线"), "", Tone.NEUTRAL, "offline"
    title = translate("SendingWords", "离线：{why}").format(why=state.trouble.happened)
    return title, sentences(state.trouble.work, state.trouble.next_step), Tone.NEUTRAL, "offline"


def _all_sent(state: OutboxState) -> _Said:
    translate = QCoreApplication.translate
    counts, at = state.situation.counts, state.situation.settled_at
    title = translate("SendingWords", "已全部送达")
    if at is not None:
        title = translate("SendingWords", "已全部送达（{at} 经平台确认）").format(at=hall_time(at))
    if counts and counts.attention:
        detail = translate("SendingWords", "有 {n} 项平台没有采用，需要人处理。").format(n=counts.attention)
        return title, detail, Tone.ERROR, "error"
    return title, translate("SendingWords", "每条记录、每份附件都有平台的回执。"), Tone.SUCCESS, "success"


def _figures(state: OutboxState) -> str:
    translate = QCoreApplication.translate
    counts = state.situation.counts
    if counts is None:
        return ""
    parts = [
        translate("SendingWords", "待发记录 {n}").format(n=counts.entries),
        translate("SendingWords", "附件 {n}").format(n=counts.files),
        translate("SendingWords", "需处理 {n}").format(n=counts.attention),
    ]
    if counts.files:
        left = translate("SendingWords", "附件 {n}（还差 {size}）")
        parts[1] = left.format(n=counts.files, size=size_words(counts.file_bytes))
    if counts.oldest_at is not None:
        age = age_words(counts.oldest_at, state.now)
        parts.append(translate("SendingWords", "最早的已等 {age}").format(age=age))
    return " · ".join(parts)


def _countdown(state: OutboxState) -> str:
    translate = QCoreApplication.translate
    left = state.countdown_s
    if left is None or state.situation.failures == 0:
        return ""
    clock = f"{left // _MINUTE_S}:{left % _MINUTE_S:02}"
    words = translate("SendingWords", "{clock} 后自动重试（已连续失败 {n} 次）")
    return words.format(clock=clock, n=state.situation.failures)
