"""Cards of the electronic supervision: given on a ground, answered in time, cleared with a ground."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from window_client.domain.day import refusals as no
from window_client.domain.day.events import Card, SupervisionCleared, SupervisionMarked
from window_client.domain.values import Value

ANSWER_WORKDAYS = 5
"""The unit answers a card within so many working days; a common local rule (待核)."""

CARDS: Mapping[Card, str] = MappingProxyType({Card.ALERT: "预警", Card.YELLOW: "黄牌", Card.RED: "红牌"})

GROUNDS: Mapping[str, str] = MappingProxyType(
    {
        "refused_lawful": "对符合条件的申请不予办理",
        "over_promised": "超过承诺时限",
        "over_statutory": "超过法定时限",
        "step_late": "环节超时",
        "first_review_late": "首次审查不及时",
        "no_reasons": "不予许可未说明理由",
        "bypassed": "应当网上办理而体外循环",
        "illegal_charge": "违规收费",
        "other": "其他",
    }
)
"""What raises a card in city rules of electronic supervision; the hall may bind them otherwise (待核)."""


class OpenMark(Value, frozen=True, kw_only=True):
    """A card that is not cleared."""

    id: str
    card: Card
    ground: str
    text: str
    by: str
    at: datetime
    answer_by: date
    of_case: str = ""
    number: str = ""


def mark(event: SupervisionMarked) -> SupervisionMarked:
    """Take a card down.

    Raises:
        GroundMissing: Ground, text or giver is missing.
    """
    if event.ground not in GROUNDS or not event.text.strip() or not event.by.strip():
        raise no.GroundMissing
    return event


def clear(found: OpenMark | None, ground: str, by: str) -> SupervisionCleared:
    """Clear a card.

    Raises:
        MarkUnknown: There is no such open card.
        GroundMissing: Why or by whom is missing.
    """
    if found is None:
        raise no.MarkUnknown
    if not ground.strip() or not by.strip():
        raise no.GroundMissing
    return SupervisionCleared(mark=found.id, ground=ground.strip(), by=by.strip())
