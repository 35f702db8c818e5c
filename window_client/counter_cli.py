"""The counter's two calculators on the command line: `deadline` and `check-id`.

They answer from the functions that the screens use. Exit status: 0 all computed or valid, 1 some number not
valid, 2 wrong usage. With `--json` the answer is JSON, also when the usage was wrong: an object with `error`.
"""

import argparse
import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import chain, islice
from typing import Any, ClassVar, TextIO

import msgspec

from window_client.clock import HALL_ZONE
from window_client.domain import packaged
from window_client.domain.deadline import (
    MAX_COUNT,
    Added,
    Pause,
    Period,
    Reckoning,
    Unit,
    pause_between,
    reckon_period,
)
from window_client.domain.hours import reckon_hours
from window_client.domain.numbers import KINDS, NumberCheck, check_number, kind_name
from window_client.domain.numbers.check import AUTO
from window_client.domain.numbers.tidy import MAX_TYPED, shown
from window_client.domain.units import UNIT_WORDS, UnitUnknownError, from_code
from window_client.domain.words import sentence
from window_client.errors import WindowClientError

MAX_LINES = 100_000
VALID, SOME_INVALID, WRONG_USAGE = 0, 1, 2
STANDARD_INPUT = "-"

_AREAS = {"counter": "counter", "number": "numbers", "deadline": "calendar", "calendar": "calendar"}
_CHUNK = 65_536
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}", re.ASCII)


class CounterUsageError(WindowClientError):
    """A calculator was called in a way that it cannot answer."""

    code: ClassVar[str] = "counter.refused"


class DateRefusedError(CounterUsageError):
    """`text` is not a date."""

    code: ClassVar[str] = "counter.date"


class DaysRefusedError(CounterUsageError):
    """`text` is not a number of days."""

    code: ClassVar[str] = "counter.days"


class UnitRefusedError(CounterUsageError):
    """`text` is not a unit."""

    code: ClassVar[str] = "counter.unit"


class NoNumbersError(CounterUsageError):
    """No number was given."""

    code: ClassVar[str] = "counter.no_numbers"


class TooManyLinesError(CounterUsageError):
    """Standard input has more than `limit` lines."""

    code: ClassVar[str] = "counter.too_many_lines"


def add_parsers(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add both calculators; values are read by `run`, so that `--json` answers wrong ones in JSON too."""
    deadline = subparsers.add_parser("deadline", help="期限计算：逐日说明")
    deadline.add_argument(
        "--from",
        dest="from_on",
        metavar="DATE",
        default="",
        help="起算日，如 2026-02-13；按小时、分钟计的写到分，如 2026-02-13T09:30",
    )
    deadline.add_argument("--days", metavar="N", default="", help=f"数量，0至{MAX_COUNT}")
    units = "，".join(f"{name} {words.removeprefix('个')}" for name, words in UNIT_WORDS.items())
    deadline.add_argument(
        "--unit", metavar="UNIT", default="workday", help=f"{units}；也可写 G、Z、W、N、H、月、年"
    )
    deadline.add_argument(
        "--pause",
        metavar="FROM..UNTIL[=NAME]",
        action="append",
        default=[],
        help="特别程序的起止日，如 2026-11-24..2026-11-26=听证；可写多次",
    )
    deadline.add_argument("--extend", metavar="N", default="", help="延期的工作日数")
    deadline.add_argument("--json", action="store_true", help="输出JSON")
    deadline.set_defaults(counter_command="deadline")
    check = subparsers.add_parser("check-id", help="证件号码核验")
    check.add_argument("--kind", metavar="KIND", default=AUTO, help="、".join(KINDS))
    check.add_argument("--on", metavar="DATE", default="", help="按哪一天核验，默认当天")
    check.add_argument("--json", action="store_true", help="输出JSON")
    check.add_argument("numbers", nargs="*", metavar="NUMBER", help="号码；- 表示从标准输入逐行读取")
    check.set_defaults(counter_command="check-id")


def run(args: argparse.Namespace, *, today: date, stdin: TextIO, stdout: TextIO) -> int:
    """Carry out a calculator that `add_parsers` parsed and return the exit status.

    Args:
        args: Parsed arguments.
        today: Local day, for numbers checked without `--on`.
        stdin: Read only for the number `-`.
        stdout: Takes the answer.
    """
    try:
        if args.counter_command == "deadline":
            return _deadline(args, stdout)
        return _check_id(args, today, stdin, stdout)
    except WindowClientError as error:
        _write_error(error, stdout, as_json=args.json)
        return WRONG_USAGE


def _deadline(args: argparse.Namespace, stdout: TextIO) -> int:
    count, unit = _limit(args.days, args.unit)
    pauses = tuple(pause for text in args.pause if (pause := _pause(text)))
    if unit in ("hour", "minute"):
        return _hours(args, count, unit, pauses, stdout)
    added = Added(count=_days(args.extend)) if args.extend else None
    period = Period(from_on=_date(args.from_on), count=count, unit=unit, pauses=pauses, added=added)
    reckoning = reckon_period(period, packaged.calendar())
    stdout.write(_deadline_json(reckoning) if args.json else _deadline_text(reckoning))
    return VALID


def _hours(
    args: argparse.Namespace, count: int, unit: Unit, pauses: tuple[Pause, ...], stdout: TextIO
) -> int:
    """Answer for a period that runs from a moment; a day alone means its beginning."""
    if args.extend:
        raise UnitRefusedError(text=args.unit)  # an extension is of working days
    found = reckon_hours(_moment(args.from_on), count, unit, packaged.calendar(), pauses)
    if args.json:
        stdout.write(_pretty(msgspec.to_builtins(found)))
        return VALID
    lines = [f"自 {found.from_at:%Y-%m-%d %H:%M} 起 {count}{UNIT_WORDS[unit]}"]
    lines += [f"  {step.on}  {step.note}" for step in found.steps]
    lines.append(f"截止：{found.deadline_at:%Y-%m-%d %H:%M}")
    if found.next_workday_on:
        lines.append(f"截止日不是工作日，其后第一个工作日：{found.next_workday_on}")
    stdout.write("\n".join(lines) + "\n")
    return VALID


def _deadline_json(reckoning: Reckoning) -> str:
    answer = {
        "from": reckoning.from_on,
        "days": reckoning.count,
        "unit": reckoning.unit,
        "extended_by": reckoning.added.count if reckoning.added else 0,
        "deadline": reckoning.deadline_on,
        "published": reckoning.published,
        "next_workday": reckoning.next_workday_on,
        "steps": reckoning.steps,
    }
    return _pretty(answer)


def _pretty(answer: object) -> str:
    return msgspec.json.format(msgspec.json.encode(answer), indent=2).decode() + "\n"


def _deadline_text(reckoning: Reckoning) -> str:
    extended = f"，延期{reckoning.added.count}个工作日" if reckoning.added else ""
    lines = [f"自 {reckoning.from_on} 起 {reckoning.count}{UNIT_WORDS[reckoning.unit]}{extended}"]
    lines += [f"  {step.on}  {step.note}" for step in reckoning.steps]
    if reckoning.published:
        lines.append(f"截止日：{reckoning.deadline_on}")
    else:
        lines.append(f"预计截止日：{reckoning.deadline_on}（放假安排待发布，发布后须重新计算）")
    if reckoning.next_workday_on:
        lines.append(f"截止日不是工作日，其后第一个工作日：{reckoning.next_workday_on}")
    return "\n".join(lines) + "\n"


def _check_id(args: argparse.Namespace, today: date, stdin: TextIO, stdout: TextIO) -> int:
    if not args.numbers:
        raise NoNumbersError
    on = _date(args.on) if args.on else today
    check_number(args.kind, "", on=on, regions=packaged.regions())  # refuses an unknown kind at once
    texts = chain.from_iterable(_lines(stdin) if text == STANDARD_INPUT else [text] for text in args.numbers)
    checks = (check_number(args.kind, text, on=on, regions=packaged.regions()) for text in texts)
    return _write_list(checks, stdout) if args.json else _write_text(checks, stdout)


def _write_list(checks: Iterator[NumberCheck], stdout: TextIO) -> int:
    """Write a JSON list as it grows, one number a line; input that is cut off ends with an `error` entry."""
    status = VALID
    separator = "[\n"
    try:
        for check in checks:
            stdout.write(separator + msgspec.json.encode(check_as_json(check)).decode())
            status = status if check.valid else SOME_INVALID
            separator = ",\n"
    except TooManyLinesError as error:
        stdout.write(separator + _error_json(error))
        status, separator = WRONG_USAGE, ",\n"
    stdout.write("\n]\n" if separator != "[\n" else "[]\n")
    return status


def _write_text(checks: Iterator[NumberCheck], stdout: TextIO) -> int:
    status = VALID
    for check in checks:
        stdout.write(_check_text(check))
        status = status if check.valid else SOME_INVALID
    return status


def check_as_json(check: NumberCheck) -> dict[str, Any]:
    """Return a verdict as the command line and integrators see it: sentences beside codes, nothing nested."""
    read = msgspec.to_builtins(check)
    always = {
        "number": check.number,
        "kind": check.kind,
        "valid": check.valid,
        "warnings": [warning.words for warning in check.warnings],
        "warning_codes": [warning.code for warning in check.warnings],
        "reason": check.reason.words if check.reason else None,
        "reason_code": check.reason.code if check.reason else None,
    }
    return always | {key: value for key, value in read.items() if key not in always}


def _check_text(check: NumberCheck) -> str:
    verdict = "有效" if check.valid else "无效"
    head = "  ".join(part for part in (check.number, kind_name(check.kind), verdict) if part)
    lines = [head, *(f"    注意：{warning.words}" for warning in check.warnings)]
    if check.reason:
        lines.append(f"    原因：{check.reason.words}")
    if read := _read_text(check):
        lines.insert(1, f"    {read}")
    return "\n".join(lines) + "\n"


def _read_text(check: NumberCheck) -> str:
    sex = {"male": "男", "female": "女", None: None}[check.sex]
    born = f"{check.birth_on}出生" if check.birth_on else None
    upgraded = f"18位号码 {check.upgraded}" if check.upgraded else None
    parts = (
        sex,
        born,
        check.region_name,
        check.department_name,
        check.category_name,
        check.level_name,
        upgraded,
    )
    return "，".join(part for part in parts if part)


def _lines(stdin: TextIO) -> Iterator[str]:
    """Yield the lines that are not blank, each cut to what decides that it is too long.

    Raises:
        TooManyLinesError: There are more than `MAX_LINES` lines.
    """
    if isinstance(stdin, io.TextIOWrapper):
        stdin.reconfigure(errors="replace")
    yield from islice(_numbers_in(stdin), MAX_LINES)
    if stdin.readline(1):
        raise TooManyLinesError(limit=MAX_LINES)


def _numbers_in(stdin: TextIO) -> Iterator[str]:
    for line in iter(lambda: stdin.readline(MAX_TYPED + 2), ""):
        rest = line
        while rest and not rest.endswith("\n"):
            rest = stdin.readline(_CHUNK)
        if line.strip():
            yield line.rstrip("\r\n")


def _date(text: str) -> date:
    if not _DATE.fullmatch(text):
        raise DateRefusedError(text=shown(text))
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise DateRefusedError(text=shown(text)) from None


def _days(text: str) -> int:
    if not (text.isascii() and text.removeprefix("-").isdigit() and len(text) <= len("1000000000")):
        raise DaysRefusedError(text=shown(text))
    return int(text)


def _limit(count: str, unit: str) -> tuple[int, Unit]:
    """Read a limit in our own units or as other systems write it: G, Z, W, N, H, 工作日, 月, 年."""
    known = {name: name for name in UNIT_WORDS}
    if unit in known:
        return _days(count), known[unit]
    try:
        return from_code(_days(count), unit)
    except UnitUnknownError:
        raise UnitRefusedError(text=shown(unit)) from None


def _moment(text: str) -> datetime:
    if not _MOMENT.fullmatch(text):
        return datetime.combine(_date(text), time(), HALL_ZONE)
    day, hour = _date(text[:10]), text[11:]
    try:
        return datetime.combine(day, time.fromisoformat(hour), HALL_ZONE)
    except ValueError:
        raise DateRefusedError(text=shown(text)) from None


def _pause(text: str) -> Pause | None:
    """Read a special procedure from the days of its two events: the first still counts, the last does not."""
    span, _, name = text.partition("=")
    begun, dots, ended = span.partition("..")
    if not dots:
        raise DateRefusedError(text=shown(text))
    return pause_between(_date(begun), _date(ended) if ended else None, shown(name))


def _write_error(error: WindowClientError, stdout: TextIO, *, as_json: bool) -> None:
    stdout.write((_error_json(error) if as_json else _error_words(error)) + "\n")


def _error_json(error: WindowClientError) -> str:
    return msgspec.json.encode({"error": _error_words(error), "code": error.code}).decode()


def _error_words(error: WindowClientError) -> str:
    area = _AREAS[error.code.partition(".")[0]]
    return sentence(area, error.code, error.facts)
