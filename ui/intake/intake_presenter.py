"""The intake's course: from the item to the documents, page by page, nothing lost on the way."""

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal
from window_client.errors import WindowClientError
from window_client.services.counter import Counter
from window_client.services.desk import StepDone
from window_client.services.drafts import IntakeDraft, application_of
from window_client.store.rows import Draft

from ui.data_changes import DataChanges
from ui.error_messages import Notice
from ui.intake.applicant_part import ApplicantPart
from ui.intake.check_sections import sections, with_look_ups
from ui.intake.form_part import FormPart
from ui.intake.intake_state import STEPS, CheckPageState, IntakeState, IntakeStep
from ui.intake.intake_tools import Tools
from ui.intake.intake_view import IntakeView
from ui.intake.item_form import PROCEDURE
from ui.intake.item_part import ItemPart
from ui.intake.joint_outcome import take_in
from ui.intake.known_part import KnownPart
from ui.intake.material_rows import needed_materials, standing_verdicts
from ui.intake.materials_part import MaterialsPart
from ui.intake.open_intake import OpenIntake
from ui.intake.outcome_part import OutcomePart
from ui.intake.screen_words import Progress, guide_state, header_state, steps_state
from ui.message_bar import MessageBar
from ui.task_runner import TaskRunner
from ui.widgets.error_summary import Fault


class IntakePresenter(QObject):
    """Moves between the pages, saves, receives.

    Signals:
        case_requested: A case should be opened.
            case: Its id.
        print_requested: A document should go to the printer.
            case: Id of the case.
            document: Id of the document.
        leave_requested: The clerk leaves the screen; the draft is saved.
    """

    case_requested = Signal(str)
    print_requested = Signal(str, str)
    leave_requested = Signal()

    def __init__(  # noqa: PLR0913  everything a screen works with, by name
        self,
        view: IntakeView,
        *,
        counter: Counter,
        tasks: TaskRunner,
        messages: MessageBar,
        changes: DataChanges,
        words: Callable[[WindowClientError], Notice],
    ) -> None:
        """Start with an empty intake."""
        super().__init__(view)
        self._view = view
        self._tools = Tools(counter=counter, tasks=tasks, messages=messages, changes=changes, words=words)
        self._intake = OpenIntake(self._tools, self)
        self._item = ItemPart(self._tools, self._intake, self)
        self._applicant = ApplicantPart(self._tools, self._intake, self)
        self._known = KnownPart(self._tools, self._intake, self)
        self._form = FormPart(self._tools, self._intake, self)
        self._materials = MaterialsPart(self._tools, self._intake, self)
        self._outcome = OutcomePart(self._tools, self)
        self._current, self._furthest = IntakeStep.ITEM, IntakeStep.ITEM
        self._focus, self._returning, self._busy = "", False, False
        self._check_faults: tuple[Fault, ...] = ()
        self._check_refusals = 0
        self._guide_open = {step: step is IntakeStep.ITEM for step in IntakeStep}
        self._connect()
        self._connect_pages()
        self.begin()

    def begin(self) -> None:
        """Start with the next applicant; what was open stays saved as a draft."""
        self._view.flush()
        self._tools.messages.leave_page()
        self._intake.begin()
        self._start(IntakeStep.ITEM)

    def resume(self, saved: Draft) -> None:
        """Go on with a draft where it was left."""
        self._view.flush()
        try:
            self._intake.resume(saved)
        except WindowClientError as error:
            self._tools.tell(error)
            return
        draft = self._intake.draft
        assert draft is not None
        self._start(_step_of(draft))
        if self._current is IntakeStep.CHECK:
            self._enter_check()

    def go_to(self, step: IntakeStep, focus: str = "", *, returning: bool = False) -> None:
        """Show a page; saved with the draft, so that it is resumed there."""
        if step is not self._current:
            self._tools.messages.leave_page()
        self._current, self._focus, self._returning = step, focus, returning
        if STEPS.index(step) > STEPS.index(self._furthest):
            self._furthest = step
        if step is IntakeStep.FORM:
            self._form.prepare()
        if step is IntakeStep.MATERIALS:
            self._materials.prepare()
        self._intake.update(step.value, step=step.value)
        self._show()

    def state(self) -> IntakeState:
        """Return what the screen shows."""
        draft = self._intake.draft
        self._materials.listed = self._known.listed
        return IntakeState(
            header=header_state(self._intake, self._outcome.case),
            steps=steps_state(self._progress()),
            current=self._current,
            focus=self._focus,
            returning=self._returning,
            busy=self._busy,
            guide=guide_state(self._intake.item, by_commitment=bool(draft and draft.by_commitment)),
            guide_open=self._guide_open[self._current],
            item=self._item.state(),
            applicant=msgspec.structs.replace(self._applicant.state(), known=self._known.state()),
            form=self._form.state(),
            materials=self._materials.state(),
            check=self._check_state(),
            outcome=self._outcome.state(),
        )

    def _start(self, step: IntakeStep) -> None:
        self._current = self._furthest = step
        self._focus, self._returning, self._busy, self._check_faults = "", False, False, ()
        self._item.begin(settled=step is not IntakeStep.ITEM)
        for part in (self._applicant, self._form, self._materials, self._outcome):
            part.begin()
        self._known.ask()
        if step is not IntakeStep.ITEM:
            self._form.prepare()
            self._materials.prepare()
        self._show()

    def _show(self) -> None:
        self._view.display(self.state())

    def _progress(self) -> Progress:
        faulty = {
            IntakeStep.ITEM: bool(self._item.faults()),
            IntakeStep.APPLICANT: bool(self._applicant.faults()),
            IntakeStep.FORM: bool(self._form.faults),
            IntakeStep.MATERIALS: bool(self._materials.faults()),
            IntakeStep.CHECK: False,
            IntakeStep.OUTCOME: False,
        }
        return Progress(
            current=self._current,
            furthest=self._furthest,
            faulty=frozenset(step for step, wrong in faulty.items() if wrong),
            unfinished=frozenset({IntakeStep.MATERIALS} if self._materials.unjudged() else ()),
            begun=_begun(self._intake.draft),
            received=self._outcome.case is not None,
        )

    # moving

    def _advance(self) -> None:
        if self._returning or self._current is IntakeStep.MATERIALS:
            self._enter_check()
        else:
            self.go_to(STEPS[STEPS.index(self._current) + 1])

    def _back(self) -> None:
        if self._busy:
            return
        if self._returning:
            self._enter_check()
        else:
            self.go_to(STEPS[max(STEPS.index(self._current) - 1, 0)])

    def _step_requested(self, key: str) -> None:
        step = IntakeStep(key)
        if self._busy or self._outcome.case is not None:
            return
        if step is IntakeStep.CHECK:
            self._enter_check()
        else:
            self.go_to(step)

    def _leave(self) -> None:
        if self._current is IntakeStep.ITEM and self._item.searching and self._intake.item:
            self._item.keep()
            self._view.enter()
        else:
            self.leave_requested.emit()

    def _toggle_guide(self) -> None:
        self._guide_open[self._current] = not self._guide_open[self._current]
        self._show()

    def _item_chosen(self, item: str) -> None:
        before = self._intake.id, self._intake.item
        self._item.choose(item)
        if before != (self._intake.id, self._intake.item):
            self._furthest = IntakeStep.ITEM
            for part in (self._applicant, self._form, self._materials):
                part.begin()
        self._show()
        self._view.enter()

    def _change_item(self) -> None:
        self._item.change()
        self._view.enter()

    def _item_done(self, values: dict[str, Any]) -> None:
        self._leave_page(passed=self._item.done(values))

    def _applicant_done(self, values: dict[str, Any]) -> None:
        self._leave_page(passed=self._applicant.done(values))

    def _leave_page(self, *, passed: bool) -> None:
        if passed:
            self._advance()
        else:
            self._show()

    def _form_done(self, values: dict[str, Any]) -> None:
        self._form.edited(values)
        self._hold(busy=True)
        self._form.check(self._form_checked)

    def _form_checked(self) -> None:
        self._hold(busy=False)
        self._form.show_faults()
        self._leave_page(passed=not self._form.faults)

    # check and receive

    def _enter_check(self) -> None:
        self._form.prepare()
        self._form.check(self._show_check)

    def _show_check(self) -> None:
        self._check_faults = ()
        self.go_to(IntakeStep.CHECK)

    def _check_state(self) -> CheckPageState:
        item, draft = self._intake.item, self._intake.draft
        if item is None or draft is None or self._current is not IntakeStep.CHECK:
            return CheckPageState()
        remark, calm = self._materials.remark()
        return CheckPageState(
            sections=with_look_ups(
                sections(item, draft, self._form.definition, draft.form), self._known.look_ups
            ),
            faults=self._check_faults,
            refusals=self._check_refusals,
            remark=remark,
            remark_calm=calm,
        )

    def _all_faults(self) -> tuple[Fault, ...]:
        found = {
            IntakeStep.ITEM: (*self._item.faults(), *self._barred()),
            IntakeStep.APPLICANT: self._applicant.faults(),
            IntakeStep.FORM: self._form.faults,
            IntakeStep.MATERIALS: self._materials.faults(),
        }
        return tuple(
            msgspec.structs.replace(fault, pointer=f"/{step.value}{fault.pointer}")
            for step, faults in found.items()
            for fault in faults
        )

    def _barred(self) -> tuple[Fault, ...]:
        """Commitment is not open to somebody on a list; the service refuses it too."""
        draft = self._intake.draft
        if draft is None or not (draft.by_commitment and self._known.listed):
            return ()
        message = self.tr("申请人列入名单，不适用告知承诺，请改选一般程序。")
        return (Fault(pointer=f"/{PROCEDURE}", title=self.tr("办理方式"), message=message),)

    def _change(self, pointer: str) -> None:
        step, _, field = pointer.removeprefix("/").partition("/")
        self.go_to(IntakeStep(step), f"/{field}" if field else "", returning=True)

    def _receive(self) -> None:
        draft, item = self._intake.draft, self._intake.item
        self._check_faults = self._all_faults()
        self._check_refusals += bool(self._check_faults)
        if self._busy or draft is None or item is None or self._check_faults:
            self._show()
            return
        self._intake.close()
        self._hold(busy=True)
        verdicts = standing_verdicts(needed_materials(item, draft), draft.verdicts)
        application = application_of(self._intake.id, msgspec.structs.replace(draft, verdicts=verdicts))
        counter, at = self._tools.counter, self._intake.id
        self._tools.tasks.store.run(
            lambda: take_in(counter, item.id, application, draft=at),
            owner=self,
            done=self._received,
            failed=self._not_received,
        )

    def _received(self, done: tuple[StepDone, ...]) -> None:
        self._busy = False
        self._current = self._furthest = IntakeStep.OUTCOME
        self._outcome.received(done)

    def _not_received(self, error: WindowClientError) -> None:
        self._intake.open_again()
        self._tools.tell(error)
        self._hold(busy=False)
        self._view.enter()

    def _hold(self, *, busy: bool) -> None:
        self._busy = busy
        self._show()

    def _connect(self) -> None:
        view = self._view
        self._intake.changed.connect(self._show)
        self._known.changed.connect(self._show)
        self._known.case_requested.connect(self.case_requested)
        self._outcome.changed.connect(self._show)
        self._outcome.print_requested.connect(self.print_requested)
        self._outcome.case_requested.connect(self.case_requested)
        view.step_requested.connect(self._step_requested)
        view.back_requested.connect(self._back)
        view.leave_requested.connect(self._leave)
        view.guide_toggled.connect(self._toggle_guide)
        view.words_wanted.connect(self._show)

    def _connect_pages(self) -> None:
        view, outcome = self._view, self._outcome
        pairs: tuple[tuple[Any, Callable[..., Any]], ...] = (
            (view.item_page.search_requested, self._item.search),
            (view.item_page.item_chosen, self._item_chosen),
            (view.item_page.change_requested, self._change_item),
            (view.item_page.edited, self._item.edited),
            (view.item_page.done, self._item_done),
            (view.applicant_page.edited, self._applicant.edited),
            (view.applicant_page.field_left, self._applicant.left),
            (view.applicant_page.offer_taken, self._applicant.take_offer),
            (view.applicant_page.known_chosen, self._known.choose),
            (view.applicant_page.done, self._applicant_done),
            (view.form_page.draft_changed, self._form.edited),
            (view.form_page.page_done_requested, self._form_done),
            (view.materials_page.verdict_given, self._materials.judge),
            (view.materials_page.reason_requested, self._materials.ask_reason),
            (view.materials_page.answered, self._materials.answered),
            (view.materials_page.reuse_requested, self._materials.take_over),
            (view.materials_page.panel_dropped, self._materials.drop_panel),
            (view.materials_page.file_chosen, self._materials.attach),
            (view.materials_page.view_requested, self._materials.view),
            (view.materials_page.done, self._advance),
            (view.check_page.change_requested, self._change),
            (view.check_page.done, self._receive),
            (view.outcome_page.act_requested, outcome.act),
            (view.outcome_page.answered, outcome.answered),
            (view.outcome_page.panel_dropped, outcome.drop_panel),
            (view.outcome_page.paper_chosen, outcome.choose_paper),
            (view.outcome_page.joint_case_chosen, outcome.choose_case),
            (view.outcome_page.print_requested, outcome.print_paper),
            (view.outcome_page.case_requested, outcome.open_case),
            (view.outcome_page.next_requested, self.begin),
        )
        for signal, slot in pairs:
            signal.connect(slot)


def _step_of(draft: IntakeDraft) -> IntakeStep:
    known = {step.value: step for step in STEPS[:-1]}
    return known.get(draft.step, IntakeStep.ITEM)


def _begun(draft: IntakeDraft | None) -> frozenset[IntakeStep]:
    if draft is None:
        return frozenset()
    held = {
        IntakeStep.APPLICANT: draft.applicant or draft.agent,
        IntakeStep.FORM: draft.form,
        IntakeStep.MATERIALS: draft.verdicts or draft.attachments,
    }
    return frozenset(step for step, content in held.items() if content)
