"""Taking over papers of earlier cases (沿用): what can be, the question for consent, the finding."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from window_client.domain.case.consents import ConsentTo
from window_client.domain.case.parts import Attachment, MaterialVerdict, Verdict
from window_client.domain.catalogue import Material
from window_client.domain.reuse.materials import Reusable
from window_client.services.drafts import IntakeDraft

from ui.form.definition import FormDefinition, GroupSpec
from ui.form.form_state import FormState
from ui.intake.intake_tools import Tools
from ui.intake.material_rows import needed_materials
from ui.intake.open_intake import OpenIntake
from ui.judging.consent_field import consent_field, consent_value, read_consent
from ui.judging.question import Question
from ui.widgets.error_summary import Fault
from ui.widgets.progress_strip import ProgressStripState, StripChoice
from ui.widgets.tone import Tone

translate = QCoreApplication.translate

REUSE = "reuse"
_NAMED = 3


class ReusePart(QObject):
    """Reads off the GUI thread when the materials page is opened."""

    def __init__(self, tools: Tools, intake: OpenIntake, parent: QObject | None = None) -> None:
        """Know of no papers."""
        super().__init__(parent)
        self._tools = tools
        self._intake = intake
        self._found: Mapping[str, Reusable] = {}
        self._asked: tuple[object, ...] = ()

    def begin(self) -> None:
        """Forget the intake before."""
        self._found, self._asked = {}, ()

    def prepare(self) -> None:
        """Ask which papers can be taken over for this applicant and situation."""
        item, draft = self._intake.item, self._intake.draft
        if item is None or draft is None or draft.applicant is None:
            return
        needed = needed_materials(item, draft)
        kind, number = draft.applicant.id_kind, draft.applicant.id_number
        asked = (kind, number, item.id, tuple(one.id for one in needed))
        if asked == self._asked:
            return
        self._found, self._asked = {}, asked
        reuse = self._tools.counter.reuse
        self._tools.tasks.store.run(
            lambda: (asked, reuse.materials(kind, number, needed)),
            owner=self,
            done=self._answered,
            failed=self._tools.tell,
        )

    def material_for(self, key: str) -> str:
        """Return the material to take over: the current one, else the first that is not judged, else none."""
        if key in self._found:
            return key
        return next(iter(self._open()), "")

    def question(self, material: Material, before: MaterialVerdict | None) -> Question:
        """Ask for the applicant's consent to taking this paper over."""
        title = self.tr("沿用以前的材料：{name}").format(name=material.name)
        again = before if before and before.reused else self._last_consent()
        form = FormDefinition(groups=(GroupSpec(title="", fields=(consent_field(ConsentTo.REUSE),)),))
        return Question(
            key=f"{REUSE}:{material.id}",
            title=title,
            help=source_words(self._found[material.id]),
            form=FormState(form=form, values=consent_value(again)),
            act=self.tr("沿用该材料"),
        )

    def read(self, material: Material, values: dict[str, Any]) -> MaterialVerdict | Fault:
        """Return the finding, or what is missing; the reason is recorded and printed, in Chinese."""
        consent, one = read_consent(values, ConsentTo.REUSE), self._found[material.id]
        if isinstance(consent, Fault):
            return consent
        return MaterialVerdict(
            material=material.id,
            verdict=Verdict.QUALIFIED,
            reason=_reason(one),
            consent=consent,
            reused=one.reused,
        )

    def files(self, key: str) -> tuple[Attachment, ...]:
        """Return the scans of the earlier paper."""
        return self._found[key].attachments if key in self._found else ()

    def strip(self) -> ProgressStripState | None:
        """Say which open materials can be taken over; None for none."""
        item, draft, offered = self._intake.item, self._intake.draft, self._open()
        if item is None or draft is None or not offered:
            return None
        names = {one.id: one.name for one in needed_materials(item, draft)}
        named = "、".join(names[one] for one in offered[:_NAMED])
        words = self.tr("{count} 项材料可以沿用该申请人以前办件的：{names}")
        return ProgressStripState(
            words=words.format(count=len(offered), names=named),
            detail=source_words(self._found[offered[0]]),
            tone=Tone.INFO,
            icon="paper",
            choices=(StripChoice(key=REUSE, words=self.tr("F7 沿用")),),
        )

    def _open(self) -> list[str]:
        item, draft = self._intake.item, self._intake.draft
        if item is None or draft is None:
            return []
        judged = {one.material for one in draft.verdicts}
        needed = (one.id for one in needed_materials(item, draft))
        return [one for one in needed if one in self._found and one not in judged]

    def _last_consent(self) -> MaterialVerdict | None:
        """What the applicant said to the same question a moment ago is proposed again."""
        draft = self._intake.draft
        given = [one for one in draft.verdicts if one.reused] if draft else []
        return given[-1] if given else None

    def _answered(self, answer: tuple[tuple[object, ...], Mapping[str, Reusable]]) -> None:
        asked, found = answer
        if asked == self._asked:
            self._found = found
            self._intake.changed.emit()


def source_words(one: Reusable) -> str:
    """Return where a paper comes from and how long it may be taken over."""
    words = translate("ReusePart", "来自办件 {number}，{day} 核验合格，{kept}，{until}。")
    return words.format(
        number=one.reused.number,
        day=one.reused.seen_on.isoformat(),
        kept=_kept_words(one),
        until=_until_words(one),
    )


def _kept_words(one: Reusable) -> str:
    if not one.attachments:
        return translate("ReusePart", "纸质件在该办件档案中")
    return translate("ReusePart", "附件 {count} 个").format(count=len(one.attachments))


def _until_words(one: Reusable) -> str:
    last = one.reused.valid_until
    if last is None:
        return translate("ReusePart", "没有登记有效期，请核对是否仍然有效")
    return translate("ReusePart", "可沿用至 {day}").format(day=last.isoformat())


def _reason(one: Reusable) -> str:
    until = f"，有效至 {one.reused.valid_until.isoformat()}" if one.reused.valid_until else ""
    return f"沿用办件 {one.reused.number} 的材料（{one.reused.seen_on.isoformat()} 核验{until}）"


def with_files(
    draft: IntakeDraft, key: str, came: tuple[Attachment, ...], *, taken: bool
) -> dict[str, tuple[Attachment, ...]]:
    """Return the draft's files with the scans of an earlier paper put in, or left out when it is not taken.

    Args:
        draft: The draft.
        key: The material.
        came: The scans of the earlier paper.
        taken: Whether it is taken over.
    """
    known = {one.sha256 for one in came}
    own = tuple(one for one in draft.attachments.get(key, ()) if one.sha256 not in known)
    files = {**draft.attachments, key: (*own, *came) if taken else own}
    return {name: kept for name, kept in files.items() if kept}
