"""What the material checklist shows."""

from enum import StrEnum

import msgspec


class VerdictMark(StrEnum):
    """The verdict on one material, as the screens name it."""

    QUALIFIED = "qualified"
    MISSING = "missing"
    DEFECTIVE = "defective"
    EXEMPT = "exempt"
    DEFERRED = "deferred"


class MaterialRow(msgspec.Struct, frozen=True, kw_only=True):
    """One material.

    Attributes:
        key: Name in signals.
        name: What it is; may be long.
        demand: Form and copies in words, such as 原件 1 份.
        required: Whether it must be there in this scenario.
        verdict: The clerk's verdict, None before.
        reason: Why it is defective, or the ground of an exemption.
        pages: Pages attached.
        offered: Verdicts that the item allows for this material.
        group: Words of the one-of group it belongs to, empty for none.
        standard: Acceptance standard, shown beside the row.
        basis: Legal basis.
        source: Who issues it.
        sample_png: Picture of a sample, None when the package has none.
    """

    key: str
    name: str
    demand: str = ""
    required: bool = True
    verdict: VerdictMark | None = None
    reason: str = ""
    pages: int = 0
    offered: tuple[VerdictMark, ...] = tuple(VerdictMark)
    group: str = ""
    standard: str = ""
    basis: str = ""
    source: str = ""
    sample_png: bytes | None = None


class ChecklistState(msgspec.Struct, frozen=True, kw_only=True):
    """All materials of the case's scenario, in order, and the words of what the verdicts lead to."""

    rows: tuple[MaterialRow, ...] = ()
    outcome: str = ""
    read_only: bool = False
