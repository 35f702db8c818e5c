"""Commands for whoever maintains the catalogue: `catalogue lint`, `preview`, `unconfirmed` and `import`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

import resources
from printing.renderer import LayoutRenderer
from window_client.cli import catalogue_import
from window_client.clock import SystemClock
from window_client.domain.catalogue import CataloguePackage, ServiceItem
from window_client.domain.catalogue_finding import Finding
from window_client.domain.catalogue_guide import guide_text, material_list, scenarios_of
from window_client.domain.catalogue_lint import lint_all
from window_client.domain.catalogue_unconfirmed import doubts_of
from window_client.domain.hall import Hall
from window_client.domain.numbering import CERTIFICATE_RULES
from window_client.domain.values import canonical
from window_client.services.catalogue import UnknownItem, load_package, package_folders
from window_client.services.catalogue_preview import Preview, papers

HALL = Hall(
    id="preview", name="演示县政务服务中心", region="990100", short="演政", address="演示县为民路1号",
    phone="0000-0000001", supervision_phone="0000-0012345", practice=True,
)  # fmt: skip
"""The hall that stands on a preview."""


def add_parsers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    parser = commands.add_parser("catalogue", help="check, preview and account for the service items")
    actions = parser.add_subparsers(dest="catalogue_command", required=True, metavar="COMMAND")
    lint = actions.add_parser("lint", help="check packages; exit status 1 where one has an error")
    lint.set_defaults(run=_lint)
    doubts = actions.add_parser("unconfirmed", help="list facts that nobody has confirmed (待核)")
    doubts.set_defaults(run=_unconfirmed)
    for one in (lint, doubts):
        one.add_argument("item", nargs="*", help="ids of items; all without any")
        one.add_argument("--json", action="store_true")
    preview = actions.add_parser("preview", help="write an item's guide, material lists and papers")
    preview.add_argument("item")
    preview.add_argument("--out", type=Path, default=None, help="folder, by default the item's id")
    preview.set_defaults(run=_preview)
    catalogue_import.add_parser(actions)
    for one in (lint, doubts, preview):
        one.add_argument("--packages", type=Path, default=None, help="folder of packages")


def _packages(args: argparse.Namespace, wanted: Sequence[str]) -> tuple[CataloguePackage, ...]:
    known = {place.name: place for place in package_folders(args.packages)}
    for name in wanted:
        if name not in known:
            raise UnknownItem(item=name)
    return tuple(load_package(known[name]) for name in wanted or sorted(known))


def _findings(packages: Sequence[CataloguePackage]) -> tuple[Finding, ...]:
    layouts = resources.path("templates", "certificates")
    names = {f"certificates/{one.name.removesuffix('.json')}" for one in layouts.iterdir()}
    return lint_all(packages, certificate_layouts=names, number_rules=CERTIFICATE_RULES)


def _lint(args: argparse.Namespace) -> int:
    everything = _packages(args, ())
    wanted = set(args.item) or {one.item.id for one in everything}
    _packages(args, args.item)
    found = [one for one in _findings(everything) if one.item in wanted]
    if args.json:
        _write_json(found)
    else:
        _write_findings(found)
    return 1 if any(one.level == "error" for one in found) else 0


def _write_findings(found: Sequence[Finding]) -> None:
    words = {"error": "错误", "warning": "提醒"}
    for one in found:
        if one.level in words:
            sys.stdout.write(f"{words[one.level]} {one.item} {one.place}：{one.words}（{one.code}）\n")
    counts = {level: sum(one.level == level for one in found) for level in ("error", "warning", "info")}
    total = f"错误 {counts['error']}，提醒 {counts['warning']}，待核 {counts['info']}"
    sys.stdout.write(total + "（待核清单：catalogue unconfirmed）\n")


def _unconfirmed(args: argparse.Namespace) -> int:
    items = [one.item for one in _packages(args, args.item)]
    if args.json:
        _write_json([_listed(item) for item in items])
        return 0
    for item in items:
        sys.stdout.write(f"{item.name}（{item.id}，第{item.version}版）\n")
        for doubt in doubts_of(item):
            sys.stdout.write(f"  待核 {doubt.place}：{doubt.words}\n")
        for source in item.sources:
            sys.stdout.write(
                f"  来源 {source.what}：{source.where}{f'（{source.on}）' if source.on else ''}\n"
            )
    return 0


def _listed(item: ServiceItem) -> dict[str, object]:
    return {
        "item": item.id,
        "name": item.name,
        "version": item.version,
        "unconfirmed": list(doubts_of(item)),
        "sources": list(item.sources),
    }


def _write_json(value: object) -> None:
    sys.stdout.write(msgspec.json.format(canonical(value)).decode() + "\n")


def _preview(args: argparse.Namespace) -> int:
    (package,) = _packages(args, (args.item,))
    folder = args.out or Path(args.item)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "guide.md").write_text(guide_text(package.item), "utf-8")
    written = ["guide.md"]
    for scenario in scenarios_of(package.item):
        name = f"materials-{scenario.id}.md"
        (folder / name).write_text(material_list(package.item, scenario), "utf-8")
        written.append(name)
    shown = Preview(package, scenarios_of(package.item)[0], HALL, SystemClock().now())
    for paper in papers(shown, LayoutRenderer()):
        (folder / f"{paper.name}.pdf").write_bytes(paper.pdf)
        written.append(f"{paper.name}.pdf")
    sys.stdout.write(f"{package.item.name}：{len(written)} 个文件写入 {folder}\n")
    return 0
