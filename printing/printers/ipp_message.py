"""IPP messages as bytes (RFC 8010): just what sending and watching a print job needs."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum

import msgspec


class Tag(IntEnum):
    """Delimiter and value tags (RFC 8010 §3.5)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49


class Operation(IntEnum):
    """Operations (RFC 8011 §5.4.15; CUPS-Get-Printers is Apple's)."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB = 0x0009
    GET_PRINTER = 0x000B
    CUPS_GET_PRINTERS = 0x4002


_FIRST_VALUE_TAG = 0x10
_VERSION = (2, 0)
_NUMBERS = (Tag.INTEGER, Tag.ENUM)
_TEXT_TAGS = range(0x40, 0x60)

Value = int | bool | str | bytes


class Attribute(msgspec.Struct, frozen=True):
    """A named attribute to send; several values share one name."""

    tag: Tag
    name: str
    values: tuple[Value, ...]


class Group(msgspec.Struct, frozen=True):
    """Attributes of one operation, job or printer in an answer."""

    tag: int
    values: Mapping[str, tuple[Value, ...]]

    def words(self, name: str) -> tuple[str, ...]:
        """Return an attribute's texts."""
        return tuple(value for value in self.values.get(name, ()) if isinstance(value, str))

    def number(self, name: str) -> int | None:
        """Return an attribute's first number."""
        return next(
            (v for v in self.values.get(name, ()) if isinstance(v, int) and not isinstance(v, bool)), None
        )

    def flag(self, name: str, *, default: bool) -> bool:
        """Return an attribute's first truth value."""
        return next((value for value in self.values.get(name, ()) if isinstance(value, bool)), default)


class Reply(msgspec.Struct, frozen=True):
    """An answer: status code and groups."""

    status: int
    groups: tuple[Group, ...]

    @property
    def good(self) -> bool:
        """Tell whether the operation succeeded (RFC 8011 §B.1: below 0x0100)."""
        return self.status < 0x0100  # noqa: PLR2004

    def first(self, tag: Tag) -> Group:
        """Return the first group of a kind, or an empty one."""
        return next((group for group in self.groups if group.tag == tag), Group(tag, {}))


class MalformedReplyError(ValueError):
    """Bytes that are no IPP answer."""


def encode(
    operation: Operation, request_id: int, wanted: Sequence[Attribute], job: Sequence[Attribute] = ()
) -> bytes:
    """Return a request without document data, which follows it directly."""
    head = struct.pack(">BBHI", *_VERSION, operation, request_id)
    own = (
        Attribute(Tag.CHARSET, "attributes-charset", ("utf-8",)),
        Attribute(Tag.LANGUAGE, "attributes-natural-language", ("zh-cn",)),
    )
    body = bytes([Tag.OPERATION]) + b"".join(map(_encoded, (*own, *wanted)))
    if job:
        body += bytes([Tag.JOB]) + b"".join(map(_encoded, job))
    return head + body + bytes([Tag.END])


def _encoded(attribute: Attribute) -> bytes:
    out = b""
    for number, value in enumerate(attribute.values):
        name = attribute.name.encode() if number == 0 else b""
        data = _value_bytes(attribute.tag, value)
        out += struct.pack(">BH", attribute.tag, len(name)) + name + struct.pack(">H", len(data)) + data
    return out


def _value_bytes(tag: Tag, value: Value) -> bytes:
    if tag in _NUMBERS:
        return struct.pack(">i", value)
    if tag is Tag.BOOLEAN:
        return bytes([bool(value)])
    return value if isinstance(value, bytes) else str(value).encode()


def decode(data: bytes) -> Reply:
    """Read an answer.

    Raises:
        MalformedReplyError: it is cut short or no IPP.
    """
    try:
        major, _, status, _ = struct.unpack_from(">BBHI", data)
        groups = tuple(_groups(data))
    except (struct.error, IndexError, UnicodeDecodeError) as problem:
        raise MalformedReplyError(str(problem)) from problem
    if major not in (1, 2):
        raise MalformedReplyError(f"version {major}")
    return Reply(status, groups)


def _groups(data: bytes) -> Iterator[Group]:
    at, tag = 8, data[8]
    values: dict[str, list[Value]] = {}
    name = ""
    while data[at] != Tag.END:
        if data[at] < _FIRST_VALUE_TAG:
            if at > 8:  # noqa: PLR2004  # length of the head
                yield _group(tag, values)
            tag, values, at = data[at], {}, at + 1
            continue
        kind = data[at]
        raw_name, at = _counted(data, at + 1)
        raw_value, at = _counted(data, at)
        name = raw_name.decode() or name
        values.setdefault(name, []).append(_value(kind, raw_value))
    yield _group(tag, values)


def _group(tag: int, values: Mapping[str, Sequence[Value]]) -> Group:
    return Group(tag, {name: tuple(found) for name, found in values.items()})


def _counted(data: bytes, at: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", data, at)
    end = at + 2 + length
    if end > len(data):
        raise IndexError(f"{end} beyond {len(data)}")
    return data[at + 2 : end], end


def _value(kind: int, raw: bytes) -> Value:
    if kind in _NUMBERS:
        (number,) = struct.unpack(">i", raw)
        return int(number)
    if kind == Tag.BOOLEAN:
        return bool(raw[0])
    return raw.decode("utf-8", "replace") if kind in _TEXT_TAGS else raw
