"""Keeps lists and stock true, and leads from the list to the printer."""

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from window_client.domain.case.actions import Action
from window_client.services.case_view import CaseView

from ui.certificates.certificate_rows import Work, list_of, low_words, read_work, stock_of
from ui.certificates.certificates_state import CertificatesState, Shelf
from ui.certificates.certificates_view import CertificatesView
from ui.print_flow.print_flow import PrintFlow
from ui.print_flow.print_state import PreviewState
from ui.print_flow.print_tools import PrintTools


class CertificatesPresenter(QObject):
    """Presenter of the certificates screen.

    Signals:
        case_requested: Open a case.
            case_id: The case.
        back_requested: The clerk leaves the page.
    """

    case_requested = Signal(str)
    back_requested = Signal()

    def __init__(
        self, page: CertificatesView, tools: PrintTools, flow: PrintFlow, parent: QObject | None = None
    ) -> None:
        """Read nothing before `refresh`.

        Args:
            page: The view; it belongs to the shell.
            tools: Services, lanes, messages, changes.
            flow: Printing, shared by all screens.
            parent: Owner.
        """
        super().__init__(parent)
        self._page = page
        self._tools = tools
        self._flow = flow
        self._state = CertificatesState()
        self._work: Work | None = None
        self._connect()

    @Slot()
    def refresh(self) -> None:
        """Read lists and stock again."""
        counter = self._tools.counter
        self._tools.tasks.run(
            lambda: read_work(counter), owner=self, done=self._take, failed=self._tools.fail
        )

    @Slot(str)
    def choose_shelf(self, shelf: str) -> None:
        """Show another list."""
        self._state = msgspec.structs.replace(self._state, shelf=Shelf(shelf))
        self._show()

    @Slot(str)
    def make(self, case_id: str) -> None:
        """Preview the certificate of a case; one that waits for its answer is asked about instead."""
        shelf = self._shelf_of(case_id)
        if shelf is Shelf.TO_ANSWER:
            self._flow.ask_open()
            self._page.strip.take_focus()
        elif shelf is Shelf.TO_PRINT:
            cases = self._tools.counter.cases
            self._tools.tasks.run(
                lambda: cases.open(case_id), owner=self, done=self._make_if_due, failed=self._tools.fail
            )
        elif shelf is Shelf.TO_DELIVER:
            self._tools.warn(self.tr("证照已出纸，请打开办件登记领取。"))

    def _make_if_due(self, view: CaseView) -> None:
        """Print only where nothing comes before the certificate: decision document, deferred material."""
        case_id = view.case.id
        if view.actions and view.actions[0] is Action.MAKE_CERTIFICATE:
            self._preview(PreviewState(case_id=case_id))
            self._flow.preview(case_id)
        else:
            self._tools.warn(self.tr("制证之前还有一步要办，请先在办件中办理。"))
            self.case_requested.emit(case_id)

    def _shelf_of(self, case_id: str) -> Shelf | None:
        listed = self._work.listed if self._work else ()
        return next((one.shelf for one in listed if one.row.case_id == case_id), None)

    def _take(self, work: Work) -> None:
        self._work = work
        self._show()

    @Slot(object)
    def _take_changes(self, _cases: frozenset[str]) -> None:
        if self._work is not None:
            self.refresh()

    @Slot(object)
    def _take_preview(self, state: PreviewState) -> None:
        current = self._state.preview
        if current is not None and current.case_id == state.case_id:
            self._preview(state)

    @Slot()
    def _close_preview(self) -> None:
        self._preview(None)

    @Slot(str)
    def _printing_begun(self, case_id: str) -> None:
        if self._state.preview is not None and self._state.preview.case_id == case_id:
            self._preview(None)

    @Slot()
    def _look_at_strip(self) -> None:
        if self._page.isVisible():
            self._page.strip.take_focus()

    def _preview(self, state: PreviewState | None) -> None:
        self._state = msgspec.structs.replace(self._state, preview=state)
        self._show()

    def _show(self) -> None:
        if self._work is not None:
            self._state = msgspec.structs.replace(
                self._state,
                counts=self._work.counts,
                rows=list_of(self._work, self._state.shelf),
                stock=stock_of(self._work),
                low=low_words(self._work),
            )
        self._page.display(self._state)

    def _connect(self) -> None:
        page, flow = self._page, self._flow
        page.case_requested.connect(self.case_requested)
        page.print_requested.connect(self.make)
        page.shelf_requested.connect(self.choose_shelf)
        page.refresh_requested.connect(self.refresh)
        page.back_requested.connect(self.back_requested)
        page.preview.print_requested.connect(flow.print_certificate)
        page.preview.back_requested.connect(self._close_preview)
        page.strip.answered.connect(flow.answer)
        page.strip.reason_given.connect(flow.give_reason)
        page.strip.answer_taken_back.connect(flow.take_answer_back)
        flow.strip_changed.connect(page.display_strip)
        flow.preview_changed.connect(self._take_preview)
        flow.printing_begun.connect(self._printing_begun)
        flow.attention_requested.connect(self._look_at_strip)
        self._tools.changes.changed.connect(self._take_changes)
