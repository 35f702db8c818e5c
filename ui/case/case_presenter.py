"""Opens a case, keeps its page true, and leads from one act to the next."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from window_client.domain.case.actions import Action
from window_client.domain.documents.words import TITLES
from window_client.errors import WindowClientError
from window_client.services.case_view import CaseView
from window_client.services.desk import StepDone

from ui.case.act_presenter import ActPresenter
from ui.case.case_reading import Opened, page_of, read_case
from ui.case.case_state import CaseState, PanelState, PapersState, Section
from ui.case.case_view import CaseView as Page
from ui.case.hand_over_form import SERVE
from ui.case.look_presenter import LookPresenter
from ui.case.paper_keys import PaperKeys
from ui.case.underway import Underway
from ui.print_flow.print_flow import PrintFlow
from ui.print_flow.print_tools import PrintTools


class CasePresenter(QObject):
    """Presenter of the case screen.

    Signals:
        back_requested: The clerk leaves the page.
    """

    back_requested = Signal()

    def __init__(self, page: Page, tools: PrintTools, flow: PrintFlow, parent: QObject | None = None) -> None:
        """Show no case yet.

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
        self._state = CaseState()
        self._opened: Opened | None = None
        self._newer: Opened | None = None
        self._case_id = ""
        self._chosen_paper = ""
        self._before = Section.MATERIALS
        self._act_panel: PanelState | None = None
        self._underway = Underway()
        self._acts = ActPresenter(tools, self)
        self._looks = LookPresenter(tools, flow, self)
        self._papers = PaperKeys(self._seen, self._acts, self._looks, flow, self._underway)
        self._connect()

    @Slot(str)
    def open(self, case_id: str) -> None:
        """Open a case from anywhere in the program."""
        if case_id != self._case_id:
            self._acts.drop()
            self._looks.forget()
            self._underway.forget()
            self._opened = self._newer = None
            self._case_id, self._chosen_paper = case_id, ""
            self._state = CaseState(case_id=case_id)
        self._load(self._adopt_and_focus)

    @Slot()
    def refresh(self) -> None:
        """Show the case as it stands now; what is being typed stays."""
        if self._case_id:
            self._load(self._adopt)

    # reading

    def _load(self, done: Callable[[Opened], None]) -> None:
        case_id, counter = self._case_id, self._tools.counter
        self._tools.tasks.run(
            lambda: read_case(counter, case_id),
            owner=self,
            done=lambda opened: self._arrived(opened, done),
            failed=lambda error: self._not_read(case_id, error),
        )

    def _arrived(self, opened: Opened, done: Callable[[Opened], None]) -> None:
        if opened.view.case.id != self._case_id:
            return
        ends = self._underway.shown()
        if ends:
            self._acts.resume()
        done(opened)
        if ends:
            self._underway.grant()

    def _not_read(self, case_id: str, error: WindowClientError) -> None:
        self._tools.fail(error)
        if case_id == self._case_id:
            self._underway.unread()
            self._acts.resume()
            self._show()

    def _adopt_and_focus(self, opened: Opened) -> None:
        self._adopt(opened)
        if self._acts.revision is None and self._looks.panel is None:
            self._page.go_to_acts()
        else:
            self._page.go_to_section()  # a key that came first has begun something: it keeps the keys

    def _adopt(self, opened: Opened) -> None:
        """Show a newer state, the act being prepared on top of it."""
        self._opened, self._newer = opened, None
        if self._acts.revision is not None and not self._acts.rebase(opened.view):
            self._tools.warn(self.tr("办件已有新进展，刚才准备的这一步不再需要办理。"))
        self._looks.rebase(opened.view)
        self._show()

    @Slot(object)
    def _take_changes(self, cases: frozenset[str]) -> None:
        siblings = self._opened.view.siblings if self._opened else ()
        if self._case_id and cases & {self._case_id, *(one.id for one in siblings)}:
            self._load(self._weigh)

    def _weigh(self, opened: Opened) -> None:
        """Take a newer state over at once, unless the clerk is preparing an act on an older one."""
        prepared = self._acts.revision
        if prepared is not None and prepared != opened.view.case.revision:
            self._newer = opened
            self._show()
        else:
            self._adopt(opened)

    # acting

    @Slot(str)
    def _begin(self, key: str) -> None:
        if self._opened is None or self._underway:
            return
        view = self._opened.view
        if key == Action.ANSWER_PRINT:
            self._flow.ask_open()
            self._page.strip.take_focus()
        elif key == Action.MAKE_CERTIFICATE:
            self._looks.certificate(view)
        else:
            if self._looks.panel is not None:
                self._looks.close()
            self._acts.begin(key, view)
            self._go(Section.PANEL)

    @Slot(str)
    def _serve(self, document_id: str) -> None:
        if self._opened and not self._underway:
            view = self._opened.view
            ref = next((one for one in view.case.documents if one.id == document_id), None)
            if ref is not None and ref.served_at is not None:
                self._tools.warn(self.tr("该文书已登记送达。"))
            elif ref is not None:
                self._begin(f"{SERVE}:{document_id}")

    @Slot(object)
    def _done(self, done: StepDone) -> None:
        names = [f"{TITLES[ref.kind]} {ref.number}" for ref in done.documents]
        words = self.tr("已办理，并出具：{papers}。按 P 打印。") if names else self.tr("已办理。")
        self._tools.tell(words.format(papers="、".join(names)))
        if done.case.id != self._case_id:
            return
        self._underway.done(done.documents[0].id if names else "", self._lead_on)
        if names:
            self._chosen_paper = done.documents[0].id
            self._go(Section.PAPERS)

    def _lead_on(self, paper: str) -> None:
        """Give the keys to what comes next: the new paper on its page, or the next act."""
        if not paper and self._state.section is not Section.PANEL:
            self._page.go_to_acts()

    @Slot(str)
    def _print_step_sent(self, case_id: str) -> None:
        if case_id == self._case_id:
            self._underway.send()
            self._show()

    @Slot(str)
    def _print_step_over(self, case_id: str) -> None:
        if case_id == self._case_id:
            self._underway.over()

    @Slot(object)
    def _take_act(self, panel: PanelState | None) -> None:
        self._act_panel = panel
        if panel is None and self._looks.panel is None and self._state.section is Section.PANEL:
            self._state = msgspec.structs.replace(self._state, section=self._before)
        self._show()

    @Slot()
    def _drop(self) -> None:
        """Leave the act undone; the page is as before. An act on its way cannot be left."""
        if self._act_panel and self._act_panel.busy:
            return
        self._acts.drop()
        if self._newer is not None:
            self._adopt(self._newer)
        if self._state.section is Section.MATERIALS:
            self._page.go_to_acts()
        else:
            self._page.go_to_section()

    @Slot()
    def _take_look(self) -> None:
        if self._looks.panel is not None:
            self._go(Section.PANEL)
        elif self._act_panel is None and self._state.section is Section.PANEL:
            self._go(self._before)
        else:
            self._show()
            self._page.go_to_section()

    # sections

    @Slot(str)
    def _choose_section(self, section: str) -> None:
        self._go(Section(section))

    def _go(self, section: Section) -> None:
        if section is Section.PANEL and self._looks.panel is None and self._act_panel is None:
            return
        if self._state.section is not Section.PANEL:
            self._before = self._state.section
        self._state = msgspec.structs.replace(self._state, section=section)
        self._show()
        self._page.go_to_section()

    def _show(self) -> None:
        if self._opened is None:
            self._page.display(self._state)
            return
        before = msgspec.structs.replace(
            self._state,
            stale=self._newer is not None,
            panel=self._act_panel,
            papers=PapersState(chosen=self._chosen_paper),
        )
        names = self._tools.counter.papers.names
        self._state = page_of(before, self._opened, self._looks, names, underway=self._underway.words)
        self._page.display(self._state)

    # wiring

    def _connect(self) -> None:
        page, panel = self._page, self._page.panel
        page.act_requested.connect(self._begin)
        page.section_requested.connect(self._choose_section)
        page.refresh_requested.connect(self.refresh)
        page.case_requested.connect(self.open)
        page.back_requested.connect(self.back_requested)
        page.reckoning_requested.connect(lambda: self._with_view(self._looks.reckoning))
        page.reveal_requested.connect(lambda field: self._with_view(lambda v: self._looks.reveal(v, field)))
        page.material_requested.connect(self._papers.look_at_material)
        panel.view_requested.connect(self._papers.look_at_material)
        panel.file_chosen.connect(self._acts.attach)
        page.papers.look_requested.connect(self._papers.look)
        page.papers.print_requested.connect(self._papers.print)
        page.papers.serve_requested.connect(self._serve)
        panel.confirmed.connect(self._acts.confirm)
        panel.dropped.connect(self._drop)
        panel.verdict_given.connect(self._acts.judge)
        panel.reason_requested.connect(self._acts.ask_again)
        panel.answered.connect(self._acts.answer)
        panel.question_dropped.connect(self._acts.drop_question)
        page.look.confirmed.connect(self._looks.confirm)
        page.look.dropped.connect(self._looks.close)
        page.look.print_requested.connect(self._flow.print_certificate)
        self._acts.changed.connect(self._take_act)
        self._acts.sent.connect(self._underway.send)
        self._acts.done.connect(self._done)
        self._acts.refused.connect(self._underway.over)
        self._looks.changed.connect(self._take_look)
        self._tools.changes.changed.connect(self._take_changes)
        self._flow.step_sent.connect(self._print_step_sent)
        self._flow.step_over.connect(self._print_step_over)
        self._flow.strip_changed.connect(page.display_strip)
        self._flow.attention_requested.connect(self._look_at_strip)
        page.strip.answered.connect(self._flow.answer)
        page.strip.reason_given.connect(self._flow.give_reason)
        page.strip.answer_taken_back.connect(self._flow.take_answer_back)

    def _seen(self) -> CaseView | None:
        return self._opened.view if self._opened else None

    def _with_view(self, look: Callable[[CaseView], None]) -> None:
        if self._opened is not None:
            look(self._opened.view)

    @Slot()
    def _look_at_strip(self) -> None:
        if self._page.isVisible():
            self._page.strip.take_focus()
