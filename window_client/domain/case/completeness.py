"""What the verdicts on the materials add up to, and which outcomes they put on offer.

Source: Administrative Licensing Law art. 32 (accept, correct once, decline); deferral (容缺) by local rule.
"""

from collections.abc import Iterable, Sequence

from window_client.domain.case.parts import Defect, MaterialVerdict, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Material, ServiceItem, materials_for
from window_client.domain.values import Value

MEETS = frozenset({Verdict.QUALIFIED, Verdict.EXEMPT})
FAILS = frozenset({Verdict.MISSING, Verdict.DEFECTIVE})


class Completeness(Value, frozen=True, kw_only=True):
    """Ids of materials by what stands between them and acceptance.

    Attributes:
        open: Needed and not judged yet.
        unmet: Needed and missing or defective.
        deferred: Needed and promised for later.
    """

    open: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
    deferred: tuple[str, ...] = ()


class Offers(Value, frozen=True, kw_only=True):
    """Outcomes that the clerk may choose now; exactly one of `accept` and `correct` can be the proposal.

    Attributes:
        accept: All needed materials are in order, or promised where the item allows it.
        correct: Something is missing or defective and the one notice has not been given.
        decline: Always possible while the case is received; needs a ground.
    """

    accept: bool
    correct: bool
    decline: bool
    completeness: Completeness


def _standing(material: Material, verdicts: dict[str, MaterialVerdict]) -> Verdict | None:
    found = verdicts.get(material.id)
    return found.verdict if found else None


def _group_state(members: Sequence[Verdict | None]) -> Verdict | None:
    """Return the best that a one-of group has: one good member makes the rest unimportant."""
    for best in (Verdict.QUALIFIED, Verdict.EXEMPT, Verdict.DEFERRED):
        if best in members:
            return best
    if None in members:
        return None
    return Verdict.DEFECTIVE if Verdict.DEFECTIVE in members else Verdict.MISSING


def completeness(needed: Iterable[Material], verdicts: Iterable[MaterialVerdict]) -> Completeness:
    """Sort the needed materials by their verdicts; a one-of group counts once.

    It stands under its first member, a deferred one under the member that was promised. An optional material
    never stands in the way unless it was handed in defective.
    """
    found = {one.material: one for one in verdicts}
    groups: dict[str, list[Material]] = {}
    for material in needed:
        groups.setdefault(material.one_of or material.id, []).append(material)
    sorted_ids: dict[str, list[str]] = {"open": [], "unmet": [], "deferred": []}
    for members in groups.values():
        bucket = _bucket(members, found)
        if bucket:
            sorted_ids[bucket].append(_named(members, found, bucket))
    return Completeness(**{name: tuple(ids) for name, ids in sorted_ids.items()})


def _named(members: Sequence[Material], found: dict[str, MaterialVerdict], bucket: str) -> str:
    promised = (one.id for one in members if _standing(one, found) is Verdict.DEFERRED)
    return next(promised) if bucket == "deferred" else members[0].id


def _bucket(members: Sequence[Material], found: dict[str, MaterialVerdict]) -> str | None:
    standing = [_standing(one, found) for one in members]
    state = _group_state(standing)
    if state in MEETS:
        return None
    if all(one.need == "optional" for one in members):
        handed_in_wrong = Verdict.DEFECTIVE in standing and state is not Verdict.DEFERRED
        return "unmet" if handed_in_wrong else None
    if state is None:
        return "open"
    return "deferred" if state is Verdict.DEFERRED else "unmet"


def offers(case: Case, item: ServiceItem) -> Offers:
    """Say which outcomes the verdicts of a received case put on offer."""
    done = completeness(materials_for(item, case.answers), case.verdicts)
    ready = not done.open
    return Offers(
        accept=ready and not done.unmet,
        correct=ready and bool(done.unmet) and not case.corrected,
        decline=True,
        completeness=done,
    )


def deferred_of(
    needed: Iterable[Material], verdicts: Iterable[MaterialVerdict]
) -> tuple[MaterialVerdict, ...]:
    """Return the promises that acceptance rests on.

    Left out is a promise that nothing needs: of an optional material, or where another of the group will do.
    """
    found = {one.material: one for one in verdicts}
    return tuple(found[one] for one in completeness(needed, found.values()).deferred)


def defects_of(needed: Iterable[Material], verdicts: Iterable[MaterialVerdict]) -> tuple[Defect, ...]:
    """List what the one-time notice must name: every missing or defective material with its standard."""
    found = {one.material: one for one in verdicts}
    needed = tuple(needed)
    unmet = set(completeness(needed, found.values()).unmet)
    groups = {one.one_of or one.id for one in needed if one.id in unmet}
    named = (one for one in needed if (one.one_of or one.id) in groups)
    return tuple(
        Defect(
            material=one.id,
            name=one.name,
            reason=_reason_text(found.get(one.id), one),
            standard=one.standard,
        )
        for one in named
    )


def _reason_text(found: MaterialVerdict | None, material: Material) -> str:
    if found and found.reason:
        return found.reason
    if material.one_of:
        return "同类材料任交一种"
    return "缺少该材料" if found is None or found.verdict is Verdict.MISSING else "不符合要求"
