"""A form as data: the fields, their groups and their conditions."""

from enum import StrEnum
from typing import Any

import msgspec

LONGEST_TEXT = 10_000


class WidgetKind(StrEnum):
    """The widgets of LAYOUT.md."""

    TEXT = "text"
    MULTILINE = "multiline"
    COMBO = "combo"
    RADIO = "radio"
    CHECKS = "checks"
    BOOL = "bool"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    ADDRESS = "address"
    TABLE = "table"


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """One value of an enum with its label."""

    value: Any
    label: str


class Condition(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """When a field or group is shown or required; exactly one kind of test is set.

    Attributes:
        field: Name of the field looked at.
        equals: The value it must have.
        one_of: Values of which it must have one (`in` in the document).
        contains: A value that must be among its checks.
        filled: Whether it must have any value.
        every: All of these hold (`all`).
        some: At least one holds (`any`).
        negated: This one does not hold (`not`).
    """

    field: str = ""
    equals: Any = msgspec.UNSET
    one_of: tuple[Any, ...] | None = msgspec.field(default=None, name="in")
    contains: Any = msgspec.field(default=None)
    filled: bool | None = None
    every: "tuple[Condition, ...] | None" = msgspec.field(default=None, name="all")
    some: "tuple[Condition, ...] | None" = msgspec.field(default=None, name="any")
    negated: "Condition | None" = msgspec.field(default=None, name="not")

    def holds(self, values: dict[str, Any]) -> bool:
        """Say whether the condition holds for values by field name."""
        if self.every is not None:
            return all(part.holds(values) for part in self.every)
        if self.some is not None:
            return any(part.holds(values) for part in self.some)
        if self.negated is not None:
            return not self.negated.holds(values)
        return self._fits(values.get(self.field))

    def fields(self) -> frozenset[str]:
        """Return the names of all fields looked at."""
        parts = (*(self.every or ()), *(self.some or ()), *((self.negated,) if self.negated else ()))
        own = frozenset({self.field}) if self.field else frozenset[str]()
        return own.union(*(part.fields() for part in parts))

    def _fits(self, value: Any) -> bool:
        if self.filled is not None:
            return (value is not None) is self.filled
        if self.one_of is not None:
            return value in self.one_of
        if self.contains is not None:
            return isinstance(value, list) and self.contains in value
        return bool(value == self.equals)


class ColumnSpec(msgspec.Struct, frozen=True, kw_only=True):
    """One column of a table field; see LAYOUT.md."""

    name: str
    title: str
    widget: WidgetKind = WidgetKind.TEXT
    width: int = 1
    choices: tuple[Choice, ...] = ()
    total: bool = False
    max_length: int = LONGEST_TEXT


class FieldSpec(msgspec.Struct, frozen=True, kw_only=True):
    """One field, schema and layout joined; see LAYOUT.md.

    Attributes:
        name: Path of the property, `/` between nested objects.
        default: The schema's default, None without one.
        max_rows: Most rows of a table.
    """

    name: str
    title: str
    widget: WidgetKind
    span: int
    required: bool = False
    help: str = ""
    placeholder: str = ""
    choices: tuple[Choice, ...] = ()
    rows: int = 3
    unit: str = ""
    decimals: int = 2
    max_length: int = LONGEST_TEXT
    max_rows: int = 200
    default: Any = None
    default_from: str = ""
    read_only: bool = False
    show_if: Condition | None = None
    require_if: Condition | None = None
    columns: tuple[ColumnSpec, ...] = ()

    @property
    def pointer(self) -> str:
        """JSON pointer of the answer."""
        return f"/{self.name}"


class GroupSpec(msgspec.Struct, frozen=True, kw_only=True):
    """Fields under one heading."""

    title: str
    fields: tuple[FieldSpec, ...]
    help: str = ""
    show_if: Condition | None = None


class FormDefinition(msgspec.Struct, frozen=True, kw_only=True):
    """All groups of a form."""

    groups: tuple[GroupSpec, ...]

    @property
    def fields(self) -> tuple[FieldSpec, ...]:
        """All fields in order."""
        return tuple(field for group in self.groups for field in group.fields)
