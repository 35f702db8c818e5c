"""Looked at from a case: documents, files of materials, the reckoning of the promise, whole numbers."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.parts import Attachment, DocumentRef
from window_client.domain.documents.words import TITLES
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter
from window_client.services.reveals import MOST_REASON

from ui.case.case_state import PanelState
from ui.case.fields import choice, form_of, text_field
from ui.form.definition import Choice, Condition
from ui.judging.scans import pictures
from ui.print_flow.preview_pages import pdf_pictures
from ui.widgets.clocks.clock_words import clocks_state
from ui.widgets.page_preview import PagePreviewState

MATERIAL, REVEAL, RECKONING, DOCUMENT = "material", "reveal", "reckoning", "document"
REASON, WORDS, OTHER = "reason", "words", "other"

translate = QCoreApplication.translate


def document_panel(ref: DocumentRef, pages: tuple[bytes, ...] = ()) -> PanelState:
    """Show a document as it was issued."""
    title = f"{TITLES[ref.kind]} {ref.number}"
    words = translate("CaseLooks", "正在生成预览……")
    return PanelState(
        key=f"{DOCUMENT}:{ref.id}",
        title=title,
        act=translate("CaseLooks", "打印"),
        pages=PagePreviewState(pages=pages, title=title, words=words),
    )


def document_pages(counter: Counter, case_id: str, document_id: str) -> Callable[[], tuple[bytes, ...]]:
    """Return the work that draws a document."""
    return lambda: pdf_pictures(counter.papers.document(case_id, document_id))


def material_panel(view: CaseView, material_id: str, pages: tuple[bytes, ...] = ()) -> PanelState:
    """Show the files of a material."""
    name = next((one.name for one in view.materials if one.id == material_id), material_id)
    words = translate("CaseLooks", "正在打开附件……")
    return PanelState(
        key=f"{MATERIAL}:{material_id}",
        title=name,
        pages=PagePreviewState(pages=pages, title=name, words=words),
    )


def file_pages(counter: Counter, files: tuple[Attachment, ...]) -> Callable[[], tuple[bytes, ...]]:
    """Return the work that opens files and draws their first pages."""
    return partial(pictures, counter.desk.store.attachments, files)


def reckoning_panel(view: CaseView) -> PanelState:
    """Show every clock of the case, and how the last day of each came about."""
    return PanelState(
        key=RECKONING,
        title=translate("CaseLooks", "期限"),
        clocks=clocks_state(view.clocks, view.explain),
    )


def reveal_panel(field: str) -> PanelState:
    """Ask why a whole number must be seen."""
    reasons = (
        translate("CaseLooks", "与证件原件核对"),
        translate("CaseLooks", "与文书、证照核对"),
        translate("CaseLooks", "回答申请人询问"),
        translate("CaseLooks", "主管部门要求"),
    )
    other = Choice(value=OTHER, label=translate("CaseLooks", "其他（写明）"))
    choices = (*(Choice(value=reason, label=reason) for reason in reasons), other)
    title = translate("CaseLooks", "查看原因（数字键选择）")
    words = text_field(
        WORDS,
        translate("CaseLooks", "写明原因"),
        show_if=Condition(field=REASON, equals=OTHER),
        length=MOST_REASON,
    )
    return PanelState(
        key=f"{REVEAL}:{field}",
        title=translate("CaseLooks", "显示证件全号"),
        help=translate("CaseLooks", "查看人、时间和原因会记入日志，随办件同步。"),
        form=form_of(choice(REASON, title, choices), words),
        act=translate("CaseLooks", "记录并显示"),
    )


def said_anew(panel: PanelState, view: CaseView) -> PanelState:
    """Return what is looked at in the present language and on this state of the case; drawn pages stay."""
    name, _, about = panel.key.partition(":")
    drawn = panel.pages.pages if panel.pages else ()
    ref = next((one for one in view.case.documents if one.id == about), None)
    if name == RECKONING:
        return reckoning_panel(view)
    if name == REVEAL:
        return reveal_panel(about)
    if name == MATERIAL:
        return material_panel(view, about, drawn)
    if name == DOCUMENT and ref is not None:
        return document_panel(ref, drawn)
    return panel


def reveal_reason(values: dict[str, Any]) -> str:
    """Return why the number must be seen; empty where nothing was said."""
    reason = str(values.get(REASON, ""))
    return str(values.get(WORDS, "")) if reason == OTHER else reason
