"""Pictures of certificates that were not printed yet."""

from collections.abc import Callable

import msgspec
from printing.printers.model import PrinterState
from PySide6.QtCore import QObject, Signal
from window_client.domain.case.state import Case
from window_client.errors import WindowClientError

from ui.print_flow.preview_pages import page_pictures, preview_of
from ui.print_flow.print_state import PreviewState
from ui.print_flow.print_tools import PrintTools
from ui.print_flow.print_words import printer_words


class Previews(QObject):
    """Makes one preview at a time; a late picture of a former one is dropped.

    Signals:
        changed: A preview is on its way or ready.
            state: A PreviewState.
    """

    changed = Signal(object)

    def __init__(self, tools: PrintTools, blocked: Callable[[str], bool], parent: QObject) -> None:
        """Show nothing.

        Args:
            tools: Services, lanes and printers.
            blocked: Says whether a sheet of this kind of blank waits for its answer.
            parent: Owner.
        """
        super().__init__(parent)
        self._tools = tools
        self._blocked = blocked
        self._preview = PreviewState(case_id="")

    def is_ready(self, case_id: str) -> bool:
        """Say whether the clerk has seen what would be printed for this case."""
        return self._preview.ready and self._preview.case_id == case_id

    def forget(self) -> None:
        """The preview was used; the next sheet is previewed anew."""
        self._preview = PreviewState(case_id="")

    def show(self, case_id: str) -> None:
        """Draw the certificate of a granted case with the number and blank that it would get."""
        self._tell(PreviewState(case_id=case_id, words=self.tr("正在生成预览……")))
        self._tools.tasks.run(
            lambda: self._propose(case_id),
            owner=self,
            done=self._draw,
            failed=lambda error: self._failed(case_id, error),
        )

    def _propose(self, case_id: str) -> tuple[Case, str]:
        counter = self._tools.counter
        view = counter.cases.open(case_id)
        case = counter.results.propose_certificate(case_id, view.case.revision)
        return case, view.item.result.name

    def _draw(self, proposed: tuple[Case, str]) -> None:
        case, kind = proposed
        if case.certificate is not None and self._blocked(case.certificate.blank_type):
            words = self.tr("请先登记上一张证照的出纸结果，再制下一张。")
            self._tell(msgspec.structs.replace(self._preview, words=words))
            return
        tools = self._tools
        tools.printing.run(
            lambda: (page_pictures(tools.counter.papers, case), tools.certificates.check()),
            owner=self,
            done=lambda drawn: self._drawn(case, kind, *drawn),
            failed=lambda error: self._failed(case.id, error),
        )

    def _drawn(self, case: Case, kind: str, pages: tuple[bytes, ...], state: PrinterState) -> None:
        if case.id == self._preview.case_id:
            printer = f"{self._tools.certificates.name} · {printer_words(state)}"
            self._tell(preview_of(case, kind, pages, printer))

    def _failed(self, case_id: str, error: WindowClientError) -> None:
        self._tools.fail(error)
        if case_id == self._preview.case_id:
            words = self._tools.notice_for(error).happened
            self._tell(msgspec.structs.replace(self._preview, words=words))

    def _tell(self, state: PreviewState) -> None:
        self._preview = state
        self.changed.emit(state)
