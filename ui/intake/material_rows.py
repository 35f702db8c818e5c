"""The materials of an intake: what its situation needs, the verdicts given so far."""

from collections.abc import Iterable

import msgspec
from window_client.domain.case.completeness import completeness
from window_client.domain.case.parts import MaterialVerdict
from window_client.domain.catalogue import Material, ServiceItem, materials_for
from window_client.services.drafts import IntakeDraft

from ui.judging.material_rows import proposal_words, rows_of
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


def checklist(item: ServiceItem, draft: IntakeDraft, *, listed: bool = False) -> ChecklistState:
    """Return the rows of the draft's situation and what its verdicts lead to.

    Args:
        item: The item.
        draft: What was typed and judged.
        listed: Whether the applicant stands on a list: nothing can be deferred then.
    """
    needed = needed_materials(item, draft)
    found = {one.material: one for one in draft.verdicts}
    pages = {material: len(files) for material, files in draft.attachments.items()}
    rows = rows_of(needed, found, pages)
    return ChecklistState(
        rows=tuple(map(_undeferred, rows)) if listed else rows,
        outcome=proposal_words(completeness(needed, draft.verdicts)),
    )


def _undeferred(row: MaterialRow) -> MaterialRow:
    offered = tuple(mark for mark in row.offered if mark is not VerdictMark.DEFERRED)
    return msgspec.structs.replace(row, offered=offered)


def with_verdict(draft: IntakeDraft, verdict: MaterialVerdict) -> IntakeDraft:
    """Return the draft with a verdict put in, its files with it."""
    files = draft.attachments.get(verdict.material, ())
    whole = msgspec.structs.replace(verdict, attachments=files)
    others = tuple(one for one in draft.verdicts if one.material != verdict.material)
    return msgspec.structs.replace(draft, verdicts=(*others, whole))
