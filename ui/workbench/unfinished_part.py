"""Which unfinished work to show; setting aside hides a draft until the next start and deletes nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from window_client.store.rows import CaseRow, Draft

from ui.workbench.bench_words import step_words
from ui.workbench.case_words import short_moment
from ui.workbench.workbench_state import OpenKind, OpenWork, OpenWorkState

_MOST_SHOWN = 2


@dataclass(slots=True)
class UnfinishedPart:
    """Remembers what was set aside in this run of the program."""

    _aside: set[str] = field(default_factory=set)
    _all: bool = False

    def set_aside(self, draft: str) -> None:
        """Show this draft no more."""
        self._aside.add(draft)
        self._all = False

    def show_all(self) -> None:
        """Show everything again."""
        self._aside.clear()
        self._all = True

    def state(
        self,
        prints: tuple[CaseRow, ...],
        drafts: tuple[Draft, ...],
        name_of: Callable[[str], str],
        now: datetime,
    ) -> OpenWorkState:
        """Return what the panel shows: open prints first, they hold sheets and numbers."""
        wanted = [one for one in drafts if one.id not in self._aside]
        rows = (
            *(_print_row(row, name_of) for row in prints),
            *(_draft_row(one, name_of, now) for one in wanted),
        )
        shown = rows if self._all else rows[: max(_MOST_SHOWN, len(prints))]
        return OpenWorkState(rows=shown, hidden=len(rows) - len(shown), aside=len(drafts) - len(wanted))


def _print_row(row: CaseRow, name_of: Callable[[str], str]) -> OpenWork:
    detail = QCoreApplication.translate("Unfinished", "证照已送打印，还没有登记结果：已出纸、废张还是未出？")
    title = f"{row.applicant} · {name_of(row.item)} · {row.number}"
    return OpenWork(kind=OpenKind.PRINT, key=row.case_id, title=title, detail=detail)


def _draft_row(draft: Draft, name_of: Callable[[str], str], now: datetime) -> OpenWork:
    nobody = QCoreApplication.translate("Unfinished", "申请人未填")
    words = QCoreApplication.translate("Unfinished", "收件停在“{step}”，{at} 保存")
    at = short_moment(draft.saved_at, now) if draft.saved_at else ""
    step = step_words(str(draft.body.get("step", "")))
    title = f"{draft.title or nobody} · {name_of(draft.item)}"
    return OpenWork(kind=OpenKind.DRAFT, key=draft.id, title=title, detail=words.format(step=step, at=at))
