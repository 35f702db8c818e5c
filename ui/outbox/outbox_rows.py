"""The lines of the outbox as rows of the table."""

from collections import Counter
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication
from sync.client.worker import Phase
from window_client.clock import HALL_ZONE
from window_client.domain.transfer import PlatformVerdict
from window_client.services.outbox import OutboxLine, line_key
from window_client.store.rows import OutboxRow, SyncState
from window_client.store.unsettled import UnsentFile

from ui.outbox.outbox_state import OutboxState
from ui.widgets.table_state import Cell, TableColumn, TableRow, TableState
from ui.widgets.tone import Tone
from ui.words.entry_words import age_words, kind_words, moment_words, reason_words, size_words, state_words

_NONE = "—"


def columns() -> tuple[TableColumn, ...]:
    """Return the headings in the present language."""
    translate = QCoreApplication.translate
    return (
        TableColumn(key="what", title=translate("OutboxRows", "内容"), width=150),
        TableColumn(key="number", title=translate("OutboxRows", "办件编号"), width=168),
        TableColumn(key="applicant", title=translate("OutboxRows", "申请人"), width=84),
        TableColumn(key="made", title=translate("OutboxRows", "办理时间"), width=106),
        TableColumn(key="age", title=translate("OutboxRows", "已等"), width=92),
        TableColumn(key="size", title=translate("OutboxRows", "大小"), width=140, right=True),
        TableColumn(key="state", title=translate("OutboxRows", "状态"), width=122),
        TableColumn(key="reason", title=translate("OutboxRows", "原因"), width=1, stretch=True),
        TableColumn(key="next", title=translate("OutboxRows", "下次重试"), width=90),
    )


def table_state(state: OutboxState) -> TableState:
    """Return the rows read so far."""
    before = earlier_in_case(state.lines)
    rows = tuple(_row(line, state, before[line_key(line)]) for line in state.lines)
    return TableState(rows=rows, more=state.more)


def earlier_in_case(lines: tuple[OutboxLine, ...]) -> Counter[str]:
    """Count for every entry how many unsent ones of the same case must go before it."""
    seen: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for line in lines:
        if isinstance(line, OutboxRow) and line.state is SyncState.PENDING and line.case_id:
            found[line_key(line)] = seen[line.case_id]
            seen[line.case_id] += 1
    return found


def line_state(line: OutboxLine, state: OutboxState) -> Cell:
    """Say how far a line has come."""
    translate = QCoreApplication.translate
    if isinstance(line, UnsentFile):
        if line.sha256 in state.items:
            return Cell(translate("OutboxRows", "上传失败"), Tone.WARNING)
        if line.sent_bytes:
            return Cell(translate("OutboxRows", "上传未完"), Tone.INFO, "progress")
        return Cell(translate("OutboxRows", "待上传"), Tone.NEUTRAL, "attach")
    if line.verdict is PlatformVerdict.RENUMBER:
        return Cell(translate("OutboxRows", "号码须更换"), Tone.ERROR)
    return Cell(*state_words(line.state))


def line_reason(line: OutboxLine, state: OutboxState, before: int = 0) -> str:
    """Say why a line is still here."""
    if isinstance(line, UnsentFile) and line.sha256 in state.items:
        return state.items[line.sha256].happened
    if isinstance(line, OutboxRow) and line.state is not SyncState.PENDING:
        return reason_words(line.why).happened
    if state.situation.paused_until is None and state.trouble is not None:
        return state.trouble.happened
    return _waits_for(line, state, before)


def _waits_for(line: OutboxLine, state: OutboxState, before: int) -> str:
    translate = QCoreApplication.translate
    if state.situation.paused_until is not None:
        return translate("OutboxRows", "已暂停发送")
    if before:
        return translate("OutboxRows", "排在本办件前 {n} 步之后").format(n=before)
    if isinstance(line, UnsentFile):
        return translate("OutboxRows", "办件信息先发，附件随后")
    return translate("OutboxRows", "等待发送")


def next_try_words(line: OutboxLine, state: OutboxState) -> str:
    """Say when the scheduler tries again, or that it is a person's turn."""
    translate = QCoreApplication.translate
    situation = state.situation
    if isinstance(line, OutboxRow) and line.state is not SyncState.PENDING:
        return translate("OutboxRows", "等人处理")
    if situation.paused_until is not None:
        return _clock(situation.paused_until)
    own = situation.failed.get(line.sha256) if isinstance(line, UnsentFile) else None
    at = own.next_try_ms if own else situation.next_try_ms
    if at is None:
        return translate("OutboxRows", "进行中") if situation.phase is Phase.RUNNING else _NONE
    return _clock(state.now + timedelta(milliseconds=at - state.now_ms))


def short_title(line: OutboxLine) -> str:
    """Say what a line is in a list: a scan may be named after a person, so only its kind is told."""
    if isinstance(line, UnsentFile):
        ending = line.name.rpartition(".")[2].upper() if "." in line.name else ""
        words = QCoreApplication.translate("OutboxRows", "附件")
        return f"{words} {ending}" if ending.isascii() and ending.isalnum() else words
    return kind_words(line.kind)


def line_title(line: OutboxLine) -> str:
    """Say what the chosen line is."""
    if isinstance(line, UnsentFile):
        return QCoreApplication.translate("OutboxRows", "附件：{name}").format(name=line.name)
    return kind_words(line.kind)


def _row(line: OutboxLine, state: OutboxState, before: int) -> TableRow:
    made = line.added_at if isinstance(line, UnsentFile) else line.made_at
    reason = line_reason(line, state, before)
    cells: tuple[Cell | str, ...] = (
        short_title(line),
        line.number or _NONE,
        line.applicant or _NONE,
        moment_words(made),
        age_words(made, state.now),
        _size(line),
        line_state(line, state),
        Cell(reason, hint=reason),
        next_try_words(line, state),
    )
    return TableRow(line_key(line), cells)


def _size(line: OutboxLine) -> str:
    if isinstance(line, UnsentFile):
        return f"{size_words(line.sent_bytes)} / {size_words(line.size)}"
    return size_words(line.size)


def _clock(moment: datetime) -> str:
    return moment.astimezone(HALL_ZONE).strftime("%H:%M:%S")
