"""The places of the program: navigation, commands, keys."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.packaged import initials_table
from window_client.services.outbox import OutboxCounts

from ui.shell.shell_state import Command, NavigationItem

WORKBENCH, INTAKE, CASE, PAPERS = "workbench", "intake", "case", "certificates"
OUTBOX, QUARANTINE, SIGN_OUT, DAY = "outbox", "quarantine", "sign_out", "day"
EXCHANGE, ANSWER = "exchange", "answer"


_PLACES = (
    (WORKBENCH, "home", QT_TRANSLATE_NOOP("places", "工作台")),
    (INTAKE, "inbox", QT_TRANSLATE_NOOP("places", "收件")),
    (PAPERS, "certificate", QT_TRANSLATE_NOOP("places", "证照")),
    (OUTBOX, "outbox", QT_TRANSLATE_NOOP("places", "发件箱")),
    (QUARANTINE, "warning", QT_TRANSLATE_NOOP("places", "需处理")),
    (DAY, "window", QT_TRANSLATE_NOOP("places", "今日窗口")),
    (EXCHANGE, "list", QT_TRANSLATE_NOOP("places", "数据交换")),
)

_COMMANDS = (
    (INTAKE, "inbox", "F2", QT_TRANSLATE_NOOP("places", "收件（新办件）")),
    (WORKBENCH, "home", "Alt+1", QT_TRANSLATE_NOOP("places", "工作台")),
    (PAPERS, "certificate", "Alt+3", QT_TRANSLATE_NOOP("places", "证照打印与领取")),
    (OUTBOX, "outbox", "Alt+4", QT_TRANSLATE_NOOP("places", "发件箱")),
    (QUARANTINE, "warning", "Alt+5", QT_TRANSLATE_NOOP("places", "需处理")),
    (DAY, "window", "Alt+6", QT_TRANSLATE_NOOP("places", "今日窗口（叫号、来访、登记簿、日报）")),
    (EXCHANGE, "list", "Alt+7", QT_TRANSLATE_NOOP("places", "数据交换（填报表、上报、比对）")),
    (SIGN_OUT, "sign-out", "", QT_TRANSLATE_NOOP("places", "退出登录（交接班、切换人员）")),
)
_ANSWER = (ANSWER, "printer", "F7", QT_TRANSLATE_NOOP("places", "登记出纸结果（已出纸、废张、未出）"))


def navigation(counts: OutboxCounts) -> tuple[NavigationItem, ...]:
    """Return the places at the left, with what waits in them."""
    waiting = {OUTBOX: counts.entries + counts.files, QUARANTINE: counts.attention}
    return tuple(
        NavigationItem(
            key=key, title=_said(str(words)), icon=icon, count=waiting.get(key, 0), urgent=key == QUARANTINE
        )
        for key, icon, words in _PLACES
    )


def commands(*, asked: bool = False) -> tuple[Command, ...]:
    """Return what Ctrl+K offers; `asked` while a print waits for its answer."""
    table = initials_table()
    offered = (_ANSWER, *_COMMANDS) if asked else _COMMANDS
    return tuple(
        Command(
            key=key, words=_said(str(words)), initials=table.initials(str(words)), shortcut=keys, icon=icon
        )
        for key, icon, keys, words in offered
    )


def _said(words: str) -> str:
    return QCoreApplication.translate("places", words)
