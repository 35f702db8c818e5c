"""The materials of a case as rows, with the verdicts that stand and those being prepared."""

from collections.abc import Collection, Mapping

from window_client.domain.case.completeness import completeness
from window_client.domain.case.effects import merge_verdicts
from window_client.domain.case.parts import Attachment, MaterialVerdict, Verdict
from window_client.domain.catalogue import Material
from window_client.services.case_view import CaseView

from ui.judging.material_rows import outcome_words, rows_of
from ui.widgets.materials.checklist_state import ChecklistState

Found = Mapping[str, MaterialVerdict]
Scans = Mapping[str, tuple[Attachment, ...]]


def standing_list(view: CaseView) -> ChecklistState:
    """Return all materials with the verdicts on record, to look at."""
    found = {one.material: one for one in view.case.verdicts}
    rows = rows_of(view.materials, found, _pages(view.materials, view, {}))
    return ChecklistState(rows=rows, outcome=_outcome(view, {}), read_only=True)


def working_list(view: CaseView, found: Found, only: Collection[str], scans: Scans) -> ChecklistState:
    """Return the materials to judge, new verdicts put over those on record.

    Args:
        view: The case.
        found: Verdicts being prepared, by material.
        only: Materials to list; all when empty. Of listed ones an old verdict is not shown: they came anew.
        scans: Files attached while judging, by material.
    """
    before = {one.material: one for one in view.case.verdicts if one.material not in only}
    shown = tuple(one for one in view.materials if not only or one.id in only)
    rows = rows_of(shown, {**before, **found}, _pages(shown, view, scans))
    return ChecklistState(rows=rows, outcome=_outcome(view, found))


def files_of(view: CaseView, material: str, scans: Scans) -> tuple[Attachment, ...]:
    """Return the files of a material: those on record, then those attached while judging."""
    before = view.case.verdict_of(material)
    return (*(before.attachments if before else ()), *scans.get(material, ()))


def all_materials(_view: CaseView) -> tuple[str, ...]:
    """Return nothing in particular: every material is judged."""
    return ()


def awaited(view: CaseView) -> tuple[str, ...]:
    """Return the materials that a supplement brings: those named in the one-time notice."""
    return tuple(one.material for one in view.case.defects)


def promised(view: CaseView) -> tuple[str, ...]:
    """Return the deferred materials that are still out."""
    return tuple(one.material for one in view.case.verdicts if one.verdict is Verdict.DEFERRED)


def _outcome(view: CaseView, found: Found) -> str:
    merged = merge_verdicts(view.case.materials, view.case.verdicts, found.values())
    return outcome_words(completeness(view.materials, merged))


def _pages(materials: Collection[Material], view: CaseView, scans: Scans) -> dict[str, int]:
    return {one.id: len(files_of(view, one.id, scans)) for one in materials}
