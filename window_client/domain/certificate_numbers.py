"""Numbers that stand on certificates: how each kind is made from a counter of a leased block.

Sources are named at each rule; a rule without a source is a local one that the hall must check (待核).
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from window_client.domain.hall import Hall
from window_client.domain.numbers.check_digits import mod_11_10, organisation, uscc

Rule = Callable[[Hall, int, int, Mapping[str, object]], str]

FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "food_licence": ("business_type",),
        "kept": ("licence_number",),
        "disability": ("id_number", "category", "level"),
        "industrial_product": ("product_code",),
    }
)
"""Fields of the form that a rule reads; without them the number would be wrong."""

KEPT_SERIES = "kept-"
"""Beginning of the series of certificates whose number is that of an earlier certificate."""

_CATEGORIES = ("视力", "听力", "言语", "肢体", "智力", "精神", "多重")
_LEVELS = ("一级", "二级", "三级", "四级")


def _food(hall: Hall, _year: int, counter: int, form: Mapping[str, object]) -> str:
    # JY + main business type + division + sequence + check: 食品经营许可证编号规则
    types = {"食品销售经营者": "1", "餐饮服务经营者": "2", "集中用餐单位食堂": "3"}
    stem = f"{types.get(str(form.get('business_type')), '1')}{hall.region}{counter:06d}"
    return f"JY{stem}{mod_11_10(stem)}"


def _plain(hall: Hall, year: int, counter: int, _form: Mapping[str, object]) -> str:
    stem = f"{hall.region}{year:04d}{counter:06d}"
    return stem + mod_11_10(stem)


def _kept(_hall: Hall, _year: int, _counter: int, form: Mapping[str, object]) -> str:
    return str(form["licence_number"])


def _worded(word: str) -> Rule:
    def rule(hall: Hall, year: int, counter: int, _form: Mapping[str, object]) -> str:
        return f"{hall.short}{word}〔{year}〕第{counter:06d}号"

    return rule


def _disability(_hall: Hall, _year: int, _counter: int, form: Mapping[str, object]) -> str:
    # identity number, then category 1-7 and level 1-4: 20 characters
    category, level = _CATEGORIES.index(str(form["category"])), _LEVELS.index(str(form["level"]))
    return f"{form['id_number']}{category + 1}{level + 1}"


def _industrial(hall: Hall, _year: int, counter: int, form: Mapping[str, object]) -> str:
    # (place)XK + 2 digits of the trade + 3 of the product + 5 of the sequence
    return f"（{hall.short}）XK{form['product_code']}-{counter:05d}"


def _tobacco(hall: Hall, _year: int, counter: int, _form: Mapping[str, object]) -> str:
    # 12 digits, of which the first six are the division
    return f"{hall.region}{counter:06d}"


def _freight(hall: Hall, _year: int, counter: int, _form: Mapping[str, object]) -> str:
    # as on licences in use: …交运管许可…字 + division + 6 digits + 号
    return f"{hall.short}交运管许可字{hall.region}{counter:06d}号"


def _water(hall: Hall, year: int, counter: int, _form: Mapping[str, object]) -> str:
    # 15 digits: division, year, sequence
    return f"{hall.region}{year:04d}{counter:05d}"


def _credit_code(head: str) -> Rule:
    """Return the rule of a credit code (GB 32100): register and kind, division, organisation code, check."""

    def rule(hall: Hall, _year: int, counter: int, _form: Mapping[str, object]) -> str:
        body = f"MA{counter:06d}"
        stem = f"{head}{hall.region}{body}{organisation(body)}"
        return stem + uscc(stem)

    return rule


CERTIFICATE_RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "food_licence": _food,
        "plain": _plain,
        "kept": _kept,
        "hr_licence": _worded("人服证字"),
        "animal_epidemic": _worded("动防合字"),
        "public_hygiene": _worded("卫公证字"),
        "disability": _disability,
        "industrial_product": _industrial,
        "tobacco": _tobacco,
        "road_freight": _freight,
        "water": _water,
        "business_licence": _credit_code("92"),
        "private_nonenterprise": _credit_code("52"),
    }
)
