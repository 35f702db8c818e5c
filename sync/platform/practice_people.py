"""Fictitious applicants: invented names, identity numbers of a region that does not exist."""

from collections.abc import Callable
from random import Random

import msgspec

from window_client.domain.case.parts import Person
from window_client.domain.catalogue import ServiceItem
from window_client.domain.numbers.check_digits import mod_11_2, organisation, uscc

REGION = "990101"

FormOf = Callable[[Person, Random], tuple[dict[str, object], dict[str, str]]]

_PERSONS = (
    "张三", "李四", "王小明", "赵小红", "钱小刚", "孙小美", "周小伟", "吴小芳", "郑小军", "冯小兰",
    "陈大山", "褚小雨", "卫小平", "蒋小林", "沈小海", "韩小雪", "杨小天", "朱小云",
)  # fmt: skip
_NAMES_OF_FIRMS = ("示例", "样板", "演示", "试用", "虚构", "假想", "练习", "模拟", "范例", "举例")
_PLACES = ("演示路", "样例街", "练习巷", "虚构大道")


class Invented(msgspec.Struct, frozen=True, kw_only=True):
    """An applicant with the form that goes with an item."""

    applicant: Person
    form: dict[str, object]
    answers: dict[str, str]


def invent(item: ServiceItem, random: Random) -> Invented:
    """Invent an applicant and a filled form for one of the practice items."""
    if item.id == "elderly_card":
        return _elder(random)
    if item.id == "hr_service":
        return _firm("人力资源有限公司", random, _hr_form)
    return _firm("餐饮有限公司", random, _food_form)


def resident_number(birth: str, order: int) -> str:
    """Return an identity number of nobody: the region does not exist, the check digit is right."""
    body = f"{REGION}{birth}{order:03d}"
    return body + mod_11_2(body)


def credit_code(order: int) -> str:
    """Return a unified social credit code of no firm, with right check characters."""
    stem = f"MA{order:06d}"
    body = f"91{REGION}{stem}{organisation(stem)}"
    return body + uscc(body)


def _elder(random: Random) -> Invented:
    order = random.randrange(1, 999)
    number = resident_number(f"{random.randrange(1940, 1964)}{random.randrange(1, 13):02d}15", order)
    person = Person(
        name=random.choice(_PERSONS),
        id_kind="resident",
        id_number=number,
        phone=_phone(random),
        address=_address(random),
    )
    form: dict[str, object] = {
        "id_number": number,
        "sex": "男" if order % 2 else "女",
        "household": "本地户籍",
    }
    return Invented(applicant=person, form=form, answers={"household": "本地户籍"})


def _firm(kind: str, random: Random, form_of: FormOf) -> Invented:
    head = random.choice(_PERSONS)
    firm = Person(
        name=f"演示县{random.choice(_NAMES_OF_FIRMS)}{random.choice('一二三四五六七八九')}号{kind}",
        id_kind="uscc",
        id_number=credit_code(random.randrange(1, 999_999)),
        phone=_phone(random),
        address=_address(random),
        legal_representative=head,
    )
    form, answers = form_of(firm, random)
    return Invented(applicant=firm, form=form, answers=answers)


def _food_form(firm: Person, random: Random) -> tuple[dict[str, object], dict[str, str]]:
    staff = {
        "name": random.choice(_PERSONS),
        "id_number": resident_number("19850615", random.randrange(1, 999)),
        "position": "食品安全员",
        "assessment": "合格",
    }
    form: dict[str, object] = {
        "business_type": "餐饮服务经营者",
        "business_items": ["热食类制售", "自制饮品制售"],
        "premises_area": random.randrange(20, 300),
        "online_sales": False,
        "employees": random.randrange(2, 30),
        "food_safety_staff": [staff],
        **_head_of(firm, random),
    }
    return form, {"business_type": "餐饮服务经营者", "auto_equipment": "no"}


def _hr_form(firm: Person, random: Random) -> tuple[dict[str, object], dict[str, str]]:
    form: dict[str, object] = {
        "business_scope": ["推荐劳动者", "组织招聘会"],
        "full_time_staff": random.randrange(3, 20),
        "capital": random.randrange(10, 200) * 10_000,
        "online_recruitment": False,
        **_head_of(firm, random),
    }
    return form, {"online_recruitment": "no"}


def _head_of(firm: Person, random: Random) -> dict[str, object]:
    return {
        "legal_representative": firm.legal_representative,
        "legal_representative_id": resident_number("19800101", random.randrange(1, 999)),
        "premises_address": firm.address,
    }


def _phone(random: Random) -> str:
    return f"1990000{random.randrange(10_000):04d}"


def _address(random: Random) -> str:
    return f"演示县{random.choice(_PLACES)}{random.randrange(1, 200)}号"
