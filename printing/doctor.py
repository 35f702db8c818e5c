"""Looks a layout over before a citizen stands at the counter."""

from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from printing.errors import PrintingError
from printing.fonts import FontBook
from printing.layout import Layout
from printing.render import render
from printing.samples import Amount, sample_values

_AMOUNTS: tuple[Amount, ...] = ("usual", "longest", "fewest")

NAME_60 = "艾力·买买提江·" * 7 + "艾力·买买提"
"""Sixty characters, as long as names in registers are known to get."""

NAME_100 = "青岛𠮷䶮㛃文化旅游产业发展投资" * 6 + "（集团）股份有限公司"
"""A hundred characters, rare ones among them, as a company may be called."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something that would keep a paper from being printed.

    Attributes:
        layout: The layout's name.
        amount: Which values were used.
        code: The error's code.
        facts: Its facts, such as the name or the item.
    """

    layout: str
    amount: Literal["usual", "longest", "fewest", "name of 60", "name of 100"]
    code: str
    facts: dict[str, str | int]


def layout_doctor(layout: Layout, fonts: FontBook | None = None) -> tuple[Finding, ...]:
    """Render a layout with usual, longest and fewest values and with long names; return what goes wrong."""
    return tuple(_findings(layout, fonts))


def _findings(layout: Layout, fonts: FontBook | None) -> Iterator[Finding]:
    for amount in _AMOUNTS:
        yield from _tried(layout, amount, sample_values(layout, amount), fonts)
    if "applicant.name" in layout.needs:
        yield from _tried(layout, "name of 60", _named(layout, NAME_60), fonts)
        yield from _tried(layout, "name of 100", _named(layout, NAME_100), fonts)


def _named(layout: Layout, name: str) -> dict[str, object]:
    values = sample_values(layout)
    applicant = values["applicant"]
    return {**values, "applicant": {**applicant, "name": name}} if isinstance(applicant, dict) else values


def _tried(
    layout: Layout,
    amount: Literal["usual", "longest", "fewest", "name of 60", "name of 100"],
    values: Mapping[str, object],
    fonts: FontBook | None,
) -> Iterator[Finding]:
    try:
        render(layout, values, mode="print", fonts=fonts)
    except PrintingError as problem:
        yield Finding(layout=layout.name, amount=amount, code=problem.code, facts=dict(problem.facts))
