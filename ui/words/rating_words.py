"""Words of the five levels and of the reasons, for every page on which an applicant rates."""

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_LEVELS = MappingProxyType(
    {
        5: QT_TRANSLATE_NOOP("DayTabs", "非常满意"),
        4: QT_TRANSLATE_NOOP("DayTabs", "满意"),
        3: QT_TRANSLATE_NOOP("DayTabs", "基本满意"),
        2: QT_TRANSLATE_NOOP("DayTabs", "不满意"),
        1: QT_TRANSLATE_NOOP("DayTabs", "非常不满意"),
        0: QT_TRANSLATE_NOOP("DayTabs", "不评价"),
    }
)
_REASONS = MappingProxyType(
    {
        "efficiency": QT_TRANSLATE_NOOP("DayTabs", "服务效率低"),
        "skill": QT_TRANSLATE_NOOP("DayTabs", "业务不熟练"),
        "attitude": QT_TRANSLATE_NOOP("DayTabs", "服务态度差"),
        "notice": QT_TRANSLATE_NOOP("DayTabs", "没有一次性告知"),
        "trips": QT_TRANSLATE_NOOP("DayTabs", "多次跑动"),
        "extra": QT_TRANSLATE_NOOP("DayTabs", "要求提供清单以外的材料"),
        "delay": QT_TRANSLATE_NOOP("DayTabs", "超过承诺时限"),
        "other": QT_TRANSLATE_NOOP("DayTabs", "其他（请写明）"),
    }
)


def level_words() -> dict[int, str]:
    """Return the levels from best to worst, the last for who does not rate."""
    return {level: QCoreApplication.translate("DayTabs", str(words)) for level, words in _LEVELS.items()}


def reason_words() -> dict[str, str]:
    """Return the reasons that a dissatisfied rating names, by code."""
    return {code: QCoreApplication.translate("DayTabs", str(words)) for code, words in _REASONS.items()}
