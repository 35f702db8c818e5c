"""Materials and verdicts as the checklist shows them, and what the verdicts lead to."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QCoreApplication
from window_client.domain.case.completeness import Completeness, completeness
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.catalogue import Material, ServiceItem, materials_for
from window_client.services.drafts import IntakeDraft

from ui.intake.material_words import demand
from ui.widgets.materials.checklist_state import ChecklistState, MaterialRow, VerdictMark


def needed_materials(item: ServiceItem, draft: IntakeDraft) -> tuple[Material, ...]:
    """Return the materials of the draft's situation."""
    return materials_for(item, draft.answers | {"agent": "yes" if draft.agent else "no"})


def standing_verdicts(
    needed: Iterable[Material], verdicts: Iterable[MaterialVerdict]
) -> tuple[MaterialVerdict, ...]:
    """Return the verdicts on materials that are on the list; answers may have changed since."""
    found = {one.material: one for one in verdicts}
    return tuple(found[one.id] for one in needed if one.id in found)


def checklist(item: ServiceItem, draft: IntakeDraft) -> ChecklistState:
    """Return the rows of the draft's situation and what its verdicts lead to."""
    needed = needed_materials(item, draft)
    found = {one.material: one for one in draft.verdicts}
    groups = _group_names(needed)
    rows = tuple(
        _row(one, found.get(one.id), len(draft.attachments.get(one.id, ())), groups) for one in needed
    )
    return ChecklistState(rows=rows, outcome=outcome_words(completeness(needed, draft.verdicts)))


def outcome_words(done: Completeness) -> str:
    """Return which outcome the verdicts propose, for any moment before it is chosen."""
    translate = QCoreApplication.translate
    if done.open:
        return translate("MaterialRows", "还有 {count} 项未核验").format(count=len(done.open))
    if done.unmet:
        words = translate("MaterialRows", "{count} 项缺少或不符，应出具一次性告知")
        return words.format(count=len(done.unmet))
    if done.deferred:
        words = translate("MaterialRows", "{count} 项容缺，其余齐全，可以容缺受理")
        return words.format(count=len(done.deferred))
    return translate("MaterialRows", "材料齐全，可以受理")


def with_verdict(draft: IntakeDraft, verdict: MaterialVerdict) -> IntakeDraft:
    """Return the draft with a verdict put in, its files with it."""
    files = draft.attachments.get(verdict.material, ())
    whole = msgspec.structs.replace(verdict, attachments=files)
    others = tuple(one for one in draft.verdicts if one.material != verdict.material)
    return msgspec.structs.replace(draft, verdicts=(*others, whole))


def reason_words(found: MaterialVerdict) -> str:
    """Return the reason of a verdict, or the day until which it is promised."""
    if found.verdict is Verdict.DEFERRED and found.due_on:
        words = QCoreApplication.translate("MaterialRows", "{day} 前补交")
        return words.format(day=found.due_on.isoformat())
    return found.reason


def offered(material: Material) -> tuple[VerdictMark, ...]:
    """Return the verdicts that a material can get."""
    marks = [VerdictMark.QUALIFIED, VerdictMark.MISSING, VerdictMark.DEFECTIVE]
    if material.exempt_grounds:
        marks.append(VerdictMark.EXEMPT)
    if material.deferrable:
        marks.append(VerdictMark.DEFERRED)
    return tuple(marks)


def _row(
    material: Material, found: MaterialVerdict | None, pages: int, groups: dict[str, str]
) -> MaterialRow:
    return MaterialRow(
        key=material.id,
        name=material.name,
        demand=demand(material),
        required=material.need != "optional",
        verdict=VerdictMark(found.verdict.value) if found else None,
        reason=reason_words(found) if found else "",
        pages=pages,
        offered=offered(material),
        group=groups.get(material.one_of or "", ""),
        standard="\n".join(part for part in (material.standard, material.sample) if part),
        source=material.source,
        basis="" if material.confirmed else QCoreApplication.translate("MaterialRows", "要求来源待核"),
    )


def _group_names(needed: tuple[Material, ...]) -> dict[str, str]:
    names = {one.one_of for one in needed if one.one_of}
    words = QCoreApplication.translate("MaterialRows", "同类任交一种")
    return {name: words for name in names if sum(one.one_of == name for one in needed) > 1}
