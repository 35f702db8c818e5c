"""Linting scenarios, variants, special procedures, fees, and what items say of each other."""

from collections.abc import Iterable, Iterator, Mapping

from window_client.domain.catalogue import Limit, ServiceItem, StepLimit, When, materials_for
from window_client.domain.catalogue_finding import Finding, error, warning
from window_client.domain.catalogue_material_lint import (
    Answers,
    possible_answers,
    repeated,
    when_findings,
)

_ART_45 = frozenset(
    {"hearing", "bidding", "auction", "inspection", "testing", "quarantine", "appraisal", "expert_review"}
)
_DAYS: Mapping[str, float] = {"minute": 1 / 1440, "hour": 1 / 24, "workday": 1, "calendar": 1, "month": 28}
"""The least number of calendar days in one unit."""

_LONGEST_MONTH = 31
_LONG_HOLIDAY = 15
"""More days than any statutory holiday with the days off around it."""


def surely_longer(promised: Limit, statutory: Limit) -> bool:
    """Tell whether a promise is longer than the law allows, whatever the calendar says."""
    # n working days are at least n calendar days; the other way round nothing is sure
    if promised.unit == statutory.unit:
        return promised.count > statutory.count
    if statutory.unit != "calendar":
        return False
    return promised.count * _DAYS[promised.unit] > statutory.count


def surely_within(promised: Limit, statutory: Limit) -> bool:
    """Tell whether a promise keeps within the law, whatever the calendar says."""
    if promised.unit == statutory.unit:
        return promised.count <= statutory.count
    return _most_days(promised) <= statutory.count * _DAYS[statutory.unit]


def _most_days(limit: Limit) -> float:
    """Return the most calendar days that a period can take: two for a working day and a long holiday."""
    if limit.unit == "workday":
        return limit.count * 2 + _LONG_HOLIDAY if limit.count else 0
    return limit.count * (_LONGEST_MONTH if limit.unit == "month" else _DAYS[limit.unit])


def procedure_findings(item: ServiceItem, fields: Answers) -> Iterator[Finding]:
    """Check scenarios, variants, special procedures, fees, phrases and exclusions."""
    answers = possible_answers(item, fields)
    yield from _scenarios(item, answers)
    yield from _variants(item, answers)
    yield from _special(item)
    yield from _fees(item, answers)
    for code in repeated(one.code for one in item.correction_phrases):
        yield error(item.id, "reason_repeated", f"correction_phrases/{code}", f"代码“{code}”重复")
    excluding: tuple[tuple[str, tuple[When, ...]], ...] = (
        ("commitment/excluded_when", item.commitment.excluded_when if item.commitment else ()),
        ("simplified/excluded_when", item.simplified.excluded_when if item.simplified else ()),
    )
    for place, whens in excluding:
        for when in whens:
            yield from when_findings(item.id, place, when, answers)


def _scenarios(item: ServiceItem, answers: dict[str, set[str]]) -> Iterator[Finding]:
    for name in repeated(one.id for one in item.scenarios):
        yield error(item.id, "scenario_repeated", f"scenarios/{name}", f"情形编号“{name}”重复")
    for scenario in item.scenarios:
        place = f"scenarios/{scenario.id}"
        for question, answer in scenario.answers.items():
            yield from when_findings(item.id, place, {question: (answer,)}, answers)
        missing = {question.id for question in item.questions} - scenario.answers.keys()
        for question in sorted(missing):
            yield error(item.id, "scenario_open", place, f"情形没有回答问题“{question}”")
        if not materials_for(item, {"agent": "no", **scenario.answers}):
            yield error(item.id, "scenario_empty", place, "该情形不需要任何材料")
    if item.questions and not item.scenarios:
        yield warning(item.id, "scenarios_missing", "scenarios", "有问题，但没有预设情形")


def _variants(item: ServiceItem, answers: dict[str, set[str]]) -> Iterator[Finding]:
    for variant in item.variants:
        place = f"variants/{variant.name}"
        if not variant.when:
            yield error(item.id, "when_missing", place, "没有写明在什么情形下适用")
        yield from when_findings(item.id, place, variant.when, answers)
        promised = variant.promised or item.promised
        statutory = variant.statutory or item.statutory
        if statutory and surely_longer(promised, statutory):
            yield error(item.id, "promised_longer", f"{place}/promised", "承诺时限长于法定时限")
        if steps_too_long(item.steps if variant.steps is None else variant.steps, promised):
            yield error(item.id, "steps_longer", f"{place}/steps", "各环节时限合计长于承诺时限")


def steps_too_long(steps: Iterable[StepLimit], promised: Limit) -> bool:
    """Tell whether the steps together take longer than what is promised."""
    return promised.unit == "workday" and sum(step.workdays for step in steps) > promised.count


def _special(item: ServiceItem) -> Iterator[Finding]:
    for rule in item.special:
        place = f"special/{rule.kind}"
        if not rule.name.strip():
            yield error(item.id, "special_name", place, "特别程序没有名称")
        if not rule.counted and rule.kind not in _ART_45 and not rule.law.strip():
            yield warning(
                item.id, "special_pause", place,
                "不属于行政许可法第四十五条列举的程序，时间不计入期限应当写明依据",
            )  # fmt: skip


def _fees(item: ServiceItem, answers: dict[str, set[str]]) -> Iterator[Finding]:
    for name in repeated(fee.id for fee in item.fees):
        yield error(item.id, "fee_repeated", f"fees/{name}", f"收费编号“{name}”重复")
    for fee in item.fees:
        yield from when_findings(item.id, f"fees/{fee.id}", fee.when, answers)
        if fee.cents is not None and fee.cents < 0:
            yield error(item.id, "fee_negative", f"fees/{fee.id}", "收费金额不能为负数")
        if not fee.law.strip():
            yield error(item.id, "fee_law", f"fees/{fee.id}", "收费没有写明依据")


def relation_findings(items: Iterable[ServiceItem]) -> Iterator[Finding]:
    """Check that items which are named by others exist."""
    known = {item.id: item for item in items}
    for item in known.values():
        renewals = (item.result.renewal,) if item.result.renewal else ()
        named = [*(one.item for one in item.relations), *(one.item for one in renewals if one.item)]
        for name in sorted(set(named) - known.keys()):
            yield error(item.id, "relation", "relations", f"目录中没有关联事项“{name}”")
        if item.id in named:
            yield error(item.id, "relation_self", "relations", "事项不能与自己关联")
