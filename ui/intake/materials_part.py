"""The materials page's reasoning."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject
from window_client.domain.case.completeness import completeness
from window_client.domain.case.parts import Attachment, MaterialVerdict, Verdict
from window_client.domain.catalogue import Material
from window_client.domain.deadline import reckon, start_of_clock
from window_client.errors import WindowClientError

from ui.intake.intake_state import MaterialsPageState
from ui.intake.intake_tools import Tools
from ui.intake.material_rows import checklist, needed_materials, with_verdict
from ui.intake.open_intake import OpenIntake
from ui.intake.reuse_part import REUSE, ReusePart, with_files
from ui.judging.material_rows import proposal_words
from ui.judging.question import Question
from ui.judging.scans import pictures, take_in
from ui.judging.verdict_questions import NEEDS_REASON, plain, question_for, read_verdict
from ui.widgets.error_summary import Fault
from ui.widgets.page_preview import PagePreviewState


class MaterialsPart(QObject):
    """Verdicts with their reasons, and files.

    Attributes:
        listed: Whether the applicant stands on a list, so that nothing can be deferred.
    """

    def __init__(self, tools: Tools, intake: OpenIntake, parent: QObject | None = None) -> None:
        """Hold no question."""
        super().__init__(parent)
        self._tools = tools
        self._intake = intake
        self.listed = False
        self._reuse = ReusePart(tools, intake, self)
        self._panel: Question | None = None
        self._preview: PagePreviewState | None = None

    def prepare(self) -> None:
        """Look for papers that can be taken over."""
        self._reuse.prepare()

    def take_over(self, key: str) -> None:
        """Ask for the consent to taking over the paper of this material, or of the first open one."""
        material = self._material(self._reuse.material_for(key))
        if material is not None:
            self._preview = None
            self._panel = self._reuse.question(material, self._verdict(material.id))
            self._intake.changed.emit()

    def begin(self) -> None:
        """Forget the intake before."""
        self._reuse.begin()
        self._panel = self._preview = None

    def judge(self, key: str, verdict: str) -> None:
        """Give a verdict; ask for the reason first where one is needed."""
        material = self._material(key)
        if material is None:
            return
        found = Verdict(verdict)
        if found in NEEDS_REASON:
            self._ask(material, found)
        else:
            self._keep(plain(material, found))

    def ask_reason(self, key: str) -> None:
        """Ask for the reason of the verdict given; a material without one is taken as defective."""
        material, before = self._material(key), self._verdict(key)
        if material is not None:
            asked = before.verdict if before and before.verdict in NEEDS_REASON else Verdict.DEFECTIVE
            self._ask(material, asked)

    def answered(self, key: str, values: dict[str, Any]) -> None:
        """Take the reason."""
        verdict, _, name = key.partition(":")
        material = self._material(name)
        if material is None or self._panel is None:
            return
        found = self._read(material, verdict, values)
        if isinstance(found, Fault):
            form = msgspec.structs.replace(self._panel.form, values=values, faults=(found,))
            self._panel = msgspec.structs.replace(self._panel, form=form)
            self._intake.changed.emit()
        else:
            self._panel = None
            self._keep(found)

    def _read(self, material: Material, verdict: str, values: dict[str, Any]) -> MaterialVerdict | Fault:
        if verdict == REUSE:
            return self._reuse.read(material, values)
        return read_verdict(
            material, Verdict(verdict), values, today=self._tools.today(), latest_on=self._latest_on()
        )

    def drop_panel(self) -> None:
        """Close the question and the picture."""
        self._panel = self._preview = None
        self._intake.changed.emit()

    def attach(self, key: str, path: str) -> None:
        """Keep a file with a material."""
        attachments, at = self._tools.counter.desk.store.attachments, self._intake.id
        self._tools.tasks.store.run(
            lambda: (at, key, take_in(attachments, Path(path))),
            owner=self,
            done=self._attached,
            failed=self._tools.tell,
        )

    def view(self, key: str) -> None:
        """Show what is attached to a material."""
        material, draft = self._material(key), self._intake.draft
        files = draft.attachments.get(key, ()) if draft else ()
        if material is None or not files:
            return
        self._panel = None
        self._preview = PagePreviewState(title=material.name, words=self.tr("正在打开附件…"))
        self._intake.changed.emit()
        store, title = self._tools.counter.desk.store.attachments, material.name
        self._tools.tasks.printing.run(
            lambda: PagePreviewState(title=title, pages=pictures(store, files)),
            owner=self,
            done=self._show,
            failed=self._not_shown,
        )

    def remark(self) -> tuple[str, bool]:
        """Return what the verdicts lead to, and whether that is acceptance."""
        item, draft = self._intake.item, self._intake.draft
        if item is None or draft is None:
            return "", True
        done = completeness(needed_materials(item, draft), draft.verdicts)
        words = proposal_words(done)
        if done.open:
            words = self.tr("{open}。可以先收件并打印回执，核验完才能受理。").format(open=words)
        return words, not (done.open or done.unmet)

    def unjudged(self) -> int:
        """Return how many needed materials have no verdict."""
        item, draft = self._intake.item, self._intake.draft
        if item is None or draft is None:
            return 0
        return len(completeness(needed_materials(item, draft), draft.verdicts).open)

    def faults(self) -> tuple[Fault, ...]:
        """Return materials that have files and no verdict: their files would belong to nothing."""
        item, draft = self._intake.item, self._intake.draft
        if item is None or draft is None:
            return ()
        judged = {one.material for one in draft.verdicts}
        words = self.tr("已附文件，还没有核验结论。")
        return tuple(
            Fault(pointer=f"/{one.id}", title=one.name, message=words)
            for one in needed_materials(item, draft)
            if draft.attachments.get(one.id) and one.id not in judged
        )

    def state(self) -> MaterialsPageState:
        """Return what the page shows."""
        item, draft = self._intake.item, self._intake.draft
        if item is None or draft is None:
            return MaterialsPageState()
        return MaterialsPageState(
            checklist=checklist(item, draft, listed=self.listed),
            panel=self._panel,
            preview=self._preview,
            reuse=self._reuse.strip(),
        )

    def _material(self, key: str) -> Material | None:
        item, draft = self._intake.item, self._intake.draft
        needed = needed_materials(item, draft) if item and draft else ()
        return next((one for one in needed if one.id == key), None)

    def _verdict(self, key: str) -> MaterialVerdict | None:
        draft = self._intake.draft
        return next((one for one in draft.verdicts if one.material == key), None) if draft else None

    def _ask(self, material: Material, verdict: Verdict) -> None:
        self._preview = None
        before = self._verdict(material.id)
        self._panel = question_for(material, verdict, before, self._latest_on())
        self._intake.changed.emit()

    def _latest_on(self) -> date:
        item, calendar = self._intake.item, self._tools.counter.desk.calendar
        assert item is not None
        start = start_of_clock(self._tools.today(), calendar)
        return reckon(start.on, item.promised.count, item.promised.unit, calendar).deadline_on

    def _keep(self, verdict: MaterialVerdict) -> None:
        self._panel = self._preview = None
        draft, key = self._intake.draft, verdict.material
        if draft is None:
            return
        before = self._verdict(key)
        if verdict.reused or (before and before.reused):
            files = with_files(draft, key, self._reuse.files(key), taken=verdict.reused is not None)
            draft = msgspec.structs.replace(draft, attachments=files)
        verdicts = with_verdict(draft, verdict).verdicts
        self._intake.update(f"materials/{key}", verdicts=verdicts, attachments=draft.attachments)

    def _attached(self, taken: tuple[str, str, Attachment]) -> None:
        at, key, file = taken
        draft = self._intake.draft
        if draft is None or at != self._intake.id:
            return
        files = draft.attachments.get(key, ())
        if file.sha256 not in {one.sha256 for one in files}:
            files = (*files, file)
        verdicts = tuple(
            msgspec.structs.replace(one, attachments=files) if one.material == key else one
            for one in draft.verdicts
        )
        attachments = {**draft.attachments, key: files}
        self._intake.update(f"materials/{key}", attachments=attachments, verdicts=verdicts)

    def _show(self, preview: PagePreviewState) -> None:
        if self._preview and self._preview.title == preview.title:
            words = self.tr("该文件格式不能预览，已完整保存。")
            self._preview = msgspec.structs.replace(preview, words=words)
            self._intake.changed.emit()

    def _not_shown(self, error: WindowClientError) -> None:
        self._preview = None
        self._tools.tell(error)
        self._intake.changed.emit()
