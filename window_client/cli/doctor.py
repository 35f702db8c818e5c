"""`doctor`: is everything here that a day at the counter needs?"""

import argparse
import platform as python_platform
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import msgspec

import resources
from window_client import __version__
from window_client.clock import SystemClock, hall_day
from window_client.domain.packaged import calendar
from window_client.domain.values import Value
from window_client.services.catalogue import load_catalogue
from window_client.settings import default_folder

LEAST_FREE_BYTES = 1 << 30
FONTS = ("NotoSansSC-Regular.ttf", "NotoSerifSC-Regular.ttf")


class Finding(Value, frozen=True, kw_only=True):
    """One thing looked at."""

    what: str
    good: bool
    words: str


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("doctor", help="check what the program needs on this PC")
    parser.add_argument("--data", type=Path, default=None, help="data folder")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    findings = tuple(examine(args.data or default_folder()))
    if args.json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(findings)).decode() + "\n")
    else:
        for one in findings:
            sys.stdout.write(f"{'✓' if one.good else '✗'} {one.what}：{one.words}\n")
    return 0 if all(one.good for one in findings) else 1


def examine(folder: Path) -> Iterator[Finding]:
    """Look at everything in turn; one failure never hides the next."""
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        ("程序", lambda: f"{__version__}，Python {python_platform.python_version()}"),
        ("加密数据库", _cipher),
        ("字体", _fonts),
        ("事项目录", lambda: f"{len(load_catalogue().items())} 个事项"),
        ("工作日历", _calendar),
        ("磁盘空间", lambda: _disk(folder)),
        ("系统密钥环", _keyring),
    )
    for what, check in checks:
        yield _look(what, check)


def _look(what: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(what=what, good=True, words=check())
    except Exception as failure:  # noqa: BLE001  whatever is wrong is the finding
        return Finding(what=what, good=False, words=f"{type(failure).__name__}: {failure}")


def _cipher() -> str:
    from sqlcipher3 import dbapi2  # noqa: PLC0415  the thing that is tried

    connection = dbapi2.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE found USING fts5(text, content='', contentless_delete=1)")
        version = connection.execute("PRAGMA cipher_version").fetchone()[0]
    finally:
        connection.close()
    return f"SQLCipher {version}，全文检索可用"


def _fonts() -> str:
    missing = [name for name in FONTS if not resources.path("fonts", name).is_file()]
    if missing:
        raise FileNotFoundError(", ".join(missing))
    return f"{len(list(resources.path('fonts').glob('*.ttf')))} 个字体文件"


def _calendar() -> str:
    last = calendar().last_year
    soon = hall_day(SystemClock().now()) + timedelta(days=60)
    if soon.year > last:
        return f"已发布到 {last} 年；{soon.year} 年待发布，跨年期限显示为预计"
    return f"已发布到 {last} 年"


def _disk(folder: Path) -> str:
    place = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    free = shutil.disk_usage(place).free
    if free < LEAST_FREE_BYTES:
        raise OSError(f"only {free >> 20} MB free")
    return f"剩余 {free >> 30} GB"


def _keyring() -> str:
    import keyring  # noqa: PLC0415  slow to import, and only looked at here

    backend = keyring.get_keyring()
    if backend.priority <= 0:
        return "不可用，改用口令保护的密钥文件"
    return type(backend).__module__
