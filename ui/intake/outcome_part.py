"""The outcome page's reasoning: acts on the received case, and its documents as pages."""

from collections.abc import Callable
from typing import Any

import msgspec
from printing.pages import page_count, page_png
from PySide6.QtCore import QObject, Signal
from window_client.domain.case.actions import Action
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem
from window_client.errors import WindowClientError
from window_client.services.desk import StepDone

from ui.intake import decline_form
from ui.intake.intake_state import ActChoice, OutcomePageState
from ui.intake.intake_tools import Tools
from ui.intake.joint_outcome import ACCEPT_ALL, joint_acts, joint_papers_of, lines_of, seen_of
from ui.intake.outcome_words import NOT_NEEDED, OPEN_CASE, acts_of, advice, papers_of, status_words
from ui.judging.question import Question
from ui.widgets.error_summary import Fault
from ui.widgets.page_preview import PagePreviewState

_SCREEN_DPI = 110


class OutcomePart(QObject):
    """Takes steps on the case that was just received.

    Signals:
        changed: The page should be shown anew.
        print_requested: A document should go to the printer.
            case: Id of the case.
            document: Id of the document.
        case_requested: The case should be opened.
            case: Its id.
    """

    changed = Signal()
    print_requested = Signal(str, str)
    case_requested = Signal(str)

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        """Have no case yet."""
        super().__init__(parent)
        self._tools = tools
        self._item: ServiceItem | None = None
        self._cases: tuple[Case, ...] = ()
        self._current = ""
        self._preview = PagePreviewState()
        self._panel: Question | None = None
        self._busy = False
        self.case: Case | None = None

    def begin(self) -> None:
        """Forget the case before."""
        self.case = self._item = self._panel = None
        self._cases = ()
        self._current, self._preview, self._busy = "", PagePreviewState(), False

    def received(self, done: tuple[StepDone, ...]) -> None:
        """Show what was just received, one case or those of a joint application, and print its papers."""
        self._cases = tuple(one.case for one in done)
        self._look_at(done[0].case)
        self._take(done)
        for one in done:
            for paper in one.documents:
                self.print_requested.emit(one.case.id, paper.id)

    def choose_case(self, case: str) -> None:
        """Turn to another case of the joint application."""
        if not self._busy and self._panel is None:
            self._look_at(next(one for one in self._cases if one.id == case))
            self.changed.emit()

    def act(self, key: str) -> None:
        """Take a step, or ask first what it needs."""
        intake, results = self._tools.counter.intake, self._tools.counter.results
        if self._busy or self._item is None:
            return
        if key == Action.ACCEPT:
            self._run(lambda case: intake.accept(case.id, case.revision))
        elif key == Action.REQUEST_CORRECTION:
            self._run(lambda case: intake.request_correction(case.id, case.revision))
        elif key == Action.DECIDE:
            self._run(lambda case: results.decide_at_window(case.id, case.revision))
        elif key == Action.DECLINE:
            self._ask(decline_form.decline_panel(self._item))
        elif key == NOT_NEEDED:
            self._ask(decline_form.not_needed_panel())
        elif key == OPEN_CASE:
            self.open_case()
        elif key == ACCEPT_ALL:
            seen, joint = seen_of(self._cases), self._tools.counter.joint
            self._run_all(lambda: joint.accept(seen))

    def answered(self, key: str, values: dict[str, Any]) -> None:
        """Take the step that the question was about."""
        if self._busy or self._item is None or self._panel is None:
            return
        if key == NOT_NEEDED:
            self._answer_not_needed(values)
        else:
            self._answer_decline(values, self._item)

    def drop_panel(self) -> None:
        """Leave the question."""
        self._panel = None
        self.changed.emit()

    def choose_paper(self, document: str) -> None:
        """Show a document."""
        case = self._owner(document)
        if case is None:
            return
        paper = next(one for one in papers_of(case) if one.key == document)
        self._current = document
        self._preview = PagePreviewState(title=paper.title, words=self.tr("正在生成文书…"))
        self.changed.emit()
        papers = self._tools.counter.papers
        self._tools.tasks.printing.run(
            lambda: (document, _pages(papers.document(case.id, document))),
            owner=self,
            done=self._show,
            failed=self._not_shown,
        )

    def print_paper(self) -> None:
        """Print the document shown."""
        if owner := self._owner(self._current):
            self.print_requested.emit(owner.id, self._current)

    def open_case(self) -> None:
        """Open the case."""
        if self.case:
            self.case_requested.emit(self.case.id)

    def state(self) -> OutcomePageState:
        """Return what the page shows."""
        case, item = self.case, self._item
        if case is None or item is None:
            return OutcomePageState()
        joint = case.joint is not None
        return OutcomePageState(
            joint=case.joint.name if case.joint else "",
            cases=lines_of(self._cases) if joint else (),
            shown=case.id,
            number=case.number,
            query_code=case.query_code,
            status=status_words(case.status),
            advice=advice(case, item),
            acts=self._acts(case, item),
            papers=joint_papers_of(self._cases) if joint else papers_of(case),
            current=self._current,
            preview=self._preview,
            panel=self._panel,
            busy=self._busy,
        )

    def _answer_not_needed(self, values: dict[str, Any]) -> None:
        intake, reason = self._tools.counter.intake, decline_form.read_reason(values)
        if isinstance(reason, Fault):
            self._show_fault(reason, values)
        else:
            self._run(lambda case: intake.licence_not_needed(case.id, case.revision, reason=reason))

    def _answer_decline(self, values: dict[str, Any], item: ServiceItem) -> None:
        intake, found = self._tools.counter.intake, decline_form.read_decline(values, item)
        if isinstance(found, Fault):
            self._show_fault(found, values)
            return
        ground, organ = found
        self._run(
            lambda case: intake.decline(
                case.id, case.revision, code=ground.code, reason=ground.text, organ=organ
            )
        )

    def _ask(self, panel: Question) -> None:
        self._panel = panel
        self.changed.emit()

    def _show_fault(self, fault: Fault, values: dict[str, Any]) -> None:
        if self._panel:
            form = msgspec.structs.replace(self._panel.form, values=values, faults=(fault,))
            self._panel = msgspec.structs.replace(self._panel, form=form)
        self.changed.emit()

    def _run(self, step: Callable[[Case], StepDone]) -> None:
        case = self.case
        if case is not None:
            self._run_all(lambda: (step(case),))

    def _run_all(self, step: Callable[[], tuple[StepDone, ...]]) -> None:
        self._busy = True
        self.changed.emit()
        self._tools.tasks.store.run(step, owner=self, done=self._take, failed=self._failed)

    def _take(self, done: tuple[StepDone, ...]) -> None:
        after = {one.case.id: one.case for one in done}
        self._cases = tuple(after.get(one.id, one) for one in self._cases)
        if self.case is not None:
            self.case = after.get(self.case.id, self.case)
        self._busy, self._panel = False, None
        self._tools.changes.announce(frozenset(after))
        self.changed.emit()
        if papers := [paper for one in done for paper in one.documents]:
            self.choose_paper(papers[0].id)

    def _look_at(self, case: Case) -> None:
        self.case, self._item = case, self._tools.counter.desk.item_of(case)

    def _owner(self, document: str) -> Case | None:
        return next((one for one in self._cases if any(ref.id == document for ref in one.documents)), None)

    def _acts(self, case: Case, item: ServiceItem) -> tuple[ActChoice, ...]:
        if case.joint is None:
            return acts_of(case, item)
        desk = self._tools.counter.desk
        return joint_acts(acts_of(case, item), ((one, desk.item_of(one)) for one in self._cases))

    def _failed(self, error: WindowClientError) -> None:
        self._busy = False
        self._tools.tell(error)
        self.changed.emit()

    def _show(self, made: tuple[str, tuple[bytes, ...]]) -> None:
        document, pages = made
        if document == self._current:
            self._preview = msgspec.structs.replace(self._preview, pages=pages)
            self.changed.emit()

    def _not_shown(self, error: WindowClientError) -> None:
        self._preview = msgspec.structs.replace(self._preview, words=self._tools.words(error).happened)
        self._tools.tell(error)
        self.changed.emit()


def _pages(pdf: bytes) -> tuple[bytes, ...]:
    return tuple(page_png(pdf, number, _SCREEN_DPI) for number in range(page_count(pdf)))
