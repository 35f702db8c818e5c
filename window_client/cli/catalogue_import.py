"""`catalogue import`: a platform's list of items, made into drafts of packages."""

import argparse
import sys
from pathlib import Path

import msgspec

import resources
from window_client.clock import SystemClock
from window_client.exchange.items.importing import import_items
from window_client.exchange.items.report import ImportReport

HAS_ERRORS = 1
_KINDS = {
    "cleaned": "清理",
    "left_out": "未采用",
    "missing": "缺少",
    "assumed": "暂按",
    "duplicate": "重复",
    "differs": "不一致",
    "not_taken": "未采用的列",
}


def add_parser(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = actions.add_parser(
        "import", help="make drafts out of a platform's list of items (Excel, CSV, JSON), with a report"
    )
    parser.add_argument("file", type=Path)
    parser.add_argument(
        "--into", type=Path, required=True, help="folder of drafts; nothing there is overwritten"
    )
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=_import)


def _import(args: argparse.Namespace) -> int:
    layouts = resources.path("templates", "certificates")
    names = frozenset(f"certificates/{one.name.removesuffix('.json')}" for one in layouts.iterdir())
    report = import_items(args.file, args.into, SystemClock(), layouts=names)
    if args.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(report)).decode() + "\n")
    else:
        _tell(report, args.into)
    return HAS_ERRORS if any(one.errors for one in report.items) else 0


def _tell(report: ImportReport, into: Path) -> None:
    for note in report.notes:
        fact = f"　{note.fact}" if note.fact else ""
        sys.stdout.write(f"{_KINDS[note.kind]}　{note.place}{fact}：{note.words}\n")
    for item in report.items:
        sys.stdout.write(f"\n{item.name}（{item.id}）材料 {item.materials} 项\n")
        for finding in item.findings:
            if finding.level == "error":
                sys.stdout.write(f"  发布前须补：{finding.place} {finding.words}\n")
    sys.stdout.write(f"\n{len(report.items)} 个事项的草稿已写到 {into}，全部待核。\n")
