"""The platform's answer and the case as it stands now, in words."""

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.events import event_of
from window_client.domain.transfer import PlatformVerdict
from window_client.services.quarantine import QuarantineView
from window_client.store.rows import HistoryLine, SyncState

from ui.quarantine.quarantine_state import QuarantineState
from ui.widgets.answer_list import Answer
from ui.widgets.timeline import TimelineEntry
from ui.widgets.tone import Tone
from ui.words.case_words import moment_words, status_words
from ui.words.entry_words import kind_words
from ui.words.event_words import happening

translate = QCoreApplication.translate


def verdict_title(found: QuarantineView) -> str:
    """Say what the platform did with the record."""
    if found.row.verdict is PlatformVerdict.RENUMBER:
        return translate("PlatformAnswer", "已采用，但号码须更换")
    return {
        SyncState.HELD: translate("PlatformAnswer", "已收到，没有采用，等人处理"),
        SyncState.REFUSED: translate("PlatformAnswer", "已收到，不予采用"),
    }.get(found.row.state, translate("PlatformAnswer", "与平台的新进展不符，没有采用"))


def moved_on(found: QuarantineView) -> str:
    """Say how far the case has moved since the clerk looked at it; empty where it has not."""
    base, case = found.entry.base, found.case
    if base is None or case is None or case.revision <= base:
        return ""
    words = translate("PlatformAnswer", "您办理时看到的是第 {base} 步，现在已到第 {now} 步。")
    return words.format(base=base, now=case.revision)


def case_answers(found: QuarantineView) -> tuple[Answer, ...]:
    """Return the case as it stands now; empty where there is none."""
    case = found.case
    if case is None:
        return ()
    lines = (
        (translate("PlatformAnswer", "办件编号"), case.number),
        (translate("PlatformAnswer", "事项"), found.item.name if found.item else case.item),
        (translate("PlatformAnswer", "申请人"), case.applicant.name),
        (translate("PlatformAnswer", "现在的状态"), status_words(case.status)),
        (translate("PlatformAnswer", "最近变动"), moment_words(case.updated_at)),
    )
    return tuple(Answer(title=title, words=words) for title, words in lines)


def timeline(found: QuarantineView, state: QuarantineState) -> tuple[TimelineEntry, ...]:
    """Return the latest steps that count, newest first."""
    return tuple(_step(line, state) for line in found.recent)


def _step(line: HistoryLine, state: QuarantineState) -> TimelineEntry:
    entry = line.entry
    try:
        said = happening(event_of(entry))
        title, icon, tone = said.title, said.icon, said.tone
    except (KeyError, ValueError):
        title, icon, tone = kind_words(entry.kind), "circle", Tone.NEUTRAL
    who = f"{state.name(entry.clerk)} · {state.name(entry.window)}"
    return TimelineEntry(title=title, when=moment_words(entry.at), who=who, icon=icon, tone=tone)
