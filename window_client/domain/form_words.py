"""The faults of a form schema's keywords in the clerk's words."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

ANYTHING = r"\S"
"""Pattern of a text that is not only spaces."""

MOST_SHOWN_NAMES = 3
_SHOWN = 40

_TYPES = MappingProxyType({"number": "请填写数字", "integer": "请填写整数", "boolean": "请选择“是”或“否”"})


def in_words(error: Any, schema: Mapping[str, Any]) -> tuple[str, str]:
    """Return the JSON pointer of the faulty field and what is wrong with it.

    A subschema may bring its own sentence for a keyword: `"x-words": {"contains": "…"}` beside it.

    Args:
        error: An error of the validator.
        schema: The whole form schema.
    """
    keyword = error.kind.name
    path = [str(part) for part in error.instance_path]
    if keyword == "required":
        path.append(error.kind.property)
    own = _own_words(error, schema)
    words = _WORDS.get(keyword)
    return pointer_of(path), own or (words(error.kind) if words else "不符合要求")


def pointer_of(path: Sequence[str]) -> str:
    """Return the JSON pointer of a path (RFC 6901)."""
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in path)


def path_of(pointer: str) -> list[str]:
    """Return the path of a JSON pointer (RFC 6901)."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def _own_words(error: Any, schema: Mapping[str, Any]) -> str | None:
    place: Any = schema
    *steps, keyword = error.schema_path
    for step in steps:
        place = place[step]
    return place.get("x-words", {}).get(keyword) if isinstance(place, dict) else None


def _strangers(kind: Any) -> str:
    names = "、".join(name[:_SHOWN] for name in kind.unexpected[:MOST_SHOWN_NAMES])
    return f"有表单之外的内容（{names}）"


_WORDS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "required": lambda _kind: "必填",
        "minLength": lambda kind: "必填" if kind.limit == 1 else f"至少填写 {kind.limit} 个字",
        "maxLength": lambda kind: f"最多 {kind.limit} 个字",
        "minItems": lambda kind: f"至少 {kind.limit} 项",
        "maxItems": lambda kind: f"最多 {kind.limit} 项",
        "minimum": lambda kind: f"不能小于 {kind.limit}",
        "maximum": lambda kind: f"不能大于 {kind.limit}",
        "exclusiveMinimum": lambda kind: f"必须大于 {kind.limit}",
        "exclusiveMaximum": lambda kind: f"必须小于 {kind.limit}",
        "type": lambda kind: next((_TYPES[one] for one in kind.types if one in _TYPES), "填写的内容类型不对"),
        "enum": lambda _kind: "请从所列选项中选择",
        "const": lambda _kind: "请从所列选项中选择",
        "oneOf": lambda _kind: "请从所列选项中选择",
        "format": lambda _kind: "格式不正确",
        "pattern": lambda kind: "必填" if kind.pattern == ANYTHING else "格式不正确",
        "uniqueItems": lambda _kind: "有重复项",
        "contains": lambda _kind: "缺少应选的选项",
        "additionalProperties": _strangers,
        "falseSchema": lambda _kind: "在此情形下不应填写",
    }
)
