"""`look-up show` and `look-up install FILE`: the credit and negative lists of this PC."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import ClassVar

import msgspec

from window_client.cli.opening import add_store_arguments, opened
from window_client.clock import SystemClock, hall_day
from window_client.domain.case.standing import LookUpKind
from window_client.domain.hall import Actor
from window_client.domain.numbers import check_number
from window_client.domain.packaged import regions
from window_client.errors import WindowClientError
from window_client.exchange.reading.files import read_tables
from window_client.exchange.reading.limits import Limits
from window_client.exchange.reading.tables import Row, Sheet, plain
from window_client.services.look_ups import FRESH_DAYS, MOST_ENTRIES, LookUpListService
from window_client.store.look_up_lists import ListHead
from window_client.store.store import Store

NUMBER, REASON = "证件号码", "列入原因"
MOST_REASON = 200
NAMES = {LookUpKind.CREDIT: "信用核查名单", LookUpKind.NEGATIVE_LIST: "负面清单"}


class ListColumnsMissing(WindowClientError):
    """The first row does not name both columns; `columns` says which ones are needed."""

    code: ClassVar[str] = "look_up.columns_missing"


class ListRowWrong(WindowClientError):
    """A row cannot be taken: `row` as a spreadsheet counts, `why` in words; no list was installed."""

    code: ClassVar[str] = "look_up.row_wrong"


class ListDayWrong(WindowClientError):
    """The day of the list is no day, or is to come."""

    code: ClassVar[str] = "look_up.day_wrong"


class ListOlder(WindowClientError):
    """A newer list of this kind is here already; `former` is its day."""

    code: ClassVar[str] = "look_up.older"


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    group = commands.add_parser("look-up", help="the credit and negative lists of this PC")
    parts = group.add_subparsers(dest="look_up_command", required=True, metavar="COMMAND")
    show = parts.add_parser("show", help="say which lists are here and of which day")
    show.set_defaults(run=_show)
    install = parts.add_parser("install", help=f"let a list count; a table with {NUMBER} and {REASON}")
    install.add_argument("file", type=Path)
    install.add_argument("--kind", choices=[one.value for one in LookUpKind], required=True)
    install.add_argument("--source", required=True, help="who keeps the list, as clerks are told")
    install.add_argument("--as-of", required=True, help="day of the list, YYYY-MM-DD")
    install.set_defaults(run=_install)
    for parser in (show, install):
        add_store_arguments(parser)


def _service(store: Store, args: argparse.Namespace) -> LookUpListService:
    with store.read() as reader:
        enrolment = reader.enrolment()
    window = enrolment.window.id if enrolment else ""
    return LookUpListService(store, Actor(clerk=args.clerk or "cli", window=window))


def _show(args: argparse.Namespace) -> int:
    with opened(args) as store:
        heads = _service(store, args).heads()
    missing = [f"{name}：没有安装，核查结果为待核验。" for kind, name in NAMES.items() if kind not in
               {one.kind for one in heads}]  # fmt: skip
    _tell(args, heads, "\n".join([*map(_words, heads), *missing]))
    return 0


def _install(args: argparse.Namespace) -> int:
    as_of = _day(args.as_of)
    limits = Limits(rows=MOST_ENTRIES + 1, cells=10 * MOST_ENTRIES)
    sheet = read_tables(args.file, SystemClock(), limits).visible()[0]
    entries = entries_of(sheet, as_of)
    kind = LookUpKind(args.kind)
    with opened(args) as store:
        service = _service(store, args)
        former = next((one for one in service.heads() if one.kind is kind), None)
        if former and former.as_of > as_of:
            raise ListOlder(former=former.as_of.isoformat())
        head = service.install(kind, args.source.strip(), as_of, entries)
    _tell(args, head, f"已安装。{_words(head)}")
    return 0


def entries_of(sheet: Sheet, on: date) -> dict[str, str]:
    """Read the numbers with their reasons; other columns, such as names, are not looked at.

    Raises:
        ListColumnsMissing: The first row does not name the columns.
        ListRowWrong: A number is none, stands there twice with two reasons, or the reason is missing or long.
    """
    head, *rows = sheet.rows
    titles = [plain(cell) for cell in head.cells]
    if NUMBER not in titles or REASON not in titles:
        raise ListColumnsMissing(columns=f"{NUMBER}、{REASON}")
    entries: dict[str, str] = {}
    for row in rows:
        number, reason = _entry(row, (titles.index(NUMBER), titles.index(REASON)), on)
        if entries.get(number, reason) != reason:
            raise ListRowWrong(row=row.number, why="同一号码出现两次，原因不同")
        entries[number] = reason
    return entries


def _entry(row: Row, columns: tuple[int, int], on: date) -> tuple[str, str]:
    number, reason = (plain(row.cell(column)).strip() for column in columns)
    check = check_number("auto", number, on=on, regions=regions())
    if not check.valid:
        raise ListRowWrong(row=row.number, why=f"{NUMBER}不是有效的号码")
    if not reason or len(reason) > MOST_REASON:
        raise ListRowWrong(row=row.number, why=f"{REASON}空缺或者超过 {MOST_REASON} 字")
    return check.number, reason


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise ListDayWrong from error
    if day > hall_day(SystemClock().now()):
        raise ListDayWrong
    return day


def _words(head: ListHead) -> str:
    what = f"{NAMES[head.kind]}：{head.source}，{head.count} 条，名单日期 {head.as_of.isoformat()}"
    return f"{what}；超过 {FRESH_DAYS} 天未更新的，未列入者按待核验处理。"


def _tell(args: argparse.Namespace, report: object, words: str) -> None:
    text = msgspec.json.encode(report, order="sorted").decode() if args.json else words
    sys.stdout.write(text + "\n")
