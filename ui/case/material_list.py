"""The materials of a case as rows, with the verdicts that stand and those being prepared."""

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.case.completeness import completeness
from window_client.domain.case.evolve import merge_verdicts
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.catalogue import Material
from window_client.services.case_view import CaseView

from ui.widgets.materials.checklist_state import ChecklistState, MaterialRow, VerdictMark

_FORMS = {
    "original": QT_TRANSLATE_NOOP("CaseMaterials", "原件"),
    "copy": QT_TRANSLATE_NOOP("CaseMaterials", "复印件"),
    "original_or_copy": QT_TRANSLATE_NOOP("CaseMaterials", "原件或复印件"),
    "electronic": QT_TRANSLATE_NOOP("CaseMaterials", "电子件"),
}

Found = Mapping[str, MaterialVerdict]


def standing_list(view: CaseView) -> ChecklistState:
    """Return all materials with the verdicts on record, to look at."""
    rows = _rows(view.materials, {one.material: one for one in view.case.verdicts})
    return ChecklistState(rows=rows, outcome=outcome_words(view, {}), read_only=True)


def working_list(view: CaseView, found: Found, only: Collection[str] = ()) -> ChecklistState:
    """Return the materials to judge, new verdicts put over those on record.

    Args:
        view: The case.
        found: Verdicts being prepared, by material.
        only: Materials to list; all when empty. Of listed ones an old verdict is not shown: they came anew.
    """
    before = {one.material: one for one in view.case.verdicts if one.material not in only}
    shown = tuple(one for one in view.materials if not only or one.id in only)
    return ChecklistState(rows=_rows(shown, {**before, **found}), outcome=outcome_words(view, found))


def outcome_words(view: CaseView, found: Found) -> str:
    """Return what the verdicts, old and new, lead to."""
    translate = QCoreApplication.translate
    merged = merge_verdicts(view.case.materials, view.case.verdicts, found.values())
    done = completeness(view.materials, merged)
    if done.open:
        return translate("CaseMaterials", "还有 {count} 项未核验").format(count=len(done.open))
    if done.unmet:
        return translate("CaseMaterials", "{count} 项缺少或不符").format(count=len(done.unmet))
    if done.deferred:
        return translate("CaseMaterials", "{count} 项容缺，其余齐全").format(count=len(done.deferred))
    return translate("CaseMaterials", "材料齐全")


def awaited(view: CaseView) -> tuple[str, ...]:
    """Return the materials that a supplement brings: those named in the one-time notice."""
    return tuple(one.material for one in view.case.defects)


def promised(view: CaseView) -> tuple[str, ...]:
    """Return the deferred materials that are still out."""
    return tuple(one.material for one in view.case.verdicts if one.verdict is Verdict.DEFERRED)


def reason_words(found: MaterialVerdict) -> str:
    """Return the reason of a verdict, or the day until which it is promised."""
    if found.verdict is Verdict.DEFERRED and found.due_on:
        words = QCoreApplication.translate("CaseMaterials", "{day} 前补交")
        return words.format(day=found.due_on.isoformat())
    return found.reason


def _rows(materials: Iterable[Material], found: Found) -> tuple[MaterialRow, ...]:
    listed = tuple(materials)
    groups = [one.one_of or one.id for one in listed]
    one_of = QCoreApplication.translate("CaseMaterials", "同类任交一种")
    return tuple(
        _row(one, found.get(one.id), one_of if groups.count(one.one_of or one.id) > 1 else "")
        for one in listed
    )


def _row(material: Material, found: MaterialVerdict | None, group: str) -> MaterialRow:
    words = QCoreApplication.translate("CaseMaterials", "{form} {count} 份")
    form = QCoreApplication.translate("CaseMaterials", str(_FORMS[material.form]))
    return MaterialRow(
        key=material.id,
        name=material.name,
        demand=words.format(form=form, count=material.copies),
        required=material.need != "optional",
        verdict=VerdictMark(found.verdict.value) if found else None,
        reason=reason_words(found) if found else "",
        pages=len(found.attachments) if found else 0,
        offered=_offered(material),
        group=group,
        standard="\n".join(part for part in (material.standard, material.sample) if part),
        source=material.source,
    )


def _offered(material: Material) -> tuple[VerdictMark, ...]:
    possible = {
        VerdictMark.EXEMPT: bool(material.exempt_grounds),
        VerdictMark.DEFERRED: material.deferrable,
    }
    return tuple(mark for mark in VerdictMark if possible.get(mark, True))
