"""A case in words: status, sync state, supervision light, moments of the hall."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.clock import HALL_ZONE
from window_client.domain.case.parts import CertificateStatus, Status
from window_client.domain.clocks.parts import ClockState
from window_client.services.case_view import DecisionClock
from window_client.store.rows import HistoryLine, SyncState

from ui.widgets.clocks.clock_words import light_pill
from ui.widgets.pill import PillState
from ui.widgets.tone import Tone

_STATUSES = {
    Status.RECEIVED: (QT_TRANSLATE_NOOP("CaseWords", "已收件"), Tone.INFO, "inbox"),
    Status.CORRECTION_REQUESTED: (QT_TRANSLATE_NOOP("CaseWords", "待申请人补正"), Tone.WARNING, "clock"),
    Status.LICENCE_NOT_NEEDED: (QT_TRANSLATE_NOOP("CaseWords", "不受理"), Tone.NEUTRAL, "minus"),
    Status.ACCEPTANCE_DECLINED: (QT_TRANSLATE_NOOP("CaseWords", "不予受理"), Tone.NEUTRAL, "cross"),
    Status.ACCEPTED: (QT_TRANSLATE_NOOP("CaseWords", "已受理"), Tone.INFO, "progress"),
    Status.GRANTED: (QT_TRANSLATE_NOOP("CaseWords", "准予"), Tone.SUCCESS, "success"),
    Status.REFUSED: (QT_TRANSLATE_NOOP("CaseWords", "不予许可"), Tone.NEUTRAL, "cross"),
    Status.CERTIFICATE_PRODUCED: (QT_TRANSLATE_NOOP("CaseWords", "已制证"), Tone.SUCCESS, "certificate"),
    Status.DELIVERED: (QT_TRANSLATE_NOOP("CaseWords", "已送达"), Tone.SUCCESS, "hand-over"),
    Status.COMPLETED: (QT_TRANSLATE_NOOP("CaseWords", "已办结"), Tone.SUCCESS, "success"),
    Status.ARCHIVED: (QT_TRANSLATE_NOOP("CaseWords", "已归档"), Tone.NEUTRAL, "case"),
    Status.IN_REVIEW: (QT_TRANSLATE_NOOP("CaseWords", "审查中"), Tone.INFO, "progress"),
    Status.SPECIAL_PROCEDURE: (QT_TRANSLATE_NOOP("CaseWords", "特别程序"), Tone.INFO, "pause"),
    Status.TERMINATED: (QT_TRANSLATE_NOOP("CaseWords", "终止办理"), Tone.NEUTRAL, "cross"),
    Status.WITHDRAWN: (QT_TRANSLATE_NOOP("CaseWords", "已撤回"), Tone.NEUTRAL, "minus"),
    Status.RETURNED: (QT_TRANSLATE_NOOP("CaseWords", "已退件"), Tone.NEUTRAL, "minus"),
    Status.REVOKED: (QT_TRANSLATE_NOOP("CaseWords", "已撤销"), Tone.NEUTRAL, "cross"),
}
_SYNC = {
    SyncState.PENDING: QT_TRANSLATE_NOOP("CaseWords", "未送达平台"),
    SyncState.ACKED: QT_TRANSLATE_NOOP("CaseWords", "平台已收"),
    SyncState.STABLE: QT_TRANSLATE_NOOP("CaseWords", "平台已存档"),
    SyncState.HELD: QT_TRANSLATE_NOOP("CaseWords", "需处理：平台待人工判断"),
    SyncState.REFUSED: QT_TRANSLATE_NOOP("CaseWords", "需处理：平台不接受"),
    SyncState.MISFIT: QT_TRANSLATE_NOOP("CaseWords", "需处理：与平台的新进展不符"),
    SyncState.PLATFORM: QT_TRANSLATE_NOOP("CaseWords", "来自平台"),
}
_CERTIFICATES = {
    CertificateStatus.RESERVED: QT_TRANSLATE_NOOP("CaseWords", "已送打印，待登记出纸结果"),
    CertificateStatus.UNPRINTED: QT_TRANSLATE_NOOP("CaseWords", "未出纸，待重新制证"),
    CertificateStatus.PRINTED: QT_TRANSLATE_NOOP("CaseWords", "已出纸，待领取"),
    CertificateStatus.DELIVERED: QT_TRANSLATE_NOOP("CaseWords", "已交付"),
}
ATTENTION = frozenset({SyncState.HELD, SyncState.REFUSED, SyncState.MISFIT})


def status_words(status: Status) -> str:
    """Return a status in the present language."""
    return QCoreApplication.translate("CaseWords", str(_STATUSES[status][0]))


def status_pill(status: Status) -> PillState:
    """Return a status as a mark."""
    _words, tone, icon = _STATUSES[status]
    return PillState(words=status_words(status), tone=tone, icon=icon)


def sync_words(state: SyncState) -> str:
    """Return how far an entry has come."""
    return QCoreApplication.translate("CaseWords", str(_SYNC[state]))


def sync_pill(history: Iterable[HistoryLine]) -> PillState:
    """Return how far everything of a case has come; the worst decides."""
    own = [line.state for line in history if line.own]
    troubled = sum(state in ATTENTION for state in own)
    waiting = own.count(SyncState.PENDING)
    translate = QCoreApplication.translate
    if troubled:
        words = translate("CaseWords", "{count} 项需处理").format(count=troubled)
        return PillState(words=words, tone=Tone.ERROR)
    if waiting:
        words = translate("CaseWords", "{count} 项未送达平台").format(count=waiting)
        return PillState(words=words, icon="outbox")
    return PillState(words=translate("CaseWords", "已全部送达平台"), icon="success")


def certificate_words(status: CertificateStatus) -> str:
    """Return where a certificate stands."""
    return QCoreApplication.translate("CaseWords", str(_CERTIFICATES[status]))


def clock_pill(clock: DecisionClock) -> PillState:
    """Return the supervision light: colour, icon and words."""
    translate = QCoreApplication.translate
    if not clock.running:
        return PillState(words=translate("CaseWords", "已作决定，停止计时"), icon="pause")
    if not clock.published:
        return PillState(words=translate("CaseWords", "放假安排待发布"), tone=Tone.WARNING, icon="calendar")
    if clock.clock.state is ClockState.PAUSED:
        return PillState(words=translate("CaseWords", "特别程序，暂停计时"), tone=Tone.INFO, icon="pause")
    return light_pill(clock.level)


def moment_words(moment: datetime) -> str:
    """Return a moment in the hall's time, such as 2026-11-23 09:05."""
    return moment.astimezone(HALL_ZONE).strftime("%Y-%m-%d %H:%M")
