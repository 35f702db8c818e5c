"""The layout document of a form, as it stands in the catalogue package; see LAYOUT.md."""

from typing import Any

import msgspec

from ui.form.definition import Condition, WidgetKind


class LayoutColumn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A column of a table field."""

    name: str
    title: str = ""
    widget: WidgetKind | None = None
    width: int = 1
    labels: dict[str, str] = {}
    total: bool = False


class LayoutField(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field of a group."""

    name: str
    widget: WidgetKind | None = None
    span: int | None = None
    title: str = ""
    help: str = ""
    placeholder: str = ""
    labels: dict[str, str] = {}
    rows: int = 3
    unit: str = ""
    decimals: int = 2
    default_from: str = ""
    read_only: bool | None = None
    show_if: Condition | None = None
    require_if: Condition | None = None
    columns: tuple[LayoutColumn, ...] = ()


class LayoutGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A titled group."""

    title: str
    fields: tuple[LayoutField, ...]
    help: str = ""
    show_if: Condition | None = None


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole document."""

    groups: tuple[LayoutGroup, ...] = ()


def read_layout(document: dict[str, Any]) -> Layout:
    """Check the document's shape.

    Raises:
        msgspec.ValidationError: A key is unknown or a value has the wrong type.
    """
    return msgspec.convert(document, Layout)
