"""What is missing or contradictory in a catalogue package, found before it reaches a counter."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, get_args

from window_client.domain.catalogue import CataloguePackage, Reason, Result, ServiceItem, Step, is_licence
from window_client.domain.catalogue_finding import Finding, error, warning
from window_client.domain.catalogue_form_lint import answers_used, form_findings, listed_values
from window_client.domain.catalogue_material_lint import (
    material_findings,
    question_findings,
    repeated,
    results_in,
)
from window_client.domain.catalogue_procedure_lint import (
    procedure_findings,
    relation_findings,
    surely_longer,
    surely_within,
)
from window_client.domain.catalogue_unconfirmed import printed_doubts, unconfirmed_findings
from window_client.domain.certificate_numbers import KEPT_SERIES

__all__ = ["Finding", "lint", "lint_all"]

_RESTS_ON: Mapping[Step, Step] = MappingProxyType(
    {"correct": "receive", "decline": "receive", "accept": "receive", "decide": "accept", "issue": "decide"}
)
"""A step that may run offline is out of reach there when the step before it may not."""


class _Registers(NamedTuple):
    """What a certificate may name; `blanks` is None where the stock is not known."""

    layouts: Collection[str]
    rules: Collection[str]
    blanks: Collection[str] | None


def lint(
    package: CataloguePackage,
    *,
    certificate_layouts: Collection[str],
    number_rules: Collection[str],
    blank_types: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """Check one package; no `error` among the findings means that it may be published.

    Args:
        package: The package.
        certificate_layouts: Names of the layouts that exist, e.g. `certificates/elderly_card`.
        number_rules: Names of the rules that exist, `numbering.CERTIFICATE_RULES`.
        blank_types: Kinds of stock that the hall keeps, None where that is not known.
    """
    item = package.item
    checks: tuple[Callable[[ServiceItem], Iterable[Finding]], ...] = (
        _version, _limits, _steps, _organ, _grounds, _offline, _commitment,
        unconfirmed_findings, printed_doubts,
    )  # fmt: skip
    fields = listed_values(package)
    found = [finding for check in checks for finding in check(item)]
    found += material_findings(item, fields)
    found += question_findings(item, answers_used(package))
    found += procedure_findings(item, fields)
    found += _results(item, _Registers(certificate_layouts, number_rules, blank_types))
    return (*found, *form_findings(package))


def lint_all(
    packages: Iterable[CataloguePackage],
    *,
    certificate_layouts: Collection[str],
    number_rules: Collection[str],
    blank_types: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """Check packages one by one, then against each other; see `lint`."""
    known = tuple(packages)
    single = (
        lint(one, certificate_layouts=certificate_layouts, number_rules=number_rules, blank_types=blank_types)
        for one in known
    )
    items = [one.item for one in known]
    return (
        *(finding for found in single for finding in found),
        *_versions(items),
        *_clashes(items),
        *relation_findings(items),
    )


def _version(item: ServiceItem) -> Iterator[Finding]:
    if item.version < 1:
        yield error(item.id, "version", "version", "版本号应当从1开始")
    try:
        date.fromisoformat(item.effective_from)
    except ValueError:
        yield error(item.id, "effective_from", "effective_from", "生效日期不是有效的日期（年-月-日）")
    for name in repeated((item.name, *item.aliases)):
        yield error(item.id, "alias_repeated", "aliases", f"“{name}”重复")
    if any(not alias.strip() for alias in item.aliases):
        yield error(item.id, "alias_empty", "aliases", "有空的俗称")
    if not item.audience:
        yield error(item.id, "audience", "audience", "没有写明服务对象，谁也不能申请")


def _limits(item: ServiceItem) -> Iterator[Finding]:
    if item.promised.count < 0:
        yield error(item.id, "limit_negative", "promised", "承诺时限不能为负数")
    if item.statutory is None:
        return
    if surely_longer(item.promised, item.statutory):
        yield error(item.id, "promised_longer", "promised", "承诺时限长于法定时限")
    elif not surely_within(item.promised, item.statutory):
        yield warning(
            item.id, "limit_units", "promised", "承诺时限与法定时限单位不同（工作日、自然日），请人工核对"
        )


def _steps(item: ServiceItem) -> Iterator[Finding]:
    total = sum(step.workdays for step in item.steps)
    if item.promised.unit == "workday" and total > item.promised.count:
        yield error(item.id, "steps_longer", "steps", f"各环节时限合计{total:g}个工作日，长于承诺时限")
    if any(step.workdays < 0 for step in item.steps):
        yield error(item.id, "step_negative", "steps", "环节时限不能为负数")


def _organ(item: ServiceItem) -> Iterator[Finding]:
    words = {
        "review_body": "没有写明行政复议机关", "court": "没有写明有管辖权的人民法院",
        "name": "没有写明实施机关", "phone": "没有写明咨询电话",
        "supervision_phone": "没有写明监督电话", "address": "没有写明办公地址",
    }  # fmt: skip
    for field, missing in words.items():
        if not getattr(item.organ, field).strip():
            yield error(item.id, "organ_incomplete", f"organ/{field}", f"{missing}，法律文书无法打印")
    if is_licence(item) and not item.basis:
        yield error(item.id, "basis_missing", "basis", "行政许可没有写明设定依据")


def _grounds(item: ServiceItem) -> Iterator[Finding]:
    for place, grounds in (
        ("decline_grounds", item.decline_grounds),
        ("refusal_grounds", item.refusal_grounds),
    ):
        yield from _reasons(item.id, place, grounds)
        if is_licence(item) and not grounds:
            yield warning(item.id, "grounds_missing", place, "没有预置理由，窗口只能自行填写")
    for ground in item.decline_grounds:
        if not ground.organ.strip():
            yield error(
                item.id, "competent_organ", f"decline_grounds/{ground.code}",
                "不予受理理由没有写明应当向哪个机关申请（行政许可法第三十二条第一款第二项）",
            )  # fmt: skip


def _reasons(item: str, place: str, reasons: tuple[Reason, ...]) -> Iterator[Finding]:
    for code in repeated(reason.code for reason in reasons):
        yield error(item, "reason_repeated", f"{place}/{code}", f"代码“{code}”重复")
    for reason in reasons:
        if not (reason.code.strip() and reason.text.strip()):
            yield error(item, "reason_empty", f"{place}/{reason.code}", "理由缺少代码或者文字")


def _results(item: ServiceItem, registers: _Registers) -> Iterator[Finding]:
    for place, result in results_in(item):
        if not result.name.strip():
            yield error(item.id, "result_name", f"{place}/name", "没有写明办理结果的名称")
        if result.validity_years is not None and result.validity_years < 1:
            yield error(item.id, "validity", f"{place}/validity_years", "有效期应当至少一年，长期的留空")
        if result.kind == "certificate":
            yield from _certificate(item.id, place, result, registers)
            yield from _series(item.id, place, result)
        else:
            yield from _without_certificate(item.id, place, result)


def _certificate(item: str, place: str, result: Result, registers: _Registers) -> Iterator[Finding]:
    if result.certificate not in registers.layouts:
        yield error(item, "certificate", f"{place}/certificate", f"没有证照版式“{result.certificate}”")
    if result.number_rule not in registers.rules:
        yield error(item, "number_rule", f"{place}/number_rule", f"没有编号规则“{result.number_rule}”")
    known = registers.blanks
    if not result.blank_type.strip() or (known is not None and result.blank_type not in known):
        yield error(item, "blank_type", f"{place}/blank_type", f"没有空白证照种类“{result.blank_type}”")


def _series(item: str, place: str, result: Result) -> Iterator[Finding]:
    if not result.number_series.strip():
        yield error(item, "number_series", f"{place}/number_series", "没有写明号段")
    elif (result.number_rule == "kept") != result.number_series.startswith(KEPT_SERIES):
        yield error(item, "kept_series", f"{place}/number_series", "沿用原编号的证照，号段应当以“kept-”开头")


def _without_certificate(item: str, place: str, result: Result) -> Iterator[Finding]:
    left_over = ("certificate", "number_series", "number_rule", "blank_type", "values")
    for name in left_over:
        if getattr(result, name):
            yield error(item, "no_certificate", f"{place}/{name}", "办理结果不是证照，这一项应当留空")
    if result.kind == "document" and not result.statement.strip():
        yield error(item, "statement_missing", f"{place}/statement", "没有写明结果文书的正文")


def _offline(item: ServiceItem) -> Iterator[Finding]:
    allowed = {step for step, permission in item.offline.items() if permission.allowed}
    for step in sorted(allowed):
        before = _RESTS_ON.get(step)
        here = step not in ("decide", "issue") or item.decided_by == "window"
        if before and before not in allowed and here:
            yield error(
                item.id, "offline_unreachable", f"offline/{step}",
                f"离线允许“{step}”，但不允许它之前的“{before}”，离线时走不到这一步",
            )  # fmt: skip
        if item.offline[step].max_data_age_days < 1:
            yield error(item.id, "offline_age", f"offline/{step}", "允许离线，但资料有效天数不足一天")
    if "decide" in allowed and item.decided_by == "department":
        yield error(item.id, "offline_decision", "offline/decide", "由部门决定的事项，窗口不能离线作出决定")
    for step in sorted(set(get_args(Step)) - item.offline.keys()):
        yield warning(item.id, "offline_unnamed", f"offline/{step}", "没有写明可否离线，按不可离线处理")


def _commitment(item: ServiceItem) -> Iterator[Finding]:
    offer = item.commitment
    if offer is None:
        return
    if not (offer.duties and offer.liability.strip()):
        yield error(item.id, "commitment", "commitment", "告知承诺缺少承诺内容或者不实承诺的法律责任")
    if surely_longer(offer.promised, item.promised):
        yield error(item.id, "commitment_longer", "commitment/promised", "告知承诺的时限长于一般程序")
    if offer.check_within_days < 1:
        yield error(item.id, "commitment_check", "commitment/check_within_days", "没有写明多少天内核查")


def _versions(items: Iterable[ServiceItem]) -> Iterator[Finding]:
    by_id: dict[str, list[ServiceItem]] = defaultdict(list)
    for item in items:
        by_id[item.id].append(item)
    for versions in by_id.values():
        for older, newer in pairwise(sorted(versions, key=lambda one: one.version)):
            if older.version == newer.version:
                yield error(newer.id, "version_repeated", "version", f"第{newer.version}版有两个")
            elif newer.effective_from < older.effective_from:
                yield error(newer.id, "version_order", "effective_from", "新版本的生效日期早于旧版本")


def _clashes(items: Iterable[ServiceItem]) -> Iterator[Finding]:
    named: dict[str, set[str]] = defaultdict(set)
    coded: dict[str, set[str]] = defaultdict(set)
    for item in items:
        coded[item.code].add(item.id)
        for name in (item.name, *item.aliases):
            named[name.strip().casefold()].add(item.id)
    for name, ids in named.items():
        if len(ids) > 1:
            yield warning(min(ids), "alias_clash", "aliases", f"“{name}”同时指向：{'、'.join(sorted(ids))}")
    for code, ids in coded.items():
        if len(ids) > 1:
            yield error(min(ids), "code_clash", "code", f"实施编码“{code}”同时用于：{'、'.join(sorted(ids))}")
