"""The acts of a case: names, keys, and what it waits for where there is none."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.case.actions import Action
from window_client.domain.case.parts import Status
from window_client.domain.catalogue import is_licence
from window_client.services.case_view import CaseView

from ui.case.case_state import Act

NOT_NEEDED = "licence_not_needed"
SERVE = "serve"
REVEAL = "reveal"
RECKONING = "reckoning"
DOCUMENT = "document"

_ACTS = {
    Action.JUDGE: (QT_TRANSLATE_NOOP("CaseActs", "核验材料"), "Alt+H"),
    Action.ACCEPT: (QT_TRANSLATE_NOOP("CaseActs", "受理"), "Alt+S"),
    Action.REQUEST_CORRECTION: (QT_TRANSLATE_NOOP("CaseActs", "一次性告知补正"), "Alt+G"),
    Action.DECLINE: (QT_TRANSLATE_NOOP("CaseActs", "不予受理"), "Alt+B"),
    NOT_NEEDED: (QT_TRANSLATE_NOOP("CaseActs", "不受理（无需许可）"), "Alt+N"),
    Action.RECEIVE_SUPPLEMENT: (QT_TRANSLATE_NOOP("CaseActs", "接收补正材料"), "Alt+Z"),
    Action.RECEIVE_DEFERRED: (QT_TRANSLATE_NOOP("CaseActs", "接收容缺材料"), "Alt+R"),
    Action.DECIDE: (QT_TRANSLATE_NOOP("CaseActs", "当场决定"), "Alt+J"),
    Action.ISSUE_DECISION: (QT_TRANSLATE_NOOP("CaseActs", "出具决定书"), "Alt+J"),
    Action.MAKE_CERTIFICATE: (QT_TRANSLATE_NOOP("CaseActs", "制证"), "Alt+Z"),
    Action.ANSWER_PRINT: (QT_TRANSLATE_NOOP("CaseActs", "登记出纸结果"), "F7"),
    Action.DELIVER: (QT_TRANSLATE_NOOP("CaseActs", "发证"), "Alt+F"),
    Action.COMPLETE: (QT_TRANSLATE_NOOP("CaseActs", "办结"), "Alt+W"),
    Action.ARCHIVE: (QT_TRANSLATE_NOOP("CaseActs", "归档"), "Alt+D"),
    Action.RATE: (QT_TRANSLATE_NOOP("CaseActs", "请申请人评价"), "Alt+P"),
}
ACT_KEYS = frozenset(keys for _words, keys in _ACTS.values())


def act_words(key: str) -> str:
    """Return an act's name in the present language."""
    return QCoreApplication.translate("CaseActs", str(_ACTS[key][0]))


def acts_of(view: CaseView) -> tuple[Act, ...]:
    """Return the acts open now, the proposed one first and primary."""
    keys: list[str] = list(view.actions)
    if Action.DECLINE in view.actions and is_licence(view.item):
        keys.append(NOT_NEEDED)
    return tuple(
        Act(
            key=str(key),
            words=act_words(key),
            shortcut=_ACTS[key][1],
            role="primary" if number == 0 else "secondary",
        )
        for number, key in enumerate(keys)
    )


def waiting_words(view: CaseView) -> str:
    """Return what a case without an act waits for."""
    translate = QCoreApplication.translate
    if view.case.status is Status.ACCEPTED:
        words = translate("CaseActs", "等待 {department} 审查决定；决定同步后在此出具决定书。")
        return words.format(department=view.item.department)
    return translate("CaseActs", "本办件已全部办完。")
