"""Forms as a clerk fills them in for the shipped items, and numbers that are nobody's."""

from typing import Any

import resources
from window_client.domain.catalogue import CataloguePackage, blank_types
from window_client.domain.form_sample import sample_form
from window_client.domain.numbers.check_digits import mod_11_2
from window_client.services.catalogue import load_package

ITEMS = tuple(
    sorted(one.name for one in resources.path("catalogue").iterdir() if (one / "item.json").is_file())
)
LAYOUTS = frozenset(
    f"certificates/{one.stem}" for one in resources.path("templates", "certificates").glob("*.json")
)


def shipped(item: str) -> CataloguePackage:
    """The package as it ships."""
    return load_package(resources.path("catalogue", item))


BLANKS = frozenset(blank_types(shipped(name).item for name in ITEMS))


def valid_form(item: str, answers: dict[str, str] | None = None) -> dict[str, Any]:
    """A valid form of any shipped item, in its first scenario where no answers are given."""
    package = shipped(item)
    scenarios = package.item.scenarios
    chosen = answers or (scenarios[0].answers if scenarios else {})
    made = VALID.get(item)
    return made() if made and answers is None else sample_form(bytes(package.form), chosen)


def nobodys_number(born: str = "19600101", sequence: str = "001") -> str:
    """A well-formed identity number of region 990101, which does not exist."""
    stem = f"990101{born}{sequence}"
    return stem + mod_11_2(stem)


def food_form(**changes: Any) -> dict[str, Any]:
    """A valid application for a food licence."""
    staff = {"name": "李四", "id_number": nobodys_number(), "position": "店长", "assessment": "合格"}
    form = {
        "business_type": "餐饮服务经营者",
        "business_items": ["热食类制售"],
        "legal_representative": "张三",
        "legal_representative_id": nobodys_number(),
        "premises_address": "演示县为民路3号",
        "premises_area": 86.5,
        "online_sales": False,
        "employees": 4,
        "food_safety_staff": [staff],
    }
    return form | changes


def elderly_form(**changes: Any) -> dict[str, Any]:
    """A valid registration for the card of an elderly person."""
    return {"id_number": nobodys_number(), "sex": "男", "household": "本地户籍"} | changes


def hr_form(**changes: Any) -> dict[str, Any]:
    """A valid application for an employment agency."""
    form = {
        "legal_representative": "张三",
        "legal_representative_id": nobodys_number(),
        "premises_address": "演示县为民路4号",
        "business_scope": ["推荐劳动者"],
        "full_time_staff": 3,
        "capital": 50,
        "online_recruitment": False,
    }
    return form | changes


VALID = {"food_business_new": food_form, "elderly_card": elderly_form, "hr_service": hr_form}
"""Forms made by hand, where a test wants to know each value."""
