"""What lists say of an applicant, in words."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.case.standing import LookUpKind, LookUpResult, LookUpState

from ui.widgets.answer_list import Answer

_KINDS = {
    LookUpKind.CREDIT: QT_TRANSLATE_NOOP("LookUpWords", "信用核查"),
    LookUpKind.NEGATIVE_LIST: QT_TRANSLATE_NOOP("LookUpWords", "负面清单核查"),
}
_STATES = {
    LookUpState.CLEAR: QT_TRANSLATE_NOOP("LookUpWords", "未列入"),
    LookUpState.LISTED: QT_TRANSLATE_NOOP("LookUpWords", "列入名单"),
    LookUpState.NOT_CHECKED: QT_TRANSLATE_NOOP("LookUpWords", "待核验"),
}


def look_up_title(kind: LookUpKind) -> str:
    """Return what was asked."""
    return QCoreApplication.translate("LookUpWords", str(_KINDS[kind]))


def look_up_state(state: LookUpState) -> str:
    """Return what came back."""
    return QCoreApplication.translate("LookUpWords", str(_STATES[state]))


def look_up_note(result: LookUpResult) -> str:
    """Return why, whose list and of which day, as far as known."""
    day = result.as_of.isoformat() if result.as_of else ""
    dated = QCoreApplication.translate("LookUpWords", "名单日期 {day}").format(day=day) if day else ""
    return "，".join(filter(None, (result.reason, result.source, dated)))


def look_up_words(result: LookUpResult) -> str:
    """Return one result, such as 信用核查：待核验（本机没有安装名单）."""
    words = f"{look_up_title(result.kind)}：{look_up_state(result.state)}"
    note = look_up_note(result)
    return f"{words}（{note}）" if note else words


def look_up_answers(results: Iterable[LookUpResult]) -> tuple[Answer, ...]:
    """Return all results as lines beside the applicant's data."""
    return tuple(
        Answer(title=look_up_title(one.kind), words=look_up_state(one.state), note=look_up_note(one))
        for one in results
    )


def look_ups_line(results: Iterable[LookUpResult]) -> str:
    """Return all results in one line."""
    return "　".join(look_up_words(one) for one in results)
