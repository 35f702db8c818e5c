"""The guide text of an item (办事指南) and the material list of each of its situations, as plain text."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from window_client.domain.catalogue import (
    Basis,
    Limit,
    Material,
    Scenario,
    ServiceItem,
    afterwards_for,
    item_for,
    materials_for,
)
from window_client.domain.catalogue_procedures import Fee, SpecialRule
from window_client.domain.catalogue_unconfirmed import Marked, doubts_of
from window_client.domain.documents.words import FORMS, HANDLING, limit_text

UNCONFIRMED = "（待核）"

EVERY_CASE = Scenario(id="all", name="不分情形", answers={})
"""Stands in for the scenarios of an item that has none."""

_NEEDS: Mapping[str, str] = MappingProxyType(
    {"required": "必要", "conditional": "必要", "optional": "非必要"}
)


def guide_text(item: ServiceItem) -> str:
    """Return the guide of an item; a fact that nobody has confirmed is marked 待核."""
    parts = (
        ("", (f"# {item.name}", "", *_facts(item))),
        ("设定依据", (_basis(one) for one in item.basis)),
        ("办理条件", item.conditions),
        ("办理时限", _limits(item)),
        ("办理环节", (f"{one.name}（{one.role}）" for one in item.steps)),
        ("特别程序", (_special(one) for one in item.special)),
        ("收费", (item.fee, *(_fee(one) for one in item.fees))),
        ("办理结果", _result(item)),
        ("注意事项", item.notes),
        ("待核事项", (f"{one.place}：{one.words}" for one in doubts_of(item))),
        ("资料来源", (" ".join(filter(None, (one.what, one.where, one.on))) for one in item.sources)),
    )
    return "\n".join(line for title, lines in parts for line in _part(title, lines)) + "\n"


def scenarios_of(item: ServiceItem) -> tuple[Scenario, ...]:
    """Return the situations to show: those of the package, or one for all."""
    return item.scenarios or (EVERY_CASE,)


def material_list(item: ServiceItem, scenario: Scenario) -> str:
    """Return what an applicant without an agent brings in this situation."""
    answers = {"agent": "no", **scenario.answers}
    here = item_for(item, answers)
    lines = [f"# {item.name}：{scenario.name}", ""]
    lines += [scenario.help, ""] if scenario.help else []
    lines.append(f"{HANDLING[here.handling]}，承诺时限：{_limit(here.promised)}")
    for place, material in enumerate(materials_for(item, answers), start=1):
        lines += ["", *_material(place, material)]
    later = afterwards_for(item, answers)
    lines += ["", "## 事后补交"] if later else []
    lines += [f"- {one.name}：决定之日起{limit_text(one.afterwards)}内" for one in later]
    return "\n".join(lines) + "\n"


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    known = tuple(lines)
    if not title:
        yield from known
    elif known:
        yield from ("", f"## {title}", *(f"- {line}" for line in known))


def _facts(item: ServiceItem) -> Iterator[str]:
    audience = {"person": "自然人", "organisation": "法人和其他组织"}
    yield f"实施编码：{item.code}　第{item.version}版，自{item.effective_from}起"
    yield f"事项类型：{item.item_type}　办件类型：{HANDLING[item.handling]}"
    yield f"实施机关：{item.organ.name}　电话：{item.organ.phone}　地址：{item.organ.address}"
    yield f"服务对象：{'、'.join(audience[one] for one in item.audience)}"
    yield f"俗称：{'、'.join(item.aliases)}"


def _mark(fact: Marked) -> str:
    return "" if fact.confirmed else UNCONFIRMED


def _basis(one: Basis) -> str:
    return f"《{one.law}》{one.articles}{_mark(one)}"


def _limit(limit: Limit) -> str:
    note = f"，{limit.note}" if limit.note else ""
    return f"{limit_text(limit)}{_mark(limit)}{note}"


def _limits(item: ServiceItem) -> Iterator[str]:
    yield f"法定：{_limit(item.statutory) if item.statutory else limit_text(None)}"
    yield f"承诺：{_limit(item.promised)}"
    for variant in item.variants:
        if variant.promised:
            yield f"{variant.name}：{_limit(variant.promised)}"
    longer = item.extension
    if longer:
        added = Limit(count=longer.count, unit=longer.unit, confirmed=longer.confirmed)
        yield f"经批准可以延长：{_limit(added)}"


def _special(one: SpecialRule) -> str:
    return f"{one.name}：所需时间{'计入' if one.counted else '不计入'}办理时限{_mark(one)}"


def _fee(one: Fee) -> str:
    return f"{one.name}：依据{one.law}{_mark(one)}"


def _result(item: ServiceItem) -> Iterator[str]:
    yield item.result.name
    if item.result.validity_text:
        yield f"有效期：{item.result.validity_text}"
    renewal = item.result.renewal
    if renewal and renewal.opens:
        yield f"延续：有效期届满前{_limit(renewal.opens)}起可以提出"
    if renewal:
        yield f"延续：最迟在有效期届满前{_limit(renewal.closes)}提出"


def _material(place: int, material: Material) -> Iterator[str]:
    copies = f"{material.copies}份" if material.copies else ""
    yield f"{place}. {material.name}{_mark(material)}"
    traits = [f"{FORMS[material.form]}{copies}", _NEEDS[material.need], material.source]
    traits += [f"与同组材料任交一种（{material.one_of}）"] if material.one_of else []
    traits += ["可以容缺"] if material.deferrable else []
    traits += [f"免交：{one.text}" for one in material.exempt_grounds]
    yield "   " + "；".join(traits)
    yield f"   标准：{material.standard}"
    if material.sample:
        yield f"   {material.sample}"
    if material.defects:
        yield "   常见问题：" + "；".join(one.text for one in material.defects)
