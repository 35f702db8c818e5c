"""Ratings (好差评): five levels, one per service, voluntary and true (GB/T 39734-2020, GB/T 39735-2020)."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from window_client.domain.day import refusals as no
from window_client.domain.day.events import RatingGiven
from window_client.domain.values import Value

NOT_RATED = 0
DISSATISFIED = 2
"""This level and below need a reason."""

LEVELS: Mapping[int, str] = MappingProxyType(
    {5: "非常满意", 4: "满意", 3: "基本满意", 2: "不满意", 1: "非常不满意", NOT_RATED: "未评价"}
)
"""5 is best, as on the stars; GB/T 39046 counts the other way and is mapped where ratings leave."""

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "efficiency": "服务效率低",
        "skill": "业务不熟练",
        "attitude": "服务态度差",
        "notice": "没有一次性告知",
        "trips": "多次跑动",
        "extra": "要求提供清单以外的材料",
        "delay": "超过承诺时限",
        "other": "其他",
    }
)

MOST_TEXT = 500


class OpenRating(Value, frozen=True, kw_only=True):
    """A rating that has not been forwarded; `central` says whether its case has reached the centre."""

    id: str
    service: str
    number: str
    level: int
    at: datetime
    central: bool


def check(rating: RatingGiven, *, rated: bool) -> RatingGiven:
    """Return a rating that may be recorded.

    Raises:
        RatingLevelInvalid, RatingReasonMissing, RatedBefore: It may not.
    """
    if rated:
        raise no.RatedBefore
    if rating.level not in LEVELS:
        raise no.RatingLevelInvalid
    if not set(rating.reasons) <= REASONS.keys():
        raise no.RatingReasonMissing
    dissatisfied = NOT_RATED < rating.level <= DISSATISFIED
    said = any(one != "other" for one in rating.reasons) or rating.text.strip()
    if dissatisfied and not said:
        raise no.RatingReasonMissing
    return rating
