"""What is looked at over the page of a case; looking never disturbs the act being prepared."""

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from window_client.domain.case.actions import Action
from window_client.domain.case.parts import Attachment
from window_client.services.case_view import CaseView

from ui.case import looks
from ui.case.acts import act_words
from ui.case.case_state import PanelState
from ui.print_flow.print_flow import PrintFlow
from ui.print_flow.print_state import PreviewState
from ui.print_flow.print_tools import PrintTools


class LookPresenter(QObject):
    """Owns the panel of what is looked at, and the numbers that were shown on record.

    Attributes:
        panel: What is looked at, None for nothing.
        revealed: Whole numbers by field, for the case on screen only.

    Signals:
        changed: Panel or numbers changed.
    """

    changed = Signal()

    def __init__(self, tools: PrintTools, flow: PrintFlow, parent: QObject) -> None:
        """Look at nothing."""
        super().__init__(parent)
        self._tools = tools
        self._flow = flow
        self._case_id = ""
        self.panel: PanelState | None = None
        self.revealed: dict[str, str] = {}
        flow.preview_changed.connect(self._take_preview)
        flow.printing_begun.connect(self._printing_begun)

    def forget(self) -> None:
        """Another case comes: nothing of this one may stay on screen."""
        self._case_id, self.panel, self.revealed = "", None, {}

    def close(self) -> None:
        """Look away."""
        self._show(None)

    def rebase(self, view: CaseView) -> None:
        """Say what is looked at anew: the case is newer, or the language another one."""
        if self.panel is not None and view.case.id == self._case_id:
            self.panel = looks.said_anew(self.panel, view)

    def document(self, view: CaseView, document_id: str) -> None:
        """Show a document as it was issued."""
        ref = next((one for one in view.case.documents if one.id == document_id), None)
        if ref is None:
            return
        panel = looks.document_panel(ref)
        work = looks.document_pages(self._tools.counter, view.case.id, ref.id)
        self._draw(view, panel, work)

    def material(self, view: CaseView, material_id: str, files: tuple[Attachment, ...]) -> None:
        """Show the files of a material."""
        if not files:
            self._tools.warn(self.tr("这项材料没有附件。"))
            return
        panel = looks.material_panel(view, material_id)
        self._draw(view, panel, looks.file_pages(self._tools.counter, files))

    def reckoning(self, view: CaseView) -> None:
        """Show how the promised day came about."""
        self._case_id = view.case.id
        self._show(looks.reckoning_panel(view))

    def reveal(self, view: CaseView, field: str) -> None:
        """Ask why a whole number must be seen."""
        if field not in self.revealed:
            self._case_id = view.case.id
            self._show(looks.reveal_panel(field))

    def certificate(self, view: CaseView) -> None:
        """Show the certificate with the number and blank that it would get."""
        self._case_id = view.case.id
        title = act_words(Action.MAKE_CERTIFICATE)
        state = PreviewState(case_id=view.case.id)
        self._show(PanelState(key=Action.MAKE_CERTIFICATE, title=title, certificate=state))
        self._flow.preview(view.case.id)

    def confirm(self, values: dict[str, Any]) -> None:
        """Print the document looked at, or show the number that was asked for."""
        name, _, about = self.panel.key.partition(":") if self.panel else ("", "", "")
        if name == looks.DOCUMENT:
            self._flow.print_document(self._case_id, about)
        elif name == looks.REVEAL:
            self._record(about, looks.reveal_reason(values))

    def _record(self, field: str, reason: str) -> None:
        case_id, reveals = self._case_id, self._tools.counter.reveals
        self._tools.tasks.run(
            lambda: reveals.reveal(case_id, field, reason),
            owner=self,
            done=lambda number: self._recorded(case_id, field, number),
            failed=self._tools.fail,
        )

    def _recorded(self, case_id: str, field: str, number: str) -> None:
        if case_id == self._case_id:
            self.revealed = {**self.revealed, field: number}
            self._show(None)
        self._tools.changes.announce()

    def _draw(self, view: CaseView, panel: PanelState, work: Callable[[], tuple[bytes, ...]]) -> None:
        self._case_id = view.case.id
        self._show(panel)
        self._tools.printing.run(
            work, owner=self, done=lambda pages: self._drawn(panel.key, pages), failed=self._tools.fail
        )

    def _drawn(self, key: str, pages: tuple[bytes, ...]) -> None:
        if self.panel is not None and self.panel.key == key and self.panel.pages is not None:
            shown = msgspec.structs.replace(self.panel.pages, pages=pages)
            self._show(msgspec.structs.replace(self.panel, pages=shown))

    @Slot(object)
    def _take_preview(self, state: PreviewState) -> None:
        mine = self.panel is not None and self.panel.certificate is not None
        if mine and self.panel is not None and state.case_id == self._case_id:
            self._show(msgspec.structs.replace(self.panel, certificate=state))

    @Slot(str)
    def _printing_begun(self, case_id: str) -> None:
        if case_id == self._case_id and self.panel is not None and self.panel.certificate is not None:
            self._show(None)

    def _show(self, panel: PanelState | None) -> None:
        self.panel = panel
        self.changed.emit()
