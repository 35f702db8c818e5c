"""Prepares one act of a case and does it when the clerk says so."""

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from window_client.clock import hall_day
from window_client.domain.case.actions import Action
from window_client.domain.case.parts import Attachment
from window_client.errors import WindowClientError
from window_client.services.case_view import CaseView
from window_client.services.desk import StepDone

from ui.case.acts import ACTS, act_words, is_open
from ui.case.case_state import PanelState
from ui.case.filled import Faults, Filled, Step
from ui.case.further.table import FURTHER
from ui.case.hand_over_form import SERVE, serve, serve_panel
from ui.case.judging import Judging
from ui.print_flow.print_tools import PrintTools


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
        self._judging = Judging(tools, self)
        self._judging.changed.connect(self._show_judged)

    @property
    def revision(self) -> int | None:
        """Revision on which an act is being prepared, None while none is."""
        return self._view.case.revision if self._view and self._panel else None

    def begin(self, key: str, view: CaseView) -> None:
        """Show the panel of an act; what was typed for another is gone."""
        self._view = view
        self._judging.begin(view)
        self._show(self._build(key, view))

    def rebase(self, view: CaseView) -> bool:
        """Put the act on a newer state of the case, keeping what was typed; say whether it is still open.

        The same state in another language keeps everything, too.
        """
        if self._panel is None or not self._still_open(view):
            self.drop()
            return False
        self._view = view
        self._judging.rebase(view)
        self._show(msgspec.structs.replace(self._build(self._panel.key, view), busy=self._panel.busy))
        return True

    def resume(self) -> None:
        """Take keys again: the page shows the case as it stands after the act was refused."""
        if self._panel and self._panel.busy:
            self._show(msgspec.structs.replace(self._panel, busy=False))

    @Slot()
    def drop(self) -> None:
        """Leave the act undone."""
        self._view = None
        self._judging.begin(None)
        self._show(None)

    @Slot(dict)
    def confirm(self, values: dict[str, Any]) -> None:
        """Do the act, or show what is missing."""
        panel, view = self._panel, self._view
        if panel is None or view is None or panel.busy:
            return
        if names := self._judging.unjudged():
            words = self.tr("已附扫描件的材料请先给出结论：{names}。")
            self._tools.warn(words.format(names="、".join(names)))
            return
        key, _, about = panel.key.partition(":")
        step = self._step(key, about, values, view)
        if isinstance(step, tuple):
            self._show_faults(step)
        else:
            self._run(step, view.case.id)

    # judging

    @Slot(str, str)
    def judge(self, material_id: str, verdict: str) -> None:
        """Take a verdict; ask for its reason where it needs one."""
        if self._takes_keys():
            self._judging.judge(material_id, verdict)

    @Slot(str)
    def ask_again(self, material_id: str) -> None:
        """Ask for the reason of a verdict once more."""
        if self._takes_keys():
            self._judging.ask_again(material_id)

    @Slot(dict)
    def answer(self, values: dict[str, Any]) -> None:
        """Take the reason of a verdict, or say what is wrong with it."""
        if self._takes_keys():
            self._judging.answer(values)

    @Slot()
    def drop_question(self) -> None:
        """Leave the verdict as it was."""
        if self._takes_keys():
            self._judging.drop_question()

    @Slot(str, str)
    def attach(self, material_id: str, path: str) -> None:
        """Keep a scan with a material."""
        if self._takes_keys():
            self._judging.attach(material_id, path)

    def files(self, view: CaseView, material_id: str) -> tuple[Attachment, ...]:
        """Return the files of a material, those just attached included."""
        return self._judging.files(view, material_id)

    @Slot()
    def _show_judged(self) -> None:
        if self._panel is None or self._view is None:
            return
        if self._judging.question:
            self._show(msgspec.structs.replace(self._panel, question=self._judging.question))
        else:
            self._show(msgspec.structs.replace(self._build(self._panel.key, self._view)))

    def _takes_keys(self) -> bool:
        return self._panel is not None and not self._panel.busy

    # doing

    def _step(self, key: str, about: str, values: dict[str, Any], view: CaseView) -> Step | Faults:
        filled = Filled(
            counter=self._tools.counter,
            view=view,
            values=values,
            found=self._judging.found,
            today=hall_day(self._tools.counter.desk.clock.now()),
            about=about,
        )
        if key in FURTHER:
            return FURTHER[Action(key)].step(filled)
        step = serve if key == SERVE else ACTS[key].step
        assert step is not None
        return step(filled)

    def _run(self, step: Callable[[], StepDone], case_id: str) -> None:
        assert self._panel is not None
        self.sent.emit()
        self._show(msgspec.structs.replace(self._panel, busy=True))
        self._tools.tasks.run(
            step, owner=self, done=self._finished, failed=lambda error: self._failed(case_id, error)
        )

    def _finished(self, done: StepDone) -> None:
        siblings = self._view.siblings if self._view else ()  # an act may have been for all of them
        if self._sent(done.case.id):
            self.drop()
        self.done.emit(done)
        self._tools.changes.announce(frozenset({done.case.id, *(one.id for one in siblings)}))

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

    def _show_faults(self, faults: Faults) -> None:
        panel = self._panel
        assert panel is not None
        if panel.form is None:
            self._tools.warn(faults[0].message)
            return
        form = msgspec.structs.replace(panel.form, faults=faults)
        self._show(msgspec.structs.replace(panel, form=form))

    def _build(self, key: str, view: CaseView) -> PanelState:
        name, _, about = key.partition(":")
        if name == SERVE:
            ref = next(one for one in view.case.documents if one.id == about)
            return serve_panel(view, ref)
        if key in FURTHER:
            return FURTHER[Action(key)].panel(view, self._tools.counter)
        kind = ACTS[key]
        assert kind.panel is not None
        panel = kind.panel(view, self._tools.counter)
        named = msgspec.structs.replace(panel, key=key, title=panel.title or act_words(key))
        if kind.judges is None:
            return named
        checklist = self._judging.state(kind.judges)
        return msgspec.structs.replace(named, checklist=checklist, question=self._judging.question)

    def _still_open(self, view: CaseView) -> bool:
        assert self._panel is not None
        name, _, about = self._panel.key.partition(":")
        if name == SERVE:
            return any(one.id == about and one.served_at is None for one in view.case.documents)
        return name in view.further or is_open(name, view)

    def _show(self, panel: PanelState | None) -> None:
        self._panel = panel
        self.changed.emit(panel)
