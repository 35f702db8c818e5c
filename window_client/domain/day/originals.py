"""Originals kept at the window: which, whose case, handed back to whom and when."""

from collections.abc import Sequence
from datetime import datetime

from window_client.domain.day import refusals as no
from window_client.domain.day.events import KeptOriginal, OriginalsKept, OriginalsReturned
from window_client.domain.values import Value


class OpenOriginal(Value, frozen=True, kw_only=True):
    """One original that lies at the window."""

    keeping: str
    material: str
    name: str
    copies: int
    of_case: str
    number: str
    kept_at: datetime
    kept_by: str
    place: str = ""


def keep(event: OriginalsKept, kept: Sequence[OpenOriginal]) -> OriginalsKept:
    """Take originals in.

    Raises:
        NothingKept: None was named, one twice, or one of this case lies here already.
    """
    wanted = [one.material for one in event.originals]
    here = {one.material for one in kept if one.of_case == event.of_case}
    unnamed = any(not one.name.strip() or one.copies < 1 for one in event.originals)
    if not wanted or len(set(wanted)) < len(wanted) or here.intersection(wanted) or unnamed:
        raise no.NothingKept
    return event


def hand_back(
    kept: Sequence[OpenOriginal], keeping: str, materials: Sequence[str], recipient: str, relation: str
) -> OriginalsReturned:
    """Hand originals of one keeping back; `relation` is empty when the owner comes.

    Raises:
        NotKept: One of them does not lie here.
        RecipientMissing: Nobody is named.
    """
    here = {one.material for one in kept if one.keeping == keeping}
    if not materials or not here.issuperset(materials):
        raise no.NotKept
    if not recipient.strip():
        raise no.RecipientMissing
    return OriginalsReturned(
        keeping=keeping,
        materials=tuple(dict.fromkeys(materials)),
        recipient=recipient.strip(),
        relation=relation.strip(),
    )


__all__ = ["KeptOriginal", "OpenOriginal", "hand_back", "keep"]
