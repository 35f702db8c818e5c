"""The platform from the command line; another module mounts these parsers under `platform`."""

import argparse
import signal
import sys
import threading
from pathlib import Path

from sync.platform import admin_review
from sync.platform.backup import back_up, restore
from sync.platform.core import Platform
from sync.platform.deciding import Departments
from sync.platform.server import PRACTICE_PASSWORD, serve
from window_client.clock import SystemClock, hall_day
from window_client.domain.case.state import Case
from window_client.domain.transfer import APPLIED
from window_client.errors import WindowClientError

FAILED = 1


def add_parsers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `serve`, `list`, `decide`, the acts of departments, `backup`, `restore`; each sets `run`."""
    run = commands.add_parser("serve", help="run the reference platform")
    run.add_argument("--data", type=Path, required=True, help="folder of database and files")
    run.add_argument("--port", type=int, default=8765, help="0 takes a free one")
    run.add_argument("--host", default="127.0.0.1")
    run.add_argument("--practice", action="store_true", help="a demo hall; departments decide by themselves")
    run.add_argument("--decide-after", type=float, default=5.0, metavar="SECONDS")
    run.add_argument("--with-parent", action="store_true", help="end when standard input closes")
    run.set_defaults(run=_serve)

    show = commands.add_parser("list", help="list the cases, the latest first")
    show.add_argument("--data", type=Path, required=True)
    show.add_argument("--waiting", action="store_true", help="only those that a department must decide")
    show.set_defaults(run=_list)

    decide = commands.add_parser("decide", help="decide a case as its department")
    decide.add_argument("number", metavar="CASE_NUMBER")
    decide.add_argument("--data", type=Path, required=True)
    way = decide.add_mutually_exclusive_group(required=True)
    way.add_argument("--grant", action="store_true")
    way.add_argument("--refuse", action="store_true")
    decide.add_argument("--reason", default="", help="needed for a refusal; printed on the decision")
    decide.set_defaults(run=_decide)

    admin_review.add_parsers(commands)

    backup = commands.add_parser("backup", help="copy database and files to a folder")
    backup.add_argument("--data", type=Path, required=True)
    backup.add_argument("--to", type=Path, required=True)
    backup.set_defaults(run=_backup)

    back = commands.add_parser("restore", help="put a backup in place of a lost platform")
    back.add_argument("--data", type=Path, required=True)
    back.add_argument("--from", dest="source", type=Path, required=True)
    back.set_defaults(run=_restore)


def _end_with_parent() -> None:
    """Wait until whoever started this process is gone, then end as on a signal."""
    sys.stdin.buffer.read()
    signal.raise_signal(signal.SIGINT)


def _serve(args: argparse.Namespace) -> int:
    if args.with_parent:
        threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    serve(
        args.data,
        args.port,
        host=args.host,
        practice=args.practice,
        practice_password=PRACTICE_PASSWORD,
        decide_after_s=args.decide_after,
    )
    return 0


def _list(args: argparse.Namespace) -> int:
    platform = Platform(args.data, SystemClock())
    departments = Departments(platform)
    cases = departments.waiting() if args.waiting else departments.all_cases()
    for case in cases:
        sys.stdout.write(_line(case, len(departments.missing_files(case))))
    platform.close()
    return 0


def _line(case: Case, missing: int) -> str:
    """One case without the applicant's data."""
    files = f"材料待传 {missing}" if missing else "-"
    return f"{case.number}\t{case.item}\t{case.status}\t{hall_day(case.updated_at)}\t{case.window}\t{files}\n"


def _decide(args: argparse.Namespace) -> int:
    platform = Platform(args.data, SystemClock())
    departments = Departments(platform)
    try:
        case = departments.find(args.number)
        verdict = departments.decide(case, granted=args.grant, reason=args.reason)
    except WindowClientError as failure:
        sys.stderr.write(f"{failure}\n")
        return FAILED
    finally:
        platform.close()
    sys.stdout.write(f"{args.number}\t{verdict.verdict}\t{verdict.why}\n")
    return 0 if verdict.verdict in APPLIED else FAILED


def _backup(args: argparse.Namespace) -> int:
    platform = Platform(args.data, SystemClock())
    back_up(platform, args.to)
    platform.close()
    return 0


def _restore(args: argparse.Namespace) -> int:
    restore(args.source, args.data, SystemClock()).close()
    return 0
