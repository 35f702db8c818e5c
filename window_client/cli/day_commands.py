"""Commands of the window's day: `day open`, `day watch`, `day report`, `day close`."""

import argparse
import sys
from datetime import date
from pathlib import Path

import msgspec

from printing.renderer import LayoutRenderer
from window_client.cli.opening import desk_at, opened, read_password, signed_in
from window_client.domain.clocks.watch import NAMES
from window_client.domain.day.session import Closing
from window_client.domain.hall import Enrolment
from window_client.domain.values import Value
from window_client.errors import WindowClientError
from window_client.services.day import DayServices, day_services
from window_client.services.day.second_person import SecondPerson
from window_client.services.day.watch import WatchLine
from window_client.services.hall_names import HallNameBook
from window_client.store.store import Store

COMMAND_LINE = "cli"
"""Who made a report when no clerk is named."""


class CountNotUnderstood(WindowClientError):
    """`--counted` says KIND=NUMBER."""

    code = "cli.count_not_understood"


class ClerkNeeded(WindowClientError):
    """Closing a day is somebody's act: `--clerk` says whose."""

    code = "cli.clerk_needed"


class FileNotWritten(WindowClientError):
    """The report could not be written to the file (`why`)."""

    code = "cli.file_not_written"


class WatchedCase(Value, frozen=True, kw_only=True):
    """A line of `day watch --json`: no name of anybody; `left` in natural days, negative once past."""

    kind: str
    due_on: date
    left: int
    number: str
    item: str
    subject: str
    deemed: bool


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `day`."""
    day = commands.add_parser("day", help="the window's day: open, watch, report, close")
    acts = day.add_subparsers(dest="day_command", required=True, metavar="COMMAND")
    open_ = acts.add_parser("open", help="open the window for today")
    open_.set_defaults(run=_open)
    watch = acts.add_parser("watch", help="list the cases with a day that is due or past")
    watch.set_defaults(run=_watch)
    report = acts.add_parser("report", help="write the daily report of this window as PDF")
    report.add_argument("--on", type=date.fromisoformat, default=None, help="hall day, today by default")
    report.add_argument("--out", type=Path, required=True, help="file for the PDF")
    report.set_defaults(run=_report)
    close = acts.add_parser("close", help="close the open day with what was counted")
    close.add_argument(
        "--counted", action="append", default=[], metavar="KIND=N", help="sheets in the drawer"
    )
    close.add_argument(
        "--as-in-books", action="store_true", help="all that is not named was counted as booked"
    )
    close.add_argument("--reason", action="append", default=[], metavar="KIND=TEXT", help="of a difference")
    close.add_argument("--note", default="", help="why the day closes with unsent work")
    close.add_argument("--second", default="", help="account of the second person; its password comes next")
    close.set_defaults(run=_close)
    for parser in (open_, watch, report, close):
        parser.add_argument("--data", type=Path, default=None, help="data folder")
        parser.add_argument("--clerk", default="", help="account that acts")
        parser.add_argument("--json", action="store_true")


def _open(args: argparse.Namespace) -> int:
    if not args.clerk:
        raise ClerkNeeded
    with signed_in(args) as (store, _account):
        now = _services(store, args.clerk).opening.open()
    sheets = sum(now.blanks.values())
    words = f"{now.today} 已开窗：空白证书 {sheets} 张，未上传 {now.unsent} 条，暂存原件 {now.originals} 份。"
    _tell(args, now, words)
    return 0


def _watch(args: argparse.Namespace) -> int:
    with opened(args) as store:
        found = _services(store, args.clerk or COMMAND_LINE).watch.today()
    # no names: what is printed on a terminal stays there, and in the files it is sent to
    lines = [
        WatchedCase(
            kind=str(one.kind),
            due_on=one.due_on,
            left=one.left,
            number=one.case.number,
            item=one.case.item,
            subject=one.subject,
            deemed=one.deemed,
        )
        for one in found
    ]
    _tell(args, lines, "\n".join(map(_watch_words, found)) or "没有到期或者临近到期的办件。")
    return 0


def _watch_words(one: WatchLine) -> str:
    subject = f"　{one.subject}" if one.subject else ""
    deemed = "　已视为受理" if one.deemed else ""
    return f"{NAMES[one.kind]}　{one.due_on}　{one.case.number}　{one.item_name}{subject}{deemed}"


def _report(args: argparse.Namespace) -> int:
    with opened(args) as store:
        figures = _services(store, args.clerk or COMMAND_LINE).figures
        report = figures.report(args.on or figures.today())
        pdf = figures.pdf(report)
    try:
        args.out.write_bytes(pdf)
    except OSError as trouble:
        raise FileNotWritten(why=trouble.strerror or "", file=args.out.name) from trouble
    found = report.figures
    words = f"{found.on} 日报已写入 {args.out}：{found.entries} 条日志，收件 {found.total['received']} 件。"
    _tell(args, found, words)
    return 0


def _close(args: argparse.Namespace) -> int:
    if not args.clerk:
        raise ClerkNeeded
    with signed_in(args) as (store, _account):
        day = _services(store, args.clerk)
        booked = day.opening.situation().blanks if args.as_in_books else {}
        said = Closing(
            counted=booked | {kind: _count(text) for kind, text in _pairs(args.counted)},
            reasons=dict(_pairs(args.reason)),
            note=args.note,
        )
        closed = day.opening.close(said, _second(args.second))
    words = f"{closed.on} 已关窗：日志 {sum(closed.figures.values())} 条，未上传 {closed.unsent} 条。"
    _tell(args, closed, words)
    return 0


def _services(store: Store, clerk: str) -> DayServices:
    desk = desk_at(store, clerk)
    with store.read() as reader:
        enrolment = reader.enrolment()
    assert enrolment is not None
    return day_services(desk, LayoutRenderer(), HallNameBook(store, _told(store, enrolment)))


def _told(store: Store, enrolment: Enrolment) -> dict[str, str]:
    windows = {one.id: one.name for one in (*enrolment.windows, enrolment.window)}
    people = {one.id: one.name for one in store.accounts.known()}
    return windows | people | {COMMAND_LINE: "命令行"}


def _second(account: str) -> SecondPerson | None:
    return SecondPerson(account=account, password=read_password()) if account else None


def _pairs(texts: list[str]) -> list[tuple[str, str]]:
    split = [text.partition("=") for text in texts]
    if any(not kind or not sign for kind, sign, _said in split):
        raise CountNotUnderstood
    return [(kind, said) for kind, _sign, said in split]


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= len("1000000")):
        raise CountNotUnderstood
    return int(text)


def _tell(args: argparse.Namespace, found: object, words: str) -> None:
    text = msgspec.json.encode(found, order="sorted").decode() if args.json else words
    sys.stdout.write(text + "\n")
