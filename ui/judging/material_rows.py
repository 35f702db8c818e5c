"""Materials and verdicts as the checklist shows them, and what the verdicts lead to."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.completeness import Completeness
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.catalogue import Material

from ui.judging.consent_field import consent_words
from ui.judging.material_words import demand
from ui.widgets.materials.checklist_state import MaterialRow, VerdictMark


def rows_of(
    materials: Iterable[Material], found: Mapping[str, MaterialVerdict], pages: Mapping[str, int]
) -> tuple[MaterialRow, ...]:
    """Return the rows of materials.

    Args:
        materials: What is needed, in order.
        found: Verdicts by material.
        pages: How many files there are, by material.
    """
    needed = tuple(materials)
    groups = _group_names(needed)
    return tuple(
        _row(one, found.get(one.id), pages.get(one.id, 0), groups.get(one.one_of or "", "")) for one in needed
    )


def outcome_words(done: Completeness) -> str:
    """Return how far the materials are, at any stage."""
    translate = QCoreApplication.translate
    if done.open:
        return translate("CaseMaterials", "还有 {count} 项未核验").format(count=len(done.open))
    if done.unmet:
        return translate("CaseMaterials", "{count} 项缺少或不符").format(count=len(done.unmet))
    if done.deferred:
        return translate("CaseMaterials", "{count} 项容缺，其余齐全").format(count=len(done.deferred))
    return translate("CaseMaterials", "材料齐全")


def proposal_words(done: Completeness) -> str:
    """Return which outcome the verdicts propose, for any moment before it is chosen."""
    translate = QCoreApplication.translate
    if done.open:
        return outcome_words(done)
    if done.unmet:
        words = translate("MaterialRows", "{count} 项缺少或不符，应出具一次性告知")
        return words.format(count=len(done.unmet))
    if done.deferred:
        words = translate("MaterialRows", "{count} 项容缺，其余齐全，可以容缺受理")
        return words.format(count=len(done.deferred))
    return translate("MaterialRows", "材料齐全，可以受理")


def reason_words(found: MaterialVerdict) -> str:
    """Return the reason of a verdict, or the day until which it is promised."""
    if found.verdict is Verdict.DEFERRED and found.due_on:
        words = QCoreApplication.translate("MaterialRows", "{day} 前补交")
        return words.format(day=found.due_on.isoformat())
    return "；".join(filter(None, (found.reason, consent_words(found))))


def _offered(material: Material) -> tuple[VerdictMark, ...]:
    possible = {
        VerdictMark.EXEMPT: bool(material.exempt_grounds),
        VerdictMark.DEFERRED: material.deferrable,
    }
    return tuple(mark for mark in VerdictMark if possible.get(mark, True))


def _row(material: Material, found: MaterialVerdict | None, pages: int, group: str) -> MaterialRow:
    return MaterialRow(
        key=material.id,
        name=material.name,
        demand=demand(material),
        required=material.need != "optional",
        verdict=VerdictMark(found.verdict.value) if found else None,
        reason=reason_words(found) if found else "",
        pages=pages,
        offered=_offered(material),
        group=group,
        standard="\n".join(part for part in (material.standard, material.sample) if part),
        source=material.source,
        basis="" if material.confirmed else QCoreApplication.translate("MaterialRows", "要求来源待核"),
    )


def _group_names(needed: tuple[Material, ...]) -> dict[str, str]:
    names = {one.one_of for one in needed if one.one_of}
    words = QCoreApplication.translate("MaterialRows", "同类任交一种")
    return {name: words for name in names if sum(one.one_of == name for one in needed) > 1}
