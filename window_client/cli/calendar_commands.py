"""`calendar show` and `calendar install FILE`: the working-day calendar of this PC."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import ClassVar

import msgspec

from window_client.cli.opening import add_store_arguments, opened
from window_client.domain.calendar import MAX_PACKAGE_BYTES, CalendarPackage
from window_client.domain.hall import Actor
from window_client.errors import WindowClientError
from window_client.services.calendars import CalendarService, Installed
from window_client.store.store import Store

MOST_NAMED = 20


class CalendarFileUnreadable(WindowClientError):
    """The file cannot be read; `file` is its name."""

    code: ClassVar[str] = "calendar.file_unreadable"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    group = commands.add_parser("calendar", help="the working-day calendar of this PC")
    parts = group.add_subparsers(dest="calendar_command", required=True, metavar="COMMAND")
    show = parts.add_parser("show", help="say which calendar counts, with its notices")
    show.set_defaults(run=_show)
    install = parts.add_parser("install", help="let a newer calendar count from now on")
    install.add_argument("file", type=Path)
    install.set_defaults(run=_install)
    for parser in (show, install):
        add_store_arguments(parser)


def _service(store: Store, args: argparse.Namespace) -> CalendarService:
    with store.read() as reader:
        enrolment = reader.enrolment()
    window = enrolment.window.id if enrolment else ""
    return CalendarService(store, Actor(clerk=args.clerk or "cli", window=window))


def _show(args: argparse.Namespace) -> int:
    with opened(args) as store:
        package = _service(store, args).in_force()
    _tell(args, package, _words_of(package))
    return 0


def _words_of(package: CalendarPackage) -> str:
    years = sorted(package.years)
    lines = [
        f"工作日历 {package.version}（{package.region}），{years[0]}至{years[-1]}年；来源：{package.source}"
    ]
    lines += [f"  {year}  {one.document_number}  {one.notice}" for year, one in sorted(package.years.items())]
    return "\n".join(lines)


def _install(args: argparse.Namespace) -> int:
    data = _read(args.file)
    with opened(args) as store:
        done = _service(store, args).install(data)
    _tell(args, done, _words_done(done))
    return 0


def _read(file: Path) -> bytes:
    """Read no more than a calendar may have, whatever the file is."""
    try:
        with file.open("rb") as stream:
            return stream.read(MAX_PACKAGE_BYTES + 1)
    except OSError as error:
        raise CalendarFileUnreadable(file=file.name) from error


def _words_done(done: Installed) -> str:
    years = "、".join(done.years) or "无"
    lines = [f"工作日历已由 {done.former} 更新为 {done.version}；日期有变化的年份：{years}。"]
    if not done.moved:
        return f"{lines[0]}\n在办件的期限没有变化。"
    lines.append(
        f"{len(done.moved)} 件的期限已按新日历重新推算；已经出具的文书不变，差异在办件的“期限”中说明："
    )
    lines += [f"  {one.number}  {_day(one.before)} → {_day(one.after)}" for one in done.moved[:MOST_NAMED]]
    if len(done.moved) > MOST_NAMED:
        lines.append(f"  …… 另有 {len(done.moved) - MOST_NAMED} 件")
    return "\n".join(lines)


def _day(day: date | None) -> str:
    return day.isoformat() if day else "—"


def _tell(args: argparse.Namespace, report: object, words: str) -> None:
    text = msgspec.json.encode(report, order="sorted").decode() if args.json else words
    sys.stdout.write(text + "\n")
