"""Importing a platform's list of items: read, clean, join, build, lint, write; all drafts or none."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import msgspec

from window_client.clock import Clock, hall_day
from window_client.domain.catalogue import CataloguePackage, ServiceItem
from window_client.domain.catalogue_finding import Finding
from window_client.domain.catalogue_lint import lint_all
from window_client.domain.numbering import CERTIFICATE_RULES
from window_client.exchange.failures import FileExists, FileNotWritable
from window_client.exchange.items.build import ItemBuilder, item_id_of, title_of
from window_client.exchange.items.failures import NoItemsFound
from window_client.exchange.items.report import ImportedItem, ImportReport
from window_client.exchange.items.source import RawItem, raw_items
from window_client.exchange.reading.files import read_any
from window_client.exchange.writing.files import folder_to_be
from window_client.services.catalogue import load_package

MOST_NOTES = 5000
_STAGE = ".import"

_FORM: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "properties": {},
    "additionalProperties": False,
}
_LAYOUT: dict[str, Any] = {"groups": []}


def import_items(file: Path, into: Path, clock: Clock, *, layouts: Collection[str]) -> ImportReport:
    """Make draft packages out of an export and write them below a folder, one folder for each.

    Args:
        file: Workbook, CSV or JSON.
        into: Folder of drafts; packages that lie there already are never touched.
        clock: For the day and the time that reading may take.
        layouts: Names of certificate layouts that exist, for the linter.

    Raises:
        NoItemsFound: Nothing in the file is an item.
        FileExists: A package of the same item lies there; nothing was written.
        WindowClientError: The file cannot be read, see `read_any`; nothing was written.
    """
    builder = ItemBuilder(file.name, hall_day(clock.now()).isoformat())
    items = _built(builder, raw_items(read_any(file, clock)))
    if not items:
        raise NoItemsFound
    packages = _written(into, items)
    findings = lint_all(packages, certificate_layouts=layouts, number_rules=CERTIFICATE_RULES)
    return ImportReport(
        file=file.name,
        items=tuple(_told(package.item, findings) for package in packages),
        notes=tuple(builder.notes[:MOST_NOTES]),
    )


def _built(builder: ItemBuilder, raws: Iterable[RawItem]) -> list[ServiceItem]:
    joined: dict[str, RawItem] = {}
    last: RawItem | None = None
    for raw in raws:
        if raw.unknown and not joined:
            builder.note(raw.place, "", "not_taken", f"没有采用的列：{'、'.join(raw.unknown)[:300]}")
        last = _join(builder, joined, builder.tidy(raw), last)
    return [builder.item(raw, item_id) for item_id, raw in joined.items()]


def _join(
    builder: ItemBuilder, joined: dict[str, RawItem], raw: RawItem, last: RawItem | None
) -> RawItem | None:
    """Add a row to its item: several rows of one code are one item with several materials."""
    name, code = raw.values.get("name", ""), raw.values.get("code", "")
    if not name and not code and last is not None and raw.materials:
        last.materials += raw.materials
        return last
    if not name:
        builder.note(raw.place, "name", "left_out", "没有事项名称，整行没有采用")
        return last
    item_id = item_id_of(code, name)
    known = joined.setdefault(item_id, raw)
    if known is not raw:
        _merge(builder, known, raw)
    return known


def _merge(builder: ItemBuilder, known: RawItem, raw: RawItem) -> None:
    for fact, text in raw.values.items():
        first = known.values.setdefault(fact, text)
        if first != text:
            builder.note(raw.place, fact, "differs", f"与{known.place}不同，以先出现的为准")
    if raw.materials:
        known.materials += raw.materials
    else:
        words = f"与{known.place}是同一事项（{title_of('code')}相同），已合并"
        builder.note(raw.place, "", "duplicate", words)


def _written(into: Path, items: Iterable[ServiceItem]) -> list[CataloguePackage]:
    """Write all packages beside their place, then move them there; if one cannot be, none is there."""
    items = list(items)
    for item in items:
        if (into / item.id).exists():
            raise FileExists(file=item.id)
    stage = into / _STAGE
    with folder_to_be(stage) as folder:
        for item in items:
            _write_package(folder / item.id, item)
        packages = [load_package(folder / item.id) for item in items]
    _move(stage, into, [item.id for item in items])
    return packages


def _move(stage: Path, into: Path, names: Iterable[str]) -> None:
    moved: list[str] = []
    try:
        for name in names:
            (stage / name).rename(into / name)
            moved.append(name)
        stage.rmdir()
    except OSError as error:
        for name in moved:
            (into / name).rename(stage / name)
        raise FileNotWritable(file=into.name) from error


def _write_package(folder: Path, item: ServiceItem) -> None:
    folder.mkdir()
    parts = {"item": item, "form": {**_FORM, "title": f"{item.name}申请表"}, "layout": _LAYOUT}
    for name, content in parts.items():
        (folder / f"{name}.json").write_bytes(
            msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"
        )


def _told(item: ServiceItem, findings: Iterable[Finding]) -> ImportedItem:
    own = tuple(one for one in findings if one.item == item.id)
    return ImportedItem(
        id=item.id, name=item.name, code=item.code, materials=len(item.materials), findings=own
    )
