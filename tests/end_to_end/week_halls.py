"""What kinds of counters the simulated weeks are lived at, and who comes there for what."""

from dataclasses import dataclass
from enum import StrEnum

ARRIVALS = {8: 6, 9: 20, 10: 22, 11: 10, 12: 1, 13: 3, 14: 16, 15: 14, 16: 8}
"""Shape of a day: how many of a hundred come in which hour of the hall."""


class Wish(StrEnum):
    """What somebody comes for."""

    APPLY = "apply"
    APPLY_BADLY = "apply_badly"  # defective: one-time notice
    APPLY_DEFERRED = "apply_deferred"
    DECLINED = "declined"
    CONSULT = "consult"
    SENT_ON = "sent_on"
    TAKEN_HOME = "taken_home"
    NO_SHOW = "no_show"
    BACK = "back"  # supplement, promised material, result, or withdrawal of an earlier case


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """What kind of counter it is.

    Attributes:
        visitors: A day, on average.
        offline: Days (0 Monday) and hours (from, to) without a line.
        items: Items that people ask for, and how often.
    """

    name: str
    visitors: int
    offline: dict[int, tuple[int, int]]
    items: dict[str, int]
    wishes: dict[Wish, int]


WISHES = {
    Wish.APPLY: 40, Wish.APPLY_BADLY: 10, Wish.APPLY_DEFERRED: 7, Wish.DECLINED: 3, Wish.CONSULT: 14,
    Wish.SENT_ON: 4, Wish.TAKEN_HOME: 8, Wish.NO_SHOW: 4, Wish.BACK: 10,
}  # fmt: skip

TOWNSHIP = Hall(
    name="township", visitors=16, offline={1: (0, 24), 3: (9, 16)},
    items={"elderly_card": 6, "old_age_allowance": 3, "social_security_card": 3, "dibao": 2,
           "temporary_relief": 2, "rural_homestead": 1, "unemployment_registration": 2, "tree_felling": 1},
    wishes=WISHES,
)  # fmt: skip
COUNTY = Hall(
    name="county", visitors=36, offline={2: (10, 12)},
    items={"food_business_new": 6, "individual_business_setup": 6, "hr_service": 2, "public_place_hygiene": 3,
           "labor_dispatch": 1, "outdoor_advert": 2, "food_business_renew": 2, "elderly_card": 3,
           "medical_practice": 1, "drainage": 1, "road_freight": 2, "tobacco_retail": 2},
    wishes=WISHES,
)  # fmt: skip
