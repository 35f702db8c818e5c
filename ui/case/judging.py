"""Verdicts and scans that an act at a case is collecting."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal
from window_client.clock import hall_day
from window_client.domain.case.intake import promise_of
from window_client.domain.case.parts import Attachment, MaterialVerdict, Verdict
from window_client.domain.catalogue import Material
from window_client.services.case_view import CaseView

from ui.case.material_list import files_of, working_list
from ui.judging.question import Question
from ui.judging.scans import take_in
from ui.judging.verdict_questions import NEEDS_REASON, plain, question_for, read_verdict
from ui.print_flow.print_tools import PrintTools
from ui.widgets.error_summary import Fault
from ui.widgets.materials.checklist_state import ChecklistState


class Judging(QObject):
    """What was judged and attached since the act was begun, and the question that is open.

    Attributes:
        found: New verdicts by material, their files with them.
        scans: Files attached since the act was begun, by material.
        question: The reason being asked for, None for none.

    Signals:
        changed: One of these changed.
    """

    changed = Signal()

    def __init__(self, tools: PrintTools, parent: QObject) -> None:
        """Collect nothing."""
        super().__init__(parent)
        self._tools = tools
        self._view: CaseView | None = None
        self._asked: tuple[str, Verdict] | None = None
        self.found: dict[str, MaterialVerdict] = {}
        self.scans: dict[str, tuple[Attachment, ...]] = {}
        self.question: Question | None = None

    def begin(self, view: CaseView | None) -> None:
        """Collect for an act on this case, from the start; None for no act."""
        self._view, self._asked, self.question = view, None, None
        self.found, self.scans = {}, {}

    def rebase(self, view: CaseView) -> None:
        """Go on with a newer state of the case, or the same one in another language."""
        self._view = view
        known = {material.id for material in view.materials}
        self.found = {key: one for key, one in self.found.items() if key in known}
        self.scans = {key: files for key, files in self.scans.items() if key in known}
        if self._asked and self.question:
            material = self._material(self._asked[0])
            self.question = self._question(material, self._asked[1]) if material else None

    def state(self, listed: Callable[[CaseView], tuple[str, ...]]) -> ChecklistState:
        """Return the checklist of the materials that the act judges."""
        assert self._view is not None
        return working_list(self._view, self.found, listed(self._view), self.scans)

    def unjudged(self) -> tuple[str, ...]:
        """Return the names of materials that got a scan and no verdict to keep it with."""
        view = self._view
        materials = view.materials if view else ()
        return tuple(one.name for one in materials if one.id in self.scans and one.id not in self.found)

    # verdicts

    def judge(self, material_id: str, verdict: str) -> None:
        """Take a verdict; ask for its reason where it needs one."""
        material = self._material(material_id)
        if material is None:
            return
        given = Verdict(verdict)
        if given not in NEEDS_REASON:
            self._take(plain(material, given))
            return
        self._asked, self.question = (material_id, given), self._question(material, given)
        self.changed.emit()

    def ask_again(self, material_id: str) -> None:
        """Ask for the reason of a verdict once more."""
        before = self._verdict(material_id)
        if before is not None and before.verdict in NEEDS_REASON:
            self.judge(material_id, before.verdict.value)

    def answer(self, values: dict[str, Any]) -> None:
        """Take the reason of a verdict, or say what is wrong with it."""
        if self._asked is None or self.question is None:
            return
        material = self._material(self._asked[0])
        assert material is not None
        found = read_verdict(
            material, self._asked[1], values, today=self._today(), latest_on=self._latest_on()
        )
        if isinstance(found, Fault):
            form = msgspec.structs.replace(self.question.form, faults=(found,))
            self.question = msgspec.structs.replace(self.question, form=form)
            self.changed.emit()
        else:
            self._take(found)

    def drop_question(self) -> None:
        """Leave the verdict as it was."""
        self._asked = self.question = None
        self.changed.emit()

    # scans

    def files(self, view: CaseView, material_id: str) -> tuple[Attachment, ...]:
        """Return the files of a material, those just attached included."""
        return files_of(view, material_id, self.scans)

    def attach(self, material_id: str, path: str) -> None:
        """Keep a scan with a material; a verdict given before keeps it, too."""
        attachments, view = self._tools.counter.desk.store.attachments, self._view
        if view is None:
            return
        self._tools.tasks.run(
            lambda: take_in(attachments, Path(path)),
            owner=self,
            done=lambda file: self._attached(view.case.id, material_id, file),
            failed=self._tools.fail,
        )

    def _attached(self, case_id: str, material_id: str, file: Attachment) -> None:
        view = self._view
        if view is None or view.case.id != case_id or self._material(material_id) is None:
            return
        known = self.files(view, material_id)
        if file.sha256 in {one.sha256 for one in known}:
            self._tools.warn(self.tr("“{name}”已在这项材料的附件中。").format(name=file.name))
            return
        self.scans[material_id] = (*self.scans.get(material_id, ()), file)
        if (verdict := self.found.get(material_id)) is not None:
            self._take(verdict)
        else:
            self.changed.emit()

    def _take(self, verdict: MaterialVerdict) -> None:
        """Keep a verdict with all files of its material: given anew it loses none."""
        assert self._view is not None
        files = self.files(self._view, verdict.material)
        self.found[verdict.material] = msgspec.structs.replace(verdict, attachments=files)
        self._asked = self.question = None
        self.changed.emit()

    def _question(self, material: Material, verdict: Verdict) -> Question:
        return question_for(material, verdict, self._verdict(material.id), self._latest_on())

    def _verdict(self, material_id: str) -> MaterialVerdict | None:
        return self.found.get(material_id) or (
            self._view.case.verdict_of(material_id) if self._view else None
        )

    def _material(self, material_id: str) -> Material | None:
        materials = self._view.materials if self._view else ()
        return next((one for one in materials if one.id == material_id), None)

    def _latest_on(self) -> date:
        """Return the last day on which a deferred material may come: that of the decision itself."""
        assert self._view is not None
        around = self._tools.counter.desk.around(self._view.item)
        return promise_of(self._view.case, around).due_on

    def _today(self) -> date:
        return hall_day(self._tools.counter.desk.clock.now())
