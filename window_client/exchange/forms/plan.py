"""Which columns the workbook of an item has: applicant, agent, guiding questions, form."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

import msgspec

from window_client.domain.catalogue import CataloguePackage, ServiceItem
from window_client.domain.form import FROM_ANSWER
from window_client.domain.form_fields import Schema, resolve
from window_client.domain.numbers.check import kind_name
from window_client.domain.values import Value

PERSON_KINDS = ("resident", "foreign_permanent_resident", "hk_macao_permit", "taiwan_permit", "passport")
ORGANISATION_ORDER = ("uscc", "organisation_code")
NUMBER_KEY = "no"
"""Column that numbers the applications; side tables point to it."""

_TOLD_BY_NUMBER = frozenset({"applicant.id_number", "applicant.name", "applicant.id_kind", "applicant.phone"})


class Shape(StrEnum):
    """What may stand in a column."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    DAY = "day"
    YES_NO = "yes_no"
    CHOICE = "choice"
    TICK = "tick"  # one of several that may be chosen together
    LIST = "list"


class Choice(Value, frozen=True, kw_only=True):
    """What is shown in the drop-down and what is kept."""

    label: str
    value: str


class Column(Value, frozen=True, kw_only=True):
    """One column.

    Attributes:
        key: Stands in the hidden first row, so that columns may be moved: `applicant.name`, `agent.phone`,
            `answer.<question>`, `form.<path>`, `form.<path>=<option>`.
        needed: Whether a row without it can never be taken in.
        pointer: Of a form field: where faults of the form checker point to.
    """

    key: str
    title: str
    shape: Shape = Shape.TEXT
    needed: bool = False
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    pointer: str = ""


class SideTable(Value, frozen=True, kw_only=True):
    """A table inside the form, on a sheet of its own; its first column names the application."""

    field: str
    title: str
    sheet: str
    columns: tuple[Column, ...]


class FormPlan(Value, frozen=True, kw_only=True):
    """The workbook of one item at one version."""

    columns: tuple[Column, ...]
    tables: tuple[SideTable, ...]

    def lead(self, prefix: str) -> tuple[Column, ...]:
        """Return the columns whose key begins like this."""
        return tuple(column for column in self.columns if column.key.startswith(prefix))


def plan_of(package: CataloguePackage) -> FormPlan:
    """Return the plan of an item's workbook."""
    root: dict[str, Any] = msgspec.json.decode(bytes(package.form), type=dict[str, Any])
    fields = tuple(_fields(root, root, ()))
    return FormPlan(
        columns=(
            Column(key=NUMBER_KEY, title="序号", shape=Shape.WHOLE, hint="已编好，不要改动"),
            *_applicant(package.item),
            *_agent(),
            *_questions(package.item),
            *(column for columns in fields if isinstance(columns, tuple) for column in columns),
        ),
        tables=tuple(
            msgspec.structs.replace(table, sheet=f"附表{number} {table.title}"[:31].translate(_NOT_IN_NAMES))
            for number, table in enumerate((one for one in fields if isinstance(one, SideTable)), start=1)
        ),
    )


_NOT_IN_NAMES = str.maketrans("[]:*?/\\'", "（）：＊？／＼’")
"""A sheet's name cannot hold these (ISO/IEC 29500-1, 18.2.19)."""


def _kinds(names: tuple[str, ...]) -> tuple[Choice, ...]:
    # the kind of document is asked for here, not its number: 居民身份证, not 居民身份证号
    return tuple(Choice(label=kind_name(name).removesuffix("号"), value=name) for name in names)


def _applicant(item: ServiceItem) -> tuple[Column, ...]:
    names: tuple[str, ...] = ()
    for audience in item.audience:
        names += PERSON_KINDS if audience == "person" else ORGANISATION_ORDER
    columns = (
        Column(key="applicant.name", title="申请人姓名或名称", needed=True),
        Column(
            key="applicant.id_kind", title="证件类型", shape=Shape.CHOICE, needed=True, choices=_kinds(names)
        ),
        Column(key="applicant.id_number", title="证件号码", needed=True, hint="按文本填写"),
        Column(key="applicant.phone", title="联系电话", needed=True),
        Column(key="applicant.address", title="地址"),
    )
    if "organisation" not in item.audience:
        return columns
    return (
        *columns,
        Column(key="applicant.legal_representative", title="法定代表人（负责人）", hint="单位填写"),
    )


def _agent() -> tuple[Column, ...]:
    hint = "由代理人办理时填写"
    return (
        Column(key="agent.name", title="代理人姓名", hint=hint),
        Column(
            key="agent.id_kind",
            title="代理人证件类型",
            shape=Shape.CHOICE,
            hint=hint,
            choices=_kinds(PERSON_KINDS),
        ),
        Column(key="agent.id_number", title="代理人证件号码", hint=hint),
        Column(key="agent.phone", title="代理人联系电话", hint=hint),
        Column(key="agent.authority", title="委托事项和权限", hint=hint),
    )


def _questions(item: ServiceItem) -> Iterator[Column]:
    for question in item.questions:
        choices = tuple(Choice(label=option.label, value=option.id) for option in question.options)
        yield Column(
            key=f"answer.{question.id}", title=question.text, shape=Shape.CHOICE, needed=True, choices=choices
        )


def _fields(root: Schema, rule: Schema, path: tuple[str, ...]) -> Iterator[tuple[Column, ...] | SideTable]:
    required = rule.get("required", ())
    for name, written in rule.get("properties", {}).items():
        part, place = resolve(root, written), (*path, name)
        if part.get("type") == "object":
            yield from _fields(root, part, place)
        elif part.get("type") == "array" and resolve(root, part.get("items", {})).get("type") == "object":
            yield _side_table(root, part, place)
        elif not _filled_in(part):
            needed = name in required and "x-from" not in part and not path
            yield _columns(root, part, place, needed=needed)


def _filled_in(rule: Schema) -> bool:
    """Tell whether another column says it: an answer, or the applicant's number."""
    source = str(rule.get("x-from", ""))
    return source.startswith(FROM_ANSWER) or source in _TOLD_BY_NUMBER


def _columns(root: Schema, rule: Schema, path: tuple[str, ...], *, needed: bool) -> tuple[Column, ...]:
    if rule.get("type") == "array":
        return _many(resolve(root, rule.get("items", {})), rule, path)
    return (_column(rule, "form." + "/".join(path), "/" + "/".join(path), needed=needed),)


def _many(items: Schema, rule: Schema, path: tuple[str, ...]) -> tuple[Column, ...]:
    """One column to tick for each option, because a drop-down holds one; a plain list in one cell."""
    key, pointer, title = "form." + "/".join(path), "/" + "/".join(path), str(rule.get("title", path[-1]))
    options = _options(items)
    if not options:
        return (Column(key=key, title=title, shape=Shape.LIST, pointer=pointer, hint="多项用顿号分开"),)
    return tuple(
        Column(
            key=f"{key}={option.value}",
            title=f"{title}：{option.label}",
            shape=Shape.TICK,
            pointer=pointer,
            hint="有此项的选“是”",
            choices=(Choice(label="是", value="yes"),),
        )
        for option in options
    )


def _column(rule: Schema, key: str, pointer: str, *, needed: bool) -> Column:
    options = _options(rule)
    shape = Shape.CHOICE if options else _SHAPES.get(str(rule.get("type", "")), Shape.TEXT)
    if shape is Shape.TEXT and rule.get("format") == "date":
        shape = Shape.DAY
    if shape is Shape.YES_NO:
        options = (Choice(label="是", value="yes"), Choice(label="否", value="no"))
    hint = str(rule.get("description", ""))
    if "x-from" in rule and not hint:
        hint = "与申请人信息相同的可以不填"
    title = str(rule.get("title", key))
    return Column(
        key=key, title=title, shape=shape, needed=needed, hint=hint, choices=options, pointer=pointer
    )


_SHAPES: Mapping[str, Shape] = {"integer": Shape.WHOLE, "number": Shape.NUMBER, "boolean": Shape.YES_NO}


def _options(rule: Schema) -> tuple[Choice, ...]:
    if "enum" in rule:
        return tuple(Choice(label=str(one), value=str(one)) for one in rule["enum"])
    named = [one for one in rule.get("oneOf", ()) if "const" in one]
    return tuple(Choice(label=str(one.get("title", one["const"])), value=str(one["const"])) for one in named)


def _side_table(root: Schema, rule: Schema, path: tuple[str, ...]) -> SideTable:
    items = resolve(root, rule.get("items", {}))
    required = items.get("required", ())
    columns = tuple(
        _column(resolve(root, part), name, f"/{name}", needed=name in required)
        for name, part in items.get("properties", {}).items()
    )
    title = str(rule.get("title", path[-1]))
    return SideTable(field="/".join(path), title=title, sheet=title, columns=columns)
