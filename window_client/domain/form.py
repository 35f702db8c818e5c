"""Checking a filled form against its JSON Schema 2020-12, with faults in the clerk's words."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import jsonschema_rs
import msgspec

from window_client.domain.numbers import check_number
from window_client.domain.numbers.regions import Regions
from window_client.domain.values import Value

MOST_FORM_BYTES = 256 * 1024
"""A form larger than this is refused before it is looked at."""


class FormFault(Value, frozen=True, kw_only=True):
    """One fault: JSON pointer of the field (RFC 6901) and the sentence shown at it and in the summary."""

    pointer: str
    words: str


class FormChecker:
    """A compiled form schema.

    Besides the standard keywords the schema may say `x-number: <kind>`: the value must be a valid number of
    that kind of `domain.numbers`.
    """

    def __init__(self, schema: bytes, regions: Regions) -> None:
        """Compile the schema.

        Raises:
            ValueError: Not a valid JSON Schema.
        """
        self._schema: dict[str, Any] = msgspec.json.decode(schema)
        self._validator = jsonschema_rs.Draft202012Validator(self._schema, validate_formats=True)
        self._regions = regions

    def faults(self, form: Mapping[str, object], *, today: date) -> tuple[FormFault, ...]:
        """Return all faults in the order of the schema's fields; none means valid."""
        if len(msgspec.json.encode(form)) > MOST_FORM_BYTES:
            return (FormFault(pointer="", words="表单内容过大，请删减后再提交"),)
        found = {fault.pointer: fault for fault in self._schema_faults(form)}
        for fault in self._number_faults(form, today):
            found.setdefault(fault.pointer, fault)
        order = {f"/{name}": place for place, name in enumerate(self._properties())}
        return tuple(sorted(found.values(), key=lambda one: _place(one.pointer, order)))

    def title(self, pointer: str) -> str:
        """Return the label of a top-level field, its name when the schema gives none."""
        name = pointer.lstrip("/").split("/", 1)[0]
        return str(self._properties().get(name, {}).get("title", name))

    def _properties(self) -> dict[str, dict[str, Any]]:
        properties: dict[str, dict[str, Any]] = self._schema.get("properties", {})
        return properties

    def _schema_faults(self, form: Mapping[str, object]) -> Iterator[FormFault]:
        for error in self._validator.iter_errors(dict(form)):
            pointer, words = _in_words(error)
            yield FormFault(pointer=pointer, words=f"{self.title(pointer)}：{words}")

    def _number_faults(self, form: Mapping[str, object], today: date) -> Iterator[FormFault]:
        for name, rule in self._properties().items():
            kind, value = rule.get("x-number"), form.get(name)
            if not (isinstance(kind, str) and isinstance(value, str) and value):
                continue
            check = check_number(kind, value, on=today, regions=self._regions)
            if not check.valid:
                yield FormFault(pointer=f"/{name}", words=f"{rule.get('title', name)}：{check.reason}")


def _place(pointer: str, order: Mapping[str, int]) -> tuple[int, str]:
    top = "/" + pointer.lstrip("/").split("/", 1)[0]
    return order.get(top, len(order)), pointer


_WORDS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "required": lambda _error: "必填",
        "minLength": lambda kind: "必填" if kind.limit == 1 else f"至少填写 {kind.limit} 个字",
        "maxLength": lambda kind: f"最多 {kind.limit} 个字",
        "minItems": lambda kind: f"至少 {kind.limit} 项",
        "maxItems": lambda kind: f"最多 {kind.limit} 项",
        "minimum": lambda kind: f"不能小于 {kind.limit}",
        "maximum": lambda kind: f"不能大于 {kind.limit}",
        "exclusiveMinimum": lambda kind: f"必须大于 {kind.limit}",
        "type": lambda _error: "填写的内容类型不对",
        "enum": lambda _error: "请从所列选项中选择",
        "const": lambda _error: "请从所列选项中选择",
        "format": lambda _error: "格式不正确",
        "pattern": lambda _error: "格式不正确",
        "uniqueItems": lambda _error: "有重复项",
        "additionalProperties": lambda _error: "有表单之外的内容",
    }
)


def _in_words(error: Any) -> tuple[str, str]:
    keyword = error.kind.name
    pointer = "".join(f"/{part}" for part in error.instance_path)
    if keyword == "required":
        pointer += f"/{error.kind.property}"
    words = _WORDS.get(keyword)
    return pointer, words(error.kind) if words else "不符合要求"
