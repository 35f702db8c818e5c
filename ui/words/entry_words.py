"""Journal entries in words: what was done, what the platform said of it, why, and how long ago."""

import tomllib
from datetime import datetime
from functools import cache
from importlib import resources

import msgspec
from PySide6.QtCore import QCoreApplication, QLocale
from window_client.clock import HALL_ZONE
from window_client.store.rows import SyncState

from ui.languages import CHINESE, ENGLISH
from ui.widgets.tone import Tone

OTHER = "other"
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3_600, 86_400
_KILOBYTE = 1_024
_UNITS = ("B", "KB", "MB", "GB")


class ReasonWords(msgspec.Struct, frozen=True, kw_only=True):
    """Why the platform did not simply apply an entry, and what the clerk can do."""

    happened: str
    next_step: str


def present_language() -> str:
    """Return the language of the screens."""
    return CHINESE if QLocale().name().startswith("zh") else ENGLISH


def reason_words(why: str) -> ReasonWords:
    """Say a code of `EntryVerdict.why` or `refusal_of`; a code without words is shown as it is."""
    texts = _reasons(present_language())
    entry = texts.get(why) or {part: text.format(code=why) for part, text in texts[OTHER].items()}
    return ReasonWords(happened=entry["happened"], next_step=entry["next_step"])


def kind_words(kind: str) -> str:
    """Say what was done."""
    translate = QCoreApplication.translate
    words = {
        "case.received": translate("EntryWords", "收件"),
        "case.materials_judged": translate("EntryWords", "核验材料"),
        "case.correction_requested": translate("EntryWords", "一次性告知补正"),
        "case.supplement_received": translate("EntryWords", "收到补正材料"),
        "case.licence_not_needed": translate("EntryWords", "不受理"),
        "case.acceptance_declined": translate("EntryWords", "不予受理"),
        "case.accepted": translate("EntryWords", "受理"),
        "case.deferred_material_received": translate("EntryWords", "收到容缺材料"),
        "case.decided": translate("EntryWords", "作出决定"),
        "document.issued": translate("EntryWords", "出具文书"),
        "document.served": translate("EntryWords", "文书送达"),
        "certificate.reserved": translate("EntryWords", "证照送打印"),
        "certificate.printed": translate("EntryWords", "证照已出纸"),
        "certificate.spoiled": translate("EntryWords", "废张"),
        "certificate.not_printed": translate("EntryWords", "证照未出纸"),
        "certificate.delivered": translate("EntryWords", "证照交付"),
        "case.completed": translate("EntryWords", "办结"),
        "case.archived": translate("EntryWords", "归档"),
        "case.rated": translate("EntryWords", "评价"),
        "case.corrected_on_the_spot": translate("EntryWords", "当场更正"),
        "case.terminated": translate("EntryWords", "终止办理"),
        "case.withdrawn": translate("EntryWords", "撤回申请"),
        "case.returned": translate("EntryWords", "退件"),
        "case.result_delivered": translate("EntryWords", "送达办理结果"),
        "case.post_checked": translate("EntryWords", "事后核查"),
        "case.dispatched": translate("EntryWords", "移交部门"),
        "case.taken_on": translate("EntryWords", "部门签收"),
        "case.stage_reviewed": translate("EntryWords", "签署审查意见"),
        "case.special_procedure_started": translate("EntryWords", "特别程序开始"),
        "case.special_procedure_ended": translate("EntryWords", "特别程序结束"),
        "case.extended": translate("EntryWords", "延长办理期限"),
        "case.hearing_offered": translate("EntryWords", "告知听证权利"),
        "case.hearing_asked": translate("EntryWords", "申请听证"),
        "case.hearing_waived": translate("EntryWords", "放弃听证"),
        "case.hearing_called": translate("EntryWords", "听证通知"),
        "case.hearing_held": translate("EntryWords", "举行听证"),
        "case.third_party_notified": translate("EntryWords", "告知利害关系人"),
        "case.third_party_heard": translate("EntryWords", "听取利害关系人意见"),
    }
    return words.get(kind) or _window_words(kind)


def _window_words(kind: str) -> str:
    """Say what was done at the window itself; a kind of a later program as it is."""
    translate = QCoreApplication.translate
    words = {
        "window.signed_in": translate("EntryWords", "登录窗口"),
        "window.signed_out": translate("EntryWords", "退出窗口"),
        "window.sign_in_failed": translate("EntryWords", "登录失败"),
        "window.opened": translate("EntryWords", "开窗"),
        "window.closed": translate("EntryWords", "关窗"),
        "ticket.issued": translate("EntryWords", "取号"),
        "ticket.called": translate("EntryWords", "叫号"),
        "ticket.served": translate("EntryWords", "排队号办结"),
        "ticket.skipped": translate("EntryWords", "过号"),
        "visit.recorded": translate("EntryWords", "来访登记"),
        "originals.kept": translate("EntryWords", "原件暂存"),
        "originals.returned": translate("EntryWords", "原件退还"),
        "slip.confirmed": translate("EntryWords", "交接单签收"),
        "fee.charged": translate("EntryWords", "收费"),
        "fee.cancelled": translate("EntryWords", "收据作废"),
        "rating.given": translate("EntryWords", "评价登记"),
        "rating.forwarded": translate("EntryWords", "评价报送"),
        "supervision.marked": translate("EntryWords", "监察信号登记"),
        "supervision.cleared": translate("EntryWords", "监察信号撤销"),
        "number.block_leased": translate("EntryWords", "领取号段"),
        "blank.received": translate("EntryWords", "领入空白证照"),
        "record.field_revealed": translate("EntryWords", "查看隐去的号码"),
        "record.exported": translate("EntryWords", "导出记录"),
        "calendar.installed": translate("EntryWords", "更新工作日历"),
        "look_up.installed": translate("EntryWords", "更新核查名单"),
        "quarantine.closed": translate("EntryWords", "关闭需处理记录"),
    }
    return words.get(kind, kind)


def state_words(state: SyncState) -> tuple[str, Tone, str]:
    """Say how far an entry has come: words, tone, icon."""
    translate = QCoreApplication.translate
    return {
        SyncState.PENDING: (translate("EntryWords", "待发"), Tone.NEUTRAL, "outbox"),
        SyncState.ACKED: (translate("EntryWords", "已送达"), Tone.SUCCESS, ""),
        SyncState.STABLE: (translate("EntryWords", "已送达并备份"), Tone.SUCCESS, ""),
        SyncState.HELD: (translate("EntryWords", "平台未采用"), Tone.ERROR, ""),
        SyncState.REFUSED: (translate("EntryWords", "平台已拒绝"), Tone.ERROR, ""),
        SyncState.MISFIT: (translate("EntryWords", "与平台不符"), Tone.ERROR, ""),
        SyncState.PLATFORM: (translate("EntryWords", "来自平台"), Tone.INFO, ""),
    }[state]


def age_words(since: datetime, now: datetime) -> str:
    """Say how long ago: 不到 1 分钟, 5 分钟, 3 小时, 2 天."""
    seconds = max(0, int((now - since).total_seconds()))
    translate = QCoreApplication.translate
    if seconds < _MINUTE_S:
        return translate("EntryWords", "不到 1 分钟")
    if seconds < _HOUR_S:
        return translate("EntryWords", "{n} 分钟").format(n=seconds // _MINUTE_S)
    if seconds < _DAY_S:
        return translate("EntryWords", "{n} 小时").format(n=seconds // _HOUR_S)
    return translate("EntryWords", "{n} 天").format(n=seconds // _DAY_S)


def moment_words(moment: datetime) -> str:
    """Say a moment in hall time: 11-23 09:05."""
    return moment.astimezone(HALL_ZONE).strftime("%m-%d %H:%M")


def size_words(count: int) -> str:
    """Say a number of bytes: 164 B, 3.4 KB, 1.2 MB."""
    size, place = float(count), 0
    while size >= _KILOBYTE and place < len(_UNITS) - 1:
        size, place = size / _KILOBYTE, place + 1
    return f"{size:.1f} {_UNITS[place]}" if place else f"{count} B"


@cache
def _reasons(language: str) -> dict[str, dict[str, str]]:
    file = resources.files("resources").joinpath("messages", language, "verdicts", "reasons.toml")
    return tomllib.loads(file.read_text("utf-8"))
