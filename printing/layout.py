"""Layouts by name: a file, its base, the shared styles and vocabulary, checked against each other."""

from functools import cache
from typing import Literal

import msgspec

import resources
from printing.errors import LayoutInvalid, LayoutUnknown
from printing.schema import Flow, Item, LayoutFile, Need, Style


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """A checked layout.

    Attributes:
        name: Path below `resources/templates` without ending, such as `documents/receipt`.
        title: Chinese name of the paper.
        size_mm: Width and height of the paper.
        size_status: `待核` where no source gives the official size; then the size here is only usual.
        needs: Every value the paper can show, by dotted name.
        max_pages: More pages than this are refused.
    """

    name: str
    title: str
    size_mm: tuple[float, float]
    size_status: Literal["确定", "待核"] = "确定"
    max_pages: int = 60
    needs: dict[str, Need] = {}
    styles: dict[str, Style] = {}
    items: tuple[Item, ...] = ()
    flow: Flow | None = None


@cache
def load_layout(name: str) -> Layout:
    """Return the packaged layout of that name.

    Raises:
        LayoutUnknown: there is no such file.
        LayoutInvalid: the file, its base or a shared file breaks the rules of `printing.schema`.
    """
    own = _read(name, name)
    base = _read(own.base, name) if own.base else LayoutFile(title=own.title)
    return assemble(name, own, base)


def layout_names() -> tuple[str, ...]:
    """Return the names of all packaged layouts of documents and certificates."""
    root = resources.path("templates")
    files = [file for part in ("documents", "certificates") for file in (root / part).glob("*.json")]
    return tuple(sorted(file.relative_to(root).with_suffix("").as_posix() for file in files))


def assemble(name: str, own: LayoutFile, base: LayoutFile) -> Layout:
    """Lay a layout over its base and the shared parts, and check the whole.

    Raises:
        LayoutInvalid: with the first problem found.
    """
    from printing.layout_check import problems  # noqa: PLC0415  # the check speaks of Layout

    layout = Layout(
        name=name,
        title=own.title,
        size_mm=own.size_mm or base.size_mm or (210.0, 297.0),
        size_status=own.size_status,
        max_pages=own.max_pages,
        needs=_needs(name, own, base),
        styles={**_shared_styles(), **base.styles, **own.styles},
        items=base.items + own.items,
        flow=_flow(own.flow, base.flow),
    )
    for problem in problems(layout):
        raise LayoutInvalid(layout=name, problem=problem)
    return layout


def _flow(own: Flow | None, base: Flow | None) -> Flow | None:
    """A base's flow gives the area and what every paper begins with."""
    if own is None or base is None:
        return own or base
    return msgspec.structs.replace(own, blocks=base.blocks + own.blocks)


def _needs(name: str, own: LayoutFile, base: LayoutFile) -> dict[str, Need]:
    vocabulary = {**_shared_values(), **base.values, **own.values}
    required = {*own.needs.required, *base.needs.required}
    optional = {*own.needs.optional, *base.needs.optional} - required
    needs = {}
    for wanted in sorted(required | optional):
        if wanted not in vocabulary:
            raise LayoutInvalid(layout=name, problem=f"“{wanted}” is not in the vocabulary of values")
        needs[wanted] = msgspec.structs.replace(vocabulary[wanted], required=wanted in required)
    return needs


def _read(name: str, layout: str) -> LayoutFile:
    file = resources.path("templates", f"{name}.json")
    try:
        return msgspec.json.decode(file.read_bytes(), type=LayoutFile)
    except OSError as problem:
        raise LayoutUnknown(layout=name) from problem
    except msgspec.DecodeError as problem:
        raise LayoutInvalid(layout=layout, problem=f"{name}: {problem}") from problem


@cache
def _shared_styles() -> dict[str, Style]:
    return msgspec.json.decode(
        resources.read_bytes("templates", "shared", "styles.json"), type=dict[str, Style]
    )


@cache
def _shared_values() -> dict[str, Need]:
    return msgspec.json.decode(
        resources.read_bytes("templates", "shared", "values.json"), type=dict[str, Need]
    )
