"""The materials of a case as documents list them."""

from collections.abc import Iterator

from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.catalogue import Material
from window_client.domain.documents.sheet import Sheet, Values
from window_client.domain.documents.words import FORMS, VERDICTS, long_date

_STANDS_IN = frozenset({Verdict.QUALIFIED, Verdict.EXEMPT, Verdict.DEFERRED})
"""Findings of one member of a group (`one_of`) with which the others are not asked for."""

_NOT_ACCEPTED = frozenset({None, Verdict.MISSING})

NONE_TAKEN = "—"
"""Stands for the number of copies where nothing had to be handed in."""


def material_lines(sheet: Sheet) -> list[Values]:
    """List the materials that the case calls for with what was found of each."""
    asked = [one for one in sheet.needed() if not _left_out(sheet, one)]
    return [_line(place, one, _found(sheet, one)) for place, one in enumerate(asked, start=1)]


def accepted_lines(sheet: Sheet) -> list[Values]:
    """List the materials on which the application was accepted: handed in, exempt or promised for later."""
    accepted = [
        (one, found)
        for one in sheet.needed()
        if (found := _found(sheet, one)) and found.verdict not in _NOT_ACCEPTED
    ]
    return [_line(place, one, found) for place, (one, found) in enumerate(accepted, start=1)]


def taken(copies: int, verdict: Verdict | None) -> str:
    """Say how many copies were taken in."""
    return NONE_TAKEN if verdict is Verdict.EXEMPT and not copies else str(copies)


def _found(sheet: Sheet, material: Material) -> MaterialVerdict | None:
    return sheet.case.verdict_of(material.id)


def _left_out(sheet: Sheet, material: Material) -> bool:
    found = _found(sheet, material)
    if found and found.verdict is not Verdict.MISSING:
        return False
    if material.need == "optional":
        return bool(sheet.case.verdicts)
    return any(one.verdict in _STANDS_IN for one in _others(sheet, material))


def _others(sheet: Sheet, material: Material) -> Iterator[MaterialVerdict]:
    for one in sheet.needed():
        found = _found(sheet, one)
        if material.one_of and one.one_of == material.one_of and one is not material and found:
            yield found


def _line(place: int, material: Material, found: MaterialVerdict | None) -> Values:
    verdict, copies = (found.verdict, found.copies) if found else (None, 0)
    return {
        "no": place,
        "name": material.name,
        "form": FORMS[material.form],
        "copies": copies,
        "taken": NONE_TAKEN if found and found.reused else taken(copies, verdict),
        "verdict": VERDICTS[verdict],
        "remark": _remark(material, found),
    }


def _remark(material: Material, found: MaterialVerdict | None) -> str:
    if found is None:
        return "非必要" if material.need == "optional" else ""
    if found.verdict is Verdict.DEFERRED and found.due_on:
        return f"容缺，{long_date(found.due_on)}前补交"
    if found.verdict is Verdict.EXEMPT:
        return _exemption(material, found)
    return found.reason


def _exemption(material: Material, found: MaterialVerdict) -> str:
    known = (ground.text for ground in material.exempt_grounds if ground.code == found.code)
    ground = found.reason or next(known, "")
    return ground if "免" in ground else "：".join(filter(None, ("免交", ground)))
