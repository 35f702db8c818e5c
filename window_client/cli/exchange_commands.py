"""Commands that exchange files: `exchange targets`, `form`, `take-in`, `export`, `import`.

What reads or writes cases needs a clerk: the account with its password, read from the terminal or a line of
standard input. The clerk answers for what leaves and owns the drafts that come.
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import msgspec

from window_client.cli.opening import desk_at, signed_in
from window_client.domain.hall import Account
from window_client.exchange.cases.compare import CompareReport, Found, compare
from window_client.exchange.cases.export import Order, Period, export_cases
from window_client.exchange.cases.failures import TablesNotWritten
from window_client.exchange.cases.targets import Target, codes_beside, load_target, targets
from window_client.exchange.forms.take_in import TakeInReport, take_in
from window_client.exchange.forms.workbook import make_form
from window_client.exchange.writing.sheets import FORMATS
from window_client.services.catalogue import load_catalogue
from window_client.services.desk import Desk
from window_client.services.hall_names import HallNameBook
from window_client.services.randomness import SystemRandomness
from window_client.settings import default_folder

NOT_ALL_TAKEN = 1
_OUTCOMES = {"taken": "已导入", "known": "以前已导入", "refused": "有问题，未导入"}
_FOUND: dict[Found, str] = {
    "same": "一致",
    "differs": "与本机不同",
    "unknown": "本机没有",
    "wrong": "不符合目标格式",
}
_WHY = {"no_code": "没有对应代码", "missing": "缺少", "too_long": "超长，字数"}


def add_parsers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    parser = commands.add_parser("exchange", help="forms and case tables as files")
    actions = parser.add_subparsers(dest="exchange_command", required=True, metavar="COMMAND")
    known = actions.add_parser(
        "targets", help="list targets of case tables and codes without a source (待核)"
    )
    known.set_defaults(run=_targets)
    form = actions.add_parser(
        "form", help="make the workbook of an item, to be filled in where there is no line"
    )
    form.add_argument("item")
    form.add_argument("--out", type=Path, required=True)
    form.set_defaults(run=_form)
    taken = actions.add_parser(
        "take-in", help="take a filled form in as drafts; exit status 1 where a row is bad"
    )
    taken.add_argument("file", type=Path)
    taken.add_argument("--check", action="store_true", help="only say what would come of it")
    taken.set_defaults(run=_take_in)
    export = _export_parser(actions)
    back = actions.add_parser("import", help="compare another window's export with what is known here")
    back.add_argument("folder", type=Path)
    back.add_argument("--target", required=True)
    back.set_defaults(run=_import)
    for one in (export, back):
        one.add_argument(
            "--codes",
            type=Path,
            default=None,
            help="file of the hall's own codes, by default exchange/<target>.json in the data folder",
        )
    for one in (taken, export, back):
        one.add_argument("--clerk", required=True, help="account that answers for it")
        one.add_argument("--data", type=Path, default=None, help="data folder")
    for one in (known, form, taken, export, back):
        one.add_argument("--json", action="store_true")


def _export_parser(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> argparse.ArgumentParser:
    export = actions.add_parser("export", help="write the cases of a period for a target")
    export.add_argument("--target", required=True)
    export.add_argument(
        "--from", dest="first_on", type=date.fromisoformat, required=True, metavar="YYYY-MM-DD"
    )
    export.add_argument("--to", dest="last_on", type=date.fromisoformat, required=True, metavar="YYYY-MM-DD")
    export.add_argument("--out", type=Path, required=True, help="new folder")
    export.add_argument("--format", choices=FORMATS, default="xlsx")
    hidden = export.add_mutually_exclusive_group(required=True)
    hidden.add_argument("--masked", action="store_true", help="hide identity numbers, telephones, addresses")
    hidden.add_argument("--whole", action="store_true", help="as the receiving platform needs it")
    export.set_defaults(run=_export)
    return export


@contextmanager
def desk_of(args: argparse.Namespace) -> Iterator[tuple[Desk, Account]]:
    """Sign a clerk in for one command.

    Raises:
        NoStoreHere, NotEnrolled: There is no window here.
        WindowClientError: The password is wrong, or the account may not sign in here now.
    """
    with signed_in(args) as (store, account):
        yield desk_at(store, args.clerk), account


def _names(desk: Desk) -> HallNameBook:
    return HallNameBook(desk.store, {one.id: one.name for one in desk.store.accounts.known()})


def _target(args: argparse.Namespace) -> Target:
    """Read the target, with the hall's own codes: those named, else those in the data folder."""
    return load_target(args.target, args.codes or codes_beside(args.data or default_folder(), args.target))


def _targets(args: argparse.Namespace) -> int:
    known = [load_target(name) for name in targets()]
    if args.json:
        return _json([{"id": one.id, "title": one.title, "unconfirmed": one.unconfirmed()} for one in known])
    for one in known:
        sys.stdout.write(f"{one.id}　{one.title}（来源：{one.source}）\n")
        for code in one.codes.values():
            sys.stdout.write(f"  {'　　' if code.confirmed else '待核'} {code.title}：{code.source}\n")
    return 0


def _form(args: argparse.Namespace) -> int:
    package = make_form(load_catalogue(), args.item, SystemRandomness().uuid().hex, args.out)
    if args.json:
        told = {"item": package.item.id, "version": package.item.version, "digest": package.digest}
        return _json({**told, "file": args.out.name})
    sys.stdout.write(f"“{package.item.name}”第 {package.item.version} 版的填报表已写到 {args.out}\n")
    return 0


def _take_in(args: argparse.Namespace) -> int:
    with desk_of(args) as (desk, _account):
        report = take_in(desk, args.file, only_check=args.check)
    if args.json:
        _json(report)
    else:
        _tell_rows(report)
    return NOT_ALL_TAKEN if report.count("refused") or report.strays else 0


def _tell_rows(report: TakeInReport) -> None:
    for one in report.verdicts:
        sys.stdout.write(f"第 {one.row} 行：{_OUTCOMES[one.outcome]}\n")
        for fault in one.faults:
            sys.stdout.write(f"  {fault.place}　{fault.words}\n")
    for fault in report.strays:
        sys.stdout.write(f"  {fault.place}　{fault.words}\n")
    kept = "只检查，没有导入。" if report.only_checked else ""
    counts = "，".join(f"{words} {report.count(name)} 行" for name, words in _OUTCOMES.items())  # type: ignore[arg-type]
    sys.stdout.write(f"{report.name}：{counts}。{kept}\n")


def _export(args: argparse.Namespace) -> int:
    target = _target(args)
    period = Period(first_on=args.first_on, last_on=args.last_on)
    with desk_of(args) as (desk, account):
        order = Order(period=period, form=args.format, masked=args.masked, out=args.out, role=account.role)
        try:
            manifest = export_cases(desk, target, order, _names(desk))
        except TablesNotWritten as refused:
            _tell_stops(refused)
            raise
    if args.json:
        return _json(manifest)
    kind = "个人信息已脱敏" if manifest.masked else "含完整个人信息，请妥善保管"
    sys.stdout.write(f"{manifest.cases} 件已导出到 {args.out}，{kind}；已记入日志。\n")
    if manifest.unconfirmed:
        sys.stdout.write(f"代码待核：{'、'.join(manifest.unconfirmed)}。正式上报前请与接收平台核对。\n")
    return 0


def _tell_stops(refused: TablesNotWritten) -> None:
    for one in refused.stops:
        words = f"办件 {one.case}　{one.table}.{one.column} {one.title}：{_WHY[one.why]} {one.value}"
        sys.stderr.write(words.rstrip() + "\n")


def _import(args: argparse.Namespace) -> int:
    target = _target(args)
    with desk_of(args) as (desk, _account):
        report = compare(desk, target, args.folder, _names(desk))
    if args.json:
        _json(report)
    else:
        _tell_findings(report)
    return NOT_ALL_TAKEN if report.count("differs") or report.count("wrong") else 0


def _tell_findings(report: CompareReport) -> None:
    for one in report.findings:
        if one.found != "same":
            columns = f"：{'、'.join(one.columns)}" if one.columns else ""
            sys.stdout.write(f"{one.table} 第 {one.row} 行　{one.case}　{_FOUND[one.found]}{columns}\n")
    counts = "，".join(f"{words} {report.count(found)} 行" for found, words in _FOUND.items())
    sys.stdout.write(f"{counts}。只作比对，没有导入；办件由平台同步。\n")


def _json(value: object) -> int:
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value)).decode() + "\n")
    return 0
