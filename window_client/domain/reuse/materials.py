"""Papers of earlier cases that need not be handed in again (沿用).

A paper once taken in at the window is not asked for again while it is valid (材料多方共认); the applicant
agrees to each taking over.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from window_client.clock import hall_day
from window_client.domain.case.consents import Reused
from window_client.domain.case.parts import Attachment, MaterialVerdict, Status, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Material
from window_client.domain.values import Value

LONGEST_AGE_DAYS = 365
"""An older paper without a period of its own is asked for again."""

NOT_TRUSTED = frozenset({Status.RETURNED, Status.REVOKED})
"""A wrong entry, or a commitment that was false: its papers prove nothing."""

_FOR_ONE_MATTER = (
    "申请书", "申请表", "申请单", "书面申请", "注册书", "登记表", "承诺书", "委托书", "授权书", "声明",
    "书面意见",
)  # fmt: skip
"""Papers made out for one matter; their name says so."""

_SHOWN_IN_PERSON = ("身份证", "身份证明", "居住证", "通行证", "护照", "户口簿")
"""Originals that whoever applies shows each time; an earlier look says nothing of who stands here now."""


class EarlierCase(Value, frozen=True, kw_only=True):
    """A case with the materials of its item at the version that it began with."""

    case: Case
    materials: tuple[Material, ...]


class Reusable(Value, frozen=True, kw_only=True):
    """A paper that can be taken over.

    Attributes:
        name: What it is called in the earlier case.
        attachments: Its scans; none where the paper itself lies in the earlier file.
    """

    reused: Reused
    name: str
    attachments: tuple[Attachment, ...] = ()
    copies: int = 0


def reusable_materials(
    cases: Iterable[EarlierCase], needed: Iterable[Material], on: date
) -> Mapping[str, Reusable]:
    """Return what earlier cases of one applicant hold for each material needed now.

    Papers are the same by the catalogue's code, or, where neither has one, by their exact name; papers for
    one matter only and papers of agents are never taken over. Of several the one seen last counts, and taking
    over never makes a paper younger.

    Args:
        cases: The applicant's earlier cases, in any order.
        needed: Materials called for now.
        on: Local day.
    """
    found: dict[str, Reusable] = {}
    earlier = [one for case in cases for one in _papers(case)]
    for material in needed:
        fitting = [one for kept, one in earlier if _same_paper(kept, material)]
        valid = [dated for one in fitting if (dated := _dated(one, material, on))]
        if valid:
            found[material.id] = max(valid, key=_freshness)
    return found


def _papers(earlier: EarlierCase) -> list[tuple[Material, Reusable]]:
    if earlier.case.status in NOT_TRUSTED:
        return []
    by_id = {one.id: one for one in earlier.materials}
    return [
        (by_id[found.material], _taken(earlier.case, by_id[found.material], found))
        for found in earlier.case.verdicts
        if found.material in by_id and _proves(by_id[found.material], found)
    ]


def _proves(material: Material, found: MaterialVerdict) -> bool:
    seen = bool(found.attachments) or (material.form != "electronic" and found.copies > 0)
    return found.verdict is Verdict.QUALIFIED and seen


def _taken(case: Case, material: Material, found: MaterialVerdict) -> Reusable:
    origin = found.reused or Reused(
        case=case.id, number=case.number, material=material.id, seen_on=hall_day(case.received_at),
        valid_until=_last_day(material, hall_day(case.received_at)),
    )  # fmt: skip
    return Reusable(reused=origin, name=material.name, attachments=found.attachments, copies=found.copies)


def _same_paper(kept: Material, wanted: Material) -> bool:
    if kept.code or wanted.code:
        return kept.code == wanted.code
    own = not (_of_agent(kept) or _of_agent(wanted) or _shown(wanted))
    return own and kept.name == wanted.name and not any(word in kept.name for word in _FOR_ONE_MATTER)


def _shown(material: Material) -> bool:
    return material.form == "original" and any(word in material.name for word in _SHOWN_IN_PERSON)


def _of_agent(material: Material) -> bool:
    return any("agent" in when for when in (material.when, *material.also_when))


def _dated(one: Reusable, wanted: Material, on: date) -> Reusable | None:
    """Return the paper with the shorter of both periods, None when it is over."""
    last = min(filter(None, (one.reused.valid_until, _last_day(wanted, one.reused.seen_on))), default=None)
    latest = last or one.reused.seen_on + timedelta(days=LONGEST_AGE_DAYS)
    if not one.reused.seen_on <= on <= latest:
        return None
    reused = Reused(
        case=one.reused.case, number=one.reused.number, material=one.reused.material,
        seen_on=one.reused.seen_on, valid_until=last,
    )  # fmt: skip
    return Reusable(reused=reused, name=one.name, attachments=one.attachments, copies=one.copies)


def _last_day(material: Material, seen_on: date) -> date | None:
    return None if material.valid_days is None else seen_on + timedelta(days=material.valid_days)


def _freshness(one: Reusable) -> tuple[date, bool, str]:
    return one.reused.seen_on, bool(one.attachments), one.reused.number
