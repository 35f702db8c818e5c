"""The base of every value: immutable, strict, with one canonical form."""

from typing import TypeVar

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """An immutable record; two with equal fields are equal and encode to the same bytes.

    Fields at their default are left out of the canonical form, so that a field added later with a default
    changes neither the bytes nor the hash of what was written before it existed.
    """


T = TypeVar("T")

_encoder = msgspec.json.Encoder(order="sorted")


def canonical(value: object) -> bytes:
    """Encode a value in the one form that is stored, sent and hashed: UTF-8 JSON, keys sorted, no spaces."""
    return _encoder.encode(value)


def decode(data: bytes | str, kind: type[T]) -> T:
    """Read a value back, strictly.

    Raises:
        msgspec.ValidationError: The data do not fit the kind; the message names the path.
        msgspec.DecodeError: The data are not JSON.
    """
    return msgspec.json.decode(data, type=kind)
