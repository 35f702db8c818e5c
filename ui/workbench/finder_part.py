"""The search box: everything on this PC, grouped by how far it has come."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from window_client.services.work import MOST_FOUND
from window_client.store.rows import CaseRow, Draft, SyncState

from ui.widgets.search_box import SearchHit, SearchState
from ui.workbench.case_words import status_words

DRAFT = "draft:"
"""Begins the key of a found draft; other keys are cases."""


def found(
    query: str,
    rows: tuple[CaseRow, ...],
    drafts: tuple[Draft, ...],
    name_of: Callable[[str], str],
    window: str,
) -> tuple[SearchHit, ...]:
    """Return results: unfinished intakes, what needs a person, own unsent, own, other windows'."""
    wanted = query.casefold()
    mine = tuple(one for one in drafts if one.title and wanted in one.title.casefold())
    hits = [_case_hit(row, name_of, window) for row in rows]
    order = list(_groups())
    ordered = sorted(hits, key=lambda hit: order.index(hit.group))  # stable: best first in each group
    return (*(_draft_hit(one, name_of) for one in mine), *ordered)


def search_state(query: str, hits: tuple[SearchHit, ...], as_of: str) -> SearchState:
    """Say how much was found and how old it is."""
    translate = QCoreApplication.translate
    if not query:
        return SearchState()
    if not hits:
        words = translate("Finder", "本机没有找到。换姓名首字母、办件编号或证件号后四位再试。{as_of}")
    elif len(hits) >= MOST_FOUND:
        words = translate("Finder", "只显示前 {count} 件，请再多输几个字 · {as_of}")
    else:
        words = translate("Finder", "找到 {count} 件，↑ ↓ 选择，Enter 打开 · {as_of}")
    return SearchState(query=query, hits=hits, footer=words.format(count=len(hits), as_of=as_of))


def _groups() -> tuple[str, str, str, str]:
    translate = QCoreApplication.translate
    return (
        translate("Finder", "需处理"),
        translate("Finder", "本窗口 · 待发送"),
        translate("Finder", "本窗口"),
        translate("Finder", "其他窗口"),
    )


def _case_hit(row: CaseRow, name_of: Callable[[str], str], window: str) -> SearchHit:
    attention, unsent, own, other = _groups()
    group = own if row.window == window else other
    if row.sync is SyncState.PENDING:
        group = unsent
    if row.sync is SyncState.HELD:
        group = attention
    return SearchHit(
        key=row.case_id,
        title=f"{row.applicant}  {row.id_masked}",
        detail=f"{row.number} · {name_of(row.item)} · {status_words(row.status)}",
        icon="case",
        group=group,
    )


def _draft_hit(draft: Draft, name_of: Callable[[str], str]) -> SearchHit:
    return SearchHit(
        key=f"{DRAFT}{draft.id}",
        title=draft.title,
        detail=name_of(draft.item),
        icon="edit",
        group=QCoreApplication.translate("Finder", "未完成的收件"),
    )
