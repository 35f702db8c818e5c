"""Words, icon, tone and key of each verdict."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

from ui.widgets.materials.checklist_state import VerdictMark
from ui.widgets.tone import Tone

_WORDS = {
    VerdictMark.QUALIFIED: QT_TRANSLATE_NOOP("VerdictMark", "合格"),
    VerdictMark.MISSING: QT_TRANSLATE_NOOP("VerdictMark", "缺"),
    VerdictMark.DEFECTIVE: QT_TRANSLATE_NOOP("VerdictMark", "不符"),
    VerdictMark.EXEMPT: QT_TRANSLATE_NOOP("VerdictMark", "免交"),
    VerdictMark.DEFERRED: QT_TRANSLATE_NOOP("VerdictMark", "容缺"),
}
TONES = {
    VerdictMark.QUALIFIED: Tone.SUCCESS,
    VerdictMark.MISSING: Tone.ERROR,
    VerdictMark.DEFECTIVE: Tone.ERROR,
    VerdictMark.EXEMPT: Tone.INFO,
    VerdictMark.DEFERRED: Tone.WARNING,
}
ICONS = {
    VerdictMark.QUALIFIED: "success",
    VerdictMark.MISSING: "missing",
    VerdictMark.DEFECTIVE: "cross",
    VerdictMark.EXEMPT: "exempt",
    VerdictMark.DEFERRED: "clock",
}
KEYS = {
    Qt.Key.Key_1: VerdictMark.QUALIFIED,
    Qt.Key.Key_2: VerdictMark.MISSING,
    Qt.Key.Key_3: VerdictMark.DEFECTIVE,
    Qt.Key.Key_4: VerdictMark.EXEMPT,
    Qt.Key.Key_5: VerdictMark.DEFERRED,
}


def verdict_words(verdict: VerdictMark | None) -> str:
    """Return a verdict in the present language; None is 未核."""
    if verdict is None:
        return QCoreApplication.translate("VerdictMark", "未核")
    return QCoreApplication.translate("VerdictMark", str(_WORDS[verdict]))
