"""Linting form and layout: is every field named, bounded, reachable and fed from something that exists?"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from window_client.domain.catalogue import CataloguePackage, Result, ServiceItem
from window_client.domain.catalogue_finding import Finding, error, warning
from window_client.domain.catalogue_material_lint import repeated, results_in
from window_client.domain.certificate_numbers import FIELDS
from window_client.domain.form import FROM_ANSWER, answer_value, kinds_of
from window_client.domain.form_fields import Schema, resolve, rules
from window_client.domain.form_prefill import SOURCES
from window_client.domain.numbers import KINDS

PRINTED_SOURCES = frozenset(
    {
        "certificate.number", "certificate.valid_from", "certificate.valid_until", "certificate.validity",
        "organ.name", "organ.phone", "organ.supervision_phone", "hall.name",
        "applicant.name", "applicant.id_number", "applicant.code", "applicant.phone", "applicant.address",
        "applicant.legal_representative", "applicant.sex", "applicant.born_on",
    }
)  # fmt: skip
"""What a certificate may print besides `form.<field>`: the names of `domain.documents.certificates`."""

_SAME_INSTANCE = ("if", "then", "else", "not")
_SAME_INSTANCE_LISTS = ("allOf", "anyOf", "oneOf")
_PARTS = ("all", "any")


class _Field(msgspec.Struct, frozen=True):
    """The least that a field of a layout must be; the screens know the rest."""

    name: str
    columns: list[dict[str, Any]] = []
    show_if: dict[str, Any] = {}
    require_if: dict[str, Any] = {}


class _Group(msgspec.Struct, frozen=True):
    """The least that a group of a layout must be."""

    title: str
    fields: list[_Field]
    show_if: dict[str, Any] = {}


def _document(raw: msgspec.Raw) -> dict[str, Any] | None:
    try:
        return msgspec.json.decode(bytes(raw), type=dict[str, Any])
    except msgspec.MsgspecError:
        return None


def answers_used(package: CataloguePackage) -> frozenset[str]:
    """Return the questions whose answers fill in a field."""
    root = _document(package.form) or {}
    sources = (str(rule.get("x-from", "")) for _path, rule in rules(root, root))
    return frozenset(name.removeprefix(FROM_ANSWER) for name in sources if name.startswith(FROM_ANSWER))


def listed_values(package: CataloguePackage) -> dict[str, tuple[str, ...]]:
    """Return the fields on which a condition may rest, with their values: 是/否, one or some of a list."""
    root = _document(package.form) or {}
    found = {name: _listed(resolve(root, rule)) for name, rule in root.get("properties", {}).items()}
    return {name: values for name, values in found.items() if values}


def _listed(rule: Schema) -> tuple[str, ...]:
    if rule.get("type") == "boolean":
        return ("yes", "no")
    if rule.get("type") == "array":
        return _listed(rule.get("items", {}))
    return tuple(str(one) for one in rule.get("enum", [one.get("const") for one in rule.get("oneOf", ())]))


def form_findings(package: CataloguePackage) -> Iterator[Finding]:
    """Check form and layout."""
    item, root, layout = package.item, _document(package.form), _document(package.layout)
    if root is None or layout is None or not _well_shaped(layout):
        yield error(item.id, "form_not_understood", "form", "表单或者布局不是约定的格式")
        return
    if root.get("additionalProperties") is not False:
        yield error(item.id, "form_open", "form", "表单没有禁止约定之外的内容")
    for path, rule in rules(root, root):
        yield from _property(item, "form/" + "/".join(path), rule)
    yield from _named(item, root)
    yield from _births(item, root)
    yield from _results(item, root)
    yield from _layout(item, root, layout)


def _well_shaped(layout: Mapping[str, Any]) -> bool:
    try:
        msgspec.convert(layout.get("groups"), list[_Group])
    except msgspec.ValidationError:
        return False
    return True


def _property(item: ServiceItem, place: str, rule: Schema) -> Iterator[Finding]:
    if not str(rule.get("title", "")).strip():
        yield error(item.id, "title_missing", place, "字段没有中文名称")
    bounded = {"enum", "const", "oneOf", "format", "maxLength"} & rule.keys()
    if rule.get("type") == "string" and not bounded:
        yield error(item.id, "unbounded", place, "文字字段没有长度上限")
    if rule.get("type") == "array" and "maxItems" not in rule:
        yield error(item.id, "unbounded", place, "列表字段没有项数上限")
    for kind in kinds_of(rule):
        if kind not in KINDS:
            yield error(item.id, "number_kind", place, f"没有号码种类“{kind}”")
    if "x-min-age" in rule and not ("x-number" in rule or rule.get("format") == "date"):
        yield error(item.id, "min_age", place, "有年龄要求，但字段不是证件号码或者日期")
    if "x-from" in rule:
        yield from _source(item, place, rule)


def _births(item: ServiceItem, root: Schema) -> Iterator[Finding]:
    known = root.get("properties", {})
    for name, rule in known.items():
        if "x-birth-of" in rule and "x-number" not in resolve(root, known.get(rule["x-birth-of"], {})):
            yield error(item.id, "birth_of", f"form/{name}", f"“{rule['x-birth-of']}”不是证件号码字段")


def _source(item: ServiceItem, place: str, rule: Schema) -> Iterator[Finding]:
    source = str(rule["x-from"])
    if not source.startswith(FROM_ANSWER):
        if source not in SOURCES:
            yield error(item.id, "source", place, f"不认识的数据来源“{source}”")
        return
    name = source.removeprefix(FROM_ANSWER)
    question = next((one for one in item.questions if one.id == name), None)
    if question is None:
        yield error(item.id, "source", place, f"数据来源引用了不存在的问题“{name}”")
        return
    for option in question.options:
        if not _fits(rule, answer_value(rule, option.id)):
            yield error(item.id, "source_option", place, f"选项“{option.id}”不是该字段允许的值")


def _fits(rule: Schema, value: object) -> bool:
    """Tell whether a field with this rule could ever hold the value."""
    if rule.get("type") == "boolean":
        return isinstance(value, bool)
    allowed = rule.get("enum", [one.get("const") for one in rule.get("oneOf", ())])
    return value in allowed if allowed else not isinstance(value, bool)


def _named(item: ServiceItem, root: Schema) -> Iterator[Finding]:
    known = root.get("properties", {}).keys()
    for rule in _conditions(root):
        named = {*rule.get("required", ()), *rule.get("properties", {}), *rule.get("dependentRequired", {})}
        for name in sorted(named - known):
            yield error(item.id, "property_unknown", f"form/{name}", f"规则引用了不存在的字段“{name}”")


def _conditions(rule: Schema) -> Iterator[Schema]:
    yield rule
    nested = [rule[key] for key in _SAME_INSTANCE if key in rule]
    nested += [one for key in _SAME_INSTANCE_LISTS for one in rule.get(key, ())]
    for one in nested:
        if isinstance(one, Mapping):
            yield from _conditions(one)


def _results(item: ServiceItem, root: Schema) -> Iterator[Finding]:
    for place, result in results_in(item):
        if result.kind == "certificate":
            yield from _number_rule(item, place, result, root)
            if not result.values:
                yield error(item.id, "values_missing", f"{place}/values", "没有写明证照上印哪些内容")
        printed = [*result.values.items(), *((line.label, line.source) for line in result.lines)]
        yield from _printed(item, place, printed, root)


def _number_rule(item: ServiceItem, place: str, result: Result, root: Schema) -> Iterator[Finding]:
    for name in FIELDS.get(result.number_rule, ()):
        if name not in root.get("required", ()):
            yield error(
                item.id, "number_rule_field", f"form/{name}",
                f"证照编号要用到字段“{name}”，但表单没有要求填写（{place}）",
            )  # fmt: skip


def _printed(
    item: ServiceItem, place: str, printed: Iterable[tuple[str, str]], root: Schema
) -> Iterator[Finding]:
    known = PRINTED_SOURCES | {f"form.{name}" for name in root.get("properties", {})}
    for name, sources in printed:
        for source in sources.split():
            if source not in known:
                words = f"证照内容引用了不存在的来源“{source}”"
                yield error(item.id, "value_source", f"{place}/values/{name}", words)


def _fields(root: Schema, rule: Schema, prefix: str = "") -> Iterator[tuple[str, Schema]]:
    for name, written in rule.get("properties", {}).items():
        part = resolve(root, written)
        if part.get("type") == "object":
            yield from _fields(root, part, f"{prefix}{name}/")
        else:
            yield f"{prefix}{name}", part


def _layout(item: ServiceItem, root: Schema, layout: Mapping[str, Any]) -> Iterator[Finding]:
    fields = dict(_fields(root, root))
    shown = [(group, field) for group in layout["groups"] for field in group.get("fields", ())]
    names = [str(field.get("name", "")) for _group, field in shown]
    for name in sorted(set(names) - fields.keys()):
        yield error(item.id, "layout_field", f"layout/{name}", f"布局引用了不存在的字段“{name}”")
    for name in repeated(names):
        yield error(item.id, "layout_repeated", f"layout/{name}", f"字段“{name}”出现两次")
    for name in fields.keys() - set(names):
        yield warning(item.id, "layout_missing", f"layout/{name}", f"布局没有字段“{name}”，将显示在“其他”中")
    for group, field in shown:
        yield from _visibility(item, root, fields, group, field)
        yield from _columns(item, root, fields, field)


def _visibility(
    item: ServiceItem, root: Schema, fields: Mapping[str, Schema], group: Schema, field: Schema
) -> Iterator[Finding]:
    name = str(field.get("name", ""))
    place = f"layout/{name}"
    hiding = [one["show_if"] for one in (group, field) if "show_if" in one]
    if hiding and name in root.get("required", ()):
        yield error(item.id, "required_hidden", place, "字段总是必填，却可能不显示，表单将无法提交")
    for condition in (*hiding, *([field["require_if"]] if "require_if" in field else ())):
        for test in _tests(condition):
            yield from _test(item, place, fields, test)


def _tests(condition: Schema) -> Iterator[Schema]:
    nested = [part for key in _PARTS for part in condition.get(key, ())]
    nested += [condition["not"]] if "not" in condition else []
    if not nested:
        yield condition
    for part in nested:
        yield from _tests(part)


def _test(item: ServiceItem, place: str, fields: Mapping[str, Schema], test: Schema) -> Iterator[Finding]:
    rule = fields.get(str(test.get("field", "")))
    if rule is None:
        yield error(item.id, "condition_field", place, f"显示条件引用了不存在的字段“{test.get('field')}”")
        return
    if "contains" in test:
        rule = rule.get("items", {})
    wanted = [test[key] for key in ("equals", "contains") if key in test] + list(test.get("in", ()))
    if wanted and not any(_fits(rule, value) for value in wanted):
        yield error(item.id, "unreachable", place, f"显示条件永远不成立：字段没有值“{wanted[0]}”")


def _columns(
    item: ServiceItem, root: Schema, fields: Mapping[str, Schema], field: Schema
) -> Iterator[Finding]:
    rule = fields.get(str(field.get("name", "")), {})
    known = resolve(root, rule.get("items", {})).get("properties", {})
    for column in field.get("columns", ()):
        if column.get("name") not in known:
            place = f"layout/{field.get('name')}/{column.get('name')}"
            yield error(item.id, "layout_column", place, f"表格没有列“{column.get('name')}”")
