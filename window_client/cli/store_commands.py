"""Commands on the store: `verify-journal`, `rebuild`, `export`."""

import argparse
import sys
from pathlib import Path

import msgspec

from window_client.cli.opening import add_store_arguments, opened
from window_client.domain.hall import Actor
from window_client.domain.window_events import RecordsExported

NOT_AS_IT_SHOULD_BE = 1


def add_parsers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    verify = commands.add_parser("verify-journal", help="walk the hash chain; name the first broken entry")
    verify.set_defaults(run=_verify)
    again = commands.add_parser("rebuild", help="fold the journal again and compare every projection")
    again.set_defaults(run=_rebuild)
    export = commands.add_parser("export", help="write all cases to a file, personal data masked")
    export.add_argument("target", type=Path)
    export.add_argument("--format", choices=("jsonl", "csv"), default="jsonl")
    export.set_defaults(run=_export)
    for parser in (verify, again, export):
        add_store_arguments(parser)


def _verify(args: argparse.Namespace) -> int:
    with opened(args) as store:
        report = store.verify_journal()
    if report.broken is None:
        _tell(args, report, f"日志完整：{report.entries} 条，逐条验证无误。")
        return 0
    where = report.broken
    _tell(args, report, f"日志从第 {where.seq} 条起不可信（{where.why}），条目 {where.entry_id or '缺失'}。")
    return NOT_AS_IT_SHOULD_BE


def _rebuild(args: argparse.Namespace) -> int:
    with opened(args) as store:
        report = store.rebuild()
    if not report.differences:
        _tell(args, report, f"已由 {report.entries} 条日志重建，全部投影与原来逐字节一致。")
        return 0
    named = "、".join(f"{one.table}（少 {one.missing}，多 {one.surplus}）" for one in report.differences)
    _tell(args, report, f"已重建；与原来不一致的有：{named}。请保留本报告并联系管理员。")
    return NOT_AS_IT_SHOULD_BE


def _export(args: argparse.Namespace) -> int:
    with opened(args) as store:
        count = store.export(args.target, args.format)
        with store.read() as reader:
            enrolment = reader.enrolment()
        window = enrolment.window.id if enrolment else ""
        with store.begin() as work:
            exported = RecordsExported(what=args.format, count=count)
            work.append(exported, actor=Actor(clerk=args.clerk or "cli", window=window))
            work.commit()
    _tell(
        args,
        {"count": count, "file": args.target.name},
        f"已导出 {count} 件到 {args.target}，个人信息已脱敏。",
    )
    return 0


def _tell(args: argparse.Namespace, report: object, words: str) -> None:
    text = msgspec.json.encode(report, order="sorted").decode() if args.json else words
    sys.stdout.write(text + "\n")
