"""Prepares one act of a case and does it when the clerk says so."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from window_client.clock import hall_day
from window_client.domain.case.actions import Action
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.catalogue import Material
from window_client.errors import WindowClientError
from window_client.services.case_view import CaseView
from window_client.services.desk import StepDone

from ui.case.act_forms import panel_for
from ui.case.act_steps import Filled, step_for
from ui.case.acts import NOT_NEEDED, SERVE, act_words
from ui.case.case_state import PanelState
from ui.case.hand_over_form import serve_panel
from ui.case.material_list import awaited, promised, working_list
from ui.case.verdict_questions import latest_promise, plain, question_for, read_verdict
from ui.print_flow.print_tools import PrintTools
from ui.widgets.error_summary import Fault

_CHECKLISTS = (Action.JUDGE, Action.RECEIVE_SUPPLEMENT, Action.RECEIVE_DEFERRED)


class ActPresenter(QObject):
    """Owns the panel of an act that changes the case.

    Signals:
        changed: The panel changed.
            state: A PanelState, or None.
        sent: The act is on its way to the store; until `done` or `refused` the panel takes nothing.
        done: The act was done.
            done: The StepDone.
        refused: It was not; the panel takes nothing until `resume`.
    """

    changed = Signal(object)
    sent = Signal()
    done = Signal(object)
    refused = Signal()

    def __init__(self, tools: PrintTools, parent: QObject | None = None) -> None:
        """Prepare nothing."""
        super().__init__(parent)
        self._tools = tools
        self._view: CaseView | None = None
        self._panel: PanelState | None = None
        self._found: dict[str, MaterialVerdict] = {}
        self._asked: tuple[str, Verdict] | None = None

    @property
    def revision(self) -> int | None:
        """Revision on which an act is being prepared, None while none is."""
        return self._view.case.revision if self._view and self._panel else None

    def begin(self, key: str, view: CaseView) -> None:
        """Show the panel of an act; what was typed for another is gone."""
        self._view, self._found, self._asked = view, {}, None
        self._show(self._build(key, view))

    def rebase(self, view: CaseView) -> bool:
        """Put the act on a newer state of the case, keeping what was typed; say whether it is still open."""
        if self._panel is None or not self._still_open(view):
            self.drop()
            return False
        self._view = view
        known = {material.id for material in view.materials}
        self._found = {key: one for key, one in self._found.items() if key in known}
        question = self._panel.question
        fresh = self._build(self._panel.key, view)
        self._show(msgspec.structs.replace(fresh, question=question, busy=self._panel.busy))
        return True

    def resume(self) -> None:
        """Take keys again: the page shows the case as it stands after the act was refused."""
        if self._panel and self._panel.busy:
            self._show(msgspec.structs.replace(self._panel, busy=False))

    @Slot()
    def drop(self) -> None:
        """Leave the act undone."""
        self._view, self._found, self._asked = None, {}, None
        self._show(None)

    @Slot(dict)
    def confirm(self, values: dict[str, Any]) -> None:
        """Do the act, or show what is missing."""
        panel, view = self._panel, self._view
        if panel is None or view is None or panel.busy:
            return
        filled = Filled(
            counter=self._tools.counter,
            view=view,
            values=values,
            found=self._found,
            today=self._today(),
        )
        step = step_for(panel.key, filled)
        if isinstance(step, tuple):
            self._show_faults(step)
            return
        self._run(step)

    # verdicts

    @Slot(str, str)
    def judge(self, material_id: str, verdict: str) -> None:
        """Take a verdict; ask for its reason where it needs one."""
        material = self._material(material_id)
        if material is None or self._panel is None or self._panel.busy or self._view is None:
            return
        given = Verdict(verdict)
        around = self._tools.counter.desk.around(self._view.item)
        question = question_for(material, given, latest_promise(self._view.case, around))
        if question is None:
            self._take(plain(material, given))
            return
        self._asked = (material_id, given)
        self._show(msgspec.structs.replace(self._panel, question=question))

    @Slot(str)
    def ask_again(self, material_id: str) -> None:
        """Ask for the reason of a verdict once more."""
        found = self._found.get(material_id)
        if found is not None:
            self.judge(material_id, found.verdict.value)

    @Slot(dict)
    def answer(self, values: dict[str, Any]) -> None:
        """Take the reason of a verdict, or say what is wrong with it."""
        if self._asked is None or self._view is None or self._panel is None or not self._panel.question:
            return
        material = self._material(self._asked[0])
        assert material is not None
        around = self._tools.counter.desk.around(self._view.item)
        latest_on = latest_promise(self._view.case, around)
        found = read_verdict(material, self._asked[1], values, (self._today(), latest_on))
        if isinstance(found, Fault):
            question = self._panel.question
            form = msgspec.structs.replace(question.form, faults=(found,))
            asked = msgspec.structs.replace(question, form=form)
            self._show(msgspec.structs.replace(self._panel, question=asked))
            return
        self._take(found)

    @Slot()
    def drop_question(self) -> None:
        """Leave the verdict as it was."""
        self._asked = None
        if self._panel:
            self._show(msgspec.structs.replace(self._panel, question=None))

    def _take(self, verdict: MaterialVerdict) -> None:
        assert self._view is not None
        assert self._panel is not None
        before = self._view.case.verdict_of(verdict.material)
        files = before.attachments if before else ()  # a verdict given anew keeps what was scanned
        self._found[verdict.material] = msgspec.structs.replace(verdict, attachments=files)
        self._asked = None
        self._show(self._build(self._panel.key, self._view))

    def _material(self, material_id: str) -> Material | None:
        materials = self._view.materials if self._view else ()
        return next((one for one in materials if one.id == material_id), None)

    # doing

    def _run(self, step: Callable[[], StepDone]) -> None:
        assert self._panel is not None
        assert self._view is not None
        case_id = self._view.case.id
        self.sent.emit()
        self._show(msgspec.structs.replace(self._panel, busy=True))
        self._tools.tasks.run(
            step, owner=self, done=self._finished, failed=lambda error: self._failed(case_id, error)
        )

    def _finished(self, done: StepDone) -> None:
        if self._sent(done.case.id):
            self.drop()
        self.done.emit(done)
        self._tools.changes.announce(frozenset({done.case.id}))

    def _failed(self, case_id: str, error: WindowClientError) -> None:
        self._tools.fail(error)
        if self._sent(case_id):
            self.refused.emit()
        # whatever the reason, the page must show the case as it stands
        self._tools.changes.announce(frozenset({case_id}))

    def _sent(self, case_id: str) -> bool:
        """Return whether the panel is still the one sent; the clerk may have left for another case."""
        mine = self._view is not None and self._view.case.id == case_id
        return mine and self._panel is not None and self._panel.busy

    def _show_faults(self, faults: tuple[Fault, ...]) -> None:
        panel = self._panel
        assert panel is not None
        if panel.form is None:
            self._tools.warn(faults[0].message)
            return
        form = msgspec.structs.replace(panel.form, faults=faults)
        self._show(msgspec.structs.replace(panel, form=form))

    def _build(self, key: str, view: CaseView) -> PanelState:
        if key in _CHECKLISTS:
            return self._checklist(Action(key), view)
        name, _, about = key.partition(":")
        if name == SERVE:
            ref = next(one for one in view.case.documents if one.id == about)
            return serve_panel(view, ref)
        return panel_for(key, view)

    def _checklist(self, action: Action, view: CaseView) -> PanelState:
        only = {Action.RECEIVE_SUPPLEMENT: awaited, Action.RECEIVE_DEFERRED: promised}
        listed = only[action](view) if action in only else ()
        helps = {
            Action.JUDGE: self.tr(
                "逐项核验：1 合格 2 缺 3 不符 4 免交 5 容缺；记下后再决定受理或一次性告知。"
            ),
            Action.RECEIVE_SUPPLEMENT: self.tr("只列一次性告知书所列材料；逐项核验补来的材料。"),
            Action.RECEIVE_DEFERRED: self.tr("只列容缺的材料；核验合格后才能制证。"),
        }
        return PanelState(
            key=action,
            title=act_words(action),
            help=helps[action],
            checklist=working_list(view, self._found, listed),
            act=self.tr("记下核验结论") if action is Action.JUDGE else self.tr("登记接收"),
        )

    def _still_open(self, view: CaseView) -> bool:
        assert self._panel is not None
        name, _, about = self._panel.key.partition(":")
        if name == SERVE:
            return any(one.id == about and one.served_at is None for one in view.case.documents)
        return (Action.DECLINE if name == NOT_NEEDED else name) in view.actions

    def _show(self, panel: PanelState | None) -> None:
        self._panel = panel
        self.changed.emit(panel)

    def _today(self) -> date:
        return hall_day(self._tools.counter.desk.clock.now())
